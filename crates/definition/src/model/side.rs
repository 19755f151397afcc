//! The trees of fields a definition has.

use super::{Definition, Field, Kind};

/// One of the trees: what is sent, what is answered, or what a message brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Parameters of a call, whoever makes it.
    Request,
    /// The answer of a call.
    Response,
    /// The content of a message.
    Content,
}

impl Side {
    /// Every side.
    pub const ALL: &'static [Side] = &[Side::Request, Side::Response, Side::Content];

    /// How the answer of a call, or the content of a message, is called.
    pub fn answer(kind: Kind) -> Side {
        match kind {
            Kind::Api | Kind::Spi => Side::Response,
            Kind::Message => Side::Content,
        }
    }

    /// The sides that a definition of this kind can have.
    pub fn of(kind: Kind) -> [Side; 2] {
        [Side::Request, Side::answer(kind)]
    }

    /// The word that begins its paths, which is also its key in YAML.
    pub const fn word(self) -> &'static str {
        match self {
            Side::Request => "request",
            Side::Response => "response",
            Side::Content => "content",
        }
    }

    /// The side a word stands for.
    pub fn from_word(word: &str) -> Option<Side> {
        Side::ALL.iter().copied().find(|side| side.word() == word)
    }

    /// The fields of the definition on this side.
    pub fn fields(self, definition: &Definition) -> &[Field] {
        match self {
            Side::Request => &definition.request,
            Side::Response | Side::Content => &definition.response,
        }
    }

    /// The fields of the definition on this side, to change them.
    pub fn fields_mut(self, definition: &mut Definition) -> &mut Vec<Field> {
        match self {
            Side::Request => &mut definition.request,
            Side::Response | Side::Content => &mut definition.response,
        }
    }
}

impl Definition {
    /// The side that its answer, or its content, stands on.
    pub fn answer_side(&self) -> Side {
        Side::answer(self.kind)
    }
}
