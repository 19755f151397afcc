//! Lists whose sign between value and meaning elsewhere parts the pairs: `0,单程;1,往返`, `Y/经济舱 C/公务舱`.
//!
//! Such a sign joins only where every item of the list is written so, and where another sign parts the items.

use super::characters::{Text, is_close, is_open, is_separator, is_word};
use super::pair::{Joiner, Pair, Value};
use crate::prose::text::is_cjk;

/// The longest meaning of an item.
const MAX_LABEL: usize = 24;

impl Text {
    /// The pairs of a list that is written in one of these ways, or none.
    pub(super) fn items(&self, numeric: bool) -> Vec<Pair> {
        let clauses = self.clauses(numeric);
        if clauses.len() >= 2 {
            return clauses;
        }
        let names = self.names(numeric);
        if !names.is_empty() {
            return names;
        }
        let commas = self.items_joined_by(',', &[',', ';', '。', '|', '/', ' ', ']', ')'], numeric);
        if commas.len() >= 2 {
            commas
        } else {
            self.items_joined_by('/', &[' ', ',', ';', '、', '|', ')'], numeric)
        }
    }

    /// Items `value sign meaning`, parted by one of the other signs. An item that is written otherwise ends the list.
    fn items_joined_by(&self, sign: char, parting: &[char], numeric: bool) -> Vec<Pair> {
        let mut pairs: Vec<Pair> = Vec::new();
        if !self.chars.contains(&sign) {
            return pairs;
        }
        let mut at = 0;
        while at < self.chars.len() {
            let fits = match pairs.last() {
                Some(last) => self.parted(last.label_end, at, parting),
                None => self.opens_item(at),
            };
            match fits.then(|| self.item_at(at, sign, parting, numeric)).flatten() {
                Some(pair) => {
                    at = pair.label_end.max(at + 1);
                    pairs.push(pair);
                }
                None => at += 1,
            }
        }
        // `全部 A ,待处理 1 ,处理成功 3`: a value that closes the list belongs to the meaning before it.
        if pairs.last().is_some_and(|last| self.closes_with_value(last.label_end)) {
            pairs.clear();
        }
        pairs
    }

    /// Does a value without a meaning end the list that is left at `from`?
    fn closes_with_value(&self, from: usize) -> bool {
        let at = self.skip_blanks(from);
        let end = self.word_at(at).unwrap_or(at);
        at > from && end > at && self.at(self.skip_blanks(end)).is_none_or(is_close)
    }

    /// Clauses that each hold a word and its meaning: `FETCHED,已取餐;CANCEL 加工失败,取消`, `send_goods, 上门取件;…`. The first
    /// may stand behind its heading; one clause that is written otherwise, and it is no list.
    fn clauses(&self, numeric: bool) -> Vec<Pair> {
        if numeric {
            return Vec::new();
        }
        let ends = (0..self.chars.len()).filter(|at| self.at(*at) == Some(';'));
        let ends: Vec<usize> = ends.chain([self.chars.len()]).collect();
        let mut pairs: Vec<Pair> = Vec::new();
        let mut from = 0;
        for end in ends {
            let start = self.skip_blanks(from);
            let last = self.skip_blanks_back(end);
            from = end + 1;
            if start >= last {
                continue;
            }
            let found =
                if pairs.is_empty() { self.headed_clause(start, last) } else { self.clause(start, last) };
            match found {
                Some(pair) => pairs.push(pair),
                None => return Vec::new(),
            }
        }
        if pairs.len() >= 3 { pairs } else { Vec::new() }
    }

    /// `FJ,Fiji;FI,Finland;…`: symbols and their names, in a bracket or the whole text, every clause of it written so.
    fn names(&self, numeric: bool) -> Vec<Pair> {
        const FEWEST: usize = 4;
        let semicolons = self.chars.iter().filter(|it| **it == ';').count();
        if numeric || semicolons + 1 < FEWEST || self.chars.iter().any(|it| is_cjk(*it)) {
            return Vec::new();
        }
        let from = self.chars.iter().position(|it| is_open(*it)).map_or(0, |at| at + 1);
        let to = self.chars.iter().rposition(|it| is_close(*it)).unwrap_or(self.chars.len());
        let mut pairs = Vec::new();
        let mut start = from;
        while start < to {
            let end = (start..to).find(|at| self.at(*at) == Some(';')).unwrap_or(to);
            match self.name_at(self.skip_blanks(start), self.skip_blanks_back(end)) {
                Some(pair) => pairs.push(pair),
                None if self.skip_blanks(start) >= end => {}
                None => return Vec::new(),
            }
            start = end + 1;
        }
        let symbols = pairs.iter().filter(|pair| pair.is_symbol()).count();
        if pairs.len() >= FEWEST && symbols * 4 >= pairs.len() * 3 { pairs } else { Vec::new() }
    }

