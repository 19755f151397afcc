// Made by `cargo xtask regen` from api-defs/codes.yaml. Do not edit.
//! Codes that mean the same in several documents, each as one type.
//!
//! A field takes one of these only where its document agrees. Where documents contradict each other, fields have enums of their own.

use top_sdk::emit::{self, Code, UnknownCode};

/// Values of `codes.AgreementPayStatus`: State of a deduction by agreement.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AgreementPayStatus {
    /// `INIT`: 初始状态
    Initial,
    /// `PARTIAL_SUCCESSED`: 部分成功
    PartlyPaid,
    /// `SUCCESSED`: 支付成功
    Paid,
    /// `FAILED`: 支付失败
    Failed,
    /// A value that no document names.
    Unknown(UnknownCode),
}

/// Values of `codes.ConsignmentStatus`: First-level status of an assisted-selling order, as answers and messages tell it. Elsewhere, in recycle orders, 5 is confirmed by the recycler.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ConsignmentStatus {
    /// `1`: 已下单
    Created,
    /// `2`: 已取件
    PickedUp,
    /// `3`: 已质检
    Inspected,
    /// `20`: 竞拍中
    InAuction,
    /// `5`: 交易成功
    Succeeded,
    /// `6`: 卖家已评价
    RatedBySeller,
    /// `7`: 服务商已评价
    RatedByVendor,
    /// `100`: 申请退货
    ReturnRequested,
    /// `101`: 已退货
    Returned,
    /// `102`: 卖家取消而关闭
    ClosedBySeller,
    /// `103`: 服务商取消而关闭
    ClosedByVendor,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl ConsignmentStatus {
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

/// Values of `codes.ConsignmentSubStatus`: Second-level status of an assisted-selling order, as answers and messages tell it.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ConsignmentSubStatus {
    /// `21`: 已取件
    PickedUp,
    /// `22`: 已收件
    Received,
    /// `31`: 已质检
    Inspected,
    /// `32`: 用户已确认
    ConfirmedByUser,
    /// `201`: 一次挂拍
    FirstAuctionListed,
    /// `202`: 一次竞拍中
    FirstAuctionRunning,
    /// `203`: 一次竞拍成交
    FirstAuctionSold,
    /// `204`: 一次拍卖违约
    FirstAuctionDefaulted,
    /// `205`: 一次竞拍流拍
    FirstAuctionFailed,
    /// `211`: 二次挂拍
    SecondAuctionListed,
    /// `212`: 二次竞拍中
    SecondAuctionRunning,
    /// `213`: 二次竞拍成交
    SecondAuctionSold,
    /// `214`: 二次拍卖违约
    SecondAuctionDefaulted,
    /// `215`: 二次竞拍流拍
    SecondAuctionFailed,
    /// `51`: 拍卖或订单成功
    AuctionOrOrderSucceeded,
    /// `58`: 回收商确认,流拍后成交
    RecyclerConfirmedAfterFailedAuction,
    /// `59`: 服务商兜底确认或支付
    VendorConfirmedAsLastResort,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl ConsignmentSubStatus {
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

/// Values of `codes.DkType`: Who deducts, for credit orders.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DkType {
    /// `xydk`: 闲鱼代扣
    XianyuDeduction,
    /// `shdk`: 商家代扣(默认)
    MerchantDeduction,
    /// A value that no document names.
    Unknown(UnknownCode),
}

/// Values of `codes.Env`: In which environment an order was made.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum Env {
    /// `online`: 线上环境
    Online,
    /// `pre`: 测试环境
    Testing,
    /// A value that no document names.
    Unknown(UnknownCode),
}

/// Values of `codes.IdlePayType`: Way of payment of a Xianyu order.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum IdlePayType {
    /// `1`: 现金支付
    Cash,
    /// `2`: 天猫红包支付
    TmallRedPacket,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl IdlePayType {
    /// `1`: 现金支付
    pub const CODE_1: Self = Self::Cash;
    /// `2`: 天猫红包支付
    pub const CODE_2: Self = Self::TmallRedPacket;
}

