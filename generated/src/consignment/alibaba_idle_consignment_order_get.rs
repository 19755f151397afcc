// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.consignment.order.get.yaml. Do not edit.
//! 查帮卖单: `alibaba.idle.consignment.order.get`

use top_sdk::emit::{
    self, Api, Effect, Fen, JsonText, Outcome, Rule, Slot, SlotMut, Table, Timestamp,
};
pub use super::super::codes::{
    IdlePayType, Env, RateGrade, ShipType, ConsignmentSubStatus, ConsignmentStatus,
};

/// 查帮卖单
///
/// Get an assisted-selling order
///
/// Call of `alibaba.idle.consignment.order.get`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=44110&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, AlibabaIdleConsignmentOrderGetRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = AlibabaIdleConsignmentOrderGetRequest::new(1).send(client).await?;
/// println!("{:?}", response.result);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "alibaba.idle.consignment.order.get")]
#[doc(alias = "查帮卖单")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleConsignmentOrderGetRequest {
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: Number, required.
    pub biz_order_id: Option<i64>,
}

impl AlibabaIdleConsignmentOrderGetRequest {
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
}

impl Api for AlibabaIdleConsignmentOrderGetRequest {
    const METHOD: &'static str = "alibaba.idle.consignment.order.get";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=44110&docType=2";
    const EFFECT: Effect = Effect::Read;
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.success")
            .code("result.err_code")
            .message("result.err_msg"),
    );
    type Response = AlibabaIdleConsignmentOrderGetResponse;
}

/// 查帮卖单
///
/// Get an assisted-selling order
///
/// Answer of `alibaba.idle.consignment.order.get`.
#[doc(alias = "alibaba.idle.consignment.order.get")]
#[doc(alias = "查帮卖单")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleConsignmentOrderGetResponse {
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
    /// 帮卖单内容
    ///
    /// the order
    ///
    /// `module`: ConsignmentOrderTo.
    pub module: Option<ConsignmentOrderTo>,
    /// 错误编码
    ///
    /// error code
    ///
    /// `err_code`: String.
    pub err_code: Option<String>,
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

