// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.agreement.pay.yaml. Do not edit.
//! 发起代扣: `alibaba.idle.agreement.pay`

use top_sdk::emit::{self, Api, Fen, Outcome, Rule, Slot, SlotMut, Table};
pub use super::super::codes::{PayBizCode, AgreementPayStatus};

/// 发起代扣
///
/// Deduct by agreement
///
/// Call of `alibaba.idle.agreement.pay`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=48312&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, AlibabaIdleAgreementPayRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = AlibabaIdleAgreementPayRequest::new().send(client).await?;
/// println!("{:?}", response.result);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "alibaba.idle.agreement.pay")]
#[doc(alias = "发起代扣")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleAgreementPayRequest {
    /// 代扣参数
    ///
    /// input
    ///
    /// `agreement_pay_param`: AgreementPayParam.
    pub agreement_pay_param: Option<AgreementPayParam>,
}

impl AlibabaIdleAgreementPayRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 代扣参数
    #[must_use]
    #[inline]
    pub fn agreement_pay_param(mut self, value: AgreementPayParam) -> Self {
        self.agreement_pay_param = Some(value);
        self
    }
}

impl Api for AlibabaIdleAgreementPayRequest {
    const METHOD: &'static str = "alibaba.idle.agreement.pay";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=48312&docType=2";
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.success")
            .code("result.err_code")
            .message("result.err_msg"),
    );
    type Response = AlibabaIdleAgreementPayResponse;
}

/// 发起代扣
///
/// Deduct by agreement
///
/// Answer of `alibaba.idle.agreement.pay`.
#[doc(alias = "alibaba.idle.agreement.pay")]
#[doc(alias = "发起代扣")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleAgreementPayResponse {
    /// 返回结果
    ///
    /// result
    ///
    /// `result`: Result.
    pub result: Option<ResultObject>,
}

/// 代扣参数
///
/// input
///
/// AgreementPayParam at `request.agreement_pay_param`.
#[non_exhaustive]
#[derive(Default)]
pub struct AgreementPayParam {
    /// 商户单号，不可重复
    ///
    /// merchant order id, unique
    ///
    /// `biz_order_id`: String, required.
    pub biz_order_id: Option<String>,
    /// 代扣计划
    ///
    /// deduction plan
    ///
    /// `plan_id`: String, required.
    pub plan_id: Option<String>,
    /// 业务编码。取值: R1("闲鱼回收代扣 V1")
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
    /// 代扣结果
    ///
    /// the deduction
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

/// 代扣结果
///
/// the deduction
///
/// Serializable at `response.result.module`.
#[non_exhaustive]
#[derive(Default)]
pub struct Serializable {
    /// 商户单号，不可重复
    ///
    /// merchant order id, unique
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
    /// 代扣计划
    ///
    /// deduction plan
    ///
    /// `plan_id`: String.
    pub plan_id: Option<String>,
    /// 支付宝流水号
    ///
    /// Alipay trade number
    ///
    /// `alipay_trade_no`: String.
    pub alipay_trade_no: Option<String>,
    /// 支付时间
    ///
    /// payment time
    ///
    /// `pay_time`: String.
    pub pay_time: Option<String>,
    /// 申请扣的金额,单位分
    ///
    /// amount asked for
    ///
    /// `total_amount`: Number, in fen (分).
    pub total_amount: Option<Fen>,
    /// 实际支付金额,单位分
    ///
    /// amount really paid
    ///
    /// `receipt_amount`: Number, in fen (分).
    pub receipt_amount: Option<Fen>,
    /// 支付状态。取值: INIT:初始状态;PARTIAL_SUCCESSED:部分成功;SUCCESSED:支付成功;FAILED:支付失败
    ///
    /// payment status
    ///
    /// `pay_status`: String.
    pub pay_status: Option<AgreementPayStatus>,
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdleAgreementPayRequest, AlibabaIdleAgreementPayResponse, AgreementPayParam,
    ResultObject, Serializable
);

impl Table for AlibabaIdleAgreementPayRequest {
    fn names() -> &'static [&'static str] {
        &["agreement_pay_param"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.agreement_pay_param)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.agreement_pay_param)
    }
}

impl Table for AlibabaIdleAgreementPayResponse {
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

impl Table for AgreementPayParam {
    fn names() -> &'static [&'static str] {
        &["biz_order_id", "plan_id", "pay_biz_code"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.biz_order_id),
            1 => Slot::Text(&self.plan_id),
            _ => Slot::Code(&self.pay_biz_code),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.biz_order_id),
            1 => SlotMut::Text(&mut self.plan_id),
            _ => SlotMut::Code(&mut self.pay_biz_code),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(0, Rule::Required), (1, Rule::Required), (2, Rule::Required)]
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
            "biz_order_id",
            "plan_id",
            "alipay_trade_no",
            "pay_time",
            "total_amount",
            "receipt_amount",
            "pay_status",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.biz_order_id),
            1 => Slot::Text(&self.plan_id),
            2 => Slot::Text(&self.alipay_trade_no),
            3 => Slot::Text(&self.pay_time),
            4 => Slot::Fen(&self.total_amount),
            5 => Slot::Fen(&self.receipt_amount),
            _ => Slot::Code(&self.pay_status),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.biz_order_id),
            1 => SlotMut::Text(&mut self.plan_id),
            2 => SlotMut::Text(&mut self.alipay_trade_no),
            3 => SlotMut::Text(&mut self.pay_time),
            4 => SlotMut::Fen(&mut self.total_amount),
            5 => SlotMut::Fen(&mut self.receipt_amount),
            _ => SlotMut::Code(&mut self.pay_status),
        }
    }
}
