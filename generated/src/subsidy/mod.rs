// Made by `cargo xtask regen` from api-defs. Do not edit.
//! 换新补贴与红包 (`subsidy`)
//!
//! Who gets how many fen: advance subsidy packets of a trade-in, their deduction, and the messages that funds changed. The amounts of an order stand in \`recycle\` (\`recycle_ofnsubsidy_old_get\`).

use top_sdk::emit::{Call, Client};

pub mod recycle_ofnpreredpacket_get;
pub mod recycle_ofnpreredpacket_tpdeductsuccess;
pub mod taobao_fuwu_funds_change;
pub mod taobao_ofn_difference_refund_pay;
pub mod taobao_recycle_ofn_pre_red_packet_sync;
pub mod xianyu_hjbt_payment_status;

pub use self::recycle_ofnpreredpacket_get::{
    RecycleOfnpreredpacketGetRequest, RecycleOfnpreredpacketGetResponse,
};
pub use self::recycle_ofnpreredpacket_tpdeductsuccess::{
    RecycleOfnpreredpacketTpdeductsuccessRequest,
    RecycleOfnpreredpacketTpdeductsuccessResponse,
};
pub use self::taobao_fuwu_funds_change::TaobaoFuwuFundsChange;
pub use self::taobao_ofn_difference_refund_pay::TaobaoOfnDifferenceRefundPay;
pub use self::taobao_recycle_ofn_pre_red_packet_sync::TaobaoRecycleOfnPreRedPacketSync;
pub use self::xianyu_hjbt_payment_status::XianyuHjbtPaymentStatus;

/// Calls of the group `subsidy`, as methods of the client.
pub trait SubsidyApi {
    /// 查前置补贴红包
    fn recycle_ofnpreredpacket_get(
        &self,
        request: RecycleOfnpreredpacketGetRequest,
    ) -> Call<RecycleOfnpreredpacketGetRequest>;
    /// 上报红包代扣成功
    fn recycle_ofnpreredpacket_tpdeductsuccess(
        &self,
        request: RecycleOfnpreredpacketTpdeductsuccessRequest,
    ) -> Call<RecycleOfnpreredpacketTpdeductsuccessRequest>;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

impl SubsidyApi for Client {
    #[inline]
    fn recycle_ofnpreredpacket_get(
        &self,
        request: RecycleOfnpreredpacketGetRequest,
    ) -> Call<RecycleOfnpreredpacketGetRequest> {
        Call::new(self, request)
    }
    #[inline]
    fn recycle_ofnpreredpacket_tpdeductsuccess(
        &self,
        request: RecycleOfnpreredpacketTpdeductsuccessRequest,
    ) -> Call<RecycleOfnpreredpacketTpdeductsuccessRequest> {
        Call::new(self, request)
    }
}
