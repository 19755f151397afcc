// Made by `cargo xtask regen` from api-defs/messages/xianyu_template_StatusChange.yaml. Do not edit.
//! 问卷上下线: `xianyu_template_StatusChange`

use top_sdk::emit::{self, Code, Message, Slot, SlotMut, Table, UnknownCode};

/// 问卷上下线
///
/// Questionnaire on or off
///
/// Content of the message `xianyu_template_StatusChange`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2251&docType=9)
#[doc(alias = "xianyu_template_StatusChange")]
#[doc(alias = "问卷上下线")]
#[non_exhaustive]
#[derive(Default)]
pub struct XianyuTemplateStatusChange {
    /// 投放业务
    ///
    /// business
    ///
    /// `biz_type`: String.
    pub biz_type: Option<String>,
    /// 上下线的版本号
    ///
    /// version put on or off
    ///
    /// `online_version`: String.
    pub online_version: Option<String>,
    /// SPU 编号
    ///
    /// SPU id
    ///
    /// `spu_id`: String.
    pub spu_id: Option<String>,
    /// 变更类型。取值: online:上线;offline:下线
    ///
    /// kind of change
    ///
    /// `type`: String.
    pub r#type: Option<XianyuTemplateStatusChangeType>,
}

impl Message for XianyuTemplateStatusChange {
    const TOPIC: &'static str = "xianyu_template_StatusChange";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2251&docType=9";
}

/// Values of `content.type`: 变更类型。取值: online:上线;offline:下线
///
/// kind of change
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum XianyuTemplateStatusChangeType {
    /// `online`: 上线
    ///
    /// put online
    Online,
    /// `offline`: 下线
    ///
    /// taken offline
    Offline,
    /// A value that no document names.
    Unknown(UnknownCode),
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(XianyuTemplateStatusChange);
emit::code_traits!(XianyuTemplateStatusChangeType);

impl Table for XianyuTemplateStatusChange {
    fn names() -> &'static [&'static str] {
        &["biz_type", "online_version", "spu_id", "type"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.biz_type),
            1 => Slot::Text(&self.online_version),
            2 => Slot::Text(&self.spu_id),
            _ => Slot::Code(&self.r#type),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.biz_type),
            1 => SlotMut::Text(&mut self.online_version),
            2 => SlotMut::Text(&mut self.spu_id),
            _ => SlotMut::Code(&mut self.r#type),
        }
    }
}

impl Code for XianyuTemplateStatusChangeType {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Online, "online", "上线"),
        (Self::Offline, "offline", "下线"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
