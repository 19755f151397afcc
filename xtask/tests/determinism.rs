//! The same definitions give the same bytes, whatever machine, folder, locale, time zone or order they come from.
#![allow(clippy::expect_used, clippy::panic)] // Helpers of tests fail as tests do.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Below a folder: path → bytes.
type Tree = BTreeMap<String, Vec<u8>>;

/// Copies the bundled documents and what people wrote, in this order, and runs the whole line on the copy.
fn run(order: impl Fn(&mut Vec<String>), deep: &str, environment: &[(&str, &str)]) -> (Tree, Tree) {
    let scratch = tempfile::tempdir().expect("a scratch folder");
    let root = scratch.path().join(deep);
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api-defs");
    let mut names: Vec<String> = tree(&source).into_keys().collect();
    names.retain(|name| !["apis/", "messages/", "spis/"].iter().any(|scraped| name.starts_with(scraped)));
    order(&mut names);
    for name in &names {
        let to = root.join("api-defs").join(name);
        fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
        fs::copy(source.join(name), to).expect("a copy");
    }
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["regen", "--quiet", "--defs", "api-defs", "--out", "crate", "--sdk", "0.1.0"])
        .current_dir(&root)
        .env("CARGO_TARGET_DIR", scratch.path().join("target"))
        .envs(environment.iter().copied())
        .output()
        .expect("xtask starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    (tree(&root.join("api-defs")), tree(&root.join("crate")))
}

fn tree(root: &Path) -> Tree {
    let mut files = Tree::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let below = path.strip_prefix(root).expect("below").to_string_lossy().replace('\\', "/");
                files.insert(below, fs::read(&path).expect("a file"));
            }
        }
    }
    files
}

#[test]
fn bytes_depend_on_the_definitions_alone() {
    let plain = run(|_| (), "a", &[]);
    assert!(
        plain.0.keys().any(|name| name.starts_with("apis/"))
            && plain.1.keys().any(|name| name == "src/lib.rs")
    );
    let cases = [
        run(|names| names.reverse(), "b", &[]),
        run(|names| names.rotate_left(3), "elsewhere/with a blank/深", &[]),
        run(|_| (), "c", &[("LC_ALL", "tr_TR.UTF-8"), ("LANG", "tr_TR.UTF-8"), ("TZ", "Pacific/Kiritimati")]),
        run(|_| (), "d", &[("LC_ALL", "C"), ("TZ", "America/New_York"), ("RAYON_NUM_THREADS", "1")]),
        run(|_| (), "e", &[("RAYON_NUM_THREADS", "2"), ("RUST_MIN_STACK", "4194304"), ("HOME", "/nowhere")]),
    ];
    for (definitions, emitted) in &cases {
        assert!(*definitions == plain.0, "definitions differ");
        assert!(*emitted == plain.1, "emitted files differ");
    }
}
