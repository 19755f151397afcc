//! The paths that a piece of source mentions, with their lines.

use proc_macro2::{Spacing, Span, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Item, UseTree, Visibility};

use super::syntax::{is_for_tests, plain};

/// A path in the source, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) path: Vec<String>,
    pub(super) line: usize,
    /// The name of a macro that is called, which is looked up crate-wide as well.
    pub(super) is_macro: bool,
    /// A name that is handed on (`pub use`), not used.
    pub(super) is_offer: bool,
}

/// Everything an item mentions. Modules inside it are not looked into: they are modules of their own.
pub(super) fn mentions(item: &Item) -> Vec<Mention> {
    let mut finder = Finder { found: Vec::new(), offers: false };
    finder.visit_item(item);
    finder.found
}

struct Finder {
    found: Vec<Mention>,
    offers: bool,
}

impl Finder {
    fn add(&mut self, path: Vec<String>, span: Span, is_macro: bool) {
        self.found.push(Mention { path, line: span.start().line, is_macro, is_offer: self.offers });
    }

    fn add_path(&mut self, path: &syn::Path, is_macro: bool) {
        let Some(first) = path.segments.first().filter(|_| path.leading_colon.is_none()) else { return };
        let names = path.segments.iter().map(|segment| plain(&segment.ident)).collect();
        self.add(names, first.ident.span(), is_macro);
    }

    fn add_use(&mut self, tree: &UseTree, prefix: &mut Vec<String>) {
        let with = |prefix: &[String], last: &proc_macro2::Ident| {
            let last = Some(plain(last)).filter(|name| name != "self");
            prefix.iter().cloned().chain(last).collect()
        };
        match tree {
            UseTree::Path(step) => {
                prefix.push(plain(&step.ident));
                self.add_use(&step.tree, prefix);
                prefix.pop();
            }
            UseTree::Name(name) => self.add(with(prefix, &name.ident), name.ident.span(), false),
            UseTree::Rename(name) => self.add(with(prefix, &name.ident), name.ident.span(), false),
            UseTree::Glob(glob) => self.add(prefix.clone(), glob.star_token.spans[0], false),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.add_use(tree, prefix)),
        }
    }

    /// Paths of at least two names among the tokens of a macro. A single name could be anything there.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut start = Span::call_site();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(name) if colons == 2 && !path.is_empty() => {
                    path.push(plain(&name));
                    colons = 0;
                    continue;
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' && colons < 2 => {
                    colons += 1;
                    // `a: b` is no path.
                    if colons == 2 || mark.spacing() == Spacing::Joint {
                        continue;
                    }
                    self.end_path(&mut path, start);
                    colons = 0;
                }
                TokenTree::Ident(name) => {
                    self.end_path(&mut path, start);
                    (path, start, colons) = (vec![plain(&name)], name.span(), 0);
                }
                TokenTree::Group(group) => {
                    self.end_path(&mut path, start);
                    colons = 0;
                    self.add_tokens(group.stream());
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {
                    self.end_path(&mut path, start);
                    colons = 0;
                }
            }
        }
        self.end_path(&mut path, start);
    }

    fn end_path(&mut self, path: &mut Vec<String>, start: Span) {
        let path = std::mem::take(path);
        if path.len() > 1 {
            self.add(path, start, false);
        }
    }
}

impl<'ast> Visit<'ast> for Finder {
    fn visit_item(&mut self, item: &'ast Item) {
        if !matches!(item, Item::Mod(_)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, declaration: &'ast syn::ItemUse) {
        if declaration.leading_colon.is_none() {
            self.offers = matches!(declaration.vis, Visibility::Public(_));
            self.add_use(&declaration.tree, &mut Vec::new());
            self.offers = false;
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.add_path(path, false);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.add_path(&call.path, true);
        self.add_tokens(call.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        if let syn::Meta::List(list) = &attribute.meta {
            self.add_tokens(list.tokens.clone());
        }
    }

    /// Who may see an item is no use of that place.
    fn visit_vis_restricted(&mut self, _: &'ast syn::VisRestricted) {}

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        if !is_for_tests(&function.attrs) {
            visit::visit_item_fn(self, function);
        }
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        if !is_for_tests(&function.attrs) {
            visit::visit_impl_item_fn(self, function);
        }
    }
}
