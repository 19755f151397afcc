//! What is published can be published: every package says what it is, brings its licences, and needs nothing that is
//! published after it. `.ci/package` packs and builds them.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use line_tests::{root, socket};
use serde_json::Value;
use tokio::io::AsyncWriteExt as _;

/// The packages of the workspace by name.
fn packages() -> BTreeMap<String, Value> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(root())
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap().iter();
    packages.map(|package| (package["name"].as_str().unwrap().to_owned(), package.clone())).collect()
}

/// `publish = false` is an empty list of registries.
fn is_published(package: &Value) -> bool {
    package["publish"].is_null()
}

fn published() -> BTreeMap<String, Value> {
    packages().into_iter().filter(|(_, package)| is_published(package)).collect()
}

/// Dependencies that stay in the published manifest: those for development lose their path there, and go altogether
/// when they name no version.
fn stays(dependency: &Value) -> bool {
    dependency["kind"] != "dev" || dependency["req"] != "*"
}

#[test]
fn the_crates_for_users_and_their_tools_are_published_and_no_others() {
    let packages = packages();
    let ours: BTreeSet<&str> = packages
        .iter()
        .filter(|(_, package)| !is_published(package))
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(
        ours,
        BTreeSet::from([
            "line-benches",
            "line-tests",
            "private-apis",
            "user-of-2021",
            "user-of-2024",
            "xtask"
        ])
    );
    let script = Command::new("bash").arg(".ci/published").current_dir(root()).output().unwrap();
    let listed: BTreeSet<String> =
        String::from_utf8(script.stdout).unwrap().lines().map(str::to_owned).collect();
    assert_eq!(listed, published().into_keys().collect(), "what .ci/published lists");
}

#[test]
fn every_published_package_says_what_it_is() {
    for (name, package) in published() {
        for key in ["description", "license", "readme", "rust_version", "repository"] {
            assert!(package[key].as_str().is_some_and(|text| !text.is_empty()), "{name} has no {key}");
        }
        let folder = Path::new(package["manifest_path"].as_str().unwrap()).parent().unwrap();
        for file in ["LICENSE-MIT", "LICENSE-APACHE"] {
            let text = fs::read(folder.join(file)).unwrap_or_default();
            assert!(text == fs::read(root().join(file)).unwrap(), "{name} lacks {file}");
        }
        let readme = fs::read_to_string(folder.join(package["readme"].as_str().unwrap())).unwrap();
        assert!(readme.starts_with(&format!("# {name}\n")), "{name}: its readme is about something else");
    }
}

#[test]
fn hosted_documentation_shows_every_feature() {
    for name in ["top-sdk", "top-recycle"] {
        let metadata = &published()[name]["metadata"];
        assert_eq!(metadata["docs"]["rs"]["all-features"], true, "{name}");
    }
}

#[test]
fn nothing_needs_a_package_that_is_published_after_it() {
    let published = published();
    let mut needs: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, package) in &published {
        for dependency in package["dependencies"].as_array().unwrap().iter().filter(|one| stays(one)) {
            let needed = dependency["name"].as_str().unwrap();
            // Paths mark our own crates.
            if dependency["path"].is_string() {
                assert!(published.contains_key(needed), "{name} needs {needed}, which is not published");
                assert_ne!(dependency["req"], "*", "{name} needs {needed} without a version");
                needs.entry(name).or_default().insert(needed);
            }
        }
    }
    // Publish what needs nothing unpublished, again and again, until all are out.
    let mut out: BTreeSet<&str> = BTreeSet::new();
    while out.len() < published.len() {
        let ready: Vec<&str> = published
            .keys()
            .map(String::as_str)
            .filter(|name| !out.contains(name))
            .filter(|name| needs.get(name).is_none_or(|needed| needed.is_subset(&out)))
            .collect();
        let waiting: Vec<&String> = published.keys().filter(|name| !out.contains(name.as_str())).collect();
        assert!(!ready.is_empty(), "these wait for each other: {waiting:?}");
        out.extend(ready);
    }
}

/// Features of one crate are everybody's in a program: whoever uses reqwest without TLS would otherwise get one that panics
/// for want of cryptography.
#[test]
fn nothing_that_users_link_enables_a_feature_of_reqwest() {
    for name in ["top-sdk", "top-recycle"] {
        let output = Command::new(env!("CARGO"))
            .args(["tree", "-p", name, "--all-features", "-e", "normal", "--prefix", "none"])
            .args(["-f", "{p}: {f}", "--offline"])
            .current_dir(root())
            .output()
            .unwrap();
        let tree = String::from_utf8(output.stdout).unwrap();
        let reqwest: BTreeSet<&str> = tree
            .lines()
            .filter_map(|line| line.strip_prefix("reqwest v")?.split_once(": "))
            .map(|(_, features)| features.trim_end_matches(" (*)").trim())
            .collect();
        assert_eq!(reqwest, BTreeSet::from([""]), "{name}");
    }
}

/// This program holds every feature of `top-sdk`, and a reqwest without any.
#[tokio::test]
async fn reqwest_of_a_program_that_uses_it_without_tls_works() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        socket::read_head(&mut socket, &mut Vec::new()).await.unwrap();
        socket.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi").await.unwrap();
    });
    assert_eq!(reqwest::get(url).await.unwrap().text().await.unwrap(), "hi");
    server.await.unwrap();
}
