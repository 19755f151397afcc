//! The command line. A contract: scripts outside the repository call it.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use top_definition::PackageHead;

/// From the platform's documents to a typed Rust client.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, max_term_width = 110)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Say nothing but errors.
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    Scrape(Scrape),
    Regen(Regen),
    Diff(Diff),
    /// Run everything that CI checks.
    Ci,
    #[cfg(feature = "mock")]
    Mock(Mock),
}

/// Read saved documents and write the definitions they make.
///
/// The form of a document (text, HTML, JSON …) is told by its content. A document that can't be read is refused with a
/// reason; the good ones of the same run are written all the same, and the exit code is 1.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo xtask scrape                                    # all of api-defs/pages
  cargo xtask scrape --json saved/page.html             # what is read, one JSON object a line, nothing written
  cargo xtask scrape saved/*.html --out other-defs      # definitions of other pages, elsewhere
  cargo xtask scrape --force 'the API dropped 3 fields' # take a page although facts are lost; the reason is recorded")]
pub(crate) struct Scrape {
    /// Documents, or folders of them.
    #[arg(default_value = "api-defs/pages")]
    pub(crate) paths: Vec<PathBuf>,
    /// Print one JSON object a line per document and write nothing.
    #[arg(long)]
    pub(crate) json: bool,
    /// Where `apis/` and `messages/` stand.
    #[arg(long, value_name = "DIR", default_value = "api-defs")]
    pub(crate) out: PathBuf,
    /// Take documents that lose known facts; the reason is recorded beside the page.
    #[arg(long, value_name = "REASON", conflicts_with = "json")]
    pub(crate) force: Option<String>,
}

/// Run the whole line: pages → definitions → crate.
///
/// Writes only what changed and removes what no definition makes any more.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo xtask regen                                     # the bundled documents
  cargo xtask regen --check                             # write nothing; list what differs (CI)
  cargo xtask regen --defs our-defs --out ../our-crate --name our-crate --sdk 0.1.0")]
pub(crate) struct Regen {
    /// Write nothing; read every byte, list what differs and how to fix it.
    #[arg(long)]
    pub(crate) check: bool,
    /// The folder of definitions (`pages/`, `apis/`, `messages/`, `overlays/`, `glossary.yaml`, `catalog.yaml`).
    #[arg(long, value_name = "DIR", default_value = "api-defs")]
    pub(crate) defs: PathBuf,
    /// The folder of the emitted crate.
    #[arg(long, value_name = "DIR", default_value = "generated")]
    pub(crate) out: PathBuf,
    /// Where the crate finds `top-sdk`: a folder, or a version [default: this checkout inside it, else the published
    /// version].
    #[arg(long, value_name = "PATH|VERSION")]
    pub(crate) sdk: Option<String>,
    #[command(flatten)]
    pub(crate) package: Head,
    /// Write into a folder, or over a crate, that was not made from these definitions.
    #[arg(long)]
    pub(crate) overwrite: bool,
    /// Emit a crate even without any definition.
    #[arg(long)]
    pub(crate) allow_empty: bool,
    /// Go on without an input that the crate was made with (`glossary.yaml`): it is gone on purpose.
    #[arg(long, value_name = "INPUT")]
    pub(crate) without: Vec<String>,
}

/// The head of the crate, where it shall differ from the `package` of `catalog.yaml`.
#[derive(Args, Clone)]
pub(crate) struct Head {
    /// The crate's name [default: of catalog.yaml, else of the folder].
    #[arg(long)]
    name: Option<String>,
    /// The crate's version.
    #[arg(long = "crate-version", value_name = "VERSION")]
    version: Option<String>,
    /// One line about the crate.
    #[arg(long)]
    description: Option<String>,
    /// The crate's licence, an SPDX expression.
    #[arg(long, value_name = "SPDX")]
    license: Option<String>,
    /// The web address of the crate's source.
    #[arg(long, value_name = "URL")]
    repository: Option<String>,
}

impl From<Head> for PackageHead {
    fn from(head: Head) -> Self {
        let Head { name, version, description, license, repository } = head;
        PackageHead { name, version, description, license, repository }
    }
}

/// Say what two states of the definitions mean differently for users, with a level of semantic versioning.
///
/// Compared is what counts: definitions with overlays and glossary applied. Order, samples and origin are no changes.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo xtask diff main HEAD                            # two git revisions of api-defs
  cargo xtask diff main api-defs --format markdown      # for a pull request
  cargo xtask diff v0.1.0 api-defs --deny breaking      # exit code 1 if users' code can break")]
pub(crate) struct Diff {
    /// A folder of definitions, or a git revision.
    pub(crate) old: String,
    /// A folder of definitions, or a git revision.
    pub(crate) new: String,
    /// How to print it.
    #[arg(long, value_enum, default_value_t = DiffFormat::Text)]
    pub(crate) format: DiffFormat,
    /// End with exit code 1 at such a change.
    #[arg(long, value_enum, value_name = "LEVEL")]
    pub(crate) deny: Option<Denied>,
}

/// How a difference is printed.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum DiffFormat {
    Text,
    Json,
    Markdown,
    Html,
}

/// What may be denied.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum Denied {
    Breaking,
}

/// Run the platform on loopback, answering from definitions.
#[cfg(feature = "mock")]
#[derive(Args)]
#[command(after_help = MOCK_EXAMPLES, after_long_help = format!("{MOCK_EXAMPLES}\n\n{}", top_mock::Instruction::help()))]
pub(crate) struct Mock {
    /// 0 takes a free one.
    #[arg(long, default_value_t = 0)]
    pub(crate) port: u16,
    /// The app key to accept.
    #[arg(long, default_value = "12345678")]
    pub(crate) app_key: String,
    /// The app secret that signatures must be made with [default: helloworld].
    #[arg(long)]
    pub(crate) secret: Option<String>,
    /// The folder of definitions.
    #[arg(long, value_name = "DIR", default_value = "api-defs")]
    pub(crate) defs: PathBuf,
    /// Refuse signatures over empty values, as some clients make them.
    #[arg(long)]
    pub(crate) strict: bool,
    /// Answer a method (or `*`) in another way: errors, delays, broken connections; again for more. See --help.
    #[arg(long = "fault", value_name = "INSTRUCTION")]
    pub(crate) faults: Vec<top_mock::Instruction>,
}

#[cfg(feature = "mock")]
const MOCK_EXAMPLES: &str = "Examples:
  cargo xtask mock                                      # prints its address; stop it with Ctrl-C
  cargo xtask mock --port 8080 --secret test --strict
  cargo xtask mock --fault '* error=7 times=3'          # three calls are over the limit, then all is well
  cargo xtask mock --fault 'taobao.time.get delay=2s retry-after=3 status=503 html'
  cargo xtask mock --fault '* foreign=waf' --fault 'taobao.time.get cut=100'";
