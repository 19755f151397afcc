//! `cargo top`, for teams with definitions of their own.

use std::process::ExitCode;

use top_cli::{Front, Output};

const FRONT: Front = Front { name: "cargo top", checkout: None, cache: None };

/// From the platform's documents to a typed Rust client, for APIs of your own.
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
    #[cfg(feature = "completions")]
    Completions(completions::Completions),
}

fn main() -> ExitCode {
    // cargo runs `cargo top regen` as `cargo-top top regen`.
    let mut arguments: Vec<_> = std::env::args_os().collect();
    if arguments.get(1).is_some_and(|first| first == "top") {
        arguments.remove(1);
    }
    let Arguments { command, output } = FRONT.parse(arguments);
    match command {
        Command::Shared(command) => command.run(&FRONT, &output.report()),
        #[cfg(feature = "completions")]
        Command::Completions(options) => options.run(FRONT.command::<Arguments>()),
    }
}

#[cfg(feature = "completions")]
mod completions {
    //! What shells need to complete the command line.

    use std::process::ExitCode;

    use clap_complete::Shell;

    /// Print what a shell needs to complete `cargo-top`.
    #[derive(clap::Args)]
    #[command(after_help = "Examples:
  cargo top completions bash > ~/.local/share/bash-completion/completions/cargo-top
  cargo top completions zsh > ~/.zfunc/_cargo-top
  cargo top completions fish > ~/.config/fish/completions/cargo-top.fish

They complete `cargo-top regen …`, which is the same as `cargo top regen …`.")]
    pub(super) struct Completions {
        /// The shell.
        shell: Shell,
    }

    impl Completions {
        pub(super) fn run(&self, mut command: clap::Command) -> ExitCode {
            clap_complete::generate(self.shell, &mut command, "cargo-top", &mut std::io::stdout());
            ExitCode::SUCCESS
        }
    }
}
