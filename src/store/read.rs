//! Reading a project: the fast way first; piece by piece only where something is wrong.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::model::{FORMAT, Project};
use crate::text::Lang;

use super::problem::{Position, Problem, ProblemKind};
use super::{dialect, pieces, raw, scan};

/// Why a project could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The file could not be read.
    #[error("{path}: {source}")]
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
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
            Self::Io { path, source } => vec![lang.cannot_read(&path.display().to_string(), &source.to_string())],
            Self::Problems { path, problems } => {
                super::sentences(problems, lang).iter().map(|s| format!("{}:{s}", path.display())).collect()
            }
        }
    }
}

/// Opens a project file and the smaller data files beside it. Returns it with its text, which tells whether comments
/// would be lost on saving.
pub fn open(path: &Path) -> Result<(Project, String), OpenError> {
    let bytes = std::fs::read(path).map_err(|source| OpenError::Io { path: path.to_owned(), source })?;
    let problems = |problems| OpenError::Problems { path: path.to_owned(), problems };
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
        problems(vec![Problem { position: Position::of_offset(&text, valid), kind: ProblemKind::NotUtf8 }])
    })?;
    let mut project = read(&text).map_err(problems)?;
    raw::fill(&mut project, path.parent(), raw::AT_ONCE);
    Ok((project, text))
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
