//! A macro can only watch files that are there: this has cargo notice definitions that come and go.

fn main() {
    println!("cargo::rerun-if-changed=api-defs");
}
