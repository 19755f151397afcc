// Made by `cargo xtask regen` from api-defs/messages/xianyu_recycle_SpuModifySync.yaml. Do not edit.
//! 回收SPU变动: `xianyu_recycle_SpuModifySync`

use top_sdk::emit::{self, Code, Message, Slot, SlotMut, Table, UnknownCode};

/// 回收SPU变动
///
/// Recycle SPU changed
///
/// Content of the message `xianyu_recycle_SpuModifySync`.
///
/// Written from facts as of `2026-07`, in words of this project; `cargo xtask sync` brings the platform's own text.
///
/// [Documentation of the platform](https://open.taobao.com/tmc.htm?docId=1206&docType=9)
#[doc(alias = "xianyu_recycle_SpuModifySync")]
#[doc(alias = "回收SPU变动")]
#[non_exhaustive]
#[derive(Default)]
pub struct XianyuRecycleSpuModifySync {
    /// 操作类型。取值: 0:新增;1:删除;2:修改
    ///
    /// action. Elsewhere 1 is offline (in spu.template.modify), and -1 is delete (in spu.register.modify)
    ///
    /// `action_type`: String.
    pub action_type: Option<XianyuRecycleSpuModifySyncActionType>,
    /// 四级类目编号
    ///
    /// fourth-level category id
    ///
    /// `cat_id`: String.
    pub cat_id: Option<String>,
    /// 四级类目名称
    ///
    /// fourth-level category name
    ///
    /// `cat_name`: String.
    pub cat_name: Option<String>,
    /// 属性值对的名称
    ///
    /// names of the property value pairs
    ///
    /// `property_values`: String.
    pub property_values: Option<String>,
    /// 属性值对的编号
    ///
    /// ids of the property value pairs
    ///
    /// `property_value_ids`: String.
    pub property_value_ids: Option<String>,
    /// SPU 唯一编号
    ///
    /// unique SPU id
    ///
    /// `spu_id`: String.
    pub spu_id: Option<String>,
}

impl Message for XianyuRecycleSpuModifySync {
    const TOPIC: &'static str = "xianyu_recycle_SpuModifySync";
    const DOC_URL: &'static str = "https://open.taobao.com/tmc.htm?docId=1206&docType=9";
}

/// Values of `content.action_type`: 操作类型。取值: 0:新增;1:删除;2:修改
///
/// action. Elsewhere 1 is offline (in spu.template.modify), and -1 is delete (in spu.register.modify)
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum XianyuRecycleSpuModifySyncActionType {
    /// `0`: 新增
    ///
    /// added
    Add,
    /// `1`: 删除
    ///
    /// removed
    Delete,
    /// `2`: 修改
    ///
    /// changed
    Modify,
    /// A value that no document names.
    Unknown(UnknownCode),
}

impl XianyuRecycleSpuModifySyncActionType {
    /// `0`: 新增
    pub const CODE_0: Self = Self::Add;
    /// `1`: 删除
    pub const CODE_1: Self = Self::Delete;
    /// `2`: 修改
    pub const CODE_2: Self = Self::Modify;
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

emit::table_traits!(XianyuRecycleSpuModifySync);
emit::code_traits!(XianyuRecycleSpuModifySyncActionType);

impl Table for XianyuRecycleSpuModifySync {
    fn names() -> &'static [&'static str] {
        &[
            "action_type",
            "cat_id",
            "cat_name",
            "property_values",
            "property_value_ids",
            "spu_id",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Code(&self.action_type),
            1 => Slot::Text(&self.cat_id),
            2 => Slot::Text(&self.cat_name),
            3 => Slot::Text(&self.property_values),
            4 => Slot::Text(&self.property_value_ids),
            _ => Slot::Text(&self.spu_id),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Code(&mut self.action_type),
            1 => SlotMut::Text(&mut self.cat_id),
            2 => SlotMut::Text(&mut self.cat_name),
            3 => SlotMut::Text(&mut self.property_values),
            4 => SlotMut::Text(&mut self.property_value_ids),
            _ => SlotMut::Text(&mut self.spu_id),
        }
    }
}

impl Code for XianyuRecycleSpuModifySyncActionType {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Add, "0", "新增"),
        (Self::Delete, "1", "删除"),
        (Self::Modify, "2", "修改"),
    ];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