/// 帮卖单内容
///
/// the order
///
/// ConsignmentOrderTo at `response.result.module`.
#[non_exhaustive]
#[derive(Default)]
pub struct ConsignmentOrderTo {
    /// 下单时间,格式 yyyy-MM-dd HH:mm:ss
    ///
    /// when the order was created
    ///
    /// `gmt_create`: String, date and time.
    pub gmt_create: Option<Timestamp>,
    /// 付款方式。取值: 1:支付宝现金;2:天猫红包
    ///
    /// way of payment
    ///
    /// `idle_pay_type`: String.
    pub idle_pay_type: Option<IdlePayType>,
    /// 环境。取值: online:线上环境;pre:测试环境
    ///
    /// environment
    ///
    /// `env`: String.
    pub env: Option<Env>,
    /// 退货原因
    ///
    /// reason of the return
    ///
    /// `refund_reason`: String.
    pub refund_reason: Option<String>,
    /// 买家为何关闭
    ///
    /// why the buyer closed
    ///
    /// `buyer_close_reason`: String.
    pub buyer_close_reason: Option<String>,
    /// 卖家为何关闭
    ///
    /// why the seller closed
    ///
    /// `seller_close_reason`: String.
    pub seller_close_reason: Option<String>,
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
    /// 渠道业务数据（预留），可能为空；ship=1 免发货，weight 为公斤区间，userLevel=vip 免议价,JSON 字符串
    ///
    /// channel data (reserved), may be empty: ship=1 nothing to send, weight a range in kg, userLevel=vip no haggling
    ///
    /// `channel_data`: String, JSON as text.
    pub channel_data: Option<JsonText>,
    /// 子渠道
    ///
    /// sub-channel
    ///
    /// `sub_channel`: String.
    pub sub_channel: Option<String>,
    /// 渠道
    ///
    /// channel
    ///
    /// `channel`: String.
    pub channel: Option<String>,
    /// 村
    ///
    /// village
    ///
    /// `country`: String.
    pub country: Option<String>,
    /// 区
    ///
    /// district
    ///
    /// `area`: String.
    pub area: Option<String>,
    /// 省
    ///
    /// province
    ///
    /// `province`: String.
    pub province: Option<String>,
    /// 市
    ///
    /// city
    ///
    /// `city`: String.
    pub city: Option<String>,
    /// 估价编号
    ///
    /// quote id
    ///
    /// `apprize_id`: String.
    pub apprize_id: Option<String>,
    /// 卖家真实姓名
    ///
    /// seller's real name
    ///
    /// `seller_real_name`: String, personal data (name).
    pub seller_real_name: Option<String>,
    /// 取件时间,格式 yyyy-MM-dd HH:mm:ss
    ///
    /// pickup time
    ///
    /// `ship_time`: String, date and time.
    pub ship_time: Option<Timestamp>,
    /// 取件方式。取值: 1:顺丰;2:上门取件
    ///
    /// how the goods are collected
    ///
    /// `ship_type`: String.
    pub ship_type: Option<ShipType>,
    /// 卖家手机号码
    ///
    /// seller's mobile
    ///
    /// `seller_phone`: String, personal data (phone).
    pub seller_phone: Option<String>,
    /// 卖家的取件兼收货地址
    ///
    /// seller's address for pickup and return
    ///
    /// `seller_address`: String, personal data (address).
    pub seller_address: Option<String>,
    /// 估价金额，只到整元,单位分
    ///
    /// quoted amount, whole yuan only
    ///
    /// `apprize_amount`: Number, in fen (分).
    pub apprize_amount: Option<Fen>,
    /// 卖家支付宝账号
    ///
    /// seller's Alipay account
    ///
    /// `seller_alipay_account`: String, personal data (account).
    pub seller_alipay_account: Option<String>,
    /// 卖家支付宝编号
    ///
    /// seller's Alipay id
    ///
    /// `seller_alipay_user_id`: String, personal data (account).
    pub seller_alipay_user_id: Option<String>,
    /// 卖家昵称
    ///
    /// seller's nick
    ///
    /// `seller_nick`: String, personal data (nick).
    pub seller_nick: Option<String>,
    /// 买家昵称
    ///
    /// buyer's nick
    ///
    /// `buyer_nick`: String, personal data (nick).
    pub buyer_nick: Option<String>,
    /// 二级状态；无细分时为空。取值: (21, "已取件"), (22, "已收件"), (31, "已质检"), (32, "用户已确认"), (201, "一次挂拍"), (202, "一次竞拍中"), (203, "一次竞拍成交"), (204, "一次拍卖违约"), (205, "一次竞拍流拍"), (211, "二次挂拍"), (212, "二次竞拍中"), (213, "二次竞拍成交"), (214, "二次拍卖违约"), (215, "二次竞拍流拍"), (51, "拍卖或订单成功"), (58, "回收商确认，流拍后成交"), (59, "服务商兜底确认或支付")
    ///
    /// second-level status; empty where there is none
    ///
    /// `order_sub_status`: Number.
    pub order_sub_status: Option<ConsignmentSubStatus>,
    /// 一级状态。取值: 1:已下单;2:已取件;3:已质检;20:竞拍中;5:交易成功;6:卖家已评价;7:服务商已评价;100:申请退货;101:已退货;102:卖家取消而关闭;103:服务商取消而关闭
    ///
    /// first-level status
    ///
    /// `order_status`: Number.
    pub order_status: Option<ConsignmentStatus>,
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
    /// 回收商的 appkey
    ///
    /// app key of the recycler
    ///
    /// `app_key`: String.
    pub app_key: Option<String>,
    /// 服务费规则：成交额乘 percent%，不高于 max、不低于 min；金额为分，只到整元,JSON 字符串
    ///
    /// service fee rule: percent% of the final deal, at most max, at least min; amounts in fen, whole yuan only
    ///
    /// `service_rule`: String, JSON as text.
    pub service_rule: Option<JsonText>,
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdleConsignmentOrderGetRequest, AlibabaIdleConsignmentOrderGetResponse,
    ResultObject, ConsignmentOrderTo
);

impl Table for AlibabaIdleConsignmentOrderGetRequest {
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

impl Table for AlibabaIdleConsignmentOrderGetResponse {
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
        &["module", "err_code", "err_msg", "success"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Object(&self.module),
            1 => Slot::Text(&self.err_code),
            2 => Slot::Text(&self.err_msg),
            _ => Slot::Boolean(&self.success),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Object(&mut self.module),
            1 => SlotMut::Text(&mut self.err_code),
            2 => SlotMut::Text(&mut self.err_msg),
            _ => SlotMut::Boolean(&mut self.success),
        }
    }
}

