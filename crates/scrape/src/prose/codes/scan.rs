//! Finds every place in a text that could be a pair of value and meaning. No judgement of words here, only of signs.

use super::super::text::is_cjk;

/// How far a label can reach: further text is not looked at, so that no text costs more than its length times this.
const REACH: usize = 300;

/// A text as characters, for looking around without counting bytes.
pub(in crate::prose) struct Text {
    chars: Vec<char>,
    is_composite: bool,
}

/// How value and label are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joiner {
    Colon,
    Equals,
    Dash,
    /// `代表`, `表示`, `为`, `是`
    Verb,
    Parenthesis,
    Tuple,
    /// `1.` and `1、`
    Dot,
    /// Nothing, or a blank.
    Bare,
}

impl Joiner {
    /// Does this sign join on its own, whatever stands around?
    pub(super) fn is_strong(self) -> bool {
        !matches!(self, Joiner::Dot | Joiner::Bare)
    }
}

/// What kind of value is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Number,
    Word,
}

/// A value and its label, with their places in the text.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) joiner: Joiner,
    /// Where the pair starts.
    pub(super) start: usize,
    pub(super) label_start: usize,
    pub(super) label_end: usize,
    /// A separator, a blank or nothing stands before the value.
    pub(super) at_item_start: bool,
}

/// Words in capitals that texts use without listing values.
const COMMON: [&str; 18] = [
    "ID", "URL", "API", "JSON", "XML", "ISV", "ERP", "TOP", "SDK", "HTTP", "KEY", "VALUE", "PS", "NOTE",
    "EG", "FOR", "HTTPS", "MAP",
];

impl Pair {
    /// A word in capitals (`ON_ORDER`, `A`), which no prose holds by accident.
    pub(super) fn is_symbol(&self) -> bool {
        self.value.starts_with(|first: char| first.is_ascii_uppercase())
            && !self.value.chars().any(|character| character.is_ascii_lowercase())
    }

    /// A word that texts hold anyway.
    pub(super) fn is_common_word(&self) -> bool {
        COMMON.contains(&self.value.to_ascii_uppercase().as_str())
    }
}

/// Signs between two pairs, and before the first.
fn is_separator(character: char) -> bool {
    matches!(
        character,
        ',' | ';'
            | '、'
            | '/'
            | '|'
            | '。'
            | ' '
            | '('
            | '['
            | '{'
            | '【'
            | '「'
            | '"'
            | '“'
            | '\''
            | ':'
            | '='
            | '*'
            | '·'
            | '!'
            | '?'
            | '>'
            | '<'
            | '&'
            | '.'
            | ')'
            | ']'
            | '】'
            | '\\'
            | '」'
            | '~'
            | '-'
    )
}

fn is_open(character: char) -> bool {
    matches!(character, '(' | '[' | '【' | '「' | '{')
}

fn is_close(character: char) -> bool {
    matches!(character, ')' | ']' | '】' | '」' | '}')
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '\'' | '‘' | '’')
}

fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

/// Addresses of the network hold pairs of their own: they are cut out up to the next blank or Chinese character.
fn without_addresses(text: &str) -> Vec<char> {
    let mut plain = Vec::new();
    let mut parts = text.split("://");
    plain.extend(parts.next().unwrap_or_default().chars());
    for part in parts {
        while plain.last().is_some_and(char::is_ascii_alphabetic) {
            plain.pop();
        }
        plain.extend(
            part.chars().skip_while(|it| it.is_ascii_graphic() && !matches!(it, ',' | ';' | ')' | '"')),
        );
    }
    plain
}

/// Does one of these words stand right before `at`?
fn ended_by(chars: &[char], at: usize, words: &[&str]) -> bool {
    let before = chars.get(..at).unwrap_or_default();
    words.iter().any(|word| before.iter().rev().copied().take(word.chars().count()).eq(word.chars().rev()))
}

