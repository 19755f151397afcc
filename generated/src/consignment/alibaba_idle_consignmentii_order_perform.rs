// Made by `cargo xtask regen` from api-defs/apis/alibaba.idle.consignmentii.order.perform.yaml. Do not edit.
//! 上报寄卖履约V2: `alibaba.idle.consignmentii.order.perform`

use top_sdk::emit::{self, Api, Fen, Outcome, Rule, Slot, SlotMut, Table};

/// 上报寄卖履约V2
///
/// Report consignment fulfilment, V2
///
/// Call of `alibaba.idle.consignmentii.order.perform`.
///
/// Written from facts as of `2023-10`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/api.htm?docId=55598&docType=2)
#[doc(alias = "alibaba.idle.consignmentii.order.perform")]
#[doc(alias = "上报寄卖履约V2")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleConsignmentiiOrderPerformRequest {
    /// 同步参数
    ///
    /// order data to sync
    ///
    /// `consignment_v2_order_syn_dto`: ConsignmentV2OrderSynDto, required.
    pub consignment_v2_order_syn_dto: Option<ConsignmentV2OrderSynDto>,
}

impl AlibabaIdleConsignmentiiOrderPerformRequest {
    /// With the one required value; the rest by setters.
    #[must_use]
    #[inline]
    pub fn new(consignment_v2_order_syn_dto: ConsignmentV2OrderSynDto) -> Self {
        Self::default().consignment_v2_order_syn_dto(consignment_v2_order_syn_dto)
    }
    /// 同步参数
    #[must_use]
    #[inline]
    pub fn consignment_v2_order_syn_dto(
        mut self,
        value: ConsignmentV2OrderSynDto,
    ) -> Self {
        self.consignment_v2_order_syn_dto = Some(value);
        self
    }
}

impl Api for AlibabaIdleConsignmentiiOrderPerformRequest {
    const METHOD: &'static str = "alibaba.idle.consignmentii.order.perform";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=55598&docType=2";
    const OUTCOME: Option<Outcome> = Some(
        Outcome::new()
            .success("result.success")
            .code("result.err_code")
            .message("result.err_msg"),
    );
    type Response = AlibabaIdleConsignmentiiOrderPerformResponse;
}

/// 上报寄卖履约V2
///
/// Report consignment fulfilment, V2
///
/// Answer of `alibaba.idle.consignmentii.order.perform`.
#[doc(alias = "alibaba.idle.consignmentii.order.perform")]
#[doc(alias = "上报寄卖履约V2")]
#[non_exhaustive]
#[derive(Default)]
pub struct AlibabaIdleConsignmentiiOrderPerformResponse {
    /// 返回结果
    ///
    /// result
    ///
    /// `result`: Result.
    pub result: Option<ResultObject>,
}

/// 同步参数
///
/// order data to sync
///
/// ConsignmentV2OrderSynDto at `request.consignment_v2_order_syn_dto`.
#[non_exhaustive]
#[derive(Default)]
pub struct ConsignmentV2OrderSynDto {
    /// 随状态而不同的参数
    ///
    /// parameters that depend on the status
    ///
    /// `attribute`: Attribute.
    pub attribute: Option<Attribute>,
    /// 订单子状态
    ///
    /// sub-status
    ///
    /// `order_sub_status`: String, required.
    pub order_sub_status: Option<String>,
    /// 订单主状态
    ///
    /// main status
    ///
    /// `order_status`: String, required.
    pub order_status: Option<String>,
    /// 订单编号
    ///
    /// order id
    ///
    /// `biz_order_id`: String, required.
    pub biz_order_id: Option<String>,
    /// 下单环境
    ///
    /// environment of the order
    ///
    /// `env`: String, required.
    pub env: Option<String>,
}

/// 返回结果
///
/// result
///
/// Result at `response.result`.
#[non_exhaustive]
#[derive(Default)]
pub struct ResultObject {
    /// 错误信息
    ///
    /// error text
    ///
    /// `err_msg`: String.
    pub err_msg: Option<String>,
    /// 错误码
    ///
    /// error code
    ///
    /// `err_code`: String.
    pub err_code: Option<String>,
    /// 是否成功
    ///
    /// whether it succeeded
    ///
    /// `success`: Boolean.
    pub success: Option<bool>,
}

