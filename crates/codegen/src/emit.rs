//! Last pass: the model as Rust source.
//!
//! One file per kind of item; each writes source text straight into a string, laid out as it shall stand.
//!
//! Why not tokens (`quote`), parsed (`syn`) and formatted (`prettyplease`)? Because the shapes are few and fixed, and
//! parsing and formatting alone cost fifteen times what everything here costs: 1.28 CPU ms for each of 3,591 APIs
//! against 0.085 (`examples/emit_cost.rs` measures both over the same files), with a budget of 1.3 ms that reading
//! YAML shares. The text is also what a procedural macro needs: the compiler's own lexer reads it, without `syn`.
//! In exchange the tests parse everything that is emitted, hostile input included.

use std::collections::BTreeMap;

use crate::input::Package;
use crate::lower::Role;
use crate::model::{Module, Struct};
use crate::plan::Plan;

pub mod call;
pub mod docs;
pub mod enums;
pub mod group;
pub mod imports;
pub mod library;
pub mod structs;
pub mod text;
pub mod write;

use imports::Imports;
use write::put;

/// The files around the modules: manifest, `lib.rs`, a `mod.rs` per group.
pub fn frame(package: &Package, plan: &Plan<'_>) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    files.insert("Cargo.toml".to_owned(), library::manifest(package, &plan.groups));
    files.insert("src/lib.rs".to_owned(), library::root(package, &plan.groups));
    for (group, modules) in &plan.groups {
        files.insert(format!("src/{}/mod.rs", group.name), group::module(package, group, modules));
    }
    files
}

/// The file of one API or message.
pub fn module_file(package: &Package, module: &Module<'_>) -> String {
    let mut imports = Imports::default();
    let mut body = String::with_capacity(16 * 1024);
    for each in &module.structs {
        structure(&mut body, module, each, &package.name.replace('-', "_"), &mut imports);
    }
    call::api(&mut body, module, &mut imports);
    call::errors(&mut body, module);
    call::message(&mut body, module, &mut imports);
    for each in &module.enums {
        enums::enumeration(&mut body, each, &mut imports);
    }
    let definition = module.item.definition;
    let mut file = header(package, &package.source(module.item.definition));
    let title = call::title(definition).map(|title| format!("{title}: ")).unwrap_or_default();
    put!(file, "//! {title}{}\n\n{}\n", text::code(&definition.name), imports.line(true));
    file.push_str(body.trim_start());
    file
}

/// How the first line of an emitted file begins, behind the comment sign.
pub const MARK_START: &str = "Made by `";
/// How it ends.
pub const MARK_END: &str = " Do not edit.";

/// The first line of every file. The writer removes only files that have it.
pub fn header(package: &Package, source: &str) -> String {
    format!(
        "// {}{}` from {}.{}\n",
        MARK_START,
        line(&package.command),
        line(source),
        MARK_END
    )
}

fn line(text: &str) -> String {
    text::one_line(text, 300)
}

fn structure(out: &mut String, module: &Module<'_>, each: &Struct<'_>, library: &str, imports: &mut Imports) {
    out.push('\n');
    if each.role == Role::Nested {
        nested_docs(out, each);
    } else {
        call::root_docs(out, module, each, library);
    }
    structs::declaration(out, each, imports);
    if each.role == Role::Request {
        structs::setters(out, each);
    }
    structs::table(out, each, imports);
    structs::forwards(out, each);
}

fn nested_docs(out: &mut String, each: &Struct<'_>) {
    let description = each.field.map(docs::description).unwrap_or_default();
    if !description.is_empty() {
        put!(out, "/// {description}\n///\n");
    }
    let type_text = each.field.map(docs::type_text).unwrap_or_default();
    put!(out, "/// {type_text} at {}.\n", text::code(&each.place));
}

/// `&[…]`, on one line if it is short, else an item a line.
pub fn slice(out: &mut String, indent: &str, items: &[String], one_line: usize) {
    let width: usize = items.iter().map(|item| item.len() + 2).sum();
    if width <= one_line {
        put!(out, "{indent}&[{}]\n", items.join(", "));
        return;
    }
    put!(out, "{indent}&[\n");
    for item in items {
        put!(out, "{indent}    {item},\n");
    }
    put!(out, "{indent}]\n");
}