    fn name_at(&self, start: usize, end: usize) -> Option<Pair> {
        const LONGEST: usize = 8;
        let value_end = self.word_at(start)?;
        let sign = self.skip_blanks(value_end);
        let label_start = self.skip_blanks(sign + 1);
        let label = self.chars.get(label_start..end)?;
        let speaks =
            label.first()?.is_ascii_uppercase() && !label.iter().any(|it| it.is_ascii_digit() || *it == '=');
        let fits = (1..=LONGEST).contains(&(value_end - start)) && self.at(sign) == Some(',') && speaks;
        fits.then(|| Pair {
            value: self.slice(start, value_end),
            label: self.clean(label_start, end),
            joiner: Joiner::Item,
            start,
            label_start,
            label_end: end,
            at_item_start: true,
        })
    }

    /// The first clause, behind `状态,` or `取值:`.
    fn headed_clause(&self, start: usize, end: usize) -> Option<Pair> {
        let heading =
            |at: &usize| at == &start || self.before(*at).is_some_and(|it| matches!(it, ',' | ':' | ' '));
        (start..end).filter(heading).find_map(|at| self.clause(at, end))
    }

    fn clause(&self, start: usize, end: usize) -> Option<Pair> {
        let (_, value_end) = self.value_at(start, Value::Word).filter(|(at, _)| *at == start)?;
        let sign = self.skip_blanks(value_end);
        let label_start = if self.at(sign) == Some(',') { self.skip_blanks(sign + 1) } else { sign };
        let apart = label_start > value_end;
        let label = self.clean(label_start, end);
        let speaks = self.at(label_start).is_some_and(is_cjk) && label.chars().count() <= MAX_LABEL;
        (value_end - start >= 3 && apart && label_start < end && speaks).then(|| Pair {
            value: self.slice(start, value_end),
            label,
            joiner: Joiner::Item,
            start,
            label_start,
            label_end: end,
            at_item_start: true,
        })
    }

    /// Meanings right before their values, nothing between: `全量1,增量2`, `通过PASS,拒绝REFUSE`. Every item to the
    /// end of the list is written so.
    pub(super) fn glued_items(&self, numeric: bool) -> Vec<Pair> {
        let glued = self.glued(numeric, 0);
        if glued.len() >= 2 || !self.chars.contains(&' ') {
            return glued;
        }
        // `所有 A ,未分类 9,普通 3`: a blank joins where it joins all of three.
        let apart = self.glued(numeric, 1);
        if apart.len() >= 3 { apart } else { glued }
    }

    /// Such items with so many blanks between meaning and value.
    fn glued(&self, numeric: bool, blanks: usize) -> Vec<Pair> {
        const PARTING: [char; 9] = [',', ';', '、', '/', '|', '(', ')', ':', '。'];
        let parts = |it: char| PARTING.contains(&it);
        let mut pairs: Vec<Pair> = Vec::new();
        let mut from = 0;
        while from < self.chars.len() {
            let end = (from..self.chars.len())
                .find(|at| self.at(*at).is_some_and(parts))
                .unwrap_or(self.chars.len());
            // A value before a colon has its meaning behind it; `1、填写 2、提交` numbers lines.
            let behind = |it| it == ':' || (blanks > 0 && it == '、');
            // `1,无路由 3,停机`: values stand before their meanings.
            if blanks > 0 && self.number_at(self.skip_blanks(from)).is_some_and(|(_, it)| it == end) {
                return Vec::new();
            }
            let found = self.glued_item(from, end, numeric, blanks);
            match found.filter(|_| !self.at(end).is_some_and(behind)) {
                Some(pair) => pairs.push(pair),
                // Before the list stands its heading, behind it whatever else is said.
                None if pairs.len() >= 2 || (from..end).all(|at| self.at(at) == Some(' ')) => {}
                None => pairs.clear(),
            }
            from = end + 1;
        }
        pairs
    }

