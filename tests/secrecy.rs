//! What `Debug` shows of the bundled types: no personal data, no JSON text, no unknown fields.

#![allow(clippy::expect_used, clippy::panic)] // Helpers of tests fail as tests do.

use line_tests::marks::Marked;
use line_tests::{definition, walk};
use top_recycle::prelude::*;
use top_recycle::top_sdk::session::{Grant, MemoryStore, Sessions};
use top_recycle::{
    AlibabaIdleRecycleOrderGetRequest, AlibabaIdleRecycleOrderGetResponse, OfnRecycleOrderDetailResponse,
    RecycleOfnsubsidyOldGetResponse, XianyuRecycleOrderStatusSync,
};

/// Decodes the marked answer and looks at everything that prints.
fn check<T: top_recycle::top_sdk::Table>(name: &str) {
    let marked = Marked::of(&definition(name).response);
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

/// The places that the book lists.
fn listed() -> Vec<String> {
    let path = line_tests::root().join("docs/src/what-is-shown.md");
    let page = std::fs::read_to_string(path).expect("the page of the book");
    let rows = page.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| place "));
    rows.filter_map(|row| row.split('|').nth(1)).map(|place| place.trim().replace('`', "")).collect()
}

/// What prints at a place: the texts, what they must hold, and what they must not.
struct Exhibit {
    place: &'static str,
    printed: Vec<String>,
    shown: Vec<&'static str>,
    hidden: Vec<&'static str>,
}

/// Answers every call with this body.
struct Fixed(&'static str);

impl top_recycle::transport::Transport for Fixed {
    fn send(
        &self,
        _: top_recycle::transport::TransportRequest,
    ) -> top_recycle::transport::BoxFuture<'_, Result<top_recycle::transport::TransportResponse, Error>> {
        let response = top_recycle::transport::TransportResponse::new(200, self.0);
        Box::pin(std::future::ready(Ok(response)))
    }
}

/// A struct with a token in it, as the emitter writes one for OAuth.
#[derive(Clone, Default)]
struct Token(Option<String>);

impl top_sdk::Table for Token {
    fn names() -> &'static [&'static str] {
        &["refresh_token"]
    }
    fn slot(&self, _: usize) -> top_sdk::Slot<'_> {
        top_sdk::Slot::Text(&self.0)
    }
    fn slot_mut(&mut self, _: usize) -> top_sdk::SlotMut<'_> {
        top_sdk::SlotMut::Text(&mut self.0)
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[(0, "token")]
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        top_sdk::emit::debug("Token", self, f)
    }
}

impl PartialEq for Token {
    fn eq(&self, other: &Self) -> bool {
        top_sdk::emit::equal(self, other)
    }
}

fn both(value: &impl std::fmt::Debug) -> Vec<String> {
    vec![format!("{value:?}"), format!("{value:#?}")]
}

fn error_of(body: &'static str) -> Vec<String> {
    let client =
        Client::builder("12345678", "CANARY-secret").session("CANARY-session").transport(Fixed(body));
    let call =
        AlibabaIdleRecycleOrderGetRequest::new(770_000_000_001).send(&client.build().expect("a client"));
    let error = call.send_blocking().expect_err("an error");
    let mut printed = both(&error);
    printed.push(error.to_string());
    let mut source = std::error::Error::source(&error);
    while let Some(cause) = source {
        printed.push(format!("{cause} {cause:?}"));
        source = cause.source();
    }
    printed
}

const ANSWER: &str = r#"{"request_id":"109wcmcgllsj1","module":{"city":"杭州\n","seller_phone":"CANARY-phone","apprize_amount":31000,
    "order_status":"1","env":"CANARY-code\u001b[31m","gmt_create":"2023-11-15 06:13:20","ship_time":"CANARY-time",
    "channel_data":"{\"weight\":\"CANARY-json\"}","CANARY-name":["CANARY-unknown"],"credit_pay":"CANARY-misfit"}}"#;

