//! What was compared, and what did not fit.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::call::Step;

/// Counts and misses of a part, or of all.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub(super) apis: usize,
    pub(super) parameters: usize,
    pub(super) request_values: usize,
    pub(super) files: usize,
    pub(super) answers: usize,
    pub(super) answer_values: usize,
    pub(super) contradicted: usize,
    pub(super) misses: BTreeMap<Step, Vec<String>>,
}

impl Summary {
    pub(super) fn miss(&mut self, step: Step, api: &str, what: &str) {
        self.misses.entry(step).or_default().push(format!("{api}: {what}"));
    }

    /// Whether everything fits, and there was something.
    pub fn is_clean(&self) -> bool {
        self.misses.is_empty() && self.answer_values > 0
    }

    fn counts(&mut self) -> [&mut usize; 7] {
        [
            &mut self.apis,
            &mut self.parameters,
            &mut self.request_values,
            &mut self.files,
            &mut self.answers,
            &mut self.answer_values,
            &mut self.contradicted,
        ]
    }

    /// Adds another part's.
    pub fn add(&mut self, mut other: Self) {
        for (own, other) in self.counts().into_iter().zip(other.counts()) {
            *own += *other;
        }
        for (step, misses) in other.misses {
            self.misses.entry(step).or_default().extend(misses);
        }
    }

    /// To be read by the program that started this one.
    pub fn to_json(mut self) -> String {
        let counts = self.counts().map(|count| *count);
        let misses: Vec<_> =
            self.misses.iter().map(|(step, misses)| json!([step.describe(), misses])).collect();
        json!({ "counts": counts, "misses": misses }).to_string()
    }

    /// The reverse.
    pub fn from_json(text: &str) -> Option<Self> {
        let json: Value = serde_json::from_str(text).ok()?;
        let mut summary = Summary::default();
        for (count, value) in summary.counts().into_iter().zip(json.get("counts")?.as_array()?) {
            *count = usize::try_from(value.as_u64()?).ok()?;
        }
        for entry in json.get("misses")?.as_array()? {
            let name = entry.get(0)?.as_str()?;
            let step = Step::ALL.into_iter().find(|step| step.describe() == name)?;
            let misses = entry.get(1)?.as_array()?.iter().filter_map(Value::as_str).map(str::to_owned);
            summary.misses.insert(step, misses.collect());
        }
        Some(summary)
    }

    /// For people, with at most that many misses of a kind.
    pub fn text(&self, shown: usize) -> String {
        let mut text = format!(
            "{} APIs\nrequests: {} parameters and {} files sent and read back, {} values compared\n\
             answers: {} decoded, {} values compared; the samples of {} APIs contradict their documents\n{} misses\n",
            self.apis,
            self.parameters,
            self.files,
            self.request_values,
            self.answers,
            self.answer_values,
            self.contradicted,
            self.misses.values().map(Vec::len).sum::<usize>()
        );
        for (step, misses) in &self.misses {
            let _ = writeln!(text, "- {}: {}", step.describe(), misses.len());
            for miss in misses.iter().take(shown) {
                let _ = writeln!(text, "    {miss}");
            }
        }
        text
    }
}
