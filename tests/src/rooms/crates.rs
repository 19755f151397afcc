//! The crates of a workspace and where their sources begin.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::Error;

/// Something that cargo compiles from a root file: a library or a program.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// The package it belongs to.
    pub package: String,
    /// `lib`, or the name of the program.
    pub name: String,
    /// Its root file.
    pub root: PathBuf,
}

/// Every library and program of the workspace that holds `folder`, in order of their names.
///
/// # Errors
/// When cargo can't read the workspace.
pub fn workspace(folder: &Path) -> Result<Vec<Target>, Error> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(folder)
        .output()
        .map_err(|error| Error::Metadata(error.to_string()))?;
    if !output.status.success() {
        return Err(Error::Metadata(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    let metadata: Value =
        serde_json::from_slice(&output.stdout).map_err(|error| Error::Metadata(error.to_string()))?;
    let mut targets: Vec<Target> = list(&metadata["packages"])
        .flat_map(|package| list(&package["targets"]).filter_map(|target| read(package, target)))
        .collect();
    targets.sort();
    Ok(targets)
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn read(package: &Value, target: &Value) -> Option<Target> {
    let is = |kind: &str| list(&target["kind"]).any(|found| found == kind);
    let name = match target["name"].as_str()? {
        _ if is("lib") || is("proc-macro") => "lib",
        name if is("bin") => name,
        _ => return None,
    };
    Some(Target {
        package: package["name"].as_str()?.to_owned(),
        name: name.to_owned(),
        root: target["src_path"].as_str()?.into(),
    })
}
