//! The gateway without its HTTP: from the parts of a request to the answer, with everything it knows and
//! remembers.

use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use top_definition::Kind;

use crate::answer::compose::{self, Asked, Documented};
use crate::answer::{Answer, PlatformError};
use crate::authority::Authority;
use crate::checks::{Target, arguments, epoch_milliseconds, judge};
use crate::config::{Config, Event};
use crate::record::{Record, RecordedRequest, Verdict};
use crate::request::parameters::Parameters;

/// Stands for every method where an answer is programmed.
pub(crate) const EVERY_METHOD: &str = "*";

/// The gateway's own APIs for tokens, which need no definition.
const CREATE_TOKEN: &str = "taobao.top.auth.token.create";
const REFRESH_TOKEN: &str = "taobao.top.auth.token.refresh";

/// What a test has programmed for a method.
#[derive(Default)]
struct Programme {
    /// Answers in turn, each with the number of calls that it still serves.
    queue: VecDeque<(Answer, u32)>,
    always: Option<Answer>,
}

impl Programme {
    fn next(&mut self) -> Option<Answer> {
        let (answer, times) = self.queue.front_mut()?;
        *times -= 1;
        if *times > 0 {
            return Some(answer.clone());
        }
        self.queue.pop_front().map(|(answer, _)| answer)
    }
}

/// An answer for HTTP to send: what was programmed, and the body that came of it.
pub(crate) struct Reply {
    pub(crate) answer: Answer,
    pub(crate) content_type: String,
    pub(crate) body: Vec<u8>,
}

pub(crate) struct Gateway {
    pub(crate) config: Config,
    pub(crate) authority: Authority,
    known: BTreeMap<String, Documented>,
    notes: Vec<String>,
    programmes: Mutex<BTreeMap<String, Programme>>,
    record: Mutex<Record>,
    answered: AtomicU64,
}

impl Gateway {
    pub(crate) fn new(mut config: Config) -> Self {
        let mut notes = Vec::new();
        let mut known = BTreeMap::new();
        let definitions = std::mem::take(&mut config.definitions);
        for definition in definitions.into_iter().filter(|definition| definition.kind == Kind::Api) {
            if known.contains_key(&definition.name) {
                notes.push(format!("{}: defined twice; the first definition answers", definition.name));
                continue;
            }
            let (documented, replaced) = Documented::new(definition);
            notes.extend(replaced);
            known.insert(documented.definition.name.clone(), documented);
        }
        let gateway = Gateway {
            authority: Authority::new(config.token_life),
            config,
            known,
            notes,
            programmes: Mutex::default(),
            record: Mutex::default(),
            answered: AtomicU64::new(0),
        };
        gateway.notes.iter().for_each(|note| gateway.report(Event::Note(note)));
        gateway
    }

    pub(crate) fn notes(&self) -> &[String] {
        &self.notes
    }

    pub(crate) fn methods(&self) -> impl Iterator<Item = &str> {
        self.known.keys().map(String::as_str)
    }

    pub(crate) fn record(&self) -> MutexGuard<'_, Record> {
        self.record.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn programme_next(&self, method: &str, answer: Answer, times: u32) {
        if times > 0 {
            self.programmes().entry(method.to_owned()).or_default().queue.push_back((answer, times));
        }
    }

    pub(crate) fn programme_always(&self, method: &str, answer: Answer) {
        self.programmes().entry(method.to_owned()).or_default().always = Some(answer);
    }

    pub(crate) fn forget_programmes(&self) {
        self.programmes().clear();
    }

    fn programmes(&self) -> MutexGuard<'_, BTreeMap<String, Programme>> {
        self.programmes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn report(&self, event: Event<'_>) {
        if let Some(observer) = &self.config.observer {
            observer(event);
        }
    }

