//! Rust identifiers out of names that other people chose.
//!
//! Every function here looks at one name and nothing else, so a name never changes because of a neighbour.
//! Rules, in order:
//!
//! | the name … | becomes |
//! |---|---|
//! | holds blanks, `.`, `-`, `_`, capitals | words there, then heck's case (`ownerCode` → `owner_code`, `QPS` → `qps`, `_t` → `t`) |
//! | holds anything else (Chinese, symbols) | the rest, and a mark made of the whole name (`价格` → `field_x5d1c…`), so that two such names differ |
//! | is longer than [`MAX_LENGTH`] | its beginning and such a mark |
//! | starts with a digit | a letter before it: `n3_months`, `N3Months` |
//! | is a keyword, `gen` included | raw: `r#type` |
//! | is `self`, `Self`, `super` or `crate` (can't be raw) | `self_`, `super_`, `crate_` |

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

/// Longer names are cut, in bytes.
pub const MAX_LENGTH: usize = 96;

/// Strict and reserved keywords of edition 2024 that may stand raw.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Keywords that can't stand raw.
const PATH_KEYWORDS: &[&str] = &["self", "super", "crate"];

/// File names that some systems keep for devices.
const DEVICES: &[&str] = &["aux", "con", "nul", "prn"];

/// The name of a field or method: snake case, raw where it is a keyword.
pub fn field(name: &str) -> String {
    let name = snake(name, "field");
    if KEYWORDS.contains(&name.as_str()) {
        format!("r#{name}")
    } else if PATH_KEYWORDS.contains(&name.as_str()) {
        name + "_"
    } else {
        name
    }
}

/// The name of a module: snake case; keywords and device names get a `_`, because the file is named after it.
pub fn module(name: &str) -> String {
    let name = snake(name, "module");
    let taken = [KEYWORDS, PATH_KEYWORDS, DEVICES].iter().any(|words| words.contains(&name.as_str()));
    if taken { name + "_" } else { name }
}

/// The name of a type or variant, or a part of one: upper camel case.
pub fn camel(name: &str) -> String {
    let (words, mark) = words(name);
    let name = words.to_upper_camel_case() + &mark.map(|mark| format!("X{mark:08x}")).unwrap_or_default();
    match name.bytes().next() {
        None => "Empty".to_owned(),
        Some(b'0'..=b'9') => format!("N{name}"),
        Some(_) => name,
    }
}

/// The name of a constant, or a part of one: capitals.
pub fn constant(name: &str) -> String {
    let (words, mark) = words(name);
    let name = words.to_shouty_snake_case() + &mark.map(|mark| format!("_X{mark:08X}")).unwrap_or_default();
    if name.is_empty() { "EMPTY".to_owned() } else { name }
}

/// A mark that tells a name from others that look the same once they are identifiers: FNV-1a of the whole name.
pub fn mark(name: &str) -> u32 {
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    (hash ^ (hash >> 32)) as u32
}

/// An identifier without the mark that makes a keyword raw, for use inside a longer name.
pub fn plain(identifier: &str) -> &str {
    identifier.strip_prefix("r#").unwrap_or(identifier)
}

fn snake(name: &str, nothing: &str) -> String {
    let (words, mut mark) = words(name);
    let mut result = words.to_snake_case();
    if result.is_empty() {
        nothing.clone_into(&mut result);
        mark = Some(self::mark(name));
    }
    if result.starts_with(|first: char| first.is_ascii_digit()) {
        result.insert(0, 'n');
    }
    match mark {
        Some(mark) => format!("{result}_x{mark:08x}"),
        None => result,
    }
}

/// The ASCII words of a name, and a mark if they are not all of it.
fn words(name: &str) -> (String, Option<u32>) {
    let mut words = String::with_capacity(name.len().min(MAX_LENGTH));
    let mut whole = true;
    for character in name.chars() {
        if words.len() >= MAX_LENGTH {
            whole = false;
            break;
        }
        match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' => words.push(character),
            '_' | '-' | '.' | ' ' => words.push('_'),
            _ => {
                whole = false;
                words.push('_');
            }
        }
    }
    let mark = (!whole).then(|| mark(name));
    (words, mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_snake_case() {
        for (wire, rust) in [
            ("biz_order_id", "biz_order_id"),
            ("ownerCode", "owner_code"),
            ("QPS", "qps"),
            ("_t", "t"),
            ("dimission.employee", "dimission_employee"),
            ("code_produce_info_d_t_o", "code_produce_info_d_t_o"),
            ("3months", "n3months"),
            ("a-b c", "a_b_c"),
        ] {
            assert_eq!(field(wire), rust);
        }
    }

    #[test]
    fn keywords_are_raw_or_get_an_underscore() {
        assert_eq!(field("type"), "r#type");
        assert_eq!(field("gen"), "r#gen");
        assert_eq!(field("Self"), "self_");
        assert_eq!(field("crate"), "crate_");
        assert_eq!(module("async"), "async_");
        assert_eq!(module("con"), "con_");
        assert_eq!(plain("r#type"), "type");
    }

    #[test]
    fn what_is_not_ascii_leaves_a_mark_of_the_whole_name() {
        assert_ne!(field("价格"), field("金额"));
        assert!(field("价格").starts_with("field_x"));
        assert!(field("a\u{202e}b").starts_with("a_b_x"));
        assert_ne!(field("a$b"), field("a_b"));
        assert!(field("_").starts_with("field_x"));
        assert!(camel("价格").starts_with('X'));
        assert!(constant("+").starts_with("_X"));
    }

    #[test]
    fn long_names_are_cut() {
        let long = "name".repeat(2_500);
        assert!(field(&long).len() < MAX_LENGTH + 16);
        assert_ne!(field(&long), field(&format!("{long}s")));
    }

    #[test]
    fn types_are_camel_case() {
        assert_eq!(camel("SubsidyDTO"), "SubsidyDto");
        assert_eq!(camel("account.aliyuncs.com.CreateApp.2013-07-01"), "AccountAliyuncsComCreateApp20130701");
        assert_eq!(camel("3d"), "N3d");
        assert_eq!(camel(""), "Empty");
    }
}
