//! What every pass makes of the covering definitions, as snapshots: one for each pass, one for each kind of file.
//!
//! A change here is a change of everybody's code: read the difference, then `INSTA_UPDATE=always cargo test`.

#![allow(clippy::unwrap_used)] // A test may; clippy knows only `#[test]` functions as tests.

#[path = "../tests/support/cover.rs"]
mod cover;
#[path = "../tests/support/whole.rs"]
mod whole;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use top_definition::{Code, Definition, Field, Paging};

use crate::model::{Module, Type};
use crate::{Group, Item, lower, module, share};
use whole::{Input, Output, emit, package};

fn item(definition: &Definition) -> Item<'_> {
    Item { definition, file: "cover.yaml", group: "recycle", history: None, english: None }
}

fn glossary() -> BTreeMap<String, String> {
    cover::GLOSSARY.iter().map(|(label, name)| ((*label).to_owned(), (*name).to_owned())).collect()
}

#[test]
fn lower_lists_objects_and_shapes() {
    let definition = cover::order_get();
    let mut warnings = Vec::new();
    let tree = lower::objects(&definition, &mut warnings);
    let mut text = String::new();
    for (index, (_, object)) in tree.iter().enumerate() {
        writeln!(text, "{index} {} {:?}", object.place(), object.type_name().unwrap_or("-")).unwrap();
        for member in &object.members {
            writeln!(text, "    {}: {:?}", member.field.name, member.shape).unwrap();
        }
    }
    for warning in warnings {
        writeln!(text, "{}", warning.render(None)).unwrap();
    }
    insta::assert_snapshot!(text);
}

#[test]
fn share_finds_equal_objects() {
    let definition = cover::order_get();
    let tree = lower::objects(&definition, &mut Vec::new());
    let classes = share::classes(&tree);
    let line = |id| format!("{} = {}\n", tree[id].place(), tree[classes[id]].place());
    insta::assert_snapshot!(tree.iter().map(|(id, _)| line(id)).collect::<String>());
}

#[test]
fn name_chooses_every_name() {
    let definition = cover::order_get();
    let module = module(item(&definition), &glossary(), &mut Vec::new()).unwrap();
    insta::assert_snapshot!(names(&module));
}

fn names(module: &Module<'_>) -> String {
    let mut text = format!("mod {}\n", module.name);
    for each in &module.structs {
        writeln!(text, "struct {} at {}", each.name, each.place).unwrap();
        for member in &each.members {
            let holds = match &member.holds {
                Type::Plain(plain) => format!("{plain:?}"),
                other => format!("{other:?}").replace("TypeName(", "").replace("))", ")"),
            };
            let setter = member.setter.as_ref().map(ToString::to_string).unwrap_or_default();
            writeln!(text, "    {} = {} {setter} {holds}", member.field.name, member.name).unwrap();
        }
    }
    for each in &module.enums {
        writeln!(text, "enum {} at {}, numeric: {}", each.name, each.place, each.numeric).unwrap();
        for variant in &each.variants {
            let constant = variant.constant.as_ref().map(ToString::to_string);
            writeln!(text, "    {} = {} {constant:?}", variant.code, variant.name).unwrap();
        }
    }
    for each in &module.errors {
        writeln!(text, "const {} = {}", each.name, each.error.code).unwrap();
    }
    text
}

fn output() -> Output {
    let definitions = [cover::order_get(), cover::status_sync()];
    let title = Some("回收".to_owned());
    emit(&Input {
        groups: vec![Group { name: "recycle".to_owned(), title, default: true, ..Group::default() }],
        glossary: glossary(),
        definitions: definitions.iter().map(item).collect(),
        package: package(),
    })
    .unwrap()
}

#[test]
fn plan_and_emit_make_the_files_of_a_crate() {
    let output = output();
    let paths: Vec<&str> = output.files.keys().map(String::as_str).collect();
    assert_eq!(
        paths,
        [
            "Cargo.toml",
            "src/lib.rs",
            "src/recycle/mod.rs",
            "src/recycle/recycle_order_get.rs",
            "src/recycle/xianyu_recycle_order_status_sync.rs",
            "surface/lib.txt",
            "surface/recycle/mod.txt",
            "surface/recycle/recycle_order_get.txt",
            "surface/recycle/xianyu_recycle_order_status_sync.txt",
        ]
    );
    insta::assert_snapshot!("manifest", output.files["Cargo.toml"]);
    insta::assert_snapshot!("library", output.files["src/lib.rs"]);
    insta::assert_snapshot!("group", output.files["src/recycle/mod.rs"]);
    insta::assert_snapshot!("api", output.files["src/recycle/recycle_order_get.rs"]);
    insta::assert_snapshot!("message", output.files["src/recycle/xianyu_recycle_order_status_sync.rs"]);
    insta::assert_snapshot!("library_surface", output.files["surface/lib.txt"]);
    insta::assert_snapshot!("group_surface", output.files["surface/recycle/mod.txt"]);
    insta::assert_snapshot!("api_surface", output.files["surface/recycle/recycle_order_get.txt"]);
    insta::assert_snapshot!(
        "message_surface",
        output.files["surface/recycle/xianyu_recycle_order_status_sync.txt"]
    );
}

