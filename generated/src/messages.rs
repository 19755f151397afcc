// Made by `cargo xtask regen` from api-defs. Do not edit.
//! The messages of all groups in one enum.

#[cfg(
    any(
        feature = "recycle",
        feature = "refund",
        feature = "trade_in",
        feature = "subsidy",
        feature = "prededuct",
        feature = "consignment",
        feature = "tender",
        feature = "guaranteed_sale",
        feature = "spu",
        feature = "agreement"
    )
)]
use top_sdk::emit::{Message, Response};

use top_sdk::emit::{Error, UnknownMessage};

/// A message of any group, by its topic. Topics of a group that is left out are unknown.
#[non_exhaustive]
#[derive(Clone, Debug)]
pub enum RecycleMessage {
    /// See [`struct@super::recycle::IdleRecycleOrderStateSyn`] (group `recycle`).
    #[cfg(feature = "recycle")]
    IdleRecycleOrderStateSyn(Box<Response<super::recycle::IdleRecycleOrderStateSyn>>),
    /// See [`struct@super::recycle::IdleRecycleOrderSyn`] (group `recycle`).
    #[cfg(feature = "recycle")]
    IdleRecycleOrderSyn(Box<Response<super::recycle::IdleRecycleOrderSyn>>),
    /// See [`struct@super::recycle::IdleRecycleStoreSyn`] (group `recycle`).
    #[cfg(feature = "recycle")]
    IdleRecycleStoreSyn(Box<Response<super::recycle::IdleRecycleStoreSyn>>),
    /// See [`struct@super::recycle::IdleTradeAddressModify`] (group `recycle`).
    #[cfg(feature = "recycle")]
    IdleTradeAddressModify(Box<Response<super::recycle::IdleTradeAddressModify>>),
    /// See [`struct@super::recycle::IdleTradeTradeReteSuccess`] (group `recycle`).
    #[cfg(feature = "recycle")]
    IdleTradeTradeReteSuccess(Box<Response<super::recycle::IdleTradeTradeReteSuccess>>),
    /// See [`struct@super::recycle::XianyuIsvOrderRemind`] (group `recycle`).
    #[cfg(feature = "recycle")]
    XianyuIsvOrderRemind(Box<Response<super::recycle::XianyuIsvOrderRemind>>),
    /// See [`struct@super::recycle::XianyuRecycleOrderStatusSync`] (group `recycle`).
    #[cfg(feature = "recycle")]
    XianyuRecycleOrderStatusSync(
        Box<Response<super::recycle::XianyuRecycleOrderStatusSync>>,
    ),
    /// See [`struct@super::refund::IdleRecycleRefundStatusModify`] (group `refund`).
    #[cfg(feature = "refund")]
    IdleRecycleRefundStatusModify(
        Box<Response<super::refund::IdleRecycleRefundStatusModify>>,
    ),
    /// See [`struct@super::trade_in::TaobaoFuwuAddressChanged`] (group `trade_in`).
    #[cfg(feature = "trade_in")]
    TaobaoFuwuAddressChanged(Box<Response<super::trade_in::TaobaoFuwuAddressChanged>>),
    /// See [`struct@super::trade_in::TaobaoFuwuRecycleFinalService`] (group `trade_in`).
    #[cfg(feature = "trade_in")]
    TaobaoFuwuRecycleFinalService(
        Box<Response<super::trade_in::TaobaoFuwuRecycleFinalService>>,
    ),
    /// See [`struct@super::trade_in::TaobaoFuwuRecycleOut`] (group `trade_in`).
    #[cfg(feature = "trade_in")]
    TaobaoFuwuRecycleOut(Box<Response<super::trade_in::TaobaoFuwuRecycleOut>>),
    /// See [`struct@super::trade_in::TaobaoOfnBindWaybillResult`] (group `trade_in`).
    #[cfg(feature = "trade_in")]
    TaobaoOfnBindWaybillResult(
        Box<Response<super::trade_in::TaobaoOfnBindWaybillResult>>,
    ),
    /// See [`struct@super::trade_in::TaobaoOfnNewOrderEventSync`] (group `trade_in`).
    #[cfg(feature = "trade_in")]
    TaobaoOfnNewOrderEventSync(
        Box<Response<super::trade_in::TaobaoOfnNewOrderEventSync>>,
    ),
    /// See [`struct@super::trade_in::TaobaoOfnOrderStatusSync`] (group `trade_in`).
    #[cfg(feature = "trade_in")]
    TaobaoOfnOrderStatusSync(Box<Response<super::trade_in::TaobaoOfnOrderStatusSync>>),
    /// See [`struct@super::trade_in::TaobaoOfnQaAmountConfirm`] (group `trade_in`).
    #[cfg(feature = "trade_in")]
    TaobaoOfnQaAmountConfirm(Box<Response<super::trade_in::TaobaoOfnQaAmountConfirm>>),
    /// See [`struct@super::trade_in::TaobaoOfnRateSync`] (group `trade_in`).
    #[cfg(feature = "trade_in")]
    TaobaoOfnRateSync(Box<Response<super::trade_in::TaobaoOfnRateSync>>),
    /// See [`struct@super::subsidy::TaobaoFuwuFundsChange`] (group `subsidy`).
    #[cfg(feature = "subsidy")]
    TaobaoFuwuFundsChange(Box<Response<super::subsidy::TaobaoFuwuFundsChange>>),
    /// See [`struct@super::subsidy::TaobaoOfnDifferenceRefundPay`] (group `subsidy`).
    #[cfg(feature = "subsidy")]
    TaobaoOfnDifferenceRefundPay(
        Box<Response<super::subsidy::TaobaoOfnDifferenceRefundPay>>,
    ),
    /// See [`struct@super::subsidy::TaobaoRecycleOfnPreRedPacketSync`] (group `subsidy`).
    #[cfg(feature = "subsidy")]
    TaobaoRecycleOfnPreRedPacketSync(
        Box<Response<super::subsidy::TaobaoRecycleOfnPreRedPacketSync>>,
    ),
    /// See [`struct@super::subsidy::XianyuHjbtPaymentStatus`] (group `subsidy`).
    #[cfg(feature = "subsidy")]
    XianyuHjbtPaymentStatus(Box<Response<super::subsidy::XianyuHjbtPaymentStatus>>),
    /// See [`struct@super::prededuct::TaobaoOfnCreditPayStatusChange`] (group `prededuct`).
    #[cfg(feature = "prededuct")]
    TaobaoOfnCreditPayStatusChange(
        Box<Response<super::prededuct::TaobaoOfnCreditPayStatusChange>>,
    ),
    /// See [`struct@super::consignment::IdleConsignmentOrderSyn`] (group `consignment`).
    #[cfg(feature = "consignment")]
    IdleConsignmentOrderSyn(Box<Response<super::consignment::IdleConsignmentOrderSyn>>),
    /// See [`struct@super::consignment::IdleConsignmentiiOrderSyn`] (group `consignment`).
    #[cfg(feature = "consignment")]
    IdleConsignmentiiOrderSyn(
        Box<Response<super::consignment::IdleConsignmentiiOrderSyn>>,
    ),
    /// See [`struct@super::consignment::XianyuCarOrderStatusSync`] (group `consignment`).
    #[cfg(feature = "consignment")]
    XianyuCarOrderStatusSync(
        Box<Response<super::consignment::XianyuCarOrderStatusSync>>,
    ),
    /// See [`struct@super::tender::XianyuAftersaleOrderSyn`] (group `tender`).
    #[cfg(feature = "tender")]
    XianyuAftersaleOrderSyn(Box<Response<super::tender::XianyuAftersaleOrderSyn>>),
    /// See [`struct@super::tender::XianyuAppraiseOrderSyn`] (group `tender`).
    #[cfg(feature = "tender")]
    XianyuAppraiseOrderSyn(Box<Response<super::tender::XianyuAppraiseOrderSyn>>),
    /// See [`struct@super::tender::XianyuTenderOrderSyn`] (group `tender`).
    #[cfg(feature = "tender")]
    XianyuTenderOrderSyn(Box<Response<super::tender::XianyuTenderOrderSyn>>),
    /// See [`struct@super::guaranteed_sale::XianyuCtoxCommissionStateSyn`] (group `guaranteed_sale`).
    #[cfg(feature = "guaranteed_sale")]
    XianyuCtoxCommissionStateSyn(
        Box<Response<super::guaranteed_sale::XianyuCtoxCommissionStateSyn>>,
    ),
    /// See [`struct@super::guaranteed_sale::XianyuCtoxPayDkChange`] (group `guaranteed_sale`).
    #[cfg(feature = "guaranteed_sale")]
    XianyuCtoxPayDkChange(Box<Response<super::guaranteed_sale::XianyuCtoxPayDkChange>>),
    /// See [`struct@super::guaranteed_sale::XianyuCtoxRateStateSyn`] (group `guaranteed_sale`).
    #[cfg(feature = "guaranteed_sale")]
    XianyuCtoxRateStateSyn(
        Box<Response<super::guaranteed_sale::XianyuCtoxRateStateSyn>>,
    ),
    /// See [`struct@super::guaranteed_sale::XianyuMarketrecycleOrderStateSyn`] (group `guaranteed_sale`).
    #[cfg(feature = "guaranteed_sale")]
    XianyuMarketrecycleOrderStateSyn(
        Box<Response<super::guaranteed_sale::XianyuMarketrecycleOrderStateSyn>>,
    ),
    /// See [`struct@super::guaranteed_sale::XianyuMarketrecyclePlanStateSyn`] (group `guaranteed_sale`).
    #[cfg(feature = "guaranteed_sale")]
    XianyuMarketrecyclePlanStateSyn(
        Box<Response<super::guaranteed_sale::XianyuMarketrecyclePlanStateSyn>>,
    ),
    /// See [`struct@super::spu::XianyuRecycleSpuModifySync`] (group `spu`).
    #[cfg(feature = "spu")]
    XianyuRecycleSpuModifySync(Box<Response<super::spu::XianyuRecycleSpuModifySync>>),
    /// See [`struct@super::spu::XianyuRegisterStatusChange`] (group `spu`).
    #[cfg(feature = "spu")]
    XianyuRegisterStatusChange(Box<Response<super::spu::XianyuRegisterStatusChange>>),
    /// See [`struct@super::spu::XianyuTemplateQuesChange`] (group `spu`).
    #[cfg(feature = "spu")]
    XianyuTemplateQuesChange(Box<Response<super::spu::XianyuTemplateQuesChange>>),
    /// See [`struct@super::spu::XianyuTemplateStatusChange`] (group `spu`).
    #[cfg(feature = "spu")]
    XianyuTemplateStatusChange(Box<Response<super::spu::XianyuTemplateStatusChange>>),
    /// See [`struct@super::agreement::IdleAgreementStatusChange`] (group `agreement`).
    #[cfg(feature = "agreement")]
    IdleAgreementStatusChange(
        Box<Response<super::agreement::IdleAgreementStatusChange>>,
    ),
    /// A topic that is not known here.
    Unknown(UnknownMessage),
}

