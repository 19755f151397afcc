//! A recycle order from its creation to the inspected price: messages in, calls out.
//!
//!     cargo run --example order_story
//!
//! Nothing leaves this machine. The book's chapter "An order from creation to payment" says which document each step is
//! from, and where documents are silent.

#![allow(clippy::print_stdout)] // What it shows is its purpose.

use std::error::Error;
use std::path::Path;

use top_mock::{Config, MockServer};
use top_recycle::codes::OrderStatus as Told;
use top_recycle::prelude::*;
use top_recycle::recycle::alibaba_idle_recycle_order_perform::{Attribute, OrderStatus, RecycleOrderSynDto};
use top_recycle::{AlibabaIdleRecycleOrderGetRequest, AlibabaIdleRecycleOrderPerformRequest};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("api-defs");
    let (tree, found) = top_definition::load(&folder);
    found.into_result()?;
    let definitions = tree.entries.into_iter().map(|entry| entry.effective);
    let platform = MockServer::start(Config::new(definitions)).await?;
    let client =
        Client::builder("12345678", "helloworld").gateway(platform.url()).session("test-session").build()?;
    for (topic, content) in messages() {
        if let Some(done) = hear(&client, topic, &content).await? {
            println!("{done}");
        }
    }
    Ok(())
}

/// What the message service delivers in this story; the second message comes twice.
pub(crate) fn messages() -> Vec<(&'static str, String)> {
    let told = |status: u32| {
        let content =
            format!(r#"{{"app_key":"12345678","biz_order_id":"89123004","order_status":{status}}}"#);
        ("idle_recycle_OrderSyn", content)
    };
    vec![told(1), told(2), told(2), told(13), told(11)]
}

/// Does what a message asks for, and says what was done; nothing for what is not ours.
pub(crate) async fn hear(
    client: &Client,
    topic: &str,
    content: &str,
) -> Result<Option<String>, Box<dyn Error>> {
    let RecycleMessage::IdleRecycleOrderSyn(message) = RecycleMessage::decode(topic, content)? else {
        return Ok(None);
    };
    let order_id = message.biz_order_id.as_deref().ok_or("a message without an order")?;
    match &message.order_status {
        Some(Told::Created) => {
            let order = AlibabaIdleRecycleOrderGetRequest::new(order_id.parse()?).send(client).await?;
            let quoted = order.module.as_ref().and_then(|order| order.apprize_amount).ok_or("no quote")?;
            perform(client, order_id, OrderStatus::PickedUp, None).await?;
            Ok(Some(format!("order {order_id}: quoted {quoted} yuan, picked up")))
        }
        Some(Told::PickedUp) => {
            let price = Fen::new(31_999);
            perform(client, order_id, OrderStatus::Inspected, Some(price)).await?;
            Ok(Some(format!("order {order_id}: inspected, {price} yuan")))
        }
        Some(Told::BalanceCreated) => Ok(Some(format!("order {order_id}: a balance is due"))),
        Some(Told::BalancePaid) => Ok(Some(format!("order {order_id}: the balance is paid"))),
        _ => Ok(None),
    }
}

async fn perform(
    client: &Client,
    order_id: &str,
    status: OrderStatus,
    price: Option<Fen>,
) -> Result<(), Box<dyn Error>> {
    let step = RecycleOrderSynDto::make(|step| {
        step.biz_order_id = Some(order_id.to_owned());
        step.order_status = Some(status);
        step.attribute = Some(Attribute::make(|attribute| attribute.confirm_fee = price));
    });
    AlibabaIdleRecycleOrderPerformRequest::new().param0(step).send(client).await?;
    Ok(())
}
