//! Makes the calls of `by_build_script`, and has cargo notice definitions that come and go for both halves of this crate.

fn main() -> Result<(), top_road::BuildError> {
    top_road::watch("api-defs")?;
    top_road::Builder::new("api-defs").features(true).build()
}
