use proptest::prelude::*;

use super::*;
use crate::emit::{Decimal, Fen, FilePart, JsonText, TableExt as _, Timestamp};
use crate::sample::{Empty, Order, full_order, subsidy};

fn fields(order: &Order) -> Vec<(&'static str, String)> {
    form_fields(order).unwrap().texts
}

#[test]
fn a_request_goes_out_as_the_platform_reads_it() {
    let order = Order { picture: Some(FilePart::new("a.jpg", vec![1, 2, 3])), ..full_order() };
    let encoded = form_fields(&order).unwrap();
    let expected = [
        ("order_id", "7104300007405429232"),
        ("title", "以旧\"换\"新\n\u{1F600}"),
        ("paid", "true"),
        ("price", "12.340"),
        ("weight", "0.5"),
        ("amount", "1234"),
        ("gmt_create", "2023-11-15 06:13:20"),
        ("visited_ms", "1700000000123"),
        ("visited_s", "1700000000"),
        ("attributes", r#"{"a":[1,2]}"#),
        ("order_status", "2"),
        ("env", "staging"),
        ("subsidy", r#"{"name":"one","amount":5}"#),
        ("parent", r#"{"order_id":1}"#),
        ("channel_data", r#"{"weight":12,"sceneType":"home"}"#),
        ("tags", "a,b"),
        ("ids", "1,-2"),
        ("flags", "true,false"),
        ("prices", "3"),
        ("amounts", "-7"),
        ("times", "2024-02-29,9:00"),
        ("extras", r#"["[]"]"#),
        ("states", "1,99"),
        ("pictures", "x;y"),
        (
            "subsidy_list",
            r#"[{"name":"two","amount":6,"gear_list":[{"name":"gear","amount":1}]},{"name":"three","amount":7}]"#,
        ),
        ("seller_phone", "13812345678"),
    ];
    let found: Vec<(&str, &str)> = encoded.texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    assert_eq!(found, expected);
    assert_eq!(encoded.files, [("picture", FilePart::new("a.jpg", vec![1, 2, 3]))]);
}

#[test]
fn nothing_empty_is_sent() {
    let order = Order {
        title: Some(String::new()),
        attributes: Some(JsonText::new("")),
        tags: vec![String::new()],
        ..Order::default()
    };
    assert_eq!(fields(&order), []);
    assert_eq!(form_fields(&Empty::default()).unwrap(), FormFields::default());
}

#[test]
fn an_element_with_the_separator_in_it_is_refused() {
    let order = Order { tags: vec!["ok".into(), "a,SECRET".into()], ..Order::default() };
    let error = form_fields(&order).unwrap_err();
    assert!(error.message().starts_with("tags[1] holds \",\""), "{error}");
    assert!(!format!("{error} {error:?}").contains("SECRET"));
    let order = Order { pictures: vec!["a;b".into()], ..Order::default() };
    assert!(form_fields(&order).is_err());
    // Inside JSON there is no such limit.
    let order = Order {
        parent: Some(Box::new(Order { tags: vec!["a,b".into()], ..Order::default() })),
        ..Order::default()
    };
    assert_eq!(fields(&order), [("parent", r#"{"tags":["a,b"]}"#.to_owned())]);
}

#[test]
fn inside_objects_values_keep_their_json_kind() {
    assert_eq!(
        full_order().to_json(),
        concat!(
            r#"{"order_id":7104300007405429232,"title":"以旧\"换\"新\n😀","paid":true,"price":"12.340","weight":"0.5","#,
            r#""amount":1234,"gmt_create":"2023-11-15 06:13:20","visited_ms":1700000000123,"visited_s":1700000000,"#,
            r#""attributes":"{\"a\":[1,2]}","order_status":2,"env":"staging","subsidy":{"name":"one","amount":5},"#,
            r#""parent":{"order_id":1},"channel_data":"{\"weight\":12,\"sceneType\":\"home\"}","tags":["a","b"],"#,
            r#""ids":[1,-2],"flags":[true,false],"prices":["3"],"amounts":[-7],"times":["2024-02-29","9:00"],"#,
            r#""extras":["[]"],"states":[1,99],"pictures":"x;y","subsidy_list":[{"name":"two","amount":6,"#,
            r#""gear_list":[{"name":"gear","amount":1}]},{"name":"three","amount":7}],"seller_phone":"13812345678"}"#,
        )
    );
}

#[test]
fn real_json_stays_real_json() {
    let json = r#"{"attributes":{"a":1},"channel_data":{"weight":1},"extras":[{},"x"]}"#;
    assert_eq!(Order::from_json(json).unwrap().to_json(), json);
    let order = Order { attributes: JsonText::embedded("[1]").ok(), ..Order::default() };
    assert_eq!(order.to_json(), r#"{"attributes":[1]}"#);
    assert!(JsonText::embedded("[1").is_err());
}

#[test]
fn a_code_that_is_no_number_goes_as_text() {
    let order = Order::from_json(r#"{"order_status":"A1","states":["01","3"]}"#).unwrap();
    assert_eq!(order.to_json(), r#"{"order_status":"A1","states":["01",3]}"#);
}

proptest! {
    #[test]
    fn json_is_valid_for_any_text(text: String, other: String) {
        let order = Order {
            title: Some(text.clone()),
            tags: vec![other.clone()],
            attributes: Some(JsonText::new(other.clone())),
            gmt_create: Some(Timestamp::from_wire(&text)),
            subsidy: Some(subsidy(&other, 1)),
            ..Order::default()
        };
        let value: serde_json::Value = serde_json::from_str(&order.to_json()).unwrap();
        prop_assert_eq!(value["title"].as_str(), Some(&*text));
        prop_assert_eq!(value["tags"][0].as_str(), Some(&*other));
        prop_assert_eq!(value["attributes"].as_str(), Some(&*other));
        prop_assert_eq!(value["subsidy"]["name"].as_str(), Some(&*other));
    }

    #[test]
    fn no_empty_value_and_no_lost_one(title: String, id: Option<i64>, fen: Option<i64>) {
        let order = Order {
            order_id: id,
            amount: fen.map(Fen::new),
            price: fen.map(Decimal::from),
            title: Some(title.clone()),
            ..Order::default()
        };
        let texts = fields(&order);
        prop_assert!(texts.iter().all(|(_, text)| !text.is_empty()));
        let count = usize::from(id.is_some()) + 2 * usize::from(fen.is_some()) + usize::from(!title.is_empty());
        prop_assert_eq!(texts.len(), count);
    }
}
