//! The book's story of an order, played against the stand-in: messages in, calls out, amounts to the fen.

use line_tests::{client, platform};
use serde_json::Value;

#[path = "../../examples/order_story.rs"]
#[allow(dead_code)]
mod order_story;

#[tokio::test]
async fn an_order_goes_from_its_creation_to_its_payment() {
    let platform = platform().await;
    let done = order_story::story(&platform, &client(&platform)).await.expect("every step is taken");
    assert_eq!(
        done,
        [
            "order 89123004: quoted 310.00 yuan, picked up",
            "order 89123004: inspected, 319.99 yuan",
            "order 89123004: inspected, 319.99 yuan",
            "order 89123004: a balance is due: 319.99 yuan inspected, 310.00 quoted, 9.99 between them",
            "order 89123004: the balance is paid, at 2023-10-02 10:00:00",
        ]
    );
    let requests = platform.requests();
    let calls: Vec<&str> = requests.iter().map(|request| request.method.as_str()).collect();
    let (get, perform) = ("alibaba.idle.recycle.order.get", "alibaba.idle.recycle.order.perform");
    assert_eq!(calls, [get, perform, perform, perform, get, get]);
    let sent = |index: usize| -> Value {
        let text = requests[index].parameter("param0").expect("the step");
        serde_json::from_str(text).expect("JSON")
    };
    let (picked, inspected) = (sent(1), sent(2));
    assert_eq!(
        (picked["biz_order_id"].as_str(), picked["order_status"].as_str()),
        (Some("89123004"), Some("2"))
    );
    assert_eq!(inspected["order_status"].as_str(), Some("3"));
    let fee = &inspected["attribute"]["confirm_fee"];
    assert_eq!(fee.as_str().map_or_else(|| fee.to_string(), str::to_owned), "31999");
    // The message came twice, and the same step was reported again, with the same amount.
    assert_eq!(sent(3), inspected);
}
