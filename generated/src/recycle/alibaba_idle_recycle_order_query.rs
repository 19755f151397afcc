// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.recycle.order.query.yaml. Do not edit.
//! 按单号查回收单V1: `alibaba.idle.recycle.order.query`

use top_sdk::emit::{
    self, Api, Effect, Fen, JsonText, Outcome, Rule, Slot, SlotMut, Table, Timestamp,
};
pub use super::super::codes::{
    OrderStatus, ShipType, RateGrade, Env, ZmLevel, IdlePayType, DkType,
};

/// 按单号查回收单V1
///
/// Query a recycle order, V1
///
/// Call of `alibaba.idle.recycle.order.query`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=33985&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, AlibabaIdleRecycleOrderQueryRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = AlibabaIdleRecycleOrderQueryRequest::new(123123).send(client).await?;
/// println!("{:?}", response.result);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "alibaba.idle.recycle.order.query")]
#[doc(alias = "按单号查回收单V1")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleRecycleOrderQueryRequest {
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: Number, required. Example: `123123`
    pub biz_order_id: Option<i64>,
    /// 商家在淘宝的账号编号
    ///
    /// Taobao account id of the merchant
    ///
    /// `recycle_supplier_id`: Number. Example: `100000001`
    pub recycle_supplier_id: Option<i64>,
}

impl AlibabaIdleRecycleOrderQueryRequest {
    /// With the one required value; the rest by setters.
    #[must_use]
    #[inline]
    pub fn new(biz_order_id: i64) -> Self {
        Self::default().biz_order_id(biz_order_id)
    }
    /// 订单编号
    #[must_use]
    #[inline]
    pub fn biz_order_id(mut self, value: i64) -> Self {
        self.biz_order_id = Some(value);
        self
    }
    /// 商家在淘宝的账号编号
    #[must_use]
    #[inline]
    pub fn recycle_supplier_id(mut self, value: i64) -> Self {
        self.recycle_supplier_id = Some(value);
        self
    }
}

impl Api for AlibabaIdleRecycleOrderQueryRequest {
    const METHOD: &'static str = "alibaba.idle.recycle.order.query";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=33985&docType=2";
    const EFFECT: Effect = Effect::Read;
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new().success("result.success").message("result.err_msg"),
    );
    type Response = AlibabaIdleRecycleOrderQueryResponse;
}

/// 按单号查回收单V1
///
/// Query a recycle order, V1
///
/// Answer of `alibaba.idle.recycle.order.query`.
#[doc(alias = "alibaba.idle.recycle.order.query")]
#[doc(alias = "按单号查回收单V1")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleRecycleOrderQueryResponse {
    /// 返回结果
    ///
    /// result
    ///
    /// `result`: Result.
    pub result: Option<ResultObject>,
}

/// 返回结果
///
/// result
///
/// Result at `response.result`.
#[non_exhaustive]
#[derive(Default)]
pub struct ResultObject {
    /// 订单内容
    ///
    /// the order
    ///
    /// `module`: Serializable.
    pub module: Option<Serializable>,
    /// 错误信息
    ///
    /// error text
    ///
    /// `err_msg`: String.
    pub err_msg: Option<String>,
    /// 是否成功
    ///
    /// whether it succeeded
    ///
    /// `success`: Boolean.
    pub success: Option<bool>,
}

