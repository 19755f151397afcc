//! Words before their labels: `CASH:现金`, `formal-正式`. Which of them are values, and which are prose or the names of parts.

use super::characters::Text;
use super::pair::{Joiner, Pair, Value};
use super::{Asked, MAX_BARE_LABEL, rules};
use crate::prose::text::is_cjk;

/// Words before their labels.
pub(super) fn words(text: &Text, asked: &Asked<'_>) -> Vec<Pair> {
    let all = text.value_first(Value::Word);
    let candidates = all.iter().cloned();
    let named = rules().any("cue", &asked.named());
    let candidates: Vec<Pair> = candidates
        .filter(|pair| {
            (pair.joiner.is_strong() || stands_alone(pair) || (named && starts_short(pair)))
                && (!pair.is_common_word() || is_among_symbols(pair, &all))
                && !pair.value.ends_with('_')
                // `biz业务参数`: the field's own name heads the text.
                && !(pair.joiner == Joiner::Bare && pair.value.eq_ignore_ascii_case(asked.subject.name))
        })
        .collect();
    // `VISIT_CARD就诊卡、ID_CARD身份证`, but not `如果为CLOSED状态` beside a list with signs.
    let bare = candidates.iter().filter(|pair| pair.joiner == Joiner::Bare).count();
    let signs = bare * 2 < candidates.len();
    let signed: Vec<String> =
        candidates.iter().filter(|pair| pair.joiner != Joiner::Bare).map(|pair| pair.value.clone()).collect();
    let beside = |pair: &Pair| pair.at_item_start && pair.is_symbol() && !signed.contains(&pair.value);
    let candidates = candidates
        .iter()
        // `seller(卖家),buyer(买家)。当buyer 以买家身份`: what is said with a sign counts.
        .filter(|pair| {
            pair.joiner != Joiner::Bare || (!signs && !signed.contains(&pair.value)) || beside(pair)
        })
        .cloned()
        .collect();
    let mut pairs = text.chain(candidates);
    if asked.cautious {
        pairs.clear();
    }
    if pairs.iter().any(|pair| !pair.is_symbol()) {
        let cue = rules().any("cue", &asked.subject) || lists_words(text, &pairs);
        let keyed = |pair: &&Pair| matches!(pair.joiner, Joiner::Colon | Joiner::Equals);
        let parts = pairs.iter().filter(keyed).filter(|pair| rules().any_text("part", &pair.label)).count();
        // A text that calls them its values is believed, whatever the field is called.
        let told = rules().any("cue", &asked.described()) && lists_words(text, &pairs);
        // `wechat:微信openId,alipay:支付宝` of a field named like one of a few: most of them must name parts.
        let many = if named { 2 } else { 3 };
        let composite = (rules().any("composite", &asked.subject) && !told) || parts * many > pairs.len();
        if !cue || composite {
            // `true:启用;false:停用` names what a flag in a text means, whatever the field is called.
            let flag = pairs.len() == 2 && pairs.iter().all(Pair::is_flag);
            pairs.retain(|pair| pair.is_symbol() || flag);
        }
    }
    // `搜索量 search_volume 相关度 relevance`: where a word ends the list, meanings stand before their values.
    let ends_in_word = |pair: &Pair| {
        pair.joiner == Joiner::Bare
            && !pair.is_symbol()
            && pair.label.rsplit(' ').next().is_some_and(|it| it.is_ascii() && !it.is_empty())
    };
    if pairs.last().is_some_and(ends_in_word) {
        pairs.clear();
    }
    // A list of meanings may hold a name that is no Chinese; names alone are no meanings.
    // Where every line has its number, each is a value: `(1)EXT_ERP:erp (2)EXT_OMS:OMS`.
    let numbered = |pair: &Pair| pair.is_symbol() && text.is_numbered(pair);
    let chinese = pairs.iter().filter(|pair| pair.label.chars().any(is_cjk)).count();
    if chinese * 2 < pairs.len() {
        let all = pairs.iter().all(numbered);
        pairs.retain(|_| all);
        return pairs;
    }
    if pairs.len() >= 2 {
        text.add_swapped(&mut pairs);
        pairs = text.add_numbers(pairs);
    }
    pairs
}

/// `UI:后台录入;EXCEL:批量导入;API:接口添加`: a word that texts hold anyway is a value among two others.
fn is_among_symbols(pair: &Pair, all: &[Pair]) -> bool {
    let alike = |it: &&Pair| it.joiner == pair.joiner && it.is_symbol() && !it.is_common_word();
    pair.joiner.is_strong() && pair.at_item_start && all.iter().filter(alike).count() >= 2
}

/// `cart:加购人群,arrival:进店人群` and `formal-正式、test-测试` fill the text behind its heading: a list, whatever the field
/// is called.
fn lists_words(text: &Text, pairs: &[Pair]) -> bool {
    let joins = |joiner| matches!(joiner, Joiner::Colon | Joiner::Dash | Joiner::Parenthesis);
    let first = pairs.first().map(|pair| pair.joiner).filter(|joiner| joins(*joiner));
    let is_listing = rules().any_text("listing", &text.before_pairs(pairs));
    let fits = |pair: &Pair| is_short(pair) || (is_listing && is_explained(pair));
    let alike = pairs.iter().all(|pair| Some(pair.joiner) == first && fits(pair));
    let listed = first != Some(Joiner::Parenthesis) || is_listing;
    alike
        && listed
        && pairs.len() >= 2
        && text.follow(pairs)
        && pairs.last().is_some_and(|last| text.ends_with(last))
}

/// `web_only(只能通过web网络秒杀)`, `reverse-翻转(旋转180°)`: a meaning in whole words, other than of parts.
fn is_explained(pair: &Pair) -> bool {
    pair.at_item_start
        && pair.label.chars().count() <= MAX_BARE_LABEL
        && pair.label.starts_with(is_cjk)
        && !pair.label.contains([':', '='])
}

/// `normal正常,blacklist黑名单` in a field named like one of a few.
fn is_short(pair: &Pair) -> bool {
    pair.at_item_start && pair.label.chars().count() <= MAX_BARE_LABEL / 2 && pair.label.chars().all(is_cjk)
}

/// The same before what follows is cut off: `open 开启 close 关闭`.
fn starts_short(pair: &Pair) -> bool {
    let first = pair.label.split([' ', ',', ';']).next().unwrap_or_default();
    // `begun 或 finished` names them without meanings.
    let joins = matches!(first, "" | "或" | "或者" | "和" | "与" | "及" | "到" | "至");
    !joins && is_short(&Pair { label: first.to_string(), ..pair.clone() })
}

/// `ID_CARD身份证`, but not `通过IVR放音`.
fn stands_alone(pair: &Pair) -> bool {
    pair.is_symbol() && (pair.at_item_start || pair.value.contains('_'))
}
