// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.recycle.order.fulfillment.yaml. Do not edit.
//! 回收单履约上报V1: `alibaba.idle.recycle.order.fulfillment`

use top_sdk::emit::{
    self, Api, Code, Fen, Outcome, Rule, Slot, SlotMut, Table, Timestamp, UnknownCode,
};
pub use super::super::codes::VendorRateGrade;

/// 回收单履约上报V1
///
/// Report recycle order fulfilment, V1
///
/// Call of `alibaba.idle.recycle.order.fulfillment`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=32400&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, AlibabaIdleRecycleOrderFulfillmentRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = AlibabaIdleRecycleOrderFulfillmentRequest::new().send(client).await?;
/// println!("{:?}", response.result);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "alibaba.idle.recycle.order.fulfillment")]
#[doc(alias = "回收单履约上报V1")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleRecycleOrderFulfillmentRequest {
    /// 要同步的订单数据
    ///
    /// order data to sync
    ///
    /// `param0`: RecycleOrderSynDto.
    pub param0: Option<RecycleOrderSynDto>,
}

impl AlibabaIdleRecycleOrderFulfillmentRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 要同步的订单数据
    #[must_use]
    #[inline]
    pub fn param0(mut self, value: RecycleOrderSynDto) -> Self {
        self.param0 = Some(value);
        self
    }
}

impl Api for AlibabaIdleRecycleOrderFulfillmentRequest {
    const METHOD: &'static str = "alibaba.idle.recycle.order.fulfillment";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=32400&docType=2";
    const OUTCOME: Option<Outcome> = Some(Outcome::new().success("result.success"));
    type Response = AlibabaIdleRecycleOrderFulfillmentResponse;
}

/// 回收单履约上报V1
///
/// Report recycle order fulfilment, V1
///
/// Answer of `alibaba.idle.recycle.order.fulfillment`.
#[doc(alias = "alibaba.idle.recycle.order.fulfillment")]
#[doc(alias = "回收单履约上报V1")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleRecycleOrderFulfillmentResponse {
    /// 返回结果
    ///
    /// result
    ///
    /// `result`: Result.
    pub result: Option<ResultObject>,
}

/// 要同步的订单数据
///
/// order data to sync
///
/// RecycleOrderSynDto at `request.param0`.
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleOrderSynDto {
    /// 附加属性
    ///
    /// extra attributes
    ///
    /// `attribute`: Attribute.
    pub attribute: Option<Attribute>,
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: String, required.
    pub biz_order_id: Option<String>,
    /// 要推进到的状态。取值: 1:设为可见;2:已上门取件;3:已质检;4:卖家已确认完成;5:回收商已确认完成;6:卖家已评价;7:回收商已评价;8:信用预付已打款;101:货物已退回;103:回收商关单;104:支付宝扣款失败;105:支付宝扣款成功;106:支付宝扣款逾期
    ///
    /// status to move to. Elsewhere 1 is created (in what is told), 105 a cancelled Zhima order (in perform)
    ///
    /// `order_status`: String, required.
    pub order_status: Option<OrderStatus>,
    /// 回收商在开放平台的 appkey
    ///
    /// app key of the recycler on the platform
    ///
    /// `partner_key`: String, required.
    pub partner_key: Option<String>,
}

/// 返回结果
///
/// result
///
/// Result at `response.result`.
#[non_exhaustive]
#[derive(Default)]
pub struct ResultObject {
    /// 是否成功
    ///
    /// whether it succeeded
    ///
    /// `success`: Boolean.
    pub success: Option<bool>,
}

