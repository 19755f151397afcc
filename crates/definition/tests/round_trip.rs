//! Reading back gives what was written, for any definition: the YAML is the definition, not a rendering of it.
#![allow(clippy::unwrap_used, clippy::panic, dead_code)]

mod arbitrary;

use proptest::prelude::*;
use top_definition::{Code, Definition, Field, read_definition, write_definition};

use crate::arbitrary::{TRAPS, definition};

fn assert_round_trip(definition: &Definition) {
    let yaml = write_definition(definition, "a test").unwrap();
    match read_definition(&yaml, "test.yaml") {
        Ok((read, _)) => assert_eq!(&read, definition, "{yaml}"),
        Err(found) => panic!("{found}\n{yaml}"),
    }
}

#[test]
fn every_trap_survives_in_every_position() {
    for trap in TRAPS {
        let mut field = Field::new(*trap, *trap);
        field.description = Some((*trap).to_owned());
        field.example = Some(format!("a\n{trap}"));
        field.codes = vec![Code { value: (*trap).to_owned(), label: (*trap).to_owned(), rust_name: None }];
        field.values = vec![(*trap).to_owned()];
        assert_round_trip(&Definition {
            name: (*trap).to_owned(),
            response: vec![Field { fields: vec![field.clone()], ..field }],
            ..Definition::default()
        });
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: arbitrary::cases(128), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reading_gives_back_what_was_written(definition in definition()) {
        assert_round_trip(&definition);
    }

    #[test]
    fn any_text_is_read_or_refused_without_a_panic(text in "(\\PC|[\n\t:\\-\\[\\]{}'\"#&*!|>%]){0,200}") {
        let _ = read_definition(&text, "test.yaml");
    }
}

#[test]
fn what_could_not_be_read_back_is_not_written() {
    let mut definition = Definition { name: "demo.get".to_owned(), ..Definition::default() };
    definition.response = vec![Field::new("x".repeat(201), "String")];
    assert_eq!(write_definition(&definition, "a test").unwrap_err().code, "name-too-long");
    definition.response = vec![Field::new("x", "String"); 5_001];
    assert_eq!(write_definition(&definition, "a test").unwrap_err().code, "too-many-fields");
    let mut field = Field::new("x", "String");
    for _ in 0..64 {
        field = Field { fields: vec![field], ..Field::new("x", "Object") };
    }
    definition.response = vec![field];
    assert_eq!(write_definition(&definition, "a test").unwrap_err().code, "too-deep");
}
