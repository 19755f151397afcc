// Made by `cargo xtask regen` from api-defs/apis/taobao.ofn.self.recycle.auth.yaml. Do not edit.
//! 自助回收验权: `taobao.ofn.self.recycle.auth`

use top_sdk::emit::{self, Api, Outcome, Rule, Slot, SlotMut, Table};

/// 自助回收验权
///
/// Authorise self-service recycling
///
/// Call of `taobao.ofn.self.recycle.auth`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=68014&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, OfnSelfRecycleAuthRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = OfnSelfRecycleAuthRequest::new()
///     .recycle_order_id("")
///     .open_uid("…").send(client).await?;
/// println!("{:?}", response.data);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "taobao.ofn.self.recycle.auth")]
#[doc(alias = "自助回收验权")]
#[non_exhaustive]
#[derive(Default)]
pub struct OfnSelfRecycleAuthRequest {
    /// 回收单编号
    ///
    /// recycle order id
    ///
    /// `recycle_order_id`: String, required.
    pub recycle_order_id: Option<String>,
    /// 开放小程序标识
    ///
    /// id of the open mini-program
    ///
    /// `open_uid`: String, required, personal data (account).
    pub open_uid: Option<String>,
}

impl OfnSelfRecycleAuthRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 回收单编号
    #[must_use]
    #[inline]
    pub fn recycle_order_id(mut self, value: impl Into<String>) -> Self {
        self.recycle_order_id = Some(value.into());
        self
    }
    /// 开放小程序标识
    #[must_use]
    #[inline]
    pub fn open_uid(mut self, value: impl Into<String>) -> Self {
        self.open_uid = Some(value.into());
        self
    }
}

impl Api for OfnSelfRecycleAuthRequest {
    const METHOD: &'static str = "taobao.ofn.self.recycle.auth";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=68014&docType=2";
    const OUTCOME: Option<Outcome> = Some(Outcome::new().success("data.auth_pass"));
    type Response = OfnSelfRecycleAuthResponse;
}

/// 自助回收验权
///
/// Authorise self-service recycling
///
/// Answer of `taobao.ofn.self.recycle.auth`.
#[doc(alias = "taobao.ofn.self.recycle.auth")]
#[doc(alias = "自助回收验权")]
#[non_exhaustive]
#[derive(Default)]
pub struct OfnSelfRecycleAuthResponse {
    /// 鉴权结果
    ///
    /// result of the check
    ///
    /// `data`: OfnSelfRecycleAuthDTO.
    pub data: Option<OfnSelfRecycleAuthDto>,
}

/// 鉴权结果
///
/// result of the check
///
/// OfnSelfRecycleAuthDTO at `response.data`.
#[non_exhaustive]
#[derive(Default)]
pub struct OfnSelfRecycleAuthDto {
    /// 是否鉴权通过
    ///
    /// whether it passed
    ///
    /// `auth_pass`: Boolean.
    pub auth_pass: Option<bool>,
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    OfnSelfRecycleAuthRequest, OfnSelfRecycleAuthResponse, OfnSelfRecycleAuthDto
);

impl Table for OfnSelfRecycleAuthRequest {
    fn names() -> &'static [&'static str] {
        &["recycle_order_id", "open_uid"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.recycle_order_id),
            _ => Slot::Text(&self.open_uid),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.recycle_order_id),
            _ => SlotMut::Text(&mut self.open_uid),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(0, Rule::Required), (1, Rule::Required)]
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[(1, "account")]
    }
}

impl Table for OfnSelfRecycleAuthResponse {
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

impl Table for OfnSelfRecycleAuthDto {
    fn names() -> &'static [&'static str] {
        &["auth_pass"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Boolean(&self.auth_pass)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Boolean(&mut self.auth_pass)
    }
}
