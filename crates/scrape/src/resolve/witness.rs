//! What a sample says against a row that it shows: another kind of value, another class, one where the row says many.
//!
//! Words only: the row stays as its page says it, and somebody hears that the two disagree.

use top_definition::{Base, Field};

use super::Context;
use crate::row_words::is_basic;
use crate::samples::{Evidence, Literal, Node};
use crate::text::squeezed;

/// A finished field beside the element that shows it.
pub(super) struct Witness<'a> {
    pub(super) field: &'a Field,
    /// The element, and those of its members' rows.
    pub(super) element: usize,
    pub(super) members: &'a [usize],
}

impl Witness<'_> {
    /// How the sample spells the field's name, if otherwise.
    pub(super) fn other_spelling<'e>(&self, context: &Context<'e>) -> Option<&'e str> {
        let evidence = context.evidence?;
        let node = evidence.nodes.get(self.element)?;
        let is_spelled = match evidence.wraps_items {
            true => node.name == self.field.name,
            false => node.name == setter(&self.field.name),
        };
        (!is_spelled).then_some(node.name.as_str())
    }

    /// What speaks against the field.
    pub(super) fn against(&self, context: &Context<'_>) -> Option<&'static str> {
        let evidence = context.evidence?;
        let node = evidence.nodes.get(self.element)?;
        if self.field.type_name.is_empty() {
            return None;
        }
        match evidence.wraps_items {
            true => self.answer(context, evidence, node),
            false => self.client_code(node),
        }
    }

    /// An answer shows members and wrappers of lists.
    fn answer(&self, context: &Context<'_>, evidence: &Evidence, node: &Node) -> Option<&'static str> {
        let is_plain = is_basic(&self.field.type_name) && self.field.fields.is_empty();
        let is_direct =
            |member: &usize| evidence.nodes.get(*member).is_some_and(|member| member.parent == self.element);
        match (self.field.list, node.list) {
            (false, true) => Some("the sample shows a list here"),
            (false, false) if is_plain && !node.children.is_empty() => {
                Some("the sample shows members here, and the type is one of a plain value")
            }
            (false, false) if !self.members.is_empty() && !self.members.iter().any(is_direct) => {
                Some("in the sample an element stands between this field and its members, as in a list")
            }
            (true, false) if is_plain && node.value.as_deref().is_some_and(is_one_value) => {
                Some("the sample shows one value here, and the type says a list")
            }
            (true, false)
                if !is_plain
                    && !node.children.is_empty()
                    && context.item(evidence, self.element).is_none() =>
            {
                Some("the sample shows one object here, and the type says a list")
            }
            _ => None,
        }
    }

    /// Client code says classes, lists and kinds of literals.
    fn client_code(&self, node: &Node) -> Option<&'static str> {
        let is_object = node.class.is_some() || !node.children.is_empty();
        if let Some(class) = &node.class
            && squeezed(class) != squeezed(&self.field.type_name)
            && !is_basic(class)
        {
            return Some("the client code makes an object of another class");
        }
        match (self.field.list, node.list) {
            (true, false) if is_object => {
                return Some("the client code sets one object, and the type says a list");
            }
            (false, true) => return Some("the client code sets a list"),
            _ => {}
        }
        let base = Base::of(&self.field.type_name)?;
        let fits = match node.literal {
            Literal::Number => matches!(base, Base::Number | Base::Decimal | Base::Byte),
            Literal::Boolean => base == Base::Boolean,
            Literal::Date => base == Base::Date,
            Literal::File => matches!(base, Base::File | Base::Byte),
            Literal::Text => !matches!(base, Base::Number | Base::Boolean | Base::Date),
            Literal::Untyped => true,
        };
        (!fits && !self.field.list && !is_object).then_some("the client code sets a value of another type")
    }
}

/// Only the items of a list have a text, in elements of their own. `<byte[]>` is one that no reader of XML knows.
fn is_one_value(text: &str) -> bool {
    !text.is_empty() && !text.contains('<')
}

/// `page-no`, `Corp_id`, `__id`: no field of the platform is spelled so. Client code would not show it, it has setters only.
pub(super) fn is_spelled_oddly(name: &str) -> bool {
    let is_word = |pair: &[u8]| matches!(pair, [b'A'..=b'Z', b'a'..=b'z']);
    name.contains('-')
        || name.starts_with("__")
        || (name.contains('_') && name.as_bytes().windows(2).any(is_word))
}

/// `biz_order_id` → `BizOrderId`, as client code names what sets it.
fn setter(name: &str) -> String {
    let mut setter = String::with_capacity(name.len());
    for word in name.split(['_', '.', '-']) {
        let mut characters = word.chars();
        setter.extend(characters.next().map(|first| first.to_ascii_uppercase()));
        setter.push_str(characters.as_str());
    }
    setter
}
