//! The commands on a copy of the bundled documents: same bytes again, differences found, bad input refused.

#![allow(clippy::expect_used, clippy::panic)] // Helpers of tests fail as tests do.

mod common;

use std::fs;
use std::path::Path;

use common::{Checkout, copy, said};

/// Exactly one error line, which names these.
fn assert_one_error(said: &str, names: &[&str]) {
    let errors: Vec<&str> = said.lines().filter(|line| line.contains("error[")).collect();
    assert_eq!(errors.len(), 1, "{said}");
    for name in names {
        assert!(errors[0].contains(name), "{name} is missing in: {said}");
    }
    assert!(said.contains("= help: "), "no advice in: {said}");
}

#[test]
fn scraping_again_gives_the_same_bytes() {
    let checkout = Checkout::new();
    let before = checkout.tree();
    for part in ["api-defs/apis", "api-defs/messages", "generated/src"] {
        fs::remove_dir_all(checkout.path(part)).expect("a folder is removed");
    }
    let scraped = checkout.run(&["scrape"]);
    assert!(scraped.status.success(), "{}", said(&scraped));
    let regenerated = checkout.regen(&[]);
    assert!(regenerated.status.success(), "{}", said(&regenerated));
    let read = format!("read {} pages", checkout.count("api-defs/pages", |name| !name.ends_with(".yaml")));
    assert!(said(&regenerated).contains(&read), "{}", said(&regenerated));
    let after = checkout.tree();
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    for (path, bytes) in &before {
        assert!(after.get(path) == Some(bytes), "{} has other bytes", path.display());
    }
}

