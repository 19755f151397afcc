//! Marks planted in every place that could show something in a log, and looked for in everything that prints. What may
//! show stands in the book (`docs/src/what-is-shown.md`), and is read from there.

#![allow(clippy::unwrap_used, clippy::panic)] // Helpers of tests fail as tests do.

mod kept;
mod types;

use std::collections::BTreeMap;
use std::error::Error as _;
use std::fmt::{Debug, Display};
use std::future::ready;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use line_tests::traced;
use top_sdk::observe::Attempt;
use top_sdk::retry::Retry;
use top_sdk::transport::{BoxFuture, Transport, TransportRequest, TransportResponse};
use top_sdk::{Api, Client, Error, FilePart, JsonText, Response, Strictness, TableExt as _, UnknownMessage};

use types::{Answer, Ask, KINDS, Person};

/// Everything that was printed, and where each mark was planted.
#[derive(Default)]
struct Log {
    printed: String,
    /// Mark → where it stands.
    planted: BTreeMap<String, Place>,
    /// What observers were told.
    attempts: Arc<Mutex<String>>,
}

/// Where a mark is planted: the place as the book names it, and whether the mark stands there in a form that is shown.
type Place = (&'static str, bool);

const PLAIN_FIELD: Place = ("plain field", true);
const AMOUNT: Place = ("amount of money", true);
const SENSITIVE: Place = ("personal field", false);
const TOKEN: Place = ("token field", false);
const JSON: Place = ("JSON text", false);
const FILE: Place = ("file", false);
const MISFIT: Place = ("issue", false);
const BAD_TIME: Place = ("unreadable time", false);
const UNKNOWN_CODE: Place = ("unknown code", false);
const UNKNOWN: Place = ("unknown field", false);
const BODY: Place = ("raw body", false);
const RAW_PARAMETER: Place = ("parameter of a raw call", false);
const SENT_BODY: Place = ("body of a request", false);
const SUB_MSG: Place = ("sub_msg of an error", false);
const CODE: Place = ("code of an error", true);
const SUB_CODE: Place = ("sub_code of an error", true);
const ID: Place = ("request id", true);
const ODD_CODE: Place = ("code of an error", false);
const ODD_SUB_CODE: Place = ("sub_code of an error", false);
const ODD_ID: Place = ("request id", false);
const SECRET: Place = ("app secret", false);
const SESSION: Place = ("session", false);
const TOPIC: Place = ("topic of an unknown message", true);
const ODD_TOPIC: Place = ("topic of an unknown message", false);
const HEADER: Place = ("header of an answer", false);
const HEADERS: Place = ("headers of an answer", false);
/// Not in the list, so never shown.
const CONTENT: Place = ("content of an unknown message", false);

impl Log {
    /// A mark of its own for this place: short, so that nothing that is cut off hides it.
    fn mark(&mut self, place: Place) -> String {
        let mark = format!("MARK{:02}x", self.planted.len());
        self.planted.insert(mark.clone(), place);
        mark
    }

    /// A number of its own for this place.
    fn number(&mut self, place: Place) -> i64 {
        let number = 7_700_000 + i64::try_from(self.planted.len()).unwrap();
        self.planted.insert(number.to_string(), place);
        number
    }

    fn debug(&mut self, value: &impl Debug) {
        self.printed += &format!("{value:?}\n{value:#?}\n");
    }

    fn error(&mut self, error: Error) {
        self.display(&error);
        self.debug(&error);
        let mut source = error.source();
        while let Some(cause) = source {
            self.printed += &format!("{cause} {cause:?} {cause:#?}\n");
            source = cause.source();
        }
        if let Some(partial) = error.partial::<Response<Answer>>() {
            self.answer(partial);
        }
        for issue in error.issues() {
            self.display(issue);
            self.debug(issue);
        }
        // What a program prints that unwraps it.
        let panic = catch_unwind(AssertUnwindSafe(|| unwrapped(error))).unwrap_err();
        self.printed += panic.downcast_ref::<String>().unwrap();
    }

    fn display(&mut self, value: &impl Display) {
        self.printed += &format!("{value}\n{value:#}\n");
    }

    fn answer(&mut self, answer: &Response<Answer>) {
        self.debug(answer);
        self.debug(&**answer);
        self.debug(&answer.issues());
        self.debug(&answer.unknown_fields());
        self.debug(&answer.status);
        self.debug(&answer.at);
        self.debug(&answer.times);
        self.debug(&answer.inside);
        self.debug(&Ask::outcome(answer));
        for issue in answer.issues() {
            self.display(issue);
        }
        if let Some(inside) = &answer.inside {
            match inside.read() {
                Ok(inside) => self.debug(&inside.unknown_fields()),
                Err(error) => self.debug(error),
            }
        }
    }
}

/// What many programs do with an error.
#[allow(clippy::unnecessary_literal_unwrap)]
fn unwrapped(error: Error) {
    Err::<(), _>(error).unwrap();
}

/// Answers with this, and remembers nothing.
struct Memory(String);

impl Transport for Memory {
    fn send(&self, _: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
        Box::pin(ready(Ok(TransportResponse::new(200, self.0.clone()))))
    }
}

/// Breaks, with a source that a careful transport would not have.
struct Broken;

impl Transport for Broken {
    fn send(&self, _: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
        Box::pin(ready(Err(Error::transport(std::io::Error::other("connection reset")))))
    }
}

fn sent<T>(call: impl IntoFuture<Output = T>) -> T {
    traced::install();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(call.into_future())
}

impl Log {
    /// Sends a call while everything is traced.
    fn sent<T>(&mut self, call: impl IntoFuture<Output = T>) -> T {
        let mut result = None;
        let lines = traced::during(|| result = Some(sent(call)));
        assert!(lines.len() > 2, "a call has spans: {lines:?}");
        self.printed += &(lines.join("\n") + "\n");
        self.observed();
        result.unwrap()
    }

    /// What observers were told since the last time.
    fn observed(&mut self) {
        self.printed += &std::mem::take(&mut *self.attempts.lock().unwrap());
    }

    /// An observer that prints what it is told.
    fn observer(&self) -> impl Fn(&Attempt<'_>) + Send + Sync + 'static {
        let attempts = Arc::clone(&self.attempts);
        move |attempt| {
            let request_id = attempt.request_id();
            *attempts.lock().unwrap() += &format!("{attempt:?}\n{attempt:#?}\n{request_id:?}\n");
        }
    }
}

/// A program that prints whatever it gets hold of.
fn careless() -> Log {
    let mut log = Log::default();
    let (secret, session) = (log.mark(SECRET), log.mark(SESSION));
    let observer = log.observer();
    let observer = Arc::new(observer);
    let client = |transport: Memory| {
        let observer = Arc::clone(&observer);
        Client::builder("12345678", secret.clone())
            .session(session.clone())
            .transport(transport)
            .observer(move |attempt: &Attempt<'_>| observer(attempt))
            .retry(Retry::never())
    };
    let remark = log.mark(PLAIN_FIELD);
    let request = request(&mut log, remark.clone());
    log.debug(&request);
    let builder = client(Memory(String::new()));
    log.debug(&builder);
    let other_session = log.mark(SESSION);
    log.debug(&builder.build().unwrap().with_session(other_session.clone()));
    log.debug(&top_sdk::SecretString::from(secret.clone()));

    let bodies = bodies(&mut log, &remark, &session);
    for body in bodies {
        for checked in [false, true] {
            for strictness in [Strictness::Lenient, Strictness::GuardMoney, Strictness::Strict] {
                let client = client(Memory(body.clone())).strictness(strictness).build().unwrap();
                let call = request.clone().send(&client).session(session.clone());
                log.debug(&call);
                let dump = call.dump().unwrap();
                log.debug(&dump);
                log.display(&dump);
                match log.sent(if checked { call.checked() } else { call }) {
                    Ok(answer) => log.answer(&answer),
                    Err(error) => log.error(error),
                }
            }
        }
    }
    let raw = client(Memory(String::new())).build().unwrap();
    let raw = raw.raw("hd.ask").param("remark", log.mark(RAW_PARAMETER)).file("picture", picture(&mut log));
    log.debug(&raw.dump().unwrap());
    let error = log.sent(raw).unwrap_err();
    log.error(error);
    let broken = Client::builder("12345678", secret)
        .session(session)
        .transport(Broken)
        .retry(Retry::never())
        .build()
        .unwrap();
    let error = log.sent(request.clone().send(&broken)).unwrap_err();
    log.error(error);
    plumbing(&mut log);
    kept::kept(&mut log);
    log
}

/// A file with a mark in each of its parts.
fn picture(log: &mut Log) -> FilePart {
    let (name, bytes) = (log.mark(FILE), log.mark(FILE).into_bytes());
    FilePart::new(name, bytes).mime(format!("image/{}", log.mark(FILE)))
}

fn request(log: &mut Log, remark: String) -> Ask {
    let json = format!("{{\"{}\":\"{}\"}}", log.mark(JSON), log.mark(JSON));
    Ask {
        remark: Some(remark),
        refresh_token: Some(log.mark(TOKEN)),
        attributes: Some(JsonText::new(json)),
        picture: Some(picture(log)),
        person: Some(Person {
            texts: KINDS.map(|_| Some(log.mark(SENSITIVE))),
            number: Some(log.number(SENSITIVE)),
            list: vec![log.mark(SENSITIVE)],
        }),
    }
}

/// Answers of every kind with marks in every place.
fn bodies(log: &mut Log, remark: &str, session: &str) -> Vec<String> {
    let refused = |members: String| format!("{{\"error_response\":{{{members}}}}}");
    let (code, sub_code, id) = (log.mark(CODE), log.mark(SUB_CODE), log.mark(ID));
    let (odd_code, odd_sub_code, odd_id) = (log.mark(ODD_CODE), log.mark(ODD_SUB_CODE), log.mark(ODD_ID));
    let foreign = log.mark(UNKNOWN);
    let value = log.mark(UNKNOWN);
    let (sub_message, other_sub_message) = (log.mark(SUB_MSG), log.mark(SUB_MSG));
    let person: Vec<String> = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "list"]
        .map(|name| format!("\"{name}\":\"{}\"", log.mark(SENSITIVE)))
        .to_vec();
    let person = format!("{{{},\"number\":{}}}", person.join(","), log.number(SENSITIVE));
    vec![
        answer(log, &person),
        misfits(log),
        format!("{{\"{foreign}_response\":{{\"title\":\"x\"}}}}"),
        format!("{{\"hd_ask_response\":{{\"title\":\"x\"}},\"{}\":\"{value}\"}}", log.mark(UNKNOWN)),
        format!(
            "{{\"hd_ask_response\":{{\"success\":false,\"err_code\":\"{}\",\"err_msg\":\"{}\"}}}}",
            log.mark(PLAIN_FIELD),
            log.mark(PLAIN_FIELD)
        ),
        refused(format!(
            "\"code\":15,\"msg\":\"refused\",\"sub_code\":\"isv.{sub_code}:{sub_code}\",\"sub_msg\":\"{sub_message}\",\"request_id\":\"{id}\""
        )),
        refused(format!("\"code\":\"{code}\",\"sub_code\":\"isp.x\",\"msg\":\"x\"")),
        refused(format!(
            "\"code\":\"{odd_code} 张三\",\"sub_code\":\"isv.{odd_sub_code} 13800000000\\n\",\"sub_msg\":\"{other_sub_message}\",\"request_id\":\"{odd_id}/{odd_id}\""
        )),
        refused(format!("\"code\":25,\"msg\":\"the value {remark} and {session} is wrong\"")),
        refused(format!("\"code\":\"{remark}\",\"sub_code\":\"{remark}\",\"request_id\":\"{remark}\"")),
        format!("<html>{}</html>", log.mark(BODY)),
        format!("{{\"broken\":\"{}\"", log.mark(BODY)),
        format!("\"{}\"", log.mark(BODY)),
    ]
}

fn answer(log: &mut Log, person: &str) -> String {
    let text = |log: &mut Log| log.mark(PLAIN_FIELD);
    let json = format!(
        "{{\\\"{}\\\":\\\"{}\\\",\\\"name\\\":\\\"{}\\\"}}",
        log.mark(JSON),
        log.mark(JSON),
        log.mark(JSON)
    );
    format!(
        "{{\"hd_ask_response\":{{\"success\":true,\"title\":\"{}\",\"number\":{},\"amount\":{},\"price\":\"{}\",\
         \"at\":\"2031-04-05 06:07:08\",\"status\":\"CREATED\",\"states\":[\"CREATED\",\"{}\"],\"times\":[\"{}\"],\
         \"attributes\":\"{}\",\"inside\":\"{json}\",\"people\":[{person}],\"{}\":{{\"x\":\"{}\"}}}}}}",
        text(log),
        log.number(PLAIN_FIELD),
        log.number(AMOUNT),
        log.number(PLAIN_FIELD),
        log.mark(UNKNOWN_CODE),
        log.mark(BAD_TIME),
        log.mark(JSON),
        log.mark(UNKNOWN),
        log.mark(UNKNOWN),
    )
}

/// Values that do not fit, in every kind of field.
fn misfits(log: &mut Log) -> String {
    format!(
        "{{\"hd_ask_response\":{{\"success\":\"{}\",\"number\":\"{}\",\"amount\":\"{}\",\"price\":\"{}\",\"at\":\"{}\",\
         \"status\":\"{}\",\"inside\":\"{}\",\"people\":[\"{}\",{{\"number\":\"{}\",\"{}\":1}}]}}}}",
        log.mark(MISFIT),
        log.mark(MISFIT),
        log.mark(MISFIT),
        log.mark(MISFIT),
        log.mark(BAD_TIME),
        log.mark(UNKNOWN_CODE),
        log.mark(JSON),
        log.mark(MISFIT),
        log.mark(MISFIT),
        log.mark(UNKNOWN),
    )
}

/// What only authors of transports and receivers of messages get to see.
fn plumbing(log: &mut Log) {
    let body = log.mark(SENT_BODY);
    log.debug(&TransportRequest::new("https://host/", body));
    let mut response = TransportResponse::new(200, log.mark(BODY));
    response.content_type = Some(log.mark(HEADER));
    response.content_encoding = Some(log.mark(HEADER));
    response.headers = [(log.mark(HEADERS), log.mark(HEADERS))].into_iter().collect();
    log.debug(&response);
    let (topic, content) = (log.mark(TOPIC), log.mark(CONTENT));
    log.debug(&UnknownMessage::new(&topic, &content));
    let odd = format!("{} 张三", log.mark(ODD_TOPIC));
    log.debug(&UnknownMessage::new(&odd, &content));
    let outside = format!("{{\"title\":\"x\",\"{}\":\"{}\"}}", log.mark(UNKNOWN), log.mark(UNKNOWN));
    log.answer(&Answer::from_json(outside).unwrap());
}

/// The places of the book's list, and what is shown there.
fn listed() -> BTreeMap<String, String> {
    let page = std::fs::read_to_string(line_tests::root().join("docs/src/what-is-shown.md")).unwrap();
    let rows = page.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" | "));
    let rows =
        rows.filter_map(|(place, rest)| Some((place.replace('`', ""), rest.split_once(" |")?.0.to_owned())));
    rows.collect()
}

