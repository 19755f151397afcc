//! A folder of definitions: everything that is wrong with it, at once, with places.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use top_definition::{Diagnostics, Tree, load, read_definition};

fn write(folder: &Path, files: &[(&str, &str)]) {
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn loaded(files: &[(&str, &str)]) -> (Tree, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), files);
    let (tree, found) = load(folder.path());
    let prefix = format!("{}/", folder.path().display());
    (tree, found.iter().map(|finding| finding.to_string().replace(&prefix, "")).collect())
}

fn errors(text: &str) -> Diagnostics {
    read_definition(text, "apis/a.yaml").unwrap_err()
}

const GOOD: &str = "name: demo.get\nkind: api\nresponse:\n- name: status\n  type: Number\n  codes: {'1': 订单创建, '2': 创建}\n";

#[test]
fn all_errors_of_a_file_come_at_once() {
    let found = errors(
        "nmae: demo.get\nkind: apl\nauth: session\ndoc_id: -1\nrequest:\n- name: 1\n  type: String\n  required: 也许\n- type: String\nresponse: x\n",
    );
    assert_eq!(
        found.to_string(),
        "\
apis/a.yaml:1:1: error[missing-key]: an API needs the key `name`
apis/a.yaml:1:1: error[unknown-key]: an API has no key `nmae`
apis/a.yaml:2:7: error[unknown-word]: `kind`: expected one of api, message, spi, found \"apl\"
apis/a.yaml:4:9: error[wrong-type]: `doc_id`: expected a whole number from 0, found the number -1
apis/a.yaml:6:9: error[wrong-type]: `name`: expected text, found the number 1
apis/a.yaml:8:13: error[wrong-type]: `required`: expected true or false, found the text \"也许\"
apis/a.yaml:9:3: error[missing-key]: a field needs the key `name`
apis/a.yaml:10:11: error[wrong-type]: `response`: expected a list, each element a field, found the text \"x\"
"
    );
    let hints: Vec<&str> = found.iter().filter_map(|finding| finding.hint.as_deref()).collect();
    assert!(hints.contains(&"did you mean `name`?") && hints.contains(&"did you mean `api`?"), "{hints:?}");
}

#[test]
fn broken_files_are_one_error_each() {
    for text in ["", "# nothing\n", "- a\n", "name: a\nkind: api\n---\nname: b\n", "name: [a\n", "a: *b\n"] {
        let found = errors(text);
        assert!(
            found.has_errors() && found.iter().all(|finding| finding.line.is_some()),
            "{text:?}: {found}"
        );
    }
}

#[test]
fn overlays_glossary_and_catalog_come_together() {
    let (tree, found) = loaded(&[
        ("apis/demo.get.yaml", GOOD),
        ("overlays/demo.yaml", "- {api: demo.get, path: effect, expect: write, set: read, reason: test}\n"),
        ("glossary.yaml", "订单创建: Created\n"),
        ("catalog.yaml", "groups:\n- {feature: demo, title: Demo, members: ['demo.*']}\n"),
    ]);
    assert_eq!(found, Vec::<String>::new());
    let entry = tree.get("demo.get").unwrap();
    assert_eq!((entry.raw.effect.word(), entry.effective.effect.word()), ("write", "read"));
    assert_eq!(tree.glossary.name("订单创建"), Some("Created"));
    assert_eq!(tree.catalog.group_of("demo.get").unwrap().feature, "demo");
}

#[test]
fn findings_of_all_files_come_in_one_run() {
    let (_, found) = loaded(&[
        ("apis/demo.get.yaml", GOOD),
        ("apis/other.yaml", "name: demo_get\nkind: api\n"),
        ("catalog.yaml", "groups:\n- {feature: all, title: t, members: []}\n"),
        ("apis/bad.yaml", "name: bad\nkind: api\ncolour: red\n"),
        ("messages/con.yaml", "name: con\nkind: message\nrequest:\n- {name: a, type: String}\n"),
        ("messages/m.yaml", "name: m\nkind: api\n"),
        ("glossary.yaml", "订单创建: Created\n创建: Created\n好评: good\n"),
        ("overlays/a.yaml", "- {api: demo.gte, path: effect, expect: write, set: read, reason: test}\n"),
    ]);
    let expected = [
        "apis/bad.yaml:3:1: error[unknown-key]",
        "apis/other.yaml:1:7: error[file-name]",
        "catalog.yaml:2:3: error[bad-feature]",
        "glossary.yaml:3:5: error[bad-rust-name]",
        "messages/con.yaml:1:7: error[unsafe-name]",
        "messages/con.yaml:4:3: error[message-request]",
        "messages/m.yaml:2:7: error[wrong-folder]",
    ];
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (finding, expected) in found.iter().zip(expected) {
        assert!(finding.starts_with(expected), "{finding} / {expected}");
    }
}

