//! Every refusal of the platform, over a real connection.

mod common;

use std::collections::BTreeSet;

use common::*;
use top_definition::{Definition, Fact, Field, Limits};
use top_mock::{PlatformError, SessionRule, SignForm, Verdict};

/// The error code of a call with these changes that is signed correctly.
fn code_of(server: &top_mock::MockServer, changes: &[(&str, &str)]) -> u64 {
    let reply = post(server, &signed(call(changes)));
    assert_eq!(reply.status, 200);
    reply.error_code()
}

#[test]
fn system_parameters_are_checked_with_the_platforms_codes() {
    let server = start(config([order_get()]));
    assert_eq!(code_of(&server, &[]), 0);
    for (change, expected) in [
        (("method", "(absent)"), 21),
        (("method", "taobao.no.such.api"), 22),
        (("app_key", "(absent)"), 28),
        (("app_key", "87654321"), 29),
        (("timestamp", "(absent)"), 30),
        (("timestamp", "yesterday"), 31),
        (("v", "(absent)"), 32),
        (("v", "1.0"), 33),
        (("sign", ""), 24),
        (("sign", "0123456789ABCDEF0123456789ABCDEF"), 25),
        (("sign_method", "crc"), 25),
    ] {
        assert_eq!(code_of(&server, &[change]), expected, "{change:?}");
    }
    // Without a known format the platform speaks XML.
    let reply = post(&server, &signed(call(&[("format", "yaml")])));
    assert_eq!(reply.status, 200);
    assert!(
        reply.text().contains("<error_response><code>23</code><msg>Invalid format</msg>"),
        "{}",
        reply.text()
    );
}

