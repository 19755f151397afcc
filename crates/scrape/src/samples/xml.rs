//! Reads an XML sample: tolerant of spaced tags (`< tag >`) and of bare characters, strict about its end.

use top_definition::Diagnostic;

use super::evidence::Evidence;
use crate::findings;
use crate::text::{count_breaks, has_no_width, is_name, unescape};

/// Bytes of one tag; a `<` without its end near is text, and the rest of the sample is not searched for every one.
const MAX_TAG_BYTES: usize = 4096;

/// Characters of a tag that is looked at for such as have no width.
const MAX_NAME_CHARS: usize = 200;

struct Open<'a> {
    node: usize,
    name: &'a str,
    /// Where its content starts.
    content: usize,
    has_text: bool,
}

/// Reads the sample; `line` is the line of its first character in the document.
pub fn read(text: &str, line: u32) -> Result<Evidence, Diagnostic> {
    match read_as_it_is(text, line) {
        Ok((evidence, false)) => Ok(evidence),
        // Editors leave characters without width in long names, so that they can be broken.
        _ if text.contains(has_no_width) => {
            read_as_it_is(&text.replace(has_no_width, ""), line).map(|(evidence, _)| evidence)
        }
        read => read.map(|(evidence, _)| evidence),
    }
}

/// Reads it, and says whether something is text that may have been a tag.
fn read_as_it_is(text: &str, line: u32) -> Result<(Evidence, bool), Diagnostic> {
    let evidence = Evidence { wraps_items: true, ..Evidence::default() };
    let lines = LineCount { text, counted: 0, line };
    let mut reader = Reader { text, evidence, open: Vec::new(), lines, is_odd: false };
    let ends = Ends { comment: text.rfind("-->"), instruction: text.rfind("?>") };
    let mut position = 0;
    while let Some(offset) = text[position..].find('<') {
        let start = position + offset;
        if !text[position..start].trim().is_empty() {
            reader.note_text();
        }
        position = start + reader.take(tag(&text[start..], &ends.seen_from(start)), start)?;
    }
    match reader.open.first() {
        Some(element) => Err(never_closed(element, line + count_lines(&text[..element.content]))),
        None => Ok((reader.evidence, reader.is_odd)),
    }
}

/// What is read so far, and the elements that are still open.
struct Reader<'a> {
    text: &'a str,
    evidence: Evidence,
    open: Vec<Open<'a>>,
    lines: LineCount<'a>,
    /// A tag with characters without width was taken for text.
    is_odd: bool,
}

impl<'a> Reader<'a> {
    /// Takes in the tag that starts here; returns its length.
    fn take(&mut self, tag: Tag<'a>, start: usize) -> Result<usize, Diagnostic> {
        Ok(match tag {
            Tag::Declaration => return Err(forbidden_declaration(self.lines.at(start))),
            Tag::Skip(length) => length,
            Tag::Text => {
                self.note_text();
                let inside = self.text[start..].chars().skip(1).take_while(|it| !matches!(it, '<' | '>'));
                self.is_odd |= inside.take(MAX_NAME_CHARS).any(has_no_width);
                1
            }
            Tag::Open { name, length, list, empty } => {
                let node = self.add(name, start, list, empty)?;
                if !empty {
                    self.open.push(Open { node, name, content: start + length, has_text: false });
                }
                length
            }
            Tag::Close { name, length } => {
                self.close(name, start);
                length
            }
        })
    }

    /// The innermost open element holds text.
    fn note_text(&mut self) {
        if let Some(top) = self.open.last_mut() {
            top.has_text = true;
        }
    }

    fn add(&mut self, name: &str, start: usize, list: bool, empty: bool) -> Result<usize, Diagnostic> {
        let parent = self.open.last().map_or(0, |top| top.node);
        let index = self.evidence.add(parent, name, self.lines.at(start))?;
        if let Some(node) = self.evidence.nodes.get_mut(index) {
            node.list = list;
            node.value = empty.then(String::new);
        }
        Ok(index)
    }

    /// Tags inside a value that were never closed (`<br>`) are text of the element that closes here.
    fn close(&mut self, name: &str, end: usize) {
        let Some(level) = self.open.iter().rposition(|element| element.name == name) else { return };
        let tidy = level + 1 == self.open.len();
        let element = self.open.swap_remove(level);
        self.open.truncate(level);
        give_value(&mut self.evidence, &element, &self.text[element.content..end], tidy);
    }
}

fn never_closed(element: &Open<'_>, line: u32) -> Diagnostic {
    findings::refusal(
        "truncated-sample",
        line,
        format!("the XML sample breaks off: <{}> is never closed", crate::text::shown(element.name)),
        "the page is incomplete; save it again",
    )
}

/// Gives a closed element its value; text between tags makes them part of the value.
fn give_value(evidence: &mut Evidence, element: &Open<'_>, content: &str, tidy: bool) {
    let Some(node) = evidence.nodes.get_mut(element.node) else { return };
    if node.children.is_empty() || element.has_text || !tidy {
        node.children.clear();
        node.value = Some(unescape(content).into_owned());
    }
}

