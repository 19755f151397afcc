//! What a new crate begins with: texts, with the crate's own names put in.

use top_codegen::Sdk;

/// The folder of definitions.
pub(super) const DEFINITIONS: &str = "api-defs";

/// The folder of the emitted crate.
pub(super) const EMITTED: &str = "generated";

/// How definitions become code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Code {
    /// `top_sdk::apis!`, in one line; nothing but definitions is committed.
    Macro,
    /// `top_road::Builder`, where the macro's compiler has to be spared, or features choose groups.
    BuildScript,
    /// A crate in `generated/`, committed and reviewed, made anew by `regen`.
    Crate,
}

/// What differs from one new crate to another.
pub(super) struct Skeleton<'a> {
    /// The crate's name.
    pub(super) name: &'a str,
    /// Where it finds the runtime.
    pub(super) sdk: &'a Sdk,
    /// How it comes to its code.
    pub(super) code: Code,
    /// The command line, as it stands in the README.
    pub(super) front: &'a str,
}

impl Skeleton<'_> {
    /// Path → text, below the new folder.
    pub(super) fn files(&self) -> Vec<(String, String)> {
        let catalog = include_str!("templates/catalog.yaml");
        let mut texts = vec![
            ("README.md", include_str!("templates/README.md")),
            (".gitignore", "/target/\n"),
            ("tests/mock.rs", include_str!("templates/test.rs")),
            ("api-defs/catalog.yaml", catalog),
            ("api-defs/glossary.yaml", include_str!("templates/glossary.yaml")),
            ("api-defs/overlays/acme.stock.get.yaml", include_str!("templates/overlay.yaml")),
            ("api-defs/pages/acme.stock.get.md", include_str!("templates/pages/acme.stock.get.md")),
            ("api-defs/pages/acme.stock.get.md.yaml", include_str!("templates/pages/acme.stock.get.md.yaml")),
        ];
        texts.extend(self.code.texts());
        let mut files: Vec<(String, String)> =
            texts.into_iter().map(|(path, text)| (path.to_owned(), self.filled(text))).collect();
        if self.code == Code::Crate {
            let head = self.filled(include_str!("templates/package.yaml"));
            let catalog = files.iter_mut().filter(|(path, _)| path == "api-defs/catalog.yaml");
            catalog.for_each(|(_, text)| text.push_str(&head));
        }
        let schemas = top_definition::schemas().into_iter();
        files.extend(schemas.map(|(path, text)| (format!("{DEFINITIONS}/{path}"), text)));
        files
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
            ("road", self.dependency("crates/road")),
            ("make", self.code.command().to_owned()),
            ("made", self.code.made().to_owned()),
            ("check", self.code.check().to_owned()),
            ("checked", self.code.checked().to_owned()),
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

impl Code {
    fn texts(self) -> Vec<(&'static str, &'static str)> {
        match self {
            Code::Macro => vec![
                ("Cargo.toml", include_str!("templates/Cargo-macro.toml")),
                ("build.rs", include_str!("templates/build-macro.rs")),
                ("src/lib.rs", include_str!("templates/lib-macro.rs")),
            ],
            Code::BuildScript => vec![
                ("Cargo.toml", include_str!("templates/Cargo-build-script.toml")),
                ("build.rs", include_str!("templates/build-build-script.rs")),
                ("src/lib.rs", include_str!("templates/lib-build-script.rs")),
            ],
            Code::Crate => vec![
                ("Cargo.toml", include_str!("templates/Cargo-crate.toml")),
                ("src/lib.rs", include_str!("templates/lib-crate.rs")),
            ],
        }
    }

    fn command(self) -> &'static str {
        if self == Code::Crate { "regen" } else { "scrape" }
    }

    fn made(self) -> &'static str {
        match self {
            Code::Crate => "the definition (`api-defs/apis/`) and the code (`generated/`)",
            Code::Macro | Code::BuildScript => {
                "the definition (`api-defs/apis/`); the next build makes the code"
            }
        }
    }

    fn check(self) -> &'static str {
        match self {
            Code::Crate => "{{front}} regen --check",
            Code::Macro | Code::BuildScript => "{{front}} scrape && git diff --exit-code api-defs",
        }
    }

    fn checked(self) -> &'static str {
        match self {
            Code::Crate => "pages, definitions and code",
            Code::Macro | Code::BuildScript => "pages and definitions",
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
            for code in [Code::Macro, Code::BuildScript, Code::Crate] {
                let skeleton = Skeleton { name: "acme-top", sdk: &sdk, code, front: "cargo top" };
                for (path, text) in skeleton.files() {
                    assert!(!text.contains("{{") || path.ends_with(".json"), "{path}: {text}");
                    assert!(text.ends_with('\n'), "{path}");
                }
            }
        }
    }
}
