//! Finds every place that could be a value with its meaning behind it: `1:好`, `CASH 现金`, `(1, "现金")`.

use super::characters::{REACH, Text, ended_by, is_open, is_quote, is_separator, is_word};
use super::pair::{Joiner, Pair, Value};
use crate::prose::text::is_cjk;

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
                let free = self.before(at).is_none_or(|before| {
                    !is_word(before) && !matches!(before, '=' | '.' | '@' | '$' | '&' | '-' | '#')
                });
                let end = self.word_at(at)?;
                (free && end - at <= 64).then_some((at, end))
            }
        }
    }

    pub(super) fn number_at(&self, at: usize) -> Option<(usize, usize)> {
        let signed = self.at(at) == Some('-');
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
            let default = ended_by(&self.chars, at, &["默认", "默认值", "默认为", "默认是", "默认:"]);
            !is_word(before)
                && !range
                && !named
                && !default
                && !matches!(before, '第' | '~' | '<' | '#' | '+' | '$')
        });
        let next = self.at(end);
        let glued = next.is_some_and(|next| is_word(next) || matches!(next, '%' | '~' | '+'));
        (end - digits <= 9 && free && !glued && !self.is_decimal(end)).then_some((at, end))
    }

    /// The pair that starts with the value at `start..end`, if a joiner and a label follow.
    pub(super) fn pair_after(&self, start: usize, end: usize, value: Value) -> Option<Pair> {
        let closed = self.at(end).filter(|next| is_quote(*next)).map_or(end, |_| end + 1);
        let sign = self.skip_blanks(closed);
        let (joiner, after) = self.joiner_at(sign, value)?;
        let mut label_start = self.skip_blanks(after);
        if joiner == Joiner::Colon {
            // `1:代表好`
            label_start = ["代表", "表示"]
                .iter()
                .find(|verb| self.starts_with(label_start, verb))
                .map_or(label_start, |_| self.skip_blanks(label_start + 2));
        }
        let first = self.at(label_start)?;
        let starts_well = match joiner {
            Joiner::Bare | Joiner::Dash | Joiner::Dot if first.is_ascii_digit() => false,
            // `18:00`
            Joiner::Colon if first.is_ascii_digit() && after == label_start && self.is_minute(after) => false,
            // `VISIT_CARD就诊卡`, `TB 淘宝`
            Joiner::Bare if value == Value::Word => is_cjk(first) && (end - start >= 3 || sign > end),
            Joiner::Bare => is_cjk(first) || first.is_ascii_alphabetic(),
            _ => is_cjk(first) || first.is_ascii_alphanumeric() || is_quote(first) || is_open(first),
        };
        // Symbols may mean a name (`EBAY=ebay`); a word before another word is prose.
        let symbol = self.is_symbol(start, end) && (end - start >= 2 || first.is_ascii_uppercase());
        let foreign =
            (label_start..self.chars.len()).take_while(|at| self.at(*at).is_some_and(is_word)).count();
        let fits = value == Value::Number
            || symbol
            || foreign == 0
            || joiner == Joiner::Parenthesis
            || (foreign <= 4 && !first.is_ascii_lowercase());
        let label_end = match joiner {
            Joiner::Parenthesis => self.closing(after)?,
            _ => self.end_of_label(label_start, self.chars.len().min(label_start + REACH), true),
        };
        let at_item_start = self.before(start).is_none_or(is_separator);
        // `响应code(SUCCESS:成功)`: the bracket holds the list, the word before it is a part of the heading.
        if joiner == Joiner::Parenthesis && value == Value::Word && !at_item_start && !symbol {
            return None;
        }
        // `1(身份证):姓名` gives the name of an identity card, not the meaning of 1; `0(或不填):不限` explains itself.
        let heading = joiner == Joiner::Parenthesis && self.at(label_end + 1) == Some(':');
        if heading && at_item_start && value == Value::Number {
            let (label_start, joiner) = (self.skip_blanks(label_end + 2), Joiner::Colon);
            let label_end = self.end_of_label(label_start, self.chars.len().min(label_start + REACH), true);
            let (value, label) = (self.slice(start, end), self.clean(label_start, label_end));
            let pair = Pair { value, label, joiner, start, label_start, label_end, at_item_start };
            return pair.label.chars().any(is_cjk).then_some(pair);
        }
        let label = self.clean(label_start, label_end);
        let names_itself = joiner == Joiner::Equals && label == self.slice(start, end);
        let speaks = if names_itself {
            true
        } else if first.is_ascii_digit() || (value == Value::Word && !first.is_ascii_uppercase() && !symbol) {
            label.chars().any(|it| is_cjk(it) || (joiner == Joiner::Parenthesis && it.is_ascii_alphabetic()))
        } else {
            !label.is_empty()
        };
        if !starts_well || !fits || heading || !speaks {
            return None;
        }
        let value = self.slice(start, end);
        Some(Pair { value, label, joiner, start, label_start, label_end, at_item_start })
    }

    /// Do the two digits of a minute stand here?
    pub(super) fn is_minute(&self, at: usize) -> bool {
        let digit = |at| self.at(at).is_some_and(|it: char| it.is_ascii_digit());
        digit(at) && digit(at + 1) && !digit(at + 2)
    }

    pub(super) fn is_symbol(&self, start: usize, end: usize) -> bool {
        let word = self.chars.get(start..end).unwrap_or_default();
        !word.iter().any(char::is_ascii_lowercase)
    }

    /// The joiner at this place and where it ends.
    pub(super) fn joiner_at(&self, at: usize, value: Value) -> Option<(Joiner, usize)> {
        for verb in ["代表", "表示", "意为", "指"] {
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

    /// `(1, "现金"), (2, "红包")`, `CASH(1, "现金", 0)`, `CASH("现金")`.
    pub(super) fn tuples(&self, numeric: bool) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for open in (0..self.chars.len()).filter(|at| self.at(*at) == Some('(')) {
            pairs.extend(self.tuple_at(open, numeric));
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
