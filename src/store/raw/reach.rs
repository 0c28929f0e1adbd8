//! Which data files a project may have read: those below its own folder, and others only by the user's leave.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use crate::model::{Data, DataRefusal};

use super::load::path_beside;

/// Files outside the project's folder that are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Outside {
    /// None.
    #[default]
    Nothing,
    /// These, as the user was asked about them.
    These(BTreeSet<PathBuf>),
    /// Whatever the project names.
    Anything,
}

impl Outside {
    /// From now on this file as well.
    pub fn allow(&mut self, path: PathBuf) {
        match self {
            Self::Nothing => *self = Self::These(BTreeSet::from([path])),
            Self::These(paths) => {
                paths.insert(path);
            }
            Self::Anything => {}
        }
    }

    fn allows(&self, path: &Path) -> bool {
        match self {
            Self::Nothing => false,
            Self::These(paths) => paths.contains(path),
            Self::Anything => true,
        }
    }
}

/// The folder of a project, and what beyond it may be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The folder.
    pub folder: PathBuf,
    /// What beyond it.
    pub outside: Outside,
}

impl Reach {
    /// Files below this folder.
    pub fn below(folder: &Path) -> Self {
        Self::new(folder, Outside::Nothing)
    }

    /// Files below this folder and these.
    pub fn new(folder: &Path, outside: Outside) -> Self {
        // The parent of a file that is named alone.
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        Self { folder: folder.to_owned(), outside }
    }

    /// The file that a project names, where it may be read.
    pub(super) fn find(&self, file: &str) -> Result<PathBuf, Data> {
        let Some(path) = path_beside(file, &self.folder) else {
            return Err(Data::Refused(DataRefusal::Absolute(file.to_owned())));
        };
        let plain = plain(&path);
        // A name that leads out of the folder is not even looked for.
        let leaves = !plain.starts_with(self::plain(&self.folder)) || leads_out(&path, &self.folder);
        if leaves && !self.outside.allows(&plain) {
            return Err(Data::Refused(DataRefusal::Outside(plain)));
        }
        Ok(path)
    }
}

/// True where links lead from below the folder to somewhere else.
fn leads_out(path: &Path, folder: &Path) -> bool {
    let (Ok(path), Ok(folder)) = (path.canonicalize(), folder.canonicalize()) else { return false };
    !path.starts_with(folder)
}

/// The absolute path without `.` and `..`, by its text alone.
pub fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            part => plain.push(part),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_asked_about_is_read_beyond_the_folder() {
        let mut reach = Reach::below(Path::new("/home/u/project"));
        assert_eq!(reach.find("data/../x.csv").expect("below"), Path::new("/home/u/project/data/../x.csv"));
        for file in ["../x.csv", "data/../../x.csv", "../project2/x.csv"] {
            assert!(matches!(reach.find(file), Err(Data::Refused(DataRefusal::Outside(_)))), "{file}");
        }
        reach.outside.allow(PathBuf::from("/home/u/x.csv"));
        assert!(reach.find("data/../../x.csv").is_ok() && reach.find("../y.csv").is_err());
        assert!(matches!(reach.find("/etc/passwd"), Err(Data::Refused(DataRefusal::Absolute(_)))));
    }
}