/// 附加属性
///
/// extra attributes
///
/// Attribute at `request.param0.attribute`.
#[non_exhaustive]
#[derive(Default)]
pub struct Attribute {
    /// 状态 3 填质检后最终价，状态 5 填最终成交价；没有价值也至少填 1 分,单位分
    ///
    /// status 3: final price after inspection; status 5: final deal price; at least 1 fen even if worthless
    ///
    /// `confirm_fee`: String, in fen (分). Example: `200`
    pub confirm_fee: Option<Fen>,
    /// 状态 101、103 的关单原因
    ///
    /// why the order is closed (status 101, 103)
    ///
    /// `reason`: String. Example: `价格协商不一致`
    pub reason: Option<String>,
    /// 快递运单号，状态 2、101 时填
    ///
    /// waybill number (status 2, 101)
    ///
    /// `mail_no`: String. Example: `334021234`
    pub mail_no: Option<String>,
    /// 评价等级，状态 7 时填。取值: 1:好评;2:中评
    ///
    /// rating (status 7)
    ///
    /// `rate_grade`: String. Example: `1`
    pub rate_grade: Option<VendorRateGrade>,
    /// 评价文字，状态 7 时填
    ///
    /// rating text (status 7)
    ///
    /// `rate_content`: String. Example: `卖家很诚信`
    pub rate_content: Option<String>,
    /// 卖家还欠的金额，状态 104 时填,单位分
    ///
    /// what the seller still owes (status 104)
    ///
    /// `arrearage_fee`: String, in fen (分). Example: `70`
    pub arrearage_fee: Option<Fen>,
    /// 已废弃：原在状态 1 时传支付宝签约号
    ///
    /// deprecated: Alipay agreement number at status 1
    ///
    /// `agreement_no`: String, personal data (contract).
    ///
    /// **Deprecated**: 已废弃:原在状态 1 时传支付宝签约号
    pub agreement_no: Option<String>,
    /// 已废弃：原在状态 1 时传支付宝用户编号
    ///
    /// deprecated: Alipay user id at status 1
    ///
    /// `alipay_user_id`: String, personal data (account).
    ///
    /// **Deprecated**: 已废弃:原在状态 1 时传支付宝用户编号
    pub alipay_user_id: Option<String>,
    /// 已废弃：原在状态 104 时传还款网址
    ///
    /// deprecated: repayment link at status 104
    ///
    /// `arrearage_link`: String.
    ///
    /// **Deprecated**: 已废弃:原在状态 104 时传还款网址
    pub arrearage_link: Option<String>,
    /// 业务自定的数量（如旧衣重量），状态 3 时传
    ///
    /// a quantity defined by the business, e.g. weight of old clothes (status 3)
    ///
    /// `quantity`: String. Example: `2`
    pub quantity: Option<String>,
    /// 支付宝交易号；推送状态 8（预付款）和 5 时各传那次打款的
    ///
    /// Alipay trade number of the payment pushed at status 8 (prepayment) and at status 5
    ///
    /// `alipay_trade_no`: String. Example: `1000000000000000001`
    pub alipay_trade_no: Option<String>,
    /// 上门回收的联系人姓名，状态 1 时填
    ///
    /// contact person of a door pickup (status 1)
    ///
    /// `contact_name`: String, personal data (name). Example: `示例姓名`
    pub contact_name: Option<String>,
    /// 上门回收的联系人手机，状态 1 时填
    ///
    /// mobile of that contact (status 1)
    ///
    /// `contact_mobile`: String, personal data (phone). Example: `13000000000`
    pub contact_mobile: Option<String>,
    /// 商家在淘宝的账号编号
    ///
    /// Taobao account id of the merchant
    ///
    /// `recycle_supplier_id`: String. Example: `100000001`
    pub recycle_supplier_id: Option<String>,
    /// 商家签收时间
    ///
    /// when the merchant received the goods
    ///
    /// `isv_receive_time`: String, date and time. Example: `2021-10-16 12:00:00`
    pub isv_receive_time: Option<Timestamp>,
    /// 质检得出的型号；与提交不符时：已挂载的填 spuId，没有的填“其他”
    ///
    /// model found by inspection; if it differs: the spuId when registered, else the word 其他 (other)
    ///
    /// `real_model`: String. Example: `123`
    pub real_model: Option<String>,
    /// 质检型号是否与提交相符
    ///
    /// whether the inspected model matches the submitted one
    ///
    /// `spu_match`: String. Example: `true`
    pub spu_match: Option<String>,
    /// 关单原因代码，状态 101、103 时填。取值: QA_STAFF_NOT_VISIT_HOME:质检员没有上门;SELLER_CAN_NOT_CONTACT:联系不上用户;SELLER_NOT_COME_STORE_AT_TIME:用户没有准时到店;CANCEL_BY_SELLER_DEMAND:用户要求取消;QA_NOT_QUALIFIED:不合质检要求;OTHER:其他原因
    ///
    /// code of the closing reason (status 101, 103)
    ///
    /// `close_reason_code`: String. Example: `CANCEL_BY_SELLER_DEMAND`
    pub close_reason_code: Option<CloseReason>,
    /// 退回卖家的邮费,单位分
    ///
    /// postage of the return
    ///
    /// `refund_logistics_fee`: String, in fen (分). Example: `1200`
    pub refund_logistics_fee: Option<Fen>,
    /// 付给卖家的补偿，未写单位
    ///
    /// compensation paid to the seller; unit not stated
    ///
    /// `compensation_fee`: String. Example: `100`
    pub compensation_fee: Option<String>,
    /// 用户能否改地址
    ///
    /// whether the user may change the address
    ///
    /// `agree_use_address_change`: String. Example: `true`
    pub agree_use_address_change: Option<String>,
}

