//! Tables in Markdown, so that a run can be pasted into the readme.

use std::time::Duration;

/// A table that is printed when all of it is known.
pub struct Table {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these columns.
    pub fn new(head: &[&str]) -> Self {
        Table { head: head.iter().map(ToString::to_string).collect(), rows: Vec::new() }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[&str]) {
        self.rows.push(cells.iter().map(ToString::to_string).collect());
    }
}

impl std::fmt::Display for Table {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(formatter, "| {} |", self.head.join(" | "))?;
        writeln!(formatter, "|{}", "---|".repeat(self.head.len()))?;
        for row in &self.rows {
            writeln!(formatter, "| {} |", row.join(" | "))?;
        }
        Ok(())
    }
}

/// `1.23 s`, `45.6 ms`, `789 µs`.
pub fn duration(value: Duration) -> String {
    let seconds = value.as_secs_f64();
    if seconds >= 1.0 {
        format!("{seconds:.2} s")
    } else if seconds >= 0.001 {
        format!("{:.1} ms", seconds * 1e3)
    } else {
        format!("{:.0} µs", seconds * 1e6)
    }
}

/// `1234 ns`.
pub fn nanoseconds(value: Duration) -> String {
    format!("{} ns", value.as_nanos())
}

/// How many times the other one is.
pub fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}

/// Whether a limit holds, for the last column.
pub fn holds(yes: bool) -> &'static str {
    if yes { "yes" } else { "**no**" }
}

/// `123 MB`: millions of bytes.
pub fn megabytes(bytes: u64) -> String {
    format!("{} MB", bytes.div_ceil(1_000_000))
}
