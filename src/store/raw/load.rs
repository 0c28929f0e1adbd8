//! Raw data of the measurements of a project: from its rows, or from the files beside it.

use std::fmt::Write as _;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::reach::Reach;
use super::read;
use crate::model::{Content, Data, DataRefusal, Evidence, Measurement, Project};
use crate::store::regular::{MOST_OF_DATA, ReadError, read_regular};

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

/// Content of a measurement whose data are in a file that the project may have read.
pub fn from_file(of: &Measurement, reach: &Reach) -> Content {
    from_file_up_to(of, reach, MOST_OF_DATA).0
}

/// The same of a file with no more than this many bytes; with the bytes that were read.
fn from_file_up_to(of: &Measurement, reach: &Reach, most: u64) -> (Content, u64) {
    let without = |data| (Content::new(of, data), 0);
    let bytes = match reach.find(&of.file).map(|path| read_regular(&path, most)) {
        Err(refused) => return without(refused),
        Ok(Err(ReadError::System(error))) => return without(Data::Missing(error.to_string())),
        Ok(Err(ReadError::NotRegular)) => return without(Data::Refused(DataRefusal::NotRegular)),
        Ok(Err(ReadError::TooLarge(most))) => return without(Data::Refused(DataRefusal::TooLarge(most >> 20))),
        Ok(Ok(bytes)) => bytes,
    };
    let found = sha256(&bytes);
    let is_attached = of.sha256.is_empty() || found.eq_ignore_ascii_case(of.sha256.trim());
    let content = if is_attached { content(of, &bytes) } else { Content::new(of, Data::Changed(found)) };
    (content, bytes.len() as u64)
}

/// The file that a relative path names; `None` for one that is not relative, which a project from elsewhere has no
/// business with.
pub fn path_beside(file: &str, folder: &Path) -> Option<PathBuf> {
    let path = Path::new(file);
    let is_relative =
        path.components().all(|part| matches!(part, Component::Normal(_) | Component::ParentDir | Component::CurDir));
    (is_relative && !file.starts_with(['\\', '/']) && !file.contains(':')).then(|| folder.join(file.replace('\\', "/")))
}

/// Reads what is not read yet: rows always, files within reach while they are together no larger than `most` bytes.
/// True where files were left out.
pub fn fill(project: &mut Project, reach: Option<&Reach>, most: u64) -> bool {
    let (mut left_out, mut room) = (false, most);
    for evidence in &mut project.evidence {
        if evidence.measurements.iter().all(|measurement| measurement.data().is_some()) {
            continue;
        }
        for measurement in &mut Arc::<Evidence>::make_mut(evidence).measurements {
            if measurement.data().is_none() {
                let found = from_rows(measurement).or_else(|| {
                    let (content, size) = from_file_up_to(measurement, reach?, room.min(MOST_OF_DATA));
                    room -= size;
                    let waits = room < MOST_OF_DATA && content.is_too_large();
                    (!waits).then_some(content)
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
