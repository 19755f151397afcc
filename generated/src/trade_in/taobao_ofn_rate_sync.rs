// Made by `cargo xtask regen` from api-defs/messages/taobao_ofn_RateSync.yaml. Do not edit.
//! 回收单被评价: `taobao_ofn_RateSync`

use top_sdk::emit::{self, Code, Message, Slot, SlotMut, Table, UnknownCode};

/// 回收单被评价
///
/// Recycle order rated
///
/// Content of the message `taobao_ofn_RateSync`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2572&docType=9)
#[doc(alias = "taobao_ofn_RateSync")]
#[doc(alias = "回收单被评价")]
#[non_exhaustive]
#[derive(Default)]
pub struct TaobaoOfnRateSync {
    /// 回收单编号
    ///
    /// recycle order id
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
    /// 评价内容
    ///
    /// rating text
    ///
    /// `rate_content`: String.
    pub rate_content: Option<String>,
    /// 评价等级。取值: 1:好评;0:差评
    ///
    /// rating. Elsewhere 0 is neutral by default (in orders), and neutral is sent as 2
    ///
    /// `rate_grade`: String.
    pub rate_grade: Option<RateGrade>,
}

impl Message for TaobaoOfnRateSync {
    const TOPIC: &'static str = "taobao_ofn_RateSync";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2572&docType=9";
}

/// Values of `content.rate_grade`: 评价等级。取值: 1:好评;0:差评
///
/// rating. Elsewhere 0 is neutral by default (in orders), and neutral is sent as 2
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RateGrade {
    /// `1`: 好评
    ///
    /// positive
    Positive,
    /// `0`: 差评
    ///
    /// negative
    Negative,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl RateGrade {
    /// `1`: 好评
    pub const CODE_1: Self = Self::Positive;
    /// `0`: 差评
    pub const CODE_0: Self = Self::Negative;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(TaobaoOfnRateSync);
emit::code_traits!(RateGrade);

impl Table for TaobaoOfnRateSync {
    fn names() -> &'static [&'static str] {
        &["biz_order_id", "rate_content", "rate_grade"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.biz_order_id),
            1 => Slot::Text(&self.rate_content),
            _ => Slot::Code(&self.rate_grade),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.biz_order_id),
            1 => SlotMut::Text(&mut self.rate_content),
            _ => SlotMut::Code(&mut self.rate_grade),
        }
    }
}

impl Code for RateGrade {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Positive, "1", "好评"),
        (Self::Negative, "0", "差评"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
