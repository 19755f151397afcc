// Made by `cargo xtask regen` from api-defs. Do not edit.
//! 闲鱼回收与以旧换新 (`recycle`)

use top_sdk::emit::{Call, Client, Error, Message, Response, UnknownMessage};

pub mod alibaba_idle_recycle_order_get;
pub mod ofn_recycle_order_detail;
pub mod recycle_ofnsubsidy_old_get;
pub mod xianyu_recycle_order_status_sync;

pub use self::alibaba_idle_recycle_order_get::{
    AlibabaIdleRecycleOrderGetRequest, AlibabaIdleRecycleOrderGetResponse,
};
pub use self::ofn_recycle_order_detail::{
    OfnRecycleOrderDetailRequest, OfnRecycleOrderDetailResponse,
};
pub use self::recycle_ofnsubsidy_old_get::{
    RecycleOfnsubsidyOldGetRequest, RecycleOfnsubsidyOldGetResponse,
};
pub use self::xianyu_recycle_order_status_sync::XianyuRecycleOrderStatusSync;

/// Calls of the group `recycle`, as methods of the client.
pub trait RecycleApi {
    /// 闲鱼回收订单查询V2
    fn alibaba_idle_recycle_order_get(
        &self,
        request: AlibabaIdleRecycleOrderGetRequest,
    ) -> Call<AlibabaIdleRecycleOrderGetRequest>;
    /// 以旧换新回收单详情
    fn ofn_recycle_order_detail(
        &self,
        request: OfnRecycleOrderDetailRequest,
    ) -> Call<OfnRecycleOrderDetailRequest>;
    /// 回收单旧机款及补贴查询
    fn recycle_ofnsubsidy_old_get(
        &self,
        request: RecycleOfnsubsidyOldGetRequest,
    ) -> Call<RecycleOfnsubsidyOldGetRequest>;
}

/// A message of the group `recycle`, by its topic.
#[non_exhaustive]
#[derive(Clone, Debug)]
pub enum RecycleMessage {
    /// See [`struct@XianyuRecycleOrderStatusSync`].
    XianyuRecycleOrderStatusSync(Box<Response<XianyuRecycleOrderStatusSync>>),
    /// A topic that is not known here.
    Unknown(UnknownMessage),
}

impl RecycleMessage {
    /// Decodes the content of a message.
    ///
    /// # Errors
    /// When the content of a known topic is no JSON object, or money in it doesn't fit.
    pub fn decode(topic: &str, content: &str) -> Result<Self, Error> {
        Ok(
            match topic {
                XianyuRecycleOrderStatusSync::TOPIC => {
                    Self::XianyuRecycleOrderStatusSync(
                        Box::new(XianyuRecycleOrderStatusSync::decode(content)?),
                    )
                }
                _ => Self::Unknown(UnknownMessage::new(topic, content)),
            },
        )
    }
}

// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----

impl RecycleApi for Client {
    fn alibaba_idle_recycle_order_get(
        &self,
        request: AlibabaIdleRecycleOrderGetRequest,
    ) -> Call<AlibabaIdleRecycleOrderGetRequest> {
        Call::new(self, request)
    }
    fn ofn_recycle_order_detail(
        &self,
        request: OfnRecycleOrderDetailRequest,
    ) -> Call<OfnRecycleOrderDetailRequest> {
        Call::new(self, request)
    }
    fn recycle_ofnsubsidy_old_get(
        &self,
        request: RecycleOfnsubsidyOldGetRequest,
    ) -> Call<RecycleOfnsubsidyOldGetRequest> {
        Call::new(self, request)
    }
}
