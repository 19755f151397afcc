//! When two texts, or two names, are the same to whoever reads them.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::model::Fact;
use crate::text::collapse;

/// The text as people see it: one form of each character, single blanks.
pub(super) fn seen(text: &str) -> String {
    let plain: String = text.nfkc().collect();
    collapse(&plain).into_owned()
}

/// Letters and digits in lower case: what stays of a name however it is spelled.
pub(super) fn folded(name: &str) -> String {
    name.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Facts by their words.
pub(super) fn facts(facts: &BTreeSet<Fact>) -> Option<String> {
    let words: Vec<&str> = facts.iter().map(|fact| fact.word()).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// Values one behind the other.
pub(super) fn listed<'t>(values: impl Iterator<Item = &'t str>) -> Option<String> {
    let values: Vec<&str> = values.collect();
    (!values.is_empty()).then(|| values.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_compared_as_they_are_seen() {
        assert_eq!(seen("订单号（必填）\u{3000} ＡＢ"), "订单号(必填) AB");
        assert_eq!(folded("Trade_Order-DTO"), folded("TradeOrderDto"));
        assert_ne!(seen("a b"), seen("ab"));
    }
}
