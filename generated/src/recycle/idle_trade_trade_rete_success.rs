// Made by `cargo xtask regen` from api-defs/messages/idle_trade_TradeReteSuccess.yaml. Do not edit.
//! 订单评价通知: `idle_trade_TradeReteSuccess`

use top_sdk::emit::{self, Code, Message, Slot, SlotMut, Table, UnknownCode};

/// 订单评价通知
///
/// Order rated
///
/// Content of the message `idle_trade_TradeReteSuccess`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2648&docType=9)
#[doc(alias = "idle_trade_TradeReteSuccess")]
#[doc(alias = "订单评价通知")]
#[non_exhaustive]
#[derive(Default)]
pub struct IdleTradeTradeReteSuccess {
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: Number.
    pub biz_order_id: Option<i64>,
    /// 谁在评价。取值: 1:卖家;0:买家
    ///
    /// who rates
    ///
    /// `rater_type`: Number.
    pub rater_type: Option<IdleTradeTradeReteSuccessRaterType>,
    /// 评价编号
    ///
    /// rating id
    ///
    /// `rate_id`: Number.
    pub rate_id: Option<i64>,
    /// 评价类型。取值: 1:首评;2:追评
    ///
    /// kind of rating
    ///
    /// `rate_type`: String.
    pub rate_type: Option<IdleTradeTradeReteSuccessRateType>,
}

impl Message for IdleTradeTradeReteSuccess {
    const TOPIC: &'static str = "idle_trade_TradeReteSuccess";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2648&docType=9";
}

/// Values of `content.rater_type`: 谁在评价。取值: 1:卖家;0:买家
///
/// who rates
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum IdleTradeTradeReteSuccessRaterType {
    /// `1`: 卖家
    ///
    /// the seller
    Seller,
    /// `0`: 买家
    ///
    /// the buyer
    Buyer,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl IdleTradeTradeReteSuccessRaterType {
    /// `1`: 卖家
    pub const CODE_1: Self = Self::Seller;
    /// `0`: 买家
    pub const CODE_0: Self = Self::Buyer;
}

/// Values of `content.rate_type`: 评价类型。取值: 1:首评;2:追评
///
/// kind of rating
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum IdleTradeTradeReteSuccessRateType {
    /// `1`: 首评
    ///
    /// first
    First,
    /// `2`: 追评
    ///
    /// additional
    Additional,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl IdleTradeTradeReteSuccessRateType {
    /// `1`: 首评
    pub const CODE_1: Self = Self::First;
    /// `2`: 追评
    pub const CODE_2: Self = Self::Additional;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(IdleTradeTradeReteSuccess);
emit::code_traits!(
    IdleTradeTradeReteSuccessRaterType, IdleTradeTradeReteSuccessRateType
);

impl Table for IdleTradeTradeReteSuccess {
    fn names() -> &'static [&'static str] {
        &["biz_order_id", "rater_type", "rate_id", "rate_type"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.biz_order_id),
            1 => Slot::Code(&self.rater_type),
            2 => Slot::Number(&self.rate_id),
            _ => Slot::Code(&self.rate_type),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.biz_order_id),
            1 => SlotMut::Code(&mut self.rater_type),
            2 => SlotMut::Number(&mut self.rate_id),
            _ => SlotMut::Code(&mut self.rate_type),
        }
    }
}

impl Code for IdleTradeTradeReteSuccessRaterType {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Seller, "1", "卖家"),
        (Self::Buyer, "0", "买家"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for IdleTradeTradeReteSuccessRateType {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::First, "1", "首评"),
        (Self::Additional, "2", "追评"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
