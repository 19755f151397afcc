// Made by `cargo xtask regen` from api-defs/messages/xianyu_car_OrderStatusSync.yaml. Do not edit.
//! 二手车寄卖单更新: `xianyu_car_OrderStatusSync`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};

/// 二手车寄卖单更新
///
/// Used-car consignment changed
///
/// Content of the message `xianyu_car_OrderStatusSync`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2296&docType=9)
#[doc(alias = "xianyu_car_OrderStatusSync")]
#[doc(alias = "二手车寄卖单更新")]
#[non_exhaustive]
#[derive(Default)]
pub struct XianyuCarOrderStatusSync {
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
    /// 订单状态
    ///
    /// order status
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

impl Message for XianyuCarOrderStatusSync {
    const TOPIC: &'static str = "xianyu_car_OrderStatusSync";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2296&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(XianyuCarOrderStatusSync);

impl Table for XianyuCarOrderStatusSync {
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
