// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.recycle.order.get.yaml. Do not edit.
//! 闲鱼回收订单查询V2: `alibaba.idle.recycle.order.get`

use top_sdk::emit::{
    self, Api, Code, Decimal, Effect, Fen, Json, Outcome, Rule, Slot, SlotMut, Table,
    Timestamp, UnknownCode,
};
pub use super::super::codes::{
    Env, Env as RecycleOrderToEnv, IdlePayType, IdlePayType as RecycleOrderToIdlePayType,
    OrderStatus, RateGrade, RateGrade as RecycleOrderToRateGrade, ShipType,
    ShipType as RecycleOrderToShipType,
};

/// 闲鱼回收订单查询V2
///
/// Call of `alibaba.idle.recycle.order.get`.
///
/// 闲鱼回收业务中,外部回收商作为交易上买家,闲鱼用户下单后,需要回收商主动拉取交易订单
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=42443&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, AlibabaIdleRecycleOrderGetRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = AlibabaIdleRecycleOrderGetRequest::new(1231234).send(client).await?;
/// println!("{:?}", response.module);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "alibaba.idle.recycle.order.get")]
#[doc(alias = "闲鱼回收订单查询V2")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleRecycleOrderGetRequest {
    /// 订单号
    ///
    /// `biz_order_id`: Number, required. Example: `1231234`
    pub biz_order_id: Option<i64>,
}

impl AlibabaIdleRecycleOrderGetRequest {
    /// With the one required value; the rest by setters.
    #[must_use]
    #[inline]
    pub fn new(biz_order_id: i64) -> Self {
        Self::default().biz_order_id(biz_order_id)
    }
    /// 订单号
    #[must_use]
    #[inline]
    pub fn biz_order_id(mut self, value: i64) -> Self {
        self.biz_order_id = Some(value);
        self
    }
}

impl Api for AlibabaIdleRecycleOrderGetRequest {
    const METHOD: &'static str = "alibaba.idle.recycle.order.get";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=42443&docType=2";
    const EFFECT: Effect = Effect::Read;
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new().success("result").message("error_msg"),
    );
    type Response = AlibabaIdleRecycleOrderGetResponse;
}

/// 闲鱼回收订单查询V2
///
/// Answer of `alibaba.idle.recycle.order.get`.
#[doc(alias = "alibaba.idle.recycle.order.get")]
#[doc(alias = "闲鱼回收订单查询V2")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleRecycleOrderGetResponse {
    /// 失败时候错误信息
    ///
    /// `error_msg`: String. Example: `订单查询失败`
    pub error_msg: Option<String>,
    /// 订单信息
    ///
    /// `module`: RecycleOrderTo.
    pub module: Option<RecycleOrderTo>,
    /// 是否成功
    ///
    /// `result`: Boolean. Example: `true`
    pub result: Option<bool>,
}

