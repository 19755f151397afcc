//! Definitions that somebody wrote to break the emitter: valid Rust or one clear error comes out, never code from text.

#![allow(clippy::panic, clippy::unwrap_used)] // A test may; clippy knows only `#[test]` functions as tests.

#[path = "support/whole.rs"]
mod whole;

use proptest::prelude::*;
use top_codegen::{Group, Item};
use top_definition::{
    Auth, Code, Definition, Diagnostic, Effect, ErrorCode, Field, Format, Kind, Limits, Outcome, Sensitive,
    Unit,
};
use whole::{Input, Output};

/// Pieces that mean something to Rust, markdown, HTML or a reader's eyes.
const PIECES: &[&str] = &[
    "\"",
    "\\",
    "'",
    "`",
    "```",
    "*/",
    "/*",
    "//",
    "///",
    "//!",
    "#![",
    "#[",
    "]",
    "r#",
    "r#\"",
    "\"#",
    "{",
    "}",
    "{}",
    "{{",
    "(",
    ")",
    ";",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "\0",
    "\u{200b}",
    "\u{202e}",
    "\u{2066}",
    "\u{feff}",
    "\u{1b}[31m",
    "<script>",
    "</b>",
    "[x](y)",
    "![i](j)",
    "&lt;",
    "&",
    "|",
    "* * *",
    "- ",
    "1. ",
    "    code",
    "https://a.b/c",
    "http://",
    "self",
    "Self",
    "super",
    "crate",
    "type",
    "gen",
    "async",
    "_",
    "__",
    "-",
    "+",
    ".",
    " ",
    "订单",
    "é",
    "🦀",
    "1",
    "-1",
    "Option",
    "Result",
    "String",
    "Vec",
    "Unknown",
    "new",
    "send",
    "validate",
    "slot",
    "make",
    "fn main() {}",
    "include!(\"/etc/passwd\")",
    "$x",
    "%s",
    "\u{3000}",
    "a",
    "b_c",
    "fooBar",
    "DTO",
    "taobao.",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..5).prop_map(|pieces| pieces.concat())
}

fn type_name() -> impl Strategy<Value = String> {
    let basic = prop::sample::select(top_definition::TYPE_WORDS).prop_map(|(word, _)| (*word).to_owned());
    prop_oneof![3 => basic, 2 => text()]
}

fn code() -> impl Strategy<Value = Code> {
    (text(), text(), prop::option::weighted(0.1, text())).prop_map(|(value, label, rust_name)| Code {
        value,
        label,
        rust_name,
    })
}

fn leaf() -> impl Strategy<Value = Field> {
    let texts = (text(), type_name(), prop::option::of(text()), prop::option::of(text()));
    let lists = (prop::collection::vec(code(), 0..4), prop::collection::vec(text(), 0..3));
    let marks = (
        any::<(bool, bool)>(),
        prop::option::of(prop::sample::select(Unit::ALL)),
        prop::option::of(prop::sample::select(Format::ALL)),
        prop::option::of(prop::sample::select(Sensitive::ALL)),
        prop::option::of(text()),
        prop::option::weighted(0.05, text()),
        prop::option::weighted(0.05, text()),
    );
    let limits = (any::<Option<u64>>(), any::<Option<i64>>(), prop::option::of(text()));
    (texts, lists, marks, limits).prop_map(|(texts, lists, marks, limits)| Field {
        name: texts.0,
        type_name: texts.1,
        description: texts.2,
        example: texts.3,
        codes: lists.0,
        values: lists.1,
        list: marks.0.0,
        required: marks.0.1,
        unit: marks.1,
        format: marks.2,
        sensitive: marks.3,
        deprecated: marks.4.clone(),
        separator: marks.4,
        rust_name: marks.5,
        rust_type: marks.6,
        limits: Limits {
            max_length: limits.0,
            max_list_size: limits.0,
            min_value: limits.1,
            max_value: limits.1,
            default: limits.2,
        },
        ..Field::default()
    })
}

