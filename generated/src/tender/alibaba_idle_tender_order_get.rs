// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.tender.order.get.yaml. Do not edit.
//! 查暗拍订单: `alibaba.idle.tender.order.get`

use top_sdk::emit::{
    self, Api, Code, Effect, Fen, JsonText, Outcome, Rule, Slot, SlotMut, Table,
    UnknownCode,
};

/// 查暗拍订单
///
/// Get a sealed-bid order
///
/// Call of `alibaba.idle.tender.order.get`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=58175&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, AlibabaIdleTenderOrderGetRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = AlibabaIdleTenderOrderGetRequest::new().send(client).await?;
/// println!("{:?}", response.result);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "alibaba.idle.tender.order.get")]
#[doc(alias = "查暗拍订单")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleTenderOrderGetRequest {
    /// 查询信息
    ///
    /// query
    ///
    /// `param0`: TenderOrderQuery.
    pub param0: Option<TenderOrderQuery>,
}

impl AlibabaIdleTenderOrderGetRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 查询信息
    #[must_use]
    #[inline]
    pub fn param0(mut self, value: TenderOrderQuery) -> Self {
        self.param0 = Some(value);
        self
    }
}

impl Api for AlibabaIdleTenderOrderGetRequest {
    const METHOD: &'static str = "alibaba.idle.tender.order.get";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=58175&docType=2";
    const EFFECT: Effect = Effect::Read;
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.resp_success")
            .code("result.error_code_info")
            .message("result.error_msg_info"),
    );
    type Response = AlibabaIdleTenderOrderGetResponse;
}

/// 查暗拍订单
///
/// Get a sealed-bid order
///
/// Answer of `alibaba.idle.tender.order.get`.
#[doc(alias = "alibaba.idle.tender.order.get")]
#[doc(alias = "查暗拍订单")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleTenderOrderGetResponse {
    /// 返回结果
    ///
    /// result
    ///
    /// `result`: Result.
    pub result: Option<ResultObject>,
}

/// 查询信息
///
/// query
///
/// TenderOrderQuery at `request.param0`.
#[non_exhaustive]
#[derive(Default)]
pub struct TenderOrderQuery {
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: Number, required.
    pub biz_order_id: Option<i64>,
}

/// 返回结果
///
/// result
///
/// Result at `response.result`.
#[non_exhaustive]
#[derive(Default)]
pub struct ResultObject {
    /// 错误码
    ///
    /// error code
    ///
    /// `error_code_info`: String.
    pub error_code_info: Option<String>,
    /// 订单内容
    ///
    /// the order
    ///
    /// `module`: TenderOrderInfoDTO.
    pub module: Option<TenderOrderInfoDto>,
    /// 错误文字
    ///
    /// error text
    ///
    /// `error_msg_info`: String.
    pub error_msg_info: Option<String>,
    /// 是否成功
    ///
    /// whether it succeeded
    ///
    /// `resp_success`: Boolean.
    pub resp_success: Option<bool>,
}

