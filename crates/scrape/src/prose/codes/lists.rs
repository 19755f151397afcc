//! What pairs are to each other: one list, headings that are numbered, or pairs that a list of another kind lacks.

use super::characters::{Text, ended_by, is_close, is_open};
use super::pair::{Joiner, Pair, Value};
use crate::prose::text::is_cjk;

impl Text {
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
                pair.label_end = self.closing_quote(pair).unwrap_or(pair.label_end);
                pair.label_end = self.without_line_number(pair.label_start, pair.label_end);
            }
            pair.label = self.clean(pair.label_start, pair.label_end);
        }
        // `1688=1688` beside words is a name.
        let names = |pair: &Pair| pair.label == pair.value && pair.value.len() >= 3;
        chain.retain(|pair| {
            let told = |it: char| is_cjk(it) || it.is_ascii_alphabetic() || it == '~';
            names(pair) || pair.label.chars().any(told)
        });
        chain
    }

    /// Where a pair that stands in quotes as a whole ends: `设为“1-公开”的相册`.
    fn closing_quote(&self, pair: &Pair) -> Option<usize> {
        let value_end = pair.start + pair.value.chars().count();
        if self.before(pair.start) != Some('“') || self.at(value_end) == Some('”') {
            return None;
        }
        (pair.label_start..pair.label_end).find(|at| self.at(*at) == Some('”'))
    }

    /// `erp (2)` before the next pair: the number is the next line's.
    fn without_line_number(&self, start: usize, end: usize) -> usize {
        let closed = self.skip_blanks_back(end);
        let number = self.before(closed) == Some(')') && self.is_line_number(closed);
        let open = (start..closed).rev().find(|at| self.at(*at) == Some('('));
        open.filter(|open| number && self.before(*open) == Some(' ')).unwrap_or(end)
    }

    /// Does the number of a line stand right before the pair: `(3)EXT_ERP:erp`?
    pub(super) fn is_numbered(&self, pair: &Pair) -> bool {
        let end = self.skip_blanks_back(pair.start);
        self.before(end).is_some_and(is_close) && self.is_line_number(end)
    }

    /// `0否1是`, `3甲2乙`: the next number, up or down, right behind a short meaning.
    pub(super) fn runs_on(&self, before: &Pair, pair: &Pair) -> bool {
        const LONGEST: usize = 6;
        let loose = |joiner| matches!(joiner, Joiner::Bare | Joiner::Dot);
        let number = |pair: &Pair| pair.value.parse::<i64>().ok();
        let neighbours = match (number(before), number(pair)) {
            // Inside a run the last value may skip some: `5接种卡6学生证9其它`.
            (Some(one), Some(other)) => {
                one.abs_diff(other) == 1 || (!before.at_item_start && (one..=one + 9).contains(&other))
            }
            _ => false,
        };
        let meaning = self.chars.get(before.label_start..pair.start).unwrap_or_default();
        // `1:是0否`: the second sign was forgotten.
        let alike =
            before.joiner == pair.joiner || (before.joiner == Joiner::Colon && pair.joiner == Joiner::Bare);
        neighbours
            && alike
            && loose(pair.joiner)
            && (1..=LONGEST).contains(&meaning.len())
            && meaning.iter().all(|it| is_cjk(*it))
    }

    /// `102 机损 103 箱损201 冻结`: a number of as many digits as the one before, its meaning a blank apart.
    pub(super) fn lines_up(&self, before: Option<&Pair>, pair: &Pair) -> bool {
        let bare = |pair: &Pair| pair.joiner == Joiner::Bare && pair.value.len() >= 3;
        let digits = |pair: &Pair| pair.value.bytes().all(|it| it.is_ascii_digit());
        let apart = self.at(pair.start + pair.value.len()) == Some(' ');
        before.is_some_and(|before| bare(before) && before.value.len() == pair.value.len())
            && digits(pair)
            && bare(pair)
            && apart
            && self.before(pair.start).is_some_and(is_cjk)
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

    /// The heading of a list. A bracket in it belongs to a pair that was not understood; then there is none.
    pub(super) fn before_pairs(&self, pairs: &[Pair]) -> String {
        let heading = self.slice(0, pairs.first().map_or(0, |pair| pair.start));
        if heading.contains(is_open) { String::new() } else { heading }
    }

    /// `可选值为`, `分别是`: what follows is a value.
    pub(super) fn announces(&self, at: usize) -> bool {
        ended_by(
            &self.chars,
            self.skip_blanks_back(at),
            &["值为", "值是", "分别为", "分别是", "枚举为", "枚举是", "状态为", "类型为", "包括"],
        )
    }

    /// Does the value stand right behind a bracket that touches the words before it?
    pub(super) fn opens_bracket(&self, pair: &Pair) -> bool {
        let opened = self.before(pair.start) == Some('(');
        opened && self.before(pair.start - 1).is_some_and(is_cjk)
    }

    /// `团购:10 民宿`: does the value end what stands before it?
    pub(super) fn stands_behind_sign(&self, pair: &Pair) -> bool {
        let signed = matches!(self.before(pair.start), Some(':' | '='));
        signed
            && self.before(pair.start - 1).is_some_and(is_cjk)
            && self.at(pair.label_start - 1) == Some(' ')
    }

    /// `甲(8)政策,…;乙(6)政策`: values in brackets inside sentences.
    pub(super) fn speak_on(&self, pairs: &[Pair]) -> bool {
        const JOINING: [char; 6] = ['等', '或', '和', '与', '及', '以'];
        let speaks = |index: usize, pair: &Pair| {
            let after = self.at(pair.label_end).is_some_and(|it| is_cjk(it) && !JOINING.contains(&it));
            let next = pairs.get(index + 1).map(|next| next.label_start);
            pair.joiner == Joiner::Parenthesis && after && next != Some(pair.label_end)
        };
        let count = pairs.iter().enumerate().filter(|(index, pair)| speaks(*index, pair)).count();
        // `甲(JIA)、乙(快:YI;慢:YY)、丙(BING)`: a bracket that holds a list of its own.
        let nested = |pair: &Pair| pair.joiner == Joiner::Parenthesis && pair.label.starts_with(is_close);
        count * 2 > pairs.len() || pairs.iter().any(nested)
    }

    /// Does a number that could be one of the values stand between the pairs, unexplained? Then the list was not
    /// understood as a whole: `1:甲;2-0元单;3:乙`.
    pub(super) fn lacks_one(&self, pairs: &[Pair]) -> bool {
        let between = |two: &[Pair]| match two {
            [one, other] if one.joiner != Joiner::Tuple && other.joiner == one.joiner => {
                let from = one.label_end.max(one.start + one.value.chars().count());
                (from, other.start.min(other.label_start))
            }
            _ => (0, 0),
        };
        // Beside words a number may number the lines.
        if !pairs.iter().all(Pair::is_number) {
            return false;
        }
        let known = |value: &str| pairs.iter().any(|pair| pair.value == value);
        // `TEXT(1), … MARK_DOWN(6)`: a constant whose meaning was not found.
        let constant = |open: usize| {
            let named = self.before(open).is_some_and(|it| it.is_ascii_uppercase() || it == '_');
            let number = self.number_at(open + 1).filter(|(_, end)| self.at(*end) == Some(')'));
            named && number.is_some_and(|(start, end)| !known(&self.slice(start, end)))
        };
        let brackets = pairs.iter().all(|pair| pair.joiner == Joiner::Parenthesis);
        if brackets && (0..self.chars.len()).any(|at| self.at(at) == Some('(') && constant(at)) {
            return true;
        }
        if self.goes_on(pairs) {
            return true;
        }
        pairs.windows(2).map(between).any(|(from, to)| {
            (from..to).any(|at| match self.number_at(at) {
                Some((start, end)) if start == at && end < to => {
                    let label_first = self.before(start).is_some_and(is_cjk)
                        && matches!(self.at(end), Some(',' | ';' | '、'));
                    let value_first =
                        matches!(self.before(self.skip_blanks_back(start)), Some(',' | ';' | '、'))
                            && matches!(self.at(end), Some(':' | '-' | '=' | '.' | '、' | '('));
                    (label_first || value_first) && !known(&self.slice(start, end))
                }
                _ => false,
            })
        })
    }

    /// `1:甲 2:乙。3.丙`: does the next number follow, written otherwise?
    fn goes_on(&self, pairs: &[Pair]) -> bool {
        let Some(last) = pairs.last().filter(|last| last.joiner == Joiner::Colon) else { return false };
        let next = last.value.parse::<i64>().ok().map(|it| (it + 1).to_string());
        let counts = pairs.iter().zip(1..).all(|(pair, number)| pair.value == number.to_string());
        counts
            && (last.label_start..self.chars.len()).any(|at| {
                let found = self.number_at(at).filter(|(start, _)| *start == at);
                found.is_some_and(|(start, end)| {
                    Some(self.slice(start, end)) == next
                        && matches!(self.before(start), Some(' ' | '。' | ';'))
                        && matches!(self.at(end), Some('.' | '、'))
                        && self.at(end + 1).is_some_and(is_cjk)
                })
            })
    }

    /// Is the pair called a value of the field: `取值: R1("闲鱼回收")`?
    pub(super) fn is_announced(&self, pair: &Pair) -> bool {
        const ANNOUNCED: &str = "取值:";
        let end = self.skip_blanks_back(pair.start);
        let start = end.checked_sub(ANNOUNCED.chars().count());
        start.is_some_and(|start| self.starts_with(start, ANNOUNCED)) && self.ends_with(pair)
    }

    /// `0:代表默认出价` explains one value of a measure.
    pub(super) fn is_explained(&self, pair: &Pair) -> bool {
        ended_by(&self.chars, self.skip_blanks_back(pair.label_start), &["代表", "表示"])
    }

    /// `0、1、2:红绿蓝` explains several at once.
    pub(super) fn is_one_of_many(&self, pair: &Pair) -> bool {
        let before = self.skip_blanks_back(pair.start);
        let sign = self.before(before).is_some_and(|it| matches!(it, '、' | ',' | '/'));
        sign && before >= 2 && self.at(before - 2).is_some_and(|it| it.is_ascii_digit())
    }

    /// Does nothing but signs stand behind the pair?
    pub(super) fn ends_with(&self, pair: &Pair) -> bool {
        let rest = self.chars.get(pair.label_end..).unwrap_or_default();
        !rest.iter().any(|it| is_cjk(*it) || it.is_ascii_alphanumeric())
    }

    /// `例1:… 例2:…`, `规则1:…`: where the same sign touches every value, the numbers number something else.
    pub(super) fn numbers_headings(&self, pairs: &[Pair]) -> bool {
        let signs: Vec<Option<char>> = pairs.iter().map(|pair| self.before(pair.start)).collect();
        let same = signs.windows(2).all(|two| two.first() == two.last());
        // `值为1时代表…`: a verb is no heading.
        let verb = signs.first().is_some_and(|sign| matches!(sign, Some('为' | '是')));
        same && !verb && pairs.iter().all(|pair| !pair.at_item_start)
    }

    /// Is a bracket open at `to` that was opened after `from`?
    pub(super) fn opens_between(&self, from: usize, to: usize) -> bool {
        let mut depth = 0_i32;
        for at in from..to {
            match self.at(at) {
                Some(character) if is_open(character) => depth += 1,
                Some(character) if is_close(character) => depth = (depth - 1).max(0),
                _ => {}
            }
        }
        // The bracket just before the value is its own: `(waiting = 开票中) (done = 完成)`.
        let own = self.before(self.skip_blanks_back(to)).is_some_and(is_open);
        depth > i32::from(own)
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
        let last = pairs.last().map_or(0, |pair| pair.start);
        // Between the words, whatever the sign; behind them only in brackets.
        let inside = |pair: &Pair| joiner == Joiner::Parenthesis || pair.start < last;
        let fits =
            |pair: &Pair| pair.joiner == joiner && pair.at_item_start && pair.start > first && inside(pair);
        let mut all: Vec<Pair> = numbers.filter(fits).chain(pairs.iter().cloned()).collect();
        if all.len() == pairs.len() {
            return pairs;
        }
        all.sort_by_key(|pair| pair.start);
        self.chain(all)
    }

    /// `云南=25,西藏26,陕西=27`: a sign was forgotten in a list of at least four.
    pub(super) fn add_forgotten(&self, pairs: &mut Vec<Pair>) {
        const FEWEST: usize = 4;
        if pairs.len() < FEWEST || pairs.iter().any(|pair| pair.joiner != Joiner::Equals) {
            return;
        }
        let gaps = pairs.windows(2).filter_map(|two| match two {
            [one, other] => self.glued_item(one.label_end + 1, other.label_start.checked_sub(1)?, true, 0),
            _ => None,
        });
        let mut forgotten: Vec<Pair> = gaps.collect();
        forgotten.retain(|pair| pairs.iter().all(|known| known.value != pair.value));
        pairs.append(&mut forgotten);
        pairs.sort_by_key(|pair| pair.start);
    }

    /// `0表示平常,其它:礼品:1 团购:10`: a value in words before the list.
    pub(super) fn add_told_before(&self, pairs: &mut Vec<Pair>) {
        let first = pairs.first().map_or(0, |pair| pair.label_start);
        let told = self.value_first(Value::Number).into_iter().find(|pair| {
            let verb =
                ["表示", "代表"].iter().any(|verb| self.starts_with(pair.start + pair.value.len(), verb));
            verb && pair.at_item_start && pair.start < first
        });
        if let Some(mut pair) = told.filter(|told| pairs.iter().all(|known| known.value != told.value)) {
            pair.label_end = (pair.label_start..pair.label_end)
                .find(|at| matches!(self.at(*at), Some(',' | ';' | '。')))
                .unwrap_or(pair.label_end);
            pair.label = self.clean(pair.label_start, pair.label_end);
            pairs.insert(0, pair);
        }
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
}
