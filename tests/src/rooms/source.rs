//! The modules of a crate as its files have them: what each defines, what it imports, what it mentions.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use syn::{Attribute, Item, UseTree};

use super::Error;
use super::syntax::{is_for_tests, plain};
use super::uses::{Mention, mentions};

/// The names from the crate root down to a module; empty for the root itself.
pub(super) type ModulePath = Vec<String>;

/// A name that a `use` brings in.
pub(super) struct Import {
    /// Under which name; nothing for a glob.
    pub(super) name: Option<String>,
    pub(super) target: Vec<String>,
}

/// One module, in a file of its own or inside another.
pub(super) struct Module {
    pub(super) file: PathBuf,
    /// Names of the items defined right here, modules not among them.
    pub(super) items: BTreeSet<String>,
    pub(super) children: BTreeSet<String>,
    pub(super) imports: Vec<Import>,
    pub(super) mentions: Vec<Mention>,
}

impl Module {
    fn mention(&mut self, item: &Item, is_emitted: bool) {
        self.mentions.extend(mentions(item).into_iter().filter(|mention| !(is_emitted && mention.is_offer)));
    }
}

/// All modules of a crate.
pub(super) struct Source {
    pub(super) modules: BTreeMap<ModulePath, Module>,
    /// Where each `macro_rules!` stands: they are seen far beyond their module.
    pub(super) macros: BTreeMap<String, ModulePath>,
    /// Whether the crate was emitted, so nobody laid its rooms out: then a name that is only handed on is no use of
    /// its room. A group hands on the enum of the crate's messages, which holds the group's.
    is_emitted: bool,
}

impl Source {
    /// Reads a crate from its root file.
    pub(super) fn read(root: &Path) -> Result<Self, Error> {
        let mut source = Source { modules: BTreeMap::new(), macros: BTreeMap::new(), is_emitted: false };
        let folder = root.parent().unwrap_or(Path::new("")).to_owned();
        source.read_file(root, &folder, Vec::new())?;
        Ok(source)
    }

    /// Reads the file of a module; `folder` is where the files of its children lie.
    fn read_file(&mut self, file: &Path, folder: &Path, path: ModulePath) -> Result<(), Error> {
        let text =
            std::fs::read_to_string(file).map_err(|error| Error::Unreadable(file.to_owned(), error))?;
        self.is_emitted |= path.is_empty() && text.starts_with("// Made by `");
        let parsed = syn::parse_file(&text).map_err(|error| Error::Syntax(file.to_owned(), error))?;
        self.read_items(file, folder, path, &parsed.items)
    }

    fn read_items(
        &mut self,
        file: &Path,
        folder: &Path,
        path: ModulePath,
        items: &[Item],
    ) -> Result<(), Error> {
        let mut module = Module {
            file: file.to_owned(),
            items: BTreeSet::new(),
            children: BTreeSet::new(),
            imports: Vec::new(),
            mentions: Vec::new(),
        };
        for item in items.iter().filter(|item| !is_for_tests(attributes(item))) {
            match item {
                Item::Mod(inner) => {
                    let name = plain(&inner.ident);
                    let mut below = path.clone();
                    below.push(name.clone());
                    let inner_folder = folder.join(&name);
                    match &inner.content {
                        Some((_, items)) => self.read_items(file, &inner_folder, below, items)?,
                        None => {
                            let found = file_of(inner, file, folder, &name)?;
                            let is_own_folder = found.file_name().is_some_and(|found| found == "mod.rs");
                            let children = match found.parent() {
                                Some(parent) if is_own_folder => parent.to_owned(),
                                _ => inner_folder,
                            };
                            self.read_file(&found, &children, below)?;
                        }
                    }
                    module.children.insert(name);
                }
                Item::Macro(rules) if rules.mac.path.is_ident("macro_rules") => {
                    if let Some(name) = &rules.ident {
                        module.items.insert(plain(name));
                        self.macros.insert(plain(name), path.clone());
                    }
                    module.mention(item, self.is_emitted);
                }
                Item::Use(declaration) => {
                    if declaration.leading_colon.is_none() {
                        imports(&declaration.tree, &mut Vec::new(), &mut module.imports);
                    }
                    module.mention(item, self.is_emitted);
                }
                _ => {
                    module.items.extend(defined(item));
                    inner_imports(item, &mut module.imports);
                    module.mention(item, self.is_emitted);
                }
            }
        }
        self.modules.insert(path, module);
        Ok(())
    }
}

/// Where the file of `mod name;` lies.
fn file_of(inner: &syn::ItemMod, file: &Path, folder: &Path, name: &str) -> Result<PathBuf, Error> {
    let named = inner.attrs.iter().find(|attribute| attribute.path().is_ident("path")).and_then(path_value);
    let candidates = match named {
        Some(path) => vec![file.parent().unwrap_or(Path::new("")).join(path)],
        None => vec![folder.join(format!("{name}.rs")), folder.join(name).join("mod.rs")],
    };
    candidates
        .into_iter()
        .find(|path| path.is_file())
        .ok_or_else(|| Error::Missing(file.to_owned(), name.to_owned()))
}

fn path_value(attribute: &Attribute) -> Option<String> {
    let syn::Meta::NameValue(pair) = &attribute.meta else { return None };
    match &pair.value {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::ExternCrate(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::ForeignMod(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::TraitAlias(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        // `syn` may learn more kinds of items.
        _ => &[],
    }
}

/// The name that an item defines.
fn defined(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::TraitAlias(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        _ => return None,
    };
    Some(plain(name))
}

/// `use` declarations inside functions bring names in as well.
fn inner_imports(item: &Item, found: &mut Vec<Import>) {
    struct Inner<'a>(&'a mut Vec<Import>);
    impl<'ast> syn::visit::Visit<'ast> for Inner<'_> {
        fn visit_item_use(&mut self, declaration: &'ast syn::ItemUse) {
            if declaration.leading_colon.is_none() {
                imports(&declaration.tree, &mut Vec::new(), self.0);
            }
        }
    }
    syn::visit::Visit::visit_item(&mut Inner(found), item);
}

fn imports(tree: &UseTree, prefix: &mut Vec<String>, found: &mut Vec<Import>) {
    let mut add = |name: Option<String>, prefix: &[String], last: Option<String>| {
        let target = prefix.iter().cloned().chain(last).collect();
        found.push(Import { name, target });
    };
    match tree {
        UseTree::Path(step) => {
            prefix.push(plain(&step.ident));
            imports(&step.tree, prefix, found);
            prefix.pop();
        }
        // `a::{self}` brings in `a`.
        UseTree::Name(name) if name.ident == "self" => add(prefix.last().cloned(), prefix, None),
        UseTree::Name(name) => add(Some(plain(&name.ident)), prefix, Some(plain(&name.ident))),
        UseTree::Rename(name) if name.ident == "self" => add(Some(plain(&name.rename)), prefix, None),
        UseTree::Rename(name) => add(Some(plain(&name.rename)), prefix, Some(plain(&name.ident))),
        UseTree::Glob(_) => add(None, prefix, None),
        UseTree::Group(group) => group.items.iter().for_each(|tree| imports(tree, prefix, found)),
    }
}
