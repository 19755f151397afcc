// Made by `cargo xtask regen` from api-defs/apis/taobao.idle.recycle.refund.cancleapply.yaml. Do not edit.
//! 撤回退款申请V2: `taobao.idle.recycle.refund.cancleapply`

use top_sdk::emit::{self, Api, Outcome, Rule, Slot, SlotMut, Table};
pub use super::super::codes::RefundStatus;

/// 撤回退款申请V2
///
/// Withdraw a refund application, V2
///
/// Call of `taobao.idle.recycle.refund.cancleapply`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=42512&docType=2)
///
/// **Gone**: the platform has not listed it since 2026-05-16.
///
/// ```
/// use top_recycle::{Api as _, Client, Error, IdleRecycleRefundCancleapplyRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = IdleRecycleRefundCancleapplyRequest::new(10000000000000001).send(client).await?;
/// println!("{:?}", response.result);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "taobao.idle.recycle.refund.cancleapply")]
#[doc(alias = "撤回退款申请V2")]
#[non_exhaustive]
#[derive(Default)]
pub struct IdleRecycleRefundCancleapplyRequest {
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: Number, required. Example: `10000000000000001`
    pub biz_order_id: Option<i64>,
}

impl IdleRecycleRefundCancleapplyRequest {
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

impl Api for IdleRecycleRefundCancleapplyRequest {
    const METHOD: &'static str = "taobao.idle.recycle.refund.cancleapply";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=42512&docType=2";
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.success")
            .code("result.err_code")
            .message("result.err_msg"),
    );
    type Response = IdleRecycleRefundCancleapplyResponse;
}

/// 撤回退款申请V2
///
/// Withdraw a refund application, V2
///
/// Answer of `taobao.idle.recycle.refund.cancleapply`.
#[doc(alias = "taobao.idle.recycle.refund.cancleapply")]
#[doc(alias = "撤回退款申请V2")]
#[non_exhaustive]
#[derive(Default)]
pub struct IdleRecycleRefundCancleapplyResponse {
    /// 撤回结果
    ///
    /// result of the withdrawal
    ///
    /// `result`: IdleTopResult.
    pub result: Option<IdleTopResult>,
}

/// 撤回结果
///
/// result of the withdrawal
///
/// IdleTopResult at `response.result`.
#[non_exhaustive]
#[derive(Default)]
pub struct IdleTopResult {
    /// 撤回后的退款情况
    ///
    /// the refund after the withdrawal
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
    /// `err_code`: String. Example: `cancle_success`
    pub err_code: Option<String>,
    /// 是否成功
    ///
    /// whether it succeeded
    ///
    /// `success`: Boolean. Example: `true`
    pub success: Option<bool>,
}

/// 撤回后的退款情况
///
/// the refund after the withdrawal
///
/// RefundBaseDto at `response.result.module`.
#[non_exhaustive]
#[derive(Default)]
pub struct RefundBaseDto {
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: Number. Example: `10000000000000001`
    pub biz_order_id: Option<i64>,
    /// 退款状态
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
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    IdleRecycleRefundCancleapplyRequest, IdleRecycleRefundCancleapplyResponse,
    IdleTopResult, RefundBaseDto
);

impl Table for IdleRecycleRefundCancleapplyRequest {
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

impl Table for IdleRecycleRefundCancleapplyResponse {
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

impl Table for RefundBaseDto {
    fn names() -> &'static [&'static str] {
        &["biz_order_id", "refund_status", "refund_status_desc", "refund_fee"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.biz_order_id),
            1 => Slot::Code(&self.refund_status),
            2 => Slot::Text(&self.refund_status_desc),
            _ => Slot::Text(&self.refund_fee),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.biz_order_id),
            1 => SlotMut::Code(&mut self.refund_status),
            2 => SlotMut::Text(&mut self.refund_status_desc),
            _ => SlotMut::Text(&mut self.refund_fee),
        }
    }
}
