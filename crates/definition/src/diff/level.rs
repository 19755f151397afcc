//! How much a change weighs, and what it does to code that is written against the emitted crate.

use crate::model::{Kind, Side};

/// What a change asks of the version number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing: order, spelling, what the platform's documents say at random.
    Noise,
    /// Texts only.
    Patch,
    /// Something new, or a change that compiles.
    Minor,
    /// Code of users can stop compiling, or calls that worked be refused.
    Breaking,
}

impl Level {
    /// Every level, the highest first.
    pub const ALL: [Level; 4] = [Level::Breaking, Level::Minor, Level::Patch, Level::Noise];

    /// `noise`, `patch`, `minor` or `breaking`.
    pub fn word(self) -> &'static str {
        match self {
            Level::Noise => "noise",
            Level::Patch => "patch",
            Level::Minor => "minor",
            Level::Breaking => "breaking",
        }
    }

    /// The level a word stands for.
    pub fn from_word(word: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.word() == word)
    }

    /// The release it asks for; noise asks for none.
    pub fn release(self) -> Option<&'static str> {
        match self {
            Level::Noise => None,
            Level::Patch => Some("patch"),
            Level::Minor => Some("minor"),
            Level::Breaking => Some("major"),
        }
    }
}

/// What a change does to code that is written against the emitted crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Impact {
    /// Nothing but comments changes.
    Docs,
    /// All code compiles and does what it did.
    Same,
    /// All code compiles; some of it does something else when it runs.
    Behaves,
    /// Code that uses what changed stops compiling.
    Stops,
}

impl Impact {
    /// A word for reports.
    pub fn word(self) -> &'static str {
        match self {
            Impact::Docs => "docs",
            Impact::Same => "compiles",
            Impact::Behaves => "behaves",
            Impact::Stops => "stops",
        }
    }

    /// What it says, as a sentence.
    pub fn sentence(self) -> &'static str {
        match self {
            Impact::Docs => "Only comments change.",
            Impact::Same => "All code compiles and does what it did.",
            Impact::Behaves => "All code compiles; some of it does something else when it runs.",
            Impact::Stops => "Code that uses it stops compiling.",
        }
    }
}

/// Where a field stands, seen from the program: what it writes, or what it reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seat {
    /// A parameter of a call: the program writes it.
    Request,
    /// The answer of a call: the program reads it.
    Response,
    /// The content of a message: the program reads it.
    Message,
    /// What the platform sends to a vendor's server: the server reads it.
    SpiRequest,
    /// What the vendor's server answers: the server writes it.
    SpiResponse,
}

impl Seat {
    /// Every seat.
    pub const ALL: [Seat; 5] =
        [Seat::Request, Seat::Response, Seat::Message, Seat::SpiRequest, Seat::SpiResponse];

    /// The seat of a definition's side.
    pub fn of(kind: Kind, side: Side) -> Seat {
        match (kind, side) {
            (Kind::Message, Side::Request | Side::Response | Side::Content) => Seat::Message,
            (Kind::Api, Side::Request) => Seat::Request,
            (Kind::Api, Side::Response | Side::Content) => Seat::Response,
            (Kind::Spi, Side::Request) => Seat::SpiRequest,
            (Kind::Spi, Side::Response | Side::Content) => Seat::SpiResponse,
        }
    }

    /// The word that begins the names of its checks.
    pub const fn word(self) -> &'static str {
        match self {
            Seat::Request => "request",
            Seat::Response => "response",
            Seat::Message => "message",
            Seat::SpiRequest => "spi-request",
            Seat::SpiResponse => "spi-response",
        }
    }

    /// Does the program write it?
    pub const fn is_sent(self) -> bool {
        matches!(self, Seat::Request | Seat::SpiResponse)
    }
}