    /// Judges a request and answers it.
    pub(crate) fn call(&self, verb: &str, parameters: Parameters) -> Reply {
        let method = parameters.get("method").unwrap_or_default().to_owned();
        let known = self.known.get(&method);
        let target = match known {
            Some(known) => Target::Defined(&known.definition),
            None if is_own(&method) || self.programmes().contains_key(&method) => Target::ProgrammedOnly,
            None => Target::Unknown,
        };
        let mut sign_form = None;
        let judged = judge(&self.config, &self.authority, target, verb, &parameters, &mut sign_form);
        let (answer, verdict) = self.decide(&method, judged, known.is_some(), &parameters);
        let unknown = known.map(|known| arguments::unknown_names(&known.definition, &parameters));
        let request = RecordedRequest {
            sign_form,
            unknown: unknown.unwrap_or_default(),
            request_id: self.next_request_id(),
            ..RecordedRequest::new(verb, parameters, verdict)
        };
        let asked = Asked { method: &request.method, form: request.form, request_id: &request.request_id };
        let (content_type, body) = compose::body(known, &answer, &asked);
        self.remember(request);
        Reply { answer, content_type, body }
    }

    /// Remembers what was no request of the platform.
    pub(crate) fn malformed(&self, verb: &str, status: u16, why: &str) {
        let verdict = Verdict::Malformed(status, why.to_owned());
        self.remember(RecordedRequest::new(verb, Parameters::default(), verdict));
    }

    fn remember(&self, request: RecordedRequest) {
        self.report(Event::Request(&request));
        self.record().add(request);
    }

    /// The answer to a judged call. Only a call that passed takes one of the answers that a test has programmed.
    fn decide(
        &self,
        method: &str,
        judged: Result<(), PlatformError>,
        is_defined: bool,
        parameters: &Parameters,
    ) -> (Answer, Verdict) {
        match judged.map(|()| self.take_programmed(method)) {
            Err(error) => (Answer::error(error.clone()), Verdict::Refused(error)),
            Ok(Some(programmed)) => (programmed, Verdict::Programmed),
            Ok(None) if is_own(method) && !is_defined => match self.give_tokens(method, parameters) {
                Ok(tokens) => (Answer::documented().with("token_result", tokens), Verdict::Answered),
                Err(error) => (Answer::error(error.clone()), Verdict::Refused(error)),
            },
            Ok(None) => (Answer::documented(), Verdict::Answered),
        }
    }

    /// The tokens that one of the gateway's own APIs answers, as JSON text.
    fn give_tokens(&self, method: &str, parameters: &Parameters) -> Result<String, PlatformError> {
        let name = if method == CREATE_TOKEN { "code" } else { "refresh_token" };
        let given = parameters.get(name).ok_or_else(|| PlatformError::missing_argument(name))?;
        let tokens = match method {
            CREATE_TOKEN => self.authority.exchange(given, self.now()),
            _ => self.authority.renew(given, self.now()),
        };
        tokens.ok_or_else(|| PlatformError::invalid_argument(name, "it is unknown, used or too old"))
    }

    /// Milliseconds since 1970.
    pub(crate) fn now(&self) -> i64 {
        epoch_milliseconds((self.config.clock)())
    }

    /// Remembers what came to a page beside the gateway.
    pub(crate) fn visited(
        &self,
        verb: &str,
        page: &str,
        parameters: Parameters,
        refused: Option<(u16, String)>,
    ) {
        let verdict = refused.map_or(Verdict::Answered, |(status, why)| Verdict::Malformed(status, why));
        let request = RecordedRequest::new(verb, parameters, verdict);
        self.remember(RecordedRequest { method: page.to_owned(), ..request });
    }

    /// The next answer that a test wants for this method. A queue goes before what is always given, and the method's
    /// own answers before those for every method.
    fn take_programmed(&self, method: &str) -> Option<Answer> {
        let mut programmes = self.programmes();
        [method, EVERY_METHOD].into_iter().find_map(|name| {
            let programme = programmes.get_mut(name)?;
            programme.next().or_else(|| programme.always.clone())
        })
    }

    /// Looks like the platform's, and is the same in every run.
    fn next_request_id(&self) -> String {
        let mut number = self.answered.fetch_add(1, Ordering::Relaxed);
        // The finishing steps of SplitMix64, which send different numbers to different numbers.
        number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        base_36(number ^ (number >> 31))
    }
}

fn is_own(method: &str) -> bool {
    matches!(method, CREATE_TOKEN | REFRESH_TOKEN)
}

fn base_36(mut number: u64) -> String {
    let mut text = String::new();
    loop {
        let digit = u32::try_from(number % 36).unwrap_or_default();
        text.extend(char::from_digit(digit, 36));
        number /= 36;
        if number == 0 {
            return text;
        }
    }
}
