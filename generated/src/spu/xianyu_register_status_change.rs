// Made by `cargo xtask regen` from api-defs/messages/xianyu_register_StatusChange.yaml. Do not edit.
//! SPU上下线通知: `xianyu_register_StatusChange`

use top_sdk::emit::{self, Code, Message, Slot, SlotMut, Table, UnknownCode};

/// SPU上下线通知
///
/// SPU registration on or off
///
/// Content of the message `xianyu_register_StatusChange`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2476&docType=9)
#[doc(alias = "xianyu_register_StatusChange")]
#[doc(alias = "SPU上下线通知")]
#[non_exhaustive]
#[derive(Default)]
pub struct XianyuRegisterStatusChange {
    /// 业务编码，文档举例。取值: HS:回收;BM:帮卖
    ///
    /// business code, examples of the document
    ///
    /// `pd_code`: String.
    pub pd_code: Option<XianyuRegisterStatusChangePdCode>,
    /// 场景，文档举例 3C、3C_TENDER、BULKS
    ///
    /// scene; the document's examples: 3C, 3C_TENDER, BULKS
    ///
    /// `scene_type`: String.
    pub scene_type: Option<String>,
    /// SPU 编号
    ///
    /// SPU id
    ///
    /// `spu_id`: String.
    pub spu_id: Option<String>,
    /// 状态。取值: OFFLINE:下线;ONLINE:上线
    ///
    /// status
    ///
    /// `status`: String.
    pub status: Option<RegistrationStatus>,
}

impl Message for XianyuRegisterStatusChange {
    const TOPIC: &'static str = "xianyu_register_StatusChange";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2476&docType=9";
}

/// Values of `content.pd_code`: 业务编码，文档举例。取值: HS:回收;BM:帮卖
///
/// business code, examples of the document
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum XianyuRegisterStatusChangePdCode {
    /// `HS`: 回收
    ///
    /// recycling
    Recycling,
    /// `BM`: 帮卖
    ///
    /// assisted selling
    AssistedSelling,
    /// A value that no document names.
    Unknown(UnknownCode),
}

/// Values of `content.status`: 状态。取值: OFFLINE:下线;ONLINE:上线
///
/// status
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RegistrationStatus {
    /// `OFFLINE`: 下线
    ///
    /// offline
    Offline,
    /// `ONLINE`: 上线
    ///
    /// online
    Online,
    /// A value that no document names.
    Unknown(UnknownCode),
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(XianyuRegisterStatusChange);
emit::code_traits!(XianyuRegisterStatusChangePdCode, RegistrationStatus);

impl Table for XianyuRegisterStatusChange {
    fn names() -> &'static [&'static str] {
        &["pd_code", "scene_type", "spu_id", "status"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Code(&self.pd_code),
            1 => Slot::Text(&self.scene_type),
            2 => Slot::Text(&self.spu_id),
            _ => Slot::Code(&self.status),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Code(&mut self.pd_code),
            1 => SlotMut::Text(&mut self.scene_type),
            2 => SlotMut::Text(&mut self.spu_id),
            _ => SlotMut::Code(&mut self.status),
        }
    }
}

impl Code for XianyuRegisterStatusChangePdCode {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Recycling, "HS", "回收"),
        (Self::AssistedSelling, "BM", "帮卖"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for RegistrationStatus {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Offline, "OFFLINE", "下线"),
        (Self::Online, "ONLINE", "上线"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
