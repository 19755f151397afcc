//! Codes: which values a text says the field takes, and what each means.
//!
//! People write the same thing in many ways: `1:已付 2:关闭`, `1-已付`, `1 已付 / 2 关闭`, `已付=1`, `关闭(2)`,
//! `(1, "已付")`, `ZP=正品`, `idle(闲鱼)`. [`scan`] finds every place that could be such a pair; here the reading with
//! the most pairs is chosen and what only looks like codes is thrown out, with words from `rules/codes.txt`.

mod scan;

use std::sync::LazyLock;

use top_definition::Code;

use super::rules::{Rules, Subject};
use scan::{Joiner, Pair, Value};

static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::embedded(include_str!("../../../rules/codes.txt")));

/// The most codes of one field. The longest real list has 120.
const MAX_CODES: usize = 1_000;
/// A longer label is no label but a paragraph.
const MAX_LABEL: usize = 120;
/// A label after a bare number or a line number is short.
const MAX_BARE_LABEL: usize = 24;

/// What a text says about the values of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) codes: Vec<Code>,
    /// The text gives one value two meanings; then nothing was taken.
    pub(super) contradiction: Option<String>,
}

/// What a field says about itself, beside the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'a> {
    pub(super) subject: Subject<'a>,
    /// Number, byte and their like: words are no values of theirs.
    pub(super) numeric: bool,
    /// The text gives an amount of money or an object's parts: numbers in it are seldom codes.
    pub(super) cautious: bool,
}

/// Reads the codes of a text.
pub(super) fn find(asked: &Asked<'_>) -> Found {
    let text = scan::Text::new(asked.subject.text);
    if !text.may_hold_pairs() {
        return Found::default();
    }
    let mut best: Vec<Pair> = Vec::new();
    for reading in readings(&text, asked) {
        // Earlier readings are the surer ones: a later one must find more.
        if reading.len() > best.len() {
            best = reading;
        }
    }
    if best.len() < 2 {
        best = single(&text, asked);
    }
    conclude(best)
}

/// Does the text explain the parts of a composite rather than one value?
pub(super) fn is_composite(text: &str) -> bool {
    scan::Text::new(text).is_composite()
}

/// Every way to read the text, surest first; each is a list of pairs in the order of the text.
fn readings(text: &scan::Text, asked: &Asked<'_>) -> Vec<Vec<Pair>> {
    let tuples = text.tuples(asked.numeric);
    if tuples.len() >= 2 {
        return vec![tuples];
    }
    let numbers = if text.is_composite() { Vec::new() } else { numbers(text, asked) };
    let label_first = if text.is_composite() { Vec::new() } else { label_first(text, asked) };
    if asked.numeric {
        return vec![numbers, label_first];
    }
    let words = words(text, asked);
    // `1. CASH:现金 2. ALIPAY:支付宝`: the numbers number the lines, the words are the codes.
    if words.len() >= 2 && numbers_only_number_lines(&numbers, &words) {
        return vec![words];
    }
    vec![numbers, words, label_first]
}

fn numbers_only_number_lines(numbers: &[Pair], words: &[Pair]) -> bool {
    numbers.iter().all(|number| words.iter().any(|word| word.start == number.label_start))
}

/// Numbers before their labels.
fn numbers(text: &scan::Text, asked: &Asked<'_>) -> Vec<Pair> {
    let candidates = text.value_first(Value::Number);
    let strong = candidates.iter().filter(|pair| pair.joiner.is_strong()).count();
    let mut first = true;
    let kept: Vec<Pair> = candidates
        .into_iter()
        .filter(|pair| {
            let loose = matches!(pair.joiner, Joiner::Bare | Joiner::Dot);
            let at_start = match pair.joiner {
                Joiner::Parenthesis | Joiner::Dot => pair.at_item_start,
                // `标记位0不是 1是`: the heading may touch the first value.
                Joiner::Bare => pair.at_item_start || first,
                _ => true,
            };
            let kept = at_start && !(loose && RULES.any_text("measure", &pair.label));
            first &= !kept;
            kept
        })
        .collect();
    let mut pairs = text.chain(kept);
    // `例1:… 例2:…`: where no value starts an item of its own, the numbers number something else.
    let glued = pairs.iter().filter(|pair| !pair.at_item_start && pair.joiner != Joiner::Verb).count();
    if glued * 2 > pairs.len() {
        pairs.clear();
    }
    let loose = pairs.iter().filter(|pair| !pair.joiner.is_strong()).count();
    if loose > 0 && !loose_list_is_codes(&pairs, asked, strong) {
        return text.chain(pairs.into_iter().filter(|pair| pair.joiner.is_strong()).collect());
    }
    pairs
}

