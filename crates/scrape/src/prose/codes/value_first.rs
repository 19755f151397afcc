//! Finds every place that could be a value with its meaning behind it: `1:好`, `CASH 现金`, `(1, "现金")`.

use super::characters::{REACH, Text, ended_by, is_close, is_open, is_quote, is_separator, is_word};
use super::pair::{Joiner, Pair, Value};
use crate::prose::text::is_cjk;

/// A value and the start of what may be its label.
struct Joined {
    joiner: Joiner,
    /// Where the joiner ends.
    after: usize,
    label_start: usize,
    /// The label's first character.
    first: char,
    /// Is the value a symbol, in capitals and more than a letter of prose?
    symbol: bool,
    /// Is the value long enough, or far enough from the label, to need no joiner?
    apart: bool,
    /// Does the label start with a number that is smaller than the value? A range goes up.
    falls: bool,
}

impl Joined {
    /// Does the label say what the value means?
    fn speaks(&self, label: &str, value: Value) -> bool {
        let needs_chinese = self.first.is_ascii_digit()
            || (value == Value::Word && !self.first.is_ascii_uppercase() && !self.symbol);
        if !needs_chinese {
            return !label.is_empty();
        }
        let letters = self.joiner == Joiner::Parenthesis;
        label.chars().any(|it| is_cjk(it) || (letters && it.is_ascii_alphabetic()))
    }
}

impl Text {
    /// Values before their labels, each label up to the end of its clause; [`Text::chain`] cuts them at each other.
    pub(super) fn value_first(&self, value: Value) -> Vec<Pair> {
        let mut pairs = Vec::new();
        let mut at = 0;
        while at < self.chars.len() {
            match self.value_at(at, value) {
                Some((start, end)) => {
                    pairs.extend(self.pair_after(start, end, value));
                    at = end.max(at + 1);
                }
                None => at += 1,
            }
        }
        pairs
    }

    /// The number or word that starts exactly at or, for a sign, just before `at`.
    pub(super) fn value_at(&self, at: usize, value: Value) -> Option<(usize, usize)> {
        match value {
            Value::Number => self.number_at(at),
            Value::Word => {
                if !self.at(at)?.is_ascii_alphabetic() {
                    return None;
                }
                // `类型.BIG-大`: a dot that ends the heading.
                let sentence = || at.checked_sub(2).and_then(|at| self.at(at)).is_some_and(is_cjk);
                let free = self.before(at).is_none_or(|before| {
                    !is_word(before)
                        && !matches!(before, '=' | '@' | '$' | '&' | '-' | '#')
                        && (before != '.' || sentence())
                });
                let end = self.word_at(at)?;
                (free && end - at <= 64).then_some((at, end))
            }
        }
    }

    pub(super) fn number_at(&self, at: usize) -> Option<(usize, usize)> {
        // `状态-0:待部署`: there is no negative nought.
        let signed = self.at(at) == Some('-') && self.at(at + 1) != Some('0');
        let digits = if signed { at + 1 } else { at };
        // Nearly every place of a text ends here.
        if !self.at(digits).is_some_and(|first| first.is_ascii_digit()) {
            return None;
        }
        let free_sign = |before| (is_separator(before) && before != '-') || matches!(before, '为' | '是');
        // `审核状态-1:拒绝,0:审核中`: a sign behind a heading, where 0 is listed as well.
        let listed =
            |end: usize| self.at(end) == Some(':') && self.chars.windows(2).any(|two| *two == ['0', ':']);
        let headed = self.before(at).is_some_and(is_cjk) && listed(digits + 1);
        if signed && !headed && !self.before(at).is_none_or(free_sign) {
            return None;
        }
        let end = (digits..self.chars.len()).find(|at| !self.at(*at).is_some_and(|it| it.is_ascii_digit()));
        let end = end.unwrap_or(self.chars.len());
        let free = self.before(at).is_none_or(|before| {
            let range = matches!(before, '-' | '~' | '/' | ':' | '.')
                && at.checked_sub(2).and_then(|at| self.at(at)).is_some_and(|it| it.is_ascii_digit());
            let named = before == '=' && self.before(self.skip_blanks_back(at - 1)).is_some_and(is_word);
            let default = || ended_by(&self.chars, at, &["默认", "默认值", "默认为", "默认是", "默认:"]);
            !is_word(before)
                && !range
                && !named
                && !matches!(before, '第' | '~' | '<' | '#' | '+' | '$')
                && !default()
        });
        let next = self.at(end);
        let glued = next.is_some_and(|next| is_word(next) || matches!(next, '%' | '~' | '+'));
        (end - digits <= 9 && free && !glued && !self.is_decimal(end)).then_some((at, end))
    }

