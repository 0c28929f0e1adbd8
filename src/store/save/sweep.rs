//! What killed savings leave behind.

use std::path::Path;
use std::time::{Duration, SystemTime};

/// How temporary files begin …
pub(super) const PREFIX: &str = ".gapwise-";
/// … and end.
pub(super) const SUFFIX: &str = ".tmp";

/// No saving takes this long: whoever wrote the file is gone.
const ABANDONED: Duration = Duration::from_hours(1);

/// Removes temporary files in this folder whose saving was killed.
pub fn sweep(folder: &Path) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let name = entry.file_name();
        let is_ours = name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
        let metadata = entry.metadata().ok().filter(|metadata| is_ours && metadata.is_file());
        let written = metadata.and_then(|metadata| metadata.modified().ok());
        let age = written.and_then(|written| SystemTime::now().duration_since(written).ok());
        if age.is_some_and(|age| age > ABANDONED) {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}
