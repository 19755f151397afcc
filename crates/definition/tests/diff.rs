//! What changed between two trees, and what it means for users.
#![allow(clippy::unwrap_used)]

use top_definition::diff::{
    Change, Diff, Impact, Level, MARKDOWN_LIMIT, diff, mark_returns, render_github, render_html, render_json,
    render_markdown, render_text,
};
use top_definition::{InputFile, Tree, assemble};

fn tree(definition: &str, glossary: &str) -> Tree {
    let file =
        |path: &str, text: &str| InputFile { path: path.into(), shown: path.into(), text: text.into() };
    let mut files = vec![file("glossary.yaml", glossary)];
    if !definition.is_empty() {
        let folder = if definition.contains("kind: message") { "messages" } else { "apis" };
        files.push(file(&format!("{folder}/demo.get.yaml"), definition));
    }
    let (tree, found) = assemble(files);
    assert!(!found.has_errors(), "{found}");
    tree
}

/// A definition, of which the facts are given.
fn api(facts: &str) -> Tree {
    tree(&format!("name: demo.get\nkind: api\n{facts}\n"), "")
}

fn all(diff: &Diff) -> Vec<(&str, &str, Level)> {
    diff.changes.iter().map(|change| (change.path.as_str(), change.check.name, change.level)).collect()
}

/// What one change of a definition's facts comes out as, there and back.
fn assert_change(was: &str, is: &str, path: &str, [there, back]: [&str; 2]) {
    for (old, new, name) in [(was, is, there), (is, was, back)] {
        let diff = diff(&api(old), &api(new));
        let found: Vec<_> =
            diff.changes.iter().map(|change| (change.path.as_str(), change.check.name)).collect();
        assert_eq!(found, [(path, name)], "{old}\n→\n{new}");
    }
}

/// Every fact of a field that changes alone, in both directions, in requests and in answers. Which facts there are is held by the
/// comparison itself, which names each; what they weigh, by the table.
#[test]
fn every_fact_of_a_field_has_its_checks() {
    for (was, is, there, back) in [
        ("type: Number", "type: String", "type-changed", "type-changed"),
        ("type: Number", "type: Long", "type-reworded", "type-reworded"),
        ("type: BigDecimal", "type: Price", "type-changed", "type-changed"),
        ("type: OrderDTO", "type: OrderDto", "type-respelled", "type-respelled"),
        (
            "type: A, fields: [{name: a, type: A}]",
            "type: B, fields: [{name: a, type: A}]",
            "type-renamed",
            "type-renamed",
        ),
        ("type: A, fields: [{name: a, type: A}]", "type: A", "members-removed", "members-added"),
        ("type: Number", "type: Number, list: true", "list-added", "list-removed"),
        ("type: Number", "type: Number, required: true", "required-added", "required-removed"),
        ("type: Number", "type: Number, description: d", "description-added", "description-removed"),
        (
            "type: Number, description: d",
            "type: Number, description: e",
            "description-changed",
            "description-changed",
        ),
        (
            "type: Number, description: 'a（b）'",
            "type: Number, description: 'a(b) '",
            "text-reformatted",
            "text-reformatted",
        ),
        ("type: Number", "type: Number, example: '1'", "example-added", "example-removed"),
        ("type: Number", "type: Number, example_text: a", "example-text-added", "example-text-removed"),
        ("type: String", "type: String, max_length: 1", "max-length-added", "max-length-removed"),
        (
            "type: String, max_length: 2",
            "type: String, max_length: 1",
            "max-length-tightened",
            "max-length-loosened",
        ),
        (
            "type: Number, max_list_size: 2",
            "type: Number, max_list_size: 1",
            "max-list-size-tightened",
            "max-list-size-loosened",
        ),
        (
            "type: Number, min_value: 1",
            "type: Number, min_value: 2",
            "min-value-tightened",
            "min-value-loosened",
        ),
        (
            "type: Number, max_value: 2",
            "type: Number, max_value: 1",
            "max-value-tightened",
            "max-value-loosened",
        ),
        ("type: Number", "type: Number, min_value: 2", "min-value-added", "min-value-removed"),
        ("type: Number", "type: Number, default: '1'", "default-added", "default-removed"),
        ("type: Number", "type: Number, codes: {'1': a}", "codes-added", "codes-removed"),
        (
            "type: Number, codes: {'1': a}",
            "type: Number, codes: {'1': a, '2': b}",
            "code-added",
            "code-removed",
        ),
        (
            "type: Number, codes: {'1': a}",
            "type: Number, codes: {'1': b}",
            "code-relabelled",
            "code-relabelled",
        ),
        (
            "type: Boolean, codes: {'true': a}",
            "type: Boolean, codes: {'true': b}",
            "codes-retold",
            "codes-retold",
        ),
        (
            "type: Number, codes: {'1': a, '2': b}",
            "type: Number, codes: {'2': b, '1': a}",
            "order-changed",
            "order-changed",
        ),
        (
            "type: Number, codes: {'1': a}",
            "type: Number, codes: {'1': {label: a, rust_name: A}}",
            "code-renamed",
            "code-renamed",
        ),
        ("type: Number", "type: Number, values: [a]", "values-added", "values-removed"),
        ("type: Number, values: [a]", "type: Number, values: [b]", "values-changed", "values-changed"),
        ("type: Number, values: [a, b]", "type: Number, values: [b, a]", "order-changed", "order-changed"),
        ("type: Number", "type: Number, unit: fen", "unit-added", "unit-removed"),
        ("type: Number, unit: yuan", "type: Number, unit: fen", "unit-changed", "unit-changed"),
        ("type: String", "type: String, format: json", "format-added", "format-removed"),
        ("type: String, format: datetime", "type: String, format: json", "format-changed", "format-changed"),
        ("type: String", "type: String, format: time", "format-noted", "format-noted"),
        ("type: String, format: date", "type: String, format: datetime", "format-noted", "format-noted"),
        (
            "type: String, format: list",
            "type: String, format: list, separator: ';'",
            "separator-added",
            "separator-removed",
        ),
        ("type: Number", "type: Number, sensitive: phone", "sensitive-added", "sensitive-removed"),
        (
            "type: Number, sensitive: nick",
            "type: Number, sensitive: phone",
            "sensitive-changed",
            "sensitive-changed",
        ),
        ("type: Number", "type: Number, deprecated: old", "deprecated-added", "deprecated-removed"),
        ("type: Number", "type: Number, rust_name: other", "rust-name-added", "rust-name-removed"),
        ("type: Number", "type: Number, rust_type: Other", "rust-type-added", "rust-type-removed"),
        ("type: Number, inferred: [type]", "type: Number", "certainty-changed", "certainty-changed"),
    ] {
        let request = |facts: &str| format!("request:\n- {{name: x, {facts}}}");
        let [sent, read] =
            ["request", "response"].map(|seat| [there, back].map(|stem| format!("{seat}-{stem}")));
        assert_change(&request(was), &request(is), "request.x", [&sent[0], &sent[1]]);
        let answer =
            |facts: &str| format!("response:\n- {{name: o, type: O, fields: [{{name: x, {facts}}}]}}");
        assert_change(&answer(was), &answer(is), "response.o.x", [&read[0], &read[1]]);
    }
}