/// Does the book say that something of the text itself is shown there?
fn shows_text(shown: &str) -> bool {
    ["as it is", "a plain token", "a short plain token"].iter().any(|start| shown.starts_with(start))
}

#[test]
fn nothing_shows_but_what_the_book_lists() {
    let listed = listed();
    assert!(listed.len() > 15, "the book's list is not read: {listed:?}");
    let log = careless();
    let mut wrong = Vec::new();
    for (mark, (place, fit)) in &log.planted {
        let allowed = *fit && listed.get(*place).is_some_and(|shown| shows_text(shown));
        assert_eq!(allowed, *fit, "the book does not show {place}");
        let line = log.printed.lines().find(|line| line.contains(mark.as_str()));
        if line.is_some() != allowed {
            let line = line.unwrap_or("nothing").trim();
            wrong.push(format!("{place}: {mark} in {}", line.chars().take(300).collect::<String>()));
        }
    }
    assert!(wrong.is_empty(), "{} marks:\n{}", wrong.len(), wrong.join("\n"));
    // Places whose form is fixed hold nothing that could be planted.
    let fixed = ["documented code", "point in time", "msg of an error"];
    for place in listed.keys().filter(|place| *place != "place" && !place.starts_with('-')) {
        let planted = log.planted.values().any(|(planted, _)| planted == place);
        assert!(planted || fixed.contains(&place.as_str()), "no mark is planted in {place}");
    }
}

