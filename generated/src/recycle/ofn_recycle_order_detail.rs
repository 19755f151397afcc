// Made by `cargo xtask regen` from api-defs/apis/taobao.ofn.recycle.order.detail.yaml. Do not edit.
//! 以旧换新回收单详情: `taobao.ofn.recycle.order.detail`

use top_sdk::emit::{
    self, Api, Code, Effect, Fen, JsonText, Rule, Slot, SlotMut, Table, Timestamp,
    UnknownCode,
};

/// 以旧换新回收单详情
///
/// Details of a trade-in recycle order
///
/// Call of `taobao.ofn.recycle.order.detail`.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=68651&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, OfnRecycleOrderDetailRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = OfnRecycleOrderDetailRequest::new(12345678).send(client).await?;
/// println!("{:?}", response.data);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "taobao.ofn.recycle.order.detail")]
#[doc(alias = "以旧换新回收单详情")]
#[non_exhaustive]
#[derive(Default)]
pub struct OfnRecycleOrderDetailRequest {
    /// 回收单 ID
    ///
    /// `biz_order_id`: Number, required. Example: `12345678`
    pub biz_order_id: Option<i64>,
}

impl OfnRecycleOrderDetailRequest {
    /// With the one required value; the rest by setters.
    #[must_use]
    #[inline]
    pub fn new(biz_order_id: i64) -> Self {
        Self::default().biz_order_id(biz_order_id)
    }
    /// 回收单 ID
    #[must_use]
    #[inline]
    pub fn biz_order_id(mut self, value: i64) -> Self {
        self.biz_order_id = Some(value);
        self
    }
}

impl Api for OfnRecycleOrderDetailRequest {
    const METHOD: &'static str = "taobao.ofn.recycle.order.detail";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=68651&docType=2";
    const EFFECT: Effect = Effect::Read;
    type Response = OfnRecycleOrderDetailResponse;
}

/// 以旧换新回收单详情
///
/// Details of a trade-in recycle order
///
/// Answer of `taobao.ofn.recycle.order.detail`.
#[doc(alias = "taobao.ofn.recycle.order.detail")]
#[doc(alias = "以旧换新回收单详情")]
#[non_exhaustive]
#[derive(Default)]
pub struct OfnRecycleOrderDetailResponse {
    /// 回收订单详细信息
    ///
    /// `data`: OfnSupplierRecycleOrderDetailDTO.
    pub data: Option<OfnSupplierRecycleOrderDetailDto>,
}

