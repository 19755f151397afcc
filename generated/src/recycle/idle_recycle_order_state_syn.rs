// Made by `cargo xtask regen` from api-defs/messages/idle_recycle_OrderStateSyn.yaml. Do not edit.
//! 回收业务单更新: `idle_recycle_OrderStateSyn`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};

/// 回收业务单更新
///
/// Recycle order changed
///
/// Content of the message `idle_recycle_OrderStateSyn`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2385&docType=9)
#[doc(alias = "idle_recycle_OrderStateSyn")]
#[doc(alias = "回收业务单更新")]
#[non_exhaustive]
#[derive(Default)]
pub struct IdleRecycleOrderStateSyn {
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
    /// 当前状态
    ///
    /// current status
    ///
    /// `order_status`: String.
    pub order_status: Option<String>,
    /// 回收场景
    ///
    /// recycle scene
    ///
    /// `scene_type`: String.
    pub scene_type: Option<String>,
}

impl Message for IdleRecycleOrderStateSyn {
    const TOPIC: &'static str = "idle_recycle_OrderStateSyn";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2385&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(IdleRecycleOrderStateSyn);

impl Table for IdleRecycleOrderStateSyn {
    fn names() -> &'static [&'static str] {
        &["biz_order_id", "order_status", "scene_type"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.biz_order_id),
            1 => Slot::Text(&self.order_status),
            _ => Slot::Text(&self.scene_type),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.biz_order_id),
            1 => SlotMut::Text(&mut self.order_status),
            _ => SlotMut::Text(&mut self.scene_type),
        }
    }
}
