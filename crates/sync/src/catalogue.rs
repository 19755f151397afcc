//! The site's catalogue: which documents there are, and the part of it that is kept among the pages.

use std::collections::BTreeMap;

use serde_json::Value;
use top_definition::text::visible;
use top_definition::{Kind, unsafe_name_reason};
use top_scrape::listing::kind_of;

use crate::notes::{Note, NoteKind};
use crate::site::doc_type;

/// Nesting of groups in groups.
const MAX_DEPTH: usize = 32;
/// More documents than any platform lists.
const MAX_ENTRIES: usize = 100_000;

/// A document that the catalogue lists.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Entry {
    pub(crate) kind: Kind,
    pub(crate) name: String,
    pub(crate) doc_id: u64,
    pub(crate) title: String,
    pub(crate) group: String,
}

/// The catalogue, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Catalogue {
    /// By kind and name.
    pub(crate) entries: BTreeMap<(Kind, String), Entry>,
    /// What in it can't be followed.
    pub(crate) notes: Vec<Note>,
    /// Documents of other types than calls and messages.
    pub(crate) others: usize,
}

impl Catalogue {
    /// Reads the text of the catalogue's `data`.
    ///
    /// # Errors
    /// Why it is no catalogue.
    pub(crate) fn read(data: &str) -> Result<Self, String> {
        let value: Value = serde_json::from_str(data).map_err(|error| error.to_string())?;
        let mut catalogue = Catalogue::default();
        catalogue.collect(&value, "", 0)?;
        match catalogue.entries.is_empty() && catalogue.others == 0 {
            true => Err("it lists no document".to_owned()),
            false => Ok(catalogue),
        }
    }

    fn collect(&mut self, value: &Value, group: &str, depth: usize) -> Result<(), String> {
        if depth > MAX_DEPTH || self.entries.len() > MAX_ENTRIES {
            return Err("it is nested too deep or lists too many documents".to_owned());
        }
        match value {
            Value::Array(items) => items.iter().try_for_each(|item| self.collect(item, group, depth + 1)),
            Value::Object(members) => {
                let group = members.get("name").and_then(Value::as_str).unwrap_or(group);
                members.iter().try_for_each(|(key, member)| match (key.as_str(), member) {
                    ("catelogList", Value::Array(items)) => {
                        items.iter().for_each(|item| self.entry(item, group));
                        Ok(())
                    }
                    _ => self.collect(member, group, depth + 1),
                })
            }
            _ => Ok(()),
        }
    }

    fn entry(&mut self, item: &Value, group: &str) {
        let text = |key: &str| item.get(key).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
        let Some(kind) = kind_of(item.get("docType").and_then(Value::as_u64)) else {
            self.others += 1;
            return;
        };
        let name = text("name");
        if let Some(reason) = unsafe_name_reason(&name) {
            let text =
                format!("the catalogue lists `{}`, which can't name a definition: {reason}", visible(&name));
            return self.notes.push(Note::new(NoteKind::Refused, name, text));
        }
        let Some(doc_id) = item.get("docId").and_then(Value::as_u64) else {
            let text = format!("the catalogue lists `{name}` without the number of its document");
            return self.notes.push(Note::new(NoteKind::Refused, name, text));
        };
        let entry = Entry { kind, name, doc_id, title: text("subName"), group: group.trim().to_owned() };
        // An API may stand in several groups, in an order that changes: the newest document, the first group by name.
        let better = |known: &Entry| {
            (std::cmp::Reverse(entry.doc_id), &entry.group) < (std::cmp::Reverse(known.doc_id), &known.group)
        };
        let key = (kind, entry.name.clone());
        if self.entries.get(&key).is_none_or(better) {
            self.entries.insert(key, entry);
        }
    }
}

/// The page of a part of the catalogue: a line for each document, groups and names in order, so that it changes only when
/// the platform's does.
pub(crate) fn page<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> String {
    let mut groups: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        groups.entry(&entry.group).or_default().push(entry);
    }
    let groups: Vec<String> = groups
        .into_iter()
        .map(|(group, entries)| {
            let lines: Vec<String> = entries.into_iter().map(line).collect();
            format!("{{\"name\":{},\"catelogList\":[\n{}\n]}}", quoted(group), lines.join(",\n"))
        })
        .collect();
    format!(
        "{{\"success\":true,\"data\":{{\"treeCategories\":[{{\"catelogTrees\":[\n{}\n]}}]}}}}\n",
        groups.join(",\n")
    )
}

fn line(entry: &Entry) -> String {
    let Entry { kind, name, doc_id, title, group: _ } = entry;
    let doc_type = doc_type(*kind);
    format!(
        "{{\"name\":{},\"subName\":{},\"docId\":{doc_id},\"docType\":{doc_type}}}",
        quoted(name),
        quoted(title)
    )
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATA: &str = r#"{"name":"API文档","treeCategories":[{"name":"API","catelogTrees":[
        {"name":"闲鱼","catelogList":[{"name":"taobao.b.get","subName":"查","docId":7,"docType":2},
            {"name":"../../x","docId":1,"docType":2},{"name":"taobao.n.get","docType":2}]},
        {"name":"乙","catelogList":[{"name":"taobao.b.get","docId":6},{"name":"a_b_C","docId":5,"docType":9}]},
        {"name":"教程","catelogList":[{"name":"how to","docId":5,"docType":1}]}]}]}"#;

    #[test]
    fn lists_calls_and_messages_by_safe_names() {
        let catalogue = Catalogue::read(DATA).unwrap();
        let listed: Vec<_> = catalogue
            .entries
            .values()
            .map(|entry| (entry.kind, entry.name.as_str(), entry.doc_id, entry.group.as_str()))
            .collect();
        assert_eq!(listed, [(Kind::Api, "taobao.b.get", 7, "闲鱼"), (Kind::Message, "a_b_C", 5, "乙")]);
        assert_eq!((catalogue.notes.len(), catalogue.others), (2, 1));
        for bad in ["{}", "[]", "{\"catelogList\":[]}", "{"] {
            assert!(Catalogue::read(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_kept_page_is_read_as_a_listing_and_says_the_same() {
        let catalogue = Catalogue::read(DATA).unwrap();
        let text = page(catalogue.entries.values());
        assert!(top_scrape::listing::is_listing(text.as_bytes()), "{text}");
        let data: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(Catalogue::read(&data["data"].to_string()).unwrap().entries, catalogue.entries);
        let listing = top_scrape::listing::read(text.as_bytes(), None).unwrap();
        assert_eq!(listing.names.len(), 2);
    }
}
