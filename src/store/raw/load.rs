//! Raw data of the measurements of a project: from its rows, or from the files beside it.

use std::fmt::Write as _;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::read;
use crate::model::{Content, Data, Evidence, Measurement, Project};

/// Files up to this size together are read when the project is opened; larger ones by whoever can wait.
pub const AT_ONCE: u64 = 2 << 20;

/// Rows up to this size stand in the project file itself.
pub const INLINE: usize = 64 << 10;

/// SHA-256 in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// The raw data in these bytes as content of the measurement.
pub fn content(of: &Measurement, bytes: &[u8]) -> Content {
    let data = match read(of, bytes) {
        Ok(raw) => Data::Read(Arc::new(raw)),
        Err(problem) => Data::Unreadable(problem),
    };
    Content::new(of, data)
}

/// Content of a measurement whose data are in the project file; `None`: they are in a file.
pub fn from_rows(of: &Measurement) -> Option<Content> {
    of.file.is_empty().then(|| content(of, of.rows.join("\n").as_bytes()))
}

/// Content of a measurement whose data are in a file beside the project.
pub fn from_file(of: &Measurement, folder: &Path) -> Content {
    let missing = |error: &dyn std::fmt::Display| Content::new(of, Data::Missing(error.to_string()));
    let Some(path) = path_beside(&of.file, folder) else { return missing(&of.file) };
    match std::fs::read(path) {
        Err(error) => missing(&error),
        Ok(bytes) => {
            let found = sha256(&bytes);
            if of.sha256.is_empty() || found.eq_ignore_ascii_case(of.sha256.trim()) {
                content(of, &bytes)
            } else {
                Content::new(of, Data::Changed(found))
            }
        }
    }
}

/// The file that a relative path names; `None` for one that is not relative, which a project from elsewhere has no
/// business with.
pub fn path_beside(file: &str, folder: &Path) -> Option<PathBuf> {
    let path = Path::new(file);
    let is_relative =
        path.components().all(|part| matches!(part, Component::Normal(_) | Component::ParentDir | Component::CurDir));
    (is_relative && !file.starts_with(['\\', '/']) && !file.contains(':')).then(|| folder.join(file.replace('\\', "/")))
}

/// Reads what is not read yet: rows always, files in this folder while they are together no larger than `most` bytes.
/// True where files were left out.
pub fn fill(project: &mut Project, folder: Option<&Path>, most: u64) -> bool {
    let (mut left_out, mut room) = (false, most);
    for evidence in &mut project.evidence {
        if evidence.measurements.iter().all(|measurement| measurement.data().is_some()) {
            continue;
        }
        for measurement in &mut Arc::<Evidence>::make_mut(evidence).measurements {
            if measurement.data().is_none() {
                let found = from_rows(measurement).or_else(|| {
                    let folder = folder?;
                    let size = path_beside(&measurement.file, folder)
                        .and_then(|path| path.metadata().ok())
                        .map_or(0, |m| m.len());
                    room = room.checked_sub(size)?;
                    Some(from_file(measurement, folder))
                });
                left_out |= found.is_none();
                Arc::<Measurement>::make_mut(measurement).content = found;
            }
        }
    }
    left_out
}

/// Lets the data files of a project that moves from one folder to another stand where they are: their paths become
/// relative to the new one. `None`: nothing changes.
pub fn rebased(project: &Project, from: &Path, to: &Path) -> Option<Project> {
    let has_files = |evidence: &Arc<Evidence>| evidence.measurements.iter().any(|m| !m.file.is_empty());
    if from == to || !project.evidence.iter().any(has_files) {
        return None;
    }
    let mut moved = project.clone();
    for evidence in moved.evidence.iter_mut().filter(|evidence| has_files(evidence)) {
        for measurement in &mut Arc::<Evidence>::make_mut(evidence).measurements {
            let file = path_beside(&measurement.file, from).and_then(|file| relative(&file, to));
            if let Some(file) = file.filter(|file| *file != measurement.file) {
                let renamed = Measurement { file, ..measurement.as_ref().clone() };
                let content = measurement.content.as_ref().and_then(|content| content.moved_to(&renamed));
                *measurement = Arc::new(Measurement { content, ..renamed });
            }
        }
    }
    Some(moved)
}

/// The way from a folder to a file, with `/`; `None` where there is none, as between drives.
fn relative(file: &Path, folder: &Path) -> Option<String> {
    let (file, folder) = (std::path::absolute(file).ok()?, std::path::absolute(folder).ok()?);
    let (file, folder): (Vec<Component<'_>>, Vec<Component<'_>>) =
        (file.components().collect(), folder.components().collect());
    let shared = file.iter().zip(&folder).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..".to_owned(), folder.len() - shared);
    let down = file.get(shared..)?.iter().map(|part| part.as_os_str().to_string_lossy().into_owned());
    (shared > 0).then(|| up.chain(down).collect::<Vec<_>>().join("/"))
}
