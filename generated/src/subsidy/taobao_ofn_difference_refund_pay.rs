// Made by `cargo xtask regen` from api-defs/messages/taobao_ofn_DifferenceRefundPay.yaml. Do not edit.
//! 追差款已付: `taobao_ofn_DifferenceRefundPay`

use top_sdk::emit::{self, Fen, Message, Slot, SlotMut, Table, Timestamp};

/// 追差款已付
///
/// Price difference paid
///
/// Content of the message `taobao_ofn_DifferenceRefundPay`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2746&docType=9)
#[doc(alias = "taobao_ofn_DifferenceRefundPay")]
#[doc(alias = "追差款已付")]
#[non_exhaustive]
#[derive(Default)]
pub struct TaobaoOfnDifferenceRefundPay {
    /// 追差所付金额,单位分
    ///
    /// amount paid
    ///
    /// `pay_amount`: String, in fen (分).
    pub pay_amount: Option<Fen>,
    /// 追差款付清的时刻,毫秒时间戳
    ///
    /// when it was paid
    ///
    /// `pay_time`: String, milliseconds since 1970.
    pub pay_time: Option<Timestamp>,
    /// 回收单编号
    ///
    /// recycle order id
    ///
    /// `recycle_order_id`: String.
    pub recycle_order_id: Option<String>,
}

impl Message for TaobaoOfnDifferenceRefundPay {
    const TOPIC: &'static str = "taobao_ofn_DifferenceRefundPay";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2746&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(TaobaoOfnDifferenceRefundPay);

impl Table for TaobaoOfnDifferenceRefundPay {
    fn names() -> &'static [&'static str] {
        &["pay_amount", "pay_time", "recycle_order_id"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Fen(&self.pay_amount),
            1 => Slot::EpochMs(&self.pay_time),
            _ => Slot::Text(&self.recycle_order_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Fen(&mut self.pay_amount),
            1 => SlotMut::EpochMs(&mut self.pay_time),
            _ => SlotMut::Text(&mut self.recycle_order_id),
        }
    }
}
