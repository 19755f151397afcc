//! Lines of a page's text as they stand alone: blanks and invisible characters, ranks, rules.

use std::borrow::Cow;

use crate::parts::{Line, Rank};
use crate::text::{has_no_width, is_layout};

/// `---|---|` below a header, or a line that parts things.
pub(super) fn is_rule(text: &str) -> bool {
    let is_long =
        text.len() >= 3 && text.chars().filter(|it| matches!(it, '-' | '=' | '*' | '_')).count() >= 3;
    is_long
        && text.chars().all(|character| matches!(character, '|' | '-' | ':' | ' ' | '=' | '*' | '_' | '+'))
}

/// A line with its rank; blanks of all kinds are plain ones, what is not seen is left out.
pub(super) fn line_of(raw: &str, number: u32) -> Line<'_> {
    let is_odd = |it: char| it != ' ' && is_layout(it);
    // Cells of pipe tables keep their blanks: they may say how deep a row stands.
    let is_odd_line = !raw.contains('|') && raw.trim_matches([' ', '\r']).chars().any(is_odd);
    let text: Cow<'_, str> = match is_odd_line {
        true => {
            let plain = raw
                .chars()
                .filter(|it| !has_no_width(*it))
                .map(|it| if it.is_whitespace() { ' ' } else { it });
            Cow::Owned(plain.collect())
        }
        false => Cow::Borrowed(raw),
    };
    let indent = text.len() - text.trim_start().len();
    let text = one_piece(trimmed(text));
    let (rank, text) = ranked(text);
    let piece = usize::try_from(number).unwrap_or(usize::MAX).saturating_sub(1);
    Line { number, pieces: piece..piece + 1, indent, text, rank, opens: None }
}

/// A list's mark is one word, whatever stands in it.
fn one_piece(text: Cow<'_, str>) -> Cow<'_, str> {
    match text.contains('［') || (text.contains('[') && text.contains("[ ]")) {
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
    crate::row_words::link_label(plain).unwrap_or(plain).to_owned()
}

fn trimmed(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
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
