//! Rust in the making: templates with holes, and what may stand in them.
//!
//! [`Code`] is a run of tokens, kept as the text that the compiler reads: a macro hands it over in one go, and the compiler,
//! which is optimised where a macro is not, takes it apart. Tokens one by one cost a macro's user five times as much.
//! Only two things make code: what stands in a template of ours ([`quote!`](crate::quote), as that of the crate of this name), and
//! values that are one token or code already ([`ToCode`]). A text becomes a string literal, escaped here; so a document's
//! words can't become code. Must not know what is emitted.

use std::fmt::{self, Write as _};

/// Tokens, as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Code(String);

/// What may stand in a hole of a template.
pub trait ToCode {
    /// Adds it, whole tokens with a blank behind them.
    fn add_to(&self, code: &mut Code);
}

/// A name of our own, where a template takes one of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word(pub &'static str);

impl Code {
    /// Room for an item: what grows step by step is copied again and again.
    #[doc(hidden)]
    pub fn with_room() -> Self {
        Code(String::with_capacity(250))
    }

    /// Is there nothing in it?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As the compiler reads it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Adds tokens of our own, with a blank behind them.
    #[doc(hidden)]
    pub fn own(&mut self, tokens: &'static str) {
        self.0.push_str(tokens);
    }

    /// Adds a name. Only `ident` has any.
    pub(crate) fn name(&mut self, name: &str) {
        self.0.push_str(name);
        self.own(" ");
    }

    /// Adds a text as it stands inside a string literal.
    pub(crate) fn escaped(&mut self, text: &str) {
        if is_plain(text) {
            return self.0.push_str(text);
        }
        let mut rest = text.chars();
        while let Some(character) = rest.next() {
            match character {
                '\'' => self.0.push('\''),
                // A digit behind `\0` would look like an octal number.
                '\0' if rest.as_str().starts_with(|next: char| next.is_digit(8)) => self.0.push_str("\\x00"),
                other => self.0.extend(other.escape_debug()),
            }
        }
    }
}

/// A text that stands in a literal as it is, told quickly: ASCII without signs that are escaped, common Chinese characters
/// and their punctuation.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut index = 0;
    while let Some(&byte) = bytes.get(index) {
        index += match byte {
            b'"' | b'\\' => return false,
            b' '..=b'~' => 1,
            // U+4000 to U+9FFF.
            0xe4..=0xe9 => 3,
            // U+3001 to U+3029, U+FF01 to U+FF3F.
            0xe3 if matches!(bytes.get(index + 1..index + 3), Some([0x80, 0x81..=0xa9])) => 3,
            0xef if matches!(bytes.get(index + 1..index + 3), Some([0xbc, 0x81..=0xbf])) => 3,
            _ => return false,
        };
    }
    true
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl ToCode for Code {
    fn add_to(&self, code: &mut Code) {
        code.0.push_str(&self.0);
    }
}

impl ToCode for Word {
    fn add_to(&self, code: &mut Code) {
        code.name(self.0);
    }
}

/// As a string literal.
impl ToCode for str {
    fn add_to(&self, code: &mut Code) {
        code.own("\"");
        code.escaped(self);
        code.own("\" ");
    }
}

/// As a string literal.
impl ToCode for String {
    fn add_to(&self, code: &mut Code) {
        self.as_str().add_to(code);
    }
}

impl<T: ToCode + ?Sized> ToCode for &T {
    fn add_to(&self, code: &mut Code) {
        (**self).add_to(code);
    }
}

impl<T: ToCode> ToCode for Option<T> {
    fn add_to(&self, code: &mut Code) {
        if let Some(some) = self {
            some.add_to(code);
        }
    }
}

macro_rules! as_it_prints {
    ($($type:ty),+) => {$(
        impl ToCode for $type {
            fn add_to(&self, code: &mut Code) {
                let _ = write!(code.0, "{self} ");
            }
        }
    )+};
}

as_it_prints!(bool, usize, u64, i64);

/// Code out of a template. `#name` stands for a value of the place around it, `#(#name)*` for each of several, `#(#name),*`
/// for the same with commas between; everything else stands for itself.
#[macro_export]
macro_rules! quote {
    ($($tokens:tt)*) => {{
        #[allow(unused_mut, reason = "a template may be empty")]
        let mut code = $crate::template::Code::with_room();
        $crate::fill!(code [] $($tokens)*);
        code
    }};
}

