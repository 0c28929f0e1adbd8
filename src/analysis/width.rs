//! Half and full widths: who writes ±, what a row counts in, and what is open about figures without ±.

use crate::model::{Place, Severity, Width};
use crate::quantity::{Figure, Meaning, Reading};

use super::cell_result::Flag;
use super::criterion::Ready;
use super::doubt;
use super::finding::{Finding, FindingKind};
use super::row::Row;

/// Texts told of a row; the rest is counted.
const TOLD: usize = 3;

/// How a figure says its width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Notation {
    /// No figure, or a full width.
    #[default]
    None,
    /// With ±, or said to be half a width.
    Half,
    /// Without ±, and nobody said what it is.
    Unsigned,
}

impl Notation {
    /// Of this figure, of which its spec says this.
    pub fn of(figure: Figure, spec: Option<Width>) -> Self {
        match (is_signed(figure), spec) {
            (true, _) | (false, Some(Width::Half)) => Self::Half,
            (false, Some(Width::Full)) => Self::None,
            (false, None) => Self::Unsigned,
        }
    }
}

/// What the figures of a row say together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct RowNotation {
    /// Somebody writes ±: a cell, the need or the clause.
    pub half: bool,
    /// Somebody does not.
    pub unsigned: bool,
    /// The middle one of the figures above one, where per cent are counted.
    pub percent: Option<f64>,
    /// Who writes a vacuum as what.
    pub vacuum: doubt::Vacuum,
}

impl RowNotation {
    /// Of this column.
    pub fn of(ready: &Ready<'_>, rows: &[Row], k: usize) -> Self {
        let limits = || [&ready.need, &ready.must].into_iter().flatten().filter_map(is_signed_limit);
        // A limit without ± is meant in the criterion's width, where that is declared.
        let undeclared = ready.criterion.width.is_none();
        let cells = || rows.iter().filter_map(|row| row.cells.get(k));
        Self {
            half: limits().any(|signed| signed) || cells().any(|cell| cell.writes(Notation::Half)),
            unsigned: (undeclared && limits().any(|signed| !signed))
                || cells().any(|cell| cell.writes(Notation::Unsigned)),
            percent: doubt::middle_percent(ready, rows, k),
            vacuum: doubt::Vacuum::of(ready, rows, k),
        }
    }

    /// Both ways of writing stand in one row, and nobody said what the one without ± means.
    pub fn is_mixed(self, ready: &Ready<'_>) -> bool {
        self.half && self.unsigned && ready.criterion.unsigned.is_none()
    }
}

/// Written with ±.
fn is_signed(figure: Figure) -> bool {
    matches!(figure, Figure::HalfWidth(_) | Figure::Bound { half_width: true, .. })
}

/// Whether a need or clause is written with ±; `None`: it is no number.
fn is_signed_limit(reading: &Reading) -> Option<bool> {
    match &reading.meaning {
        Meaning::Number(number) => Some(is_signed(number.figure)),
        _ => None,
    }
}

/// Factors that take a figure to the width that its row counts in: of the reading that counts, and of the other one
/// where it is open which of the two is meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Factors {
    /// Of the only reading, or of a half width.
    pub first: f64,
    /// Of a full width, where that may be meant.
    pub second: Option<f64>,
}

/// The factors for this figure of this row; `spec`: what its spec says of it.
pub(super) fn factors(figure: Figure, spec: Option<Width>, ready: &Ready<'_>) -> Factors {
    let Some(counted) = ready.counted_width() else { return Factors { first: 1.0, second: None } };
    let own = if is_signed(figure) { Some(Width::Half) } else { spec.or(ready.criterion.unsigned) };
    match own {
        Some(own) => Factors { first: factor(own, counted), second: None },
        None => Factors { first: factor(Width::Half, counted), second: Some(factor(Width::Full, counted)) },
    }
}

/// What makes a width of this kind one of that kind.
pub(super) fn factor(from: Width, to: Width) -> f64 {
    match (from, to) {
        (Width::Half, Width::Full) => 2.0,
        (Width::Full, Width::Half) => 0.5,
        (Width::Half, Width::Half) | (Width::Full, Width::Full) => 1.0,
    }
}

/// What takes a need or limit to the width that its row counts in. One without ± is meant in the criterion's width; where
/// that is not declared, as the figures of the row without ± are.
pub(super) fn limit_factor(figure: Figure, ready: &Ready<'_>) -> f64 {
    let Some(counted) = ready.counted_width() else { return 1.0 };
    let unsigned = if ready.criterion.width.is_some() { None } else { ready.criterion.unsigned };
    let own = if is_signed(figure) { Width::Half } else { unsigned.unwrap_or(counted) };
    factor(own, counted)
}

/// The clause has no ± where others have, and nobody said what that means: it proves nothing and excludes nobody.
pub(super) fn is_limit_open(ready: &Ready<'_>) -> bool {
    let undeclared = ready.criterion.width.is_none() && ready.criterion.unsigned.is_none() && ready.notation.half;
    undeclared && ready.must.as_ref().and_then(is_signed_limit) == Some(false)
}

/// Texts of a column of which the width is open: the first ones, and how many there are.
pub(super) fn open_texts(rows: &[Row], k: usize) -> (Vec<String>, usize) {
    let open = || rows.iter().filter_map(|row| row.cells.get(k)).filter(|cell| cell.has(Flag::WidthOpen));
    (open().take(TOLD).map(|cell| cell.result.text.clone()).collect(), open().count())
}

/// Asks once for the row.
pub(super) fn tell(ready: &Ready<'_>, (texts, count): &(Vec<String>, usize), findings: &mut Vec<Finding>) {
    if *count > 0 {
        let place = Place::Criterion(ready.criterion.id.clone());
        let kind = FindingKind::WidthOpen { texts: texts.clone(), count: *count, beside_half: ready.notation.half };
        findings.push(Finding::new(Severity::Warning, place, kind));
    }
}
