// Made by `cargo xtask regen` from api-defs/apis/taobao.idle.recycle.refund.detail.yaml. Do not edit.
//! 查回收退款V2: `taobao.idle.recycle.refund.detail`

use top_sdk::emit::{
    self, Api, Code, Effect, Outcome, Rule, Slot, SlotMut, Table, UnknownCode,
};
pub use super::super::codes::RefundStatus;

/// 查回收退款V2
///
/// Refund details, V2
///
/// Call of `taobao.idle.recycle.refund.detail`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=42513&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, IdleRecycleRefundDetailRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = IdleRecycleRefundDetailRequest::new(1000000000000000001).send(client).await?;
/// println!("{:?}", response.result);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "taobao.idle.recycle.refund.detail")]
#[doc(alias = "查回收退款V2")]
#[non_exhaustive]
#[derive(Default)]
pub struct IdleRecycleRefundDetailRequest {
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: Number, required. Example: `1000000000000000001`
    pub biz_order_id: Option<i64>,
}

impl IdleRecycleRefundDetailRequest {
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

impl Api for IdleRecycleRefundDetailRequest {
    const METHOD: &'static str = "taobao.idle.recycle.refund.detail";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=42513&docType=2";
    const EFFECT: Effect = Effect::Read;
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.success")
            .code("result.err_code")
            .message("result.err_msg"),
    );
    type Response = IdleRecycleRefundDetailResponse;
}

/// 查回收退款V2
///
/// Refund details, V2
///
/// Answer of `taobao.idle.recycle.refund.detail`.
#[doc(alias = "taobao.idle.recycle.refund.detail")]
#[doc(alias = "查回收退款V2")]
#[non_exhaustive]
#[derive(Default)]
pub struct IdleRecycleRefundDetailResponse {
    /// 返回结果
    ///
    /// result
    ///
    /// `result`: IdleTopResult.
    pub result: Option<IdleTopResult>,
}

/// 返回结果
///
/// result
///
/// IdleTopResult at `response.result`.
#[non_exhaustive]
#[derive(Default)]
pub struct IdleTopResult {
    /// 退款详情
    ///
    /// the refund
    ///
    /// `module`: RecycleRefundDetailDto.
    pub module: Option<RecycleRefundDetailDto>,
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
    /// `err_code`: String.
    pub err_code: Option<String>,
    /// 是否成功
    ///
    /// whether it succeeded
    ///
    /// `success`: Boolean.
    pub success: Option<bool>,
}

/// 退款详情
///
/// the refund
///
/// RecycleRefundDetailDto at `response.result.module`.
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleRefundDetailDto {
    /// 操作的截止时刻，毫秒,毫秒时间戳
    ///
    /// deadline of the operation, in ms
    ///
    /// `op_timeout`: String. Example: `157000000`
    pub op_timeout: Option<String>,
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: String. Example: `10000000000000001`
    pub biz_order_id: Option<String>,
    /// 退款状态。取值: (1, "买家已申请，等卖家同意"), (2, "卖家已同意退货退款（同时给了地址），等买家退货"), (3, "买家已退货，等卖家收货"), (4, "退款关闭"), (5, "退款成功；仅退款时由 1 直接到此"), (6, "卖家拒绝退款"), (7, "等买家确认补寄的货，少见"), (8, "等卖家确认地址")
    ///
    /// refund status
    ///
    /// `refund_status`: String. Example: `3`
    pub refund_status: Option<RefundStatus>,
    /// 状态说明
    ///
    /// text of the status
    ///
    /// `refund_status_desc`: String.
    pub refund_status_desc: Option<String>,
    /// 退款金额
    ///
    /// refund amount
    ///
    /// `refund_fee`: String. Example: `20`
    pub refund_fee: Option<String>,
    /// 退款描述
    ///
    /// description
    ///
    /// `refund_desc`: String.
    pub refund_desc: Option<String>,
    /// 申请原因
    ///
    /// reason of the application
    ///
    /// `apply_reason`: String.
    pub apply_reason: Option<String>,
    /// 拒绝原因
    ///
    /// reason of the refusal
    ///
    /// `refuse_reason`: String. Example: `货物丢失`
    pub refuse_reason: Option<String>,
    /// 退货地址，状态 2 才有
    ///
    /// return address, only at status 2
    ///
    /// `seller_address`: ShippingAddressInfo.
    pub seller_address: Option<ShippingAddressInfo>,
    /// 实退金额，追缴单不计
    ///
    /// amount really refunded, recovery order not counted
    ///
    /// `actual_refund_fee`: Number.
    pub actual_refund_fee: Option<i64>,
    /// 退款完结时间
    ///
    /// when the refund ended
    ///
    /// `refund_end_time`: String.
    pub refund_end_time: Option<String>,
    /// 退款开始时间
    ///
    /// when the refund began
    ///
    /// `refund_start_time`: String.
    pub refund_start_time: Option<String>,
    /// 卖家同意时的说明
    ///
    /// what the seller said when agreeing
    ///
    /// `seller_agree_msg`: String.
    pub seller_agree_msg: Option<String>,
    /// 追缴单
    ///
    /// recovery order
    ///
    /// `recover_order_info`: AlipayOrderDto.
    pub recover_order_info: Option<AlipayOrderDto>,
}

