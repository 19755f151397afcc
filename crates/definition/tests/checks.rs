//! The table of checks, and the chapter of the book that is made of it.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::Path;

use top_definition::diff::{Check, Impact, Level, Seat, checks_page};

#[test]
fn names_are_unique_and_sentences_end() {
    let mut names = BTreeSet::new();
    for check in Check::all() {
        assert!(names.insert(check.name), "{}", check.name);
        assert!(check.means.ends_with('.') && check.action.ends_with('.'), "{}", check.name);
        assert_eq!(Check::named(check.name), Some(check));
    }
    assert!(names.len() >= 60, "{}", names.len());
}

/// What code can no longer do is breaking; what only comments show is not.
#[test]
fn levels_and_impacts_agree() {
    for check in Check::all() {
        match check.impact {
            Impact::Stops => assert_eq!(check.level, Level::Breaking, "{}", check.name),
            Impact::Docs => assert!(check.level <= Level::Minor, "{}", check.name),
            Impact::Same => assert!(check.level <= Level::Minor, "{}", check.name),
            Impact::Behaves => assert!(check.level >= Level::Minor, "{}", check.name),
        }
    }
}

#[test]
fn checks_know_their_seat() {
    let seat = |name: &str| Check::named(name).unwrap().seat();
    assert_eq!(seat("request-rust-name-added"), Some(Seat::Request));
    assert_eq!(seat("spi-response-field-added"), Some(Seat::SpiResponse));
    assert_eq!(seat("rust-name-added"), None);
    assert_eq!(seat("message-definition-added"), None);
}

#[test]
fn the_book_says_what_the_table_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/src/checks.md");
    if std::env::var_os("CHECKS_PAGE").is_some_and(|wanted| wanted == "write") {
        std::fs::write(&path, checks_page()).unwrap();
    }
    let page = std::fs::read_to_string(&path).unwrap();
    assert!(
        page == checks_page(),
        "write it anew: CHECKS_PAGE=write cargo test -p top-definition --test checks"
    );
}
