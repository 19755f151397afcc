//! Calls over real HTTP, through the stand-in: every field of a page's own sample arrives in its typed place.

#![allow(clippy::expect_used, clippy::panic)] // Helpers of tests fail as tests do.

use line_tests::{client, definitions, platform, root};
use serde_json::Value;
use top_definition::visit_fields;
use top_recycle::prelude::*;
use top_recycle::recycle::alibaba_idle_recycle_order_get::OrderStatus;
use top_recycle::recycle::xianyu_recycle_order_status_sync::OrderStatus as MessageOrderStatus;
use top_recycle::sign::SignMethod;
use top_recycle::{
    AlibabaIdleRecycleOrderGetRequest, OfnRecycleOrderDetailRequest, RecycleOfnsubsidyOldGetRequest,
};

/// The answer sample of a bundled page: a tree of names and texts, list wrappers as the page shows them.
fn page_sample(page: &str) -> Node {
    let text = std::fs::read_to_string(root().join("api-defs/pages").join(page)).expect("a bundled page");
    let start = text.find("_response>").and_then(|end| text[..end].rfind('<')).expect("an XML sample");
    let end = text.find("</").and_then(|_| text.find("_response>\n\n异常示例")).expect("the sample's end");
    let document =
        roxmltree::Document::parse(&text[start..end + "_response>".len()]).expect("well-formed XML");
    node(document.root_element())
}

struct Node {
    name: String,
    text: String,
    children: Vec<Node>,
}

fn node(element: roxmltree::Node<'_, '_>) -> Node {
    Node {
        name: element.tag_name().name().to_owned(),
        text: collapsed(element.text().unwrap_or_default()),
        children: element.children().filter(roxmltree::Node::is_element).map(node).collect(),
    }
}

fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The value that the text of a sample means: where the page names its codes instead of giving an example, the first one.
fn meant(text: &str) -> String {
    let mut meant = None;
    for definition in definitions() {
        visit_fields(&definition, &mut |_, field| {
            if field.example_text.as_deref().is_some_and(|said| collapsed(said) == text) {
                meant.clone_from(&field.example);
            }
        });
    }
    meant.unwrap_or_else(|| text.to_owned())
}

/// Holds the typed answer, written as JSON, against the page's sample. Returns how many leaves were compared.
fn compare(expected: &Node, got: &Value, path: &str) -> usize {
    if expected.children.is_empty() {
        let text = match got {
            Value::String(text) => collapsed(text),
            other => other.to_string(),
        };
        assert_eq!(text, meant(&expected.text), "at {path}");
        return 1;
    }
    if let Value::Array(items) = got {
        assert_eq!(items.len(), expected.children.len(), "elements at {path}");
        return items
            .iter()
            .zip(&expected.children)
            .map(|(item, wrapper)| compare(wrapper, item, path))
            .sum();
    }
    expected
        .children
        .iter()
        .map(|child| {
            let path = format!("{path}.{}", child.name);
            let member = got.get(&child.name).unwrap_or_else(|| panic!("{path} did not arrive in {got}"));
            compare(child, member, &path)
        })
        .sum()
}

/// Calls one API in both wire shapes and compares each answer with the page.
macro_rules! both_shapes {
    ($request:expr, $page:literal, $leaves:literal) => {{
        let platform = platform().await;
        let sample = page_sample($page);
        for simplify in [false, true] {
            let answer = $request.send(&client(&platform)).simplify(simplify).await.expect("an answer");
            assert_eq!(answer.issues(), [], "simplify {simplify}");
            assert_eq!(answer.unknown_field_count(), 0, "simplify {simplify}");
            assert!(answer.request_id().is_some());
            let got: Value = serde_json::from_str(&answer.to_json()).expect("JSON");
            assert_eq!(compare(&sample, &got, "response"), $leaves, "simplify {simplify}");
        }
        let shapes: Vec<_> = platform
            .requests()
            .iter()
            .map(|request| request.parameter("simplify").map(str::to_owned))
            .collect();
        assert!(
            shapes.contains(&Some("true".to_owned()))
                && shapes.iter().any(|shape| shape.as_deref() != Some("true"))
        );
    }};
}

#[tokio::test]
async fn an_order_of_the_used_goods_market_arrives_whole() {
    both_shapes!(AlibabaIdleRecycleOrderGetRequest::new(1231234), "alibaba.idle.recycle.order.get.txt", 49);
}

#[tokio::test]
async fn an_order_of_the_trade_in_program_arrives_whole() {
    both_shapes!(OfnRecycleOrderDetailRequest::new(12345678), "taobao.ofn.recycle.order.detail.txt", 28);
}

