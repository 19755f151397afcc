//! The macros of `top-sdk`: typed requests and answers in your own crate, made of your own definitions.
//!
//! Use them through `top_sdk` with its feature `macros`; they are documented here, at each macro.
//!
//! Thin on purpose: what a definition becomes is decided on the road that the commands go, too ([`top_road`]), so a macro
//! gives the same items and says the same about a mistake. This crate places errors, hands code over, and reads the few
//! shapes of Rust that its derives take. It must not know documents, HTTP, command lines, nor `syn`.

use proc_macro::{Span, TokenStream};

mod api;
mod apis;
mod attribute;
mod code;
mod guard;
mod hand_over;
mod item;
mod literal;
mod object;
mod refusal;
mod runtime;
mod tracked;

/// What `top_sdk::apis!` expands to: the path of `top_sdk`, then the caller's words.
#[doc(hidden)]
#[proc_macro]
pub fn __apis(input: TokenStream) -> TokenStream {
    guard::run(Span::call_site(), || apis::expand(input))
}

/// One API of your own: `#[top(definition = "api-defs/my.api.yaml")]` names its definition, seen from the folder of
/// `Cargo.toml`.
///
/// The struct, which has no fields, implements `TopDefinition`; request, answer and what belongs to them stand in a module
/// beside it, named after it in snake case. Overlays, glossary and history of the definition's folder count.
///
/// ```ignore
/// /// Orders of ours.
/// #[derive(top_sdk::TopApi)]
/// #[top(definition = "api-defs/apis/our.orders.get.yaml")]
/// pub struct OurOrders;
///
/// let answer = our_orders::OurOrdersGetRequest::new(1).send(&client).await?;
/// ```
///
/// `#[top(crate = ::my_sdk)]` says where `top_sdk` is, if it is called otherwise.
#[proc_macro_derive(TopApi, attributes(top))]
pub fn top_api(input: TokenStream) -> TokenStream {
    guard::run(Span::call_site(), || api::expand(input))
}

/// A field table for a struct of your own, so that it is read and written as emitted ones are: JSON inside texts
/// (`JsonText::parse`, `Json<T>`), members that no document lists.
///
/// Brings `Clone`, `Debug` (which shows nothing personal), `Default` and `PartialEq`: derive none of them beside it. Each
/// field is an `Option` or a `Vec` of what emitted fields hold, or of another struct with this derive.
///
/// | `#[top(…)]` on a field | says |
/// |---|---|
/// | `rename = "…"` | its name on the wire, if it is not the field's |
/// | `unit = "fen"`, `"yuan"` | an amount of money: `Fen`, or `Decimal` in yuan, which is then guarded like one |
/// | `format = "epoch_ms"`, `"epoch_s"` | a `Timestamp` that is sent as milliseconds or seconds since 1970 |
/// | `codes` | it holds an enum with `TopCode` |
/// | `sensitive = "phone"` | personal data: `Debug` and errors show its kind and length only |
/// | `json` | JSON inside a text: `JsonText`, `Json<T>` |
/// | `list`, `list = ";"` | a `Vec<String>` inside one text, with its separator (`,`); of a `Vec` of structs: the name of an element in answers that are not simplified |
///
/// `#[top(crate = ::my_sdk)]` on the struct says where `top_sdk` is, if it is called otherwise.
#[proc_macro_derive(TopObject, attributes(top))]
pub fn top_object(input: TokenStream) -> TokenStream {
    guard::run(Span::call_site(), || object::expand(input))
}

/// An open code of your own: an enum with a variant for each code and one that keeps every other code.
///
/// ```ignore
/// #[derive(Clone, Debug, PartialEq, top_sdk::TopCode)]
/// enum Weight {
///     /// 轻
///     #[top(code = 1)]
///     Light,
///     #[top(code = 2, label = "重")]
///     Heavy,
///     Unknown(top_sdk::UnknownCode),
/// }
/// ```
///
/// Codes are numbers or texts, all of one kind. A label is what `label` says, else the first line of the variant's comment,
/// else the code. `Clone` and `Debug` have to be there. `#[top(crate = ::my_sdk)]` on the enum says where `top_sdk` is, if
/// it is called otherwise.
#[proc_macro_derive(TopCode, attributes(top))]
pub fn top_code(input: TokenStream) -> TokenStream {
    guard::run(Span::call_site(), || code::expand(input))
}
