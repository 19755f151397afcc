//! No room uses another in a circle.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::fs;
use std::path::Path;

use line_tests::rooms::{circles, excused, floors, graph, workspace};
use line_tests::root;

/// The list only shrinks: an entry goes as soon as its crate is mended.
#[test]
fn no_crate_has_rooms_in_a_circle() {
    let excused = excused(&root().join("tests/rooms/excused.txt")).unwrap();
    let targets = workspace(&root()).unwrap();
    assert!(targets.iter().any(|target| target.package == "top-sdk"), "the workspace is read");
    let mut found = Vec::new();
    for target in targets.iter().filter(|target| !excused.contains(&target.package)) {
        let graph = graph(&target.root).unwrap();
        for circle in circles(&graph) {
            found.push(format!("{} {}: {:?}", target.package, target.name, circle.rooms));
        }
    }
    assert!(found.is_empty(), "`cargo run -p line-tests --bin rooms` says where:\n{}", found.join("\n"));
}

/// Writes a crate and names its circles: the module that holds the rooms, then the rooms.
fn circles_of(files: &[(&str, &str)]) -> Vec<String> {
    let folder = made_up(files);
    let graph = graph(&folder.path().join("lib.rs")).unwrap();
    let shown = circles(&graph)
        .into_iter()
        .map(|circle| format!("{}: {}", circle.within.join("::"), circle.rooms.join(" ")));
    shown.collect()
}