#[test]
fn every_fact_of_a_definition_has_its_checks() {
    for (was, is, there, back) in [
        ("title: a", "title: b", "title-changed", "title-changed"),
        ("", "title: b", "title-added", "title-removed"),
        ("title: a b", "title: a  b", "text-reformatted", "text-reformatted"),
        ("", "description: b", "description-added", "description-removed"),
        ("", "group: b", "platform-group-added", "platform-group-removed"),
        ("", "doc_id: 7", "doc-id-added", "doc-id-removed"),
        ("", "auth: session", "session-required", "session-optional"),
        ("auth: none", "auth: session", "session-required", "session-left-out"),
        ("", "effect: read", "effect-read", "effect-write"),
        ("", "outcome: {success: a}", "outcome-added", "outcome-removed"),
        ("outcome: {code: a}", "outcome: {code: b}", "outcome-changed", "outcome-changed"),
        ("", "paging: {page: a}", "paging-added", "paging-removed"),
        ("", "deprecated: b", "deprecated-added", "deprecated-removed"),
        ("", "rust_name: other", "rust-name-added", "rust-name-removed"),
        ("", "errors: [{code: a}]", "error-added", "error-removed"),
        ("errors: [{code: a}]", "errors: [{code: a, message: b}]", "error-text-added", "error-text-removed"),
        (
            "errors: [{code: a}]",
            "errors: [{code: a, solution: b}]",
            "error-solution-added",
            "error-solution-removed",
        ),
        (
            "errors: [{code: a}, {code: b}]",
            "errors: [{code: b}, {code: a}]",
            "order-changed",
            "order-changed",
        ),
        ("", "samples: [{kind: a, text: b}]", "samples-changed", "samples-changed"),
        ("", "source: [{page: a, form: b, sha256: c}]", "source-changed", "source-changed"),
    ] {
        assert_change(was, is, "", [there, back]);
    }
    let concluded = diff(&api("auth: none\ninferred: [auth]"), &api("auth: session\ninferred: [auth]"));
    assert_eq!(all(&concluded), [("", "session-concluded", Level::Patch)]);
    let kind = diff(&api(""), &tree("name: demo.get\nkind: message\n", ""));
    assert_eq!(all(&kind), [("", "kind-changed", Level::Breaking)]);
}

