//! The checking half of the round trip: every request out and every documented answer in, for thousands of APIs.
//!
//! The program that `round_trip` generates compiles these files beside the emitted crate; they are part of this library
//! so that they are formatted, linted and tested like everything else. They know the public face of `top-sdk` and the
//! wire, nothing of definitions, and share no code with the runtime's encoder and decoder.

pub mod call;
pub mod form;
pub mod platform;
pub mod same;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::ExitCode;

use call::{Called, Step, Subject};
use platform::Platform;
use serde_json::Value;

/// How many misses of one kind are shown; all are counted.
const SHOWN: usize = 12;

/// What is known of one API from its documents: one line of the file of cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// The API's name.
    pub api: String,
    /// JSON that fills the request.
    pub request: String,
    /// What each parameter must be on the wire: `{"text": …}`, or `{"json": …}` for JSON in a parameter.
    pub form: BTreeMap<String, Value>,
    /// The parameters that are files.
    pub files: Vec<String>,
    /// The document's own sample answer.
    pub plain: String,
    /// The same, as `simplify` asks for it.
    pub simplified: String,
}

impl Case {
    /// As a line of JSON.
    pub fn to_line(&self) -> String {
        serde_json::json!({
            "api": self.api, "request": self.request, "form": self.form, "files": self.files,
            "plain": self.plain, "simplified": self.simplified,
        })
        .to_string()
    }

    /// From a line of JSON; `None` when something is missing.
    pub fn from_line(line: &str) -> Option<Self> {
        let case: Value = serde_json::from_str(line).ok()?;
        let text = |name: &str| case.get(name)?.as_str().map(str::to_owned);
        let form = case.get("form")?.as_object()?;
        let files = case.get("files")?.as_array()?;
        Some(Case {
            api: text("api")?,
            request: text("request")?,
            form: form.iter().map(|(name, value)| (name.clone(), value.clone())).collect(),
            files: files.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            plain: text("plain")?,
            simplified: text("simplified")?,
        })
    }
}

/// What was compared, and what did not fit.
#[derive(Debug, Default)]
pub struct Summary {
    apis: usize,
    parameters: usize,
    request_values: usize,
    files: usize,
    answers: usize,
    answer_values: usize,
    misses: BTreeMap<Step, Vec<String>>,
}

/// The generated program: checks all APIs against the cases in the file that its argument names.
pub fn run(subjects: &[Subject]) -> ExitCode {
    let cases = std::env::args().nth(1).and_then(|path| std::fs::read_to_string(path).ok());
    let Some(cases) = cases else {
        eprintln!("usage: program CASES");
        return ExitCode::from(2);
    };
    let cases: Vec<Case> = cases.lines().filter_map(Case::from_line).collect();
    if cases.len() != subjects.len() {
        eprintln!("{} cases for {} APIs", cases.len(), subjects.len());
        return ExitCode::from(2);
    }
    let summary = check_all(subjects, &cases);
    let full = std::env::args().nth(2).is_some_and(|word| word == "--all");
    eprint!("{}", summary.text(if full { usize::MAX } else { SHOWN }));
    if summary.misses.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn check_all(subjects: &[Subject], cases: &[Case]) -> Summary {
    let mut summary = Summary::default();
    let platform = match Platform::new() {
        Ok(platform) => platform,
        Err(error) => {
            summary.miss(Step::Send, "platform", &error.to_string());
            return summary;
        }
    };
    for (subject, case) in subjects.iter().zip(cases) {
        summary.apis += 1;
        if subject.0 != case.api {
            summary.miss(Step::Fill, subject.0, &format!("its case is of {}", case.api));
            continue;
        }
        let called = (subject.1)(&platform, case);
        summary.take(case, &called);
    }
    summary
}

impl Summary {
    fn take(&mut self, case: &Case, called: &Called) {
        for (step, what) in &called.misses {
            self.miss(*step, &case.api, what);
        }
        if let Some(sent) = &called.sent {
            match form::read(sent) {
                Ok(read) => self.compare_form(case, &read),
                Err(error) => self.miss(Step::Parse, &case.api, error),
            }
        }
        let Ok(expected) = serde_json::from_str(&case.simplified) else {
            self.miss(Step::Decode, &case.api, "the documented sample is no JSON");
            return;
        };
        for (shape, json) in &called.answers {
            self.answers += 1;
            match serde_json::from_str(json) {
                Ok(got) => self.compare_answer(case, shape, &expected, &got),
                Err(error) => self.miss(Step::Answer, &case.api, &format!("{shape}: to_json: {error}")),
            }
        }
    }

    fn compare_form(&mut self, case: &Case, read: &form::Form) {
        for (name, expected) in &case.form {
            self.parameters += 1;
            let Some(got) = read.texts.get(name) else {
                self.miss(Step::Form, &case.api, &format!("{name}: not sent"));
                continue;
            };
            let differences = match (expected.get("text"), expected.get("json")) {
                (Some(Value::String(text)), _) => {
                    self.request_values += 1;
                    if text == got { Vec::new() } else { vec![format!("expected {text:?}, got {got:?}")] }
                }
                (_, Some(expected)) => match serde_json::from_str(got) {
                    Ok(got) => {
                        let found = same::compare(expected, &got, same::Kinds::Kept);
                        self.request_values += found.compared;
                        found.differences
                    }
                    Err(error) => vec![format!("no JSON: {error}: {got:?}")],
                },
                _ => vec!["an unreadable case".to_owned()],
            };
            for difference in differences {
                self.miss(Step::Form, &case.api, &format!("{name}{difference}"));
            }
        }
        let unexpected: Vec<_> = read.texts.keys().filter(|name| !case.form.contains_key(*name)).collect();
        for name in unexpected {
            self.miss(Step::Form, &case.api, &format!("{name}: sent, but not set"));
        }
        for name in &case.files {
            self.files += 1;
            if read.files.get(name).map(Vec::as_slice) != Some(call::FILE) {
                self.miss(Step::Form, &case.api, &format!("{name}: the file did not arrive whole"));
            }
        }
    }

    fn compare_answer(&mut self, case: &Case, shape: &str, expected: &Value, got: &Value) {
        let found = same::compare(expected, got, same::Kinds::Any);
        self.answer_values += found.compared;
        for difference in found.differences {
            self.miss(Step::Answer, &case.api, &format!("{shape}: {difference}"));
        }
    }

    fn miss(&mut self, step: Step, api: &str, what: &str) {
        self.misses.entry(step).or_default().push(format!("{api}: {what}"));
    }

    /// For people.
    fn text(&self, shown: usize) -> String {
        let mut text = format!(
            "{} APIs; requests: {} parameters and {} files sent and read back, {} values equal or listed below; \
             answers: {} decoded, {} values compared\n",
            self.apis, self.parameters, self.files, self.request_values, self.answers, self.answer_values
        );
        let total: usize = self.misses.values().map(Vec::len).sum();
        let _ = writeln!(text, "{total} misses");
        for (step, misses) in &self.misses {
            let _ = writeln!(text, "- {}: {}", step.describe(), misses.len());
            for miss in misses.iter().take(shown) {
                let _ = writeln!(text, "    {miss}");
            }
        }
        text
    }
}

#[cfg(test)]
mod tests;
