//! What the gateway remembers of the requests it got.

use std::collections::{BTreeMap, VecDeque};
use std::fmt;

use crate::answer::{PlatformError, WireForm};
use crate::request::parameters::{Parameters, SYSTEM_NAMES, UploadedFile};
use crate::request::sign::{SignForm, SignMethod};

/// No more requests than this are remembered; the oldest are forgotten first.
const MAX_REQUESTS: usize = 10_000;
/// No more text and file content than this is remembered.
const MAX_BYTES: usize = 64 * 1024 * 1024;

/// How the gateway judged a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All checks passed; answered from the definition.
    Answered,
    /// All checks passed; answered as a test had asked for.
    Programmed,
    /// The platform's error.
    Refused(PlatformError),
    /// No request of the platform at all: the HTTP status and why.
    Malformed(u16, String),
}

/// One request as the gateway saw it. `Debug` and `Display` show neither session nor signature, and of business
/// parameters and files only the length.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RecordedRequest {
    /// The HTTP verb.
    pub verb: String,
    /// The API that was called; empty if none was named.
    pub method: String,
    /// All text parameters, system and business.
    pub parameters: BTreeMap<String, String>,
    /// Uploaded files.
    pub files: Vec<UploadedFile>,
    /// Names that came more than once, whose first value was taken.
    pub repeated: Vec<String>,
    /// Names that neither the platform nor the definition knows.
    pub unknown: Vec<String>,
    /// The form the answer was asked in.
    pub form: WireForm,
    /// How the request says it was signed.
    pub sign_method: Option<SignMethod>,
    /// Which base string the signature belongs to; nothing if it was not checked or is wrong.
    pub sign_form: Option<SignForm>,
    /// How the request was judged.
    pub verdict: Verdict,
    /// The `request_id` of the answer.
    pub request_id: String,
}

impl RecordedRequest {
    /// A request of which only what it carries and its verdict are known.
    pub(crate) fn new(verb: &str, parameters: Parameters, verdict: Verdict) -> Self {
        RecordedRequest {
            verb: verb.to_owned(),
            method: parameters.get("method").unwrap_or_default().to_owned(),
            form: WireForm::asked(parameters.get("format"), parameters.get("simplify")),
            sign_method: parameters.get("sign_method").and_then(SignMethod::from_wire),
            parameters: parameters.values,
            files: parameters.files,
            repeated: parameters.repeated,
            unknown: Vec::new(),
            sign_form: None,
            verdict,
            request_id: String::new(),
        }
    }

    /// The value of a parameter.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.get(name).map(String::as_str)
    }

    fn size(&self) -> usize {
        let texts: usize = self.parameters.iter().map(|(name, value)| name.len() + value.len()).sum();
        let files: usize = self.files.iter().map(|file| file.content.len()).sum();
        let names: usize = self.repeated.iter().chain(&self.unknown).map(String::len).sum();
        texts + files + names
    }
}

impl fmt::Debug for RecordedRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |(name, value): (&String, &String)| (name.clone(), masked(name, value));
        let parameters: BTreeMap<String, String> = self.parameters.iter().map(shown).collect();
        formatter
            .debug_struct("RecordedRequest")
            .field("verb", &self.verb)
            .field("method", &self.method)
            .field("parameters", &parameters)
            .field("files", &self.files)
            .field("repeated", &self.repeated)
            .field("unknown", &self.unknown)
            .field("form", &self.form)
            .field("sign_method", &self.sign_method)
            .field("sign_form", &self.sign_form)
            .field("verdict", &self.verdict)
            .field("request_id", &self.request_id)
            .finish()
    }
}

impl fmt::Display for RecordedRequest {
    /// One line for a log.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let method = if self.method.is_empty() { "(no method)" } else { &self.method };
        write!(formatter, "{} {} {:?} ", self.verb.escape_debug(), method.escape_debug(), self.form)?;
        match &self.verdict {
            Verdict::Answered => write!(formatter, "answered")?,
            Verdict::Programmed => write!(formatter, "answered as programmed")?,
            Verdict::Refused(error) => {
                write!(formatter, "refused: {} {}", error.code, error.msg.escape_debug())?
            }
            Verdict::Malformed(status, why) => write!(formatter, "HTTP {status}: {why}")?,
        }
        if self.sign_form == Some(SignForm::KeptEmpties) {
            write!(formatter, "; the signature keeps empty values, which the platform may refuse")?;
        }
        if !self.repeated.is_empty() {
            write!(formatter, "; repeated parameters: {:?}", self.repeated)?;
        }
        if !self.unknown.is_empty() {
            write!(formatter, "; unknown parameters: {:?}", self.unknown)?;
        }
        Ok(())
    }
}

fn masked(name: &str, value: &str) -> String {
    let public = SYSTEM_NAMES.contains(&name) && !matches!(name, "session" | "sign");
    if public { value.to_owned() } else { format!("<{} bytes>", value.len()) }
}

/// The requests that are remembered.
#[derive(Default)]
pub(crate) struct Record {
    requests: VecDeque<RecordedRequest>,
    bytes: usize,
}

impl Record {
    pub(crate) fn add(&mut self, request: RecordedRequest) {
        self.bytes += request.size();
        self.requests.push_back(request);
        while self.requests.len() > MAX_REQUESTS || (self.bytes > MAX_BYTES && self.requests.len() > 1) {
            let Some(oldest) = self.requests.pop_front() else { return };
            self.bytes = self.bytes.saturating_sub(oldest.size());
        }
    }

    pub(crate) fn all(&self) -> Vec<RecordedRequest> {
        self.requests.iter().cloned().collect()
    }

    pub(crate) fn clear(&mut self) {
        *self = Record::default();
    }
}
