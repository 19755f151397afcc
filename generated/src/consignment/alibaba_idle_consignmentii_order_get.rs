// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.consignmentii.order.get.yaml. Do not edit.
//! 查寄卖单V2: `alibaba.idle.consignmentii.order.get`

use top_sdk::emit::{
    self, Api, Effect, Fen, JsonText, Outcome, Slot, SlotMut, Table, Timestamp,
};
pub use super::super::codes::RateGrade;

/// 查寄卖单V2
///
/// Get a consignment order, V2
///
/// Call of `alibaba.idle.consignmentii.order.get`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=55652&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, AlibabaIdleConsignmentiiOrderGetRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = AlibabaIdleConsignmentiiOrderGetRequest::new().send(client).await?;
/// println!("{:?}", response.result);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "alibaba.idle.consignmentii.order.get")]
#[doc(alias = "查寄卖单V2")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleConsignmentiiOrderGetRequest {
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: Number. Example: `1234567`
    pub biz_order_id: Option<i64>,
}

impl AlibabaIdleConsignmentiiOrderGetRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 订单编号
    #[must_use]
    #[inline]
    pub fn biz_order_id(mut self, value: i64) -> Self {
        self.biz_order_id = Some(value);
        self
    }
}

impl Api for AlibabaIdleConsignmentiiOrderGetRequest {
    const METHOD: &'static str = "alibaba.idle.consignmentii.order.get";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=55652&docType=2";
    const EFFECT: Effect = Effect::Read;
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.success")
            .code("result.err_code")
            .message("result.err_msg"),
    );
    type Response = AlibabaIdleConsignmentiiOrderGetResponse;
}

/// 查寄卖单V2
///
/// Get a consignment order, V2
///
/// Answer of `alibaba.idle.consignmentii.order.get`.
#[doc(alias = "alibaba.idle.consignmentii.order.get")]
#[doc(alias = "查寄卖单V2")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleConsignmentiiOrderGetResponse {
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
    /// 错误编码
    ///
    /// error code
    ///
    /// `err_code`: String. Example: `service-unavaliable`
    pub err_code: Option<String>,
    /// 错误信息
    ///
    /// error text
    ///
    /// `err_msg`: String.
    pub err_msg: Option<String>,
    /// 订单详情
    ///
    /// the order
    ///
    /// `module`: ConsignmentV2OrderTo.
    pub module: Option<ConsignmentV2OrderTo>,
    /// 是否成功
    ///
    /// whether it succeeded
    ///
    /// `success`: Boolean.
    pub success: Option<bool>,
}

