// Made by `cargo xtask regen` from api-defs/messages/taobao_fuwu_AddressChanged.yaml. Do not edit.
//! 收货地址变更: `taobao_fuwu_AddressChanged`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};

/// 收货地址变更
///
/// Delivery address changed
///
/// Content of the message `taobao_fuwu_AddressChanged`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=1910&docType=9)
#[doc(alias = "taobao_fuwu_AddressChanged")]
#[doc(alias = "收货地址变更")]
#[non_exhaustive]
#[derive(Default)]
pub struct TaobaoFuwuAddressChanged {
    /// 新机单编号
    ///
    /// id of the new-device order
    ///
    /// `new_order_id`: String.
    pub new_order_id: Option<String>,
    /// 回收单编号
    ///
    /// recycle order id
    ///
    /// `recycle_order_id`: String.
    pub recycle_order_id: Option<String>,
}

impl Message for TaobaoFuwuAddressChanged {
    const TOPIC: &'static str = "taobao_fuwu_AddressChanged";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=1910&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(TaobaoFuwuAddressChanged);

impl Table for TaobaoFuwuAddressChanged {
    fn names() -> &'static [&'static str] {
        &["new_order_id", "recycle_order_id"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.new_order_id),
            _ => Slot::Text(&self.recycle_order_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.new_order_id),
            _ => SlotMut::Text(&mut self.recycle_order_id),
        }
    }
}
