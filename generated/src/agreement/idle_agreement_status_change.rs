// Made by `cargo xtask regen` from api-defs/messages/idle_agreement_StatusChange.yaml. Do not edit.
//! 代扣状态变化: `idle_agreement_StatusChange`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};

/// 代扣状态变化
///
/// Deduction status changed
///
/// Content of the message `idle_agreement_StatusChange`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=1678&docType=9)
#[doc(alias = "idle_agreement_StatusChange")]
#[doc(alias = "代扣状态变化")]
#[non_exhaustive]
#[derive(Default)]
pub struct IdleAgreementStatusChange {
    /// 支付宝流水号
    ///
    /// Alipay trade number
    ///
    /// `alipay_trade_no`: String.
    pub alipay_trade_no: Option<String>,
    /// 代扣金额
    ///
    /// amount deducted
    ///
    /// `amount`: Number.
    pub amount: Option<i64>,
    /// 业务单号
    ///
    /// business order id
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
    /// 业务类型
    ///
    /// business code
    ///
    /// `pay_biz_code`: String.
    pub pay_biz_code: Option<String>,
    /// 代扣计划编号
    ///
    /// deduction plan id
    ///
    /// `plan_id`: String.
    pub plan_id: Option<String>,
    /// 状态
    ///
    /// status
    ///
    /// `status`: String.
    pub status: Option<String>,
    /// 状态描述
    ///
    /// text of the status
    ///
    /// `status_desc`: String.
    pub status_desc: Option<String>,
}

impl Message for IdleAgreementStatusChange {
    const TOPIC: &'static str = "idle_agreement_StatusChange";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=1678&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(IdleAgreementStatusChange);

impl Table for IdleAgreementStatusChange {
    fn names() -> &'static [&'static str] {
        &[
            "alipay_trade_no",
            "amount",
            "biz_order_id",
            "pay_biz_code",
            "plan_id",
            "status",
            "status_desc",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.alipay_trade_no),
            1 => Slot::Number(&self.amount),
            2 => Slot::Text(&self.biz_order_id),
            3 => Slot::Text(&self.pay_biz_code),
            4 => Slot::Text(&self.plan_id),
            5 => Slot::Text(&self.status),
            _ => Slot::Text(&self.status_desc),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.alipay_trade_no),
            1 => SlotMut::Number(&mut self.amount),
            2 => SlotMut::Text(&mut self.biz_order_id),
            3 => SlotMut::Text(&mut self.pay_biz_code),
            4 => SlotMut::Text(&mut self.plan_id),
            5 => SlotMut::Text(&mut self.status),
            _ => SlotMut::Text(&mut self.status_desc),
        }
    }
}
