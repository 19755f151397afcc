//! Overlays correct what they expect to find, and fail loudly where it is no longer there.
#![allow(clippy::unwrap_used)]

use top_definition::{
    Code, Definition, Diagnostics, Fact, Field, Format, Kind, Path, Sensitive, apply_overlays,
    read_definition, read_overlays,
};

const ORDER: &str = "\
name: demo.order.get
kind: api
auth: session
effect: write
response:
- name: module
  type: Order
  fields:
  - name: env
    type: String
    codes:
      onlien: 线上环境
      pre: 测试环境
    inferred: [codes]
  - name: data
    type: String
    format: json
  - name: goods.name
    type: String
  - name: type
    type: String
";

fn path(text: &str) -> Path {
    Path::parse(text).unwrap()
}

fn apply(overlays: &str) -> Result<Definition, Diagnostics> {
    let (definition, places) = read_definition(ORDER, "apis/demo.order.get.yaml").unwrap();
    let overlays = read_overlays(overlays, "overlays/demo.yaml")?;
    let (effective, _) = apply_overlays(&definition, &places, &overlays.iter().collect::<Vec<_>>())?;
    Ok(effective)
}

fn one(path: &str, expect: &str, set: &str) -> Result<Definition, Diagnostics> {
    apply(&format!(
        "- api: demo.order.get\n  path: '{path}'\n  expect: {expect}\n  set: {set}\n  reason: a test\n"
    ))
}

fn member<'a>(definition: &'a Definition, name: &str) -> &'a Field {
    definition.response[0].fields.iter().find(|field| field.name == name).unwrap()
}

#[test]
fn a_code_is_renamed_in_its_place() {
    let definition = one("response.module.env.codes.onlien", "线上环境", "{value: online}").unwrap();
    let env = member(&definition, "env");
    let code = |value: &str, label: &str| Code { value: value.into(), label: label.into(), rust_name: None };
    assert_eq!(env.codes, [code("online", "线上环境"), code("pre", "测试环境")]);
    assert!(!env.inferred.contains(&Fact::Codes), "what a person has set is no conclusion");
}

#[test]
fn parts_of_codes_new_codes_and_removed_codes() {
    let named = one("response.module.env.codes.pre.rust_name", "null", "Staging").unwrap();
    assert_eq!(member(&named, "env").codes[1].rust_name.as_deref(), Some("Staging"));
    let longer = one("response.module.env.codes.daily", "null", "日常").unwrap();
    assert_eq!(member(&longer, "env").codes[2].label, "日常");
    let shorter = one("response.module.env.codes.pre", "测试环境", "null").unwrap();
    assert_eq!(member(&shorter, "env").codes.len(), 1);
}

#[test]
fn facts_of_fields_and_of_the_definition() {
    assert_eq!(one("effect", "write", "read").unwrap().effect.word(), "read");
    let typed = one("response.module.goods.name.type", "String", "Number").unwrap();
    assert_eq!(member(&typed, "goods.name").type_name, "Number");
    let own = one("response.module.type.type", "String", "Number").unwrap();
    assert_eq!(member(&own, "type").type_name, "Number");
    let object = one("response.module.@type", "Order", "RecycleOrder").unwrap();
    assert_eq!(object.response[0].type_name, "RecycleOrder");
    let unmarked = one("response.module.data.format", "json", "null").unwrap();
    assert_eq!(member(&unmarked, "data").format, None);
}

#[test]
fn json_text_gets_members_whose_places_are_in_the_overlay() {
    let text = "- api: demo.order.get\n  path: response.module.data.fields\n  expect: null\n  set:\n  - name: phone\n    type: String\n    sensitive: phone\n  reason: a test\n";
    let (definition, places) = read_definition(ORDER, "apis/demo.order.get.yaml").unwrap();
    let overlays = read_overlays(text, "overlays/demo.yaml").unwrap();
    let (effective, places) =
        apply_overlays(&definition, &places, &overlays.iter().collect::<Vec<_>>()).unwrap();
    let data = member(&effective, "data");
    assert_eq!(data.format, Some(Format::Json));
    assert_eq!(data.fields[0].sensitive, Some(Sensitive::Phone));
    let location = places.find(&path("response.module.data.phone"));
    assert_eq!((location.file, location.place.line), ("overlays/demo.yaml", 5));
    let location = places.fact(&path("response.module.env"), "codes");
    assert_eq!((location.file, location.place.line), ("apis/demo.order.get.yaml", 12));
}