#[tokio::test]
async fn nested_lists_arrive_whole() {
    both_shapes!(
        RecycleOfnsubsidyOldGetRequest::new().old_order_id(1234567890),
        "taobao.recycle.ofnsubsidy.old.get.txt",
        40
    );
}

#[tokio::test]
async fn values_arrive_in_their_types() {
    let platform = platform().await;
    let answer =
        AlibabaIdleRecycleOrderGetRequest::new(1231234).send(&client(&platform)).await.expect("an answer");
    let order = answer.module.as_ref().expect("an order");
    assert_eq!(order.apprize_amount, Some(Fen::new(31000)));
    assert_eq!(order.order_status, Some(OrderStatus::Created));
    assert_eq!(order.credit_pay, Some(true));
    assert_eq!(order.gmt_create, Some(Timestamp::from_wire("2018-02-12 11:32:21")));
    assert_eq!(answer.result, Some(true));
    let rule = order.coupon_rule.as_ref().and_then(|rule| rule.value()).expect("typed JSON in a string");
    assert_eq!(rule.range.len(), 3);
    assert_eq!(rule.range[2].add_fee, Some(Fen::new(70000)));

    let subsidy = RecycleOfnsubsidyOldGetRequest::new()
        .old_order_id(1)
        .send(&client(&platform))
        .await
        .expect("an answer");
    let data = subsidy.data.as_ref().expect("data");
    assert_eq!(data.subsidy_list[0].gear_list[0].hit, Some(true));
    assert_eq!(data.kitchen_appliance_settle_new_order_id.as_deref(), Some("3181187736855664131"));
}

#[tokio::test]
async fn a_wrong_secret_is_the_platforms_error_25() {
    let platform = platform().await;
    let client =
        Client::builder("12345678", "wrong").gateway(platform.url()).session("s").build().expect("a client");
    let error = AlibabaIdleRecycleOrderGetRequest::new(1).send(&client).await.expect_err("a refusal");
    assert_eq!(error.kind(), ErrorKind::Platform);
    assert_eq!(error.code(), Some("25"));
    assert!(!error.is_retryable());
}

#[tokio::test]
async fn all_signature_methods_are_accepted() {
    let platform = platform().await;
    for method in [SignMethod::Md5, SignMethod::Hmac, SignMethod::HmacSha256] {
        let client = Client::builder("12345678", "helloworld")
            .gateway(platform.url())
            .session("s")
            .sign_method(method)
            .build()
            .expect("a client");
        OfnRecycleOrderDetailRequest::new(1).send(&client).await.expect("an answer");
    }
}

#[tokio::test]
async fn an_incomplete_request_is_never_sent() {
    let platform = platform().await;
    let error =
        AlibabaIdleRecycleOrderGetRequest::default().send(&client(&platform)).await.expect_err("incomplete");
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(error.to_string().contains("biz_order_id"), "{error}");
    assert_eq!(platform.requests().len(), 0);
}

#[test]
fn blocking_calls_need_no_runtime() {
    let platform = top_mock::MockServer::start_blocking(top_mock::Config::new(line_tests::definitions()))
        .expect("a port");
    let answer =
        OfnRecycleOrderDetailRequest::new(1).send(&client(&platform)).send_blocking().expect("an answer");
    assert!(answer.data.is_some());
}

#[test]
fn the_sample_of_the_message_page_decodes_without_an_issue() {
    let page = std::fs::read_to_string(root().join("api-defs/pages/xianyu_recycle_OrderStatusSync.md"))
        .expect("a page");
    let content = &page[page.find("\n{").expect("a JSON sample")..];
    let RecycleMessage::XianyuRecycleOrderStatusSync(message) =
        RecycleMessage::decode("xianyu_recycle_OrderStatusSync", content).expect("a message")
    else {
        panic!("a known topic")
    };
    assert_eq!(message.issues(), []);
    assert_eq!(message.unknown_field_count(), 0);
    assert_eq!(message.order_status, Some(MessageOrderStatus::Created));
    assert_eq!(message.credit_pay, Some(true));
    assert_eq!(message.apprize_amount, Some(Fen::new(3000)));

    // Every value of the sample stands in its field.
    let sample: Value = serde_json::from_str(content).expect("JSON");
    let got: Value = serde_json::from_str(&message.to_json()).expect("JSON");
    let sample = sample.as_object().expect("an object");
    assert_eq!(sample.len(), 37);
    for (name, value) in sample {
        let text = match &got[name] {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        assert_eq!(Some(text.as_str()), value.as_str(), "{name}");
    }
}