/// 订单信息
///
/// RecycleOrderTo at `response.module`.
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleOrderTo {
    /// 回收商appkey
    ///
    /// `app_key`: String. Example: `31123412`
    pub app_key: Option<String>,
    /// 估价金额,单位分
    ///
    /// `apprize_amount`: Number, in fen (分). Example: `31000`
    pub apprize_amount: Option<Fen>,
    /// 估价Id
    ///
    /// `apprize_id`: String. Example: `989123`
    pub apprize_id: Option<String>,
    /// `area`: String. Example: `余杭`
    pub area: Option<String>,
    /// 交易订单号
    ///
    /// `biz_order_id`: String. Example: `781293810231231`
    pub biz_order_id: Option<String>,
    /// 回收商取消订单原因
    ///
    /// `buyer_close_reason`: String. Example: `联系不上用户`
    pub buyer_close_reason: Option<String>,
    /// 用户取消订单原因
    ///
    /// `seller_close_reason`: String. Example: `不想卖了`
    pub seller_close_reason: Option<String>,
    /// 回收商买家账号
    ///
    /// `buyer_nick`: String, personal data (nick). Example: `回收商账户01`
    pub buyer_nick: Option<String>,
    /// 渠道信息
    ///
    /// `channel`: String. Example: `idle`
    pub channel: Option<String>,
    /// 渠道内的业务数据json格式 比如 ship=1 服装类的不需要发货,weight=5-15 代表服装5-15kg, userLevel=vip 代表免议价用户,sellerRealPhone 淘宝账号绑定的手机号
    ///
    /// `channel_data`: String, JSON as text. Example: `{ "idleBizCode": 70, "weight": "5" }`
    pub channel_data: Option<Json<RecycleOrderToChannelData>>,
    /// 城市
    ///
    /// `city`: String. Example: `杭州`
    pub city: Option<String>,
    /// `country`: String. Example: `中泰`
    pub country: Option<String>,
    /// 加价券金额,单位分
    ///
    /// `coupon_fee`: String, in fen (分). Example: `0`
    pub coupon_fee: Option<Fen>,
    /// 加价券Id(预留)
    ///
    /// `coupon_id`: String. Example: `123`
    pub coupon_id: Option<String>,
    /// 加价券规则(预留)
    ///
    /// `coupon_rule`: String, JSON as text. Example: `{ "actType": 3, "beg": "2017-12-21 16:00:00", "couponFee": 0, "couponId": "-5", "desc": "阶梯价", "end": "2019-02-31 00:00:…`
    pub coupon_rule: Option<Json<RecycleOrderToCouponRule>>,
    /// true:是信用预付订单,false:普通订单
    ///
    /// `credit_pay`: Boolean. Example: `true`
    pub credit_pay: Option<bool>,
    /// 信用预付金额,单位分
    ///
    /// `credit_pay_amount`: Number, in fen (分). Example: `10000`
    pub credit_pay_amount: Option<Fen>,
    /// onlien:线上环境 pre:测试环境
    ///
    /// `env`: String. Example: `online`
    pub env: Option<Env>,
    /// 订单创建时间
    ///
    /// `gmt_create`: String, date and time. Example: `2018-02-12 11:32:21`
    pub gmt_create: Option<Timestamp>,
    /// 1:现金支付
    ///
    /// `idle_pay_type`: String. Example: `1`
    pub idle_pay_type: Option<IdlePayType>,
    /// 回收订单状态:1:订单创建 2:已上门取件 3:已质检 4:卖家确认交易完成 6:卖家订单已评价 7:回收商订单已评价 100:卖家申请退回 101:货物已退回 102:卖家关闭订单
    ///
    /// `order_status`: Number. Example: `1`
    pub order_status: Option<OrderStatus>,
    /// `province`: String. Example: `浙江省`
    pub province: Option<String>,
    /// 卖家评价内容
    ///
    /// `rate_content`: String. Example: `交易顺利`
    pub rate_content: Option<String>,
    /// 卖家评价等级
    ///
    /// `rate_grade`: String. Example: `1`
    pub rate_grade: Option<RateGrade>,
    /// 卖家申请退回原因
    ///
    /// `refund_reason`: String. Example: `报价太低`
    pub refund_reason: Option<String>,
    /// 卖家收货地址
    ///
    /// `seller_address`: String, personal data (address). Example: `浙江省杭州市余杭区969号`
    pub seller_address: Option<String>,
    /// 卖家淘宝nick
    ///
    /// `seller_nick`: String, personal data (nick). Example: `testSeller123`
    pub seller_nick: Option<String>,
    /// 卖家联系号码
    ///
    /// `seller_phone`: String, personal data (phone). Example: `13399120012`
    pub seller_phone: Option<String>,
    /// 卖家真实姓名
    ///
    /// `seller_real_name`: String, personal data (name). Example: `王小二`
    pub seller_real_name: Option<String>,
    /// 上门取件时间
    ///
    /// `ship_time`: String, date and time. Example: `2018-02-13 12:12:11`
    pub ship_time: Option<Timestamp>,
    /// 取件类型
    ///
    /// `ship_type`: String. Example: `1`
    pub ship_type: Option<ShipType>,
    /// 子渠道
    ///
    /// `sub_channel`: String. Example: `subShop01`
    pub sub_channel: Option<String>,
    /// 支付状态 1:未付款 2:已付款
    ///
    /// `pay_status`: String. Example: `2`
    pub pay_status: Option<RecycleOrderToPayStatus>,
    /// 下单后付款时间
    ///
    /// `pay_time`: String, date and time. Example: `2018-02-13 12:12:11`
    pub pay_time: Option<Timestamp>,
    /// 订单完结时间
    ///
    /// `end_time`: String, date and time. Example: `2018-02-13 12:12:11`
    pub end_time: Option<Timestamp>,
    /// 追缴单流水Id
    ///
    /// `recovery_pay_id`: String. Example: `20889123123`
    pub recovery_pay_id: Option<String>,
    /// 追缴成功时间
    ///
    /// `recovery_pay_time`: String, date and time. Example: `2018-02-13 12:12:11`
    pub recovery_pay_time: Option<Timestamp>,
    /// 少补单流水Id
    ///
    /// `makeup_pay_id`: String. Example: `20889123123`
    pub makeup_pay_id: Option<String>,
    /// 少补成功时间
    ///
    /// `makeup_pay_time`: String, date and time. Example: `2018-02-13 12:12:11`
    pub makeup_pay_time: Option<Timestamp>,
    /// 主订单支付流水Id
    ///
    /// `main_pay_id`: String. Example: `20889123123`
    pub main_pay_id: Option<String>,
    /// 质检金额,单位分
    ///
    /// `qa_amount`: Number, in fen (分). Example: `120`
    pub qa_amount: Option<Fen>,
    /// 估价版本,第几次估价
    ///
    /// `quote_version`: String. Example: `0`
    pub quote_version: Option<String>,
    /// 是否换机补贴
    ///
    /// `replace_subsidy`: Boolean. Example: `true`
    pub replace_subsidy: Option<bool>,
    /// 预估补贴金额
    ///
    /// `pre_fee`: String. Example: `100`
    pub pre_fee: Option<String>,
    /// 质检补贴金额
    ///
    /// `inspect_fee`: String. Example: `100`
    pub inspect_fee: Option<String>,
    /// 实付补贴金额
    ///
    /// `actual_fee`: String. Example: `100`
    pub actual_fee: Option<String>,
    /// 补贴打款支付宝流水号
    ///
    /// `subsidy_pay_id`: String. Example: `215541123`
    pub subsidy_pay_id: Option<String>,
}

