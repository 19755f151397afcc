//! What can happen to a whole definition, to a fact of it, and to the crate around all of them.

use super::{Check, Impact, Level};
use crate::model::Kind;

macro_rules! kind_rows {
    ($($head:tt)+) => { checks! { $($head)+
    "definition" {
        added "added" [Minor Same]:
            "The platform documents an API, a message or an SPI that was not known.",
            "Nothing; use it if you need it.";
        removed "removed" [Breaking Stops]:
            "A definition was taken away: module, types and method are gone.",
            "Find what takes its place; stay on the old version until then.";
        gone "gone" [Minor Same] warns:
            "The platform's catalogue no longer names it. The definition stays, the code stays.",
            "Find what takes its place: the platform may refuse calls, or send no more messages.";
        back "back" [Patch Same]:
            "The platform's catalogue names it again.",
            "Nothing.";
    }
    } };
}

kind_rows! { @struct
    /// What can happen to a definition as a whole, for one kind.
    KindChecks;
}
kind_rows! { @static API: KindChecks = "api-", sent; }
kind_rows! { @static MESSAGE: KindChecks = "message-", sent; }
kind_rows! { @static SPI: KindChecks = "spi-", sent; }

/// The checks of every kind.
pub(in crate::diff) static KIND_CHECKS: [(&str, &KindChecks); 3] =
    [("api", &API), ("message", &MESSAGE), ("spi", &SPI)];

impl KindChecks {
    /// The checks of definitions of this kind.
    pub(in crate::diff) fn of(kind: Kind) -> &'static KindChecks {
        match kind {
            Kind::Api => &API,
            Kind::Message => &MESSAGE,
            Kind::Spi => &SPI,
        }
    }
}

