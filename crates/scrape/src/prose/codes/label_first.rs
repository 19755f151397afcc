//! Finds every place that could be a meaning with its value behind it: `失败=3`, `上架(1)`, `搜索:SEARCH`.

use super::characters::{Text, is_close, is_quote, is_separator, is_word};
use super::pair::{Joiner, Pair, Value};
use crate::prose::text::is_cjk;

impl Text {
    /// `初始化=1,重试中=2`, `上架(1)、下架(0)`, `搜索:SEARCH`.
    pub(super) fn label_first(&self, numeric: bool) -> Vec<Pair> {
        let mut pairs: Vec<Pair> = Vec::new();
        for at in 0..self.chars.len() {
            let from = pairs.last().map_or(0, |pair| pair.label_end);
            if at < from {
                continue;
            }
            let number = self.value_at(at, Value::Number).filter(|(start, _)| *start == at);
            let word = || self.value_at(at, Value::Word).filter(|(start, _)| *start == at && !numeric);
            let found = number.or_else(word).or_else(|| self.value_behind(at, numeric));
            if let Some((start, end)) = found {
                pairs.extend(self.pair_before(from, start, end));
            }
        }
        pairs
    }

    /// The value right behind a sign that elsewhere makes it no value: `红票=red`, `现金-CASH`, `VIP=1`, a long number.
    fn value_behind(&self, at: usize, numeric: bool) -> Option<(usize, usize)> {
        // Nearly every place of a text ends here.
        self.at(at).filter(char::is_ascii_alphanumeric)?;
        let sign = self.before(self.skip_blanks_back(at)).filter(|it| matches!(it, '=' | '-' | ':'))?;
        let end = self.word_at(at)?;
        let label = self.before(self.skip_blanks_back(self.skip_blanks_back(at) - 1))?;
        let value = self.chars.get(at..end)?;
        let number = value.iter().all(char::is_ascii_digit);
        let fits = match sign {
            '=' => is_cjk(label) || (number && label.is_ascii_uppercase()),
            '-' => is_cjk(label),
            ':' => number && is_cjk(label),
            _ => false,
        };
        let length = if number { 1..=18 } else { 2..=64 };
        let word = number || (!numeric && self.at(at)?.is_ascii_alphabetic());
        (fits && word && length.contains(&value.len()) && !self.is_decimal(end)).then_some((at, end))
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
            '-' if self.is_named_by_dash(before - 1, start, end) => (Joiner::Dash, before - 1),
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
            // `个人-PERSONAL公司-COMPANY`, `投放:NOSEARCH汇总:SUMMARY`
            Some(next) if matches!(joiner, Joiner::Dash | Joiner::Colon) && is_cjk(next) => {
                self.is_symbol(start, end)
                    && end - start >= 3
                    && !self.at(start).is_some_and(|it| it.is_ascii_digit())
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
        let label = without_connective(&self.clean(label_start, label_end), joiner);
        let length = label.chars().count();
        let speaks = label.chars().any(is_cjk) || label.starts_with(|it: char| it.is_ascii_uppercase());
        if !ends || !(1..=40).contains(&length) || !speaks {
            return None;
        }
        let value = self.slice(start, if quoted { end - 1 } else { end });
        let past = if joiner == Joiner::Parenthesis { after + 1 } else { end };
        Some(Pair { value, label, joiner, start, label_start, label_end: past, at_item_start: true })
    }

    /// `现金-CASH` and `草稿表-0`: words in capitals or numbers, behind Chinese.
    fn is_named_by_dash(&self, dash: usize, start: usize, end: usize) -> bool {
        let named = self.before(self.skip_blanks_back(dash)).is_some_and(is_cjk);
        let joined = self.chars.get(start..end).is_some_and(|it| it.contains(&'_'));
        named
            && (self.is_symbol(start, end) || joined)
            && self.chars.get(start..end).is_some_and(|it| it.iter().all(|it| is_word(*it)))
    }

    /// Does a sign that joins value and label stand here?
    pub(super) fn joins(&self, at: usize) -> bool {
        self.at(at).is_some_and(|next| matches!(next, ':' | '=' | '-'))
    }
}

/// `批发(wholesale)或者询盘(sourcing)`: the word between the pairs belongs to none; `语音通知为:1`: nor does the verb.
fn without_connective(label: &str, joiner: Joiner) -> String {
    let before = ["或者", "以及", "或"].iter().find_map(|word| label.strip_prefix(word));
    let label = before.filter(|_| joiner == Joiner::Parenthesis).unwrap_or(label);
    let label = if joiner == Joiner::Colon { label.strip_suffix('为').unwrap_or(label) } else { label };
    label.to_string()
}
