// Made by `cargo xtask regen` from api-defs/messages/xianyu_template_QuesChange.yaml. Do not edit.
//! 问卷有更新: `xianyu_template_QuesChange`

use top_sdk::emit::{self, Message, Slot, SlotMut, Table};

/// 问卷有更新
///
/// Questionnaire changed
///
/// Content of the message `xianyu_template_QuesChange`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2250&docType=9)
#[doc(alias = "xianyu_template_QuesChange")]
#[doc(alias = "问卷有更新")]
#[non_exhaustive]
#[derive(Default)]
pub struct XianyuTemplateQuesChange {
    /// 投放业务
    ///
    /// business
    ///
    /// `biz_type`: String.
    pub biz_type: Option<String>,
    /// 目前在线版本
    ///
    /// version online now
    ///
    /// `online_version`: String.
    pub online_version: Option<String>,
    /// 新版本号
    ///
    /// new version
    ///
    /// `pre_version`: String.
    pub pre_version: Option<String>,
    /// 问卷内容
    ///
    /// the questionnaire
    ///
    /// `questionnaire`: String.
    pub questionnaire: Option<String>,
    /// SPU 编号
    ///
    /// SPU id
    ///
    /// `spu_id`: String.
    pub spu_id: Option<String>,
}

impl Message for XianyuTemplateQuesChange {
    const TOPIC: &'static str = "xianyu_template_QuesChange";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2250&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(XianyuTemplateQuesChange);

impl Table for XianyuTemplateQuesChange {
    fn names() -> &'static [&'static str] {
        &["biz_type", "online_version", "pre_version", "questionnaire", "spu_id"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.biz_type),
            1 => Slot::Text(&self.online_version),
            2 => Slot::Text(&self.pre_version),
            3 => Slot::Text(&self.questionnaire),
            _ => Slot::Text(&self.spu_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.biz_type),
            1 => SlotMut::Text(&mut self.online_version),
            2 => SlotMut::Text(&mut self.pre_version),
            3 => SlotMut::Text(&mut self.questionnaire),
            _ => SlotMut::Text(&mut self.spu_id),
        }
    }
}
