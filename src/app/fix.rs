//! Remedies for findings: one where it is certain, two to choose from where only the user can know. Each is one
//! undoable command; nothing is offered on a guess.

mod near;
mod references;
mod scale;
mod texts;

use crate::analysis::{Analysis, Finding, FindingKind};
use crate::model::{Better, Project, Width};
use crate::text::Lang;

use super::command::{BatchLabel, Command};

/// A remedy for a finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What is done.
    pub kind: FixKind,
    /// The new id, unit or text, where there is one.
    pub to: String,
    /// How many places are put right at once.
    pub places: usize,
    change: Change,
}

/// The change of a remedy.
#[derive(Clone, Debug, PartialEq)]
enum Change {
    /// Of one part.
    One(Box<Command>),
    /// Of every part that names this evidence: worked out when it is wanted, for it goes through the whole project.
    Evidence(String),
    /// Of every criterion.
    EqualWeights,
}

/// What a remedy does; names the step in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FixKind {
    /// A reference with a slip gets the id that was meant.
    Rename,
    /// A unit with a slip gets the one that was meant.
    Unit,
    /// A text with a slip gets the word that was meant.
    Text,
    /// The scale's ends change places.
    SwapScale,
    /// The provisional scale becomes the declared one.
    KeepScale,
    /// Of several specs marked as chosen the first stays so.
    KeepFirst,
    /// A weight that counts as 0 becomes 0.
    ZeroWeight,
    /// Every criterion gets the weight it has now anyway.
    EqualWeights,
    /// More is better.
    HigherIsBetter,
    /// Less is better.
    LowerIsBetter,
    /// The group follows from the facts of origin.
    SetDomestic,
    /// The group follows from the facts of origin.
    SetImported,
    /// Figures of a row without ± are half widths.
    HalfWidth,
    /// Figures of a row without ± are full widths.
    FullWidth,
}

impl FixKind {
    /// Name of the step in the history.
    pub fn step(self, lang: Lang) -> &'static str {
        match self {
            Self::Rename => lang.fix_step_rename(),
            Self::Unit => lang.fix_step_unit(),
            Self::Text => lang.fix_step_text(),
            Self::SwapScale => lang.fix_swap_scale(),
            Self::KeepScale => lang.fix_keep_scale(),
            Self::KeepFirst => lang.fix_keep_first(),
            Self::ZeroWeight => lang.fix_zero_weight(),
            Self::EqualWeights => lang.fix_equal_weights(),
            Self::SetDomestic | Self::SetImported => lang.fix_step_origin(),
            Self::HalfWidth | Self::FullWidth => lang.fix_step_width(),
            Self::HigherIsBetter | Self::LowerIsBetter => lang.fix_step_direction(),
        }
    }
}

impl Fix {
    fn new(kind: FixKind, to: impl Into<String>, change: Command) -> Self {
        Self { kind, to: to.into(), places: 1, change: Change::One(Box::new(change)) }
    }

    /// The change as one step, for the project that the remedy was found for.
    pub fn command(&self, project: &Project) -> Command {
        let commands = match &self.change {
            Change::One(command) => vec![command.as_ref().clone()],
            Change::Evidence(from) => references::rename_evidence(project, from, &self.to),
            Change::EqualWeights => scale::set_equal_weights(project),
        };
        Command::Batch { label: BatchLabel::Fix(self.kind), commands }
    }

    /// What the button says: exactly what will be done.
    pub fn label(&self, lang: Lang) -> String {
        match self.kind {
            FixKind::Rename if self.places > 1 => lang.fix_rename_all(&self.to, self.places),
            FixKind::Rename => lang.fix_rename(&self.to),
            FixKind::Unit => lang.fix_unit(&self.to),
            FixKind::Text => lang.fix_text(&self.to),
            FixKind::SetDomestic => lang.fix_origin(lang.origin_domestic()),
            FixKind::SetImported => lang.fix_origin(lang.origin_imported()),
            FixKind::HalfWidth => lang.inspector_width_half().to_owned(),
            FixKind::FullWidth => lang.inspector_width_full().to_owned(),
            FixKind::HigherIsBetter => lang.criterion_higher().to_owned(),
            FixKind::LowerIsBetter => lang.criterion_lower().to_owned(),
            kind => kind.step(lang).to_owned(),
        }
    }
}

/// The remedy of a finding, where it is certain.
pub fn fix(finding: &Finding, project: &Project, analysis: &Analysis) -> Option<Fix> {
    let place = &finding.place;
    match &finding.kind {
        FindingKind::UnknownCriterion(id) => references::criterion(project, place, id),
        FindingKind::UnknownEvidence(id) => references::evidence(project, id),
        FindingKind::UnknownBenchmark(id) => references::benchmark(project, place, id),
        FindingKind::UnknownUnit(unit) => texts::unit(project, place, unit),
        FindingKind::OriginDiffers { to, .. } => references::origin(project, place, to),
        FindingKind::SpecUnread { text, reason } => texts::spec(project, place, text, reason),
        FindingKind::SeveralChosen => texts::first_chosen(project, place),
        FindingKind::ScaleUnusable => scale::swap(project, place),
        FindingKind::ProvisionalScale => scale::keep(project, analysis, place),
        FindingKind::BadWeight => scale::zero_weight(project, place),
        FindingKind::NoWeights => scale::equal_weights(project),
        _ => None,
    }
}

/// Two answers to choose from, where only the user can know which one is right.
pub fn choices(finding: &Finding, project: &Project) -> Vec<Fix> {
    let place = &finding.place;
    match finding.kind {
        FindingKind::WidthOpen { .. } => {
            let answers = [(FixKind::HalfWidth, Width::Half), (FixKind::FullWidth, Width::Full)];
            answers.into_iter().filter_map(|(kind, width)| texts::width(project, place, kind, width)).collect()
        }
        FindingKind::NoDirection => {
            let answers = [(FixKind::HigherIsBetter, Better::Higher), (FixKind::LowerIsBetter, Better::Lower)];
            answers.into_iter().filter_map(|(kind, better)| scale::direction(project, place, kind, better)).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
