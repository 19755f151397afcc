// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.consignment.order.perform.yaml. Do not edit.
//! 上报帮卖履约: `alibaba.idle.consignment.order.perform`

use top_sdk::emit::{
    self, Api, Code, Fen, Outcome, Rule, Slot, SlotMut, Table, Timestamp, UnknownCode,
};
pub use super::super::codes::VendorRateGrade;

/// 上报帮卖履约
///
/// Report assisted-selling fulfilment
///
/// Call of `alibaba.idle.consignment.order.perform`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=44121&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, AlibabaIdleConsignmentOrderPerformRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = AlibabaIdleConsignmentOrderPerformRequest::new().send(client).await?;
/// println!("{:?}", response.result);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "alibaba.idle.consignment.order.perform")]
#[doc(alias = "上报帮卖履约")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleConsignmentOrderPerformRequest {
    /// 要同步的帮卖单
    ///
    /// order data to sync
    ///
    /// `param`: ConsignmentOrderSynDto.
    pub param: Option<ConsignmentOrderSynDto>,
}

impl AlibabaIdleConsignmentOrderPerformRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 要同步的帮卖单
    #[must_use]
    #[inline]
    pub fn param(mut self, value: ConsignmentOrderSynDto) -> Self {
        self.param = Some(value);
        self
    }
}

impl Api for AlibabaIdleConsignmentOrderPerformRequest {
    const METHOD: &'static str = "alibaba.idle.consignment.order.perform";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=44121&docType=2";
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.success")
            .code("result.err_code")
            .message("result.err_msg"),
    );
    type Response = AlibabaIdleConsignmentOrderPerformResponse;
}

/// 上报帮卖履约
///
/// Report assisted-selling fulfilment
///
/// Answer of `alibaba.idle.consignment.order.perform`.
#[doc(alias = "alibaba.idle.consignment.order.perform")]
#[doc(alias = "上报帮卖履约")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleConsignmentOrderPerformResponse {
    /// 返回结果
    ///
    /// result
    ///
    /// `result`: Result.
    pub result: Option<ResultObject>,
}

/// 要同步的帮卖单
///
/// order data to sync
///
/// ConsignmentOrderSynDto at `request.param`.
#[non_exhaustive]
#[derive(Default)]
pub struct ConsignmentOrderSynDto {
    /// 履约节点数据
    ///
    /// data of the step
    ///
    /// `attribute`: Attribute.
    pub attribute: Option<Attribute>,
    /// 二级状态；无细分时为空。取值: (21, "已取件"), (22, "已收件"), (31, "已质检"), (32, "用户已确认"), (201, "一次挂拍"), (202, "一次竞拍中"), (203, "一次竞拍成交"), (204, "一次拍卖违约"), (205, "一次竞拍流拍"), (211, "二次挂拍"), (212, "二次竞拍中"), (213, "二次竞拍成交"), (214, "二次拍卖违约"), (215, "二次竞拍流拍"), (51, "拍卖或订单成功"), (58, "回收商确认，流拍后成交"), (59, "服务商兜底确认或支付")
    ///
    /// second-level status; empty where there is none
    ///
    /// `order_sub_status`: String. Example: `31`
    pub order_sub_status: Option<OrderSubStatus>,
    /// 一级状态。取值: 1:已下单;2:已取件;3:已质检;20:竞拍中;5:交易成功;6:卖家已评价;7:服务商已评价;100:申请退货;101:已退货;102:卖家取消而关闭;103:服务商取消而关闭
    ///
    /// first-level status. Elsewhere, in recycle orders, 5 is confirmed by the recycler
    ///
    /// `order_status`: String. Example: `1`
    pub order_status: Option<OrderStatus>,
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: String, required. Example: `1233345667`
    pub biz_order_id: Option<String>,
}

/// 返回结果
///
/// result
///
/// Result at `response.result`.
#[non_exhaustive]
#[derive(Default)]
pub struct ResultObject {
    /// 错误信息
    ///
    /// error text
    ///
    /// `err_msg`: String.
    pub err_msg: Option<String>,
    /// 错误码
    ///
    /// error code
    ///
    /// `err_code`: String. Example: `isp.service-unavailable`
    pub err_code: Option<String>,
    /// 是否成功
    ///
    /// whether it succeeded
    ///
    /// `success`: Boolean. Example: `false`
    pub success: Option<bool>,
}

