//! Pages and folders that mean harm: one error each, nothing written outside of the definitions folder.
#![allow(clippy::expect_used, clippy::panic)] // Helpers of tests fail as tests do.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A scratch folder with `pages`, `out` and something beside them that must stay as it is.
struct Scratch(tempfile::TempDir);

impl Scratch {
    fn new() -> Self {
        let scratch = Scratch(tempfile::tempdir().expect("a scratch folder"));
        for folder in ["pages", "out", "beside"] {
            fs::create_dir(scratch.path(folder)).expect("a folder");
        }
        fs::write(scratch.path("beside/x.yaml"), "untouched").expect("a file");
        scratch
    }

    fn path(&self, below: &str) -> PathBuf {
        self.0.path().join(below)
    }

    fn scrape(&self) -> Output {
        Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(["scrape", "--quiet", "pages", "--out", "out"])
            .current_dir(self.0.path())
            .output()
            .expect("xtask starts")
    }

    /// Everything that is no page: path → bytes.
    fn written(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut open = vec![self.0.path().to_owned()];
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                let below = path.strip_prefix(self.0.path()).expect("below").to_string_lossy().into_owned();
                if path.is_symlink() || below == "pages" {
                    continue;
                } else if path.is_dir() {
                    open.push(path);
                } else {
                    files.insert(below, fs::read(&path).expect("a file"));
                }
            }
        }
        files
    }
}

fn document(name: &str) -> String {
    format!(
        r#"{{"success":true,"data":{{"name":"{name}","apiChineseName":"查询","description":"查询","labels":[],"requestParams":[],"responseParams":[{{"name":"id","type":"Number","description":"编号","demoValue":"1"}}],"errorCodes":[]}}}}"#
    )
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn errors(said: &str) -> usize {
    said.lines().filter(|line| line.contains("error[")).count()
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    for name in
        ["../../beside/x", "..", "/etc/x", "a/b", "con", "nul.txt", "a\u{202e}b", "a\\\\b", "C:x", ".x"]
    {
        for in_sidecar in [false, true] {
            let scratch = Scratch::new();
            let before = scratch.written();
            if in_sidecar {
                fs::write(scratch.path("pages/p.json"), document("")).expect("a page");
                let sidecar = format!("origin: a test\nname: \"{name}\"\n");
                fs::write(scratch.path("pages/p.json.yaml"), sidecar).expect("a sidecar");
            } else {
                fs::write(scratch.path("pages/p.json"), document(name)).expect("a page");
            }
            let output = scratch.scrape();
            let said = said(&output);
            assert_eq!(output.status.code(), Some(1), "{name}: {said}");
            assert_eq!(errors(&said), 1, "{name}: {said}");
            assert!(said.contains("pages/p.json") && said.contains("= help: "), "{name}: {said}");
            assert!(before == scratch.written(), "{name} was written somewhere");
        }
    }
}

#[test]
fn large_and_deep_pages_are_one_error_each() {
    let deep = format!(
        "{{\"data\":{{\"name\":\"a.b.get\",\"requestParams\":{}{}}}}}",
        "[".repeat(10_000),
        "]".repeat(10_000)
    );
    let rows = "<tr><td>a</td><td>String</td><td>x</td><td>y</td></tr>".repeat(100_000);
    let html = format!(
        "<h1>a.b.get (x)</h1><h2>响应参数</h2><table><tr><th>名称</th><th>类型</th><th>示例值</th><th>描述</th></tr>{rows}</table>"
    );
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE m [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><metadata>&b;</metadata>";
    let line =
        format!("a.b.get (x)\n\n响应参数\n\n名称 类型 示例值 描述\na String {}\n", "x".repeat(10_000_000));
    for (name, page) in
        [("deep.json", deep.as_str()), ("rows.html", &html), ("bomb.xml", bomb), ("line.txt", &line)]
    {
        let scratch = Scratch::new();
        fs::write(scratch.path("pages").join(name), page).expect("a page");
        let before = scratch.written();
        let output = scratch.scrape();
        let said = said(&output);
        assert_eq!(output.status.code(), Some(1), "{name}: {}", said.chars().take(2_000).collect::<String>());
        assert_eq!(errors(&said), 1, "{name}: {}", said.chars().take(2_000).collect::<String>());
        assert!(said.len() < 4_000, "{name}: the error is {} bytes long", said.len());
        assert!(before == scratch.written(), "{name} was written");
    }
}

#[test]
fn a_folder_called_like_a_page_is_a_folder() {
    let scratch = Scratch::new();
    fs::create_dir(scratch.path("pages/a.b.get.txt")).expect("a folder");
    fs::write(scratch.path("pages/a.b.get.txt/inner.json"), document("a.b.get")).expect("a page");
    assert!(scratch.scrape().status.success());
    assert!(scratch.path("out/apis/a.b.get.yaml").is_file());
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    /// Output never follows a link out of its folder.
    #[test]
    fn links_in_the_output_are_not_followed() {
        for (link, target) in [("out/apis", "../beside"), ("out/apis/a.b.get.yaml", "../../beside/x.yaml")] {
            let scratch = Scratch::new();
            fs::write(scratch.path("pages/p.json"), document("a.b.get")).expect("a page");
            if link.ends_with(".yaml") {
                fs::create_dir(scratch.path("out/apis")).expect("a folder");
            }
            symlink(target, scratch.path(link)).expect("a link");
            let output = scratch.scrape();
            assert_eq!(output.status.code(), Some(1), "{}", said(&output));
            assert_eq!(errors(&said(&output)), 1, "{}", said(&output));
            assert_eq!(fs::read_to_string(scratch.path("beside/x.yaml")).expect("a file"), "untouched");
            assert_eq!(fs::read_dir(scratch.path("beside")).expect("a folder").count(), 1);
        }
    }

    #[test]
    fn what_cannot_be_read_is_one_error() {
        let scratch = Scratch::new();
        symlink("nowhere", scratch.path("pages/dangling.txt")).expect("a link");
        let output = scratch.scrape();
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(errors(&said(&output)), 1, "{}", said(&output));
        assert!(said(&output).contains("dangling.txt"), "{}", said(&output));

        let scratch = Scratch::new();
        let page = scratch.path("pages/p.json");
        fs::write(&page, document("a.b.get")).expect("a page");
        fs::set_permissions(&page, fs::Permissions::from_mode(0o000)).expect("permissions");
        if fs::read(&page).is_ok() {
            eprintln!("SKIPPED: this user may read everything, so no file is unreadable");
            return;
        }
        let output = scratch.scrape();
        assert_eq!(errors(&said(&output)), 1, "{}", said(&output));
    }

    /// A loop of links ends.
    #[test]
    fn folders_that_hold_themselves_are_walked_once() {
        let scratch = Scratch::new();
        fs::write(scratch.path("pages/p.json"), document("a.b.get")).expect("a page");
        symlink(".", scratch.path("pages/again")).expect("a link");
        let output = scratch.scrape();
        assert!(output.status.success(), "{}", said(&output));
        assert_eq!(fs::read_dir(Path::new(&scratch.path("out/apis"))).expect("a folder").count(), 1);
    }
}