/// Values of `codes.OrderStatus`: State of a Xianyu recycle order, as answers and messages tell it. What vendors send is another set: elsewhere 9 and 105 mean something else.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum OrderStatus {
    /// `1`: 订单创建
    Created,
    /// `2`: 已上门取件
    PickedUp,
    /// `3`: 已质检
    Inspected,
    /// `4`: 卖家确认交易完成
    ConfirmedBySeller,
    /// `5`: 回收商确认交易完成
    ConfirmedByRecycler,
    /// `6`: 卖家订单已评价
    RatedBySeller,
    /// `7`: 回收商订单已评价
    RatedByRecycler,
    /// `9`: 下单后付了款
    PaidAfterOrdering,
    /// `10`: 追缴成功:用户还款给回收商
    RecoverySucceeded,
    /// `11`: 尾款补足:质检价高于预估价,由回收商补
    BalancePaid,
    /// `12`: 追缴单已建:用户要还款给回收商
    RecoveryCreated,
    /// `13`: 补尾款单已建:质检价高于预估价,由回收商补
    BalanceCreated,
    /// `100`: 卖家申请退回
    ReturnRequested,
    /// `101`: 货物已退回
    Returned,
    /// `102`: 卖家关闭订单
    ClosedBySeller,
    /// `103`: 回收商关闭订单
    ClosedByRecycler,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl OrderStatus {
    /// `1`: 订单创建
    pub const CODE_1: Self = Self::Created;
    /// `2`: 已上门取件
    pub const CODE_2: Self = Self::PickedUp;
    /// `3`: 已质检
    pub const CODE_3: Self = Self::Inspected;
    /// `4`: 卖家确认交易完成
    pub const CODE_4: Self = Self::ConfirmedBySeller;
    /// `5`: 回收商确认交易完成
    pub const CODE_5: Self = Self::ConfirmedByRecycler;
    /// `6`: 卖家订单已评价
    pub const CODE_6: Self = Self::RatedBySeller;
    /// `7`: 回收商订单已评价
    pub const CODE_7: Self = Self::RatedByRecycler;
    /// `9`: 下单后付了款
    pub const CODE_9: Self = Self::PaidAfterOrdering;
    /// `10`: 追缴成功:用户还款给回收商
    pub const CODE_10: Self = Self::RecoverySucceeded;
    /// `11`: 尾款补足:质检价高于预估价,由回收商补
    pub const CODE_11: Self = Self::BalancePaid;
    /// `12`: 追缴单已建:用户要还款给回收商
    pub const CODE_12: Self = Self::RecoveryCreated;
    /// `13`: 补尾款单已建:质检价高于预估价,由回收商补
    pub const CODE_13: Self = Self::BalanceCreated;
    /// `100`: 卖家申请退回
    pub const CODE_100: Self = Self::ReturnRequested;
    /// `101`: 货物已退回
    pub const CODE_101: Self = Self::Returned;
    /// `102`: 卖家关闭订单
    pub const CODE_102: Self = Self::ClosedBySeller;
    /// `103`: 回收商关闭订单
    pub const CODE_103: Self = Self::ClosedByRecycler;
}

/// Values of `codes.PayBizCode`: Line of business of a deduction by agreement.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PayBizCode {
    /// `R1`: 回收
    Recycling,
    /// A value that no document names.
    Unknown(UnknownCode),
}

/// Values of `codes.QuestionnaireBusiness`: Line of business that a questionnaire is for.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum QuestionnaireBusiness {
    /// `RECYCLE_3C`: 回收
    Recycling,
    /// `RECYCLE_TENDER`: 寄拍
    ConsignedAuction,
    /// A value that no document names.
    Unknown(UnknownCode),
}

