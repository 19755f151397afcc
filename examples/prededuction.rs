//! A trade-in with advance deduction: what was deducted, what is settled offline, and how a settlement is told twice without harm.
//!
//!     cargo run --example prededuction
//!
//! Nothing leaves this machine. The book's chapter "Pre-deduction and settlement" says which document each step is from, and where
//! documents are silent.

#![allow(clippy::print_stdout)] // What it shows is its purpose.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use top_mock::{Answer, Config, MockServer};
use top_recycle::prelude::*;
use top_recycle::{
    RecyclePredeductBlacklistOrderSyncRequest, RecyclePredeductOldGetRequest,
    RecyclePredeductSettleSyncRequest,
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

/// Hears the inspected price, settles, tells it again, corrects it.
pub(crate) async fn story(platform: &MockServer, client: &Client) -> Result<Vec<String>, Box<dyn Error>> {
    prepare(platform);
    let mut done = Vec::new();
    let messages = [
        (
            "taobao_ofn_QaAmountConfirm",
            format!(r#"{{"recycle_order_id":{OLD_ORDER},"platform_report_price":31234,"version":1}}"#),
        ),
        (
            "taobao_ofn_CreditPayStatusChange",
            format!(r#"{{"biz_order_id":{OLD_ORDER},"credit_amount":30000,"recover_status":"INIT"}}"#),
        ),
    ];
    for (topic, content) in messages {
        done.extend(hear(client, topic, &content).await?);
    }
    let mut books = Books::default();
    // The vendor pays the user 12.34 yuan; told twice. Then it turns out that the user paid back 5.00.
    for fen in [1_234, 1_234, -500] {
        done.push(settle(client, &mut books, OLD_ORDER, Fen::new(fen)).await?);
    }
    done.push(blacklist(client, OLD_ORDER).await?);
    Ok(done)
}

/// What the platform would answer in this story.
fn prepare(platform: &MockServer) {
    let deduction = Answer::documented()
        .with("data.pre_deduct_total_fee", 30_000)
        .with("data.pre_deduct_used_fee", 30_000)
        .with("data.pre_deduct_refund_fee", 0)
        .with("data.offline_settle_fee", 0)
        .with("data.qa_amount", 31_234);
    platform.respond_with("taobao.recycle.prededuct.old.get", deduction);
    let taken = || Answer::documented().with("data.sync_success", true);
    platform.respond_always("taobao.recycle.prededuct.settle.sync", taken());
    platform.respond_always("taobao.recycle.prededuct.blacklist.order.sync", taken());
}

/// Reads what was deducted when the inspected price is told; nothing for what is not ours.
pub(crate) async fn hear(
    client: &Client,
    topic: &str,
    content: &str,
) -> Result<Option<String>, Box<dyn Error>> {
    Ok(match RecycleMessage::decode(topic, content)? {
        RecycleMessage::TaobaoOfnQaAmountConfirm(message) => {
            let order_id = message.recycle_order_id.ok_or("a message without an order")?;
            Some(deduction(client, order_id).await?)
        }
        RecycleMessage::TaobaoOfnCreditPayStatusChange(message) => {
            let order_id = message.biz_order_id.ok_or("a message without an order")?;
            let prepaid = message.credit_amount.ok_or("no amount")?;
            let status = message.recover_status.as_deref().unwrap_or("?");
            Some(format!("order {order_id}: prepaid {prepaid} yuan, deduction {status}"))
        }
        _ => None,
    })
}

async fn deduction(client: &Client, order_id: i64) -> Result<String, Box<dyn Error>> {
    let answer = RecyclePredeductOldGetRequest::new().old_order_id(order_id).send(client).await?;
    let order = answer.data.as_ref().ok_or("no deduction")?;
    let inspected = order.qa_amount.ok_or("not inspected yet")?;
    let used = order.pre_deduct_used_fee.ok_or("nothing deducted")?;
    let back = order.pre_deduct_refund_fee.unwrap_or(Fen::ZERO);
    let settled = order.offline_settle_fee.unwrap_or(Fen::ZERO);
    Ok(format!(
        "order {order_id}: inspected {inspected} yuan, deducted {used}, of it back {back}, settled offline {settled}"
    ))
}

/// The vendor's own books: what was settled of an order, and under which version it was told.
#[derive(Debug, Default)]
pub(crate) struct Books {
    settled: BTreeMap<i64, (i64, Fen)>,
}

impl Books {
    /// The version to tell this amount under: the same for the same amount, so that telling it again changes nothing; a
    /// larger one for another amount. Keep it where it survives a restart.
    fn version(&mut self, order_id: i64, amount: Fen) -> i64 {
        let (version, known) = self.settled.entry(order_id).or_insert((1, amount));
        if *known != amount {
            (*version, *known) = (*version + 1, amount);
        }
        *version
    }
}

/// Tells what was settled offline: positive where the vendor paid the user, negative where the user paid the vendor.
pub(crate) async fn settle(
    client: &Client,
    books: &mut Books,
    order_id: i64,
    amount: Fen,
) -> Result<String, Box<dyn Error>> {
    let version = books.version(order_id, amount);
    let request = RecyclePredeductSettleSyncRequest::new();
    let request = request.old_order_id(order_id).offline_settle_fee(amount).version(version);
    // "Only a larger version is processed": told twice is told once, so it may be sent again after a failure in doubt.
    request.send(client).idempotent().checked().await?;
    Ok(format!("order {order_id}: settled {amount} yuan, version {version}"))
}

/// Tells that the order is blacklisted.
async fn blacklist(client: &Client, order_id: i64) -> Result<String, Box<dyn Error>> {
    RecyclePredeductBlacklistOrderSyncRequest::new(order_id).send(client).checked().await?;
    Ok(format!("order {order_id}: blacklisted"))
}