/// 退货地址，状态 2 才有
///
/// return address, only at status 2
///
/// ShippingAddressInfo at `response.result.module.seller_address`.
#[non_exhaustive]
#[derive(Default)]
pub struct ShippingAddressInfo {
    /// 收件人姓名
    ///
    /// receiver's name
    ///
    /// `consignee_name`: String, personal data (name). Example: `示例姓名`
    pub consignee_name: Option<String>,
    /// 详细地址
    ///
    /// street address
    ///
    /// `address_detail`: String, personal data (address). Example: `示例路1号`
    pub address_detail: Option<String>,
    /// 手机号
    ///
    /// mobile
    ///
    /// `mobile_phone`: String, personal data (phone).
    pub mobile_phone: Option<String>,
    /// 电话
    ///
    /// telephone
    ///
    /// `tel_no`: String, personal data (phone).
    pub tel_no: Option<String>,
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
    /// 区
    ///
    /// district
    ///
    /// `area`: String.
    pub area: Option<String>,
    /// 镇
    ///
    /// town
    ///
    /// `town`: String.
    pub town: Option<String>,
    /// 邮编
    ///
    /// postal code
    ///
    /// `post_code`: String.
    pub post_code: Option<String>,
}

/// 追缴单
///
/// recovery order
///
/// AlipayOrderDto at `response.result.module.recover_order_info`.
#[non_exhaustive]
#[derive(Default)]
pub struct AlipayOrderDto {
    /// 金额
    ///
    /// amount
    ///
    /// `amount`: Number.
    pub amount: Option<i64>,
    /// 支付状态。取值: 1:未支付;6:已支付
    ///
    /// payment status. Elsewhere paid is 2 (in recycle.order.get), and agreements tell it in words
    ///
    /// `pay_status`: Number.
    pub pay_status: Option<RecoveryPayStatus>,
    /// 支付宝交易号
    ///
    /// Alipay trade number
    ///
    /// `alipay_trade_no`: String.
    pub alipay_trade_no: Option<String>,
    /// 支付单编号
    ///
    /// payment order id
    ///
    /// `pay_order_id`: String.
    pub pay_order_id: Option<String>,
    /// 创建时间
    ///
    /// creation time
    ///
    /// `create_time`: String.
    pub create_time: Option<String>,
    /// 支付时间
    ///
    /// payment time
    ///
    /// `pay_time`: String.
    pub pay_time: Option<String>,
}