impl RecycleMessage {
    /// Decodes the content of a message.
    ///
    /// # Errors
    /// When the content of a known topic is no JSON object, or money in it doesn't fit.
    pub fn decode(topic: &str, content: &str) -> Result<Self, Error> {
        Ok(
            match topic {
                #[cfg(feature = "recycle")]
                super::recycle::IdleRecycleOrderStateSyn::TOPIC => {
                    Self::IdleRecycleOrderStateSyn(
                        Box::new(
                            super::recycle::IdleRecycleOrderStateSyn::decode(content)?,
                        ),
                    )
                }
                #[cfg(feature = "recycle")]
                super::recycle::IdleRecycleOrderSyn::TOPIC => {
                    Self::IdleRecycleOrderSyn(
                        Box::new(super::recycle::IdleRecycleOrderSyn::decode(content)?),
                    )
                }
                #[cfg(feature = "recycle")]
                super::recycle::IdleRecycleStoreSyn::TOPIC => {
                    Self::IdleRecycleStoreSyn(
                        Box::new(super::recycle::IdleRecycleStoreSyn::decode(content)?),
                    )
                }
                #[cfg(feature = "recycle")]
                super::recycle::IdleTradeAddressModify::TOPIC => {
                    Self::IdleTradeAddressModify(
                        Box::new(
                            super::recycle::IdleTradeAddressModify::decode(content)?,
                        ),
                    )
                }
                #[cfg(feature = "recycle")]
                super::recycle::IdleTradeTradeReteSuccess::TOPIC => {
                    Self::IdleTradeTradeReteSuccess(
                        Box::new(
                            super::recycle::IdleTradeTradeReteSuccess::decode(content)?,
                        ),
                    )
                }
                #[cfg(feature = "recycle")]
                super::recycle::XianyuIsvOrderRemind::TOPIC => {
                    Self::XianyuIsvOrderRemind(
                        Box::new(super::recycle::XianyuIsvOrderRemind::decode(content)?),
                    )
                }
                #[cfg(feature = "recycle")]
                super::recycle::XianyuRecycleOrderStatusSync::TOPIC => {
                    Self::XianyuRecycleOrderStatusSync(
                        Box::new(
                            super::recycle::XianyuRecycleOrderStatusSync::decode(
                                content,
                            )?,
                        ),
                    )
                }
                #[cfg(feature = "refund")]
                super::refund::IdleRecycleRefundStatusModify::TOPIC => {
                    Self::IdleRecycleRefundStatusModify(
                        Box::new(
                            super::refund::IdleRecycleRefundStatusModify::decode(
                                content,
                            )?,
                        ),
                    )
                }
                #[cfg(feature = "trade_in")]
                super::trade_in::TaobaoFuwuAddressChanged::TOPIC => {
                    Self::TaobaoFuwuAddressChanged(
                        Box::new(
                            super::trade_in::TaobaoFuwuAddressChanged::decode(content)?,
                        ),
                    )
                }
                #[cfg(feature = "trade_in")]
                super::trade_in::TaobaoFuwuRecycleFinalService::TOPIC => {
                    Self::TaobaoFuwuRecycleFinalService(
                        Box::new(
                            super::trade_in::TaobaoFuwuRecycleFinalService::decode(
                                content,
                            )?,
                        ),
                    )
                }
                #[cfg(feature = "trade_in")]
                super::trade_in::TaobaoFuwuRecycleOut::TOPIC => {
                    Self::TaobaoFuwuRecycleOut(
                        Box::new(super::trade_in::TaobaoFuwuRecycleOut::decode(content)?),
                    )
                }
                #[cfg(feature = "trade_in")]
                super::trade_in::TaobaoOfnBindWaybillResult::TOPIC => {
                    Self::TaobaoOfnBindWaybillResult(
                        Box::new(
                            super::trade_in::TaobaoOfnBindWaybillResult::decode(content)?,
                        ),
                    )
                }
                #[cfg(feature = "trade_in")]
                super::trade_in::TaobaoOfnNewOrderEventSync::TOPIC => {
                    Self::TaobaoOfnNewOrderEventSync(
                        Box::new(
                            super::trade_in::TaobaoOfnNewOrderEventSync::decode(content)?,
                        ),
                    )
                }
                #[cfg(feature = "trade_in")]
                super::trade_in::TaobaoOfnOrderStatusSync::TOPIC => {
                    Self::TaobaoOfnOrderStatusSync(
                        Box::new(
                            super::trade_in::TaobaoOfnOrderStatusSync::decode(content)?,
                        ),
                    )
                }
                #[cfg(feature = "trade_in")]
                super::trade_in::TaobaoOfnQaAmountConfirm::TOPIC => {
                    Self::TaobaoOfnQaAmountConfirm(
                        Box::new(
                            super::trade_in::TaobaoOfnQaAmountConfirm::decode(content)?,
                        ),
                    )
                }
                #[cfg(feature = "trade_in")]
                super::trade_in::TaobaoOfnRateSync::TOPIC => {
                    Self::TaobaoOfnRateSync(
                        Box::new(super::trade_in::TaobaoOfnRateSync::decode(content)?),
                    )
                }
                #[cfg(feature = "subsidy")]
                super::subsidy::TaobaoFuwuFundsChange::TOPIC => {
                    Self::TaobaoFuwuFundsChange(
                        Box::new(super::subsidy::TaobaoFuwuFundsChange::decode(content)?),
                    )
                }
                #[cfg(feature = "subsidy")]
                super::subsidy::TaobaoOfnDifferenceRefundPay::TOPIC => {
                    Self::TaobaoOfnDifferenceRefundPay(
                        Box::new(
                            super::subsidy::TaobaoOfnDifferenceRefundPay::decode(
                                content,
                            )?,
                        ),
                    )
                }
                #[cfg(feature = "subsidy")]
                super::subsidy::TaobaoRecycleOfnPreRedPacketSync::TOPIC => {
                    Self::TaobaoRecycleOfnPreRedPacketSync(
                        Box::new(
                            super::subsidy::TaobaoRecycleOfnPreRedPacketSync::decode(
                                content,
                            )?,
                        ),
                    )
                }
                #[cfg(feature = "subsidy")]
                super::subsidy::XianyuHjbtPaymentStatus::TOPIC => {
                    Self::XianyuHjbtPaymentStatus(
                        Box::new(
                            super::subsidy::XianyuHjbtPaymentStatus::decode(content)?,
                        ),
                    )
                }
                #[cfg(feature = "prededuct")]
                super::prededuct::TaobaoOfnCreditPayStatusChange::TOPIC => {
                    Self::TaobaoOfnCreditPayStatusChange(
                        Box::new(
                            super::prededuct::TaobaoOfnCreditPayStatusChange::decode(
                                content,
                            )?,
                        ),
                    )
                }
                #[cfg(feature = "consignment")]
                super::consignment::IdleConsignmentOrderSyn::TOPIC => {
                    Self::IdleConsignmentOrderSyn(
                        Box::new(
                            super::consignment::IdleConsignmentOrderSyn::decode(content)?,
                        ),
                    )
                }
                #[cfg(feature = "consignment")]
                super::consignment::IdleConsignmentiiOrderSyn::TOPIC => {
                    Self::IdleConsignmentiiOrderSyn(
                        Box::new(
                            super::consignment::IdleConsignmentiiOrderSyn::decode(
                                content,
                            )?,
                        ),
                    )
                }
                #[cfg(feature = "consignment")]
                super::consignment::XianyuCarOrderStatusSync::TOPIC => {
                    Self::XianyuCarOrderStatusSync(
                        Box::new(
                            super::consignment::XianyuCarOrderStatusSync::decode(
                                content,
                            )?,
                        ),
                    )
                }
                #[cfg(feature = "tender")]
                super::tender::XianyuAftersaleOrderSyn::TOPIC => {
                    Self::XianyuAftersaleOrderSyn(
                        Box::new(
                            super::tender::XianyuAftersaleOrderSyn::decode(content)?,
                        ),
                    )
                }
                #[cfg(feature = "tender")]
                super::tender::XianyuAppraiseOrderSyn::TOPIC => {
                    Self::XianyuAppraiseOrderSyn(
                        Box::new(super::tender::XianyuAppraiseOrderSyn::decode(content)?),
                    )
                }
                #[cfg(feature = "tender")]
                super::tender::XianyuTenderOrderSyn::TOPIC => {
                    Self::XianyuTenderOrderSyn(
                        Box::new(super::tender::XianyuTenderOrderSyn::decode(content)?),
                    )
                }
                #[cfg(feature = "guaranteed_sale")]
                super::guaranteed_sale::XianyuCtoxCommissionStateSyn::TOPIC => {
                    Self::XianyuCtoxCommissionStateSyn(
                        Box::new(
                            super::guaranteed_sale::XianyuCtoxCommissionStateSyn::decode(
                                content,
                            )?,
                        ),
                    )
                }
                #[cfg(feature = "guaranteed_sale")]
                super::guaranteed_sale::XianyuCtoxPayDkChange::TOPIC => {
                    Self::XianyuCtoxPayDkChange(
                        Box::new(
                            super::guaranteed_sale::XianyuCtoxPayDkChange::decode(
                                content,
                            )?,
                        ),
                    )
                }
                #[cfg(feature = "guaranteed_sale")]
                super::guaranteed_sale::XianyuCtoxRateStateSyn::TOPIC => {
                    Self::XianyuCtoxRateStateSyn(
                        Box::new(
                            super::guaranteed_sale::XianyuCtoxRateStateSyn::decode(
                                content,
                            )?,
                        ),
                    )
                }
                #[cfg(feature = "guaranteed_sale")]
                super::guaranteed_sale::XianyuMarketrecycleOrderStateSyn::TOPIC => {
                    Self::XianyuMarketrecycleOrderStateSyn(
                        Box::new(
                            super::guaranteed_sale::XianyuMarketrecycleOrderStateSyn::decode(
                                content,
                            )?,
                        ),
                    )
                }
                #[cfg(feature = "guaranteed_sale")]
                super::guaranteed_sale::XianyuMarketrecyclePlanStateSyn::TOPIC => {
                    Self::XianyuMarketrecyclePlanStateSyn(
                        Box::new(
                            super::guaranteed_sale::XianyuMarketrecyclePlanStateSyn::decode(
                                content,
                            )?,
                        ),
                    )
                }
                #[cfg(feature = "spu")]
                super::spu::XianyuRecycleSpuModifySync::TOPIC => {
                    Self::XianyuRecycleSpuModifySync(
                        Box::new(
                            super::spu::XianyuRecycleSpuModifySync::decode(content)?,
                        ),
                    )
                }
                #[cfg(feature = "spu")]
                super::spu::XianyuRegisterStatusChange::TOPIC => {
                    Self::XianyuRegisterStatusChange(
                        Box::new(
                            super::spu::XianyuRegisterStatusChange::decode(content)?,
                        ),
                    )
                }
                #[cfg(feature = "spu")]
                super::spu::XianyuTemplateQuesChange::TOPIC => {
                    Self::XianyuTemplateQuesChange(
                        Box::new(super::spu::XianyuTemplateQuesChange::decode(content)?),
                    )
                }
                #[cfg(feature = "spu")]
                super::spu::XianyuTemplateStatusChange::TOPIC => {
                    Self::XianyuTemplateStatusChange(
                        Box::new(
                            super::spu::XianyuTemplateStatusChange::decode(content)?,
                        ),
                    )
                }
                #[cfg(feature = "agreement")]
                super::agreement::IdleAgreementStatusChange::TOPIC => {
                    Self::IdleAgreementStatusChange(
                        Box::new(
                            super::agreement::IdleAgreementStatusChange::decode(content)?,
                        ),
                    )
                }
                _ => Self::Unknown(UnknownMessage::new(topic, content)),
            },
        )
    }
}