    /// The pair that starts with the value at `start..end`, if a joiner and a label follow.
    pub(super) fn pair_after(&self, start: usize, end: usize, value: Value) -> Option<Pair> {
        let near = self.joined(start, end, value)?;
        let label_end = match near.joiner {
            Joiner::Parenthesis => self.closing(near.after)?,
            _ => self.clause_end(near.label_start),
        };
        // `仅支持send(发码)或resend(重新发码)`
        let told = near.joiner == Joiner::Parenthesis && value == Value::Word;
        let item = |it| is_separator(it) || (told && matches!(it, '或' | '是' | '为'));
        let at_item_start = self.before(start).is_none_or(item);
        // `响应code(SUCCESS:成功)`: the bracket holds the list, the word before it is a part of the heading.
        let in_brackets = near.joiner == Joiner::Parenthesis;
        if in_brackets && value == Value::Word && !at_item_start && !near.symbol {
            return None;
        }
        let heading = in_brackets && self.at(label_end + 1) == Some(':');
        if heading {
            let explained = at_item_start && value == Value::Number;
            return explained.then(|| self.pair_after_heading(start, end, label_end))?;
        }
        if !self.starts_label(&near, value) || !self.fits_value(&near, value) {
            return None;
        }
        let label = self.clean(near.label_start, label_end);
        let names_itself =
            near.joiner == Joiner::Equals && end - start >= 3 && label == self.slice(start, end);
        if !names_itself && !near.speaks(&label, value) {
            return None;
        }
        let (value, label_start) = (self.slice(start, end), near.label_start);
        Some(Pair { value, label, joiner: near.joiner, start, label_start, label_end, at_item_start })
    }

    /// What joins the value at `start..end` to what may be its label.
    fn joined(&self, start: usize, end: usize, value: Value) -> Option<Joined> {
        let closed = self.at(end).filter(|next| is_quote(*next)).map_or(end, |_| end + 1);
        // `0(默认) 不变`
        let closed = self.past_default(closed);
        let sign = self.skip_blanks(closed);
        let numbered = || {
            (value == Value::Number && self.numbers_a_line(start, sign)).then_some((Joiner::Dot, sign + 1))
        };
        let (joiner, after) = self.joiner_at(sign, value).or_else(numbered)?;
        let mut label_start = self.skip_blanks(after);
        // `1:?国内机票`: what a broken character left behind.
        while self.at(label_start) == Some('?') {
            label_start = self.skip_blanks(label_start + 1);
        }
        // `1:代表好`
        let verbs = ["代表", "表示"];
        if joiner == Joiner::Colon && verbs.iter().any(|verb| self.starts_with(label_start, verb)) {
            label_start = self.skip_blanks(label_start + 2);
        }
        // `1代表:好`
        if joiner == Joiner::Verb && self.at(label_start) == Some(':') {
            label_start = self.skip_blanks(label_start + 1);
        }
        let first = self.at(label_start)?;
        // Symbols may mean a name (`EBAY=ebay`); a word before another word is prose.
        let symbol = self.is_symbol(start, end) && (end - start >= 2 || first.is_ascii_uppercase());
        let apart = end - start >= 3 || sign > end;
        let falls = first.is_ascii_digit() && value == Value::Number && self.falls(start, end, label_start);
        Some(Joined { joiner, after, label_start, first, symbol, apart, falls })
    }

    /// The end of `(默认)` where a meaning follows it.
    fn past_default(&self, at: usize) -> usize {
        const DEFAULT: &str = "(默认)";
        let end = at + DEFAULT.chars().count();
        let follows =
            self.at(self.skip_blanks(end)).is_some_and(|it| is_cjk(it) || matches!(it, ':' | '=' | '-'));
        if self.starts_with(at, DEFAULT) && follows { end } else { at }
    }

    /// `5-0元单`: a number in Chinese words, smaller than the value before it.
    fn falls(&self, start: usize, end: usize, label: usize) -> bool {
        let label_end =
            (label..self.chars.len()).find(|at| !self.at(*at).is_some_and(|it| it.is_ascii_digit()));
        let label_end = label_end.unwrap_or(self.chars.len());
        let number = |start, end| self.slice(start, end).parse::<u64>().ok();
        let smaller =
            number(label, label_end).zip(number(start, end)).is_some_and(|(one, other)| one < other);
        let words = [label_end, label_end + 1].iter().all(|at| self.at(*at).is_some_and(is_cjk));
        let parted = self.before(start).is_none_or(|it| matches!(it, ';' | ',' | '、' | ':' | '(' | ' '));
        smaller && words && parted
    }

