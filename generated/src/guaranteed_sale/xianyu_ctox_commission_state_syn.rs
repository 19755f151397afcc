// Made by `cargo xtask regen` from api-defs/messages/xianyu_ctox_CommissionStateSyn.yaml. Do not edit.
//! C2X佣金变动: `xianyu_ctox_CommissionStateSyn`

use top_sdk::emit::{self, Code, Fen, Message, Slot, SlotMut, Table, UnknownCode};

/// C2X佣金变动
///
/// C2X commission changed
///
/// Content of the message `xianyu_ctox_CommissionStateSyn`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2564&docType=9)
#[doc(alias = "xianyu_ctox_CommissionStateSyn")]
#[doc(alias = "C2X佣金变动")]
#[non_exhaustive]
#[derive(Default)]
pub struct XianyuCtoxCommissionStateSyn {
    /// 支付宝交易号
    ///
    /// Alipay trade number
    ///
    /// `alipay_trade_no`: String.
    pub alipay_trade_no: Option<String>,
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
    /// 佣金种类。取值: (11, "抽佣：帮卖的卖家服务费"), (12, "抽佣：帮卖的买家服务费"), (21, "退佣:帮卖售后")
    ///
    /// kind of commission
    ///
    /// `biz_type`: String.
    pub biz_type: Option<CommissionType>,
    /// 佣金,单位分
    ///
    /// commission
    ///
    /// `fee_commission`: String, in fen (分).
    pub fee_commission: Option<Fen>,
    /// 方向。取值: 1:正向抽佣;2:逆向退佣
    ///
    /// direction
    ///
    /// `fee_type`: String.
    pub fee_type: Option<CommissionDirection>,
    /// 扣佣时间（字段名拼写如此）
    ///
    /// when it was taken (the name is spelt so)
    ///
    /// `wirte_off_time`: String.
    pub wirte_off_time: Option<String>,
}

impl Message for XianyuCtoxCommissionStateSyn {
    const TOPIC: &'static str = "xianyu_ctox_CommissionStateSyn";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2564&docType=9";
}

/// Values of `content.biz_type`: 佣金种类。取值: (11, "抽佣：帮卖的卖家服务费"), (12, "抽佣：帮卖的买家服务费"), (21, "退佣:帮卖售后")
///
/// kind of commission
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum CommissionType {
    /// `11`: 抽佣:帮卖的卖家服务费
    ///
    /// taken: seller's service fee of assisted selling
    SellerFeeTaken,
    /// `12`: 抽佣:帮卖的买家服务费
    ///
    /// taken: buyer's service fee of assisted selling
    BuyerFeeTaken,
    /// `21`: 退佣:帮卖售后
    ///
    /// given back: after-sale of assisted selling
    GivenBackAfterSale,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl CommissionType {
    /// `11`: 抽佣:帮卖的卖家服务费
    pub const CODE_11: Self = Self::SellerFeeTaken;
    /// `12`: 抽佣:帮卖的买家服务费
    pub const CODE_12: Self = Self::BuyerFeeTaken;
    /// `21`: 退佣:帮卖售后
    pub const CODE_21: Self = Self::GivenBackAfterSale;
}

/// Values of `content.fee_type`: 方向。取值: 1:正向抽佣;2:逆向退佣
///
/// direction
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum CommissionDirection {
    /// `1`: 正向抽佣
    ///
    /// taken
    Taken,
    /// `2`: 逆向退佣
    ///
    /// given back
    GivenBack,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl CommissionDirection {
    /// `1`: 正向抽佣
    pub const CODE_1: Self = Self::Taken;
    /// `2`: 逆向退佣
    pub const CODE_2: Self = Self::GivenBack;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(XianyuCtoxCommissionStateSyn);
emit::code_traits!(CommissionType, CommissionDirection);

impl Table for XianyuCtoxCommissionStateSyn {
    fn names() -> &'static [&'static str] {
        &[
            "alipay_trade_no",
            "biz_order_id",
            "biz_type",
            "fee_commission",
            "fee_type",
            "wirte_off_time",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.alipay_trade_no),
            1 => Slot::Text(&self.biz_order_id),
            2 => Slot::Code(&self.biz_type),
            3 => Slot::Fen(&self.fee_commission),
            4 => Slot::Code(&self.fee_type),
            _ => Slot::Text(&self.wirte_off_time),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.alipay_trade_no),
            1 => SlotMut::Text(&mut self.biz_order_id),
            2 => SlotMut::Code(&mut self.biz_type),
            3 => SlotMut::Fen(&mut self.fee_commission),
            4 => SlotMut::Code(&mut self.fee_type),
            _ => SlotMut::Text(&mut self.wirte_off_time),
        }
    }
}

impl Code for CommissionType {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::SellerFeeTaken, "11", "抽佣:帮卖的卖家服务费"),
        (Self::BuyerFeeTaken, "12", "抽佣:帮卖的买家服务费"),
        (Self::GivenBackAfterSale, "21", "退佣:帮卖售后"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

impl Code for CommissionDirection {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Taken, "1", "正向抽佣"),
        (Self::GivenBack, "2", "逆向退佣"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