/// 渠道内的业务数据json格式 比如 ship=1 服装类的不需要发货,weight=5-15 代表服装5-15kg, userLevel=vip 代表免议价用户,sellerRealPhone 淘宝账号绑定的手机号
///
/// String at `response.module.channel_data`.
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleOrderToChannelData {
    /// 业务代码
    ///
    /// `idleBizCode`: Number. Example: `70`
    pub idle_biz_code: Option<i64>,
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

/// 加价券规则(预留)
///
/// String at `response.module.coupon_rule`.
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleOrderToCouponRule {
    /// 加价方式
    ///
    /// `actType`: Number. Example: `3`
    pub act_type: Option<RecycleOrderToCouponRuleActType>,
    /// 开始时间
    ///
    /// `beg`: String, date and time. Example: `2017-12-21 16:00:00`
    pub beg: Option<Timestamp>,
    /// 结束时间
    ///
    /// `end`: String, date and time. Example: `2019-02-31 00:00:00`
    pub end: Option<Timestamp>,
    /// 加价券Id
    ///
    /// `couponId`: String. Example: `-5`
    pub coupon_id: Option<String>,
    /// 加价券金额,单位分
    ///
    /// `couponFee`: Number, in fen (分). Example: `0`
    pub coupon_fee: Option<Fen>,
    /// 规则说明
    ///
    /// `desc`: String. Example: `阶梯价`
    pub desc: Option<String>,
    /// 业务代码
    ///
    /// `idleBizCode`: String. Example: `8`
    pub idle_biz_code: Option<String>,
    /// 起始金额,单位分
    ///
    /// `low`: Number, in fen (分). Example: `0`
    pub low: Option<Fen>,
    /// 加价比例
    ///
    /// `percent`: BigDecimal. Example: `0.1`
    pub percent: Option<Decimal>,
    /// 固定加价金额,单位分
    ///
    /// `addFee`: Number, in fen (分). Example: `3000`
    pub add_fee: Option<Fen>,
    /// 阶梯
    ///
    /// `range`: CouponRuleRange\[\].
    pub range: Vec<CouponRuleRange>,
}

/// 阶梯
///
/// CouponRuleRange\[\] at `response.module.coupon_rule.range`.
#[non_exhaustive]
#[derive(Default)]
pub struct CouponRuleRange {
    /// 加价方式
    ///
    /// `actType`: Number. Example: `1`
    pub act_type: Option<CouponRuleRangeActType>,
    /// 加价券金额,单位分
    ///
    /// `couponFee`: Number, in fen (分). Example: `0`
    pub coupon_fee: Option<Fen>,
    /// 规则说明
    ///
    /// `desc`: String. Example: `100~2000元,加价10%`
    pub desc: Option<String>,
    /// 起始金额,单位分
    ///
    /// `low`: Number, in fen (分). Example: `10000`
    pub low: Option<Fen>,
    /// 结束金额,单位分
    ///
    /// `up`: Number, in fen (分). Example: `200000`
    pub up: Option<Fen>,
    /// 加价比例
    ///
    /// `percent`: BigDecimal. Example: `0.1`
    pub percent: Option<Decimal>,
    /// 固定加价金额,单位分
    ///
    /// `addFee`: Number, in fen (分). Example: `70000`
    pub add_fee: Option<Fen>,
}

/// Values of `response.module.pay_status`: 支付状态 1:未付款 2:已付款
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RecycleOrderToPayStatus {
    /// `1`: 未付款
    Unpaid,
    /// `2`: 已付款
    Paid,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl RecycleOrderToPayStatus {
    /// `1`: 未付款
    pub const CODE_1: Self = Self::Unpaid;
    /// `2`: 已付款
    pub const CODE_2: Self = Self::Paid;
}

/// Values of `response.module.coupon_rule.actType`: 加价方式
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RecycleOrderToCouponRuleActType {
    /// `1`: 按百分比
    Percentage,
    /// `2`: 按固定加价
    FixedAmount,
    /// `3`: 阶梯价
    Tiered,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl RecycleOrderToCouponRuleActType {
    /// `1`: 按百分比
    pub const CODE_1: Self = Self::Percentage;
    /// `2`: 按固定加价
    pub const CODE_2: Self = Self::FixedAmount;
    /// `3`: 阶梯价
    pub const CODE_3: Self = Self::Tiered;
}

/// Values of `response.module.coupon_rule.range.actType`: 加价方式
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum CouponRuleRangeActType {
    /// `1`: 按百分比
    Percentage,
    /// `2`: 按固定加价
    FixedAmount,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl CouponRuleRangeActType {
    /// `1`: 按百分比
    pub const CODE_1: Self = Self::Percentage;
    /// `2`: 按固定加价
    pub const CODE_2: Self = Self::FixedAmount;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdleRecycleOrderGetRequest, AlibabaIdleRecycleOrderGetResponse,
    RecycleOrderTo, RecycleOrderToChannelData, RecycleOrderToCouponRule, CouponRuleRange
);
emit::code_traits!(
    RecycleOrderToPayStatus, RecycleOrderToCouponRuleActType, CouponRuleRangeActType
);

impl Table for AlibabaIdleRecycleOrderGetRequest {
    fn names() -> &'static [&'static str] {
        &["biz_order_id"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Number(&self.biz_order_id)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Number(&mut self.biz_order_id)
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(0, Rule::Required)]
    }
}

impl Table for AlibabaIdleRecycleOrderGetResponse {
    fn names() -> &'static [&'static str] {
        &["error_msg", "module", "result"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.error_msg),
            1 => Slot::Object(&self.module),
            _ => Slot::Boolean(&self.result),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.error_msg),
            1 => SlotMut::Object(&mut self.module),
            _ => SlotMut::Boolean(&mut self.result),
        }
    }
}

