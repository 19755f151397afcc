//! `call`: one call of the platform, as its definition says.

mod arguments;
mod masked;

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_definition::{Auth, Definition, Effect, Kind};
use top_sdk::{Client, ClientBuilder, Error, FilePart, RawCall};

use self::arguments::Argument;
use super::{Outcome, folders};
use crate::Report;

/// Call an API as its definition says: checked before it is sent, shown without what no log may hold.
#[derive(Args)]
#[command(after_help = CALL_EXAMPLES)]
pub struct Call {
    /// The API, such as `taobao.time.get`.
    method: String,
    /// A parameter as it goes over the wire; again for more.
    #[arg(long = "param", value_name = "NAME=VALUE")]
    params: Vec<Argument>,
    /// A file to upload; again for more.
    #[arg(long = "file", value_name = "NAME=PATH")]
    files: Vec<Argument>,
    /// A folder of definitions; again for more.
    #[arg(long, value_name = "DIR", default_value = "api-defs")]
    defs: Vec<PathBuf>,
    /// Show what would be sent, and send nothing.
    #[arg(long)]
    dry_run: bool,
    /// Show personal data, texts of the platform and JSON in texts, too. Session and secret are never shown.
    #[arg(long)]
    reveal: bool,
    /// Send it although it changes something, or nobody knows.
    #[arg(long)]
    write: bool,
    /// Send it although no definition describes it, or against what its definition says.
    #[arg(long)]
    unchecked: bool,
    /// Another gateway than production, or than `TOP_GATEWAY` says.
    #[arg(long, value_name = "URL")]
    gateway: Option<String>,
    /// How long it may take, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=600))]
    timeout: u64,
}

const CALL_EXAMPLES: &str = "The application is read from the environment: TOP_APP_KEY, TOP_APP_SECRET, and where they are needed TOP_SESSION, TOP_GATEWAY.

Examples:
  cargo top call alibaba.idle.recycle.order.get --param biz_order_id=42 --dry-run
  cargo top call alibaba.idle.recycle.order.get --param biz_order_id=42 --gateway http://127.0.0.1:8080/router/rest
  cargo top call taobao.time.get --unchecked --write      # no definition: nothing is known of it";

pub(crate) fn run(options: &Call, report: &Report) -> Result<Outcome, Diagnostics> {
    let definitions = folders::definitions(&options.defs)?;
    let definition = options.definition(&definitions)?;
    if let Some(definition) = definition.filter(|_| !options.unchecked) {
        arguments::check(definition, &options.params, &options.files)?;
    }
    let builder = options.builder()?;
    let client = builder.build().map_err(|error| failed(&error, options.reveal))?;
    let call = options.call(&client, definition)?;
    let dump = call.dump_showing(|name| definition.is_some_and(|known| masked::is_harmless(known, name)));
    let dump = dump.map_err(|error| failed(&error, options.reveal))?;
    if options.dry_run {
        report.result(if options.reveal { dump.revealed().to_string() } else { dump.to_string() });
        return Ok(Outcome::Done);
    }
    options.may_be_sent(definition)?;
    let answer = call.send_blocking().map_err(|error| failed(&error, options.reveal))?;
    report.result(masked::answer(answer.json(), definition, options.reveal));
    let request = answer.request_id().map(|id| format!(" (request id {id})")).unwrap_or_default();
    report.say(format!("answered at attempt {}{request}", answer.attempts()));
    Ok(Outcome::Done)
}

impl Call {
    fn definition<'d>(&self, definitions: &'d [Definition]) -> Result<Option<&'d Definition>, Diagnostics> {
        let known = definitions.iter().find(|definition| definition.name == self.method);
        match known {
            Some(definition) if definition.kind == Kind::Api => Ok(Some(definition)),
            Some(_) => {
                let message =
                    format!("`{}` is nothing that can be called: the platform sends it", self.method);
                Err(Diagnostic::error("no-call", message).into())
            }
            None if self.unchecked => Ok(None),
            None => {
                let message = format!("no definition describes `{}`", self.method);
                let alike =
                    definitions.iter().filter(|known| known.kind == Kind::Api).map(|known| &*known.name);
                let hint = match arguments::closest(&self.method, alike) {
                    Some(name) => format!("did you mean `{name}`? --unchecked calls it all the same"),
                    None => "name another folder with --defs; --unchecked calls it all the same".to_owned(),
                };
                Err(Diagnostic::error("unknown-api", message).with_hint(hint).into())
            }
        }
    }

    fn builder(&self) -> Result<ClientBuilder, Diagnostics> {
        let builder = ClientBuilder::from_env().map_err(|error| {
            Diagnostic::error("no-application", error.message()).with_hint(
                "set TOP_APP_KEY and TOP_APP_SECRET (and TOP_SESSION, an access token, where one is needed)",
            )
        })?;
        let builder = builder.timeout(Duration::from_secs(self.timeout));
        Ok(match &self.gateway {
            Some(url) => builder.gateway(url),
            None => builder,
        })
    }

    fn call(&self, client: &Client, definition: Option<&Definition>) -> Result<RawCall, Diagnostics> {
        let mut call = client.raw(&self.method);
        if definition.is_some_and(|known| known.effect == Effect::Read) {
            call = call.reads();
        }
        for Argument { name, value } in &self.params {
            call = call.param(name, value.as_str());
        }
        for Argument { name, value } in &self.files {
            let bytes = std::fs::read(value)
                .map_err(|error| Diagnostic::error("no-file", format!("{value} can't be read: {error}")))?;
            let file_name = std::path::Path::new(value).file_name().unwrap_or_default().to_string_lossy();
            call = call.file(name, FilePart::new(&*file_name, bytes));
        }
        Ok(call)
    }

    /// Refuses what nobody said in so many words.
    fn may_be_sent(&self, definition: Option<&Definition>) -> Result<(), Diagnostics> {
        let reads = definition.is_some_and(|known| known.effect == Effect::Read);
        if !reads && !self.write {
            let message = format!("`{}` changes something, or nobody knows whether it does", self.method);
            return Err(Diagnostic::error("writes", message)
                .with_hint("say --write, or look first with --dry-run")
                .into());
        }
        let session = std::env::var_os("TOP_SESSION").is_some_and(|session| !session.is_empty());
        if definition.is_some_and(|known| known.auth == Auth::Session) && !session {
            let message = format!("`{}` needs the session of an authorised user", self.method);
            return Err(Diagnostic::error("no-session", message).with_hint("set TOP_SESSION").into());
        }
        Ok(())
    }
}

fn failed(error: &Error, reveal: bool) -> Diagnostics {
    let mut diagnostic = Diagnostic::error("call-failed", error.to_string());
    if let Some(text) = error.sub_message().filter(|_| reveal) {
        diagnostic = diagnostic.with_hint(format!("the platform says: {text}"));
    } else if error.may_have_executed() {
        diagnostic =
            diagnostic.with_hint("it may have been carried out all the same: look before calling again");
    } else if error.sub_message().is_some() {
        diagnostic =
            diagnostic.with_hint("--reveal shows what the platform says of it, which may hold personal data");
    }
    diagnostic.into()
}
