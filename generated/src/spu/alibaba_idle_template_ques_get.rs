// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.template.ques.get.yaml. Do not edit.
//! 取SPU最新问卷: `alibaba.idle.template.ques.get`

use top_sdk::emit::{self, Api, Effect, Outcome, Rule, Slot, SlotMut, Table};
pub use super::super::codes::QuestionnaireBusiness;

/// 取SPU最新问卷
///
/// Get the latest questionnaire
///
/// Call of `alibaba.idle.template.ques.get`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=63103&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, AlibabaIdleTemplateQuesGetRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = AlibabaIdleTemplateQuesGetRequest::new().send(client).await?;
/// println!("{:?}", response.result);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "alibaba.idle.template.ques.get")]
#[doc(alias = "取SPU最新问卷")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleTemplateQuesGetRequest {
    /// 请求参数
    ///
    /// query
    ///
    /// `spu_questionnaire_top_qry`: SpuQuestionnaireTopQry.
    pub spu_questionnaire_top_qry: Option<SpuQuestionnaireTopQry>,
}

impl AlibabaIdleTemplateQuesGetRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 请求参数
    #[must_use]
    #[inline]
    pub fn spu_questionnaire_top_qry(mut self, value: SpuQuestionnaireTopQry) -> Self {
        self.spu_questionnaire_top_qry = Some(value);
        self
    }
}

impl Api for AlibabaIdleTemplateQuesGetRequest {
    const METHOD: &'static str = "alibaba.idle.template.ques.get";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=63103&docType=2";
    const EFFECT: Effect = Effect::Read;
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.success")
            .code("result.error_code")
            .message("result.error_msg"),
    );
    type Response = AlibabaIdleTemplateQuesGetResponse;
}

/// 取SPU最新问卷
///
/// Get the latest questionnaire
///
/// Answer of `alibaba.idle.template.ques.get`.
#[doc(alias = "alibaba.idle.template.ques.get")]
#[doc(alias = "取SPU最新问卷")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleTemplateQuesGetResponse {
    /// 结果
    ///
    /// result
    ///
    /// `result`: CommonResult.
    pub result: Option<CommonResult>,
}

/// 请求参数
///
/// query
///
/// SpuQuestionnaireTopQry at `request.spu_questionnaire_top_qry`.
#[non_exhaustive]
#[derive(Default)]
pub struct SpuQuestionnaireTopQry {
    /// 投放业务。取值: RECYCLE_3C:回收;RECYCLE_TENDER:寄拍
    ///
    /// business
    ///
    /// `biz_type`: String, required.
    pub biz_type: Option<QuestionnaireBusiness>,
    /// SPU 编号
    ///
    /// SPU id
    ///
    /// `spu_id`: Number, required.
    pub spu_id: Option<i64>,
}

/// 结果
///
/// result
///
/// CommonResult at `response.result`.
#[non_exhaustive]
#[derive(Default)]
pub struct CommonResult {
    /// 结果数据
    ///
    /// data
    ///
    /// `data`: QuestionnaireInfoTopVO.
    pub data: Option<QuestionnaireInfoTopVo>,
    /// 请求结果
    ///
    /// whether it succeeded
    ///
    /// `success`: Boolean.
    pub success: Option<bool>,
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
}