/// Values of `request.param0.order_status`: 要推进到的状态。取值: 1:设为可见;2:已上门取件;3:已质检;4:卖家已确认完成;5:回收商已确认完成;6:卖家已评价;7:回收商已评价;8:信用预付已打款;101:货物已退回;103:回收商关单;104:支付宝扣款失败;105:支付宝扣款成功;106:支付宝扣款逾期
///
/// status to move to. Elsewhere 1 is created (in what is told), 105 a cancelled Zhima order (in perform)
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum OrderStatus {
    /// `1`: 设为可见
    ///
    /// make the order visible
    MadeVisible,
    /// `2`: 已上门取件
    ///
    /// picked up
    PickedUp,
    /// `3`: 已质检
    ///
    /// inspected
    Inspected,
    /// `4`: 卖家已确认完成
    ///
    /// seller confirmed completion
    ConfirmedBySeller,
    /// `5`: 回收商已确认完成
    ///
    /// recycler confirmed completion
    ConfirmedByRecycler,
    /// `6`: 卖家已评价
    ///
    /// seller has rated
    RatedBySeller,
    /// `7`: 回收商已评价
    ///
    /// recycler has rated
    RatedByRecycler,
    /// `8`: 信用预付已打款
    ///
    /// credit prepayment paid out
    CreditPrepaid,
    /// `101`: 货物已退回
    ///
    /// goods sent back
    Returned,
    /// `103`: 回收商关单
    ///
    /// closed by the recycler
    ClosedByRecycler,
    /// `104`: 支付宝扣款失败
    ///
    /// Alipay deduction failed
    DeductionFailed,
    /// `105`: 支付宝扣款成功
    ///
    /// Alipay deduction succeeded
    DeductionSucceeded,
    /// `106`: 支付宝扣款逾期
    ///
    /// Alipay deduction overdue
    DeductionOverdue,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl OrderStatus {
    /// `1`: 设为可见
    pub const CODE_1: Self = Self::MadeVisible;
    /// `2`: 已上门取件
    pub const CODE_2: Self = Self::PickedUp;
    /// `3`: 已质检
    pub const CODE_3: Self = Self::Inspected;
    /// `4`: 卖家已确认完成
    pub const CODE_4: Self = Self::ConfirmedBySeller;
    /// `5`: 回收商已确认完成
    pub const CODE_5: Self = Self::ConfirmedByRecycler;
    /// `6`: 卖家已评价
    pub const CODE_6: Self = Self::RatedBySeller;
    /// `7`: 回收商已评价
    pub const CODE_7: Self = Self::RatedByRecycler;
    /// `8`: 信用预付已打款
    pub const CODE_8: Self = Self::CreditPrepaid;
    /// `101`: 货物已退回
    pub const CODE_101: Self = Self::Returned;
    /// `103`: 回收商关单
    pub const CODE_103: Self = Self::ClosedByRecycler;
    /// `104`: 支付宝扣款失败
    pub const CODE_104: Self = Self::DeductionFailed;
    /// `105`: 支付宝扣款成功
    pub const CODE_105: Self = Self::DeductionSucceeded;
    /// `106`: 支付宝扣款逾期
    pub const CODE_106: Self = Self::DeductionOverdue;
}

/// Values of `request.param0.attribute.close_reason_code`: 关单原因代码，状态 101、103 时填。取值: QA_STAFF_NOT_VISIT_HOME:质检员没有上门;SELLER_CAN_NOT_CONTACT:联系不上用户;SELLER_NOT_COME_STORE_AT_TIME:用户没有准时到店;CANCEL_BY_SELLER_DEMAND:用户要求取消;QA_NOT_QUALIFIED:不合质检要求;OTHER:其他原因
///
/// code of the closing reason (status 101, 103)
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum CloseReason {
    /// `QA_STAFF_NOT_VISIT_HOME`: 质检员没有上门
    ///
    /// the inspector did not come
    InspectorDidNotCome,
    /// `SELLER_CAN_NOT_CONTACT`: 联系不上用户
    ///
    /// the user cannot be reached
    UserUnreachable,
    /// `SELLER_NOT_COME_STORE_AT_TIME`: 用户没有准时到店
    ///
    /// the user did not come to the store in time
    UserMissedStoreVisit,
    /// `CANCEL_BY_SELLER_DEMAND`: 用户要求取消
    ///
    /// the user no longer wants to sell
    CancelledByUser,
    /// `QA_NOT_QUALIFIED`: 不合质检要求
    ///
    /// fails the vendor's inspection rules
    InspectionNotPassed,
    /// `OTHER`: 其他原因
    ///
    /// other reason
    Other,
    /// A value that no document names.
    Unknown(UnknownCode),
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdleRecycleOrderFulfillmentRequest,
    AlibabaIdleRecycleOrderFulfillmentResponse, RecycleOrderSynDto, ResultObject,
    Attribute
);
emit::code_traits!(OrderStatus, CloseReason);

impl Table for AlibabaIdleRecycleOrderFulfillmentRequest {
    fn names() -> &'static [&'static str] {
        &["param0"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.param0)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.param0)
    }
}

