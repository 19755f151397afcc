// Made by `cargo xtask regen` from api-defs/apis/taobao.idle.recycle.refund.apply.yaml. Do not edit.
//! 回收商申请退款V2: `taobao.idle.recycle.refund.apply`

use top_sdk::emit::{self, Api, Fen, Outcome, Rule, Slot, SlotMut, Table};

/// 回收商申请退款V2
///
/// Recycler applies for a refund, V2
///
/// Call of `taobao.idle.recycle.refund.apply`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=42456&docType=2)
///
/// **Gone**: the platform has not listed it since 2026-05-16.
///
/// ```
/// use top_recycle::{Api as _, Client, Error, IdleRecycleRefundApplyRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = IdleRecycleRefundApplyRequest::new().send(client).await?;
/// println!("{:?}", response.result);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "taobao.idle.recycle.refund.apply")]
#[doc(alias = "回收商申请退款V2")]
#[non_exhaustive]
#[derive(Default)]
pub struct IdleRecycleRefundApplyRequest {
    /// 退款申请
    ///
    /// the application
    ///
    /// `refund_apply`: RecycleRefundTopRequest.
    pub refund_apply: Option<RecycleRefundTopRequest>,
}

impl IdleRecycleRefundApplyRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 退款申请
    #[must_use]
    #[inline]
    pub fn refund_apply(mut self, value: RecycleRefundTopRequest) -> Self {
        self.refund_apply = Some(value);
        self
    }
}

impl Api for IdleRecycleRefundApplyRequest {
    const METHOD: &'static str = "taobao.idle.recycle.refund.apply";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=42456&docType=2";
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.success")
            .code("result.err_code")
            .message("result.err_msg"),
    );
    type Response = IdleRecycleRefundApplyResponse;
}

/// 回收商申请退款V2
///
/// Recycler applies for a refund, V2
///
/// Answer of `taobao.idle.recycle.refund.apply`.
#[doc(alias = "taobao.idle.recycle.refund.apply")]
#[doc(alias = "回收商申请退款V2")]
#[non_exhaustive]
#[derive(Default)]
pub struct IdleRecycleRefundApplyResponse {
    /// 申请结果
    ///
    /// result of the application
    ///
    /// `result`: IdleTopResult.
    pub result: Option<IdleTopResult>,
}

/// 退款申请
///
/// the application
///
/// RecycleRefundTopRequest at `request.refund_apply`.
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleRefundTopRequest {
    /// 只退款的申请留言
    ///
    /// message of a refund-only application
    ///
    /// `message`: String.
    pub message: Option<String>,
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: Number, required. Example: `1000000000000000001`
    pub biz_order_id: Option<i64>,
}

/// 申请结果
///
/// result of the application
///
/// IdleTopResult at `response.result`.
#[non_exhaustive]
#[derive(Default)]
pub struct IdleTopResult {
    /// 申请后的退款情况
    ///
    /// the refund after the application
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

/// 申请后的退款情况
///
/// the refund after the application
///
/// RefundBaseDto at `response.result.module`.
#[non_exhaustive]
#[derive(Default)]
pub struct RefundBaseDto {
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: Number. Example: `1000000000000000001`
    pub biz_order_id: Option<i64>,
    /// 退款状态
    ///
    /// refund status. A number without meanings in this document; elsewhere a text with documented codes
    ///
    /// `refund_status`: Number. Example: `3`
    pub refund_status: Option<i64>,
    /// 状态说明
    ///
    /// text of the status
    ///
    /// `refund_status_desc`: String.
    pub refund_status_desc: Option<String>,
    /// 退款金额,单位分
    ///
    /// refund amount
    ///
    /// `refund_fee`: Number, in fen (分). Example: `20`
    pub refund_fee: Option<Fen>,
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    IdleRecycleRefundApplyRequest, IdleRecycleRefundApplyResponse,
    RecycleRefundTopRequest, IdleTopResult, RefundBaseDto
);

impl Table for IdleRecycleRefundApplyRequest {
    fn names() -> &'static [&'static str] {
        &["refund_apply"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.refund_apply)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.refund_apply)
    }
}

impl Table for IdleRecycleRefundApplyResponse {
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

impl Table for RecycleRefundTopRequest {
    fn names() -> &'static [&'static str] {
        &["message", "biz_order_id"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.message),
            _ => Slot::Number(&self.biz_order_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.message),
            _ => SlotMut::Number(&mut self.biz_order_id),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(1, Rule::Required)]
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
            1 => Slot::Number(&self.refund_status),
            2 => Slot::Text(&self.refund_status_desc),
            _ => Slot::Fen(&self.refund_fee),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.biz_order_id),
            1 => SlotMut::Number(&mut self.refund_status),
            2 => SlotMut::Text(&mut self.refund_status_desc),
            _ => SlotMut::Fen(&mut self.refund_fee),
        }
    }
}
