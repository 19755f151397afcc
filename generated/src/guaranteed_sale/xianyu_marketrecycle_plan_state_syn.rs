// Made by `cargo xtask regen` from api-defs/messages/xianyu_marketrecycle_PlanStateSyn.yaml. Do not edit.
//! 保卖计划变化: `xianyu_marketrecycle_PlanStateSyn`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};

/// 保卖计划变化
///
/// Guaranteed-sale plan changed
///
/// Content of the message `xianyu_marketrecycle_PlanStateSyn`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2533&docType=9)
#[doc(alias = "xianyu_marketrecycle_PlanStateSyn")]
#[doc(alias = "保卖计划变化")]
#[non_exhaustive]
#[derive(Default)]
pub struct XianyuMarketrecyclePlanStateSyn {
    /// 地址信息
    ///
    /// address
    ///
    /// `address`: String, personal data (address).
    pub address: Option<String>,
    /// 地址详细信息
    ///
    /// street address
    ///
    /// `address_detail`: String, personal data (address).
    pub address_detail: Option<String>,
    /// 纬度
    ///
    /// latitude
    ///
    /// `lat`: String, personal data (location).
    pub lat: Option<String>,
    /// 经度
    ///
    /// longitude
    ///
    /// `lng`: String, personal data (location).
    pub lng: Option<String>,
    /// 计划主状态
    ///
    /// main status of the plan
    ///
    /// `main_status`: String.
    pub main_status: Option<String>,
    /// 计划编号
    ///
    /// plan id
    ///
    /// `plan_id`: String.
    pub plan_id: Option<String>,
    /// 估价编号
    ///
    /// quote id
    ///
    /// `quote_id`: String.
    pub quote_id: Option<String>,
    /// 估价版本
    ///
    /// quote version
    ///
    /// `quote_version`: String.
    pub quote_version: Option<String>,
    /// 上门时间
    ///
    /// time of the visit
    ///
    /// `ship_time`: String.
    pub ship_time: Option<String>,
    /// 计划子状态
    ///
    /// sub-status of the plan
    ///
    /// `sub_status`: String.
    pub sub_status: Option<String>,
}

impl Message for XianyuMarketrecyclePlanStateSyn {
    const TOPIC: &'static str = "xianyu_marketrecycle_PlanStateSyn";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2533&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(XianyuMarketrecyclePlanStateSyn);

impl Table for XianyuMarketrecyclePlanStateSyn {
    fn names() -> &'static [&'static str] {
        &[
            "address",
            "address_detail",
            "lat",
            "lng",
            "main_status",
            "plan_id",
            "quote_id",
            "quote_version",
            "ship_time",
            "sub_status",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.address),
            1 => Slot::Text(&self.address_detail),
            2 => Slot::Text(&self.lat),
            3 => Slot::Text(&self.lng),
            4 => Slot::Text(&self.main_status),
            5 => Slot::Text(&self.plan_id),
            6 => Slot::Text(&self.quote_id),
            7 => Slot::Text(&self.quote_version),
            8 => Slot::Text(&self.ship_time),
            _ => Slot::Text(&self.sub_status),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.address),
            1 => SlotMut::Text(&mut self.address_detail),
            2 => SlotMut::Text(&mut self.lat),
            3 => SlotMut::Text(&mut self.lng),
            4 => SlotMut::Text(&mut self.main_status),
            5 => SlotMut::Text(&mut self.plan_id),
            6 => SlotMut::Text(&mut self.quote_id),
            7 => SlotMut::Text(&mut self.quote_version),
            8 => SlotMut::Text(&mut self.ship_time),
            _ => SlotMut::Text(&mut self.sub_status),
        }
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[(0, "address"), (1, "address"), (2, "location"), (3, "location")]
    }
}
