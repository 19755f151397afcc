//! The definition: what one API or message of the platform is, as its documents say and people confirmed.
//!
//! Plain values only. Every type is `Eq + Ord + Clone`, every map ordered, so equal input gives equal
//! bytes further down the line. Nothing here knows documents, YAML or Rust code.

use std::collections::BTreeSet;

/// One API (a call) or one message (a topic of the message service).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Definition {
    /// The platform's name: `taobao.ofn.recycle.order.detail`, `xianyu_recycle_OrderStatusSync`.
    pub name: String,
    /// Call or message.
    pub kind: Kind,
    /// The Chinese title.
    pub title: Option<String>,
    /// `None`: unknown. `Some("")`: documented as empty.
    pub description: Option<String>,
    /// The platform's own grouping (闲鱼, 交易API), where a document says it.
    pub group: Option<String>,
    /// Number of its page in the documentation.
    pub doc_id: Option<u64>,
    /// Whether it needs an authorisation.
    pub auth: Auth,
    /// Whether it changes anything.
    pub effect: Effect,
    /// How a business refusal shows.
    pub outcome: Option<Outcome>,
    /// How a listing is walked.
    pub paging: Option<Paging>,
    /// Why it should no longer be used.
    pub deprecated: Option<String>,
    /// The documents that contributed a fact, in the order of their paths.
    pub source: Vec<Source>,
    /// Business parameters of the call. Empty for messages.
    pub request: Vec<Field>,
    /// The answer of the call, or the content of the message.
    pub response: Vec<Field>,
    /// Documented error codes.
    pub errors: Vec<ErrorCode>,
    /// Samples that differ from what the fields' examples rebuild.
    pub samples: Vec<Sample>,
    /// The stem of the Rust names of module, request and response that people chose (overlays only).
    pub rust_name: Option<String>,
    /// Facts of the definition itself (`auth`, `effect`, `name` …) that were concluded, not read.
    pub inferred: BTreeSet<Fact>,
}

/// Called by the program, or sent by the platform.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The program calls it.
    #[default]
    Api,
    /// The platform sends it.
    Message,
}

/// Whether a call needs a seller's or user's authorisation (`session`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Auth {
    /// A session is needed.
    Session,
    /// No session is needed.
    None,
    /// No document says.
    #[default]
    Unknown,
}

/// Whether a call changes anything on the platform. Unknown counts as [`Effect::Write`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// Changes nothing.
    Read,
    /// Changes something, or nobody knows.
    #[default]
    Write,
}

/// Which fields of the answer tell a business refusal. Dotted paths below the response.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Outcome {
    /// The field that says whether it worked.
    pub success: Option<String>,
    /// The field with the code of the refusal.
    pub code: Option<String>,
    /// The field with the text of the refusal.
    pub message: Option<String>,
}

/// How a listing is walked page by page. Dotted paths below request and response.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Paging {
    /// Number of the page asked for.
    pub page: Option<String>,
    /// How many a page holds.
    pub size: Option<String>,
    /// Where the next page begins.
    pub cursor: Option<String>,
    /// How many there are in all.
    pub total: Option<String>,
    /// Whether there is a next page.
    pub has_next: Option<String>,
}

/// A document that contributed to the definition.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source {
    /// Path below `api-defs/pages`, with `/`.
    pub page: String,
    /// The document form: `bullet-text`, `pipe`, `html`, `site-json` …
    pub form: String,
    /// Lower-case hex digest of the document's bytes.
    pub sha256: String,
    /// The document's own date of change (`2026-05-16`), if it carries one.
    pub modified: Option<String>,
    /// Why this document was taken although it lost facts an earlier one had.
    pub forced: Option<String>,
}