impl Table for AlibabaIdleRecycleOrderFulfillmentResponse {
    fn names() -> &'static [&'static str] {
        &["result"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.result)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.result)
    }
}

impl Table for RecycleOrderSynDto {
    fn names() -> &'static [&'static str] {
        &["attribute", "biz_order_id", "order_status", "partner_key"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Object(&self.attribute),
            1 => Slot::Text(&self.biz_order_id),
            2 => Slot::Code(&self.order_status),
            _ => Slot::Text(&self.partner_key),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Object(&mut self.attribute),
            1 => SlotMut::Text(&mut self.biz_order_id),
            2 => SlotMut::Code(&mut self.order_status),
            _ => SlotMut::Text(&mut self.partner_key),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(1, Rule::Required), (2, Rule::Required), (3, Rule::Required)]
    }
}

impl Table for ResultObject {
    fn names() -> &'static [&'static str] {
        &["success"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Boolean(&self.success)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Boolean(&mut self.success)
    }
}

impl Table for Attribute {
    fn names() -> &'static [&'static str] {
        &[
            "confirm_fee",
            "reason",
            "mail_no",
            "rate_grade",
            "rate_content",
            "arrearage_fee",
            "agreement_no",
            "alipay_user_id",
            "arrearage_link",
            "quantity",
            "alipay_trade_no",
            "contact_name",
            "contact_mobile",
            "recycle_supplier_id",
            "isv_receive_time",
            "real_model",
            "spu_match",
            "close_reason_code",
            "refund_logistics_fee",
            "compensation_fee",
            "agree_use_address_change",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Fen(&self.confirm_fee),
            1 => Slot::Text(&self.reason),
            2 => Slot::Text(&self.mail_no),
            3 => Slot::Code(&self.rate_grade),
            4 => Slot::Text(&self.rate_content),
            5 => Slot::Fen(&self.arrearage_fee),
            6 => Slot::Text(&self.agreement_no),
            7 => Slot::Text(&self.alipay_user_id),
            8 => Slot::Text(&self.arrearage_link),
            9 => Slot::Text(&self.quantity),
            10 => Slot::Text(&self.alipay_trade_no),
            11 => Slot::Text(&self.contact_name),
            12 => Slot::Text(&self.contact_mobile),
            13 => Slot::Text(&self.recycle_supplier_id),
            14 => Slot::Time(&self.isv_receive_time),
            15 => Slot::Text(&self.real_model),
            16 => Slot::Text(&self.spu_match),
            17 => Slot::Code(&self.close_reason_code),
            18 => Slot::Fen(&self.refund_logistics_fee),
            19 => Slot::Text(&self.compensation_fee),
            _ => Slot::Text(&self.agree_use_address_change),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Fen(&mut self.confirm_fee),
            1 => SlotMut::Text(&mut self.reason),
            2 => SlotMut::Text(&mut self.mail_no),
            3 => SlotMut::Code(&mut self.rate_grade),
            4 => SlotMut::Text(&mut self.rate_content),
            5 => SlotMut::Fen(&mut self.arrearage_fee),
            6 => SlotMut::Text(&mut self.agreement_no),
            7 => SlotMut::Text(&mut self.alipay_user_id),
            8 => SlotMut::Text(&mut self.arrearage_link),
            9 => SlotMut::Text(&mut self.quantity),
            10 => SlotMut::Text(&mut self.alipay_trade_no),
            11 => SlotMut::Text(&mut self.contact_name),
            12 => SlotMut::Text(&mut self.contact_mobile),
            13 => SlotMut::Text(&mut self.recycle_supplier_id),
            14 => SlotMut::Time(&mut self.isv_receive_time),
            15 => SlotMut::Text(&mut self.real_model),
            16 => SlotMut::Text(&mut self.spu_match),
            17 => SlotMut::Code(&mut self.close_reason_code),
            18 => SlotMut::Fen(&mut self.refund_logistics_fee),
            19 => SlotMut::Text(&mut self.compensation_fee),
            _ => SlotMut::Text(&mut self.agree_use_address_change),
        }
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[(6, "contract"), (7, "account"), (11, "name"), (12, "phone")]
    }
}

