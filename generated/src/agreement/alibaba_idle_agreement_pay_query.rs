// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.agreement.pay.query.yaml. Do not edit.
//! 查代扣结果: `alibaba.idle.agreement.pay.query`

use top_sdk::emit::{self, Api, Effect, Outcome, Rule, Slot, SlotMut, Table};
pub use super::super::codes::{PayBizCode, AgreementPayStatus};

/// 查代扣结果
///
/// Query a deduction
///
/// Call of `alibaba.idle.agreement.pay.query`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=48409&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, AlibabaIdleAgreementPayQueryRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = AlibabaIdleAgreementPayQueryRequest::new().send(client).await?;
/// println!("{:?}", response.result);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "alibaba.idle.agreement.pay.query")]
#[doc(alias = "查代扣结果")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleAgreementPayQueryRequest {
    /// 入参
    ///
    /// input
    ///
    /// `param`: AgreementPayBillQueryParam.
    pub param: Option<AgreementPayBillQueryParam>,
}

impl AlibabaIdleAgreementPayQueryRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 入参
    #[must_use]
    #[inline]
    pub fn param(mut self, value: AgreementPayBillQueryParam) -> Self {
        self.param = Some(value);
        self
    }
}

impl Api for AlibabaIdleAgreementPayQueryRequest {
    const METHOD: &'static str = "alibaba.idle.agreement.pay.query";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=48409&docType=2";
    const EFFECT: Effect = Effect::Read;
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.success")
            .code("result.err_code")
            .message("result.err_msg"),
    );
    type Response = AlibabaIdleAgreementPayQueryResponse;
}

/// 查代扣结果
///
/// Query a deduction
///
/// Answer of `alibaba.idle.agreement.pay.query`.
#[doc(alias = "alibaba.idle.agreement.pay.query")]
#[doc(alias = "查代扣结果")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleAgreementPayQueryResponse {
    /// 返回结果
    ///
    /// result
    ///
    /// `result`: Result.
    pub result: Option<ResultObject>,
}

/// 入参
///
/// input
///
/// AgreementPayBillQueryParam at `request.param`.
#[non_exhaustive]
#[derive(Default)]
pub struct AgreementPayBillQueryParam {
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: String, required.
    pub biz_order_id: Option<String>,
    /// 业务编码。取值: R1("回收")
    ///
    /// business code
    ///
    /// `pay_biz_code`: String, required.
    pub pay_biz_code: Option<PayBizCode>,
}

/// 返回结果
///
/// result
///
/// Result at `response.result`.
#[non_exhaustive]
#[derive(Default)]
pub struct ResultObject {
    /// 是否成功
    ///
    /// whether it succeeded
    ///
    /// `success`: Boolean.
    pub success: Option<bool>,
    /// 错误码
    ///
    /// error code
    ///
    /// `err_code`: String.
    pub err_code: Option<String>,
    /// 账单
    ///
    /// the bill
    ///
    /// `module`: Serializable.
    pub module: Option<Serializable>,
    /// 错误信息
    ///
    /// error text
    ///
    /// `err_msg`: String.
    pub err_msg: Option<String>,
}

/// 账单
///
/// the bill
///
/// Serializable at `response.result.module`.
#[non_exhaustive]
#[derive(Default)]
pub struct Serializable {
    /// 明细
    ///
    /// items
    ///
    /// `pay_details`: SubPayBillDto\[\].
    pub pay_details: Vec<SubPayBillDto>,
    /// 总金额
    ///
    /// total
    ///
    /// `total_amount`: String.
    pub total_amount: Option<String>,
    /// 业务编码。取值: R1("回收")
    ///
    /// business code
    ///
    /// `pay_biz_code`: String.
    pub pay_biz_code: Option<PayBizCode>,
    /// 状态描述
    ///
    /// text of the status
    ///
    /// `pay_status_desc`: String.
    pub pay_status_desc: Option<String>,
    /// 支付状态。取值: INIT:初始状态;PARTIAL_SUCCESSED:部分成功;SUCCESSED:支付成功;FAILED:支付失败
    ///
    /// payment status
    ///
    /// `pay_status`: String.
    pub pay_status: Option<AgreementPayStatus>,
    /// 业务单编号
    ///
    /// business order id
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
}

