//! Every reader of YAML, of version 1.1 or 1.2, agrees on the files we write, and nothing in them is hidden from the eye.
//!
//! Two readers that share no code read each file: our own and that of the YAML library. What readers of YAML 1.1 would
//! make of a plain text is held against the grammar of its types. `YAML_READERS=DIR cargo test -p top-definition --test
//! readers` writes `texts.yaml` and `texts.json` there, for readers in other languages: both must say the same.
#![allow(clippy::unwrap_used, clippy::panic, dead_code)]

mod arbitrary;

use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use regex::Regex;
use top_definition::text::is_invisible;
use top_definition::{Code, Definition, Field, read_definition, write_definition};

use crate::arbitrary::TRAPS;

/// More texts that some reader takes for something else, beside those that the other tests use.
const MORE: &[&str] = &[
    "<<",
    "=",
    "yes",
    "Yes",
    "YES",
    "off",
    "n",
    "N",
    "017",
    "0o17",
    "0b101",
    "0x_1F",
    "190:20:30",
    "190:20:30.15",
    "1_000.5",
    "685.230_15e+03",
    "1.2.3",
    ".",
    "2001-12-14t21:59:43.10-05:00",
    "2001-12-14 21:59:43.10 -5",
    "2002-1-1",
    "+12e03",
    "-2E+05",
    "12e03",
    "0",
    "-0",
    "00",
    "1,000",
    "!!str a",
    "a\u{202e}b",
    "a\u{2066}b\u{2069}",
    "\u{200b}",
    "a\u{7}b",
    "\u{1b}[31m",
    "a\u{9f}b",
    "\u{feff}a",
    "a\u{85}b",
    "a\u{2028}b",
    "👨\u{200d}👩",
    "é",
    "订单\u{3000}号",
    "a\u{a0}b",
    "'",
    "''",
    "\"",
    "\\",
    "a: 'b'",
    "- <<",
    "%TAG",
    "...",
    "--- a",
    "a\tb",
    "\ta",
    "a ",
    " a",
    "\na",
    "a\n",
    "a\n\n",
    "a\n  b\n c",
    "\u{10ffff}",
    "\u{fffe}",
];

/// The types of YAML 1.1 (<https://yaml.org/type/>), and what widely used readers make of a plain scalar besides.
static TYPES: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        r"^(?:y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$",
        r"^[-+]?0b[0-1_]+$",
        r"^[-+]?0[0-7_]+$",
        r"^[-+]?0o[0-7]+$",
        r"^[-+]?(?:0|[1-9][0-9_]*)$",
        r"^[-+]?[0-9]+$",
        r"^[-+]?0x[0-9a-fA-F_]+$",
        r"^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+$",
        r"^[-+]?(?:[0-9][0-9_]*)?\.[0-9.]*(?:[eE][-+][0-9]+)?$",
        r"^[-+]?(?:[0-9][0-9_]*)\.[0-9_]*(?:[eE][-+]?[0-9]+)?$",
        r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$",
        r"^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$",
        r"^[-+]?\.(?:inf|Inf|INF)$",
        r"^\.(?:nan|NaN|NAN)$",
        r"^(?:<<|=)$",
        r"^(?:~|null|Null|NULL|)$",
        r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        r"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?$",
        r"^[!&*]",
    ]
    .iter()
    .map(|pattern| Regex::new(pattern).unwrap())
    .collect()
});

/// The text in every position that takes any text.
fn definition(text: &str) -> Definition {
    let mut field = Field::new("a", "String");
    field.description = Some(text.to_owned());
    field.example = Some(text.to_owned());
    field.codes = vec![Code { value: format!("{text}1"), label: text.to_owned(), rust_name: None }];
    if !text.is_empty() {
        field.codes.push(Code { value: text.to_owned(), label: "x".to_owned(), rust_name: None });
    }
    field.values = vec![text.to_owned()];
    Definition {
        name: "a.get".to_owned(),
        title: Some(text.to_owned()),
        response: vec![field],
        ..Definition::default()
    }
}