/// 订单内容
///
/// the order
///
/// Serializable at `response.result.module`.
#[non_exhaustive]
#[derive(Default)]
pub struct Serializable {
    /// 回收商的 appkey
    ///
    /// app key of the recycler
    ///
    /// `app_key`: String. Example: `123`
    pub app_key: Option<String>,
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: String. Example: `123134`
    pub biz_order_id: Option<String>,
    /// 回收单状态
    ///
    /// status of the recycle order
    ///
    /// `order_status`: Number. Example: `1`
    pub order_status: Option<OrderStatus>,
    /// 买家编号，脱敏后恒为 0
    ///
    /// buyer id, masked: always 0
    ///
    /// `buyer_id`: Number. Example: `0`
    pub buyer_id: Option<i64>,
    /// 买家昵称
    ///
    /// buyer's nick
    ///
    /// `buyer_nick`: String, personal data (nick). Example: `test123`
    pub buyer_nick: Option<String>,
    /// 卖家编号，脱敏后恒为 0
    ///
    /// seller id, masked: always 0
    ///
    /// `seller_id`: Number. Example: `0`
    pub seller_id: Option<i64>,
    /// 卖家昵称
    ///
    /// seller's nick
    ///
    /// `seller_nick`: String, personal data (nick). Example: `testSeller123`
    pub seller_nick: Option<String>,
    /// 卖家支付宝编号，回收商向它打款
    ///
    /// seller's Alipay id, where the recycler pays to
    ///
    /// `seller_alipay_user_id`: String, personal data (account). Example: `12345`
    pub seller_alipay_user_id: Option<String>,
    /// 卖家支付宝（已脱敏）
    ///
    /// seller's Alipay account, masked
    ///
    /// `seller_alipay_account`: String, personal data (account). Example: `1234***abc`
    pub seller_alipay_account: Option<String>,
    /// 是否信用预付单
    ///
    /// whether it is a credit prepaid order
    ///
    /// `credit_pay`: Boolean. Example: `true`
    pub credit_pay: Option<bool>,
    /// 信用预付金额,单位分
    ///
    /// credit prepaid amount
    ///
    /// `credit_pay_amount`: Number, in fen (分). Example: `12000`
    pub credit_pay_amount: Option<Fen>,
    /// 估价金额,单位分
    ///
    /// quoted amount
    ///
    /// `apprize_amount`: Number, in fen (分). Example: `123456`
    pub apprize_amount: Option<Fen>,
    /// 卖家收货地址
    ///
    /// seller's address
    ///
    /// `seller_address`: String, personal data (address). Example: `示例省示例市示例路1号`
    pub seller_address: Option<String>,
    /// 卖家手机号
    ///
    /// seller's mobile
    ///
    /// `seller_phone`: String, personal data (phone). Example: `13000000000`
    pub seller_phone: Option<String>,
    /// 取件方式。取值: (1, "顺丰；文档误作「顺风」"), (2, "上门取件")
    ///
    /// how the goods are collected
    ///
    /// `ship_type`: String. Example: `1`
    pub ship_type: Option<ShipType>,
    /// 取件时间
    ///
    /// pickup time
    ///
    /// `ship_time`: String, date and time. Example: `2018-02-13 12:12:11`
    pub ship_time: Option<Timestamp>,
    /// 卖家姓名
    ///
    /// seller's name
    ///
    /// `seller_real_name`: String, personal data (name). Example: `示例姓名`
    pub seller_real_name: Option<String>,
    /// 是否已签支付宝
    ///
    /// whether an Alipay agreement is signed
    ///
    /// `zfb_dk`: Boolean. Example: `true`
    pub zfb_dk: Option<bool>,
    /// 支付宝签约编码
    ///
    /// code of that agreement
    ///
    /// `zfb_dk_code`: String, personal data (contract). Example: `123467`
    pub zfb_dk_code: Option<String>,
    /// 估价编号
    ///
    /// quote id
    ///
    /// `apprize_id`: String. Example: `1235`
    pub apprize_id: Option<String>,
    /// 城市
    ///
    /// city
    ///
    /// `city`: String. Example: `杭州`
    pub city: Option<String>,
    /// 省
    ///
    /// province
    ///
    /// `province`: String. Example: `浙江`
    pub province: Option<String>,
    /// 区
    ///
    /// district
    ///
    /// `area`: String. Example: `余杭`
    pub area: Option<String>,
    /// 村（字段名却是 country）
    ///
    /// village (although named country)
    ///
    /// `country`: String. Example: `中泰`
    pub country: Option<String>,
    /// 芝麻信用分
    ///
    /// Zhima credit score
    ///
    /// `zm_score`: String, personal data (credit). Example: `902`
    pub zm_score: Option<String>,
    /// 卡券编号，留待将来用
    ///
    /// coupon id, for the future
    ///
    /// `coupon_id`: String. Example: `1`
    pub coupon_id: Option<String>,
    /// 加价券金额
    ///
    /// amount of the bonus coupon
    ///
    /// `coupon_fee`: String. Example: `1234`
    pub coupon_fee: Option<String>,
    /// 卡券规则，三种形状：actType 1 按比例，2 定额，3 分段（range 里再用 1、2）；键有 beg、end、couponFee、couponId、desc、idleBizCode、low、up、percent、addFee,JSON 字符串
    ///
    /// coupon rule, one of three shapes: actType 1 percentage, 2 fixed addition, 3 steps (range, whose items use 1 or 2); keys beg, end, couponFee, couponId, desc, idleBizCode, low, up, percent, addFee
    ///
    /// `coupon_rule`: String, JSON as text.
    pub coupon_rule: Option<JsonText>,
    /// 回收渠道
    ///
    /// recycle channel
    ///
    /// `channel`: String.
    pub channel: Option<String>,
    /// 评价等级。取值: (1, "好评"), (0, "中评（默认）")
    ///
    /// rating
    ///
    /// `rate_grade`: String.
    pub rate_grade: Option<RateGrade>,
    /// 评价内容
    ///
    /// rating text
    ///
    /// `rate_content`: String.
    pub rate_content: Option<String>,
    /// 卖家为何关单
    ///
    /// why the seller closed the order
    ///
    /// `close_reason`: String.
    pub close_reason: Option<String>,
    /// 买家为何关单
    ///
    /// why the buyer closed the order
    ///
    /// `buyer_close_reason`: String.
    pub buyer_close_reason: Option<String>,
    /// 卖家为何要退回
    ///
    /// why the seller wants the goods back
    ///
    /// `refund_reason`: String.
    pub refund_reason: Option<String>,
    /// 环境。取值: onlien("线上环境；拼写照文档，兄弟文档作 online"), pre("测试环境")
    ///
    /// environment
    ///
    /// `env`: String.
    pub env: Option<Env>,
    /// 下单时间
    ///
    /// when the order was created
    ///
    /// `gmt_create`: String.
    pub gmt_create: Option<String>,
    /// 芝麻等级，按分数定。取值: Z1("750 分起"), Z2("700 到 749 分"), Z3("650 到 699 分"), Z4("600 到 649 分"), Z5("不到 600 分")
    ///
    /// Zhima level by score
    ///
    /// `zm_level`: String, personal data (credit).
    pub zm_level: Option<ZmLevel>,
    /// 付款方式。取值: 1:支付宝现金;2:天猫红包
    ///
    /// way of payment
    ///
    /// `idle_pay_type`: String.
    pub idle_pay_type: Option<IdlePayType>,
    /// 渠道业务数据：ship=1 免发货（服装），weight 为公斤区间，userLevel=vip 免议价，sellerRealPhone 为绑定手机,JSON 字符串
    ///
    /// channel data: ship=1 nothing to send (clothes), weight a range in kg, userLevel=vip no haggling, sellerRealPhone the phone bound to the account
    ///
    /// `channel_data`: String, JSON as text.
    pub channel_data: Option<JsonText>,
    /// SPU 编号
    ///
    /// SPU id
    ///
    /// `spu_id`: String.
    pub spu_id: Option<String>,
    /// 代扣类型，信用单用。取值: xydk("闲鱼代扣")
    ///
    /// deduction type, for credit orders
    ///
    /// `dk_type`: String.
    pub dk_type: Option<DkType>,
    /// 回收件运单号
    ///
    /// waybill number of the order
    ///
    /// `ship_mail_no`: String.
    pub ship_mail_no: Option<String>,
    /// 多笔估价时，此单的所有估价编号
    ///
    /// all quote ids of the order when there are several quotes
    ///
    /// `apprize_id_list`: String.
    pub apprize_id_list: Option<String>,
    /// 多笔估价时，此单的所有 SPU 编号
    ///
    /// all SPU ids of the order when there are several quotes
    ///
    /// `spu_id_list`: String.
    pub spu_id_list: Option<String>,
    /// 是否返现单
    ///
    /// whether it is a cash-back order
    ///
    /// `cash_order`: Boolean.
    pub cash_order: Option<bool>,
    /// 返现金额,单位分
    ///
    /// cash-back amount
    ///
    /// `cash_fee`: String, in fen (分).
    pub cash_fee: Option<Fen>,
    /// 估价版本：第几次估的
    ///
    /// quote version: which quote it is
    ///
    /// `quote_version`: String.
    pub quote_version: Option<String>,
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdleRecycleOrderQueryRequest, AlibabaIdleRecycleOrderQueryResponse,
    ResultObject, Serializable
);

