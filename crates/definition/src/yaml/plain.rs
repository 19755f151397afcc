//! Which texts, written without quotes, some reader of YAML takes for something else than text.
//!
//! Readers of YAML 1.1 (most that are in use) know more words, numbers and times than those of 1.2, and both know the
//! merge key. What any of them would resolve gets quotes, so that all readers agree on a file. Rather a quote too many:
//! the numbers here are what the schemas of both versions say, taken together and rounded up.

/// Booleans, nothing, numbers and signs that some reader knows by their word.
const WORDS: &[&str] = &[
    "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", ".nan", "+.inf", "-.inf",
    "<<", "=",
];

/// Would some reader take the text for something else?
pub(super) fn is_ambiguous(text: &str) -> bool {
    let is_word = |word: &&str| word.eq_ignore_ascii_case(text);
    if text.len() <= 6 && WORDS.iter().any(is_word) {
        return true;
    }
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let starts =
        unsigned.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '.' | '_' | ':'));
    starts && (is_based(unsigned) || is_number(unsigned) || is_time(text))
}

/// `0x1F`, `0o7`, `0b1`; octal numbers of YAML 1.1 (`017`) look like decimal ones.
fn is_based(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('0') else { return false };
    rest.starts_with(['x', 'X', 'o', 'O', 'b', 'B'])
        && rest.get(1..).is_some_and(|digits| digits.chars().all(|it| it.is_ascii_hexdigit() || it == '_'))
}

/// `1_000`, `3.14`, `1e3`, `12:30`, `1:30.5`; and `1.2.3`, which the number grammar of YAML 1.1 allows.
fn is_number(text: &str) -> bool {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let is_mantissa = |it: char| it.is_ascii_digit() || matches!(it, '_' | '.' | ':');
    let is_exponent = |exponent: &str| {
        let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        digits.chars().all(|it| it.is_ascii_digit() || it == '_')
    };
    mantissa.chars().all(is_mantissa) && exponent.is_none_or(is_exponent)
}

/// `2026-05-16`, `2026-5-16 09:00:00`, `2026-05-16T09:00:00Z`.
fn is_time(text: &str) -> bool {
    let date = text.split(['T', 't', ' ', '\t']).next().unwrap_or_default();
    let is_part =
        |part: &str| !part.is_empty() && part.len() <= 4 && part.bytes().all(|it| it.is_ascii_digit());
    let is_rest = |it: char| {
        it.is_ascii_digit() || matches!(it, ' ' | '\t' | 'T' | 't' | 'Z' | 'z' | ':' | '.' | '+' | '-')
    };
    date.split('-').count() == 3 && date.split('-').all(is_part) && text.chars().all(is_rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_some_reader_resolves_is_quoted_and_words_are_not() {
        for text in [
            "",
            "~",
            "Null",
            "TRUE",
            "yes",
            "No",
            "oN",
            "off",
            "y",
            "N",
            ".NaN",
            "-.INF",
            "<<",
            "=",
            "1_000",
            "12:30",
            "190:20:30",
            "0o7",
            "017",
            "0x1F",
            "0b1010",
            "-0b1",
            "+1",
            "1.",
            ".5",
            "1e3",
            "1E+400",
            "6.02_2",
            "1.2.3",
            "2026-05-16",
            "2026-5-6",
            "2026-05-16 09:00:00",
            "2001-12-14t21:59:43.10-05:00",
            "-1",
            "00",
            "08",
        ] {
            assert!(is_ambiguous(text), "{text}");
        }
        for text in [
            "yes!",
            "nil",
            "1a",
            "0xG1",
            "2026-05",
            "2026-05-16 前",
            "1,000",
            "e3",
            "10:30 开门",
            "none",
            "inf",
            "a",
            "+a",
            "订单",
            "-",
        ] {
            assert!(!is_ambiguous(text), "{text}");
        }
    }
}
