//! YAML text → tree of nodes, within limits.
//!
//! The plain part of YAML 1.2 only: one document of maps, lists and scalars. Anchors, aliases and tags are
//! refused: definitions don't need them, and they are how small files become large ones. Must not know keys.

use std::borrow::Cow;
use std::collections::HashSet;

use granit_parser::{Event, Marker, Parser, ScalarStyle, StrInput};

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::limits::{MAX_BYTES, MAX_DEPTH, MAX_NODES};
use crate::text::shorten;
use crate::yaml::lines;
use crate::yaml::node::{Key, Node, Value};
use crate::yaml::scalar::{is_null, resolve, to_u32};

/// Maps up to this size are searched for duplicate keys one by one.
const SMALL_MAP: usize = 16;

/// The tree of the text. Every duplicate key is reported; anything else that is wrong ends the reading.
pub(crate) fn parse<'a>(text: &'a str, found: &mut Diagnostics) -> Option<Node<'a>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    lines::read(text).or_else(|| parse_any(text, found))
}

/// The same of any form.
pub(super) fn parse_any<'a>(text: &'a str, found: &mut Diagnostics) -> Option<Node<'a>> {
    match check_text(text).and_then(|()| Builder::new(text, found).document()) {
        Ok(node) => Some(node),
        Err(diagnostic) => {
            found.push(point_at_tab(text, diagnostic));
            None
        }
    }
}

/// YAML allows no raw control characters (and the parser would take NUL for the end of the text).
fn check_text(text: &str) -> Result<(), Diagnostic> {
    if text.len() > MAX_BYTES {
        return Err(Diagnostic::error(
            "yaml-limit",
            format!("the file has {} bytes; {MAX_BYTES} are allowed", text.len()),
        ));
    }
    let forbidden = |byte: u8| (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')) || byte == 0x7f;
    let Some(offset) = text.bytes().position(forbidden) else { return Ok(()) };
    let before = text.get(..offset).unwrap_or_default();
    let line = 1 + before.bytes().filter(|byte| *byte == b'\n').count();
    let column = 1 + before.rsplit('\n').next().unwrap_or_default().chars().count();
    let character = text.as_bytes().get(offset).copied().unwrap_or_default();
    Err(Diagnostic::error("yaml-syntax", format!("control character U+{character:04X} in the file"))
        .at(Place { line: to_u32(line), column: to_u32(column) })
        .with_hint("YAML files are plain text; inside double quotes write it as an escape, such as \\0"))
}

/// Where a tab is to blame, the parser points at what stands before or after it, on another line even: the finding
/// belongs to the tab.
fn point_at_tab(text: &str, found: Diagnostic) -> Diagnostic {
    match found.line.filter(|_| found.code == "yaml-syntax").and_then(|line| tab_to_blame(text, line, &found))
    {
        Some(place) => Diagnostic::error("yaml-syntax", "a tab where YAML takes blanks only")
            .at(place)
            .with_hint("write spaces instead of the tab"),
        None => found,
    }
}

fn tab_to_blame(text: &str, line: u32, found: &Diagnostic) -> Option<Place> {
    let first = usize::try_from(line).ok()?.checked_sub(1)?;
    let mut lines = text.lines().enumerate().skip(first);
    let (_, pointed_at) = lines.next()?;
    let place = |line: usize, column: usize| Place { line: to_u32(line + 1), column: to_u32(column + 1) };
    let in_front = |line: &str| {
        line.chars().take_while(|character| matches!(character, ' ' | '\t')).position(|blank| blank == '\t')
    };
    if let Some(column) = in_front(pointed_at) {
        return Some(place(first, column));
    }
    if !["tab", "whitespace"].iter().any(|word| found.message.contains(word)) {
        return None;
    }
    let before = found.column.and_then(|column| usize::try_from(column).ok()?.checked_sub(2));
    match before.filter(|before| pointed_at.chars().nth(*before) == Some('\t')) {
        Some(column) => Some(place(first, column)),
        None => lines.find_map(|(number, line)| Some(place(number, in_front(line)?))),
    }
}

struct Builder<'a, 'd> {
    parser: Parser<'a, StrInput<'a>>,
    found: &'d mut Diagnostics,
    open: Vec<Open<'a>>,
    nodes: usize,
}

/// A list or map whose end has not come yet.
struct Open<'a> {
    place: Place,
    content: Content<'a>,
}

