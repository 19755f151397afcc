//! Answers whose values do not fit the documents, as servers send them: which issues they make, to the letter, what is
//! kept of the rest, and when the answer becomes an error.

#![allow(clippy::expect_used)] // Helpers of tests fail as tests do.

use top_recycle::prelude::*;
use top_recycle::top_sdk::Table;
use top_recycle::top_sdk::decode::Options;
use top_recycle::{
    AlibabaIdleRecycleOrderGetResponse as Idle, Issue, OfnRecycleOrderDetailResponse as Detail,
    RecycleOfnsubsidyOldGetResponse as Subsidy, Strictness, XianyuRecycleOrderStatusSync as Status,
};

/// Path, what was expected, the JSON that stood there.
type Expected = (&'static str, &'static str, &'static str);

/// An answer and what becomes of it.
struct Row {
    about: &'static str,
    read: fn(&str, Strictness) -> Read,
    json: &'static str,
    issues: &'static [Expected],
    /// Does one of the issues concern an amount of money?
    money: bool,
    unknown: &'static [&'static str],
    /// The value that is left, as JSON.
    kept: &'static str,
}

/// An answer as it was read.
struct Read {
    refused: bool,
    issues: Vec<Issue>,
    unknown: Vec<String>,
    kept: String,
}

fn read<T: Table>(json: &str, strictness: Strictness) -> Read {
    match T::from_json_with(json, &Options::strictness(strictness)) {
        Ok(response) => told(&response, false),
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::Decode, "{json}");
            assert_eq!(error.raw(), Some(json.as_bytes()), "{json}");
            let response = error.partial::<Response<T>>().expect("the error carries the rest");
            assert_eq!(error.issues(), response.issues(), "{json}");
            told(response, true)
        }
    }
}

fn told<T: Table>(response: &Response<T>, refused: bool) -> Read {
    assert_eq!(response.issue_count(), response.issues().len());
    Read {
        refused,
        issues: response.issues().to_vec(),
        unknown: response.unknown_fields().iter().map(|field| field.path().to_owned()).collect(),
        kept: response.to_json(),
    }
}

const ROW: Row =
    Row { about: "", read: read::<Detail>, json: "", issues: &[], money: false, unknown: &[], kept: "{}" };

