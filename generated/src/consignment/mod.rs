// Made by `cargo xtask regen` from api-defs. Do not edit.
//! 帮卖与寄卖 (`consignment`)
//!
//! Assisted selling and consignment (V2), with auctions; used cars.

use top_sdk::emit::{Call, Client};

pub mod alibaba_idle_consignment_order_get;
pub mod alibaba_idle_consignment_order_perform;
pub mod alibaba_idle_consignmentii_order_get;
pub mod alibaba_idle_consignmentii_order_perform;
pub mod idle_consignment_order_syn;
pub mod idle_consignmentii_order_syn;
pub mod xianyu_car_order_status_sync;

pub use self::alibaba_idle_consignment_order_get::{
    AlibabaIdleConsignmentOrderGetRequest, AlibabaIdleConsignmentOrderGetResponse,
};
pub use self::alibaba_idle_consignment_order_perform::{
    AlibabaIdleConsignmentOrderPerformRequest, AlibabaIdleConsignmentOrderPerformResponse,
};
pub use self::alibaba_idle_consignmentii_order_get::{
    AlibabaIdleConsignmentiiOrderGetRequest, AlibabaIdleConsignmentiiOrderGetResponse,
};
pub use self::alibaba_idle_consignmentii_order_perform::{
    AlibabaIdleConsignmentiiOrderPerformRequest,
    AlibabaIdleConsignmentiiOrderPerformResponse,
};
pub use self::idle_consignment_order_syn::IdleConsignmentOrderSyn;
pub use self::idle_consignmentii_order_syn::IdleConsignmentiiOrderSyn;
pub use self::xianyu_car_order_status_sync::XianyuCarOrderStatusSync;

/// Calls of the group `consignment`, as methods of the client.
pub trait ConsignmentApi {
    /// 查帮卖单
    fn alibaba_idle_consignment_order_get(
        &self,
        request: AlibabaIdleConsignmentOrderGetRequest,
    ) -> Call<AlibabaIdleConsignmentOrderGetRequest>;
    /// 上报帮卖履约
    fn alibaba_idle_consignment_order_perform(
        &self,
        request: AlibabaIdleConsignmentOrderPerformRequest,
    ) -> Call<AlibabaIdleConsignmentOrderPerformRequest>;
    /// 查寄卖单V2
    fn alibaba_idle_consignmentii_order_get(
        &self,
        request: AlibabaIdleConsignmentiiOrderGetRequest,
    ) -> Call<AlibabaIdleConsignmentiiOrderGetRequest>;
    /// 上报寄卖履约V2
    fn alibaba_idle_consignmentii_order_perform(
        &self,
        request: AlibabaIdleConsignmentiiOrderPerformRequest,
    ) -> Call<AlibabaIdleConsignmentiiOrderPerformRequest>;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

impl ConsignmentApi for Client {
    #[inline]
    fn alibaba_idle_consignment_order_get(
        &self,
        request: AlibabaIdleConsignmentOrderGetRequest,
    ) -> Call<AlibabaIdleConsignmentOrderGetRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn alibaba_idle_consignment_order_perform(
        &self,
        request: AlibabaIdleConsignmentOrderPerformRequest,
    ) -> Call<AlibabaIdleConsignmentOrderPerformRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn alibaba_idle_consignmentii_order_get(
        &self,
        request: AlibabaIdleConsignmentiiOrderGetRequest,
    ) -> Call<AlibabaIdleConsignmentiiOrderGetRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn alibaba_idle_consignmentii_order_perform(
        &self,
        request: AlibabaIdleConsignmentiiOrderPerformRequest,
    ) -> Call<AlibabaIdleConsignmentiiOrderPerformRequest> {
        Call::new(self, request)
    }
}
