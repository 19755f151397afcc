//! What the decoder carries along: the place in the answer, what it found, and what it may still spend.

use std::any::TypeId;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::hash::{BuildHasherDefault, Hasher};

use super::lookup::Lookup;
use super::scan::{Fault, FaultKind, Scanner};
use super::{MAX_ISSUES, MAX_OBJECT_BYTES, MAX_OBJECTS, MAX_UNKNOWN_FIELDS, Options};
use crate::error::is_id;
use crate::error::issue::{Issue, Strictness, UnknownField};

/// Objects may take this much memory whatever the size of the answer: a page of sparse objects.
const FREE_OBJECT_BYTES: usize = 4 << 20;
/// Beyond that, this much for each byte of the answer.
const OBJECT_BYTES_PER_BYTE: usize = 12;
/// How often each byte may be looked at before its turn, where the shape of a list can't be told from its first member.
const LOOKS_AHEAD: usize = 8;
/// Members and elements between two looks at the clock.
const STEPS_BETWEEN_LOOKS: u32 = 4096;

/// Room for the path to most fields.
const USUAL_DEPTH: usize = 8;

/// A field: its table and its index there.
pub(super) type FieldKey = (TypeId, usize);

/// What is known of fields. No text of an answer is a key, so a plain hash will do.
pub(super) type ByField<V> = HashMap<FieldKey, V, BuildHasherDefault<FieldHasher>>;

#[derive(Default)]
pub(super) struct FieldHasher(u64);

impl Hasher for FieldHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }
}

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
    /// The request id repeats what was sent, so it is not shown.
    pub(crate) repeats_request: bool,
}

impl Report {
    /// The request id, where it is fit for a log.
    pub(crate) fn shown_request_id(&self) -> Option<&str> {
        self.request_id.as_deref().filter(|id| is_id(id) && !self.repeats_request)
    }
}

/// Tells whether the time for reading is over.
pub(crate) type Late<'l> = &'l dyn Fn() -> bool;

pub(crate) struct State<'l> {
    pub(super) path: Vec<Step>,
    pub(super) report: Report,
    pub(super) lookup: Lookup,
    /// Fields of which it was asked whether amounts of money stand there or below.
    pub(super) money: ByField<bool>,
    /// The names of the members of objects in lists, by the list's field.
    pub(super) members: ByField<&'static [&'static str]>,
    /// Whether typed JSON inside strings is read at once, although no money is below.
    pub(super) reads_all: bool,
    /// A member `error_response` of the outermost object.
    pub(crate) refusal: Option<String>,
    late: Option<Late<'l>>,
    steps: u32,
    objects: usize,
    object_bytes: usize,
    /// Bytes that may still be looked at before their turn.
    looks: usize,
}

/// How much was found at some point, to go back to it.
#[derive(Clone, Copy)]
pub(crate) struct Mark {
    issues: usize,
    issue_count: usize,
    unknown: usize,
    unknown_count: usize,
    money_count: usize,
    depth: usize,
}

impl<'l> State<'l> {
    /// For an answer of that many bytes.
    pub(crate) fn new(bytes: usize, options: &Options, late: Option<Late<'l>>) -> Self {
        Self {
            path: Vec::with_capacity(USUAL_DEPTH),
            report: Report::default(),
            lookup: Lookup::default(),
            money: ByField::default(),
            members: ByField::default(),
            reads_all: options.strictness == Strictness::Strict,
            refusal: None,
            late,
            steps: 0,
            objects: MAX_OBJECTS,
            object_bytes: bytes
                .saturating_mul(OBJECT_BYTES_PER_BYTE)
                .saturating_add(FREE_OBJECT_BYTES)
                .min(MAX_OBJECT_BYTES),
            looks: bytes.saturating_mul(LOOKS_AHEAD),
        }
    }

    /// Notes a value that does not fit at the current path.
    #[cold]
    pub(crate) fn issue(&mut self, expected: &'static str, got: &str, money: bool) {
        self.report.issue_count += 1;
        self.report.money_count += usize::from(money);
        if self.report.issues.len() < MAX_ISSUES {
            let path = self.path_text(None);
            self.report.issues.push(Issue { path, expected, got: got.to_owned(), money });
        }
    }

    /// Notes a member of the current object that no document names.
    #[cold]
    pub(crate) fn unknown(&mut self, key: &str, json: &str) {
        self.report.unknown_count += 1;
        if self.report.unknown.len() < MAX_UNKNOWN_FIELDS {
            let path = self.path_text(Some(key));
            let known = path.len() - key.len();
            self.report.unknown.push(UnknownField { path, known, json: json.to_owned() });
        }
    }

    /// Counts an object of that size: `{}` costs two bytes on the wire and may cost thousands here.
    pub(super) fn count_object(&mut self, scan: &Scanner<'_>, bytes: usize) -> Result<(), Fault> {
        match (self.objects.checked_sub(1), self.object_bytes.checked_sub(bytes)) {
            (Some(objects), Some(bytes)) => {
                self.objects = objects;
                self.object_bytes = bytes;
                Ok(())
            }
            _ => Err(scan.too_much("fewer objects")),
        }
    }

    /// Counts bytes that were looked at before their turn.
    pub(super) fn looked_ahead(&mut self, scan: &Scanner<'_>, bytes: usize) -> Result<(), Fault> {
        self.looks =
            self.looks.checked_sub(bytes).ok_or(scan.too_much("a list, or an object of known members"))?;
        Ok(())
    }

    /// One member or element more; looks at the clock now and then.
    #[inline]
    pub(super) fn step(&mut self, scan: &Scanner<'_>) -> Result<(), Fault> {
        self.steps += 1;
        if self.steps >= STEPS_BETWEEN_LOOKS { self.look_at_the_clock(scan) } else { Ok(()) }
    }

    #[cold]
    fn look_at_the_clock(&mut self, scan: &Scanner<'_>) -> Result<(), Fault> {
        self.steps = 0;
        match self.late {
            Some(late) if late() => Err(Fault { kind: FaultKind::Late, ..scan.fault("to be read in time") }),
            _ => Ok(()),
        }
    }

    /// The request id, if one was met.
    pub(crate) fn request_id(&self) -> Option<&str> {
        self.report.request_id.as_deref()
    }

    pub(crate) fn mark(&self) -> Mark {
        let report = &self.report;
        Mark {
            issues: report.issues.len(),
            issue_count: report.issue_count,
            unknown: report.unknown.len(),
            unknown_count: report.unknown_count,
            money_count: report.money_count,
            depth: self.path.len(),
        }
    }

    /// Forgets what was found since.
    pub(crate) fn back_to(&mut self, mark: Mark) {
        self.report.issues.truncate(mark.issues);
        self.report.issue_count = mark.issue_count;
        self.report.unknown.truncate(mark.unknown);
        self.report.unknown_count = mark.unknown_count;
        self.report.money_count = mark.money_count;
        self.path.truncate(mark.depth);
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
