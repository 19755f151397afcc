//! Puts pages in place, one whole file after the other, in an order in which the tree can be read at every instant. Doing
//! it again changes nothing.

use std::fs;
use std::io;
use std::path::Path;

use top_definition::OLDER_PAGES;
use top_definition::diagnostic::Diagnostic;

use crate::journal::unwritable;

/// What happens to one file below the folder of pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PageChange {
    Put { path: String, text: String },
    Remove { path: String },
}

/// Makes the changes, in their order.
pub(crate) fn apply(folder: &Path, changes: &[PageChange]) -> Result<(), Diagnostic> {
    clear_parts(folder);
    for change in changes {
        match change {
            PageChange::Put { path, text } => {
                let path = folder.join(path);
                if !fs::read(&path).is_ok_and(|known| known == text.as_bytes()) {
                    top_road::replace(&path, text).map_err(|error| unwritable(&path, &error))?;
                }
            }
            PageChange::Remove { path } => {
                let path = folder.join(path);
                match fs::remove_file(&path) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound => {
                        return Err(unwritable(&path, &error));
                    }
                    _ => {}
                }
            }
        }
    }
    Ok(())
}

/// Removes what a killed run left half written. Failing costs a file nobody reads, so that is no error.
fn clear_parts(folder: &Path) {
    for entry in
        [folder.to_owned(), folder.join(OLDER_PAGES)].iter().flat_map(fs::read_dir).flatten().flatten()
    {
        if top_road::is_part(&entry.file_name().to_string_lossy()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_can_be_made_again() {
        let folder = tempfile::tempdir().unwrap();
        let put = |path: &str, text: &str| PageChange::Put { path: path.to_owned(), text: text.to_owned() };
        let changes =
            [put("older/a.json", "1"), put("a.json", "2"), PageChange::Remove { path: "b".to_owned() }];
        fs::write(folder.path().join("b"), "b").unwrap();
        fs::write(folder.path().join("a.json.77.part"), "half").unwrap();
        for _ in 0..2 {
            apply(folder.path(), &changes).unwrap();
            assert_eq!(fs::read(folder.path().join("older/a.json")).unwrap(), b"1");
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
        }
    }
}
