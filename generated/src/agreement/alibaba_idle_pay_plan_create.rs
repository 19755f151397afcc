// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.pay.plan.create.yaml. Do not edit.
//! 建立代扣计划: `alibaba.idle.pay.plan.create`

use top_sdk::emit::{self, Api, Fen, Outcome, Rule, Slot, SlotMut, Table};
pub use super::super::codes::PayBizCode;

/// 建立代扣计划
///
/// Create a deduction plan
///
/// Call of `alibaba.idle.pay.plan.create`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=48418&docType=2)
#[doc(alias = "alibaba.idle.pay.plan.create")]
#[doc(alias = "建立代扣计划")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdlePayPlanCreateRequest {
    /// 入参
    ///
    /// input
    ///
    /// `agreement_pay_plan_param`: AgreementPayPlanParam, required.
    pub agreement_pay_plan_param: Option<AgreementPayPlanParam>,
}

impl AlibabaIdlePayPlanCreateRequest {
    /// With the one required value; the rest by setters.
    #[must_use]
    #[inline]
    pub fn new(agreement_pay_plan_param: AgreementPayPlanParam) -> Self {
        Self::default().agreement_pay_plan_param(agreement_pay_plan_param)
    }
    /// 入参
    #[must_use]
    #[inline]
    pub fn agreement_pay_plan_param(mut self, value: AgreementPayPlanParam) -> Self {
        self.agreement_pay_plan_param = Some(value);
        self
    }
}

impl Api for AlibabaIdlePayPlanCreateRequest {
    const METHOD: &'static str = "alibaba.idle.pay.plan.create";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=48418&docType=2";
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.success")
            .code("result.err_code")
            .message("result.err_msg"),
    );
    type Response = AlibabaIdlePayPlanCreateResponse;
}

/// 建立代扣计划
///
/// Create a deduction plan
///
/// Answer of `alibaba.idle.pay.plan.create`.
#[doc(alias = "alibaba.idle.pay.plan.create")]
#[doc(alias = "建立代扣计划")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdlePayPlanCreateResponse {
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
/// AgreementPayPlanParam at `request.agreement_pay_plan_param`.
#[non_exhaustive]
#[derive(Default)]
pub struct AgreementPayPlanParam {
    /// 要代扣的总额,单位分
    ///
    /// total to deduct
    ///
    /// `total_amount`: Number, required, in fen (分). Example: `12300`
    pub total_amount: Option<Fen>,
    /// 商户单号，不可重复
    ///
    /// merchant order id, unique
    ///
    /// `biz_order_id`: String, required. Example: `100000000001`
    pub biz_order_id: Option<String>,
    /// 业务编码。取值: R1("闲鱼回收代扣 V1")
    ///
    /// business code
    ///
    /// `pay_biz_code`: String, required. Example: `R1`
    pub pay_biz_code: Option<PayBizCode>,
    /// 拆成的各笔金额；只能拆一次，至多 5 笔
    ///
    /// amounts it is split into; split once only, at most 5
    ///
    /// `plans`: Number\[\], required. Example: `12300`
    pub plans: Vec<i64>,
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
    /// `success`: Boolean. Example: `false`
    pub success: Option<bool>,
    /// `err_code`: String.
    pub err_code: Option<String>,
    /// 计划
    ///
    /// the plan
    ///
    /// `module`: Serializable.
    pub module: Option<Serializable>,
    /// `err_msg`: String.
    pub err_msg: Option<String>,
}

/// 计划
///
/// the plan
///
/// Serializable at `response.result.module`.
#[non_exhaustive]
#[derive(Default)]
pub struct Serializable {
    /// 商户单号，不可重复
    ///
    /// merchant order id, unique
    ///
    /// `biz_order_id`: String. Example: `100000000001`
    pub biz_order_id: Option<String>,
    /// 各计划编号
    ///
    /// ids of the plans
    ///
    /// `plan_ids`: String\[\]. Example: `R1_100000000001_1`
    pub plan_ids: Vec<String>,
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdlePayPlanCreateRequest, AlibabaIdlePayPlanCreateResponse,
    AgreementPayPlanParam, ResultObject, Serializable
);

impl Table for AlibabaIdlePayPlanCreateRequest {
    fn names() -> &'static [&'static str] {
        &["agreement_pay_plan_param"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.agreement_pay_plan_param)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.agreement_pay_plan_param)
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(0, Rule::Required)]
    }
}

impl Table for AlibabaIdlePayPlanCreateResponse {
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

impl Table for AgreementPayPlanParam {
    fn names() -> &'static [&'static str] {
        &["total_amount", "biz_order_id", "pay_biz_code", "plans"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Fen(&self.total_amount),
            1 => Slot::Text(&self.biz_order_id),
            2 => Slot::Code(&self.pay_biz_code),
            _ => Slot::Numbers(&self.plans),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Fen(&mut self.total_amount),
            1 => SlotMut::Text(&mut self.biz_order_id),
            2 => SlotMut::Code(&mut self.pay_biz_code),
            _ => SlotMut::Numbers(&mut self.plans),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[
            (0, Rule::Required),
            (1, Rule::Required),
            (2, Rule::Required),
            (3, Rule::Required),
        ]
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
        &["biz_order_id", "plan_ids"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.biz_order_id),
            _ => Slot::Texts(&self.plan_ids),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.biz_order_id),
            _ => SlotMut::Texts(&mut self.plan_ids),
        }
    }
}
