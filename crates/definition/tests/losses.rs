//! What an older definition knew and a newer one does not: every fact, by its own name.
#![allow(clippy::unwrap_used, clippy::panic)]

use top_definition::{Definition, losses, read_definition, same_pages};

fn definition(text: &str) -> Definition {
    read_definition(&format!("name: demo.get\nkind: api\n{text}\n"), "test.yaml")
        .unwrap_or_else(|found| panic!("{found}"))
        .0
}

fn lost(old: &str, new: &str) -> Vec<String> {
    losses(&definition(old), &definition(new)).iter().map(ToString::to_string).collect()
}

/// Every fact of a field: losing it is a loss, gaining it is none.
#[test]
fn every_fact_of_a_field_can_be_lost() {
    for (fact, loss) in [
        ("list: true", "list"),
        ("required: true", "required"),
        ("description: 单位分", "description 单位分"),
        ("example: '7'", "example 7"),
        ("max_length: 5", "max_length 5"),
        ("max_list_size: 5", "max_list_size 5"),
        ("min_value: -5", "min_value -5"),
        ("max_value: 5", "max_value 5"),
        ("default: '1'", "default 1"),
        ("codes: {'1': 订单创建}", "code 1: 订单创建"),
        ("values: [ONLINE]", "value ONLINE"),
        ("unit: fen", "unit fen"),
        ("format: datetime", "format datetime"),
        ("separator: ';'", "separator ;"),
        ("sensitive: phone", "sensitive phone"),
        ("deprecated: 已废弃", "deprecated 已废弃"),
    ] {
        let with = format!("request:\n- {{name: x, type: Number, {fact}}}");
        let without = "request:\n- {name: x, type: Number}";
        assert_eq!(lost(&with, without), [format!("request.x: {loss}")], "{fact}");
        assert_eq!(lost(without, &with), Vec::<String>::new(), "{fact}");
    }
    let typed = |name: &str| format!("response:\n- {{name: x, type: {name}}}");
    assert_eq!(lost(&typed("Number"), &typed("''")), ["response.x: type Number"]);
    assert_eq!(lost(&typed("Number"), "response: []"), ["response.x: field Number"]);
}

#[test]
fn every_fact_of_a_definition_can_be_lost() {
    for (fact, loss) in [
        ("title: 查询", "title 查询"),
        ("description: 订单", "description 订单"),
        ("group: 闲鱼", "group 闲鱼"),
        ("doc_id: 7", "doc_id 7"),
        ("auth: session", "auth session"),
        ("auth: none", "auth none"),
        ("outcome: {success: a}", "outcome success a"),
        ("outcome: {code: a}", "outcome code a"),
        ("outcome: {message: a}", "outcome message a"),
        ("paging: {page: a}", "paging page a"),
        ("paging: {size: a}", "paging size a"),
        ("paging: {cursor: a}", "paging cursor a"),
        ("paging: {total: a}", "paging total a"),
        ("paging: {has_next: a}", "paging has_next a"),
        ("deprecated: 已下线", "deprecated 已下线"),
        ("errors: [{code: isv.x}]", "error isv.x"),
    ] {
        assert_eq!(lost(fact, ""), [loss], "{fact}");
        assert_eq!(lost("", fact), Vec::<String>::new(), "{fact}");
    }
    let texts = "errors: [{code: a, message: m, solution: s}]";
    assert_eq!(lost(texts, "errors: [{code: a}]"), ["error text a: m", "error solution a: s"]);
}

#[test]
fn each_code_and_value_counts_and_what_changed_is_not_lost() {
    let field = |facts: &str| format!("response:\n- {{name: x, type: Number, {facts}}}");
    assert_eq!(
        lost(&field("codes: {'1': a, '2': b, '3': c}"), &field("codes: {'2': other}")),
        ["response.x: code 1: a", "response.x: code 3: c"]
    );
    assert_eq!(lost(&field("values: [a, b]"), &field("codes: {a: 甲}")), ["response.x: value b"]);
    assert_eq!(lost(&field("description: a"), &field("description: b")), Vec::<String>::new());
    assert_eq!(lost(&field("description: a"), &field("description: ' '")), ["response.x: description a"]);
    // Money that is counted in something else now: nobody may miss that.
    assert_eq!(lost(&field("unit: fen"), &field("unit: yuan")), ["response.x: unit fen"]);
    // The type says itself what the format said.
    let date = "response:\n- {name: x, type: Date}";
    assert_eq!(lost(&field("format: datetime"), date), Vec::<String>::new());
    // Answers say nothing by `required`.
    assert_eq!(lost(&field("required: true"), &field("required: false")), Vec::<String>::new());
}

#[test]
fn a_move_is_no_loss_but_what_is_lost_on_the_way_is() {
    let nested = |facts: &str| {
        format!("response:\n- {{name: o, type: O, fields: [{{name: x, type: Number{facts}}}]}}")
    };
    let flat = |facts: &str| format!("response:\n- {{name: o, type: O}}\n- {{name: x, type: Number{facts}}}");
    assert_eq!(lost(&nested(", unit: fen"), &flat(", unit: fen")), Vec::<String>::new());
    assert_eq!(lost(&nested(", unit: fen"), &flat("")), ["response.o.x: unit fen"]);
    // One that stood there before did not come from elsewhere.
    let both =
        "response:\n- {name: o, type: O, fields: [{name: x, type: Number}]}\n- {name: x, type: Number}";
    assert_eq!(lost(both, &flat("")), ["response.o.x: field Number"]);
    // Two can't move to one place.
    let two = "response:\n- {name: a, type: O, fields: [{name: x, type: Number}]}\n- {name: b, type: O, fields: [{name: x, type: Number}]}";
    let one = "response:\n- {name: a, type: O}\n- {name: b, type: O}\n- {name: x, type: Number}";
    assert_eq!(lost(two, one), ["response.b.x: field Number"]);
    // From request to response nothing moves.
    assert_eq!(
        lost("request:\n- {name: x, type: A}", "response:\n- {name: x, type: A}"),
        ["request.x: field A"]
    );
}

#[test]
fn pages_are_the_same_by_their_bytes() {
    let from = |pages: &str| definition(&format!("source: [{pages}]"));
    let (a, b) = ("{page: a.txt, form: pipe, sha256: '1'}", "{page: b.txt, form: pipe, sha256: '2'}");
    let renamed = "{page: c.txt, form: html, sha256: '1'}";
    assert!(same_pages(&from(a), &from(renamed)));
    assert!(!same_pages(&from(a), &from(b)));
    assert!(!same_pages(&from(&format!("{a}, {b}")), &from(a)), "a page is gone");
    assert!(!same_pages(&from(a), &from(&format!("{a}, {b}"))), "a page came");
    assert!(!same_pages(&definition(""), &definition("")), "nobody knows where they come from");
}

#[test]
fn losses_are_named_on_one_line_whatever_the_page_says() {
    let long = format!("response:\n- {{name: x, type: A, description: \"a\\nb\\u202e{}\"}}", "c".repeat(500));
    let lost = lost(&long, "response:\n- {name: x, type: A}");
    assert!(
        lost[0].starts_with("response.x: description a b\\u{202e}ccc") && lost[0].len() < 120,
        "{}",
        lost[0]
    );
}
