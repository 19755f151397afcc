//! What a program costs from outside: CPU time of it and all it starts, the largest process among them, wall time.
//!
//! The kernel adds up the costs of all children that a process has waited for, and keeps one maximum for all of
//! them. To get the figures of one program alone, this program starts itself once more as a watcher that waits for
//! nothing else: [`serve`] is that second life and must be the first thing in `main`.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use nix::sys::resource::{UsageWho, getrusage};

use crate::Failure;

const WATCHER: &str = "--watch-one-child";

/// What a program has used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spent {
    /// User and system time of the whole process tree.
    pub cpu: Duration,
    /// From start to end, waiting included.
    pub wall: Duration,
    /// Resident memory of the largest process of the tree, in bytes.
    pub peak: u64,
}

/// Is this the watcher's life? Then does its work and ends the process.
pub fn serve() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [mark, log, program, rest @ ..] = arguments.as_slice()
        && mark == WATCHER
    {
        match watch(log, program, rest) {
            Ok(code) => std::process::exit(code),
            Err(error) => {
                eprintln!("{program}: {error}");
                std::process::exit(127);
            }
        }
    }
}

#[allow(clippy::print_stdout, reason = "the watcher answers its parent there")]
fn watch(log: &str, program: &str, arguments: &[String]) -> Result<i32, Failure> {
    let output = File::create(log)?;
    let start = Instant::now();
    let status = Command::new(program).args(arguments).stdout(output.try_clone()?).stderr(output).status()?;
    let wall = start.elapsed();
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let cpu = micros(usage.user_time()) + micros(usage.system_time());
    println!("{cpu} {} {}", wall.as_micros(), usage.max_rss() * 1024);
    Ok(status.code().unwrap_or(126))
}

fn micros(time: nix::sys::time::TimeVal) -> i64 {
    time.tv_sec() * 1_000_000 + time.tv_usec()
}

/// Runs a program in a folder, waits for it, and says what it cost. Its output goes to `log`.
///
/// A program that fails is an error that shows the end of its output, unless `may_fail`.
pub fn run(mut command: Command, log: &Path) -> Result<Spent, Failure> {
    let program = command.get_program().to_owned();
    let mut watcher = Command::new(std::env::current_exe()?);
    watcher.arg(WATCHER).arg(log).arg(&program).args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        watcher.current_dir(folder);
    }
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => watcher.env(name, value),
            None => watcher.env_remove(name),
        };
    }
    command = watcher;
    let answer = command.output()?;
    if !answer.status.success() {
        return Err(failed(&program.to_string_lossy(), &answer.stderr, log).into());
    }
    parse(&String::from_utf8_lossy(&answer.stdout)).ok_or_else(|| "the watcher gave no figures".into())
}

fn parse(line: &str) -> Option<Spent> {
    let mut numbers = line.split_whitespace().map(str::parse::<u64>);
    let mut next = || numbers.next()?.ok();
    Some(Spent { cpu: Duration::from_micros(next()?), wall: Duration::from_micros(next()?), peak: next()? })
}

fn failed(program: &str, errors: &[u8], log: &Path) -> String {
    let output = fs::read(log).unwrap_or_default();
    let output = String::from_utf8_lossy(&output);
    let lines: Vec<&str> = output.lines().collect();
    let end = lines.get(lines.len().saturating_sub(20)..).unwrap_or_default().join("\n");
    format!("{program} failed: {}\n{end}", String::from_utf8_lossy(errors).trim())
}

/// The run with the median CPU time.
pub fn median(runs: &[Spent]) -> Option<Spent> {
    let mut sorted = runs.to_vec();
    sorted.sort_by_key(|run| run.cpu);
    sorted.get(sorted.len().saturating_sub(1) / 2).copied()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Spent, median, parse};

    #[test]
    fn the_watchers_line_is_read_back() {
        let spent = Spent { cpu: Duration::from_micros(12), wall: Duration::from_micros(34), peak: 56 };
        assert_eq!(parse("12 34 56\n"), Some(spent));
        assert_eq!(parse(""), None);
        assert_eq!(median(&[spent]), Some(spent));
    }
}