fn tree() -> impl Strategy<Value = Vec<Field>> {
    let field = leaf().prop_recursive(4, 24, 5, |inner| {
        (leaf(), prop::collection::vec(inner, 0..5)).prop_map(|(field, fields)| Field { fields, ..field })
    });
    prop::collection::vec(field, 0..5)
}

fn definition() -> impl Strategy<Value = Definition> {
    let name = prop_oneof![4 => "[a-zA-Z0-9]{1,6}([._-][a-zA-Z0-9]{1,6}){0,3}", 1 => text()];
    let texts =
        (name, prop::option::of(text()), prop::option::of(text()), prop::option::weighted(0.1, text()));
    let trees =
        (tree(), tree(), prop::collection::vec((text(), prop::option::of(text())), 0..3), any::<bool>());
    (texts, trees).prop_map(
        |((name, title, description, rust_name), (request, response, errors, message))| Definition {
            name,
            kind: if message { Kind::Message } else { Kind::Api },
            deprecated: title.clone(),
            outcome: title.clone().map(|path| Outcome { success: Some(path), ..Outcome::default() }),
            auth: Auth::Session,
            effect: Effect::Read,
            title,
            description: description.clone(),
            rust_name,
            request: if message { Vec::new() } else { request },
            response,
            errors: errors
                .into_iter()
                .map(|(code, message)| ErrorCode { code, message, solution: description.clone() })
                .collect(),
            ..Definition::default()
        },
    )
}

#[test]
fn what_the_platform_calls_is_refused_by_name() {
    let spi = Definition { name: "qimen.a.get".to_owned(), kind: Kind::Spi, ..Definition::default() };
    let refused = emit(&[spi], &[]).unwrap_err();
    assert_eq!((refused.len(), refused[0].code), (1, "spi-not-emitted"));
    assert!(refused[0].file.is_some() && refused[0].hint.is_some());
}

/// The emitter on these definitions, all in one group.
fn emit(definitions: &[Definition], glossary: &[(String, String)]) -> Result<Output, Vec<Diagnostic>> {
    let files: Vec<String> = definitions.iter().map(|each| format!("apis/{}.yaml", each.name)).collect();
    let items = definitions.iter().zip(&files);
    whole::emit(&Input {
        groups: vec![Group { name: "group".to_owned(), default: true, ..Group::default() }],
        glossary: glossary.iter().cloned().collect(),
        definitions: items
            .map(|(definition, file)| Item { definition, file, group: "group", history: None, english: None })
            .collect(),
        package: whole::package(),
    })
}

/// Emits and looks at every file: it parses, and holds only what the emitter writes.
fn assert_harmless(definitions: &[Definition], glossary: &[(String, String)]) -> bool {
    match emit(definitions, glossary) {
        Ok(output) => {
            for (path, text) in output.files.iter().filter(|(path, _)| path.ends_with(".rs")) {
                let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}\n{text}"));
                file.items.iter().for_each(|item| assert_expected(path, item));
                let attributes = text.lines().filter(|line| line.trim_start().starts_with("#!["));
                assert!(attributes.count() <= 1, "{path}\n{text}");
                assert!(
                    !text.chars().any(|each| "\u{202e}\u{2066}\u{200b}\u{feff}\0\r\u{1b}".contains(each)),
                    "{path}"
                );
                assert!(text.lines().all(|line| line.len() < 8_000), "{path}");
            }
            true
        }
        Err(found) => {
            assert!(
                found.iter().all(|each| each.is_error() && each.file.is_some() && each.hint.is_some()),
                "{found:?}"
            );
            false
        }
    }
}

