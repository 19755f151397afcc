//! From a path as it is written to the module that defines what it names.

use super::source::{ModulePath, Source};
use super::uses::Mention;

/// Chains of imports longer than this are circles of their own, or nothing a person would write.
const MAX_STEPS: usize = 32;

/// The module that a mention in module `from` leads to; nothing when it leads out of the crate.
pub(super) fn resolve(source: &Source, from: &ModulePath, mention: &Mention) -> Option<ModulePath> {
    let resolver = Resolver { source };
    let found = resolver.path(from, &mention.path, MAX_STEPS);
    let last = mention.path.last().filter(|_| mention.is_macro && found.is_none());
    found.or_else(|| source.macros.get(last?).cloned())
}

struct Resolver<'a> {
    source: &'a Source,
}

impl Resolver<'_> {
    fn path(&self, from: &ModulePath, path: &[String], steps: usize) -> Option<ModulePath> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => self.anchored(Vec::new(), rest, steps),
            "self" => self.anchored(from.clone(), rest, steps),
            "super" => {
                let (_, parent) = from.split_last()?;
                // Further `super`s go on from there.
                if rest.first().is_some_and(|next| next == "super") {
                    return self.path(&parent.to_vec(), rest, steps);
                }
                self.anchored(parent.to_vec(), rest, steps)
            }
            _ => self.below(from, path, steps),
        }
    }

    /// A path that starts in a module of this crate for certain: what can't be found there (items that a macro
    /// makes) counts for the module that should have it.
    fn anchored(&self, module: ModulePath, path: &[String], steps: usize) -> Option<ModulePath> {
        self.below(&module, path, steps).or_else(|| match path.first() {
            Some(name) => self.source.macros.get(name).cloned().or(Some(module)),
            None => Some(module),
        })
    }

    /// Follows a path from a module: into its children, to its items, through its imports.
    fn below(&self, module: &ModulePath, path: &[String], steps: usize) -> Option<ModulePath> {
        let Some((name, rest)) = path.split_first() else { return Some(module.clone()) };
        let here = self.source.modules.get(module)?;
        let steps = steps.checked_sub(1)?;
        if here.children.contains(name) {
            let mut child = module.clone();
            child.push(name.clone());
            return self.anchored(child, rest, steps);
        }
        if here.items.contains(name) {
            return Some(module.clone());
        }
        let named = here.imports.iter().filter(|import| import.name.as_ref() == Some(name));
        for import in named {
            let target: Vec<String> = import.target.iter().chain(rest).cloned().collect();
            // `use serde;` would look itself up for ever.
            if import.target.first() != Some(name)
                && let Some(found) = self.path(module, &target, steps)
            {
                return Some(found);
            }
        }
        let globs = here.imports.iter().filter(|import| import.name.is_none());
        globs.into_iter().find_map(|import| {
            let target = self.path(module, &import.target, steps)?;
            // A module that looks into itself through `use super::*` finds nothing new.
            (target != *module).then(|| self.below(&target, path, steps)).flatten()
        })
    }
}
