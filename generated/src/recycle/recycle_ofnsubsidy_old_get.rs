// Made by `cargo xtask regen` from api-defs/apis/taobao.recycle.ofnsubsidy.old.get.yaml. Do not edit.
//! 回收单旧机款及补贴查询: `taobao.recycle.ofnsubsidy.old.get`

use top_sdk::emit::{self, Api, Effect, Fen, Slot, SlotMut, Table, Timestamp};

/// 回收单旧机款及补贴查询
///
/// Call of `taobao.recycle.ofnsubsidy.old.get`.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=65179&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, RecycleOfnsubsidyOldGetRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = RecycleOfnsubsidyOldGetRequest::new().send(client).await?;
/// println!("{:?}", response.data);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "taobao.recycle.ofnsubsidy.old.get")]
#[doc(alias = "回收单旧机款及补贴查询")]
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleOfnsubsidyOldGetRequest {
    /// 旧机单 ID
    ///
    /// `old_order_id`: Number. Example: `1234567890`
    pub old_order_id: Option<i64>,
}

impl RecycleOfnsubsidyOldGetRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 旧机单 ID
    #[must_use]
    #[inline]
    pub fn old_order_id(mut self, value: i64) -> Self {
        self.old_order_id = Some(value);
        self
    }
}

impl Api for RecycleOfnsubsidyOldGetRequest {
    const METHOD: &'static str = "taobao.recycle.ofnsubsidy.old.get";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=65179&docType=2";
    const EFFECT: Effect = Effect::Read;
    type Response = RecycleOfnsubsidyOldGetResponse;
}

/// 回收单旧机款及补贴查询
///
/// Answer of `taobao.recycle.ofnsubsidy.old.get`.
#[doc(alias = "taobao.recycle.ofnsubsidy.old.get")]
#[doc(alias = "回收单旧机款及补贴查询")]
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleOfnsubsidyOldGetResponse {
    /// 回收款及补贴
    ///
    /// `data`: OfnRecycleOrderSubsidyDTO.
    pub data: Option<OfnRecycleOrderSubsidyDto>,
}

/// 回收款及补贴
///
/// OfnRecycleOrderSubsidyDTO at `response.data`.
#[non_exhaustive]
#[derive(Default)]
pub struct OfnRecycleOrderSubsidyDto {
    /// 旧品主订单号
    ///
    /// `old_order_id`: String. Example: `1234567890`
    pub old_order_id: Option<String>,
    /// 旧品款预付款
    ///
    /// `old_item_pre_red_packet`: ExternalPreRedPacketDTO.
    pub old_item_pre_red_packet: Option<ExternalPreRedPacketDto>,
    /// 旧品款尾款
    ///
    /// `old_item_end_red_packet`: ExternalEndRedPacketDTO.
    pub old_item_end_red_packet: Option<ExternalEndRedPacketDto>,
    /// 旧品补贴红包
    ///
    /// `old_item_subsidy_red_packet`: ExternalRedPacketDTO.
    pub old_item_subsidy_red_packet: Option<ExternalRedPacketDto>,
    /// 新品主订单号
    ///
    /// `new_order_id`: String. Example: `1234567890`
    pub new_order_id: Option<String>,
    /// 回收商活动(限时活动)信息
    ///
    /// `supply_activity`: ActivitySummaryDTO.
    pub supply_activity: Option<ActivitySummaryDto>,
    /// 新品卖家补贴金额,单位:分
    ///
    /// `new_item_seller_benefit_amount`: Number, in fen (分). Example: `1`
    pub new_item_seller_benefit_amount: Option<Fen>,
    /// 新品平台补贴金额,单位:分
    ///
    /// `new_item_platform_benefit_amount`: Number, in fen (分). Example: `1`
    pub new_item_platform_benefit_amount: Option<Fen>,
    /// 新品回收商补贴金额,单位:分
    ///
    /// `new_item_supply_benefit_amount`: Number, in fen (分). Example: `1`
    pub new_item_supply_benefit_amount: Option<Fen>,
    /// 新品补贴状态
    ///
    /// `subsidy_status`: String. Example: `无新品补贴活动`
    pub subsidy_status: Option<String>,
    /// 关联的新机单状态
    ///
    /// `new_order_pay_status`: String. Example: `1`
    pub new_order_pay_status: Option<String>,
    /// 关联新机单店铺名称
    ///
    /// `new_order_shop_name`: String. Example: `测试店铺名称`
    pub new_order_shop_name: Option<String>,
    /// 拆机费结算使用的关联新机单ID
    ///
    /// `kitchen_appliance_settle_new_order_id`: String. Example: `3181187736855664131`
    pub kitchen_appliance_settle_new_order_id: Option<String>,
    /// 关联的新机单物流状态
    ///
    /// `new_order_logistics_status`: String. Example: `1`
    pub new_order_logistics_status: Option<String>,
    /// 关联新机单商品id
    ///
    /// `new_item_id`: String. Example: `727936362108`
    pub new_item_id: Option<String>,
    /// 补贴列表
    ///
    /// `subsidy_list`: SubsidyDTO\[\]. Example: `[{"amount":"225","gearList":[{"amount":"225","hit":true,"gear":"0"}],"subsidyType":"SELLER_NEW_ITEM_SUBSIDY"},{"amount":…`
    pub subsidy_list: Vec<SubsidyDto>,
}

