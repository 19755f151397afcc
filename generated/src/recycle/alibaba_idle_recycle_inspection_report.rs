// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.recycle.inspection.report.yaml. Do not edit.
//! 提交质检报告: `alibaba.idle.recycle.inspection.report`

use top_sdk::emit::{
    self, Api, Code, JsonText, Outcome, Slot, SlotMut, Table, UnknownCode,
};

/// 提交质检报告
///
/// Submit an inspection report
///
/// Call of `alibaba.idle.recycle.inspection.report`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=32438&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, AlibabaIdleRecycleInspectionReportRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = AlibabaIdleRecycleInspectionReportRequest::new().send(client).await?;
/// println!("{:?}", response.result);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "alibaba.idle.recycle.inspection.report")]
#[doc(alias = "提交质检报告")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleRecycleInspectionReportRequest {
    /// 报告内容
    ///
    /// the report
    ///
    /// `inspection_report`: InspectionReport.
    pub inspection_report: Option<InspectionReport>,
}

impl AlibabaIdleRecycleInspectionReportRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 报告内容
    #[must_use]
    #[inline]
    pub fn inspection_report(mut self, value: InspectionReport) -> Self {
        self.inspection_report = Some(value);
        self
    }
}

impl Api for AlibabaIdleRecycleInspectionReportRequest {
    const METHOD: &'static str = "alibaba.idle.recycle.inspection.report";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=32438&docType=2";
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.success")
            .code("result.err_code")
            .message("result.err_msg"),
    );
    type Response = AlibabaIdleRecycleInspectionReportResponse;
}

/// 提交质检报告
///
/// Submit an inspection report
///
/// Answer of `alibaba.idle.recycle.inspection.report`.
#[doc(alias = "alibaba.idle.recycle.inspection.report")]
#[doc(alias = "提交质检报告")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleRecycleInspectionReportResponse {
    /// 返回结果
    ///
    /// result
    ///
    /// `result`: RecycleResult.
    pub result: Option<RecycleResult>,
}

/// 报告内容
///
/// the report
///
/// InspectionReport at `request.inspection_report`.
#[non_exhaustive]
#[derive(Default)]
pub struct InspectionReport {
    /// 质检价格，未写单位
    ///
    /// inspected price; unit not stated
    ///
    /// `price`: Number. Example: `4400`
    pub price: Option<i64>,
    /// 出错说明
    ///
    /// error text
    ///
    /// `err_msg`: String.
    pub err_msg: Option<String>,
    /// 质检结果正文
    ///
    /// the inspection result itself
    ///
    /// `report`: String, JSON as text.
    pub report: Option<JsonText>,
    /// 错误码；文档写成“描述”
    ///
    /// error code (the document calls it a description)
    ///
    /// `err_code`: String.
    pub err_code: Option<String>,
    /// 是否成功
    ///
    /// whether it succeeded
    ///
    /// `success`: Boolean. Example: `true`
    pub success: Option<bool>,
    /// 订单编号；与 quote_id 二选一，两者都有时看本项
    ///
    /// order id; either this or quote_id, this one wins
    ///
    /// `order_id`: Number. Example: `1122334`
    pub order_id: Option<i64>,
    /// 成色
    ///
    /// condition grade
    ///
    /// `degree`: String. Example: `99新`
    pub degree: Option<String>,
    /// 估价编号；与 order_id 二选一，后者先用
    ///
    /// quote id; either this or order_id, the latter wins
    ///
    /// `quote_id`: String. Example: `10`
    pub quote_id: Option<String>,
    /// 质检情况概述
    ///
    /// short text on what was found
    ///
    /// `summary`: String.
    pub summary: Option<String>,
    /// 商家在淘宝的账号编号；与 SPU 编号合起来定位回收模板
    ///
    /// Taobao account id of the merchant; with the SPU id it selects one recycle template
    ///
    /// `recycle_supplier_id`: Number. Example: `100000001`
    pub recycle_supplier_id: Option<i64>,
    /// 特别说明：desc 是文字，images 是图片网址数组,JSON 字符串
    ///
    /// special remarks as JSON: desc is text, images an array of picture URLs
    ///
    /// `explanation`: String, JSON as text.
    pub explanation: Option<JsonText>,
    /// 质检轮次。取值: (1, "首次，直接质检"), (2, "第二次，复检")
    ///
    /// which inspection
    ///
    /// `appraise_type`: Number.
    pub appraise_type: Option<AppraiseType>,
    /// 设备 IMEI
    ///
    /// IMEI of the device
    ///
    /// `imei`: String.
    pub imei: Option<String>,
}

