//! What stands below the macros is paid for by everybody who uses them, so it is listed here.

#![allow(clippy::unwrap_used)] // A test may; clippy knows only `#[test]` functions as tests.

use std::collections::BTreeSet;
use std::process::Command;

/// What users of the macros build, by name.
fn tree() -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "-p",
            "top-macros",
            "-e",
            "normal,build",
            "--prefix",
            "none",
            "--offline",
            "--no-dedupe",
        ])
        .args(["--format", "{p}"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

#[test]
fn the_macros_stand_on_little() {
    let expected = [
        "arraydeque",
        "granit-parser",
        "heck",
        "smallvec",
        "top-codegen",
        "top-definition",
        "top-macros",
        "top-road",
    ];
    // A name more is seconds more for each user: it wants a reason, and a place in this list.
    assert_eq!(tree(), expected.map(str::to_owned).into());
}

#[test]
fn what_costs_most_is_named() {
    let tree = tree();
    for costly in [
        "proc-macro2",
        "quote",
        "syn",
        "serde",
        "serde_derive",
        "prettyplease",
        "scraper",
        "clap",
        "reqwest",
        "hyper",
        "rayon",
        "thiserror",
    ] {
        assert!(!tree.contains(costly), "{costly}");
    }
}
