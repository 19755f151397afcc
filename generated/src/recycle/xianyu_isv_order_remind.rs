// Made by `cargo xtask regen` from api-defs/messages/xianyu_isv_OrderRemind.yaml. Do not edit.
//! 服务商订单提醒: `xianyu_isv_OrderRemind`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};

/// 服务商订单提醒
///
/// Order reminder for vendors
///
/// Content of the message `xianyu_isv_OrderRemind`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2219&docType=9)
#[doc(alias = "xianyu_isv_OrderRemind")]
#[doc(alias = "服务商订单提醒")]
#[non_exhaustive]
#[derive(Default)]
pub struct XianyuIsvOrderRemind {
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
    /// 提醒类型，取值在对接文档
    ///
    /// kind of reminder, values in the integration guide
    ///
    /// `remind_type`: String.
    pub remind_type: Option<String>,
}

impl Message for XianyuIsvOrderRemind {
    const TOPIC: &'static str = "xianyu_isv_OrderRemind";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2219&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(XianyuIsvOrderRemind);

impl Table for XianyuIsvOrderRemind {
    fn names() -> &'static [&'static str] {
        &["biz_order_id", "remind_type"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.biz_order_id),
            _ => Slot::Text(&self.remind_type),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.biz_order_id),
            _ => SlotMut::Text(&mut self.remind_type),
        }
    }
}
