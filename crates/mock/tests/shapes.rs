//! The documented answer in the three forms.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod common;

use common::*;
use serde_json::json;
use top_definition::{Definition, Field, Format, Unit};

fn without_request_id(mut object: serde_json::Value) -> serde_json::Value {
    let request_id = object.as_object_mut().unwrap().remove("request_id").unwrap();
    assert!(request_id.as_str().is_some_and(|text| !text.is_empty()));
    object
}

#[test]
fn plain_json_wraps_the_answer_and_its_lists() {
    let server = start(config([order_get()]));
    let reply = post(&server, &signed(call(&[])));
    assert_eq!(reply.header("content-type"), Some("text/javascript;charset=UTF-8"));
    let answer = reply.json()["alibaba_idle_recycle_order_get_response"].clone();
    assert_eq!(
        without_request_id(answer),
        json!({
            "error_msg": "订单查询失败",
            "module": {
                "city": "杭州",
                "apprize_amount": 31000,
                "biz_order_id": "781293810231231",
                "credit_pay": true,
                "channel_data": "{ \"idleBizCode\": 70 }",
                "gmt_create": "2018-02-12 11:32:21",
                "price": "12.50",
                "tags": { "string": ["a<b"] },
                "subsidy_list": { "subsidy_d_t_o": [{ "fee": 7 }] },
            },
            "result": true,
        })
    );
}

#[test]
fn simplified_json_has_neither_root_nor_wrappers() {
    let server = start(config([order_get()]));
    let reply = post(&server, &signed(call(&[("simplify", "true")])));
    let answer = without_request_id(reply.json());
    assert_eq!(answer["module"]["tags"], json!(["a<b"]));
    assert_eq!(answer["module"]["subsidy_list"], json!([{ "fee": 7 }]));
    assert_eq!(answer["result"], json!(true));
    // Errors keep their wrapper.
    assert_eq!(post(&server, &signed(call(&[("simplify", "true"), ("v", "3")]))).error_code(), 33);
}

#[test]
fn xml_is_the_form_of_those_who_name_none() {
    let server = start(config([order_get()]));
    for format in ["xml", "(absent)"] {
        let reply = post(&server, &signed(call(&[("format", format), ("simplify", "true")])));
        assert_eq!(reply.header("content-type"), Some("text/xml;charset=UTF-8"));
        let start = "<?xml version=\"1.0\" encoding=\"utf-8\" ?><alibaba_idle_recycle_order_get_response>\
            <error_msg>订单查询失败</error_msg><module><city>杭州</city><apprize_amount>31000</apprize_amount>";
        assert!(reply.text().starts_with(start), "{}", reply.text());
        assert!(reply.text().contains("<tags><string>a&lt;b</string></tags>"));
        let list = "<subsidy_list><subsidy_d_t_o><fee>7</fee></subsidy_d_t_o></subsidy_list>";
        assert!(reply.text().contains(list));
    }
}

#[test]
fn answers_are_the_same_in_every_run() {
    let run = || {
        let server = start(config([order_get()]));
        let first = post(&server, &signed(call(&[]))).body;
        (first, post(&server, &signed(call(&[]))).body)
    };
    let (first, second) = run();
    assert_eq!(run(), (first.clone(), second.clone()));
    // Only the request id differs from call to call.
    assert_ne!(first, second);
}

/// The simplified answer of an API with one field, and what the server notes.
fn value_of(field: Field) -> (serde_json::Value, Vec<String>) {
    let name = field.name.clone();
    let definition = Definition { name: METHOD.into(), response: vec![field], ..Definition::default() };
    let server = start(config([definition]));
    let answer = post(&server, &signed(call(&[("simplify", "true")]))).json();
    (answer[&name].clone(), server.notes().to_vec())
}

#[test]
fn examples_keep_their_declared_type() {
    for (field, expected) in [
        (field("x", "String", "123"), json!("123")),
        (field("x", "String", "{\"a\":1}"), json!("{\"a\":1}")),
        (field("x", "Number", "9007199254740993"), json!(9_007_199_254_740_993_i64)),
        (field("x", "Boolean", "False"), json!(false)),
        (field("x", "Date", "2018-02-12"), json!("2018-02-12 00:00:00")),
        (field("x", "Price", "5.00"), json!("5.00")),
        (field("x", "Json", "{\"a\":1}"), json!("{\"a\":1}")),
        (field("x", "FreeDTO", "{\"a\":[1]}"), json!({ "a": [1] })),
        (list(field("x", "Number", "1,2")), json!([1, 2])),
        (list(field("x", "Number", "3")), json!([3])),
        (list(field("x", "String", "[\"a\",\"b\"]")), json!(["a", "b"])),
        (list(field("x", "String", "a,b")), json!(["a,b"])),
    ] {
        let (found, notes) = value_of(field.clone());
        assert_eq!(found, expected, "{field:?}");
        assert_eq!(notes, [""; 0], "{field:?}");
    }
}

