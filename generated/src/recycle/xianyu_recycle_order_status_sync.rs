// Made by `cargo xtask regen` from api-defs/messages/xianyu_recycle_OrderStatusSync.yaml. Do not edit.
//! 订单状态同步给回收商: `xianyu_recycle_OrderStatusSync`

use top_sdk::emit::{
    self, Code, Fen, Json, Message, Slot, SlotMut, Table, Timestamp, UnknownCode,
};
pub use super::super::codes::{
    DkType, DkType as XianyuRecycleOrderStatusSyncDkType, IdlePayType,
    IdlePayType as XianyuRecycleOrderStatusSyncIdlePayType, OrderStatus, RateGrade,
    RateGrade as XianyuRecycleOrderStatusSyncRateGrade,
};

/// 订单状态同步给回收商
///
/// Recycle order changed
///
/// Content of the message `xianyu_recycle_OrderStatusSync`.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=1209&docType=9)
#[doc(alias = "xianyu_recycle_OrderStatusSync")]
#[doc(alias = "订单状态同步给回收商")]
#[non_exhaustive]
#[derive(Default)]
pub struct XianyuRecycleOrderStatusSync {
    /// 预估金额,单位分
    ///
    /// `apprize_amount`: Number, in fen (分). Example: `3000`
    pub apprize_amount: Option<Fen>,
    /// 估价id
    ///
    /// `apprize_id`: String. Example: `123456`
    pub apprize_id: Option<String>,
    /// 回收商appkey
    ///
    /// `app_key`: String. Example: `123456`
    pub app_key: Option<String>,
    /// 区
    ///
    /// `area`: String. Example: `余杭区`
    pub area: Option<String>,
    /// 交易订单号
    ///
    /// `biz_order_id`: String. Example: `89123004`
    pub biz_order_id: Option<String>,
    /// 已做安全处理,统一给0
    ///
    /// `buyer_id`: Number. Example: `0`
    pub buyer_id: Option<i64>,
    /// 回收商淘宝账号
    ///
    /// `buyer_nick`: String, personal data (nick). Example: `tbtest123`
    pub buyer_nick: Option<String>,
    /// idle(历史订单可能没有channel字段,闲鱼)、tmall(天猫)、alipay(支付宝)、taobao(淘宝渠道)
    ///
    /// `channel`: String. Example: `idle`
    pub channel: Option<XianyuRecycleOrderStatusSyncChannel>,
    /// 渠道内的业务数据json格式 比如 ship=1 服装类的不需要发货,weight=5-15 代表服装5-15kg, userLevel=vip 代表免议价用户,sellerRealPhone 淘宝账号绑定的手机号
    ///
    /// `channel_data`: String, JSON as text. Example: `{"ship":"1","weight":"5-15","userLevel":"vip"}`
    pub channel_data: Option<Json<XianyuRecycleOrderStatusSyncChannelData>>,
    /// 城市信息
    ///
    /// `city`: String. Example: `杭州市`
    pub city: Option<String>,
    /// 卖家关闭订单原因
    ///
    /// `close_reason`: String. Example: `突然不想卖了`
    pub close_reason: Option<String>,
    /// 卡券费用,单位分
    ///
    /// `coupon_fee`: String, in fen (分). Example: `300`
    pub coupon_fee: Option<Fen>,
    /// 未来的权益id
    ///
    /// `coupon_id`: String. Example: `-1`
    pub coupon_id: Option<String>,
    /// 卡券规则 actType: 1(按百分比加价)、2(固定加价) 3(阶梯价) couponFee:下单时候按预估价产生的加价券费用单位分 couponId: 目前只是一个活动标示 desc:卡券的使用规则描述 idleBizCode:闲鱼侧的场景区分,可以无视 8(3c) 9(大件) 10(奢侈) low:满足使用加价券的条件金额单位分 up:阶梯价时的价格上限金额单位分 range:阶梯价列表 percent:加价比例只在actType=1时出现,注意这个百分比计算出来的金额可能会有分.我们统一抹掉角、分精度 比如:((125\*0.05d)\*100)/100=6 beg:活动开始时间 end:活动结束时间 addFee:固定的加价金额,单位分(actType=2时出现)
    ///
    /// `coupon_rule`: String. Example: `一、按百分比 {"actType":1,"beg":"2017-12-01 12:00:00","couponFee":4400,"couponId":"-2","desc":"满50加价10%","end":"2017-12-13 12:…`
    pub coupon_rule: Option<String>,
    /// 是否信用预付订单
    ///
    /// `credit_pay`: Boolean. Example: `true`
    pub credit_pay: Option<bool>,
    /// 信用预付金额,单位分
    ///
    /// `credit_pay_amount`: Number, in fen (分). Example: `100`
    pub credit_pay_amount: Option<Fen>,
    /// 代扣类型:xydk:闲鱼代扣,shdk:商家代扣(默认)
    ///
    /// `dk_type`: String. Example: `xydk`
    pub dk_type: Option<DkType>,
    /// 订单创建时间
    ///
    /// `gmt_create`: String, date and time. Example: `2017-10-12 13:30:20`
    pub gmt_create: Option<Timestamp>,
    /// 1:现金支付 2:天猫红包支付
    ///
    /// `idle_pay_type`: String. Example: `1`
    pub idle_pay_type: Option<IdlePayType>,
    /// 1:订单创建 2:已上门取件 3:已质检 4:卖家确认交易完成 5:回收商确认交易完成 6:卖家订单已评价 7:回收商订单已评价 100:卖家申请退回 101:货物已退回 102:卖家关闭订单 103:回收商关闭订单
    ///
    /// `order_status`: Number. Example: `1`
    pub order_status: Option<OrderStatus>,
    /// 省份
    ///
    /// `province`: String. Example: `浙江省`
    pub province: Option<String>,
    /// 卖家评价内容
    ///
    /// `rate_content`: String. Example: `交易很顺利哦`
    pub rate_content: Option<String>,
    /// 1 好评,0 默认中评
    ///
    /// `rate_grade`: String. Example: `1`
    pub rate_grade: Option<RateGrade>,
    /// 卖家申请退回原因
    ///
    /// `refund_reason`: String. Example: `质检金额太低了`
    pub refund_reason: Option<String>,
    /// 卖家收货地址
    ///
    /// `seller_address`: String, personal data (address). Example: `浙江省杭州市余杭区仓前街道 文一西路969号阿里巴巴西溪园区6号楼`
    pub seller_address: Option<String>,
    /// 卖家支付宝账号id
    ///
    /// `seller_alipay_user_id`: String, personal data (account). Example: `24091232123`
    pub seller_alipay_user_id: Option<String>,
    /// 已做安全处理,统一给0
    ///
    /// `seller_id`: Number. Example: `0`
    pub seller_id: Option<i64>,
    /// 卖家淘宝账号
    ///
    /// `seller_nick`: String, personal data (nick). Example: `tbtest001`
    pub seller_nick: Option<String>,
    /// 卖家手机号码
    ///
    /// `seller_phone`: String, personal data (phone). Example: `13388791129`
    pub seller_phone: Option<String>,
    /// 用户真实姓名
    ///
    /// `seller_real_name`: String, personal data (name). Example: `王小二`
    pub seller_real_name: Option<String>,
    /// 上门取件时间
    ///
    /// `ship_time`: String, date and time. Example: `2017-10-12 13:30:20`
    pub ship_time: Option<Timestamp>,
    /// 1:顺丰 2:大件上门
    ///
    /// how it is collected. Elsewhere 2 is any pickup at the door and 3 is in store (in order.get), or 1 is any mail (in trade-in)
    ///
    /// `ship_type`: String. Example: `1`
    pub ship_type: Option<XianyuRecycleOrderStatusSyncShipType>,
    /// spuId
    ///
    /// `spu_id`: String. Example: `123456`
    pub spu_id: Option<String>,
    /// 支付宝代扣成功
    ///
    /// `zfb_dk`: Boolean. Example: `true`
    pub zfb_dk: Option<bool>,
    /// 支付代扣的合同编号
    ///
    /// `zfb_dk_code`: String, personal data (contract). Example: `4578ak00asd`
    pub zfb_dk_code: Option<String>,
    /// 600以下为Z5,600-649为Z4,650-699为Z3,700-749为Z2,750及以上为Z1
    ///
    /// `zm_level`: String, personal data (credit). Example: `Z1`
    pub zm_level: Option<String>,
    /// 用户芝麻分
    ///
    /// `zm_score`: String, personal data (credit). Example: `762`
    pub zm_score: Option<String>,
}

