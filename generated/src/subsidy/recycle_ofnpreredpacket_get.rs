// Made by `cargo xtask regen` from api-defs/apis/taobao.recycle.ofnpreredpacket.get.yaml. Do not edit.
//! 查前置补贴红包: `taobao.recycle.ofnpreredpacket.get`

use top_sdk::emit::{
    self, Api, Code, Effect, Fen, Slot, SlotMut, Table, Timestamp, UnknownCode,
};
pub use super::super::codes::{RedPacketStatus, RedPacketAction};

/// 查前置补贴红包
///
/// Query the advance subsidy packet
///
/// Call of `taobao.recycle.ofnpreredpacket.get`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=56177&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, RecycleOfnpreredpacketGetRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = RecycleOfnpreredpacketGetRequest::new().send(client).await?;
/// println!("{:?}", response.data);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "taobao.recycle.ofnpreredpacket.get")]
#[doc(alias = "查前置补贴红包")]
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleOfnpreredpacketGetRequest {
    /// 旧机单编号
    ///
    /// id of the old-device order
    ///
    /// `old_order_id`: Number. Example: `1234567890`
    pub old_order_id: Option<i64>,
}

impl RecycleOfnpreredpacketGetRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 旧机单编号
    #[must_use]
    #[inline]
    pub fn old_order_id(mut self, value: i64) -> Self {
        self.old_order_id = Some(value);
        self
    }
}

impl Api for RecycleOfnpreredpacketGetRequest {
    const METHOD: &'static str = "taobao.recycle.ofnpreredpacket.get";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=56177&docType=2";
    const EFFECT: Effect = Effect::Read;
    type Response = RecycleOfnpreredpacketGetResponse;
}

/// 查前置补贴红包
///
/// Query the advance subsidy packet
///
/// Answer of `taobao.recycle.ofnpreredpacket.get`.
#[doc(alias = "taobao.recycle.ofnpreredpacket.get")]
#[doc(alias = "查前置补贴红包")]
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleOfnpreredpacketGetResponse {
    /// 前置补贴红包
    ///
    /// the advance subsidy packet
    ///
    /// `data`: OfnPreRedPacketDTO.
    pub data: Option<OfnPreRedPacketDto>,
}

