//! Codes: which values a text says the field takes, and what each means.
//!
//! People write the same thing in many ways: `1:已付 2:关闭`, `1-已付`, `1 已付 / 2 关闭`, `已付=1`, `关闭(2)`,
//! `(1, "已付")`, `ZP=正品`, `idle(闲鱼)`. [`value_first`] and [`label_first`] find every place that could be such a
//! pair, by its signs alone; here the reading with the most pairs is chosen and what only looks like codes is thrown
//! out, with words from `rules/codes.txt`.

mod characters;
mod items;
mod label_first;
mod labels;
mod lists;
mod loose;
mod own;
mod pair;
mod value_first;
mod words;

use top_definition::Code;

use super::file::RuleFile;
use super::rules::{Rules, Subject};
use super::sieve::Seen;
pub(super) use characters::Text;
use pair::{Joiner, Pair, Value};
use words::words;

/// The words of this room.
fn rules() -> &'static Rules {
    RuleFile::Codes.rules()
}

/// The most codes of one field. The longest real list has 120.
const MAX_CODES: usize = 1_000;
/// A longer label is no label but a paragraph.
const MAX_LABEL: usize = 120;
/// A label after a bare number or a line number is short.
const MAX_BARE_LABEL: usize = 24;

/// So short a label behind its sign needs no proof that it is one.
const MAX_SURE_LABEL: usize = 6;

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

impl<'a> Asked<'a> {
    /// What is said without the text.
    fn named(&self) -> Subject<'a> {
        Subject { text: Default::default(), ..self.subject }
    }

    /// What is said without the name.
    fn described(&self) -> Subject<'a> {
        Subject { name: Default::default(), ..self.subject }
    }
}

/// Does a field of this name list names of other fields?
pub(super) fn lists_names(name: &Seen<'_>) -> bool {
    rules().fits_name("names", name)
}

/// Reads the codes of a text.
pub(super) fn find(text: &Text, asked: &Asked<'_>) -> Found {
    if !text.may_hold_pairs() || lists_names(asked.subject.name) {
        return Found::default();
    }
    let alone = own::without_name(asked.subject.text, asked.subject.name).map(|plain| Text::new(&plain));
    let text = alone.as_ref().unwrap_or(text);
    let mut best: Vec<Pair> = Vec::new();
    // A list has as many values as pairs.
    let readings = if text.has_words(2) { readings(text, asked) } else { Vec::new() };
    for reading in readings {
        // Earlier readings are the surer ones: a later one must find more.
        if reading.len() > best.len() {
            best = reading;
        }
    }
    if best.len() < 2 {
        best = single(text, asked);
    }
    // `打折:60=6折;减价:300=3元`
    let amounts = best.iter().all(|pair| rules().any_text("amount", &pair.label));
    let address = || rules().any("address", &asked.subject);
    if !best.is_empty() && (amounts || text.lacks_one(&best) || address()) {
        best.clear();
    }
    conclude(best)
}

/// Every way to read the text, surest first; each is a list of pairs in the order of the text.
fn readings(text: &Text, asked: &Asked<'_>) -> Vec<Vec<Pair>> {
    let tuples = text.tuples(asked.numeric);
    // Those in the text of a composite are the values of one of its parts.
    if tuples.len() >= 2 && text.is_composite() && !asked.numeric {
        return Vec::new();
    }
    if tuples.len() >= 2 {
        return vec![tuples];
    }
    let items = if asked.cautious || text.is_composite() { Vec::new() } else { text.items(asked.numeric) };
    // `(1,可以播放,0,不可播放)`: a few characters are no instruction.
    let told = |pair: &Pair| pair.label.chars().count() > MAX_SURE_LABEL && is_instruction(&pair.label);
    // `day 天;hour 小时`: a word measures nothing.
    let counts = |pair: &Pair| pair.is_number() && rules().any_text("measure", &pair.label);
    let measure = |pair: &Pair| counts(pair) || told(pair);
    if items.len() >= 2 && !items.iter().any(measure) {
        return vec![items];
    }
    if let Some(glued) = glued(text, asked) {
        return vec![glued];
    }
    let numbers = if text.is_composite() { Vec::new() } else { numbers(text, asked) };
    let label_first = if text.is_composite() { Vec::new() } else { label_first(text, asked) };
    // `已创建:0 已取消:-1`: between values that end their pairs, a blank joins nothing.
    let bare = !numbers.is_empty() && numbers.iter().all(|pair| pair.joiner == Joiner::Bare);
    let signed = label_first.iter().all(|pair| matches!(pair.joiner, Joiner::Colon | Joiner::Equals));
    if bare && signed && label_first.len() >= numbers.len().max(2) {
        return vec![label_first];
    }
    if asked.numeric {
        return vec![numbers, label_first];
    }
    let words = words(text, asked);
    // `1. CASH:现金 2. ALIPAY:支付宝`: the numbers number the lines, the words are the codes.
    if words.len() >= 2 && numbers_only_number_lines(&numbers, &words) {
        return vec![words];
    }
    // `搜索:SEARCH 出价:CAT`: the sign joins to the left.
    if words.iter().all(|pair| pair.joiner == Joiner::Bare) {
        return vec![numbers, label_first, words];
    }
    vec![numbers, words, label_first]
}

