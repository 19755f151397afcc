//! Makes the calls of this crate, and has cargo watch what they are made of.

fn main() -> Result<(), top_road::BuildError> {
    top_road::Builder::new("api-defs").build()
}
