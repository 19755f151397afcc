//! `mock`: the platform on loopback, until it is stopped.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_mock::{Config, Event, Instruction, MockServer};

use super::{Outcome, folders};
use crate::Report;

/// Stands for every method in an instruction.
const EVERY_METHOD: &str = "*";

/// Run the platform on loopback, answering from definitions.
#[derive(Args)]
#[command(after_help = MOCK_EXAMPLES, after_long_help = format!("{MOCK_EXAMPLES}\n\n{}", top_mock::Instruction::help()))]
pub struct Mock {
    /// 0 takes a free one.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The app key to accept.
    #[arg(long, default_value = "12345678")]
    app_key: String,
    /// The app secret that signatures must be made with [default: helloworld].
    #[arg(long)]
    secret: Option<String>,
    /// A folder of definitions; again for more.
    #[arg(long, value_name = "DIR", default_value = "api-defs")]
    defs: Vec<PathBuf>,
    /// Refuse signatures over empty values, as some clients make them.
    #[arg(long)]
    strict: bool,
    /// Answer a method (or `*`) in another way: errors, delays, broken connections; again for more. See --help.
    #[arg(long = "fault", value_name = "INSTRUCTION")]
    faults: Vec<top_mock::Instruction>,
}

const MOCK_EXAMPLES: &str = "Examples:
  cargo top mock                                      # prints its address; stop it with Ctrl-C
  cargo top mock --port 8080 --secret test --strict
  cargo top mock --defs api-defs --defs ../shared-defs
  cargo top mock --fault '* error=7 times=3'          # three calls are over the limit, then all is well
  cargo top mock --fault 'taobao.time.get delay=2s retry-after=3 status=503 html'
  cargo top mock --fault '* foreign=waf' --fault 'taobao.time.get cut=100'";

pub(crate) fn run(options: &Mock, report: &Report) -> Result<Outcome, Diagnostics> {
    let definitions = folders::definitions(&options.defs)?;
    let log = Arc::new(*report);
    let config = Config::new(definitions)
        .port(options.port)
        .app_key(&options.app_key)
        .secret(options.secret.as_deref().unwrap_or(Config::DEFAULT_SECRET))
        .strict(options.strict)
        .observer(move |event| match event {
            Event::Note(note) => log.say(format!("note: {note}")),
            Event::Request(request) => log.say(request.to_string()),
        });
    let server = MockServer::start_blocking(config).map_err(|error| {
        Diagnostic::error("no-port", format!("port {} can't be used: {error}", options.port))
            .with_hint("take another --port; 0 takes a free one")
    })?;
    options.faults.iter().for_each(|fault| server.follow(fault));
    report.result(format!("gateway: {}", server.url()));
    let secret = match options.secret {
        // A secret of one's own is not shown.
        Some(_) => "secret as given".to_owned(),
        None => format!("secret {} (the default)", Config::DEFAULT_SECRET),
    };
    report.say(format!("app key {}, {secret}; these APIs are known:", options.app_key));
    for method in server.methods() {
        report.say(format!("  {method}"));
    }
    for Instruction { method, times, .. } in &options.faults {
        let times = times.map_or("every call".to_owned(), |times| format!("{times} calls"));
        report.say(format!("answered in another way: {method}, {times}"));
        if method != EVERY_METHOD && !server.methods().any(|known| known == method) {
            report.say(format!("note: {method} has no definition; it is answered all the same"));
        }
    }
    loop {
        std::thread::park();
    }
}
