//! The page of what is known of the platform's catalogue: which APIs of the family it lists. What it does not list is marked
//! as gone by the reader, so a name stands in the facts unless it is known to be missing.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};

use super::page::{MADE_BY, Page};

/// `api-defs/facts/catalogue.json`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// The day of the catalogue.
    pub as_of: String,
    /// What it lists of the family, in order of the names.
    pub listed: Vec<Listed>,
}

/// One line of the catalogue.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// The API.
    pub name: String,
    /// The platform's own grouping.
    pub group: String,
    /// Number of its document, where it is known.
    pub doc_id: Option<u64>,
}

/// Reads the facts.
///
/// # Errors
/// When they can't be read.
pub fn read(path: &Path) -> Result<Catalogue, String> {
    let shown = path.display();
    let text = std::fs::read_to_string(path).map_err(|error| format!("{shown}: {error}"))?;
    serde_json::from_str(&text)
        .map_err(|error| format!("{shown}:{}:{}: {error}", error.line(), error.column()))
}

/// The page, as `sync` keeps the platform's own: it takes this one's place.
pub fn of(catalogue: &Catalogue) -> Page {
    let mut groups: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for Listed { name, group, doc_id } in &catalogue.listed {
        let mut line = json!({"name": name});
        if let Some(doc_id) = doc_id {
            line["docId"] = (*doc_id).into();
        }
        line["docType"] = 2.into();
        groups.entry(group).or_default().push(line.to_string());
    }
    let groups: Vec<String> = groups
        .into_iter()
        .map(|(group, lines)| {
            format!("{{\"name\":{},\"catelogList\":[\n{}\n]}}", Value::from(group), lines.join(",\n"))
        })
        .collect();
    let text = format!(
        "{{\"success\":true,\"data\":{{\"treeCategories\":[{{\"catelogTrees\":[\n{}\n]}}]}}}}\n",
        groups.join(",\n")
    );
    let sidecar = format!(
        "# yaml-language-server: $schema=../schemas/sidecar.json\n{MADE_BY} from api-defs/facts.\n\
         origin: Facts of the platform's catalogue, its part about the recycle family.\nmodified: '{}'\n",
        catalogue.as_of
    );
    Page { file: "catalogue.json".to_owned(), text, sidecar }
}
