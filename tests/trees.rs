//! What those who use the runtime pay for: the crates below it, by features. The book lists them (`docs/src/features.md`).
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::collections::BTreeSet;
use std::process::Command;

use line_tests::root;

/// The default tree may not outgrow what it was before limits, retries and spans.
const MOST_BY_DEFAULT: usize = 101;

/// The crates below `top-sdk` and itself, with these features and no others, as a Linux program links and builds them.
fn tree(features: &str) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "-p",
            "top-sdk",
            "--no-default-features",
            "--features",
            features,
            "-e",
            "normal,build",
        ])
        .args(["--prefix", "none", "-f", "{p}", "--target", "x86_64-unknown-linux-gnu", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).unwrap();
    lines.lines().map(|line| line.trim_end_matches(" (*)").to_owned()).collect()
}

fn names(tree: &BTreeSet<String>) -> BTreeSet<&str> {
    tree.iter().filter_map(|line| line.split(' ').next()).collect()
}

#[test]
fn without_default_features_nothing_is_there_that_somebody_may_not_want() {
    let tree = tree("");
    let names = names(&tree);
    for unwanted in
        ["rustls", "ring", "tokio", "hyper", "reqwest", "openssl", "native-tls", "syn", "quote", "tracing"]
    {
        assert!(!names.contains(unwanted), "{unwanted} is there: {names:?}");
    }
    let macros: Vec<&String> = tree.iter().filter(|line| line.contains("(proc-macro)")).collect();
    assert!(macros.is_empty(), "{macros:?}");
}

#[test]
fn the_default_tree_stays_small_and_spans_add_little() {
    let (default, traced) = (tree("http"), tree("http,tracing"));
    assert!(default.len() <= MOST_BY_DEFAULT, "{} crates: {default:?}", default.len());
    assert!(!default.iter().any(|line| line.contains("(proc-macro)")), "{default:?}");
    let added: Vec<&str> = names(&traced).difference(&names(&default)).copied().collect();
    assert!(added.iter().all(|name| ["tracing", "tracing-core"].contains(name)), "{added:?}");
}

#[test]
fn the_book_says_how_many_crates_each_feature_brings() {
    let page = std::fs::read_to_string(root().join("docs/src/features.md")).unwrap();
    // The first table; the second says what features are for.
    let table = page.split("Crates are those").next().unwrap();
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| feature"))
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    assert!(rows.len() >= 6, "the table is not read: {rows:?}");
    for row in rows {
        let features = row[1].replace(['`', ' '], "").replace("none", "");
        assert_eq!(row[2], tree(&features).len().to_string(), "crates with the features `{features}`");
    }
}
