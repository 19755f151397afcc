// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.recycle.spu.template.modify.yaml. Do not edit.
//! 登记回收商SPU: `alibaba.idle.recycle.spu.template.modify`

use top_sdk::emit::{self, Api, Code, Outcome, Slot, SlotMut, Table, UnknownCode};

/// 登记回收商SPU
///
/// Register a recycler's SPU
///
/// Call of `alibaba.idle.recycle.spu.template.modify`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=32401&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, AlibabaIdleRecycleSpuTemplateModifyRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = AlibabaIdleRecycleSpuTemplateModifyRequest::new().send(client).await?;
/// println!("{:?}", response.result);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "alibaba.idle.recycle.spu.template.modify")]
#[doc(alias = "登记回收商SPU")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleRecycleSpuTemplateModifyRequest {
    /// 要登记的 SPU
    ///
    /// the SPU to register
    ///
    /// `recycle_spu_template`: RecycleSpuTemplate.
    pub recycle_spu_template: Option<RecycleSpuTemplate>,
}

impl AlibabaIdleRecycleSpuTemplateModifyRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 要登记的 SPU
    #[must_use]
    #[inline]
    pub fn recycle_spu_template(mut self, value: RecycleSpuTemplate) -> Self {
        self.recycle_spu_template = Some(value);
        self
    }
}

impl Api for AlibabaIdleRecycleSpuTemplateModifyRequest {
    const METHOD: &'static str = "alibaba.idle.recycle.spu.template.modify";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=32401&docType=2";
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.success")
            .code("result.err_code")
            .message("result.err_message"),
    );
    type Response = AlibabaIdleRecycleSpuTemplateModifyResponse;
}

/// 登记回收商SPU
///
/// Register a recycler's SPU
///
/// Answer of `alibaba.idle.recycle.spu.template.modify`.
#[doc(alias = "alibaba.idle.recycle.spu.template.modify")]
#[doc(alias = "登记回收商SPU")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleRecycleSpuTemplateModifyResponse {
    /// 返回结果
    ///
    /// result
    ///
    /// `result`: RecycleResult.
    pub result: Option<RecycleResult>,
}

/// 要登记的 SPU
///
/// the SPU to register
///
/// RecycleSpuTemplate at `request.recycle_spu_template`.
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleSpuTemplate {
    /// 登记动作。取值: (0, "首次请求为预挂载，再次请求上线，之后不再变"), (1, "下线"), (2, "与 0 相同")
    ///
    /// action. Elsewhere 1 is delete (in xianyu_recycle_SpuModifySync), and -1 is (in spu.register.modify)
    ///
    /// `action_type`: Number.
    pub action_type: Option<ActionType>,
    /// 淘宝商家编号，recycle_type 为 2 才起作用
    ///
    /// Taobao merchant id, used only when recycle_type is 2
    ///
    /// `recycle_supplier_id`: Number.
    pub recycle_supplier_id: Option<i64>,
    /// 回收 V1 的类目，可不填。取值: 3C("3C数码"), LUXURIES("奢侈品"), BULKS("大件"), CAR("车"), BABY("母婴"), OFFICE("办公设备"), MAKEUP("美妆"), CLOTHING("服装"), LOWVALUE("低残值"), VIRTUAL("虚拟卡券")
    ///
    /// category of recycle V1, optional
    ///
    /// `biz_code`: String.
    pub biz_code: Option<RecycleSpuTemplateBizCode>,
    /// SPU 编号
    ///
    /// SPU id
    ///
    /// `spu_id`: Number.
    pub spu_id: Option<i64>,
    /// 回收商类型。取值: 1:专业服务商;2:淘宝商家
    ///
    /// kind of recycler
    ///
    /// `recycle_type`: Number.
    pub recycle_type: Option<RecycleSpuTemplateRecycleType>,
    /// 产品线。取值: BM:帮卖;HS:回收;YJHX:天猫以旧换新;SYHS:淘宝私域回收
    ///
    /// product line
    ///
    /// `pd_code`: String.
    pub pd_code: Option<RecycleSpuTemplatePdCode>,
}

