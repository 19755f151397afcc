// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.appraise.spu.register.modify.yaml. Do not edit.
//! 验货宝挂载SPU: `alibaba.idle.appraise.spu.register.modify`

use top_sdk::emit::{self, Api, Code, Outcome, Rule, Slot, SlotMut, Table, UnknownCode};
pub use super::super::codes::{SpuAction, SpuState};

/// 验货宝挂载SPU
///
/// Register an SPU for Yanhuobao
///
/// Call of `alibaba.idle.appraise.spu.register.modify`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=52346&docType=2)
#[doc(alias = "alibaba.idle.appraise.spu.register.modify")]
#[doc(alias = "验货宝挂载SPU")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleAppraiseSpuRegisterModifyRequest {
    /// 入参
    ///
    /// input
    ///
    /// `idle_appraise_spu_register4_top_dto`: IdleAppraiseSpuRegister4TopDTO, required.
    pub idle_appraise_spu_register4_top_dto: Option<IdleAppraiseSpuRegister4TopDto>,
}

impl AlibabaIdleAppraiseSpuRegisterModifyRequest {
    /// With the one required value; the rest by setters.
    #[must_use]
    #[inline]
    pub fn new(
        idle_appraise_spu_register4_top_dto: IdleAppraiseSpuRegister4TopDto,
    ) -> Self {
        Self::default()
            .idle_appraise_spu_register4_top_dto(idle_appraise_spu_register4_top_dto)
    }
    /// 入参
    #[must_use]
    #[inline]
    pub fn idle_appraise_spu_register4_top_dto(
        mut self,
        value: IdleAppraiseSpuRegister4TopDto,
    ) -> Self {
        self.idle_appraise_spu_register4_top_dto = Some(value);
        self
    }
}

impl Api for AlibabaIdleAppraiseSpuRegisterModifyRequest {
    const METHOD: &'static str = "alibaba.idle.appraise.spu.register.modify";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=52346&docType=2";
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.success")
            .code("result.err_code")
            .message("result.err_msg"),
    );
    type Response = AlibabaIdleAppraiseSpuRegisterModifyResponse;
}

/// 验货宝挂载SPU
///
/// Register an SPU for Yanhuobao
///
/// Answer of `alibaba.idle.appraise.spu.register.modify`.
#[doc(alias = "alibaba.idle.appraise.spu.register.modify")]
#[doc(alias = "验货宝挂载SPU")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleAppraiseSpuRegisterModifyResponse {
    /// 返回结果
    ///
    /// result
    ///
    /// `result`: Result.
    pub result: Option<ResultObject>,
}

/// 入参
///
/// input
///
/// IdleAppraiseSpuRegister4TopDTO at `request.idle_appraise_spu_register4_top_dto`.
#[non_exhaustive]
#[derive(Default)]
pub struct IdleAppraiseSpuRegister4TopDto {
    /// 操作类型；首次挂载进入测试中，联调后再传一次 0 即上线。取值: 0:新增;-1:删除
    ///
    /// action; the first registration enters testing, after joint tests send 0 again to go online
    ///
    /// `action_type`: Number, required.
    pub action_type: Option<SpuAction>,
    /// 验货类型。取值: 1:新品;2:二手
    ///
    /// kind of inspection
    ///
    /// `appraise_scene`: Number, required.
    pub appraise_scene: Option<IdleAppraiseSpuRegister4TopDtoAppraiseScene>,
    /// 品牌编号
    ///
    /// brand id
    ///
    /// `brand_id`: Number.
    pub brand_id: Option<i64>,
    /// 类目编号
    ///
    /// category id
    ///
    /// `cate_id`: String, required.
    pub cate_id: Option<String>,
    /// SPU 编号
    ///
    /// SPU id
    ///
    /// `spu_id`: Number.
    pub spu_id: Option<i64>,
}

/// 返回结果
///
/// result
///
/// Result at `response.result`.
#[non_exhaustive]
#[derive(Default)]
pub struct ResultObject {
    /// 错误码
    ///
    /// error code
    ///
    /// `err_code`: String.
    pub err_code: Option<String>,
    /// 错误信息
    ///
    /// error text
    ///
    /// `err_msg`: String.
    pub err_msg: Option<String>,
    /// 挂载后的状态。取值: 0:在线;-1:删除;1:测试中
    ///
    /// state of the registration
    ///
    /// `module`: Number.
    pub module: Option<SpuState>,
    /// 挂载是否成功
    ///
    /// whether it was registered
    ///
    /// `success`: Boolean.
    pub success: Option<bool>,
}

/// Values of `request.idle_appraise_spu_register4_top_dto.appraise_scene`: 验货类型。取值: 1:新品;2:二手
///
/// kind of inspection
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum IdleAppraiseSpuRegister4TopDtoAppraiseScene {
    /// `1`: 新品
    ///
    /// new
    BrandNew,
    /// `2`: 二手
    ///
    /// second-hand
    SecondHand,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl IdleAppraiseSpuRegister4TopDtoAppraiseScene {
    /// `1`: 新品
    pub const CODE_1: Self = Self::BrandNew;
    /// `2`: 二手
    pub const CODE_2: Self = Self::SecondHand;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdleAppraiseSpuRegisterModifyRequest,
    AlibabaIdleAppraiseSpuRegisterModifyResponse, IdleAppraiseSpuRegister4TopDto,
    ResultObject
);
emit::code_traits!(IdleAppraiseSpuRegister4TopDtoAppraiseScene);

impl Table for AlibabaIdleAppraiseSpuRegisterModifyRequest {
    fn names() -> &'static [&'static str] {
        &["idle_appraise_spu_register4_top_dto"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.idle_appraise_spu_register4_top_dto)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.idle_appraise_spu_register4_top_dto)
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(0, Rule::Required)]
    }
}

impl Table for AlibabaIdleAppraiseSpuRegisterModifyResponse {
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

impl Table for IdleAppraiseSpuRegister4TopDto {
    fn names() -> &'static [&'static str] {
        &["action_type", "appraise_scene", "brand_id", "cate_id", "spu_id"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Code(&self.action_type),
            1 => Slot::Code(&self.appraise_scene),
            2 => Slot::Number(&self.brand_id),
            3 => Slot::Text(&self.cate_id),
            _ => Slot::Number(&self.spu_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Code(&mut self.action_type),
            1 => SlotMut::Code(&mut self.appraise_scene),
            2 => SlotMut::Number(&mut self.brand_id),
            3 => SlotMut::Text(&mut self.cate_id),
            _ => SlotMut::Number(&mut self.spu_id),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(0, Rule::Required), (1, Rule::Required), (3, Rule::Required)]
    }
}

impl Table for ResultObject {
    fn names() -> &'static [&'static str] {
        &["err_code", "err_msg", "module", "success"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.err_code),
            1 => Slot::Text(&self.err_msg),
            2 => Slot::Code(&self.module),
            _ => Slot::Boolean(&self.success),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.err_code),
            1 => SlotMut::Text(&mut self.err_msg),
            2 => SlotMut::Code(&mut self.module),
            _ => SlotMut::Boolean(&mut self.success),
        }
    }
}

impl Code for IdleAppraiseSpuRegister4TopDtoAppraiseScene {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::BrandNew, "1", "新品"),
        (Self::SecondHand, "2", "二手"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
