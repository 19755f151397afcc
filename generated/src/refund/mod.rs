// Made by `cargo xtask regen` from api-defs. Do not edit.
//! 回收退款与退货 (`refund`)
//!
//! Refunds of recycle orders: apply, withdraw, look up, send the goods back; the message that a refund changed. Three of its calls are no longer listed by the platform.

use top_sdk::emit::{Call, Client};

pub mod idle_recycle_refund_apply;
pub mod idle_recycle_refund_cancleapply;
pub mod idle_recycle_refund_detail;
pub mod idle_recycle_refund_returngoods;
pub mod idle_recycle_refund_status_modify;

pub use self::idle_recycle_refund_apply::{
    IdleRecycleRefundApplyRequest, IdleRecycleRefundApplyResponse,
};
pub use self::idle_recycle_refund_cancleapply::{
    IdleRecycleRefundCancleapplyRequest, IdleRecycleRefundCancleapplyResponse,
};
pub use self::idle_recycle_refund_detail::{
    IdleRecycleRefundDetailRequest, IdleRecycleRefundDetailResponse,
};
pub use self::idle_recycle_refund_returngoods::{
    IdleRecycleRefundReturngoodsRequest, IdleRecycleRefundReturngoodsResponse,
};
pub use self::idle_recycle_refund_status_modify::IdleRecycleRefundStatusModify;

/// Calls of the group `refund`, as methods of the client.
pub trait RefundApi {
    /// 回收商申请退款V2
    fn idle_recycle_refund_apply(
        &self,
        request: IdleRecycleRefundApplyRequest,
    ) -> Call<IdleRecycleRefundApplyRequest>;
    /// 撤回退款申请V2
    fn idle_recycle_refund_cancleapply(
        &self,
        request: IdleRecycleRefundCancleapplyRequest,
    ) -> Call<IdleRecycleRefundCancleapplyRequest>;
    /// 查回收退款V2
    fn idle_recycle_refund_detail(
        &self,
        request: IdleRecycleRefundDetailRequest,
    ) -> Call<IdleRecycleRefundDetailRequest>;
    /// 填写退货运单V2
    fn idle_recycle_refund_returngoods(
        &self,
        request: IdleRecycleRefundReturngoodsRequest,
    ) -> Call<IdleRecycleRefundReturngoodsRequest>;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

impl RefundApi for Client {
    #[inline]
    fn idle_recycle_refund_apply(
        &self,
        request: IdleRecycleRefundApplyRequest,
    ) -> Call<IdleRecycleRefundApplyRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn idle_recycle_refund_cancleapply(
        &self,
        request: IdleRecycleRefundCancleapplyRequest,
    ) -> Call<IdleRecycleRefundCancleapplyRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn idle_recycle_refund_detail(
        &self,
        request: IdleRecycleRefundDetailRequest,
    ) -> Call<IdleRecycleRefundDetailRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn idle_recycle_refund_returngoods(
        &self,
        request: IdleRecycleRefundReturngoodsRequest,
    ) -> Call<IdleRecycleRefundReturngoodsRequest> {
        Call::new(self, request)
    }
}