/// 返回结果
///
/// result
///
/// RecycleResult at `response.result`.
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleResult {
    /// 在闲鱼的状态。取值: 0:在线;1:待测试
    ///
    /// status on Xianyu
    ///
    /// `spu_status`: Number.
    pub spu_status: Option<RecycleResultSpuStatus>,
    /// 结果
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
    /// 错误信息
    ///
    /// error text
    ///
    /// `err_message`: String.
    pub err_message: Option<String>,
}

/// Values of `request.recycle_spu_template.action_type`: 登记动作。取值: (0, "首次请求为预挂载，再次请求上线，之后不再变"), (1, "下线"), (2, "与 0 相同")
///
/// action. Elsewhere 1 is delete (in xianyu_recycle_SpuModifySync), and -1 is (in spu.register.modify)
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ActionType {
    /// `0`: 首次请求为预挂载,再次请求上线,之后不再变
    ///
    /// first call pre-registers, the second puts online, then final
    RegisterOrGoOnline,
    /// `1`: 下线
    ///
    /// take offline
    Offline,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl ActionType {
    /// `0`: 首次请求为预挂载,再次请求上线,之后不再变
    pub const CODE_0: Self = Self::RegisterOrGoOnline;
    /// `1`: 下线
    pub const CODE_1: Self = Self::Offline;
}

/// Values of `request.recycle_spu_template.biz_code`: 回收 V1 的类目，可不填。取值: 3C("3C数码"), LUXURIES("奢侈品"), BULKS("大件"), CAR("车"), BABY("母婴"), OFFICE("办公设备"), MAKEUP("美妆"), CLOTHING("服装"), LOWVALUE("低残值"), VIRTUAL("虚拟卡券")
///
/// category of recycle V1, optional
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RecycleSpuTemplateBizCode {
    /// `3C`: 3C数码
    ///
    /// digital devices
    DigitalDevices,
    /// `LUXURIES`: 奢侈品
    ///
    /// luxury goods
    LuxuryGoods,
    /// `BULKS`: 大件
    ///
    /// bulky goods
    BulkyGoods,
    /// `CAR`: 车
    ///
    /// cars
    Cars,
    /// `BABY`: 母婴
    ///
    /// mother and baby
    MotherAndBaby,
    /// `OFFICE`: 办公设备
    ///
    /// office equipment
    OfficeEquipment,
    /// `MAKEUP`: 美妆
    ///
    /// cosmetics
    Cosmetics,
    /// `CLOTHING`: 服装
    ///
    /// clothes
    Clothes,
    /// `LOWVALUE`: 低残值
    ///
    /// low residual value
    LowResidualValue,
    /// `VIRTUAL`: 虚拟卡券
    ///
    /// virtual cards and coupons
    VirtualCards,
    /// A value that no document names.
    Unknown(UnknownCode),
}

/// Values of `request.recycle_spu_template.recycle_type`: 回收商类型。取值: 1:专业服务商;2:淘宝商家
///
/// kind of recycler
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RecycleSpuTemplateRecycleType {
    /// `1`: 专业服务商
    ///
    /// professional vendor
    ProfessionalVendor,
    /// `2`: 淘宝商家
    ///
    /// Taobao merchant
    TaobaoMerchant,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl RecycleSpuTemplateRecycleType {
    /// `1`: 专业服务商
    pub const CODE_1: Self = Self::ProfessionalVendor;
    /// `2`: 淘宝商家
    pub const CODE_2: Self = Self::TaobaoMerchant;
}

/// Values of `request.recycle_spu_template.pd_code`: 产品线。取值: BM:帮卖;HS:回收;YJHX:天猫以旧换新;SYHS:淘宝私域回收
///
/// product line
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RecycleSpuTemplatePdCode {
    /// `BM`: 帮卖
    ///
    /// assisted selling
    AssistedSelling,
    /// `HS`: 回收
    ///
    /// recycling
    Recycling,
    /// `YJHX`: 天猫以旧换新
    ///
    /// Tmall trade-in
    TmallTradeIn,
    /// `SYHS`: 淘宝私域回收
    ///
    /// Taobao private-domain recycling
    TaobaoPrivateDomain,
    /// A value that no document names.
    Unknown(UnknownCode),
}

/// Values of `response.result.spu_status`: 在闲鱼的状态。取值: 0:在线;1:待测试
///
/// status on Xianyu
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RecycleResultSpuStatus {
    /// `0`: 在线
    ///
    /// online
    Online,
    /// `1`: 待测试
    ///
    /// to be tested
    ToBeTested,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl RecycleResultSpuStatus {
    /// `0`: 在线
    pub const CODE_0: Self = Self::Online;
    /// `1`: 待测试
    pub const CODE_1: Self = Self::ToBeTested;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdleRecycleSpuTemplateModifyRequest,
    AlibabaIdleRecycleSpuTemplateModifyResponse, RecycleSpuTemplate, RecycleResult
);
emit::code_traits!(
    ActionType, RecycleSpuTemplateBizCode, RecycleSpuTemplateRecycleType,
    RecycleSpuTemplatePdCode, RecycleResultSpuStatus
);

impl Table for AlibabaIdleRecycleSpuTemplateModifyRequest {
    fn names() -> &'static [&'static str] {
        &["recycle_spu_template"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.recycle_spu_template)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.recycle_spu_template)
    }
}

impl Table for AlibabaIdleRecycleSpuTemplateModifyResponse {
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

impl Table for RecycleSpuTemplate {
    fn names() -> &'static [&'static str] {
        &[
            "action_type",
            "recycle_supplier_id",
            "biz_code",
            "spu_id",
            "recycle_type",
            "pd_code",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Code(&self.action_type),
            1 => Slot::Number(&self.recycle_supplier_id),
            2 => Slot::Code(&self.biz_code),
            3 => Slot::Number(&self.spu_id),
            4 => Slot::Code(&self.recycle_type),
            _ => Slot::Code(&self.pd_code),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Code(&mut self.action_type),
            1 => SlotMut::Number(&mut self.recycle_supplier_id),
            2 => SlotMut::Code(&mut self.biz_code),
            3 => SlotMut::Number(&mut self.spu_id),
            4 => SlotMut::Code(&mut self.recycle_type),
            _ => SlotMut::Code(&mut self.pd_code),
        }
    }
}

impl Table for RecycleResult {
    fn names() -> &'static [&'static str] {
        &["spu_status", "success", "err_code", "err_message"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Code(&self.spu_status),
            1 => Slot::Boolean(&self.success),
            2 => Slot::Text(&self.err_code),
            _ => Slot::Text(&self.err_message),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Code(&mut self.spu_status),
            1 => SlotMut::Boolean(&mut self.success),
            2 => SlotMut::Text(&mut self.err_code),
            _ => SlotMut::Text(&mut self.err_message),
        }
    }
}

