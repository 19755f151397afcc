//! The shared corpus beside the project: page texts in four forms, the documentation site's JSON.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::Failure;

/// The root of the project.
pub fn project() -> PathBuf {
    let benches = Path::new(env!("CARGO_MANIFEST_DIR"));
    benches.parent().unwrap_or(benches).to_path_buf()
}

/// `../shared/corpus`, seen from the project's root.
pub fn folder() -> Result<PathBuf, Failure> {
    let folder = project().join("../shared/corpus");
    folder.canonicalize().map_err(|error| format!("no corpus at {}: {error}", folder.display()).into())
}

/// The file that holds all documents of the documentation site, one a line.
pub fn documents_file() -> Result<PathBuf, Failure> {
    Ok(folder()?.join("documents.jsonl.gz"))
}

/// The same of nine months before.
pub fn older_documents_file() -> Result<PathBuf, Failure> {
    Ok(folder()?.join("documents-older.jsonl.gz"))
}

/// The text of that file, unpacked.
pub fn documents_text() -> Result<Vec<u8>, Failure> {
    let packed = fs::read(documents_file()?)?;
    let mut text = Vec::new();
    flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut text)?;
    Ok(text)
}

/// The first `count` documents in the order of their API names, by name.
///
/// By name, not in the order of the file, because a folder of definitions has no other order: so "the first 1,000"
/// are the same APIs for us and for the peers.
pub fn documents_by_name(count: usize) -> Result<BTreeMap<String, Value>, Failure> {
    let text = String::from_utf8(documents_text()?)?;
    let mut documents = BTreeMap::new();
    for line in text.lines() {
        let mut document: Value = serde_json::from_str(line)?;
        let data = document["response"]["data"].take();
        let name = data["name"].as_str().ok_or("a document of the corpus has no name")?.to_owned();
        documents.insert(name, data);
    }
    Ok(documents.into_iter().take(count).collect())
}

/// The pages whose file name ends like this, with their bytes, in the order of their names.
pub fn pages(ending: &str) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let mut pages = Vec::new();
    for entry in fs::read_dir(folder()?.join("pages"))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if has_ending(&name, ending) {
            pages.push((name, fs::read(entry.path())?));
        }
    }
    pages.sort();
    Ok(pages)
}

/// `.txt` must not find `.dash.txt`.
fn has_ending(name: &str, ending: &str) -> bool {
    name.strip_suffix(ending).is_some_and(|stem| !stem.ends_with(".dash") && !stem.ends_with(".lossy"))
}

#[cfg(test)]
mod tests {
    use super::has_ending;

    #[test]
    fn endings_tell_the_forms_apart() {
        assert!(has_ending("a.b.txt", ".txt"));
        assert!(!has_ending("a.b.dash.txt", ".txt"));
        assert!(has_ending("a.b.dash.txt", ".dash.txt"));
        assert!(has_ending("a.b.lossy.md", ".lossy.md"));
    }
}