/// 订单详情
///
/// the order
///
/// ConsignmentV2OrderTo at `response.result.module`.
#[non_exhaustive]
#[derive(Default)]
pub struct ConsignmentV2OrderTo {
    /// 回收商的 appkey
    ///
    /// app key of the recycler
    ///
    /// `app_key`: String. Example: `123`
    pub app_key: Option<String>,
    /// 估价金额，只到整元,单位分
    ///
    /// quoted amount, whole yuan only
    ///
    /// `apprize_amount`: String, in fen (分). Example: `12300`
    pub apprize_amount: Option<Fen>,
    /// 估价编号
    ///
    /// quote id
    ///
    /// `apprize_id`: String. Example: `123445`
    pub apprize_id: Option<String>,
    /// 区
    ///
    /// district
    ///
    /// `area`: String. Example: `余杭`
    pub area: Option<String>,
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: String. Example: `12345678`
    pub biz_order_id: Option<String>,
    /// 买家为何关闭
    ///
    /// why the buyer closed
    ///
    /// `buyer_close_reason`: String. Example: `联系不上卖家`
    pub buyer_close_reason: Option<String>,
    /// 渠道
    ///
    /// channel
    ///
    /// `channel`: String. Example: `idle`
    pub channel: Option<String>,
    /// 渠道业务数据（预留），可能为空；ship=1 免发货，weight 为公斤区间，userLevel=vip 免议价,JSON 字符串
    ///
    /// channel data (reserved), may be empty: ship=1 nothing to send, weight a range in kg, userLevel=vip no haggling
    ///
    /// `channel_data`: String, JSON as text. Example: `{"ship":"1","weight":"5-15","userLevel":"vip"}`
    pub channel_data: Option<JsonText>,
    /// 市
    ///
    /// city
    ///
    /// `city`: String. Example: `杭州`
    pub city: Option<String>,
    /// 用户定的价，到分为止
    ///
    /// price set by the user, exact to the fen
    ///
    /// `confirm_fee`: String. Example: `199900`
    pub confirm_fee: Option<String>,
    /// 估价上下限，分号隔开
    ///
    /// upper and lower quote, separated by a semicolon
    ///
    /// `consignment_max_deal_amt`: String, a list as text. Example: `199900;218800`
    pub consignment_max_deal_amt: Vec<String>,
    /// 服务商最后付的金额：成交价扣服务费，到分为止
    ///
    /// what the vendor pays in the end: deal less fee, exact to the fen
    ///
    /// `consignment_pay_amount`: String. Example: `200100`
    pub consignment_pay_amount: Option<String>,
    /// 正向服务费，到分为止
    ///
    /// forward service fee, exact to the fen
    ///
    /// `consignment_service_fee`: String. Example: `5900`
    pub consignment_service_fee: Option<String>,
    /// 村
    ///
    /// village
    ///
    /// `country`: String. Example: `五常`
    pub country: Option<String>,
    /// 成色，几成新
    ///
    /// condition in tenths
    ///
    /// `degree`: String. Example: `9`
    pub degree: Option<String>,
    /// 下单环境
    ///
    /// environment of the order
    ///
    /// `env`: String. Example: `online`
    pub env: Option<String>,
    /// 下单时间,格式 yyyy-MM-dd HH:mm:ss
    ///
    /// when the order was created
    ///
    /// `gmt_create`: String, date and time. Example: `2018-02-13 12:12:11`
    pub gmt_create: Option<Timestamp>,
    /// 一级状态
    ///
    /// first-level status
    ///
    /// `order_status`: String.
    pub order_status: Option<String>,
    /// 二级状态
    ///
    /// second-level status
    ///
    /// `order_sub_status`: String.
    pub order_sub_status: Option<String>,
    /// 省
    ///
    /// province
    ///
    /// `province`: String.
    pub province: Option<String>,
    /// 卖家定价,单位分
    ///
    /// price set by the seller
    ///
    /// `qa_amount`: String, in fen (分).
    pub qa_amount: Option<Fen>,
    /// 评价内容
    ///
    /// rating text
    ///
    /// `rate_content`: String.
    pub rate_content: Option<String>,
    /// 评价等级。取值: (1, "好评"), (0, "中评（默认）")
    ///
    /// rating
    ///
    /// `rate_grade`: String.
    pub rate_grade: Option<RateGrade>,
    /// 回收参考价格,单位分
    ///
    /// reference recycle price
    ///
    /// `reference_recycle_price`: String, in fen (分).
    pub reference_recycle_price: Option<Fen>,
    /// 退回的物流单号
    ///
    /// waybill number of the return
    ///
    /// `refund_mail_no`: String.
    pub refund_mail_no: Option<String>,
    /// 鉴定报告网址
    ///
    /// URL of the inspection report
    ///
    /// `report_url`: String.
    pub report_url: Option<String>,
    /// 逆向服务费,单位分
    ///
    /// reverse service fee
    ///
    /// `reverse_service_fee`: String, in fen (分).
    pub reverse_service_fee: Option<Fen>,
    /// 卖家的取件兼收货地址
    ///
    /// seller's address for pickup and return
    ///
    /// `seller_address`: String, personal data (address).
    pub seller_address: Option<String>,
    /// 卖家的支付宝，打款用
    ///
    /// seller's Alipay account for the payout
    ///
    /// `seller_alipay_account`: String, personal data (account).
    pub seller_alipay_account: Option<String>,
    /// 卖家的支付宝，打款用（文字与上项相同）
    ///
    /// seller's Alipay for the payout (same text as the account)
    ///
    /// `seller_alipay_user_id`: String, personal data (account).
    pub seller_alipay_user_id: Option<String>,
    /// 卖家为何关闭
    ///
    /// why the seller closed
    ///
    /// `seller_close_reason`: String.
    pub seller_close_reason: Option<String>,
    /// 卖家昵称
    ///
    /// seller's nick
    ///
    /// `seller_nick`: String, personal data (nick).
    pub seller_nick: Option<String>,
    /// 上门取件联系手机
    ///
    /// mobile for the door pickup
    ///
    /// `seller_phone`: String, personal data (phone).
    pub seller_phone: Option<String>,
    /// 上门取件联系人
    ///
    /// name for the door pickup
    ///
    /// `seller_real_name`: String, personal data (name).
    pub seller_real_name: Option<String>,
    /// 退回时的收件地址
    ///
    /// address for the return
    ///
    /// `seller_receipt_address`: String, personal data (address).
    pub seller_receipt_address: Option<String>,
    /// 退回时的收件人
    ///
    /// receiver of the return
    ///
    /// `seller_receipt_name`: String, personal data (name).
    pub seller_receipt_name: Option<String>,
    /// 退回时的手机号
    ///
    /// mobile for the return
    ///
    /// `seller_receipt_phone`: String, personal data (phone).
    pub seller_receipt_phone: Option<String>,
    /// 服务费规则：成交额乘 percent%，不高于 max、不低于 min；金额为分，只到整元,JSON 字符串
    ///
    /// service fee rule: percent% of the final deal, at most max, at least min; amounts in fen, whole yuan only
    ///
    /// `service_rule`: String, JSON as text.
    pub service_rule: Option<JsonText>,
    /// 取件的物流单号
    ///
    /// waybill number of the pickup
    ///
    /// `ship_mail_no`: String.
    pub ship_mail_no: Option<String>,
    /// 上门取件时间
    ///
    /// pickup time
    ///
    /// `ship_time`: String.
    pub ship_time: Option<String>,
    /// 子渠道
    ///
    /// sub-channel
    ///
    /// `sub_channel`: String.
    pub sub_channel: Option<String>,
    /// 验货结论摘要
    ///
    /// summary of the inspection
    ///
    /// `summary`: String.
    pub summary: Option<String>,
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdleConsignmentiiOrderGetRequest, AlibabaIdleConsignmentiiOrderGetResponse,
    ResultObject, ConsignmentV2OrderTo
);

