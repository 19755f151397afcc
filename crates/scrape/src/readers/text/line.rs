//! Lines of a page's text as they stand alone: blanks and invisible characters, ranks, rules.

use std::borrow::Cow;

use super::page::PageLine;
use crate::cell::link_label;
use crate::parts::{Line, Rank};
use crate::row_words::looks_like_type;
use crate::text::{all_bytes, has_no_width, is_layout, is_plain_byte};

/// `---|---|` below a header, or a line that parts things.
pub(super) fn is_rule(text: &str) -> bool {
    let is_long =
        text.len() >= 3 && text.chars().filter(|it| matches!(it, '-' | '=' | '*' | '_')).count() >= 3;
    is_long
        && text.chars().all(|character| matches!(character, '|' | '-' | ':' | ' ' | '=' | '*' | '_' | '+'))
}

/// `<!-- reviewed -->`: nobody sees it on the page.
pub(super) fn is_comment(text: &str) -> bool {
    text.starts_with("<!--") && text.ends_with("-->")
}

/// A line with its rank; blanks of all kinds are plain ones, what is not seen is left out.
pub(super) fn line_of<'a>(said: &PageLine<'a>, number: u32) -> Line<'a> {
    let (mut is_odd, mut has_list) = (false, false);
    if !all_bytes(said.text, |byte| is_plain_byte(byte) && byte >= b' ' && byte != b'[' && byte != 0x7f) {
        for character in said.text.chars() {
            match character {
                ' ' => {}
                '[' | '［' => has_list = true,
                _ => is_odd |= is_layout(character),
            }
        }
    }
    let before = said.raw.as_bytes().get(..said.indent).unwrap_or_default();
    is_odd |= before.iter().any(|byte| *byte != b' ');
    // Cells of pipe tables keep their blanks: they may say how deep a row stands.
    let (indent, text) = match is_odd && !said.raw.contains('|') {
        true => made_plain(said.raw),
        false => (said.indent, Cow::Borrowed(said.text)),
    };
    let (rank, text) = ranked(if has_list { one_piece(text) } else { text });
    let piece = usize::try_from(number).unwrap_or(usize::MAX).saturating_sub(1);
    Line { number, pieces: piece..piece + 1, indent, text, rank, opens: None }
}

/// How far the text of a line is indented, and the text, with blanks of one kind.
fn made_plain(raw: &str) -> (usize, Cow<'_, str>) {
    let seen = raw.chars().filter(|it| !has_no_width(*it));
    let plain: String = seen.map(|it| if it.is_whitespace() { ' ' } else { it }).collect();
    let text = plain.trim_start();
    (plain.len() - text.len(), Cow::Owned(text.trim_end().to_owned()))
}

/// A list's mark is one word, whatever stands in it.
fn one_piece(text: Cow<'_, str>) -> Cow<'_, str> {
    match text.contains('［') || text.contains("[ ]") {
        true => Cow::Owned(text.replace("［］", "[]").replace("［ ］", "[]").replace("[ ]", "[]")),
        false => text,
    }
}

/// The words of a heading without its anchor, its link and the signs around a name.
fn heading_text(text: &str) -> String {
    let text = text.trim().trim_end_matches('#').trim_end();
    let text = match text.rfind("{#") {
        Some(anchor) if text.ends_with('}') => text.get(..anchor).unwrap_or(text),
        _ => text,
    };
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        plain.push_str(before);
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let plain = plain.replace('`', "").replace("**", "");
    let plain = plain.trim();
    link_label(plain).unwrap_or(plain).to_owned()
}

/// `# a` is a title, `## a` and `**a**` are headings.
fn ranked(text: Cow<'_, str>) -> (Rank, Cow<'_, str>) {
    let sharps = text.bytes().take_while(|byte| *byte == b'#').count();
    let rank = match sharps {
        0 => None,
        1 => Some(Rank::Title),
        2..=6 => Some(Rank::Heading),
        _ => None,
    };
    if let Some(rank) = rank.filter(|_| {
        text[sharps..].chars().next().is_some_and(|next| next.is_whitespace() || !next.is_ascii())
    }) {
        return (rank, Cow::Owned(heading_text(&text[sharps..])));
    }
    let bold = text.strip_prefix("**").and_then(|rest| rest.strip_suffix("**"));
    match bold.filter(|inner| !inner.is_empty() && !inner.contains("**")) {
        Some(inner) => (Rank::Heading, Cow::Owned(inner.trim().to_owned())),
        None => (Rank::Plain, text),
    }
}

/// A line was broken between a type and the mark of its list, or inside the mark.
pub(super) fn ends_before_list_mark(before: &Line<'_>, line: &Line<'_>) -> bool {
    let (before, mark) = match before.text.strip_suffix('[') {
        Some(before) => (before, "]"),
        None => (before.text.as_ref(), "[]"),
    };
    let starts = line.text.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    starts && before.split_whitespace().next_back().is_some_and(looks_like_type)
}
