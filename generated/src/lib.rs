// Made by `cargo xtask regen` from api-defs. Do not edit.
//! Typed client of the Taobao Open Platform for recyclers
//!
//! Every group of APIs is a module and a feature of the same name:
//!
//! - `recycle`, 闲鱼回收与以旧换新: 15 definitions, on by default
//! - `refund`, 回收退款与退货: 5 definitions, on by default
//! - `trade_in`, 以旧换新履约: 10 definitions, on by default
//! - `subsidy`, 换新补贴与红包: 6 definitions, on by default
//! - `prededuct`, 前置抵扣与信用付: 4 definitions, on by default
//! - `consignment`, 帮卖与寄卖: 7 definitions
//! - `tender`, 暗拍与售后: 4 definitions
//! - `guaranteed_sale`, 保卖与C2X: 5 definitions
//! - `spu`, SPU挂载与问卷: 10 definitions
//! - `agreement`, 签约代扣: 4 definitions
#![forbid(unsafe_code)]

pub use top_sdk;

#[doc(no_inline)]
pub use top_sdk::{
    Api, Auth, BusinessOutcome, Call, Client, ClientBuilder, Code, Decimal, DecimalError,
    Dump, Effect, Error, ErrorKind, Fen, FilePart, Issue, Json, JsonText, Message,
    Outcome, Pages, Paging, Parameter, RawCall, RawResponse, Response, Rounding,
    SecretString, Strictness, TableExt, Timestamp, TimestampError, UnknownCode,
    UnknownField, UnknownMessage, gateway, limits, observe, retry, session, sign,
    testing, timer, transport,
};

#[cfg(feature = "serde")]
#[doc(no_inline)]
pub use top_sdk::serde_adaptor;

#[rustfmt::skip]
pub mod codes;

#[cfg(feature = "recycle")]
#[rustfmt::skip]
pub mod recycle;

#[cfg(feature = "recycle")]
#[rustfmt::skip]
pub use self::recycle::{
    AlibabaIdleRecycleInspectionReportRequest,
    AlibabaIdleRecycleInspectionReportResponse,
    AlibabaIdleRecycleOrderFulfillmentRequest,
    AlibabaIdleRecycleOrderFulfillmentResponse, AlibabaIdleRecycleOrderGetRequest,
    AlibabaIdleRecycleOrderGetResponse, AlibabaIdleRecycleOrderPerformRequest,
    AlibabaIdleRecycleOrderPerformResponse, AlibabaIdleRecycleOrderQueryRequest,
    AlibabaIdleRecycleOrderQueryResponse, AlibabaIdleRecycleOrderShowRequest,
    AlibabaIdleRecycleOrderShowResponse, IdleRecycleOrderStateSyn, IdleRecycleOrderSyn,
    IdleRecycleStoreSyn, IdleTradeAddressModify, IdleTradeTradeReteSuccess,
    OfnRecycleOrderDetailRequest, OfnRecycleOrderDetailResponse,
    RecycleOfnsubsidyOldGetRequest, RecycleOfnsubsidyOldGetResponse,
    XianyuIsvOrderRemind, XianyuRecycleOrderStatusSync, RecycleApi,
};

#[cfg(feature = "refund")]
#[rustfmt::skip]
pub mod refund;

#[cfg(feature = "refund")]
#[rustfmt::skip]
pub use self::refund::{
    IdleRecycleRefundApplyRequest, IdleRecycleRefundApplyResponse,
    IdleRecycleRefundCancleapplyRequest, IdleRecycleRefundCancleapplyResponse,
    IdleRecycleRefundDetailRequest, IdleRecycleRefundDetailResponse,
    IdleRecycleRefundReturngoodsRequest, IdleRecycleRefundReturngoodsResponse,
    IdleRecycleRefundStatusModify, RefundApi,
};

#[cfg(feature = "trade_in")]
#[rustfmt::skip]
pub mod trade_in;

#[cfg(feature = "trade_in")]
#[rustfmt::skip]
pub use self::trade_in::{
    OfnSelfRecycleAuthRequest, OfnSelfRecycleAuthResponse,
    RecycleOrderFulfillSyncRequest, RecycleOrderFulfillSyncResponse,
    TaobaoFuwuAddressChanged, TaobaoFuwuRecycleFinalService, TaobaoFuwuRecycleOut,
    TaobaoOfnBindWaybillResult, TaobaoOfnNewOrderEventSync, TaobaoOfnOrderStatusSync,
    TaobaoOfnQaAmountConfirm, TaobaoOfnRateSync, TradeInApi,
};

#[cfg(feature = "subsidy")]
#[rustfmt::skip]
pub mod subsidy;

#[cfg(feature = "subsidy")]
#[rustfmt::skip]
pub use self::subsidy::{
    RecycleOfnpreredpacketGetRequest, RecycleOfnpreredpacketGetResponse,
    RecycleOfnpreredpacketTpdeductsuccessRequest,
    RecycleOfnpreredpacketTpdeductsuccessResponse, TaobaoFuwuFundsChange,
    TaobaoOfnDifferenceRefundPay, TaobaoRecycleOfnPreRedPacketSync,
    XianyuHjbtPaymentStatus, SubsidyApi,
};

