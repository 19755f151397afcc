//! The fault matrix: everything that a network, a gateway, something before it or something in its place can do to a
//! call, played by a raw server, for a call that writes and one that reads, plain and `.checked()`.
//!
//! The exact outcome of each case is a snapshot (one for each family of cases). Apart from it, whatever the snapshots
//! say, the principles hold: a write that reached the server may have executed unless its code proves the opposite; no
//! foreign, empty or unreadable answer is `Ok`; one call is one request.
#![doc = include_str!("findings.md")]
#![allow(clippy::unwrap_used, clippy::panic)] // Helpers of tests fail as tests do.

mod again;
mod apis;
mod case;
mod cases;
mod outcome;
mod server;

use std::sync::Arc;

use case::Case;
use outcome::Played;
use top_sdk::transport::Transport;

/// Plays the cases at the same time; gives their outcomes in the order of the cases.
async fn play(cases: Vec<Case>, transport: Arc<dyn Transport>) -> Vec<Played> {
    let tasks: Vec<_> =
        cases.into_iter().map(|case| tokio::spawn(outcome::play(case, transport.clone()))).collect();
    let mut played = Vec::new();
    for task in tasks {
        played.push(task.await.unwrap());
    }
    played
}

async fn check(family: &str, cases: Vec<Case>) {
    check_over(outcome::transport(), family, cases).await;
}

async fn check_over(transport: Arc<dyn Transport>, family: &str, cases: Vec<Case>) {
    let played = play(cases, transport).await;
    let wrong: Vec<_> = played.iter().flat_map(Played::wrong).collect();
    assert!(wrong.is_empty(), "{} outcomes break the principles:\n{}", wrong.len(), wrong.join("\n"));
    let told: Vec<_> = played.iter().map(Played::told).collect();
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(family, told.join("\n"));
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn connections_that_fail() {
    check("connections", cases::connections()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_that_are_no_http() {
    check("http", cases::http()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn statuses_and_redirects() {
    check("statuses", cases::statuses()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn redirects_that_a_given_client_follows() {
    check_over(outcome::following(), "followed", cases::followed()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn floods_that_never_end() {
    check("floods", cases::floods()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn encodings_and_charsets() {
    check("encodings", cases::encodings()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn bodies_that_are_no_json() {
    check("broken", cases::broken()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn bodies_of_somebody_else() {
    check("foreign", cases::foreign()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn roots_of_answers() {
    check("roots", cases::roots()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_of_the_platform() {
    check("refusals", cases::refusals()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_of_the_business() {
    check("business", cases::business()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn values_that_do_not_fit() {
    check("values", cases::values()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_strangers_thought_of() {
    check("strangers", cases::strangers()).await;
}

/// Every case in sixteen ways.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_sent_again_and_after_which_waits() {
    let mut families = cases::families();
    families.push(("followed", cases::followed()));
    let mut wrong = Vec::new();
    for (family, cases) in families {
        let transport = if family == "followed" { outcome::following() } else { outcome::transport() };
        let tasks: Vec<_> =
            cases.into_iter().map(|case| tokio::spawn(again::play(case, Arc::clone(&transport)))).collect();
        let mut told = Vec::new();
        for task in tasks {
            let row = task.await.unwrap();
            told.push(row.told);
            wrong.extend(row.wrong);
        }
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("again_{family}"), told.join("\n"));
        });
    }
    assert!(wrong.is_empty(), "{} ways break the principles:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn there_are_many_cases_and_each_has_a_name() {
    let all = cases::all();
    let mut names: Vec<_> = all.iter().map(|case| case.name.as_ref()).collect();
    assert!(names.len() >= 150, "{} cases", names.len());
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count, "two cases of one name");
}

#[test]
fn every_finding_is_held_by_tests_that_exist() {
    let table = include_str!("findings.md");
    let named: Vec<_> = table.split('`').filter_map(|code| code.split_once(".rs::")).collect();
    assert!(named.len() > 40, "{}", named.len());
    for (file, name) in named {
        let text = std::fs::read_to_string(line_tests::root().join(format!("{file}.rs"))).unwrap_or_default();
        assert!(text.contains(&format!("fn {name}(")), "{file}.rs::{name}");
    }
}
