//! Values that a text gives as `name=1`: `msg_type=0 表示文本;msg_type=2 表示语音`, `value =1 为智能出价`.

use std::ops::Range;

/// The text with its values alone, where it gives two or more of them behind the field's own name.
pub(super) fn without_name(text: &str, name: &str) -> Option<String> {
    let places = text.match_indices('=').filter_map(|(at, _)| named_value(text, at, name));
    let places: Vec<Range<usize>> = places.collect();
    if places.len() < 2 {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    let mut from = 0;
    for place in places {
        plain.push_str(text.get(from..place.start)?);
        from = place.end;
    }
    plain.push_str(text.get(from..)?);
    Some(plain)
}

/// The name, the sign at `at` and the blanks around it, where a number follows.
fn named_value(text: &str, at: usize, name: &str) -> Option<Range<usize>> {
    let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
    let value = after.trim_start_matches(' ');
    let digits = value.strip_prefix('-').unwrap_or(value);
    let key = before.trim_end_matches(' ');
    let word = key.rsplit(|it: char| !it.is_ascii_alphanumeric() && it != '_').next()?;
    let own = word.eq_ignore_ascii_case("value") || same(word, name);
    let fits = own && digits.starts_with(|it: char| it.is_ascii_digit());
    fits.then(|| key.len() - word.len()..text.len() - value.len())
}

/// `msgType` and `msg_type` are one name.
fn same(word: &str, name: &str) -> bool {
    let plain = |text: &'_ str| {
        text.bytes().filter(|it| *it != b'_').map(|it| it.to_ascii_lowercase()).collect::<Vec<u8>>()
    };
    !word.is_empty() && plain(word) == plain(name)
}
