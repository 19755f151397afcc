//! What the `level` of a parameter says: a plain value or an object, one or many. The vendor writes four of them, copies more.

/// `Basic`, `Object`, `Basic Array`, `Object Array`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Level {
    pub(super) is_object: bool,
    pub(super) is_list: bool,
}

/// Words for many, at the end of a level.
const LISTS: [&str; 6] = ["array", "list", "[]", "数组", "列表", "集合"];
const BASICS: [&str; 4] = ["", "basic", "基本", "基本类型"];
const OBJECTS: [&str; 5] = ["object", "struct", "complex", "对象", "结构体"];

/// Reads a level; `None` if it is none that is known.
pub(super) fn read(text: &str) -> Option<Level> {
    let key: String = text.chars().filter(|it| !it.is_whitespace()).collect::<String>().to_lowercase();
    let single = LISTS.iter().find_map(|list| key.strip_suffix(list));
    let kind = single.unwrap_or(&key);
    let is_object = OBJECTS.contains(&kind);
    let is_known = is_object || (BASICS.contains(&kind) && !key.is_empty());
    is_known.then_some(Level { is_object, is_list: single.is_some() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_as_the_vendor_and_others_write_them() {
        for (text, is_object, is_list) in [
            ("Basic", false, false),
            ("Object", true, false),
            ("Basic Array", false, true),
            (" object  array ", true, true),
            ("ObjectArray", true, true),
            ("Object[]", true, true),
            ("Object List", true, true),
            ("基本类型数组", false, true),
            ("对象数组", true, true),
            ("Array", false, true),
        ] {
            assert_eq!(read(text), Some(Level { is_object, is_list }), "{text}");
        }
        for text in ["", "Basicc", "Objects", "1"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