impl Code for ActionType {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (
            Self::RegisterOrGoOnline,
            "0",
            "首次请求为预挂载,再次请求上线,之后不再变",
        ),
        (Self::Offline, "1", "下线"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for RecycleSpuTemplateBizCode {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::DigitalDevices, "3C", "3C数码"),
        (Self::LuxuryGoods, "LUXURIES", "奢侈品"),
        (Self::BulkyGoods, "BULKS", "大件"),
        (Self::Cars, "CAR", "车"),
        (Self::MotherAndBaby, "BABY", "母婴"),
        (Self::OfficeEquipment, "OFFICE", "办公设备"),
        (Self::Cosmetics, "MAKEUP", "美妆"),
        (Self::Clothes, "CLOTHING", "服装"),
        (Self::LowResidualValue, "LOWVALUE", "低残值"),
        (Self::VirtualCards, "VIRTUAL", "虚拟卡券"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for RecycleSpuTemplateRecycleType {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::ProfessionalVendor, "1", "专业服务商"),
        (Self::TaobaoMerchant, "2", "淘宝商家"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for RecycleSpuTemplatePdCode {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::AssistedSelling, "BM", "帮卖"),
        (Self::Recycling, "HS", "回收"),
        (Self::TmallTradeIn, "YJHX", "天猫以旧换新"),
        (Self::TaobaoPrivateDomain, "SYHS", "淘宝私域回收"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for RecycleResultSpuStatus {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Online, "0", "在线"),
        (Self::ToBeTested, "1", "待测试"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