/// 回收订单详细信息
///
/// OfnSupplierRecycleOrderDetailDTO at `response.data`.
#[non_exhaustive]
#[derive(Default)]
pub struct OfnSupplierRecycleOrderDetailDto {
    /// 回收单 ID
    ///
    /// `biz_order_id`: Number. Example: `123456789`
    pub biz_order_id: Option<i64>,
    /// 回收商 appKey
    ///
    /// `app_key`: Number. Example: `12345678`
    pub app_key: Option<i64>,
    /// 回收单状态
    ///
    /// `order_status`: Number. Example: `3`
    pub order_status: Option<i64>,
    /// 卖家支付宝id,用于回收商支付宝打款
    ///
    /// `seller_alipay_id`: Number, personal data (account). Example: `123456789`
    pub seller_alipay_id: Option<i64>,
    /// 是否信用预付
    ///
    /// `credit_pay`: Boolean. Example: `true`
    pub credit_pay: Option<bool>,
    /// 信用预付金额,单位 分
    ///
    /// `credit_pay_amount`: Number, in fen (分). Example: `100`
    pub credit_pay_amount: Option<Fen>,
    /// 估价金额,单位 分
    ///
    /// `apprize_amount`: Number, in fen (分). Example: `100`
    pub apprize_amount: Option<Fen>,
    /// 估价 ID
    ///
    /// `quote_id`: Number. Example: `123123123`
    pub quote_id: Option<i64>,
    /// 卖家地址
    ///
    /// `seller_address`: String, personal data (address). Example: `杭州市余杭市阿里巴巴园区`
    pub seller_address: Option<String>,
    /// 卖家电话
    ///
    /// `seller_phone`: String, personal data (phone). Example: `123123123`
    pub seller_phone: Option<String>,
    /// 履约类型(1:邮寄,2:上门,7:自助回收商)
    ///
    /// how it is collected. Elsewhere 1 is SF Express only (in Xianyu orders)
    ///
    /// `ship_type`: String. Example: `1`
    pub ship_type: Option<OfnSupplierRecycleOrderDetailDtoShipType>,
    /// 取件时间
    ///
    /// `ship_time`: Date. Example: `2023-11-11 11:11:11`
    pub ship_time: Option<Timestamp>,
    /// 取件截止时间
    ///
    /// `ship_time_end`: Date. Example: `2023-11-11 11:11:11`
    pub ship_time_end: Option<Timestamp>,
    /// `province`: String. Example: `浙江省`
    pub province: Option<String>,
    /// `city`: String. Example: `杭州市`
    pub city: Option<String>,
    /// `area`: String. Example: `余杭区`
    pub area: Option<String>,
    /// 乡镇
    ///
    /// `town`: String. Example: `xx镇`
    pub town: Option<String>,
    /// 渠道
    ///
    /// `channel`: String. Example: `tmall-ofn`
    pub channel: Option<String>,
    /// 评分
    ///
    /// `rate_grade`: String. Example: `1`
    pub rate_grade: Option<String>,
    /// 评价内容
    ///
    /// `rate_content`: String. Example: `好`
    pub rate_content: Option<String>,
    /// 关单原因
    ///
    /// `close_reason`: String. Example: `其他`
    pub close_reason: Option<String>,
    /// 申请退回原因
    ///
    /// `refund_reason`: String. Example: `其他`
    pub refund_reason: Option<String>,
    /// 环境,ONLINE 线上 / PRE 预发
    ///
    /// `env`: String. Example: `ONLINE`
    pub env: Option<OfnSupplierRecycleOrderDetailDtoEnv>,
    /// 订单创建时间
    ///
    /// `gmt_create`: Date. Example: `2023-11-11 11:11:11`
    pub gmt_create: Option<Timestamp>,
    /// 支付类型,1 现金 / 2 红包
    ///
    /// `pay_type`: String. Example: `1`
    pub pay_type: Option<OfnSupplierRecycleOrderDetailDtoPayType>,
    /// 渠道数据,json
    ///
    /// `channel_data`: String, JSON as text. Example: `{}`
    pub channel_data: Option<JsonText>,
    /// SPU ID
    ///
    /// `spu_id`: String. Example: `100`
    pub spu_id: Option<String>,
    /// 回收单对应的物流单号
    ///
    /// `ship_mail_no`: String. Example: `SF10000`
    pub ship_mail_no: Option<String>,
}

