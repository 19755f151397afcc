//! What holds for every definition and every request, however odd.

use proptest::collection::vec;
use proptest::prelude::*;
use top_definition::{Definition, Field, Format};

use crate::answer::Instruction;
use crate::answer::documented::documented_members;
use crate::answer::render::{WireForm, answer};
use crate::answer::value::{Members, Value};
use crate::request::multipart;
use crate::request::parameters::Parameters;

const TYPES: [&str; 12] = [
    "String",
    "Number",
    "Boolean",
    "Date",
    "Price",
    "Json",
    "byte",
    "Map",
    "OrderDTO",
    "Field List",
    "",
    "odd <type>",
];
const EXAMPLES: [&str; 9] =
    ["12", "true", "2024-02-29 00:00:00", "{\"a\":[1,{\"b\":null}]}", "[1,2]", "1,2", "1e400", "-0.0", "]]>"];

fn example() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        Just(None),
        proptest::sample::select(&EXAMPLES[..]).prop_map(|text| Some(text.to_owned())),
        any::<String>().prop_map(Some),
    ]
}

fn field() -> impl Strategy<Value = Field> {
    let leaf =
        (any::<String>(), proptest::sample::select(&TYPES[..]), any::<bool>(), example(), any::<bool>())
            .prop_map(|(name, type_name, list, example, json)| Field {
                list,
                example,
                format: json.then_some(Format::Json),
                ..Field::new(name, type_name)
            });
    leaf.prop_recursive(4, 40, 6, |inner| {
        (inner.clone(), vec(inner, 0..6)).prop_map(|(field, fields)| Field { fields, ..field })
    })
}

/// The answer read back from its JSON, to compare with what was to be said.
fn as_json(members: &Members, simplified: bool) -> serde_json::Value {
    fn of(value: &Value, simplified: bool) -> serde_json::Value {
        match value {
            Value::Text(text) => text.clone().into(),
            Value::Bare(text) => serde_json::from_str(text).unwrap(),
            Value::Object(members) => as_json(members, simplified),
            Value::List { item, values } => {
                let array: serde_json::Value = values.iter().map(|value| of(value, simplified)).collect();
                match item {
                    Some(item) if !simplified => [(item.clone(), array)].into_iter().collect(),
                    _ => array,
                }
            }
        }
    }
    members.iter().map(|(name, value)| (name.clone(), of(value, simplified))).collect()
}

proptest! {
    #[test]
    fn every_definition_has_a_well_formed_answer_in_every_form(response in vec(field(), 0..8)) {
        let definition = Definition { name: "taobao.x.get".into(), response, ..Definition::default() };
        let (mut members, _) = documented_members(&definition);
        members.retain(|(name, _)| name != "request_id");

        let plain = answer("x_get_response", &members, "r", WireForm::Json);
        let mut plain: serde_json::Value = serde_json::from_str(&plain).unwrap();
        let plain = plain["x_get_response"].as_object_mut().unwrap();
        prop_assert_eq!(plain.remove("request_id"), Some("r".into()));
        prop_assert_eq!(serde_json::Value::from(plain.clone()), as_json(&members, false));

        let simplified = answer("x_get_response", &members, "r", WireForm::SimplifiedJson);
        let mut simplified: serde_json::Value = serde_json::from_str(&simplified).unwrap();
        simplified.as_object_mut().unwrap().remove("request_id");
        prop_assert_eq!(simplified, as_json(&members, true));

        let xml = answer("x_get_response", &members, "r", WireForm::Xml);
        let document = roxmltree::Document::parse(&xml);
        prop_assert!(document.is_ok(), "{:?} in {}", document.err(), xml);
    }

    #[test]
    fn no_request_makes_the_readers_panic(
        query in any::<String>(),
        body in vec(any::<u8>(), 0..300),
        content_type in prop_oneof![
            Just("multipart/form-data; boundary=a".to_owned()),
            Just("application/json".to_owned()),
            any::<String>(),
        ],
    ) {
        let _ = Parameters::read(&query, &content_type, &body);
    }

    #[test]
    fn no_instruction_makes_the_parser_panic(
        words in vec(prop_oneof![
            proptest::sample::select(Instruction::examples().collect::<Vec<_>>()).prop_map(str::to_owned),
            ("[a-z-]{1,8}", any::<String>()).prop_map(|(name, argument)| format!("{name}={argument}")),
            any::<String>(),
        ], 0..5),
    ) {
        let line = words.join(" ");
        if let Err(error) = line.parse::<Instruction>() {
            let rest: String = line.chars().skip(error.column - 1).collect();
            prop_assert!(rest.starts_with(&error.word), "{:?} is not at {} of {:?}", error.word, error.column, line);
        }
    }

    #[test]
    fn no_multipart_body_makes_the_reader_panic(pieces in vec(prop_oneof![
        Just("--a"), Just("--"), Just("\r\n"), Just("\r\n\r\n"), Just("Content-Disposition:"), Just("name="),
        Just("filename="), Just("\""), Just(";"), Just("\r\n--a"), Just("x"),
    ], 0..30)) {
        let body = pieces.concat();
        let _ = multipart::parts(body.as_bytes(), "a");
    }
}
