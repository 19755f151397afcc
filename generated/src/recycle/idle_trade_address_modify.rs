// Made by `cargo xtask regen` from api-defs/messages/idle_trade_AddressModify.yaml. Do not edit.
//! 买家改地址通知: `idle_trade_AddressModify`

use top_sdk::emit::{self, Code, Message, Slot, SlotMut, Table, UnknownCode};

/// 买家改地址通知
///
/// Buyer changes the address
///
/// Content of the message `idle_trade_AddressModify`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2632&docType=9)
#[doc(alias = "idle_trade_AddressModify")]
#[doc(alias = "买家改地址通知")]
#[non_exhaustive]
#[derive(Default)]
pub struct IdleTradeAddressModify {
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
    /// 事件类型。取值: BUYER_APPLY:买家申请;SELLER_AGREE:卖家同意;SELLER_REFUSE:卖家拒绝
    ///
    /// kind of event
    ///
    /// `event`: String.
    pub event: Option<AddressEvent>,
    /// 改后的地址
    ///
    /// new address
    ///
    /// `modify_address`: String, personal data (address).
    pub modify_address: Option<String>,
    /// 原来的地址
    ///
    /// old address
    ///
    /// `origin_address`: String, personal data (address).
    pub origin_address: Option<String>,
    /// 卖家编号
    ///
    /// seller id
    ///
    /// `seller_id`: String.
    pub seller_id: Option<String>,
}

impl Message for IdleTradeAddressModify {
    const TOPIC: &'static str = "idle_trade_AddressModify";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2632&docType=9";
}

/// Values of `content.event`: 事件类型。取值: BUYER_APPLY:买家申请;SELLER_AGREE:卖家同意;SELLER_REFUSE:卖家拒绝
///
/// kind of event
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AddressEvent {
    /// `BUYER_APPLY`: 买家申请
    ///
    /// buyer asks
    AskedByBuyer,
    /// `SELLER_AGREE`: 卖家同意
    ///
    /// seller agrees
    AgreedBySeller,
    /// `SELLER_REFUSE`: 卖家拒绝
    ///
    /// seller refuses
    RefusedBySeller,
    /// A value that no document names.
    Unknown(UnknownCode),
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(IdleTradeAddressModify);
emit::code_traits!(AddressEvent);

impl Table for IdleTradeAddressModify {
    fn names() -> &'static [&'static str] {
        &["biz_order_id", "event", "modify_address", "origin_address", "seller_id"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.biz_order_id),
            1 => Slot::Code(&self.event),
            2 => Slot::Text(&self.modify_address),
            3 => Slot::Text(&self.origin_address),
            _ => Slot::Text(&self.seller_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.biz_order_id),
            1 => SlotMut::Code(&mut self.event),
            2 => SlotMut::Text(&mut self.modify_address),
            3 => SlotMut::Text(&mut self.origin_address),
            _ => SlotMut::Text(&mut self.seller_id),
        }
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[(2, "address"), (3, "address")]
    }
}

impl Code for AddressEvent {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::AskedByBuyer, "BUYER_APPLY", "买家申请"),
        (Self::AgreedBySeller, "SELLER_AGREE", "卖家同意"),
        (Self::RefusedBySeller, "SELLER_REFUSE", "卖家拒绝"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