fn agree(text: &str) {
    let definition = definition(text);
    let yaml = write_definition(&definition, "a test").unwrap();
    assert_eq!(read_definition(&yaml, "a").unwrap().0, definition, "{yaml}");
    let value: serde_yaml::Value =
        serde_yaml::from_str(&yaml).unwrap_or_else(|error| panic!("{error}\n{yaml}"));
    let field = &value["response"][0];
    for found in [
        &value["title"],
        &field["description"],
        &field["example"],
        &field["codes"][format!("{text}1").as_str()],
        &field["values"][0],
    ] {
        assert_eq!(found.as_str(), Some(text), "{yaml}");
    }
    seen(&yaml);
    if !text.contains('\n') {
        resolved(&yaml);
    }
}

/// Nothing in the file is hidden or turns it around.
fn seen(yaml: &str) {
    let hidden = yaml.chars().find(|it| is_invisible(*it) && !matches!(it, '\n' | '\t'));
    assert_eq!(hidden, None, "{}", yaml.escape_unicode());
}

/// No plain text of the file is anything else in YAML 1.1. The lines of texts over several lines are indented deeper than
/// any key, or stand in quotes.
fn resolved(yaml: &str) {
    let typed = ["doc_id", "list", "required", "max_length", "max_list_size", "min_value", "max_value"];
    let mut block = None;
    for line in yaml.lines().filter(|line| !line.starts_with('#')) {
        let indent = line.len() - line.trim_start_matches([' ', '-']).len();
        if line.trim().is_empty() || block.is_some_and(|above| indent > above) {
            continue;
        }
        block = line
            .ends_with(['|', '-', '+'])
            .then_some(indent)
            .filter(|_| line.contains(": |") || line.contains("- |"));
        let entry = line.trim_start_matches(' ').trim_start_matches("- ");
        let (key, value) = entry.split_once(": ").unwrap_or((entry.trim_end_matches(':'), entry));
        if value.starts_with(['\'', '"', '|', '>'])
            || key.starts_with(['\'', '"', '?'])
            || typed.contains(&key)
        {
            continue;
        }
        let taken = TYPES.iter().find(|known| known.is_match(value) || known.is_match(key));
        assert!(taken.is_none(), "`{line}` is {taken:?} in\n{yaml}");
    }
}

#[test]
fn readers_agree_on_every_trap() {
    TRAPS.iter().chain(MORE).for_each(|trap| agree(trap));
}

#[test]
fn readers_agree_on_the_committed_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../api-defs");
    let mut count = 0;
    for part in ["apis", "messages", "spis"] {
        for entry in std::fs::read_dir(folder.join(part)).into_iter().flatten() {
            let yaml = std::fs::read_to_string(entry.unwrap().path()).unwrap();
            seen(&yaml);
            resolved(&yaml);
            count += 1;
        }
    }
    assert!(count > 3);
}

#[test]
fn the_texts_for_other_readers_are_written() {
    let Some(folder) = std::env::var_os("YAML_READERS") else { return };
    let texts: Vec<&str> = TRAPS.iter().chain(MORE).copied().collect();
    let mut all = Definition { name: "a.get".to_owned(), ..Definition::default() };
    for text in &texts {
        all.response.extend(definition(text).response);
    }
    let yaml = write_definition(&all, "a test").unwrap();
    std::fs::write(Path::new(&folder).join("texts.yaml"), yaml).unwrap();
    std::fs::write(Path::new(&folder).join("texts.json"), serde_json::to_string(&texts).unwrap()).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: arbitrary::cases(256), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn readers_agree_on_any_text(text in prop_oneof![
        "\\PC{0,12}",
        "(?s).{0,12}",
        "[-+]?[0-9_.:eExobT ]{1,10}",
        "[0-9]{1,4}-[0-9]{1,2}-[0-9]{1,2}([Tt ][0-9:.]{0,10}Z?)?",
        "[yYnNoOfFtTrRuUeElLsSaA~<=]{1,5}",
        "[\n\t :\\-\\[\\]{}'\"#&*!|>%@`?,a]{0,8}",
    ]) {
        agree(&text);
    }
}
