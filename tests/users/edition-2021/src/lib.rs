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

#[cfg(test)]
mod tests {
    use ::open_platform::{Api as _, TableExt as _};
    use ::std::assert_eq;

    #[test]
    fn requests_are_what_the_emitted_crate_has() {
        let request = super::platform::OfnRecycleOrderDetailRequest::new(1);
        assert_eq!(request.to_json(), "{\"biz_order_id\":1}");
        assert_eq!(super::one::OfnRecycleOrderDetailRequest::METHOD, "taobao.ofn.recycle.order.detail");
    }
}
