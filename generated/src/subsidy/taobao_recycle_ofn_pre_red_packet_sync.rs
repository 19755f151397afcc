// Made by `cargo xtask regen` from api-defs/messages/taobao_recycle_OfnPreRedPacketSync.yaml. Do not edit.
//! 前置红包有更新: `taobao_recycle_OfnPreRedPacketSync`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};

/// 前置红包有更新
///
/// Advance subsidy packet changed
///
/// Content of the message `taobao_recycle_OfnPreRedPacketSync`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=1973&docType=9)
#[doc(alias = "taobao_recycle_OfnPreRedPacketSync")]
#[doc(alias = "前置红包有更新")]
#[non_exhaustive]
#[derive(Default)]
pub struct TaobaoRecycleOfnPreRedPacketSync {
    /// 旧机单编号
    ///
    /// id of the old-device order
    ///
    /// `old_order_id`: String.
    pub old_order_id: Option<String>,
}

impl Message for TaobaoRecycleOfnPreRedPacketSync {
    const TOPIC: &'static str = "taobao_recycle_OfnPreRedPacketSync";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=1973&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(TaobaoRecycleOfnPreRedPacketSync);

impl Table for TaobaoRecycleOfnPreRedPacketSync {
    fn names() -> &'static [&'static str] {
        &["old_order_id"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Text(&self.old_order_id)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Text(&mut self.old_order_id)
    }
}
