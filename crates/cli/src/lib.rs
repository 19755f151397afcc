//! The commands, once for every front: `cargo top` for teams with definitions of their own, `cargo xtask` for this
//! repository's.
//!
//! A command is a file in `commands`: its options, its examples, and how it reads files, calls the rooms below and
//! prints what they say. A [`Front`] is what differs between the two programs. Exit code 0: done; 1: something was found
//! (a refused page, a difference in `--check`); 2: wrong usage.
//!
//! This room knows terminals and command lines, and decides nothing about pages, definitions or Rust. It must not know
//! emitted code: a broken crate has to stay regenerable.

mod commands;
mod front;
mod report;

pub use commands::{Command, Outcome, exit_code};
pub use front::Front;
pub use report::{Output, Report};