/// 订单内容
///
/// the order
///
/// TenderOrderInfoDTO at `response.result.module`.
#[non_exhaustive]
#[derive(Default)]
pub struct TenderOrderInfoDto {
    /// 扩展信息
    ///
    /// extra data
    ///
    /// `channel_data`: String, JSON as text.
    pub channel_data: Option<JsonText>,
    /// 拍卖买家昵称
    ///
    /// nick of the auction's buyer
    ///
    /// `buyer_nick`: String, personal data (nick).
    pub buyer_nick: Option<String>,
    /// 服务商为何退货
    ///
    /// why the vendor returned
    ///
    /// `service_refund_reason`: String.
    pub service_refund_reason: Option<String>,
    /// 上门回收时间
    ///
    /// time of the door pickup
    ///
    /// `ship_time`: String.
    pub ship_time: Option<String>,
    /// 渠道
    ///
    /// channel
    ///
    /// `channel`: String.
    pub channel: Option<String>,
    /// 订单主状态
    ///
    /// main status
    ///
    /// `order_status`: String.
    pub order_status: Option<String>,
    /// 卖家地址
    ///
    /// seller's address
    ///
    /// `seller_address`: String, personal data (address).
    pub seller_address: Option<String>,
    /// 拍卖最后的成交价
    ///
    /// final price of the auction
    ///
    /// `deal_price`: String.
    pub deal_price: Option<String>,
    /// 买家区
    ///
    /// buyer's district
    ///
    /// `buyer_area`: String.
    pub buyer_area: Option<String>,
    /// 服务商给的评估价
    ///
    /// price appraised by the vendor
    ///
    /// `appraise_price`: String.
    pub appraise_price: Option<String>,
    /// 文档只写“买家”
    ///
    /// the document only says buyer
    ///
    /// `buyer_address`: String, personal data (address).
    pub buyer_address: Option<String>,
    /// 买家城市
    ///
    /// buyer's city
    ///
    /// `buyer_city`: String.
    pub buyer_city: Option<String>,
    /// 卖家支付宝信息
    ///
    /// seller's Alipay
    ///
    /// `seller_alipay_user_id`: String, personal data (account).
    pub seller_alipay_user_id: Option<String>,
    /// 卖家城市
    ///
    /// seller's city
    ///
    /// `seller_city`: String.
    pub seller_city: Option<String>,
    /// 应用 appkey
    ///
    /// app key
    ///
    /// `app_key`: String.
    pub app_key: Option<String>,
    /// 扩展信息
    ///
    /// extra data
    ///
    /// `attribute`: String.
    pub attribute: Option<String>,
    /// 绑在服务商名下的用户编号
    ///
    /// user id bound to the vendor
    ///
    /// `service_id`: String.
    pub service_id: Option<String>,
    /// 卖家昵称
    ///
    /// seller's nick
    ///
    /// `seller_nick`: String, personal data (nick).
    pub seller_nick: Option<String>,
    /// 起拍价格
    ///
    /// starting price
    ///
    /// `start_price`: String.
    pub start_price: Option<String>,
    /// 买家的省
    ///
    /// buyer's province
    ///
    /// `buyer_province`: String.
    pub buyer_province: Option<String>,
    /// 订单子状态
    ///
    /// sub-status
    ///
    /// `order_sub_status`: String.
    pub order_sub_status: Option<String>,
    /// 卖家电话
    ///
    /// seller's phone
    ///
    /// `seller_phone`: String, personal data (phone).
    pub seller_phone: Option<String>,
    /// 卖家小区（字段名却是 country）
    ///
    /// seller's housing estate (although named country)
    ///
    /// `seller_country`: String, personal data (address).
    pub seller_country: Option<String>,
    /// 卖家支付宝账号
    ///
    /// seller's Alipay account
    ///
    /// `seller_alipay_account`: String, personal data (account).
    pub seller_alipay_account: Option<String>,
    /// 卖家为何关闭
    ///
    /// why the seller closed
    ///
    /// `seller_close_reason`: String.
    pub seller_close_reason: Option<String>,
    /// 拍卖结束价
    ///
    /// end price of the auction
    ///
    /// `end_price`: String.
    pub end_price: Option<String>,
    /// 买家真实姓名
    ///
    /// buyer's real name
    ///
    /// `buyer_real_name`: String, personal data (name).
    pub buyer_real_name: Option<String>,
    /// 创建时间
    ///
    /// creation time
    ///
    /// `gmt_create`: String.
    pub gmt_create: Option<String>,
    /// 创建环境
    ///
    /// environment of creation
    ///
    /// `env`: String.
    pub env: Option<String>,
    /// 卖家真实姓名
    ///
    /// seller's real name
    ///
    /// `seller_real_name`: String, personal data (name).
    pub seller_real_name: Option<String>,
    /// 服务商为何关闭
    ///
    /// why the vendor closed
    ///
    /// `service_close_reason`: String.
    pub service_close_reason: Option<String>,
    /// 卖家地址（字段名指区）
    ///
    /// seller's address (the name says district)
    ///
    /// `seller_area`: String, personal data (address).
    pub seller_area: Option<String>,
    /// 买家地址（字段名却是 country）
    ///
    /// buyer's address (although named country)
    ///
    /// `buyer_country`: String, personal data (address).
    pub buyer_country: Option<String>,
    /// 回收支付类型
    ///
    /// way of payment
    ///
    /// `idle_pay_type`: String.
    pub idle_pay_type: Option<String>,
    /// 买家电话
    ///
    /// buyer's phone
    ///
    /// `buyer_phone`: String, personal data (phone).
    pub buyer_phone: Option<String>,
    /// 服务商公司名
    ///
    /// company name of the vendor
    ///
    /// `service_nick`: String.
    pub service_nick: Option<String>,
    /// 下单场景
    ///
    /// scene of the order
    ///
    /// `scene_type`: String.
    pub scene_type: Option<String>,
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
    /// 估价编号
    ///
    /// quote id
    ///
    /// `appraise_id`: String.
    pub appraise_id: Option<String>,
    /// 服务商最后的成交价
    ///
    /// final deal price of the vendor
    ///
    /// `service_deal_price`: String.
    pub service_deal_price: Option<String>,
    /// 上门类型
    ///
    /// kind of pickup
    ///
    /// `ship_type`: String.
    pub ship_type: Option<String>,
    /// SPU 编号
    ///
    /// SPU id
    ///
    /// `spu_id`: String.
    pub spu_id: Option<String>,
    /// 卖家为何要退回
    ///
    /// why the seller wants the goods back
    ///
    /// `seller_refund_reason`: String.
    pub seller_refund_reason: Option<String>,
    /// 卖家地址（字段名指省）
    ///
    /// seller's address (the name says province)
    ///
    /// `seller_province`: String, personal data (address).
    pub seller_province: Option<String>,
    /// 拍场单编号
    ///
    /// id of the auction order
    ///
    /// `tender_order_id`: Number.
    pub tender_order_id: Option<i64>,
    /// 服务费,单位分
    ///
    /// service fee
    ///
    /// `service_fee`: Number, in fen (分).
    pub service_fee: Option<Fen>,
    /// 买家的支付宝流水
    ///
    /// buyer's Alipay trade number
    ///
    /// `buyer_out_pay_id`: String.
    pub buyer_out_pay_id: Option<String>,
    /// 买家付款时间
    ///
    /// when the buyer paid
    ///
    /// `buyer_pay_time`: String.
    pub buyer_pay_time: Option<String>,
    /// 商品编号，也是质检报告编号
    ///
    /// item id, also the report id
    ///
    /// `item_id`: String.
    pub item_id: Option<String>,
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
    /// 买家服务费,单位分
    ///
    /// service fee of the buyer
    ///
    /// `buyer_fee`: Number, in fen (分).
    pub buyer_fee: Option<Fen>,
    /// 一口价金额,单位分
    ///
    /// buy-out price
    ///
    /// `buyout_price`: Number, in fen (分).
    pub buyout_price: Option<Fen>,
    /// 回收金额,单位分
    ///
    /// recycle amount
    ///
    /// `recycle_price`: Number, in fen (分).
    pub recycle_price: Option<Fen>,
    /// 估价版本：第几次估的
    ///
    /// quote version: which quote it is
    ///
    /// `quote_version`: String.
    pub quote_version: Option<String>,
    /// 应付的预付款,单位分
    ///
    /// prepayment due
    ///
    /// `pre_pay_amount`: Number, in fen (分).
    pub pre_pay_amount: Option<Fen>,
    /// 服务商打预付款的支付宝流水
    ///
    /// Alipay trade number of the vendor's prepayment
    ///
    /// `pre_pay_no`: String.
    pub pre_pay_no: Option<String>,
    /// 预付款状态。取值: 1:未付款;2:已付款
    ///
    /// prepayment status
    ///
    /// `pre_pay_status`: Number.
    pub pre_pay_status: Option<PrePayStatus>,
    /// 门店信息
    ///
    /// store
    ///
    /// `station_info`: String.
    pub station_info: Option<String>,
    /// 尾款,单位分
    ///
    /// balance
    ///
    /// `pre_final_amount`: Number, in fen (分).
    pub pre_final_amount: Option<Fen>,
}