/// Does a label tell what to do? What stands in brackets behind it is an aside: `已关闭(如:未支付已关闭)`.
fn is_instruction(label: &str) -> bool {
    let plain = label.split('(').next().filter(|plain| !plain.is_empty()).unwrap_or(label);
    rules().any_text("prose", plain)
}

/// `全量1,增量2`: of a field that is named like one of a few, and without defaults and measures.
fn glued(text: &Text, asked: &Asked<'_>) -> Option<Vec<Pair>> {
    if asked.cautious || text.is_composite() {
        return None;
    }
    let fewest = match rules().any("cue", &asked.subject) {
        true => 2,
        // `热卖1,非热卖0,未知-1`: three make a list of numbers, whatever the field is called.
        false if asked.numeric => 3,
        false => return None,
    };
    let pairs = text.glued_items(asked.numeric);
    let speaks = |pair: &Pair| !rules().any_text("no-label", &pair.label) && !is_instruction(&pair.label);
    let pairs: Vec<Pair> = pairs.into_iter().filter(speaks).collect();
    // `有价券-37104、店铺券-37116`: where every value is negative, the sign is none.
    let signs = pairs.iter().all(|pair| pair.value.starts_with('-'));
    (pairs.len() >= fewest && !signs).then_some(pairs)
}

fn numbers_only_number_lines(numbers: &[Pair], words: &[Pair]) -> bool {
    !numbers.is_empty()
        && numbers.iter().all(|number| words.iter().any(|word| word.start == number.label_start))
}

/// Numbers before their labels.
fn numbers(text: &Text, asked: &Asked<'_>) -> Vec<Pair> {
    let candidates = text.value_first(Value::Number);
    let strong = candidates.iter().filter(|pair| pair.joiner.is_strong()).count();
    let mut first = true;
    let mut before: Option<Pair> = None;
    let runs_on = |pair: &Pair, before: Option<&Pair>| before.is_some_and(|it| text.runs_on(it, pair));
    let kept: Vec<Pair> = candidates
        .into_iter()
        .filter(|pair| {
            let loose = matches!(pair.joiner, Joiner::Bare | Joiner::Dot);
            let at_start = match pair.joiner {
                // `可选值为0(在线),1(下架)`
                Joiner::Parenthesis => pair.at_item_start || (first && text.announces(pair.start)),
                Joiner::Dot => pair.at_item_start || (first && loose::is_listing(text, pair)),
                // `标记位0不是 1是`: the heading may touch the first value.
                Joiner::Bare => pair.at_item_start || first,
                _ => true,
            };
            let kept = (at_start || runs_on(pair, before.as_ref()) || text.lines_up(before.as_ref(), pair))
                && !(loose && rules().any_text("measure", &pair.label));
            first &= !kept;
            if kept {
                before = Some(pair.clone());
            }
            kept
        })
        .collect();
    // `0税率标识,0=出口,1=免税`: what is said with a sign counts, not the number that stands in words.
    let signed: Vec<String> =
        kept.iter().filter(|pair| pair.joiner.is_strong()).map(|pair| pair.value.clone()).collect();
    // `203 为付款截止`: a text about a moment explains numbers of other fields.
    let said = |pair: &Pair| !(asked.cautious && pair.joiner == Joiner::Verb);
    let kept = kept
        .into_iter()
        .filter(|pair| said(pair) && (pair.joiner.is_strong() || !signed.contains(&pair.value)))
        .collect();
    let kept = loose::without_asides(text, kept);
    let mut pairs = text.chain(loose::without_values_behind(text, kept));
    if text.numbers_headings(&pairs) {
        pairs.clear();
    }
    let loose = pairs.iter().filter(|pair| !pair.joiner.is_strong()).count();
    if loose > 0 && !(text.follow(&pairs) && loose::is_codes(text, &pairs, asked, strong)) {
        return text.chain(pairs.into_iter().filter(|pair| pair.joiner.is_strong()).collect());
    }
    pairs
}

