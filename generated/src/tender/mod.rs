// Made by `cargo xtask regen` from api-defs. Do not edit.
//! 暗拍与售后 (`tender`)
//!
//! Sealed-bid orders, their after-sale and inspected trade.

use top_sdk::emit::{Call, Client};

pub mod alibaba_idle_tender_order_get;
pub mod xianyu_aftersale_order_syn;
pub mod xianyu_appraise_order_syn;
pub mod xianyu_tender_order_syn;

pub use self::alibaba_idle_tender_order_get::{
    AlibabaIdleTenderOrderGetRequest, AlibabaIdleTenderOrderGetResponse,
};
pub use self::xianyu_aftersale_order_syn::XianyuAftersaleOrderSyn;
pub use self::xianyu_appraise_order_syn::XianyuAppraiseOrderSyn;
pub use self::xianyu_tender_order_syn::XianyuTenderOrderSyn;

/// Calls of the group `tender`, as methods of the client.
pub trait TenderApi {
    /// 查暗拍订单
    fn alibaba_idle_tender_order_get(
        &self,
        request: AlibabaIdleTenderOrderGetRequest,
    ) -> Call<AlibabaIdleTenderOrderGetRequest>;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

impl TenderApi for Client {
    #[inline]
    fn alibaba_idle_tender_order_get(
        &self,
        request: AlibabaIdleTenderOrderGetRequest,
    ) -> Call<AlibabaIdleTenderOrderGetRequest> {
        Call::new(self, request)
    }
}
