//! A small tree of values with places: what YAML says before anyone asks what it means.
//!
//! Reading, writing and overlays share it. It must not know which keys a definition has.

use std::borrow::Cow;

use crate::diagnostic::Place;
use crate::text::shorten;

/// A value and where it stands. Two nodes are equal when their values are; places do not count.
#[derive(Clone, Debug)]
pub(crate) struct Node<'a> {
    pub(crate) place: Place,
    pub(crate) value: Value<'a>,
}

/// What stands at a place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value<'a> {
    /// Nothing, `~` or `null`.
    Null,
    Boolean(bool),
    Integer(i128),
    /// Any other number, as written. No key of ours takes one.
    Number(Cow<'a, str>),
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    Map(Vec<(Key<'a>, Node<'a>)>),
}

/// A key of a map. Keys are text, whatever they look like.
#[derive(Clone, Debug)]
pub(crate) struct Key<'a> {
    pub(crate) place: Place,
    pub(crate) text: Cow<'a, str>,
}

impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl PartialEq for Key<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<'a> Node<'a> {
    /// A node that was made, not read.
    pub(crate) fn new(value: Value<'a>) -> Self {
        Node { place: Place::default(), value }
    }

    /// A text node that was made, not read.
    pub(crate) fn text(text: &'a str) -> Self {
        Node::new(Value::Text(Cow::Borrowed(text)))
    }

    /// The text, or an empty one where there is none.
    pub(crate) fn into_text(self) -> String {
        match self.value {
            Value::Text(text) => text.into_owned(),
            _ => String::new(),
        }
    }

    /// The text, if it is one.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The elements, or none where it is no list.
    pub(crate) fn into_list(self) -> Vec<Node<'a>> {
        match self.value {
            Value::List(nodes) => nodes,
            _ => Vec::new(),
        }
    }

    /// The entries, or none where it is no map.
    pub(crate) fn into_map(self) -> Vec<(Key<'a>, Node<'a>)> {
        match self.value {
            Value::Map(entries) => entries,
            _ => Vec::new(),
        }
    }

    /// The value of a key, if this is a map that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Node<'a>> {
        match &self.value {
            Value::Map(entries) => entries.iter().find(|(name, _)| name.text == key).map(|(_, node)| node),
            _ => None,
        }
    }

    /// The same, on its own feet.
    pub(crate) fn into_owned(self) -> Node<'static> {
        let own = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        let value = match self.value {
            Value::Null => Value::Null,
            Value::Boolean(value) => Value::Boolean(value),
            Value::Integer(number) => Value::Integer(number),
            Value::Number(text) => Value::Number(own(text)),
            Value::Text(text) => Value::Text(own(text)),
            Value::List(nodes) => Value::List(nodes.into_iter().map(Node::into_owned).collect()),
            Value::Map(entries) => Value::Map(
                entries
                    .into_iter()
                    .map(|(key, node)| (Key { place: key.place, text: own(key.text) }, node.into_owned()))
                    .collect(),
            ),
        };
        Node { place: self.place, value }
    }

    /// What a person would call it, for "expected …, found …".
    pub(crate) fn describe(&self) -> String {
        match &self.value {
            Value::Null => "nothing".to_owned(),
            Value::Boolean(value) => format!("the truth value {value}"),
            Value::Integer(value) => format!("the number {value}"),
            Value::Number(text) => format!("the number {}", shorten(text)),
            Value::Text(text) => format!("the text \"{}\"", shorten(text)),
            Value::List(_) => "a list".to_owned(),
            Value::Map(_) => "a map".to_owned(),
        }
    }
}

impl<'a> Key<'a> {
    /// A key that was made, not read.
    pub(crate) fn new(text: &'a str) -> Self {
        Key { place: Place::default(), text: Cow::Borrowed(text) }
    }
}