/// 履约节点数据
///
/// data of the step
///
/// Attribute at `request.param.attribute`.
#[non_exhaustive]
#[derive(Default)]
pub struct Attribute {
    /// 支付单编号；orderStatus=5 必传
    ///
    /// payment order id; must be sent at orderStatus 5
    ///
    /// `pay_order_id`: String. Example: `1234`
    pub pay_order_id: Option<String>,
    /// 违约金，只到整元；orderSubStatus=204、214 必传，orderStatus=5 必传总额,单位分
    ///
    /// forfeit, whole yuan only; must at orderSubStatus 204 and 214, and the sum at orderStatus 5
    ///
    /// `forfeit_fee`: String, in fen (分). Example: `12300`
    pub forfeit_fee: Option<Fen>,
    /// 帮卖服务费，只到整元；orderStatus=5 必传,单位分
    ///
    /// service fee, whole yuan only; must at orderStatus 5
    ///
    /// `service_fee`: String, in fen (分). Example: `1200`
    pub service_fee: Option<Fen>,
    /// 成交金额，只到整元；orderSubStatus=31 时为同机况的市场回收价，203、213 时为拍卖成交价，orderStatus=5 时为最终价（必传）,单位分
    ///
    /// deal amount, whole yuan only; at orderSubStatus 31 the market recycle price of the same condition, at 203 and 213 the auction price, at orderStatus 5 the final price (must)
    ///
    /// `deal_amt`: String, in fen (分). Example: `123400`
    pub deal_amt: Option<Fen>,
    /// 本节点到期、下一节点开始的时刻；201、211 为开拍，202、212 为拍卖结束，203、213 为付款截止，这些子状态必传；文档的格式末段只有一个 s,格式 yyyy-MM-dd HH:mm:ss
    ///
    /// end of this step and start of the next; 201, 211 auction start, 202, 212 auction end, 203, 213 payment deadline, must at these sub-statuses; the documented pattern ends in a single s
    ///
    /// `end_time`: String, date and time. Example: `2019-01-01 12:12:12`
    pub end_time: Option<Timestamp>,
    /// 拍卖单编号，orderSubStatus=201、211 时传
    ///
    /// auction order id (orderSubStatus 201, 211)
    ///
    /// `auction_id`: String. Example: `1234566`
    pub auction_id: Option<String>,
    /// 关单原因；orderSubStatus=102 是卖家的，103 是买家的
    ///
    /// closing reason; of the seller at orderSubStatus 102, of the buyer at 103
    ///
    /// `close_reason`: String. Example: `不想卖`
    pub close_reason: Option<String>,
    /// 质检金额，即拍卖底价，只到整元；orderSubStatus=31 时传,单位分
    ///
    /// inspected amount, the reserve price, whole yuan only (orderSubStatus 31)
    ///
    /// `confirm_amt`: String, in fen (分). Example: `123400`
    pub confirm_amt: Option<Fen>,
    /// 快递单号；orderSubStatus=21 是取件的，101 是退货的
    ///
    /// waybill number; of the pickup at orderSubStatus 21, of the return at 101
    ///
    /// `mail_no`: String. Example: `12345`
    pub mail_no: Option<String>,
    /// 实付金额，只到整元；orderStatus=5 必传,单位分
    ///
    /// amount really paid, whole yuan only; must at orderStatus 5
    ///
    /// `pay_amt`: String, in fen (分). Example: `123400`
    pub pay_amt: Option<Fen>,
    /// 历史最高价，只到整元；orderSubStatus=31 时传,单位分
    ///
    /// highest deal so far, whole yuan only (orderSubStatus 31)
    ///
    /// `max_deal_amt`: String, in fen (分). Example: `123400`
    pub max_deal_amt: Option<Fen>,
    /// 评价文字，状态 7 时填
    ///
    /// rating text (status 7)
    ///
    /// `rate_content`: String. Example: `卖家很诚信`
    pub rate_content: Option<String>,
    /// 评价等级，状态 7 时填。取值: 1:好评;2:中评
    ///
    /// rating (status 7)
    ///
    /// `rate_grade`: String. Example: `1`
    pub rate_grade: Option<VendorRateGrade>,
}

