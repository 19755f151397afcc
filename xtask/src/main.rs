//! `cargo xtask`: the commands of `cargo top` on this checkout, and `ci`.

mod checkout;
mod ci;
#[cfg(not(all(feature = "call", feature = "mock", feature = "sync")))]
mod heavy;

use std::process::ExitCode;

use top_cli::{Front, Output, exit_code};

/// From the platform's documents to a typed Rust client.
#[derive(clap::Parser)]
#[command(version, max_term_width = 110)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    output: Output,
}

#[derive(clap::Subcommand)]
#[allow(clippy::large_enum_variant, reason = "there is one in the life of the program")]
enum Command {
    #[command(flatten)]
    Shared(top_cli::Command),
    /// Run everything that CI checks.
    Ci,
    /// Run the platform on loopback, answering from definitions (built when it is first asked for).
    #[cfg(not(feature = "mock"))]
    Mock(heavy::PassedOn),
    /// Keep the definitions in step with the documentation site (built when it is first asked for).
    #[cfg(not(feature = "sync"))]
    Sync(heavy::PassedOn),
    /// Call an API as its definition says (built when it is first asked for).
    #[cfg(not(feature = "call"))]
    Call(heavy::PassedOn),
}

fn main() -> ExitCode {
    let front = Front {
        name: "cargo xtask",
        checkout: Some(checkout::root()),
        cache: Some(checkout::target().join("xtask")),
    };
    let Arguments { command, output } = front.parse(std::env::args_os());
    let report = output.report();
    match command {
        Command::Shared(command) => command.run(&front, &report),
        Command::Ci => exit_code(ci::run(), &report),
        #[cfg(not(feature = "mock"))]
        Command::Mock(_) => exit_code(heavy::run("mock", &checkout::root()), &report),
        #[cfg(not(feature = "sync"))]
        Command::Sync(_) => exit_code(heavy::run("sync", &checkout::root()), &report),
        #[cfg(not(feature = "call"))]
        Command::Call(_) => exit_code(heavy::run("call", &checkout::root()), &report),
    }
}
