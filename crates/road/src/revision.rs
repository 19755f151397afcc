//! Definitions of another day: a folder, or a git revision of this checkout.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_definition::{InputFile, Kind, Tree, assemble, read_file, read_files};

/// What people decided about differences, beside the definitions.
pub(crate) const RULES_FILE: &str = "diff.yaml";

/// Larger files in a revision are no definitions.
const MAX_BYTES: u64 = 64 << 20;

/// The definitions of a folder or, where there is no such folder, of a git revision, in which they stand in `below`.
///
/// # Errors
/// When it is neither, or its definitions can't be read.
pub fn tree(place: &str, below: &str) -> Result<Tree, Diagnostics> {
    let (tree, found) = assemble(files(place, below)?);
    found.into_result().map(|()| tree)
}

/// The files of the same, rules for the difference too. None of them is looked into.
///
/// # Errors
/// When it is neither, or a file can't be read.
pub fn files(place: &str, below: &str) -> Result<Vec<InputFile>, Diagnostics> {
    let folder = Path::new(place);
    if !folder.is_dir() {
        return Ok(of_revision(place, below)?);
    }
    let (mut files, mut found) = read_files(folder);
    if folder.join(RULES_FILE).exists() {
        match read_file(folder, RULES_FILE) {
            Ok(file) => files.push(file),
            Err(unreadable) => found.push(unreadable),
        }
    }
    found.into_result().map(|()| files)
}

/// Does a folder that somebody named look like one of definitions? Better asked before than to say that everything is new, or gone.
///
/// # Errors
/// When the place is a folder that has no part of a folder of definitions.
pub fn check_folder(place: &str) -> Result<(), Diagnostic> {
    let folder = Path::new(place);
    let mut parts = Kind::ALL.iter().map(|kind| kind.folder()).chain(["catalog.yaml"]);
    if folder.is_dir() && parts.all(|part| !folder.join(part).exists()) {
        return Err(no_definitions(place, "it has neither `apis` nor `messages` nor `spis`"));
    }
    Ok(())
}

fn no_definitions(place: &str, why: &str) -> Diagnostic {
    Diagnostic::error("no-definitions", format!("`{place}` holds no definitions: {why}"))
        .with_hint("name a folder of definitions, or a revision that has them; an empty folder `apis` in it means that there are none yet")
}

fn of_revision(revision: &str, below: &str) -> Result<Vec<InputFile>, Diagnostic> {
    let refused = |why: String| {
        Diagnostic::error(
            "no-such-tree",
            format!("`{revision}` is neither a folder nor a git revision: {why}"),
        )
        .with_hint("name two folders of definitions, or two revisions (main, HEAD~1, a tag)")
    };
    if revision.starts_with('-') {
        return Err(refused("a revision never starts with `-`".to_owned()));
    }
    let root = format!("{revision}^{{tree}}");
    let names =
        git(&["ls-tree", "-r", "-z", "--name-only", "--full-tree", &root, below], &[]).map_err(refused)?;
    let names = String::from_utf8(names).map_err(|_| refused("a file's name is no UTF-8 text".to_owned()))?;
    let pages = format!("{below}/pages/");
    let wanted = |name: &&str| name.ends_with(".yaml") && !name.starts_with(&pages);
    let names: Vec<&str> = names.split('\0').filter(wanted).collect();
    if names.is_empty() {
        return Err(no_definitions(revision, &format!("nothing stands in `{below}` there")));
    }
    let objects: String = names.iter().map(|name| format!("{revision}:{name}\n")).collect();
    let answer = git(&["cat-file", "--batch"], objects.as_bytes()).map_err(refused)?;
    let mut answer = BufReader::new(answer.as_slice());
    names
        .iter()
        .map(|name| {
            let text = next_object(&mut answer).map_err(|why| refused(format!("{name}: {why}")))?;
            let path = name.strip_prefix(below).unwrap_or(name).trim_start_matches('/').to_owned();
            Ok(InputFile { path, shown: format!("{revision}:{name}"), text })
        })
        .collect()
}

/// The next file of what `git cat-file --batch` prints: a line `<id> blob <size>`, its bytes, a line break.
fn next_object(answer: &mut impl BufRead) -> Result<String, String> {
    let mut head = String::new();
    answer.read_line(&mut head).map_err(|error| error.to_string())?;
    let size: u64 = head
        .trim_end()
        .rsplit_once(' ')
        .and_then(|(_, size)| size.parse().ok())
        .ok_or_else(|| format!("git says `{}`", head.trim_end()))?;
    if size > MAX_BYTES {
        return Err(format!("{size} bytes are more than a definition has"));
    }
    let mut bytes = Vec::new();
    answer.take(size + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    bytes.pop();
    String::from_utf8(bytes).map_err(|_| "it is no UTF-8 text".to_owned())
}

/// What git prints, or says is wrong. The question is written while the answer is read: both may be long.
fn git(arguments: &[&str], question: &[u8]) -> Result<Vec<u8>, String> {
    let mut child = Command::new("git")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("git can't be started: {error}"))?;
    let mut input = child.stdin.take();
    let output = std::thread::scope(|scope| {
        scope.spawn(move || {
            if let Some(input) = &mut input {
                // A git that stops listening says why at the end.
                let _ = input.write_all(question);
            }
        });
        child.wait_with_output()
    });
    let output = output.map_err(|error| error.to_string())?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => Err(String::from_utf8_lossy(&output.stderr).trim().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_follow_each_other() {
        let mut answer = BufReader::new(&b"abc blob 3\na\nb\ndef blob 0\n\ngone missing\n"[..]);
        assert_eq!(next_object(&mut answer).unwrap(), "a\nb");
        assert_eq!(next_object(&mut answer).unwrap(), "");
        assert_eq!(next_object(&mut answer).unwrap_err(), "git says `gone missing`");
    }

    #[test]
    fn what_is_no_revision_is_told() {
        let found = tree("no-such-branch-here", "api-defs").unwrap_err();
        assert!(found.to_string().contains("error[no-such-tree]"), "{found}");
        let empty = tempfile::tempdir().unwrap();
        let place = empty.path().to_str().unwrap();
        let found = check_folder(place).unwrap_err();
        assert!(found.to_string().contains("error[no-definitions]"), "{found}");
        std::fs::create_dir(empty.path().join("apis")).unwrap();
        assert_eq!((check_folder(place), tree(place, "api-defs").unwrap()), (Ok(()), Tree::default()));
        let found = tree("--output=x", "api-defs").unwrap_err();
        assert!(found.to_string().contains("never starts with `-`"), "{found}");
    }
}