const ROWS: &[Row] = &[
    Row {
        about: "text for a Number",
        json: r#"{"data":{"biz_order_id":"订单","order_status":3}}"#,
        issues: &[("data.biz_order_id", "a whole number", r#""订单""#)],
        kept: r#"{"data":{"order_status":3}}"#,
        ..ROW
    },
    Row {
        about: "a fraction for a Number",
        json: r#"{"data":{"quote_id":1.5,"order_status":"3.0"}}"#,
        issues: &[("data.quote_id", "a whole number", "1.5")],
        kept: r#"{"data":{"order_status":3}}"#,
        ..ROW
    },
    Row {
        about: "a Number beyond 64 bits",
        json: r#"{"data":{"biz_order_id":9223372036854775808,"app_key":9223372036854775807}}"#,
        issues: &[("data.biz_order_id", "a whole number", "9223372036854775808")],
        kept: r#"{"data":{"app_key":9223372036854775807}}"#,
        ..ROW
    },
    Row {
        about: "a list for a Number",
        json: r#"{"data":{"app_key":[1],"order_status":[]}}"#,
        issues: &[("data.app_key", "a whole number", "[1]")],
        kept: r#"{"data":{}}"#,
        ..ROW
    },
    Row {
        about: "`yes` for a Boolean, other spellings beside it",
        read: read::<Idle>,
        json: r#"{"result":"yes","module":{"credit_pay":"TRUE","replace_subsidy":0}}"#,
        issues: &[("result", "true or false", r#""yes""#)],
        kept: r#"{"module":{"credit_pay":true,"replace_subsidy":false}}"#,
        ..ROW
    },
    Row {
        about: "a number that is neither 0 nor 1 for a Boolean, deep in lists",
        read: read::<Subsidy>,
        json: r#"{"data":{"subsidy_list":[{"gear_list":[{"hit":1},{"hit":3,"gear":"2"}]}]}}"#,
        issues: &[("data.subsidy_list[0].gear_list[1].hit", "true or false", "3")],
        kept: r#"{"data":{"subsidy_list":[{"gear_list":[{"hit":true},{"gear":"2"}]}]}}"#,
        ..ROW
    },
    Row {
        about: "an object for a String is kept as text",
        read: read::<Idle>,
        json: r#"{"error_msg":12,"module":{"city":{"name":"杭州"},"province":true}}"#,
        kept: r#"{"error_msg":"12","module":{"city":"{\"name\":\"杭州\"}","province":"true"}}"#,
        ..ROW
    },
    Row {
        about: "a list for an object that holds money",
        read: read::<Idle>,
        json: r#"{"error_msg":"x","module":[{"city":"杭州"}]}"#,
        issues: &[("module", "an object", r#"[{"city":"杭州"}]"#)],
        money: true,
        kept: r#"{"error_msg":"x"}"#,
        ..ROW
    },
    Row {
        about: "a number for an object that holds none",
        read: read::<Subsidy>,
        json: r#"{"data":{"supply_activity":5,"new_order_id":"1"}}"#,
        issues: &[("data.supply_activity", "an object", "5")],
        kept: r#"{"data":{"new_order_id":"1"}}"#,
        ..ROW
    },
    Row {
        about: "text for a list of objects",
        read: read::<Subsidy>,
        json: r#"{"data":{"new_order_id":"1","subsidy_list":"无"}}"#,
        issues: &[("data.subsidy_list[0]", "an object", r#""无""#)],
        kept: r#"{"data":{"new_order_id":"1"}}"#,
        ..ROW
    },
    Row {
        about: "an object without a known member for a list of objects",
        read: read::<Subsidy>,
        json: r#"{"data":{"subsidy_list":{"size":2}}}"#,
        issues: &[("data.subsidy_list", "a list", r#"{"size":2}"#)],
        kept: r#"{"data":{}}"#,
        ..ROW
    },
    Row {
        about: "a wrapper with another name for the elements",
        read: read::<Subsidy>,
        json: r#"{"data":{"subsidy_list":{"subsidy_dto":[{"amount":"1"}],"total":1}}}"#,
        unknown: &["data.subsidy_list.total"],
        kept: r#"{"data":{"subsidy_list":[{"amount":"1"}]}}"#,
        ..ROW
    },
    Row {
        about: "null and a number among objects",
        read: read::<Subsidy>,
        json: r#"{"data":{"subsidy_list":{"subsidy_d_t_o":[null,{"amount":"1"},7]}}}"#,
        issues: &[("data.subsidy_list[2]", "an object", "7")],
        kept: r#"{"data":{"subsidy_list":[{"amount":"1"}]}}"#,
        ..ROW
    },
    Row {
        about: "fen with a fraction",
        read: read::<Idle>,
        json: r#"{"module":{"apprize_amount":310.00,"coupon_fee":"500","city":"杭州"}}"#,
        issues: &[("module.apprize_amount", "a whole number of fen", "310.00")],
        money: true,
        kept: r#"{"module":{"city":"杭州","coupon_fee":500}}"#,
        ..ROW
    },
    Row {
        about: "fen with their unit, and a Number that does not fit beside them",
        json: r#"{"data":{"apprize_amount":"310元","quote_id":"x","credit_pay_amount":""}}"#,
        issues: &[
            ("data.apprize_amount", "a whole number of fen", r#""310元""#),
            ("data.quote_id", "a whole number", r#""x""#),
        ],
        money: true,
        kept: r#"{"data":{}}"#,
        ..ROW
    },
    Row {
        about: "an amount in a message",
        read: read::<Status>,
        json: r#"{"apprizeAmount":true,"apprize_amount":"1e2","biz_order_id":"1"}"#,
        issues: &[("apprize_amount", "a whole number of fen", r#""1e2""#)],
        money: true,
        unknown: &["apprizeAmount"],
        kept: r#"{"biz_order_id":"1"}"#,
    },
    Row {
        about: "no date is kept as it came",
        read: read::<Idle>,
        json: r#"{"module":{"gmt_create":"昨天","ship_time":"0000-00-00 00:00:00"}}"#,
        kept: r#"{"module":{"gmt_create":"昨天","ship_time":"0000-00-00 00:00:00"}}"#,
        ..ROW
    },
    Row {
        about: "an object for a date",
        json: r#"{"data":{"ship_time":{"time":1},"gmt_create":"2018-02-12 11:32:21"}}"#,
        issues: &[("data.ship_time", "a point in time", r#"{"time":1}"#)],
        kept: r#"{"data":{"gmt_create":"2018-02-12 11:32:21"}}"#,
        ..ROW
    },
    Row {
        about: "a member that stands twice: the last one counts",
        json: r#"{"data":{"order_status":1,"order_status":2}}"#,
        issues: &[("data.order_status", "one member of this name", "2")],
        kept: r#"{"data":{"order_status":2}}"#,
        ..ROW
    },
    Row {
        about: "an amount that stands twice",
        json: r#"{"data":{"apprize_amount":1,"biz_order_id":7,"apprize_amount":2}}"#,
        issues: &[("data.apprize_amount", "one member of this name", "2")],
        money: true,
        kept: r#"{"data":{"biz_order_id":7,"apprize_amount":2}}"#,
        ..ROW
    },
    Row {
        about: "broken JSON in a string keeps its text",
        read: read::<Idle>,
        json: r#"{"module":{"coupon_rule":"{\"low\":","city":"杭州"}}"#,
        issues: &[("module.coupon_rule", "a JSON object", r#""{\"low\":""#)],
        money: true,
        kept: r#"{"module":{"city":"杭州","coupon_rule":"{\"low\":"}}"#,
        ..ROW
    },
    Row {
        about: "an amount inside JSON in a string",
        read: read::<Idle>,
        json: r#"{"module":{"coupon_rule":"{\"desc\":\"满减\",\"low\":\"1.5\"}"}}"#,
        issues: &[("module.coupon_rule.low", "a whole number of fen", r#""1.5""#)],
        money: true,
        kept: r#"{"module":{"coupon_rule":"{\"desc\":\"满减\",\"low\":\"1.5\"}"}}"#,
        ..ROW
    },
    Row {
        about: "a list where JSON with amounts is documented",
        read: read::<Idle>,
        json: r#"{"module":{"coupon_rule":[1]}}"#,
        issues: &[("module.coupon_rule", "a JSON object", "[1]")],
        money: true,
        kept: r#"{"module":{"coupon_rule":[1]}}"#,
        ..ROW
    },
    Row {
        about: "codes that no document names are no issue",
        json: r#"{"data":{"ship_type":" 99 ","env":"onlien","pay_type":true}}"#,
        kept: r#"{"data":{"ship_type":"99","env":"onlien","pay_type":"true"}}"#,
        ..ROW
    },
    Row {
        about: "an object for a code",
        read: read::<Idle>,
        json: r#"{"module":{"order_status":{"code":1},"pay_status":[]}}"#,
        issues: &[("module.order_status", "a code", r#"{"code":1}"#)],
        kept: r#"{"module":{}}"#,
        ..ROW
    },
    Row {
        about: "an answer inside a string",
        read: read::<Subsidy>,
        json: r#"{"data":"{\"subsidy_list\":[{\"gear_list\":5}],\"new_order_id\":1}"}"#,
        issues: &[("data.subsidy_list[0].gear_list[0]", "an object", "5")],
        kept: r#"{"data":{"new_order_id":"1","subsidy_list":[{}]}}"#,
        ..ROW
    },
];

#[test]
fn issues_are_exact_and_the_rest_is_kept() {
    assert!(ROWS.len() >= 20);
    for row in ROWS {
        for strictness in [Strictness::Strict, Strictness::GuardMoney, Strictness::Lenient] {
            check(row, strictness);
        }
    }
}

fn check(row: &Row, strictness: Strictness) {
    let read = (row.read)(row.json, strictness);
    let place = format!("{} ({strictness:?})", row.about);
    let issues: Vec<_> =
        read.issues.iter().map(|issue| (issue.path(), issue.expected(), issue.got())).collect();
    assert_eq!(issues, row.issues, "{place}");
    assert_eq!(read.issues.iter().any(Issue::is_money), row.money, "{place}");
    assert_eq!(read.unknown, row.unknown, "{place}");
    assert_eq!(read.kept, row.kept, "{place}");
    let refused = match strictness {
        Strictness::Strict => !row.issues.is_empty(),
        Strictness::GuardMoney => row.money,
        _ => false,
    };
    assert_eq!(read.refused, refused, "{place}");
}

#[test]
fn over_the_wire_the_error_still_carries_the_rest() {
    let platform = top_mock::MockServer::start_blocking(top_mock::Config::new(line_tests::definitions()))
        .expect("a port");
    let client = line_tests::client(&platform);
    let broken = top_mock::Answer::documented().with("data.apprize_amount", "310.00");
    for _ in 0..2 {
        platform.respond_with("taobao.ofn.recycle.order.detail", broken.clone());
    }
    let call = || top_recycle::OfnRecycleOrderDetailRequest::new(1).send(&client);
    let error = call().send_blocking().expect_err("an amount that does not fit");
    assert_eq!(error.issues().first().map(Issue::path), Some("data.apprize_amount"));
    let rest = error.partial::<Response<Detail>>().and_then(|response| response.data.clone());
    assert_eq!(rest.expect("the rest").apprize_amount, None);
    let answer = call().strictness(Strictness::Lenient).send_blocking().expect("an answer with an issue");
    assert_eq!(answer.issue_count(), 1);
    assert!(answer.data.as_ref().is_some_and(|data| data.biz_order_id.is_some()));
}