/// 旧品款预付款
///
/// ExternalPreRedPacketDTO at `response.data.old_item_pre_red_packet`.
#[non_exhaustive]
#[derive(Default)]
pub struct ExternalPreRedPacketDto {
    /// 红包状态
    ///
    /// `status`: Number. Example: `1`
    pub status: Option<i64>,
    /// 发放总金额,单位:分
    ///
    /// `total_fee`: Number, in fen (分). Example: `1`
    pub total_fee: Option<Fen>,
    /// 已打款金额,单位:分
    ///
    /// `disburse_fee`: Number, in fen (分). Example: `1`
    pub disburse_fee: Option<Fen>,
    /// 退回金额,单位:分
    ///
    /// `refund_fee`: Number, in fen (分). Example: `1`
    pub refund_fee: Option<Fen>,
    /// 已冻结金额,单位:分
    ///
    /// `freeze_fee`: Number, in fen (分). Example: `1`
    pub freeze_fee: Option<Fen>,
    /// 可用金额,单位:分
    ///
    /// `available_fee`: Number, in fen (分). Example: `1`
    pub available_fee: Option<Fen>,
    /// 红包支付状态
    ///
    /// `pay_status`: String. Example: `已激活,可使用`
    pub pay_status: Option<String>,
}

/// 旧品款尾款
///
/// ExternalEndRedPacketDTO at `response.data.old_item_end_red_packet`.
#[non_exhaustive]
#[derive(Default)]
pub struct ExternalEndRedPacketDto {
    /// 红包状态
    ///
    /// `status`: Number. Example: `1`
    pub status: Option<i64>,
    /// 发放总金额,单位:分
    ///
    /// `total_fee`: Number, in fen (分). Example: `1`
    pub total_fee: Option<Fen>,
    /// 已打款金额,单位:分
    ///
    /// `disburse_fee`: Number, in fen (分). Example: `1`
    pub disburse_fee: Option<Fen>,
    /// 退回金额,单位:分
    ///
    /// `refund_fee`: Number, in fen (分). Example: `1`
    pub refund_fee: Option<Fen>,
    /// 已冻结金额,单位:分
    ///
    /// `freeze_fee`: Number, in fen (分). Example: `1`
    pub freeze_fee: Option<Fen>,
    /// 可用金额,单位:分
    ///
    /// `available_fee`: Number, in fen (分). Example: `1`
    pub available_fee: Option<Fen>,
    /// 红包支付状态
    ///
    /// `pay_status`: String. Example: `已激活,可使用`
    pub pay_status: Option<String>,
}

/// 旧品补贴红包
///
/// ExternalRedPacketDTO at `response.data.old_item_subsidy_red_packet`.
#[non_exhaustive]
#[derive(Default)]
pub struct ExternalRedPacketDto {
    /// 红包状态
    ///
    /// `status`: Number. Example: `1`
    pub status: Option<i64>,
    /// 发放总金额,单位:分
    ///
    /// `total_fee`: Number, in fen (分). Example: `1`
    pub total_fee: Option<Fen>,
    /// 已打款金额,单位:分
    ///
    /// `disburse_fee`: Number, in fen (分). Example: `1`
    pub disburse_fee: Option<Fen>,
    /// 退回金额,单位:分
    ///
    /// `refund_fee`: Number, in fen (分). Example: `1`
    pub refund_fee: Option<Fen>,
    /// 已冻结金额,单位:分
    ///
    /// `freeze_fee`: Number, in fen (分). Example: `1`
    pub freeze_fee: Option<Fen>,
    /// 可用金额,单位:分
    ///
    /// `available_fee`: Number, in fen (分). Example: `1`
    pub available_fee: Option<Fen>,
    /// 红包支付状态
    ///
    /// `pay_status`: String. Example: `已激活,可使用`
    pub pay_status: Option<String>,
}

