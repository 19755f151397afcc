//! A crate as users of the macros write it: edition 2021, without a prelude, with the runtime under another name.
#![no_implicit_prelude]
#![forbid(unsafe_code)]
#![deny(missing_docs, warnings, unused, unreachable_pub, missing_debug_implementations, rust_2018_idioms)]
#![deny(clippy::pedantic, clippy::unwrap_used, clippy::indexing_slicing)]

/// Everything of the folder.
pub mod platform {
    ::open_platform::apis!("../../../api-defs");
}

/// One definition of it.
pub mod one {
    use ::open_platform::apis;

    apis!("../../../api-defs/apis/taobao.ofn.recycle.order.detail.yaml");
}

/// Derives of a renamed runtime, in a module without a prelude.
pub mod derived {
    use ::std::option::Option;
    use ::std::string::String;
    use ::std::{clone::Clone, cmp::PartialEq, fmt::Debug};

    /// One API.
    #[derive(Clone, Copy, Debug, ::open_platform::TopApi)]
    #[top(definition = "../../../api-defs/apis/taobao.ofn.recycle.order.detail.yaml", crate = ::open_platform)]
    pub struct Detail;

    /// A code that is a word.
    #[derive(Clone, Debug, PartialEq, ::open_platform::TopCode)]
    #[top(crate = ::open_platform)]
    pub enum State {
        /// On.
        #[top(code = "ONLINE")]
        Online,
        /// Anything else.
        Unknown(::open_platform::UnknownCode),
    }

    /// An object.
    #[derive(::open_platform::TopObject)]
    #[top(crate = ::open_platform)]
    pub struct Thing {
        /// Its state.
        #[top(codes)]
        pub state: Option<State>,
        /// Its name.
        pub name: Option<String>,
    }
}

#[cfg(test)]
mod tests {
    use ::open_platform::{Api as _, TableExt as _, TopDefinition as _};
    use ::std::assert_eq;
    use ::std::option::Option::Some;

    use super::derived::{Detail, State, Thing};

    #[test]
    fn requests_are_what_the_emitted_crate_has() {
        let request = super::platform::OfnRecycleOrderDetailRequest::new(1);
        assert_eq!(request.to_json(), "{\"biz_order_id\":1}");
        assert_eq!(super::one::OfnRecycleOrderDetailRequest::METHOD, "taobao.ofn.recycle.order.detail");
    }

    #[test]
    fn derives_need_no_prelude() {
        assert_eq!(Detail::request().biz_order_id(1).to_json(), "{\"biz_order_id\":1}");
        let thing = Thing::make(|thing| thing.state = Some(State::Online));
        assert_eq!(thing.to_json(), "{\"state\":\"ONLINE\"}");
    }
}