    /// The item that fills this clause: a meaning in Chinese, then a number, a symbol or a word.
    pub(super) fn glued_item(&self, from: usize, end: usize, numeric: bool, blanks: usize) -> Option<Pair> {
        let (from, end) = (self.skip_blanks(from), self.skip_blanks_back(end));
        let label_end = (from..end).find(|at| !self.at(*at).is_some_and(is_cjk)).unwrap_or(end);
        let start = self.skip_blanks(label_end);
        let value = self.chars.get(start..end)?;
        if start - label_end != blanks {
            return None;
        }
        let capitals = value.iter().all(|it| it.is_ascii_uppercase() || *it == '_');
        let short = capitals && (blanks > 0 || value.len() >= 2);
        let digits = value.strip_prefix(&['-']).unwrap_or(value);
        let number = !digits.is_empty() && digits.iter().all(char::is_ascii_digit) && digits.len() <= 9;
        let word = !numeric
            && (value.len() >= 3 || short)
            && value.iter().all(|it| is_word(*it))
            && value.first()?.is_ascii_alphabetic();
        let fits = (2..=MAX_LABEL).contains(&label_end.saturating_sub(from))
            && !value.is_empty()
            && (number || word);
        let (value, label) = (self.slice(start, end), self.slice(from, label_end));
        // `折扣行性质为1` is a sentence about the value, no meaning of it.
        let sentence = label.ends_with(['为', '是', '第']);
        let fits = fits && !sentence;
        let joiner = Joiner::Item;
        fits.then_some(Pair {
            value,
            label,
            joiner,
            start,
            label_start: from,
            label_end: end,
            at_item_start: true,
        })
    }

    /// Nothing but blanks and at least one parting sign lies between two items.
    fn parted(&self, from: usize, to: usize, parting: &[char]) -> bool {
        let between = self.chars.get(from..to).unwrap_or_default();
        !between.is_empty() && between.iter().all(|it| *it == ' ' || is_open(*it) || parting.contains(it))
    }

    /// The first item stands at the start, behind a sign, or behind its heading: `航程类型:0,单程`, `行程,S,单程`.
    fn opens_item(&self, at: usize) -> bool {
        self.before(at).is_none_or(|before| {
            (is_separator(before) && !matches!(before, '-' | '.' | '/')) || is_cjk(before)
        })
    }

    /// Does `21,` stand behind the sign at `at`?
    fn item_follows(&self, at: usize) -> bool {
        let next = self.skip_blanks(at + usize::from(self.at(at) != Some(' ')));
        self.number_at(next)
            .is_some_and(|(start, end)| start == next && self.at(self.skip_blanks(end)) == Some(','))
    }

    fn item_at(&self, at: usize, sign: char, parting: &[char], numeric: bool) -> Option<Pair> {
        let word =
            || self.value_at(at, Value::Word).filter(|(start, end)| !numeric && self.is_symbol(*start, *end));
        let (start, end) =
            self.value_at(at, Value::Number).filter(|(start, _)| *start == at).or_else(word)?;
        let joined = if sign == ',' { self.skip_blanks(end) } else { end };
        if self.at(joined) != Some(sign) {
            return None;
        }
        let label_start = if sign == ',' { self.skip_blanks(joined + 1) } else { joined + 1 };
        // `1002,4通一达发货;1003,EMS发货`: where a semicolon parts the items, a meaning may start otherwise.
        let first = self.at(label_start)?;
        let starts = is_cjk(first) || (sign == ',' && first.is_ascii_alphanumeric());
        if !starts {
            return None;
        }
        let stop = |it: char| it == sign || parting.contains(&it) || matches!(it, '。' | ')' | ']' | '】');
        let reach = self.chars.len().min(label_start + MAX_LABEL + 1);
        let end_from = |from: usize| (from..reach).find(|at| self.at(*at).is_some_and(stop)).unwrap_or(reach);
        let mut label_end = end_from(label_start);
        // `19,已有用户提醒,但无应答 21,呼叫拒绝`: a meaning of two clauses, where the next item follows the second.
        let clause = self.skip_blanks(label_end + 1);
        if sign == ',' && self.at(label_end) == Some(',') && self.at(clause).is_some_and(is_cjk) {
            let longer = end_from(clause);
            if self.at(longer) != Some(',') && self.item_follows(longer) {
                label_end = longer;
            }
        }
        let ended = label_end == self.chars.len()
            || self.at(label_end).is_some_and(|it| stop(it) && (it != sign || parting.contains(&it)));
        // `全新: 10, 九成新: 9`: what stands before a sign is the meaning of what follows.
        if matches!(self.before(label_end), Some(':' | '=')) {
            return None;
        }
        let (value, label) = (self.slice(start, end), self.clean(label_start, label_end));
        // `2/3位`: a meaning holds no further number.
        let rest = label.trim_start_matches(|it: char| !is_cjk(first) && it.is_ascii_digit());
        let apart = self.at(label_end).is_none_or(|it| it == ';');
        let whole = is_cjk(first) || (apart && rest.chars().filter(|it| is_cjk(*it)).count() >= 2);
        let speaks = !rest.is_empty() && !rest.chars().any(|it| it.is_ascii_digit()) && whole;
        let joiner = Joiner::Item;
        (ended && speaks).then_some(Pair {
            value,
            label,
            joiner,
            start,
            label_start,
            label_end,
            at_item_start: true,
        })
    }
}