/// Values of `response.data.ship_type`: 履约类型(1:邮寄,2:上门,7:自助回收商)
///
/// how it is collected. Elsewhere 1 is SF Express only (in Xianyu orders)
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum OfnSupplierRecycleOrderDetailDtoShipType {
    /// `1`: 邮寄
    Mail,
    /// `2`: 上门
    HomePickup,
    /// `7`: 自助回收商
    SelfServiceRecycler,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl OfnSupplierRecycleOrderDetailDtoShipType {
    /// `1`: 邮寄
    pub const CODE_1: Self = Self::Mail;
    /// `2`: 上门
    pub const CODE_2: Self = Self::HomePickup;
    /// `7`: 自助回收商
    pub const CODE_7: Self = Self::SelfServiceRecycler;
}

/// Values of `response.data.env`: 环境,ONLINE 线上 / PRE 预发
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum OfnSupplierRecycleOrderDetailDtoEnv {
    /// `ONLINE`: 线上
    Online,
    /// `PRE`: 预发
    Prerelease,
    /// A value that no document names.
    Unknown(UnknownCode),
}

/// Values of `response.data.pay_type`: 支付类型,1 现金 / 2 红包
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum OfnSupplierRecycleOrderDetailDtoPayType {
    /// `1`: 现金
    Cash,
    /// `2`: 红包
    RedPacket,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl OfnSupplierRecycleOrderDetailDtoPayType {
    /// `1`: 现金
    pub const CODE_1: Self = Self::Cash;
    /// `2`: 红包
    pub const CODE_2: Self = Self::RedPacket;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    OfnRecycleOrderDetailRequest, OfnRecycleOrderDetailResponse,
    OfnSupplierRecycleOrderDetailDto
);
emit::code_traits!(
    OfnSupplierRecycleOrderDetailDtoShipType, OfnSupplierRecycleOrderDetailDtoEnv,
    OfnSupplierRecycleOrderDetailDtoPayType
);

impl Table for OfnRecycleOrderDetailRequest {
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

impl Table for OfnRecycleOrderDetailResponse {
    fn names() -> &'static [&'static str] {
        &["data"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.data)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.data)
    }
}

impl Table for OfnSupplierRecycleOrderDetailDto {
    fn names() -> &'static [&'static str] {
        &[
            "biz_order_id",
            "app_key",
            "order_status",
            "seller_alipay_id",
            "credit_pay",
            "credit_pay_amount",
            "apprize_amount",
            "quote_id",
            "seller_address",
            "seller_phone",
            "ship_type",
            "ship_time",
            "ship_time_end",
            "province",
            "city",
            "area",
            "town",
            "channel",
            "rate_grade",
            "rate_content",
            "close_reason",
            "refund_reason",
            "env",
            "gmt_create",
            "pay_type",
            "channel_data",
            "spu_id",
            "ship_mail_no",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.biz_order_id),
            1 => Slot::Number(&self.app_key),
            2 => Slot::Number(&self.order_status),
            3 => Slot::Number(&self.seller_alipay_id),
            4 => Slot::Boolean(&self.credit_pay),
            5 => Slot::Fen(&self.credit_pay_amount),
            6 => Slot::Fen(&self.apprize_amount),
            7 => Slot::Number(&self.quote_id),
            8 => Slot::Text(&self.seller_address),
            9 => Slot::Text(&self.seller_phone),
            10 => Slot::Code(&self.ship_type),
            11 => Slot::Time(&self.ship_time),
            12 => Slot::Time(&self.ship_time_end),
            13 => Slot::Text(&self.province),
            14 => Slot::Text(&self.city),
            15 => Slot::Text(&self.area),
            16 => Slot::Text(&self.town),
            17 => Slot::Text(&self.channel),
            18 => Slot::Text(&self.rate_grade),
            19 => Slot::Text(&self.rate_content),
            20 => Slot::Text(&self.close_reason),
            21 => Slot::Text(&self.refund_reason),
            22 => Slot::Code(&self.env),
            23 => Slot::Time(&self.gmt_create),
            24 => Slot::Code(&self.pay_type),
            25 => Slot::Json(&self.channel_data),
            26 => Slot::Text(&self.spu_id),
            _ => Slot::Text(&self.ship_mail_no),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.biz_order_id),
            1 => SlotMut::Number(&mut self.app_key),
            2 => SlotMut::Number(&mut self.order_status),
            3 => SlotMut::Number(&mut self.seller_alipay_id),
            4 => SlotMut::Boolean(&mut self.credit_pay),
            5 => SlotMut::Fen(&mut self.credit_pay_amount),
            6 => SlotMut::Fen(&mut self.apprize_amount),
            7 => SlotMut::Number(&mut self.quote_id),
            8 => SlotMut::Text(&mut self.seller_address),
            9 => SlotMut::Text(&mut self.seller_phone),
            10 => SlotMut::Code(&mut self.ship_type),
            11 => SlotMut::Time(&mut self.ship_time),
            12 => SlotMut::Time(&mut self.ship_time_end),
            13 => SlotMut::Text(&mut self.province),
            14 => SlotMut::Text(&mut self.city),
            15 => SlotMut::Text(&mut self.area),
            16 => SlotMut::Text(&mut self.town),
            17 => SlotMut::Text(&mut self.channel),
            18 => SlotMut::Text(&mut self.rate_grade),
            19 => SlotMut::Text(&mut self.rate_content),
            20 => SlotMut::Text(&mut self.close_reason),
            21 => SlotMut::Text(&mut self.refund_reason),
            22 => SlotMut::Code(&mut self.env),
            23 => SlotMut::Time(&mut self.gmt_create),
            24 => SlotMut::Code(&mut self.pay_type),
            25 => SlotMut::Json(&mut self.channel_data),
            26 => SlotMut::Text(&mut self.spu_id),
            _ => SlotMut::Text(&mut self.ship_mail_no),
        }
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[(3, "account"), (8, "address"), (9, "phone")]
    }
}

impl Code for OfnSupplierRecycleOrderDetailDtoShipType {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Mail, "1", "邮寄"),
        (Self::HomePickup, "2", "上门"),
        (Self::SelfServiceRecycler, "7", "自助回收商"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for OfnSupplierRecycleOrderDetailDtoEnv {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Online, "ONLINE", "线上"),
        (Self::Prerelease, "PRE", "预发"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for OfnSupplierRecycleOrderDetailDtoPayType {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Cash, "1", "现金"),
        (Self::RedPacket, "2", "红包"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
