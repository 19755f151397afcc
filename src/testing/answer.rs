//! What the platform of a test answers.

use std::borrow::Cow;
use std::time::Duration;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::error::Error;
use crate::table::Table;
use crate::typed::ext::TableExt as _;

/// The platform's words for the codes that programs meet most.
const WORDS: &[(u32, &str)] = &[
    (7, "App Call Limited"),
    (11, "Insufficient isv permissions"),
    (15, "Remote service error"),
    (21, "Missing Method"),
    (22, "Invalid Method"),
    (25, "Invalid Signature"),
    (26, "Missing Session"),
    (27, "Invalid Session"),
    (29, "Invalid App Key"),
    (31, "Invalid Timestamp"),
    (40, "Missing Required Arguments"),
    (41, "Invalid Arguments"),
    (53, "Remote Connection Error"),
];

/// What a [`Platform`](super::Platform) answers: an object, a refusal, any body, or a fault of the network.
///
/// ```
/// use std::time::Duration;
/// use top_sdk::testing::Answer;
///
/// // A sample of the documents, changed.
/// let sample = r#"{"module":{"order_status":"1","amount":31000},"success":true}"#;
/// let paid = Answer::json(sample).with("module.order_status", "6").without("module.amount");
/// let refused = Answer::error(15).with("sub_code", "isp.remote-service-timeout");
/// let overloaded = Answer::body("<html>busy</html>").status(503).header("retry-after", "3");
/// let slow = paid.clone().after(Duration::from_secs(60));
/// let cut = paid.cut_after(20);
/// # let _ = (refused, overloaded, slow, cut);
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Answer {
    pub(super) what: What,
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) delay: Option<Duration>,
    pub(super) cut: Option<usize>,
    changes: Vec<Change>,
}

#[derive(Clone)]
pub(super) enum What {
    /// The object inside the API's own root.
    Own(String),
    /// The object inside `error_response`.
    Error(String),
    /// The whole body.
    Whole(Vec<u8>),
    /// Nothing, ever.
    Silence,
    /// The connection breaks after the request left.
    Broken,
    /// There is no connection.
    Unreachable,
}

/// Shows no content, as answers do.
impl std::fmt::Debug for What {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Own(json) => write!(f, "<json, {} bytes>", json.len()),
            Self::Error(json) => write!(f, "<refusal, {} bytes>", json.len()),
            Self::Whole(body) => write!(f, "<{} bytes>", body.len()),
            Self::Silence => f.write_str("silence"),
            Self::Broken => f.write_str("broken connection"),
            Self::Unreachable => f.write_str("no connection"),
        }
    }
}

#[derive(Clone)]
struct Change {
    path: String,
    /// `None` takes the member out.
    value: Option<Value>,
}

impl std::fmt::Debug for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.path)
    }
}

impl Answer {
    fn new(what: What) -> Self {
        Self { what, status: 200, headers: Vec::new(), delay: None, cut: None, changes: Vec::new() }
    }

    /// The response of an API as JSON, without its envelope: a sample of its documents, say.
    pub fn json(object: impl Into<String>) -> Self {
        Self::new(What::Own(object.into()))
    }

    /// The response of an API as a value of its type.
    pub fn of(response: &impl Table) -> Self {
        Self::json(response.to_json())
    }

    /// A refusal of the platform with this code and the platform's words for it. `sub_code`, `sub_msg`, `msg` are set by
    /// [`with`](Self::with).
    pub fn error(code: u32) -> Self {
        let words = WORDS.iter().find(|(known, _)| *known == code).map_or("Refused", |(_, words)| words);
        Self::new(What::Error(format!(r#"{{"code":{code},"msg":"{words}"}}"#)))
    }

    /// The whole body, whatever it is.
    pub fn body(bytes: impl Into<Vec<u8>>) -> Self {
        Self::new(What::Whole(bytes.into()))
    }

    /// No answer, ever: the call ends by its time-out, and may have executed.
    pub fn silence() -> Self {
        Self::new(What::Silence)
    }

    /// The connection breaks after the request was sent: the call may have executed.
    pub fn broken_connection() -> Self {
        Self::new(What::Broken)
    }

    /// The gateway can't be reached, so nothing was sent.
    pub fn unreachable() -> Self {
        Self::new(What::Unreachable)
    }

    /// Sets a member: names joined by dots, places in lists as numbers (`orders.0.status`). Objects on the way are made.
    pub fn with(mut self, path: impl Into<String>, value: impl Serialize) -> Self {
        // What can't be written as JSON (a map with keys that are no text) is null there.
        let value = Some(serde_json::to_value(value).unwrap_or_default());
        self.changes.push(Change { path: path.into(), value });
        self
    }

    /// Takes a member out.
    pub fn without(mut self, path: impl Into<String>) -> Self {
        self.changes.push(Change { path: path.into(), value: None });
        self
    }

    /// Answers with this HTTP status; the platform's own answers have 200.
    pub fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// Adds an HTTP header.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Answers after this time on the platform's clock.
    pub fn after(mut self, delay: Duration) -> Self {
        self.delay = Some(delay);
        self
    }

    /// Answers with no more than the first bytes of the body.
    pub fn cut_after(mut self, bytes: usize) -> Self {
        self.cut = Some(bytes);
        self
    }

    /// The object with all changes.
    pub(super) fn changed<'a>(&self, json: &'a str, method: &str) -> Result<Cow<'a, str>, Error> {
        if self.changes.is_empty() {
            return Ok(json.into());
        }
        let wrong = |why: String| Error::configuration(format!("the scripted answer for {method} {why}"));
        let mut value: Value =
            serde_json::from_str(json).map_err(|error| wrong(format!("is no JSON: {error}")))?;
        for change in &self.changes {
            change
                .apply(&mut value)
                .map_err(|why| wrong(format!("has no place `{}`: {why}", change.path)))?;
        }
        Ok(value.to_string().into())
    }
}

impl Change {
    fn apply(&self, within: &mut Value) -> Result<(), String> {
        let (way, last) =
            self.path.rsplit_once('.').map_or((None, &*self.path), |(way, last)| (Some(way), last));
        let parent = way.into_iter().flat_map(|way| way.split('.')).try_fold(within, step)?;
        match (&self.value, parent) {
            (Some(value), parent) => *step(parent, last)? = value.clone(),
            (None, Value::Object(members)) => drop(members.remove(last)),
            (None, Value::Array(items)) => {
                let index = index(last, items.len())?;
                items.remove(index);
            }
            (None, _) => {}
        }
        Ok(())
    }
}

/// One step on the way; members that are not there are made.
fn step<'v>(within: &'v mut Value, name: &str) -> Result<&'v mut Value, String> {
    if within.is_null() {
        *within = Value::Object(Map::new());
    }
    match within {
        Value::Object(members) => Ok(members.entry(name).or_insert(Value::Null)),
        Value::Array(items) => {
            let index = index(name, items.len())?;
            items.get_mut(index).ok_or_else(|| format!("the list has no element {index}"))
        }
        _ => Err(format!("what should hold `{name}` is neither an object nor a list")),
    }
}

fn index(name: &str, count: usize) -> Result<usize, String> {
    let index = name.parse::<usize>().ok().filter(|index| *index < count);
    index.ok_or_else(|| format!("`{name}` is no place in a list of {count}"))
}
