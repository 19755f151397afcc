use super::*;
use crate::wire::sign::{SignMethod, sign};
use crate::{ErrorKind, Response, Strictness};

const ANSWER: &str = r#"{"alibaba_idle_recycle_order_get_response":{"result":true,"module":{"seller_nick":"小店","price":"1280"},"request_id":"109wcmcgllsj1"}}"#;

#[test]
fn everything_travels_in_the_body_signed() {
    let recorder = Recorder::answering(ANSWER);
    let client = builder(&recorder).build().unwrap();
    let response = now(OrderGet { remark: Some("以旧 换新".into()), ..order_get() }.send(&client)).unwrap();
    assert_eq!(response.module.as_ref().unwrap().seller_nick.as_deref(), Some("小店"));
    assert_eq!(response.request_id(), Some("109wcmcgllsj1"));
    assert_eq!(response.raw(), ANSWER.as_bytes());

    let mut form = recorder.form();
    let signature = form.remove("sign").unwrap();
    let expected = [
        ("app_key", "12345678"),
        ("biz_order_id", "1"),
        ("format", "json"),
        ("method", "alibaba.idle.recycle.order.get"),
        ("partner_id", concat!("top-sdk-rust-", env!("CARGO_PKG_VERSION"))),
        ("remark", "以旧 换新"),
        ("session", SESSION),
        ("sign_method", "hmac-sha256"),
        ("timestamp", "2023-11-15 06:13:20"),
        ("v", "2.0"),
    ];
    assert_eq!(form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect::<Vec<_>>(), expected);
    assert_eq!(signature, sign(SignMethod::HmacSha256, &SECRET.into(), expected, None).unwrap());

    let seen = recorder.seen.lock().unwrap();
    assert_eq!(seen[0].url, crate::net::gateway::PRODUCTION);
    assert!(
        seen[0].headers.contains(&("content-type", "application/x-www-form-urlencoded;charset=UTF-8".into()))
    );
    assert!(!format!("{:?}", seen[0]).contains(SESSION));
}

#[test]
fn both_shapes_give_the_same_answer() {
    let long = Recorder::answering(ANSWER);
    let short = Recorder::answering(
        r#"{"result":"true","module":{"seller_nick":"小店","price":1280},"request_id":"109wcmcgllsj1"}"#,
    );
    let one = now(order_get().send(&builder(&long).build().unwrap())).unwrap();
    let other = now(order_get().send(&builder(&short).simplify(true).build().unwrap())).unwrap();
    assert_eq!(*one, *other);
    assert_eq!(one.request_id(), other.request_id());
    assert!(other.issues().is_empty() && other.unknown_fields().is_empty());
    assert!(!long.form().contains_key("simplify"));
    assert_eq!(short.form()["simplify"], "true");
}

