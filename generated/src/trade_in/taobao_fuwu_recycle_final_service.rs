// Made by `cargo xtask regen` from api-defs/messages/taobao_fuwu_RecycleFinalService.yaml. Do not edit.
//! 取送一体定案: `taobao_fuwu_RecycleFinalService`

use top_sdk::emit::{self, Code, Message, Slot, SlotMut, Table, UnknownCode};

/// 取送一体定案
///
/// One-visit service decided
///
/// Content of the message `taobao_fuwu_RecycleFinalService`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2455&docType=9)
#[doc(alias = "taobao_fuwu_RecycleFinalService")]
#[doc(alias = "取送一体定案")]
#[non_exhaustive]
#[derive(Default)]
pub struct TaobaoFuwuRecycleFinalService {
    /// 是否取送一体。取值: 1:取送一体;0:非取送一体
    ///
    /// whether pickup and delivery are one visit
    ///
    /// `old_and_new_together`: String.
    pub old_and_new_together: Option<TaobaoFuwuRecycleFinalServiceOldAndNewTogether>,
    /// 回收单编号
    ///
    /// recycle order id
    ///
    /// `recycle_order_id`: String.
    pub recycle_order_id: Option<String>,
}

impl Message for TaobaoFuwuRecycleFinalService {
    const TOPIC: &'static str = "taobao_fuwu_RecycleFinalService";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2455&docType=9";
}

/// Values of `content.old_and_new_together`: 是否取送一体。取值: 1:取送一体;0:非取送一体
///
/// whether pickup and delivery are one visit
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TaobaoFuwuRecycleFinalServiceOldAndNewTogether {
    /// `1`: 取送一体
    ///
    /// one visit
    OneVisit,
    /// `0`: 非取送一体
    ///
    /// separate
    Separate,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl TaobaoFuwuRecycleFinalServiceOldAndNewTogether {
    /// `1`: 取送一体
    pub const CODE_1: Self = Self::OneVisit;
    /// `0`: 非取送一体
    pub const CODE_0: Self = Self::Separate;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(TaobaoFuwuRecycleFinalService);
emit::code_traits!(TaobaoFuwuRecycleFinalServiceOldAndNewTogether);

impl Table for TaobaoFuwuRecycleFinalService {
    fn names() -> &'static [&'static str] {
        &["old_and_new_together", "recycle_order_id"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Code(&self.old_and_new_together),
            _ => Slot::Text(&self.recycle_order_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Code(&mut self.old_and_new_together),
            _ => SlotMut::Text(&mut self.recycle_order_id),
        }
    }
}

impl Code for TaobaoFuwuRecycleFinalServiceOldAndNewTogether {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::OneVisit, "1", "取送一体"),
        (Self::Separate, "0", "非取送一体"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
