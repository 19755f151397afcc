//! Items as one text, so that ways to make them can be compared: without what only a crate has, laid out anew.

use std::fs;
use std::path::Path;

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::quote;
use syn::{File, Item};
use top_codegen::template::Code;

/// The items of an emitted crate, its modules inside each other.
pub(crate) fn of_crate(source: &Path) -> String {
    let library = read(&source.join("lib.rs"));
    let items = library.items.into_iter().filter_map(|item| match item {
        Item::Mod(module) if module.content.is_none() => {
            let name = &module.ident;
            let folder = source.join(name.to_string());
            Some(match folder.is_dir() {
                true => module_in_place(&folder, &module, "mod.rs"),
                false => module_in_place(source, &module, &format!("{name}.rs")),
            })
        }
        // What a group offers at the root; everything else is the crate's own.
        Item::Use(mut offered) if quote!(#offered).to_string().contains("self ::") => {
            offered.attrs.clear();
            Some(quote!(#offered))
        }
        _ => None,
    });
    of_tokens(items.collect())
}

/// `mod name { … }` for a module in a file.
fn module_in_place(folder: &Path, module: &syn::ItemMod, file: &str) -> TokenStream {
    let File { attrs, items, .. } = read(&folder.join(file));
    let items = items.into_iter().map(|item| match item {
        Item::Mod(module) if module.content.is_none() => {
            module_in_place(folder, &module, &format!("{}.rs", module.ident))
        }
        other => quote!(#other),
    });
    let (seen, name) = (&module.vis, &module.ident);
    quote!(#seen mod #name { #(#attrs)* #(#items)* })
}

fn read(path: &Path) -> File {
    syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Items as they stand inside somebody's crate.
pub(crate) fn of_code(code: &Code) -> String {
    of_tokens(code.as_str().parse().unwrap())
}

fn of_tokens(tokens: TokenStream) -> String {
    let mut file: File = syn::parse2(comments_in_one(tokens)).unwrap();
    without_prelude(&mut file.items);
    prettyplease::unparse(&file)
}

/// Takes the line out that only code inside somebody's crate has.
fn without_prelude(items: &mut Vec<Item>) {
    items.retain(|item| !quote!(#item).to_string().starts_with("use top_sdk :: emit :: std_prelude"));
    for item in items {
        if let Item::Mod(syn::ItemMod { content: Some((_, items)), .. }) = item {
            without_prelude(items);
        }
    }
}

/// Comments as one attribute each, without the example, which only a crate with a name has; and no gates of features.
fn comments_in_one(tokens: TokenStream) -> TokenStream {
    let mut result = TokenStream::new();
    let mut lines: Vec<String> = Vec::new();
    let mut signs = TokenStream::new();
    let mut last = TokenStream::new();
    for tree in tokens {
        match tree {
            TokenTree::Punct(sign) if matches!(sign.as_char(), '#' | '!') => {
                signs.extend([TokenTree::Punct(sign)])
            }
            TokenTree::Group(group) if group.stream().to_string().starts_with("cfg (") => {
                signs = TokenStream::new();
            }
            TokenTree::Group(group) if comment(&group).is_some() && !signs.is_empty() => {
                lines.extend(comment(&group).unwrap().split('\n').map(str::to_owned));
                last = std::mem::take(&mut signs);
            }
            other => {
                if !lines.is_empty() {
                    let text = without_example(&std::mem::take(&mut lines));
                    result.extend(quote!(#last [doc = #text]));
                }
                result.extend(std::mem::take(&mut signs));
                result.extend([match other {
                    TokenTree::Group(group) => {
                        let inner = comments_in_one(group.stream());
                        TokenTree::Group(Group::new(group.delimiter(), inner))
                    }
                    other => other,
                }]);
            }
        }
    }
    result.extend(signs);
    result
}

fn comment(group: &Group) -> Option<String> {
    let text = group.stream().to_string();
    let literal = text.strip_prefix("doc = ")?;
    syn::parse_str::<syn::LitStr>(literal).ok().map(|literal| literal.value())
}

fn without_example(lines: &[String]) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut in_example = false;
    for line in lines {
        if line == " ```" {
            if !in_example && kept.last() == Some(&"") {
                kept.pop();
            }
            in_example = !in_example;
        } else if !in_example {
            kept.push(line);
        }
    }
    kept.join("\n")
}
