// Made by `cargo xtask regen` from api-defs. Do not edit.
//! 以旧换新履约 (`trade_in`)
//!
//! Trade-in beyond the recycle order: how the old device is collected when the new one is delivered, self-service recycling, and what happens to the new-device order.

use top_sdk::emit::{Call, Client};

pub mod ofn_self_recycle_auth;
pub mod recycle_order_fulfill_sync;
pub mod taobao_fuwu_address_changed;
pub mod taobao_fuwu_recycle_final_service;
pub mod taobao_fuwu_recycle_out;
pub mod taobao_ofn_bind_waybill_result;
pub mod taobao_ofn_new_order_event_sync;
pub mod taobao_ofn_order_status_sync;
pub mod taobao_ofn_qa_amount_confirm;
pub mod taobao_ofn_rate_sync;

pub use self::ofn_self_recycle_auth::{
    OfnSelfRecycleAuthRequest, OfnSelfRecycleAuthResponse,
};
pub use self::recycle_order_fulfill_sync::{
    RecycleOrderFulfillSyncRequest, RecycleOrderFulfillSyncResponse,
};
pub use self::taobao_fuwu_address_changed::TaobaoFuwuAddressChanged;
pub use self::taobao_fuwu_recycle_final_service::TaobaoFuwuRecycleFinalService;
pub use self::taobao_fuwu_recycle_out::TaobaoFuwuRecycleOut;
pub use self::taobao_ofn_bind_waybill_result::TaobaoOfnBindWaybillResult;
pub use self::taobao_ofn_new_order_event_sync::TaobaoOfnNewOrderEventSync;
pub use self::taobao_ofn_order_status_sync::TaobaoOfnOrderStatusSync;
pub use self::taobao_ofn_qa_amount_confirm::TaobaoOfnQaAmountConfirm;
pub use self::taobao_ofn_rate_sync::TaobaoOfnRateSync;

/// Calls of the group `trade_in`, as methods of the client.
pub trait TradeInApi {
    /// 自助回收验权
    fn ofn_self_recycle_auth(
        &self,
        request: OfnSelfRecycleAuthRequest,
    ) -> Call<OfnSelfRecycleAuthRequest>;
    /// 上报最终履约方式
    fn recycle_order_fulfill_sync(
        &self,
        request: RecycleOrderFulfillSyncRequest,
    ) -> Call<RecycleOrderFulfillSyncRequest>;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

impl TradeInApi for Client {
    #[inline]
    fn ofn_self_recycle_auth(
        &self,
        request: OfnSelfRecycleAuthRequest,
    ) -> Call<OfnSelfRecycleAuthRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn recycle_order_fulfill_sync(
        &self,
        request: RecycleOrderFulfillSyncRequest,
    ) -> Call<RecycleOrderFulfillSyncRequest> {
        Call::new(self, request)
    }
}
