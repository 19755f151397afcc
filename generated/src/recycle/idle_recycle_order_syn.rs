// Made by `cargo xtask regen` from api-defs/messages/idle_recycle_OrderSyn.yaml. Do not edit.
//! 回收交易单更新: `idle_recycle_OrderSyn`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};
pub use super::super::codes::OrderStatus;

/// 回收交易单更新
///
/// Recycle trade order changed
///
/// Content of the message `idle_recycle_OrderSyn`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=1509&docType=9)
#[doc(alias = "idle_recycle_OrderSyn")]
#[doc(alias = "回收交易单更新")]
#[non_exhaustive]
#[derive(Default)]
pub struct IdleRecycleOrderSyn {
    /// 回收商的 appkey
    ///
    /// app key of the recycler
    ///
    /// `app_key`: String.
    pub app_key: Option<String>,
    /// 闲鱼交易单编号
    ///
    /// Xianyu trade order id
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
    /// 订单状态。取值: (1, "订单创建"), (2, "已上门取件"), (3, "已质检"), (4, "卖家已确认完成"), (6, "卖家已评价"), (7, "回收商已评价"), (9, "下单后付了款"), (10, "追缴成功：用户还款给回收商"), (11, "尾款补足：质检价高于预估价，由回收商补"), (12, "追缴单已建：用户要还款给回收商"), (13, "补尾款单已建：质检价高于预估价，由回收商补"), (100, "卖家申请退回"), (101, "货物已退回"), (102, "卖家关闭订单")
    ///
    /// order status
    ///
    /// `order_status`: Number.
    pub order_status: Option<OrderStatus>,
}

impl Message for IdleRecycleOrderSyn {
    const TOPIC: &'static str = "idle_recycle_OrderSyn";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=1509&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(IdleRecycleOrderSyn);

impl Table for IdleRecycleOrderSyn {
    fn names() -> &'static [&'static str] {
        &["app_key", "biz_order_id", "order_status"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.app_key),
            1 => Slot::Text(&self.biz_order_id),
            _ => Slot::Code(&self.order_status),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.app_key),
            1 => SlotMut::Text(&mut self.biz_order_id),
            _ => SlotMut::Code(&mut self.order_status),
        }
    }
}
