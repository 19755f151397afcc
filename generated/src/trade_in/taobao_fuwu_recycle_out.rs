// Made by `cargo xtask regen` from api-defs/messages/taobao_fuwu_RecycleOut.yaml. Do not edit.
//! 上门换新信息: `taobao_fuwu_RecycleOut`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};

/// 上门换新信息
///
/// Trade-in at the door
///
/// Content of the message `taobao_fuwu_RecycleOut`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=1861&docType=9)
#[doc(alias = "taobao_fuwu_RecycleOut")]
#[doc(alias = "上门换新信息")]
#[non_exhaustive]
#[derive(Default)]
pub struct TaobaoFuwuRecycleOut {
    /// 物流平台名称
    ///
    /// name of the logistics platform
    ///
    /// `logistics_comp_name`: String.
    pub logistics_comp_name: Option<String>,
    /// 物流单
    ///
    /// logistics order
    ///
    /// `logistics_order_id`: String.
    pub logistics_order_id: Option<String>,
    /// 新机单
    ///
    /// new-device order
    ///
    /// `new_order_id`: String.
    pub new_order_id: Option<String>,
    /// 回收单
    ///
    /// recycle order
    ///
    /// `recycle_order_id`: String.
    pub recycle_order_id: Option<String>,
}

impl Message for TaobaoFuwuRecycleOut {
    const TOPIC: &'static str = "taobao_fuwu_RecycleOut";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=1861&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(TaobaoFuwuRecycleOut);

impl Table for TaobaoFuwuRecycleOut {
    fn names() -> &'static [&'static str] {
        &[
            "logistics_comp_name",
            "logistics_order_id",
            "new_order_id",
            "recycle_order_id",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.logistics_comp_name),
            1 => Slot::Text(&self.logistics_order_id),
            2 => Slot::Text(&self.new_order_id),
            _ => Slot::Text(&self.recycle_order_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.logistics_comp_name),
            1 => SlotMut::Text(&mut self.logistics_order_id),
            2 => SlotMut::Text(&mut self.new_order_id),
            _ => SlotMut::Text(&mut self.recycle_order_id),
        }
    }
}
