//! The public names of the first four definitions, as they stood before the family came. Programs are written against
//! them: the list only grows shorter with a release that says so. It compiles as long as all of them exist, with their types.

use top_recycle::prelude::*;
use top_recycle::{Decimal, Json, JsonText};

/// Touches every field with its type, and every variant and constant of every enum.
macro_rules! names {
    ($(in $module:ident { $(struct $object:ident { $($field:ident: $type:ty),* $(,)? })* $(enum $codes:ident { $($code:ident),* $(,)? })* })*) => {
        $(mod $module {
            use super::*;
            use top_recycle::recycle::$module::*;

            #[test]
            fn keeps_its_names() {
                $($(let _: fn(&$object) -> &$type = |object| &object.$field;)*)*
                $($(let _ = $codes::$code;)*)*
                $(let _ = $object::default();)*
                $(let _ = $codes::from_code("x");)*
            }
        })*
    };
}

names! {
    in alibaba_idle_recycle_order_get {
        struct AlibabaIdleRecycleOrderGetRequest {
            biz_order_id: Option<i64>,
        }
        struct AlibabaIdleRecycleOrderGetResponse {
            error_msg: Option<String>, module: Option<RecycleOrderTo>, result: Option<bool>,
        }
        struct RecycleOrderTo {
            app_key: Option<String>, apprize_amount: Option<Fen>, apprize_id: Option<String>,
            area: Option<String>, biz_order_id: Option<String>, buyer_close_reason: Option<String>,
            seller_close_reason: Option<String>, buyer_nick: Option<String>, channel: Option<String>,
            channel_data: Option<Json<RecycleOrderToChannelData>>, city: Option<String>, country: Option<String>,
            coupon_fee: Option<Fen>, coupon_id: Option<String>,
            coupon_rule: Option<Json<RecycleOrderToCouponRule>>, credit_pay: Option<bool>,
            credit_pay_amount: Option<Fen>, env: Option<RecycleOrderToEnv>, gmt_create: Option<Timestamp>,
            idle_pay_type: Option<RecycleOrderToIdlePayType>, order_status: Option<OrderStatus>,
            province: Option<String>, rate_content: Option<String>, rate_grade: Option<RecycleOrderToRateGrade>,
            refund_reason: Option<String>, seller_address: Option<String>, seller_nick: Option<String>,
            seller_phone: Option<String>, seller_real_name: Option<String>, ship_time: Option<Timestamp>,
            ship_type: Option<RecycleOrderToShipType>, sub_channel: Option<String>,
            pay_status: Option<RecycleOrderToPayStatus>, pay_time: Option<Timestamp>,
            end_time: Option<Timestamp>, recovery_pay_id: Option<String>, recovery_pay_time: Option<Timestamp>,
            makeup_pay_id: Option<String>, makeup_pay_time: Option<Timestamp>, main_pay_id: Option<String>,
            qa_amount: Option<Fen>, quote_version: Option<String>, replace_subsidy: Option<bool>,
            pre_fee: Option<String>, inspect_fee: Option<String>, actual_fee: Option<String>,
            subsidy_pay_id: Option<String>,
        }
        struct RecycleOrderToChannelData {
            idle_biz_code: Option<i64>, ship: Option<String>, weight: Option<String>, user_level: Option<String>,
            seller_real_phone: Option<String>,
        }
        struct RecycleOrderToCouponRule {
            act_type: Option<RecycleOrderToCouponRuleActType>, beg: Option<Timestamp>, end: Option<Timestamp>,
            coupon_id: Option<String>, coupon_fee: Option<Fen>, desc: Option<String>,
            idle_biz_code: Option<String>, low: Option<Fen>, percent: Option<Decimal>, add_fee: Option<Fen>,
            range: Vec<CouponRuleRange>,
        }
        struct CouponRuleRange {
            act_type: Option<CouponRuleRangeActType>, coupon_fee: Option<Fen>, desc: Option<String>,
            low: Option<Fen>, up: Option<Fen>, percent: Option<Decimal>, add_fee: Option<Fen>,
        }
        enum RecycleOrderToEnv {
            Online, Testing, Unknown,
        }
        enum RecycleOrderToIdlePayType {
            Cash, Unknown, CODE_1,
        }
        enum OrderStatus {
            Created, PickedUp, Inspected, ConfirmedBySeller, RatedBySeller, RatedByRecycler, ReturnRequested,
            Returned, ClosedBySeller, Unknown, CODE_1, CODE_2, CODE_3, CODE_4, CODE_6, CODE_7, CODE_100,
            CODE_101, CODE_102,
        }
        enum RecycleOrderToRateGrade {
            Positive, NeutralByDefault, Unknown, CODE_1, CODE_0,
        }
        enum RecycleOrderToShipType {
            SfExpress, HomePickup, InStore, Unknown, CODE_1, CODE_2, CODE_3,
        }
        enum RecycleOrderToPayStatus {
            Unpaid, Paid, Unknown, CODE_1, CODE_2,
        }
        enum RecycleOrderToCouponRuleActType {
            Percentage, FixedAmount, Tiered, Unknown, CODE_1, CODE_2, CODE_3,
        }
        enum CouponRuleRangeActType {
            Percentage, FixedAmount, Unknown, CODE_1, CODE_2,
        }
    }
    in ofn_recycle_order_detail {
        struct OfnRecycleOrderDetailRequest {
            biz_order_id: Option<i64>,
        }
        struct OfnRecycleOrderDetailResponse {
            data: Option<OfnSupplierRecycleOrderDetailDto>,
        }
        struct OfnSupplierRecycleOrderDetailDto {
            biz_order_id: Option<i64>, app_key: Option<i64>, order_status: Option<i64>,
            seller_alipay_id: Option<i64>, credit_pay: Option<bool>, credit_pay_amount: Option<Fen>,
            apprize_amount: Option<Fen>, quote_id: Option<i64>, seller_address: Option<String>,
            seller_phone: Option<String>, ship_type: Option<OfnSupplierRecycleOrderDetailDtoShipType>,
            ship_time: Option<Timestamp>, ship_time_end: Option<Timestamp>, province: Option<String>,
            city: Option<String>, area: Option<String>, town: Option<String>, channel: Option<String>,
            rate_grade: Option<String>, rate_content: Option<String>, close_reason: Option<String>,
            refund_reason: Option<String>, env: Option<OfnSupplierRecycleOrderDetailDtoEnv>,
            gmt_create: Option<Timestamp>, pay_type: Option<OfnSupplierRecycleOrderDetailDtoPayType>,
            channel_data: Option<JsonText>, spu_id: Option<String>, ship_mail_no: Option<String>,
        }
        enum OfnSupplierRecycleOrderDetailDtoShipType {
            Mail, HomePickup, SelfServiceRecycler, Unknown, CODE_1, CODE_2, CODE_7,
        }
        enum OfnSupplierRecycleOrderDetailDtoEnv {
            Online, Prerelease, Unknown,
        }
        enum OfnSupplierRecycleOrderDetailDtoPayType {
            Cash, RedPacket, Unknown, CODE_1, CODE_2,
        }
    }
    in recycle_ofnsubsidy_old_get {
        struct RecycleOfnsubsidyOldGetRequest {
            old_order_id: Option<i64>,
        }
        struct RecycleOfnsubsidyOldGetResponse {
            data: Option<OfnRecycleOrderSubsidyDto>,
        }
        struct OfnRecycleOrderSubsidyDto {
            old_order_id: Option<String>, old_item_pre_red_packet: Option<ExternalPreRedPacketDto>,
            old_item_end_red_packet: Option<ExternalEndRedPacketDto>,
            old_item_subsidy_red_packet: Option<ExternalRedPacketDto>, new_order_id: Option<String>,
            supply_activity: Option<ActivitySummaryDto>, new_item_seller_benefit_amount: Option<Fen>,
            new_item_platform_benefit_amount: Option<Fen>, new_item_supply_benefit_amount: Option<Fen>,
            subsidy_status: Option<String>, new_order_pay_status: Option<String>,
            new_order_shop_name: Option<String>, kitchen_appliance_settle_new_order_id: Option<String>,
            new_order_logistics_status: Option<String>, new_item_id: Option<String>,
            subsidy_list: Vec<SubsidyDto>,
        }
        struct ExternalPreRedPacketDto {
            status: Option<i64>, total_fee: Option<Fen>, disburse_fee: Option<Fen>, refund_fee: Option<Fen>,
            freeze_fee: Option<Fen>, available_fee: Option<Fen>, pay_status: Option<String>,
        }
        struct ExternalEndRedPacketDto {
            status: Option<i64>, total_fee: Option<Fen>, disburse_fee: Option<Fen>, refund_fee: Option<Fen>,
            freeze_fee: Option<Fen>, available_fee: Option<Fen>, pay_status: Option<String>,
        }
        struct ExternalRedPacketDto {
            status: Option<i64>, total_fee: Option<Fen>, disburse_fee: Option<Fen>, refund_fee: Option<Fen>,
            freeze_fee: Option<Fen>, available_fee: Option<Fen>, pay_status: Option<String>,
        }
        struct ActivitySummaryDto {
            start_time: Option<Timestamp>, end_time: Option<Timestamp>, terminate_time: Option<Timestamp>,
        }
        struct SubsidyDto {
            subsidy_type: Option<String>, amount: Option<String>, gear_list: Vec<GearDto>,
        }
        struct GearDto {
            gear: Option<String>, amount: Option<String>, hit: Option<bool>,
        }
    }
    in xianyu_recycle_order_status_sync {
        struct XianyuRecycleOrderStatusSync {
            apprize_amount: Option<Fen>, apprize_id: Option<String>, app_key: Option<String>,
            area: Option<String>, biz_order_id: Option<String>, buyer_id: Option<i64>,
            buyer_nick: Option<String>, channel: Option<XianyuRecycleOrderStatusSyncChannel>,
            channel_data: Option<Json<XianyuRecycleOrderStatusSyncChannelData>>, city: Option<String>,
            close_reason: Option<String>, coupon_fee: Option<Fen>, coupon_id: Option<String>,
            coupon_rule: Option<String>, credit_pay: Option<bool>, credit_pay_amount: Option<Fen>,
            dk_type: Option<XianyuRecycleOrderStatusSyncDkType>, gmt_create: Option<Timestamp>,
            idle_pay_type: Option<XianyuRecycleOrderStatusSyncIdlePayType>, order_status: Option<OrderStatus>,
            province: Option<String>, rate_content: Option<String>,
            rate_grade: Option<XianyuRecycleOrderStatusSyncRateGrade>, refund_reason: Option<String>,
            seller_address: Option<String>, seller_alipay_user_id: Option<String>, seller_id: Option<i64>,
            seller_nick: Option<String>, seller_phone: Option<String>, seller_real_name: Option<String>,
            ship_time: Option<Timestamp>, ship_type: Option<XianyuRecycleOrderStatusSyncShipType>,
            spu_id: Option<String>, zfb_dk: Option<bool>, zfb_dk_code: Option<String>, zm_level: Option<String>,
            zm_score: Option<String>,
        }
        struct XianyuRecycleOrderStatusSyncChannelData {
            ship: Option<String>, weight: Option<String>, user_level: Option<String>,
            seller_real_phone: Option<String>,
        }
        enum XianyuRecycleOrderStatusSyncChannel {
            Xianyu, Tmall, Alipay, Taobao, Unknown,
        }
        enum XianyuRecycleOrderStatusSyncDkType {
            XianyuDeduction, MerchantDeduction, Unknown,
        }
        enum XianyuRecycleOrderStatusSyncIdlePayType {
            Cash, TmallRedPacket, Unknown, CODE_1, CODE_2,
        }
        enum OrderStatus {
            Created, PickedUp, Inspected, ConfirmedBySeller, ConfirmedByRecycler, RatedBySeller, RatedByRecycler,
            ReturnRequested, Returned, ClosedBySeller, ClosedByRecycler, Unknown, CODE_1, CODE_2, CODE_3, CODE_4,
            CODE_5, CODE_6, CODE_7, CODE_100, CODE_101, CODE_102, CODE_103,
        }
        enum XianyuRecycleOrderStatusSyncRateGrade {
            Positive, NeutralByDefault, Unknown, CODE_1, CODE_0,
        }
        enum XianyuRecycleOrderStatusSyncShipType {
            SfExpress, BulkyHomePickup, Unknown, CODE_1, CODE_2,
        }
    }
}