/// 渠道内的业务数据json格式 比如 ship=1 服装类的不需要发货,weight=5-15 代表服装5-15kg, userLevel=vip 代表免议价用户,sellerRealPhone 淘宝账号绑定的手机号
///
/// String at `content.channel_data`.
#[non_exhaustive]
#[derive(Default)]
pub struct XianyuRecycleOrderStatusSyncChannelData {
    /// ship=1 服装类的不需要发货
    ///
    /// `ship`: String. Example: `1`
    pub ship: Option<String>,
    /// weight=5-15 代表服装5-15kg
    ///
    /// `weight`: String. Example: `5-15`
    pub weight: Option<String>,
    /// userLevel=vip 代表免议价用户
    ///
    /// `userLevel`: String. Example: `vip`
    pub user_level: Option<String>,
    /// 淘宝账号绑定的手机号
    ///
    /// `sellerRealPhone`: String, personal data (phone).
    pub seller_real_phone: Option<String>,
}

impl Message for XianyuRecycleOrderStatusSync {
    const TOPIC: &'static str = "xianyu_recycle_OrderStatusSync";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=1209&docType=9";
}

/// Values of `content.channel`: idle(历史订单可能没有channel字段,闲鱼)、tmall(天猫)、alipay(支付宝)、taobao(淘宝渠道)
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum XianyuRecycleOrderStatusSyncChannel {
    /// `idle`: 闲鱼
    Xianyu,
    /// `tmall`: 天猫
    Tmall,
    /// `alipay`: 支付宝
    Alipay,
    /// `taobao`: 淘宝渠道
    Taobao,
    /// A value that no document names.
    Unknown(UnknownCode),
}

