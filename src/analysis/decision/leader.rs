//! Who leads, or why nobody can be named.

use super::super::{Analysis, EquipmentResult};
use super::Decision;
use super::board::Method;

/// Why nobody leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoLeader {
    /// There is no equipment, or no criterion with weight that can be scored.
    Nothing,
    /// Every equipment is excluded.
    AllExcluded,
    /// Nobody, or one alone, states anything.
    NoValues,
    /// These share the first place.
    Level(Vec<usize>),
}

impl NoLeader {
    /// Stable key.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing-to-compare",
            Self::AllExcluded => "all-excluded",
            Self::NoValues => "no-values",
            Self::Level(_) => "level",
        }
    }
}

/// Who leads.
pub(super) fn leader(analysis: &Analysis, decision: &Decision) -> Result<usize, NoLeader> {
    if analysis.equipment.is_empty() || analysis.criteria.iter().all(|criterion| criterion.weight <= 0.0) {
        return Err(NoLeader::Nothing);
    }
    let eligible = || analysis.equipment.iter().filter(|equipment| equipment.excluded.is_none());
    if eligible().next().is_none() {
        return Err(NoLeader::AllExcluded);
    }
    let states = |equipment: &&EquipmentResult| equipment.coverage > 0.0;
    let (all, stating) = (eligible().count(), eligible().filter(states).count());
    if stating == 0 || (stating == 1 && all > 1) {
        return Err(NoLeader::NoValues);
    }
    let first = decision.board.first(Method::Mavt);
    let rows: Vec<usize> = first.iter().filter_map(|row| decision.table.equipment.get(*row).copied()).collect();
    match rows.as_slice() {
        [] => Err(NoLeader::Nothing),
        [only] => Ok(*only),
        _ => Err(NoLeader::Level(rows)),
    }
}