/// `1 现金 / 2 红包` and `1.成功 2.失败` are codes; numbered sentences are not.
fn loose_list_is_codes(pairs: &[Pair], asked: &Asked<'_>, strong: usize) -> bool {
    let prose = pairs.iter().any(|pair| RULES.any_text("prose", &pair.label));
    let long = pairs.iter().filter(|pair| pair.label.chars().count() > MAX_BARE_LABEL).count();
    // A field of words whose text numbers lines with dots says nothing about values, unless its name does.
    let dots = pairs.iter().any(|pair| pair.joiner == Joiner::Dot);
    let vague = dots && strong == 0 && !asked.numeric && !RULES.any("cue", &asked.subject);
    !prose && long * 2 <= pairs.len() && !asked.cautious && !vague
}

/// Words before their labels.
fn words(text: &scan::Text, asked: &Asked<'_>) -> Vec<Pair> {
    let candidates = text.value_first(Value::Word).into_iter();
    let candidates: Vec<Pair> =
        candidates.filter(|pair| pair.joiner.is_strong() || pair.is_symbol()).collect();
    // `VISIT_CARD就诊卡、ID_CARD身份证`, but not `如果为CLOSED状态` beside a list with signs.
    let bare = candidates.iter().filter(|pair| pair.joiner == Joiner::Bare).count();
    let signs = bare * 2 < candidates.len();
    let candidates = candidates.into_iter().filter(|pair| !signs || pair.joiner != Joiner::Bare).collect();
    let mut pairs = text.chain(candidates);
    if asked.cautious {
        pairs.clear();
    }
    if pairs.iter().any(|pair| !pair.is_symbol()) {
        let cue = RULES.any("cue", &asked.subject);
        let parts = pairs.iter().filter(|pair| RULES.any_text("part", &pair.label)).count();
        let composite = RULES.any("composite", &asked.subject) || parts * 3 > pairs.len();
        if !cue || composite {
            pairs.retain(Pair::is_symbol);
        }
    }
    if pairs.iter().all(Pair::is_common_word) {
        pairs.clear();
    }
    if pairs.len() >= 2 {
        text.add_swapped(&mut pairs);
    }
    pairs
}

/// Labels before their values.
fn label_first(text: &scan::Text, asked: &Asked<'_>) -> Vec<Pair> {
    let mut pairs = text.label_first(asked.numeric);
    pairs.retain(|pair| !RULES.any_text("no-label", &pair.label));
    let joiners = pairs.iter().map(|pair| pair.joiner);
    let count = |joiner| pairs.iter().filter(|pair| pair.joiner == joiner).count();
    // One list is written one way.
    if let Some(main) = joiners.max_by_key(|joiner| count(*joiner)) {
        pairs.retain(|pair| pair.joiner == main);
    }
    let lower = pairs.iter().any(|pair| pair.value.starts_with(|it: char| it.is_ascii_lowercase()));
    if asked.cautious || (lower && RULES.any("composite", &asked.subject)) {
        return Vec::new();
    }
    if pairs.len() >= 2 {
        text.add_agreed(&mut pairs);
    }
    pairs
}

/// One pair counts in the strict form only: `1:现金支付`.
fn single(text: &scan::Text, asked: &Asked<'_>) -> Vec<Pair> {
    if asked.cautious || text.is_composite() {
        return Vec::new();
    }
    let mut pairs = text.value_first(Value::Number);
    let strict = |pair: &Pair| {
        pair.joiner == Joiner::Colon
            && pair.at_item_start
            && pair.label.chars().count() <= MAX_BARE_LABEL
            && pair.label.chars().next().is_some_and(super::text::is_cjk)
            && !RULES.any_text("no-single", &pair.label)
    };
    pairs.retain(strict);
    if pairs.len() == 1 { text.chain(pairs) } else { Vec::new() }
}

/// Pairs become codes, unless they contradict each other.
fn conclude(pairs: Vec<Pair>) -> Found {
    let mut codes: Vec<Code> = Vec::new();
    for pair in pairs.into_iter().take(MAX_CODES) {
        let label: String = pair.label.chars().take(MAX_LABEL).collect();
        match codes.iter().find(|code| code.value == pair.value) {
            Some(known) if known.label == label => {}
            Some(_) => return Found { codes: Vec::new(), contradiction: Some(pair.value) },
            None => codes.push(Code { value: pair.value, label, rust_name: None }),
        }
    }
    Found { codes, contradiction: None }
}

#[cfg(test)]
mod tests;