#[test]
fn groups_and_the_root_keep_their_names() {
    use top_recycle::recycle::RecycleMessage as InItsGroup;
    use top_recycle::recycle::{
        AlibabaIdleRecycleOrderGetRequest, AlibabaIdleRecycleOrderGetResponse, OfnRecycleOrderDetailRequest,
        OfnRecycleOrderDetailResponse, RecycleApi as _, RecycleOfnsubsidyOldGetRequest,
        RecycleOfnsubsidyOldGetResponse, XianyuRecycleOrderStatusSync,
    };

    fn same<T>(_: T, _: T) {}
    same(
        AlibabaIdleRecycleOrderGetResponse::default(),
        top_recycle::AlibabaIdleRecycleOrderGetResponse::default(),
    );
    same(OfnRecycleOrderDetailResponse::default(), top_recycle::OfnRecycleOrderDetailResponse::default());
    same(RecycleOfnsubsidyOldGetResponse::default(), top_recycle::RecycleOfnsubsidyOldGetResponse::default());
    same(XianyuRecycleOrderStatusSync::default(), top_recycle::XianyuRecycleOrderStatusSync::default());
    let _ = |client: &Client| {
        (
            client.alibaba_idle_recycle_order_get(top_recycle::AlibabaIdleRecycleOrderGetRequest::new(1)),
            client.ofn_recycle_order_detail(top_recycle::OfnRecycleOrderDetailRequest::new(1)),
            client.recycle_ofnsubsidy_old_get(top_recycle::RecycleOfnsubsidyOldGetRequest::new()),
        )
    };
    let _ = AlibabaIdleRecycleOrderGetRequest::default().biz_order_id(1);
    let _ = OfnRecycleOrderDetailRequest::default().biz_order_id(1);
    let _ = RecycleOfnsubsidyOldGetRequest::default().old_order_id(1);
    assert_eq!(AlibabaIdleRecycleOrderGetRequest::METHOD, "alibaba.idle.recycle.order.get");
    assert_eq!(OfnRecycleOrderDetailRequest::METHOD, "taobao.ofn.recycle.order.detail");
    assert_eq!(RecycleOfnsubsidyOldGetRequest::METHOD, "taobao.recycle.ofnsubsidy.old.get");
    assert_eq!(XianyuRecycleOrderStatusSync::TOPIC, "xianyu_recycle_OrderStatusSync");

    // One enum, by all its paths.
    let message: InItsGroup = top_recycle::RecycleMessage::decode(XianyuRecycleOrderStatusSync::TOPIC, "{}")
        .expect("an empty message");
    let RecycleMessage::XianyuRecycleOrderStatusSync(message) = message else { panic!("another variant") };
    let _: Box<Response<XianyuRecycleOrderStatusSync>> = message;
    let unknown = InItsGroup::decode("another", "{}").expect("an unknown topic");
    assert!(matches!(unknown, top_recycle::recycle::RecycleMessage::Unknown(_)));
}
