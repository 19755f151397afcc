//! What the reader asks of the file's elements: which is called what, which text it holds, on which line it stands.

use roxmltree::Node;
use top_definition::Diagnostic;

use crate::limits::too_large;

/// Children that a parameter may have; real ones have 10, and blanks between them.
const MAX_CHILDREN: usize = 64;
/// Bytes and attributes of one tag; tags of this form have no attributes at all.
const MAX_TAG_BYTES: usize = 4096;

/// Is this an element of the name? Copies write `Param` for `param`.
pub(super) fn is(node: &Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name().eq_ignore_ascii_case(name)
}

pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().take(MAX_CHILDREN).find(|child| is(child, name))
}

pub(super) fn elements<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(move |child| is(child, name))
}

/// The text of a child element without blanks around it, or of an attribute of that name; `None` where there is neither.
pub(super) fn text_of(node: Node<'_, '_>, name: &str) -> Option<String> {
    let Some(child) = child(node, name) else {
        let is_meant = |it: &roxmltree::Attribute<'_, '_>| it.name().eq_ignore_ascii_case(name);
        return node.attributes().find(is_meant).map(|it| it.value().trim().to_owned());
    };
    let texts = child.children().take(MAX_CHILDREN).filter(Node::is_text);
    let text: String = texts.filter_map(|part| part.text()).collect();
    Some(text.trim().to_string())
}

/// How many texts stand in an element, comments and other elements between them: those that are read, and those behind.
pub(super) fn filled_texts(node: Node<'_, '_>) -> (usize, usize) {
    let is_filled =
        |part: &Node<'_, '_>| part.is_text() && part.text().is_some_and(|text| !text.trim().is_empty());
    let all = node.children().filter(is_filled).count();
    let read = node.children().take(MAX_CHILDREN).filter(is_filled).count();
    (read, all - read)
}

/// Where the lines of the file start: counting from the top for every field would take quadratic time.
pub(super) struct LineStarts(Vec<usize>);

impl LineStarts {
    pub(super) fn new(text: &str) -> Self {
        LineStarts(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect())
    }

    pub(super) fn of(&self, node: Node<'_, '_>) -> u32 {
        let before = self.0.partition_point(|end| *end < node.range().start);
        u32::try_from(before + 1).unwrap_or(u32::MAX)
    }
}

/// The parser compares all attributes of a tag with each other.
pub(super) fn refuse_long_tags(text: &str) -> Result<(), Diagnostic> {
    let (mut inside, mut line) = (None, 1_u32);
    for byte in text.bytes() {
        inside = match (byte, inside) {
            (b'<', None) => Some((0_usize, None)),
            // Comments and instructions have no attributes.
            (b'!' | b'?', Some((0, None))) => None,
            (b'>', Some((_, None))) => None,
            (b'"' | b'\'', Some((length, None))) => Some((length + 1, Some(byte))),
            (_, Some((length, quote))) => Some((length + 1, quote.filter(|quote| *quote != byte))),
            (_, None) => None,
        };
        if inside.is_some_and(|(length, _)| length > MAX_TAG_BYTES) {
            return Err(too_large("bytes in a tag", MAX_TAG_BYTES, line));
        }
        line = line.saturating_add(u32::from(byte == b'\n'));
    }
    Ok(())
}
