//! A typo never loses work: what was not made by the command is neither emptied nor overwritten, and what the crate was
//! made from never vanishes silently.

#![allow(clippy::expect_used)] // Helpers of tests fail as tests do.

mod common;

use std::fs;

use common::{Checkout, copy, said};

/// One error of this code, an advice, and nothing written.
fn assert_refused(checkout: &Checkout, arguments: &[&str], code: &str) -> String {
    let said = checkout.refused(&[&["regen", "--quiet"], arguments].concat());
    let errors: Vec<&str> = said.lines().filter(|line| line.contains("error[")).collect();
    assert_eq!(errors.len(), 1, "{said}");
    assert!(errors[0].contains(&format!("error[{code}]")) && said.contains("= help: "), "{said}");
    said
}

#[test]
fn a_folder_of_definitions_that_is_missing_empties_nothing() {
    let checkout = Checkout::new();
    let said = assert_refused(&checkout, &["--defs", "api-def"], "no-definitions");
    assert!(said.contains("api-def is no folder"), "{said}");
}

#[test]
fn a_folder_without_definitions_empties_nothing_unless_told() {
    let checkout = Checkout::new();
    fs::create_dir_all(checkout.path("empty/apis")).expect("a folder");
    let arguments = ["--defs", "empty", "--out", "new", "--name", "new"];
    assert_refused(&checkout, &arguments, "no-definitions");
    let told = checkout.regen(&[&arguments[..], &["--allow-empty"]].concat());
    assert!(told.status.success(), "{}", said(&told));
    assert!(checkout.path("new/src/lib.rs").is_file());
}

#[test]
fn another_crate_is_not_overwritten_unless_told() {
    let checkout = Checkout::new();
    fs::create_dir_all(checkout.path("theirs/src")).expect("a folder");
    checkout.write("theirs/Cargo.toml", "[package]\nname = \"theirs\"\n");
    checkout.write("theirs/src/lib.rs", "fn theirs() {}\n");
    assert_refused(&checkout, &["--out", "theirs"], "foreign-crate");
    let told = checkout.regen(&["--out", "theirs", "--overwrite"]);
    assert!(told.status.success(), "{}", said(&told));
}

#[test]
fn a_crate_made_of_other_definitions_is_not_overwritten_unless_told() {
    let checkout = Checkout::new();
    let said = assert_refused(&checkout, &["--name", "acme-top"], "other-crate");
    assert!(said.contains("`top-recycle`") && said.contains("`acme-top`"), "{said}");
    let told = checkout.regen(&["--name", "acme-top", "--overwrite"]);
    assert!(told.status.success(), "{}", common::said(&told));
    let manifest = fs::read_to_string(checkout.path("generated/Cargo.toml")).expect("a manifest");
    assert!(manifest.contains("name = \"acme-top\""), "{manifest}");
}

/// Two emitted crates can stand in one program: each has its own name.
#[test]
fn a_crate_has_its_own_name_and_elsewhere_the_published_runtime() {
    let checkout = Checkout::new();
    let manifest = |folder: &str| {
        fs::read_to_string(checkout.path(&format!("{folder}/Cargo.toml"))).expect("a manifest")
    };
    let head = manifest("generated");
    let version = format!("version = \"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(head.contains("name = \"top-recycle\"") && head.contains(&version), "{head}");
    copy(&checkout.path("api-defs/apis"), &checkout.path("defs/apis"));
    checkout.write(
        "defs/catalog.yaml",
        "package:\n  name: acme-top\n  version: 0.3.0\n  license: MIT\n  description: Of Acme\n",
    );
    assert!(checkout.run(&["regen", "--defs", "defs", "--out", "acme"]).status.success());
    let head = manifest("acme");
    for line in
        ["name = \"acme-top\"", "version = \"0.3.0\"", "license = \"MIT\"", "description = \"Of Acme\""]
    {
        assert!(head.contains(line), "{line} is missing in {head}");
    }
    assert!(head.contains("top-sdk = { version = \""), "{head}");
    let code =
        fs::read_to_string(checkout.path("acme/src/apis/ofn_recycle_order_detail.rs")).expect("a module");
    assert!(code.contains("use acme_top::") && !code.contains("top_recycle"), "{code}");
}

#[test]
fn a_folder_of_something_else_is_not_littered_unless_told() {
    let checkout = Checkout::new();
    fs::create_dir_all(checkout.path("docs/src")).expect("a folder");
    checkout.write("docs/book.toml", "[book]\n");
    let said = assert_refused(&checkout, &["--out", "docs"], "foreign-folder");
    assert!(said.contains("book.toml"), "{said}");
    fs::create_dir_all(checkout.path("fresh/.git")).expect("a folder");
    checkout.write("fresh/README.md", "# Ours\n");
    let fresh = checkout.regen(&["--out", "fresh"]);
    assert!(fresh.status.success(), "{}", common::said(&fresh));
    assert!(checkout.regen(&["--out", "fresh", "--check"]).status.success());
}

