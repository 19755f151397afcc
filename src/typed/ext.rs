//! What every emitted struct can do, written once.

use crate::error::Error;
use crate::table::debug::Revealed;
use crate::table::{DynTable, Table};
use crate::typed::response::{Response, decode_response};
use crate::wire::decode::Options;
use crate::wire::encode;

/// What every emitted struct can do: be made, read from JSON, written as JSON, shown.
///
/// ```
/// # use top_sdk::emit::{self, Fen, Slot, SlotMut, Table};
/// # #[derive(Clone, Default)]
/// # struct Order { amount: Option<Fen>, seller_phone: Option<String> }
/// # impl Table for Order {
/// #     fn names() -> &'static [&'static str] { &["amount", "seller_phone"] }
/// #     fn slot(&self, index: usize) -> Slot<'_> {
/// #         match index { 0 => Slot::Fen(&self.amount), _ => Slot::Text(&self.seller_phone) }
/// #     }
/// #     fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
/// #         match index { 0 => SlotMut::Fen(&mut self.amount), _ => SlotMut::Text(&mut self.seller_phone) }
/// #     }
/// #     fn sensitive() -> &'static [(usize, &'static str)] { &[(1, "phone")] }
/// # }
/// # impl std::fmt::Debug for Order {
/// #     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { emit::debug("Order", self, f) }
/// # }
/// # impl PartialEq for Order { fn eq(&self, other: &Self) -> bool { emit::equal(self, other) } }
/// use top_sdk::TableExt;
///
/// let order = Order::from_json(r#"{"amount":"1234","seller_phone":"13812345678"}"#)?;
/// assert_eq!(order.amount, Some(Fen::new(1234)));
/// assert_eq!(format!("{:?}", *order), "Order { amount: Fen(1234), seller_phone: <phone, 11 chars> }");
/// assert_eq!(order.to_json(), r#"{"amount":1234,"seller_phone":"13812345678"}"#);
///
/// // An amount that can't be read is an error, which still carries the rest.
/// let error = Order::from_json(r#"{"amount":"12.00","seller_phone":"1"}"#).unwrap_err();
/// assert_eq!(error.issues()[0].path(), "amount");
/// # Ok::<(), top_sdk::Error>(())
/// ```
pub trait TableExt: Table {
    /// Makes a value by setting fields of an empty one; needed because emitted structs are `#[non_exhaustive]`.
    #[must_use]
    fn make(set: impl FnOnce(&mut Self)) -> Self {
        let mut value = Self::default();
        set(&mut value);
        value
    }

    /// Decodes a JSON object, in the plain or the `simplify` shape, with money guarded.
    ///
    /// # Errors
    /// When this is no JSON object, or an amount of money does not fit
    /// ([`Strictness`](crate::Strictness) says more); the error still carries the rest.
    fn from_json(json: impl AsRef<[u8]>) -> Result<Response<Self>, Error> {
        Self::from_json_with(json, &Options::default())
    }

    /// As [`TableExt::from_json`], as strict as the options say.
    ///
    /// # Errors
    /// When this is no JSON object, or a value does not fit and the options make that an error.
    fn from_json_with(json: impl AsRef<[u8]>, options: &Options) -> Result<Response<Self>, Error> {
        let raw = json.as_ref().to_vec();
        let whole = 0..raw.len();
        decode_response(raw, whole, options)
    }

    /// Writes JSON text: documented names, only set fields, values as they are (nothing is redacted).
    #[must_use]
    fn to_json(&self) -> String {
        encode::to_json(self)
    }

    /// A view whose `Debug` shows every value, also personal data. Not for logs.
    fn revealed(&self) -> Revealed<'_> {
        Revealed::new(self as &dyn DynTable)
    }
}

impl<T: Table> TableExt for T {}
