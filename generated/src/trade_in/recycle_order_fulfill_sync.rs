// Made by `cargo xtask regen` from api-defs/apis/taobao.recycle.order.fulfill.sync.yaml. Do not edit.
//! 上报最终履约方式: `taobao.recycle.order.fulfill.sync`

use top_sdk::emit::{self, Api, Code, Outcome, Rule, Slot, SlotMut, Table, UnknownCode};

/// 上报最终履约方式
///
/// Report the final fulfilment kind
///
/// Call of `taobao.recycle.order.fulfill.sync`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=66445&docType=2)
#[doc(alias = "taobao.recycle.order.fulfill.sync")]
#[doc(alias = "上报最终履约方式")]
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleOrderFulfillSyncRequest {
    /// 履约方式。取值: 1:取送一体;0:其他
    ///
    /// fulfilment kind
    ///
    /// `fulfill_type`: Number, required.
    pub fulfill_type: Option<FulfillType>,
    /// 回收单编号
    ///
    /// recycle order id
    ///
    /// `old_order_id`: Number, required.
    pub old_order_id: Option<i64>,
}

impl RecycleOrderFulfillSyncRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 履约方式。取值: 1:取送一体;0:其他
    #[must_use]
    #[inline]
    pub fn fulfill_type(mut self, value: FulfillType) -> Self {
        self.fulfill_type = Some(value);
        self
    }
    /// 回收单编号
    #[must_use]
    #[inline]
    pub fn old_order_id(mut self, value: i64) -> Self {
        self.old_order_id = Some(value);
        self
    }
}

impl Api for RecycleOrderFulfillSyncRequest {
    const METHOD: &'static str = "taobao.recycle.order.fulfill.sync";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=66445&docType=2";
    const OUTCOME: Option<Outcome> = Some(Outcome::new().success("data.sync_success"));
    type Response = RecycleOrderFulfillSyncResponse;
}

/// 上报最终履约方式
///
/// Report the final fulfilment kind
///
/// Answer of `taobao.recycle.order.fulfill.sync`.
#[doc(alias = "taobao.recycle.order.fulfill.sync")]
#[doc(alias = "上报最终履约方式")]
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleOrderFulfillSyncResponse {
    /// 上报结果
    ///
    /// result of the report
    ///
    /// `data`: OfnRecycleOrderSyncFulfillTypeDTO.
    pub data: Option<OfnRecycleOrderSyncFulfillTypeDto>,
}

/// 上报结果
///
/// result of the report
///
/// OfnRecycleOrderSyncFulfillTypeDTO at `response.data`.
#[non_exhaustive]
#[derive(Default)]
pub struct OfnRecycleOrderSyncFulfillTypeDto {
    /// 是否同步成功
    ///
    /// whether it was synced
    ///
    /// `sync_success`: Boolean.
    pub sync_success: Option<bool>,
}

/// Values of `request.fulfill_type`: 履约方式。取值: 1:取送一体;0:其他
///
/// fulfilment kind
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum FulfillType {
    /// `1`: 取送一体
    ///
    /// pickup and delivery in one visit
    OneVisit,
    /// `0`: 其他
    ///
    /// anything else
    Other,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl FulfillType {
    /// `1`: 取送一体
    pub const CODE_1: Self = Self::OneVisit;
    /// `0`: 其他
    pub const CODE_0: Self = Self::Other;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    RecycleOrderFulfillSyncRequest, RecycleOrderFulfillSyncResponse,
    OfnRecycleOrderSyncFulfillTypeDto
);
emit::code_traits!(FulfillType);

impl Table for RecycleOrderFulfillSyncRequest {
    fn names() -> &'static [&'static str] {
        &["fulfill_type", "old_order_id"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Code(&self.fulfill_type),
            _ => Slot::Number(&self.old_order_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Code(&mut self.fulfill_type),
            _ => SlotMut::Number(&mut self.old_order_id),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(0, Rule::Required), (1, Rule::Required)]
    }
}

impl Table for RecycleOrderFulfillSyncResponse {
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

impl Table for OfnRecycleOrderSyncFulfillTypeDto {
    fn names() -> &'static [&'static str] {
        &["sync_success"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Boolean(&self.sync_success)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Boolean(&mut self.sync_success)
    }
}

impl Code for FulfillType {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::OneVisit, "1", "取送一体"),
        (Self::Other, "0", "其他"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