/// Values of `response.result.module.pre_pay_status`: 预付款状态。取值: 1:未付款;2:已付款
///
/// prepayment status
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PrePayStatus {
    /// `1`: 未付款
    ///
    /// unpaid
    Unpaid,
    /// `2`: 已付款
    ///
    /// paid
    Paid,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl PrePayStatus {
    /// `1`: 未付款
    pub const CODE_1: Self = Self::Unpaid;
    /// `2`: 已付款
    pub const CODE_2: Self = Self::Paid;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdleTenderOrderGetRequest, AlibabaIdleTenderOrderGetResponse,
    TenderOrderQuery, ResultObject, TenderOrderInfoDto
);
emit::code_traits!(PrePayStatus);

impl Table for AlibabaIdleTenderOrderGetRequest {
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

impl Table for AlibabaIdleTenderOrderGetResponse {
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

impl Table for TenderOrderQuery {
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

impl Table for ResultObject {
    fn names() -> &'static [&'static str] {
        &["error_code_info", "module", "error_msg_info", "resp_success"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.error_code_info),
            1 => Slot::Object(&self.module),
            2 => Slot::Text(&self.error_msg_info),
            _ => Slot::Boolean(&self.resp_success),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.error_code_info),
            1 => SlotMut::Object(&mut self.module),
            2 => SlotMut::Text(&mut self.error_msg_info),
            _ => SlotMut::Boolean(&mut self.resp_success),
        }
    }
}

impl Table for TenderOrderInfoDto {
    fn names() -> &'static [&'static str] {
        &[
            "channel_data",
            "buyer_nick",
            "service_refund_reason",
            "ship_time",
            "channel",
            "order_status",
            "seller_address",
            "deal_price",
            "buyer_area",
            "appraise_price",
            "buyer_address",
            "buyer_city",
            "seller_alipay_user_id",
            "seller_city",
            "app_key",
            "attribute",
            "service_id",
            "seller_nick",
            "start_price",
            "buyer_province",
            "order_sub_status",
            "seller_phone",
            "seller_country",
            "seller_alipay_account",
            "seller_close_reason",
            "end_price",
            "buyer_real_name",
            "gmt_create",
            "env",
            "seller_real_name",
            "service_close_reason",
            "seller_area",
            "buyer_country",
            "idle_pay_type",
            "buyer_phone",
            "service_nick",
            "scene_type",
            "biz_order_id",
            "appraise_id",
            "service_deal_price",
            "ship_type",
            "spu_id",
            "seller_refund_reason",
            "seller_province",
            "tender_order_id",
            "service_fee",
            "buyer_out_pay_id",
            "buyer_pay_time",
            "item_id",
            "cash_order",
            "cash_fee",
            "buyer_fee",
            "buyout_price",
            "recycle_price",
            "quote_version",
            "pre_pay_amount",
            "pre_pay_no",
            "pre_pay_status",
            "station_info",
            "pre_final_amount",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Json(&self.channel_data),
            1 => Slot::Text(&self.buyer_nick),
            2 => Slot::Text(&self.service_refund_reason),
            3 => Slot::Text(&self.ship_time),
            4 => Slot::Text(&self.channel),
            5 => Slot::Text(&self.order_status),
            6 => Slot::Text(&self.seller_address),
            7 => Slot::Text(&self.deal_price),
            8 => Slot::Text(&self.buyer_area),
            9 => Slot::Text(&self.appraise_price),
            10 => Slot::Text(&self.buyer_address),
            11 => Slot::Text(&self.buyer_city),
            12 => Slot::Text(&self.seller_alipay_user_id),
            13 => Slot::Text(&self.seller_city),
            14 => Slot::Text(&self.app_key),
            15 => Slot::Text(&self.attribute),
            16 => Slot::Text(&self.service_id),
            17 => Slot::Text(&self.seller_nick),
            18 => Slot::Text(&self.start_price),
            19 => Slot::Text(&self.buyer_province),
            20 => Slot::Text(&self.order_sub_status),
            21 => Slot::Text(&self.seller_phone),
            22 => Slot::Text(&self.seller_country),
            23 => Slot::Text(&self.seller_alipay_account),
            24 => Slot::Text(&self.seller_close_reason),
            25 => Slot::Text(&self.end_price),
            26 => Slot::Text(&self.buyer_real_name),
            27 => Slot::Text(&self.gmt_create),
            28 => Slot::Text(&self.env),
            29 => Slot::Text(&self.seller_real_name),
            30 => Slot::Text(&self.service_close_reason),
            31 => Slot::Text(&self.seller_area),
            32 => Slot::Text(&self.buyer_country),
            33 => Slot::Text(&self.idle_pay_type),
            34 => Slot::Text(&self.buyer_phone),
            35 => Slot::Text(&self.service_nick),
            36 => Slot::Text(&self.scene_type),
            37 => Slot::Text(&self.biz_order_id),
            38 => Slot::Text(&self.appraise_id),
            39 => Slot::Text(&self.service_deal_price),
            40 => Slot::Text(&self.ship_type),
            41 => Slot::Text(&self.spu_id),
            42 => Slot::Text(&self.seller_refund_reason),
            43 => Slot::Text(&self.seller_province),
            44 => Slot::Number(&self.tender_order_id),
            45 => Slot::Fen(&self.service_fee),
            46 => Slot::Text(&self.buyer_out_pay_id),
            47 => Slot::Text(&self.buyer_pay_time),
            48 => Slot::Text(&self.item_id),
            49 => Slot::Boolean(&self.cash_order),
            50 => Slot::Fen(&self.cash_fee),
            51 => Slot::Fen(&self.buyer_fee),
            52 => Slot::Fen(&self.buyout_price),
            53 => Slot::Fen(&self.recycle_price),
            54 => Slot::Text(&self.quote_version),
            55 => Slot::Fen(&self.pre_pay_amount),
            56 => Slot::Text(&self.pre_pay_no),
            57 => Slot::Code(&self.pre_pay_status),
            58 => Slot::Text(&self.station_info),
            _ => Slot::Fen(&self.pre_final_amount),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Json(&mut self.channel_data),
            1 => SlotMut::Text(&mut self.buyer_nick),
            2 => SlotMut::Text(&mut self.service_refund_reason),
            3 => SlotMut::Text(&mut self.ship_time),
            4 => SlotMut::Text(&mut self.channel),
            5 => SlotMut::Text(&mut self.order_status),
            6 => SlotMut::Text(&mut self.seller_address),
            7 => SlotMut::Text(&mut self.deal_price),
            8 => SlotMut::Text(&mut self.buyer_area),
            9 => SlotMut::Text(&mut self.appraise_price),
            10 => SlotMut::Text(&mut self.buyer_address),
            11 => SlotMut::Text(&mut self.buyer_city),
            12 => SlotMut::Text(&mut self.seller_alipay_user_id),
            13 => SlotMut::Text(&mut self.seller_city),
            14 => SlotMut::Text(&mut self.app_key),
            15 => SlotMut::Text(&mut self.attribute),
            16 => SlotMut::Text(&mut self.service_id),
            17 => SlotMut::Text(&mut self.seller_nick),
            18 => SlotMut::Text(&mut self.start_price),
            19 => SlotMut::Text(&mut self.buyer_province),
            20 => SlotMut::Text(&mut self.order_sub_status),
            21 => SlotMut::Text(&mut self.seller_phone),
            22 => SlotMut::Text(&mut self.seller_country),
            23 => SlotMut::Text(&mut self.seller_alipay_account),
            24 => SlotMut::Text(&mut self.seller_close_reason),
            25 => SlotMut::Text(&mut self.end_price),
            26 => SlotMut::Text(&mut self.buyer_real_name),
            27 => SlotMut::Text(&mut self.gmt_create),
            28 => SlotMut::Text(&mut self.env),
            29 => SlotMut::Text(&mut self.seller_real_name),
            30 => SlotMut::Text(&mut self.service_close_reason),
            31 => SlotMut::Text(&mut self.seller_area),
            32 => SlotMut::Text(&mut self.buyer_country),
            33 => SlotMut::Text(&mut self.idle_pay_type),
            34 => SlotMut::Text(&mut self.buyer_phone),
            35 => SlotMut::Text(&mut self.service_nick),
            36 => SlotMut::Text(&mut self.scene_type),
            37 => SlotMut::Text(&mut self.biz_order_id),
            38 => SlotMut::Text(&mut self.appraise_id),
            39 => SlotMut::Text(&mut self.service_deal_price),
            40 => SlotMut::Text(&mut self.ship_type),
            41 => SlotMut::Text(&mut self.spu_id),
            42 => SlotMut::Text(&mut self.seller_refund_reason),
            43 => SlotMut::Text(&mut self.seller_province),
            44 => SlotMut::Number(&mut self.tender_order_id),
            45 => SlotMut::Fen(&mut self.service_fee),
            46 => SlotMut::Text(&mut self.buyer_out_pay_id),
            47 => SlotMut::Text(&mut self.buyer_pay_time),
            48 => SlotMut::Text(&mut self.item_id),
            49 => SlotMut::Boolean(&mut self.cash_order),
            50 => SlotMut::Fen(&mut self.cash_fee),
            51 => SlotMut::Fen(&mut self.buyer_fee),
            52 => SlotMut::Fen(&mut self.buyout_price),
            53 => SlotMut::Fen(&mut self.recycle_price),
            54 => SlotMut::Text(&mut self.quote_version),
            55 => SlotMut::Fen(&mut self.pre_pay_amount),
            56 => SlotMut::Text(&mut self.pre_pay_no),
            57 => SlotMut::Code(&mut self.pre_pay_status),
            58 => SlotMut::Text(&mut self.station_info),
            _ => SlotMut::Fen(&mut self.pre_final_amount),
        }
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[
            (1, "nick"),
            (6, "address"),
            (10, "address"),
            (12, "account"),
            (17, "nick"),
            (21, "phone"),
            (22, "address"),
            (23, "account"),
            (26, "name"),
            (29, "name"),
            (31, "address"),
            (32, "address"),
            (34, "phone"),
            (43, "address"),
        ]
    }
}

impl Code for PrePayStatus {
    const NUMERIC: bool = true;
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