/// 前置补贴红包
///
/// the advance subsidy packet
///
/// OfnPreRedPacketDTO at `response.data`.
#[non_exhaustive]
#[derive(Default)]
pub struct OfnPreRedPacketDto {
    /// 操作记录
    ///
    /// list of actions
    ///
    /// `action_list`: OfnPreRedPacketActionDto\[\].
    pub action_list: Vec<OfnPreRedPacketActionDto>,
    /// 活动编号
    ///
    /// campaign id
    ///
    /// `activity_id`: Number. Example: `1`
    pub activity_id: Option<i64>,
    /// 是否信用单
    ///
    /// whether it is a credit order
    ///
    /// `credit_pay`: Boolean. Example: `true`
    pub credit_pay: Option<bool>,
    /// 信用额度,单位分
    ///
    /// credit limit
    ///
    /// `credit_pay_limit`: Number, in fen (分). Example: `500000`
    pub credit_pay_limit: Option<Fen>,
    /// 尾款：已发金额,单位分
    ///
    /// final part: already sent
    ///
    /// `end_already_send_amount`: Number, in fen (分). Example: `199`
    pub end_already_send_amount: Option<Fen>,
    /// 尾款：计划发的金额,单位分
    ///
    /// final part: planned
    ///
    /// `end_plan_send_amount`: Number, in fen (分). Example: `199`
    pub end_plan_send_amount: Option<Fen>,
    /// 尾款：待发金额,单位分
    ///
    /// final part: waiting to be sent
    ///
    /// `end_wait_send_amount`: Number, in fen (分). Example: `0`
    pub end_wait_send_amount: Option<Fen>,
    /// 创建时间
    ///
    /// creation time
    ///
    /// `gmt_create`: Date. Example: `2020-01-01 00:00:00`
    pub gmt_create: Option<Timestamp>,
    /// 修改时间
    ///
    /// modification time
    ///
    /// `gmt_modified`: Date. Example: `2020-01-01 00:00:00`
    pub gmt_modified: Option<Timestamp>,
    /// 主键
    ///
    /// primary key
    ///
    /// `id`: Number. Example: `1`
    pub id: Option<i64>,
    /// 新机优惠价
    ///
    /// discount price of the new device
    ///
    /// `new_item_coupon_price`: Number. Example: `22`
    pub new_item_coupon_price: Option<i64>,
    /// 新机商品编号
    ///
    /// item id of the new device
    ///
    /// `new_item_id`: Number.
    pub new_item_id: Option<i64>,
    /// 新机订单编号
    ///
    /// order id of the new device
    ///
    /// `new_order_id`: Number.
    pub new_order_id: Option<i64>,
    /// 旧机质检价
    ///
    /// inspected price of the old device
    ///
    /// `old_item_actual_price`: Number.
    pub old_item_actual_price: Option<i64>,
    /// 旧机评估价
    ///
    /// quoted price of the old device
    ///
    /// `old_item_apprize_price`: Number.
    pub old_item_apprize_price: Option<i64>,
    /// 旧机 SPU 编号
    ///
    /// SPU id of the old device
    ///
    /// `old_item_spu_id`: Number.
    pub old_item_spu_id: Option<i64>,
    /// 旧机单编号
    ///
    /// id of the old-device order
    ///
    /// `old_order_id`: Number.
    pub old_order_id: Option<i64>,
    /// 计划发的总金额,单位分
    ///
    /// planned in total
    ///
    /// `plan_send_amount`: Number, in fen (分).
    pub plan_send_amount: Option<Fen>,
    /// 预发：已发金额,单位分
    ///
    /// advance part: already sent
    ///
    /// `pre_already_send_amount`: Number, in fen (分).
    pub pre_already_send_amount: Option<Fen>,
    /// 预发：计划发的金额,单位分
    ///
    /// advance part: planned
    ///
    /// `pre_plan_send_amount`: Number, in fen (分).
    pub pre_plan_send_amount: Option<Fen>,
    /// 预发：待发金额,单位分
    ///
    /// advance part: waiting to be sent
    ///
    /// `pre_wait_send_amount`: Number, in fen (分).
    pub pre_wait_send_amount: Option<Fen>,
    /// 状态。取值: 1:初始化;2:重试中;3:失败;4:成功
    ///
    /// status
    ///
    /// `status`: Number.
    pub status: Option<RedPacketStatus>,
    /// 回收商一方已扣回的金额（文意如此，字段名却指天猫）,单位分
    ///
    /// already taken back by the recycler (so the text; the name says Tmall)
    ///
    /// `tmall_already_deduct_amount`: Number, in fen (分).
    pub tmall_already_deduct_amount: Option<Fen>,
    /// 回收商一方待扣回的金额（文意如此，字段名却指天猫）,单位分
    ///
    /// still to be taken back by the recycler (so the text; the name says Tmall)
    ///
    /// `tmall_wait_deduct_amount`: Number, in fen (分).
    pub tmall_wait_deduct_amount: Option<Fen>,
    /// 天猫一方已扣回的金额（文意如此，字段名却指第三方）,单位分
    ///
    /// already taken back by Tmall (so the text; the name says third party)
    ///
    /// `tp_already_deduct_amount`: Number, in fen (分).
    pub tp_already_deduct_amount: Option<Fen>,
    /// 天猫一方待扣回的金额（文意如此，字段名却指第三方）,单位分
    ///
    /// still to be taken back by Tmall (so the text; the name says third party)
    ///
    /// `tp_wait_deduct_amount`: Number, in fen (分).
    pub tp_wait_deduct_amount: Option<Fen>,
    /// 乐观锁版本号
    ///
    /// optimistic lock version
    ///
    /// `version`: Number.
    pub version: Option<i64>,
    /// 补贴方式。取值: 1:前置补贴;2:后置补贴
    ///
    /// subsidy mode
    ///
    /// `mode`: Number.
    pub mode: Option<SubsidyMode>,
}

