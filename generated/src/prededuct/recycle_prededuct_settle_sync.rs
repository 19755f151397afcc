// Made by `cargo xtask regen` from api-defs/apis/taobao.recycle.prededuct.settle.sync.yaml. Do not edit.
//! 上报线下打款: `taobao.recycle.prededuct.settle.sync`

use top_sdk::emit::{self, Api, Fen, Outcome, Rule, Slot, SlotMut, Table};

/// 上报线下打款
///
/// Report an offline settlement
///
/// Call of `taobao.recycle.prededuct.settle.sync`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=66446&docType=2)
#[doc(alias = "taobao.recycle.prededuct.settle.sync")]
#[doc(alias = "上报线下打款")]
#[non_exhaustive]
#[derive(Default)]
pub struct RecyclePredeductSettleSyncRequest {
    /// 线下打款金额；正数是服务商付用户，负数是向用户收,单位分
    ///
    /// amount settled offline; positive: vendor pays the user, negative: vendor collects from the user
    ///
    /// `offline_settle_fee`: Number, required, in fen (分).
    pub offline_settle_fee: Option<Fen>,
    /// 回收单编号
    ///
    /// recycle order id
    ///
    /// `old_order_id`: Number, required.
    pub old_order_id: Option<i64>,
    /// 数据版本，从 1 起逐次加大；只处理更大的
    ///
    /// data version, rising from 1; only a greater one is processed
    ///
    /// `version`: Number, required.
    pub version: Option<i64>,
}

impl RecyclePredeductSettleSyncRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 线下打款金额；正数是服务商付用户，负数是向用户收,单位分
    #[must_use]
    #[inline]
    pub fn offline_settle_fee(mut self, value: Fen) -> Self {
        self.offline_settle_fee = Some(value);
        self
    }
    /// 回收单编号
    #[must_use]
    #[inline]
    pub fn old_order_id(mut self, value: i64) -> Self {
        self.old_order_id = Some(value);
        self
    }
    /// 数据版本，从 1 起逐次加大；只处理更大的
    #[must_use]
    #[inline]
    pub fn version(mut self, value: i64) -> Self {
        self.version = Some(value);
        self
    }
}

impl Api for RecyclePredeductSettleSyncRequest {
    const METHOD: &'static str = "taobao.recycle.prededuct.settle.sync";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=66446&docType=2";
    const OUTCOME: Option<Outcome> = Some(Outcome::new().success("data.sync_success"));
    type Response = RecyclePredeductSettleSyncResponse;
}

/// 上报线下打款
///
/// Report an offline settlement
///
/// Answer of `taobao.recycle.prededuct.settle.sync`.
#[doc(alias = "taobao.recycle.prededuct.settle.sync")]
#[doc(alias = "上报线下打款")]
#[non_exhaustive]
#[derive(Default)]
pub struct RecyclePredeductSettleSyncResponse {
    /// 上报结果
    ///
    /// result of the report
    ///
    /// `data`: OfnRecycleOrderSyncOfflineSettleInfoDTO.
    pub data: Option<OfnRecycleOrderSyncOfflineSettleInfoDto>,
}

/// 上报结果
///
/// result of the report
///
/// OfnRecycleOrderSyncOfflineSettleInfoDTO at `response.data`.
#[non_exhaustive]
#[derive(Default)]
pub struct OfnRecycleOrderSyncOfflineSettleInfoDto {
    /// 是否同步成功
    ///
    /// whether it was synced
    ///
    /// `sync_success`: Boolean.
    pub sync_success: Option<bool>,
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    RecyclePredeductSettleSyncRequest, RecyclePredeductSettleSyncResponse,
    OfnRecycleOrderSyncOfflineSettleInfoDto
);

impl Table for RecyclePredeductSettleSyncRequest {
    fn names() -> &'static [&'static str] {
        &["offline_settle_fee", "old_order_id", "version"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Fen(&self.offline_settle_fee),
            1 => Slot::Number(&self.old_order_id),
            _ => Slot::Number(&self.version),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Fen(&mut self.offline_settle_fee),
            1 => SlotMut::Number(&mut self.old_order_id),
            _ => SlotMut::Number(&mut self.version),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(0, Rule::Required), (1, Rule::Required), (2, Rule::Required)]
    }
}

impl Table for RecyclePredeductSettleSyncResponse {
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

impl Table for OfnRecycleOrderSyncOfflineSettleInfoDto {
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
