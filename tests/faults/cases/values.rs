//! Values that do not fit their documented type below a root that says success: an amount of money that can't be read
//! is an error which keeps the rest; any other value is an issue, and nothing is rounded, merged or replaced silently.

use crate::case::{Case, members};

/// Amounts in fen, and whether they can be read. As text, anything but plain digits could as well mean yuan.
const AMOUNTS: &[(&str, bool)] = &[
    ("3000", true),
    (r#""3000""#, true),
    ("3000.0", true),
    (r#""3000.00""#, false),
    ("0", true),
    ("-5", true),
    ("null", true),
    (r#""""#, true),
    ("12.5", false),
    (r#""12.50""#, false),
    (r#""￥30""#, false),
    (r#""30元""#, false),
    (r#""1,000""#, false),
    ("1e2", false),
    (r#""1e2""#, false),
    ("9223372036854775808", false),
    ("1e400", false),
    ("true", false),
    ("{\"cent\":5}", false),
    ("[3000]", false),
    (r#"" ""#, true),
];

/// Members beside `"success":true`, and whether the answer can be taken.
const OTHERS: &[(&str, &str, bool)] = &[
    ("an amount twice", r#""amount":1,"amount":2"#, false),
    ("an amount twice, the same", r#""amount":1,"amount":1"#, false),
    ("an id with an exponent beyond 2^53", r#""settle_id":7.104300007405429E18"#, true),
    ("an id with an exponent", r#""settle_id":1E3"#, true),
    ("an id with a zero fraction", r#""settle_id":1234.0"#, true),
    ("an id with a fraction", r#""settle_id":1234.5"#, true),
    ("an id of 64 bits", r#""settle_id":9223372036854775807"#, true),
    ("an id beyond 64 bits", r#""settle_id":9223372036854775808"#, true),
    ("an id beyond 2^53 with a zero fraction", r#""settle_id":9007199254740993.0"#, true),
    ("an id with a million digits", "BIG", true),
    ("an id as a word", r#""settle_id":"none""#, true),
    ("an id twice", r#""settle_id":1,"settle_id":2"#, true),
    ("a time that is none", r#""settled_at":"yesterday""#, true),
    ("a time as an object", r#""settled_at":{"time":1}"#, true),
    ("milliseconds", r#""settled_ms":1700000000000"#, true),
    ("seconds for milliseconds", r#""settled_ms":1700000000"#, true),
    ("milliseconds as text of a date", r#""settled_ms":"2023-11-15 06:13:20""#, true),
    ("half a surrogate in a text", r#""err_msg":"\ud83d""#, true),
    ("the other half of a surrogate in a text", r#""err_msg":"\ude00x""#, true),
    ("a whole pair in a text", r#""err_msg":"\ud83d\ude00""#, true),
    ("raw control characters in a text", "\"err_msg\":\"a\tb\nc\u{1}\"", true),
    ("an escaped zero byte in a text", r#""err_msg":"a\u0000b""#, true),
    ("an object for a text", r#""err_msg":{"text":"x"}"#, true),
    ("a list of items, wrapped", r#""items":{"item_d_t_o":[{"name":"a","price":1}]}"#, true),
    ("a list of items, plain", r#""items":[{"name":"a","price":1}]"#, true),
    ("a list of items with another wrapper", r#""items":{"item":[{"name":"a","price":1}]}"#, true),
    ("a list of items, empty", r#""items":{}"#, true),
    ("a list of items as null", r#""items":null"#, true),
    ("a list of items as a map", r#""items":{"0":{"name":"a","price":1},"1":{"name":"b","price":2}}"#, false),
    ("a list of items as one item", r#""items":{"name":"a","price":1}"#, true),
    ("a list of items as text", r#""items":"none""#, false),
    ("a list of items with a number in it", r#""items":[{"name":"a","price":1},7]"#, false),
    ("a list of items with null in it", r#""items":[{"name":"a","price":1},null]"#, true),
    (
        "a list of items in two wrappers",
        r#""items":{"item_d_t_o":[{"price":1}],"other":[{"price":2}]}"#,
        true,
    ),
    ("an item whose price is none", r#""items":[{"name":"a","price":"?"}]"#, false),
    ("an item as a list", r#""first":[{"price":1}]"#, false),
    ("an item as text of JSON", r#""first":"{\"price\":1}""#, true),
    ("an item as broken text of JSON", r#""first":"{\"price\":""#, false),
    ("an item as false", r#""first":false"#, false),
    ("an item twice", r#""first":{"price":1},"first":{"name":"b"}"#, false),
    ("words in a list that is wrapped", r#""tags":{"string":["a","b"]}"#, true),
    ("words in a list as one word", r#""tags":"a""#, true),
    ("words in a list as a map", r#""tags":{"0":"a","1":"b"}"#, true),
    ("1,000 members that no document names", "MANY", true),
];

pub(crate) fn values() -> Vec<Case> {
    let allow = |case: Case, readable: bool| if readable { case.success() } else { case };
    let amounts = AMOUNTS.iter().map(|(json, readable)| {
        allow(
            members(format!("an amount of {json}"), &format!(r#""success":true,"amount":{json}"#)),
            *readable,
        )
    });
    let others = OTHERS.iter().map(|(name, json, readable)| {
        let json = match *json {
            "BIG" => format!(r#""settle_id":{}"#, "9".repeat(500_000)),
            "MANY" => {
                (0..1000).map(|index| format!(r#""new_{index}":{index}"#)).collect::<Vec<_>>().join(",")
            }
            json => json.to_owned(),
        };
        allow(members(*name, &format!(r#""success":true,{json}"#)), *readable)
    });
    amounts.chain(others).collect()
}
