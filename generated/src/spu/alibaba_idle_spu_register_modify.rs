// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.spu.register.modify.yaml. Do not edit.
//! 服务商挂载SPU: `alibaba.idle.spu.register.modify`

use top_sdk::emit::{self, Api, Outcome, Rule, Slot, SlotMut, Table};
pub use super::super::codes::{SpuAction, SpuState};

/// 服务商挂载SPU
///
/// Register a vendor's SPU
///
/// Call of `alibaba.idle.spu.register.modify`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=53965&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, AlibabaIdleSpuRegisterModifyRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = AlibabaIdleSpuRegisterModifyRequest::new().send(client).await?;
/// println!("{:?}", response.result);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "alibaba.idle.spu.register.modify")]
#[doc(alias = "服务商挂载SPU")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleSpuRegisterModifyRequest {
    /// 入参
    ///
    /// input
    ///
    /// `idle_spu_register4_top_dto`: IdleSpuRegister4TopDto.
    pub idle_spu_register4_top_dto: Option<IdleSpuRegister4TopDto>,
}

impl AlibabaIdleSpuRegisterModifyRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 入参
    #[must_use]
    #[inline]
    pub fn idle_spu_register4_top_dto(mut self, value: IdleSpuRegister4TopDto) -> Self {
        self.idle_spu_register4_top_dto = Some(value);
        self
    }
}

impl Api for AlibabaIdleSpuRegisterModifyRequest {
    const METHOD: &'static str = "alibaba.idle.spu.register.modify";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=53965&docType=2";
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.success")
            .code("result.err_code")
            .message("result.err_msg"),
    );
    type Response = AlibabaIdleSpuRegisterModifyResponse;
}

/// 服务商挂载SPU
///
/// Register a vendor's SPU
///
/// Answer of `alibaba.idle.spu.register.modify`.
#[doc(alias = "alibaba.idle.spu.register.modify")]
#[doc(alias = "服务商挂载SPU")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleSpuRegisterModifyResponse {
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
/// IdleSpuRegister4TopDto at `request.idle_spu_register4_top_dto`.
#[non_exhaustive]
#[derive(Default)]
pub struct IdleSpuRegister4TopDto {
    /// 操作类型；首次挂载进入测试中，联调后再传一次 0 即上线。取值: 0:新增;-1:删除
    ///
    /// action; the first registration enters testing, after joint tests send 0 again to go online
    ///
    /// `action_type`: Number, required.
    pub action_type: Option<SpuAction>,
    /// 场景代码（YHB_3C、RECYCLE_PHONE 等），取值在挂载文档里
    ///
    /// scene code such as YHB_3C, RECYCLE_PHONE; the full list is in the registration guide
    ///
    /// `scene`: String, required.
    pub scene: Option<String>,
    /// SPU 编号，取值见挂载文档
    ///
    /// SPU id, values in the registration guide
    ///
    /// `spu_id`: Number, required.
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

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdleSpuRegisterModifyRequest, AlibabaIdleSpuRegisterModifyResponse,
    IdleSpuRegister4TopDto, ResultObject
);

impl Table for AlibabaIdleSpuRegisterModifyRequest {
    fn names() -> &'static [&'static str] {
        &["idle_spu_register4_top_dto"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.idle_spu_register4_top_dto)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.idle_spu_register4_top_dto)
    }
}

impl Table for AlibabaIdleSpuRegisterModifyResponse {
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

impl Table for IdleSpuRegister4TopDto {
    fn names() -> &'static [&'static str] {
        &["action_type", "scene", "spu_id"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Code(&self.action_type),
            1 => Slot::Text(&self.scene),
            _ => Slot::Number(&self.spu_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Code(&mut self.action_type),
            1 => SlotMut::Text(&mut self.scene),
            _ => SlotMut::Number(&mut self.spu_id),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(0, Rule::Required), (1, Rule::Required), (2, Rule::Required)]
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
