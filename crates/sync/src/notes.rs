//! What a person must look at.

/// One thing to look at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// Which kind of thing; most important first.
    pub kind: NoteKind,
    /// The API or message it is about, as the site names it; empty where it is about none.
    pub name: String,
    /// What was found, in one sentence.
    pub text: String,
    /// Single facts of it: what is lost, what is listed.
    pub details: Vec<String>,
}

/// Kinds of things to look at, most important first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteKind {
    /// A document that was not taken: its definition stays as it is.
    HeldBack,
    /// What in the catalogue can't be followed.
    Refused,
    /// A document that the site did not hand out.
    NotAnswered,
    /// A document that no longer says what an earlier one said; the earlier one is kept beside it.
    Poorer,
    /// A document that says otherwise what an earlier one said; the loss is recorded beside its page.
    TakenBack,
    /// What was known from facts and the platform's document does not say.
    OnlyInFacts,
    /// The pages of one API do not agree.
    Disagreement,
    /// Defined here, listed by the platform no more.
    Unlisted,
    /// Tracked, but the site has no document of it.
    Missing,
    /// Not tracked, but looks like recycling.
    Newcomer,
}

impl NoteKind {
    /// Does the run end with "something was found", because a person has to do something before all is whole?
    pub fn is_failure(self) -> bool {
        matches!(self, NoteKind::HeldBack | NoteKind::NotAnswered | NoteKind::Refused)
    }

    /// A heading for things of this kind.
    pub fn title(self) -> &'static str {
        match self {
            NoteKind::HeldBack => "Documents that were not taken",
            NoteKind::Refused => "Entries of the catalogue that can't be followed",
            NoteKind::NotAnswered => "Documents that the site did not hand out",
            NoteKind::Poorer => "Documents that say less than before; the older ones are kept beside them",
            NoteKind::TakenBack => "Taken back by the platform; recorded in the sidecars of the pages",
            NoteKind::OnlyInFacts => "Known from facts only; the platform's document does not say it",
            NoteKind::Disagreement => "Pages of one API that disagree",
            NoteKind::Unlisted => "Listed by the platform no more",
            NoteKind::Missing => "No document on the site",
            NoteKind::Newcomer => "Not tracked, but looks like recycling",
        }
    }

    /// What can be done about it.
    pub fn hint(self) -> &'static str {
        match self {
            NoteKind::HeldBack => "their definitions stay as they are; mend what is named, then sync again",
            NoteKind::Refused => "no file is written under such a name",
            NoteKind::NotAnswered => "sync again: only these are asked for",
            NoteKind::Poorer => {
                "if the platform really dropped it, remove the older page and `scrape --force REASON`; until then its docs say \"gone\""
            }
            NoteKind::TakenBack => {
                "accepting the pull request accepts them; if the document is wrong, an overlay says what is right"
            }
            NoteKind::OnlyInFacts => "what is still true goes into an overlay",
            NoteKind::Disagreement => "the newest document leads",
            NoteKind::Unlisted => "the definition stays, its docs say \"gone\"",
            NoteKind::Missing => "correct the number in catalog.yaml, or leave it: what is known stays",
            NoteKind::Newcomer => {
                "to follow one, add its name or a pattern to a group in catalog.yaml; it is proposed once"
            }
        }
    }
}

impl Note {
    pub(crate) fn new(kind: NoteKind, name: impl Into<String>, text: impl Into<String>) -> Self {
        Note { kind, name: name.into(), text: text.into(), details: Vec::new() }
    }

    pub(crate) fn with(self, details: Vec<String>) -> Self {
        Note { details, ..self }
    }
}