/// 操作记录
///
/// list of actions
///
/// OfnPreRedPacketActionDto\[\] at `response.data.action_list`.
#[non_exhaustive]
#[derive(Default)]
pub struct OfnPreRedPacketActionDto {
    /// 主键
    ///
    /// primary key
    ///
    /// `id`: Number. Example: `1`
    pub id: Option<i64>,
    /// 创建时间
    ///
    /// creation time
    ///
    /// `gmt_create`: Date. Example: `2020-01-01 00:00:00`
    pub gmt_create: Option<Timestamp>,
    /// 修改时间
    ///
    /// modification time
    ///
    /// `gmt_modified`: Date. Example: `2020-01-01 00:00:00`
    pub gmt_modified: Option<Timestamp>,
    /// 操作类型。取值: 1:天猫发预付红包;2:天猫发尾款红包;3:天猫扣回红包;4:回收商扣回红包
    ///
    /// kind of action
    ///
    /// `action_type`: Number. Example: `1`
    pub action_type: Option<RedPacketAction>,
    /// 资金池记录
    ///
    /// records of the fund pool
    ///
    /// `after_fund_record_list`: OfnPreRedPacketFundRecordDto\[\].
    pub after_fund_record_list: Vec<OfnPreRedPacketFundRecordDto>,
    /// 状态。取值: 1:初始化;2:重试中;3:失败;4:成功
    ///
    /// status
    ///
    /// `status`: Number. Example: `1`
    pub status: Option<RedPacketStatus>,
}

/// 资金池记录
///
/// records of the fund pool
///
/// OfnPreRedPacketFundRecordDto\[\] at `response.data.action_list.after_fund_record_list`.
#[non_exhaustive]
#[derive(Default)]
pub struct OfnPreRedPacketFundRecordDto {
    /// 资产编号
    ///
    /// fund id
    ///
    /// `fund_id`: Number. Example: `1`
    pub fund_id: Option<i64>,
    /// 变动金额
    ///
    /// change of the amount
    ///
    /// `change_amount`: Number. Example: `77`
    pub change_amount: Option<i64>,
}

/// Values of `response.data.mode`: 补贴方式。取值: 1:前置补贴;2:后置补贴
///
/// subsidy mode
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum SubsidyMode {
    /// `1`: 前置补贴
    ///
    /// subsidy in advance
    InAdvance,
    /// `2`: 后置补贴
    ///
    /// subsidy afterwards
    Afterwards,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl SubsidyMode {
    /// `1`: 前置补贴
    pub const CODE_1: Self = Self::InAdvance;
    /// `2`: 后置补贴
    pub const CODE_2: Self = Self::Afterwards;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    RecycleOfnpreredpacketGetRequest, RecycleOfnpreredpacketGetResponse,
    OfnPreRedPacketDto, OfnPreRedPacketActionDto, OfnPreRedPacketFundRecordDto
);
emit::code_traits!(SubsidyMode);

impl Table for RecycleOfnpreredpacketGetRequest {
    fn names() -> &'static [&'static str] {
        &["old_order_id"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Number(&self.old_order_id)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Number(&mut self.old_order_id)
    }
}

impl Table for RecycleOfnpreredpacketGetResponse {
    fn names() -> &'static [&'static str] {
        &["data"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.data)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.data)
    }
}

