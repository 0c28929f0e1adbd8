//! Where in a project something is, and how grave.

/// A place in the project.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The project as a whole.
    Project,
    /// A criterion, by id.
    Criterion(String),
    /// An equipment, by id.
    Equipment(String),
    /// A cell.
    Cell {
        /// Equipment id.
        equipment: String,
        /// Criterion id.
        criterion: String,
    },
    /// An evidence, by id.
    Evidence(String),
    /// A claim, by id.
    Claim(String),
    /// A scenario, by id.
    Scenario(String),
    /// A group of criteria, by id.
    Group(String),
    /// A part of another section.
    Part {
        /// Name of the section in the file.
        section: &'static str,
        /// Its id there; of an exchange rate the pair.
        id: String,
    },
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know.
    Info,
    /// May mislead.
    Warning,
    /// Something is wrong and was left out.
    Error,
}
