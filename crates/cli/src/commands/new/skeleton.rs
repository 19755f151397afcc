//! What a new crate begins with: texts, with the crate's own names put in.

use top_codegen::Sdk;

/// The folder of definitions.
pub(super) const DEFINITIONS: &str = "api-defs";

/// The folder of the emitted crate.
pub(super) const EMITTED: &str = "generated";

/// What differs from one new crate to another.
pub(super) struct Skeleton<'a> {
    /// The crate's name.
    pub(super) name: &'a str,
    /// Where it finds the runtime.
    pub(super) sdk: &'a Sdk,
    /// The command line, as it stands in the README.
    pub(super) front: &'a str,
}

impl Skeleton<'_> {
    /// Path → text, below the new folder.
    pub(super) fn files(&self) -> Vec<(String, String)> {
        let texts = [
            ("Cargo.toml", include_str!("templates/crate.toml")),
            ("README.md", include_str!("templates/README.md")),
            (".gitignore", "/target/\n"),
            ("src/lib.rs", include_str!("templates/crate.rs")),
            ("tests/mock.rs", include_str!("templates/test.rs")),
            (
                "api-defs/catalog.yaml",
                concat!(include_str!("templates/catalog.yaml"), include_str!("templates/package.yaml")),
            ),
            ("api-defs/glossary.yaml", include_str!("templates/glossary.yaml")),
            ("api-defs/overlays/acme.stock.get.yaml", include_str!("templates/overlay.yaml")),
            ("api-defs/pages/acme.stock.get.md", include_str!("templates/pages/acme.stock.get.md")),
            ("api-defs/pages/acme.stock.get.md.yaml", include_str!("templates/pages/acme.stock.get.md.yaml")),
        ];
        let texts = texts.into_iter().map(|(path, text)| (path.to_owned(), self.filled(text)));
        let schemas = top_definition::schemas().into_iter();
        texts.chain(schemas.map(|(path, text)| (format!("{DEFINITIONS}/{path}"), text))).collect()
    }

    /// A text with everything in double braces put in.
    fn filled(&self, text: &str) -> String {
        let library = self.name.replace('-', "_");
        let values = [
            ("name", self.name.to_owned()),
            ("library", library.clone()),
            ("emitted", format!("{}-apis", self.name)),
            ("emitted_library", format!("{library}_apis")),
            ("sdk", self.dependency("")),
            ("mock", self.dependency("crates/mock")),
            ("front", self.front.to_owned()),
        ];
        values
            .iter()
            .fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{{{name}}}}}"), value))
    }

    /// Where a package of the checkout is found, as a manifest says it.
    fn dependency(&self, below: &str) -> String {
        match self.sdk {
            Sdk::Path { path, .. } if below.is_empty() => format!("path = {}", top_codegen::toml(path)),
            Sdk::Path { path, .. } => format!("path = {}", top_codegen::toml(&format!("{path}/{below}"))),
            Sdk::Version(version) => format!("version = {}", top_codegen::toml(version)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_every_text_is_filled() {
        for sdk in [
            Sdk::Version("0.1.0".to_owned()),
            Sdk::Path { path: "../a \"b\"".to_owned(), version: "0.1.0".to_owned() },
        ] {
            let skeleton = Skeleton { name: "acme-top", sdk: &sdk, front: "cargo top" };
            for (path, text) in skeleton.files() {
                assert!(!text.contains("{{") || path.ends_with(".json"), "{path}: {text}");
                assert!(text.ends_with('\n'), "{path}");
            }
        }
    }
}