/// Values of `request.param.order_sub_status`: 二级状态；无细分时为空。取值: (21, "已取件"), (22, "已收件"), (31, "已质检"), (32, "用户已确认"), (201, "一次挂拍"), (202, "一次竞拍中"), (203, "一次竞拍成交"), (204, "一次拍卖违约"), (205, "一次竞拍流拍"), (211, "二次挂拍"), (212, "二次竞拍中"), (213, "二次竞拍成交"), (214, "二次拍卖违约"), (215, "二次竞拍流拍"), (51, "拍卖或订单成功"), (58, "回收商确认，流拍后成交"), (59, "服务商兜底确认或支付")
///
/// second-level status; empty where there is none
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum OrderSubStatus {
    /// `21`: 已取件
    ///
    /// picked up
    PickedUp,
    /// `22`: 已收件
    ///
    /// received
    Received,
    /// `31`: 已质检
    ///
    /// inspected
    Inspected,
    /// `32`: 用户已确认
    ///
    /// confirmed by the user
    ConfirmedByUser,
    /// `201`: 一次挂拍
    ///
    /// first auction listed
    FirstAuctionListed,
    /// `202`: 一次竞拍中
    ///
    /// first auction running
    FirstAuctionRunning,
    /// `203`: 一次竞拍成交
    ///
    /// first auction sold
    FirstAuctionSold,
    /// `204`: 一次拍卖违约
    ///
    /// first auction defaulted
    FirstAuctionDefaulted,
    /// `205`: 一次竞拍流拍
    ///
    /// first auction failed
    FirstAuctionFailed,
    /// `211`: 二次挂拍
    ///
    /// second auction listed
    SecondAuctionListed,
    /// `212`: 二次竞拍中
    ///
    /// second auction running
    SecondAuctionRunning,
    /// `213`: 二次竞拍成交
    ///
    /// second auction sold
    SecondAuctionSold,
    /// `214`: 二次拍卖违约
    ///
    /// second auction defaulted
    SecondAuctionDefaulted,
    /// `215`: 二次竞拍流拍
    ///
    /// second auction failed
    SecondAuctionFailed,
    /// `51`: 拍卖或订单成功
    ///
    /// auction or order succeeded
    AuctionOrOrderSucceeded,
    /// `58`: 回收商确认,流拍后成交
    ///
    /// recycler confirmed, sold after a failed auction
    RecyclerConfirmedAfterFailedAuction,
    /// `59`: 服务商兜底确认或支付
    ///
    /// vendor confirmed or paid as the last resort
    VendorConfirmedAsLastResort,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl OrderSubStatus {
    /// `21`: 已取件
    pub const CODE_21: Self = Self::PickedUp;
    /// `22`: 已收件
    pub const CODE_22: Self = Self::Received;
    /// `31`: 已质检
    pub const CODE_31: Self = Self::Inspected;
    /// `32`: 用户已确认
    pub const CODE_32: Self = Self::ConfirmedByUser;
    /// `201`: 一次挂拍
    pub const CODE_201: Self = Self::FirstAuctionListed;
    /// `202`: 一次竞拍中
    pub const CODE_202: Self = Self::FirstAuctionRunning;
    /// `203`: 一次竞拍成交
    pub const CODE_203: Self = Self::FirstAuctionSold;
    /// `204`: 一次拍卖违约
    pub const CODE_204: Self = Self::FirstAuctionDefaulted;
    /// `205`: 一次竞拍流拍
    pub const CODE_205: Self = Self::FirstAuctionFailed;
    /// `211`: 二次挂拍
    pub const CODE_211: Self = Self::SecondAuctionListed;
    /// `212`: 二次竞拍中
    pub const CODE_212: Self = Self::SecondAuctionRunning;
    /// `213`: 二次竞拍成交
    pub const CODE_213: Self = Self::SecondAuctionSold;
    /// `214`: 二次拍卖违约
    pub const CODE_214: Self = Self::SecondAuctionDefaulted;
    /// `215`: 二次竞拍流拍
    pub const CODE_215: Self = Self::SecondAuctionFailed;
    /// `51`: 拍卖或订单成功
    pub const CODE_51: Self = Self::AuctionOrOrderSucceeded;
    /// `58`: 回收商确认,流拍后成交
    pub const CODE_58: Self = Self::RecyclerConfirmedAfterFailedAuction;
    /// `59`: 服务商兜底确认或支付
    pub const CODE_59: Self = Self::VendorConfirmedAsLastResort;
}

/// Values of `request.param.order_status`: 一级状态。取值: 1:已下单;2:已取件;3:已质检;20:竞拍中;5:交易成功;6:卖家已评价;7:服务商已评价;100:申请退货;101:已退货;102:卖家取消而关闭;103:服务商取消而关闭
///
/// first-level status. Elsewhere, in recycle orders, 5 is confirmed by the recycler
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum OrderStatus {
    /// `1`: 已下单
    ///
    /// ordered
    Created,
    /// `2`: 已取件
    ///
    /// picked up
    PickedUp,
    /// `3`: 已质检
    ///
    /// inspected
    Inspected,
    /// `20`: 竞拍中
    ///
    /// in auction
    InAuction,
    /// `5`: 交易成功
    ///
    /// succeeded
    Succeeded,
    /// `6`: 卖家已评价
    ///
    /// seller has rated
    RatedBySeller,
    /// `7`: 服务商已评价
    ///
    /// vendor has rated
    RatedByVendor,
    /// `100`: 申请退货
    ///
    /// return asked
    ReturnRequested,
    /// `101`: 已退货
    ///
    /// returned
    Returned,
    /// `102`: 卖家取消而关闭
    ///
    /// closed, cancelled by the seller
    ClosedBySeller,
    /// `103`: 服务商取消而关闭
    ///
    /// closed, cancelled by the vendor
    ClosedByVendor,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl OrderStatus {
    /// `1`: 已下单
    pub const CODE_1: Self = Self::Created;
    /// `2`: 已取件
    pub const CODE_2: Self = Self::PickedUp;
    /// `3`: 已质检
    pub const CODE_3: Self = Self::Inspected;
    /// `20`: 竞拍中
    pub const CODE_20: Self = Self::InAuction;
    /// `5`: 交易成功
    pub const CODE_5: Self = Self::Succeeded;
    /// `6`: 卖家已评价
    pub const CODE_6: Self = Self::RatedBySeller;
    /// `7`: 服务商已评价
    pub const CODE_7: Self = Self::RatedByVendor;
    /// `100`: 申请退货
    pub const CODE_100: Self = Self::ReturnRequested;
    /// `101`: 已退货
    pub const CODE_101: Self = Self::Returned;
    /// `102`: 卖家取消而关闭
    pub const CODE_102: Self = Self::ClosedBySeller;
    /// `103`: 服务商取消而关闭
    pub const CODE_103: Self = Self::ClosedByVendor;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdleConsignmentOrderPerformRequest,
    AlibabaIdleConsignmentOrderPerformResponse, ConsignmentOrderSynDto, ResultObject,
    Attribute
);
emit::code_traits!(OrderSubStatus, OrderStatus);

impl Table for AlibabaIdleConsignmentOrderPerformRequest {
    fn names() -> &'static [&'static str] {
        &["param"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.param)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.param)
    }
}

