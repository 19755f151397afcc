//! Rust identifiers out of names that other people chose.
//!
//! [`Ident`] and [`TypeName`] are types of their own that only this room makes, so nothing else can stand where code wants
//! an identifier. Each looks at one name and nothing else, so a name never changes because of a neighbour.
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

use std::fmt;

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

use crate::template::{Code, ToCode};

/// What [`Ident::stand_in`] begins with. No name that was made of another does.
pub const STAND_IN: &str = "__stand_in_";

/// Longer names are cut, in bytes.
pub const MAX_LENGTH: usize = 96;

/// Strict and reserved keywords of edition 2024 that may stand raw, in order.
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

/// The name of a field, method, module, parameter or constant. Always a valid identifier: only this room makes one.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
pub struct Ident(String);

/// The name of a type or variant. Always a valid identifier: only this room makes one.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
pub struct TypeName(String);

/// A text that was to be an identifier and is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoIdentifier(String);

impl Ident {
    /// The name of a field or method: snake case, raw where it is a keyword.
    pub fn field(name: &str) -> Self {
        let name = snake(name, "field");
        Ident(if is_keyword(&name) {
            format!("r#{name}")
        } else if PATH_KEYWORDS.contains(&name.as_str()) {
            name + "_"
        } else {
            name
        })
    }

    /// The name of a module: snake case; keywords and device names get a `_`, because the file is named after it.
    pub fn module(name: &str) -> Self {
        let name = snake(name, "module");
        let taken = [KEYWORDS, PATH_KEYWORDS, DEVICES].iter().any(|words| words.contains(&name.as_str()));
        Ident(if taken { name + "_" } else { name })
    }

    /// The runtime's name where nobody renamed it.
    pub fn runtime() -> Self {
        Ident("top_sdk".to_owned())
    }

    /// A name that no document leads to, for whoever puts something else in its place.
    pub fn stand_in(number: usize) -> Self {
        Ident(format!("{STAND_IN}{number}"))
    }

    /// The name of a constant: a prefix that ends with `_`, and the name in capitals.
    pub fn constant(prefix: &'static str, name: &str) -> Self {
        let (words, mark) = words(name);
        let name =
            words.to_shouty_snake_case() + &mark.map(|mark| format!("_X{mark:08X}")).unwrap_or_default();
        let name = if name.is_empty() { "EMPTY" } else { name.trim_start_matches('_') };
        Ident(format!("{prefix}{name}"))
    }

    /// As it stands in code: raw where it is a keyword.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Without the mark that makes a keyword raw.
    pub fn plain(&self) -> &str {
        self.0.strip_prefix("r#").unwrap_or(&self.0)
    }

    /// With a mark made of another text, to tell it from an equal one.
    #[must_use]
    pub fn marked(&self, text: &str) -> Self {
        Ident(format!("{}_x{:08x}", self.plain(), mark(text)))
    }

    /// A constant with a mark made of another text.
    #[must_use]
    pub fn marked_constant(&self, text: &str) -> Self {
        Ident(format!("{}_X{:08X}", self.0, mark(text)))
    }

    /// `with_…`
    #[must_use]
    pub fn with(&self) -> Self {
        Ident(format!("with_{}", self.plain()))
    }
}

impl TypeName {
    /// Upper camel case.
    pub fn new(name: &str) -> Self {
        let (words, mark) = words(name);
        let mut name = if is_lower(&words) { capitalized(&words) } else { words.to_upper_camel_case() };
        if let Some(mark) = mark {
            name.push_str(&format!("X{mark:08x}"));
        }
        TypeName(match name.bytes().next() {
            None => "Empty".to_owned(),
            Some(b'0'..=b'9') => format!("N{name}"),
            Some(_) => name,
        })
    }

    /// A name that begins with a digit, behind a word: `Code3d`.
    pub fn behind(word: &'static str, name: &str) -> Self {
        let name = TypeName::new(name);
        TypeName(format!("{word}{}", name.0.trim_start_matches('N')))
    }

    /// As it stands in code.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Both in one.
    #[must_use]
    pub fn join(&self, other: &TypeName) -> Self {
        TypeName(format!("{}{}", self.0, other.0))
    }

    /// With a word behind it.
    #[must_use]
    pub fn with(&self, word: &'static str) -> Self {
        TypeName(format!("{}{word}", self.0))
    }

    /// With a mark made of another text, to tell it from an equal one.
    #[must_use]
    pub fn marked(&self, text: &str) -> Self {
        TypeName(format!("{}X{:08x}", self.0, mark(text)))
    }

    /// Is it too long to be read?
    pub fn is_long(&self) -> bool {
        self.0.len() > 3 * MAX_LENGTH
    }

    /// Its beginning, with a mark of the whole.
    #[must_use]
    pub fn cut(&self) -> Self {
        let length = self.0.len().min(2 * MAX_LENGTH);
        TypeName(self.0.get(..length).unwrap_or_default().to_owned()).marked(&self.0)
    }
}

impl ToCode for Ident {
    fn add_to(&self, code: &mut Code) {
        code.name(&self.0);
    }
}

impl ToCode for TypeName {
    fn add_to(&self, code: &mut Code) {
        code.name(&self.0);
    }
}

