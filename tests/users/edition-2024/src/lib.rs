//! A crate as users of the macros write it: edition 2024, twice in one crate, every lint that a careful user forbids.
#![forbid(unsafe_code)]
#![deny(missing_docs, warnings, unused, unreachable_pub, missing_debug_implementations, rust_2018_idioms)]
#![deny(clippy::pedantic, clippy::unwrap_used, clippy::indexing_slicing)]

top_sdk::apis!("../../../api-defs");

/// The same once more, in a module that says no word about it.
pub mod again {
    top_sdk::apis!("../../../api-defs",);
}

/// One API, by a type that stands for it.
#[derive(Clone, Copy, Debug, top_sdk::TopApi)]
#[top(definition = "../../../api-defs/apis/taobao.ofn.recycle.order.detail.yaml")]
pub struct OrderDetail;

/// What the platform calls the weight of a parcel.
#[derive(Clone, Debug, PartialEq, Eq, Hash, top_sdk::TopCode)]
pub enum Weight {
    /// 轻
    #[top(code = 1)]
    Light,
    /// Not to be carried alone.
    #[top(code = 2, label = "重")]
    Heavy,
    /// Anything else.
    Other(top_sdk::UnknownCode),
}

/// JSON that no document lists.
#[derive(top_sdk::TopObject)]
pub struct Channel {
    /// Under another name on the wire.
    #[top(rename = "weightClass", codes)]
    pub weight: Option<Weight>,
    /// In fen.
    #[top(unit = "fen")]
    pub price: Option<top_sdk::Fen>,
    /// In yuan, so guarded like money.
    #[top(unit = "yuan")]
    pub fee: Option<top_sdk::Decimal>,
    /// Whom to call.
    #[top(sensitive = "phone")]
    pub phone: Option<String>,
    /// JSON in the JSON.
    #[top(json)]
    pub more: Option<top_sdk::Json<Line>>,
    /// As one text.
    #[top(list = ";")]
    pub tags: Vec<String>,
    /// A list of objects.
    #[top(list = "line")]
    pub lines: Vec<Line>,
    /// An object.
    pub first: Option<Line>,
    /// Milliseconds since 1970.
    #[top(format = "epoch_ms")]
    pub at: Option<top_sdk::Timestamp>,
    /// A keyword.
    pub r#type: Option<i64>,
}

/// A line of an order.
#[derive(top_sdk::TopObject)]
pub struct Line {
    /// How many.
    pub count: Option<i64>,
}

#[cfg(test)]
mod tests {
    use top_sdk::prelude::*;
    use top_sdk::{JsonText, TopDefinition, UnknownCode};

    use super::{
        Channel, OrderDetail, RecycleMessage, Weight, order_detail, recycle::OfnRecycleOrderDetailRequest,
    };

    #[test]
    fn a_type_stands_for_its_api() {
        let request: order_detail::OfnRecycleOrderDetailRequest = OrderDetail::request().biz_order_id(7);
        assert_eq!(OrderDetail::METHOD, "taobao.ofn.recycle.order.detail");
        assert_eq!(request.to_json(), r#"{"biz_order_id":7}"#);
    }

    #[test]
    fn json_inside_a_text_gets_types() -> Result<(), top_sdk::Error> {
        let text = r#"{"weightClass":"2","price":"1200","fee":"3.50","phone":"13812345678","more":"{\"count\":\"2\"}",
            "tags":"a;b","lines":{"line":[{"count":1},{"count":2}]},"first":{"count":3},"at":1700000000000,"type":9}"#;
        let channel = JsonText::from(text).parse::<Channel>()?;
        assert_eq!(channel.weight, Some(Weight::Heavy));
        assert_eq!(channel.price, Some(Fen::new(1200)));
        assert_eq!(channel.more.as_ref().and_then(|more| more.value()?.count), Some(2));
        assert_eq!(channel.tags, ["a", "b"]);
        assert_eq!(channel.lines.iter().map(|line| line.count).collect::<Vec<_>>(), [Some(1), Some(2)]);
        assert_eq!(channel.first.as_ref().and_then(|line| line.count), Some(3));
        assert!(channel.at.is_some());
        assert_eq!(channel.r#type, Some(9));
        let shown = format!("{:?}", *channel);
        assert!(shown.contains("<phone, 11 chars>") && !shown.contains("138"), "{shown}");
        assert_eq!(*Channel::from_json(channel.to_json())?, *channel);
        Ok(())
    }

    #[test]
    fn money_that_does_not_fit_is_an_error() {
        let error =
            Channel::from_json(r#"{"fee":"a lot"}"#).map(|_| ()).map_err(|error| error.issues().len());
        assert_eq!(error, Err(1));
    }

    #[test]
    fn codes_are_open() {
        assert_eq!(Weight::from_code("1").label(), Some("轻"));
        assert_eq!(Weight::Heavy.label(), Some("重"));
        let other = Weight::from_code("9");
        assert!(matches!(&other, Weight::Other(code) if UnknownCode::as_str(code) == "9"));
        assert_eq!(other.code(), "9");
    }

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