impl Table for RecycleOrderTo {
    fn names() -> &'static [&'static str] {
        &[
            "app_key",
            "apprize_amount",
            "apprize_id",
            "area",
            "biz_order_id",
            "buyer_close_reason",
            "seller_close_reason",
            "buyer_nick",
            "channel",
            "channel_data",
            "city",
            "country",
            "coupon_fee",
            "coupon_id",
            "coupon_rule",
            "credit_pay",
            "credit_pay_amount",
            "env",
            "gmt_create",
            "idle_pay_type",
            "order_status",
            "province",
            "rate_content",
            "rate_grade",
            "refund_reason",
            "seller_address",
            "seller_nick",
            "seller_phone",
            "seller_real_name",
            "ship_time",
            "ship_type",
            "sub_channel",
            "pay_status",
            "pay_time",
            "end_time",
            "recovery_pay_id",
            "recovery_pay_time",
            "makeup_pay_id",
            "makeup_pay_time",
            "main_pay_id",
            "qa_amount",
            "quote_version",
            "replace_subsidy",
            "pre_fee",
            "inspect_fee",
            "actual_fee",
            "subsidy_pay_id",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.app_key),
            1 => Slot::Fen(&self.apprize_amount),
            2 => Slot::Text(&self.apprize_id),
            3 => Slot::Text(&self.area),
            4 => Slot::Text(&self.biz_order_id),
            5 => Slot::Text(&self.buyer_close_reason),
            6 => Slot::Text(&self.seller_close_reason),
            7 => Slot::Text(&self.buyer_nick),
            8 => Slot::Text(&self.channel),
            9 => Slot::TypedJson(&self.channel_data),
            10 => Slot::Text(&self.city),
            11 => Slot::Text(&self.country),
            12 => Slot::Fen(&self.coupon_fee),
            13 => Slot::Text(&self.coupon_id),
            14 => Slot::TypedJson(&self.coupon_rule),
            15 => Slot::Boolean(&self.credit_pay),
            16 => Slot::Fen(&self.credit_pay_amount),
            17 => Slot::Code(&self.env),
            18 => Slot::Time(&self.gmt_create),
            19 => Slot::Code(&self.idle_pay_type),
            20 => Slot::Code(&self.order_status),
            21 => Slot::Text(&self.province),
            22 => Slot::Text(&self.rate_content),
            23 => Slot::Code(&self.rate_grade),
            24 => Slot::Text(&self.refund_reason),
            25 => Slot::Text(&self.seller_address),
            26 => Slot::Text(&self.seller_nick),
            27 => Slot::Text(&self.seller_phone),
            28 => Slot::Text(&self.seller_real_name),
            29 => Slot::Time(&self.ship_time),
            30 => Slot::Code(&self.ship_type),
            31 => Slot::Text(&self.sub_channel),
            32 => Slot::Code(&self.pay_status),
            33 => Slot::Time(&self.pay_time),
            34 => Slot::Time(&self.end_time),
            35 => Slot::Text(&self.recovery_pay_id),
            36 => Slot::Time(&self.recovery_pay_time),
            37 => Slot::Text(&self.makeup_pay_id),
            38 => Slot::Time(&self.makeup_pay_time),
            39 => Slot::Text(&self.main_pay_id),
            40 => Slot::Fen(&self.qa_amount),
            41 => Slot::Text(&self.quote_version),
            42 => Slot::Boolean(&self.replace_subsidy),
            43 => Slot::Text(&self.pre_fee),
            44 => Slot::Text(&self.inspect_fee),
            45 => Slot::Text(&self.actual_fee),
            _ => Slot::Text(&self.subsidy_pay_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.app_key),
            1 => SlotMut::Fen(&mut self.apprize_amount),
            2 => SlotMut::Text(&mut self.apprize_id),
            3 => SlotMut::Text(&mut self.area),
            4 => SlotMut::Text(&mut self.biz_order_id),
            5 => SlotMut::Text(&mut self.buyer_close_reason),
            6 => SlotMut::Text(&mut self.seller_close_reason),
            7 => SlotMut::Text(&mut self.buyer_nick),
            8 => SlotMut::Text(&mut self.channel),
            9 => SlotMut::TypedJson(&mut self.channel_data),
            10 => SlotMut::Text(&mut self.city),
            11 => SlotMut::Text(&mut self.country),
            12 => SlotMut::Fen(&mut self.coupon_fee),
            13 => SlotMut::Text(&mut self.coupon_id),
            14 => SlotMut::TypedJson(&mut self.coupon_rule),
            15 => SlotMut::Boolean(&mut self.credit_pay),
            16 => SlotMut::Fen(&mut self.credit_pay_amount),
            17 => SlotMut::Code(&mut self.env),
            18 => SlotMut::Time(&mut self.gmt_create),
            19 => SlotMut::Code(&mut self.idle_pay_type),
            20 => SlotMut::Code(&mut self.order_status),
            21 => SlotMut::Text(&mut self.province),
            22 => SlotMut::Text(&mut self.rate_content),
            23 => SlotMut::Code(&mut self.rate_grade),
            24 => SlotMut::Text(&mut self.refund_reason),
            25 => SlotMut::Text(&mut self.seller_address),
            26 => SlotMut::Text(&mut self.seller_nick),
            27 => SlotMut::Text(&mut self.seller_phone),
            28 => SlotMut::Text(&mut self.seller_real_name),
            29 => SlotMut::Time(&mut self.ship_time),
            30 => SlotMut::Code(&mut self.ship_type),
            31 => SlotMut::Text(&mut self.sub_channel),
            32 => SlotMut::Code(&mut self.pay_status),
            33 => SlotMut::Time(&mut self.pay_time),
            34 => SlotMut::Time(&mut self.end_time),
            35 => SlotMut::Text(&mut self.recovery_pay_id),
            36 => SlotMut::Time(&mut self.recovery_pay_time),
            37 => SlotMut::Text(&mut self.makeup_pay_id),
            38 => SlotMut::Time(&mut self.makeup_pay_time),
            39 => SlotMut::Text(&mut self.main_pay_id),
            40 => SlotMut::Fen(&mut self.qa_amount),
            41 => SlotMut::Text(&mut self.quote_version),
            42 => SlotMut::Boolean(&mut self.replace_subsidy),
            43 => SlotMut::Text(&mut self.pre_fee),
            44 => SlotMut::Text(&mut self.inspect_fee),
            45 => SlotMut::Text(&mut self.actual_fee),
            _ => SlotMut::Text(&mut self.subsidy_pay_id),
        }
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[(7, "nick"), (25, "address"), (26, "nick"), (27, "phone"), (28, "name")]
    }
}

