//! Numbers with nothing but a dot or a blank before their meanings: which of them are codes, and which number lines.

use super::characters::Text;
use super::pair::{Joiner, Pair};
use super::{Asked, MAX_BARE_LABEL, MAX_SURE_LABEL, is_instruction, rules};
use crate::prose::text::is_cjk;

/// `6、无需付款(0元单)`: what a bracket says behind a dotted meaning is no pair.
pub(super) fn without_asides(text: &Text, mut pairs: Vec<Pair>) -> Vec<Pair> {
    if pairs.iter().filter(|pair| pair.joiner == Joiner::Dot).count() >= 2 {
        pairs.retain(|pair| pair.joiner != Joiner::Bare || !text.opens_bracket(pair));
    }
    pairs
}

/// `礼品:1 团购:10 民宿:35`: values whose meanings stand before them.
pub(super) fn without_values_behind(text: &Text, mut pairs: Vec<Pair>) -> Vec<Pair> {
    let behind = |pair: &Pair| pair.joiner == Joiner::Bare && text.stands_behind_sign(pair);
    if pairs.iter().filter(|pair| behind(pair)).count() >= 2 {
        pairs.retain(|pair| !behind(pair));
    }
    pairs
}

/// `1 现金 / 2 红包` and `1.成功 2.失败` are codes; numbered sentences are not.
pub(super) fn is_codes(text: &Text, pairs: &[Pair], asked: &Asked<'_>, strong: usize) -> bool {
    let prose = pairs.iter().any(|pair| is_instruction(&pair.label));
    let long = pairs.iter().filter(|pair| pair.label.chars().count() > MAX_BARE_LABEL).count();
    // A field of words whose text numbers lines with dots says nothing about values, unless its name does.
    let dots = pairs.iter().any(|pair| pair.joiner == Joiner::Dot);
    let headed = pairs.first().is_some_and(|pair| is_listing(text, pair));
    let vague = dots
        && strong == 0
        && !asked.numeric
        && !headed
        && !rules().any("cue", &asked.subject)
        && !is_whole_list(text, pairs);
    // `2 C2C` beside Chinese labels is one of them; `2 MB` and `3 days` alone are no list.
    let bare: Vec<&Pair> = pairs.iter().filter(|pair| pair.joiner == Joiner::Bare).collect();
    let chinese = bare.iter().filter(|pair| pair.label.chars().any(is_cjk)).count();
    let steps = dots && rules().any_text("steps", asked.subject.text);
    // `1、满减:满N件减X元;2、限时:前N件X元` explains kinds of a text, line by line.
    let explaining = pairs.iter().filter(|pair| pair.label.contains(':')).count();
    let steps = steps || (!asked.numeric && explaining * 2 > pairs.len());
    !prose && !steps && chinese * 2 >= bare.len() && long * 2 <= pairs.len() && !asked.cautious && !vague
}

/// `码状态(0.错误码 1.已激活`: does the heading before this pair announce one of a few?
pub(super) fn is_listing(text: &Text, first: &Pair) -> bool {
    rules().any_text("listing-heading", &text.slice(0, first.start))
}

/// `1.成功;2.失败`: short meanings and nothing else.
fn is_whole_list(text: &Text, pairs: &[Pair]) -> bool {
    let short = |pair: &Pair| {
        (2..=MAX_SURE_LABEL).contains(&pair.label.chars().count()) && pair.label.chars().all(is_cjk)
    };
    let first = pairs.first().is_some_and(|pair| pair.start == 0);
    first && pairs.iter().all(short) && pairs.last().is_some_and(|last| text.ends_with(last))
}