/// Labels before their values.
fn label_first(text: &Text, asked: &Asked<'_>) -> Vec<Pair> {
    let mut pairs = text.label_first(asked.numeric);
    // `分组1的number为1` is a sentence.
    let verb = |pair: &Pair| {
        pair.joiner == Joiner::Verb
            && (pair.label.chars().any(|it| it.is_ascii_lowercase())
                || rules().any_text("no-label", &format!("{}为", pair.label)))
    };
    // `储值-STOREDVALUE`: a word in capitals is no default and no example.
    let symbol = |pair: &Pair| pair.is_symbol() && pair.joiner == Joiner::Dash;
    pairs.retain(|pair| (symbol(pair) || !rules().any_text("no-label", &pair.label)) && !verb(pair));
    if pairs.first().is_some_and(|first| rules().any_text("heading", &first.label)) {
        pairs.remove(0);
    }
    let joiners = pairs.iter().map(|pair| pair.joiner);
    let count = |joiner| pairs.iter().filter(|pair| pair.joiner == joiner).count();
    // One list is written one way.
    if let Some(main) = joiners.max_by_key(|joiner| count(*joiner)) {
        pairs.retain(|pair| pair.joiner == main);
    }
    // `主账号-main_account` of a field named like one of a few; elsewhere such a word names a part.
    let named = rules().fits_name("cue", asked.subject.name);
    let small = |pair: &Pair| pair.joiner == Joiner::Dash && !pair.is_symbol() && !pair.is_number();
    pairs.retain(|pair| named || !small(pair));
    if text.speak_on(&pairs) {
        pairs.clear();
    }
    // A single long number is an id, three are a list.
    let long =
        pairs.iter().filter(|pair| pair.value.len() > 9 && pair.value.bytes().all(|it| it.is_ascii_digit()));
    if (1..3).contains(&long.count()) {
        pairs.clear();
    }
    let lower = pairs.iter().any(|pair| pair.value.starts_with(|it: char| it.is_ascii_lowercase()));
    let chinese = pairs.iter().filter(|pair| pair.label.chars().any(super::text::is_cjk)).count();
    if asked.cautious || chinese * 2 < pairs.len() || (lower && rules().any("composite", &asked.subject)) {
        return Vec::new();
    }
    if let [first, others @ ..] = pairs.as_mut_slice()
        && first.joiner == Joiner::Parenthesis
        && !others.iter().any(|pair| pair.label.contains(','))
        && let Some((_, label)) = first.label.rsplit_once(',')
    {
        // `商品类型,在线批发(wholesale)或者询盘(sourcing)`: what stands before the comma is the heading.
        first.label = label.to_string();
    }
    if pairs.len() >= 2 {
        text.add_agreed(&mut pairs);
        text.add_forgotten(&mut pairs);
        text.add_told_before(&mut pairs);
    }
    pairs
}

/// One pair counts in a strict form only: `1:现金支付`, or `取值: R1("闲鱼回收")`.
fn single(text: &Text, asked: &Asked<'_>) -> Vec<Pair> {
    if asked.cautious || text.is_composite() {
        return Vec::new();
    }
    if let [tuple] = text.tuples(asked.numeric).as_slice()
        && text.is_announced(tuple)
    {
        return vec![tuple.clone()];
    }
    let named = asked.subject.name;
    let kind = named.ends_with("code") || rules().any("cue", &asked.named());
    let mut pairs = text.value_first(Value::Number);
    let strict = |pair: &Pair| {
        pair.joiner == Joiner::Colon
            && pair.at_item_start
            && pair.label.chars().count() <= MAX_BARE_LABEL
            && pair.label.chars().next().is_some_and(super::text::is_cjk)
            && !rules().any_text("no-single", &pair.label)
            && !text.is_one_of_many(pair)
            && (kind || !text.is_explained(pair))
    };
    pairs.retain(strict);
    if pairs.len() == 1 { text.chain(pairs) } else { Vec::new() }
}

/// `寄售,默认为【6-寄售】`: the label is 寄售.
fn without_asides(label: &str) -> &str {
    let mut end = 0;
    for clause in label.split_inclusive(',') {
        if end > 0 && rules().any_text("aside", clause) {
            break;
        }
        end += clause.len();
    }
    label.get(..end).unwrap_or(label).trim_end_matches([',', ' '])
}

/// Pairs become codes, unless they contradict each other.
fn conclude(pairs: Vec<Pair>) -> Found {
    let mut codes: Vec<Code> = Vec::new();
    let mut contradiction = None;
    for pair in pairs.into_iter().take(MAX_CODES) {
        let label: String = without_asides(&pair.label).chars().take(MAX_LABEL).collect();
        match codes.iter().find(|code| code.value == pair.value) {
            Some(known) if known.label == label => {}
            Some(_) => contradiction = contradiction.or(Some(pair.value)),
            None => codes.push(Code { value: pair.value, label, rust_name: None }),
        }
    }
    if contradiction.is_some() {
        // One value alone, twice, is a word of the text and no list.
        return Found { contradiction: contradiction.filter(|_| codes.len() > 1), codes: Vec::new() };
    }
    Found { codes, contradiction }
}

#[cfg(test)]
mod tests;
