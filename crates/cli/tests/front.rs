//! `cargo top` as a program: its own name in what it says and makes, in any folder, whatever stands around.
#![allow(clippy::expect_used)] // Helpers of tests fail as tests do.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// A page of our own making, as little as a page can be.
const PAGE: &str = r#"{"success":true,"data":{"name":"acme.stock.get","apiChineseName":"查询库存","description":"查询一个商品的库存","labels":[],"requestParams":[{"name":"sku","type":"String","required":true,"description":"商品编码","demoValue":"A-1"}],"responseParams":[{"name":"quantity","type":"Number","description":"可售数量","demoValue":"7"}],"errorCodes":[]}}"#;

/// A folder far from the checkout, with a page of one's own.
fn stranger() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a scratch folder");
    let pages = folder.path().join("api-defs/pages");
    fs::create_dir_all(&pages).expect("a folder");
    fs::write(pages.join("acme.stock.get.json"), PAGE).expect("a page");
    folder
}

fn top(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cargo-top"))
        .args(arguments)
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("CLICOLOR_FORCE")
        .current_dir(folder)
        .output()
        .expect("cargo-top starts")
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn a_page_becomes_a_crate_that_names_the_command() {
    let folder = stranger();
    // As cargo starts it.
    let made = top(folder.path(), &["top", "regen", "--name", "acme-top"]);
    assert!(made.status.success(), "{}", said(&made));
    let text = |below: &str| fs::read_to_string(folder.path().join(below)).expect("a file");
    assert!(text("api-defs/apis/acme.stock.get.yaml").starts_with("# Made by `cargo top scrape`"));
    assert!(text("generated/src/lib.rs").starts_with("// Made by `cargo top regen` from api-defs."));
    let version = format!("top-sdk = {{ version = \"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(text("generated/Cargo.toml").contains(&version), "{}", text("generated/Cargo.toml"));
    // Nothing else stands there now: no target folder where there is no workspace.
    let mut names: Vec<String> = fs::read_dir(folder.path())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("text"))
        .collect();
    names.sort();
    assert_eq!(names, ["api-defs", "generated"]);

    let check = top(folder.path(), &["regen", "--check", "--name", "acme-top"]);
    assert!(check.status.success(), "{}", said(&check));
    let other = top(folder.path(), &["regen", "--check", "--name", "acme-top", "--description", "Ours, now"]);
    assert_eq!(other.status.code(), Some(1));
    let mend = "to mend it, run: cargo top regen --name acme-top --description 'Ours, now'";
    assert!(said(&other).contains(mend), "{}", said(&other));
}

#[test]
fn runs_are_remembered_in_the_workspace_they_belong_to() {
    let folder = stranger();
    fs::write(folder.path().join("Cargo.lock"), "version = 4\n").expect("a lock file");
    for unchanged in [0, 1] {
        let made = top(folder.path(), &["regen", "--name", "acme-top"]);
        assert!(said(&made).contains(&format!(", {unchanged} unchanged since")), "{}", said(&made));
    }
    assert!(folder.path().join("target/cargo-top").is_dir());
}

#[test]
fn the_help_calls_the_program_by_its_name() {
    let folder = tempfile::tempdir().expect("a scratch folder");
    for command in ["scrape", "regen", "diff"] {
        let help = top(folder.path(), &["top", command, "--help"]);
        let text = said(&help);
        assert!(help.status.success() && text.contains(&format!("Usage: cargo top {command}")), "{text}");
        assert!(
            text.contains(&format!("\n  cargo top {command} ")) && !text.contains("xtask regen"),
            "{text}"
        );
    }
    assert_eq!(top(folder.path(), &["top"]).status.code(), Some(2));
    assert_eq!(top(folder.path(), &["top", "regn"]).status.code(), Some(2));
}

#[test]
fn colors_are_for_terminals_or_for_who_asks() {
    let folder = tempfile::tempdir().expect("a scratch folder");
    let run = |color: &[&str]| said(&top(folder.path(), &[&["regen"], color].concat()));
    let plain = run(&[]);
    assert!(plain.contains("error[no-definitions]: ") && !plain.contains('\u{1b}'), "{plain:?}");
    assert_eq!(run(&["--color", "never"]), plain);
    assert!(run(&["--color=always"]).contains("\u{1b}[1m\u{1b}[31merror[no-definitions]\u{1b}[0m: "));
    let wrong = said(&top(folder.path(), &["regen", "--chek", "--color", "always"]));
    assert!(wrong.contains('\u{1b}') && wrong.contains("--check"), "{wrong:?}");
    assert_eq!(top(folder.path(), &["regen", "--color", "sometimes"]).status.code(), Some(2));
}

#[cfg(feature = "completions")]
#[test]
fn shells_learn_every_command() {
    let folder = tempfile::tempdir().expect("a scratch folder");
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = said(&top(folder.path(), &["completions", shell]));
        for word in ["cargo-top", "regen", "overwrite", "completions"] {
            assert!(script.contains(word), "{shell}: {word} is missing");
        }
    }
}

#[cfg(feature = "mock")]
#[test]
fn one_mock_answers_from_several_folders() {
    use std::io::{BufRead as _, BufReader};
    use std::process::Stdio;

    let (ours, theirs) = (stranger(), stranger());
    fs::write(
        theirs.path().join("api-defs/pages/acme.stock.get.json"),
        PAGE.replace("acme.stock.get", "acme.stock.set"),
    )
    .expect("a page");
    for folder in [&ours, &theirs] {
        assert!(top(folder.path(), &["scrape"]).status.success());
    }
    let their_definitions = theirs.path().join("api-defs").display().to_string();
    let arguments = ["mock", "--defs", "api-defs", "--defs", &their_definitions];
    let mut program = Command::new(env!("CARGO_BIN_EXE_cargo-top"))
        .args(arguments)
        .current_dir(ours.path())
        .stdout(Stdio::piped())
        .spawn()
        .expect("cargo-top starts");
    let lines = BufReader::new(program.stdout.take().expect("its output")).lines().map_while(Result::ok);
    let known: Vec<String> =
        lines.filter(|line| line.starts_with("  acme.")).take(2).map(|line| line.trim().to_owned()).collect();
    program.kill().and_then(|()| program.wait()).expect("it ends");
    assert_eq!(known, ["acme.stock.get", "acme.stock.set"]);

    let twice = top(ours.path(), &["mock", "--defs", "api-defs", "--defs", "./api-defs"]);
    assert_eq!(twice.status.code(), Some(1));
    let text = said(&twice);
    assert!(
        text.contains(
            "error[defined-twice]: `acme.stock.get` is defined in api-defs/apis/acme.stock.get.yaml"
        ),
        "{text}"
    );
}

/// The example's definitions are what its pages say, so that it shows what people will get.
#[test]
fn the_example_of_private_apis_agrees_with_its_pages() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/private-apis/api-defs");
    let pages = example.join("pages").display().to_string();
    let folder = tempfile::tempdir().expect("a scratch folder");
    let read = top(folder.path(), &["scrape", &pages, "--out", "defs"]);
    assert!(read.status.success() && !said(&read).contains("warning"), "{}", said(&read));
    for definition in
        ["apis/acme.locker.get", "apis/acme.booking.create", "messages/acme_locker_StatusChanged"]
    {
        let text = |folder: &Path| {
            fs::read_to_string(folder.join(format!("{definition}.yaml"))).expect("a definition")
        };
        assert_eq!(
            text(&example),
            text(&folder.path().join("defs")),
            "run `cargo top scrape` in the example"
        );
    }
}
