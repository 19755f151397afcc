// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.recycle.order.perform.yaml. Do not edit.
//! 回收单履约上报V2: `alibaba.idle.recycle.order.perform`

use top_sdk::emit::{
    self, Api, Code, Fen, Outcome, Rule, Slot, SlotMut, Table, UnknownCode,
};
pub use super::super::codes::VendorRateGrade;

/// 回收单履约上报V2
///
/// Report recycle order fulfilment, V2
///
/// Call of `alibaba.idle.recycle.order.perform`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=42444&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, AlibabaIdleRecycleOrderPerformRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = AlibabaIdleRecycleOrderPerformRequest::new().send(client).await?;
/// println!("{:?}", response.result);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "alibaba.idle.recycle.order.perform")]
#[doc(alias = "回收单履约上报V2")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleRecycleOrderPerformRequest {
    /// 要同步的订单数据
    ///
    /// order data to sync
    ///
    /// `param0`: RecycleOrderSynDto.
    pub param0: Option<RecycleOrderSynDto>,
}

impl AlibabaIdleRecycleOrderPerformRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 要同步的订单数据
    #[must_use]
    #[inline]
    pub fn param0(mut self, value: RecycleOrderSynDto) -> Self {
        self.param0 = Some(value);
        self
    }
}

impl Api for AlibabaIdleRecycleOrderPerformRequest {
    const METHOD: &'static str = "alibaba.idle.recycle.order.perform";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=42444&docType=2";
    const OUTCOME: Option<Outcome> = Some(Outcome::new().success("result"));
    type Response = AlibabaIdleRecycleOrderPerformResponse;
}

/// 回收单履约上报V2
///
/// Report recycle order fulfilment, V2
///
/// Answer of `alibaba.idle.recycle.order.perform`.
#[doc(alias = "alibaba.idle.recycle.order.perform")]
#[doc(alias = "回收单履约上报V2")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleRecycleOrderPerformResponse {
    /// 是否成功
    ///
    /// whether it succeeded
    ///
    /// `result`: Boolean.
    pub result: Option<bool>,
}

/// 要同步的订单数据
///
/// order data to sync
///
/// RecycleOrderSynDto at `request.param0`.
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleOrderSynDto {
    /// 附加属性
    ///
    /// extra attributes
    ///
    /// `attribute`: Attribute.
    pub attribute: Option<Attribute>,
    /// 交易单编号
    ///
    /// trade order id
    ///
    /// `biz_order_id`: String, required.
    pub biz_order_id: Option<String>,
    /// 要推进到的状态。取值: (2, "已上门取件"), (3, "已质检"), (4, "卖家已确认完成"), (6, "卖家已评价"), (7, "回收商已评价"), (9, "回收商主动付款；预留节点，缓解资金压力与黑名单"), (103, "回收商关单，仅未付款时"), (105, "信用单用户线下还清后，把芝麻履约单改成已取消")
    ///
    /// status to move to. Elsewhere 9 is paid after ordering (in what is told), 105 a successful deduction (in fulfillment)
    ///
    /// `order_status`: String, required.
    pub order_status: Option<OrderStatus>,
}

/// 附加属性
///
/// extra attributes
///
/// Attribute at `request.param0.attribute`.
#[non_exhaustive]
#[derive(Default)]
pub struct Attribute {
    /// 状态 103 的关单原因
    ///
    /// why the order is closed (status 103)
    ///
    /// `reason`: String.
    pub reason: Option<String>,
    /// 状态 3 填质检后最终价；没有价值也至少填 1 分,单位分
    ///
    /// status 3: final price after inspection; at least 1 fen even if worthless
    ///
    /// `confirm_fee`: String, in fen (分).
    pub confirm_fee: Option<Fen>,
    /// 快递运单号，状态 2 时填
    ///
    /// waybill number (status 2)
    ///
    /// `mail_no`: String.
    pub mail_no: Option<String>,
    /// 评价等级，状态 7 时填。取值: 1:好评;2:中评
    ///
    /// rating (status 7)
    ///
    /// `rate_grade`: String.
    pub rate_grade: Option<VendorRateGrade>,
    /// 评价文字，状态 7 时填
    ///
    /// rating text (status 7)
    ///
    /// `rate_content`: String.
    pub rate_content: Option<String>,
}

