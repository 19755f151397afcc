//! Prints one JSON line per document of the pages given; a small stand-in for `cargo xtask scrape --json`.

use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut refused = false;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for path in std::env::args().skip(1) {
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) => {
                eprintln!("{path}: {error}");
                return ExitCode::from(2);
            }
        };
        let sidecar = std::fs::read_to_string(format!("{path}.yaml")).ok();
        let page = top_scrape::Page { path: &path, bytes: &bytes, sidecar: sidecar.as_deref() };
        top_scrape::read_each(&page, &mut |outcome| {
            let line = match outcome {
                Ok(scraped) => top_scrape::report_line::line(&path, &scraped),
                Err(refusal) => {
                    refused = true;
                    top_scrape::report_line::refusal_line(&path, &refusal)
                }
            };
            let _ = writeln!(out, "{line}");
        });
    }
    ExitCode::from(u8::from(refused))
}
