// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.template.ques.online.yaml. Do not edit.
//! 问卷设为预上线: `alibaba.idle.template.ques.online`

use top_sdk::emit::{self, Api, Outcome, Slot, SlotMut, Table};
pub use super::super::codes::QuestionnaireBusiness;

/// 问卷设为预上线
///
/// Put a questionnaire into preview
///
/// Call of `alibaba.idle.template.ques.online`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=63104&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, AlibabaIdleTemplateQuesOnlineRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = AlibabaIdleTemplateQuesOnlineRequest::new().send(client).await?;
/// println!("{:?}", response.result);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "alibaba.idle.template.ques.online")]
#[doc(alias = "问卷设为预上线")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleTemplateQuesOnlineRequest {
    /// 参数
    ///
    /// input
    ///
    /// `questionnaire_support_cmd`: QuestionnaireSupportCmd.
    pub questionnaire_support_cmd: Option<QuestionnaireSupportCmd>,
}

impl AlibabaIdleTemplateQuesOnlineRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 参数
    #[must_use]
    #[inline]
    pub fn questionnaire_support_cmd(mut self, value: QuestionnaireSupportCmd) -> Self {
        self.questionnaire_support_cmd = Some(value);
        self
    }
}

impl Api for AlibabaIdleTemplateQuesOnlineRequest {
    const METHOD: &'static str = "alibaba.idle.template.ques.online";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=63104&docType=2";
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.success")
            .code("result.error_code")
            .message("result.error_msg"),
    );
    type Response = AlibabaIdleTemplateQuesOnlineResponse;
}

/// 问卷设为预上线
///
/// Put a questionnaire into preview
///
/// Answer of `alibaba.idle.template.ques.online`.
#[doc(alias = "alibaba.idle.template.ques.online")]
#[doc(alias = "问卷设为预上线")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleTemplateQuesOnlineResponse {
    /// 结果
    ///
    /// result
    ///
    /// `result`: CommonResult.
    pub result: Option<CommonResult>,
}

/// 参数
///
/// input
///
/// QuestionnaireSupportCmd at `request.questionnaire_support_cmd`.
#[non_exhaustive]
#[derive(Default)]
pub struct QuestionnaireSupportCmd {
    /// 投放业务。取值: RECYCLE_3C:回收;RECYCLE_TENDER:寄拍
    ///
    /// business
    ///
    /// `biz_type`: String.
    pub biz_type: Option<QuestionnaireBusiness>,
    /// SPU 编号
    ///
    /// SPU id
    ///
    /// `spu_id`: Number.
    pub spu_id: Option<i64>,
    /// 预上线版本号
    ///
    /// version to put into preview
    ///
    /// `pre_version`: String.
    pub pre_version: Option<String>,
}

/// 结果
///
/// result
///
/// CommonResult at `response.result`.
#[non_exhaustive]
#[derive(Default)]
pub struct CommonResult {
    /// 返回的数据
    ///
    /// data
    ///
    /// `data`: QuestionnaireSupportResult.
    pub data: Option<QuestionnaireSupportResult>,
    /// 异常编码
    ///
    /// error code
    ///
    /// `error_code`: String.
    pub error_code: Option<String>,
    /// 异常描述
    ///
    /// error text
    ///
    /// `error_msg`: String.
    pub error_msg: Option<String>,
    /// 请求结果
    ///
    /// whether it succeeded
    ///
    /// `success`: Boolean.
    pub success: Option<bool>,
}

/// 返回的数据
///
/// data
///
/// QuestionnaireSupportResult at `response.result.data`.
#[non_exhaustive]
#[derive(Default)]
pub struct QuestionnaireSupportResult {
    /// SPU 编号
    ///
    /// SPU id
    ///
    /// `spu_id`: Number.
    pub spu_id: Option<i64>,
    /// 投放业务
    ///
    /// business
    ///
    /// `biz_type`: String.
    pub biz_type: Option<QuestionnaireBusiness>,
    /// 预上线版本号
    ///
    /// version in preview
    ///
    /// `pre_version`: String.
    pub pre_version: Option<String>,
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdleTemplateQuesOnlineRequest, AlibabaIdleTemplateQuesOnlineResponse,
    QuestionnaireSupportCmd, CommonResult, QuestionnaireSupportResult
);

impl Table for AlibabaIdleTemplateQuesOnlineRequest {
    fn names() -> &'static [&'static str] {
        &["questionnaire_support_cmd"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.questionnaire_support_cmd)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.questionnaire_support_cmd)
    }
}

impl Table for AlibabaIdleTemplateQuesOnlineResponse {
    fn names() -> &'static [&'static str] {
        &["result"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.result)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.result)
    }
}

impl Table for QuestionnaireSupportCmd {
    fn names() -> &'static [&'static str] {
        &["biz_type", "spu_id", "pre_version"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Code(&self.biz_type),
            1 => Slot::Number(&self.spu_id),
            _ => Slot::Text(&self.pre_version),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Code(&mut self.biz_type),
            1 => SlotMut::Number(&mut self.spu_id),
            _ => SlotMut::Text(&mut self.pre_version),
        }
    }
}

impl Table for CommonResult {
    fn names() -> &'static [&'static str] {
        &["data", "error_code", "error_msg", "success"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Object(&self.data),
            1 => Slot::Text(&self.error_code),
            2 => Slot::Text(&self.error_msg),
            _ => Slot::Boolean(&self.success),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Object(&mut self.data),
            1 => SlotMut::Text(&mut self.error_code),
            2 => SlotMut::Text(&mut self.error_msg),
            _ => SlotMut::Boolean(&mut self.success),
        }
    }
}

impl Table for QuestionnaireSupportResult {
    fn names() -> &'static [&'static str] {
        &["spu_id", "biz_type", "pre_version"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.spu_id),
            1 => Slot::Code(&self.biz_type),
            _ => Slot::Text(&self.pre_version),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.spu_id),
            1 => SlotMut::Code(&mut self.biz_type),
            _ => SlotMut::Text(&mut self.pre_version),
        }
    }
}
