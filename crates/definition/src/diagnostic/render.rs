//! A finding for a terminal, with its line of the source.

use std::fmt::Write as _;

use super::Diagnostic;
use crate::text::{push_visible, visible};

/// Source lines are cut to this many characters around the column.
const LINE_WIDTH: usize = 100;

impl Diagnostic {
    /// The finding for a terminal: the line of [`Display`](std::fmt::Display), the source line with a caret, the hint.
    pub fn render(&self, source: Option<&str>) -> String {
        let mut text = format!("{self}\n");
        let line_number = self.line.unwrap_or(0);
        let source_line = source.and_then(|source| line_of(source, line_number));
        let gutter = line_number.to_string().len();
        if let Some(source_line) = source_line {
            let (shown, caret) = cut_around(source_line, self.column.unwrap_or(1));
            let _ = writeln!(text, "{:gutter$} |", "");
            let _ = writeln!(text, "{line_number} | {shown}");
            let mark = if self.column.is_some() { "^" } else { "" };
            let _ = writeln!(text, "{}", format!("{:gutter$} | {:caret$}{mark}", "", "").trim_end());
        }
        if let Some(hint) = &self.hint {
            let _ = writeln!(text, "{:gutter$} = help: {}", "", visible(hint));
        }
        text
    }
}

fn line_of(source: &str, line: u32) -> Option<&str> {
    let index = usize::try_from(line).ok()?.checked_sub(1)?;
    source.split('\n').nth(index).map(|line| line.trim_end_matches('\r'))
}

/// The part of the line around the column, escaped, and how many cells stand before the caret.
fn cut_around(line: &str, column: u32) -> (String, usize) {
    let target = usize::try_from(column).unwrap_or(usize::MAX).saturating_sub(1).min(line.chars().count());
    let start = if target < LINE_WIDTH { 0 } else { target - LINE_WIDTH / 2 };
    let mut shown = String::new();
    if start > 0 {
        shown.push('…');
    }
    let mut caret = usize::from(start > 0);
    let mut characters = line.chars().enumerate().skip(start);
    for (index, character) in characters.by_ref().take(LINE_WIDTH) {
        let before = shown.len();
        push_visible(&mut shown, character);
        if index < target {
            caret += shown.get(before..).unwrap_or_default().chars().map(cells).sum::<usize>();
        }
    }
    if characters.next().is_some() {
        shown.push('…');
    }
    (shown, caret)
}

/// Terminal cells a character takes: wide for CJK, full-width forms and emoji.
fn cells(character: char) -> usize {
    let wide = matches!(u32::from(character),
        0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe6f | 0xff00..=0xff60
        | 0xffe0..=0xffe6 | 0x1f300..=0x1faff | 0x20000..=0x3fffd);
    if wide { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;

    fn sample() -> Diagnostic {
        Diagnostic::error("unknown-key", "unknown key `nmae`")
            .in_file("apis/a.yaml")
            .at(Place { line: 2, column: 4 })
            .with_hint("did you mean `name`?")
    }

    #[test]
    fn rendering_puts_the_caret_under_wide_characters() {
        let shown = sample().render(Some("name: a\n订单 nmae: b\r\n"));
        assert_eq!(
            shown,
            "apis/a.yaml:2:4: error[unknown-key]: unknown key `nmae`\n  |\n2 | 订单 nmae: b\n  |      ^\n  = help: did you mean `name`?\n"
        );
    }

    #[test]
    fn long_lines_are_cut_around_the_column() {
        let line = format!("{}X{}", "a".repeat(5_000), "b".repeat(5_000));
        let shown = Diagnostic::error("e", "m").at(Place { line: 1, column: 5_001 }).render(Some(&line));
        let rows: Vec<&str> = shown.lines().collect();
        assert!(rows[2].chars().count() < 120, "{}", rows[2]);
        assert_eq!(rows[2].chars().position(|c| c == 'X'), rows[3].chars().position(|c| c == '^'));
    }

    #[test]
    fn invisible_characters_are_shown_escaped() {
        let shown = Diagnostic::error("e", "a\u{202e}b\u{0}").at_line(1).render(Some("x\u{1b}[31m\u{200b}y"));
        assert!(
            shown.contains("a\\u{202e}b\\u{0000}") && shown.contains("x\\u{001b}[31m\\u{200b}y"),
            "{shown}"
        );
    }

    #[test]
    fn a_place_outside_the_source_is_no_reason_to_panic() {
        for (line, column) in [(0, 0), (1, 0), (1, 9_999), (7, 1), (u32::MAX, u32::MAX)] {
            let _ = Diagnostic::error("e", "m").at(Place { line, column }).render(Some("订单"));
        }
    }
}
