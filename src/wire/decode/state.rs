//! What the decoder carries along: the place in the answer, and what it found.

use std::fmt::Write as _;

use super::scan::{Fault, Scanner};
use super::{MAX_ISSUES, MAX_OBJECT_BYTES, MAX_OBJECTS, MAX_UNKNOWN_FIELDS};
use crate::error::issue::{Issue, UnknownField};

/// A step from the root of the answer to where the decoder is.
#[derive(Clone, Copy)]
pub(super) enum Step {
    Member(&'static str),
    Element(usize),
}

/// What the decoder found besides the values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Report {
    pub(crate) issues: Vec<Issue>,
    pub(crate) issue_count: usize,
    pub(crate) unknown: Vec<UnknownField>,
    pub(crate) unknown_count: usize,
    pub(crate) money_count: usize,
    pub(crate) request_id: Option<String>,
}

#[derive(Default)]
pub(super) struct State {
    pub(super) path: Vec<Step>,
    pub(super) report: Report,
    objects: usize,
    bytes: usize,
}

impl State {
    /// Notes a value that does not fit at the current path.
    #[cold]
    pub(super) fn issue(&mut self, expected: &'static str, got: &str, money: bool) {
        self.report.issue_count += 1;
        self.report.money_count += usize::from(money);
        if self.report.issues.len() < MAX_ISSUES {
            let path = self.path_text(None);
            self.report.issues.push(Issue { path, expected, got: got.to_owned(), money });
        }
    }

    /// Notes a member of the current object that no document names.
    #[cold]
    pub(super) fn unknown(&mut self, key: &str, json: &str) {
        self.report.unknown_count += 1;
        if self.report.unknown.len() < MAX_UNKNOWN_FIELDS {
            let path = self.path_text(Some(key));
            self.report.unknown.push(UnknownField { path, json: json.to_owned() });
        }
    }

    /// Counts an object of that size: `{}` costs two bytes on the wire and may cost thousands here.
    pub(super) fn count_object(&mut self, scan: &Scanner<'_>, bytes: usize) -> Result<(), Fault> {
        self.objects += 1;
        self.bytes = self.bytes.saturating_add(bytes);
        if self.objects > MAX_OBJECTS || self.bytes > MAX_OBJECT_BYTES {
            Err(scan.fault("fewer objects"))
        } else {
            Ok(())
        }
    }

    /// The current path, with a last member.
    fn path_text(&self, last: Option<&str>) -> String {
        let mut text = String::new();
        for step in &self.path {
            match step {
                Step::Member(name) => push_name(&mut text, name),
                Step::Element(index) => {
                    let _ = write!(text, "[{index}]");
                }
            }
        }
        if let Some(last) = last {
            push_name(&mut text, last);
        }
        text
    }
}

fn push_name(path: &mut String, name: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(name);
}
