// Made by `cargo xtask regen` from api-defs/messages/idle_consignmentii_OrderSyn.yaml. Do not edit.
//! 寄卖V2单状态变化: `idle_consignmentii_OrderSyn`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};

/// 寄卖V2单状态变化
///
/// Consignment V2 order changed
///
/// Content of the message `idle_consignmentii_OrderSyn`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=1950&docType=9)
#[doc(alias = "idle_consignmentii_OrderSyn")]
#[doc(alias = "寄卖V2单状态变化")]
#[non_exhaustive]
#[derive(Default)]
pub struct IdleConsignmentiiOrderSyn {
    /// 服务商的 appkey
    ///
    /// app key of the vendor
    ///
    /// `app_key`: String.
    pub app_key: Option<String>,
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
    /// 订单主状态
    ///
    /// main status
    ///
    /// `order_status`: String.
    pub order_status: Option<String>,
    /// 订单子状态
    ///
    /// sub-status
    ///
    /// `order_sub_status`: String.
    pub order_sub_status: Option<String>,
}

impl Message for IdleConsignmentiiOrderSyn {
    const TOPIC: &'static str = "idle_consignmentii_OrderSyn";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=1950&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(IdleConsignmentiiOrderSyn);

impl Table for IdleConsignmentiiOrderSyn {
    fn names() -> &'static [&'static str] {
        &["app_key", "biz_order_id", "order_status", "order_sub_status"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.app_key),
            1 => Slot::Text(&self.biz_order_id),
            2 => Slot::Text(&self.order_status),
            _ => Slot::Text(&self.order_sub_status),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.app_key),
            1 => SlotMut::Text(&mut self.biz_order_id),
            2 => SlotMut::Text(&mut self.order_status),
            _ => SlotMut::Text(&mut self.order_sub_status),
        }
    }
}