/// One parameter, answer field or message field.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field {
    /// The name on the wire, exactly as documented.
    pub name: String,
    /// The documented type without its list mark; list wrappers on the wire derive from it.
    pub type_name: String,
    /// Is it a list of that type?
    pub list: bool,
    /// Request fields only; documents carry no information about it elsewhere.
    pub required: bool,
    /// `None`: unknown. `Some("")`: documented as empty.
    pub description: Option<String>,
    /// `None`: unknown or none.
    pub example: Option<String>,
    /// What requests must keep.
    pub limits: Limits,
    /// Code → label, where the text says which values the field takes and what each means.
    pub codes: Vec<Code>,
    /// Allowed values listed without meanings.
    pub values: Vec<String>,
    /// Unit of an amount of money.
    pub unit: Option<Unit>,
    /// How the text or number is to be read.
    pub format: Option<Format>,
    /// Only with [`Format::List`].
    pub separator: Option<String>,
    /// Which kind of personal data it is.
    pub sensitive: Option<Sensitive>,
    /// Why it should no longer be used.
    pub deprecated: Option<String>,
    /// A Rust name for the field, its type or its enum that people chose (overlays only).
    pub rust_name: Option<String>,
    /// A Rust name for the field's struct or enum that people chose (overlays only).
    pub rust_type: Option<String>,
    /// Which of this field's facts were concluded from samples rather than read.
    pub inferred: BTreeSet<Fact>,
    /// The members, where it is an object.
    pub fields: Vec<Field>,
}

/// Limits as documented. They are checked on requests only.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Limits {
    /// Longest text, in characters.
    pub max_length: Option<u64>,
    /// Most elements.
    pub max_list_size: Option<u64>,
    /// Smallest number.
    pub min_value: Option<i64>,
    /// Largest number.
    pub max_value: Option<i64>,
    /// The value the platform takes when none is sent.
    pub default: Option<String>,
}

/// One documented value of a field and what it means.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code {
    /// The value on the wire, as text.
    pub value: String,
    /// What it means, as documented.
    pub label: String,
    /// A Rust name that people chose for this code alone (overlays only); else the glossary decides.
    pub rust_name: Option<String>,
}

/// Unit of an amount of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Hundredths of a yuan.
    Fen,
    /// Yuan, with decimals.
    Yuan,
}

/// How a field documented as String or Number is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// `2026-05-16 09:00:00`.
    Datetime,
    /// `2026-05-16`.
    Date,
    /// `09:00:00`.
    Time,
    /// Milliseconds since 1970.
    EpochMs,
    /// Seconds since 1970.
    EpochS,
    /// JSON in a text.
    Json,
    /// A list in a text, with a separator.
    List,
}

/// Personal data of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sensitive {
    /// A telephone number.
    Phone,
    /// A street address.
    Address,
    /// A person's name.
    Name,
    /// An account name that is shown.
    Nick,
    /// A number of an account.
    Account,
    /// Number of an identity card.
    IdNumber,
    /// A mail address.
    Email,
    /// Coordinates of a person.
    Location,
    /// A credit score or level.
    Credit,
    /// Number of a contract of a person.
    Contract,
}

/// A documented error code of the API.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ErrorCode {
    /// The code, as the platform sends it.
    pub code: String,
    /// What it means.
    pub message: Option<String>,
    /// What to do about it.
    pub solution: Option<String>,
}

/// A sample as the document shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sample {
    /// `request-java`, `response-xml`, `response-json`, `error-xml` …
    pub kind: String,
    /// The text, unchanged.
    pub text: String,
}

/// A fact about a definition or a field; used to say which ones were concluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// The name.
    Name,
    /// The documented type.
    Type,
    /// Whether it is a list.
    List,
    /// Whether it must be sent.
    Required,
    /// The description.
    Description,
    /// The example.
    Example,
    /// The members.
    Fields,
    /// The codes.
    Codes,
    /// The allowed values.
    Values,
    /// The unit of money.
    Unit,
    /// How it is read.
    Format,
    /// The mark of personal data.
    Sensitive,
    /// The deprecation.
    Deprecated,
    /// Whether a session is needed.
    Auth,
    /// Whether it changes anything.
    Effect,
    /// How refusals show.
    Outcome,
    /// How a listing is walked.
    Paging,
}

