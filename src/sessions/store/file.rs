//! Grants in files: one for each seller, readable by this user only, replaced whole.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::future::ready;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use sha2::{Digest as _, Sha256};

use super::SessionStore;
use crate::error::Error;
use crate::net::transport::BoxFuture;
use crate::sessions::grant::Grant;

/// A file that holds more is none of ours.
const MAX_BYTES: u64 = 64 * 1024;
/// What a write leaves that was killed; nobody writes as long as [`ABANDONED`].
const PART: &str = "part";
const ABANDONED: Duration = Duration::from_secs(60 * 60);

/// Keeps each grant in a file of a folder.
///
/// On Unix the folder is made for this user alone (0700) and so is each file (0600) before anything is written to it; elsewhere they are
/// what the system makes them. A file is written beside the old one, flushed, and put in its place, so a reader sees one or the other, and
/// a program that is killed leaves the old one. Several processes may share a folder. The names of files are hashes: a seller's name becomes no
/// path. Tokens stand in the files as they are: whoever can read them can act for the sellers.
///
/// Reading and writing block the thread for as long as a small file takes.
///
/// ```no_run
/// # fn example() -> Result<(), top_sdk::Error> {
/// use top_sdk::session::FileStore;
/// let store = FileStore::open("/var/lib/acme/top-sessions")?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct FileStore {
    folder: PathBuf,
}

impl FileStore {
    /// Opens a folder, made if it is not there.
    ///
    /// # Errors
    /// [`Error::session_store`] where it can't be made, or is no folder.
    pub fn open(folder: impl Into<PathBuf>) -> Result<Self, Error> {
        let folder = folder.into();
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder
            .create(&folder)
            .map_err(|error| failed("the folder of sessions can't be made", &folder, &error))?;
        remove_abandoned(&folder);
        Ok(Self { folder })
    }

    fn path(&self, seller: &str) -> PathBuf {
        let hash = Sha256::digest(seller.as_bytes());
        let name: String = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        self.folder.join(format!("{name}.json"))
    }

    fn read(&self, seller: &str) -> Result<Option<Grant>, Error> {
        let path = self.path(seller);
        let unreadable = |error: io::Error| failed("a session can't be read", &path, &error);
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(unreadable(error)),
        };
        let mut text = String::new();
        file.take(MAX_BYTES).read_to_string(&mut text).map_err(unreadable)?;
        Grant::from_json(&text).map(Some).map_err(|_| {
            Error::session(format!(
                "{} is no session: remove it and authorise the seller again",
                path.display()
            ))
        })
    }

    fn write(&self, seller: &str, grant: &Grant) -> Result<(), Error> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let path = self.path(seller);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let part = path.with_extension(format!("{}-{number}.{PART}", std::process::id()));
        let written = write_new(&part, grant.to_json().expose_secret().as_bytes())
            .and_then(|()| fs::rename(&part, &path))
            .and_then(|()| flush(&self.folder));
        written.map_err(|error| {
            // What could not be put in place is of no use.
            let _ = fs::remove_file(&part);
            failed("a session can't be written", &path, &error)
        })
    }

    fn delete(&self, seller: &str) -> Result<(), Error> {
        let path = self.path(seller);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(failed("a session can't be removed", &path, &error))
            }
            _ => Ok(()),
        }
    }
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes the new name last.
fn flush(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Tokens do not lie about. What can't be looked at stays: nothing depends on it.
fn remove_abandoned(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let is_old = |path: &Path| {
        let modified = fs::metadata(path).and_then(|data| data.modified());
        let age = modified.ok().and_then(|modified| SystemTime::now().duration_since(modified).ok());
        age.is_some_and(|age| age > ABANDONED)
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_some_and(|extension| extension == PART) && is_old(&path) {
            let _ = fs::remove_file(path);
        }
    }
}

/// Folder and file names hold nothing of a seller.
fn failed(what: &str, path: &Path, error: &io::Error) -> Error {
    Error::session_store(format!("{what}: {}: {error}", path.display()))
}

impl SessionStore for FileStore {
    fn load<'s>(&'s self, seller: &'s str) -> BoxFuture<'s, Result<Option<Grant>, Error>> {
        Box::pin(ready(self.read(seller)))
    }

    fn save<'s>(&'s self, seller: &'s str, grant: &'s Grant) -> BoxFuture<'s, Result<(), Error>> {
        Box::pin(ready(self.write(seller, grant)))
    }

    fn remove<'s>(&'s self, seller: &'s str) -> BoxFuture<'s, Result<(), Error>> {
        Box::pin(ready(self.delete(seller)))
    }
}
