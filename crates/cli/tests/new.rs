//! `cargo top new`: what it makes agrees with what the commands make of it, and it writes over nothing.
#![allow(clippy::expect_used)] // Helpers of tests fail as tests do.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn top(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cargo-top"))
        .args(arguments)
        .env_remove("CARGO_TARGET_DIR")
        .current_dir(folder)
        .output()
        .expect("cargo-top starts")
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn checkout() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").display().to_string()
}

#[test]
fn a_new_crate_is_as_the_commands_would_make_it() {
    let folder = tempfile::tempdir().expect("a scratch folder");
    let made = top(folder.path(), &["new", "acme-top", "--code", "crate"]);
    assert!(made.status.success(), "{}", said(&made));
    let new = folder.path().join("acme-top");
    let text = |below: &str| fs::read_to_string(new.join(below)).expect("a file");
    assert!(text("Cargo.toml").contains("name = \"acme-top\"\n"), "{}", text("Cargo.toml"));
    assert!(text("generated/Cargo.toml").contains("name = \"acme-top-apis\"\n"));
    let version = format!("top-sdk = {{ version = \"{}\", ", env!("CARGO_PKG_VERSION"));
    assert!(text("Cargo.toml").contains(&version), "{}", text("Cargo.toml"));
    // Nothing is left to warn about, and nothing to do.
    let check = top(&new, &["regen", "--check"]);
    assert!(check.status.success() && !said(&check).contains("warning"), "{}", said(&check));
    // What people know counts.
    let surface = text("generated/surface/acme/acme_stock_get.txt");
    assert!(surface.contains("keeper_phone: Option<String> [personal: phone]"), "{surface}");
    assert!(surface.contains("StockStatus::OnSale = \"1\""), "{surface}");
}

/// One crate, and nothing emitted in it: the next build makes the code.
#[test]
fn code_can_be_left_to_the_build() {
    let folder = tempfile::tempdir().expect("a scratch folder");
    for (code, calls) in
        [("macro", "top_sdk::apis!(\"api-defs\");"), ("build-script", "include!(concat!(env!(\"OUT_DIR\"), ")]
    {
        let name = format!("ours-{code}");
        let made = top(folder.path(), &["new", &name, "--code", code, "--sdk", &checkout()]);
        assert!(made.status.success(), "{}", said(&made));
        let new = folder.path().join(&name);
        let text = |below: &str| fs::read_to_string(new.join(below)).expect("a file");
        assert!(text("src/lib.rs").contains(calls) && !new.join("generated").exists());
        let definition = text("api-defs/apis/acme.stock.get.yaml");
        let again = top(&new, &["scrape"]);
        assert!(again.status.success() && !said(&again).contains("warning"), "{}", said(&again));
        assert_eq!(text("api-defs/apis/acme.stock.get.yaml"), definition);
    }
}

#[test]
fn an_empty_folder_becomes_a_crate_called_like_it() {
    let folder = tempfile::tempdir().expect("a scratch folder");
    let here = folder.path().join("ours");
    fs::create_dir_all(here.join(".git")).expect("a folder");
    let made = top(&here, &["new", "--code", "crate", "--sdk", &checkout()]);
    assert!(made.status.success(), "{}", said(&made));
    let manifest = fs::read_to_string(here.join("Cargo.toml")).expect("a manifest");
    assert!(
        manifest.contains("name = \"ours\"") && manifest.contains("top-mock = { path = \""),
        "{manifest}"
    );
    // The emitted crate keeps finding the runtime there, though nobody says it again.
    let check = top(&here, &["regen", "--check"]);
    assert!(check.status.success(), "{}", said(&check));
}

#[test]
fn nothing_is_written_over_and_no_crate_gets_a_name_that_does_not_build() {
    let folder = tempfile::tempdir().expect("a scratch folder");
    fs::create_dir(folder.path().join("full")).expect("a folder");
    fs::write(folder.path().join("full/notes.txt"), "ours").expect("a file");
    fs::write(folder.path().join("file"), "ours").expect("a file");
    for (arguments, code, says) in [
        (&["new", "full"][..], "folder-not-empty", "notes.txt"),
        (&["new", "file"], "folder-not-empty", "can't be read"),
        (&["new", "top-sdk"], "bad-package-name", "another crate"),
        (&["new", "Acme Top"], "bad-package-name", "Acme Top"),
        (&["new", "fine", "--sdk", "../nowhere"], "no-sdk", "../nowhere"),
        (&["new", "fine", "--sdk", "full"], "no-sdk", "full"),
        (&["new", "fine", "--sdk", "0.1\"; x = \"1"], "no-sdk", "is no version"),
    ] {
        let refused = top(folder.path(), arguments);
        let text = said(&refused);
        assert_eq!(refused.status.code(), Some(1), "{text}");
        assert!(
            text.contains(&format!("error[{code}]")) && text.contains(says) && text.contains("= help: "),
            "{text}"
        );
    }
    let mut names: Vec<String> = fs::read_dir(folder.path())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("text"))
        .collect();
    names.sort();
    assert_eq!(names, ["file", "full"]);
    assert_eq!(fs::read_dir(folder.path().join("full")).expect("a folder").count(), 1);
    assert_eq!(top(folder.path(), &["new", "a", "b"]).status.code(), Some(2));
}
