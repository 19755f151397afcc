//! Objects whose rows the form lost: their members as the sample shows them, every fact marked as inferred.
//!
//! A sample shows names and nesting; types only as far as its language has literals. Whether an XML element with one
//! kind of child is a list or an object with one member cannot be told: it stays an object, with a warning.

use std::collections::BTreeSet;

use rustc_hash::FxHashSet;
use top_definition::{Diagnostic, Fact, Field};

use super::{Context, Side, warnings};
use crate::limits::MAX_DEPTH;
use crate::page::Lines;
use crate::row_words::is_basic;
use crate::samples::{Evidence, Literal, Node};

/// Gives a field the members that the sample shows and no row does.
pub(crate) fn fill(
    context: &Context<'_>,
    matched: &FxHashSet<usize>,
    field: &mut Field,
    element: Option<usize>,
    (path, line): (&str, u32),
    lines: &mut Lines,
    warnings: &mut Vec<Diagnostic>,
) {
    let (Some(evidence), Some(element)) = (context.evidence, element) else {
        if !is_basic(&field.type_name) {
            warnings.push(warnings::no_members(path, line));
        }
        return;
    };
    let mut filler = Filler { context, matched, evidence, line, lines, warnings };
    field.fields = filler.members(&context.children(element), path, 1);
    if !field.fields.is_empty() {
        field.inferred.insert(Fact::Fields);
        filler.warnings.push(warnings::from_sample(path, line));
    } else if !is_basic(&field.type_name) {
        filler.warnings.push(warnings::no_members(path, line));
    }
}

struct Filler<'a, 'b> {
    context: &'a Context<'a>,
    /// Elements that a row shows: it stands elsewhere, and has them there.
    matched: &'a FxHashSet<usize>,
    evidence: &'a Evidence,
    line: u32,
    lines: &'b mut Lines,
    warnings: &'b mut Vec<Diagnostic>,
}

impl<'a> Filler<'a, '_> {
    /// Recursion is bounded: evidence is never deeper than [`MAX_DEPTH`].
    fn members(&mut self, nodes: &[usize], path: &str, depth: usize) -> Vec<Field> {
        if depth > MAX_DEPTH {
            return Vec::new();
        }
        let mut members = Vec::with_capacity(nodes.len());
        for index in nodes {
            let Some(node) = self.evidence.nodes.get(*index) else { continue };
            if self.matched.contains(index) {
                let path = format!("{path}.{}", self.wire_name(node));
                self.warnings.push(warnings::row_elsewhere(&path, self.line));
                continue;
            }
            members.push(self.member(node, path, depth));
        }
        members
    }

    fn wire_name(&self, node: &Node) -> String {
        match self.context.side {
            Side::Request => snake_case(&node.name),
            Side::Response => node.name.clone(),
        }
    }

    fn member(&mut self, node: &Node, path: &str, depth: usize) -> Field {
        let name = self.wire_name(node);
        let path = format!("{path}.{name}");
        self.lines.insert(path.clone(), self.line);
        let mut field = Field::new(name, "");
        if !self.context.always_drops_rows {
            self.warnings.push(warnings::lost_row(&path, self.line));
        }
        field.inferred = BTreeSet::from([Fact::Type, Fact::List]);
        field.list = node.list;
        let children = self.unwrap_items(&mut field, &node.children);
        if children.is_empty() {
            self.plain_value(&mut field, node, &path);
        } else {
            self.object(&mut field, node, children, &path, depth);
        }
        field
    }

    /// Makes the field a list where the children are its items; the children of one item are left.
    fn unwrap_items<'n>(&self, field: &mut Field, children: &'n [usize]) -> &'n [usize]
    where
        'a: 'n,
    {
        if let Some((type_name, item)) = self.only_basic_item(children) {
            field.list = true;
            field.type_name = type_name.to_owned();
            field.example = shown_value(item);
            return &[];
        }
        if let Some(item) = self.repeated_item(children) {
            field.list = true;
            field.type_name = camel_case(&item.name);
            return &item.children;
        }
        children
    }

    /// A field without members: its type from its class or its literal, unless it is an item's.
    fn plain_value(&mut self, field: &mut Field, node: &Node, path: &str) {
        if let Some(class) = &node.class {
            // The sample makes the object and sets nothing in it.
            field.type_name.clone_from(class);
            self.warnings.push(warnings::no_members(path, self.line));
        } else if field.type_name.is_empty() {
            field.type_name = literal_type(node.literal).to_owned();
            field.example = shown_value(node);
        }
        if field.example.is_some() {
            field.inferred.insert(Fact::Example);
        }
    }

    fn object(&mut self, field: &mut Field, node: &Node, children: &[usize], path: &str, depth: usize) {
        if field.type_name.is_empty() {
            // Client code says the class of what it makes; that of an answer's objects nothing says.
            if self.context.side == Side::Request && node.class.is_none() {
                self.warnings.push(warnings::guessed_type(path, self.line));
            }
            field.type_name = node.class.clone().unwrap_or_else(|| camel_case(&node.name));
        }
        if self.context.side == Side::Response && children.len() == 1 && !field.list {
            self.warnings.push(warnings::maybe_list(path, self.line));
        }
        field.inferred.insert(Fact::Fields);
        field.fields = self.members(children, path, depth + 1);
    }

    /// The one item of a list of plain values, with its type.
    fn only_basic_item(&self, children: &[usize]) -> Option<(&'static str, &'a Node)> {
        let [only] = children else { return None };
        let item = self.evidence.nodes.get(*only).filter(|item| item.children.is_empty())?;
        Some((basic_item(&item.name)?, item))
    }

    /// Several elements of one name: a list, shown by its first.
    fn repeated_item(&self, children: &[usize]) -> Option<&'a Node> {
        let first = self.evidence.nodes.get(*children.first()?)?;
        let same_name =
            |child: &usize| self.evidence.nodes.get(*child).is_some_and(|node| node.name == first.name);
        (children.len() > 1 && children.iter().all(same_name)).then_some(first)
    }
}

fn shown_value(node: &Node) -> Option<String> {
    node.value.clone().filter(|value| !value.is_empty())
}

/// The wrapper's name around the items of a list of plain values.
fn basic_item(name: &str) -> Option<&'static str> {
    match name {
        "string" => Some("String"),
        "number" => Some("Number"),
        _ => None,
    }
}

pub(super) fn literal_type(literal: Literal) -> &'static str {
    match literal {
        Literal::Number => "Number",
        Literal::Boolean => "Boolean",
        Literal::Date => "Date",
        Literal::File => "byte[]",
        Literal::Text | Literal::Untyped => "String",
    }
}

/// `BizOrderId` → `biz_order_id`.
fn snake_case(name: &str) -> String {
    top_definition::list_item_name(name)
}

/// `subsidy_d_t_o` → `SubsidyDTO`.
fn camel_case(name: &str) -> String {
    let mut camel = String::with_capacity(name.len());
    for word in name.split('_') {
        let mut characters = word.chars();
        camel.extend(characters.next().map(|first| first.to_ascii_uppercase()));
        camel.push_str(characters.as_str());
    }
    camel
}
