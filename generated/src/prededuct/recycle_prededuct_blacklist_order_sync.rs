// Made by `cargo xtask regen` from api-defs/apis/taobao.recycle.prededuct.blacklist.order.sync.yaml. Do not edit.
//! 上报黑名单回收单: `taobao.recycle.prededuct.blacklist.order.sync`

use top_sdk::emit::{self, Api, Outcome, Rule, Slot, SlotMut, Table};

/// 上报黑名单回收单
///
/// Report a blacklisted recycle order
///
/// Call of `taobao.recycle.prededuct.blacklist.order.sync`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=66444&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, RecyclePredeductBlacklistOrderSyncRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = RecyclePredeductBlacklistOrderSyncRequest::new(1).send(client).await?;
/// println!("{:?}", response.data);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "taobao.recycle.prededuct.blacklist.order.sync")]
#[doc(alias = "上报黑名单回收单")]
#[non_exhaustive]
#[derive(Default)]
pub struct RecyclePredeductBlacklistOrderSyncRequest {
    /// 要拉黑的回收单编号
    ///
    /// id of the recycle order to blacklist
    ///
    /// `black_order_id`: Number, required.
    pub black_order_id: Option<i64>,
}

impl RecyclePredeductBlacklistOrderSyncRequest {
    /// With the one required value; the rest by setters.
    #[must_use]
    #[inline]
    pub fn new(black_order_id: i64) -> Self {
        Self::default().black_order_id(black_order_id)
    }
    /// 要拉黑的回收单编号
    #[must_use]
    #[inline]
    pub fn black_order_id(mut self, value: i64) -> Self {
        self.black_order_id = Some(value);
        self
    }
}

impl Api for RecyclePredeductBlacklistOrderSyncRequest {
    const METHOD: &'static str = "taobao.recycle.prededuct.blacklist.order.sync";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=66444&docType=2";
    const OUTCOME: Option<Outcome> = Some(Outcome::new().success("data.sync_success"));
    type Response = RecyclePredeductBlacklistOrderSyncResponse;
}

/// 上报黑名单回收单
///
/// Report a blacklisted recycle order
///
/// Answer of `taobao.recycle.prededuct.blacklist.order.sync`.
#[doc(alias = "taobao.recycle.prededuct.blacklist.order.sync")]
#[doc(alias = "上报黑名单回收单")]
#[non_exhaustive]
#[derive(Default)]
pub struct RecyclePredeductBlacklistOrderSyncResponse {
    /// 上报结果
    ///
    /// result of the report
    ///
    /// `data`: OfnRecyclerSyncBlackListDTO.
    pub data: Option<OfnRecyclerSyncBlackListDto>,
}

/// 上报结果
///
/// result of the report
///
/// OfnRecyclerSyncBlackListDTO at `response.data`.
#[non_exhaustive]
#[derive(Default)]
pub struct OfnRecyclerSyncBlackListDto {
    /// 是否同步成功
    ///
    /// whether it was synced
    ///
    /// `sync_success`: Boolean.
    pub sync_success: Option<bool>,
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    RecyclePredeductBlacklistOrderSyncRequest,
    RecyclePredeductBlacklistOrderSyncResponse, OfnRecyclerSyncBlackListDto
);

impl Table for RecyclePredeductBlacklistOrderSyncRequest {
    fn names() -> &'static [&'static str] {
        &["black_order_id"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Number(&self.black_order_id)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Number(&mut self.black_order_id)
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(0, Rule::Required)]
    }
}

impl Table for RecyclePredeductBlacklistOrderSyncResponse {
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

impl Table for OfnRecyclerSyncBlackListDto {
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
