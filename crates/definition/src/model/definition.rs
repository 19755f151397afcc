//! The definition itself, and what stands in it once.

use std::collections::BTreeSet;

use super::{Auth, Effect, Fact, Field, Kind};

/// One API (a call), one message (a topic of the message service) or one SPI (a call that the platform makes to the vendor).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Definition {
    /// The platform's name: `taobao.ofn.recycle.order.detail`, `xianyu_recycle_OrderStatusSync`.
    pub name: String,
    /// Call, message, or call the other way round.
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
    /// Not the platform's own text but facts from it, as of this date (`2023-10`, `unknown`). Such a page gives way to
    /// a document of the platform.
    pub facts_as_of: Option<String>,
    /// Losses that people accepted when this document came in place of an earlier one.
    pub forced: Vec<Forced>,
}

/// Losses that people accepted, and why. It covers those it names and no others.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Forced {
    /// Only this API or message, where a page holds several.
    pub api: Option<String>,
    /// Why they may go.
    pub reason: String,
    /// What went, as findings name it: `response.module.price: unit fen`.
    pub losses: Vec<String>,
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

impl Definition {
    /// Where the definition stands in a definitions tree: `apis/taobao.trade.get.yaml`.
    pub fn file_path(&self) -> String {
        format!("{}/{}.yaml", self.kind.folder(), self.name)
    }
}
