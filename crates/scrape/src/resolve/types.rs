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
const LISTS_BEHIND: [&str; 12] = [
    "数组", "列表", "集合", "(数组)", "(列表)", "(list)", "(List)", "(array)", "(Array)", " array", " Array",
    " list",
];

/// `SubsidyDTO []` → (`SubsidyDTO`, true), as `List<SubsidyDTO>` and `[]SubsidyDTO` are. `byte[]` is a file, not a list of
/// small numbers, and keeps its mark.
pub(crate) fn take_apart(documented: &str) -> (String, bool) {
    let text = plain(documented);
    let Some(element) = element(&text) else { return (text.into_owned(), false) };
    if element == "byte" {
        return ("byte[]".to_owned(), false);
    }
    (element.to_owned(), true)
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
    if let Some((head, inner)) =
        BRACKETS.iter().find_map(|(open, close)| text.strip_suffix(*close)?.split_once(*open))
    {
        let head = head.rsplit('.').next().unwrap_or_default().trim().to_ascii_lowercase();
        let is_list = LISTS.contains(&head.as_str()) || head.is_empty() && text.starts_with('[');
        let is_plain = !inner.contains(['<', ',']) && is_one(inner.trim());
        if is_list {
            return is_plain.then_some(inner.trim());
        }
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
    is_basic(name) || is_type(&bare)
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
        ] {
            assert_eq!(take_apart(text), ("String".to_owned(), true), "{text}");
        }
        assert_eq!(take_apart("GearDTO[]"), ("GearDTO".to_owned(), true));
        for text in ["Field List", "Map<String>", "Object(String)", "数组", "List"] {
            assert_eq!(take_apart(text), (text.to_owned(), false), "{text}");
        }
        assert_eq!(take_apart("[]"), (String::new(), true));
        assert_eq!(take_apart("Number"), ("Number".to_owned(), false));
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
        for text in ["BatchResult data", "订单", "1", "String\nx"] {
            assert!(!is_one(&take_apart(text).0), "{text}");
        }
    }
}
