//! The book's guides about money and messages, played against the stand-in: the same programs that readers run.

use line_tests::{client, platform};
use serde_json::Value;
use top_mock::MockServer;

#[path = "../../examples/arrives_twice.rs"]
#[allow(dead_code)]
mod arrives_twice;
#[path = "../../examples/prededuction.rs"]
#[allow(dead_code)]
mod prededuction;
#[path = "../../examples/refunds.rs"]
#[allow(dead_code)]
mod refunds;
#[path = "../../examples/subsidies.rs"]
#[allow(dead_code)]
mod subsidies;

/// The calls that the platform got, without the prefix that all of a guide share.
fn calls(platform: &MockServer, prefix: &str) -> Vec<String> {
    let requests = platform.requests();
    requests
        .iter()
        .map(|request| request.method.strip_prefix(prefix).unwrap_or(&request.method).to_owned())
        .collect()
}

/// A parameter of the call with this number, as it stood on the wire.
fn sent(platform: &MockServer, call: usize, parameter: &str) -> String {
    platform.requests()[call].parameter(parameter).expect("the parameter").to_owned()
}

#[tokio::test]
async fn a_refund_goes_from_its_application_to_the_money() {
    let platform = platform().await;
    let done = refunds::story(&platform, &client(&platform)).await.expect("every step is taken");
    assert_eq!(
        done,
        [
            "order 89123004: applied for 319.99 yuan",
            "order 89123004: goods sent back",
            "order 89123004: nothing to do in the state 3",
            "order 89123004: refunded, 31999 in a unit that no document names",
        ]
    );
    // The second message of the same state sent no goods back a second time.
    let prefix = "taobao.idle.recycle.refund.";
    assert_eq!(calls(&platform, prefix), ["apply", "detail", "returngoods", "detail", "detail"]);
    let parcel: Value = serde_json::from_str(&sent(&platform, 2, "param0")).expect("JSON");
    assert_eq!(parcel["biz_order_id"].to_string(), "89123004");
    assert_eq!(parcel["logistics_mail_no"], "SF1234567890");
}

#[tokio::test]
async fn a_refusal_of_a_refund_is_an_error_and_sends_nothing_else() {
    let platform = platform().await;
    let refused = top_mock::Answer::refusal("ORDER_STATUS_ERROR", "the order is closed");
    platform.respond_with("taobao.idle.recycle.refund.detail", refused);
    let content = r#"{"dispute_id":"1","order_id":"89123004","refund_status":"2"}"#;
    let heard = refunds::hear(&client(&platform), "idle_recycle_RefundStatusModify", content).await;
    assert!(heard.is_err(), "{heard:?}");
    assert_eq!(calls(&platform, "taobao.idle.recycle.refund."), ["detail"]);
}

#[tokio::test]
async fn every_party_of_a_trade_in_gets_its_fen() {
    let platform = platform().await;
    let done = subsidies::story(&platform, &client(&platform)).await.expect("every step is taken");
    assert_eq!(
        done,
        [
            "order 1234567890: packet of 319.99 yuan, 300.00 sent, 19.99 to come",
            "order 1234567890: 325.00 yuan paid out for the old device; 375.01 added to the new one: \
             seller 225.00, platform 150.00, recycler 0.01",
            "order 1234567890: a price difference of 15.01 yuan was paid",
            "order 1234567890: the deduction is reported",
        ]
    );
    let calls = calls(&platform, "taobao.recycle.");
    assert_eq!(calls, ["ofnpreredpacket.get", "ofnsubsidy.old.get", "ofnpreredpacket.tpdeductsuccess"]);
    assert_eq!(sent(&platform, 2, "deduct_amount"), "1501");
}

#[tokio::test]
async fn a_deduction_that_did_not_succeed_is_no_success() {
    let platform = platform().await;
    let retrying = top_mock::Answer::documented().with("data.status", 2);
    platform.respond_with("taobao.recycle.ofnpreredpacket.tpdeductsuccess", retrying);
    let reported = subsidies::report_deduction(&client(&platform), 1, 1).await;
    assert!(reported.is_err(), "{reported:?}");
}

#[tokio::test]
async fn a_settlement_told_twice_has_one_version_and_a_correction_the_next() {
    let platform = platform().await;
    let done = prededuction::story(&platform, &client(&platform)).await.expect("every step is taken");
    assert_eq!(
        done,
        [
            "order 1234567890: inspected 312.34 yuan, deducted 300.00, of it back 0.00, settled offline 0.00",
            "order 1234567890: prepaid 300.00 yuan, deduction INIT",
            "order 1234567890: settled 12.34 yuan, version 1",
            "order 1234567890: settled 12.34 yuan, version 1",
            "order 1234567890: settled -5.00 yuan, version 2",
            "order 1234567890: blacklisted",
        ]
    );
    let calls = calls(&platform, "taobao.recycle.prededuct.");
    assert_eq!(calls, ["old.get", "settle.sync", "settle.sync", "settle.sync", "blacklist.order.sync"]);
    let told: Vec<(String, String)> = (1..4)
        .map(|call| (sent(&platform, call, "offline_settle_fee"), sent(&platform, call, "version")))
        .collect();
    let fen = |fen: &str, version: &str| (fen.to_owned(), version.to_owned());
    assert_eq!(told, [fen("1234", "1"), fen("1234", "1"), fen("-500", "2")]);
}

#[tokio::test]
async fn what_arrives_twice_is_done_once() {
    let platform = platform().await;
    let done = arrives_twice::story(&platform, &client(&platform)).await.expect("every message is judged");
    assert_eq!(
        done,
        [
            "fail: order 89123004: sent, but it is in doubt whether it was done",
            "confirm: order 89123004: already in state 2, nothing sent",
            "confirm: order 89123004: state 1 was dealt with",
            "confirm: order 89123004: inspected 319.99 yuan, version 2",
            "confirm: order 89123004: version 1 of the price is not new",
            "confirm: order 89123004: version 2 of the price is not new",
            "confirm: taobao_trade_TradeCreate is not ours",
            "confirm: unreadable idle_recycle_OrderSyn: Decode",
        ]
    );
    assert_eq!(calls(&platform, "alibaba.idle.recycle.order."), ["get", "perform", "get"]);
}
