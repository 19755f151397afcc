// Made by `cargo xtask regen` from api-defs/messages/xianyu_hjbt_PaymentStatus.yaml. Do not edit.
//! 换机补贴打款: `xianyu_hjbt_PaymentStatus`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};

/// 换机补贴打款
///
/// Device-swap subsidy paid
///
/// Content of the message `xianyu_hjbt_PaymentStatus`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2600&docType=9)
#[doc(alias = "xianyu_hjbt_PaymentStatus")]
#[doc(alias = "换机补贴打款")]
#[non_exhaustive]
#[derive(Default)]
pub struct XianyuHjbtPaymentStatus {
    /// 业务类型
    ///
    /// kind of business
    ///
    /// `biz_type`: String.
    pub biz_type: Option<String>,
    /// 成交金额
    ///
    /// deal amount
    ///
    /// `deal_amount`: Number.
    pub deal_amount: Option<i64>,
    /// 操作类型
    ///
    /// kind of operation
    ///
    /// `opera_type`: String.
    pub opera_type: Option<String>,
    /// 订单编号
    ///
    /// order id
    ///
    /// `order_id`: String.
    pub order_id: Option<String>,
    /// 补贴金额
    ///
    /// subsidy
    ///
    /// `subsidy_amount`: Number.
    pub subsidy_amount: Option<i64>,
    /// 补贴时间
    ///
    /// when it was paid
    ///
    /// `subsidy_time`: String.
    pub subsidy_time: Option<String>,
}

impl Message for XianyuHjbtPaymentStatus {
    const TOPIC: &'static str = "xianyu_hjbt_PaymentStatus";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2600&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(XianyuHjbtPaymentStatus);

impl Table for XianyuHjbtPaymentStatus {
    fn names() -> &'static [&'static str] {
        &[
            "biz_type",
            "deal_amount",
            "opera_type",
            "order_id",
            "subsidy_amount",
            "subsidy_time",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.biz_type),
            1 => Slot::Number(&self.deal_amount),
            2 => Slot::Text(&self.opera_type),
            3 => Slot::Text(&self.order_id),
            4 => Slot::Number(&self.subsidy_amount),
            _ => Slot::Text(&self.subsidy_time),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.biz_type),
            1 => SlotMut::Number(&mut self.deal_amount),
            2 => SlotMut::Text(&mut self.opera_type),
            3 => SlotMut::Text(&mut self.order_id),
            4 => SlotMut::Number(&mut self.subsidy_amount),
            _ => SlotMut::Text(&mut self.subsidy_time),
        }
    }
}
