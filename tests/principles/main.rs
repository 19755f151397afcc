//! The principles of the runtime for input of any kind: the same properties that `fuzz/` feeds for minutes, here with
//! random input for seconds.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // Helpers of tests fail as tests do.

#[allow(unreachable_pub, missing_docs)]
#[path = "../../fuzz/src/runtime/mod.rs"]
mod runtime;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use runtime::envelope::{Way, any_ban, any_body};
use runtime::{decoder, request, sign};
use serde_json::{Value, json};

/// Values as they come and as they should not.
fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        Just(json!("2023-11-15 06:13:20")),
        Just(json!("{\"weight\":\"5\",\"name\":[]}")),
        Just(json!("{\"id\":")),
        Just(json!("1")),
        Just(json!("true")),
        Just(json!("a,b,,c")),
        Just(json!(1_700_000_000_000_i64)),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            btree_map(member(), inner, 0..6).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// Names that are documented, nearly so, or not at all.
fn member() -> impl Strategy<Value = String> {
    let known = <runtime::types::Every as top_sdk::Table>::names().to_vec();
    let more = [
        "every",
        "string",
        "success",
        "err_code",
        "item",
        "name",
        "request_id",
        "weight",
        "error_response",
        "ID",
    ];
    prop_oneof![
        4 => proptest::sample::select(known).prop_map(str::to_owned),
        2 => proptest::sample::select(more.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ]
}

/// Texts near to JSON: a value with a piece cut out, doubled, or replaced.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let piece =
        prop_oneof![Just(vec![]), vec(any::<u8>(), 1..4), Just(b"\"".to_vec()), Just(b"\\ud83d".to_vec())];
    (any_value(), any::<prop::sample::Index>(), 0..6_usize, piece).prop_map(|(value, at, count, piece)| {
        let mut bytes = value.to_string().into_bytes();
        let at = at.index(bytes.len() + 1);
        let end = (at + count).min(bytes.len());
        bytes.splice(at..end, piece);
        bytes
    })
}

/// Roots of answers, of refusals, of somebody else, one or several.
fn any_root() -> impl Strategy<Value = String> {
    let own = runtime::types::ROOT;
    let names = [
        "error_response",
        own,
        own,
        own,
        "item_get_response",
        "request_id",
        "success",
        "data",
        "error\\u005fresponse",
    ];
    let refused = (
        0..100_u32,
        proptest::sample::select(vec!["", "isv.x", "isp.x", "ISP.x", "9100", "isp.call-limited"]),
    )
        .prop_map(|(code, sub_code)| json!({ "code": code, "sub_code": sub_code, "msg": "m" }));
    let done =
        any::<Option<bool>>().prop_map(|success| json!({ "success": success, "item": { "name": "x" } }));
    let value = prop_oneof![refused, done, any_value(), Just(json!({})), Just(json!("")), Just(json!(null))];
    vec((proptest::sample::select(names.to_vec()), value), 0..4).prop_map(|members| {
        let members: Vec<_> =
            members.into_iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
        format!("{{{}}}", members.join(","))
    })
}

/// Numbers as JSON writes them, whole and not, small and far too large.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<i64>().prop_map(|number| number.to_string()),
        any::<f64>().prop_map(|number| json!(number).to_string()),
        "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,6}|\\.0{1,4})?([eE][+-]?[0-9]{1,2})?",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_are_a_value_or_one_error(bytes in damaged()) {
        decoder::any_bytes(&bytes);
    }

    #[test]
    fn well_formed_json_is_read_and_nothing_gets_lost(value in any_value()) {
        decoder::any_json(&value);
    }

    #[test]
    fn no_number_is_rounded(token in number()) {
        decoder::any_number(&token);
    }

    #[test]
    fn only_answers_are_answers_and_doubt_needs_proof(way in any::<u8>(), body in any_root()) {
        any_body(Way::of(way), body.as_bytes());
    }

    #[test]
    fn damaged_bodies_keep_the_principles(way in any::<u8>(), body in damaged()) {
        any_body(Way::of(way), &body);
    }

    #[test]
    fn bans_end(text in "\\PC{0,30}|[0-9]{1,25}|-?[0-9.]{1,6}") {
        any_ban(&text);
        any_ban(&format!("This ban will last for {text} more seconds"));
    }

    #[test]
    fn signatures_follow_the_recipe(secret in "\\PC{1,100}", parameters in btree_map("[a-zA-Z0-9_]{0,8}|\\PC{0,4}", "\\PC{0,20}| {0,3}", 0..14)) {
        sign::any_parameters(&secret, &parameters);
    }

    #[test]
    fn forms_hold_what_was_given(first in any::<String>(), second in any::<String>()) {
        request::any_form(&first, &second);
    }

    #[test]
    fn parts_hold_what_was_given(
        text in any::<String>(),
        name in "\\PC{0,8}|[\"\r\n\u{0}\\\\;]{0,6}",
        mime in "[a-z]{0,5}/?[a-z]{0,5}|[ -~\r\n]{0,20}",
        bytes in vec(any::<u8>(), 0..200),
        other in proptest::option::of(vec(any::<u8>(), 0..9)),
    ) {
        request::any_multipart(&text, &name, &mime, &bytes, other.as_deref());
    }
}
