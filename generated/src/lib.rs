// Made by `cargo xtask regen` from api-defs. Do not edit.
//! Typed client of the Taobao Open Platform for recyclers
//!
//! Every group of APIs is a module and a feature of the same name:
//!
//! - `recycle`, 闲鱼回收与以旧换新: 4 definitions, on by default
#![forbid(unsafe_code)]

pub use top_sdk;

#[doc(no_inline)]
pub use top_sdk::{
    Api, Auth, BusinessOutcome, Call, Client, ClientBuilder, Code, Decimal, DecimalError,
    Effect, Error, ErrorKind, Fen, FilePart, Issue, Json, JsonText, Message, Outcome,
    Response, Rounding, SecretString, Strictness, TableExt, Timestamp, TimestampError,
    UnknownCode, UnknownField, UnknownMessage, gateway, sign, timer, transport,
};

#[cfg(feature = "serde")]
#[doc(no_inline)]
pub use top_sdk::serde_adaptor;

#[cfg(feature = "recycle")]
#[rustfmt::skip]
pub mod recycle;

#[cfg(feature = "recycle")]
#[rustfmt::skip]
pub use self::recycle::{
    AlibabaIdleRecycleOrderGetRequest, AlibabaIdleRecycleOrderGetResponse,
    OfnRecycleOrderDetailRequest, OfnRecycleOrderDetailResponse,
    RecycleOfnsubsidyOldGetRequest, RecycleOfnsubsidyOldGetResponse,
    XianyuRecycleOrderStatusSync, RecycleApi, RecycleMessage,
};

/// What most programs want in scope.
pub mod prelude {
    pub use top_sdk::prelude::*;
    #[cfg(feature = "recycle")]
    pub use crate::recycle::{RecycleApi, RecycleMessage};
}
