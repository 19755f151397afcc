//! The kinds of damage are data: the files in `kinds/`, one for each row of the table.

use std::path::Path;

use serde::Deserialize;

use crate::change::Change;
use crate::render::{markdown, rows};
use crate::sources::Form;

/// One kind of damage in all the forms it is done to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Kind {
    pub name: String,
    pub forms: Vec<Form>,
    /// How the page is rendered, for the forms that are.
    #[serde(default)]
    pub md: markdown::Style,
    #[serde(default)]
    pub rows: rows::Style,
    #[serde(default, rename = "do")]
    pub changes: Vec<Change>,
}

/// The kinds of one row of the table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Row {
    pub row: String,
    pub kinds: Vec<Kind>,
}

/// All kinds, in the order of the files' names.
pub(crate) fn load() -> Vec<Row> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/damage/kinds");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let text = std::fs::read_to_string(path).unwrap();
        serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    paths.iter().map(read).collect()
}