enum Tag<'a> {
    Open {
        name: &'a str,
        length: usize,
        list: bool,
        empty: bool,
    },
    Close {
        name: &'a str,
        length: usize,
    },
    /// Comment, processing instruction.
    Skip(usize),
    /// `<!DOCTYPE`, `<!ENTITY`.
    Declaration,
    Text,
}

/// Where the last comment and the last instruction end: what never ends is not searched for its end each time.
struct Ends {
    comment: Option<usize>,
    instruction: Option<usize>,
}

impl Ends {
    /// Does a comment end after this place, does an instruction?
    fn seen_from(&self, place: usize) -> (bool, bool) {
        let after = |end: Option<usize>| end.is_some_and(|end| end > place);
        (after(self.comment), after(self.instruction))
    }
}

fn tag<'a>(text: &'a str, (comment_ends, instruction_ends): &(bool, bool)) -> Tag<'a> {
    if let Some(comment) = text.strip_prefix("<!--") {
        if !comment_ends {
            return Tag::Text;
        }
        return comment.find("-->").map_or(Tag::Text, |end| Tag::Skip(end + 7));
    }
    if text.starts_with("<?") {
        if !instruction_ends {
            return Tag::Text;
        }
        return text.find("?>").map_or(Tag::Text, |end| Tag::Skip(end + 2));
    }
    if text.starts_with("<!") && !text.starts_with("<![CDATA[") {
        return Tag::Declaration;
    }
    // The next `<` ends a stretch that is no tag, so a run of them is read once.
    let border = |byte| matches!(byte, b'<' | b'>');
    let Some(end) = text.bytes().take(MAX_TAG_BYTES).skip(1).position(border).map(|end| end + 1) else {
        return Tag::Text;
    };
    if text.as_bytes().get(end) == Some(&b'<') {
        return Tag::Text;
    }
    let inside = text[1..end].trim();
    if let Some(name) = inside.strip_prefix('/').map(str::trim).filter(|name| is_name(name)) {
        return Tag::Close { name, length: end + 1 };
    }
    let (inside, empty) = match inside.strip_suffix('/') {
        Some(inside) => (inside.trim_end(), true),
        None => (inside, false),
    };
    let (name, attributes) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
    if !is_name(name) || !(attributes.trim().is_empty() || attributes.contains('=')) {
        return Tag::Text;
    }
    let list = !attributes.is_empty() && attributes.replace(' ', "").contains("list=\"true\"");
    Tag::Open { name, length: end + 1, list, empty }
}

fn forbidden_declaration(line: u32) -> Diagnostic {
    findings::refusal(
        "xml-declaration",
        line,
        "the XML sample declares a document type or entities, which no page of the platform does",
        "check where this file comes from",
    )
}

/// The line of places that come one after the other; counting from the top each time takes quadratic time.
struct LineCount<'a> {
    text: &'a str,
    counted: usize,
    line: u32,
}

impl LineCount<'_> {
    fn at(&mut self, place: usize) -> u32 {
        self.line += count_lines(self.text.get(self.counted..place).unwrap_or_default());
        self.counted = place;
        self.line
    }
}

fn count_lines(text: &str) -> u32 {
    u32::try_from(count_breaks(text.as_bytes())).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(evidence: &Evidence) -> Vec<String> {
        let name = |index: usize| evidence.nodes[index].name.clone();
        evidence.nodes[1..]
            .iter()
            .filter(|node| {
                evidence.nodes[node.parent].children.iter().any(|child| evidence.nodes[*child] == **node)
            })
            .map(|node| {
                format!("{}.{}={}", name(node.parent), node.name, node.value.as_deref().unwrap_or("{}"))
            })
            .collect()
    }

    #[test]
    fn names_with_characters_without_width() {
        let plain = read("<a_b_get_response><order_id>1</order_id></a_b_get_response>", 1).unwrap();
        for sign in ["\u{200b}", "\u{ad}"] {
            let text = format!(
                "<a_{sign}b_get_response><order_{sign}id>1</order_{sign}id></a_{sign}b_get_response>"
            );
            assert_eq!(read(&text, 1).unwrap(), plain);
        }
    }

    #[test]
    fn spaced_tags_and_entities() {
        let evidence = read("< r >\n < a >1 &lt; 2</ a > < b ></ b >< c/ ></ r >", 1).unwrap();
        assert_eq!(outline(&evidence), [".r={}", "r.a=1 < 2", "r.b=", "r.c="]);
    }

    #[test]
    fn tags_inside_a_value_are_text() {
        let evidence = read("<r><a>x <b>y</b><br> z</a><c>1 < 2</c></r>", 1).unwrap();
        assert_eq!(evidence.children(1).len(), 2);
        assert_eq!(evidence.nodes[2].value.as_deref(), Some("x <b>y</b><br> z"));
    }

    #[test]
    fn an_unclosed_sample_is_refused_with_its_line() {
        let refusal = read("<r>\n<a>1</a>\n", 7).unwrap_err();
        assert_eq!((refusal.code, refusal.line), ("truncated-sample", Some(7)));
    }

    #[test]
    fn entity_bombs_are_refused() {
        assert_eq!(
            read("<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>", 1).unwrap_err().code,
            "xml-declaration"
        );
    }

    #[test]
    fn deep_nesting_is_refused() {
        assert_eq!(read(&"<a>".repeat(10_000), 1).unwrap_err().code, "limit");
    }
}