/// Values of `content.ship_type`: 1:顺丰 2:大件上门
///
/// how it is collected. Elsewhere 2 is any pickup at the door and 3 is in store (in order.get), or 1 is any mail (in trade-in)
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum XianyuRecycleOrderStatusSyncShipType {
    /// `1`: 顺丰
    SfExpress,
    /// `2`: 大件上门
    BulkyHomePickup,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl XianyuRecycleOrderStatusSyncShipType {
    /// `1`: 顺丰
    pub const CODE_1: Self = Self::SfExpress;
    /// `2`: 大件上门
    pub const CODE_2: Self = Self::BulkyHomePickup;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    XianyuRecycleOrderStatusSync, XianyuRecycleOrderStatusSyncChannelData
);
emit::code_traits!(
    XianyuRecycleOrderStatusSyncChannel, XianyuRecycleOrderStatusSyncShipType
);

impl Table for XianyuRecycleOrderStatusSync {
    fn names() -> &'static [&'static str] {
        &[
            "apprize_amount",
            "apprize_id",
            "app_key",
            "area",
            "biz_order_id",
            "buyer_id",
            "buyer_nick",
            "channel",
            "channel_data",
            "city",
            "close_reason",
            "coupon_fee",
            "coupon_id",
            "coupon_rule",
            "credit_pay",
            "credit_pay_amount",
            "dk_type",
            "gmt_create",
            "idle_pay_type",
            "order_status",
            "province",
            "rate_content",
            "rate_grade",
            "refund_reason",
            "seller_address",
            "seller_alipay_user_id",
            "seller_id",
            "seller_nick",
            "seller_phone",
            "seller_real_name",
            "ship_time",
            "ship_type",
            "spu_id",
            "zfb_dk",
            "zfb_dk_code",
            "zm_level",
            "zm_score",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Fen(&self.apprize_amount),
            1 => Slot::Text(&self.apprize_id),
            2 => Slot::Text(&self.app_key),
            3 => Slot::Text(&self.area),
            4 => Slot::Text(&self.biz_order_id),
            5 => Slot::Number(&self.buyer_id),
            6 => Slot::Text(&self.buyer_nick),
            7 => Slot::Code(&self.channel),
            8 => Slot::TypedJson(&self.channel_data),
            9 => Slot::Text(&self.city),
            10 => Slot::Text(&self.close_reason),
            11 => Slot::Fen(&self.coupon_fee),
            12 => Slot::Text(&self.coupon_id),
            13 => Slot::Text(&self.coupon_rule),
            14 => Slot::Boolean(&self.credit_pay),
            15 => Slot::Fen(&self.credit_pay_amount),
            16 => Slot::Code(&self.dk_type),
            17 => Slot::Time(&self.gmt_create),
            18 => Slot::Code(&self.idle_pay_type),
            19 => Slot::Code(&self.order_status),
            20 => Slot::Text(&self.province),
            21 => Slot::Text(&self.rate_content),
            22 => Slot::Code(&self.rate_grade),
            23 => Slot::Text(&self.refund_reason),
            24 => Slot::Text(&self.seller_address),
            25 => Slot::Text(&self.seller_alipay_user_id),
            26 => Slot::Number(&self.seller_id),
            27 => Slot::Text(&self.seller_nick),
            28 => Slot::Text(&self.seller_phone),
            29 => Slot::Text(&self.seller_real_name),
            30 => Slot::Time(&self.ship_time),
            31 => Slot::Code(&self.ship_type),
            32 => Slot::Text(&self.spu_id),
            33 => Slot::Boolean(&self.zfb_dk),
            34 => Slot::Text(&self.zfb_dk_code),
            35 => Slot::Text(&self.zm_level),
            _ => Slot::Text(&self.zm_score),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Fen(&mut self.apprize_amount),
            1 => SlotMut::Text(&mut self.apprize_id),
            2 => SlotMut::Text(&mut self.app_key),
            3 => SlotMut::Text(&mut self.area),
            4 => SlotMut::Text(&mut self.biz_order_id),
            5 => SlotMut::Number(&mut self.buyer_id),
            6 => SlotMut::Text(&mut self.buyer_nick),
            7 => SlotMut::Code(&mut self.channel),
            8 => SlotMut::TypedJson(&mut self.channel_data),
            9 => SlotMut::Text(&mut self.city),
            10 => SlotMut::Text(&mut self.close_reason),
            11 => SlotMut::Fen(&mut self.coupon_fee),
            12 => SlotMut::Text(&mut self.coupon_id),
            13 => SlotMut::Text(&mut self.coupon_rule),
            14 => SlotMut::Boolean(&mut self.credit_pay),
            15 => SlotMut::Fen(&mut self.credit_pay_amount),
            16 => SlotMut::Code(&mut self.dk_type),
            17 => SlotMut::Time(&mut self.gmt_create),
            18 => SlotMut::Code(&mut self.idle_pay_type),
            19 => SlotMut::Code(&mut self.order_status),
            20 => SlotMut::Text(&mut self.province),
            21 => SlotMut::Text(&mut self.rate_content),
            22 => SlotMut::Code(&mut self.rate_grade),
            23 => SlotMut::Text(&mut self.refund_reason),
            24 => SlotMut::Text(&mut self.seller_address),
            25 => SlotMut::Text(&mut self.seller_alipay_user_id),
            26 => SlotMut::Number(&mut self.seller_id),
            27 => SlotMut::Text(&mut self.seller_nick),
            28 => SlotMut::Text(&mut self.seller_phone),
            29 => SlotMut::Text(&mut self.seller_real_name),
            30 => SlotMut::Time(&mut self.ship_time),
            31 => SlotMut::Code(&mut self.ship_type),
            32 => SlotMut::Text(&mut self.spu_id),
            33 => SlotMut::Boolean(&mut self.zfb_dk),
            34 => SlotMut::Text(&mut self.zfb_dk_code),
            35 => SlotMut::Text(&mut self.zm_level),
            _ => SlotMut::Text(&mut self.zm_score),
        }
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[
            (6, "nick"),
            (24, "address"),
            (25, "account"),
            (27, "nick"),
            (28, "phone"),
            (29, "name"),
            (34, "contract"),
            (35, "credit"),
            (36, "credit"),
        ]
    }
}

impl Table for XianyuRecycleOrderStatusSyncChannelData {
    fn names() -> &'static [&'static str] {
        &["ship", "weight", "userLevel", "sellerRealPhone"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.ship),
            1 => Slot::Text(&self.weight),
            2 => Slot::Text(&self.user_level),
            _ => Slot::Text(&self.seller_real_phone),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.ship),
            1 => SlotMut::Text(&mut self.weight),
            2 => SlotMut::Text(&mut self.user_level),
            _ => SlotMut::Text(&mut self.seller_real_phone),
        }
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[(3, "phone")]
    }
}

impl Code for XianyuRecycleOrderStatusSyncChannel {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Xianyu, "idle", "闲鱼"),
        (Self::Tmall, "tmall", "天猫"),
        (Self::Alipay, "alipay", "支付宝"),
        (Self::Taobao, "taobao", "淘宝渠道"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for XianyuRecycleOrderStatusSyncShipType {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::SfExpress, "1", "顺丰"),
        (Self::BulkyHomePickup, "2", "大件上门"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