/// 回收商活动(限时活动)信息
///
/// ActivitySummaryDTO at `response.data.supply_activity`.
#[non_exhaustive]
#[derive(Default)]
pub struct ActivitySummaryDto {
    /// 开始时间
    ///
    /// `start_time`: String, date and time. Example: `2022-11-11 11:11:11`
    pub start_time: Option<Timestamp>,
    /// 结束时间(设置)
    ///
    /// `end_time`: String, date and time. Example: `2022-11-11 11:11:11`
    pub end_time: Option<Timestamp>,
    /// 中止时间
    ///
    /// `terminate_time`: String, date and time. Example: `2022-11-11 11:11:11`
    pub terminate_time: Option<Timestamp>,
}

/// 补贴列表
///
/// SubsidyDTO\[\] at `response.data.subsidy_list`.
#[non_exhaustive]
#[derive(Default)]
pub struct SubsidyDto {
    /// 补贴类型
    ///
    /// `subsidy_type`: String. Example: `PLATFORM_NEW_ITEM_SUBSIDY`
    pub subsidy_type: Option<String>,
    /// 补贴金额
    ///
    /// `amount`: String. Example: `100`
    pub amount: Option<String>,
    /// 档位列表
    ///
    /// `gear_list`: GearDTO\[\]. Example: `[{"amount":"150","hit":true,"gear":"0"}]`
    pub gear_list: Vec<GearDto>,
}

/// 档位列表
///
/// GearDTO\[\] at `response.data.subsidy_list.gear_list`.
#[non_exhaustive]
#[derive(Default)]
pub struct GearDto {
    /// 档位
    ///
    /// `gear`: String. Example: `0`
    pub gear: Option<String>,
    /// 补贴金额
    ///
    /// `amount`: String. Example: `100`
    pub amount: Option<String>,
    /// 是否为当前命中的档位
    ///
    /// `hit`: Boolean. Example: `true`
    pub hit: Option<bool>,
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    RecycleOfnsubsidyOldGetRequest, RecycleOfnsubsidyOldGetResponse,
    OfnRecycleOrderSubsidyDto, ExternalPreRedPacketDto, ExternalEndRedPacketDto,
    ExternalRedPacketDto, ActivitySummaryDto, SubsidyDto, GearDto
);

impl Table for RecycleOfnsubsidyOldGetRequest {
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

impl Table for RecycleOfnsubsidyOldGetResponse {
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

impl Table for OfnRecycleOrderSubsidyDto {
    fn names() -> &'static [&'static str] {
        &[
            "old_order_id",
            "old_item_pre_red_packet",
            "old_item_end_red_packet",
            "old_item_subsidy_red_packet",
            "new_order_id",
            "supply_activity",
            "new_item_seller_benefit_amount",
            "new_item_platform_benefit_amount",
            "new_item_supply_benefit_amount",
            "subsidy_status",
            "new_order_pay_status",
            "new_order_shop_name",
            "kitchen_appliance_settle_new_order_id",
            "new_order_logistics_status",
            "new_item_id",
            "subsidy_list",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.old_order_id),
            1 => Slot::Object(&self.old_item_pre_red_packet),
            2 => Slot::Object(&self.old_item_end_red_packet),
            3 => Slot::Object(&self.old_item_subsidy_red_packet),
            4 => Slot::Text(&self.new_order_id),
            5 => Slot::Object(&self.supply_activity),
            6 => Slot::Fen(&self.new_item_seller_benefit_amount),
            7 => Slot::Fen(&self.new_item_platform_benefit_amount),
            8 => Slot::Fen(&self.new_item_supply_benefit_amount),
            9 => Slot::Text(&self.subsidy_status),
            10 => Slot::Text(&self.new_order_pay_status),
            11 => Slot::Text(&self.new_order_shop_name),
            12 => Slot::Text(&self.kitchen_appliance_settle_new_order_id),
            13 => Slot::Text(&self.new_order_logistics_status),
            14 => Slot::Text(&self.new_item_id),
            _ => Slot::List(&self.subsidy_list, "subsidy_d_t_o"),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.old_order_id),
            1 => SlotMut::Object(&mut self.old_item_pre_red_packet),
            2 => SlotMut::Object(&mut self.old_item_end_red_packet),
            3 => SlotMut::Object(&mut self.old_item_subsidy_red_packet),
            4 => SlotMut::Text(&mut self.new_order_id),
            5 => SlotMut::Object(&mut self.supply_activity),
            6 => SlotMut::Fen(&mut self.new_item_seller_benefit_amount),
            7 => SlotMut::Fen(&mut self.new_item_platform_benefit_amount),
            8 => SlotMut::Fen(&mut self.new_item_supply_benefit_amount),
            9 => SlotMut::Text(&mut self.subsidy_status),
            10 => SlotMut::Text(&mut self.new_order_pay_status),
            11 => SlotMut::Text(&mut self.new_order_shop_name),
            12 => SlotMut::Text(&mut self.kitchen_appliance_settle_new_order_id),
            13 => SlotMut::Text(&mut self.new_order_logistics_status),
            14 => SlotMut::Text(&mut self.new_item_id),
            _ => SlotMut::List(&mut self.subsidy_list, "subsidy_d_t_o"),
        }
    }
}