impl Table for AlibabaIdleConsignmentOrderPerformResponse {
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

impl Table for ConsignmentOrderSynDto {
    fn names() -> &'static [&'static str] {
        &["attribute", "order_sub_status", "order_status", "biz_order_id"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Object(&self.attribute),
            1 => Slot::Code(&self.order_sub_status),
            2 => Slot::Code(&self.order_status),
            _ => Slot::Text(&self.biz_order_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Object(&mut self.attribute),
            1 => SlotMut::Code(&mut self.order_sub_status),
            2 => SlotMut::Code(&mut self.order_status),
            _ => SlotMut::Text(&mut self.biz_order_id),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(3, Rule::Required)]
    }
}

impl Table for ResultObject {
    fn names() -> &'static [&'static str] {
        &["err_msg", "err_code", "success"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.err_msg),
            1 => Slot::Text(&self.err_code),
            _ => Slot::Boolean(&self.success),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.err_msg),
            1 => SlotMut::Text(&mut self.err_code),
            _ => SlotMut::Boolean(&mut self.success),
        }
    }
}

impl Table for Attribute {
    fn names() -> &'static [&'static str] {
        &[
            "pay_order_id",
            "forfeit_fee",
            "service_fee",
            "deal_amt",
            "end_time",
            "auction_id",
            "close_reason",
            "confirm_amt",
            "mail_no",
            "pay_amt",
            "max_deal_amt",
            "rate_content",
            "rate_grade",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.pay_order_id),
            1 => Slot::Fen(&self.forfeit_fee),
            2 => Slot::Fen(&self.service_fee),
            3 => Slot::Fen(&self.deal_amt),
            4 => Slot::Time(&self.end_time),
            5 => Slot::Text(&self.auction_id),
            6 => Slot::Text(&self.close_reason),
            7 => Slot::Fen(&self.confirm_amt),
            8 => Slot::Text(&self.mail_no),
            9 => Slot::Fen(&self.pay_amt),
            10 => Slot::Fen(&self.max_deal_amt),
            11 => Slot::Text(&self.rate_content),
            _ => Slot::Code(&self.rate_grade),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.pay_order_id),
            1 => SlotMut::Fen(&mut self.forfeit_fee),
            2 => SlotMut::Fen(&mut self.service_fee),
            3 => SlotMut::Fen(&mut self.deal_amt),
            4 => SlotMut::Time(&mut self.end_time),
            5 => SlotMut::Text(&mut self.auction_id),
            6 => SlotMut::Text(&mut self.close_reason),
            7 => SlotMut::Fen(&mut self.confirm_amt),
            8 => SlotMut::Text(&mut self.mail_no),
            9 => SlotMut::Fen(&mut self.pay_amt),
            10 => SlotMut::Fen(&mut self.max_deal_amt),
            11 => SlotMut::Text(&mut self.rate_content),
            _ => SlotMut::Code(&mut self.rate_grade),
        }
    }
}

