//! What the writer writes, the reader reads back: definitions with arbitrary texts in every place that takes text.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use top_definition::{Code, Definition, ErrorCode, Field, Sample};

#[derive(Arbitrary, Debug)]
struct Written {
    title: Option<String>,
    description: Option<String>,
    fields: Vec<WrittenField>,
    error: (String, Option<String>),
    sample: String,
}

#[derive(Arbitrary, Debug)]
struct WrittenField {
    description: Option<String>,
    example: Option<String>,
    codes: Vec<String>,
    values: Vec<String>,
    default: Option<String>,
    max_value: Option<i64>,
    nested: bool,
}

fuzz_target!(|written: Written| line_fuzz::judge_yaml(&definition(written)));

fn definition(written: Written) -> Definition {
    let mut response: Vec<Field> = Vec::new();
    for (index, field) in written.fields.into_iter().enumerate() {
        let nested = field.nested;
        let field = read_field(index, field);
        match response.last_mut() {
            Some(parent) if nested => parent.fields.push(field),
            _ => response.push(field),
        }
    }
    Definition {
        name: "taobao.invented.thing.get".to_owned(),
        title: written.title,
        description: written.description,
        response,
        errors: vec![ErrorCode {
            code: format!("isv.{}", written.error.0),
            message: written.error.1,
            solution: None,
        }],
        samples: vec![Sample { kind: "response-xml".to_owned(), text: written.sample }],
        ..Definition::default()
    }
}

fn read_field(index: usize, written: WrittenField) -> Field {
    let codes = written.codes.into_iter().enumerate();
    let mut field = Field::new(format!("field_{index}"), "String");
    field.description = written.description;
    field.example = written.example;
    field.codes =
        codes.map(|(code, label)| Code { value: code.to_string(), label, rust_name: None }).collect();
    field.values = written.values;
    field.limits.default = written.default;
    field.limits.max_value = written.max_value;
    field
}
