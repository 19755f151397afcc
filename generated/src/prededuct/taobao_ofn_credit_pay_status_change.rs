// Made by `cargo xtask regen` from api-defs/messages/taobao_ofn_CreditPayStatusChange.yaml. Do not edit.
//! 信用代扣有变化: `taobao_ofn_CreditPayStatusChange`

use top_sdk::emit::{self, Fen, Message, Slot, SlotMut, Table};

/// 信用代扣有变化
///
/// Credit deduction changed
///
/// Content of the message `taobao_ofn_CreditPayStatusChange`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2482&docType=9)
#[doc(alias = "taobao_ofn_CreditPayStatusChange")]
#[doc(alias = "信用代扣有变化")]
#[non_exhaustive]
#[derive(Default)]
pub struct TaobaoOfnCreditPayStatusChange {
    /// 支付宝流水号
    ///
    /// Alipay trade number
    ///
    /// `alipay_trade_no`: String. Example: `123456789`
    pub alipay_trade_no: Option<String>,
    /// 回收单编号
    ///
    /// recycle order id
    ///
    /// `biz_order_id`: Number. Example: `123456789`
    pub biz_order_id: Option<i64>,
    /// 预付金额,单位分
    ///
    /// prepaid amount
    ///
    /// `credit_amount`: Number, in fen (分). Example: `10000`
    pub credit_amount: Option<Fen>,
    /// 代扣状态
    ///
    /// deduction status
    ///
    /// `recover_status`: String. Example: `INIT`
    pub recover_status: Option<String>,
    /// 代扣状态描述
    ///
    /// text of the status
    ///
    /// `recover_status_desc`: String. Example: `下单状态`
    pub recover_status_desc: Option<String>,
    /// 回收商编号，即 appKey
    ///
    /// recycler id, the app key
    ///
    /// `supplier_id`: String. Example: `123456789`
    pub supplier_id: Option<String>,
}

impl Message for TaobaoOfnCreditPayStatusChange {
    const TOPIC: &'static str = "taobao_ofn_CreditPayStatusChange";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2482&docType=9";
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(TaobaoOfnCreditPayStatusChange);

impl Table for TaobaoOfnCreditPayStatusChange {
    fn names() -> &'static [&'static str] {
        &[
            "alipay_trade_no",
            "biz_order_id",
            "credit_amount",
            "recover_status",
            "recover_status_desc",
            "supplier_id",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.alipay_trade_no),
            1 => Slot::Number(&self.biz_order_id),
            2 => Slot::Fen(&self.credit_amount),
            3 => Slot::Text(&self.recover_status),
            4 => Slot::Text(&self.recover_status_desc),
            _ => Slot::Text(&self.supplier_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.alipay_trade_no),
            1 => SlotMut::Number(&mut self.biz_order_id),
            2 => SlotMut::Fen(&mut self.credit_amount),
            3 => SlotMut::Text(&mut self.recover_status),
            4 => SlotMut::Text(&mut self.recover_status_desc),
            _ => SlotMut::Text(&mut self.supplier_id),
        }
    }
}
