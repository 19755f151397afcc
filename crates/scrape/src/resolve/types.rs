//! Takes a documented type apart: the type's own name and its list mark.

use std::borrow::Cow;

use crate::row_words::{is_basic, is_type};
use crate::text::{collapse, nfkc};

/// What people call a list before the type of its elements in brackets: `List<X>`, `java.util.List<X>`, `array[X]`.
const LISTS: [&str; 10] = [
    "list",
    "arraylist",
    "linkedlist",
    "array",
    "set",
    "hashset",
    "collection",
    "vector",
    "iterable",
    "列表",
];
const BRACKETS: [(char, char); 4] = [('<', '>'), ('(', ')'), ('[', ']'), ('《', '》')];
const LISTS_OF: [&str; 4] = ["Array of ", "array of ", "List of ", "list of "];
/// And what they call it behind that type.
const LISTS_BEHIND: [&str; 15] = [
    "...", "[0..n]", "[0..*]", "数组", "列表", "集合", "(数组)", "(列表)", "(list)", "(List)", "(array)",
    "(Array)", " array", " Array", " list",
];

/// What they call an object before its type: `Object<SubsidyDTO>`, `对象(SubsidyDTO)`.
const OBJECTS: [&str; 4] = ["object", "struct", "对象", "结构体"];

/// `SubsidyDTO []` → (`SubsidyDTO`, true), as `List<SubsidyDTO>` and `[]SubsidyDTO` are. `byte[]` is a file, not a list of
/// small numbers, and keeps its mark.
pub(crate) fn take_apart(documented: &str) -> (String, bool) {
    let text = plain(documented);
    let text = nullable(&text);
    let Some(element) = element(text) else { return (object(text).to_owned(), false) };
    if element == "byte" {
        return ("byte[]".to_owned(), false);
    }
    (object(element).to_owned(), true)
}

/// `String?`: that it may be left out is for the column of need to say.
fn nullable(text: &str) -> &str {
    match text.strip_suffix('?').map(str::trim_end) {
        Some(rest) if is_type(rest) && !rest.is_empty() => rest,
        _ => text,
    }
}

/// The type of an object that is said to be one.
fn object(text: &str) -> &str {
    match bracketed(text) {
        Some((head, inner)) if OBJECTS.contains(&head.as_str()) && is_type(inner) && !is_basic(inner) => {
            inner
        }
        _ => text,
    }
}

/// What stands before brackets, in small letters and without its package, and what stands in them.
fn bracketed(text: &str) -> Option<(String, &str)> {
    let (head, inner) =
        BRACKETS.iter().find_map(|(open, close)| text.strip_suffix(*close)?.split_once(*open))?;
    let head = head.rsplit('.').next().unwrap_or_default().trim().to_ascii_lowercase();
    Some((head, inner.trim()))
}

/// Blanks as one, brackets of their usual width and without blanks in them.
fn plain(documented: &str) -> Cow<'_, str> {
    let text = collapse(documented);
    let is_usual = text.is_ascii() || !text.contains(['［', '【', '＜', '〈', '（']);
    if is_usual && !(text.contains('[') && text.contains("[ ]")) {
        return text;
    }
    let text = nfkc(&text).replace("【】", "[]").replace("〈", "<").replace("〉", ">").replace("[ ]", "[]");
    Cow::Owned(text)
}

fn element(text: &str) -> Option<&str> {
    if let Some(element) = text.strip_suffix("[]").or_else(|| text.strip_prefix("[]")) {
        return Some(element.trim());
    }
    if let Some((head, inner)) = bracketed(text)
        && (LISTS.contains(&head.as_str()) || head.is_empty() && text.starts_with('['))
    {
        return (!inner.contains(['<', ',']) && is_one(inner)).then_some(inner);
    }
    if let Some(element) = LISTS_OF.iter().find_map(|list| text.strip_prefix(list)) {
        return Some(element.trim());
    }
    // `Field List` is a type of its own.
    let behind = |list: &&str| text.strip_suffix(*list).map(str::trim).filter(|element| is_one(element));
    LISTS_BEHIND.iter().find_map(behind).filter(|it| !it.is_empty() && !is_basic(text))
}

/// Could this be the name of a type, without its list mark? Words of two parts, Chinese and signs of prose are none.
pub(crate) fn is_one(name: &str) -> bool {
    let is_generic = name.contains('<') && name.ends_with('>');
    let bare: Cow<'_, str> =
        if is_generic { Cow::Owned(name.replace(", ", ",")) } else { Cow::Borrowed(name) };
    is_basic(name) || (is_type(&bare) && !name.contains(['[', ']']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn list_marks() {
        for text in [
            "String []",
            "String[]",
            "[]String",
            "List<String>",
            "Array of String",
            "String［］",
            "String [ ]",
            "List(String)",
            "array[String]",
            "[String]",
            "java.util.List<String>",
            "List《String》",
            "String数组",
            "String（数组）",
            "String (list)",
            "String array",
            "String...",
            "String[0..n]",
            "String[]?",
        ] {
            assert_eq!(take_apart(text), ("String".to_owned(), true), "{text}");
        }
        for (text, is_list) in [
            ("GearDTO[]", true),
            ("Object<GearDTO>", false),
            ("对象（GearDTO）", false),
            ("Object<GearDTO>[]", true),
            ("List<Object>", true),
        ] {
            let name = if text == "List<Object>" { "Object" } else { "GearDTO" };
            assert_eq!(take_apart(text), (name.to_owned(), is_list), "{text}");
        }
        for text in ["Field List", "Map<String>", "Object(String)", "数组", "List"] {
            assert_eq!(take_apart(text), (text.to_owned(), false), "{text}");
        }
        assert_eq!(take_apart("[]"), (String::new(), true));
        assert_eq!(take_apart("Number"), ("Number".to_owned(), false));
        assert_eq!(take_apart("Number?"), ("Number".to_owned(), false));
        assert_eq!(take_apart("byte []"), ("byte[]".to_owned(), false));
        assert!(!take_apart("List<Map<String, String>>").1);
    }

    #[test]
    fn what_can_be_a_type() {
        for text in
            ["String", "SubsidyDTO []", "Map<String, String>", "List<Map<String, Long>>", "Field List"]
        {
            assert!(is_one(&take_apart(text).0), "{text}");
        }
        for text in ["BatchResult data", "订单", "1", "String\nx", "OrderDto[1]"] {
            assert!(!is_one(&take_apart(text).0), "{text}");
        }
    }
}
