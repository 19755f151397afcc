//! What can happen to a field. The first pair of a line is for fields that the program writes (requests, answers of an
//! SPI), the second, where there is one, for fields that it reads (answers, messages, requests of an SPI).

use super::{Check, Impact, Level};
use crate::diff::level::Seat;

macro_rules! rows {
    ($($head:tt)+) => { checks! { $($head)+
    "field" {
        field_added "added" [Minor Same]:
            "A field is new.",
            "Nothing; use it where you need it.";
        field_added_required "added-required" [Breaking Behaves | Noise Same]:
            "A field is new and must be sent: calls that worked are refused before they leave, and `new` may take another argument.",
            "Fill it in every call.";
        field_removed "removed" [Breaking Stops]:
            "A field is gone.",
            "Remove every use of it; what still arrives under its name stands among the unknown fields.";
        field_gone "gone" [Minor Same] warns:
            "The newest document no longer has the field; an older page, or people, keep it in the definition.",
            "Do without it: what is sent may be ignored, what is read may no longer come.";
        field_back "back" [Patch Same]:
            "The newest document has the field again.",
            "Nothing.";
        field_moved "moved" [Breaking Stops]:
            "A field of the same name and type stands in another object now.",
            "Write or read it at its new place.";
        field_respelled "respelled" [Breaking Behaves]:
            "A field is called otherwise on the wire, in capitals or underscores only. Its Rust name may be the same.",
            "Check that the platform really changed it: what is sent or read under the old name no longer counts.";
    }
    "type" {
        type_changed "changed" [Breaking Stops]:
            "The documented type of a field is another.",
            "Change the code that fills or reads it.";
        type_renamed "renamed" [Breaking Stops]:
            "An object has another type name and the same members: its Rust struct has another name.",
            "Use the new name where you write the type's name.";
        type_reworded "reworded" [Patch Docs]:
            "The type is documented with another word for the same kind of value (Long for Number).",
            "Nothing.";
        type_respelled "respelled" [Noise Same]:
            "The name of an object's type differs in capitals or underscores only. Where even that changes a Rust name, the surface says so.",
            "Nothing.";
    }
    "list" {
        list_added "added" [Breaking Stops]:
            "A field became a list.",
            "Fill or read several values.";
        list_removed "removed" [Breaking Stops]:
            "A field is no list any more.",
            "Fill or read one value.";
    }
    "required" {
        required_added "added" [Breaking Behaves | Noise Same]:
            "A field must be sent: calls without it are refused before they leave, and `new` may take another argument.",
            "Fill it in every call.";
        required_removed "removed" [Breaking Behaves | Noise Same]:
            "A field need not be sent any more: `new` may take another argument.",
            "Where `new` took it, use its setter.";
    }
    "members" {
        members_added "added" [Breaking Stops]:
            "A plain value (or JSON) became an object with documented members.",
            "Use the members instead of the text.";
        members_removed "removed" [Breaking Stops]:
            "An object's members are no longer documented; it is a plain value (or JSON).",
            "Read the JSON yourself, or write the members in an overlay.";
    }
    "codes" {
        codes_added "added" [Breaking Stops]:
            "The values of a field have documented meanings now: its type became an enum.",
            "Use the enum; `from_code` takes the old values.";
        codes_removed "removed" [Breaking Stops]:
            "No value of a field has a documented meaning any more: its enum is gone.",
            "Use the plain values.";
        codes_retold "retold" [Patch Docs]:
            "The meanings of values changed where they make no enum (a Boolean, a date).",
            "Read what they mean now.";
    }
    "code" {
        code_added "added" [Minor Same | Minor Behaves]:
            "A value with a meaning is new: what arrived as unknown has a name now.",
            "Nothing must be done; handle it where you match.";
        code_removed "removed" [Breaking Stops]:
            "A documented value is gone, and its variant with it; should it still arrive, it is unknown.",
            "Remove its uses; `from_code` still makes it.";
        code_relabelled "relabelled" [Patch Docs]:
            "A value is said to mean something else; its variant has the same name.",
            "Read whether it is only other words.";
        code_renamed "renamed" [Breaking Stops]:
            "A value has another Rust name (label, glossary or overlay changed).",
            "Use the new name of the variant; `CODE_…` constants of numbers stay.";
    }
    "values" {
        values_added "added" [Patch Docs]:
            "The allowed values of a field are listed now.",
            "Nothing.";
        values_removed "removed" [Patch Docs]:
            "The allowed values of a field are not listed any more.",
            "Nothing.";
        values_changed "changed" [Patch Docs]:
            "The list of allowed values is another.",
            "Check the values that you send, or expect.";
    }
    "unit" {
        unit_added "added" [Breaking Stops]:
            "An amount has a unit now: fen become `Fen`, yuan become `Decimal`.",
            "Use the type of money instead of a number or text.";
        unit_removed "removed" [Breaking Stops]:
            "No unit of an amount is documented any more: it is a plain number or text.",
            "Find out the unit before you compute with it.";
        unit_changed "changed" [Breaking Stops]:
            "An amount has another unit: the same digits are a hundred times as much, or as little.",
            "Check every computation with it, also where it compiles.";
    }
    "format" {
        format_added "added" [Breaking Stops]:
            "A text or number is read as a moment, as JSON or as a list now.",
            "Use the new type.";
        format_removed "removed" [Breaking Stops]:
            "A moment, JSON or list is read as a plain text or number now.",
            "Read its form yourself.";
        format_changed "changed" [Breaking Stops]:
            "A text or number is read in another way. Seconds and milliseconds have the same type: such a change compiles.",
            "Use the new type; check moments.";
        format_noted "noted" [Patch Docs]:
            "The documented form of a value changed, not how it is read.",
            "Nothing.";
    }
    "separator" {
        separator_added "added" [Minor Behaves]:
            "The elements of a list in a text are separated by a documented sign.",
            "Nothing, where your values hold no such sign.";
        separator_removed "removed" [Minor Behaves]:
            "The separator of a list in a text is not documented any more: a comma is taken.",
            "Check how the list is split.";
        separator_changed "changed" [Minor Behaves]:
            "The elements of a list in a text are separated by another sign.",
            "Check how the list is split.";
    }
    "sensitive" {
        sensitive_added "added" [Minor Behaves]:
            "A field is personal data now: `Debug`, errors and logs no longer show it.",
            "Where you need it in a log, show it on purpose.";
        sensitive_removed "removed" [Minor Behaves] warns:
            "A field is no personal data any more: `Debug`, errors and logs would show it.",
            "Look at the document. If it still is personal data, mark it in an overlay before you take the change.";
        sensitive_changed "changed" [Patch Docs]:
            "A field is another kind of personal data; it stays hidden.",
            "Nothing.";
    }
    "max-length" {
        max_length_added "added" [Breaking Behaves | Patch Docs]:
            "A longest text is documented: calls that worked with longer ones are refused before they leave.",
            "Keep the limit, or send without checking if you know better.";
        max_length_removed "removed" [Minor Behaves | Patch Docs]:
            "No longest text is documented any more: longer ones are sent.",
            "Nothing.";
        max_length_tightened "tightened" [Breaking Behaves | Patch Docs]:
            "The longest text is shorter: calls that worked are refused before they leave.",
            "Keep the limit, or send without checking if you know better.";
        max_length_loosened "loosened" [Minor Behaves | Patch Docs]:
            "Longer texts are allowed.",
            "Nothing.";
    }
    "max-list-size" {
        max_list_size_added "added" [Breaking Behaves | Patch Docs]:
            "A largest number of elements is documented: calls that worked with more are refused before they leave.",
            "Send in several calls.";
        max_list_size_removed "removed" [Minor Behaves | Patch Docs]:
            "No largest number of elements is documented any more: more are sent.",
            "Nothing.";
        max_list_size_tightened "tightened" [Breaking Behaves | Patch Docs]:
            "Fewer elements are allowed: calls that worked are refused before they leave.",
            "Send in several calls.";
        max_list_size_loosened "loosened" [Minor Behaves | Patch Docs]:
            "More elements are allowed.",
            "Nothing.";
    }
    "min-value" {
        min_value_added "added" [Breaking Behaves | Patch Docs]:
            "A smallest number is documented: calls that worked with smaller ones are refused before they leave.",
            "Keep the limit.";
        min_value_removed "removed" [Minor Behaves | Patch Docs]:
            "No smallest number is documented any more.",
            "Nothing.";
        min_value_tightened "tightened" [Breaking Behaves | Patch Docs]:
            "The smallest number is larger: calls that worked are refused before they leave.",
            "Keep the limit.";
        min_value_loosened "loosened" [Minor Behaves | Patch Docs]:
            "Smaller numbers are allowed.",
            "Nothing.";
    }
    "max-value" {
        max_value_added "added" [Breaking Behaves | Patch Docs]:
            "A largest number is documented: calls that worked with larger ones are refused before they leave.",
            "Keep the limit.";
        max_value_removed "removed" [Minor Behaves | Patch Docs]:
            "No largest number is documented any more.",
            "Nothing.";
        max_value_tightened "tightened" [Breaking Behaves | Patch Docs]:
            "The largest number is smaller: calls that worked are refused before they leave.",
            "Keep the limit.";
        max_value_loosened "loosened" [Minor Behaves | Patch Docs]:
            "Larger numbers are allowed.",
            "Nothing.";
    }
    "default" {
        default_added "added" [Patch Docs]:
            "What the platform takes when nothing is sent is documented.",
            "Nothing.";
        default_removed "removed" [Minor Same | Patch Docs]:
            "What the platform takes when nothing is sent is not documented any more.",
            "Send the value where you rely on it.";
        default_changed "changed" [Minor Same | Patch Docs]:
            "The platform takes another value when nothing is sent.",
            "Send the value where you rely on the old one.";
    }
    "deprecated" {
        deprecated_added "added" [Minor Docs]:
            "A field should no longer be used.",
            "Plan to do without it.";
        deprecated_removed "removed" [Patch Docs]:
            "A field may be used again.",
            "Nothing.";
        deprecated_changed "changed" [Patch Docs]:
            "Why a field should no longer be used is told otherwise.",
            "Read it.";
    }
    "rust-name" {
        rust_name_added "added" [Breaking Stops]:
            "People chose a Rust name for a field.",
            "Use the new name.";
        rust_name_removed "removed" [Breaking Stops]:
            "A field has its documented name in Rust again.",
            "Use the documented name.";
        rust_name_changed "changed" [Breaking Stops]:
            "People chose another Rust name for a field.",
            "Use the new name.";
    }
    "rust-type" {
        rust_type_added "added" [Breaking Stops]:
            "People chose a Rust name for a struct or enum.",
            "Use the new name.";
        rust_type_removed "removed" [Breaking Stops]:
            "A struct or enum has its documented name in Rust again.",
            "Use the documented name.";
        rust_type_changed "changed" [Breaking Stops]:
            "People chose another Rust name for a struct or enum.",
            "Use the new name.";
    }
    "description" {
        description_added "added" [Patch Docs]: "A field is described.", "Nothing.";
        description_removed "removed" [Patch Docs]: "A field is not described any more.", "Nothing.";
        description_changed "changed" [Patch Docs]:
            "A field is described otherwise.", "Read whether it means something else.";
    }
    "example" {
        example_added "added" [Patch Docs]: "A field has an example.", "Nothing.";
        example_removed "removed" [Patch Docs]: "A field has no example any more.", "Nothing.";
        example_changed "changed" [Patch Docs]: "A field has another example.", "Nothing.";
    }
    "example-text" {
        example_text_added "added" [Patch Docs]: "The document says something in place of an example.", "Nothing.";
        example_text_removed "removed" [Patch Docs]: "The document says nothing in place of an example any more.", "Nothing.";
        example_text_changed "changed" [Patch Docs]: "The document says something else in place of an example.", "Nothing.";
    }
    "text" {
        text_reformatted "reformatted" [Noise Docs]:
            "A text differs in blanks, or in forms of the same characters, only.", "Nothing.";
    }
    "order" {
        order_changed "changed" [Noise Same]:
            "The members of an object, or the values of a field, stand in another order. Nothing depends on it.", "Nothing.";
    }
    "certainty" {
        certainty_changed "changed" [Noise Same]:
            "A fact that was concluded is read from a document now, or the other way round.", "Nothing.";
    }
    } };
}

rows! { @struct
    /// What can happen to a field, in one seat.
    FieldChecks;
}
rows! { @static REQUEST: FieldChecks = "request-", sent; }
rows! { @static RESPONSE: FieldChecks = "response-", read; }
rows! { @static MESSAGE: FieldChecks = "message-", read; }
rows! { @static SPI_REQUEST: FieldChecks = "spi-request-", read; }
rows! { @static SPI_RESPONSE: FieldChecks = "spi-response-", sent; }

impl FieldChecks {
    /// The checks of fields that stand there.
    pub(in crate::diff) fn of(seat: Seat) -> &'static FieldChecks {
        match seat {
            Seat::Request => &REQUEST,
            Seat::Response => &RESPONSE,
            Seat::Message => &MESSAGE,
            Seat::SpiRequest => &SPI_REQUEST,
            Seat::SpiResponse => &SPI_RESPONSE,
        }
    }
}
