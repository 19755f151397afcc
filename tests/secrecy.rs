//! What `Debug` shows of the bundled types: no personal data, no JSON text, no unknown fields.

#![allow(clippy::expect_used, clippy::panic)] // Helpers of tests fail as tests do.

use line_tests::{definition, walk};
use serde_json::{Map, Value, json};
use top_definition::{Definition, Field, Format};
use top_recycle::prelude::*;
use top_recycle::{
    AlibabaIdleRecycleOrderGetRequest, AlibabaIdleRecycleOrderGetResponse, OfnRecycleOrderDetailResponse,
    RecycleOfnsubsidyOldGetResponse, XianyuRecycleOrderStatusSync,
};

/// An answer in which every value is unique, and which of them must stay hidden.
struct Marked {
    json: String,
    hidden: Vec<String>,
    shown: Vec<String>,
}

fn marked(definition: &Definition) -> Marked {
    let mut marks = Marks::default();
    let mut root = marks.object(&definition.response);
    root.insert("unknown_to_all".to_owned(), json!("HIDDEN-unknown-member"));
    marks.hidden.push("HIDDEN-unknown-member".to_owned());
    Marked { json: Value::Object(root).to_string(), hidden: marks.hidden, shown: marks.shown }
}

#[derive(Default)]
struct Marks {
    count: i64,
    hidden: Vec<String>,
    shown: Vec<String>,
}

impl Marks {
    fn object(&mut self, fields: &[Field]) -> Map<String, Value> {
        fields.iter().map(|field| (field.name.clone(), self.value(field))).collect()
    }

    fn value(&mut self, field: &Field) -> Value {
        if field.format == Some(Format::Json) || field.type_name == "Json" {
            return self.json(field);
        }
        if !field.fields.is_empty() {
            let object = Value::Object(self.object(&field.fields));
            return if field.list { json!([object]) } else { object };
        }
        self.count += 1;
        let number = 770_000_000_000 + self.count;
        let (value, mark) = match field.type_name.as_str() {
            "Boolean" => return json!(true),
            "Date" => return json!("2024-01-02 03:04:05"),
            "Number" => (json!(number), number.to_string()),
            "String" if field.unit.is_some() => (json!(number.to_string()), number.to_string()),
            _ => (json!(format!("MARK-{number}")), format!("MARK-{number}")),
        };
        if field.sensitive.is_some() {
            self.hidden.push(mark);
        } else if field.unit.is_none() && field.format.is_none() {
            self.shown.push(mark);
        }
        value
    }

    /// JSON in a string: nothing of it may show, documented members or not.
    fn json(&mut self, field: &Field) -> Value {
        self.count += 1;
        let mark = format!("HIDDEN-json-{}", self.count);
        self.hidden.push(mark.clone());
        let texts = field.fields.iter().filter(|inner| is_plain_text(inner));
        let names = texts.map(|inner| inner.name.clone()).chain(["undocumented".to_owned()]);
        let inner: Map<String, Value> = names.map(|name| (name, json!(mark))).collect();
        json!(Value::Object(inner).to_string())
    }
}

/// Does any text fit the field?
fn is_plain_text(field: &Field) -> bool {
    field.type_name == "String" && field.unit.is_none() && field.format.is_none() && field.fields.is_empty()
}

/// Decodes the marked answer and looks at everything that prints.
fn check<T: top_recycle::top_sdk::Table>(name: &str) {
    let marked = marked(&definition(name));
    let response = T::from_json(&marked.json).expect("an answer");
    assert!(response.unknown_fields().iter().any(|field| field.path() == "unknown_to_all"), "{response:?}");
    for text in [format!("{response:?}"), format!("{response:#?}"), format!("{:?}", *response)] {
        for mark in &marked.hidden {
            assert!(!text.contains(mark.as_str()), "{name} shows {mark}: {text}");
        }
    }
    let shown = format!("{:?}", *response);
    assert!(!marked.hidden.is_empty() && !marked.shown.is_empty(), "{name} has nothing to hide or to show");
    for mark in &marked.shown {
        assert!(shown.contains(mark.as_str()), "{name} hides {mark}: {shown}");
    }
}

#[test]
fn debug_of_the_bundled_types_shows_nothing_personal() {
    check::<AlibabaIdleRecycleOrderGetResponse>("alibaba.idle.recycle.order.get");
    check::<OfnRecycleOrderDetailResponse>("taobao.ofn.recycle.order.detail");
    check::<XianyuRecycleOrderStatusSync>("xianyu_recycle_OrderStatusSync");
}

#[test]
fn debug_of_the_subsidies_hides_what_no_document_names() {
    let definition = definition("taobao.recycle.ofnsubsidy.old.get");
    let mut personal = 0;
    walk("", &definition.response, &mut |_, field| personal += usize::from(field.sensitive.is_some()));
    assert_eq!(personal, 0, "the page documents no personal data");
    check::<RecycleOfnsubsidyOldGetResponse>("taobao.recycle.ofnsubsidy.old.get");
}

#[test]
fn the_clients_secrets_stay_hidden() {
    let client =
        Client::builder("12345678", "MARK-secret").session("MARK-session").build().expect("a client");
    let call = AlibabaIdleRecycleOrderGetRequest::new(1).send(&client).session("MARK-other");
    for text in [format!("{client:?}"), format!("{call:?}")] {
        assert!(!text.contains("MARK"), "{text}");
    }
}
