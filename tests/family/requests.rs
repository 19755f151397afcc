//! Every request of the family by its type, for tests that go through all of them.

/// Hands the names of all requests to a macro.
macro_rules! for_every_request {
    ($macro:ident) => {
        $macro! {
            AlibabaIdleAgreementPayRequest
            AlibabaIdleAgreementPayQueryRequest
            AlibabaIdlePayPlanCreateRequest
            AlibabaIdleAppraiseSpuRegisterModifyRequest
            AlibabaIdleSpuRegisterModifyRequest
            AlibabaIdleOnespuRegisterUpdateRequest
            AlibabaIdleRecycleSpuTemplateModifyRequest
            AlibabaIdleTemplateQuesGetRequest
            AlibabaIdleTemplateQuesOnlineRequest
            AlibabaIdleConsignmentOrderGetRequest
            AlibabaIdleConsignmentOrderPerformRequest
            AlibabaIdleConsignmentiiOrderGetRequest
            AlibabaIdleConsignmentiiOrderPerformRequest
            AlibabaIdleRecycleInspectionReportRequest
            AlibabaIdleRecycleOrderFulfillmentRequest
            AlibabaIdleRecycleOrderPerformRequest
            AlibabaIdleRecycleOrderQueryRequest
            AlibabaIdleRecycleOrderShowRequest
            AlibabaIdleRecycleOrderGetRequest
            AlibabaIdleTenderOrderGetRequest
            IdleRecycleRefundApplyRequest
            IdleRecycleRefundCancleapplyRequest
            IdleRecycleRefundDetailRequest
            IdleRecycleRefundReturngoodsRequest
            OfnSelfRecycleAuthRequest
            OfnRecycleOrderDetailRequest
            RecycleOfnpreredpacketGetRequest
            RecycleOfnpreredpacketTpdeductsuccessRequest
            RecycleOfnsubsidyOldGetRequest
            RecycleOrderFulfillSyncRequest
            RecyclePredeductBlacklistOrderSyncRequest
            RecyclePredeductOldGetRequest
            RecyclePredeductSettleSyncRequest
        }
    };
}