impl Table for ConsignmentOrderTo {
    fn names() -> &'static [&'static str] {
        &[
            "gmt_create",
            "idle_pay_type",
            "env",
            "refund_reason",
            "buyer_close_reason",
            "seller_close_reason",
            "rate_content",
            "rate_grade",
            "channel_data",
            "sub_channel",
            "channel",
            "country",
            "area",
            "province",
            "city",
            "apprize_id",
            "seller_real_name",
            "ship_time",
            "ship_type",
            "seller_phone",
            "seller_address",
            "apprize_amount",
            "seller_alipay_account",
            "seller_alipay_user_id",
            "seller_nick",
            "buyer_nick",
            "order_sub_status",
            "order_status",
            "biz_order_id",
            "app_key",
            "service_rule",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Time(&self.gmt_create),
            1 => Slot::Code(&self.idle_pay_type),
            2 => Slot::Code(&self.env),
            3 => Slot::Text(&self.refund_reason),
            4 => Slot::Text(&self.buyer_close_reason),
            5 => Slot::Text(&self.seller_close_reason),
            6 => Slot::Text(&self.rate_content),
            7 => Slot::Code(&self.rate_grade),
            8 => Slot::Json(&self.channel_data),
            9 => Slot::Text(&self.sub_channel),
            10 => Slot::Text(&self.channel),
            11 => Slot::Text(&self.country),
            12 => Slot::Text(&self.area),
            13 => Slot::Text(&self.province),
            14 => Slot::Text(&self.city),
            15 => Slot::Text(&self.apprize_id),
            16 => Slot::Text(&self.seller_real_name),
            17 => Slot::Time(&self.ship_time),
            18 => Slot::Code(&self.ship_type),
            19 => Slot::Text(&self.seller_phone),
            20 => Slot::Text(&self.seller_address),
            21 => Slot::Fen(&self.apprize_amount),
            22 => Slot::Text(&self.seller_alipay_account),
            23 => Slot::Text(&self.seller_alipay_user_id),
            24 => Slot::Text(&self.seller_nick),
            25 => Slot::Text(&self.buyer_nick),
            26 => Slot::Code(&self.order_sub_status),
            27 => Slot::Code(&self.order_status),
            28 => Slot::Text(&self.biz_order_id),
            29 => Slot::Text(&self.app_key),
            _ => Slot::Json(&self.service_rule),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Time(&mut self.gmt_create),
            1 => SlotMut::Code(&mut self.idle_pay_type),
            2 => SlotMut::Code(&mut self.env),
            3 => SlotMut::Text(&mut self.refund_reason),
            4 => SlotMut::Text(&mut self.buyer_close_reason),
            5 => SlotMut::Text(&mut self.seller_close_reason),
            6 => SlotMut::Text(&mut self.rate_content),
            7 => SlotMut::Code(&mut self.rate_grade),
            8 => SlotMut::Json(&mut self.channel_data),
            9 => SlotMut::Text(&mut self.sub_channel),
            10 => SlotMut::Text(&mut self.channel),
            11 => SlotMut::Text(&mut self.country),
            12 => SlotMut::Text(&mut self.area),
            13 => SlotMut::Text(&mut self.province),
            14 => SlotMut::Text(&mut self.city),
            15 => SlotMut::Text(&mut self.apprize_id),
            16 => SlotMut::Text(&mut self.seller_real_name),
            17 => SlotMut::Time(&mut self.ship_time),
            18 => SlotMut::Code(&mut self.ship_type),
            19 => SlotMut::Text(&mut self.seller_phone),
            20 => SlotMut::Text(&mut self.seller_address),
            21 => SlotMut::Fen(&mut self.apprize_amount),
            22 => SlotMut::Text(&mut self.seller_alipay_account),
            23 => SlotMut::Text(&mut self.seller_alipay_user_id),
            24 => SlotMut::Text(&mut self.seller_nick),
            25 => SlotMut::Text(&mut self.buyer_nick),
            26 => SlotMut::Code(&mut self.order_sub_status),
            27 => SlotMut::Code(&mut self.order_status),
            28 => SlotMut::Text(&mut self.biz_order_id),
            29 => SlotMut::Text(&mut self.app_key),
            _ => SlotMut::Json(&mut self.service_rule),
        }
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[
            (16, "name"),
            (19, "phone"),
            (20, "address"),
            (22, "account"),
            (23, "account"),
            (24, "nick"),
            (25, "nick"),
        ]
    }
}
