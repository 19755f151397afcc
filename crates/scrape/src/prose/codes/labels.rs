//! Where a label starts and ends, and what of it is only the signs around it.

use super::characters::{REACH, Text, is_close, is_open, is_quote};
use super::pair::Joiner;

impl Text {
    /// A label reaches back to the last separator; commas belong to it where brackets hold the value.
    pub(super) fn start_of_label(&self, from: usize, end: usize, joiner: Joiner) -> usize {
        let mut depth = 0_usize;
        let mut at = self.skip_blanks_back(end);
        let from = from.max(end.saturating_sub(REACH));
        while at > from {
            let Some(character) = self.before(at) else { break };
            if is_close(character) {
                // `(4)工作日:WORK_DAY`: the number numbers the line.
                if joiner != Joiner::Parenthesis && self.is_line_number(at) {
                    break;
                }
                depth += 1;
            } else if is_open(character) {
                if depth == 0 {
                    break;
                }
                depth -= 1;
            } else if depth == 0 {
                let ends = match joiner {
                    Joiner::Parenthesis => matches!(character, ';' | '。' | ':'),
                    Joiner::Dash if character == '-' => true,
                    _ => matches!(character, ',' | ';' | '、' | '。' | ':' | '=' | '|' | ' '),
                };
                if ends {
                    break;
                }
            }
            at -= 1;
        }
        at
    }

    /// Does `(4)` end here?
    pub(super) fn is_line_number(&self, end: usize) -> bool {
        let digits = (0..end.saturating_sub(1))
            .rev()
            .take_while(|at| self.at(*at).is_some_and(|it| it.is_ascii_digit()));
        let count = digits.count();
        count > 0 && self.before(end - 1 - count).is_some_and(is_open)
    }

    /// Where a label ends at the latest: at `limit`, at a sentence's end, and, for the last one, at a comma.
    pub(super) fn end_of_label(&self, start: usize, limit: usize, last: bool) -> usize {
        let mut depth = 0_usize;
        for at in start..limit {
            let Some(character) = self.at(at) else { return at };
            if is_open(character) {
                depth += 1;
            } else if is_close(character) {
                if depth == 0 {
                    return at;
                }
                depth -= 1;
            } else if depth == 0 {
                let ends = matches!(character, '。' | ';') || (last && matches!(character, ',' | '|'));
                if ends && at > start {
                    return at;
                }
            }
        }
        limit
    }

    /// Index of the bracket that closes what is open at `at`.
    pub(super) fn closing(&self, at: usize) -> Option<usize> {
        let mut depth = 0_usize;
        for index in at..self.chars.len().min(at + REACH) {
            let character = self.at(index)?;
            if is_open(character) {
                depth += 1;
            } else if is_close(character) {
                if depth == 0 {
                    return Some(index);
                }
                depth -= 1;
            }
        }
        None
    }

    /// A label without the signs around it.
    pub(super) fn clean(&self, start: usize, end: usize) -> String {
        let text = self.slice(start, end);
        let edge = |it: char| {
            it.is_whitespace()
                || matches!(it, ',' | ';' | '、' | '/' | '|' | '。' | ':' | '.' | '*' | '?' | '-' | '=' | '!')
                || is_quote(it)
        };
        let mut text = text.trim_matches(edge);
        // A bracket that only opens belongs to the next pair; a line's number too.
        while let Some(cut) = text.strip_suffix(is_open) {
            text = cut.trim_end_matches(edge);
        }
        if let Some(inner) = text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'))
            && !inner.contains('(')
        {
            text = inner;
        }
        text.to_string()
    }
}
