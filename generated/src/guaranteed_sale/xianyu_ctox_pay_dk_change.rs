// Made by `cargo xtask regen` from api-defs/messages/xianyu_ctox_PayDkChange.yaml. Do not edit.
//! c2x代扣变动: `xianyu_ctox_PayDkChange`

use top_sdk::emit::{self, Fen, Message, Slot, SlotMut, Table};

/// c2x代扣变动
///
/// C2X deduction changed
///
/// Content of the message `xianyu_ctox_PayDkChange`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2535&docType=9)
#[doc(alias = "xianyu_ctox_PayDkChange")]
#[doc(alias = "c2x代扣变动")]
#[non_exhaustive]
#[derive(Default)]
pub struct XianyuCtoxPayDkChange {
    /// 主订单，如保卖单
    ///
    /// main order, e.g. a guaranteed-sale order
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
    /// 业务类型
    ///
    /// kind of business
    ///
    /// `biz_type`: String.
    pub biz_type: Option<String>,
    /// 代扣金额,单位分
    ///
    /// amount deducted
    ///
    /// `confirm_fee`: String, in fen (分).
    pub confirm_fee: Option<Fen>,
    /// 代扣流水号
    ///
    /// trade number of the deduction
    ///
    /// `dk_number`: String.
    pub dk_number: Option<String>,
    /// 代扣订单
    ///
    /// deduction order
    ///
    /// `dk_order_id`: String.
    pub dk_order_id: Option<String>,
    /// 代扣时间
    ///
    /// when it was deducted
    ///
    /// `dk_time`: String.
    pub dk_time: Option<String>,
    /// 代扣状态
    ///
    /// deduction status
    ///
    /// `status`: String.
    pub status: Option<String>,
}

impl Message for XianyuCtoxPayDkChange {
    const TOPIC: &'static str = "xianyu_ctox_PayDkChange";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2535&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(XianyuCtoxPayDkChange);

impl Table for XianyuCtoxPayDkChange {
    fn names() -> &'static [&'static str] {
        &[
            "biz_order_id",
            "biz_type",
            "confirm_fee",
            "dk_number",
            "dk_order_id",
            "dk_time",
            "status",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.biz_order_id),
            1 => Slot::Text(&self.biz_type),
            2 => Slot::Fen(&self.confirm_fee),
            3 => Slot::Text(&self.dk_number),
            4 => Slot::Text(&self.dk_order_id),
            5 => Slot::Text(&self.dk_time),
            _ => Slot::Text(&self.status),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.biz_order_id),
            1 => SlotMut::Text(&mut self.biz_type),
            2 => SlotMut::Fen(&mut self.confirm_fee),
            3 => SlotMut::Text(&mut self.dk_number),
            4 => SlotMut::Text(&mut self.dk_order_id),
            5 => SlotMut::Text(&mut self.dk_time),
            _ => SlotMut::Text(&mut self.status),
        }
    }
}
