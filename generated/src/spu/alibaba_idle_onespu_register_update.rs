// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.onespu.register.update.yaml. Do not edit.
//! 挂载ONESPU: `alibaba.idle.onespu.register.update`

use top_sdk::emit::{self, Api, Code, Outcome, Rule, Slot, SlotMut, Table, UnknownCode};

/// 挂载ONESPU
///
/// Register a ONESPU
///
/// Call of `alibaba.idle.onespu.register.update`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=65264&docType=2)
#[doc(alias = "alibaba.idle.onespu.register.update")]
#[doc(alias = "挂载ONESPU")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleOnespuRegisterUpdateRequest {
    /// 入参
    ///
    /// input
    ///
    /// `one_spu_sp_register_update_param`: OneSpuSpRegisterUpdateParam, required.
    pub one_spu_sp_register_update_param: Option<OneSpuSpRegisterUpdateParam>,
}

impl AlibabaIdleOnespuRegisterUpdateRequest {
    /// With the one required value; the rest by setters.
    #[must_use]
    #[inline]
    pub fn new(one_spu_sp_register_update_param: OneSpuSpRegisterUpdateParam) -> Self {
        Self::default()
            .one_spu_sp_register_update_param(one_spu_sp_register_update_param)
    }
    /// 入参
    #[must_use]
    #[inline]
    pub fn one_spu_sp_register_update_param(
        mut self,
        value: OneSpuSpRegisterUpdateParam,
    ) -> Self {
        self.one_spu_sp_register_update_param = Some(value);
        self
    }
}

impl Api for AlibabaIdleOnespuRegisterUpdateRequest {
    const METHOD: &'static str = "alibaba.idle.onespu.register.update";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=65264&docType=2";
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.success")
            .code("result.err_code")
            .message("result.err_msg"),
    );
    type Response = AlibabaIdleOnespuRegisterUpdateResponse;
}

/// 挂载ONESPU
///
/// Register a ONESPU
///
/// Answer of `alibaba.idle.onespu.register.update`.
#[doc(alias = "alibaba.idle.onespu.register.update")]
#[doc(alias = "挂载ONESPU")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleOnespuRegisterUpdateResponse {
    /// 结果
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
/// OneSpuSpRegisterUpdateParam at `request.one_spu_sp_register_update_param`.
#[non_exhaustive]
#[derive(Default)]
pub struct OneSpuSpRegisterUpdateParam {
    /// 产品代码（PD），YHB 指验货宝
    ///
    /// Xianyu product code, e.g. YHB for Yanhuobao
    ///
    /// `pd_code`: String, required.
    pub pd_code: Option<String>,
    /// 业务场景，如 YHB_PHONE 指其手机类目
    ///
    /// scene, e.g. YHB_PHONE for its phones
    ///
    /// `scene_type`: String, required.
    pub scene_type: Option<String>,
    /// SPU 编号
    ///
    /// SPU id
    ///
    /// `xpu_id`: String, required.
    pub xpu_id: Option<String>,
    /// 挂载动作。取值: -1:下线;1:挂载
    ///
    /// action
    ///
    /// `action`: String, required.
    pub action: Option<OneSpuAction>,
    /// 服务方自己的标识，如 appkey
    ///
    /// own id of the vendor, e.g. the app key
    ///
    /// `sp_code`: String, required.
    pub sp_code: Option<String>,
}

/// 结果
///
/// result
///
/// Result at `response.result`.
#[non_exhaustive]
#[derive(Default)]
pub struct ResultObject {
    /// 是否成功
    ///
    /// whether it succeeded
    ///
    /// `success`: Boolean.
    pub success: Option<bool>,
    /// 错误码
    ///
    /// error code
    ///
    /// `err_code`: String.
    pub err_code: Option<String>,
    /// 返回值
    ///
    /// returned value
    ///
    /// `module`: String.
    pub module: Option<String>,
    /// 错误信息
    ///
    /// error text
    ///
    /// `err_msg`: String.
    pub err_msg: Option<String>,
}

/// Values of `request.one_spu_sp_register_update_param.action`: 挂载动作。取值: -1:下线;1:挂载
///
/// action
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum OneSpuAction {
    /// `-1`: 下线
    ///
    /// take offline
    Offline,
    /// `1`: 挂载
    ///
    /// register
    Register,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl OneSpuAction {
    /// `-1`: 下线
    pub const CODE_MINUS_1: Self = Self::Offline;
    /// `1`: 挂载
    pub const CODE_1: Self = Self::Register;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdleOnespuRegisterUpdateRequest, AlibabaIdleOnespuRegisterUpdateResponse,
    OneSpuSpRegisterUpdateParam, ResultObject
);
emit::code_traits!(OneSpuAction);

impl Table for AlibabaIdleOnespuRegisterUpdateRequest {
    fn names() -> &'static [&'static str] {
        &["one_spu_sp_register_update_param"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.one_spu_sp_register_update_param)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.one_spu_sp_register_update_param)
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(0, Rule::Required)]
    }
}

impl Table for AlibabaIdleOnespuRegisterUpdateResponse {
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

impl Table for OneSpuSpRegisterUpdateParam {
    fn names() -> &'static [&'static str] {
        &["pd_code", "scene_type", "xpu_id", "action", "sp_code"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.pd_code),
            1 => Slot::Text(&self.scene_type),
            2 => Slot::Text(&self.xpu_id),
            3 => Slot::Code(&self.action),
            _ => Slot::Text(&self.sp_code),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.pd_code),
            1 => SlotMut::Text(&mut self.scene_type),
            2 => SlotMut::Text(&mut self.xpu_id),
            3 => SlotMut::Code(&mut self.action),
            _ => SlotMut::Text(&mut self.sp_code),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[
            (0, Rule::Required),
            (1, Rule::Required),
            (2, Rule::Required),
            (3, Rule::Required),
            (4, Rule::Required),
        ]
    }
}

impl Table for ResultObject {
    fn names() -> &'static [&'static str] {
        &["success", "err_code", "module", "err_msg"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Boolean(&self.success),
            1 => Slot::Text(&self.err_code),
            2 => Slot::Text(&self.module),
            _ => Slot::Text(&self.err_msg),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Boolean(&mut self.success),
            1 => SlotMut::Text(&mut self.err_code),
            2 => SlotMut::Text(&mut self.module),
            _ => SlotMut::Text(&mut self.err_msg),
        }
    }
}

impl Code for OneSpuAction {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Offline, "-1", "下线"),
        (Self::Register, "1", "挂载"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