impl Table for RecycleOrderToChannelData {
    fn names() -> &'static [&'static str] {
        &["idleBizCode", "ship", "weight", "userLevel", "sellerRealPhone"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.idle_biz_code),
            1 => Slot::Text(&self.ship),
            2 => Slot::Text(&self.weight),
            3 => Slot::Text(&self.user_level),
            _ => Slot::Text(&self.seller_real_phone),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.idle_biz_code),
            1 => SlotMut::Text(&mut self.ship),
            2 => SlotMut::Text(&mut self.weight),
            3 => SlotMut::Text(&mut self.user_level),
            _ => SlotMut::Text(&mut self.seller_real_phone),
        }
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[(4, "phone")]
    }
}

impl Table for RecycleOrderToCouponRule {
    fn names() -> &'static [&'static str] {
        &[
            "actType",
            "beg",
            "end",
            "couponId",
            "couponFee",
            "desc",
            "idleBizCode",
            "low",
            "percent",
            "addFee",
            "range",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Code(&self.act_type),
            1 => Slot::Time(&self.beg),
            2 => Slot::Time(&self.end),
            3 => Slot::Text(&self.coupon_id),
            4 => Slot::Fen(&self.coupon_fee),
            5 => Slot::Text(&self.desc),
            6 => Slot::Text(&self.idle_biz_code),
            7 => Slot::Fen(&self.low),
            8 => Slot::Decimal(&self.percent),
            9 => Slot::Fen(&self.add_fee),
            _ => Slot::List(&self.range, "coupon_rule_range"),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Code(&mut self.act_type),
            1 => SlotMut::Time(&mut self.beg),
            2 => SlotMut::Time(&mut self.end),
            3 => SlotMut::Text(&mut self.coupon_id),
            4 => SlotMut::Fen(&mut self.coupon_fee),
            5 => SlotMut::Text(&mut self.desc),
            6 => SlotMut::Text(&mut self.idle_biz_code),
            7 => SlotMut::Fen(&mut self.low),
            8 => SlotMut::Decimal(&mut self.percent),
            9 => SlotMut::Fen(&mut self.add_fee),
            _ => SlotMut::List(&mut self.range, "coupon_rule_range"),
        }
    }
}

