//! A refund of a recycle order, from the application to the money: messages in, calls out.
//!
//!     cargo run --example refunds
//!
//! Nothing leaves this machine. The book's chapter "Refunds" says which document each step is from, which calls the platform no
//! longer lists, and where documents are silent.

#![allow(clippy::print_stdout)] // What it shows is its purpose.

use std::error::Error;
use std::path::Path;

use top_mock::{Answer, Config, MockServer};
use top_recycle::codes::RefundStatus;
use top_recycle::prelude::*;
use top_recycle::refund::idle_recycle_refund_apply::RecycleRefundTopRequest;
use top_recycle::refund::idle_recycle_refund_detail::RecycleRefundDetailDto;
use top_recycle::refund::idle_recycle_refund_returngoods::RecycleReturnGoodsRequest;
use top_recycle::{
    IdleRecycleRefundApplyRequest, IdleRecycleRefundDetailRequest, IdleRecycleRefundReturngoodsRequest,
};

/// The order of this story.
const ORDER: i64 = 89_123_004;

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

/// Applies for the refund, then hears what became of it.
pub(crate) async fn story(platform: &MockServer, client: &Client) -> Result<Vec<String>, Box<dyn Error>> {
    prepare(platform);
    let mut done = vec![apply(client, ORDER).await?];
    for status in ["2", "2", "5"] {
        let content =
            format!(r#"{{"dispute_id":"100000000000001","order_id":"{ORDER}","refund_status":"{status}"}}"#);
        done.extend(hear(client, "idle_recycle_RefundStatusModify", &content).await?);
    }
    Ok(done)
}

/// What the platform would answer in this story.
fn prepare(platform: &MockServer) {
    let applied = Answer::documented()
        .with("result.module.refund_status", 1)
        .with("result.module.refund_fee", 31_999)
        .with("result.err_code", "success");
    platform.respond_with("taobao.idle.recycle.refund.apply", applied);
    let refund = || Answer::documented().with("result.success", true);
    let states = [
        refund().with("result.module.refund_status", "2"),
        // The same message again: meanwhile the goods are on their way.
        refund().with("result.module.refund_status", "3").without("result.module.seller_address"),
        refund().with("result.module.refund_status", "5").with("result.module.actual_refund_fee", 31_999),
    ];
    for state in states {
        platform.respond_with("taobao.idle.recycle.refund.detail", state);
    }
}

async fn apply(client: &Client, order_id: i64) -> Result<String, Box<dyn Error>> {
    let application = RecycleRefundTopRequest::make(|application| {
        application.biz_order_id = Some(order_id);
        application.message = Some("the screen is not the quoted one".to_owned());
    });
    let request = IdleRecycleRefundApplyRequest::new().refund_apply(application);
    let answer = request.send(client).checked().await?;
    let refund = answer.result.as_ref().and_then(|result| result.module.as_ref()).ok_or("no refund")?;
    // Only this document says that the fee is in fen, so only here it is `Fen`.
    let fee: Fen = refund.refund_fee.ok_or("no fee")?;
    Ok(format!("order {order_id}: applied for {fee} yuan"))
}

/// Does what the state of a refund asks for; nothing for what is not ours.
///
/// The message only says that something changed. What is done hangs on the state that is read, so a message that
/// comes twice or late does no harm.
pub(crate) async fn hear(
    client: &Client,
    topic: &str,
    content: &str,
) -> Result<Option<String>, Box<dyn Error>> {
    let RecycleMessage::IdleRecycleRefundStatusModify(message) = RecycleMessage::decode(topic, content)?
    else {
        return Ok(None);
    };
    // A text in the message, a number in the call.
    let order_id: i64 = message.order_id.as_deref().ok_or("a message without an order")?.parse()?;
    let answer = IdleRecycleRefundDetailRequest::new(order_id).send(client).checked().await?;
    let refund = answer.result.as_ref().and_then(|result| result.module.as_ref()).ok_or("no refund")?;
    let done = match &refund.refund_status {
        Some(RefundStatus::AwaitingReturn) => return_goods(client, order_id, refund).await?,
        Some(RefundStatus::Refunded) => {
            let fee = refund.actual_refund_fee.ok_or("no amount")?;
            format!("refunded, {fee} in a unit that no document names")
        }
        Some(RefundStatus::RefusedBySeller) => {
            format!("refused: {}", refund.refuse_reason.as_deref().unwrap_or("no reason given"))
        }
        state => format!("nothing to do in the state {}", state.as_ref().map_or("?", |state| state.code())),
    };
    Ok(Some(format!("order {order_id}: {done}")))
}

/// The seller agreed and gave an address: the goods go there, and the waybill is told.
async fn return_goods(
    client: &Client,
    order_id: i64,
    refund: &RecycleRefundDetailDto,
) -> Result<String, Box<dyn Error>> {
    if refund.seller_address.is_none() {
        return Err("no address to send the goods to".into());
    }
    let parcel = RecycleReturnGoodsRequest::make(|parcel| {
        parcel.biz_order_id = Some(order_id);
        parcel.logistics_company_name = Some("顺丰".to_owned());
        parcel.logistics_mail_no = Some("SF1234567890".to_owned());
        parcel.mobile_number = Some("13000000000".to_owned());
    });
    IdleRecycleRefundReturngoodsRequest::new().param0(parcel).send(client).checked().await?;
    Ok("goods sent back".to_owned())
}