impl Code for OrderSubStatus {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::PickedUp, "21", "已取件"),
        (Self::Received, "22", "已收件"),
        (Self::Inspected, "31", "已质检"),
        (Self::ConfirmedByUser, "32", "用户已确认"),
        (Self::FirstAuctionListed, "201", "一次挂拍"),
        (Self::FirstAuctionRunning, "202", "一次竞拍中"),
        (Self::FirstAuctionSold, "203", "一次竞拍成交"),
        (Self::FirstAuctionDefaulted, "204", "一次拍卖违约"),
        (Self::FirstAuctionFailed, "205", "一次竞拍流拍"),
        (Self::SecondAuctionListed, "211", "二次挂拍"),
        (Self::SecondAuctionRunning, "212", "二次竞拍中"),
        (Self::SecondAuctionSold, "213", "二次竞拍成交"),
        (Self::SecondAuctionDefaulted, "214", "二次拍卖违约"),
        (Self::SecondAuctionFailed, "215", "二次竞拍流拍"),
        (Self::AuctionOrOrderSucceeded, "51", "拍卖或订单成功"),
        (
            Self::RecyclerConfirmedAfterFailedAuction,
            "58",
            "回收商确认,流拍后成交",
        ),
        (Self::VendorConfirmedAsLastResort, "59", "服务商兜底确认或支付"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for OrderStatus {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Created, "1", "已下单"),
        (Self::PickedUp, "2", "已取件"),
        (Self::Inspected, "3", "已质检"),
        (Self::InAuction, "20", "竞拍中"),
        (Self::Succeeded, "5", "交易成功"),
        (Self::RatedBySeller, "6", "卖家已评价"),
        (Self::RatedByVendor, "7", "服务商已评价"),
        (Self::ReturnRequested, "100", "申请退货"),
        (Self::Returned, "101", "已退货"),
        (Self::ClosedBySeller, "102", "卖家取消而关闭"),
        (Self::ClosedByVendor, "103", "服务商取消而关闭"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