impl Table for CouponRuleRange {
    fn names() -> &'static [&'static str] {
        &["actType", "couponFee", "desc", "low", "up", "percent", "addFee"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Code(&self.act_type),
            1 => Slot::Fen(&self.coupon_fee),
            2 => Slot::Text(&self.desc),
            3 => Slot::Fen(&self.low),
            4 => Slot::Fen(&self.up),
            5 => Slot::Decimal(&self.percent),
            _ => Slot::Fen(&self.add_fee),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Code(&mut self.act_type),
            1 => SlotMut::Fen(&mut self.coupon_fee),
            2 => SlotMut::Text(&mut self.desc),
            3 => SlotMut::Fen(&mut self.low),
            4 => SlotMut::Fen(&mut self.up),
            5 => SlotMut::Decimal(&mut self.percent),
            _ => SlotMut::Fen(&mut self.add_fee),
        }
    }
}

impl Code for RecycleOrderToPayStatus {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Unpaid, "1", "未付款"),
        (Self::Paid, "2", "已付款"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for RecycleOrderToCouponRuleActType {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Percentage, "1", "按百分比"),
        (Self::FixedAmount, "2", "按固定加价"),
        (Self::Tiered, "3", "阶梯价"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for CouponRuleRangeActType {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Percentage, "1", "按百分比"),
        (Self::FixedAmount, "2", "按固定加价"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
