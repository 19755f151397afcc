//! A fault as data: what the server does, and what may come of it.

use std::borrow::Cow;

use crate::apis::ROOT;

/// One thing that the server does on a connection. `{here}` in a text stands for the server's own
/// address, `{elsewhere}` for that of another one, which answers anything with success.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// Reads up to the end of the head.
    ReadHead,
    /// Reads the whole request.
    ReadAll,
    Send(Cow<'static, [u8]>),
    /// Sends the text byte by byte, a pause after each.
    Drip(&'static str),
    /// Sends the text again and again.
    Flood(&'static str),
    /// Breaks the connection, without the usual good-bye.
    Reset,
    /// Does nothing any more.
    Hang,
}

/// Where the server can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Listening,
    /// The client speaks TLS, the server plays the steps on the bare connection.
    ExpectedToSpeakTls,
    /// No one listens.
    Nowhere,
    /// Someone listens and takes no connection.
    Overrun,
}

/// One of the four ways in which a case is played.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Way {
    pub(crate) writes: bool,
    pub(crate) checked: bool,
}

/// What may come of a case besides an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Allows {
    /// Nothing: foreign, empty, unreadable, refused.
    Nothing,
    /// Nothing for a call that writes, which must hear what it did. To one that reads, nothing was found.
    Emptiness,
    /// Data, which `.checked()` does not take for success.
    Data,
    /// The document says that this is success.
    Success,
}

/// Which of the APIs is called.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Which {
    Settle,
    Deliver,
    Confirm,
    Touch,
}

#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) name: Cow<'static, str>,
    pub(crate) which: Which,
    pub(crate) simplify: bool,
    pub(crate) place: Place,
    pub(crate) steps: Vec<Step>,
    pub(crate) allows: Allows,
    /// Is the answer a refusal whose code proves that nothing was done?
    pub(crate) proves_nothing_done: bool,
}

impl Case {
    fn new(name: impl Into<Cow<'static, str>>, steps: Vec<Step>) -> Self {
        Self {
            name: name.into(),
            which: Which::Settle,
            simplify: false,
            place: Place::Listening,
            steps,
            allows: Allows::Nothing,
            proves_nothing_done: false,
        }
    }

    pub(crate) fn data(self) -> Self {
        Self { allows: Allows::Data, ..self }
    }

    pub(crate) fn emptiness(self) -> Self {
        Self { allows: Allows::Emptiness, ..self }
    }

    pub(crate) fn success(self) -> Self {
        Self { allows: Allows::Success, ..self }
    }

    pub(crate) fn simplified(self) -> Self {
        Self { simplify: true, ..self }
    }

    pub(crate) fn of(self, which: Which) -> Self {
        Self { which, ..self }
    }

    pub(crate) fn at(self, place: Place) -> Self {
        Self { place, ..self }
    }

    pub(crate) fn proof(self, proves_nothing_done: bool) -> Self {
        Self { proves_nothing_done, ..self }
    }

    /// Sends this, too.
    pub(crate) fn followed_by(mut self, text: &'static str) -> Self {
        self.steps.push(send(text));
        self
    }

    /// May this way of calling end in an answer?
    pub(crate) fn allows_answer(&self, way: Way) -> bool {
        match self.allows {
            Allows::Nothing => false,
            Allows::Emptiness => !way.writes && !way.checked,
            Allows::Data => !way.checked,
            Allows::Success => true,
        }
    }

    /// Must this way of calling end in a refusal of the business?
    pub(crate) fn is_refused(&self, way: Way) -> bool {
        way.checked && (self.allows == Allows::Data || self.allows == Allows::Emptiness && !way.writes)
    }

    /// Could anything of a request get here?
    pub(crate) fn is_reachable(&self) -> bool {
        self.place == Place::Listening
    }

    /// Does the case end only when the client gives up?
    pub(crate) fn is_silent(&self) -> bool {
        let waits = |step: &Step| matches!(step, Step::Hang | Step::Drip(_));
        self.place == Place::Overrun || self.steps.iter().any(waits)
    }

    pub(crate) fn reads_all(&self) -> bool {
        self.steps.iter().any(|step| matches!(step, Step::ReadAll))
    }
}

/// The steps as they are.
pub(crate) fn play(name: impl Into<Cow<'static, str>>, steps: &[Step]) -> Case {
    Case::new(name, steps.to_vec())
}

pub(crate) const fn send(text: &'static str) -> Step {
    Step::Send(Cow::Borrowed(text.as_bytes()))
}

/// An HTTP answer to the whole request.
pub(crate) fn http(
    name: impl Into<Cow<'static, str>>,
    status: &str,
    headers: &[&str],
    body: impl AsRef<[u8]>,
) -> Case {
    let body = body.as_ref();
    let mut bytes =
        format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {}\r\n", body.len()).into_bytes();
    for header in headers {
        bytes.extend_from_slice(header.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(b"\r\n");
    bytes.extend_from_slice(body);
    Case::new(name, vec![Step::ReadAll, Step::Send(bytes.into())])
}

/// A body under HTTP 200, as the gateway sends it.
pub(crate) fn body(name: impl Into<Cow<'static, str>>, body: impl AsRef<[u8]>) -> Case {
    http(name, "200 OK", &["content-type: text/javascript;charset=UTF-8"], body)
}

/// The settlement's own root around this value.
pub(crate) fn own(name: impl Into<Cow<'static, str>>, value: &str) -> Case {
    body(name, root(value))
}

/// Members of the settlement's own root object.
pub(crate) fn members(name: impl Into<Cow<'static, str>>, members: &str) -> Case {
    own(name, &format!("{{{members}}}"))
}

/// `error_response` alone, around this value.
pub(crate) fn refusal(name: impl Into<Cow<'static, str>>, value: &str) -> Case {
    body(name, format!("{{\"error_response\":{value}}}"))
}

pub(crate) fn root(value: &str) -> String {
    format!("{{\"{ROOT}\":{value}}}")
}

/// An answer that the document calls success.
pub(crate) const GOOD: &str = r#"{"hd_settle_sync_response":{"success":true,"settle_id":7104300007405429232,"amount":3000,"request_id":"109wcmcgllsj1"}}"#;