/// 明细
///
/// items
///
/// SubPayBillDto\[\] at `response.result.module.pay_details`.
#[non_exhaustive]
#[derive(Default)]
pub struct SubPayBillDto {
    /// 支付时间
    ///
    /// payment time
    ///
    /// `pay_time`: String.
    pub pay_time: Option<String>,
    /// 创建时间
    ///
    /// creation time
    ///
    /// `create_time`: String.
    pub create_time: Option<String>,
    /// 支付状态描述
    ///
    /// text of the payment status
    ///
    /// `pay_status_desc`: String.
    pub pay_status_desc: Option<String>,
    /// 支付状态
    ///
    /// payment status
    ///
    /// `pay_status`: String.
    pub pay_status: Option<AgreementPayStatus>,
    /// 代扣错误信息
    ///
    /// error text of the deduction
    ///
    /// `err_msg`: String.
    pub err_msg: Option<String>,
    /// 代扣错误码
    ///
    /// error code of the deduction
    ///
    /// `err_code`: String.
    pub err_code: Option<String>,
    /// 支付宝流水号
    ///
    /// Alipay trade number
    ///
    /// `alipay_trade_no`: String.
    pub alipay_trade_no: Option<String>,
    /// 金额
    ///
    /// amount
    ///
    /// `amount`: String.
    pub amount: Option<String>,
    /// 计划编号
    ///
    /// plan id
    ///
    /// `plan_id`: String.
    pub plan_id: Option<String>,
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdleAgreementPayQueryRequest, AlibabaIdleAgreementPayQueryResponse,
    AgreementPayBillQueryParam, ResultObject, Serializable, SubPayBillDto
);

impl Table for AlibabaIdleAgreementPayQueryRequest {
    fn names() -> &'static [&'static str] {
        &["param"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.param)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.param)
    }
}

impl Table for AlibabaIdleAgreementPayQueryResponse {
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

impl Table for AgreementPayBillQueryParam {
    fn names() -> &'static [&'static str] {
        &["biz_order_id", "pay_biz_code"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.biz_order_id),
            _ => Slot::Code(&self.pay_biz_code),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.biz_order_id),
            _ => SlotMut::Code(&mut self.pay_biz_code),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(0, Rule::Required), (1, Rule::Required)]
    }
}

impl Table for ResultObject {
    fn names() -> &'static [&'static str] {
        &["success", "err_code", "module", "err_msg"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Boolean(&self.success),
            1 => Slot::Text(&self.err_code),
            2 => Slot::Object(&self.module),
            _ => Slot::Text(&self.err_msg),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Boolean(&mut self.success),
            1 => SlotMut::Text(&mut self.err_code),
            2 => SlotMut::Object(&mut self.module),
            _ => SlotMut::Text(&mut self.err_msg),
        }
    }
}

impl Table for Serializable {
    fn names() -> &'static [&'static str] {
        &[
            "pay_details",
            "total_amount",
            "pay_biz_code",
            "pay_status_desc",
            "pay_status",
            "biz_order_id",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::List(&self.pay_details, "sub_pay_bill_dto"),
            1 => Slot::Text(&self.total_amount),
            2 => Slot::Code(&self.pay_biz_code),
            3 => Slot::Text(&self.pay_status_desc),
            4 => Slot::Code(&self.pay_status),
            _ => Slot::Text(&self.biz_order_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::List(&mut self.pay_details, "sub_pay_bill_dto"),
            1 => SlotMut::Text(&mut self.total_amount),
            2 => SlotMut::Code(&mut self.pay_biz_code),
            3 => SlotMut::Text(&mut self.pay_status_desc),
            4 => SlotMut::Code(&mut self.pay_status),
            _ => SlotMut::Text(&mut self.biz_order_id),
        }
    }
}

impl Table for SubPayBillDto {
    fn names() -> &'static [&'static str] {
        &[
            "pay_time",
            "create_time",
            "pay_status_desc",
            "pay_status",
            "err_msg",
            "err_code",
            "alipay_trade_no",
            "amount",
            "plan_id",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.pay_time),
            1 => Slot::Text(&self.create_time),
            2 => Slot::Text(&self.pay_status_desc),
            3 => Slot::Code(&self.pay_status),
            4 => Slot::Text(&self.err_msg),
            5 => Slot::Text(&self.err_code),
            6 => Slot::Text(&self.alipay_trade_no),
            7 => Slot::Text(&self.amount),
            _ => Slot::Text(&self.plan_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.pay_time),
            1 => SlotMut::Text(&mut self.create_time),
            2 => SlotMut::Text(&mut self.pay_status_desc),
            3 => SlotMut::Code(&mut self.pay_status),
            4 => SlotMut::Text(&mut self.err_msg),
            5 => SlotMut::Text(&mut self.err_code),
            6 => SlotMut::Text(&mut self.alipay_trade_no),
            7 => SlotMut::Text(&mut self.amount),
            _ => SlotMut::Text(&mut self.plan_id),
        }
    }
}
