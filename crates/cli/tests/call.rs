//! `cargo top call` as a program, against the platform on loopback.
#![cfg(all(feature = "call", feature = "mock"))]
#![allow(clippy::expect_used)] // Helpers of tests fail as tests do.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use top_mock::{Answer, Config, MockServer, PlatformError};

const METHOD: &str = "alibaba.idle.recycle.order.get";
const SECRET: &str = "CANARY-secret";
const SESSION: &str = "CANARY-session";

fn definitions() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../api-defs")
}

fn platform() -> MockServer {
    let config = Config::of_folder(definitions()).expect("the bundled definitions").secret(SECRET);
    MockServer::start_blocking(config).expect("a free port")
}

/// Runs it with an application in its environment.
fn call(url: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cargo-top"))
        .arg("call")
        .args(arguments)
        .args(["--defs".as_ref(), definitions().as_os_str()])
        .args(["--gateway", url, "--color", "never"])
        .env("TOP_APP_KEY", "12345678")
        .env("TOP_APP_SECRET", SECRET)
        .env("TOP_SESSION", SESSION)
        .env_remove("TOP_GATEWAY")
        .output()
        .expect("cargo-top starts")
}

/// Everything that it said, without a secret in it.
fn said(output: &Output) -> String {
    let text =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(!text.contains("CANARY"), "{text}");
    text
}

#[test]
fn an_answer_is_shown_without_what_is_personal() {
    let platform = platform();
    let order =
        Answer::documented().with("module.seller_phone", "13812345678").with("module.order_status", "1");
    platform.respond_always(METHOD, order);
    let answered = call(&platform.url(), &[METHOD, "--param", "biz_order_id=42"]);
    assert!(answered.status.success(), "{}", said(&answered));
    let text = said(&answered);
    assert!(
        text.contains(r#""seller_phone": "<phone, 11 chars>""#) && text.contains(r#""order_status": "1""#),
        "{text}"
    );
    assert!(text.contains("answered at attempt 1"), "{text}");
    assert_eq!(platform.requests()[0].parameter("biz_order_id"), Some("42"));

    let revealed = call(&platform.url(), &[METHOD, "--param", "biz_order_id=42", "--reveal"]);
    assert!(said(&revealed).contains("13812345678"), "{}", said(&revealed));
}

#[test]
fn a_dry_run_sends_nothing_and_shows_no_secret() {
    let platform = platform();
    let dry = call(&platform.url(), &[METHOD, "--param", "biz_order_id=42", "--dry-run"]);
    let text = said(&dry);
    assert!(dry.status.success() && text.starts_with("curl 'http://127.0.0.1:"), "{text}");
    assert!(text.contains("'biz_order_id=42'") && text.contains("'session=***'"), "{text}");
    assert!(platform.requests().is_empty());
}

#[test]
fn mistakes_are_told_before_anything_is_sent() {
    let platform = platform();
    let twice = [METHOD, "--param", "biz_order_id=1", "--param", "biz_order_id=2"];
    for (arguments, parts) in [
        (&[METHOD] as &[&str], &["error[missing]", "`biz_order_id` is required"] as &[&str]),
        (&[METHOD, "--param", "biz_order_id=4x"], &["error[misfit]", "expects a whole number"]),
        (
            &[METHOD, "--param", "biz_oder_id=42"],
            &["error[unknown-parameter]", "did you mean `biz_order_id`?"],
        ),
        (
            &["alibaba.idle.recycle.oder.get"],
            &["error[unknown-api]", "did you mean `alibaba.idle.recycle.order.get`?"],
        ),
        (&["xianyu_recycle_OrderStatusSync"], &["error[no-call]"]),
        (&["taobao.acme.stock.set", "--unchecked"], &["error[writes]", "--write"]),
        (&twice, &["given twice"]),
    ] {
        let refused = call(&platform.url(), arguments);
        let text = said(&refused);
        assert_eq!(refused.status.code(), Some(1), "{arguments:?}: {text}");
        assert!(parts.iter().all(|part| text.contains(part)), "{arguments:?}: {text}");
    }
    assert!(platform.requests().is_empty());
    let odd = call(&platform.url(), &[METHOD, "--param", "biz_order_id"]);
    assert_eq!(odd.status.code(), Some(2), "{}", said(&odd));
    let http = call("http://gateway.example/router/rest", &[METHOD, "--param", "biz_order_id=1"]);
    assert_eq!(http.status.code(), Some(1), "{}", said(&http));
}

#[test]
fn what_no_definition_describes_is_called_when_told_so() {
    let platform = platform();
    platform.respond_always(
        "taobao.acme.stock.set",
        Answer::json(r#"{"acme_stock_set_response":{"note":"CANARY-answer"}}"#),
    );
    let answered =
        call(&platform.url(), &["taobao.acme.stock.set", "--param", "sku=A-1", "--unchecked", "--write"]);
    assert!(answered.status.success(), "{}", said(&answered));
    assert!(said(&answered).contains("<text, 13 chars>"), "{}", said(&answered));
    assert_eq!(platform.requests()[0].parameter("sku"), Some("A-1"));
}

#[test]
fn a_refusal_shows_the_platforms_text_only_when_asked() {
    let platform = platform();
    let refusal = || {
        PlatformError::new(41, "Invalid Arguments")
            .with_sub("isv.invalid-parameter:id", "order of 张三 is wrong")
    };
    platform.respond_always(METHOD, Answer::error(refusal()));
    let refused = call(&platform.url(), &[METHOD, "--param", "biz_order_id=42"]);
    let text = said(&refused);
    assert_eq!(refused.status.code(), Some(1), "{text}");
    assert!(
        text.contains("isv.invalid-parameter:id") && text.contains("--reveal") && !text.contains("张三"),
        "{text}"
    );
    let revealed = call(&platform.url(), &[METHOD, "--param", "biz_order_id=42", "--reveal"]);
    assert!(said(&revealed).contains("张三"), "{}", said(&revealed));
}

#[test]
fn an_application_is_asked_for() {
    let nobody = Command::new(env!("CARGO_BIN_EXE_cargo-top"))
        .args(["call", METHOD, "--param", "biz_order_id=1", "--defs"])
        .arg(definitions())
        .env_remove("TOP_APP_KEY")
        .env_remove("TOP_APP_SECRET")
        .output()
        .expect("cargo-top starts");
    let text = said(&nobody);
    assert!(nobody.status.code() == Some(1) && text.contains("TOP_APP_KEY is not set"), "{text}");
}
