//! The documentation site's listing (its catalogue, `getApiCatelogConfig.json`): which APIs the platform lists.
//!
//! It defines nothing; it tells which definitions the platform lists no more. Those stay and are marked.

use std::collections::BTreeSet;
use top_definition::{Diagnostic, Kind};

use serde_json::Value;

use crate::findings;
use crate::form;

/// How far into a file its marks are looked for.
const MARK_WITHIN: usize = 4096;
/// Nesting of groups in groups.
const MAX_DEPTH: usize = 32;
/// More names than any platform lists.
const MAX_NAMES: usize = 100_000;

/// A listing as saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// When it was saved, as its sidecar says (`2026-05-16`).
    pub date: Option<String>,
    /// The names of the APIs and messages it lists.
    pub names: BTreeSet<String>,
    /// Of which kinds they are. What is of another kind is not told by it.
    pub kinds: BTreeSet<Kind>,
}

/// Does a saved page look like a listing?
pub fn is_listing(bytes: &[u8]) -> bool {
    let start = bytes.get(..MARK_WITHIN).unwrap_or(bytes);
    form::starts_as_json(bytes) && find(start, b"\"treeCategories\"") && !find(start, b"\"requestParams\"")
}

fn find(bytes: &[u8], mark: &[u8]) -> bool {
    bytes.windows(mark.len()).any(|window| window == mark)
}

/// Reads a listing.
///
/// # Errors
/// When it is no JSON, lists nothing, or is too large to be one.
pub fn read(bytes: &[u8], date: Option<String>) -> Result<Listing, Diagnostic> {
    let value: Value = serde_json::from_slice(bytes).map_err(|error| {
        let line = u32::try_from(error.line()).unwrap_or(1);
        refusal(line, format!("the catalogue is no JSON: {error}"))
    })?;
    let mut listing = Listing { date, ..Listing::default() };
    collect(&value, 0, &mut listing)?;
    match listing.names.is_empty() {
        true => Err(refusal(1, "the catalogue lists no API".to_owned())),
        false => Ok(listing),
    }
}

fn collect(value: &Value, depth: usize, listing: &mut Listing) -> Result<(), Diagnostic> {
    if depth > MAX_DEPTH || listing.names.len() > MAX_NAMES {
        return Err(refusal(1, "the catalogue is nested too deep or lists too many names".to_owned()));
    }
    match value {
        Value::Array(items) => items.iter().try_for_each(|item| collect(item, depth + 1, listing)),
        Value::Object(members) => members.iter().try_for_each(|(key, member)| match (key.as_str(), member) {
            ("catelogList", Value::Array(items)) => {
                items.iter().for_each(|item| listed(item, listing));
                Ok(())
            }
            _ => collect(member, depth + 1, listing),
        }),
        _ => Ok(()),
    }
}

/// One line of the catalogue: a call, unless its type says otherwise.
fn listed(item: &Value, listing: &mut Listing) {
    let name = item.get("name").and_then(Value::as_str).map(str::trim);
    let kind = kind_of(item.get("docType").and_then(Value::as_u64));
    if let (Some(name), Some(kind)) = (name, kind) {
        listing.names.insert(name.to_owned());
        listing.kinds.insert(kind);
    }
}

/// What a catalogue lists by the number of a document's type.
pub fn kind_of(doc_type: Option<u64>) -> Option<Kind> {
    match doc_type {
        None | Some(2) => Some(Kind::Api),
        Some(9) => Some(Kind::Message),
        Some(_) => None,
    }
}

fn refusal(line: u32, message: String) -> Diagnostic {
    findings::refusal("bad-catalogue", line, message, "save the body of getApiCatelogConfig.json again")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAVED: &str = r#"{"success":true,"data":{"treeCategories":[{"catelogTrees":[
        {"name":"A","catelogList":[{"name":"taobao.a.get","docId":1},{"docId":2}]},
        {"name":"B","catelogTrees":[{"catelogList":[{"name":"taobao.b.get"}]}]}]}]}}"#;

    #[test]
    fn names_of_all_groups_are_listed() {
        assert!(is_listing(SAVED.as_bytes()));
        let names: Vec<String> = read(SAVED.as_bytes(), None).unwrap().names.into_iter().collect();
        assert_eq!(names, ["taobao.a.get", "taobao.b.get"]);
    }

    #[test]
    fn what_lists_nothing_is_refused() {
        for bad in ["{\"treeCategories\":[]}", "{\"treeCategories\":["] {
            assert!(is_listing(bad.as_bytes()));
            assert_eq!(read(bad.as_bytes(), None).unwrap_err().code, "bad-catalogue");
        }
        assert!(!is_listing(b"{\"data\":{\"requestParams\":[],\"treeCategories\":[]}}"));
        let deep = format!("{{\"treeCategories\":{}{}}}", "[".repeat(100), "]".repeat(100));
        assert_eq!(read(deep.as_bytes(), None).unwrap_err().code, "bad-catalogue");
    }
}