#[test]
fn a_shared_enum_stands_once_and_modules_name_it() {
    let code = |value: &str, label: &str| Code { value: value.into(), label: label.into(), rust_name: None };
    let status = |field: Field| Field { rust_type: Some("codes::RefundStatus".into()), ..field };
    let old = Field {
        rust_type: Some("codes::RefundStatus as OldStatus".into()),
        codes: vec![code("4", "关闭")],
        ..Field::new("refund_status", "String")
    };
    let definition = Definition {
        name: "taobao.refund.get".into(),
        response: vec![status(Field::new("status", "String")), old],
        ..Definition::default()
    };
    let shared = [Field {
        description: Some("State of a refund.".into()),
        codes: vec![code("1", "已申请"), code("4", "关闭")],
        ..Field::new("RefundStatus", "String")
    }];
    let names = BTreeMap::from([
        ("关闭".to_owned(), "Closed".to_owned()),
        ("已申请".to_owned(), "Applied".to_owned()),
    ]);
    let item = Item { definition: &definition, file: "a.yaml", group: "g", history: None, english: None };
    let module = crate::emit_module(item, &names, &package()).unwrap();
    let groups = [Group { name: "g".to_owned(), ..Group::default() }];
    let frame = crate::Frame { groups: &groups, codes: &shared, glossary: &names };
    let files = crate::emit_frame(&package(), frame, &[module.summary]).unwrap();
    insta::assert_snapshot!("shared_codes", files["src/codes.rs"]);
    insta::assert_snapshot!("shared_codes_taken", module.text);
    assert!(files["src/lib.rs"].contains("pub mod codes;"));
}

#[test]
fn the_messages_of_all_groups_are_one_enum_where_the_crate_says_so() {
    let definition = cover::status_sync();
    let item =
        Item { definition: &definition, file: "a.yaml", group: "recycle", history: None, english: None };
    let package = crate::Package { message_enum: Some("RecycleMessage".to_owned()), ..package() };
    let module = crate::emit_module(item, &glossary(), &package).unwrap();
    let groups = [Group { name: "recycle".to_owned(), ..Group::default() }];
    let frame = crate::Frame { groups: &groups, codes: &[], glossary: &glossary() };
    let files = crate::emit_frame(&package, frame, &[module.summary]).unwrap();
    insta::assert_snapshot!("messages_of_the_crate", files["src/messages.rs"]);
    assert!(files["src/lib.rs"].contains("pub use self::messages::RecycleMessage;"));
    // The group's own enum had that name, so it is found there too; one of another name is not.
    assert!(files["src/recycle/mod.rs"].contains("pub use super::messages::RecycleMessage;"));
    let other = crate::Package { message_enum: Some("AnyMessage".to_owned()), ..package };
    let module = crate::emit_module(item, &glossary(), &other).unwrap();
    let frame = crate::Frame { groups: &groups, codes: &[], glossary: &glossary() };
    let files = crate::emit_frame(&other, frame, &[module.summary]).unwrap();
    assert!(!files["src/recycle/mod.rs"].contains("Message;"), "{}", files["src/recycle/mod.rs"]);
}

#[test]
fn emitting_twice_gives_the_same_bytes() {
    assert_eq!(output(), output());
}

#[test]
fn docs_say_since_when_and_until_when() {
    let definition = cover::order_get();
    let history = top_definition::read_history(
        "a:\n  first_seen: 2021-04-28\n  gone_since: 2026-05-16\n  fields:\n    request.biz_order_id: {first_seen: 2022-01-08}\n    response.result.error_msg: {gone_since: 2023-01-08}\n",
        "history.yaml",
    )
    .unwrap();
    let item = Item { history: history.get("a"), ..item(&definition) };
    let text = crate::emit_module(item, &glossary(), &package()).unwrap().text;
    for line in [
        "/// Known since 2021-04-28.",
        "/// **Gone**: the platform has not listed it since 2026-05-16.",
        "/// In documents since 2022-01-08.",
        "/// **Gone**: no longer in documents since 2023-01-08.",
    ] {
        assert_eq!(text.matches(line).count(), 1, "{line} in {text}");
    }
}

#[test]
fn a_listing_says_how_it_is_walked() {
    let mut definition = cover::order_get();
    let plain = |definition: &Definition| -> String {
        let text = crate::emit_module(item(definition), &glossary(), &package()).unwrap().text;
        text.split_whitespace().collect()
    };
    assert!(!plain(&definition).contains("PAGING"));
    let path = |path: &str| Some(path.to_owned());
    let (page, size, total) = (path("page_no"), path("page_size"), path("result.total"));
    definition.paging = Some(Paging { page, size, total, ..Paging::default() });
    let expected = r#"constPAGING:Option<Paging>=Some(Paging::new().page("page_no").size("page_size").total("result.total")"#;
    assert!(plain(&definition).contains(expected), "{}", plain(&definition));
    // A cursor is walked where the answer says the next one.
    definition.paging = Some(Paging { cursor: path("query.cursor"), ..Paging::default() });
    assert!(!plain(&definition).contains("PAGING"));
    let result = definition.response.iter_mut().find(|field| field.name == "result").unwrap();
    result.fields.push(Field::new("next_cursor", "String"));
    assert!(plain(&definition).contains(r#"Paging::new().cursor("query.cursor","result.next_cursor")"#));
}

#[test]
fn documented_words_of_success_stand_in_the_outcome() {
    let mut definition = cover::order_get();
    let result = definition.response.iter_mut().find(|field| field.name == "result").unwrap();
    let success = result.fields.iter_mut().find(|field| field.name == "success").unwrap();
    success.type_name = "String".to_owned();
    success.values = vec!["success".to_owned(), "failure".to_owned()];
    let text = crate::emit_module(item(&definition), &glossary(), &package()).unwrap().text;
    let plain: String = text.split_whitespace().collect();
    assert!(plain.contains(r#".success("result.success").success_words(&["success"])"#), "{text}");
}
