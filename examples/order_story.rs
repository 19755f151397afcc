//! A recycle order from its creation to its payment: messages in, calls out.
//!
//!     cargo run --example order_story
//!
//! Nothing leaves this machine. The book's chapter "An order from creation to payment" says which document each step is
//! from, and where documents are silent.

#![allow(clippy::print_stdout)] // What it shows is its purpose.

use std::error::Error;
use std::path::Path;

use top_mock::{Answer, Config, MockServer};
use top_recycle::codes::OrderStatus as Told;
use top_recycle::prelude::*;
use top_recycle::recycle::alibaba_idle_recycle_order_get::RecycleOrderTo;
use top_recycle::recycle::alibaba_idle_recycle_order_perform::{Attribute, OrderStatus, RecycleOrderSynDto};
use top_recycle::{AlibabaIdleRecycleOrderGetRequest, AlibabaIdleRecycleOrderPerformRequest};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("api-defs");
    let platform = MockServer::start(Config::of_folder(folder)?).await?;
    let client =
        Client::builder("12345678", "helloworld").gateway(platform.url()).session("test-session").build()?;
    for done in story(&platform, &client).await? {
        println!("{done}");
    }
    Ok(())
}

/// Hears what the message service delivers in this story; the second message comes twice.
pub(crate) async fn story(platform: &MockServer, client: &Client) -> Result<Vec<String>, Box<dyn Error>> {
    prepare(platform);
    let mut done = Vec::new();
    for status in [1, 2, 2, 13, 11] {
        let content =
            format!(r#"{{"app_key":"12345678","biz_order_id":"89123004","order_status":{status}}}"#);
        done.extend(hear(client, "idle_recycle_OrderSyn", &content).await?);
    }
    Ok(done)
}

/// What the platform would answer in this story: a quote first, and the inspected price once it was reported.
fn prepare(platform: &MockServer) {
    let order = || Answer::documented().with("module.apprize_amount", "31000");
    platform.respond_with("alibaba.idle.recycle.order.get", order().without("module.qa_amount"));
    let inspected = || order().with("module.qa_amount", "31999");
    platform.respond_with("alibaba.idle.recycle.order.get", inspected());
    let paid = inspected().with("module.makeup_pay_time", "2023-10-02 10:00:00");
    platform.respond_with("alibaba.idle.recycle.order.get", paid);
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
    let done = match &message.order_status {
        Some(Told::Created) => {
            let quoted = get(client, order_id).await?.apprize_amount.ok_or("no quote")?;
            perform(client, order_id, OrderStatus::PickedUp, None).await?;
            format!("quoted {quoted} yuan, picked up")
        }
        Some(Told::PickedUp) => {
            let price = Fen::new(31_999);
            perform(client, order_id, OrderStatus::Inspected, Some(price)).await?;
            format!("inspected, {price} yuan")
        }
        // Inspected above the quote, so the recycler adds what is missing.
        Some(Told::BalanceCreated) => {
            let order = get(client, order_id).await?;
            let quoted = order.apprize_amount.ok_or("no quote")?;
            let inspected = order.qa_amount.ok_or("not inspected")?;
            let balance = inspected.checked_sub(quoted).ok_or("more fen than there are")?;
            format!("a balance is due: {inspected} yuan inspected, {quoted} quoted, {balance} between them")
        }
        Some(Told::BalancePaid) => {
            let paid = get(client, order_id).await?.makeup_pay_time.ok_or("no time of payment")?;
            format!("the balance is paid, at {paid}")
        }
        _ => return Ok(None),
    };
    Ok(Some(format!("order {order_id}: {done}")))
}

/// The whole order, as it is now.
async fn get(client: &Client, order_id: &str) -> Result<RecycleOrderTo, Box<dyn Error>> {
    let answer = AlibabaIdleRecycleOrderGetRequest::new(order_id.parse()?).send(client).await?;
    Ok(answer.into_inner().module.ok_or("no order")?)
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
