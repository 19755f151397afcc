// Made by `cargo xtask regen` from api-defs/messages/taobao_ofn_BindWaybillResult.yaml. Do not edit.
//! 顺丰绑定结果: `taobao_ofn_BindWaybillResult`

use top_sdk::emit::{self, Code, Message, Slot, SlotMut, Table, UnknownCode};

/// 顺丰绑定结果
///
/// Result of binding SF waybills
///
/// Content of the message `taobao_ofn_BindWaybillResult`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=2767&docType=9)
#[doc(alias = "taobao_ofn_BindWaybillResult")]
#[doc(alias = "顺丰绑定结果")]
#[non_exhaustive]
#[derive(Default)]
pub struct TaobaoOfnBindWaybillResult {
    /// 绑定结果。取值: SUCCESS:成功;FAILED:失败
    ///
    /// result
    ///
    /// `bind_status`: String.
    pub bind_status: Option<BindStatus>,
    /// 第几次绑定
    ///
    /// which attempt
    ///
    /// `bind_version`: Number.
    pub bind_version: Option<i64>,
    /// 绑定失败信息
    ///
    /// why it failed
    ///
    /// `error_msg`: String.
    pub error_msg: Option<String>,
    /// 新机单物流单
    ///
    /// waybill of the new-device order
    ///
    /// `new_waybill_no`: String.
    pub new_waybill_no: Option<String>,
    /// 回收单号
    ///
    /// recycle order id
    ///
    /// `old_order_id`: String.
    pub old_order_id: Option<String>,
    /// 回收单物流单
    ///
    /// waybill of the recycle order
    ///
    /// `old_waybill_no`: String.
    pub old_waybill_no: Option<String>,
}

impl Message for TaobaoOfnBindWaybillResult {
    const TOPIC: &'static str = "taobao_ofn_BindWaybillResult";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=2767&docType=9";
}

/// Values of `content.bind_status`: 绑定结果。取值: SUCCESS:成功;FAILED:失败
///
/// result
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum BindStatus {
    /// `SUCCESS`: 成功
    ///
    /// succeeded
    Succeeded,
    /// `FAILED`: 失败
    ///
    /// failed
    Failed,
    /// A value that no document names.
    Unknown(UnknownCode),
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(TaobaoOfnBindWaybillResult);
emit::code_traits!(BindStatus);

impl Table for TaobaoOfnBindWaybillResult {
    fn names() -> &'static [&'static str] {
        &[
            "bind_status",
            "bind_version",
            "error_msg",
            "new_waybill_no",
            "old_order_id",
            "old_waybill_no",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Code(&self.bind_status),
            1 => Slot::Number(&self.bind_version),
            2 => Slot::Text(&self.error_msg),
            3 => Slot::Text(&self.new_waybill_no),
            4 => Slot::Text(&self.old_order_id),
            _ => Slot::Text(&self.old_waybill_no),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Code(&mut self.bind_status),
            1 => SlotMut::Number(&mut self.bind_version),
            2 => SlotMut::Text(&mut self.error_msg),
            3 => SlotMut::Text(&mut self.new_waybill_no),
            4 => SlotMut::Text(&mut self.old_order_id),
            _ => SlotMut::Text(&mut self.old_waybill_no),
        }
    }
}

impl Code for BindStatus {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Succeeded, "SUCCESS", "成功"),
        (Self::Failed, "FAILED", "失败"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