#[test]
fn fields_that_moved_or_are_spelled_otherwise_are_not_lost() {
    let nested = "response:\n- {name: a, type: A, fields: [{name: x, type: Number, description: d}]}\n- {name: b, type: A, fields: [{name: y, type: A}]}";
    let moved = "response:\n- {name: a, type: A, fields: [{name: z, type: B}]}\n- {name: b, type: A, fields: [{name: y, type: A}, {name: x, type: Number}]}";
    let found = diff(&api(nested), &api(moved));
    let expected = [
        ("response.a.z", "response-field-added", Level::Minor),
        ("response.b.x", "response-field-moved", Level::Breaking),
        ("response.b.x", "response-description-removed", Level::Patch),
    ];
    assert_eq!(all(&found), expected);
    assert_eq!(found.changes[1].from.as_ref().unwrap().as_str(), "response.a.x");
    let spelled = |name: &str| api(&format!("request:\n- {{name: {name}, type: Number}}"));
    let found = diff(&spelled("itemId"), &spelled("item_id"));
    assert_eq!(all(&found), [("request.item_id", "request-field-respelled", Level::Breaking)]);
}

#[test]
fn what_must_be_sent_says_whether_new_changes() {
    let request = |required: &[&str]| {
        let fields: String = ["a", "b", "c"]
            .iter()
            .map(|name| format!("- {{name: {name}, type: Number, required: {}}}\n", required.contains(name)))
            .collect();
        api(&format!("request:\n{fields}"))
    };
    for (was, is, expected) in [
        (&[][..], &["a"][..], Impact::Stops),
        (&["a"], &["a", "b"], Impact::Stops),
        (&["a", "b"], &["a", "b", "c"], Impact::Behaves),
        (&["a"], &["b"], Impact::Stops),
    ] {
        for (old, new) in [(was, is), (is, was)] {
            let found = diff(&request(old), &request(new));
            assert_eq!(found.level(), Some(Level::Breaking));
            assert!(found.changes.iter().all(|change| change.impact == expected), "{found:?}");
        }
    }
    let new = diff(&api(""), &api("request:\n- {name: a, type: Number, required: true}"));
    assert_eq!((all(&new)[0].1, new.changes[0].impact), ("request-field-added-required", Impact::Stops));
    let old = "response:\n- {name: a, type: Number, required: true}";
    assert_eq!(diff(&api(old), &api(&old.replace(", required: true", ""))).level(), Some(Level::Noise));
}

#[test]
fn groups_the_glossary_and_whole_definitions_count() {
    let old = "name: demo.get\nkind: api\nresponse:\n- {name: s, type: Number, codes: {'1': 订单创建}}\n";
    let named = diff(&tree(old, ""), &tree(old, "订单创建: Created\n"));
    assert_eq!(all(&named), [("response.s", "response-code-renamed", Level::Breaking)]);
    assert_eq!(all(&diff(&tree("", ""), &tree(old, ""))), [("", "api-definition-added", Level::Minor)]);
    let message = "name: demo.get\nkind: message\ncontent:\n- {name: s, type: Number}\n";
    assert_eq!(
        all(&diff(&tree(message, ""), &tree("", ""))),
        [("", "message-definition-removed", Level::Breaking)]
    );
    let grown = message.replace("Number}", "Number}\n- {name: t, type: Number}");
    assert_eq!(all(&diff(&tree(message, ""), &tree(&grown, "")))[0].1, "message-field-added");
    let grouped = |feature: &str| {
        let catalog = format!("groups:\n- {{feature: {feature}, title: t, members: ['*']}}\n");
        let file =
            |path: &str, text: &str| InputFile { path: path.into(), shown: path.into(), text: text.into() };
        assemble(vec![file("apis/demo.get.yaml", old), file("catalog.yaml", &catalog)]).0
    };
    let moved = diff(&grouped("a"), &grouped("b"));
    let names: Vec<&str> = moved.changes.iter().map(|change| change.check.name).collect();
    assert_eq!(names, ["group-removed", "group-added", "group-moved"]);
}

#[test]
fn what_the_catalogue_no_longer_names_is_a_warning() {
    let state = |history: &str| {
        let file =
            |path: &str, text: &str| InputFile { path: path.into(), shown: path.into(), text: text.into() };
        let (tree, found) = assemble(vec![
            file("apis/demo.get.yaml", "name: demo.get\nkind: api\nresponse: [{name: a, type: A}]\n"),
            file("history.yaml", history),
        ]);
        assert!(found.is_empty(), "{found}");
        tree
    };
    let (listed, gone) =
        (state(""), state("demo.get: {first_seen: '2026-01-01', gone_since: '2026-05-01'}\n"));
    let found = diff(&listed, &gone);
    assert_eq!((all(&found), found.warnings().count()), (vec![("", "api-definition-gone", Level::Minor)], 1));
    assert_eq!(all(&diff(&gone, &listed)), [("", "api-definition-back", Level::Patch)]);
    let field =
        state("demo.get: {first_seen: '2026-01-01', fields: {response.a: {gone_since: '2026-05-01'}}}\n");
    assert_eq!(all(&diff(&listed, &field)), [("response.a", "response-field-gone", Level::Minor)]);
    assert_eq!(all(&diff(&field, &listed)), [("response.a", "response-field-back", Level::Patch)]);
}

