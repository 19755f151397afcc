//! Two cells in one: `order_id (String)` where no column says the type, `String 必须` where the cell of need is empty, `【必填】订单号`
//! where nothing else says whether the field is needed.

use crate::row_words::looks_like_type;
use crate::text::is_name;
use crate::words;

const BRACKETS: [(char, char); 4] = [('(', ')'), ('（', '）'), ('[', ']'), ('【', '】')];

/// A name and its type, in brackets or behind a blank.
pub(super) fn name_and_type(cell: &str) -> Option<(&str, &str)> {
    let inside = BRACKETS.iter().find_map(|(open, close)| {
        let (name, rest) = cell.split_once(*open)?;
        Some((name.trim(), rest.trim().strip_suffix(*close)?.trim()))
    });
    let (name, type_text) = inside.or_else(|| cell.split_once(char::is_whitespace))?;
    let type_text = type_text.trim();
    (is_name(name) && looks_like_type(type_text)).then_some((name, type_text))
}

/// A type and a word of need behind it, or in front of it.
pub(super) fn type_and_need(cell: &str) -> Option<(&str, bool)> {
    let is_sign =
        |it: char| it.is_whitespace() || matches!(it, '/' | ',' | '，' | '、' | '(' | '（' | '|' | ';' | ':');
    let behind = |cell: &'_ str| -> Option<(usize, bool)> {
        let start = cell.trim_end_matches([')', '）']).rfind(is_sign)?;
        let word = cell.get(start..)?.trim_matches(|it: char| is_sign(it) || matches!(it, ')' | '）'));
        Some((start, words::required_beyond_doubt(word)?))
    };
    let (end, need) = behind(cell)?;
    let type_text = cell.get(..end)?.trim_end_matches(is_sign);
    looks_like_type(type_text).then_some((type_text, need))
}

/// A word of need in brackets before a text.
pub(super) fn need_before(text: &str) -> Option<bool> {
    BRACKETS.iter().find_map(|(open, close)| {
        let (word, _) = text.trim_start().strip_prefix(*open)?.split_once(*close)?;
        words::required_beyond_doubt(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_cells_in_one() {
        for cell in ["ref_id (String)", "ref_id（String）", "ref_id String", "ref_id[String]"] {
            assert_eq!(name_and_type(cell), Some(("ref_id", "String")), "{cell}");
        }
        assert_eq!(name_and_type("ref_id (Gear [])"), Some(("ref_id", "Gear []")));
        for cell in ["ref_id", "ref_id (新)", "ref_id (see below)", "订单 (String)", "ref id"] {
            assert_eq!(name_and_type(cell), None, "{cell}");
        }
        for cell in ["Number/必须", "Number 必须", "Number（必须）", "Number, 必填"] {
            assert_eq!(type_and_need(cell), Some(("Number", true)), "{cell}");
        }
        assert_eq!(type_and_need("Gear []/可选"), Some(("Gear []", false)));
        for cell in ["Number", "Number []", "Number 是", "必须"] {
            assert_eq!(type_and_need(cell), None, "{cell}");
        }
        assert_eq!(need_before("【必填】订单号"), Some(true));
        assert_eq!(need_before("(选填) 订单号"), Some(false));
        assert_eq!(need_before("(是) 订单号"), None);
        assert_eq!(need_before("订单号【必填】"), None);
    }
}