    /// Can a label of this joiner start with the character that follows?
    fn starts_label(&self, near: &Joined, value: Value) -> bool {
        let Joined { joiner, after, label_start, first, .. } = *near;
        match joiner {
            // `1 - 1小时内上门`, but not `1-5星`.
            Joiner::Dash if first.is_ascii_digit() => {
                near.falls || (self.before(label_start) == Some(' ') && self.before(after - 1) == Some(' '))
            }
            // `0=~7%`
            Joiner::Equals if first == '~' => value == Value::Number,
            // `1)2小时内上门`
            Joiner::Dot if first.is_ascii_digit() => self.before(after) == Some(')'),
            Joiner::Bare if first.is_ascii_digit() => false,
            // `18:00`
            Joiner::Colon if first.is_ascii_digit() && after == label_start && self.is_minute(after) => false,
            // `VISIT_CARD就诊卡`, `TB 淘宝`
            Joiner::Bare if value == Value::Word => is_cjk(first) && near.apart,
            Joiner::Bare => is_cjk(first) || first.is_ascii_alphabetic(),
            _ => is_cjk(first) || first.is_ascii_alphanumeric() || is_quote(first) || is_open(first),
        }
    }

    /// May this value be explained by the foreign word that the label starts with, if it does?
    fn fits_value(&self, near: &Joined, value: Value) -> bool {
        if value == Value::Number || near.symbol || near.joiner == Joiner::Parenthesis {
            return true;
        }
        let rest = self.chars.get(near.label_start..).unwrap_or_default();
        let foreign = rest.iter().take_while(|it| is_word(**it)).count();
        foreign == 0 || (foreign <= 4 && !near.first.is_ascii_lowercase())
    }

    /// `1(身份证):姓名` gives the name of an identity card, not the meaning of 1; `0(或不填):不限` explains itself.
    fn pair_after_heading(&self, start: usize, end: usize, bracket: usize) -> Option<Pair> {
        let label_start = self.skip_blanks(bracket + 2);
        let label_end = self.clause_end(label_start);
        let (value, label) = (self.slice(start, end), self.clean(label_start, label_end));
        let joiner = Joiner::Colon;
        let pair = Pair { value, label, joiner, start, label_start, label_end, at_item_start: true };
        pair.label.chars().any(is_cjk).then_some(pair)
    }

    fn clause_end(&self, label_start: usize) -> usize {
        self.end_of_label(label_start, self.chars.len().min(label_start + REACH), true)
    }

    /// Do the two digits of a minute stand here?
    pub(super) fn is_minute(&self, at: usize) -> bool {
        let digit = |at| self.at(at).is_some_and(|it: char| it.is_ascii_digit());
        // `5:48小时发货`
        digit(at) && digit(at + 1) && !digit(at + 2) && !self.starts_with(at + 2, "小时")
    }

    pub(super) fn is_symbol(&self, start: usize, end: usize) -> bool {
        let word = self.chars.get(start..end).unwrap_or_default();
        !word.iter().any(char::is_ascii_lowercase)
    }

    /// The joiner at this place and where it ends.
    pub(super) fn joiner_at(&self, at: usize, value: Value) -> Option<(Joiner, usize)> {
        for verb in ["代表", "表示", "意为", "指", "时代表", "时表示"] {
            if self.starts_with(at, verb) {
                return Some((Joiner::Verb, at + verb.chars().count()));
            }
        }
        let character = self.at(at)?;
        let run = |sign: &[char]| {
            (at..self.chars.len()).find(|at| !self.at(*at).is_some_and(|it| sign.contains(&it))).unwrap_or(at)
        };
        match character {
            ':' if self.starts_with(at, "://") => None,
            ':' => Some((Joiner::Colon, run(&[':']))),
            '=' => Some((Joiner::Equals, run(&['=', '>']))),
            '-' | '—' | '–' | '→' | '─' => Some((Joiner::Dash, run(&['-', '—', '–', '→', '>', '─']))),
            '(' | '[' | '【' | '「' => Some((Joiner::Parenthesis, at + 1)),
            '为' | '是' if self.at(at + 1).is_some_and(|next| !is_separator(next)) => {
                Some((Joiner::Verb, at + 1))
            }
            '.' | '、' if value == Value::Number => Some((Joiner::Dot, at + 1)),
            // `PASS.通过`
            '.' if self.at(at + 1).is_some_and(is_cjk)
                && self.before(at).is_some_and(|it| it.is_ascii_uppercase()) =>
            {
                Some((Joiner::Dash, at + 1))
            }
            other if is_cjk(other) => Some((Joiner::Bare, at)),
            // `305 B2B出库单`: a blank must stand between.
            other
                if value == Value::Number && other.is_ascii_alphabetic() && self.before(at) == Some(' ') =>
            {
                Some((Joiner::Bare, at))
            }
            _ => None,
        }
    }