#[test]
fn clashes_between_files_name_both() {
    let (_, found) = loaded(&[
        ("apis/demo.get.yaml", GOOD),
        ("messages/demo.get.yaml", "name: demo.get\nkind: message\n"),
        ("glossary.yaml", "订单创建: Created\n创建: Created\n"),
        ("overlays/a.yaml", "- {api: demo.gte, path: effect, expect: write, set: read, reason: test}\n"),
    ]);
    assert_eq!(found.len(), 3, "{found:#?}");
    assert!(found[0].starts_with("glossary.yaml:2:1: error[glossary-clash]"), "{}", found[0]);
    assert!(found[1].contains("error[duplicate-name]: `demo.get` is defined twice, also in"), "{}", found[1]);
    assert!(found[2].starts_with("overlays/a.yaml:1:9: error[overlay-without-api]"), "{}", found[2]);
}

#[test]
fn what_is_kept_must_be_there() {
    let kept = |name: &str| format!("kept:\n- {{name: {name}, reason: still served}}\n");
    let (tree, found) = loaded(&[("apis/demo.get.yaml", GOOD), ("catalog.yaml", &kept("demo.get"))]);
    assert_eq!((found, tree.catalog.kept.len()), (Vec::new(), 1));
    let (_, found) = loaded(&[("apis/demo.get.yaml", GOOD), ("catalog.yaml", &kept("demo.old.get"))]);
    assert_eq!(
        found,
        [
            "catalog.yaml:2:3: error[kept-without-definition]: there is no definition of `demo.old.get` to keep"
        ]
    );
}

#[test]
fn codes_and_depth_are_checked() {
    let mut deep = String::from("name: deep\nkind: api\nresponse:\n");
    for level in 0..70 {
        let indent = "  ".repeat(level);
        deep.push_str(&format!("{indent}- name: a\n{indent}  type: Object\n{indent}  fields:\n"));
    }
    deep.push_str(&format!("{}- {{name: b, type: String}}\n", "  ".repeat(70)));
    let codes = "name: codes\nkind: api\nresponse:\n- name: a\n  type: String\n  codes:\n  - {value: '', label: x}\n  - {value: '1', label: x}\n  - {value: '1', label: y}\n- {name: '', type: String, separator: ';'}\n";
    let (_, found) = loaded(&[("apis/deep.yaml", &deep), ("apis/codes.yaml", codes)]);
    let codes: Vec<&str> = found.iter().map(|finding| finding.split(['[', ']']).nth(1).unwrap()).collect();
    assert_eq!(codes, ["duplicate-code", "empty-code", "empty-name", "separator", "too-deep"], "{found:#?}");
}

#[test]
fn hostile_sizes_are_refused_before_they_cost_anything() {
    let long = format!("name: a\nkind: api\nresponse:\n- {{name: {}, type: String}}\n", "x".repeat(10_000));
    assert!(errors(&long).to_string().contains("apis/a.yaml:4:10: error[name-too-long]: a name of 10000"));
    let many = format!("name: a\nkind: api\nresponse:\n{}", "- {name: x, type: String}\n".repeat(5_001));
    assert!(errors(&many).to_string().contains("error[too-many-fields]: 5001 fields"));
}

#[test]
fn bytes_that_are_no_text_are_named_with_their_line() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("apis")).unwrap();
    fs::write(folder.path().join("apis/a.yaml"), b"name: a\nkind: \xff\n").unwrap();
    let (tree, found) = load(folder.path());
    assert!(tree.entries.is_empty());
    assert!(found.to_string().contains("a.yaml:2: error[not-utf8]"), "{found}");
}

#[test]
fn thousands_of_fields_are_fine() {
    let mut text = String::from("name: wide\nkind: api\nresponse:\n");
    for index in 0..5_000 {
        text.push_str(&format!("- {{name: f{index}, type: String}}\n"));
    }
    let (tree, found) = loaded(&[("apis/wide.yaml", &text)]);
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(tree.entries[0].raw.response.len(), 5_000);
}
