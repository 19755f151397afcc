//! Which keys the files have and what each takes: one table for reader, overlays and schema.
//!
//! Order of keys is the order in which they are written.

use crate::model::{Auth, Effect, Fact, Format, Kind, Sensitive, Side, Unit};

/// What a key takes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Takes {
    Text,
    /// Text of at most [`MAX_NAME`](crate::limits::MAX_NAME) characters: names make up paths.
    Name,
    Boolean,
    /// A whole number from 0.
    Natural,
    /// A whole number.
    Integer,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A list of some of these words.
    Words(&'static [&'static str]),
    Texts,
    /// One of these, or a list of them.
    #[cfg_attr(not(feature = "write"), expect(dead_code, reason = "only sidecars have such values"))]
    OneOrMore(&'static Takes),
    /// A map with the keys of the record.
    Record(&'static Record),
    /// A list of such maps.
    Records(&'static Record),
    /// `value: label`, `value: {label, rust_name}`, or a list of `{value, label, rust_name}`.
    Codes,
    /// Any key, each with text.
    TextMap,
    /// Any key, each with a map that has the keys of the record.
    RecordMap(&'static Record),
    /// Whatever the fact it stands for takes (overlays).
    Anything,
}

/// A map with known keys.
#[derive(Debug)]
pub(crate) struct Record {
    /// What it is called in messages.
    pub(crate) title: &'static str,
    pub(crate) keys: &'static [KeyRule],
}

/// One key of a record.
#[derive(Debug)]
pub(crate) struct KeyRule {
    pub(crate) name: &'static str,
    pub(crate) takes: Takes,
    pub(crate) required: bool,
    /// For editors.
    pub(crate) about: &'static str,
}

impl Record {
    /// The keys of a definition of this kind.
    pub(crate) fn of(kind: Kind) -> &'static Record {
        match kind {
            // The same keys: what differs is who sends which half.
            Kind::Api | Kind::Spi => &API,
            Kind::Message => &MESSAGE,
        }
    }

    /// The entry of a key.
    pub(crate) fn entry(&self, name: &str) -> Option<&'static KeyRule> {
        self.keys.iter().find(|entry| entry.name == name)
    }
}

const fn must(name: &'static str, takes: Takes, about: &'static str) -> KeyRule {
    KeyRule { name, takes, required: true, about }
}

const fn may(name: &'static str, takes: Takes, about: &'static str) -> KeyRule {
    KeyRule { name, takes, required: false, about }
}

/// The keys of a definition, in which only the answer's differs by kind.
macro_rules! definition_keys {
    ($answer:expr) => {
        &[
            must("name", Takes::Text, "The platform's name of the API, or the topic of the message."),
            must(
                "kind",
                Takes::Word(Kind::WORDS),
                "An API is called; a message arrives; an SPI is called by the platform.",
            ),
            may("title", Takes::Text, "The Chinese title."),
            may("description", Takes::Text, "Absent: unknown. Empty: documented as empty."),
            may("group", Takes::Text, "The platform's own grouping."),
            may("doc_id", Takes::Natural, "Number of the documentation page."),
            may("auth", Takes::Word(Auth::WORDS), "Whether a call needs a user's authorisation (session)."),
            may("effect", Takes::Word(Effect::WORDS), "Whether a call changes anything on the platform."),
            may("outcome", Takes::Record(&OUTCOME), "Which answer fields tell a business refusal."),
            may("paging", Takes::Record(&PAGING), "How a listing is walked page by page."),
            may("deprecated", Takes::Text, "Why it should no longer be used."),
            may("rust_name", Takes::Text, "Rust name of the module and its types (overlays only)."),
            may("inferred", Takes::Words(Fact::WORDS), "Facts of the definition itself that were concluded."),
            may("source", Takes::Records(&SOURCE), "The documents that contributed a fact."),
            may(Side::Request.word(), Takes::Records(&FIELD), "Business parameters of the call."),
            $answer,
            may("errors", Takes::Records(&ERROR), "Documented error codes."),
            may(
                "samples",
                Takes::Records(&SAMPLE),
                "Samples that differ from what the fields' examples rebuild.",
            ),
        ]
    };
}

/// An API.
pub(crate) static API: Record = Record {
    title: "an API",
    keys: definition_keys!(may(Side::Response.word(), Takes::Records(&FIELD), "The answer of the call.")),
};

/// A message: what an API calls `response` is its `content`.
pub(crate) static MESSAGE: Record = Record {
    title: "a message",
    keys: definition_keys!(may(Side::Content.word(), Takes::Records(&FIELD), "The fields of the message.")),
};

pub(crate) static OUTCOME: Record = Record {
    title: "an outcome",
    keys: &[
        may("success", Takes::Text, "Path of the field that says whether it worked."),
        may("code", Takes::Text, "Path of the field with the refusal's code."),
        may("message", Takes::Text, "Path of the field with the refusal's text."),
    ],
};

pub(crate) static PAGING: Record = Record {
    title: "a paging",
    keys: &[
        may("page", Takes::Text, "Request path of the page number."),
        may("size", Takes::Text, "Request path of the page size."),
        may("cursor", Takes::Text, "Path of the cursor."),
        may("total", Takes::Text, "Response path of the number of results."),
        may("has_next", Takes::Text, "Response path of the mark that there is more."),
    ],
};

pub(crate) static SOURCE: Record = Record {
    title: "a source",
    keys: &[
        must("page", Takes::Text, "Path of the document below api-defs/pages."),
        must("form", Takes::Text, "The form of the document."),
        must("sha256", Takes::Text, "Digest of the document's bytes."),
        may("modified", Takes::Text, "The document's own date of change."),
        may("facts_as_of", Takes::Text, "It holds facts as of this date, not the platform's own text."),
        may("forced", Takes::Records(&FORCED), "Losses that were accepted when it came."),
    ],
};

static FORCED: Record = Record {
    title: "a force decision",
    keys: &[
        may("api", Takes::Text, "Only this API or message, where the page holds several."),
        must("reason", Takes::Text, "Why the losses may go."),
        must("losses", Takes::Texts, "The losses it covers, as the finding names them; it covers no others."),
    ],
};

/// A parameter, answer field or message field.
pub(crate) static FIELD: Record = Record {
    title: "a field",
    keys: &[
        must("name", Takes::Name, "The name on the wire, exactly as documented."),
        must("type", Takes::Text, "The documented type without its list mark, case as documented."),
        may("list", Takes::Boolean, "Is it a list of that type?"),
        may("required", Takes::Boolean, "Must it be sent?"),
        may("description", Takes::Text, "Absent: unknown. Empty: documented as empty."),
        may("example", Takes::Text, "The documented example."),
        may(
            "example_text",
            Takes::Text,
            "What the document says in place of an example, where that is no value.",
        ),
        may("max_length", Takes::Natural, "Longest text allowed."),
        may("max_list_size", Takes::Natural, "Most elements allowed."),
        may("min_value", Takes::Integer, "Smallest number allowed."),
        may("max_value", Takes::Integer, "Largest number allowed."),
        may("default", Takes::Text, "What the platform takes when nothing is sent."),
        may("codes", Takes::Codes, "Values the field takes and what each means."),
        may("values", Takes::Texts, "Allowed values without meanings."),
        may("unit", Takes::Word(Unit::WORDS), "Unit of an amount of money."),
        may("format", Takes::Word(Format::WORDS), "How the text or number is to be read."),
        may("separator", Takes::Text, "What separates the elements of a `format: list`."),
        may(
            "sensitive",
            Takes::Word(Sensitive::WORDS),
            "Personal data of a person, or what opens an account.",
        ),
        may("deprecated", Takes::Text, "Why it should no longer be used."),
        may("rust_name", Takes::Text, "Rust name of the field (overlays only)."),
        may("rust_type", Takes::Text, "Rust name of the field's struct or enum (overlays only)."),
        may("inferred", Takes::Words(Fact::WORDS), "Facts of the field that were concluded, not read."),
        may("fields", Takes::Records(&FIELD), "The members of the object."),
    ],
};

pub(crate) static CODE: Record = Record {
    title: "a code",
    keys: &[
        must("value", Takes::Text, "The value on the wire."),
        must("label", Takes::Text, "What it means."),
        may("rust_name", Takes::Text, "Rust name of the variant (overlays only)."),
    ],
};

/// What stands behind a value in a map of codes, where a label alone does not do.
pub(crate) static CODE_MEANING: Record = Record {
    title: "a meaning",
    keys: &[
        must("label", Takes::Text, "What the value means."),
        may("rust_name", Takes::Text, "Rust name of the variant (overlays only)."),
    ],
};

/// What an overlay may change about a code.
pub(crate) static CODE_CHANGE: Record = Record {
    title: "a code",
    keys: &[
        may("value", Takes::Text, "The value on the wire."),
        may("label", Takes::Text, "What it means."),
        may("rust_name", Takes::Text, "Rust name of the variant."),
    ],
};

/// One correction of one fact.
pub(crate) static OVERLAY: Record = Record {
    title: "an overlay",
    keys: &[
        must("api", Takes::Text, "Name of the API or message."),
        must("path", Takes::Text, "Which fact: `response.module.env.codes.onlien`, `effect` …"),
        must("expect", Takes::Anything, "What the definition says now; `null`: the fact is absent."),
        must("set", Takes::Anything, "What it shall say; `null`: the fact shall be absent."),
        must("reason", Takes::Text, "How you know."),
    ],
};

static ERROR: Record = Record {
    title: "an error code",
    keys: &[
        must("code", Takes::Text, "The code, as the platform sends it."),
        may("message", Takes::Text, "What it means."),
        may("solution", Takes::Text, "What to do."),
    ],
};

static SAMPLE: Record = Record {
    title: "a sample",
    keys: &[
        must("kind", Takes::Text, "Which sample of the document."),
        must("text", Takes::Text, "As the document shows it."),
    ],
};

/// What stands beside a saved page.
#[cfg(feature = "write")]
pub(crate) static SIDECAR: Record = Record {
    title: "a sidecar",
    keys: &[
        must("origin", Takes::Text, "Where the page was saved from, in words."),
        may(
            "name",
            Takes::OneOrMore(&Takes::Text),
            "The platform's name of the API, or the topic of the message; a list where the page has several, in their order.",
        ),
        may(
            "kind",
            Takes::Word(Kind::WORDS),
            "An API is called; a message arrives; an SPI is called by the platform.",
        ),
        may("title", Takes::Text, "The Chinese title."),
        may("group", Takes::Text, "The platform's own grouping."),
        may(
            "doc_id",
            Takes::OneOrMore(&Takes::Natural),
            "Number of the documentation page; a list where the page has several APIs, in their order.",
        ),
        may("modified", Takes::Text, "The document's own date of change, if people know it: 2026-05-16."),
        may("facts_as_of", Takes::Text, "The page holds facts as of this date, not the platform's own text."),
        may("forced", Takes::Records(&FORCED), "Losses that were accepted when this page came."),
    ],
};

/// An enum that several fields take.
pub(crate) static SHARED_CODES: Record = Record {
    title: "a set of shared codes",
    keys: &[
        must("description", Takes::Text, "What its values say, in English."),
        may("numeric", Takes::Boolean, "Are they numbers on the wire?"),
        must("codes", Takes::Codes, "Every value and what it means."),
    ],
};

/// English meanings of one API.
pub(crate) static ENGLISH: Record = Record {
    title: "a file of English meanings",
    keys: &[
        must("api", Takes::Text, "Name of the API or message."),
        may("title", Takes::Text, "What it does."),
        may("fields", Takes::TextMap, "Path of a field, or of a code (`….codes.1`), and what it means."),
    ],
};

/// When an API was seen.
pub(crate) static HISTORY_ENTRY: Record = Record {
    title: "a history",
    keys: &[
        may("first_seen", Takes::Text, "Date of the oldest document."),
        may("gone_since", Takes::Text, "Date of the first catalogue without it."),
        may("absences", Takes::Records(&ABSENCE), "Earlier times without it."),
        may(
            "fields",
            Takes::RecordMap(&FIELD_HISTORY),
            "Fields that came later, or are gone, by their paths.",
        ),
    ],
};

/// When a field was seen.
static FIELD_HISTORY: Record = Record {
    title: "a field's history",
    keys: &[
        may("first_seen", Takes::Text, "Date of the first document with it."),
        may("gone_since", Takes::Text, "Date of the first document without it."),
        may("absences", Takes::Records(&ABSENCE), "Earlier times without it."),
    ],
};

static ABSENCE: Record = Record {
    title: "an absence",
    keys: &[
        must("from", Takes::Text, "Date of the first document without it."),
        must("to", Takes::Text, "Date of the first document that had it again."),
    ],
};

/// The words for what a change asks of the version number.
#[cfg(feature = "write")]
pub(crate) const LEVELS: &[&str] = &["breaking", "minor", "patch", "noise"];

/// What people decided about changes.
#[cfg(feature = "write")]
pub(crate) static RULES: Record = Record {
    title: "a file of rules",
    keys: &[
        may(
            "levels",
            Takes::Records(&LEVEL_RULE),
            "Changes that have another level here; the first that fits counts.",
        ),
        may("ignore", Takes::Records(&IGNORE_RULE), "Changes that nobody shall hear of."),
    ],
};

#[cfg(feature = "write")]
static LEVEL_RULE: Record = Record {
    title: "a rule of a level",
    keys: &[
        may("check", Takes::Text, "The check, or a pattern: `response-code-removed`, `*-example-*`."),
        may("api", Takes::Text, "The API or message, or a pattern: `taobao.*`."),
        may("path", Takes::Text, "The field, or a pattern: `response.*`."),
        must("level", Takes::Word(LEVELS), "The level it has here."),
        must("reason", Takes::Text, "Why this is right for your users."),
    ],
};

#[cfg(feature = "write")]
static IGNORE_RULE: Record = Record {
    title: "a rule to ignore",
    keys: &[
        may("check", Takes::Text, "The check, or a pattern: `response-code-removed`, `*-example-*`."),
        may("api", Takes::Text, "The API or message, or a pattern: `taobao.*`."),
        may("path", Takes::Text, "The field, or a pattern: `response.*`."),
        must("reason", Takes::Text, "Why nobody needs to hear of it."),
    ],
};

/// Groups of APIs and messages.
pub(crate) static CATALOG: Record = Record {
    title: "a catalog",
    keys: &[
        may("track", Takes::Texts, "Names or patterns of APIs that are followed on the documentation site."),
        may("tracked", Takes::Records(&TRACKED), "Names that exist while their fields are unknown."),
        may("groups", Takes::Records(&GROUP), "Groups; the first one that a name fits takes it."),
        may("package", Takes::Record(&PACKAGE), "The head of the emitted crate."),
        may("kept", Takes::Records(&KEPT), "Definitions that stay although their pages are gone."),
    ],
};

static PACKAGE: Record = Record {
    title: "a package",
    keys: &[
        may("name", Takes::Text, "Name of the crate, as in Cargo.toml."),
        may("version", Takes::Text, "Its version: 0.1.0."),
        may("description", Takes::Text, "One line about it."),
        may("license", Takes::Text, "Its licence as an SPDX expression: MIT OR Apache-2.0."),
        may("repository", Takes::Text, "Web address of its source."),
        may(
            "message_enum",
            Takes::Text,
            "One enum of this name for the messages of all groups: RecycleMessage.",
        ),
    ],
};

/// A name that waits for its document.
pub(crate) static TRACKED: Record = Record {
    title: "a tracked name",
    keys: &[
        must("name", Takes::Text, "The platform's name of the API, or the topic of the message."),
        may("kind", Takes::Word(Kind::WORDS), "An API is called; a message arrives."),
        may("doc_id", Takes::Natural, "Number of the documentation page, if it is known."),
        may("note", Takes::Text, "What is known of it."),
    ],
};

static KEPT: Record = Record {
    title: "a kept definition",
    keys: &[
        must("name", Takes::Text, "Name of the API or message."),
        must("reason", Takes::Text, "Why it stays without a page."),
    ],
};

static GROUP: Record = Record {
    title: "a group",
    keys: &[
        must("feature", Takes::Text, "Name of the cargo feature and of the module."),
        must("title", Takes::Text, "What the group is about, in a few words."),
        may("description", Takes::Text, "What users find in it, and when they need it."),
        must("members", Takes::Texts, "Names or patterns of APIs and messages; `*` stands for anything."),
        may("default", Takes::Boolean, "Is it among the default features?"),
    ],
};