#[test]
fn errors_carry_the_platforms_words_and_a_request_id() {
    let server = start(config([order_get()]).sessions(["6100"]));
    let reply = post(&server, &signed(call(&[("session", "6101")]))).json();
    let error = &reply["error_response"];
    assert_eq!((error["code"].as_u64(), error["msg"].as_str()), (Some(27), Some("Invalid session")));
    assert_eq!(error["sub_code"], "invalid-sessionkey");
    let request_id = error["request_id"].as_str().unwrap();
    assert!(request_id.len() >= 8 && request_id.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    assert_eq!(server.requests()[0].request_id, request_id);
    let app_key = post(&server, &signed(call(&[("app_key", "1")]))).json();
    assert_eq!(app_key["error_response"]["sub_code"], "isv.appkey-not-exists");
}

#[test]
fn the_first_failing_check_answers() {
    let server = start(config([with_session(order_get())]));
    let mut changes = vec![
        ("method", "(absent)"),
        ("app_key", "(absent)"),
        ("timestamp", "(absent)"),
        ("v", "(absent)"),
        ("sign", ""),
        ("biz_order_id", "(absent)"),
    ];
    let repaired = ["method", "app_key", "timestamp", "v", "sign"];
    for (expected, next) in [21, 28, 30, 32, 24].into_iter().zip(repaired) {
        assert_eq!(code_of(&server, &changes), expected);
        changes.retain(|(name, _)| *name != next);
    }
    assert_eq!(code_of(&server, &changes), 26);
    changes.push(("session", "6100"));
    assert_eq!(code_of(&server, &changes), 40);
    changes.retain(|(name, _)| *name != "biz_order_id");
    assert_eq!(code_of(&server, &changes), 0);
}

#[test]
fn a_wrong_secret_is_an_invalid_signature() {
    let server = start(config([order_get()]).secret("another"));
    assert_eq!(code_of(&server, &[]), 25);
    assert_eq!(server.requests()[0].verdict, Verdict::Refused(PlatformError::new(25, "Invalid signature")));
}

#[test]
fn all_three_sign_methods_are_taken() {
    let server = start(config([order_get()]).strict(true));
    for method in ["md5", "hmac", "hmac-sha256"] {
        assert_eq!(code_of(&server, &[("sign_method", method)]), 0, "{method}");
    }
    assert_eq!(code_of(&server, &[("sign_method", "(absent)")]), 25);
}

#[test]
fn time_may_be_ten_minutes_off_in_either_spelling() {
    let server = start(config([order_get()]));
    for (timestamp, expected) in [
        ("2023-11-15 06:03:20", 0),
        ("2023-11-15 06:03:19", 31),
        ("2023-11-15 06:23:20", 0),
        ("2023-11-15 06:23:21", 31),
        // The same moment in UTC, as programs write that forget the zone.
        ("2023-11-14 22:13:20", 31),
        ("1700000000000", 0),
        ("1699999399999", 31),
        ("1700000000", 31),
    ] {
        assert_eq!(code_of(&server, &[("timestamp", timestamp)]), expected, "{timestamp}");
    }
}

#[test]
fn kept_empties_are_taken_and_recorded_and_refused_when_strict() {
    for (strict, expected) in [(false, 0), (true, 25)] {
        let server = start(config([order_get()]).strict(strict));
        let parameters = signed_as(call(&[("session", "")]), SignForm::KeptEmpties);
        assert_eq!(post(&server, &parameters).error_code(), expected);
        let recorded = server.requests().remove(0);
        assert_eq!(recorded.sign_form, (!strict).then_some(SignForm::KeptEmpties));
        assert_eq!(recorded.to_string().contains("keeps empty values"), !strict);
        // The same call with the documented base string.
        assert_eq!(code_of(&server, &[("session", "")]), 0);
        assert_eq!(server.requests()[1].sign_form, Some(SignForm::Dropped));
    }
}

#[test]
fn sessions_are_asked_for_where_the_definition_says_so() {
    let inferred = Definition { inferred: BTreeSet::from([Fact::Auth]), ..with_session(order_get()) };
    for (definition, rule, expected) in [
        (order_get(), SessionRule::Required, 0),
        (with_session(order_get()), SessionRule::Required, 26),
        (inferred.clone(), SessionRule::Required, 26),
        (inferred, SessionRule::Documented, 0),
        (with_session(order_get()), SessionRule::Documented, 26),
        (with_session(order_get()), SessionRule::Never, 0),
    ] {
        let server = start(config([definition]).session_rule(rule));
        assert_eq!(code_of(&server, &[]), expected, "{rule:?}");
        assert_eq!(code_of(&server, &[("session", "6100")]), 0);
    }
    let server = start(config([with_session(order_get())]).sessions(["6100"]));
    assert_eq!(code_of(&server, &[("session", "6100")]), 0);
    assert_eq!(code_of(&server, &[("session", "6101")]), 27);
}

fn required(field: Field) -> Field {
    Field { required: true, ..field }
}

fn limited(field: Field, limits: Limits) -> Field {
    Field { limits, ..field }
}

/// An API with a parameter of every kind.
fn sync() -> Definition {
    let item = vec![
        required(Field::new("id", "Number")),
        Field::new("paid", "Boolean"),
        list(Field::new("tags", "String")),
    ];
    Definition {
        name: METHOD.into(),
        request: vec![
            required(Field::new("biz_order_id", "Number")),
            Field::new("flag", "Boolean"),
            Field::new("when", "Date"),
            Field::new("price", "Price"),
            Field::new("extra", "Json"),
            limited(Field::new("memo", "String"), Limits { max_length: Some(4), ..Limits::default() }),
            limited(
                Field::new("count", "Number"),
                Limits { min_value: Some(1), max_value: Some(9), ..Limits::default() },
            ),
            limited(
                list(Field::new("ids", "Number")),
                Limits { max_list_size: Some(2), ..Limits::default() },
            ),
            object("item", "ItemDTO", item.clone()),
            limited(
                list(object("items", "ItemDTO", item)),
                Limits { max_list_size: Some(1), ..Limits::default() },
            ),
            Field::new("any", "FreeDTO"),
            list(Field::new("image", "byte")),
            Field::new("photo", "byte[]"),
            Field::new("sex", "byte"),
        ],
        ..Definition::default()
    }
}

#[test]
fn missing_parameters_are_named() {
    let server = start(config([sync()]));
    for (changes, expected) in [
        ([("biz_order_id", "(absent)")], "biz_order_id"),
        ([("biz_order_id", "")], "biz_order_id"),
        ([("item", "{\"paid\":true}")], "item.id"),
        ([("items", "[{\"id\":null}]")], "items.id"),
    ] {
        let reply = post(&server, &signed(call(&changes))).json();
        let error = &reply["error_response"];
        assert_eq!(error["code"], 40, "{changes:?}");
        assert_eq!(error["msg"], format!("Missing required arguments:{expected}"));
        assert_eq!(error["sub_code"], format!("isv.missing-parameter:{expected}"));
    }
}

#[test]
fn parameters_of_the_wrong_form_are_named() {
    let server = start(config([sync()]));
    for (name, value, expected) in [
        ("biz_order_id", "12a", "biz_order_id"),
        ("biz_order_id", "1.5", "biz_order_id"),
        ("biz_order_id", "9223372036854775808", "biz_order_id"),
        ("flag", "1", "flag"),
        ("when", "2019-02-31 00:00:00", "when"),
        ("when", "2024-03-25 9:00", "when"),
        ("price", "free", "price"),
        ("extra", "{", "extra"),
        ("memo", "一二三四五", "memo"),
        ("count", "0", "count"),
        ("count", "10", "count"),
        ("ids", "1,x", "ids"),
        ("ids", "1,2,3", "ids"),
        ("ids", "[1,2]", "ids"),
        ("sex", "男", "sex"),
        ("item", "id=1", "item"),
        ("item", "[]", "item"),
        ("item", "{\"id\":\"x\"}", "item.id"),
        ("item", "{\"id\":1,\"paid\":2}", "item.paid"),
        ("item", "{\"id\":1,\"tags\":\"a,b\"}", "item.tags"),
        ("items", "{\"id\":1}", "items"),
        ("items", "[{\"id\":1},{\"id\":2}]", "items"),
        ("any", "nothing", "any"),
        ("image", "text", "image"),
        ("photo", "text", "photo"),
    ] {
        let reply = post(&server, &signed(call(&[(name, value)]))).json();
        let error = &reply["error_response"];
        assert_eq!(error["code"], 41, "{name}={value}");
        assert_eq!(error["msg"], format!("Invalid arguments:{expected}"), "{name}={value}");
    }
}

#[test]
fn well_formed_parameters_pass() {
    let server = start(config([sync()]));
    for (name, value) in [
        ("biz_order_id", "-9223372036854775808"),
        ("flag", "false"),
        ("when", "2024-02-29 23:59:59"),
        ("price", "12.50"),
        ("extra", "[1]"),
        ("memo", "一二三四"),
        ("count", "9"),
        ("ids", "1,2"),
        ("item", "{\"id\":1,\"paid\":\"true\",\"tags\":[\"a,b\"],\"more\":{}}"),
        ("items", "[{\"id\":\"1\"}]"),
        ("any", "{\"x\":[]}"),
    ] {
        assert_eq!(code_of(&server, &[(name, value)]), 0, "{name}={value}");
    }
    assert_eq!(code_of(&server, &[("unheard_of", "1")]), 0);
    assert_eq!(server.requests().last().unwrap().unknown, ["unheard_of"]);
}

#[test]
fn messages_cannot_be_called() {
    let message = Definition { kind: top_definition::Kind::Message, ..order_get() };
    let server = start(config([message]));
    assert_eq!(code_of(&server, &[]), 22);
}