/// The wire name and its enum constant, for every small enum of the model, both ways.
macro_rules! words {
    ($($type:ident { $($variant:ident = $word:literal),+ $(,)? })+) => {$(
        impl $type {
            /// Every value, in the order of the declaration.
            pub const ALL: &'static [$type] = &[$($type::$variant),+];

            /// The words of every value, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word that stands for it in YAML and JSON.
            pub fn word(self) -> &'static str {
                match self { $($type::$variant => $word),+ }
            }

            /// The value a word stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some($type::$variant),)+ _ => None }
            }
        }
    )+};
}

words! {
    Kind { Api = "api", Message = "message" }
    Auth { Session = "session", None = "none", Unknown = "unknown" }
    Effect { Read = "read", Write = "write" }
    Unit { Fen = "fen", Yuan = "yuan" }
    Format { Datetime = "datetime", Date = "date", Time = "time", EpochMs = "epoch_ms", EpochS = "epoch_s", Json = "json", List = "list" }
    Sensitive {
        Phone = "phone", Address = "address", Name = "name", Nick = "nick", Account = "account", IdNumber = "id_number",
        Email = "email", Location = "location", Credit = "credit", Contract = "contract",
    }
    Fact {
        Name = "name", Type = "type", List = "list", Required = "required", Description = "description",
        Example = "example", Fields = "fields", Codes = "codes", Values = "values", Unit = "unit", Format = "format",
        Sensitive = "sensitive", Deprecated = "deprecated", Auth = "auth", Effect = "effect", Outcome = "outcome",
        Paging = "paging",
    }
}

/// Types the platform documents for plain values. Everything else names an object.
pub const BASIC_TYPES: &[&str] = &[
    "String",
    "Number",
    "Boolean",
    "Date",
    "Price",
    "Json",
    "BigDecimal",
    "byte",
    "Integer",
    "Long",
    "Double",
    "Float",
    "Short",
    "Map",
    "File",
    "Field List",
    "int",
    "long",
    "boolean",
    "double",
    "float",
    "string",
    "number",
    "date",
    "Object",
    "FileItem",
    "byte[]",
    "char",
    "short",
    "null",
    "",
];

impl Field {
    /// A field without any fact but its name and type.
    pub fn new(name: impl Into<String>, type_name: impl Into<String>) -> Self {
        Field { name: name.into(), type_name: type_name.into(), ..Field::default() }
    }

    /// Does the documented type name a plain value (whatever stands below the field)?
    pub fn has_basic_type(&self) -> bool {
        BASIC_TYPES.contains(&self.type_name.as_str())
    }

    /// The number of fields in this subtree, itself included.
    pub fn node_count(&self) -> usize {
        1 + count_nodes(&self.fields)
    }
}

/// The number of fields in a list of trees.
pub fn count_nodes(fields: &[Field]) -> usize {
    fields.iter().map(Field::node_count).sum()
}

/// The name of the elements of a list on the wire when answers are not simplified: the type's name in lower case
/// with `_` before every capital but the first (`SubsidyDTO` → `subsidy_d_t_o`, `String` → `string`).
pub fn list_item_name(type_name: &str) -> String {
    let mut name = String::with_capacity(type_name.len() + 4);
    for (index, character) in type_name.chars().enumerate() {
        if character.is_uppercase() {
            if index > 0 {
                name.push('_');
            }
            name.extend(character.to_lowercase());
        } else {
            name.push(character);
        }
    }
    name
}

/// The key that wraps the answer of an API on the wire: only a leading `taobao.` is dropped.
pub fn response_root(api: &str) -> String {
    format!("{}_response", api.strip_prefix("taobao.").unwrap_or(api).replace('.', "_"))
}
