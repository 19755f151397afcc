//! What a build script makes of definitions: by cargo's rules, told so that it can be mended, nothing half done.
#![cfg(feature = "build")]
#![allow(clippy::expect_used)] // Helpers of tests fail as tests do.

use std::fs;
use std::path::{Path, PathBuf};

use top_road::{BuildError, Builder};

const STOCK: &str = "name: acme.stock.get
kind: api
auth: none
effect: read
request:
- {name: sku, type: String, required: true}
response:
- {name: quantity, type: Number}
- {name: price, type: Number, unit: fen}
";

/// A package with definitions of two groups.
struct Package(tempfile::TempDir);

impl Package {
    fn new() -> Self {
        let package = Package(tempfile::tempdir().expect("a scratch folder"));
        package.write("Cargo.toml", "[package]\nname = \"ours\"\n[workspace]\n");
        package.write("api-defs/apis/acme.stock.get.yaml", STOCK);
        package.write("api-defs/apis/acme.order.get.yaml", STOCK.replace("acme.stock.get", "acme.order.get"));
        package.write(
            "api-defs/catalog.yaml",
            "groups:\n- feature: stock\n  title: s\n  members: [acme.stock.*]\n- feature: order\n  title: o\n  members: [acme.order.*]\n",
        );
        fs::create_dir(package.path("out")).expect("a folder");
        package
    }

    fn path(&self, below: &str) -> PathBuf {
        self.0.path().join(below)
    }

    fn write(&self, below: &str, text: impl AsRef<str>) {
        let path = self.path(below);
        fs::create_dir_all(path.parent().unwrap_or(Path::new(""))).expect("a folder");
        fs::write(path, text.as_ref()).expect("a file");
    }

    fn builder(&self) -> Builder {
        Builder::new("api-defs").manifest_dir(self.0.path()).out_dir(self.path("out"))
    }

    fn made(&self) -> String {
        fs::read_to_string(self.path("out/apis.rs")).expect("the file that was made")
    }
}

fn refused(result: Result<(), BuildError>) -> String {
    let error = result.expect_err("it is refused");
    assert_eq!(format!("{error:?}"), format!("\n{error}"), "`main` prints it as it is");
    error.to_string()
}

#[test]
fn every_group_becomes_a_module_of_the_file() {
    let package = Package::new();
    package.builder().build().expect("it is made");
    let made = package.made();
    for part in ["pub mod stock", "pub mod order", "AcmeStockGetRequest", "StockApi", "OrderApi", "top_sdk"] {
        assert!(made.contains(part), "{part} is missing in {made}");
    }
    assert!(!made.contains("#![") && !made.contains("cfg"), "it can't be included: {made}");
    #[cfg(not(feature = "format"))]
    {
        let code = package.builder().code().expect("code");
        let again: proc_macro2::TokenStream = made.parse().expect("Rust");
        let tokens: proc_macro2::TokenStream = code.as_str().parse().expect("Rust");
        assert_eq!(again.to_string(), tokens.to_string());
    }
    #[cfg(feature = "format")]
    assert!(made.contains("\n    pub trait StockApi {\n"), "it is not laid out: {made}");
}

#[test]
fn a_file_that_is_right_is_left_alone() {
    let package = Package::new();
    let time = || fs::metadata(package.path("out/apis.rs")).and_then(|file| file.modified()).expect("a time");
    package.builder().build().expect("it is made");
    let before = time();
    package.builder().build().expect("it is made");
    assert_eq!(before, time());
}

#[test]
fn groups_follow_the_features_of_the_crate() {
    let package = Package::new();
    // Tests run without cargo's variables for features, so none is on.
    package.builder().features(true).build().expect("it is made");
    assert!(!package.made().contains("pub mod"), "{}", package.made());
}

#[test]
fn overlays_may_stand_elsewhere_and_the_runtime_may_have_another_name() {
    let package = Package::new();
    package.write(
        "ours/acme.yaml",
        "- {api: acme.stock.get, path: response.quantity.rust_name, expect: null, set: pieces, reason: ours}\n",
    );
    package.builder().overlays("ours").runtime("my_top").file("other.rs").build().expect("it is made");
    let made = fs::read_to_string(package.path("out/other.rs")).expect("the file that was made");
    assert!(made.contains("pub pieces") && made.contains("my_top") && !made.contains("top_sdk"), "{made}");
    let said = refused(package.builder().overlays("api-defs").build());
    assert!(said.contains("overlay"), "{said}");
    let said = refused(package.builder().overlays("no-such").build());
    assert!(said.contains("error[no-such-path]") && said.contains("no-such"), "{said}");
    let said = refused(package.builder().runtime("my-top").build());
    assert!(said.contains("error[bad-runtime-name]") && said.contains("= help: "), "{said}");
}

#[test]
fn everything_that_is_wrong_is_told_at_once_with_its_line() {
    let package = Package::new();
    package.write("api-defs/apis/acme.stock.get.yaml", STOCK.replace("unit: fen", "unit: cents"));
    package.write(
        "api-defs/apis/acme.order.get.yaml",
        STOCK.replace("acme.stock.get", "acme.order.get").replace("effect: read", "efect: read"),
    );
    let said = refused(package.builder().build());
    for part in ["acme.stock.get.yaml:9:", "acme.order.get.yaml:4:", "efect: read", "= help: "] {
        assert!(said.contains(part), "{part} is missing in {said}");
    }
    assert!(!package.path("out/apis.rs").exists(), "something was written");
    let said = refused(Builder::new("../elsewhere").manifest_dir(package.path("api-defs")).build());
    assert!(said.contains("error["), "{said}");
}
