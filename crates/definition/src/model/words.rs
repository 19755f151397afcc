//! Facts that are one of a few words.

/// Who begins: the program, or the platform.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The program calls it.
    #[default]
    Api,
    /// The platform sends it, and nobody answers.
    Message,
    /// The platform calls it, and the vendor answers: request and answer have swapped senders.
    Spi,
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

/// Data of a person, and what opens a person's account.
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
    /// What opens an account or a session: an access token, a refresh token, a session key, an authorisation code.
    Token,
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
    Kind { Api = "api", Message = "message", Spi = "spi" }
    Auth { Session = "session", None = "none", Unknown = "unknown" }
    Effect { Read = "read", Write = "write" }
    Unit { Fen = "fen", Yuan = "yuan" }
    Format { Datetime = "datetime", Date = "date", Time = "time", EpochMs = "epoch_ms", EpochS = "epoch_s", Json = "json", List = "list" }
    Sensitive {
        Phone = "phone", Address = "address", Name = "name", Nick = "nick", Account = "account", IdNumber = "id_number",
        Email = "email", Location = "location", Credit = "credit", Contract = "contract",
        Token = "token",
    }
    Fact {
        Name = "name", Type = "type", List = "list", Required = "required", Description = "description",
        Example = "example", Fields = "fields", Codes = "codes", Values = "values", Unit = "unit", Format = "format",
        Sensitive = "sensitive", Deprecated = "deprecated", Auth = "auth", Effect = "effect", Outcome = "outcome",
        Paging = "paging",
    }
}

impl Kind {
    /// The folder of a definitions tree that holds definitions of this kind.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Api => "apis",
            Kind::Message => "messages",
            Kind::Spi => "spis",
        }
    }

    /// The kind that a folder of a definitions tree holds.
    pub fn from_folder(folder: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.folder() == folder)
    }
}