/// 返回结果
///
/// result
///
/// RecycleResult at `response.result`.
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleResult {
    /// 错误信息
    ///
    /// error text
    ///
    /// `err_msg`: String.
    pub err_msg: Option<String>,
    /// 错误码
    ///
    /// error code
    ///
    /// `err_code`: String.
    pub err_code: Option<String>,
    /// 是否成功
    ///
    /// whether it succeeded
    ///
    /// `success`: Boolean.
    pub success: Option<bool>,
}

/// Values of `request.inspection_report.appraise_type`: 质检轮次。取值: (1, "首次，直接质检"), (2, "第二次，复检")
///
/// which inspection
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AppraiseType {
    /// `1`: 首次,直接质检
    ///
    /// first, direct
    FirstInspection,
    /// `2`: 第二次,复检
    ///
    /// second, re-inspection
    Reinspection,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl AppraiseType {
    /// `1`: 首次,直接质检
    pub const CODE_1: Self = Self::FirstInspection;
    /// `2`: 第二次,复检
    pub const CODE_2: Self = Self::Reinspection;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdleRecycleInspectionReportRequest,
    AlibabaIdleRecycleInspectionReportResponse, InspectionReport, RecycleResult
);
emit::code_traits!(AppraiseType);

impl Table for AlibabaIdleRecycleInspectionReportRequest {
    fn names() -> &'static [&'static str] {
        &["inspection_report"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.inspection_report)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.inspection_report)
    }
}

impl Table for AlibabaIdleRecycleInspectionReportResponse {
    fn names() -> &'static [&'static str] {
        &["result"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.result)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.result)
    }
}

impl Table for InspectionReport {
    fn names() -> &'static [&'static str] {
        &[
            "price",
            "err_msg",
            "report",
            "err_code",
            "success",
            "order_id",
            "degree",
            "quote_id",
            "summary",
            "recycle_supplier_id",
            "explanation",
            "appraise_type",
            "imei",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.price),
            1 => Slot::Text(&self.err_msg),
            2 => Slot::Json(&self.report),
            3 => Slot::Text(&self.err_code),
            4 => Slot::Boolean(&self.success),
            5 => Slot::Number(&self.order_id),
            6 => Slot::Text(&self.degree),
            7 => Slot::Text(&self.quote_id),
            8 => Slot::Text(&self.summary),
            9 => Slot::Number(&self.recycle_supplier_id),
            10 => Slot::Json(&self.explanation),
            11 => Slot::Code(&self.appraise_type),
            _ => Slot::Text(&self.imei),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.price),
            1 => SlotMut::Text(&mut self.err_msg),
            2 => SlotMut::Json(&mut self.report),
            3 => SlotMut::Text(&mut self.err_code),
            4 => SlotMut::Boolean(&mut self.success),
            5 => SlotMut::Number(&mut self.order_id),
            6 => SlotMut::Text(&mut self.degree),
            7 => SlotMut::Text(&mut self.quote_id),
            8 => SlotMut::Text(&mut self.summary),
            9 => SlotMut::Number(&mut self.recycle_supplier_id),
            10 => SlotMut::Json(&mut self.explanation),
            11 => SlotMut::Code(&mut self.appraise_type),
            _ => SlotMut::Text(&mut self.imei),
        }
    }
}

impl Table for RecycleResult {
    fn names() -> &'static [&'static str] {
        &["err_msg", "err_code", "success"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.err_msg),
            1 => Slot::Text(&self.err_code),
            _ => Slot::Boolean(&self.success),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.err_msg),
            1 => SlotMut::Text(&mut self.err_code),
            _ => SlotMut::Boolean(&mut self.success),
        }
    }
}

impl Code for AppraiseType {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::FirstInspection, "1", "首次,直接质检"),
        (Self::Reinspection, "2", "第二次,复检"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