impl Code for OrderStatus {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::MadeVisible, "1", "设为可见"),
        (Self::PickedUp, "2", "已上门取件"),
        (Self::Inspected, "3", "已质检"),
        (Self::ConfirmedBySeller, "4", "卖家已确认完成"),
        (Self::ConfirmedByRecycler, "5", "回收商已确认完成"),
        (Self::RatedBySeller, "6", "卖家已评价"),
        (Self::RatedByRecycler, "7", "回收商已评价"),
        (Self::CreditPrepaid, "8", "信用预付已打款"),
        (Self::Returned, "101", "货物已退回"),
        (Self::ClosedByRecycler, "103", "回收商关单"),
        (Self::DeductionFailed, "104", "支付宝扣款失败"),
        (Self::DeductionSucceeded, "105", "支付宝扣款成功"),
        (Self::DeductionOverdue, "106", "支付宝扣款逾期"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for CloseReason {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::InspectorDidNotCome, "QA_STAFF_NOT_VISIT_HOME", "质检员没有上门"),
        (Self::UserUnreachable, "SELLER_CAN_NOT_CONTACT", "联系不上用户"),
        (
            Self::UserMissedStoreVisit,
            "SELLER_NOT_COME_STORE_AT_TIME",
            "用户没有准时到店",
        ),
        (Self::CancelledByUser, "CANCEL_BY_SELLER_DEMAND", "用户要求取消"),
        (Self::InspectionNotPassed, "QA_NOT_QUALIFIED", "不合质检要求"),
        (Self::Other, "OTHER", "其他原因"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
