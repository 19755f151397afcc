// Made by `cargo xtask regen` from api-defs/messages/taobao_ofn_QaAmountConfirm.yaml. Do not edit.
//! 质检价格通知: `taobao_ofn_QaAmountConfirm`

use top_sdk::emit::{self, Fen, Message, Slot, SlotMut, Table};

/// 质检价格通知
///
/// Inspection price
///
/// Content of the message `taobao_ofn_QaAmountConfirm`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2726&docType=9)
#[doc(alias = "taobao_ofn_QaAmountConfirm")]
#[doc(alias = "质检价格通知")]
#[non_exhaustive]
#[derive(Default)]
pub struct TaobaoOfnQaAmountConfirm {
    /// AI 质检不过的明细
    ///
    /// details of a failed AI check
    ///
    /// `ai_check_fail_details`: String.
    pub ai_check_fail_details: Option<String>,
    /// AI 质检是否通过
    ///
    /// whether the AI check passed
    ///
    /// `ai_check_pass`: Boolean.
    pub ai_check_pass: Option<bool>,
    /// 平台质检金额,单位分
    ///
    /// amount inspected by the platform
    ///
    /// `platform_report_price`: Number, in fen (分).
    pub platform_report_price: Option<Fen>,
    /// 回收单编号
    ///
    /// recycle order id
    ///
    /// `recycle_order_id`: Number.
    pub recycle_order_id: Option<i64>,
    /// 报告是否已传
    ///
    /// whether the report was uploaded
    ///
    /// `report_success`: String.
    pub report_success: Option<String>,
    /// 报告版本号
    ///
    /// version of the report
    ///
    /// `version`: Number.
    pub version: Option<i64>,
}

impl Message for TaobaoOfnQaAmountConfirm {
    const TOPIC: &'static str = "taobao_ofn_QaAmountConfirm";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2726&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(TaobaoOfnQaAmountConfirm);

impl Table for TaobaoOfnQaAmountConfirm {
    fn names() -> &'static [&'static str] {
        &[
            "ai_check_fail_details",
            "ai_check_pass",
            "platform_report_price",
            "recycle_order_id",
            "report_success",
            "version",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.ai_check_fail_details),
            1 => Slot::Boolean(&self.ai_check_pass),
            2 => Slot::Fen(&self.platform_report_price),
            3 => Slot::Number(&self.recycle_order_id),
            4 => Slot::Text(&self.report_success),
            _ => Slot::Number(&self.version),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.ai_check_fail_details),
            1 => SlotMut::Boolean(&mut self.ai_check_pass),
            2 => SlotMut::Fen(&mut self.platform_report_price),
            3 => SlotMut::Number(&mut self.recycle_order_id),
            4 => SlotMut::Text(&mut self.report_success),
            _ => SlotMut::Number(&mut self.version),
        }
    }
}
