//! Takes a documented type apart: the type's own name and its list mark.

use crate::text::collapse;

/// `SubsidyDTO []` → (`SubsidyDTO`, true). `byte[]` is a file, not a list of small numbers, and keeps its mark.
pub(crate) fn take_apart(documented: &str) -> (String, bool) {
    let text = collapse(documented);
    let Some(element) = text.strip_suffix("[]").map(str::trim_end) else { return (text.into_owned(), false) };
    if element == "byte" {
        return ("byte[]".to_owned(), false);
    }
    (element.to_owned(), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn list_marks() {
        assert_eq!(take_apart("String []"), ("String".to_owned(), true));
        assert_eq!(take_apart("GearDTO[]"), ("GearDTO".to_owned(), true));
        assert_eq!(take_apart("[]"), (String::new(), true));
        assert_eq!(take_apart("Number"), ("Number".to_owned(), false));
    }
}