/// 结果数据
///
/// data
///
/// QuestionnaireInfoTopVO at `response.result.data`.
#[non_exhaustive]
#[derive(Default)]
pub struct QuestionnaireInfoTopVo {
    /// SPU 编号
    ///
    /// SPU id
    ///
    /// `spu_id`: Number.
    pub spu_id: Option<i64>,
    /// 投放业务。取值: RECYCLE_3C:回收;RECYCLE_TENDER:寄拍
    ///
    /// business
    ///
    /// `biz_type`: String.
    pub biz_type: Option<QuestionnaireBusiness>,
    /// 在线版本号
    ///
    /// version online
    ///
    /// `online_version`: String.
    pub online_version: Option<String>,
    /// 在线问卷内容
    ///
    /// questionnaire online
    ///
    /// `online_questionnaire`: String.
    pub online_questionnaire: Option<String>,
    /// 预发布版本号
    ///
    /// version in preview
    ///
    /// `pre_version`: String.
    pub pre_version: Option<String>,
    /// 预发布问卷
    ///
    /// questionnaire in preview
    ///
    /// `pre_questionnaire`: String.
    pub pre_questionnaire: Option<String>,
    /// 预发模板编号
    ///
    /// template id in preview
    ///
    /// `pre_template_id`: Number.
    pub pre_template_id: Option<i64>,
    /// 预发模板名称
    ///
    /// template name in preview
    ///
    /// `pre_template_name`: String.
    pub pre_template_name: Option<String>,
    /// 线上模板编号
    ///
    /// template id online
    ///
    /// `online_template_id`: Number.
    pub online_template_id: Option<i64>,
    /// 线上模板名称
    ///
    /// template name online
    ///
    /// `online_template_name`: String.
    pub online_template_name: Option<String>,
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdleTemplateQuesGetRequest, AlibabaIdleTemplateQuesGetResponse,
    SpuQuestionnaireTopQry, CommonResult, QuestionnaireInfoTopVo
);

impl Table for AlibabaIdleTemplateQuesGetRequest {
    fn names() -> &'static [&'static str] {
        &["spu_questionnaire_top_qry"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.spu_questionnaire_top_qry)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.spu_questionnaire_top_qry)
    }
}

impl Table for AlibabaIdleTemplateQuesGetResponse {
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

impl Table for SpuQuestionnaireTopQry {
    fn names() -> &'static [&'static str] {
        &["biz_type", "spu_id"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Code(&self.biz_type),
            _ => Slot::Number(&self.spu_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Code(&mut self.biz_type),
            _ => SlotMut::Number(&mut self.spu_id),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(0, Rule::Required), (1, Rule::Required)]
    }
}

impl Table for CommonResult {
    fn names() -> &'static [&'static str] {
        &["data", "success", "error_code", "error_msg"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Object(&self.data),
            1 => Slot::Boolean(&self.success),
            2 => Slot::Text(&self.error_code),
            _ => Slot::Text(&self.error_msg),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Object(&mut self.data),
            1 => SlotMut::Boolean(&mut self.success),
            2 => SlotMut::Text(&mut self.error_code),
            _ => SlotMut::Text(&mut self.error_msg),
        }
    }
}

impl Table for QuestionnaireInfoTopVo {
    fn names() -> &'static [&'static str] {
        &[
            "spu_id",
            "biz_type",
            "online_version",
            "online_questionnaire",
            "pre_version",
            "pre_questionnaire",
            "pre_template_id",
            "pre_template_name",
            "online_template_id",
            "online_template_name",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.spu_id),
            1 => Slot::Code(&self.biz_type),
            2 => Slot::Text(&self.online_version),
            3 => Slot::Text(&self.online_questionnaire),
            4 => Slot::Text(&self.pre_version),
            5 => Slot::Text(&self.pre_questionnaire),
            6 => Slot::Number(&self.pre_template_id),
            7 => Slot::Text(&self.pre_template_name),
            8 => Slot::Number(&self.online_template_id),
            _ => Slot::Text(&self.online_template_name),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.spu_id),
            1 => SlotMut::Code(&mut self.biz_type),
            2 => SlotMut::Text(&mut self.online_version),
            3 => SlotMut::Text(&mut self.online_questionnaire),
            4 => SlotMut::Text(&mut self.pre_version),
            5 => SlotMut::Text(&mut self.pre_questionnaire),
            6 => SlotMut::Number(&mut self.pre_template_id),
            7 => SlotMut::Text(&mut self.pre_template_name),
            8 => SlotMut::Number(&mut self.online_template_id),
            _ => SlotMut::Text(&mut self.online_template_name),
        }
    }
}