impl Table for OfnPreRedPacketDto {
    fn names() -> &'static [&'static str] {
        &[
            "action_list",
            "activity_id",
            "credit_pay",
            "credit_pay_limit",
            "end_already_send_amount",
            "end_plan_send_amount",
            "end_wait_send_amount",
            "gmt_create",
            "gmt_modified",
            "id",
            "new_item_coupon_price",
            "new_item_id",
            "new_order_id",
            "old_item_actual_price",
            "old_item_apprize_price",
            "old_item_spu_id",
            "old_order_id",
            "plan_send_amount",
            "pre_already_send_amount",
            "pre_plan_send_amount",
            "pre_wait_send_amount",
            "status",
            "tmall_already_deduct_amount",
            "tmall_wait_deduct_amount",
            "tp_already_deduct_amount",
            "tp_wait_deduct_amount",
            "version",
            "mode",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::List(&self.action_list, "ofn_pre_red_packet_action_dto"),
            1 => Slot::Number(&self.activity_id),
            2 => Slot::Boolean(&self.credit_pay),
            3 => Slot::Fen(&self.credit_pay_limit),
            4 => Slot::Fen(&self.end_already_send_amount),
            5 => Slot::Fen(&self.end_plan_send_amount),
            6 => Slot::Fen(&self.end_wait_send_amount),
            7 => Slot::Time(&self.gmt_create),
            8 => Slot::Time(&self.gmt_modified),
            9 => Slot::Number(&self.id),
            10 => Slot::Number(&self.new_item_coupon_price),
            11 => Slot::Number(&self.new_item_id),
            12 => Slot::Number(&self.new_order_id),
            13 => Slot::Number(&self.old_item_actual_price),
            14 => Slot::Number(&self.old_item_apprize_price),
            15 => Slot::Number(&self.old_item_spu_id),
            16 => Slot::Number(&self.old_order_id),
            17 => Slot::Fen(&self.plan_send_amount),
            18 => Slot::Fen(&self.pre_already_send_amount),
            19 => Slot::Fen(&self.pre_plan_send_amount),
            20 => Slot::Fen(&self.pre_wait_send_amount),
            21 => Slot::Code(&self.status),
            22 => Slot::Fen(&self.tmall_already_deduct_amount),
            23 => Slot::Fen(&self.tmall_wait_deduct_amount),
            24 => Slot::Fen(&self.tp_already_deduct_amount),
            25 => Slot::Fen(&self.tp_wait_deduct_amount),
            26 => Slot::Number(&self.version),
            _ => Slot::Code(&self.mode),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::List(&mut self.action_list, "ofn_pre_red_packet_action_dto"),
            1 => SlotMut::Number(&mut self.activity_id),
            2 => SlotMut::Boolean(&mut self.credit_pay),
            3 => SlotMut::Fen(&mut self.credit_pay_limit),
            4 => SlotMut::Fen(&mut self.end_already_send_amount),
            5 => SlotMut::Fen(&mut self.end_plan_send_amount),
            6 => SlotMut::Fen(&mut self.end_wait_send_amount),
            7 => SlotMut::Time(&mut self.gmt_create),
            8 => SlotMut::Time(&mut self.gmt_modified),
            9 => SlotMut::Number(&mut self.id),
            10 => SlotMut::Number(&mut self.new_item_coupon_price),
            11 => SlotMut::Number(&mut self.new_item_id),
            12 => SlotMut::Number(&mut self.new_order_id),
            13 => SlotMut::Number(&mut self.old_item_actual_price),
            14 => SlotMut::Number(&mut self.old_item_apprize_price),
            15 => SlotMut::Number(&mut self.old_item_spu_id),
            16 => SlotMut::Number(&mut self.old_order_id),
            17 => SlotMut::Fen(&mut self.plan_send_amount),
            18 => SlotMut::Fen(&mut self.pre_already_send_amount),
            19 => SlotMut::Fen(&mut self.pre_plan_send_amount),
            20 => SlotMut::Fen(&mut self.pre_wait_send_amount),
            21 => SlotMut::Code(&mut self.status),
            22 => SlotMut::Fen(&mut self.tmall_already_deduct_amount),
            23 => SlotMut::Fen(&mut self.tmall_wait_deduct_amount),
            24 => SlotMut::Fen(&mut self.tp_already_deduct_amount),
            25 => SlotMut::Fen(&mut self.tp_wait_deduct_amount),
            26 => SlotMut::Number(&mut self.version),
            _ => SlotMut::Code(&mut self.mode),
        }
    }
}

impl Table for OfnPreRedPacketActionDto {
    fn names() -> &'static [&'static str] {
        &[
            "id",
            "gmt_create",
            "gmt_modified",
            "action_type",
            "after_fund_record_list",
            "status",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.id),
            1 => Slot::Time(&self.gmt_create),
            2 => Slot::Time(&self.gmt_modified),
            3 => Slot::Code(&self.action_type),
            4 => {
                Slot::List(
                    &self.after_fund_record_list,
                    "ofn_pre_red_packet_fund_record_dto",
                )
            }
            _ => Slot::Code(&self.status),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.id),
            1 => SlotMut::Time(&mut self.gmt_create),
            2 => SlotMut::Time(&mut self.gmt_modified),
            3 => SlotMut::Code(&mut self.action_type),
            4 => {
                SlotMut::List(
                    &mut self.after_fund_record_list,
                    "ofn_pre_red_packet_fund_record_dto",
                )
            }
            _ => SlotMut::Code(&mut self.status),
        }
    }
}

impl Table for OfnPreRedPacketFundRecordDto {
    fn names() -> &'static [&'static str] {
        &["fund_id", "change_amount"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.fund_id),
            _ => Slot::Number(&self.change_amount),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.fund_id),
            _ => SlotMut::Number(&mut self.change_amount),
        }
    }
}

impl Code for SubsidyMode {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::InAdvance, "1", "前置补贴"),
        (Self::Afterwards, "2", "后置补贴"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
