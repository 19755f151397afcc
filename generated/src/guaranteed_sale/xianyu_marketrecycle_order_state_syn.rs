// Made by `cargo xtask regen` from api-defs/messages/xianyu_marketrecycle_OrderStateSyn.yaml. Do not edit.
//! 保卖单状态变化: `xianyu_marketrecycle_OrderStateSyn`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};

/// 保卖单状态变化
///
/// Guaranteed-sale order changed
///
/// Content of the message `xianyu_marketrecycle_OrderStateSyn`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2534&docType=9)
#[doc(alias = "xianyu_marketrecycle_OrderStateSyn")]
#[doc(alias = "保卖单状态变化")]
#[non_exhaustive]
#[derive(Default)]
pub struct XianyuMarketrecycleOrderStateSyn {
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
    /// 环境参数
    ///
    /// environment
    ///
    /// `env`: String.
    pub env: Option<String>,
    /// 状态变更
    ///
    /// status
    ///
    /// `status`: String.
    pub status: Option<String>,
}

impl Message for XianyuMarketrecycleOrderStateSyn {
    const TOPIC: &'static str = "xianyu_marketrecycle_OrderStateSyn";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2534&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(XianyuMarketrecycleOrderStateSyn);

impl Table for XianyuMarketrecycleOrderStateSyn {
    fn names() -> &'static [&'static str] {
        &["biz_order_id", "env", "status"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.biz_order_id),
            1 => Slot::Text(&self.env),
            _ => Slot::Text(&self.status),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.biz_order_id),
            1 => SlotMut::Text(&mut self.env),
            _ => SlotMut::Text(&mut self.status),
        }
    }
}