/// Each of them decides public names: without it the crate would change silently.
#[test]
fn an_input_that_is_gone_stops_the_run_unless_told() {
    for (input, empty) in
        [("catalog.yaml", "groups: []\n"), ("glossary.yaml", "# nothing\n"), ("overlays", "")]
    {
        for emptied in [false, true] {
            let checkout = Checkout::new();
            let path = checkout.path("api-defs").join(input);
            if path.is_dir() {
                fs::remove_dir_all(&path).expect("removed");
            } else if emptied {
                fs::write(&path, empty).expect("emptied");
            } else {
                fs::remove_file(&path).expect("removed");
            }
            // Without the catalog, the crate's own name is told by a flag.
            let name: &[&str] = if input == "catalog.yaml" { &["--name", "top-recycle"] } else { &[] };
            let said = assert_refused(&checkout, name, "input-gone");
            assert!(said.contains(&format!("--without {input}")), "{said}");
            assert_eq!(checkout.regen(&[name, &["--check"]].concat()).status.code(), Some(1));
            let told = checkout.regen(&[name, &["--without", input]].concat());
            if input == "glossary.yaml" {
                // What several fields share hangs on its names: without them they disagree, and that is told instead of emitted.
                assert!(common::said(&told).contains("error[codes-disagree]"), "{}", common::said(&told));
                continue;
            }
            assert!(told.status.success(), "{}", common::said(&told));
            let again = checkout.regen(name);
            assert!(again.status.success(), "{}", common::said(&again));
        }
    }
}

#[test]
fn a_folder_that_never_had_an_input_is_fine() {
    let checkout = Checkout::new();
    copy(&checkout.path("api-defs/apis"), &checkout.path("plain/apis"));
    for _ in 0..2 {
        let output = checkout.regen(&["--defs", "plain", "--out", "plain-crate"]);
        assert!(output.status.success(), "{}", said(&output));
    }
    assert_refused(
        &checkout,
        &["--defs", "plain", "--out", "plain-crate", "--without", "glosary.yaml"],
        "unknown-input",
    );
}

/// `apis/` is a function of `pages/`: a definition whose page is gone is told, until somebody decides.
#[test]
fn a_definition_whose_page_is_gone_is_told() {
    let checkout = Checkout::new();
    let page = "api-defs/pages/taobao.ofn.recycle.order.detail.txt";
    fs::remove_file(checkout.path(page)).expect("removed");
    let lone = checkout.run(&["scrape", "--quiet"]);
    assert!(said(&lone).contains("detail.txt.yaml: error[sidecar-without-page]"), "{}", said(&lone));
    fs::remove_file(checkout.path(&format!("{page}.yaml"))).expect("removed");

    let check = checkout.regen(&["--check"]);
    assert_eq!(check.status.code(), Some(1), "{}", said(&check));
    assert!(said(&check).contains("page gone: taobao.ofn.recycle.order.detail"), "{}", said(&check));
    for _ in 0..2 {
        let run = checkout.regen(&[]);
        assert!(run.status.success(), "{}", said(&run));
        assert!(said(&run).contains("order.detail.yaml: warning[page-gone]"), "{}", said(&run));
    }

    let catalog = fs::read_to_string(checkout.path("api-defs/catalog.yaml")).expect("a catalog");
    let kept = "kept:\n- name: taobao.ofn.recycle.order.detail\n  reason: the page is private\n";
    checkout.write("api-defs/catalog.yaml", format!("{catalog}{kept}"));
    let kept = checkout.regen(&["--quiet"]);
    assert!(kept.status.success() && !said(&kept).contains("page-gone"), "{}", said(&kept));
    assert!(checkout.regen(&["--check"]).status.success());

    checkout.write("api-defs/catalog.yaml", catalog);
    for folder in ["apis", "english"] {
        let path = format!("api-defs/{folder}/taobao.ofn.recycle.order.detail.yaml");
        fs::remove_file(checkout.path(&path)).expect("removed");
    }
    let without = checkout.regen(&[]);
    assert!(without.status.success(), "{}", said(&without));
    assert!(checkout.regen(&["--check"]).status.success());
}

#[test]
fn definitions_without_source_have_no_page_to_lose() {
    let checkout = Checkout::new();
    let path = "api-defs/apis/taobao.ofn.recycle.order.detail.yaml";
    let text = fs::read_to_string(checkout.path(path)).expect("a definition");
    let from = text.find("source:").expect("a source");
    let to = from + text[from..].find("request:").expect("a request");
    checkout.write(
        "api-defs/apis/taobao.recycle.old.own.get.yaml",
        format!("{}{}", &text[..from], &text[to..])
            .replace("taobao.ofn.recycle.order.detail", "taobao.recycle.old.own.get"),
    );
    let output = checkout.regen(&[]);
    assert!(output.status.success() && !said(&output).contains("page-gone"), "{}", said(&output));
    assert!(checkout.regen(&["--check"]).status.success());
}
