// Made by `cargo xtask regen` from api-defs/messages/taobao_fuwu_FundsChange.yaml. Do not edit.
//! 换新资金变动: `taobao_fuwu_FundsChange`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};

/// 换新资金变动
///
/// Trade-in funds changed
///
/// Content of the message `taobao_fuwu_FundsChange`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2384&docType=9)
#[doc(alias = "taobao_fuwu_FundsChange")]
#[doc(alias = "换新资金变动")]
#[non_exhaustive]
#[derive(Default)]
pub struct TaobaoFuwuFundsChange {
    /// 资金类型
    ///
    /// kind of funds
    ///
    /// `funds_type`: String.
    pub funds_type: Option<String>,
    /// 消息类型
    ///
    /// kind of message
    ///
    /// `message_type`: String.
    pub message_type: Option<String>,
    /// 新机单编号
    ///
    /// id of the new-device order
    ///
    /// `new_order_id`: String.
    pub new_order_id: Option<String>,
    /// 回收单编号
    ///
    /// recycle order id
    ///
    /// `old_order_id`: String.
    pub old_order_id: Option<String>,
}

impl Message for TaobaoFuwuFundsChange {
    const TOPIC: &'static str = "taobao_fuwu_FundsChange";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2384&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(TaobaoFuwuFundsChange);

impl Table for TaobaoFuwuFundsChange {
    fn names() -> &'static [&'static str] {
        &["funds_type", "message_type", "new_order_id", "old_order_id"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.funds_type),
            1 => Slot::Text(&self.message_type),
            2 => Slot::Text(&self.new_order_id),
            _ => Slot::Text(&self.old_order_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.funds_type),
            1 => SlotMut::Text(&mut self.message_type),
            2 => SlotMut::Text(&mut self.new_order_id),
            _ => SlotMut::Text(&mut self.old_order_id),
        }
    }
}
