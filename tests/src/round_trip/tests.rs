//! The readers and the comparison can fail: each is shown something wrong.

use serde_json::json;
use top_recycle::OfnRecycleOrderDetailRequest;

use super::call::{Step, call};
use super::form::{self, Form};
use super::platform::Sent;
use super::same::{Kinds, compare};
use super::{Case, Summary, check_all};

const SYSTEM: &str =
    "app_key=1&format=json&method=m&partner_id=p&session=s&sign=x&sign_method=md5&timestamp=t&v=2.0";

fn read(body: &str) -> Result<Form, &'static str> {
    let content_type = "application/x-www-form-urlencoded;charset=UTF-8".to_owned();
    form::read(&Sent { content_type, body: format!("{SYSTEM}{body}").into_bytes() })
}

#[test]
fn url_encoded_forms_are_read() {
    let form = read("&name=%E5%BE%85+%2b1&empty=").expect("a form");
    assert_eq!(form.texts["name"], "待 +1");
    assert_eq!(form.texts["empty"], "");
    assert_eq!((form.texts.len(), form.method.as_str()), (2, "m"));
    for broken in ["&name", "&name=%4", "&name=%ff", "&a=1&a=2"] {
        assert!(read(broken).is_err(), "{broken}");
    }
}

#[test]
fn multipart_forms_are_read() {
    let mut body = String::new();
    for pair in SYSTEM.split('&').chain(["名=a\r\n\r\n--b"]) {
        let (name, value) = pair.split_once('=').expect("a pair");
        body += &format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    }
    body += "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n1\r\n2\r\n--B--\r\n";
    let content_type = "multipart/form-data;boundary=B".to_owned();
    let form = form::read(&Sent { content_type: content_type.clone(), body: body.clone().into_bytes() });
    let form = form.expect("a form");
    assert_eq!(form.texts["名"], "a\r\n\r\n--b");
    assert_eq!(form.files["f"], b"1\r\n2");
    let cut = body.replace("--B--", "");
    assert!(form::read(&Sent { content_type, body: cut.into_bytes() }).is_err());
}

#[test]
fn clothes_do_not_count_but_values_do() {
    let same = compare(
        &json!({"a": 1, "b": "1.50", "c": [true], "d": "", "e": {"f": []}, "g": {"h": "x"}}),
        &json!({"a": "1", "b": 1.5, "c": ["true"], "g": "{\"h\":\"x\"}"}),
        Kinds::Any,
    );
    assert_eq!((same.differences.as_slice(), same.compared), ([].as_slice(), 4));
    let other = compare(&json!({"a": [1, 2], "b": 100}), &json!({"a": [1], "b": 10, "c": 0}), Kinds::Any);
    assert_eq!(
        other.differences,
        [".a[1]: expected 2, got nothing", ".b: expected 100, got 10", ".c: expected nothing, got 0"]
    );
}

#[test]
fn where_kinds_count_a_number_in_quotes_is_another() {
    assert_eq!(compare(&json!([1]), &json!(["1"]), Kinds::Kept).differences, ["[0]: expected 1, got \"1\""]);
    assert!(compare(&json!(["1"]), &json!([1]), Kinds::Kept).differences.is_empty());
}

#[test]
fn cases_and_summaries_travel_as_json() {
    let case = Case {
        api: "a".into(),
        misfits: vec!["x".into()],
        as_it_stands: Some("{}".into()),
        ..Case::default()
    };
    assert_eq!(Case::from_line(&case.to_line()), Some(case));
    let mut summary = Summary { apis: 2, answer_values: 3, ..Summary::default() };
    assert!(summary.is_clean());
    summary.miss(Step::Form, "a", "b");
    assert!(!summary.is_clean());
    assert!(summary.text(1).contains("1 misses\n- parameters differ: 1\n    a: b"));
    let text = summary.to_json();
    let mut twice = Summary::from_json(&text).expect("a summary");
    twice.add(Summary::from_json(&text).expect("a summary"));
    assert_eq!((twice.apis, twice.misses[&Step::Form].len()), (4, 2));
}

/// A case of a bundled API in which everything is right.
fn order() -> Case {
    let answer = r#"{"data":{"biz_order_id":7,"apprize_amount":"31000","close_reason":"无"}}"#;
    let plain = format!(r#"{{"ofn_recycle_order_detail_response":{answer}}}"#);
    let open = answer.strip_suffix('}').expect("an object");
    Case {
        api: "taobao.ofn.recycle.order.detail".into(),
        request: r#"{"biz_order_id":12}"#.into(),
        form: [("biz_order_id".to_owned(), json!({"text": "12"}))].into(),
        required: vec!["biz_order_id".into()],
        simplified: answer.into(),
        stand_in: [plain.clone(), format!("{open},\"request_id\":\"1\"}}")],
        plain,
        as_it_stands: Some(r#"{"data":{"apprize_amount":"x","close_reason":"无"}}"#.into()),
        misfits: vec!["data.apprize_amount".into()],
        ..Case::default()
    }
}

fn steps(change: impl Fn(&mut Case)) -> Vec<Step> {
    let mut case = order();
    change(&mut case);
    let call = call::<OfnRecycleOrderDetailRequest>;
    check_all(&[("taobao.ofn.recycle.order.detail", call)], &[case]).misses.into_keys().collect()
}

#[test]
fn a_real_api_passes_and_each_kind_of_miss_is_seen() {
    assert_eq!(steps(|_| {}), []);
    assert_eq!(steps(|case| case.api = "another".into()), [Step::Fill]);
    assert_eq!(steps(|case| case.request = r#"{"biz_order_id":12,"x":1}"#.into()), [Step::Fill]);
    assert_eq!(steps(|case| case.request = "{}".into()), [Step::Send]);
    assert_eq!(steps(|case| case.required.clear()), [Step::Required]);
    assert_eq!(steps(|case| case.required.push("other".into())), [Step::Required]);
    assert_eq!(steps(|case| case.form.clear()), [Step::Form]);
    assert_eq!(
        steps(|case| drop(case.form.insert("biz_order_id".into(), json!({"text": "13"})))),
        [Step::Form]
    );
    assert_eq!(steps(|case| drop(case.form.insert("biz_order_id".into(), json!({"json": 12})))), []);
    assert_eq!(steps(|case| case.files.push("picture".into())), [Step::Form]);
    assert_eq!(steps(|case| case.simplified = case.simplified.replace('无', "有")), [Step::Answer]);
    assert_eq!(steps(|case| case.plain = case.plain.replace("31000", "31.00")), [Step::Send]);
    assert_eq!(
        steps(|case| case.plain = case.plain.replace("close_", "open_")),
        [Step::Decode, Step::Answer]
    );
    assert_eq!(steps(|case| case.misfits.clear()), [Step::Misfit]);
}
