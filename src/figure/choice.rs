//! What a figure is about, as a user names it: equipment, criteria, a measurement.

use crate::analysis::Analysis;
use crate::analysis::decision::Sides;

/// What a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// All equipment.
    All,
    /// One equipment.
    One,
    /// One equipment and what it is compared with.
    Pair,
    /// One criterion.
    Criterion,
    /// Two criteria, one an axis.
    Axes,
    /// A measurement.
    Measurement,
}

/// What was chosen for figures, by id; each figure takes what its [`Subject`] asks for, and what fits best where nothing
/// was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Equipment of [`Subject::One`] and [`Subject::Pair`]; `None`: the best that is not the benchmark, for parity and
    /// break-even the best that is behind it.
    pub equipment: Option<String>,
    /// Equipment that the first of [`Subject::Pair`] is compared with; `None`: the benchmark, and for the waterfall the next
    /// one in the ranking where the benchmark is no machine.
    pub against: Option<String>,
    /// Criterion of [`Subject::Criterion`]; `None`: the one with the nearest turn.
    pub criterion: Option<String>,
    /// Criterion of the horizontal axis of [`Subject::Axes`]; `None`: the first numeric ones with weight.
    pub x: Option<String>,
    /// Criterion of the vertical axis.
    pub y: Option<String>,
    /// Evidence id and own id of [`Subject::Measurement`]; `None`: the first measurement that has such a figure.
    pub measurement: Option<(String, String)>,
}

/// Completes two sides of which each is named or not.
pub type Pairing = fn(&Analysis, Option<usize>, Option<usize>) -> Option<Sides>;

impl Choice {
    /// The equipment of a figure about one: the chosen one, else the best that is not the benchmark, else the first.
    pub(crate) fn chosen_equipment(&self, analysis: &Analysis) -> Option<usize> {
        let first = || (!analysis.equipment.is_empty()).then_some(0);
        equipment(analysis, self.equipment.as_ref()).or_else(|| analysis.best_other()).or_else(first)
    }

    /// The two sides of a figure about a pair.
    pub(crate) fn pair(&self, analysis: &Analysis, pairing: Pairing) -> Option<Sides> {
        pairing(analysis, equipment(analysis, self.equipment.as_ref()), equipment(analysis, self.against.as_ref()))
    }

    /// The chosen criterion.
    pub(crate) fn criterion(&self, analysis: &Analysis) -> Option<usize> {
        criterion(analysis, self.criterion.as_ref())
    }

    /// The chosen criteria of both axes.
    pub(crate) fn axes(&self, analysis: &Analysis) -> [Option<usize>; 2] {
        [&self.x, &self.y].map(|id| criterion(analysis, id.as_ref()))
    }
}

fn equipment(analysis: &Analysis, id: Option<&String>) -> Option<usize> {
    id.and_then(|id| analysis.position(id))
}

fn criterion(analysis: &Analysis, id: Option<&String>) -> Option<usize> {
    id.and_then(|id| analysis.criteria.iter().position(|criterion| criterion.id == *id))
}
