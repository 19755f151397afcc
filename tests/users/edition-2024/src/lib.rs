//! A crate as users of the macros write it: edition 2024, twice in one crate, every lint that a careful user forbids.
#![forbid(unsafe_code)]
#![deny(missing_docs, warnings, unused, unreachable_pub, missing_debug_implementations, rust_2018_idioms)]
#![deny(clippy::pedantic, clippy::unwrap_used, clippy::indexing_slicing)]

top_sdk::apis!("../../../api-defs");

/// The same once more, in a module that says no word about it.
pub mod again {
    top_sdk::apis!("../../../api-defs",);
}

#[cfg(test)]
mod tests {
    use top_sdk::prelude::*;

    use super::{RecycleMessage, recycle::OfnRecycleOrderDetailRequest};

    #[test]
    fn requests_are_what_the_emitted_crate_has() {
        let request = OfnRecycleOrderDetailRequest::new(1);
        assert_eq!(OfnRecycleOrderDetailRequest::METHOD, "taobao.ofn.recycle.order.detail");
        assert_eq!(request.to_json(), r#"{"biz_order_id":1}"#);
        assert!(request.validate().is_ok());
    }

    #[test]
    fn messages_are_decoded_by_their_topic() {
        let message = RecycleMessage::decode("no_such_topic", "{}");
        assert!(matches!(message, Ok(RecycleMessage::Unknown(_))));
    }

    #[test]
    fn two_calls_in_one_crate_are_two_sets_of_types() {
        let other = super::again::OfnRecycleOrderDetailRequest::new(1);
        assert_eq!(other.biz_order_id, Some(1));
    }
}