enum Content<'a> {
    List(Vec<Node<'a>>),
    Map { entries: Vec<(Key<'a>, Node<'a>)>, seen: HashSet<Cow<'a, str>>, key: Option<Key<'a>> },
}

impl<'a, 'd> Builder<'a, 'd> {
    fn new(text: &'a str, found: &'d mut Diagnostics) -> Self {
        // As the specification has it, so that every other tool reads the same.
        let options = granit_parser::options! {
            strict_indentation: true,
            emit_comments: false,
            emit_anchor_events: true,
        };
        let parser = Parser::new_from_str_with_options(text, options);
        Builder { parser, found, open: Vec::new(), nodes: 0 }
    }

    fn document(mut self) -> Result<Node<'a>, Diagnostic> {
        let mut root = None;
        while let Some(event) = self.parser.next_event() {
            let (event, span) = event.map_err(|error| {
                Diagnostic::error("yaml-syntax", error.info())
                    .at(place(error.marker()))
                    .with_hint("mend the YAML here or just above: indentation, a quote or a bracket")
            })?;
            let here = place(&span.start);
            match event {
                Event::StreamEnd => break,
                Event::Scalar(.., Some(_))
                | Event::SequenceStart(.., Some(_))
                | Event::MappingStart(.., Some(_)) => {
                    let here = span.tag_start().map_or(here, |tag| place(&tag));
                    return Err(refuse("a tag (`!name`)", here, "remove it, or put the text in quotes"));
                }
                Event::DocumentStart(..) if root.is_some() => {
                    return Err(refuse("a second document (`---`)", here, "make it a file of its own"));
                }
                event => {
                    if let Some(node) = self.take(event, here)? {
                        root = Some(node);
                    }
                }
            }
        }
        Ok(root.unwrap_or(Node { place: Place { line: 1, column: 1 }, value: Value::Null }))
    }

    /// One event. Gives the root when it is complete.
    fn take(&mut self, event: Event<'a>, here: Place) -> Result<Option<Node<'a>>, Diagnostic> {
        match event {
            Event::Alias(_) => Err(refuse("an alias (`*name`)", here, "write the value out")),
            // Comes behind the value that has it.
            Event::Anchor(..) => {
                Err(refuse("an anchor (`&name`)", here, "write values out, or put the text in quotes"))
            }
            Event::Scalar(text, style, ..) => {
                self.count(here)?;
                self.scalar(text, style, here)
            }
            Event::SequenceStart(..) => self.begin(here, Content::List(Vec::new())),
            Event::MappingStart(..) => {
                let content = Content::Map { entries: Vec::new(), seen: HashSet::new(), key: None };
                self.begin(here, content)
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let Some(open) = self.open.pop() else { return Ok(None) };
                let value = match open.content {
                    Content::List(nodes) => Value::List(nodes),
                    Content::Map { entries, .. } => Value::Map(entries),
                };
                Ok(self.place_node(Node { place: open.place, value }))
            }
            _ => Ok(None),
        }
    }

    fn begin(&mut self, here: Place, content: Content<'a>) -> Result<Option<Node<'a>>, Diagnostic> {
        self.count(here)?;
        if self.open.len() >= MAX_DEPTH {
            return Err(
                Diagnostic::error("yaml-limit", format!("more than {MAX_DEPTH} levels deep")).at(here)
            );
        }
        if let Some(Open { content: Content::Map { key: None, .. }, .. }) = self.open.last() {
            return Err(refuse("a list or map as a key", here, "keys are text; put it in quotes"));
        }
        self.open.push(Open { place: here, content });
        Ok(None)
    }

    fn count(&mut self, here: Place) -> Result<(), Diagnostic> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(Diagnostic::error("yaml-limit", format!("more than {MAX_NODES} values")).at(here));
        }
        Ok(())
    }

    fn scalar(
        &mut self,
        text: Cow<'a, str>,
        style: ScalarStyle,
        here: Place,
    ) -> Result<Option<Node<'a>>, Diagnostic> {
        if let Some(Open { content: Content::Map { key: slot @ None, seen, entries }, .. }) =
            self.open.last_mut()
        {
            if style == ScalarStyle::Plain && is_null(&text) {
                return Err(refuse("an empty key", here, "put the key in quotes"));
            }
            if is_duplicate(entries, seen, &text) {
                let message = format!("the key `{}` stands here twice", shorten(&text));
                self.found.push(Diagnostic::error("duplicate-key", message).at(here).with_hint("remove one"));
            }
            *slot = Some(Key { place: here, text });
            return Ok(None);
        }
        let value = if style == ScalarStyle::Plain { resolve(text) } else { Value::Text(text) };
        Ok(self.place_node(Node { place: here, value }))
    }

    /// Puts a complete node where it belongs, or hands it out as the root.
    fn place_node(&mut self, node: Node<'a>) -> Option<Node<'a>> {
        match self.open.last_mut() {
            None => return Some(node),
            Some(Open { content: Content::List(nodes), .. }) => nodes.push(node),
            Some(Open { content: Content::Map { entries, key, .. }, .. }) => {
                if let Some(key) = key.take() {
                    entries.push((key, node));
                }
            }
        }
        None
    }
}

