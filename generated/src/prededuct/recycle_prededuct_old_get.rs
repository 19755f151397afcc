// Made by `cargo xtask regen` from api-defs/apis/taobao.recycle.prededuct.old.get.yaml. Do not edit.
//! 查前置抵扣情况: `taobao.recycle.prededuct.old.get`

use top_sdk::emit::{self, Api, Effect, Fen, Slot, SlotMut, Table, Timestamp};

/// 查前置抵扣情况
///
/// Query the advance deduction
///
/// Call of `taobao.recycle.prededuct.old.get`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=66447&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, RecyclePredeductOldGetRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = RecyclePredeductOldGetRequest::new().send(client).await?;
/// println!("{:?}", response.data);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "taobao.recycle.prededuct.old.get")]
#[doc(alias = "查前置抵扣情况")]
#[non_exhaustive]
#[derive(Default)]
pub struct RecyclePredeductOldGetRequest {
    /// 旧机单编号
    ///
    /// id of the old-device order
    ///
    /// `old_order_id`: Number. Example: `1234567890`
    pub old_order_id: Option<i64>,
}

impl RecyclePredeductOldGetRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 旧机单编号
    #[must_use]
    #[inline]
    pub fn old_order_id(mut self, value: i64) -> Self {
        self.old_order_id = Some(value);
        self
    }
}

impl Api for RecyclePredeductOldGetRequest {
    const METHOD: &'static str = "taobao.recycle.prededuct.old.get";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=66447&docType=2";
    const EFFECT: Effect = Effect::Read;
    type Response = RecyclePredeductOldGetResponse;
}

/// 查前置抵扣情况
///
/// Query the advance deduction
///
/// Answer of `taobao.recycle.prededuct.old.get`.
#[doc(alias = "taobao.recycle.prededuct.old.get")]
#[doc(alias = "查前置抵扣情况")]
#[non_exhaustive]
#[derive(Default)]
pub struct RecyclePredeductOldGetResponse {
    /// 前置抵扣情况
    ///
    /// the advance deduction
    ///
    /// `data`: OfnRecycleOrderPreDeductDetailDTO.
    pub data: Option<OfnRecycleOrderPreDeductDetailDto>,
}

/// 前置抵扣情况
///
/// the advance deduction
///
/// OfnRecycleOrderPreDeductDetailDTO at `response.data`.
#[non_exhaustive]
#[derive(Default)]
pub struct OfnRecycleOrderPreDeductDetailDto {
    /// 抵扣红包共发多少,单位分
    ///
    /// deduction packet: sent in total
    ///
    /// `pre_deduct_total_fee`: Number, in fen (分). Example: `100`
    pub pre_deduct_total_fee: Option<Fen>,
    /// 抵扣红包用了多少,单位分
    ///
    /// deduction packet: used
    ///
    /// `pre_deduct_used_fee`: Number, in fen (分). Example: `100`
    pub pre_deduct_used_fee: Option<Fen>,
    /// 抵扣红包退了多少,单位分
    ///
    /// deduction packet: returned
    ///
    /// `pre_deduct_refund_fee`: Number, in fen (分). Example: `100`
    pub pre_deduct_refund_fee: Option<Fen>,
    /// 抵扣红包编号
    ///
    /// deduction packet id
    ///
    /// `pre_deduct_fund_id`: Number. Example: `11111111`
    pub pre_deduct_fund_id: Option<i64>,
    /// 线下已结金额；正数是服务商给了用户，负数是用户给了服务商,单位分
    ///
    /// settled offline; positive: vendor paid the user, negative: user paid the vendor
    ///
    /// `offline_settle_fee`: Number, in fen (分). Example: `100`
    pub offline_settle_fee: Option<Fen>,
    /// 质检价,单位分
    ///
    /// inspected price
    ///
    /// `qa_amount`: Number, in fen (分). Example: `100`
    pub qa_amount: Option<Fen>,
    /// 数据更新时间
    ///
    /// when the data was updated
    ///
    /// `update_time`: String, date and time. Example: `2023-01-01 10:10:10`
    pub update_time: Option<Timestamp>,
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    RecyclePredeductOldGetRequest, RecyclePredeductOldGetResponse,
    OfnRecycleOrderPreDeductDetailDto
);

impl Table for RecyclePredeductOldGetRequest {
    fn names() -> &'static [&'static str] {
        &["old_order_id"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Number(&self.old_order_id)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Number(&mut self.old_order_id)
    }
}

impl Table for RecyclePredeductOldGetResponse {
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

impl Table for OfnRecycleOrderPreDeductDetailDto {
    fn names() -> &'static [&'static str] {
        &[
            "pre_deduct_total_fee",
            "pre_deduct_used_fee",
            "pre_deduct_refund_fee",
            "pre_deduct_fund_id",
            "offline_settle_fee",
            "qa_amount",
            "update_time",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Fen(&self.pre_deduct_total_fee),
            1 => Slot::Fen(&self.pre_deduct_used_fee),
            2 => Slot::Fen(&self.pre_deduct_refund_fee),
            3 => Slot::Number(&self.pre_deduct_fund_id),
            4 => Slot::Fen(&self.offline_settle_fee),
            5 => Slot::Fen(&self.qa_amount),
            _ => Slot::Time(&self.update_time),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Fen(&mut self.pre_deduct_total_fee),
            1 => SlotMut::Fen(&mut self.pre_deduct_used_fee),
            2 => SlotMut::Fen(&mut self.pre_deduct_refund_fee),
            3 => SlotMut::Number(&mut self.pre_deduct_fund_id),
            4 => SlotMut::Fen(&mut self.offline_settle_fee),
            5 => SlotMut::Fen(&mut self.qa_amount),
            _ => SlotMut::Time(&mut self.update_time),
        }
    }
}
