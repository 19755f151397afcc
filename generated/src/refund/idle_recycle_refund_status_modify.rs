// Made by `cargo xtask regen` from api-defs/messages/idle_recycle_RefundStatusModify.yaml. Do not edit.
//! 退款状态变化: `idle_recycle_RefundStatusModify`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};
pub use super::super::codes::RefundStatus;

/// 退款状态变化
///
/// Refund status changed
///
/// Content of the message `idle_recycle_RefundStatusModify`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=1513&docType=9)
#[doc(alias = "idle_recycle_RefundStatusModify")]
#[doc(alias = "退款状态变化")]
#[non_exhaustive]
#[derive(Default)]
pub struct IdleRecycleRefundStatusModify {
    /// 退款单编号
    ///
    /// refund id
    ///
    /// `dispute_id`: String. Example: `100000000000001`
    pub dispute_id: Option<String>,
    /// 订单编号
    ///
    /// order id
    ///
    /// `order_id`: String. Example: `1000000000000000001`
    pub order_id: Option<String>,
    /// 退款状态
    ///
    /// refund status
    ///
    /// `refund_status`: String. Example: `4`
    pub refund_status: Option<RefundStatus>,
}

impl Message for IdleRecycleRefundStatusModify {
    const TOPIC: &'static str = "idle_recycle_RefundStatusModify";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=1513&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(IdleRecycleRefundStatusModify);

impl Table for IdleRecycleRefundStatusModify {
    fn names() -> &'static [&'static str] {
        &["dispute_id", "order_id", "refund_status"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.dispute_id),
            1 => Slot::Text(&self.order_id),
            _ => Slot::Code(&self.refund_status),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.dispute_id),
            1 => SlotMut::Text(&mut self.order_id),
            _ => SlotMut::Code(&mut self.refund_status),
        }
    }
}
