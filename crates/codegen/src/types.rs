//! Documented type → Rust type, for every field that is not an object.
//!
//! The definition knows what the platform's names say ([`Base`]); [`plain`] is what unit, format and list make of it.
//! Whatever no rule knows stays opaque JSON, so nothing that arrives is lost.

use top_definition::{Base, Field, Format, Unit};

/// A field without documented members, as the runtime's slots know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // The names say it.
pub enum Plain {
    Text,
    Number,
    Boolean,
    Decimal,
    Fen,
    Time,
    EpochMs,
    EpochS,
    Json,
    File,
    Texts,
    Numbers,
    Booleans,
    Decimals,
    Fens,
    Times,
    Jsons,
}

/// The type of a plain field. `upload`: it stands at the top of a request, where files can go.
pub(crate) fn plain(field: &Field, base: Base, upload: bool) -> Plain {
    let single = single(field, base, upload);
    match (field.list, base) {
        (false, _) => single,
        (true, Base::Byte) if upload => Plain::File,
        // Not settled what the platform means by bytes further down: kept as they come.
        (true, Base::Byte) => Plain::Jsons,
        (true, _) => list_of(single, base),
    }
}

fn list_of(single: Plain, base: Base) -> Plain {
    match single {
        Plain::Text | Plain::Texts => Plain::Texts,
        Plain::Number | Plain::Numbers => Plain::Numbers,
        Plain::Boolean | Plain::Booleans => Plain::Booleans,
        Plain::Decimal | Plain::Decimals => Plain::Decimals,
        Plain::Fen | Plain::Fens => Plain::Fens,
        Plain::Time | Plain::Times => Plain::Times,
        Plain::Json | Plain::File | Plain::Jsons => Plain::Jsons,
        // Lists of epochs have no slot of their own.
        Plain::EpochMs | Plain::EpochS if base == Base::Number => Plain::Numbers,
        Plain::EpochMs | Plain::EpochS => Plain::Texts,
    }
}

fn single(field: &Field, base: Base, upload: bool) -> Plain {
    match base {
        Base::Text => match (field.unit, field.format) {
            (Some(unit), _) => money(unit),
            (None, Some(Format::EpochMs)) => Plain::EpochMs,
            (None, Some(Format::EpochS)) => Plain::EpochS,
            (None, Some(Format::Datetime | Format::Date)) => Plain::Time,
            (None, Some(Format::Json)) => Plain::Json,
            (None, Some(Format::Time | Format::List) | None) => Plain::Text,
        },
        Base::Number => match (field.unit, field.format) {
            (Some(unit), _) => money(unit),
            (None, Some(Format::EpochMs)) => Plain::EpochMs,
            (None, Some(Format::EpochS)) => Plain::EpochS,
            (
                None,
                Some(Format::Datetime | Format::Date | Format::Time | Format::Json | Format::List) | None,
            ) => Plain::Number,
        },
        Base::Byte => Plain::Number,
        Base::Boolean => Plain::Boolean,
        Base::Decimal => Plain::Decimal,
        Base::Date => Plain::Time,
        Base::File if upload => Plain::File,
        Base::File | Base::Json => Plain::Json,
    }
}

fn money(unit: Unit) -> Plain {
    match unit {
        Unit::Fen => Plain::Fen,
        Unit::Yuan => Plain::Decimal,
    }
}

impl Plain {
    /// The variant of `Slot` that hands the field out.
    pub fn slot(self) -> &'static str {
        match self {
            Plain::Text => "Text",
            Plain::Number => "Number",
            Plain::Boolean => "Boolean",
            Plain::Decimal => "Decimal",
            Plain::Fen => "Fen",
            Plain::Time => "Time",
            Plain::EpochMs => "EpochMs",
            Plain::EpochS => "EpochS",
            Plain::Json => "Json",
            Plain::File => "File",
            Plain::Texts => "Texts",
            Plain::Numbers => "Numbers",
            Plain::Booleans => "Booleans",
            Plain::Decimals => "Decimals",
            Plain::Fens => "Fens",
            Plain::Times => "Times",
            Plain::Jsons => "Jsons",
        }
    }

    /// Is it a `Vec`?
    pub fn is_list(self) -> bool {
        match self {
            Plain::Texts
            | Plain::Numbers
            | Plain::Booleans
            | Plain::Decimals
            | Plain::Fens
            | Plain::Times
            | Plain::Jsons => true,
            Plain::Text
            | Plain::Number
            | Plain::Boolean
            | Plain::Decimal
            | Plain::Fen
            | Plain::Time
            | Plain::EpochMs
            | Plain::EpochS
            | Plain::Json
            | Plain::File => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain_of(type_name: &str, list: bool, unit: Option<Unit>, format: Option<Format>) -> Plain {
        let field = Field { list, unit, format, ..Field::new("x", type_name) };
        plain(&field, Base::of(type_name).unwrap(), false)
    }

    #[test]
    fn units_and_formats_refine_texts_and_numbers() {
        let table = [
            ("Number", None, None, Plain::Number),
            ("Number", Some(Unit::Fen), None, Plain::Fen),
            ("String", Some(Unit::Fen), None, Plain::Fen),
            ("String", Some(Unit::Yuan), None, Plain::Decimal),
            ("Price", Some(Unit::Yuan), None, Plain::Decimal),
            ("Boolean", None, None, Plain::Boolean),
            ("Date", None, None, Plain::Time),
            ("String", None, Some(Format::Datetime), Plain::Time),
            ("String", None, Some(Format::Time), Plain::Text),
            ("String", None, Some(Format::Json), Plain::Json),
            ("Number", None, Some(Format::EpochMs), Plain::EpochMs),
            ("byte", None, None, Plain::Number),
            ("Map", None, None, Plain::Json),
        ];
        for (type_name, unit, format, expected) in table {
            assert_eq!(plain_of(type_name, false, unit, format), expected, "{type_name} {unit:?} {format:?}");
        }
    }

    #[test]
    fn lists_are_vectors() {
        assert_eq!(plain_of("String", true, None, None), Plain::Texts);
        assert_eq!(plain_of("Number", true, Some(Unit::Fen), None), Plain::Fens);
        assert_eq!(plain_of("Date", true, None, None), Plain::Times);
        assert_eq!(plain_of("Json", true, None, None), Plain::Jsons);
        assert_eq!(plain_of("Number", true, None, Some(Format::EpochMs)), Plain::Numbers);
    }

    #[test]
    fn bytes_are_a_file_only_at_the_top_of_a_request() {
        let bytes = Field { list: true, ..Field::new("image", "byte") };
        assert_eq!(plain(&bytes, Base::Byte, true), Plain::File);
        assert_eq!(plain(&bytes, Base::Byte, false), Plain::Jsons);
        assert_eq!(plain(&Field::new("image", "FileItem"), Base::File, true), Plain::File);
        assert_eq!(plain(&Field::new("image", "File"), Base::File, false), Plain::Json);
    }
}
