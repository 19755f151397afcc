// Made by `cargo xtask regen` from api-defs/messages/xianyu_tender_OrderSyn.yaml. Do not edit.
//! 暗拍单更新: `xianyu_tender_OrderSyn`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};

/// 暗拍单更新
///
/// Sealed-bid order changed
///
/// Content of the message `xianyu_tender_OrderSyn`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2054&docType=9)
#[doc(alias = "xianyu_tender_OrderSyn")]
#[doc(alias = "暗拍单更新")]
#[non_exhaustive]
#[derive(Default)]
pub struct XianyuTenderOrderSyn {
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
    /// 状态机主状态
    ///
    /// main state
    ///
    /// `order_status`: String.
    pub order_status: Option<String>,
    /// 状态机子状态
    ///
    /// sub-state
    ///
    /// `order_sub_status`: String.
    pub order_sub_status: Option<String>,
}

impl Message for XianyuTenderOrderSyn {
    const TOPIC: &'static str = "xianyu_tender_OrderSyn";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2054&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(XianyuTenderOrderSyn);

impl Table for XianyuTenderOrderSyn {
    fn names() -> &'static [&'static str] {
        &["biz_order_id", "order_status", "order_sub_status"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.biz_order_id),
            1 => Slot::Text(&self.order_status),
            _ => Slot::Text(&self.order_sub_status),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.biz_order_id),
            1 => SlotMut::Text(&mut self.order_status),
            _ => SlotMut::Text(&mut self.order_sub_status),
        }
    }
}