#[test]
fn a_missing_field_is_added_where_nothing_is_expected() {
    let definition = one("response.module.fee", "null", "{type: Number, unit: fen}").unwrap();
    assert_eq!(member(&definition, "fee").type_name, "Number");
}

#[test]
fn a_stale_overlay_names_both_places_and_what_is_there_now() {
    let found = one("response.module.env.codes.onlien", "线上", "{value: online}").unwrap_err();
    let finding = found.iter().next().unwrap();
    assert_eq!(
        finding.to_string(),
        "overlays/demo.yaml:3:11: error[stale-overlay]: `response.module.env.codes.onlien` is expected to be \"线上\", but is \"线上环境\""
    );
    assert!(finding.hint.as_deref().unwrap().contains("apis/demo.order.get.yaml:12:7"), "{finding:?}");
}

#[test]
fn every_overlay_that_does_not_fit_is_reported() {
    for (path, expect, set, expected) in [
        (
            "effect",
            "read",
            "write",
            "overlays/demo.yaml:3:11: error[stale-overlay]: `effect` is expected to be \"read\", but is \"write\"",
        ),
        (
            "response.modul.env.type",
            "String",
            "Number",
            "error[lost-overlay]: `response` has neither a field nor a fact `modul.env.type`",
        ),
        ("response.module.env.tpye", "String", "Number", "has neither a field nor a fact `tpye`"),
        (
            "response.module.env.codes.online",
            "线上环境",
            "x",
            "is expected to be \"线上环境\", but is absent",
        ),
        ("response.module.env", "String", "Number", "`response.module.env` is a field, not a fact"),
        ("efect", "read", "write", "error[lost-overlay]: `efect` names nothing"),
        ("content.module.env.type", "String", "Number", "names nothing an overlay can set"),
        ("name", "demo.order.get", "x", "names nothing an overlay can set"),
        ("effect", "write", "perhaps", "overlays/demo.yaml:4:8: error[unknown-word]"),
        ("response.module.data.fields", "null", "[{name: a}]", "overlays/demo.yaml:4:9: error[missing-key]"),
        ("response.module.env.codes.pre", "测试环境", "[1]", "error[wrong-type]"),
    ] {
        let found = one(path, expect, set).unwrap_err();
        assert!(found.to_string().contains(expected), "{path}: {found}");
    }
}

#[test]
fn messages_say_content() {
    let text = "name: demo_Message\nkind: message\ncontent:\n- {name: status, type: Number}\n";
    let (definition, places) = read_definition(text, "messages/demo_Message.yaml").unwrap();
    assert_eq!((definition.kind, definition.response.len()), (Kind::Message, 1));
    assert_eq!(places.find(&path("content.status")).place.line, 4);
    let overlays = read_overlays(
        "- {api: demo_Message, path: content.status.rust_type, expect: null, set: Status, reason: a test}",
        "overlays/demo.yaml",
    )
    .unwrap();
    let (effective, _) = apply_overlays(&definition, &places, &overlays.iter().collect::<Vec<_>>()).unwrap();
    assert_eq!(effective.response[0].rust_type.as_deref(), Some("Status"));
}

#[test]
fn a_file_of_overlays_is_checked_as_a_whole() {
    let found = apply("- api: a\n  pth: x\n  expect: 1\n  set: 2\n  reason: ''\n- 7\n").unwrap_err();
    let codes: Vec<String> = found.iter().map(|finding| finding.code.to_string()).collect();
    assert_eq!(codes, ["missing-key", "unknown-key", "wrong-type"], "{found}");
}
