// Made by `cargo xtask regen` from api-defs/apis/taobao.idle.recycle.refund.returngoods.yaml. Do not edit.
//! 填写退货运单V2: `taobao.idle.recycle.refund.returngoods`

use top_sdk::emit::{self, Api, Outcome, Rule, Slot, SlotMut, Table};
pub use super::super::codes::RefundStatus;

/// 填写退货运单V2
///
/// Send goods back, V2
///
/// Call of `taobao.idle.recycle.refund.returngoods`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=42467&docType=2)
///
/// **Gone**: the platform has not listed it since 2026-05-16.
///
/// ```
/// use top_recycle::{Api as _, Client, Error, IdleRecycleRefundReturngoodsRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = IdleRecycleRefundReturngoodsRequest::new().send(client).await?;
/// println!("{:?}", response.result);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "taobao.idle.recycle.refund.returngoods")]
#[doc(alias = "填写退货运单V2")]
#[non_exhaustive]
#[derive(Default)]
pub struct IdleRecycleRefundReturngoodsRequest {
    /// 退货信息
    ///
    /// the return
    ///
    /// `param0`: RecycleReturnGoodsRequest.
    pub param0: Option<RecycleReturnGoodsRequest>,
}

impl IdleRecycleRefundReturngoodsRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 退货信息
    #[must_use]
    #[inline]
    pub fn param0(mut self, value: RecycleReturnGoodsRequest) -> Self {
        self.param0 = Some(value);
        self
    }
}

impl Api for IdleRecycleRefundReturngoodsRequest {
    const METHOD: &'static str = "taobao.idle.recycle.refund.returngoods";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=42467&docType=2";
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.success")
            .code("result.err_code")
            .message("result.err_msg"),
    );
    type Response = IdleRecycleRefundReturngoodsResponse;
}

/// 填写退货运单V2
///
/// Send goods back, V2
///
/// Answer of `taobao.idle.recycle.refund.returngoods`.
#[doc(alias = "taobao.idle.recycle.refund.returngoods")]
#[doc(alias = "填写退货运单V2")]
#[non_exhaustive]
#[derive(Default)]
pub struct IdleRecycleRefundReturngoodsResponse {
    /// 退货结果
    ///
    /// result of the return
    ///
    /// `result`: IdleTopResult.
    pub result: Option<IdleTopResult>,
}

/// 退货信息
///
/// the return
///
/// RecycleReturnGoodsRequest at `request.param0`.
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleReturnGoodsRequest {
    /// 快递公司
    ///
    /// carrier
    ///
    /// `logistics_company_name`: String, required. Example: `顺丰`
    pub logistics_company_name: Option<String>,
    /// 运单号
    ///
    /// waybill number
    ///
    /// `logistics_mail_no`: String, required. Example: `12345667`
    pub logistics_mail_no: Option<String>,
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: Number, required. Example: `1000000000000000001`
    pub biz_order_id: Option<i64>,
    /// 卖家电话
    ///
    /// seller's phone
    ///
    /// `mobile_number`: String, required, personal data (phone). Example: `13000000000`
    pub mobile_number: Option<String>,
}

/// 退货结果
///
/// result of the return
///
/// IdleTopResult at `response.result`.
#[non_exhaustive]
#[derive(Default)]
pub struct IdleTopResult {
    /// 退货后的状态
    ///
    /// state after the return
    ///
    /// `module`: RefundBaseDto.
    pub module: Option<RefundBaseDto>,
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
    /// `err_code`: String. Example: `success`
    pub err_code: Option<String>,
    /// 是否成功
    ///
    /// whether it succeeded
    ///
    /// `success`: Boolean. Example: `true`
    pub success: Option<bool>,
}

/// 退货后的状态
///
/// state after the return
///
/// RefundBaseDto at `response.result.module`.
#[non_exhaustive]
#[derive(Default)]
pub struct RefundBaseDto {
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: String. Example: `10000000000000001`
    pub biz_order_id: Option<String>,
    /// 退款状态
    ///
    /// refund status
    ///
    /// `refund_status`: String. Example: `3`
    pub refund_status: Option<RefundStatus>,
    /// 退货状态说明
    ///
    /// text of the status
    ///
    /// `refund_status_desc`: String.
    pub refund_status_desc: Option<String>,
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    IdleRecycleRefundReturngoodsRequest, IdleRecycleRefundReturngoodsResponse,
    RecycleReturnGoodsRequest, IdleTopResult, RefundBaseDto
);

impl Table for IdleRecycleRefundReturngoodsRequest {
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

impl Table for IdleRecycleRefundReturngoodsResponse {
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

impl Table for RecycleReturnGoodsRequest {
    fn names() -> &'static [&'static str] {
        &["logistics_company_name", "logistics_mail_no", "biz_order_id", "mobile_number"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.logistics_company_name),
            1 => Slot::Text(&self.logistics_mail_no),
            2 => Slot::Number(&self.biz_order_id),
            _ => Slot::Text(&self.mobile_number),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.logistics_company_name),
            1 => SlotMut::Text(&mut self.logistics_mail_no),
            2 => SlotMut::Number(&mut self.biz_order_id),
            _ => SlotMut::Text(&mut self.mobile_number),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[
            (0, Rule::Required),
            (1, Rule::Required),
            (2, Rule::Required),
            (3, Rule::Required),
        ]
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[(3, "phone")]
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

impl Table for RefundBaseDto {
    fn names() -> &'static [&'static str] {
        &["biz_order_id", "refund_status", "refund_status_desc"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.biz_order_id),
            1 => Slot::Code(&self.refund_status),
            _ => Slot::Text(&self.refund_status_desc),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.biz_order_id),
            1 => SlotMut::Code(&mut self.refund_status),
            _ => SlotMut::Text(&mut self.refund_status_desc),
        }
    }
}
