//! Fourth pass: modules into groups, groups into features; and the names that meet there.

use std::collections::{BTreeMap, BTreeSet};

use top_definition::Diagnostic;
use top_definition::text::shorten;

use crate::ident::{Ident, TypeName};
use crate::input::Group;
use crate::name;
use crate::summary::Summary;

/// Feature and module names that mean something else.
const RESERVED_GROUPS: &[&str] = &[
    "alloc", "blocking", "codes", "core", "default", "emit", "full", "messages", "prelude", "serde", "std",
    "top_sdk",
];

/// Groups in their order, with their modules by name. Groups without definitions are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Plan<'a> {
    /// In the order of the catalog.
    pub(crate) groups: Vec<PlannedGroup<'a>>,
}

/// A group that has definitions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PlannedGroup<'a> {
    pub(crate) group: &'a Group,
    /// Its module and feature.
    pub(crate) name: Ident,
    /// By name.
    pub(crate) modules: Vec<&'a Summary>,
}

impl PlannedGroup<'_> {
    /// The trait of its calls, if it has calls.
    pub(crate) fn api_trait(&self) -> Option<TypeName> {
        let any = self.modules.iter().any(|module| module.request.is_some());
        any.then(|| TypeName::new(self.name.plain()).with("Api"))
    }

    /// The enum of its messages, if it has messages.
    pub(crate) fn message_enum(&self) -> Option<TypeName> {
        let any = self.modules.iter().any(|module| module.message.is_some());
        any.then(|| TypeName::new(self.name.plain()).with("Message"))
    }
}

/// The plan of the crate.
pub(crate) fn of<'a>(groups: &'a [Group], modules: &'a [Summary]) -> Result<Plan<'a>, Vec<Diagnostic>> {
    let mut found = check_groups(groups);
    found.extend(clashes(modules));
    let mut by_group: BTreeMap<&str, Vec<&Summary>> = BTreeMap::new();
    for module in modules {
        by_group.entry(&module.group).or_default().push(module);
    }
    let mut plan = Plan::default();
    for group in groups {
        if let Some(mut modules) = by_group.remove(group.name.as_str()) {
            modules.sort_by(|left, right| left.module.cmp(&right.module));
            plan.groups.push(PlannedGroup { group, name: Ident::module(&group.name), modules });
        }
    }
    for (group, modules) in by_group {
        let names: Vec<&str> = modules.iter().map(|module| module.api.as_str()).take(5).collect();
        let message = format!("group `{}` of {} is not in the catalog", shorten(group), names.join(", "));
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
        let good = Ident::module(name).as_str() == name && !RESERVED_GROUPS.contains(&name.as_str());
        if !good || !known.insert(name) {
            let message = format!("`{}` can't be the name of a group", shorten(name));
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
fn clashes(modules: &[Summary]) -> Vec<Diagnostic> {
    let mut owners: BTreeMap<&str, &Summary> = BTreeMap::new();
    let mut found = Vec::new();
    let mut sorted: Vec<&Summary> = modules.iter().collect();
    sorted.sort_by_key(|module| &module.api);
    for module in sorted {
        for name in module.names.iter().map(TypeName::as_str).chain([module.module.as_str()]) {
            if let Some(other) = owners.insert(name, module).filter(|other| !std::ptr::eq(*other, module)) {
                let why = format!("`{}` is called `{name}` too", other.api);
                found.push(name::clash(&module.api, "", "rust_name", &why).in_file(&module.file));
                break;
            }
        }
    }
    found
}