fn is_duplicate<'a>(entries: &[(Key<'a>, Node<'a>)], seen: &mut HashSet<Cow<'a, str>>, text: &str) -> bool {
    if entries.len() < SMALL_MAP {
        return entries.iter().any(|(key, _)| key.text == text);
    }
    if seen.is_empty() {
        seen.extend(entries.iter().map(|(key, _)| key.text.clone()));
    }
    !seen.insert(Cow::Owned(text.to_owned()))
}

fn refuse(what: &str, here: Place, hint: &str) -> Diagnostic {
    Diagnostic::error("yaml-feature", format!("{what} is not allowed here")).at(here).with_hint(hint)
}

fn place(marker: &Marker) -> Place {
    Place { line: to_u32(marker.line().max(1)), column: to_u32(marker.col().saturating_add(1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errors(text: &str) -> Vec<String> {
        let mut found = Diagnostics::new();
        let node = parse(text, &mut found);
        assert!(node.is_some() || found.has_errors());
        found.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_we_do_not_take_is_named_with_its_place() {
        for (text, expected) in [
            ("a: &x 1", "line 1:4: error[yaml-feature]: an anchor"),
            ("a: *x", "line 1:4: error[yaml-"),
            ("a: &x\n  b: 1", "line 1:4: error[yaml-feature]: an anchor"),
            ("&x [1]", "line 1:1: error[yaml-feature]: an anchor"),
            ("a: !!str 1", "line 1:4: error[yaml-feature]: a tag"),
            ("a: !!str", "line 1:4: error[yaml-feature]: a tag"),
            ("- !x [1]", "line 1:3: error[yaml-feature]: a tag"),
            ("a: 1\n---\nb: 2", "line 2:1: error[yaml-feature]: a second document"),
            ("? [a]\n: 1", "line 1:3: error[yaml-feature]: a list or map as a key"),
            ("a: 1\nb: 2\na: 3", "line 3:1: error[duplicate-key]: the key `a`"),
            ("a: \"x", "error[yaml-syntax]"),
            ("订单: a\u{0}b", "line 1:6: error[yaml-syntax]: control character U+0000"),
        ] {
            let errors = errors(text);
            assert!(errors.iter().any(|error| error.contains(expected)), "{text:?}: {errors:?}");
        }
    }

    #[test]
    fn a_tab_is_pointed_at_where_it_stands() {
        for (text, expected) in [
            ("name: a\n\tkind: api\n", "line 2:1:"),
            ("name: 订单\n\n  \tkind: api\n", "line 3:3:"),
            ("a:\n\t- b\n", "line 2:1:"),
            ("a:\n- b: c\n\td: e\n", "line 3:1:"),
            ("a: |\n\tb\n", "line 2:1:"),
        ] {
            let errors = errors(text);
            let expected = format!("{expected} error[yaml-syntax]: a tab where YAML takes blanks only");
            assert_eq!(errors, [expected], "{text:?}");
        }
        assert!(errors("a: [b\nc: d\te\n")[0].contains("yaml-syntax"));
        assert_eq!(
            errors("a: \"b\tc\"\nd: e\tf\n订单:\tb\n"),
            Vec::<String>::new(),
            "a tab inside a text, or between a key and its value, is none of ours"
        );
    }

    #[test]
    fn depth_and_count_end_the_reading() {
        for text in ["[".repeat(100_000), "- ".repeat(100_000), "{a: ".repeat(100_000)] {
            assert_eq!(errors(&text).len(), 1);
        }
        assert!(errors(&"- a\n".repeat(MAX_NODES + 1))[0].contains("yaml-limit"));
    }

    #[test]
    fn plain_scalars_follow_the_core_schema() {
        for (text, expected) in [
            ("~", Value::Null),
            ("True", Value::Boolean(true)),
            ("yes", Value::Text("yes".into())),
            ("-12", Value::Integer(-12)),
            ("1e3", Value::Number("1e3".into())),
            ("0x1F", Value::Number("0x1F".into())),
            ("2026-05-16", Value::Text("2026-05-16".into())),
            ("-.inf", Value::Number("-.inf".into())),
            ("-infinity", Value::Text("-infinity".into())),
        ] {
            let mut found = Diagnostics::new();
            let node = parse(text, &mut found).map(|node| node.value);
            assert_eq!(node, Some(expected), "{text}");
        }
    }

    /// Was it read line by line? Then the library must read the same.
    fn is_read_by_lines(text: &str) -> bool {
        let Some(node) = lines::read(text) else { return false };
        let mut found = Diagnostics::new();
        let other = parse_any(text, &mut found);
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(found, Vec::<String>::new(), "{text:?}");
        assert_eq!(format!("{:?}", Some(node)), format!("{other:?}"), "{text:?}");
        true
    }

    #[test]
    fn definitions_are_read_line_by_line_and_as_the_library_reads_them() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../api-defs");
        let (mut all, mut by_lines) = (0, 0);
        for part in ["apis", "messages", "spis"] {
            for file in std::fs::read_dir(folder.join(part)).unwrap() {
                let path = file.unwrap().path();
                if path.extension().is_some_and(|extension| extension == "yaml") {
                    all += 1;
                    by_lines += usize::from(is_read_by_lines(&std::fs::read_to_string(path).unwrap()));
                }
            }
        }
        assert!(by_lines * 4 > all * 3, "{by_lines} of {all}");
    }

    #[test]
    fn what_is_not_of_the_writers_form_is_left_to_the_library() {
        for text in [
            "",
            "# a\n",
            "a",
            "a:\n",
            "a: |\n  b\n",
            "a: b\n  c\n",
            "a: \"b\"\n",
            "a: [b]\n",
            "a: b # c\n",
            "a: b \n",
            "a: b: c\n",
            "a: &x b\n",
            "a: *x\n",
            "a: !x b\n",
            "? a\n",
            "---\na: b\n",
            "a: b\n...\n",
            "a: b\n---\n",
            "a: b\na: c\n",
            "'a': b\na: c\n",
            "a: 'b\n  c'\n",
            "a: 'b' c\n",
            "a:  b\n",
            "a: b\n\tc: d\n",
            "a: b\tc\n",
            "a: b\r\n",
            "a: b\u{a0}c\n",
            "a: b\u{2028}c\n",
            "a: \u{feff}b\n",
            "a:\n  b: c\n d: e\n",
            "a:\n- b\n c: d\n",
            "- - a\n",
            "-\n  a\n",
            "null: a\n",
            "~: a\n",
            " a: b\n",
            "%a: b\n",
            "a: @b\n",
            "a:b\n",
            "a: 'b'': c\n",
        ] {
            assert!(lines::read(text).is_none(), "{text:?}");
        }
        for text in [
            GOOD,
            "a: b",
            "a: |-\n  b\n\n   c: # d \n  ' e\n\n\nf: |-\n - g",
            "- a\n- b: c\n  'd e': ''\n- -1\n",
            "a:\n- b\nc:\n    d: 'it''s'\n\n# e\nf: g#h:i\n",
        ] {
            assert!(is_read_by_lines(text), "{text:?}");
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(4_000))]

        #[test]
        fn whatever_is_read_line_by_line_the_library_reads_the_same(
            lines in proptest::collection::vec((0..5_usize, 0..PIECES.len(), 0..PIECES.len(), 0..PIECES.len()), 1..9)
        ) {
            let mut text = String::new();
            for (indent, first, second, third) in lines {
                text.push_str(&" ".repeat(indent));
                for piece in [first, second, third] {
                    text.push_str(PIECES[piece]);
                }
                text.push('\n');
            }
            is_read_by_lines(&text);
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(4_000))]

        #[test]
        fn whatever_becomes_of_a_good_text_both_read_the_same(
            edits in proptest::collection::vec((proptest::prelude::any::<proptest::sample::Index>(), 0..4_usize, 0..PIECES.len()), 0..4)
        ) {
            let mut characters: Vec<char> = GOOD.chars().collect();
            for (at, removed, piece) in edits {
                let at = at.index(characters.len());
                let end = characters.len().min(at + removed);
                characters.splice(at..end, PIECES[piece].chars());
            }
            is_read_by_lines(&characters.into_iter().collect::<String>());
        }
    }

    const GOOD: &str = "# a\nname: a.b\nlimits:\n  x: 1\n  'y z': 'it''s'\nlong: |-\n  订单 # b:\n\n    - c\n  d \nlist:\n- a: b\n  \
        below:\n  - c\n  - 'd'\n  more: |-\n   e\n- f: g\nlast: h:i\n";

    /// What lines are made of: mostly what makes good ones.
    const PIECES: &[&str] = &[
        "",
        "",
        "",
        "",
        "a",
        "b1",
        "name",
        "订单号",
        "， 。",
        "(x)",
        "3",
        "-7",
        "null",
        "true",
        "1e3",
        "2026-05-16",
        ": ",
        ": ",
        ": ",
        ": ",
        ":",
        ":",
        "- ",
        "- ",
        "- ",
        "-",
        "'a b'",
        "'it''s'",
        "''",
        "'",
        "\"",
        " ",
        "#",
        " # c",
        "|-",
        ">",
        "[",
        "]",
        "{",
        "}",
        ",",
        "&a",
        "*a",
        "!t",
        "?",
        "? ",
        "%",
        "@",
        "`",
        "~",
        "---",
        "...",
        "\t",
        "\r",
        "\u{85}",
        "\u{a0}",
        "\u{2028}",
        "\u{feff}",
        "\u{3000}",
        "\u{ff5e}",
        "“×”·→…",
        "é",
        "😀",
        "_",
        ".",
        "/",
        "$",
        "+",
        "=",
        "<",
        "\\",
    ];
}