/// The rest of a template. Brackets hold what was read of it and has not been added: a run without holes is one text.
#[doc(hidden)]
#[macro_export]
macro_rules! fill {
    ($code:ident []) => {};
    ($code:ident [$($own:tt)+]) => {
        $code.own(concat!(stringify!($($own)+), " "));
    };
    ($code:ident [$($own:tt)*] # ( # $hole:ident ) * $($rest:tt)*) => {
        $crate::fill!($code [$($own)*]);
        for each in $hole {
            $crate::template::ToCode::add_to(&each, &mut $code);
        }
        $crate::fill!($code [] $($rest)*);
    };
    ($code:ident [$($own:tt)*] # ( # $hole:ident ) , * $($rest:tt)*) => {
        $crate::fill!($code [$($own)*]);
        let mut between = "";
        for each in $hole {
            $code.own(between);
            between = ", ";
            $crate::template::ToCode::add_to(&each, &mut $code);
        }
        $crate::fill!($code [] $($rest)*);
    };
    ($code:ident [$($own:tt)*] # $hole:ident $($rest:tt)*) => {
        $crate::fill!($code [$($own)*]);
        $crate::template::ToCode::add_to(&$hole, &mut $code);
        $crate::fill!($code [] $($rest)*);
    };
    ($code:ident [$($own:tt)*] () $($rest:tt)*) => {
        $crate::fill!($code [$($own)* ()] $($rest)*);
    };
    ($code:ident [$($own:tt)*] ( $($inner:tt)+ ) $($rest:tt)*) => {
        $crate::fill!($code [$($own)*]);
        $code.own("(");
        $crate::fill!($code [] $($inner)+);
        $code.own(") ");
        $crate::fill!($code [] $($rest)*);
    };
    ($code:ident [$($own:tt)*] [ $($inner:tt)* ] $($rest:tt)*) => {
        $crate::fill!($code [$($own)*]);
        $code.own("[");
        $crate::fill!($code [] $($inner)*);
        $code.own("] ");
        $crate::fill!($code [] $($rest)*);
    };
    ($code:ident [$($own:tt)*] { $($inner:tt)* } $($rest:tt)*) => {
        $crate::fill!($code [$($own)*]);
        $code.own("{");
        $crate::fill!($code [] $($inner)*);
        $code.own("} ");
        $crate::fill!($code [] $($rest)*);
    };
    ($code:ident [$($own:tt)*] $next:tt $($rest:tt)*) => {
        $crate::fill!($code [$($own)* $next] $($rest)*);
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_its_tokens_with_holes_filled() {
        let (name, text, number) = (Word("name"), "a\"b", 7_usize);
        let (all, none): (_, [Word; 0]) = ([Word("x"), Word("y")], []);
        let again = all;
        let code = quote! {
            #[doc = #text]
            fn #name<'a>(&'a self, #(#all),*) -> Option<&'static [u8; #number]> { self.#name(#(#none),*) #(#again)* => [] {} }
        };
        let expected = "# [doc = \"a\\\"b\"] fn name<'a> (&'a self, x, y) -> Option<&'static [u8; 7]> {self.name() x y => [] {}}";
        let tokens = |text: &str| text.parse::<proc_macro2::TokenStream>().unwrap().to_string();
        assert_eq!(tokens(code.as_str()), tokens(expected));
        assert!(quote!().is_empty());
    }

    #[test]
    fn texts_are_escaped_as_proc_macro2_does() {
        let odd = [
            "\0", "\u{0}7", "'", "\"", "\\", "\n", "\r\t", "\u{202e}", "\u{301}", "e\u{301}", "\u{e000}",
            "😀", "订单", "\u{7f}",
        ];
        for first in odd {
            for second in odd {
                let text = format!("{first}{second}");
                let expected = proc_macro2::Literal::string(&text).to_string();
                assert_eq!(quote!(#text).as_str().trim_end(), expected, "{text:?}");
            }
        }
    }

    #[test]
    fn what_is_told_quickly_is_true() {
        for character in '\0'..='\u{ffff}' {
            let text = character.to_string();
            let is_same = character == '\'' || text.escape_debug().to_string() == text;
            assert!(!is_plain(&text) || is_same, "{text:?}");
        }
    }
}
