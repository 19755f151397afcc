//! A call as it would be sent, for people: a `curl` command in which everything is masked that no log may hold.

use std::borrow::Cow;
use std::fmt;

use super::exchange::{self, Prepared};
use super::{Call, Options};
use crate::call::Api;
use crate::client::Client;
use crate::error::Error;
use crate::table::masked::masked;
use crate::value::secret::SecretString;
use crate::wire::parameters;
use crate::wire::sign::SIGN;

/// Parameters that no dump shows, not even one that reveals.
const SECRET: [&str; 2] = ["session", SIGN];

/// A call as it would be sent now, see [`Call::dump`]. `Display` and `Debug` are a `curl` command fit for logs.
///
/// Session and signature never stand in it, and personal data, JSON, files and codes that no document names by kind and length only, so it
/// is there to be read, not to be run. [`revealed`](Self::revealed) shows the values of parameters.
#[derive(Clone)]
pub struct Dump {
    url: String,
    parts: Vec<Part>,
    /// Files go along.
    multipart: bool,
}

#[derive(Clone)]
struct Part {
    name: String,
    masked: String,
    /// `None` for what is never shown.
    plain: Option<String>,
}

impl Dump {
    /// The dump of a prepared call; `mask` makes a parameter's text fit for logs, by its name.
    pub(super) fn new(
        client: &Client,
        options: &Options,
        prepared: &Prepared,
        mask: impl Fn(&str, &str) -> String,
    ) -> Result<Self, Error> {
        let shared = client.shared();
        // A kept session is not asked for: it does not show.
        let kept = || Cow::Owned(SecretString::from("kept"));
        let token = options.session.as_ref().map(|session| session.token().unwrap_or_else(kept));
        let system = exchange::system(client, options, token.as_deref(), &prepared.api.method);
        let texts = prepared.texts.iter().map(|(name, value)| ((&**name).into(), value.into()));
        let pairs = parameters::signed(&system, &shared.secret, texts)?;
        let texts = pairs.into_iter().map(|(name, value)| match parameters::check_name(&name) {
            Err(_) if SECRET.contains(&&*name) => Part::new(&name, "***".to_owned(), None),
            Err(_) => Part::new(&name, value.to_string(), Some(value.into_owned())),
            Ok(()) => Part::new(&name, mask(&name, &value), Some(value.into_owned())),
        });
        let files = prepared.files.iter().map(|(name, file)| {
            let revealed = format!("@{};type={}", file.name(), file.mime_type());
            Part::new(name, format!("@{file:?}"), Some(revealed))
        });
        let parts = texts.chain(files).collect();
        Ok(Self { url: shared.gateway.clone(), parts, multipart: !prepared.files.is_empty() })
    }

    /// The same with the values of all parameters, personal data as well: not for logs. Session and signature stay hidden.
    #[must_use]
    pub fn revealed(&self) -> impl fmt::Display + '_ {
        Revealed(self)
    }

    fn write(&self, f: &mut fmt::Formatter<'_>, shown: impl Fn(&Part) -> &str) -> fmt::Result {
        write!(f, "curl '{}'", Quoted(&self.url))?;
        let flag = if self.multipart { "-F" } else { "--data-urlencode" };
        self.parts
            .iter()
            .try_for_each(|part| write!(f, " \\\n  {flag} '{}={}'", Quoted(&part.name), Quoted(shown(part))))
    }
}

/// A dump with the values of parameters.
struct Revealed<'a>(&'a Dump);

impl fmt::Display for Revealed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.write(f, |part| part.plain.as_deref().unwrap_or(&part.masked))
    }
}

impl Part {
    fn new(name: &str, masked: String, plain: Option<String>) -> Self {
        Self { name: name.to_owned(), masked, plain }
    }
}

impl fmt::Display for Dump {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, |part| &part.masked)
    }
}

impl fmt::Debug for Dump {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Text between the single quotation marks of a shell, one line.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|character| match character {
            '\'' => f.write_str(r"'\''"),
            control if control.is_control() => write!(f, "{}", control.escape_default()),
            other => write!(f, "{other}"),
        })
    }
}

impl<R: Api> Call<R> {
    /// The call as it would be sent now, as a `curl` command fit for logs. Nothing is sent.
    ///
    /// ```no_run
    /// # fn example<R: top_sdk::Api>(client: top_sdk::Client, request: R) -> Result<(), top_sdk::Error> {
    /// println!("{}", request.send(&client).dump()?);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Where the request is incomplete or can't be sent, as when it is sent.
    pub fn dump(&self) -> Result<Dump, Error> {
        let prepared = self.prepare()?;
        Dump::new(&self.client, &self.options, &prepared, |name, text| masked(&self.request, name, text))
    }
}
