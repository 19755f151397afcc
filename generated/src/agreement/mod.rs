// Made by `cargo xtask regen` from api-defs. Do not edit.
//! 签约代扣 (`agreement`)
//!
//! Deduction by agreement, split into plans, and the message that its status changed.

use top_sdk::emit::{Call, Client};

pub mod alibaba_idle_agreement_pay;
pub mod alibaba_idle_agreement_pay_query;
pub mod alibaba_idle_pay_plan_create;
pub mod idle_agreement_status_change;

pub use self::alibaba_idle_agreement_pay::{
    AlibabaIdleAgreementPayRequest, AlibabaIdleAgreementPayResponse,
};
pub use self::alibaba_idle_agreement_pay_query::{
    AlibabaIdleAgreementPayQueryRequest, AlibabaIdleAgreementPayQueryResponse,
};
pub use self::alibaba_idle_pay_plan_create::{
    AlibabaIdlePayPlanCreateRequest, AlibabaIdlePayPlanCreateResponse,
};
pub use self::idle_agreement_status_change::IdleAgreementStatusChange;

/// Calls of the group `agreement`, as methods of the client.
pub trait AgreementApi {
    /// 发起代扣
    fn alibaba_idle_agreement_pay(
        &self,
        request: AlibabaIdleAgreementPayRequest,
    ) -> Call<AlibabaIdleAgreementPayRequest>;
    /// 查代扣结果
    fn alibaba_idle_agreement_pay_query(
        &self,
        request: AlibabaIdleAgreementPayQueryRequest,
    ) -> Call<AlibabaIdleAgreementPayQueryRequest>;
    /// 建立代扣计划
    fn alibaba_idle_pay_plan_create(
        &self,
        request: AlibabaIdlePayPlanCreateRequest,
    ) -> Call<AlibabaIdlePayPlanCreateRequest>;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

impl AgreementApi for Client {
    #[inline]
    fn alibaba_idle_agreement_pay(
        &self,
        request: AlibabaIdleAgreementPayRequest,
    ) -> Call<AlibabaIdleAgreementPayRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn alibaba_idle_agreement_pay_query(
        &self,
        request: AlibabaIdleAgreementPayQueryRequest,
    ) -> Call<AlibabaIdleAgreementPayQueryRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn alibaba_idle_pay_plan_create(
        &self,
        request: AlibabaIdlePayPlanCreateRequest,
    ) -> Call<AlibabaIdlePayPlanCreateRequest> {
        Call::new(self, request)
    }
}
