//! What a file keeps when another one takes its place: its rights, its owner, its extended attributes.

use std::fs::File;
use std::path::Path;

/// Makes temporary files: for their owner alone, or as other programs make new files.
#[cfg(unix)]
pub(super) fn builder<'a, 'b>(private: bool) -> tempfile::Builder<'a, 'b> {
    use std::os::unix::fs::PermissionsExt as _;
    let mut builder = tempfile::Builder::new();
    if !private {
        // The user's mask takes its part of it.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder
}

#[cfg(not(unix))]
pub(super) fn builder<'a, 'b>(_private: bool) -> tempfile::Builder<'a, 'b> {
    tempfile::Builder::new()
}

/// Gives the file the rights of the target; owner and extended attributes as far as the system allows it.
#[cfg(unix)]
pub(super) fn attributes(target: &Path, file: &File) -> std::io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let (old, new) = (target.metadata()?, file.metadata()?);
    if (old.uid(), old.gid()) != (new.uid(), new.gid()) {
        // Only the administrator gives files away; a group of one's own may be given one by one.
        let _ = std::os::unix::fs::fchown(file, Some(old.uid()), Some(old.gid()))
            .or_else(|_| std::os::unix::fs::fchown(file, None, Some(old.gid())));
    }
    extended(target, file);
    // After the owner: changing that takes rights away.
    if file.metadata()?.mode() & 0o7777 != old.mode() & 0o7777 {
        file.set_permissions(std::fs::Permissions::from_mode(old.mode() & 0o7777))?;
    }
    Ok(())
}

#[cfg(not(unix))]
pub(super) fn attributes(_target: &Path, _file: &File) -> std::io::Result<()> {
    Ok(())
}

/// Copies extended attributes, lists of access rights among them.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn extended(target: &Path, file: &File) {
    use rustix::fs::{XattrFlags, fsetxattr, getxattr, listxattr};
    /// Bytes of names or of one value that are copied at most: the most that Linux keeps.
    const MOST: usize = 64 << 10;
    let mut names = vec![0_u8; MOST];
    let Ok(length) = listxattr(target, &mut names[..]) else { return };
    let names = names.get(..length).unwrap_or_default();
    for name in names.split(|byte| *byte == 0).filter(|name| !name.is_empty()) {
        let mut value = vec![0_u8; MOST];
        let read = getxattr(target, name, &mut value[..]);
        if let Some(value) = read.ok().and_then(|length| value.get(..length)) {
            // Some belong to the system.
            let _ = fsetxattr(file, name, value, XattrFlags::empty());
        }
    }
}

#[cfg(all(unix, not(any(target_os = "linux", target_os = "macos"))))]
fn extended(_target: &Path, _file: &File) {}

/// True where the user may write the file; what is not to be written is not to be replaced either.
#[cfg(unix)]
pub(super) fn may_write(target: &Path) -> bool {
    rustix::fs::access(target, rustix::fs::Access::WRITE_OK).is_ok()
}

#[cfg(not(unix))]
pub(super) fn may_write(_target: &Path) -> bool {
    true
}
