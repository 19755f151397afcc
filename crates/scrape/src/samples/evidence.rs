//! The tree every sample is read into.

use top_definition::Diagnostic;

use crate::limits::{MAX_DEPTH, MAX_NAME_BYTES, MAX_SAMPLE_BYTES, MAX_SAMPLE_NODES, too_large};

/// A sample as a tree. Node 0 is the root and has no name of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// All nodes, parents before their children.
    pub nodes: Vec<Node>,
    /// Items of lists stand in elements of their own, named after their type (answers in XML and JSON).
    pub wraps_items: bool,
    /// Bytes of the texts taken over so far.
    pub(crate) bytes: usize,
}

/// One element, member or setter of a sample.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Node {
    /// As the sample spells it (`biz_order_id`, `BizOrderId`).
    pub name: String,
    /// The text of a leaf; `None` for objects and where the sample hides it (files).
    pub value: Option<String>,
    /// How the value is written.
    pub literal: Literal,
    /// The type's name, where the sample shows it (Java classes).
    pub class: Option<String>,
    /// The sample shows several, or a list.
    pub list: bool,
    /// Indices of its members, in order.
    pub children: Vec<usize>,
    /// Index of the node that holds it.
    pub parent: usize,
    depth: usize,
}

/// What kind of literal a value is written as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Literal {
    /// The sample's language has text only (XML).
    #[default]
    Untyped,
    /// `"text"`
    Text,
    /// `12`, `12L`
    Number,
    /// `true`
    Boolean,
    /// A call that parses a date.
    Date,
    /// A file to upload.
    File,
}

impl Default for Evidence {
    fn default() -> Self {
        Evidence { nodes: vec![Node::default()], wraps_items: false, bytes: 0 }
    }
}

impl Evidence {
    /// Adds a node below another.
    pub(crate) fn add(
        &mut self,
        parent: usize,
        name: impl Into<String>,
        line: u32,
    ) -> Result<usize, Diagnostic> {
        let depth = self.nodes.get(parent).map_or(0, |node| node.depth) + 1;
        if depth > MAX_DEPTH {
            return Err(too_large("levels of nesting in a sample", MAX_DEPTH, line));
        }
        if self.nodes.len() >= MAX_SAMPLE_NODES {
            return Err(too_large("elements in a sample", MAX_SAMPLE_NODES, line));
        }
        let name = name.into();
        if name.len() > MAX_NAME_BYTES {
            return Err(too_large("bytes in a name of a sample", MAX_NAME_BYTES, line));
        }
        let index = self.nodes.len();
        self.nodes.push(Node { name, parent, depth, ..Node::default() });
        if let Some(parent) = self.nodes.get_mut(parent) {
            parent.children.push(index);
        }
        Ok(index)
    }

    /// Counts the text that is taken over: an object that a sample refers to many times is taken over many times.
    pub(crate) fn count_bytes(&mut self, bytes: usize, line: u32) -> Result<(), Diagnostic> {
        self.bytes += bytes;
        match self.bytes > MAX_SAMPLE_BYTES {
            true => Err(too_large("bytes in a sample", MAX_SAMPLE_BYTES, line)),
            false => Ok(()),
        }
    }

    /// The children of a node.
    pub fn children(&self, node: usize) -> &[usize] {
        self.nodes.get(node).map_or(&[], |node| &node.children)
    }

    /// The only child of the root, if it has exactly one.
    pub fn only_top(&self) -> Option<usize> {
        match self.children(0) {
            [only] => Some(*only),
            _ => None,
        }
    }
}
