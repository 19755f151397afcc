//! The checking half of the round trip: every request out and every documented answer in, for thousands of APIs.
//!
//! The program that `round_trip` generates compiles these files beside the emitted crate; they are part of this library
//! so that they are formatted, linted and tested like everything else. They know the public face of `top-sdk` and the
//! wire, nothing of definitions, and share no code with the runtime's encoder and decoder.

pub mod call;
pub mod form;
pub mod platform;
pub mod same;
mod summary;

use std::collections::BTreeMap;
use std::process::ExitCode;

use call::{Called, Shape, Step, Subject};
use platform::Platform;
use serde_json::Value;
pub use summary::Summary;

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
    /// The parameters without which nothing is sent.
    pub required: Vec<String>,
    /// The document's own sample answer, every value in it of its documented type.
    pub plain: String,
    /// The same, as `simplify` asks for it.
    pub simplified: String,
    /// What the stand-in answers, in both shapes: an answer from the definition alone.
    pub stand_in: [String; 2],
    /// The simplified sample as it stands in the document, where some values in it contradict the document.
    pub as_it_stands: Option<String>,
    /// The paths of those values.
    pub misfits: Vec<String>,
}

impl Case {
    /// As a line of JSON.
    pub fn to_line(&self) -> String {
        serde_json::json!({
            "api": self.api, "request": self.request, "form": self.form, "files": self.files, "required": self.required,
            "plain": self.plain, "simplified": self.simplified,
            "stand_in": self.stand_in, "as_it_stands": self.as_it_stands, "misfits": self.misfits,
        })
        .to_string()
    }

    /// What must be sent when nothing is set: nothing.
    fn emptied(&self) -> Self {
        Case { api: self.api.clone(), ..Case::default() }
    }

    /// From a line of JSON; `None` when something is missing.
    pub fn from_line(line: &str) -> Option<Self> {
        let case: Value = serde_json::from_str(line).ok()?;
        let text = |name: &str| case.get(name)?.as_str().map(str::to_owned);
        let form = case.get("form")?.as_object()?;
        let texts = |name: &str| {
            let list = case.get(name)?.as_array()?;
            Some(list.iter().filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>())
        };
        Some(Case {
            api: text("api")?,
            request: text("request")?,
            form: form.iter().map(|(name, value)| (name.clone(), value.clone())).collect(),
            files: texts("files")?,
            required: texts("required")?,
            plain: text("plain")?,
            simplified: text("simplified")?,
            stand_in: texts("stand_in")?.try_into().ok()?,
            as_it_stands: text("as_it_stands"),
            misfits: texts("misfits")?,
        })
    }
}

/// The generated program: checks all APIs against the cases in the file that its first argument names, and writes the
/// summary into the second.
pub fn run(subjects: &[Subject]) -> ExitCode {
    let mut paths = std::env::args().skip(1);
    let (Some(cases), Some(summary)) = (paths.next(), paths.next()) else {
        eprintln!("usage: round-trip-program CASES SUMMARY");
        return ExitCode::from(2);
    };
    let done = std::fs::read_to_string(cases).and_then(|cases| {
        let cases: Vec<Case> = cases.lines().filter_map(Case::from_line).collect();
        std::fs::write(summary, check_all(subjects, &cases).to_json())
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("round-trip-program: {error}");
            ExitCode::FAILURE
        }
    }
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
    if subjects.len() != cases.len() {
        summary.miss(Step::Fill, "program", &format!("{} APIs, {} cases", subjects.len(), cases.len()));
    }
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
        self.contradicted += usize::from(case.as_it_stands.is_some());
        for (step, what) in &called.misses {
            self.miss(*step, &case.api, what);
        }
        for (sent, case) in [(&called.sent, case), (&called.sent_empty, &case.emptied())] {
            match sent.as_ref().map(form::read) {
                Some(Ok(read)) => self.compare_form(case, &read),
                Some(Err(error)) => self.miss(Step::Parse, &case.api, error),
                // The step before said why.
                None => {}
            }
        }
        for (shape, json) in &called.answers {
            self.answers += 1;
            let expected = if shape.is_stand_in() { case.stand_in.last() } else { Some(&case.simplified) };
            let expected = expected.map(|text| serde_json::from_str(text));
            match (expected, serde_json::from_str(json)) {
                (Some(Ok(expected)), Ok(got)) => self.compare_answer(case, *shape, expected, &got),
                _ => self.miss(Step::Answer, &case.api, &format!("{shape}: no JSON")),
            }
        }
    }

    fn compare_form(&mut self, case: &Case, read: &form::Form) {
        if read.method != case.api {
            self.miss(Step::Form, &case.api, &format!("calls {}", read.method));
        }
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

    fn compare_answer(&mut self, case: &Case, shape: Shape, mut expected: Value, got: &Value) {
        // The stand-in's request id stands beside the answer, unless the document has a field of that name.
        if let (true, None, Some(members)) =
            (shape.is_stand_in(), got.get("request_id"), expected.as_object_mut())
        {
            members.remove("request_id");
        }
        let found = same::compare(&expected, got, same::Kinds::Any);
        self.answer_values += found.compared;
        for difference in found.differences {
            self.miss(Step::Answer, &case.api, &format!("{shape}: {difference}"));
        }
    }
}

#[cfg(test)]
mod tests;