fn refused(body: &str, remark: &str, session: &str, secret: &str) -> Error {
    let client = Client::builder("12345678", secret)
        .session(session)
        .transport(Memory(body.to_owned()))
        .retry(Retry::never())
        .build()
        .unwrap();
    sent(Ask { remark: Some(remark.to_owned()), ..Ask::default() }.send(&client)).unwrap_err()
}

#[test]
fn refusals_do_not_repeat_what_was_sent() {
    let body = r#"{"error_response":{"code":41,"msg":"Invalid: MARKremark, MARKsession, MARKsecret, ok","sub_code":"isv.invalid-parameter:x"}}"#;
    let error = refused(body, "MARKremark", "MARKsession", "MARKsecret");
    let shown = format!("{error} {error:?} {error:#?}");
    assert!(!shown.contains("MARK"), "{shown}");
    assert!(
        shown.contains("Invalid") && shown.contains("ok") && shown.contains("isv.invalid-parameter:x"),
        "{shown}"
    );

    let body = r#"{"error_response":{"code":"MARKremark","msg":"x","sub_code":"MARKremark","request_id":"MARKsession"}}"#;
    let error = refused(body, "MARKremark", "MARKsession", "MARKsecret");
    let shown = format!("{error} {error:?} {error:#?}");
    assert!(!shown.contains("MARK"), "{shown}");
}

#[test]
fn hiding_never_touches_our_own_words_and_codes() {
    let body = r#"{"error_response":{"code":27,"msg":"Invalid session","sub_code":"isv.session-expired","request_id":"r1"}}"#;
    for short in ["s", "isv", "session", "error", "27", "platform", "code"] {
        let error = refused(body, short, short, short);
        assert_eq!((error.code(), error.sub_code()), (Some("27"), Some("isv.session-expired")), "{short}");
        let shown = error.to_string();
        assert!(shown.starts_with("platform error"), "{short}: {shown}");
        assert!(shown.contains("isv.session-expired"), "{short}: {shown}");
    }
}