fn exhibits() -> Vec<Exhibit> {
    let grant = Grant::new("CANARY-token").with_refresh_token("CANARY-refresh");
    let seller = Sessions::without_renewal(MemoryStore::new()).of("CANARY-seller");
    let answer = AlibabaIdleRecycleOrderGetResponse::from_json(ANSWER).expect("an answer");
    let of_answer = |place, shown: &[&'static str], hidden: &[&'static str]| {
        let printed = both(&answer);
        Exhibit { place, printed, shown: shown.to_vec(), hidden: hidden.to_vec() }
    };
    let of_error = |place, body, shown: &[&'static str], hidden: &[&'static str]| {
        let printed = error_of(body);
        Exhibit { place, printed, shown: shown.to_vec(), hidden: hidden.to_vec() }
    };
    let exhibit = |place, printed, shown: &[&'static str], hidden: &[&'static str]| Exhibit {
        place,
        printed,
        shown: shown.to_vec(),
        hidden: hidden.to_vec(),
    };
    let token = Token::from_json(r#"{"refresh_token":"CANARY-token"}"#).expect("a token");
    let client = Client::builder("12345678", "CANARY-secret").session("CANARY-session");
    let builder = both(&client);
    let client = client.build().expect("a client");
    let call = both(&AlibabaIdleRecycleOrderGetRequest::new(1).send(&client).session("CANARY-session"));
    let clients = [builder, both(&client), call].concat();
    let raw = client.raw("taobao.x").session("CANARY-session").param("phone", "CANARY-raw");
    let raw_dump = both(&raw.dump().expect("a dump"));
    let request = both(&top_recycle::transport::TransportRequest::new("https://host/", "CANARY-body"));
    let file = both(&top_recycle::FilePart::new("CANARY-file", b"CANARY-bytes".as_slice()));
    let headers: top_recycle::transport::Headers = [("CANARY-name", "CANARY-cookie")].into_iter().collect();
    let mut response = top_recycle::transport::TransportResponse::new(200, "CANARY-body");
    response.content_type = Some("CANARY-header".to_owned());
    let topic = |topic| both(&top_recycle::UnknownMessage::new(topic, "CANARY-content"));
    vec![
        of_answer("plain field", &[r#"city: "杭州\n""#], &["杭州\n"]),
        of_answer("personal field", &["seller_phone: <phone, 12 chars>"], &["CANARY-phone"]),
        exhibit("token field", both(&token), &["refresh_token: <token, 12 chars>"], &["CANARY-token"]),
        of_answer("amount of money", &["apprize_amount: Fen(31000)"], &[]),
        of_answer("documented code", &["order_status: Created"], &[]),
        of_answer("unknown code", &["<code, 16 chars>"], &["CANARY-code", "\u{1b}"]),
        of_answer("point in time", &["gmt_create: 2023-11-15 06:13:20"], &[]),
        of_answer("unreadable time", &["ship_time: <time, 11 chars>"], &["CANARY-time"]),
        of_answer("JSON text", &["channel_data: <json, 24 bytes>"], &["CANARY-json"]),
        exhibit("file", file, &["<file, 12 bytes>"], &["CANARY-file", "CANARY-bytes"]),
        of_answer("raw body", &["raw: <"], &["CANARY"]),
        of_answer(
            "unknown field",
            &["module.<name, 11 chars>: <list, 18 bytes>"],
            &["CANARY-name", "CANARY-unknown"],
        ),
        of_answer(
            "issue",
            &["module.credit_pay: expected true or false, got <text, 15 bytes>"],
            &["CANARY-misfit"],
        ),
        of_error("code of an error", r#"{"error_response":{"code":41}}"#, &["41"], &[]),
        of_error(
            "code of an error",
            r#"{"error_response":{"code":"张三 CANARY"}}"#,
            &["<code, 9 chars>"],
            &["张三", "CANARY"],
        ),
        of_error(
            "sub_code of an error",
            r#"{"error_response":{"sub_code":"isv.invalid-parameter:phone"}}"#,
            &["isv.invalid-parameter:phone"],
            &[],
        ),
        of_error(
            "sub_code of an error",
            r#"{"error_response":{"sub_code":"x:CANARY-session"}}"#,
            &["<code, 16 chars>"],
            &["CANARY"],
        ),
        of_error(
            "sub_code of an error",
            r#"{"error_response":{"sub_code":"CANARY of 张三"}}"#,
            &["<code, 12 chars>"],
            &["CANARY", "张三"],
        ),
        of_error(
            "msg of an error",
            r#"{"error_response":{"code":41,"msg":"bad CANARY-session\n770000000001 x13812345678"}}"#,
            &["bad *** *** ***"],
            &["CANARY", "770000000001", "13812345678"],
        ),
        of_error(
            "sub_msg of an error",
            r#"{"error_response":{"code":41,"sub_msg":"CANARY!"}}"#,
            &["41"],
            &["CANARY"],
        ),
        of_error(
            "request id",
            r#"{"error_response":{"code":41,"request_id":"109wcmcgllsj1"}}"#,
            &["109wcmcgllsj1"],
            &[],
        ),
        of_error(
            "request id",
            r#"{"error_response":{"code":41,"request_id":"CANARY-session"}}"#,
            &["41"],
            &["CANARY"],
        ),
        of_error(
            "request id",
            r#"{"error_response":{"code":41,"request_id":"CANARY of 张三"}}"#,
            &["41"],
            &["CANARY", "张三"],
        ),
        of_answer("request id", &["109wcmcgllsj1"], &[]),
        exhibit("session", clients.clone(), &[], &["CANARY-session"]),
        exhibit("app secret", clients, &[], &["CANARY-secret"]),
        exhibit("grant (tokens of a seller)", both(&grant), &["has_refresh_token: true"], &["CANARY"]),
        exhibit("seller whose session is kept", both(&seller), &["Session(<of a seller>)"], &["CANARY"]),
        exhibit("header of an answer", both(&response), &["<header, 13 bytes>"], &["CANARY"]),
        exhibit("parameter of a raw call", raw_dump, &["phone=<text, 10 chars>"], &["CANARY"]),
        exhibit("body of a request", request, &["body_bytes: 11"], &["CANARY-body"]),
        exhibit("headers of an answer", both(&headers), &["<1 headers>"], &["CANARY"]),
        exhibit("topic of an unknown message", topic("some_Topic"), &["some_Topic"], &["CANARY"]),
        exhibit(
            "topic of an unknown message",
            topic("CANARY of 张三"),
            &["<code, 12 chars>"],
            &["CANARY", "张三"],
        ),
    ]
}

#[test]
fn what_prints_is_what_the_book_lists() {
    let exhibits = exhibits();
    let listed = listed();
    for place in &listed {
        assert!(
            exhibits.iter().any(|exhibit| exhibit.place == place),
            "nothing shows what is said of {place}"
        );
    }
    for Exhibit { place, printed, shown, hidden } in exhibits {
        assert!(listed.iter().any(|listed| listed == place), "the book says nothing of {place}");
        for text in &printed {
            for canary in &hidden {
                assert!(!text.contains(canary), "{place} shows {canary}: {text}");
            }
        }
        for part in shown {
            assert!(
                printed.iter().any(|text| text.contains(part)),
                "{place} does not show {part}: {printed:?}"
            );
        }
    }
}
