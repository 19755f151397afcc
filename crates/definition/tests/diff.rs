//! What changed between two trees, and what it means for users.
#![allow(clippy::unwrap_used)]

use top_definition::{
    Change, InputFile, Level, Tree, assemble, diff, level, render_html, render_json, render_markdown,
    render_text,
};

const OLD: &str = "name: demo.get\nkind: api\ntitle: 旧\nrequest:\n- {name: id, type: Number, required: true}\nresponse:\n- {name: fee, type: Number}\n- {name: status, type: Number, codes: {'1': 订单创建}}\n- {name: extra, type: String, format: json}\n- {name: plain, type: Number, required: true}\n";

fn tree(definition: &str, glossary: &str) -> Tree {
    let file =
        |path: &str, text: &str| InputFile { path: path.into(), shown: path.into(), text: text.into() };
    let mut files = vec![file("glossary.yaml", glossary)];
    if !definition.is_empty() {
        files.push(file("apis/demo.get.yaml", definition));
    }
    let (tree, found) = assemble(files);
    assert!(found.is_empty(), "{found}");
    tree
}

fn changes(from: &str, to: &str) -> Vec<Change> {
    diff(&tree(OLD, ""), &tree(&OLD.replace(from, to), ""))
}

#[test]
fn every_kind_of_change_has_its_level() {
    for (from, to, path, what, expected) in [
        ("title: 旧", "title: 新", "", "title", Level::Patch),
        ("kind: api\n", "kind: api\neffect: read\n", "", "effect", Level::Minor),
        ("{name: fee, type: Number}", "{name: fee, type: String}", "response.fee", "type", Level::Breaking),
        (
            "{name: fee, type: Number}",
            "{name: fee, type: Number, unit: fen}",
            "response.fee",
            "unit",
            Level::Breaking,
        ),
        ("- {name: fee, type: Number}\n", "", "response.fee", "field", Level::Breaking),
        ("response:\n", "response:\n- {name: new, type: Number}\n", "response.new", "field", Level::Minor),
        ("request:\n", "request:\n- {name: new, type: Number}\n", "request.new", "field", Level::Minor),
        (
            "request:\n",
            "request:\n- {name: new, type: Number, required: true}\n",
            "request.new",
            "required field",
            Level::Breaking,
        ),
        ("id, type: Number, required: true", "id, type: Number", "request.id", "required", Level::Breaking),
        ("{'1': 订单创建}", "{'1': 订单创建, '2': 已质检}", "response.status", "code", Level::Minor),
        (
            "{name: fee, type: Number}",
            "{name: fee, type: Number, codes: {'1': 甲}}",
            "response.fee",
            "code",
            Level::Breaking,
        ),
        (", codes: {'1': 订单创建}", "", "response.status", "code", Level::Breaking),
        ("{'1': 订单创建}", "{'1': 创建}", "response.status", "label", Level::Patch),
        (
            "format: json}",
            "format: json, fields: [{name: a, type: String}]}",
            "response.extra",
            "members",
            Level::Breaking,
        ),
        (
            "{name: fee, type: Number}",
            "{name: fee, type: Number, sensitive: credit}",
            "response.fee",
            "sensitive",
            Level::Minor,
        ),
    ] {
        let changes = changes(from, to);
        let found: Vec<_> =
            changes.iter().map(|change| (change.path.as_str(), change.what, change.level)).collect();
        assert_eq!(found, [(path, what, expected)], "{to}");
    }
}

#[test]
fn order_origin_and_required_answers_are_noise() {
    let swapped = "- {name: status, type: Number, codes: {'1': 订单创建}}\n- {name: fee, type: Number}\n";
    let old = "- {name: fee, type: Number}\n- {name: status, type: Number, codes: {'1': 订单创建}}\n";
    assert_eq!(changes(old, swapped), []);
    assert_eq!(changes("plain, type: Number, required: true", "plain, type: Number"), []);
    assert_eq!(changes("kind: api\n", "kind: api\nsource: [{page: a, form: b, sha256: c}]\n"), []);
}

#[test]
fn the_glossary_names_variants_and_whole_apis_come_and_go() {
    let named = diff(&tree(OLD, ""), &tree(OLD, "订单创建: Created\n"));
    assert_eq!((named[0].what, level(&named)), ("name of code", Some(Level::Breaking)));
    assert_eq!(level(&diff(&tree("", ""), &tree(OLD, ""))), Some(Level::Minor));
    assert_eq!(level(&diff(&tree(OLD, ""), &tree("", ""))), Some(Level::Breaking));
}

#[test]
fn renderings_escape_what_documents_say() {
    let changes = changes("title: 旧", "title: \"<script>alert(1)</script> [x](y) `z` \\u202e\"");
    assert_eq!(
        render_text(&changes),
        "patch    demo.get: title changed from 旧 to <script>alert(1)</script> [x](y) `z` \\u{202e}\n0 breaking, 0 minor, 1 patch: a patch release\n"
    );
    let html = render_html(&changes);
    assert!(html.contains("&lt;script&gt;") && !html.contains("<script"), "{html}");
    let markdown = render_markdown(&changes);
    assert!(markdown.contains("&lt;script\\>") && markdown.contains("\\[x\\](y) \\`z\\`"), "{markdown}");
    let json: serde_json::Value = serde_json::from_str(&render_json(&changes)).unwrap();
    assert_eq!((&json["level"], &json["changes"][0]["was"]), (&"patch".into(), &"旧".into()));
    assert_eq!(render_text(&[]), "no changes\n");
}
