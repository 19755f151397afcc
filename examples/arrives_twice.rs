//! Messages that come twice, late or in another order, and a call whose answer got lost: each is done once.
//!
//!     cargo run --example arrives_twice
//!
//! Nothing leaves this machine. The book's chapter "What arrives twice" says what tells one message from another, and where documents
//! are silent.

#![allow(clippy::print_stdout)] // What it shows is its purpose.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;

use top_mock::{Answer, Config, MockServer};
use top_recycle::codes::OrderStatus as Told;
use top_recycle::prelude::*;
use top_recycle::recycle::alibaba_idle_recycle_order_perform::{Attribute, OrderStatus, RecycleOrderSynDto};
use top_recycle::{AlibabaIdleRecycleOrderGetRequest, AlibabaIdleRecycleOrderPerformRequest};

/// The methods that are called.
const GET: &str = "alibaba.idle.recycle.order.get";
const PERFORM: &str = "alibaba.idle.recycle.order.perform";

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

/// Everything arrives more often than it should.
pub(crate) async fn story(platform: &MockServer, client: &Client) -> Result<Vec<String>, Box<dyn Error>> {
    prepare(platform);
    let created = r#"{"app_key":"12345678","biz_order_id":"89123004","order_status":1}"#;
    let price = |version: u32, fen: u32| {
        format!(r#"{{"recycle_order_id":89123004,"platform_report_price":{fen},"version":{version}}}"#)
    };
    let messages = [
        ("idle_recycle_OrderSyn", created.to_owned()),
        ("idle_recycle_OrderSyn", created.to_owned()),
        ("idle_recycle_OrderSyn", created.to_owned()),
        ("taobao_ofn_QaAmountConfirm", price(2, 31_999)),
        ("taobao_ofn_QaAmountConfirm", price(1, 30_000)),
        ("taobao_ofn_QaAmountConfirm", price(2, 31_999)),
        ("taobao_trade_TradeCreate", "{}".to_owned()),
        ("idle_recycle_OrderSyn", "[]".to_owned()),
    ];
    let mut inbox = Inbox::default();
    let mut done = Vec::new();
    for (topic, content) in messages {
        done.push(match inbox.hear(client, topic, &content).await {
            Verdict::Done(what) => format!("confirm: {what}"),
            Verdict::Again(why) => format!("fail: {why}"),
        });
    }
    Ok(done)
}

/// What the platform would answer in this story: the first step is taken, but its answer gets lost.
fn prepare(platform: &MockServer) {
    platform.respond_with(GET, Answer::documented().with("module.order_status", "1"));
    platform.respond_with(PERFORM, Answer::disconnect());
    platform.respond_with(GET, Answer::documented().with("module.order_status", "2"));
}

/// What the message service is told.
#[derive(Debug)]
pub(crate) enum Verdict {
    /// The message is confirmed and comes no more.
    Done(String),
    /// It is not: it comes again.
    Again(String),
}

/// What was heard and done. It stands in a database, changed in the transaction of what a message makes you do; here it is
/// in memory.
#[derive(Debug, Default)]
pub(crate) struct Inbox {
    /// Steps that were taken: an order and the state it was in.
    taken: BTreeSet<(String, String)>,
    /// The newest inspected price of an order with its version.
    prices: BTreeMap<i64, (i64, Fen)>,
}

impl Inbox {
    /// Does what a message asks for, once.
    pub(crate) async fn hear(&mut self, client: &Client, topic: &str, content: &str) -> Verdict {
        let message = match RecycleMessage::decode(topic, content) {
            Ok(message) => message,
            // It will never be readable: failing it would bring it back forever. Keep it for a person.
            Err(error) => return Verdict::Done(format!("unreadable {topic}: {:?}", error.kind())),
        };
        match message {
            RecycleMessage::IdleRecycleOrderSyn(message) => {
                match (&message.biz_order_id, &message.order_status) {
                    (Some(order_id), Some(status)) => self.order(client, order_id, status).await,
                    _ => Verdict::Done("an order message without an order".to_owned()),
                }
            }
            RecycleMessage::TaobaoOfnQaAmountConfirm(message) => {
                match (message.recycle_order_id, message.version, message.platform_report_price) {
                    (Some(order_id), Some(version), Some(price)) => self.price(order_id, version, price),
                    _ => Verdict::Done("a price without order, version or amount".to_owned()),
                }
            }
            RecycleMessage::Unknown(message) => Verdict::Done(format!("{} is not ours", message.topic())),
            _ => Verdict::Done(format!("nothing to do for {topic}")),
        }
    }

    /// A step of an order: taken once, after a look at where the order really is.
    async fn order(&mut self, client: &Client, order_id: &str, status: &Told) -> Verdict {
        let step = (order_id.to_owned(), status.code().to_owned());
        if self.taken.contains(&step) {
            return Verdict::Done(format!("order {order_id}: state {} was dealt with", status.code()));
        }
        if *status != Told::Created {
            return Verdict::Done(format!("order {order_id}: nothing to do in state {}", status.code()));
        }
        let verdict = match pick_up(client, order_id).await {
            Ok(what) => Verdict::Done(format!("order {order_id}: {what}")),
            Err(why) => return Verdict::Again(format!("order {order_id}: {why}")),
        };
        self.taken.insert(step);
        verdict
    }

    /// A price with a version: a smaller one than the known is late, the same was heard.
    fn price(&mut self, order_id: i64, version: i64, price: Fen) -> Verdict {
        match self.prices.get(&order_id) {
            Some((known, _)) if *known >= version => {
                Verdict::Done(format!("order {order_id}: version {version} of the price is not new"))
            }
            _ => {
                self.prices.insert(order_id, (version, price));
                Verdict::Done(format!("order {order_id}: inspected {price} yuan, version {version}"))
            }
        }
    }
}

/// Reports the pickup, unless the order is picked up already: then an earlier call went through and its answer got lost.
async fn pick_up(client: &Client, order_id: &str) -> Result<String, Box<dyn Error>> {
    let order = AlibabaIdleRecycleOrderGetRequest::new(order_id.parse()?).send(client).await?;
    let state = order.module.as_ref().and_then(|order| order.order_status.as_ref()).ok_or("no state")?;
    if *state != Told::Created {
        return Ok(format!("already in state {}, nothing sent", state.code()));
    }
    let step = RecycleOrderSynDto::make(|step| {
        step.biz_order_id = Some(order_id.to_owned());
        step.order_status = Some(OrderStatus::PickedUp);
        step.attribute = Some(Attribute::default());
    });
    match AlibabaIdleRecycleOrderPerformRequest::new().param0(step).send(client).await {
        Ok(_) => Ok("picked up".to_owned()),
        Err(error) if error.may_have_executed() => Err("sent, but it is in doubt whether it was done".into()),
        Err(error) => Err(error.into()),
    }
}