impl Text {
    pub(in crate::prose) fn new(text: &str) -> Self {
        let chars = match text {
            // A value is a number or a word: without one the text says nothing to this room.
            _ if !text.bytes().any(|byte| byte.is_ascii_alphanumeric()) => Vec::new(),
            _ if text.contains("://") => without_addresses(text),
            _ => text.chars().collect(),
        };
        let mut text = Text { chars, is_composite: false };
        text.is_composite = text.explains_parts();
        text
    }

    /// Does the text explain the parts of a composite rather than one value?
    pub(in crate::prose) fn is_composite(&self) -> bool {
        self.is_composite
    }

    /// A value and a sign or meaning need at least this; most texts end here.
    pub(super) fn may_hold_pairs(&self) -> bool {
        let ascii = self.chars.iter().any(char::is_ascii_alphanumeric);
        ascii && self.chars.iter().any(|character| is_cjk(*character) || character.is_ascii_lowercase())
    }

    /// Does the text explain the parts of a composite (`totalAmount:总价; qrCode:…`, `A:date 日期 B:price 价格`)?
    fn explains_parts(&self) -> bool {
        let (mut keys, mut short_keys, mut spaced, mut lettered, mut at) = (0, 0, 0, 0, 0);
        while let Some(end) = self.word_at(at) {
            if end == at {
                at += 1;
                continue;
            }
            let word = self.chars.get(at..end).unwrap_or_default();
            let joined = self.at(end).is_some_and(|next| matches!(next, ':' | '='));
            let next = self.at(end + 1);
            let lower = word.first().is_some_and(char::is_ascii_lowercase);
            let enumerated = self.starts_with(end, "枚举") || self.starts_with(end, "取值");
            let explained = joined && next.is_some_and(|it| is_cjk(it) || it == ' ');
            if lower && (enumerated || explained) {
                *(if word.len() > 1 { &mut keys } else { &mut short_keys }) += 1;
            }
            // `date 日期 price 价格 quota 库存`
            let apart = self.before(at).is_none_or(|it| it == ' ' || it == ',');
            if lower && apart && word.len() >= 4 && self.at(end) == Some(' ') && next.is_some_and(is_cjk) {
                spaced += 1;
            }
            let letter = end - at == 1 && word.iter().all(char::is_ascii_uppercase);
            if letter && self.at(end) == Some(':') && next.is_some_and(|it| it.is_ascii_lowercase()) {
                lettered += 1;
            }
            at = end;
        }
        keys >= 2 || keys + short_keys >= 3 || lettered >= 2 || spaced >= 3
    }

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

    /// `例1:… 例2:…`, `规则1:…`: where the same sign touches every value, the numbers number something else.
    pub(super) fn numbers_headings(&self, pairs: &[Pair]) -> bool {
        let signs: Vec<Option<char>> = pairs.iter().map(|pair| self.before(pair.start)).collect();
        let same = signs.windows(2).all(|two| two.first() == two.last());
        same && pairs.iter().all(|pair| !pair.at_item_start)
    }

    /// Does one pair follow the other with nothing but signs between?
    pub(super) fn follow(&self, pairs: &[Pair]) -> bool {
        let words = |it: &char| is_cjk(*it) || it.is_ascii_alphanumeric();
        let between = |two: &[Pair]| match two {
            [first, second] => {
                self.chars.get(first.label_end..second.start).is_none_or(|gap| !gap.iter().any(words))
            }
            _ => true,
        };
        pairs.windows(2).all(between)
    }

    /// Keeps pairs that do not stand inside each other's brackets, and ends every label where the next pair starts.
    pub(super) fn chain(&self, pairs: Vec<Pair>) -> Vec<Pair> {
        let mut chain: Vec<Pair> = Vec::new();
        for pair in pairs {
            let inside = chain.last().is_some_and(|last| {
                pair.start <= last.label_start
                    || (last.joiner == Joiner::Parenthesis && pair.start < last.label_end)
                    || self.opens_between(last.label_start, pair.start)
            });
            if !inside {
                chain.push(pair);
            }
        }
        let starts: Vec<usize> =
            chain.iter().skip(1).map(|pair| pair.start).chain([self.chars.len()]).collect();
        let last = chain.len().saturating_sub(1);
        for (index, (pair, next)) in chain.iter_mut().zip(starts).enumerate() {
            if pair.joiner != Joiner::Parenthesis {
                pair.label_end = self.end_of_label(pair.label_start, next, index == last);
            }
            pair.label = self.clean(pair.label_start, pair.label_end);
        }
        chain.retain(|pair| pair.label.chars().any(|it| is_cjk(it) || it.is_ascii_alphabetic()));
        chain
    }

