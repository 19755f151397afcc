//! What is compiled once for every API: fill the request, call, take both answers. As little as possible.

use std::fmt::Display;
use std::future::{Future, IntoFuture};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use top_sdk::decode::Options;
use top_sdk::emit::{DynTable, SlotMut};
use top_sdk::{Api, Error, FilePart, Issue, Strictness, TableExt as _, UnknownField};

use super::Case;
use super::platform::{Platform, Sent};

/// An API's name and its [`call`].
pub type Subject = (&'static str, fn(&Platform, &Case) -> Called);

/// The content of every file that is sent: bytes that need care, a line end among them.
pub const FILE: &[u8] = b"\xff\xd8\r\n--\0";

/// An error lists so many parameters.
const LISTED: usize = 20;

/// Which answer an API is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The document's sample.
    Plain,
    /// The document's sample, as `simplify` has it.
    Simplified,
    /// The stand-in's answer.
    StandIn,
    /// The stand-in's answer, as `simplify` has it.
    StandInSimplified,
}

impl Shape {
    const ALL: [Shape; 4] = [Shape::Plain, Shape::Simplified, Shape::StandIn, Shape::StandInSimplified];

    fn is_simplified(self) -> bool {
        matches!(self, Shape::Simplified | Shape::StandInSimplified)
    }

    /// Whether the stand-in gives it, not the document.
    pub fn is_stand_in(self) -> bool {
        matches!(self, Shape::StandIn | Shape::StandInSimplified)
    }

    fn answer(self, case: &Case) -> &str {
        let [plain, simplified] = &case.stand_in;
        match self {
            Shape::Plain => &case.plain,
            Shape::Simplified => &case.simplified,
            Shape::StandIn => plain,
            Shape::StandInSimplified => simplified,
        }
    }
}

impl Display for Shape {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Shape::Plain => "plain",
            Shape::Simplified => "simplified",
            Shape::StandIn => "stand-in, plain",
            Shape::StandInSimplified => "stand-in, simplified",
        })
    }
}

/// Where a miss was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// JSON into the request.
    Fill,
    /// What an incomplete request is told.
    Required,
    /// Validating, encoding, sending, opening the envelope.
    Send,
    /// The form into parameters.
    Parse,
    /// The parameters against what the definition says.
    Form,
    /// The answer into its type.
    Decode,
    /// The typed answer against the sample.
    Answer,
    /// The issues of a sample that contradicts its document.
    Misfit,
}

impl Step {
    /// All of them.
    pub const ALL: [Step; 8] = [
        Step::Fill,
        Step::Required,
        Step::Send,
        Step::Parse,
        Step::Form,
        Step::Decode,
        Step::Answer,
        Step::Misfit,
    ];

    /// For people.
    pub fn describe(self) -> &'static str {
        match self {
            Step::Fill => "the request can't be filled from its examples",
            Step::Required => "an incomplete request is judged wrongly",
            Step::Send => "the call fails",
            Step::Parse => "the form can't be read",
            Step::Form => "parameters differ",
            Step::Decode => "the sample answer does not decode cleanly",
            Step::Answer => "typed answer and sample differ",
            Step::Misfit => "other issues than the values that contradict the document",
        }
    }
}

/// What came of one API's calls.
#[derive(Debug, Default)]
pub struct Called {
    /// The request as it was sent.
    pub sent: Option<Sent>,
    /// The same with nothing set.
    pub sent_empty: Option<Sent>,
    /// Typed answers, written as JSON again.
    pub answers: Vec<(Shape, String)>,
    /// What did not fit on the way.
    pub misses: Vec<(Step, String)>,
}

/// Calls one API with its documented request, once for each shape of its documented answer.
pub fn call<R: Api>(platform: &Platform, case: &Case) -> Called {
    let mut called = Called::default();
    let mut request = match R::from_json(&case.request) {
        Ok(request) => {
            called.notes(Step::Fill, "request", request.issues(), request.unknown_fields());
            request.into_inner()
        }
        Err(error) => {
            called.error(Step::Fill, "request", &error);
            return called;
        }
    };
    add_files(&mut request);
    called.required(case, R::default().validate());
    platform.answer(&case.plain);
    match now(R::default().send(platform.client()).without_validation()) {
        Ok(_) => called.sent_empty = platform.take_sent(),
        Err(error) => called.error(Step::Send, "nothing set", &error),
    }
    for shape in Shape::ALL {
        platform.answer(shape.answer(case));
        match now(request.clone().send(platform.client()).simplify(shape.is_simplified())) {
            Ok(answer) => {
                called.notes(Step::Decode, shape, answer.issues(), answer.unknown_fields());
                called.answers.push((shape, answer.to_json()));
            }
            Err(error) => called.error(Step::Send, shape, &error),
        }
        called.sent = platform.take_sent().or(called.sent);
    }
    if let Some(sample) = &case.as_it_stands {
        match R::Response::from_json_with(sample, &Options::strictness(Strictness::Lenient)) {
            Ok(answer) => called.misfits(case, answer.issues()),
            Err(error) => called.error(Step::Misfit, "as it stands", &error),
        }
    }
    called
}

/// JSON holds no files, so they are put in afterwards.
fn add_files(request: &mut dyn DynTable) {
    for index in 0..request.names().len() {
        if let SlotMut::File(slot) = request.slot_mut(index) {
            *slot = Some(FilePart::new("picture.jpg", FILE));
        }
    }
}

/// The call's result: nothing here ever waits, so one look is enough.
fn now<F: IntoFuture<Output = Result<T, Error>>, T>(call: F) -> Result<T, Error> {
    match pin!(call.into_future()).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => Err(Error::transport("the call waits for something")),
    }
}

impl Called {
    /// A request with nothing set is refused for exactly what is required, and passes where nothing is.
    fn required(&mut self, case: &Case, judged: Result<(), Error>) {
        let told = judged.err().map_or_else(String::new, |error| error.message().to_owned());
        let told: Vec<&str> =
            told.split([':', ',']).filter_map(|part| part.trim().strip_suffix(" is required")).collect();
        let listed = case.required.get(..LISTED).unwrap_or(&case.required);
        if told != listed {
            self.misses.push((Step::Required, format!("expected {listed:?}, told {told:?}")));
        }
    }

    /// Exactly the values that contradict the document are issues.
    fn misfits(&mut self, case: &Case, issues: &[Issue]) {
        let mut found: Vec<&str> = issues.iter().map(Issue::path).collect();
        let mut expected: Vec<&str> = case.misfits.iter().map(String::as_str).collect();
        found.sort_unstable();
        expected.sort_unstable();
        if found != expected {
            self.misses.push((Step::Misfit, format!("expected {expected:?}, got {found:?}")));
        }
    }

    fn error(&mut self, step: Step, shape: impl Display + Copy, error: &Error) {
        self.misses.push((step, format!("{shape}: {error}")));
        self.notes(step, shape, error.issues(), &[]);
    }

    fn notes(&mut self, step: Step, shape: impl Display + Copy, issues: &[Issue], unknown: &[UnknownField]) {
        let issues = issues.iter().map(|issue| {
            format!("{shape}: {}: expected {}, got {}", issue.path(), issue.expected(), issue.got())
        });
        let unknown =
            unknown.iter().map(|field| format!("{shape}: {}: unknown {}", field.path(), field.json()));
        self.misses.extend(issues.chain(unknown).map(|what| (step, what)));
    }
}
