//! Whatever the macro read, the compiler watches: an edit of any of it compiles the caller again.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

#[test]
fn the_compiler_watches_whatever_the_macro_read() {
    // Beside this program lies the crate's library, and what the compiler says it was made of.
    let program = std::env::current_exe().unwrap();
    let folder = program.parent().unwrap();
    let mut lists: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    let is_ours = |path: &Path| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("user_of_2024-"))
    };
    lists.retain(|path| is_ours(path) && path.extension().is_some_and(|it| it == "d"));
    let newest =
        lists.into_iter().max_by_key(|path| fs::metadata(path).unwrap().modified().unwrap()).unwrap();
    let list = fs::read_to_string(newest).unwrap();
    for input in [
        "apis/taobao.ofn.recycle.order.detail.yaml",
        "messages/",
        "overlays/",
        "english/",
        "spis/",
        "catalog.yaml",
        "codes.yaml",
        "glossary.yaml",
        "history.yaml",
    ] {
        assert!(list.contains(&format!("/api-defs/{input}")), "nobody watches {input}");
    }
}
