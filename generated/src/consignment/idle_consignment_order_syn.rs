// Made by `cargo xtask regen` from api-defs/messages/idle_consignment_OrderSyn.yaml. Do not edit.
//! 帮卖单状态变化: `idle_consignment_OrderSyn`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};
pub use super::super::codes::{ConsignmentStatus, ConsignmentSubStatus};

/// 帮卖单状态变化
///
/// Assisted-selling order changed
///
/// Content of the message `idle_consignment_OrderSyn`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=1586&docType=9)
#[doc(alias = "idle_consignment_OrderSyn")]
#[doc(alias = "帮卖单状态变化")]
#[non_exhaustive]
#[derive(Default)]
pub struct IdleConsignmentOrderSyn {
    /// 服务商的 appkey
    ///
    /// app key of the vendor
    ///
    /// `app_key`: String.
    pub app_key: Option<String>,
    /// 帮卖单编号
    ///
    /// assisted-selling order id
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
    /// 主状态。取值: 1:已下单;2:已取件;3:已质检;20:竞拍中;5:交易成功;6:卖家已评价;7:服务商已评价;100:申请退货;101:已退货;102:卖家取消而关闭;103:服务商取消而关闭
    ///
    /// main status
    ///
    /// `order_status`: Number.
    pub order_status: Option<ConsignmentStatus>,
    /// 二级状态。取值: (21, "已取件"), (22, "已收件"), (31, "已质检"), (32, "用户已确认"), (201, "一次挂拍"), (202, "一次竞拍中"), (203, "一次竞拍成交"), (204, "一次拍卖违约"), (205, "一次竞拍流拍"), (211, "二次挂拍"), (212, "二次竞拍中"), (213, "二次竞拍成交"), (214, "二次拍卖违约"), (215, "二次竞拍流拍"), (51, "拍卖或订单成功"), (58, "回收商确认，流拍后成交"), (59, "服务商兜底确认或支付")
    ///
    /// second-level status
    ///
    /// `order_sub_status`: Number.
    pub order_sub_status: Option<ConsignmentSubStatus>,
}

impl Message for IdleConsignmentOrderSyn {
    const TOPIC: &'static str = "idle_consignment_OrderSyn";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=1586&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(IdleConsignmentOrderSyn);

impl Table for IdleConsignmentOrderSyn {
    fn names() -> &'static [&'static str] {
        &["app_key", "biz_order_id", "order_status", "order_sub_status"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.app_key),
            1 => Slot::Text(&self.biz_order_id),
            2 => Slot::Code(&self.order_status),
            _ => Slot::Code(&self.order_sub_status),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.app_key),
            1 => SlotMut::Text(&mut self.biz_order_id),
            2 => SlotMut::Code(&mut self.order_status),
            _ => SlotMut::Code(&mut self.order_sub_status),
        }
    }
}
