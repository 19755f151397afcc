// Made by `cargo xtask regen` from api-defs. Do not edit.
//! 前置抵扣与信用付 (`prededuct`)
//!
//! Advance deduction of a trade-in: what was deducted, what is settled offline, who is blacklisted; the message that a credit deduction changed.

use top_sdk::emit::{Call, Client};

pub mod recycle_prededuct_blacklist_order_sync;
pub mod recycle_prededuct_old_get;
pub mod recycle_prededuct_settle_sync;
pub mod taobao_ofn_credit_pay_status_change;

pub use self::recycle_prededuct_blacklist_order_sync::{
    RecyclePredeductBlacklistOrderSyncRequest, RecyclePredeductBlacklistOrderSyncResponse,
};
pub use self::recycle_prededuct_old_get::{
    RecyclePredeductOldGetRequest, RecyclePredeductOldGetResponse,
};
pub use self::recycle_prededuct_settle_sync::{
    RecyclePredeductSettleSyncRequest, RecyclePredeductSettleSyncResponse,
};
pub use self::taobao_ofn_credit_pay_status_change::TaobaoOfnCreditPayStatusChange;

/// Calls of the group `prededuct`, as methods of the client.
pub trait PredeductApi {
    /// 上报黑名单回收单
    fn recycle_prededuct_blacklist_order_sync(
        &self,
        request: RecyclePredeductBlacklistOrderSyncRequest,
    ) -> Call<RecyclePredeductBlacklistOrderSyncRequest>;
    /// 查前置抵扣情况
    fn recycle_prededuct_old_get(
        &self,
        request: RecyclePredeductOldGetRequest,
    ) -> Call<RecyclePredeductOldGetRequest>;
    /// 上报线下打款
    fn recycle_prededuct_settle_sync(
        &self,
        request: RecyclePredeductSettleSyncRequest,
    ) -> Call<RecyclePredeductSettleSyncRequest>;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

impl PredeductApi for Client {
    #[inline]
    fn recycle_prededuct_blacklist_order_sync(
        &self,
        request: RecyclePredeductBlacklistOrderSyncRequest,
    ) -> Call<RecyclePredeductBlacklistOrderSyncRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn recycle_prededuct_old_get(
        &self,
        request: RecyclePredeductOldGetRequest,
    ) -> Call<RecyclePredeductOldGetRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn recycle_prededuct_settle_sync(
        &self,
        request: RecyclePredeductSettleSyncRequest,
    ) -> Call<RecyclePredeductSettleSyncRequest> {
        Call::new(self, request)
    }
}
