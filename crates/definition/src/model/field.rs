//! A field and its facts.

use std::collections::BTreeSet;

use super::{Base, Fact, Format, Sensitive, Unit};

/// One parameter, answer field or message field.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field {
    /// The name on the wire, exactly as documented.
    pub name: String,
    /// The documented type without its list mark; list wrappers on the wire derive from it.
    pub type_name: String,
    /// Is it a list of that type?
    pub list: bool,
    /// Request fields only; documents carry no information about it elsewhere.
    pub required: bool,
    /// `None`: unknown. `Some("")`: documented as empty.
    pub description: Option<String>,
    /// `None`: unknown or none.
    pub example: Option<String>,
    /// What the document says where the example should stand, where that is no value: `1 good,0 neutral`.
    pub example_text: Option<String>,
    /// What requests must keep.
    pub limits: Limits,
    /// Code → label, where the text says which values the field takes and what each means.
    pub codes: Vec<Code>,
    /// Allowed values listed without meanings.
    pub values: Vec<String>,
    /// Unit of an amount of money.
    pub unit: Option<Unit>,
    /// How the text or number is to be read.
    pub format: Option<Format>,
    /// Only with [`Format::List`].
    pub separator: Option<String>,
    /// Which kind of personal data it is.
    pub sensitive: Option<Sensitive>,
    /// Why it should no longer be used.
    pub deprecated: Option<String>,
    /// A Rust name for the field, its type or its enum that people chose (overlays only).
    pub rust_name: Option<String>,
    /// A Rust name for the field's struct or enum that people chose (overlays only).
    pub rust_type: Option<String>,
    /// Which of this field's facts were concluded from samples rather than read.
    pub inferred: BTreeSet<Fact>,
    /// The members, where it is an object.
    pub fields: Vec<Field>,
}

/// Limits as documented. They are checked on requests only.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Limits {
    /// Longest text, in characters.
    pub max_length: Option<u64>,
    /// Most elements.
    pub max_list_size: Option<u64>,
    /// Smallest number.
    pub min_value: Option<i64>,
    /// Largest number.
    pub max_value: Option<i64>,
    /// The value the platform takes when none is sent.
    pub default: Option<String>,
}

/// One documented value of a field and what it means.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code {
    /// The value on the wire, as text.
    pub value: String,
    /// What it means, as documented.
    pub label: String,
    /// A Rust name that people chose for this code alone (overlays only); else the glossary decides.
    pub rust_name: Option<String>,
}

impl Field {
    /// A field without any fact but its name and type.
    pub fn new(name: impl Into<String>, type_name: impl Into<String>) -> Self {
        Field { name: name.into(), type_name: type_name.into(), ..Field::default() }
    }

    /// Does the documented type name a plain value (whatever stands below the field)?
    pub fn has_basic_type(&self) -> bool {
        Base::of(&self.type_name).is_some()
    }

    /// The number of fields in this subtree, itself included.
    pub fn node_count(&self) -> usize {
        1 + count_nodes(&self.fields)
    }
}

/// The number of fields in a list of trees.
pub fn count_nodes(fields: &[Field]) -> usize {
    fields.iter().map(Field::node_count).sum()
}
