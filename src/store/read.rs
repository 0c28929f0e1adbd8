//! Reading a project: the fast way first; piece by piece only where something is wrong.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::model::{FORMAT, Project};
use crate::text::Lang;

use super::problem::{Position, Problem, ProblemKind};
use super::raw::{Outside, Reach};
use super::regular::{MOST_OF_PROJECT, ReadError, read_regular};
use super::{dialect, pieces, raw, scan};

/// Why a project could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The file could not be read.
    #[error("{path}: {source}")]
    Read {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: ReadError,
    },
    /// The file was read and is wrong in these places.
    #[error("{} problems in {path}", problems.len())]
    Problems {
        /// Which file.
        path: PathBuf,
        /// What and where.
        problems: Vec<Problem>,
    },
}

impl OpenError {
    /// One sentence a problem, each with file, line and column.
    pub fn sentences(&self, lang: Lang) -> Vec<String> {
        match self {
            Self::Read { path, source } => vec![source.sentence(path, lang)],
            Self::Problems { path, problems } => {
                super::sentences(problems, lang).iter().map(|s| format!("{}:{s}", path.display())).collect()
            }
        }
    }
}

/// Opens a project file and the data files beside it. Returns it with its text, which tells whether comments would be
/// lost on saving.
pub fn open(path: &Path) -> Result<(Project, String), OpenError> {
    open_with(path, &Reading::default())
}

/// Which data files are read with a project.
#[derive(Clone, Debug)]
pub struct Reading {
    /// While they are together no larger than this many bytes.
    pub most: u64,
    /// Those outside the project's folder.
    pub outside: Outside,
}

impl Default for Reading {
    /// All below the project's folder.
    fn default() -> Self {
        Self { most: u64::MAX, outside: Outside::Nothing }
    }
}

/// The same with a choice of the data files.
pub fn open_with(path: &Path, reading: &Reading) -> Result<(Project, String), OpenError> {
    let text = text_of(path)?;
    let problems = |problems| OpenError::Problems { path: path.to_owned(), problems };
    let mut project = read(&text).map_err(problems)?;
    let reach = path.parent().map(|folder| Reach::new(folder, reading.outside.clone()));
    raw::fill(&mut project, reach.as_ref(), reading.most);
    Ok((project, text))
}

/// The text of a project's file.
fn text_of(path: &Path) -> Result<String, OpenError> {
    let bytes = read_regular(path, MOST_OF_PROJECT);
    let bytes = bytes.map_err(|source| OpenError::Read { path: path.to_owned(), source })?;
    let problems = |problems| OpenError::Problems { path: path.to_owned(), problems };
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
        problems(vec![Problem { position: Position::of_offset(&text, valid), kind: ProblemKind::NotUtf8 }])
    })
}

/// Reads a project from RON text. On failure all problems are told: of syntax the first, of fields and types one a
/// part, of references and duplicates all.
pub fn read(text: &str) -> Result<Project, Vec<Problem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match dialect().from_str::<Project>(text) {
        Ok(mut project) if is_sound(&project, text) => {
            raw::fill(&mut project, None, 0);
            Ok(project)
        }
        Ok(_) => Err(pieces::problems(text, None)),
        Err(error) => Err(pieces::problems(text, Some(&error))),
    }
}

/// True when nothing is wrong that the types do not show.
fn is_sound(project: &Project, text: &str) -> bool {
    fn unique<'a>(ids: impl Iterator<Item = &'a String>) -> bool {
        let mut seen = BTreeSet::new();
        ids.into_iter().all(|id| seen.insert(id))
    }
    project.format == FORMAT
        && unique(project.criteria.iter().map(|c| &c.id))
        && unique(project.equipment.iter().map(|e| &e.id))
        && unique(project.evidence.iter().map(|e| &e.id))
        && project.evidence.iter().all(|e| unique(e.measurements.iter().map(|m| &m.id)))
        && unique(project.claims.iter().map(|c| &c.id))
        && unique(project.scenarios.iter().map(|s| &s.id))
        && scan::not_finite(text).is_empty()
}
