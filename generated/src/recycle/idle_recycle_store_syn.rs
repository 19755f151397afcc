// Made by `cargo xtask regen` from api-defs/messages/idle_recycle_StoreSyn.yaml. Do not edit.
//! 黄金回收门店变动: `idle_recycle_StoreSyn`

use top_sdk::emit::{self, Code, Message, Slot, SlotMut, Table, UnknownCode};

/// 黄金回收门店变动
///
/// Gold recycling store changed
///
/// Content of the message `idle_recycle_StoreSyn`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2609&docType=9)
#[doc(alias = "idle_recycle_StoreSyn")]
#[doc(alias = "黄金回收门店变动")]
#[non_exhaustive]
#[derive(Default)]
pub struct IdleRecycleStoreSyn {
    /// 具体地址
    ///
    /// street address
    ///
    /// `address`: String.
    pub address: Option<String>,
    /// 区县名
    ///
    /// district name
    ///
    /// `area_name`: String.
    pub area_name: Option<String>,
    /// 扩展字段
    ///
    /// extra data
    ///
    /// `attributes`: String.
    pub attributes: Option<String>,
    /// 营业信息
    ///
    /// business information
    ///
    /// `business_info`: String.
    pub business_info: Option<String>,
    /// 城市名称
    ///
    /// city name
    ///
    /// `city_name`: String.
    pub city_name: Option<String>,
    /// 纬度
    ///
    /// latitude
    ///
    /// `latitude`: String.
    pub latitude: Option<String>,
    /// 经度
    ///
    /// longitude
    ///
    /// `longitude`: String.
    pub longitude: Option<String>,
    /// 高德门店编号
    ///
    /// store id at Amap
    ///
    /// `poid`: String.
    pub poid: Option<String>,
    /// 省名称
    ///
    /// province name
    ///
    /// `province_name`: String.
    pub province_name: Option<String>,
    /// 门店编号
    ///
    /// store id
    ///
    /// `store_id`: Number.
    pub store_id: Option<i64>,
    /// 门店名称
    ///
    /// store name
    ///
    /// `store_name`: String.
    pub store_name: Option<String>,
    /// 门店状态。取值: 0:下线;1:上线
    ///
    /// store status
    ///
    /// `store_status`: Number.
    pub store_status: Option<StoreStatus>,
}

impl Message for IdleRecycleStoreSyn {
    const TOPIC: &'static str = "idle_recycle_StoreSyn";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2609&docType=9";
}

/// Values of `content.store_status`: 门店状态。取值: 0:下线;1:上线
///
/// store status
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum StoreStatus {
    /// `0`: 下线
    ///
    /// offline
    Offline,
    /// `1`: 上线
    ///
    /// online
    Online,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl StoreStatus {
    /// `0`: 下线
    pub const CODE_0: Self = Self::Offline;
    /// `1`: 上线
    pub const CODE_1: Self = Self::Online;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(IdleRecycleStoreSyn);
emit::code_traits!(StoreStatus);

impl Table for IdleRecycleStoreSyn {
    fn names() -> &'static [&'static str] {
        &[
            "address",
            "area_name",
            "attributes",
            "business_info",
            "city_name",
            "latitude",
            "longitude",
            "poid",
            "province_name",
            "store_id",
            "store_name",
            "store_status",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.address),
            1 => Slot::Text(&self.area_name),
            2 => Slot::Text(&self.attributes),
            3 => Slot::Text(&self.business_info),
            4 => Slot::Text(&self.city_name),
            5 => Slot::Text(&self.latitude),
            6 => Slot::Text(&self.longitude),
            7 => Slot::Text(&self.poid),
            8 => Slot::Text(&self.province_name),
            9 => Slot::Number(&self.store_id),
            10 => Slot::Text(&self.store_name),
            _ => Slot::Code(&self.store_status),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.address),
            1 => SlotMut::Text(&mut self.area_name),
            2 => SlotMut::Text(&mut self.attributes),
            3 => SlotMut::Text(&mut self.business_info),
            4 => SlotMut::Text(&mut self.city_name),
            5 => SlotMut::Text(&mut self.latitude),
            6 => SlotMut::Text(&mut self.longitude),
            7 => SlotMut::Text(&mut self.poid),
            8 => SlotMut::Text(&mut self.province_name),
            9 => SlotMut::Number(&mut self.store_id),
            10 => SlotMut::Text(&mut self.store_name),
            _ => SlotMut::Code(&mut self.store_status),
        }
    }
}

impl Code for StoreStatus {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Offline, "0", "下线"),
        (Self::Online, "1", "上线"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