#[test]
fn what_was_so_before_is_told() {
    let state = |kind: &str, more: &str| api(&format!("response:\n- {{name: a, type: {kind}}}\n{more}"));
    let mut found = diff(&state("Json", ""), &state("String", "- {name: b, type: String}"));
    let history = [("v2".to_owned(), state("Number", "")), ("v1".to_owned(), state("String", ""))];
    mark_returns(&mut found, &state("String", "- {name: b, type: String}"), &history);
    let returns: Vec<_> =
        found.changes.iter().map(|change| (change.check.name, change.returns_to.as_deref())).collect();
    assert_eq!(returns, [("response-type-changed", Some("v1")), ("response-field-added", None)]);
}

#[test]
fn a_lost_mark_of_personal_data_is_a_warning() {
    let found = diff(
        &api("response:\n- {name: a, type: A, sensitive: phone}"),
        &api("response:\n- {name: a, type: A}"),
    );
    assert_eq!(
        found.warnings().map(|change| change.check.name).collect::<Vec<_>>(),
        ["response-sensitive-removed"]
    );
    assert!(
        render_text(&found)
            .starts_with("warning  demo.get response.a: mark of personal data removed (phone)")
    );
    assert!(render_markdown(&found).contains("### ⚠️ Look at these"));
    assert!(
        render_github(&found)
            .starts_with("::warning file=apis/demo.get.yaml,line=4,title=response-sensitive-removed::")
    );
}

#[test]
fn renderings_escape_what_documents_say() {
    let hostile =
        "title: \"<script>alert(1)</script> [x](y) `z` \\u202e @all ~~~~ https://x.y ::error::%0A\"";
    let found = diff(&api("title: 旧"), &api(hostile));
    let text = render_text(&found);
    assert!(text.contains("旧 → <script>alert(1)</script> [x](y) `z` \\u{202e}"), "{text}");
    let html = render_html(&found);
    assert!(html.contains("&lt;script&gt;alert") && !html.contains("<script>alert"), "{html}");
    assert!(html.contains("\\u{202e}") && !html.contains('\u{202e}'), "{html}");
    let markdown = render_markdown(&found);
    assert!(markdown.contains("&lt;script\\>") && markdown.contains("\\[x\\](y) \\`z\\`"), "{markdown}");
    assert!(!markdown.contains("@all") && !markdown.contains("https://"), "{markdown}");
    let json: serde_json::Value = serde_json::from_str(&render_json(&found)).unwrap();
    assert_eq!((&json["level"], &json["changes"][0]["was"]), (&"patch".into(), &"旧".into()));
    assert_eq!(render_text(&Diff::default()), "no changes\n");
}

#[test]
fn the_markdown_of_any_difference_fits_a_pull_request() {
    let fields = |count: usize, kind: &str| -> String {
        (0..count)
            .map(|index| {
                format!("- {{name: field_{index}, type: {kind}, description: '{}'}}\n", "长".repeat(50))
            })
            .collect()
    };
    let file = |index: usize, text: &str| InputFile {
        path: format!("apis/demo.get{index}.yaml"),
        shown: format!("apis/demo.get{index}.yaml"),
        text: format!("name: demo.get{index}\nkind: api\nresponse:\n{text}"),
    };
    let state = |kind: &str| assemble((0..80).map(|index| file(index, &fields(20, kind))).collect()).0;
    let found = diff(&state("Number"), &state("String"));
    let markdown = render_markdown(&found);
    assert_eq!(found.changes.len(), 1600);
    assert!(markdown.len() < MARKDOWN_LIMIT + 200, "{}", markdown.len());
    assert!(markdown.contains("1600 breaking") && markdown.contains("\n… and "), "{markdown}");
    assert!(markdown.trim_end().ends_with("The HTML report has what is left out here."), "{markdown}");
}

#[test]
fn changes_know_where_they_stand() {
    let found: Vec<Change> = diff(
        &api("response:\n- {name: a, type: A}\n- {name: b, type: A}"),
        &api("response:\n- {name: a, type: A}"),
    )
    .changes;
    assert_eq!(found[0].place, Some(("apis/demo.get.yaml".to_owned(), 1)));
}
