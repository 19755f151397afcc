//! Groups: which feature and module of the crate a definition belongs to.

use top_codegen::Group;
use top_definition::{Catalog, Diagnostic};

/// The group of everything in a folder without a catalog.
const ONLY_GROUP: &str = "apis";

/// The catalog's groups, in its order; a folder without any has one for everything.
pub(crate) fn groups(catalog: &Catalog) -> Vec<Group> {
    if catalog.groups.is_empty() {
        return vec![Group { name: ONLY_GROUP.to_owned(), default: true, ..Group::default() }];
    }
    let group = |group: &top_definition::Group| Group {
        name: group.feature.clone(),
        title: Some(group.title.clone()).filter(|title| !title.is_empty()),
        description: group.description.clone(),
        default: group.default,
    };
    catalog.groups.iter().map(group).collect()
}

/// The group of a definition.
///
/// # Errors
/// When the catalog has groups and the name fits none of them.
pub(crate) fn group_of<'a>(catalog: &'a Catalog, name: &str, file: &str) -> Result<&'a str, Diagnostic> {
    if catalog.groups.is_empty() {
        return Ok(ONLY_GROUP);
    }
    let ungrouped = || {
        Diagnostic::error("no-group", format!("`{name}` belongs to no group"))
            .in_file(file)
            .at_line(1)
            .with_hint("add its name, or a pattern that fits it, to the `members` of a group in catalog.yaml")
    };
    catalog.group_of(name).map(|group| group.feature.as_str()).ok_or_else(ungrouped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_catalog_everything_is_one_group() {
        let catalog = Catalog::default();
        assert_eq!(group_of(&catalog, "taobao.x.get", "x.yaml").unwrap(), groups(&catalog)[0].name);
    }

    #[test]
    fn a_name_that_fits_no_group_is_told_with_its_file() {
        let text = "groups:\n- feature: trade\n  title: t\n  members: [taobao.trade.*]\n";
        let catalog = top_definition::read_catalog(text, "catalog.yaml").unwrap();
        assert_eq!(group_of(&catalog, "taobao.trade.get", "x.yaml").unwrap(), "trade");
        let found = group_of(&catalog, "taobao.item.get", "apis/taobao.item.get.yaml").unwrap_err();
        assert_eq!(
            found.to_string(),
            "apis/taobao.item.get.yaml:1: error[no-group]: `taobao.item.get` belongs to no group"
        );
    }
}