/// Values of `request.param0.order_status`: 要推进到的状态。取值: (2, "已上门取件"), (3, "已质检"), (4, "卖家已确认完成"), (6, "卖家已评价"), (7, "回收商已评价"), (9, "回收商主动付款；预留节点，缓解资金压力与黑名单"), (103, "回收商关单，仅未付款时"), (105, "信用单用户线下还清后，把芝麻履约单改成已取消")
///
/// status to move to. Elsewhere 9 is paid after ordering (in what is told), 105 a successful deduction (in fulfillment)
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum OrderStatus {
    /// `2`: 已上门取件
    ///
    /// picked up
    PickedUp,
    /// `3`: 已质检
    ///
    /// inspected
    Inspected,
    /// `4`: 卖家已确认完成
    ///
    /// seller confirmed completion
    ConfirmedBySeller,
    /// `6`: 卖家已评价
    ///
    /// seller has rated
    RatedBySeller,
    /// `7`: 回收商已评价
    ///
    /// recycler has rated
    RatedByRecycler,
    /// `9`: 回收商主动付款;预留节点,缓解资金压力与黑名单
    ///
    /// recycler pays by itself; reserved step (vendor funding, blacklist)
    PaidByRecycler,
    /// `103`: 回收商关单,仅未付款时
    ///
    /// closed by the recycler (unpaid orders)
    ClosedByRecycler,
    /// `105`: 信用单用户线下还清后,把芝麻履约单改成已取消
    ///
    /// credit order repaid offline: set the Zhima fulfilment order to cancelled
    ZhimaOrderCancelled,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl OrderStatus {
    /// `2`: 已上门取件
    pub const CODE_2: Self = Self::PickedUp;
    /// `3`: 已质检
    pub const CODE_3: Self = Self::Inspected;
    /// `4`: 卖家已确认完成
    pub const CODE_4: Self = Self::ConfirmedBySeller;
    /// `6`: 卖家已评价
    pub const CODE_6: Self = Self::RatedBySeller;
    /// `7`: 回收商已评价
    pub const CODE_7: Self = Self::RatedByRecycler;
    /// `9`: 回收商主动付款;预留节点,缓解资金压力与黑名单
    pub const CODE_9: Self = Self::PaidByRecycler;
    /// `103`: 回收商关单,仅未付款时
    pub const CODE_103: Self = Self::ClosedByRecycler;
    /// `105`: 信用单用户线下还清后,把芝麻履约单改成已取消
    pub const CODE_105: Self = Self::ZhimaOrderCancelled;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdleRecycleOrderPerformRequest, AlibabaIdleRecycleOrderPerformResponse,
    RecycleOrderSynDto, Attribute
);
emit::code_traits!(OrderStatus);

impl Table for AlibabaIdleRecycleOrderPerformRequest {
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

impl Table for AlibabaIdleRecycleOrderPerformResponse {
    fn names() -> &'static [&'static str] {
        &["result"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Boolean(&self.result)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Boolean(&mut self.result)
    }
}

impl Table for RecycleOrderSynDto {
    fn names() -> &'static [&'static str] {
        &["attribute", "biz_order_id", "order_status"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Object(&self.attribute),
            1 => Slot::Text(&self.biz_order_id),
            _ => Slot::Code(&self.order_status),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Object(&mut self.attribute),
            1 => SlotMut::Text(&mut self.biz_order_id),
            _ => SlotMut::Code(&mut self.order_status),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(1, Rule::Required), (2, Rule::Required)]
    }
}

impl Table for Attribute {
    fn names() -> &'static [&'static str] {
        &["reason", "confirm_fee", "mail_no", "rate_grade", "rate_content"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.reason),
            1 => Slot::Fen(&self.confirm_fee),
            2 => Slot::Text(&self.mail_no),
            3 => Slot::Code(&self.rate_grade),
            _ => Slot::Text(&self.rate_content),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.reason),
            1 => SlotMut::Fen(&mut self.confirm_fee),
            2 => SlotMut::Text(&mut self.mail_no),
            3 => SlotMut::Code(&mut self.rate_grade),
            _ => SlotMut::Text(&mut self.rate_content),
        }
    }
}

impl Code for OrderStatus {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::PickedUp, "2", "已上门取件"),
        (Self::Inspected, "3", "已质检"),
        (Self::ConfirmedBySeller, "4", "卖家已确认完成"),
        (Self::RatedBySeller, "6", "卖家已评价"),
        (Self::RatedByRecycler, "7", "回收商已评价"),
        (
            Self::PaidByRecycler,
            "9",
            "回收商主动付款;预留节点,缓解资金压力与黑名单",
        ),
        (Self::ClosedByRecycler, "103", "回收商关单,仅未付款时"),
        (
            Self::ZhimaOrderCancelled,
            "105",
            "信用单用户线下还清后,把芝麻履约单改成已取消",
        ),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