impl Table for AlibabaIdleRecycleOrderQueryRequest {
    fn names() -> &'static [&'static str] {
        &["biz_order_id", "recycle_supplier_id"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.biz_order_id),
            _ => Slot::Number(&self.recycle_supplier_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.biz_order_id),
            _ => SlotMut::Number(&mut self.recycle_supplier_id),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(0, Rule::Required)]
    }
}

impl Table for AlibabaIdleRecycleOrderQueryResponse {
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

impl Table for ResultObject {
    fn names() -> &'static [&'static str] {
        &["module", "err_msg", "success"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Object(&self.module),
            1 => Slot::Text(&self.err_msg),
            _ => Slot::Boolean(&self.success),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Object(&mut self.module),
            1 => SlotMut::Text(&mut self.err_msg),
            _ => SlotMut::Boolean(&mut self.success),
        }
    }
}

impl Table for Serializable {
    fn names() -> &'static [&'static str] {
        &[
            "app_key",
            "biz_order_id",
            "order_status",
            "buyer_id",
            "buyer_nick",
            "seller_id",
            "seller_nick",
            "seller_alipay_user_id",
            "seller_alipay_account",
            "credit_pay",
            "credit_pay_amount",
            "apprize_amount",
            "seller_address",
            "seller_phone",
            "ship_type",
            "ship_time",
            "seller_real_name",
            "zfb_dk",
            "zfb_dk_code",
            "apprize_id",
            "city",
            "province",
            "area",
            "country",
            "zm_score",
            "coupon_id",
            "coupon_fee",
            "coupon_rule",
            "channel",
            "rate_grade",
            "rate_content",
            "close_reason",
            "buyer_close_reason",
            "refund_reason",
            "env",
            "gmt_create",
            "zm_level",
            "idle_pay_type",
            "channel_data",
            "spu_id",
            "dk_type",
            "ship_mail_no",
            "apprize_id_list",
            "spu_id_list",
            "cash_order",
            "cash_fee",
            "quote_version",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.app_key),
            1 => Slot::Text(&self.biz_order_id),
            2 => Slot::Code(&self.order_status),
            3 => Slot::Number(&self.buyer_id),
            4 => Slot::Text(&self.buyer_nick),
            5 => Slot::Number(&self.seller_id),
            6 => Slot::Text(&self.seller_nick),
            7 => Slot::Text(&self.seller_alipay_user_id),
            8 => Slot::Text(&self.seller_alipay_account),
            9 => Slot::Boolean(&self.credit_pay),
            10 => Slot::Fen(&self.credit_pay_amount),
            11 => Slot::Fen(&self.apprize_amount),
            12 => Slot::Text(&self.seller_address),
            13 => Slot::Text(&self.seller_phone),
            14 => Slot::Code(&self.ship_type),
            15 => Slot::Time(&self.ship_time),
            16 => Slot::Text(&self.seller_real_name),
            17 => Slot::Boolean(&self.zfb_dk),
            18 => Slot::Text(&self.zfb_dk_code),
            19 => Slot::Text(&self.apprize_id),
            20 => Slot::Text(&self.city),
            21 => Slot::Text(&self.province),
            22 => Slot::Text(&self.area),
            23 => Slot::Text(&self.country),
            24 => Slot::Text(&self.zm_score),
            25 => Slot::Text(&self.coupon_id),
            26 => Slot::Text(&self.coupon_fee),
            27 => Slot::Json(&self.coupon_rule),
            28 => Slot::Text(&self.channel),
            29 => Slot::Code(&self.rate_grade),
            30 => Slot::Text(&self.rate_content),
            31 => Slot::Text(&self.close_reason),
            32 => Slot::Text(&self.buyer_close_reason),
            33 => Slot::Text(&self.refund_reason),
            34 => Slot::Code(&self.env),
            35 => Slot::Text(&self.gmt_create),
            36 => Slot::Code(&self.zm_level),
            37 => Slot::Code(&self.idle_pay_type),
            38 => Slot::Json(&self.channel_data),
            39 => Slot::Text(&self.spu_id),
            40 => Slot::Code(&self.dk_type),
            41 => Slot::Text(&self.ship_mail_no),
            42 => Slot::Text(&self.apprize_id_list),
            43 => Slot::Text(&self.spu_id_list),
            44 => Slot::Boolean(&self.cash_order),
            45 => Slot::Fen(&self.cash_fee),
            _ => Slot::Text(&self.quote_version),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.app_key),
            1 => SlotMut::Text(&mut self.biz_order_id),
            2 => SlotMut::Code(&mut self.order_status),
            3 => SlotMut::Number(&mut self.buyer_id),
            4 => SlotMut::Text(&mut self.buyer_nick),
            5 => SlotMut::Number(&mut self.seller_id),
            6 => SlotMut::Text(&mut self.seller_nick),
            7 => SlotMut::Text(&mut self.seller_alipay_user_id),
            8 => SlotMut::Text(&mut self.seller_alipay_account),
            9 => SlotMut::Boolean(&mut self.credit_pay),
            10 => SlotMut::Fen(&mut self.credit_pay_amount),
            11 => SlotMut::Fen(&mut self.apprize_amount),
            12 => SlotMut::Text(&mut self.seller_address),
            13 => SlotMut::Text(&mut self.seller_phone),
            14 => SlotMut::Code(&mut self.ship_type),
            15 => SlotMut::Time(&mut self.ship_time),
            16 => SlotMut::Text(&mut self.seller_real_name),
            17 => SlotMut::Boolean(&mut self.zfb_dk),
            18 => SlotMut::Text(&mut self.zfb_dk_code),
            19 => SlotMut::Text(&mut self.apprize_id),
            20 => SlotMut::Text(&mut self.city),
            21 => SlotMut::Text(&mut self.province),
            22 => SlotMut::Text(&mut self.area),
            23 => SlotMut::Text(&mut self.country),
            24 => SlotMut::Text(&mut self.zm_score),
            25 => SlotMut::Text(&mut self.coupon_id),
            26 => SlotMut::Text(&mut self.coupon_fee),
            27 => SlotMut::Json(&mut self.coupon_rule),
            28 => SlotMut::Text(&mut self.channel),
            29 => SlotMut::Code(&mut self.rate_grade),
            30 => SlotMut::Text(&mut self.rate_content),
            31 => SlotMut::Text(&mut self.close_reason),
            32 => SlotMut::Text(&mut self.buyer_close_reason),
            33 => SlotMut::Text(&mut self.refund_reason),
            34 => SlotMut::Code(&mut self.env),
            35 => SlotMut::Text(&mut self.gmt_create),
            36 => SlotMut::Code(&mut self.zm_level),
            37 => SlotMut::Code(&mut self.idle_pay_type),
            38 => SlotMut::Json(&mut self.channel_data),
            39 => SlotMut::Text(&mut self.spu_id),
            40 => SlotMut::Code(&mut self.dk_type),
            41 => SlotMut::Text(&mut self.ship_mail_no),
            42 => SlotMut::Text(&mut self.apprize_id_list),
            43 => SlotMut::Text(&mut self.spu_id_list),
            44 => SlotMut::Boolean(&mut self.cash_order),
            45 => SlotMut::Fen(&mut self.cash_fee),
            _ => SlotMut::Text(&mut self.quote_version),
        }
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[
            (4, "nick"),
            (6, "nick"),
            (7, "account"),
            (8, "account"),
            (12, "address"),
            (13, "phone"),
            (16, "name"),
            (18, "contract"),
            (24, "credit"),
            (36, "credit"),
        ]
    }
}
