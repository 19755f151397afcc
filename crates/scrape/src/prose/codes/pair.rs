//! A value, its meaning and the sign that joins them.

/// How value and label are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joiner {
    Colon,
    Equals,
    Dash,
    /// `代表`, `表示`, `为`, `是`
    Verb,
    Parenthesis,
    Tuple,
    /// `1.` and `1、`
    Dot,
    /// `0,单程;1,往返` and `Y/经济舱 C/公务舱`: a sign that elsewhere parts the pairs.
    Item,
    /// Nothing, or a blank.
    Bare,
}

impl Joiner {
    /// Does this sign join on its own, whatever stands around?
    pub(super) fn is_strong(self) -> bool {
        !matches!(self, Joiner::Dot | Joiner::Bare)
    }
}

/// What kind of value is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Number,
    Word,
}

/// A value and its label, with their places in the text.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) joiner: Joiner,
    /// Where the pair starts.
    pub(super) start: usize,
    pub(super) label_start: usize,
    pub(super) label_end: usize,
    /// A separator, a blank or nothing stands before the value.
    pub(super) at_item_start: bool,
}

/// Words in capitals that texts use without listing values.
const COMMON: [&str; 25] = [
    "ID", "URL", "API", "JSON", "XML", "ISV", "ERP", "TOP", "SDK", "HTTP", "KEY", "VALUE", "PS", "NOTE",
    "EG", "FOR", "HTTPS", "MAP", "SKU", "INT", "LONG", "STRING", "BOOLEAN", "DOUBLE", "LIST",
];

impl Pair {
    pub(super) fn is_number(&self) -> bool {
        self.value.bytes().all(|it| it.is_ascii_digit() || it == b'-')
    }

    /// One of the two words that a flag holds as text.
    pub(super) fn is_flag(&self) -> bool {
        matches!(
            self.value.to_ascii_lowercase().as_str(),
            "true" | "false" | "yes" | "no" | "y" | "n" | "on" | "off"
        )
    }

    /// A word in capitals (`ON_ORDER`, `A`), which no prose holds by accident.
    pub(super) fn is_symbol(&self) -> bool {
        self.value.starts_with(|first: char| first.is_ascii_uppercase())
            && !self.value.chars().any(|character| character.is_ascii_lowercase())
    }

    /// A word that texts hold anyway.
    pub(super) fn is_common_word(&self) -> bool {
        COMMON.contains(&self.value.to_ascii_uppercase().as_str())
    }
}