/// Values of `response.result.module.recover_order_info.pay_status`: 支付状态。取值: 1:未支付;6:已支付
///
/// payment status. Elsewhere paid is 2 (in recycle.order.get), and agreements tell it in words
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RecoveryPayStatus {
    /// `1`: 未支付
    ///
    /// unpaid
    Unpaid,
    /// `6`: 已支付
    ///
    /// paid
    Paid,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl RecoveryPayStatus {
    /// `1`: 未支付
    pub const CODE_1: Self = Self::Unpaid;
    /// `6`: 已支付
    pub const CODE_6: Self = Self::Paid;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    IdleRecycleRefundDetailRequest, IdleRecycleRefundDetailResponse, IdleTopResult,
    RecycleRefundDetailDto, ShippingAddressInfo, AlipayOrderDto
);
emit::code_traits!(RecoveryPayStatus);

impl Table for IdleRecycleRefundDetailRequest {
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

impl Table for IdleRecycleRefundDetailResponse {
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

impl Table for IdleTopResult {
    fn names() -> &'static [&'static str] {
        &["module", "err_msg", "err_code", "success"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Object(&self.module),
            1 => Slot::Text(&self.err_msg),
            2 => Slot::Text(&self.err_code),
            _ => Slot::Boolean(&self.success),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Object(&mut self.module),
            1 => SlotMut::Text(&mut self.err_msg),
            2 => SlotMut::Text(&mut self.err_code),
            _ => SlotMut::Boolean(&mut self.success),
        }
    }
}

impl Table for RecycleRefundDetailDto {
    fn names() -> &'static [&'static str] {
        &[
            "op_timeout",
            "biz_order_id",
            "refund_status",
            "refund_status_desc",
            "refund_fee",
            "refund_desc",
            "apply_reason",
            "refuse_reason",
            "seller_address",
            "actual_refund_fee",
            "refund_end_time",
            "refund_start_time",
            "seller_agree_msg",
            "recover_order_info",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.op_timeout),
            1 => Slot::Text(&self.biz_order_id),
            2 => Slot::Code(&self.refund_status),
            3 => Slot::Text(&self.refund_status_desc),
            4 => Slot::Text(&self.refund_fee),
            5 => Slot::Text(&self.refund_desc),
            6 => Slot::Text(&self.apply_reason),
            7 => Slot::Text(&self.refuse_reason),
            8 => Slot::Object(&self.seller_address),
            9 => Slot::Number(&self.actual_refund_fee),
            10 => Slot::Text(&self.refund_end_time),
            11 => Slot::Text(&self.refund_start_time),
            12 => Slot::Text(&self.seller_agree_msg),
            _ => Slot::Object(&self.recover_order_info),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.op_timeout),
            1 => SlotMut::Text(&mut self.biz_order_id),
            2 => SlotMut::Code(&mut self.refund_status),
            3 => SlotMut::Text(&mut self.refund_status_desc),
            4 => SlotMut::Text(&mut self.refund_fee),
            5 => SlotMut::Text(&mut self.refund_desc),
            6 => SlotMut::Text(&mut self.apply_reason),
            7 => SlotMut::Text(&mut self.refuse_reason),
            8 => SlotMut::Object(&mut self.seller_address),
            9 => SlotMut::Number(&mut self.actual_refund_fee),
            10 => SlotMut::Text(&mut self.refund_end_time),
            11 => SlotMut::Text(&mut self.refund_start_time),
            12 => SlotMut::Text(&mut self.seller_agree_msg),
            _ => SlotMut::Object(&mut self.recover_order_info),
        }
    }
}

impl Table for ShippingAddressInfo {
    fn names() -> &'static [&'static str] {
        &[
            "consignee_name",
            "address_detail",
            "mobile_phone",
            "tel_no",
            "province",
            "city",
            "area",
            "town",
            "post_code",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.consignee_name),
            1 => Slot::Text(&self.address_detail),
            2 => Slot::Text(&self.mobile_phone),
            3 => Slot::Text(&self.tel_no),
            4 => Slot::Text(&self.province),
            5 => Slot::Text(&self.city),
            6 => Slot::Text(&self.area),
            7 => Slot::Text(&self.town),
            _ => Slot::Text(&self.post_code),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.consignee_name),
            1 => SlotMut::Text(&mut self.address_detail),
            2 => SlotMut::Text(&mut self.mobile_phone),
            3 => SlotMut::Text(&mut self.tel_no),
            4 => SlotMut::Text(&mut self.province),
            5 => SlotMut::Text(&mut self.city),
            6 => SlotMut::Text(&mut self.area),
            7 => SlotMut::Text(&mut self.town),
            _ => SlotMut::Text(&mut self.post_code),
        }
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[(0, "name"), (1, "address"), (2, "phone"), (3, "phone")]
    }
}

impl Table for AlipayOrderDto {
    fn names() -> &'static [&'static str] {
        &[
            "amount",
            "pay_status",
            "alipay_trade_no",
            "pay_order_id",
            "create_time",
            "pay_time",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.amount),
            1 => Slot::Code(&self.pay_status),
            2 => Slot::Text(&self.alipay_trade_no),
            3 => Slot::Text(&self.pay_order_id),
            4 => Slot::Text(&self.create_time),
            _ => Slot::Text(&self.pay_time),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.amount),
            1 => SlotMut::Code(&mut self.pay_status),
            2 => SlotMut::Text(&mut self.alipay_trade_no),
            3 => SlotMut::Text(&mut self.pay_order_id),
            4 => SlotMut::Text(&mut self.create_time),
            _ => SlotMut::Text(&mut self.pay_time),
        }
    }
}

impl Code for RecoveryPayStatus {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Unpaid, "1", "未支付"),
        (Self::Paid, "6", "已支付"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