macro_rules! rows {
    ($($head:tt)+) => { checks! { $($head)+
    "kind" {
        kind_changed "changed" [Breaking Stops]:
            "What was called arrives now, or the other way round.",
            "Rewrite what uses it.";
    }
    "session" {
        session_required "required" [Breaking Behaves]:
            "A document says that the call needs a session: without one it is refused before it leaves.",
            "Give the client or the call a session.";
        session_optional "optional" [Minor Behaves]:
            "No document says any more that the call needs, or takes no, session: it is sent as it comes.",
            "Nothing.";
        session_left_out "left-out" [Minor Behaves]:
            "A document says that the call takes no session: one that is set is left out.",
            "Nothing.";
        session_concluded "concluded" [Patch Docs]:
            "Whether the call needs a session was concluded otherwise; calls are sent as before.",
            "Nothing.";
    }
    "effect" {
        effect_read "read" [Minor Behaves] warns:
            "The call is said to change nothing: after a failure it may be sent again by itself.",
            "Make sure that it really changes nothing; else say `effect: write` in an overlay.";
        effect_write "write" [Minor Behaves]:
            "The call is said to change something: it is no longer sent again by itself.",
            "Decide yourself what happens after a failure.";
    }
    "outcome" {
        outcome_added "added" [Minor Behaves]:
            "A field is known to tell a refusal: checked calls end with an error where it does.",
            "Handle the error of checked calls.";
        outcome_removed "removed" [Minor Behaves]:
            "No field is known any more to tell a refusal: checked calls end well.",
            "Look at the answer's fields yourself.";
        outcome_changed "changed" [Minor Behaves]:
            "Another field tells a refusal.",
            "Check what you do with refusals.";
    }
    "paging" {
        paging_added "added" [Minor Same]: "A field is known to take part in walking a listing.", "Nothing.";
        paging_removed "removed" [Minor Same]:
            "A field is no longer known to take part in walking a listing.", "Walk the listing yourself.";
        paging_changed "changed" [Minor Same]:
            "Another field takes part in walking a listing.", "Check how you walk it.";
    }
    "group" {
        group_moved "moved" [Breaking Stops]:
            "The definition belongs to another group: its module and its cargo feature are others.",
            "Switch the other feature on; use the other module, or the names at the root.";
        group_added "added" [Minor Same]: "A group of definitions is new.", "Nothing.";
        group_removed "removed" [Breaking Stops]:
            "A group is gone: cargo refuses its feature.", "Take its feature out of your Cargo.toml.";
        group_retitled "retitled" [Patch Docs]: "A group has another title.", "Nothing.";
        group_default_added "default-added" [Minor Same]: "A group is on by default now.", "Nothing.";
        group_default_removed "default-removed" [Breaking Stops]:
            "A group is no longer on by default.", "Name its feature in your Cargo.toml.";
    }
    "package" {
        package_renamed "renamed" [Breaking Stops]:
            "The emitted crate, or its one enum of messages, has another name.", "Use the new name.";
        package_changed "changed" [Patch Docs]:
            "Version, licence, address or description of the emitted crate changed.", "Nothing.";
    }
    "error" {
        error_added "added" [Minor Same]: "An error code is documented.", "Nothing; handle it where you match codes.";
        error_removed "removed" [Breaking Stops]:
            "An error code is not documented any more, and its constant is gone.", "Use the code's text.";
    }
    "error-text" {
        error_text_added "added" [Patch Docs]: "What an error code means is documented.", "Nothing.";
        error_text_removed "removed" [Patch Docs]: "What an error code means is not documented any more.", "Nothing.";
        error_text_changed "changed" [Patch Docs]: "An error code is explained otherwise.", "Read it.";
    }
    "error-solution" {
        error_solution_added "added" [Patch Docs]: "What to do about an error code is documented.", "Nothing.";
        error_solution_removed "removed" [Patch Docs]:
            "What to do about an error code is not documented any more.", "Nothing.";
        error_solution_changed "changed" [Patch Docs]: "The advice about an error code is another.", "Read it.";
    }
    "title" {
        title_added "added" [Patch Docs]: "A definition has a title.", "Nothing.";
        title_removed "removed" [Patch Docs]: "A definition has no title any more.", "Nothing.";
        title_changed "changed" [Patch Docs]: "A definition has another title.", "Nothing.";
    }
    "description" {
        description_added "added" [Patch Docs]: "A definition is described.", "Nothing.";
        description_removed "removed" [Patch Docs]: "A definition is not described any more.", "Nothing.";
        description_changed "changed" [Patch Docs]:
            "A definition is described otherwise.", "Read whether it means something else.";
    }
    "platform-group" {
        platform_group_added "added" [Patch Docs]: "The platform's own group is known.", "Nothing.";
        platform_group_removed "removed" [Patch Docs]: "The platform's own group is not known any more.", "Nothing.";
        platform_group_changed "changed" [Patch Docs]: "The platform files it elsewhere.", "Nothing.";
    }
    "doc-id" {
        doc_id_added "added" [Patch Docs]: "The number of its page is known.", "Nothing.";
        doc_id_removed "removed" [Patch Docs]: "The number of its page is not known any more.", "Nothing.";
        doc_id_changed "changed" [Patch Docs]: "Its page has another number.", "Nothing.";
    }
    "deprecated" {
        deprecated_added "added" [Minor Docs]: "It should no longer be used.", "Plan to do without it.";
        deprecated_removed "removed" [Patch Docs]: "It may be used again.", "Nothing.";
        deprecated_changed "changed" [Patch Docs]: "Why it should no longer be used is told otherwise.", "Read it.";
    }
    "rust-name" {
        rust_name_added "added" [Breaking Stops]:
            "People chose a Rust name for module, request and answer.", "Use the new names.";
        rust_name_removed "removed" [Breaking Stops]:
            "Module, request and answer have their documented names in Rust again.", "Use the documented names.";
        rust_name_changed "changed" [Breaking Stops]:
            "People chose another Rust name for module, request and answer.", "Use the new names.";
    }
    "surface" {
        surface_lost "lost" [Breaking Stops]:
            "Something public of the emitted Rust is gone or has another type, although no other change of this definition says so: two names may have met.",
            "Use the new name; or choose the old one in an overlay (`rust_name`, `rust_type`).";
    }
    "text" {
        text_reformatted "reformatted" [Noise Docs]:
            "A text differs in blanks, or in forms of the same characters, only.", "Nothing.";
    }
    "order" {
        order_changed "changed" [Noise Same]: "Error codes stand in another order.", "Nothing.";
    }
    "certainty" {
        certainty_changed "changed" [Noise Same]:
            "A fact that was concluded is read from a document now, or the other way round.", "Nothing.";
    }
    "samples" {
        samples_changed "changed" [Noise Docs]: "The document shows other samples.", "Nothing.";
    }
    "source" {
        source_changed "changed" [Noise Same]:
            "It was read from other documents, or from another state of them.", "Nothing.";
    }
    } };
}

rows! { @struct
    /// What can happen to facts of a definition, and to the crate.
    DefinitionChecks;
}
rows! { @static DEFINITION: DefinitionChecks = "", sent; }
