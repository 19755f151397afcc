//! What a mock gateway is started with.

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use top_definition::Definition;
use top_definition::diagnostic::Diagnostics;

use crate::record::RecordedRequest;

/// Where the gateway's time comes from.
pub type Clock = Arc<dyn Fn() -> SystemTime + Send + Sync>;

/// What the gateway reports while it runs.
#[derive(Clone, Debug)]
pub enum Event<'a> {
    /// Something about the definitions that a person should know.
    Note(&'a str),
    /// A request was judged; its answer is about to be sent.
    Request(&'a RecordedRequest),
}

/// Receives what the gateway reports. Called on the gateway's thread: it must be quick.
pub type Observer = Arc<dyn Fn(Event<'_>) + Send + Sync>;

/// Which APIs need a `session`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SessionRule {
    /// Every API whose definition says so, also where that was only concluded from a sample. The default: better
    /// to miss a session on a laptop than on the platform.
    #[default]
    Required,
    /// Only APIs whose page itself says so.
    Documented,
    /// None.
    Never,
}

/// What a gateway is started with. The defaults are those of `cargo top mock`.
#[derive(Clone)]
pub struct Config {
    pub(crate) definitions: Vec<Definition>,
    pub(crate) port: u16,
    pub(crate) app_key: String,
    pub(crate) secret: String,
    pub(crate) strict: bool,
    pub(crate) sessions: Option<BTreeSet<String>>,
    pub(crate) session_rule: SessionRule,
    pub(crate) clock: Clock,
    pub(crate) read_timeout: Duration,
    pub(crate) observer: Option<Observer>,
    pub(crate) token_life: Duration,
}

impl Config {
    /// The app key that is known unless another is given.
    pub const DEFAULT_APP_KEY: &str = "12345678";
    /// The secret that belongs to it: no secret at all.
    pub const DEFAULT_SECRET: &str = "helloworld";

    /// A gateway on a free port that answers the APIs among these definitions.
    pub fn new(definitions: impl IntoIterator<Item = Definition>) -> Self {
        Config {
            definitions: definitions.into_iter().collect(),
            port: 0,
            app_key: Self::DEFAULT_APP_KEY.to_owned(),
            secret: Self::DEFAULT_SECRET.to_owned(),
            strict: false,
            sessions: None,
            session_rule: SessionRule::default(),
            clock: Arc::new(SystemTime::now),
            read_timeout: Duration::from_secs(30),
            observer: None,
            token_life: Duration::from_secs(24 * 60 * 60),
        }
    }

    /// A gateway that answers what a folder of definitions (`api-defs`) defines, overlays applied.
    ///
    /// # Errors
    /// Everything that is wrong with the folder, with its places.
    pub fn of_folder(definitions: impl AsRef<Path>) -> Result<Self, Diagnostics> {
        let (tree, found) = top_definition::load(definitions.as_ref());
        found.into_result()?;
        Ok(Config::new(tree.entries.into_iter().map(|entry| entry.effective)))
    }

    /// The port on the loopback address; 0, the default, takes a free one.
    #[must_use]
    pub fn port(self, port: u16) -> Self {
        Config { port, ..self }
    }

    /// The app key that is known.
    #[must_use]
    pub fn app_key(self, app_key: impl Into<String>) -> Self {
        Config { app_key: app_key.into(), ..self }
    }

    /// The secret that belongs to the app key.
    #[must_use]
    pub fn secret(self, secret: impl Into<String>) -> Self {
        Config { secret: secret.into(), ..self }
    }

    /// Takes only signatures that the documentation describes: empty values dropped, `sign_method` given.
    #[must_use]
    pub fn strict(self, strict: bool) -> Self {
        Config { strict, ..self }
    }

    /// The sessions that are known; any other is refused. Without a list every session is taken.
    #[must_use]
    pub fn sessions<S: Into<String>>(self, sessions: impl IntoIterator<Item = S>) -> Self {
        Config { sessions: Some(sessions.into_iter().map(Into::into).collect()), ..self }
    }

    /// How long an access token lasts that the server gives out itself; a day unless told otherwise. With [`sessions`](Self::sessions) of
    /// nothing only such tokens are taken.
    #[must_use]
    pub fn token_life(self, token_life: Duration) -> Self {
        Config { token_life, ..self }
    }

    /// Which APIs need a session.
    #[must_use]
    pub fn session_rule(self, session_rule: SessionRule) -> Self {
        Config { session_rule, ..self }
    }

    /// Where the time comes from that `timestamp` is compared with.
    #[must_use]
    pub fn clock(self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        Config { clock: Arc::new(clock), ..self }
    }

    /// How long a client may take to send the head of a request, and as long again for its body.
    #[must_use]
    pub fn read_timeout(self, read_timeout: Duration) -> Self {
        Config { read_timeout, ..self }
    }

    /// Receives notes and requests as they come.
    #[must_use]
    pub fn observer(self, observer: impl Fn(Event<'_>) + Send + Sync + 'static) -> Self {
        Config { observer: Some(Arc::new(observer)), ..self }
    }
}

impl fmt::Debug for Config {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Config")
            .field("definitions", &self.definitions.len())
            .field("port", &self.port)
            .field("app_key", &self.app_key)
            .field("strict", &self.strict)
            .field("sessions", &self.sessions.as_ref().map(BTreeSet::len))
            .field("session_rule", &self.session_rule)
            .field("read_timeout", &self.read_timeout)
            .finish_non_exhaustive()
    }
}
