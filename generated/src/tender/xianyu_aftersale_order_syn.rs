// Made by `cargo xtask regen` from api-defs/messages/xianyu_aftersale_OrderSyn.yaml. Do not edit.
//! 售后单状态变化: `xianyu_aftersale_OrderSyn`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};

/// 售后单状态变化
///
/// After-sale order changed
///
/// Content of the message `xianyu_aftersale_OrderSyn`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2286&docType=9)
#[doc(alias = "xianyu_aftersale_OrderSyn")]
#[doc(alias = "售后单状态变化")]
#[non_exhaustive]
#[derive(Default)]
pub struct XianyuAftersaleOrderSyn {
    /// 售后单编号
    ///
    /// after-sale order id
    ///
    /// `after_sale_order_id`: String.
    pub after_sale_order_id: Option<String>,
    /// 使其进入现状的事件
    ///
    /// event that led to this status
    ///
    /// `event`: String.
    pub event: Option<String>,
    /// 正向交易的买家单编号
    ///
    /// buyer's order id of the forward trade
    ///
    /// `main_order_id`: String.
    pub main_order_id: Option<String>,
    /// 当前主状态
    ///
    /// current main status
    ///
    /// `main_status`: String.
    pub main_status: Option<String>,
    /// 当前子状态
    ///
    /// current sub-status
    ///
    /// `sub_status`: String.
    pub sub_status: Option<String>,
    /// 帮卖的卖家单编号
    ///
    /// seller's order id of assisted selling
    ///
    /// `tender_order_id`: String.
    pub tender_order_id: Option<String>,
}

impl Message for XianyuAftersaleOrderSyn {
    const TOPIC: &'static str = "xianyu_aftersale_OrderSyn";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2286&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(XianyuAftersaleOrderSyn);

impl Table for XianyuAftersaleOrderSyn {
    fn names() -> &'static [&'static str] {
        &[
            "after_sale_order_id",
            "event",
            "main_order_id",
            "main_status",
            "sub_status",
            "tender_order_id",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.after_sale_order_id),
            1 => Slot::Text(&self.event),
            2 => Slot::Text(&self.main_order_id),
            3 => Slot::Text(&self.main_status),
            4 => Slot::Text(&self.sub_status),
            _ => Slot::Text(&self.tender_order_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.after_sale_order_id),
            1 => SlotMut::Text(&mut self.event),
            2 => SlotMut::Text(&mut self.main_order_id),
            3 => SlotMut::Text(&mut self.main_status),
            4 => SlotMut::Text(&mut self.sub_status),
            _ => SlotMut::Text(&mut self.tender_order_id),
        }
    }
}
