//! Which field is meant: the dotted path from its side through the fields around it.
//!
//! `request.biz_order_id`, `response.data.province`, in a message `content.order_status`. A second field of the same
//! name in one object is `name#2`. The empty path is the definition itself.

use std::collections::BTreeMap;
use std::fmt;

use super::{Definition, Field, Side};

/// The path of a field, of a whole side, or of the definition itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path(String);

impl Path {
    /// The definition itself.
    pub const DEFINITION: Path = Path(String::new());

    /// The path that a text writes; `None` where it begins with no side.
    pub fn parse(text: &str) -> Option<Path> {
        let path = Path(text.to_owned());
        (text.is_empty() || path.side().is_some()).then_some(path)
    }

    /// A whole side.
    pub fn side_of(side: Side) -> Path {
        Path(side.word().to_owned())
    }

    /// The path one step further down.
    #[must_use]
    pub fn child(&self, segment: &str) -> Path {
        let mut text = String::with_capacity(self.0.len() + 1 + segment.len());
        text.push_str(&self.0);
        text.push('.');
        text.push_str(segment);
        Path(text)
    }

    /// The side it leads into; `None` for the definition itself.
    pub fn side(&self) -> Option<Side> {
        Side::from_word(self.0.split('.').next().unwrap_or_default())
    }

    /// Does it name a parameter of the call?
    pub fn is_in_request(&self) -> bool {
        self.side() == Some(Side::Request)
    }

    /// Is it the definition itself?
    pub fn is_definition(&self) -> bool {
        self.0.is_empty()
    }

    /// The text, as overlays write it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Path {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// So that maps by path can be asked with a part of one.
impl std::borrow::Borrow<str> for Path {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// The last segments of the paths of sibling fields: their names, the n-th of one name with `#n`.
pub fn segments(fields: &[Field]) -> Vec<String> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    fields
        .iter()
        .map(|field| {
            let count = seen.entry(field.name.as_str()).or_default();
            *count += 1;
            if *count == 1 { field.name.clone() } else { format!("{}#{count}", field.name) }
        })
        .collect()
}

/// Calls the visitor for every field of the definition with its path, parents first.
pub fn visit_fields<'d>(definition: &'d Definition, visitor: &mut dyn FnMut(&Path, &'d Field)) {
    for side in Side::of(definition.kind) {
        visit_below(&Path::side_of(side), side.fields(definition), visitor);
    }
}

/// Calls the visitor for every field of these trees, parents first; paths continue the given one.
pub fn visit_below<'d>(parent: &Path, fields: &'d [Field], visitor: &mut dyn FnMut(&Path, &'d Field)) {
    for (segment, field) in segments(fields).iter().zip(fields) {
        let path = parent.child(segment);
        visitor(&path, field);
        visit_below(&path, &field.fields, visitor);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_knows_its_side_and_namesakes_have_numbers() {
        let definition = Definition {
            kind: crate::Kind::Message,
            request: vec![Field::new("a", "String")],
            response: vec![Field::new("request.b", "String"), Field::new("request.b", "String")],
            ..Definition::default()
        };
        let mut seen = Vec::new();
        visit_fields(&definition, &mut |path, _| {
            seen.push((path.to_string(), path.side(), path.is_in_request()))
        });
        let expected = [
            ("request.a", Side::Request, true),
            ("content.request.b", Side::Content, false),
            ("content.request.b#2", Side::Content, false),
        ];
        assert_eq!(seen, expected.map(|(path, side, sent)| (path.to_owned(), Some(side), sent)));
        assert_eq!(Path::DEFINITION.side(), None);
        assert_eq!((Path::parse("responses.a"), Path::parse("")), (None, Some(Path::DEFINITION)));
    }
}