impl Table for AlibabaIdleConsignmentiiOrderGetRequest {
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
}

impl Table for AlibabaIdleConsignmentiiOrderGetResponse {
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
        &["err_code", "err_msg", "module", "success"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.err_code),
            1 => Slot::Text(&self.err_msg),
            2 => Slot::Object(&self.module),
            _ => Slot::Boolean(&self.success),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.err_code),
            1 => SlotMut::Text(&mut self.err_msg),
            2 => SlotMut::Object(&mut self.module),
            _ => SlotMut::Boolean(&mut self.success),
        }
    }
}

impl Table for ConsignmentV2OrderTo {
    fn names() -> &'static [&'static str] {
        &[
            "app_key",
            "apprize_amount",
            "apprize_id",
            "area",
            "biz_order_id",
            "buyer_close_reason",
            "channel",
            "channel_data",
            "city",
            "confirm_fee",
            "consignment_max_deal_amt",
            "consignment_pay_amount",
            "consignment_service_fee",
            "country",
            "degree",
            "env",
            "gmt_create",
            "order_status",
            "order_sub_status",
            "province",
            "qa_amount",
            "rate_content",
            "rate_grade",
            "reference_recycle_price",
            "refund_mail_no",
            "report_url",
            "reverse_service_fee",
            "seller_address",
            "seller_alipay_account",
            "seller_alipay_user_id",
            "seller_close_reason",
            "seller_nick",
            "seller_phone",
            "seller_real_name",
            "seller_receipt_address",
            "seller_receipt_name",
            "seller_receipt_phone",
            "service_rule",
            "ship_mail_no",
            "ship_time",
            "sub_channel",
            "summary",
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
            6 => Slot::Text(&self.channel),
            7 => Slot::Json(&self.channel_data),
            8 => Slot::Text(&self.city),
            9 => Slot::Text(&self.confirm_fee),
            10 => Slot::Separated(&self.consignment_max_deal_amt, ";"),
            11 => Slot::Text(&self.consignment_pay_amount),
            12 => Slot::Text(&self.consignment_service_fee),
            13 => Slot::Text(&self.country),
            14 => Slot::Text(&self.degree),
            15 => Slot::Text(&self.env),
            16 => Slot::Time(&self.gmt_create),
            17 => Slot::Text(&self.order_status),
            18 => Slot::Text(&self.order_sub_status),
            19 => Slot::Text(&self.province),
            20 => Slot::Fen(&self.qa_amount),
            21 => Slot::Text(&self.rate_content),
            22 => Slot::Code(&self.rate_grade),
            23 => Slot::Fen(&self.reference_recycle_price),
            24 => Slot::Text(&self.refund_mail_no),
            25 => Slot::Text(&self.report_url),
            26 => Slot::Fen(&self.reverse_service_fee),
            27 => Slot::Text(&self.seller_address),
            28 => Slot::Text(&self.seller_alipay_account),
            29 => Slot::Text(&self.seller_alipay_user_id),
            30 => Slot::Text(&self.seller_close_reason),
            31 => Slot::Text(&self.seller_nick),
            32 => Slot::Text(&self.seller_phone),
            33 => Slot::Text(&self.seller_real_name),
            34 => Slot::Text(&self.seller_receipt_address),
            35 => Slot::Text(&self.seller_receipt_name),
            36 => Slot::Text(&self.seller_receipt_phone),
            37 => Slot::Json(&self.service_rule),
            38 => Slot::Text(&self.ship_mail_no),
            39 => Slot::Text(&self.ship_time),
            40 => Slot::Text(&self.sub_channel),
            _ => Slot::Text(&self.summary),
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
            6 => SlotMut::Text(&mut self.channel),
            7 => SlotMut::Json(&mut self.channel_data),
            8 => SlotMut::Text(&mut self.city),
            9 => SlotMut::Text(&mut self.confirm_fee),
            10 => SlotMut::Separated(&mut self.consignment_max_deal_amt, ";"),
            11 => SlotMut::Text(&mut self.consignment_pay_amount),
            12 => SlotMut::Text(&mut self.consignment_service_fee),
            13 => SlotMut::Text(&mut self.country),
            14 => SlotMut::Text(&mut self.degree),
            15 => SlotMut::Text(&mut self.env),
            16 => SlotMut::Time(&mut self.gmt_create),
            17 => SlotMut::Text(&mut self.order_status),
            18 => SlotMut::Text(&mut self.order_sub_status),
            19 => SlotMut::Text(&mut self.province),
            20 => SlotMut::Fen(&mut self.qa_amount),
            21 => SlotMut::Text(&mut self.rate_content),
            22 => SlotMut::Code(&mut self.rate_grade),
            23 => SlotMut::Fen(&mut self.reference_recycle_price),
            24 => SlotMut::Text(&mut self.refund_mail_no),
            25 => SlotMut::Text(&mut self.report_url),
            26 => SlotMut::Fen(&mut self.reverse_service_fee),
            27 => SlotMut::Text(&mut self.seller_address),
            28 => SlotMut::Text(&mut self.seller_alipay_account),
            29 => SlotMut::Text(&mut self.seller_alipay_user_id),
            30 => SlotMut::Text(&mut self.seller_close_reason),
            31 => SlotMut::Text(&mut self.seller_nick),
            32 => SlotMut::Text(&mut self.seller_phone),
            33 => SlotMut::Text(&mut self.seller_real_name),
            34 => SlotMut::Text(&mut self.seller_receipt_address),
            35 => SlotMut::Text(&mut self.seller_receipt_name),
            36 => SlotMut::Text(&mut self.seller_receipt_phone),
            37 => SlotMut::Json(&mut self.service_rule),
            38 => SlotMut::Text(&mut self.ship_mail_no),
            39 => SlotMut::Text(&mut self.ship_time),
            40 => SlotMut::Text(&mut self.sub_channel),
            _ => SlotMut::Text(&mut self.summary),
        }
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[
            (27, "address"),
            (28, "account"),
            (29, "account"),
            (31, "nick"),
            (32, "phone"),
            (33, "name"),
            (34, "address"),
            (35, "name"),
            (36, "phone"),
        ]
    }
}
