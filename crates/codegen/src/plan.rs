//! Fifth pass: modules into groups, groups into features; and the names that meet there.

use std::collections::{BTreeMap, BTreeSet};

use top_definition::Diagnostic;

use crate::check::cut;
use crate::input::{Group, Input};
use crate::model::Module;
use crate::name;

/// Feature and module names that mean something else.
const RESERVED_GROUPS: &[&str] =
    &["alloc", "blocking", "core", "default", "emit", "full", "prelude", "serde", "std", "top_sdk"];

/// Groups in their order, with their modules by name. Groups without definitions are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Plan<'a> {
    /// In the order of the catalog.
    pub groups: Vec<(&'a Group, Vec<Module<'a>>)>,
}

/// The plan of the crate.
pub fn plan<'a>(input: &'a Input<'a>, modules: Vec<Module<'a>>) -> Result<Plan<'a>, Vec<Diagnostic>> {
    let mut found = check_groups(&input.groups);
    found.extend(clashes(&modules));
    let mut by_group: BTreeMap<&str, Vec<Module<'a>>> = BTreeMap::new();
    for module in modules {
        by_group.entry(module.item.group).or_default().push(module);
    }
    let mut plan = Plan::default();
    for group in &input.groups {
        if let Some(mut modules) = by_group.remove(group.name.as_str()) {
            modules.sort_by(|left, right| left.name.cmp(&right.name));
            plan.groups.push((group, modules));
        }
    }
    for (group, modules) in by_group {
        let names: Vec<&str> =
            modules.iter().map(|module| module.item.definition.name.as_str()).take(5).collect();
        let message = format!("group `{}` of {} is not in the catalog", cut(group), names.join(", "));
        let hint = "add the group to the catalog, or the definition to another group";
        found.push(Diagnostic::error("unknown-group", message).with_hint(hint));
    }
    if found.is_empty() { Ok(plan) } else { Err(found) }
}

fn check_groups(groups: &[Group]) -> Vec<Diagnostic> {
    let mut known = BTreeSet::new();
    let mut found = Vec::new();
    for group in groups {
        let name = &group.name;
        let good = name::ident::module(name) == *name && !RESERVED_GROUPS.contains(&name.as_str());
        if !good || !known.insert(name) {
            let message = format!("`{}` can't be the name of a group", cut(name));
            let hint = format!(
                "one name a group: lower case, digits and `_`; none of {}",
                RESERVED_GROUPS.join(", ")
            );
            found.push(Diagnostic::error("bad-group", message).with_hint(hint));
        }
    }
    found
}

/// Two definitions that would be called the same. Neither yields by itself: then a name would depend on a neighbour.
fn clashes(modules: &[Module<'_>]) -> Vec<Diagnostic> {
    let mut owners: BTreeMap<&str, &Module<'_>> = BTreeMap::new();
    let mut found = Vec::new();
    let mut sorted: Vec<_> = modules.iter().collect();
    sorted.sort_by_key(|module| &module.item.definition.name);
    for module in sorted {
        let mut names = module.public_names();
        names.push(&module.name);
        for name in names {
            if let Some(other) = owners.insert(name, module).filter(|other| !std::ptr::eq(*other, module)) {
                let api = &module.item.definition.name;
                let why = format!("`{}` is called `{name}` too", other.item.definition.name);
                found.push(name::clash(api, "", "rust_name", &why).in_file(module.item.file));
                break;
            }
        }
    }
    found
}