impl fmt::Display for Ident {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Display for TypeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Reads a name back that was written down, and believes nothing.
impl TryFrom<String> for Ident {
    type Error = NoIdentifier;
    fn try_from(name: String) -> Result<Self, NoIdentifier> {
        let (plain, is_raw) = name.strip_prefix("r#").map_or((name.as_str(), false), |plain| (plain, true));
        let is_keyword = is_keyword(plain);
        let good = is_word(plain) && is_keyword == is_raw && !PATH_KEYWORDS.contains(&plain);
        if good { Ok(Ident(name)) } else { Err(NoIdentifier(name)) }
    }
}

/// Reads a name back that was written down, and believes nothing.
impl TryFrom<String> for TypeName {
    type Error = NoIdentifier;
    fn try_from(name: String) -> Result<Self, NoIdentifier> {
        let good =
            is_word(&name) && name.starts_with(|first: char| first.is_ascii_uppercase()) && name != "Self";
        if good { Ok(TypeName(name)) } else { Err(NoIdentifier(name)) }
    }
}

impl From<Ident> for String {
    fn from(name: Ident) -> String {
        name.0
    }
}

impl From<TypeName> for String {
    fn from(name: TypeName) -> String {
        name.0
    }
}

impl fmt::Display for NoIdentifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no identifier", self.0)
    }
}

impl std::error::Error for NoIdentifier {}

fn is_keyword(name: &str) -> bool {
    KEYWORDS.binary_search(&name).is_ok()
}

fn is_word(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|first| first.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// A mark that tells a name from others that look the same once they are identifiers: FNV-1a of the whole name.
fn mark(name: &str) -> u32 {
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    (hash ^ (hash >> 32)) as u32
}

fn snake(name: &str, nothing: &str) -> String {
    let (words, mut mark) = words(name);
    let mut result = if is_snake(&words) { words } else { words.to_snake_case() };
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

/// Small letters, digits and `_`, as most names have: case is nothing that heck must be asked for, told quickly.
fn is_lower(words: &str) -> bool {
    let bytes = words.as_bytes();
    let mut index = 0;
    while let Some(b'a'..=b'z' | b'0'..=b'9' | b'_') = bytes.get(index) {
        index += 1;
    }
    index == bytes.len()
}

/// Snake case already.
fn is_snake(words: &str) -> bool {
    is_lower(words) && !words.starts_with('_') && !words.ends_with('_') && !words.contains("__")
}

/// Words in small letters in upper camel case.
fn capitalized(words: &str) -> String {
    let mut name = String::with_capacity(words.len());
    for word in words.split('_') {
        let (first, rest) = word.split_at(word.len().min(1));
        name.push_str(&first.to_ascii_uppercase());
        name.push_str(rest);
    }
    name
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
    use crate::quote;

    fn field(name: &str) -> String {
        Ident::field(name).to_string()
    }

    fn module(name: &str) -> String {
        Ident::module(name).to_string()
    }

    fn camel(name: &str) -> String {
        TypeName::new(name).to_string()
    }

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
    fn what_is_told_quickly_of_case_is_true() {
        let pieces = ["a", "bc", "d", "7", "8e", "_", "__", "F", "gH", ""];
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    let words = format!("{first}{second}{third}");
                    assert!(!is_snake(&words) || words == words.to_snake_case(), "{words}");
                    assert!(
                        !is_lower(&words) || capitalized(&words) == words.to_upper_camel_case(),
                        "{words}"
                    );
                }
            }
        }
    }

    #[test]
    fn keywords_are_raw_or_get_an_underscore() {
        assert!(KEYWORDS.is_sorted());
        assert_eq!(field("type"), "r#type");
        assert_eq!(field("gen"), "r#gen");
        assert_eq!(field("Self"), "self_");
        assert_eq!(field("crate"), "crate_");
        assert_eq!(module("async"), "async_");
        assert_eq!(module("con"), "con_");
        assert_eq!(Ident::field("type").plain(), "type");
    }

    #[test]
    fn what_is_not_ascii_leaves_a_mark_of_the_whole_name() {
        assert_ne!(field("价格"), field("金额"));
        assert!(field("价格").starts_with("field_x"));
        assert!(field("a\u{202e}b").starts_with("a_b_x"));
        assert_ne!(field("a$b"), field("a_b"));
        assert!(field("_").starts_with("field_x"));
        assert!(camel("价格").starts_with('X'));
        assert!(Ident::constant("ERROR_", "+").as_str().starts_with("ERROR_X"));
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

    #[test]
    fn every_name_is_an_identifier_whatever_it_was_made_of() {
        let hostile =
            ["", "_", "r#", "r#type", "self", "Self", "gen", "a b", "価", "-", "3", "a\u{0}", "fn main() {}"];
        for name in hostile {
            for ident in [
                Ident::field(name),
                Ident::field(name).marked(name),
                Ident::field(name).with(),
                Ident::module(name),
                Ident::constant("ERROR_", name),
                Ident::constant("ERROR_", name).marked_constant(name),
            ] {
                assert_eq!(Ident::try_from(ident.to_string()), Ok(ident.clone()), "{name:?}");
                assert!(syn::parse_str::<syn::Ident>(ident.as_str()).is_ok(), "{name:?}");
                assert_eq!(quote!(#ident).as_str().trim_end(), ident.as_str());
            }
            for type_name in
                [TypeName::new(name), TypeName::behind("Code", name), TypeName::new(name).marked(name)]
            {
                assert!(
                    type_name.as_str() == "Self" || TypeName::try_from(type_name.to_string()).is_ok(),
                    "{name:?}"
                );
            }
        }
    }

    #[test]
    fn what_was_written_down_is_not_believed() {
        for name in ["", "a b", "type", "r#a", "a;", "3a", "crate", "é", "a\n"] {
            assert!(Ident::try_from(name.to_owned()).is_err(), "{name:?}");
        }
        for name in ["", "a", "Self", "A<B>", "A B", "r#A"] {
            assert!(TypeName::try_from(name.to_owned()).is_err(), "{name:?}");
        }
        assert_eq!(Ident::try_from("r#type".to_owned()), Ok(Ident::field("type")));
    }
}
