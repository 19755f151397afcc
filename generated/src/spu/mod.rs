// Made by `cargo xtask regen` from api-defs. Do not edit.
//! SPU挂载与问卷 (`spu`)
//!
//! Register models (SPU) for recycling and inspection, and the questionnaires that quotes ask.

use top_sdk::emit::{Call, Client};

pub mod alibaba_idle_appraise_spu_register_modify;
pub mod alibaba_idle_onespu_register_update;
pub mod alibaba_idle_recycle_spu_template_modify;
pub mod alibaba_idle_spu_register_modify;
pub mod alibaba_idle_template_ques_get;
pub mod alibaba_idle_template_ques_online;
pub mod xianyu_recycle_spu_modify_sync;
pub mod xianyu_register_status_change;
pub mod xianyu_template_ques_change;
pub mod xianyu_template_status_change;

pub use self::alibaba_idle_appraise_spu_register_modify::{
    AlibabaIdleAppraiseSpuRegisterModifyRequest,
    AlibabaIdleAppraiseSpuRegisterModifyResponse,
};
pub use self::alibaba_idle_onespu_register_update::{
    AlibabaIdleOnespuRegisterUpdateRequest, AlibabaIdleOnespuRegisterUpdateResponse,
};
pub use self::alibaba_idle_recycle_spu_template_modify::{
    AlibabaIdleRecycleSpuTemplateModifyRequest,
    AlibabaIdleRecycleSpuTemplateModifyResponse,
};
pub use self::alibaba_idle_spu_register_modify::{
    AlibabaIdleSpuRegisterModifyRequest, AlibabaIdleSpuRegisterModifyResponse,
};
pub use self::alibaba_idle_template_ques_get::{
    AlibabaIdleTemplateQuesGetRequest, AlibabaIdleTemplateQuesGetResponse,
};
pub use self::alibaba_idle_template_ques_online::{
    AlibabaIdleTemplateQuesOnlineRequest, AlibabaIdleTemplateQuesOnlineResponse,
};
pub use self::xianyu_recycle_spu_modify_sync::XianyuRecycleSpuModifySync;
pub use self::xianyu_register_status_change::XianyuRegisterStatusChange;
pub use self::xianyu_template_ques_change::XianyuTemplateQuesChange;
pub use self::xianyu_template_status_change::XianyuTemplateStatusChange;

/// Calls of the group `spu`, as methods of the client.
pub trait SpuApi {
    /// 验货宝挂载SPU
    fn alibaba_idle_appraise_spu_register_modify(
        &self,
        request: AlibabaIdleAppraiseSpuRegisterModifyRequest,
    ) -> Call<AlibabaIdleAppraiseSpuRegisterModifyRequest>;
    /// 挂载ONESPU
    fn alibaba_idle_onespu_register_update(
        &self,
        request: AlibabaIdleOnespuRegisterUpdateRequest,
    ) -> Call<AlibabaIdleOnespuRegisterUpdateRequest>;
    /// 登记回收商SPU
    fn alibaba_idle_recycle_spu_template_modify(
        &self,
        request: AlibabaIdleRecycleSpuTemplateModifyRequest,
    ) -> Call<AlibabaIdleRecycleSpuTemplateModifyRequest>;
    /// 服务商挂载SPU
    fn alibaba_idle_spu_register_modify(
        &self,
        request: AlibabaIdleSpuRegisterModifyRequest,
    ) -> Call<AlibabaIdleSpuRegisterModifyRequest>;
    /// 取SPU最新问卷
    fn alibaba_idle_template_ques_get(
        &self,
        request: AlibabaIdleTemplateQuesGetRequest,
    ) -> Call<AlibabaIdleTemplateQuesGetRequest>;
    /// 问卷设为预上线
    fn alibaba_idle_template_ques_online(
        &self,
        request: AlibabaIdleTemplateQuesOnlineRequest,
    ) -> Call<AlibabaIdleTemplateQuesOnlineRequest>;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

impl SpuApi for Client {
    #[inline]
    fn alibaba_idle_appraise_spu_register_modify(
        &self,
        request: AlibabaIdleAppraiseSpuRegisterModifyRequest,
    ) -> Call<AlibabaIdleAppraiseSpuRegisterModifyRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn alibaba_idle_onespu_register_update(
        &self,
        request: AlibabaIdleOnespuRegisterUpdateRequest,
    ) -> Call<AlibabaIdleOnespuRegisterUpdateRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn alibaba_idle_recycle_spu_template_modify(
        &self,
        request: AlibabaIdleRecycleSpuTemplateModifyRequest,
    ) -> Call<AlibabaIdleRecycleSpuTemplateModifyRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn alibaba_idle_spu_register_modify(
        &self,
        request: AlibabaIdleSpuRegisterModifyRequest,
    ) -> Call<AlibabaIdleSpuRegisterModifyRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn alibaba_idle_template_ques_get(
        &self,
        request: AlibabaIdleTemplateQuesGetRequest,
    ) -> Call<AlibabaIdleTemplateQuesGetRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn alibaba_idle_template_ques_online(
        &self,
        request: AlibabaIdleTemplateQuesOnlineRequest,
    ) -> Call<AlibabaIdleTemplateQuesOnlineRequest> {
        Call::new(self, request)
    }
}