#[test]
fn check_passes_on_the_bundled_tree_and_writes_nothing() {
    let checkout = Checkout::new();
    let before = checkout.tree();
    let output = checkout.regen(&["--check"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(before == checkout.tree());
}

#[test]
fn check_names_what_differs_and_the_command_that_mends_it() {
    let checkout = Checkout::new();
    let module = "generated/src/recycle/ofn_recycle_order_detail.rs";
    let text = fs::read_to_string(checkout.path(module)).expect("an emitted file");
    checkout.write(module, text.replacen("Option<i64>", "Option<i32>", 1));
    checkout.write("generated/src/recycle/gone.rs", text.lines().next().expect("a header"));
    let definition = "api-defs/apis/taobao.recycle.ofnsubsidy.old.get.yaml";
    let text = fs::read_to_string(checkout.path(definition)).expect("a definition");
    checkout.write(definition, text.replacen("unit: fen", "unit: yuan", 1));
    fs::remove_file(checkout.path("generated/src/lib.rs")).expect("removed");

    let before = checkout.tree();
    let output = checkout.regen(&["--check"]);
    let said = said(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(before == checkout.tree(), "--check wrote something");
    for line in [
        format!("differs: {module}"),
        format!("differs: {definition}"),
        "missing: generated/src/lib.rs".to_owned(),
        "left over: generated/src/recycle/gone.rs".to_owned(),
        "to mend it, run: cargo xtask regen".to_owned(),
    ] {
        assert!(said.contains(&line), "{line} is missing in {said}");
    }

    assert!(checkout.regen(&[]).status.success());
    assert!(checkout.regen(&["--check"]).status.success());
    assert!(!checkout.path("generated/src/recycle/gone.rs").exists());
}

#[test]
fn nothing_is_written_when_nothing_changed() {
    let checkout = Checkout::new();
    let time =
        |path: &str| fs::metadata(checkout.path(path)).and_then(|file| file.modified()).expect("a time");
    let watched = ["generated/src/lib.rs", "api-defs/apis/taobao.ofn.recycle.order.detail.yaml"];
    let before = watched.map(time);
    assert!(checkout.regen(&[]).status.success());
    assert_eq!(before, watched.map(time));
}

#[test]
fn only_what_changed_is_emitted_again() {
    let checkout = Checkout::new();
    fs::remove_dir_all(checkout.path("api-defs/pages")).expect("removed");
    assert!(checkout.regen(&["--without", "pages"]).status.success());
    checkout.forget();
    let unchanged = |count: usize| {
        let output = checkout.regen(&[]);
        let said = said(&output);
        assert!(output.status.success(), "{said}");
        assert!(said.contains(&format!(", {count} unchanged since")), "{said}");
        said
    };
    let all = checkout.count("api-defs/apis", |_| true) + checkout.count("api-defs/messages", |_| true);
    unchanged(0);
    assert!(unchanged(all).contains("of which 0 written, 0 removed"));

    // A changed definition.
    let definition = "api-defs/apis/taobao.ofn.recycle.order.detail.yaml";
    let text = fs::read_to_string(checkout.path(definition)).expect("a definition");
    checkout.write(definition, text.replace("回收单状态", "回收单的状态"));
    assert!(unchanged(all - 1).contains("of which 1 written, 0 removed"));

    // An emitted file that somebody touched.
    let module = "generated/src/recycle/recycle_ofnsubsidy_old_get.rs";
    let text = fs::read_to_string(checkout.path(module)).expect("a module");
    checkout.write(module, text.replace("Option<Fen>", "Option<i64>"));
    assert!(unchanged(all - 1).contains("of which 1 written, 0 removed"));
    assert_eq!(fs::read_to_string(checkout.path(module)).expect("a module"), text);

    // What people decide concerns every definition.
    let glossary = fs::read_to_string(checkout.path("api-defs/glossary.yaml")).expect("a glossary");
    checkout.write("api-defs/glossary.yaml", glossary.replace("Created", "Opened"));
    unchanged(0);
    fs::remove_file(checkout.path("api-defs/messages/xianyu_recycle_OrderStatusSync.yaml")).expect("removed");
    let output = checkout.regen(&[]);
    assert!(said(&output).contains("overlay-without-api"), "{}", said(&output));
}

#[test]
fn broken_pages_are_one_error_each() {
    let page = fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../api-defs/pages/alibaba.idle.recycle.order.get.txt"),
    )
    .expect("a bundled page");
    let cases: [(&str, Vec<u8>); 4] = [
        ("truncated.txt", page[..page.len() * 2 / 5].to_vec()),
        ("empty.txt", Vec::new()),
        ("no-tables.txt", "一个没有表格的页面\n\n只有一些文字。\n".into()),
        (
            "binary.png",
            [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], &[0xff, 0xfe, 0, 1, 2, 3].repeat(50)].concat(),
        ),
    ];
    for (name, bytes) in cases {
        let checkout = Checkout::new();
        let path = format!("api-defs/pages/{name}");
        checkout.write(&path, bytes);
        for command in [["scrape", "--quiet"], ["regen", "--quiet"]] {
            let said = checkout.refused(&command);
            assert_one_error(&said, &[&format!("{path}:")]);
        }
    }
}

#[test]
fn warnings_point_into_their_page() {
    let checkout = Checkout::new();
    let said = said(&checkout.run(&["scrape"]));
    let rows: Vec<&str> = said.lines().collect();
    let at = rows
        .iter()
        .position(|row| {
            row.contains("order.detail.txt:68:7: warning[unknown-description]: response.data.province")
        })
        .unwrap_or_else(|| panic!("{said}"));
    assert_eq!(rows[at + 2], "68 |   • └ province");
    assert_eq!(
        rows[at + 3].find('^'),
        rows[at + 2].find("province").map(|_| "68 |   • └ ".chars().count()),
        "{said}"
    );
    assert!(rows[at + 4].contains("= help: "), "{said}");
}

#[test]
fn a_refused_page_does_not_stop_the_good_ones() {
    let checkout = Checkout::new();
    checkout.write("api-defs/pages/empty.txt", "");
    let definition = checkout.path("api-defs/apis/taobao.ofn.recycle.order.detail.yaml");
    let text = fs::read(&definition).expect("a definition");
    fs::remove_file(&definition).expect("removed");
    assert_eq!(checkout.run(&["scrape"]).status.code(), Some(1));
    assert!(fs::read(&definition).expect("written again") == text);
}

#[test]
fn broken_definitions_are_never_written_over() {
    let path = "api-defs/apis/taobao.ofn.recycle.order.detail.yaml";
    for (from, to, line_text) in [
        ("title:", "titel:", "titel"),
        ("  required: true", "  required: 也许", "required"),
        ("request:", "request: [", ""),
    ] {
        let checkout = Checkout::new();
        let text = fs::read_to_string(checkout.path(path)).expect("a definition");
        assert!(text.contains(from));
        checkout.write(path, text.replacen(from, to, 1));
        for command in [["scrape", "--quiet"], ["regen", "--quiet"]] {
            let said = checkout.refused(&command);
            let errors: Vec<&str> = said.lines().filter(|line| line.contains("error[")).collect();
            assert!(errors.iter().all(|error| error.starts_with(&format!("{path}:"))), "{said}");
            assert!(said.contains(line_text) && said.contains("= help: "), "{said}");
        }
    }
}

#[test]
fn a_stale_overlay_fails_the_run_and_names_its_line() {
    let checkout = Checkout::new();
    let path = "api-defs/overlays/alibaba.idle.recycle.order.get.yaml";
    let text = fs::read_to_string(checkout.path(path)).expect("an overlay");
    assert!(text.contains("expect: 线上环境"));
    checkout.write(path, text.replacen("expect: 线上环境", "expect: 正式环境", 1));
    let said = checkout.refused(&["regen", "--quiet"]);
    assert_one_error(&said, &[&format!("{path}:5:"), "线上环境"]);
}

#[test]
fn a_poorer_page_never_shrinks_a_definition() {
    let checkout = Checkout::new();
    let page = "api-defs/pages/taobao.ofn.recycle.order.detail.txt";
    let text = fs::read_to_string(checkout.path(page)).expect("a page");
    let poorer = text
        .replace("  • └ spu_id\n  • String\n  • 100\n  • SPU ID\n", "")
        .replace("        <spu_id>100</spu_id>\n", "");
    assert_ne!(text, poorer);
    checkout.write(page, &poorer);
    let said = checkout.refused(&["scrape", "--quiet"]);
    assert_one_error(&said, &[page, "spu_id"]);

    // A person decides, and the decision stays.
    let forced = checkout.run(&["scrape", "--force", "it's gone since \"2026\""]);
    assert!(forced.status.success(), "{}", self::said(&forced));
    let definition =
        || fs::read_to_string(checkout.path("api-defs/apis/taobao.ofn.recycle.order.detail.yaml"));
    let written = definition().expect("a definition");
    assert!(!written.contains("name: spu_id") && written.contains("it's gone since"), "{written}");
    let again = checkout.run(&["scrape"]);
    assert!(again.status.success(), "{}", self::said(&again));
    assert_eq!(definition().expect("a definition"), written);
}

#[test]
fn a_difference_says_what_breaks_users() {
    let checkout = Checkout::new();
    copy(&checkout.path("api-defs"), &checkout.path("new-defs"));
    let same = checkout.run(&["diff", "api-defs", "new-defs", "--deny", "breaking"]);
    assert!(same.status.success(), "{}", said(&same));

    let definition = "new-defs/apis/taobao.ofn.recycle.order.detail.yaml";
    let text = fs::read_to_string(checkout.path(definition)).expect("a definition");
    checkout.write(
        definition,
        text.replace("- name: spu_id\n    type: String", "- name: spu_id\n    type: Number"),
    );
    let denied = checkout.run(&["diff", "api-defs", "new-defs", "--deny", "breaking"]);
    assert_eq!(denied.status.code(), Some(1), "{}", said(&denied));
    assert!(said(&denied).contains("response.data.spu_id"), "{}", said(&denied));
    let json = checkout.run(&["diff", "api-defs", "new-defs", "--format", "json"]);
    assert!(json.status.success());
    assert!(serde_json::from_slice::<serde_json::Value>(&json.stdout).is_ok(), "{}", said(&json));
    let nothing = checkout.run(&["diff", "api-defs", "no-such-revision"]);
    assert_eq!(nothing.status.code(), Some(1));
    assert!(said(&nothing).contains("neither a folder nor a git revision"), "{}", said(&nothing));
}

#[test]
fn wrong_usage_is_exit_code_2() {
    let checkout = Checkout::new();
    assert_eq!(checkout.run(&["scrape", "--no-such-flag"]).status.code(), Some(2));
    assert_eq!(checkout.run(&[]).status.code(), Some(2));
}

#[test]
fn json_lines_give_each_field_its_line_in_the_page() {
    let checkout = Checkout::new();
    let before = checkout.tree();
    let output = checkout.run(&["scrape", "--json"]);
    assert!(output.status.success());
    assert!(before == checkout.tree(), "--json wrote something");
    let mut fields = 0;
    for line in String::from_utf8(output.stdout).expect("text").lines() {
        let document: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let page =
            fs::read_to_string(checkout.path(document["page"].as_str().expect("a page"))).expect("a page");
        let lines: Vec<&str> = page.lines().collect();
        let mut open: Vec<&serde_json::Value> = vec![&document["request"], &document["response"]];
        while let Some(list) = open.pop() {
            for field in list.as_array().expect("fields") {
                let name = field["name"].as_str().expect("a name");
                let at = field["line"].as_u64().and_then(|line| usize::try_from(line).ok()).expect("a line");
                assert!(lines[at - 1].contains(name), "{name} is not on line {at}: {}", lines[at - 1]);
                open.extend(field.get("fields"));
                fields += 1;
            }
        }
    }
    assert!(fields >= 50 + 1 + 29 + 1 + 47 + 1 + 37, "fields of the four seeds are missing: {fields}");
}
