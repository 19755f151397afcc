//! Who gets how many fen of a trade-in: the packets of the old device, the subsidies of the new one, what is taken back.
//!
//!     cargo run --example subsidies
//!
//! Nothing leaves this machine. The book's chapter "Trade-in subsidies and red packets" says which document each amount is from, which
//! of them have no unit, and which texts contradict their names.

#![allow(clippy::print_stdout)] // What it shows is its purpose.

use std::error::Error;
use std::path::Path;

use top_mock::{Answer, Config, MockServer};
use top_recycle::codes::RedPacketStatus;
use top_recycle::prelude::*;
use top_recycle::{
    RecycleOfnpreredpacketGetRequest, RecycleOfnpreredpacketTpdeductsuccessRequest,
    RecycleOfnsubsidyOldGetRequest,
};

/// The order of the old device in this story.
const OLD_ORDER: i64 = 1_234_567_890;

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

/// Hears the messages of a trade-in, then reports what was taken back.
pub(crate) async fn story(platform: &MockServer, client: &Client) -> Result<Vec<String>, Box<dyn Error>> {
    prepare(platform);
    let messages = [
        ("taobao_recycle_OfnPreRedPacketSync", format!(r#"{{"old_order_id":"{OLD_ORDER}"}}"#)),
        ("taobao_fuwu_FundsChange", format!(r#"{{"old_order_id":"{OLD_ORDER}","new_order_id":"42"}}"#)),
        (
            "taobao_ofn_DifferenceRefundPay",
            format!(r#"{{"recycle_order_id":"{OLD_ORDER}","pay_amount":"1501","pay_time":"1700000000000"}}"#),
        ),
    ];
    let mut done = Vec::new();
    for (topic, content) in messages {
        done.extend(hear(client, topic, &content).await?);
    }
    done.push(report_deduction(client, OLD_ORDER, 1_501).await?);
    Ok(done)
}

/// What the platform would answer in this story.
fn prepare(platform: &MockServer) {
    let amounts = |answer: Answer, amounts: &[(&str, i64)]| {
        amounts.iter().fold(answer, |answer, (field, fen)| answer.with(format!("data.{field}"), *fen))
    };
    let packet = amounts(
        Answer::documented(),
        &[
            ("plan_send_amount", 31_999),
            ("pre_plan_send_amount", 30_000),
            ("pre_already_send_amount", 30_000),
            ("pre_wait_send_amount", 0),
            ("end_plan_send_amount", 1_999),
            ("end_already_send_amount", 0),
            ("end_wait_send_amount", 1_999),
            ("tmall_wait_deduct_amount", 1_501),
            ("tp_wait_deduct_amount", 0),
        ],
    );
    platform.respond_with("taobao.recycle.ofnpreredpacket.get", packet);
    let shares = amounts(
        Answer::documented(),
        &[
            ("old_item_pre_red_packet.disburse_fee", 30_000),
            ("old_item_end_red_packet.disburse_fee", 1_999),
            ("old_item_subsidy_red_packet.disburse_fee", 501),
            ("new_item_seller_benefit_amount", 22_500),
            ("new_item_platform_benefit_amount", 15_000),
            ("new_item_supply_benefit_amount", 1),
        ],
    );
    platform.respond_with("taobao.recycle.ofnsubsidy.old.get", shares);
    let taken_back = Answer::documented().with("data.status", 4).with("data.action_type", 4);
    platform.respond_with("taobao.recycle.ofnpreredpacket.tpdeductsuccess", taken_back);
}

/// Reads what a message says has changed; nothing for what is not ours.
pub(crate) async fn hear(
    client: &Client,
    topic: &str,
    content: &str,
) -> Result<Option<String>, Box<dyn Error>> {
    Ok(match RecycleMessage::decode(topic, content)? {
        RecycleMessage::TaobaoRecycleOfnPreRedPacketSync(message) => {
            Some(packet(client, id(message.old_order_id.as_deref())?).await?)
        }
        // No document says which values `funds_type` and `message_type` have, so every such message is a reason to read anew.
        RecycleMessage::TaobaoFuwuFundsChange(message) => {
            Some(shares(client, id(message.old_order_id.as_deref())?).await?)
        }
        RecycleMessage::TaobaoOfnDifferenceRefundPay(message) => {
            let paid = message.pay_amount.ok_or("no amount")?;
            let order_id = id(message.recycle_order_id.as_deref())?;
            Some(format!("order {order_id}: a price difference of {paid} yuan was paid"))
        }
        _ => None,
    })
}

/// A text in messages, a number in calls.
fn id(text: Option<&str>) -> Result<i64, Box<dyn Error>> {
    Ok(text.ok_or("a message without an order")?.parse()?)
}

/// The advance subsidy packet: what is planned, sent, and still to be sent.
async fn packet(client: &Client, order_id: i64) -> Result<String, Box<dyn Error>> {
    let answer = RecycleOfnpreredpacketGetRequest::new().old_order_id(order_id).send(client).await?;
    let packet = answer.data.as_ref().ok_or("no packet")?;
    let planned = packet.plan_send_amount.ok_or("no plan")?;
    let sent = sum([packet.pre_already_send_amount, packet.end_already_send_amount])?;
    let waiting = sum([packet.pre_wait_send_amount, packet.end_wait_send_amount])?;
    // No document promises that plan = sent + waiting, so a packet that does not add up is told, not mended.
    let fits = if sum([Some(sent), Some(waiting)])? == planned { "" } else { ", which does not add up" };
    Ok(format!("order {order_id}: packet of {planned} yuan, {sent} sent, {waiting} to come{fits}"))
}

/// Who gives how much: what was paid out for the old device, and what three parties add to the new one.
async fn shares(client: &Client, order_id: i64) -> Result<String, Box<dyn Error>> {
    let answer = RecycleOfnsubsidyOldGetRequest::new().old_order_id(order_id).send(client).await?;
    let order = answer.data.as_ref().ok_or("no order")?;
    let paid_out = sum([
        order.old_item_pre_red_packet.as_ref().and_then(|packet| packet.disburse_fee),
        order.old_item_end_red_packet.as_ref().and_then(|packet| packet.disburse_fee),
        order.old_item_subsidy_red_packet.as_ref().and_then(|packet| packet.disburse_fee),
    ])?;
    let (seller, platform, recycler) = (
        order.new_item_seller_benefit_amount.unwrap_or(Fen::ZERO),
        order.new_item_platform_benefit_amount.unwrap_or(Fen::ZERO),
        order.new_item_supply_benefit_amount.unwrap_or(Fen::ZERO),
    );
    let added = sum([Some(seller), Some(platform), Some(recycler)])?;
    Ok(format!(
        "order {order_id}: {paid_out} yuan paid out for the old device; {added} added to the new one: seller {seller}, platform {platform}, recycler {recycler}"
    ))
}

/// An exact sum; an amount that is missing counts as nothing.
fn sum<const N: usize>(amounts: [Option<Fen>; N]) -> Result<Fen, Box<dyn Error>> {
    Ok(Fen::try_sum(amounts.into_iter().flatten()).ok_or("more fen than there are")?)
}

/// Tells the platform that the recycler has taken back what he was owed.
///
/// How much that is comes from your own books: the texts of `tmall_wait_deduct_amount` and `tp_wait_deduct_amount` describe
/// the other party than their names, and no document names the unit of `deduct_amount`, so it is the number that you are told.
pub(crate) async fn report_deduction(
    client: &Client,
    order_id: i64,
    amount: i64,
) -> Result<String, Box<dyn Error>> {
    let request = RecycleOfnpreredpacketTpdeductsuccessRequest::new();
    let answer = request.old_order_id(order_id).deduct_amount(amount).send(client).await?;
    let action = answer.data.as_ref().ok_or("no action")?;
    // This answer has no field for success; the action's state is all it tells.
    match &action.status {
        Some(RedPacketStatus::Succeeded) => Ok(format!("order {order_id}: the deduction is reported")),
        state => {
            Err(format!("the deduction is in the state {}", state.as_ref().map_or("?", |it| it.code()))
                .into())
        }
    }
}