fn made_up(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

const NONE: [&str; 0] = [];

#[test]
fn files_that_use_each_other_are_a_circle() {
    let found = circles_of(&[
        ("lib.rs", "mod a; mod b; mod c;"),
        ("a.rs", "use crate::b::B; pub(crate) struct A;"),
        ("b.rs", "pub(crate) struct B; fn f() -> crate::c::C { crate::c::C }"),
        ("c.rs", "pub(crate) struct C; fn f() { let _ = super::a::A; }"),
    ]);
    assert_eq!(found, [": a b c"]);
}

#[test]
fn one_direction_is_none() {
    let found = circles_of(&[
        ("lib.rs", "mod a; mod b; pub use a::A; pub use b::B;"),
        ("a.rs", "pub struct A;"),
        ("b.rs", "use crate::a::A; pub struct B(A);"),
    ]);
    assert_eq!(found, NONE);
}

#[test]
fn a_room_counts_with_everything_below_it() {
    // No file uses one that uses it back, but the rooms do.
    let found = circles_of(&[
        ("lib.rs", "mod a; mod b;"),
        ("a/mod.rs", "mod x; pub(crate) mod y;"),
        ("a/x.rs", "use crate::b::x::X;"),
        ("a/y.rs", "pub(crate) struct Y;"),
        ("b/mod.rs", "pub(crate) mod x; mod y;"),
        ("b/x.rs", "pub(crate) struct X;"),
        ("b/y.rs", "use crate::a::y::Y;"),
    ]);
    assert_eq!(found, [": a b"]);
}

#[test]
fn a_module_and_its_children_may_use_each_other() {
    let found = circles_of(&[
        ("lib.rs", "mod a;"),
        ("a.rs", "mod x; mod y; pub(crate) struct A; use x::X; use self::y::Y;"),
        ("a/x.rs", "use super::A; pub(super) struct X;"),
        ("a/y.rs", "use super::x::X; use crate::a::A; pub(super) struct Y;"),
    ]);
    assert_eq!(found, NONE);
    let children = circles_of(&[
        ("lib.rs", "mod a;"),
        ("a.rs", "mod x; mod y;"),
        ("a/x.rs", "pub(super) fn x() { super::y::y() }"),
        ("a/y.rs", "pub(super) fn y() { super::x::x() }"),
    ]);
    assert_eq!(children, ["a: x y"]);
}

#[test]
fn what_the_root_defines_must_not_be_used_below() {
    let found = circles_of(&[
        ("lib.rs", "mod a; pub struct Page; fn f() { a::f() }"),
        ("a.rs", "pub(crate) fn f() { let _ = crate::Page; }"),
    ]);
    assert_eq!(found, [": (root) a"]);
}

#[test]
fn a_reexported_name_counts_where_it_is_defined() {
    // `crate::B` is `b::inner::B`, through two re-exports, a rename and a glob.
    let files = [
        ("lib.rs", "mod a; mod b; pub use b::Named as B; pub use a::*;"),
        ("a.rs", "use crate::B; pub struct A(B);"),
        ("b.rs", "mod inner; pub use inner::B as Named;"),
        ("b/inner.rs", "pub struct B;"),
    ];
    assert_eq!(circles_of(&files), NONE);
    let back = [files[0], files[1], files[2], ("b/inner.rs", "pub struct B; fn f(_: crate::A) {}")];
    assert_eq!(circles_of(&back), [": a b"]);
}

#[test]
fn emitted_crates_may_hand_names_on_but_not_use_them_in_a_circle() {
    let emitted = "// Made by `cargo xtask regen` from api-defs. Do not edit.\nmod a; mod b;";
    let b = ("b.rs", "pub struct B(crate::a::A);");
    assert_eq!(circles_of(&[("lib.rs", emitted), ("a.rs", "pub use super::b::B; pub struct A;"), b]), NONE);
    let used = ("a.rs", "pub struct A; use super::b::B; fn f(_: B) {}");
    assert_eq!(circles_of(&[("lib.rs", emitted), used, b]), [": a b"]);
    let by_hand = ("a.rs", "pub use super::b::B; pub struct A;");
    assert_eq!(circles_of(&[("lib.rs", "mod a; mod b;"), by_hand, b]), [": a b"]);
}

#[test]
fn macros_derives_and_inner_imports_count() {
    for used in [
        "fn f() { assert_eq!(crate::b::B, [1, vec![crate::b::B]]); }",
        "fn f() { use super::b; b::f(); }",
        "#[derive(Clone)] #[serde(with = \"x\", default = crate::b::f)] struct A;",
        "use super::*; fn f() { b::f() }",
        "impl crate::b::T for u8 {}",
        "fn f(x: u8) -> bool { matches!(x, crate::b::B) }",
        "fn f() { made!() }",
        "use crate::{b::{self, B as C}};",
        "mod deep { fn f() { super::super::b::f() } }",
    ] {
        let b = "use crate::a; macro_rules! made { () => {} } pub(crate) const B: u8 = 1;";
        let found = circles_of(&[("lib.rs", "#[macro_use] mod b; mod a;"), ("a.rs", used), ("b.rs", b)]);
        assert_eq!(found, [": a b"], "{used}");
    }
}

#[test]
fn tests_other_crates_and_visibility_do_not_count() {
    for harmless in [
        "#[cfg(test)] mod tests { use crate::b::B; }",
        "#[cfg(test)] use crate::b::B;",
        "#[cfg(all(test, unix))] fn f() { crate::b::f() }",
        "pub(in crate::b) struct A;",
        "use ::b::B;",
        "fn f() { println!(\"crate::b::f\") } // crate::b::f()",
        "struct S { b: u8 } fn f(s: S) -> u8 { s.b }",
    ] {
        let found = circles_of(&[("lib.rs", "mod a; mod b;"), ("a.rs", harmless), ("b.rs", "use crate::a;")]);
        assert_eq!(found, NONE, "{harmless}");
    }
}

#[test]
fn imports_that_chase_each_other_end() {
    let found = circles_of(&[
        ("lib.rs", "mod a; mod b; pub use a::*; pub use b::*; pub use self::x::x;"),
        ("a.rs", "pub use crate::b::*; pub use crate::Missing;"),
        ("b.rs", "pub use crate::*; pub fn f() { let _ = Nowhere; }"),
    ]);
    assert_eq!(found, [": (root) a b"]);
}

#[test]
fn modules_are_found_where_rust_looks_for_them() {
    let folder = made_up(&[
        ("lib.rs", "mod a; #[path = \"elsewhere/odd.rs\"] mod c; mod r#type; mod inline { mod deep; }"),
        ("a/mod.rs", "mod b;"),
        ("a/b.rs", ""),
        ("elsewhere/odd.rs", ""),
        ("type.rs", "mod d;"),
        ("type/d.rs", ""),
        ("inline/deep.rs", ""),
    ]);
    let graph = graph(&folder.path().join("lib.rs")).unwrap();
    let names: Vec<String> = graph.modules.iter().map(|path| path.join("::")).collect();
    assert_eq!(names, ["", "a", "a::b", "c", "inline", "inline::deep", "type", "type::d"]);
}

#[test]
fn each_room_is_shown_after_those_that_it_uses() {
    let folder = made_up(&[
        ("lib.rs", "mod a; mod b; mod c;"),
        ("a.rs", "use crate::b::B;"),
        ("b.rs", "use crate::c::C; pub(crate) struct B;"),
        ("c.rs", "pub(crate) struct C;"),
    ]);
    let floors = floors(&graph(&folder.path().join("lib.rs")).unwrap());
    let order: Vec<&str> = floors[0].groups.iter().flatten().map(String::as_str).collect();
    assert_eq!(order, ["(root)", "c", "b", "a"]);
    let link = &floors[0].uses["a"]["b"][0];
    assert_eq!((link.file.as_path(), link.line), (folder.path().join("a.rs").as_path(), 1));
}

#[test]
fn a_broken_crate_is_an_error_with_its_place() {
    let broken = made_up(&[("lib.rs", "mod a;"), ("a.rs", "fn f( {")]);
    let error = graph(&broken.path().join("lib.rs")).unwrap_err().to_string();
    assert!(error.contains("a.rs:1:"), "{error}");
    let missing = made_up(&[("lib.rs", "mod nowhere;")]);
    let error = graph(&missing.path().join("lib.rs")).unwrap_err().to_string();
    assert!(error.contains("lib.rs") && error.contains("nowhere"), "{error}");
    assert!(workspace(Path::new("/")).is_err());
}

#[test]
fn the_list_of_excused_crates_takes_remarks() {
    let folder = made_up(&[("list.txt", "# why\n\ntop-a # soon\n  top-b\n")]);
    assert_eq!(excused(&folder.path().join("list.txt")).unwrap(), ["top-a", "top-b"]);
}
