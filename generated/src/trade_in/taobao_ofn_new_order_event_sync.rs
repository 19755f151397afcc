// Made by `cargo xtask regen` from api-defs/messages/taobao_ofn_NewOrderEventSync.yaml. Do not edit.
//! 新机单事件: `taobao_ofn_NewOrderEventSync`

use top_sdk::emit::{self, Code, Message, Slot, SlotMut, Table, UnknownCode};

/// 新机单事件
///
/// New-device order event
///
/// Content of the message `taobao_ofn_NewOrderEventSync`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2483&docType=9)
#[doc(alias = "taobao_ofn_NewOrderEventSync")]
#[doc(alias = "新机单事件")]
#[non_exhaustive]
#[derive(Default)]
pub struct TaobaoOfnNewOrderEventSync {
    /// 随事件的数据
    ///
    /// data of the event
    ///
    /// `event_data`: String.
    pub event_data: Option<String>,
    /// 事件类型。取值: SHIPPED:已发货;PAID:已支付
    ///
    /// kind of event
    ///
    /// `event_type`: String. Example: `PAID`
    pub event_type: Option<NewOrderEvent>,
    /// 新机单编号
    ///
    /// id of the new-device order
    ///
    /// `new_order_id`: String. Example: `123456789`
    pub new_order_id: Option<String>,
    /// 回收单编号
    ///
    /// recycle order id
    ///
    /// `recycle_order_id`: String. Example: `123456789`
    pub recycle_order_id: Option<String>,
}

impl Message for TaobaoOfnNewOrderEventSync {
    const TOPIC: &'static str = "taobao_ofn_NewOrderEventSync";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2483&docType=9";
}

/// Values of `content.event_type`: 事件类型。取值: SHIPPED:已发货;PAID:已支付
///
/// kind of event
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum NewOrderEvent {
    /// `SHIPPED`: 已发货
    ///
    /// shipped
    Shipped,
    /// `PAID`: 已支付
    ///
    /// paid
    Paid,
    /// A value that no document names.
    Unknown(UnknownCode),
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(TaobaoOfnNewOrderEventSync);
emit::code_traits!(NewOrderEvent);

impl Table for TaobaoOfnNewOrderEventSync {
    fn names() -> &'static [&'static str] {
        &["event_data", "event_type", "new_order_id", "recycle_order_id"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.event_data),
            1 => Slot::Code(&self.event_type),
            2 => Slot::Text(&self.new_order_id),
            _ => Slot::Text(&self.recycle_order_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.event_data),
            1 => SlotMut::Code(&mut self.event_type),
            2 => SlotMut::Text(&mut self.new_order_id),
            _ => SlotMut::Text(&mut self.recycle_order_id),
        }
    }
}

impl Code for NewOrderEvent {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Shipped, "SHIPPED", "已发货"),
        (Self::Paid, "PAID", "已支付"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
