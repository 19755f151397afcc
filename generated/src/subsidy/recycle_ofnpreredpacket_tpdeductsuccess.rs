// Made by `cargo xtask regen` from api-defs/apis/taobao.recycle.ofnpreredpacket.tpdeductsuccess.yaml. Do not edit.
//! 上报红包代扣成功: `taobao.recycle.ofnpreredpacket.tpdeductsuccess`

use top_sdk::emit::{self, Api, Slot, SlotMut, Table, Timestamp};
pub use super::super::codes::{RedPacketStatus, RedPacketAction};

/// 上报红包代扣成功
///
/// Report a successful packet deduction
///
/// Call of `taobao.recycle.ofnpreredpacket.tpdeductsuccess`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=56171&docType=2)
///
/// ```
/// use top_recycle::{Api as _, Client, Error, RecycleOfnpreredpacketTpdeductsuccessRequest};
///
/// # async fn example(client: &Client) -> Result<(), Error> {
/// let response = RecycleOfnpreredpacketTpdeductsuccessRequest::new().send(client).await?;
/// println!("{:?}", response.data);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "taobao.recycle.ofnpreredpacket.tpdeductsuccess")]
#[doc(alias = "上报红包代扣成功")]
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleOfnpreredpacketTpdeductsuccessRequest {
    /// 变动金额
    ///
    /// change of the amount
    ///
    /// `deduct_amount`: Number.
    pub deduct_amount: Option<i64>,
    /// 旧机单编号
    ///
    /// id of the old-device order
    ///
    /// `old_order_id`: Number.
    pub old_order_id: Option<i64>,
}

impl RecycleOfnpreredpacketTpdeductsuccessRequest {
    /// Empty, to be filled by setters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// 变动金额
    #[must_use]
    #[inline]
    pub fn deduct_amount(mut self, value: i64) -> Self {
        self.deduct_amount = Some(value);
        self
    }
    /// 旧机单编号
    #[must_use]
    #[inline]
    pub fn old_order_id(mut self, value: i64) -> Self {
        self.old_order_id = Some(value);
        self
    }
}

impl Api for RecycleOfnpreredpacketTpdeductsuccessRequest {
    const METHOD: &'static str = "taobao.recycle.ofnpreredpacket.tpdeductsuccess";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=56171&docType=2";
    type Response = RecycleOfnpreredpacketTpdeductsuccessResponse;
}

/// 上报红包代扣成功
///
/// Report a successful packet deduction
///
/// Answer of `taobao.recycle.ofnpreredpacket.tpdeductsuccess`.
#[doc(alias = "taobao.recycle.ofnpreredpacket.tpdeductsuccess")]
#[doc(alias = "上报红包代扣成功")]
#[non_exhaustive]
#[derive(Default)]
pub struct RecycleOfnpreredpacketTpdeductsuccessResponse {
    /// 操作
    ///
    /// the action
    ///
    /// `data`: OfnPreRedPacketActionDTO.
    pub data: Option<OfnPreRedPacketActionDto>,
}

/// 操作
///
/// the action
///
/// OfnPreRedPacketActionDTO at `response.data`.
#[non_exhaustive]
#[derive(Default)]
pub struct OfnPreRedPacketActionDto {
    /// 状态。取值: 1:初始化;2:重试中;3:失败;4:成功
    ///
    /// status
    ///
    /// `status`: Number.
    pub status: Option<RedPacketStatus>,
    /// 操作类型。取值: 1:天猫发预付红包;2:天猫发尾款红包;3:天猫扣回红包;4:回收商扣回红包
    ///
    /// kind of action
    ///
    /// `action_type`: Number.
    pub action_type: Option<RedPacketAction>,
    /// 修改时间(文档与 gmt_create 的文字对调)
    ///
    /// the document says creation time; swapped with gmt_create, it seems
    ///
    /// `gmt_modified`: Date.
    pub gmt_modified: Option<Timestamp>,
    /// 创建时间（文档与 gmt_modified 的文字对调）
    ///
    /// the document says modification time; swapped with gmt_modified, it seems
    ///
    /// `gmt_create`: Date.
    pub gmt_create: Option<Timestamp>,
    /// 主键
    ///
    /// primary key
    ///
    /// `id`: Number.
    pub id: Option<i64>,
    /// 资金池记录
    ///
    /// records of the fund pool
    ///
    /// `after_fund_record_list`: OfnPreRedPacketFundRecordDto\[\].
    pub after_fund_record_list: Vec<OfnPreRedPacketFundRecordDto>,
}

/// 资金池记录
///
/// records of the fund pool
///
/// OfnPreRedPacketFundRecordDto\[\] at `response.data.after_fund_record_list`.
#[non_exhaustive]
#[derive(Default)]
pub struct OfnPreRedPacketFundRecordDto {
    /// 变动金额(文档与 fund_id 的文字对调)
    ///
    /// the document says fund id; swapped with fund_id, it seems
    ///
    /// `change_amount`: Number.
    pub change_amount: Option<i64>,
    /// 资产编号(文档与 change_amount 的文字对调)
    ///
    /// the document says change of the amount; swapped with change_amount, it seems
    ///
    /// `fund_id`: Number.
    pub fund_id: Option<i64>,
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    RecycleOfnpreredpacketTpdeductsuccessRequest,
    RecycleOfnpreredpacketTpdeductsuccessResponse, OfnPreRedPacketActionDto,
    OfnPreRedPacketFundRecordDto
);

impl Table for RecycleOfnpreredpacketTpdeductsuccessRequest {
    fn names() -> &'static [&'static str] {
        &["deduct_amount", "old_order_id"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.deduct_amount),
            _ => Slot::Number(&self.old_order_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.deduct_amount),
            _ => SlotMut::Number(&mut self.old_order_id),
        }
    }
}

impl Table for RecycleOfnpreredpacketTpdeductsuccessResponse {
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

impl Table for OfnPreRedPacketActionDto {
    fn names() -> &'static [&'static str] {
        &[
            "status",
            "action_type",
            "gmt_modified",
            "gmt_create",
            "id",
            "after_fund_record_list",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Code(&self.status),
            1 => Slot::Code(&self.action_type),
            2 => Slot::Time(&self.gmt_modified),
            3 => Slot::Time(&self.gmt_create),
            4 => Slot::Number(&self.id),
            _ => {
                Slot::List(
                    &self.after_fund_record_list,
                    "ofn_pre_red_packet_fund_record_dto",
                )
            }
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Code(&mut self.status),
            1 => SlotMut::Code(&mut self.action_type),
            2 => SlotMut::Time(&mut self.gmt_modified),
            3 => SlotMut::Time(&mut self.gmt_create),
            4 => SlotMut::Number(&mut self.id),
            _ => {
                SlotMut::List(
                    &mut self.after_fund_record_list,
                    "ofn_pre_red_packet_fund_record_dto",
                )
            }
        }
    }
}

impl Table for OfnPreRedPacketFundRecordDto {
    fn names() -> &'static [&'static str] {
        &["change_amount", "fund_id"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.change_amount),
            _ => Slot::Number(&self.fund_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.change_amount),
            _ => SlotMut::Number(&mut self.fund_id),
        }
    }
}