fn assert_expected(path: &str, item: &syn::Item) {
    let attributes = match item {
        syn::Item::Struct(item) => &item.attrs,
        syn::Item::Enum(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Trait(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        syn::Item::Mod(item) => {
            let inside = item.content.iter().flat_map(|(_, items)| items);
            inside.for_each(|item| assert!(matches!(item, syn::Item::Use(_)), "{path}"));
            &item.attrs
        }
        syn::Item::Macro(item) => {
            let name = item.mac.path.segments.last().unwrap().ident.to_string();
            assert!(["table_traits", "code_traits"].contains(&name.as_str()), "{path}: {name}!");
            &item.attrs
        }
        _ => panic!("{path} holds an item that the emitter does not write"),
    };
    for attribute in attributes {
        let name = attribute.path().segments.first().unwrap().ident.to_string();
        assert!(
            ["doc", "non_exhaustive", "derive", "cfg", "rustfmt"].contains(&name.as_str()),
            "{path}: {name}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_definitions_become_valid_rust_or_an_error(
        definition in definition(),
        glossary in prop::collection::vec((text(), text()), 0..4),
    ) {
        assert_harmless(&[definition], &glossary);
    }

    #[test]
    fn order_of_definitions_does_not_matter(definitions in prop::collection::vec(definition(), 2..4)) {
        let forward = emit(&definitions, &[]);
        let backward = emit(&definitions.iter().rev().cloned().collect::<Vec<_>>(), &[]);
        prop_assert_eq!(forward.is_ok(), backward.is_ok());
        if let (Ok(forward), Ok(backward)) = (forward, backward) {
            prop_assert_eq!(forward, backward);
        }
    }
}

fn api(request: Vec<Field>, response: Vec<Field>) -> [Definition; 1] {
    let name = "taobao.hostile.get".to_owned();
    [Definition { name, request, response, ..Definition::default() }]
}

#[test]
fn names_of_ten_thousand_characters() {
    let long = "name".repeat(2_500);
    let wide = "订单".repeat(5_000);
    let fields = vec![
        Field::new(&long, "Number"),
        Field::new(format!("{long}s"), "Number"),
        Field::new(&wide, "Number"),
        Field { fields: vec![Field::new("a", "Number")], ..Field::new("b", &long) },
    ];
    // The wire name itself has to stand in the table, whatever its length.
    let output = emit(&api(Vec::new(), fields), &[]).unwrap();
    let text = &output.files["src/group/hostile_get.rs"];
    syn::parse_file(text).unwrap();
    assert!(text.contains(&format!("{long:?}")));
}

#[test]
fn five_thousand_fields_and_sixty_four_levels() {
    let many = (0..5_000).map(|number| Field::new(format!("field_{number}"), "Number")).collect();
    let deep = (0..64).fold(Vec::new(), |fields, level| {
        vec![Field { fields, ..Field::new("child", format!("Level{level}")) }]
    });
    assert!(assert_harmless(&api(many, deep), &[]));
}

#[test]
fn setters_never_hide_methods_and_reserved_types_are_free() {
    let names = ["new", "send", "validate", "make", "clone", "slot", "type", "self", "gen", "from_json"];
    let fields = names.iter().map(|name| Field::new(*name, "String")).collect();
    let objects = [
        "Result", "Option", "String", "Error", "Vec", "Box", "Some", "None", "Ok", "Default", "Table", "Slot",
    ];
    let object = |name: &&str| Field {
        fields: vec![Field::new("x", "Number")],
        ..Field::new(format!("the_{name}"), *name)
    };
    let output = emit(&api(fields, objects.iter().map(object).collect()), &[]).unwrap();
    let text = &output.files["src/group/hostile_get.rs"];
    syn::parse_file(text).unwrap();
    for name in ["new", "send", "validate", "make", "clone", "slot", "from_json"] {
        assert!(text.contains(&format!("pub fn with_{name}(mut self")), "{name}");
    }
    for name in ["pub fn r#type(mut self", "pub fn self_(mut self", "pub fn r#gen(mut self"] {
        assert!(text.contains(name), "{name}");
    }
    for name in objects.iter().filter(|name| **name != "String") {
        assert!(text.contains(&format!("pub struct {name}Object ")), "{name}");
    }
}
