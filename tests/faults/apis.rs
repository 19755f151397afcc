//! The APIs that the faults hit: a settlement that writes and the same call as one that only reads, written as the
//! emitter writes them. None of the bundled APIs writes.

use top_sdk::emit::{self, Api, Effect, Fen, Outcome, Slot, SlotMut, Table, Timestamp};

/// The root of the settlement's answers.
pub(crate) const ROOT: &str = "hd_settle_sync_response";

const fn effect(writes: bool) -> Effect {
    if writes { Effect::Write } else { Effect::Read }
}

/// Requests with one required number, for a writing and for a reading API.
macro_rules! request {
    ($name:ident, $method:literal, $response:ty, $outcome:expr) => {
        #[derive(Default)]
        pub(crate) struct $name<const WRITES: bool> {
            pub(crate) order_id: Option<i64>,
        }

        impl<const WRITES: bool> Table for $name<WRITES> {
            fn names() -> &'static [&'static str] {
                &["order_id"]
            }
            fn slot(&self, _: usize) -> Slot<'_> {
                Slot::Number(&self.order_id)
            }
            fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
                SlotMut::Number(&mut self.order_id)
            }
        }

        impl<const WRITES: bool> Clone for $name<WRITES> {
            fn clone(&self) -> Self {
                emit::copy(self)
            }
        }

        impl<const WRITES: bool> std::fmt::Debug for $name<WRITES> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                emit::debug(stringify!($name), self, f)
            }
        }

        impl<const WRITES: bool> PartialEq for $name<WRITES> {
            fn eq(&self, other: &Self) -> bool {
                emit::equal(self, other)
            }
        }

        impl<const WRITES: bool> Api for $name<WRITES> {
            const METHOD: &'static str = $method;
            const DOC_URL: &'static str = "";
            const EFFECT: Effect = effect(WRITES);
            const OUTCOME: Option<Outcome> = $outcome;
            type Response = $response;
        }

        impl<const WRITES: bool> From<i64> for $name<WRITES> {
            fn from(order_id: i64) -> Self {
                Self { order_id: Some(order_id) }
            }
        }
    };
}

const fn says_so_in(success: &'static str, code: &'static str, message: &'static str) -> Option<Outcome> {
    Some(Outcome::new().success(success).code(code).message(message))
}

request!(Settle, "taobao.hd.settle.sync", Settled, says_so_in("success", "err_code", "err_msg"));
request!(
    Deliver,
    "taobao.hd.deliver.sync",
    Delivered,
    says_so_in("result.success", "result.err_code", "result.err_msg")
);
request!(Confirm, "taobao.hd.confirm.sync", Confirmed, says_so_in("status", "err_code", "err_msg"));
request!(Touch, "taobao.hd.touch.sync", Touched, None);
emit::table_traits!(Settled, Item, Delivered, Told, Confirmed, Touched);

/// Says at its root whether the operation was done.
#[derive(Default)]
pub(crate) struct Settled {
    pub(crate) success: Option<bool>,
    pub(crate) err_code: Option<String>,
    pub(crate) err_msg: Option<String>,
    pub(crate) amount: Option<Fen>,
    pub(crate) settle_id: Option<i64>,
    pub(crate) settled_at: Option<Timestamp>,
    pub(crate) settled_ms: Option<Timestamp>,
    pub(crate) items: Vec<Item>,
    pub(crate) first: Option<Item>,
    pub(crate) tags: Vec<String>,
}

impl Table for Settled {
    fn names() -> &'static [&'static str] {
        &[
            "success",
            "err_code",
            "err_msg",
            "amount",
            "settle_id",
            "settled_at",
            "settled_ms",
            "items",
            "first",
            "tags",
        ]
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Boolean(&self.success),
            1 => Slot::Text(&self.err_code),
            2 => Slot::Text(&self.err_msg),
            3 => Slot::Fen(&self.amount),
            4 => Slot::Number(&self.settle_id),
            5 => Slot::Time(&self.settled_at),
            6 => Slot::EpochMs(&self.settled_ms),
            7 => Slot::List(&self.items, "item_d_t_o"),
            8 => Slot::Object(&self.first),
            _ => Slot::Texts(&self.tags),
        }
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Boolean(&mut self.success),
            1 => SlotMut::Text(&mut self.err_code),
            2 => SlotMut::Text(&mut self.err_msg),
            3 => SlotMut::Fen(&mut self.amount),
            4 => SlotMut::Number(&mut self.settle_id),
            5 => SlotMut::Time(&mut self.settled_at),
            6 => SlotMut::EpochMs(&mut self.settled_ms),
            7 => SlotMut::List(&mut self.items, "item_d_t_o"),
            8 => SlotMut::Object(&mut self.first),
            _ => SlotMut::Texts(&mut self.tags),
        }
    }
}

#[derive(Default)]
pub(crate) struct Item {
    pub(crate) name: Option<String>,
    pub(crate) price: Option<Fen>,
}

impl Table for Item {
    fn names() -> &'static [&'static str] {
        &["name", "price"]
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.name),
            _ => Slot::Fen(&self.price),
        }
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.name),
            _ => SlotMut::Fen(&mut self.price),
        }
    }
}

/// Says one level down whether the operation was done.
#[derive(Default)]
pub(crate) struct Delivered {
    pub(crate) result: Option<Told>,
}

impl Table for Delivered {
    fn names() -> &'static [&'static str] {
        &["result"]
    }
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.result)
    }
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.result)
    }
}

#[derive(Default)]
pub(crate) struct Told {
    pub(crate) success: Option<bool>,
    pub(crate) err_code: Option<String>,
    pub(crate) err_msg: Option<String>,
}

impl Table for Told {
    fn names() -> &'static [&'static str] {
        &["success", "err_code", "err_msg"]
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Boolean(&self.success),
            1 => Slot::Text(&self.err_code),
            _ => Slot::Text(&self.err_msg),
        }
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Boolean(&mut self.success),
            1 => SlotMut::Text(&mut self.err_code),
            _ => SlotMut::Text(&mut self.err_msg),
        }
    }
}

/// Says it in a field that is documented as text.
#[derive(Default)]
pub(crate) struct Confirmed {
    pub(crate) status: Option<String>,
    pub(crate) err_code: Option<String>,
    pub(crate) err_msg: Option<String>,
}

impl Table for Confirmed {
    fn names() -> &'static [&'static str] {
        &["status", "err_code", "err_msg"]
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.status),
            1 => Slot::Text(&self.err_code),
            _ => Slot::Text(&self.err_msg),
        }
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.status),
            1 => SlotMut::Text(&mut self.err_code),
            _ => SlotMut::Text(&mut self.err_msg),
        }
    }
}

/// Nothing is documented of its answers.
#[derive(Default)]
pub(crate) struct Touched {}

impl Table for Touched {
    fn names() -> &'static [&'static str] {
        &[]
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        emit::no_field(index)
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        emit::no_field(index)
    }
}