#[test]
fn fields_without_an_example_get_a_value_that_suits_them() {
    let formatted = |format| Field { format: Some(format), ..Field::new("x", "String") };
    for (field, expected) in [
        (Field::new("x", "String"), json!("x")),
        (Field::new("x", "Number"), json!(0)),
        (Field::new("x", "Boolean"), json!(true)),
        (Field::new("x", "Date"), json!("2024-01-01 00:00:00")),
        (Field::new("x", "FreeDTO"), json!({})),
        (formatted(Format::Datetime), json!("2024-01-01 00:00:00")),
        (formatted(Format::EpochMs), json!("1704038400000")),
        (formatted(Format::Json), json!("{}")),
        (Field { unit: Some(Unit::Fen), ..Field::new("x", "String") }, json!("0")),
        (Field { codes: vec![code("3", "已质检")], ..Field::new("x", "Number") }, json!(3)),
        (object("x", "String", vec![field("fee", "Number", "7")]), json!("{\"fee\":7}")),
        (object("x", "Price", vec![field("fee", "Number", "7")]), json!({ "fee": 7 })),
        (list(field("x", "byte[]", "")), json!([""])),
    ] {
        let (found, notes) = value_of(field.clone());
        assert_eq!(found, expected, "{field:?}");
        assert_eq!(notes, [""; 0], "{field:?}");
    }
}

#[test]
fn examples_that_do_not_fit_are_replaced_and_noted() {
    for (type_name, example, expected) in [
        ("Number", "商品id", json!(0)),
        ("Number", "unfroze", json!(0)),
        ("Number", "12.5", json!(0)),
        ("Boolean", "是", json!(true)),
        ("Date", "0", json!("2024-01-01 00:00:00")),
        ("Date", "2019-02-31", json!("2024-01-01 00:00:00")),
        ("Price", "十元", json!("0.00")),
        ("FreeDTO", "see below", json!({})),
        ("Json", "see below", json!("{}")),
    ] {
        let (found, notes) = value_of(field("x", type_name, example));
        assert_eq!(found, expected, "{type_name} {example}");
        let type_name = if type_name == "Json" { "JSON" } else { type_name };
        let said =
            format!("{METHOD}.response.x: the example {example:?} is no {type_name}; answering {expected}");
        assert_eq!(notes, [said]);
    }
}

#[test]
fn texts_that_are_not_what_the_document_says_are_replaced_too() {
    let text = |example: &str| field("x", "String", example);
    for (field, expected, what) in [
        (Field { unit: Some(Unit::Fen), ..text("A-76_price") }, json!("0"), "amount in fen"),
        (Field { unit: Some(Unit::Yuan), ..text("12元") }, json!("0.00"), "amount in yuan"),
        (Field { format: Some(Format::EpochMs), ..text("好") }, json!("1704038400000"), "count since 1970"),
    ] {
        let (found, notes) = value_of(field);
        assert_eq!(found, expected);
        assert!(notes[0].contains(&format!("is no {what}; answering")), "{notes:?}");
    }
}

#[test]
fn odd_names_and_texts_stay_well_formed_xml() {
    let definition = Definition {
        name: METHOD.into(),
        response: vec![field("a b<", "String", "x\u{1}&]]>"), field("1st", "String", "\"'")],
        ..Definition::default()
    };
    let server = start(config([definition]));
    let reply = post(&server, &signed(call(&[("format", "xml")])));
    assert!(reply.text().contains("<a_b_>x\u{fffd}&amp;]]&gt;</a_b_><_1st>\"'</_1st>"), "{}", reply.text());
}

#[test]
fn deep_definitions_are_cut_not_followed_for_ever() {
    let mut tree = field("leaf", "String", "x");
    for _ in 0..500 {
        tree = object("node", "NodeDTO", vec![tree]);
    }
    let (found, _) = value_of(tree);
    assert!(found.is_object());
}

#[test]
fn a_field_called_request_id_is_not_doubled() {
    let definition = Definition {
        name: METHOD.into(),
        response: vec![field("request_id", "String", "from-the-page")],
        ..Definition::default()
    };
    let server = start(config([definition]));
    let reply = post(&server, &signed(call(&[("simplify", "true")])));
    assert_eq!(reply.text(), "{\"request_id\":\"from-the-page\"}");
}
