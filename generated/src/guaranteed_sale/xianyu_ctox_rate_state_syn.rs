// Made by `cargo xtask regen` from api-defs/messages/xianyu_ctox_RateStateSyn.yaml. Do not edit.
//! c2x订单评价: `xianyu_ctox_RateStateSyn`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};

/// c2x订单评价
///
/// C2X order rated
///
/// Content of the message `xianyu_ctox_RateStateSyn`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2536&docType=9)
#[doc(alias = "xianyu_ctox_RateStateSyn")]
#[doc(alias = "c2x订单评价")]
#[non_exhaustive]
#[derive(Default)]
pub struct XianyuCtoxRateStateSyn {
    /// 服务商的 appkey
    ///
    /// app key of the vendor
    ///
    /// `app_key`: String.
    pub app_key: Option<String>,
    /// 被评价订单号
    ///
    /// id of the rated order
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
    /// 评价类目
    ///
    /// category of the rating
    ///
    /// `biz_type`: String.
    pub biz_type: Option<String>,
    /// 评价分数
    ///
    /// score
    ///
    /// `score`: String.
    pub score: Option<String>,
}

impl Message for XianyuCtoxRateStateSyn {
    const TOPIC: &'static str = "xianyu_ctox_RateStateSyn";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2536&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(XianyuCtoxRateStateSyn);

impl Table for XianyuCtoxRateStateSyn {
    fn names() -> &'static [&'static str] {
        &["app_key", "biz_order_id", "biz_type", "score"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.app_key),
            1 => Slot::Text(&self.biz_order_id),
            2 => Slot::Text(&self.biz_type),
            _ => Slot::Text(&self.score),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.app_key),
            1 => SlotMut::Text(&mut self.biz_order_id),
            2 => SlotMut::Text(&mut self.biz_type),
            _ => SlotMut::Text(&mut self.score),
        }
    }
}
