//! Files on a disk: read whole, written whole or not at all.
//!
//! A save writes beside the file, asks the disk to keep it, then takes the place
//! of the old file in one step: whatever fails, the old file stays as it was.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::fault::{Fault, LoadError, Problem};
use super::format::{FORMAT, write};
use super::limits::MOST_BYTES;
use super::read::{Opened, read_bytes};
use super::scan;
use crate::model::Project;
use crate::model::check::Step;

/// Opens the project of a file.
pub fn open(path: &Path) -> Result<Opened, LoadError> {
    read_bytes(&bytes(path)?)
}

/// The bytes of an ordinary file; never waits on a pipe, never reads more than a map can hold.
pub fn bytes(path: &Path) -> Result<Vec<u8>, LoadError> {
    let metadata = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let dangling = fs::symlink_metadata(path).is_ok_and(|link| link.is_symlink());
            return Err(if dangling { LoadError::DanglingLink } else { LoadError::NotFound });
        }
        Err(error) => return Err(LoadError::System(error)),
    };
    if metadata.is_dir() {
        return Err(LoadError::Folder);
    }
    if !metadata.is_file() {
        return Err(LoadError::NotAFile);
    }
    let mut bytes = Vec::with_capacity(metadata.len().min(MOST_BYTES) as usize);
    File::open(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES {
        let fault = Fault::TooLarge { bytes: metadata.len(), most: MOST_BYTES };
        return Err(LoadError::only(Problem::of_file(fault)));
    }
    Ok(bytes)
}

/// Why a file was not saved. The file that was there is whole.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The folder that should hold the file is not there.
    #[error("there is no such folder")]
    NoFolder,
    /// The path names a folder.
    #[error("this is a folder")]
    Folder,
    /// The path names a link whose target is gone.
    #[error("the link leads to a file that is not there")]
    DanglingLink,
    /// The path names a socket, a pipe or a device.
    #[error("this is not an ordinary file")]
    NotAFile,
    /// The file says that it must not be written.
    #[error("the file is read-only")]
    ReadOnly,
    /// The file was written by a newer version, which must not be lost.
    #[error("a newer version wrote this file (format {found})")]
    Newer {
        /// Its format.
        found: u32,
    },
    /// The project could not be turned into text.
    #[error("the project could not be turned into text")]
    Unwritable,
    /// The system refused: no room, no right…
    #[error("the system refused: {0}")]
    System(#[from] io::Error),
}

/// Saves a project: atomically, keeping the permissions of the file and following links.
pub fn save(path: &Path, project: &Project) -> Result<(), SaveError> {
    let text = write(project);
    if text.is_empty() {
        return Err(SaveError::Unwritable);
    }
    let target = target(path)?;
    if let Some(found) = format_of(&target).filter(|&format| format > FORMAT) {
        return Err(SaveError::Newer { found });
    }
    replace(&target, text.as_bytes())
}

/// Puts bytes in a file in one step: pictures, tables and projects alike.
pub fn save_bytes(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    replace(&target(path)?, bytes)
}

/// The ordinary file that a path means, whether it is there yet or not.
fn target(path: &Path) -> Result<PathBuf, SaveError> {
    let metadata = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            if fs::symlink_metadata(path).is_ok_and(|link| link.is_symlink()) {
                return Err(SaveError::DanglingLink);
            }
            return if folder(path).is_dir() { Ok(path.to_owned()) } else { Err(SaveError::NoFolder) };
        }
        Err(error) => return Err(error.into()),
    };
    if metadata.is_dir() {
        return Err(SaveError::Folder);
    }
    if !metadata.is_file() {
        return Err(SaveError::NotAFile);
    }
    if metadata.permissions().readonly() {
        return Err(SaveError::ReadOnly);
    }
    Ok(fs::canonicalize(path)?)
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The format number at the head of a file, when it has one.
fn format_of(path: &Path) -> Option<u32> {
    let mut head = Vec::new();
    File::open(path).ok()?.take(4096).read_to_end(&mut head).ok()?;
    let text = String::from_utf8_lossy(&head);
    scan::number(text.trim_start_matches('\u{feff}'), &[Step::Field("format")])
}

/// Gives a new file the owner and the group of the one that it takes the place of, as far as the system lets;
/// returns the permissions to give it. A group that could not be kept leaves its rights to nobody else.
#[cfg(unix)]
fn kept(file: &File, old: &fs::Metadata) -> fs::Permissions {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};
    let same = |metadata: &fs::Metadata| (metadata.uid(), metadata.gid()) == (old.uid(), old.gid());
    let given = file.metadata().is_ok_and(|metadata| same(&metadata))
        || fchown(file, Some(old.uid()), Some(old.gid())).is_ok()
        || fchown(file, None, Some(old.gid())).is_ok();
    let mode = old.permissions().mode();
    let others = mode & 0o007;
    fs::Permissions::from_mode(if given { mode } else { mode & !0o070 | mode & (others << 3) })
}

#[cfg(not(unix))]
fn kept(_: &File, old: &fs::Metadata) -> fs::Permissions {
    old.permissions()
}

fn replace(target: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let folder = folder(target);
    let mut beside = tempfile::Builder::new();
    beside.prefix(".entente-").suffix(".tmp");
    #[cfg(unix)]
    let usual = {
        use std::os::unix::fs::PermissionsExt as _;
        // As any program would create a file: the system takes away what the person's mask says.
        fs::Permissions::from_mode(0o666)
    };
    #[cfg(unix)]
    beside.permissions(usual);
    let mut file = beside.tempfile_in(folder)?;
    file.write_all(bytes)?;
    if let Ok(metadata) = fs::metadata(target) {
        file.as_file().set_permissions(kept(file.as_file(), &metadata))?;
    }
    file.as_file().sync_all()?;
    file.persist(target).map_err(|error| error.error)?;
    // The name itself is on the disk only once the folder is. Some file systems cannot be asked.
    #[cfg(unix)]
    if let Err(error) = File::open(folder).and_then(|folder| folder.sync_all()) {
        tracing::warn!("the folder was not flushed: {error}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_cannot_be_taken_leaves_what_is_there_and_nothing_beside() {
        let home = tempfile::tempdir().unwrap();
        // A folder that took the name between the moment it was looked at and that of the exchange.
        let there = home.path().join("map.ron");
        fs::create_dir(&there).unwrap();
        replace(&there.join("kept"), b"old").unwrap();
        assert!(replace(&there, b"new").is_err(), "a file does not take the place of a folder");
        assert_eq!(fs::read(there.join("kept")).unwrap(), b"old", "whole");
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1, "nothing is left beside");
    }

    #[cfg(unix)]
    #[test]
    fn a_group_that_is_not_kept_gives_its_rights_to_nobody() {
        use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("map.ron");
        replace(&path, b"old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o664)).unwrap();
        // Only some accounts may give a file away; the others keep their own.
        let given = chown(&path, Some(4321), Some(4321)).is_ok();
        let before = fs::metadata(&path).unwrap();
        replace(&path, b"new").unwrap();
        let after = fs::metadata(&path).unwrap();
        assert_eq!((after.uid(), after.gid()), (before.uid(), before.gid()), "owner and group, given: {given}");
        assert_eq!(after.permissions().mode() & 0o777, 0o664, "and what each may do");
    }
}
