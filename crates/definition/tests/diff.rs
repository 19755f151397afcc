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

/// What one change of the text of a definition comes out as.
fn assert_change(from: &str, to: &str, path: &str, what: &str, expected: Level) {
    let (old, new) = (FULL.replace("@", from), FULL.replace("@", to));
    for (old, new) in [(&old, &new), (&new, &old)] {
        let changes = diff(&tree(old, ""), &tree(new, ""));
        let found: Vec<_> =
            changes.iter().map(|change| (change.path.as_str(), change.what, change.level)).collect();
        assert_eq!(found, [(path, what, expected)], "{old}\n→\n{new}");
    }
}

/// `@` stands for what changes.
const FULL: &str = "name: demo.get\nkind: api\n@\n";

/// Every fact of a field that changes alone, in both directions; which members of `Field` they are is held by the
/// comparison itself, which names each.
#[test]
fn every_fact_of_a_field_has_its_level() {
    for (was, is, what, level) in [
        ("type: Number", "type: String", "type", Level::Breaking),
        ("type: Number", "type: Number, list: true", "type", Level::Breaking),
        ("type: Number", "type: Number, required: true", "required", Level::Breaking),
        ("type: Number", "type: Number, description: d", "description", Level::Patch),
        ("type: Number, description: d", "type: Number, description: e", "description", Level::Patch),
        ("type: Number", "type: Number, example: '1'", "example", Level::Patch),
        ("type: Number", "type: Number, max_length: 1", "limits", Level::Minor),
        ("type: Number", "type: Number, max_list_size: 1", "limits", Level::Minor),
        ("type: Number", "type: Number, min_value: 1", "limits", Level::Minor),
        ("type: Number", "type: Number, max_value: 1", "limits", Level::Minor),
        ("type: Number", "type: Number, default: '1'", "limits", Level::Minor),
        ("type: Number, codes: {'1': a}", "type: Number, codes: {'1': b}", "label", Level::Patch),
        (
            "type: Number, codes: {'1': a}",
            "type: Number, codes: {'1': {label: a, rust_name: A}}",
            "name of code",
            Level::Breaking,
        ),
        ("type: Number", "type: Number, values: [a]", "values", Level::Patch),
        ("type: Number", "type: Number, unit: fen", "unit", Level::Breaking),
        ("type: Number, unit: yuan", "type: Number, unit: fen", "unit", Level::Breaking),
        ("type: Number", "type: Number, format: json", "format", Level::Breaking),
        (
            "type: Number, format: list, separator: ';'",
            "type: Number, format: list, separator: ','",
            "separator",
            Level::Minor,
        ),
        ("type: Number", "type: Number, sensitive: phone", "sensitive", Level::Minor),
        ("type: Number", "type: Number, deprecated: old", "deprecated", Level::Minor),
        ("type: Number", "type: Number, rust_name: other", "rust_name", Level::Breaking),
        ("type: Number", "type: Number, rust_type: Other", "rust_type", Level::Breaking),
    ] {
        let request = |facts: &str| format!("request:\n- {{name: x, {facts}}}");
        assert_change(&request(was), &request(is), "request.x", what, level);
        if what != "required" {
            let answer =
                |facts: &str| format!("response:\n- {{name: o, type: O, fields: [{{name: x, {facts}}}]}}");
            assert_change(&answer(was), &answer(is), "response.o.x", what, level);
        }
    }
}

#[test]
fn every_fact_of_a_definition_has_its_level() {
    for (was, is, what, level) in [
        ("title: a", "title: b", "title", Level::Patch),
        ("", "title: b", "title", Level::Patch),
        ("", "description: b", "description", Level::Patch),
        ("", "group: b", "group", Level::Patch),
        ("", "doc_id: 7", "doc_id", Level::Patch),
        ("", "auth: session", "auth", Level::Minor),
        ("", "effect: read", "effect", Level::Minor),
        ("", "outcome: {success: a}", "outcome success", Level::Minor),
        ("outcome: {code: a}", "outcome: {code: b}", "outcome code", Level::Minor),
        ("outcome: {code: a}", "outcome: {code: a, message: b}", "outcome message", Level::Minor),
        ("", "paging: {page: a}", "paging page", Level::Minor),
        ("", "paging: {size: a}", "paging size", Level::Minor),
        ("", "paging: {cursor: a}", "paging cursor", Level::Minor),
        ("", "paging: {total: a}", "paging total", Level::Minor),
        ("", "paging: {has_next: a}", "paging has_next", Level::Minor),
        ("", "deprecated: b", "deprecated", Level::Minor),
        ("", "rust_name: other", "rust_name", Level::Breaking),
        ("errors: [{code: a}]", "errors: [{code: a, message: b}]", "error text", Level::Patch),
        ("errors: [{code: a}]", "errors: [{code: a, solution: b}]", "error solution", Level::Patch),
    ] {
        assert_change(was, is, "", what, level);
    }
}

#[test]
fn what_comes_and_what_goes_have_levels_of_their_own() {
    for (from, to, path, what, came, gone) in [
        ("", "response:\n- {name: x, type: A}", "response.x", "field", Level::Minor, Level::Breaking),
        ("", "request:\n- {name: x, type: A}", "request.x", "field", Level::Minor, Level::Breaking),
        (
            "response:\n- {name: x, type: A, codes: {a: A}}",
            "response:\n- {name: x, type: A, codes: {a: A, b: B}}",
            "response.x",
            "code",
            Level::Minor,
            Level::Breaking,
        ),
        (
            "response:\n- {name: x, type: A}",
            "response:\n- {name: x, type: A, codes: {a: A}}",
            "response.x",
            "code",
            Level::Breaking,
            Level::Breaking,
        ),
        ("", "errors: [{code: a}]", "", "error", Level::Minor, Level::Breaking),
    ] {
        let (old, new) = (FULL.replace("@", from), FULL.replace("@", to));
        for (old, new, level) in [(&old, &new, came), (&new, &old, gone)] {
            let changes = diff(&tree(old, ""), &tree(new, ""));
            let found: Vec<_> =
                changes.iter().map(|change| (change.path.as_str(), change.what, change.level)).collect();
            assert_eq!(found, [(path, what, level)], "{old}\n→\n{new}");
        }
    }
    let members = changes("format: json}", "format: json, fields: [{name: a, type: String}]}");
    assert_eq!((members.len(), members[0].what, members[0].level), (1, "members", Level::Breaking));
    let required = changes("request:\n", "request:\n- {name: new, type: Number, required: true}\n");
    assert_eq!((required[0].what, required[0].level), ("required field", Level::Breaking));
    let grouped = |feature: &str| {
        let catalog = format!("groups:\n- {{feature: {feature}, title: t, members: ['*']}}\n");
        let file =
            |path: &str, text: &str| InputFile { path: path.into(), shown: path.into(), text: text.into() };
        assemble(vec![file("apis/demo.get.yaml", OLD), file("catalog.yaml", &catalog)]).0
    };
    let moved = diff(&grouped("a"), &grouped("b"));
    assert_eq!((moved[0].what, level(&moved)), ("group feature", Some(Level::Breaking)));
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