impl Table for ExternalPreRedPacketDto {
    fn names() -> &'static [&'static str] {
        &[
            "status",
            "total_fee",
            "disburse_fee",
            "refund_fee",
            "freeze_fee",
            "available_fee",
            "pay_status",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.status),
            1 => Slot::Fen(&self.total_fee),
            2 => Slot::Fen(&self.disburse_fee),
            3 => Slot::Fen(&self.refund_fee),
            4 => Slot::Fen(&self.freeze_fee),
            5 => Slot::Fen(&self.available_fee),
            _ => Slot::Text(&self.pay_status),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.status),
            1 => SlotMut::Fen(&mut self.total_fee),
            2 => SlotMut::Fen(&mut self.disburse_fee),
            3 => SlotMut::Fen(&mut self.refund_fee),
            4 => SlotMut::Fen(&mut self.freeze_fee),
            5 => SlotMut::Fen(&mut self.available_fee),
            _ => SlotMut::Text(&mut self.pay_status),
        }
    }
}

impl Table for ExternalEndRedPacketDto {
    fn names() -> &'static [&'static str] {
        &[
            "status",
            "total_fee",
            "disburse_fee",
            "refund_fee",
            "freeze_fee",
            "available_fee",
            "pay_status",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.status),
            1 => Slot::Fen(&self.total_fee),
            2 => Slot::Fen(&self.disburse_fee),
            3 => Slot::Fen(&self.refund_fee),
            4 => Slot::Fen(&self.freeze_fee),
            5 => Slot::Fen(&self.available_fee),
            _ => Slot::Text(&self.pay_status),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.status),
            1 => SlotMut::Fen(&mut self.total_fee),
            2 => SlotMut::Fen(&mut self.disburse_fee),
            3 => SlotMut::Fen(&mut self.refund_fee),
            4 => SlotMut::Fen(&mut self.freeze_fee),
            5 => SlotMut::Fen(&mut self.available_fee),
            _ => SlotMut::Text(&mut self.pay_status),
        }
    }
}

impl Table for ExternalRedPacketDto {
    fn names() -> &'static [&'static str] {
        &[
            "status",
            "total_fee",
            "disburse_fee",
            "refund_fee",
            "freeze_fee",
            "available_fee",
            "pay_status",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.status),
            1 => Slot::Fen(&self.total_fee),
            2 => Slot::Fen(&self.disburse_fee),
            3 => Slot::Fen(&self.refund_fee),
            4 => Slot::Fen(&self.freeze_fee),
            5 => Slot::Fen(&self.available_fee),
            _ => Slot::Text(&self.pay_status),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.status),
            1 => SlotMut::Fen(&mut self.total_fee),
            2 => SlotMut::Fen(&mut self.disburse_fee),
            3 => SlotMut::Fen(&mut self.refund_fee),
            4 => SlotMut::Fen(&mut self.freeze_fee),
            5 => SlotMut::Fen(&mut self.available_fee),
            _ => SlotMut::Text(&mut self.pay_status),
        }
    }
}

impl Table for ActivitySummaryDto {
    fn names() -> &'static [&'static str] {
        &["start_time", "end_time", "terminate_time"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Time(&self.start_time),
            1 => Slot::Time(&self.end_time),
            _ => Slot::Time(&self.terminate_time),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Time(&mut self.start_time),
            1 => SlotMut::Time(&mut self.end_time),
            _ => SlotMut::Time(&mut self.terminate_time),
        }
    }
}

impl Table for SubsidyDto {
    fn names() -> &'static [&'static str] {
        &["subsidy_type", "amount", "gear_list"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.subsidy_type),
            1 => Slot::Text(&self.amount),
            _ => Slot::List(&self.gear_list, "gear_d_t_o"),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.subsidy_type),
            1 => SlotMut::Text(&mut self.amount),
            _ => SlotMut::List(&mut self.gear_list, "gear_d_t_o"),
        }
    }
}

impl Table for GearDto {
    fn names() -> &'static [&'static str] {
        &["gear", "amount", "hit"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.gear),
            1 => Slot::Text(&self.amount),
            _ => Slot::Boolean(&self.hit),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.gear),
            1 => SlotMut::Text(&mut self.amount),
            _ => SlotMut::Boolean(&mut self.hit),
        }
    }
}
