// Made by `cargo xtask regen` from api-defs. Do not edit.
//! 闲鱼回收与以旧换新 (`recycle`)
//!
//! Recycle orders of Xianyu and Taobao trade-in: get and show an order, report its steps, hand in the inspection report; the messages that tell a new status. Begin here.

use top_sdk::emit::{Call, Client};

pub mod alibaba_idle_recycle_inspection_report;
pub mod alibaba_idle_recycle_order_fulfillment;
pub mod alibaba_idle_recycle_order_get;
pub mod alibaba_idle_recycle_order_perform;
pub mod alibaba_idle_recycle_order_query;
pub mod alibaba_idle_recycle_order_show;
pub mod idle_recycle_order_state_syn;
pub mod idle_recycle_order_syn;
pub mod idle_recycle_store_syn;
pub mod idle_trade_address_modify;
pub mod idle_trade_trade_rete_success;
pub mod ofn_recycle_order_detail;
pub mod recycle_ofnsubsidy_old_get;
pub mod xianyu_isv_order_remind;
pub mod xianyu_recycle_order_status_sync;

pub use self::alibaba_idle_recycle_inspection_report::{
    AlibabaIdleRecycleInspectionReportRequest, AlibabaIdleRecycleInspectionReportResponse,
};
pub use self::alibaba_idle_recycle_order_fulfillment::{
    AlibabaIdleRecycleOrderFulfillmentRequest, AlibabaIdleRecycleOrderFulfillmentResponse,
};
pub use self::alibaba_idle_recycle_order_get::{
    AlibabaIdleRecycleOrderGetRequest, AlibabaIdleRecycleOrderGetResponse,
};
pub use self::alibaba_idle_recycle_order_perform::{
    AlibabaIdleRecycleOrderPerformRequest, AlibabaIdleRecycleOrderPerformResponse,
};
pub use self::alibaba_idle_recycle_order_query::{
    AlibabaIdleRecycleOrderQueryRequest, AlibabaIdleRecycleOrderQueryResponse,
};
pub use self::alibaba_idle_recycle_order_show::{
    AlibabaIdleRecycleOrderShowRequest, AlibabaIdleRecycleOrderShowResponse,
};
pub use self::idle_recycle_order_state_syn::IdleRecycleOrderStateSyn;
pub use self::idle_recycle_order_syn::IdleRecycleOrderSyn;
pub use self::idle_recycle_store_syn::IdleRecycleStoreSyn;
pub use self::idle_trade_address_modify::IdleTradeAddressModify;
pub use self::idle_trade_trade_rete_success::IdleTradeTradeReteSuccess;
pub use self::ofn_recycle_order_detail::{
    OfnRecycleOrderDetailRequest, OfnRecycleOrderDetailResponse,
};
pub use self::recycle_ofnsubsidy_old_get::{
    RecycleOfnsubsidyOldGetRequest, RecycleOfnsubsidyOldGetResponse,
};
pub use self::xianyu_isv_order_remind::XianyuIsvOrderRemind;
pub use self::xianyu_recycle_order_status_sync::XianyuRecycleOrderStatusSync;

/// Calls of the group `recycle`, as methods of the client.
pub trait RecycleApi {
    /// 提交质检报告
    fn alibaba_idle_recycle_inspection_report(
        &self,
        request: AlibabaIdleRecycleInspectionReportRequest,
    ) -> Call<AlibabaIdleRecycleInspectionReportRequest>;
    /// 回收单履约上报V1
    fn alibaba_idle_recycle_order_fulfillment(
        &self,
        request: AlibabaIdleRecycleOrderFulfillmentRequest,
    ) -> Call<AlibabaIdleRecycleOrderFulfillmentRequest>;
    /// 闲鱼回收订单查询V2
    fn alibaba_idle_recycle_order_get(
        &self,
        request: AlibabaIdleRecycleOrderGetRequest,
    ) -> Call<AlibabaIdleRecycleOrderGetRequest>;
    /// 回收单履约上报V2
    fn alibaba_idle_recycle_order_perform(
        &self,
        request: AlibabaIdleRecycleOrderPerformRequest,
    ) -> Call<AlibabaIdleRecycleOrderPerformRequest>;
    /// 按单号查回收单V1
    fn alibaba_idle_recycle_order_query(
        &self,
        request: AlibabaIdleRecycleOrderQueryRequest,
    ) -> Call<AlibabaIdleRecycleOrderQueryRequest>;
    /// 查回收单详情V1.1
    fn alibaba_idle_recycle_order_show(
        &self,
        request: AlibabaIdleRecycleOrderShowRequest,
    ) -> Call<AlibabaIdleRecycleOrderShowRequest>;
    /// 以旧换新回收单详情
    fn ofn_recycle_order_detail(
        &self,
        request: OfnRecycleOrderDetailRequest,
    ) -> Call<OfnRecycleOrderDetailRequest>;
    /// 回收单旧机款及补贴查询
    fn recycle_ofnsubsidy_old_get(
        &self,
        request: RecycleOfnsubsidyOldGetRequest,
    ) -> Call<RecycleOfnsubsidyOldGetRequest>;
}

#[doc(no_inline)]
pub use super::messages::RecycleMessage;

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

impl RecycleApi for Client {
    #[inline]
    fn alibaba_idle_recycle_inspection_report(
        &self,
        request: AlibabaIdleRecycleInspectionReportRequest,
    ) -> Call<AlibabaIdleRecycleInspectionReportRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn alibaba_idle_recycle_order_fulfillment(
        &self,
        request: AlibabaIdleRecycleOrderFulfillmentRequest,
    ) -> Call<AlibabaIdleRecycleOrderFulfillmentRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn alibaba_idle_recycle_order_get(
        &self,
        request: AlibabaIdleRecycleOrderGetRequest,
    ) -> Call<AlibabaIdleRecycleOrderGetRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn alibaba_idle_recycle_order_perform(
        &self,
        request: AlibabaIdleRecycleOrderPerformRequest,
    ) -> Call<AlibabaIdleRecycleOrderPerformRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn alibaba_idle_recycle_order_query(
        &self,
        request: AlibabaIdleRecycleOrderQueryRequest,
    ) -> Call<AlibabaIdleRecycleOrderQueryRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn alibaba_idle_recycle_order_show(
        &self,
        request: AlibabaIdleRecycleOrderShowRequest,
    ) -> Call<AlibabaIdleRecycleOrderShowRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn ofn_recycle_order_detail(
        &self,
        request: OfnRecycleOrderDetailRequest,
    ) -> Call<OfnRecycleOrderDetailRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn recycle_ofnsubsidy_old_get(
        &self,
        request: RecycleOfnsubsidyOldGetRequest,
    ) -> Call<RecycleOfnsubsidyOldGetRequest> {
        Call::new(self, request)
    }
}