/// Values of `codes.RateGrade`: How the seller rates. 0 is what an order has before anybody rated it; elsewhere it is negative (taobao_ofn_RateSync), and neutral is 2 (what vendors send).
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RateGrade {
    /// `1`: 好评
    Positive,
    /// `0`: 默认中评
    NeutralByDefault,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl RateGrade {
    /// `1`: 好评
    pub const CODE_1: Self = Self::Positive;
    /// `0`: 默认中评
    pub const CODE_0: Self = Self::NeutralByDefault;
}

/// Values of `codes.RedPacketAction`: What happens to a subsidy packet, and who does it. Elsewhere action_type is about models (SPU).
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RedPacketAction {
    /// `1`: 天猫发预付红包
    AdvanceSentByTmall,
    /// `2`: 天猫发尾款红包
    FinalSentByTmall,
    /// `3`: 天猫扣回红包
    TakenBackByTmall,
    /// `4`: 回收商扣回红包
    TakenBackByRecycler,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl RedPacketAction {
    /// `1`: 天猫发预付红包
    pub const CODE_1: Self = Self::AdvanceSentByTmall;
    /// `2`: 天猫发尾款红包
    pub const CODE_2: Self = Self::FinalSentByTmall;
    /// `3`: 天猫扣回红包
    pub const CODE_3: Self = Self::TakenBackByTmall;
    /// `4`: 回收商扣回红包
    pub const CODE_4: Self = Self::TakenBackByRecycler;
}

/// Values of `codes.RedPacketStatus`: State of a subsidy packet, and of an action on it.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RedPacketStatus {
    /// `1`: 初始化
    Initial,
    /// `2`: 重试中
    Retrying,
    /// `3`: 失败
    Failed,
    /// `4`: 成功
    Succeeded,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl RedPacketStatus {
    /// `1`: 初始化
    pub const CODE_1: Self = Self::Initial;
    /// `2`: 重试中
    pub const CODE_2: Self = Self::Retrying;
    /// `3`: 失败
    pub const CODE_3: Self = Self::Failed;
    /// `4`: 成功
    pub const CODE_4: Self = Self::Succeeded;
}

/// Values of `codes.RefundStatus`: State of a refund of a recycle order.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RefundStatus {
    /// `1`: 买家已申请,等卖家同意
    AwaitingSellerAgreement,
    /// `2`: 卖家已同意退货退款(同时给了地址),等买家退货
    AwaitingReturn,
    /// `3`: 买家已退货,等卖家收货
    AwaitingReceipt,
    /// `4`: 退款关闭
    Closed,
    /// `5`: 退款成功;仅退款时由 1 直接到此
    Refunded,
    /// `6`: 卖家拒绝退款
    RefusedBySeller,
    /// `7`: 等买家确认补寄的货,少见
    AwaitingResentGoods,
    /// `8`: 等卖家确认地址
    AwaitingAddress,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl RefundStatus {
    /// `1`: 买家已申请,等卖家同意
    pub const CODE_1: Self = Self::AwaitingSellerAgreement;
    /// `2`: 卖家已同意退货退款(同时给了地址),等买家退货
    pub const CODE_2: Self = Self::AwaitingReturn;
    /// `3`: 买家已退货,等卖家收货
    pub const CODE_3: Self = Self::AwaitingReceipt;
    /// `4`: 退款关闭
    pub const CODE_4: Self = Self::Closed;
    /// `5`: 退款成功;仅退款时由 1 直接到此
    pub const CODE_5: Self = Self::Refunded;
    /// `6`: 卖家拒绝退款
    pub const CODE_6: Self = Self::RefusedBySeller;
    /// `7`: 等买家确认补寄的货,少见
    pub const CODE_7: Self = Self::AwaitingResentGoods;
    /// `8`: 等卖家确认地址
    pub const CODE_8: Self = Self::AwaitingAddress;
}

/// Values of `codes.ShipType`: How the goods of a Xianyu recycle order are collected. Elsewhere 1 is any mail (trade-in), 2 bulky goods only (xianyu_recycle_OrderStatusSync).
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ShipType {
    /// `1`: 顺丰
    SfExpress,
    /// `2`: 上门取件
    HomePickup,
    /// `3`: 到店
    InStore,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl ShipType {
    /// `1`: 顺丰
    pub const CODE_1: Self = Self::SfExpress;
    /// `2`: 上门取件
    pub const CODE_2: Self = Self::HomePickup;
    /// `3`: 到店
    pub const CODE_3: Self = Self::InStore;
}

/// Values of `codes.SpuAction`: What to do with the registration of a model. Elsewhere delete is 1 (xianyu_recycle_SpuModifySync), and 1 is offline (spu.template.modify).
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum SpuAction {
    /// `0`: 新增
    Add,
    /// `-1`: 删除
    Delete,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl SpuAction {
    /// `0`: 新增
    pub const CODE_0: Self = Self::Add;
    /// `-1`: 删除
    pub const CODE_MINUS_1: Self = Self::Delete;
}

/// Values of `codes.SpuState`: State of the registration of a model.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum SpuState {
    /// `0`: 在线
    Online,
    /// `-1`: 删除
    Deleted,
    /// `1`: 测试中
    InTesting,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl SpuState {
    /// `0`: 在线
    pub const CODE_0: Self = Self::Online;
    /// `-1`: 删除
    pub const CODE_MINUS_1: Self = Self::Deleted;
    /// `1`: 测试中
    pub const CODE_1: Self = Self::InTesting;
}

/// Values of `codes.VendorRateGrade`: How a vendor rates, as it is sent. Neutral is 2 here, not 0.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum VendorRateGrade {
    /// `1`: 好评
    Positive,
    /// `2`: 中评
    Neutral,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl VendorRateGrade {
    /// `1`: 好评
    pub const CODE_1: Self = Self::Positive;
    /// `2`: 中评
    pub const CODE_2: Self = Self::Neutral;
}

/// Values of `codes.ZmLevel`: Level of the Zhima credit score.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ZmLevel {
    /// `Z1`: 750 分起
    Z1,
    /// `Z2`: 700 到 749 分
    Z2,
    /// `Z3`: 650 到 699 分
    Z3,
    /// `Z4`: 600 到 649 分
    Z4,
    /// `Z5`: 不到 600 分
    Z5,
    /// A value that no document names.
    Unknown(UnknownCode),
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::code_traits!(
    AgreementPayStatus, ConsignmentStatus, ConsignmentSubStatus, DkType, Env,
    IdlePayType, OrderStatus, PayBizCode, QuestionnaireBusiness, RateGrade,
    RedPacketAction, RedPacketStatus, RefundStatus, ShipType, SpuAction, SpuState,
    VendorRateGrade, ZmLevel
);

impl Code for AgreementPayStatus {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Initial, "INIT", "初始状态"),
        (Self::PartlyPaid, "PARTIAL_SUCCESSED", "部分成功"),
        (Self::Paid, "SUCCESSED", "支付成功"),
        (Self::Failed, "FAILED", "支付失败"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for ConsignmentStatus {
    const NUMERIC: bool = true;
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

impl Code for ConsignmentSubStatus {
    const NUMERIC: bool = true;
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

impl Code for DkType {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::XianyuDeduction, "xydk", "闲鱼代扣"),
        (Self::MerchantDeduction, "shdk", "商家代扣(默认)"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for Env {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Online, "online", "线上环境"),
        (Self::Testing, "pre", "测试环境"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for IdlePayType {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Cash, "1", "现金支付"),
        (Self::TmallRedPacket, "2", "天猫红包支付"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for OrderStatus {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Created, "1", "订单创建"),
        (Self::PickedUp, "2", "已上门取件"),
        (Self::Inspected, "3", "已质检"),
        (Self::ConfirmedBySeller, "4", "卖家确认交易完成"),
        (Self::ConfirmedByRecycler, "5", "回收商确认交易完成"),
        (Self::RatedBySeller, "6", "卖家订单已评价"),
        (Self::RatedByRecycler, "7", "回收商订单已评价"),
        (Self::PaidAfterOrdering, "9", "下单后付了款"),
        (Self::RecoverySucceeded, "10", "追缴成功:用户还款给回收商"),
        (
            Self::BalancePaid,
            "11",
            "尾款补足:质检价高于预估价,由回收商补",
        ),
        (Self::RecoveryCreated, "12", "追缴单已建:用户要还款给回收商"),
        (
            Self::BalanceCreated,
            "13",
            "补尾款单已建:质检价高于预估价,由回收商补",
        ),
        (Self::ReturnRequested, "100", "卖家申请退回"),
        (Self::Returned, "101", "货物已退回"),
        (Self::ClosedBySeller, "102", "卖家关闭订单"),
        (Self::ClosedByRecycler, "103", "回收商关闭订单"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for PayBizCode {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Recycling, "R1", "回收"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for QuestionnaireBusiness {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Recycling, "RECYCLE_3C", "回收"),
        (Self::ConsignedAuction, "RECYCLE_TENDER", "寄拍"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for RateGrade {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Positive, "1", "好评"),
        (Self::NeutralByDefault, "0", "默认中评"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for RedPacketAction {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::AdvanceSentByTmall, "1", "天猫发预付红包"),
        (Self::FinalSentByTmall, "2", "天猫发尾款红包"),
        (Self::TakenBackByTmall, "3", "天猫扣回红包"),
        (Self::TakenBackByRecycler, "4", "回收商扣回红包"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for RedPacketStatus {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Initial, "1", "初始化"),
        (Self::Retrying, "2", "重试中"),
        (Self::Failed, "3", "失败"),
        (Self::Succeeded, "4", "成功"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for RefundStatus {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::AwaitingSellerAgreement, "1", "买家已申请,等卖家同意"),
        (
            Self::AwaitingReturn,
            "2",
            "卖家已同意退货退款(同时给了地址),等买家退货",
        ),
        (Self::AwaitingReceipt, "3", "买家已退货,等卖家收货"),
        (Self::Closed, "4", "退款关闭"),
        (Self::Refunded, "5", "退款成功;仅退款时由 1 直接到此"),
        (Self::RefusedBySeller, "6", "卖家拒绝退款"),
        (Self::AwaitingResentGoods, "7", "等买家确认补寄的货,少见"),
        (Self::AwaitingAddress, "8", "等卖家确认地址"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for ShipType {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::SfExpress, "1", "顺丰"),
        (Self::HomePickup, "2", "上门取件"),
        (Self::InStore, "3", "到店"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for SpuAction {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Add, "0", "新增"),
        (Self::Delete, "-1", "删除"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for SpuState {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Online, "0", "在线"),
        (Self::Deleted, "-1", "删除"),
        (Self::InTesting, "1", "测试中"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for VendorRateGrade {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Positive, "1", "好评"),
        (Self::Neutral, "2", "中评"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for ZmLevel {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Z1, "Z1", "750 分起"),
        (Self::Z2, "Z2", "700 到 749 分"),
        (Self::Z3, "Z3", "650 到 699 分"),
        (Self::Z4, "Z4", "600 到 649 分"),
        (Self::Z5, "Z5", "不到 600 分"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
