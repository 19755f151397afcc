// Made by `cargo xtask regen` from api-defs/messages/xianyu_appraise_OrderSyn.yaml. Do not edit.
//! 验货担保单更新: `xianyu_appraise_OrderSyn`

use top_sdk::emit::{self, Code, Message, Slot, SlotMut, Table, UnknownCode};

/// 验货担保单更新
///
/// Inspected-trade order changed
///
/// Content of the message `xianyu_appraise_OrderSyn`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=1781&docType=9)
#[doc(alias = "xianyu_appraise_OrderSyn")]
#[doc(alias = "验货担保单更新")]
#[non_exhaustive]
#[derive(Default)]
pub struct XianyuAppraiseOrderSyn {
    /// 要服务商做什么
    ///
    /// what the vendor has to do
    ///
    /// `action`: String.
    pub action: Option<String>,
    /// 交易单编号
    ///
    /// trade order id
    ///
    /// `biz_order_id`: String.
    pub biz_order_id: Option<String>,
    /// 主状态；文档只举了三例，子状态都是 1，全表见对接文档。取值: 1:买家已拍未付款;2:买家已拍已付款;3:卖家已发货
    ///
    /// main status; the document gives three examples only, each with sub-status 1. Elsewhere, in recycle orders, 1 to 3 are other states
    ///
    /// `order_status`: String.
    pub order_status: Option<OrderStatus>,
    /// 子状态，见 order_status
    ///
    /// sub-status, see order_status
    ///
    /// `order_sub_status`: String.
    pub order_sub_status: Option<String>,
}

impl Message for XianyuAppraiseOrderSyn {
    const TOPIC: &'static str = "xianyu_appraise_OrderSyn";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=1781&docType=9";
}

/// Values of `content.order_status`: 主状态；文档只举了三例，子状态都是 1，全表见对接文档。取值: 1:买家已拍未付款;2:买家已拍已付款;3:卖家已发货
///
/// main status; the document gives three examples only, each with sub-status 1. Elsewhere, in recycle orders, 1 to 3 are other states
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum OrderStatus {
    /// `1`: 买家已拍未付款
    ///
    /// buyer ordered, unpaid
    OrderedUnpaid,
    /// `2`: 买家已拍已付款
    ///
    /// buyer ordered and paid
    OrderedPaid,
    /// `3`: 卖家已发货
    ///
    /// seller has sent
    ShippedBySeller,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl OrderStatus {
    /// `1`: 买家已拍未付款
    pub const CODE_1: Self = Self::OrderedUnpaid;
    /// `2`: 买家已拍已付款
    pub const CODE_2: Self = Self::OrderedPaid;
    /// `3`: 卖家已发货
    pub const CODE_3: Self = Self::ShippedBySeller;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(XianyuAppraiseOrderSyn);
emit::code_traits!(OrderStatus);

impl Table for XianyuAppraiseOrderSyn {
    fn names() -> &'static [&'static str] {
        &["action", "biz_order_id", "order_status", "order_sub_status"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.action),
            1 => Slot::Text(&self.biz_order_id),
            2 => Slot::Code(&self.order_status),
            _ => Slot::Text(&self.order_sub_status),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.action),
            1 => SlotMut::Text(&mut self.biz_order_id),
            2 => SlotMut::Code(&mut self.order_status),
            _ => SlotMut::Text(&mut self.order_sub_status),
        }
    }
}

impl Code for OrderStatus {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::OrderedUnpaid, "1", "买家已拍未付款"),
        (Self::OrderedPaid, "2", "买家已拍已付款"),
        (Self::ShippedBySeller, "3", "卖家已发货"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
