//! What the benchmarks share: the corpus, the clock, child processes, the table they print.
//!
//! Every figure is CPU time (user + system), because wall time on a shared machine tells about the neighbours.
//! What is compared is measured in one run, in alternating order, and reported as a median.

pub mod child;
pub mod corpus;
pub mod derived;
pub mod line;
pub mod measure;
pub mod memory;
pub mod openapi;
pub mod peers;
pub mod recycle;
pub mod table;

/// An error that ends a benchmark: one sentence for the person who started it.
pub type Failure = Box<dyn std::error::Error>;

/// The value after `--name` on the command line.
pub fn option(name: &str) -> Option<String> {
    let mut arguments = std::env::args().skip(1);
    arguments.find(|argument| argument == name).and_then(|_| arguments.next())
}

/// Is `--name` on the command line?
pub fn flag(name: &str) -> bool {
    std::env::args().skip(1).any(|argument| argument == name)
}
