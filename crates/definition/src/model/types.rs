//! What the documented name of a type says, before unit, format and codes are looked at.

/// What a plain value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Base {
    /// Any text.
    Text,
    /// A whole number.
    Number,
    /// True or false.
    Boolean,
    /// A number with decimals: prices, amounts, rates.
    Decimal,
    /// A day, or a moment.
    Date,
    /// JSON of any form.
    Json,
    /// A small number; as a list, the bytes of a file.
    Byte,
    /// The bytes of a file.
    File,
}

macro_rules! type_words {
    ($($base:ident: $($word:literal)+;)+) => {
        /// The platform's names for plain values and what each says. Every other name is that of an object.
        pub const TYPE_WORDS: &[(&str, Base)] = &[$($(($word, Base::$base),)+)+];

        impl Base {
            /// What a documented type says; `None` for names of objects and anything unheard of.
            pub fn of(type_name: &str) -> Option<Base> {
                match type_name { $($($word)|+ => Some(Base::$base),)+ _ => None }
            }
        }
    };
}

type_words! {
    Text: "String" "string" "char" "Field List";
    Number: "Number" "number" "Integer" "int" "Long" "long" "Short" "short";
    Boolean: "Boolean" "boolean";
    Decimal: "Price" "BigDecimal" "Double" "double" "Float" "float";
    Date: "Date" "date";
    Json: "Json" "Map" "Object" "null" "";
    Byte: "byte";
    File: "byte[]" "File" "FileItem";
}

impl Base {
    /// Can values of this base be codes? (A Boolean stays a Boolean, a date a date.)
    pub fn takes_codes(self) -> bool {
        matches!(self, Base::Text | Base::Number | Base::Byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_says_what_the_table_says() {
        for (word, base) in TYPE_WORDS {
            assert_eq!(Base::of(word), Some(*base), "{word}");
        }
        assert_eq!((Base::of("Order"), Base::of("STRING")), (None, None));
    }
}
