//! What the runtime costs beside bare peers: decoding, signing, whole calls, making a client, and the worst bodies that
//! could be thought of. `--part decode` (`sign`, `call`, `everything`, `build`, `worst`) runs one part alone. `--calls N --url U` makes calls
//! in a row and says how many a second (`benches/peers/run.sh`).
#![allow(clippy::print_stdout, reason = "tables are what it is for")]

mod call;
mod decode;
mod everything;
mod server;
mod sign;
mod tree;
mod worst;

use line_benches::table::Table;
use line_benches::{Failure, option};

type Part = (&'static str, fn(usize) -> Result<Table, Failure>);

const PARTS: [Part; 6] = [
    ("decode", decode::run),
    ("sign", sign::run),
    ("call", call::run),
    ("everything", everything::run),
    ("build", call::build),
    ("worst", worst::run),
];

fn main() -> Result<(), Failure> {
    if server::is_asked_for() {
        return server::serve();
    }
    if let Some(count) = option("--calls") {
        return everything::in_a_row(count.parse()?, &option("--url").ok_or("--url is missing")?);
    }
    let repetitions = option("--repetitions").map_or(Ok(15), |number| number.parse())?;
    let only = option("--part");
    for (name, run) in PARTS {
        if only.as_deref().is_none_or(|only| only == name) {
            println!("### {name} (median of {repetitions})\n\n{}", run(repetitions)?);
        }
    }
    Ok(())
}