#[cfg(feature = "prededuct")]
#[rustfmt::skip]
pub mod prededuct;

#[cfg(feature = "prededuct")]
#[rustfmt::skip]
pub use self::prededuct::{
    RecyclePredeductBlacklistOrderSyncRequest,
    RecyclePredeductBlacklistOrderSyncResponse, RecyclePredeductOldGetRequest,
    RecyclePredeductOldGetResponse, RecyclePredeductSettleSyncRequest,
    RecyclePredeductSettleSyncResponse, TaobaoOfnCreditPayStatusChange, PredeductApi,
};

#[cfg(feature = "consignment")]
#[rustfmt::skip]
pub mod consignment;

#[cfg(feature = "consignment")]
#[rustfmt::skip]
pub use self::consignment::{
    AlibabaIdleConsignmentOrderGetRequest, AlibabaIdleConsignmentOrderGetResponse,
    AlibabaIdleConsignmentOrderPerformRequest,
    AlibabaIdleConsignmentOrderPerformResponse, AlibabaIdleConsignmentiiOrderGetRequest,
    AlibabaIdleConsignmentiiOrderGetResponse,
    AlibabaIdleConsignmentiiOrderPerformRequest,
    AlibabaIdleConsignmentiiOrderPerformResponse, IdleConsignmentOrderSyn,
    IdleConsignmentiiOrderSyn, XianyuCarOrderStatusSync, ConsignmentApi,
};

#[cfg(feature = "tender")]
#[rustfmt::skip]
pub mod tender;

#[cfg(feature = "tender")]
#[rustfmt::skip]
pub use self::tender::{
    AlibabaIdleTenderOrderGetRequest, AlibabaIdleTenderOrderGetResponse,
    XianyuAftersaleOrderSyn, XianyuAppraiseOrderSyn, XianyuTenderOrderSyn, TenderApi,
};

#[cfg(feature = "guaranteed_sale")]
#[rustfmt::skip]
pub mod guaranteed_sale;

#[cfg(feature = "guaranteed_sale")]
#[rustfmt::skip]
pub use self::guaranteed_sale::{
    XianyuCtoxCommissionStateSyn, XianyuCtoxPayDkChange, XianyuCtoxRateStateSyn,
    XianyuMarketrecycleOrderStateSyn, XianyuMarketrecyclePlanStateSyn,
};

#[cfg(feature = "spu")]
#[rustfmt::skip]
pub mod spu;

#[cfg(feature = "spu")]
#[rustfmt::skip]
pub use self::spu::{
    AlibabaIdleAppraiseSpuRegisterModifyRequest,
    AlibabaIdleAppraiseSpuRegisterModifyResponse, AlibabaIdleOnespuRegisterUpdateRequest,
    AlibabaIdleOnespuRegisterUpdateResponse, AlibabaIdleRecycleSpuTemplateModifyRequest,
    AlibabaIdleRecycleSpuTemplateModifyResponse, AlibabaIdleSpuRegisterModifyRequest,
    AlibabaIdleSpuRegisterModifyResponse, AlibabaIdleTemplateQuesGetRequest,
    AlibabaIdleTemplateQuesGetResponse, AlibabaIdleTemplateQuesOnlineRequest,
    AlibabaIdleTemplateQuesOnlineResponse, XianyuRecycleSpuModifySync,
    XianyuRegisterStatusChange, XianyuTemplateQuesChange, XianyuTemplateStatusChange,
    SpuApi,
};

#[cfg(feature = "agreement")]
#[rustfmt::skip]
pub mod agreement;

#[cfg(feature = "agreement")]
#[rustfmt::skip]
pub use self::agreement::{
    AlibabaIdleAgreementPayRequest, AlibabaIdleAgreementPayResponse,
    AlibabaIdleAgreementPayQueryRequest, AlibabaIdleAgreementPayQueryResponse,
    AlibabaIdlePayPlanCreateRequest, AlibabaIdlePayPlanCreateResponse,
    IdleAgreementStatusChange, AgreementApi,
};

#[rustfmt::skip]
mod messages;

pub use self::messages::RecycleMessage;

/// What most programs want in scope.
pub mod prelude {
    pub use top_sdk::prelude::*;
    pub use crate::RecycleMessage;
    #[cfg(feature = "recycle")]
    pub use crate::recycle::RecycleApi;
    #[cfg(feature = "refund")]
    pub use crate::refund::RefundApi;
    #[cfg(feature = "trade_in")]
    pub use crate::trade_in::TradeInApi;
    #[cfg(feature = "subsidy")]
    pub use crate::subsidy::SubsidyApi;
    #[cfg(feature = "prededuct")]
    pub use crate::prededuct::PredeductApi;
    #[cfg(feature = "consignment")]
    pub use crate::consignment::ConsignmentApi;
    #[cfg(feature = "tender")]
    pub use crate::tender::TenderApi;
    #[cfg(feature = "spu")]
    pub use crate::spu::SpuApi;
    #[cfg(feature = "agreement")]
    pub use crate::agreement::AgreementApi;
}