/// 随状态而不同的参数
///
/// parameters that depend on the status
///
/// Attribute at `request.consignment_v2_order_syn_dto.attribute`.
#[non_exhaustive]
#[derive(Default)]
pub struct Attribute {
    /// 服务商付款单号
    ///
    /// payment order id of the vendor
    ///
    /// `pay_order_id`: String.
    pub pay_order_id: Option<String>,
    /// 最终成交价,单位分
    ///
    /// final deal price
    ///
    /// `confirm_fee`: String, in fen (分).
    pub confirm_fee: Option<Fen>,
    /// 上门取件单号
    ///
    /// order number of the door pickup
    ///
    /// `seller_2_ac_mail_no`: String.
    pub seller_2_ac_mail_no: Option<String>,
    /// 估价上下限，分号隔开
    ///
    /// upper and lower quote, separated by a semicolon
    ///
    /// `max_deal_amt`: String, a list as text.
    pub max_deal_amt: Vec<String>,
    /// 参考回收价,单位分
    ///
    /// reference recycle price
    ///
    /// `reference_recycle_price`: String, in fen (分).
    pub reference_recycle_price: Option<Fen>,
    /// 退给卖家的运单号
    ///
    /// waybill number of the return to the seller
    ///
    /// `refund_mail_no`: String.
    pub refund_mail_no: Option<String>,
    /// 成色
    ///
    /// condition grade
    ///
    /// `degree`: String.
    pub degree: Option<String>,
    /// 质检报告网址
    ///
    /// URL of the inspection report
    ///
    /// `report_url`: String.
    pub report_url: Option<String>,
    /// 质检简要结论
    ///
    /// short result of the inspection
    ///
    /// `summary`: String.
    pub summary: Option<String>,
    /// 服务商所发商品的编号
    ///
    /// id of the item that the vendor listed
    ///
    /// `item_id`: String.
    pub item_id: Option<String>,
    /// 退货给卖家的地址编号
    ///
    /// id of the seller's return address
    ///
    /// `seller_receipt_address_id`: String.
    pub seller_receipt_address_id: Option<String>,
    /// 正向服务费,单位分
    ///
    /// forward service fee
    ///
    /// `service_fee`: String, in fen (分).
    pub service_fee: Option<Fen>,
    /// 取件的运单号
    ///
    /// waybill number of the pickup
    ///
    /// `mail_no`: String.
    pub mail_no: Option<String>,
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(
    AlibabaIdleConsignmentiiOrderPerformRequest,
    AlibabaIdleConsignmentiiOrderPerformResponse, ConsignmentV2OrderSynDto, ResultObject,
    Attribute
);

impl Table for AlibabaIdleConsignmentiiOrderPerformRequest {
    fn names() -> &'static [&'static str] {
        &["consignment_v2_order_syn_dto"]
    }
    #[inline]
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Object(&self.consignment_v2_order_syn_dto)
    }
    #[inline]
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Object(&mut self.consignment_v2_order_syn_dto)
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(0, Rule::Required)]
    }
}

impl Table for AlibabaIdleConsignmentiiOrderPerformResponse {
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

impl Table for ConsignmentV2OrderSynDto {
    fn names() -> &'static [&'static str] {
        &["attribute", "order_sub_status", "order_status", "biz_order_id", "env"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Object(&self.attribute),
            1 => Slot::Text(&self.order_sub_status),
            2 => Slot::Text(&self.order_status),
            3 => Slot::Text(&self.biz_order_id),
            _ => Slot::Text(&self.env),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Object(&mut self.attribute),
            1 => SlotMut::Text(&mut self.order_sub_status),
            2 => SlotMut::Text(&mut self.order_status),
            3 => SlotMut::Text(&mut self.biz_order_id),
            _ => SlotMut::Text(&mut self.env),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[
            (1, Rule::Required),
            (2, Rule::Required),
            (3, Rule::Required),
            (4, Rule::Required),
        ]
    }
}

impl Table for ResultObject {
    fn names() -> &'static [&'static str] {
        &["err_msg", "err_code", "success"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.err_msg),
            1 => Slot::Text(&self.err_code),
            _ => Slot::Boolean(&self.success),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.err_msg),
            1 => SlotMut::Text(&mut self.err_code),
            _ => SlotMut::Boolean(&mut self.success),
        }
    }
}

impl Table for Attribute {
    fn names() -> &'static [&'static str] {
        &[
            "pay_order_id",
            "confirm_fee",
            "seller_2_ac_mail_no",
            "max_deal_amt",
            "reference_recycle_price",
            "refund_mail_no",
            "degree",
            "report_url",
            "summary",
            "item_id",
            "seller_receipt_address_id",
            "service_fee",
            "mail_no",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.pay_order_id),
            1 => Slot::Fen(&self.confirm_fee),
            2 => Slot::Text(&self.seller_2_ac_mail_no),
            3 => Slot::Separated(&self.max_deal_amt, ";"),
            4 => Slot::Fen(&self.reference_recycle_price),
            5 => Slot::Text(&self.refund_mail_no),
            6 => Slot::Text(&self.degree),
            7 => Slot::Text(&self.report_url),
            8 => Slot::Text(&self.summary),
            9 => Slot::Text(&self.item_id),
            10 => Slot::Text(&self.seller_receipt_address_id),
            11 => Slot::Fen(&self.service_fee),
            _ => Slot::Text(&self.mail_no),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.pay_order_id),
            1 => SlotMut::Fen(&mut self.confirm_fee),
            2 => SlotMut::Text(&mut self.seller_2_ac_mail_no),
            3 => SlotMut::Separated(&mut self.max_deal_amt, ";"),
            4 => SlotMut::Fen(&mut self.reference_recycle_price),
            5 => SlotMut::Text(&mut self.refund_mail_no),
            6 => SlotMut::Text(&mut self.degree),
            7 => SlotMut::Text(&mut self.report_url),
            8 => SlotMut::Text(&mut self.summary),
            9 => SlotMut::Text(&mut self.item_id),
            10 => SlotMut::Text(&mut self.seller_receipt_address_id),
            11 => SlotMut::Fen(&mut self.service_fee),
            _ => SlotMut::Text(&mut self.mail_no),
        }
    }
}