    /// `(1, "现金"), (2, "红包")`, `CASH(1, "现金", 0)`, `CASH("现金")`.
    pub(super) fn tuples(&self, numeric: bool) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for open in (0..self.chars.len()).filter(|at| self.at(*at) == Some('(')) {
            pairs.extend(self.tuple_at(open, numeric));
        }
        pairs
    }

    fn tuple_at(&self, open: usize, numeric: bool) -> Option<Pair> {
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

    fn quoted(&self, quote: usize, start: usize, value: String) -> Option<Pair> {
        let end =
            (quote + 1..self.chars.len().min(quote + REACH)).find(|at| self.at(*at).is_some_and(is_quote))?;
        let label = self.clean(quote + 1, end);
        let joiner = Joiner::Tuple;
        let pair =
            Pair { value, label, joiner, start, label_start: quote + 1, label_end: end, at_item_start: true };
        (!pair.label.is_empty()).then_some(pair)
    }

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

    /// `(4)工作日:WORK_DAY` in a list that otherwise has the word first.
    pub(super) fn add_swapped(&self, pairs: &mut Vec<Pair>) {
        let known = |pairs: &[Pair], value: &str| pairs.iter().any(|pair| pair.value == value);
        let swapped = self.label_first(false);
        for mut pair in swapped.into_iter().filter(Pair::is_symbol) {
            let numbered = self.before(pair.label_start).is_some_and(is_close);
            if numbered && !known(pairs, &pair.value) {
                pair.start = pair.label_start;
                pairs.push(pair);
            }
        }
    }

    /// `free(卖家包邮),25(次日必达)`: numbers among words, written the same way.
    pub(super) fn add_numbers(&self, pairs: Vec<Pair>) -> Vec<Pair> {
        let Some(joiner) = pairs.first().map(|pair| pair.joiner) else { return pairs };
        let numbers = self.value_first(Value::Number).into_iter();
        let first = pairs.first().map_or(0, |pair| pair.start);
        let fits = |pair: &Pair| pair.joiner == joiner && pair.at_item_start && pair.start > first;
        let mut all: Vec<Pair> = numbers.filter(fits).chain(pairs.iter().cloned()).collect();
        if joiner != Joiner::Parenthesis || all.len() == pairs.len() {
            return pairs;
        }
        all.sort_by_key(|pair| pair.start);
        self.chain(all)
    }

    /// `…海外=35,约定36为清除`: one more value, set apart by its verb.
    pub(super) fn add_agreed(&self, pairs: &mut Vec<Pair>) {
        const AGREED: &str = "约定";
        let end = pairs.last().map_or(0, |pair| pair.label_end);
        let extra = self.value_first(Value::Number).into_iter().filter(|pair| {
            pair.joiner == Joiner::Verb
                && pair.start >= end.max(2)
                && self.starts_with(pair.start - AGREED.chars().count(), AGREED)
                && pairs.iter().all(|known| known.value != pair.value)
        });
        let extra: Vec<Pair> = extra.collect();
        pairs.extend(self.chain(extra));
    }

    fn pair_before(&self, from: usize, start: usize, end: usize) -> Option<Pair> {
        let before = self.skip_blanks_back(start);
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
        let value = self.slice(start, end);
        let past = if joiner == Joiner::Parenthesis { after + 1 } else { end };
        Some(Pair { value, label, joiner, start, label_start, label_end: past, at_item_start: true })
    }

    /// `12.5`, and a sentence's dot is none.
    fn is_decimal(&self, end: usize) -> bool {
        self.at(end) == Some('.') && self.at(end + 1).is_some_and(|next| next.is_ascii_digit())
    }

    /// Does a sign that joins value and label stand here?
    fn joins(&self, at: usize) -> bool {
        self.at(at).is_some_and(|next| matches!(next, ':' | '=' | '-'))
    }

    /// A label reaches back to the last separator; commas belong to it where brackets hold the value.
    fn start_of_label(&self, from: usize, end: usize, joiner: Joiner) -> usize {
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
    fn is_line_number(&self, end: usize) -> bool {
        let digits = (0..end.saturating_sub(1))
            .rev()
            .take_while(|at| self.at(*at).is_some_and(|it| it.is_ascii_digit()));
        let count = digits.count();
        count > 0 && self.before(end - 1 - count).is_some_and(is_open)
    }

    /// The number or word that starts exactly at or, for a sign, just before `at`.
    fn value_at(&self, at: usize, value: Value) -> Option<(usize, usize)> {
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

    fn number_at(&self, at: usize) -> Option<(usize, usize)> {
        let signed = self.at(at) == Some('-');
        let digits = if signed { at + 1 } else { at };
        // Nearly every place of a text ends here.
        if !self.at(digits).is_some_and(|first| first.is_ascii_digit()) {
            return None;
        }
        let free_sign = |before| (is_separator(before) && before != '-') || matches!(before, '为' | '是');
        if signed && !self.before(at).is_none_or(free_sign) {
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
    fn pair_after(&self, start: usize, end: usize, value: Value) -> Option<Pair> {
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
        let speaks = if first.is_ascii_digit()
            || (value == Value::Word && !first.is_ascii_uppercase() && !symbol)
        {
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
    fn is_minute(&self, at: usize) -> bool {
        let digit = |at| self.at(at).is_some_and(|it: char| it.is_ascii_digit());
        digit(at) && digit(at + 1) && !digit(at + 2)
    }

    fn is_symbol(&self, start: usize, end: usize) -> bool {
        let word = self.chars.get(start..end).unwrap_or_default();
        !word.iter().any(char::is_ascii_lowercase)
    }

    /// The joiner at this place and where it ends.
    fn joiner_at(&self, at: usize, value: Value) -> Option<(Joiner, usize)> {
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

    /// Where a label ends at the latest: at `limit`, at a sentence's end, and, for the last one, at a comma.
    fn end_of_label(&self, start: usize, limit: usize, last: bool) -> usize {
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
    fn closing(&self, at: usize) -> Option<usize> {
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

    /// Is a bracket open at `to` that was opened after `from`?
    fn opens_between(&self, from: usize, to: usize) -> bool {
        let mut depth = 0_i32;
        for at in from..to {
            match self.at(at) {
                Some(character) if is_open(character) => depth += 1,
                Some(character) if is_close(character) => depth = (depth - 1).max(0),
                _ => {}
            }
        }
        // The bracket just before the value is its own: `(waiting = 开票中) (done = 完成)`.
        let own = to.checked_sub(1).and_then(|at| self.at(at)).is_some_and(is_open);
        depth > i32::from(own)
    }

    /// The end of the word at `at`; `at` itself where none stands, nothing past the end.
    fn word_at(&self, at: usize) -> Option<usize> {
        self.at(at)?;
        Some((at..self.chars.len()).find(|at| !self.at(*at).is_some_and(is_word)).unwrap_or(self.chars.len()))
    }

    /// A label without the signs around it.
    fn clean(&self, start: usize, end: usize) -> String {
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

    fn at(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).and_then(|at| self.at(at))
    }

    fn slice(&self, start: usize, end: usize) -> String {
        self.chars.get(start..end).unwrap_or_default().iter().collect()
    }

    fn starts_with(&self, at: usize, text: &str) -> bool {
        text.chars().enumerate().all(|(index, character)| self.at(at + index) == Some(character))
    }

    fn skip_blanks(&self, at: usize) -> usize {
        (at..self.chars.len()).find(|at| self.at(*at) != Some(' ')).unwrap_or(self.chars.len())
    }

    fn skip_blanks_back(&self, at: usize) -> usize {
        (0..at).rev().find(|at| self.at(*at) != Some(' ')).map_or(0, |at| at + 1)
    }
}
