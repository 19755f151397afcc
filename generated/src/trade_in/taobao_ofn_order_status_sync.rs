// Made by `cargo xtask regen` from api-defs/messages/taobao_ofn_OrderStatusSync.yaml. Do not edit.
//! 换新回收单状态: `taobao_ofn_OrderStatusSync`

use top_sdk::emit::{
    self, Code, Fen, JsonText, Message, Slot, SlotMut, Table, Timestamp, UnknownCode,
};

/// 换新回收单状态
///
/// Trade-in recycle order status
///
/// Content of the message `taobao_ofn_OrderStatusSync`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2503&docType=9)
#[doc(alias = "taobao_ofn_OrderStatusSync")]
#[doc(alias = "换新回收单状态")]
#[non_exhaustive]
#[derive(Default)]
pub struct TaobaoOfnOrderStatusSync {
    /// 估价金额,单位分
    ///
    /// quoted amount
    ///
    /// `apprize_amount`: String, in fen (分). Example: `100`
    pub apprize_amount: Option<Fen>,
    /// 回收单编号
    ///
    /// recycle order id
    ///
    /// `biz_order_id`: String. Example: `123456789`
    pub biz_order_id: Option<String>,
    /// 渠道
    ///
    /// channel
    ///
    /// `channel`: String. Example: `tmall-ofn`
    pub channel: Option<String>,
    /// 渠道数据,JSON 字符串
    ///
    /// channel data
    ///
    /// `channel_data`: String, JSON as text. Example: `{}`
    pub channel_data: Option<JsonText>,
    /// 信用预付金额,单位分
    ///
    /// credit prepaid amount
    ///
    /// `credit_pay_amount`: String, in fen (分). Example: `100`
    pub credit_pay_amount: Option<Fen>,
    /// 创单时间
    ///
    /// when the order was created
    ///
    /// `gmt_create`: String, date and time. Example: `2023-11-11 11:11:11`
    pub gmt_create: Option<Timestamp>,
    /// 订单状态
    ///
    /// order status
    ///
    /// `order_status`: String. Example: `3`
    pub order_status: Option<String>,
    /// 付款方式。取值: 1:现金支付;2:红包支付
    ///
    /// way of payment
    ///
    /// `pay_type`: String. Example: `1`
    pub pay_type: Option<PayType>,
    /// 估价编号
    ///
    /// quote id
    ///
    /// `quote_id`: String. Example: `123123123`
    pub quote_id: Option<String>,
    /// 上门取件时间
    ///
    /// time of the door pickup
    ///
    /// `ship_time`: String, date and time. Example: `2023-11-11 11:11:11`
    pub ship_time: Option<Timestamp>,
    /// SPU 编号
    ///
    /// SPU id
    ///
    /// `spu_id`: String. Example: `spuId`
    pub spu_id: Option<String>,
    /// 回收商的 appKey
    ///
    /// app key of the recycler
    ///
    /// `supplier_id`: String. Example: `123123`
    pub supplier_id: Option<String>,
}

impl Message for TaobaoOfnOrderStatusSync {
    const TOPIC: &'static str = "taobao_ofn_OrderStatusSync";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2503&docType=9";
}

/// Values of `content.pay_type`: 付款方式。取值: 1:现金支付;2:红包支付
///
/// way of payment
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PayType {
    /// `1`: 现金支付
    ///
    /// cash
    Cash,
    /// `2`: 红包支付
    ///
    /// red packet
    RedPacket,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl PayType {
    /// `1`: 现金支付
    pub const CODE_1: Self = Self::Cash;
    /// `2`: 红包支付
    pub const CODE_2: Self = Self::RedPacket;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(TaobaoOfnOrderStatusSync);
emit::code_traits!(PayType);

impl Table for TaobaoOfnOrderStatusSync {
    fn names() -> &'static [&'static str] {
        &[
            "apprize_amount",
            "biz_order_id",
            "channel",
            "channel_data",
            "credit_pay_amount",
            "gmt_create",
            "order_status",
            "pay_type",
            "quote_id",
            "ship_time",
            "spu_id",
            "supplier_id",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Fen(&self.apprize_amount),
            1 => Slot::Text(&self.biz_order_id),
            2 => Slot::Text(&self.channel),
            3 => Slot::Json(&self.channel_data),
            4 => Slot::Fen(&self.credit_pay_amount),
            5 => Slot::Time(&self.gmt_create),
            6 => Slot::Text(&self.order_status),
            7 => Slot::Code(&self.pay_type),
            8 => Slot::Text(&self.quote_id),
            9 => Slot::Time(&self.ship_time),
            10 => Slot::Text(&self.spu_id),
            _ => Slot::Text(&self.supplier_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Fen(&mut self.apprize_amount),
            1 => SlotMut::Text(&mut self.biz_order_id),
            2 => SlotMut::Text(&mut self.channel),
            3 => SlotMut::Json(&mut self.channel_data),
            4 => SlotMut::Fen(&mut self.credit_pay_amount),
            5 => SlotMut::Time(&mut self.gmt_create),
            6 => SlotMut::Text(&mut self.order_status),
            7 => SlotMut::Code(&mut self.pay_type),
            8 => SlotMut::Text(&mut self.quote_id),
            9 => SlotMut::Time(&mut self.ship_time),
            10 => SlotMut::Text(&mut self.spu_id),
            _ => SlotMut::Text(&mut self.supplier_id),
        }
    }
}

impl Code for PayType {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Cash, "1", "现金支付"),
        (Self::RedPacket, "2", "红包支付"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