    /// `1)滚动,2)快照`: a bracket that nothing opened.
    fn numbers_a_line(&self, start: usize, sign: usize) -> bool {
        let depth = |at: usize| {
            let before = self.chars.get(..at).unwrap_or_default();
            let opened = before.iter().filter(|it| is_open(**it)).count();
            // Those that closed nothing are the numbers' own.
            opened > before.iter().filter(|it| is_close(**it)).count()
        };
        self.at(sign) == Some(')') && !depth(start)
    }

    /// `(1, "现金"), (2, "红包")`, `CASH(1, "现金", 0)`, `CASH("现金")`, `1, "现金"; 2, "红包"`.
    pub(super) fn tuples(&self, numeric: bool) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for open in (0..self.chars.len()).filter(|at| self.at(*at) == Some('(')) {
            pairs.extend(self.tuple_at(open, numeric));
        }
        if pairs.len() < 2 && self.chars.iter().filter(|it| is_quote(**it)).count() >= 4 {
            let open = self.open_tuples();
            return if open.len() >= 2 { open } else { pairs };
        }
        pairs
    }

    /// Numbers and meanings in quotes, a comma between and no brackets around.
    fn open_tuples(&self) -> Vec<Pair> {
        let mut pairs: Vec<Pair> = Vec::new();
        let mut at = 0;
        while at < self.chars.len() {
            let pair = self.number_at(at).and_then(|(start, end)| {
                let closed = if self.at(end).is_some_and(is_quote) { end + 1 } else { end };
                let quote = self.skip_blanks(self.skip_blanks(closed) + 1);
                let comma = self.at(self.skip_blanks(closed)) == Some(',');
                // `200 "折扣";201 "包邮"`
                let beside = self.skip_blanks(end);
                let quote = if !comma && beside > end { beside } else { quote };
                let quoted = (comma || beside > end) && self.at(quote).is_some_and(is_quote);
                quoted.then(|| self.quoted(quote, start, self.slice(start, end)))?
            });
            let pair = pair.filter(|pair| pair.label.chars().any(is_cjk));
            at = pair.as_ref().map_or(at, |pair| pair.label_end) + 1;
            pairs.extend(pair);
        }
        pairs
    }

    pub(super) fn tuple_at(&self, open: usize, numeric: bool) -> Option<Pair> {
        let first = self.skip_blanks(open + 1);
        if let Some((start, end)) = self.value_at(first, Value::Number).filter(|(start, _)| *start == first) {
            let comma = self.skip_blanks(end);
            let quote = self.skip_blanks(comma + 1);
            if self.at(comma) == Some(',') && self.at(quote).is_some_and(is_quote) {
                return self.quoted(quote, start, self.slice(start, end));
            }
            // `PAYED(20, 已支付)`
            let named = self.before(open).is_some_and(|it| it.is_ascii_uppercase() || it == '_');
            if named && self.at(comma) == Some(',') && self.at(quote).is_some_and(is_cjk) {
                let label_end = self.closing(quote)?;
                let (value, label) = (self.slice(start, end), self.clean(quote, label_end));
                let joiner = Joiner::Tuple;
                return Some(Pair {
                    value,
                    label,
                    joiner,
                    start,
                    label_start: quote,
                    label_end,
                    at_item_start: true,
                });
            }
        }
        let named = (0..open).rev().take_while(|at| self.at(*at).is_some_and(is_word)).last()?;
        if numeric || !self.at(first).is_some_and(is_quote) {
            return None;
        }
        let only = self.quoted(first, named, self.slice(named, open))?;
        // `OPEN("open", "开")`: the first text is the value, the second its meaning.
        let comma = self.skip_blanks(only.label_end + 1);
        let second = self.skip_blanks(comma + 1);
        let two = self.at(comma) == Some(',') && self.at(second).is_some_and(is_quote);
        if two && !only.label.chars().any(is_cjk) {
            return self.quoted(second, named, only.label);
        }
        Some(only)
    }

    pub(super) fn quoted(&self, quote: usize, start: usize, value: String) -> Option<Pair> {
        let end =
            (quote + 1..self.chars.len().min(quote + REACH)).find(|at| self.at(*at).is_some_and(is_quote))?;
        let label = self.clean(quote + 1, end);
        let joiner = Joiner::Tuple;
        let pair =
            Pair { value, label, joiner, start, label_start: quote + 1, label_end: end, at_item_start: true };
        (!pair.label.is_empty()).then_some(pair)
    }
}
