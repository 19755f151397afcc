//! The whole line on a laptop: start the platform's stand-in, fetch an order, decode an order message.
//!
//!     cargo run --example recycle_order
//!
//! Nothing leaves this machine. The stand-in answers with the example values of the documents.

#![allow(clippy::print_stdout)] // What it shows is its purpose.

use std::error::Error;
use std::path::Path;

use top_mock::{Config, MockServer};
use top_recycle::AlibabaIdleRecycleOrderGetRequest;
use top_recycle::prelude::*;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("api-defs");
    let (tree, found) = top_definition::load(&folder);
    found.into_result()?;
    let definitions = tree.entries.into_iter().map(|entry| entry.effective);
    let platform = MockServer::start(Config::new(definitions)).await?;
    println!("the platform's stand-in: {}\n", platform.url());

    let client =
        Client::builder("12345678", "helloworld").gateway(platform.url()).session("test-session").build()?;
    print_order(&client).await?;
    print_message()?;
    Ok(())
}

/// Fetches an order and prints it typed.
async fn print_order(client: &Client) -> Result<(), Box<dyn Error>> {
    let answer = AlibabaIdleRecycleOrderGetRequest::new(1231234).send(client).await?;
    let order = answer.module.as_ref().ok_or("the answer holds no order")?;

    println!("order     {}", order.biz_order_id.as_deref().unwrap_or("?"));
    if let Some(status) = &order.order_status {
        println!("state     {:?} ({})", status, status.label().unwrap_or("not documented"));
    }
    // Amounts are whole fen; they print in yuan.
    if let (Some(estimate), Some(credit)) = (order.apprize_amount, order.credit_pay_amount) {
        println!("estimate  {estimate} yuan, of which paid in advance {credit} yuan");
    }
    if let Some(created) = &order.gmt_create {
        println!("created   {created} (GMT+8)");
    }
    println!("issues    {}, unknown fields {}\n", answer.issue_count(), answer.unknown_field_count());

    // `Debug` is fit for logs: names, phones, addresses and JSON texts show their kind and length only.
    println!("as a log shows it:\n{order:#?}\n");
    Ok(())
}

/// Decodes an order message as the message service delivers it: every value a string.
fn print_message() -> Result<(), Box<dyn Error>> {
    let content = r#"{"biz_order_id":"89123004","order_status":"2","apprize_amount":"3000",
        "gmt_create":"2017-10-12 13:30:20","credit_pay":"true","seller_phone":"13388791129"}"#;
    match RecycleMessage::decode("xianyu_recycle_OrderStatusSync", content)? {
        RecycleMessage::XianyuRecycleOrderStatusSync(message) => {
            println!("message   order {:?} is now {:?}", message.biz_order_id, message.order_status);
            println!("as a log shows it: {:?}", *message);
        }
        other => println!("another message: {other:?}"),
    }
    Ok(())
}
