//! Finds every place that could be a meaning with its value behind it: `失败=3`, `上架(1)`, `搜索:SEARCH`.

use super::characters::{Text, is_close, is_quote, is_separator};
use super::pair::{Joiner, Pair, Value};
use crate::prose::text::is_cjk;

impl Text {
    /// `初始化=1,重试中=2`, `上架(1)、下架(0)`, `搜索:SEARCH`.
    pub(super) fn label_first(&self, numeric: bool) -> Vec<Pair> {
        let mut pairs: Vec<Pair> = Vec::new();
        for at in 0..self.chars.len() {
            let from = pairs.last().map_or(0, |pair| pair.label_end);
            let number = self.value_at(at, Value::Number).filter(|(start, _)| *start == at);
            let word = || self.value_at(at, Value::Word).filter(|(start, _)| *start == at && !numeric);
            if let Some((start, end)) = number.or_else(word).filter(|(start, _)| *start >= from) {
                pairs.extend(self.pair_before(from, start, end));
            }
        }
        pairs
    }

    pub(super) fn pair_before(&self, from: usize, start: usize, end: usize) -> Option<Pair> {
        // `淘宝:"TB"`
        let quoted = self.before(start).is_some_and(is_quote) && self.at(end).is_some_and(is_quote);
        let (opened, end) = if quoted { (start - 1, end + 1) } else { (start, end) };
        let before = self.skip_blanks_back(opened);
        let (joiner, label_end) = match self.before(before)? {
            '(' | '[' | '【' if self.at(self.skip_blanks(end)).is_some_and(is_close) => {
                (Joiner::Parenthesis, before - 1)
            }
            ':' => (Joiner::Colon, before - 1),
            '=' => (Joiner::Equals, before - 1),
            '为' => (Joiner::Verb, before - 1),
            _ => return None,
        };
        let after = self.skip_blanks(end);
        let ends = match self.at(end) {
            None => true,
            Some(next) if joiner == Joiner::Parenthesis => is_close(next) || next == ' ',
            Some(' ') => {
                self.at(after).is_none_or(|next| is_cjk(next) || is_separator(next)) && !self.joins(after)
            }
            Some(next) => {
                matches!(
                    next,
                    ',' | ';'
                        | '、'
                        | '/'
                        | '|'
                        | '。'
                        | ')'
                        | ']'
                        | '】'
                        | '.'
                        | '"'
                        | '”'
                        | '}'
                        | '」'
                        | '('
                ) && !self.is_decimal(end)
            }
        };
        let label_start = self.start_of_label(from, label_end, joiner);
        let label = self.clean(label_start, label_end);
        let length = label.chars().count();
        let speaks = label.chars().any(is_cjk) || label.starts_with(|it: char| it.is_ascii_uppercase());
        if !ends || !(1..=40).contains(&length) || !speaks {
            return None;
        }
        let value = self.slice(start, if quoted { end - 1 } else { end });
        let past = if joiner == Joiner::Parenthesis { after + 1 } else { end };
        Some(Pair { value, label, joiner, start, label_start, label_end: past, at_item_start: true })
    }

    /// Does a sign that joins value and label stand here?
    pub(super) fn joins(&self, at: usize) -> bool {
        self.at(at).is_some_and(|next| matches!(next, ':' | '=' | '-'))
    }
}
