//! What evidence would settle an undecided comparison, and by how much.

use crate::methods::decision::difference::{Uncertain, against_margin};
use crate::methods::numeric::halve;
use crate::model::{Better, Kind};
use crate::text::Lang;
use crate::text::number::{significant, with_unit};

use super::super::compare::SURE;
use super::super::{Analysis, Flag, Verdict};

/// What would settle an undecided comparison.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Settling {
    /// A side states nothing: a figure comes first.
    Figure,
    /// The figures refer to different things: a figure on the same basis comes first.
    Basis,
    /// Both known to these half widths (k = 2, in the criterion's unit), with the central figures as they are.
    Known {
        /// Own figure; `None`: it is exact already.
        own: Option<f64>,
        /// The benchmark's; the same.
        benchmark: Option<f64>,
    },
    /// Even exact figures lie on the margin.
    OnTheMargin,
}

/// What would settle the comparison of this cell with the benchmark; `None` where it is decided or there is none.
pub fn settling(analysis: &Analysis, equipment: usize, criterion: usize) -> Option<Settling> {
    let cell = analysis.equipment.get(equipment)?.cells.get(criterion)?;
    if cell.comparison.verdict != Some(Verdict::Undecided) {
        return None;
    }
    if cell.flags.contains(&Flag::UnlikeBasis) {
        return Some(Settling::Basis);
    }
    let other = analysis.benchmark.as_ref()?.cells.get(criterion)?.as_ref()?;
    let (Some(own), Some(rival), Some(margin)) = (known(cell), known(other), cell.comparison.margin) else {
        return Some(Settling::Figure);
    };
    let result = analysis.criteria.get(criterion)?;
    let (own, rival, margin) = match (result.kind, result.better) {
        (Kind::Numeric, Better::Higher) => (own, rival, margin),
        (Kind::Numeric, Better::Lower) => (mirrored(own), mirrored(rival), margin),
        // Points hide how far the figures are known.
        _ => return Some(Settling::Figure),
    };
    let decided = |part: f64| {
        let (ahead, parity, behind) = against_margin(narrowed(own, part), narrowed(rival, part), margin);
        ahead.max(parity).max(behind) >= SURE
    };
    if !decided(1e-6) {
        return Some(Settling::OnTheMargin);
    }
    // The largest part of the present uncertainty with which it is decided.
    let (enough, _) = halve(1e-6, 1.0, 40, decided);
    let half = |u: Uncertain| Some(2.0 * enough * u.standard_uncertainty()).filter(|half| *half > 0.0);
    Some(Settling::Known { own: half(own), benchmark: half(rival) })
}

/// The same as a sentence; `None` where nothing is to be settled.
pub fn settling_text(analysis: &Analysis, equipment: usize, criterion: usize, lang: Lang) -> Option<String> {
    let unit = analysis.criteria.get(criterion)?.unit.map_or("", |unit| lang.unit(unit.symbol()));
    let width = |x: f64| with_unit(significant(x, 2), unit);
    Some(match settling(analysis, equipment, criterion)? {
        Settling::Figure => lang.settle_missing_figure().to_owned(),
        Settling::Basis => lang.settle_like_basis().to_owned(),
        Settling::OnTheMargin => lang.settle_on_the_margin().to_owned(),
        Settling::Known { own: Some(own), benchmark: Some(other) } => lang.settle_both(&width(own), &width(other)),
        Settling::Known { own: Some(own), benchmark: None } => lang.settle_own(&width(own)),
        Settling::Known { own: None, benchmark: Some(other) } => lang.settle_benchmark(&width(other)),
        // Exact figures are decided or on the margin.
        Settling::Known { own: None, benchmark: None } => return None,
    })
}

fn known(cell: &super::super::CellResult) -> Option<Uncertain> {
    let bound = cell.flags.iter().any(|flag| matches!(flag, Flag::Guarantee | Flag::OpenToWorst));
    cell.uncertain.filter(|_| !bound)
}

fn mirrored(u: Uncertain) -> Uncertain {
    Uncertain { centre: -u.centre, ..u }
}

fn narrowed(u: Uncertain, part: f64) -> Uncertain {
    Uncertain {
        centre: u.centre,
        normal_sd: part * u.normal_sd,
        excess: part * u.excess,
        half_width: part * u.half_width,
    }
}