#[test]
fn an_incomplete_request_is_not_sent_unless_told_so() {
    let recorder = Recorder::answering(ANSWER);
    let client = builder(&recorder).build().unwrap();
    let error = now(OrderGet::default().send(&client)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(error.to_string().contains("biz_order_id"), "{error}");
    assert_eq!(recorder.count(), 0);

    now(OrderGet::default().send(&client).without_validation()).unwrap();
    assert!(!recorder.form().contains_key("biz_order_id"));
}

#[test]
fn a_missing_session_is_noticed_before_anything_is_sent() {
    let recorder = Recorder::answering(ANSWER);
    let client = builder(&recorder).build().unwrap().without_session();
    let error = now(order_get().send(&client)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert_eq!(recorder.count(), 0);
    now(order_get().send(&client).session("other session")).unwrap();
    assert_eq!(recorder.form()["session"], "other session");
}

#[test]
fn an_empty_session_is_refused_before_anything_is_sent() {
    let recorder = Recorder::answering(ANSWER);
    let client = builder(&recorder).build().unwrap();
    for session in ["", " ", "\t\n"] {
        for call in [
            Clashing::default().send(&client.with_session(session)),
            Clashing::default().send(&client).session(session),
        ] {
            let error = now(call).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Configuration);
            assert!(!error.may_have_executed(), "{error}");
        }
    }
    assert_eq!(recorder.count(), 0);
}

#[test]
fn a_session_goes_along_whatever_the_documents_say() {
    let recorder = Recorder::answering(r#"{"recycle_order_close_response":{"result":true}}"#);
    let client = builder(&recorder).build().unwrap().with_session("another");
    now(Clashing::default().send(&client)).unwrap();
    assert_eq!(recorder.form()["session"], "another");
}

#[test]
fn a_field_named_like_a_system_parameter_is_refused() {
    let recorder = Recorder::answering(ANSWER);
    let client = builder(&recorder).build().unwrap();
    let error = now(Clashing { session: Some("evil".into()) }.send(&client)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(error.to_string().contains("`session`"), "{error}");
    assert_eq!(recorder.count(), 0);
}

#[test]
fn empty_values_are_not_sent() {
    let recorder = Recorder::answering(ANSWER);
    let client = builder(&recorder).partner_id("").build().unwrap();
    now(OrderGet { remark: Some(String::new()), ..order_get() }.send(&client)).unwrap();
    let form = recorder.form();
    assert!(!form.contains_key("remark") && !form.contains_key("partner_id"), "{form:?}");
}

#[test]
fn files_go_along_unsigned() {
    let recorder = Recorder::answering(ANSWER);
    let client = builder(&recorder).sign_method(SignMethod::Md5).build().unwrap();
    let picture = FilePart::new("a.jpg", vec![0xFF, 0xD8, 0]).mime("image/jpeg");
    now(OrderGet { picture: Some(picture), ..order_get() }.send(&client)).unwrap();

    let seen = recorder.seen.lock().unwrap();
    let content_type = &seen[0].headers.iter().find(|(name, _)| *name == "content-type").unwrap().1;
    assert!(content_type.starts_with("multipart/form-data;charset=UTF-8;boundary="), "{content_type}");
    let body = String::from_utf8_lossy(&seen[0].body);
    let part = |name: &str| {
        let (_, after) = body.split_once(&format!("name=\"{name}\"")).unwrap();
        after.split_once("\r\n\r\n").unwrap().1.split_once("\r\n--").unwrap().0.to_owned()
    };
    assert!(seen[0].body.windows(5).any(|window| window == [0xFF, 0xD8, 0, b'\r', b'\n']));
    let signed = [
        "method",
        "app_key",
        "timestamp",
        "v",
        "format",
        "sign_method",
        "session",
        "partner_id",
        "biz_order_id",
    ];
    let values: Vec<_> = signed.iter().map(|name| (*name, part(name))).collect();
    let pairs = values.iter().map(|(name, value)| (*name, value.as_str()));
    assert_eq!(part("sign"), sign(SignMethod::Md5, &SECRET.into(), pairs, None).unwrap());
}

#[test]
fn an_answer_that_holds_nothing_is_an_empty_response() {
    const NOTHING: &str = r#"{"alibaba_idle_recycle_order_get_response":"","request_id":"r1"}"#;
    let response = now(order_get().send(&builder(&Recorder::answering(NOTHING)).build().unwrap())).unwrap();
    assert_eq!((&*response, response.request_id()), (&Order::default(), Some("r1")));
    assert_eq!(response.raw(), NOTHING.as_bytes());
}

#[test]
fn a_refused_operation_is_data_unless_asked_for() {
    const REFUSED: &str = r#"{"alibaba_idle_recycle_order_get_response":{"result":false,"error_msg":"张三的订单不存在","request_id":"r1"}}"#;
    let client = builder(&Recorder::answering(REFUSED)).build().unwrap();
    let response = now(order_get().send(&client)).unwrap();
    let outcome = OrderGet::outcome(&response).unwrap();
    assert!(outcome.is_refused());
    assert_eq!(outcome.message(), Some("张三的订单不存在"));

    let error = now(order_get().send(&client).checked()).unwrap_err();
    assert_eq!((error.kind(), error.request_id()), (ErrorKind::Business, Some("r1")));
    assert_eq!(error.sub_message(), Some("张三的订单不存在"));
    assert!(!format!("{error} {error:?} {outcome:?}").contains("张三"));
    assert_eq!(error.partial::<Response<Order>>().unwrap().result, Some(false));

    let client = builder(&Recorder::answering(ANSWER)).build().unwrap();
    now(order_get().send(&client).checked()).unwrap();
}

#[test]
fn money_that_can_not_be_read_is_an_error_that_keeps_the_rest() {
    const ODD: &str =
        r#"{"alibaba_idle_recycle_order_get_response":{"module":{"seller_nick":"小店","price":"12.8元"}}}"#;
    let client = builder(&Recorder::answering(ODD)).build().unwrap();
    let error = now(order_get().send(&client)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(error.issues().len(), 1);
    assert_eq!(error.raw(), Some(ODD.as_bytes()));
    assert!(!error.may_have_executed());
    let rest = error.into_partial::<Response<Order>>().unwrap();
    assert_eq!(rest.module.as_ref().unwrap().seller_nick.as_deref(), Some("小店"));

    let response = now(order_get().send(&client).strictness(Strictness::Lenient)).unwrap();
    assert_eq!(response.issues().len(), 1);
}

#[test]
fn lost_answers_of_writing_calls_are_in_doubt() {
    for (answering, kind, executed) in [
        (Answering::Never, ErrorKind::Timeout, true),
        (Answering::BrokenConnection, ErrorKind::Transport, true),
        (Answering::NoConnection, ErrorKind::Transport, false),
        (Answering::With(502, "bad gateway"), ErrorKind::Transport, true),
        (Answering::With(200, "{\"recycle_order"), ErrorKind::Decode, true),
    ] {
        let client = builder(&Recorder::new(answering)).build().unwrap();
        let write = now(Clashing::default().send(&client)).unwrap_err();
        assert_eq!((write.kind(), write.may_have_executed()), (kind, executed));
        assert_eq!(write.is_retryable(), !executed);
        let read = now(order_get().send(&client)).unwrap_err();
        assert!(read.is_retryable() && !read.may_have_executed(), "{read:?}");
    }
}

#[test]
fn no_secret_shows_up_anywhere() {
    let recorder = Recorder::new(Answering::BrokenConnection);
    let builder = builder(&recorder);
    let shown = format!("{builder:?}");
    let client = builder.build().unwrap();
    let call = order_get().send(&client);
    let shown = format!("{shown} {client:?} {call:?}");
    let error = now(call).unwrap_err();
    let shown = format!("{shown} {error} {error:?}");
    assert!(!shown.contains(SECRET) && !shown.contains(SESSION), "{shown}");
}

#[test]
fn what_was_sent_is_not_shown_when_the_platform_repeats_it() {
    const ECHO: &str = r#"{"error_response":{"code":27,"msg":"Invalid session 6100e2session of 张三","sub_code":"x:6100e2session","sub_msg":"helloworld-secret 张三","request_id":"6100e2session"}}"#;
    let client = builder(&Recorder::answering(ECHO)).build().unwrap();
    let error = now(OrderGet { remark: Some("张三".into()), ..order_get() }.send(&client)).unwrap_err();
    assert_eq!(error.message(), "Invalid session *** of ***");
    assert_eq!(error.sub_message(), Some("*** ***"));
    for shown in [error.to_string(), format!("{error:?}"), format!("{error:#?}")] {
        assert!(!shown.contains("6100e2") && !shown.contains("张三") && shown.contains("27"), "{shown}");
    }

    const ANSWER: &str =
        r#"{"alibaba_idle_recycle_order_get_response":{"result":true,"request_id":"6100e2session"}}"#;
    let client = builder(&Recorder::answering(ANSWER)).build().unwrap();
    let shown = format!("{:?}", now(order_get().send(&client)).unwrap());
    assert!(!shown.contains("6100e2"), "{shown}");
}

#[test]
fn short_secrets_do_not_eat_codes_and_words() {
    for (secret, session, sub_code, message) in [
        ("s", "session", "sessionkey-not-generated-by-server", "Invalid signature"),
        ("isv", "x", "isv.appkey-not-exists", "Invalid signature"),
    ] {
        let echo: &'static str = Box::leak(
            format!(r#"{{"error_response":{{"code":25,"msg":"{message}","sub_code":"{sub_code}"}}}}"#)
                .into_boxed_str(),
        );
        let client = Client::builder("1", secret).session(session).transport(Recorder::answering(echo));
        let error = now(order_get().send(&client.timer(Standstill).build().unwrap())).unwrap_err();
        assert_eq!((error.message(), error.sub_code()), (message, Some(sub_code)));
        assert!(error.to_string().contains(sub_code), "{error}");
    }
    let client =
        Client::builder("1", "e").session("a").transport(Recorder::answering("{}")).timer(Standstill);
    let error = now(order_get().send(&client.build().unwrap())).unwrap_err();
    assert!(!error.to_string().contains("***"), "our own words: {error}");
}

#[test]
fn settings_that_can_not_work_are_refused() {
    let recorder = Recorder::answering("");
    for builder in [
        Client::builder("", SECRET).transport(recorder.clone()).timer(Standstill),
        Client::builder("1", " ").transport(recorder.clone()).timer(Standstill),
        builder(&recorder).session(""),
        builder(&recorder).gateway("http://gw.api.taobao.com/router/rest"),
        builder(&recorder).gateway("https://user:word@gw.api.taobao.com/router/rest"),
    ] {
        assert_eq!(builder.build().unwrap_err().kind(), ErrorKind::Configuration);
    }
    builder(&recorder).gateway("http://gw.test/").dangerous_allow_http(true).build().unwrap();
}

#[test]
fn answers_beyond_the_limit_are_refused_for_any_transport() {
    let client = builder(&Recorder::answering(ANSWER)).max_response_bytes(10).build().unwrap();
    assert_eq!(now(order_get().send(&client)).unwrap_err().kind(), ErrorKind::TooLarge);
}

#[test]
fn clients_and_calls_go_between_threads() {
    fn check<T: Send>(_: &T) {}
    fn shared<T: Send + Sync + Clone + 'static>() {}
    shared::<Client>();
    let client = builder(&Recorder::answering(ANSWER)).build().unwrap();
    check(&order_get().send(&client).into_future());
}
