//! Cells that follow from other cells of their row, in a second pass once the row is read.
//!
//! The result stays a function of what the memo compares: which criteria a cell rests on and with which parameters is
//! kept with the column, and a cell that is read anew takes along the cells that rest on it.

use crate::methods::decision::difference::Uncertain;
use crate::model::{Grade, Kind};
use crate::quantity::{Unit, number_text};
use crate::text::number::significant;

use super::cell_result::Flag;
use super::criterion::Ready;
use super::ready_cell::ReadyCell;
use super::worth::Worth;

/// Digits of a derived figure in the text of its cell.
const DIGITS: i32 = 4;

/// How the cells of one numeric criterion follow from those of others. What a spec states counts before it.
#[derive(Clone, Debug)]
pub struct Derivation {
    /// Id of the criterion whose cells are derived.
    pub criterion: String,
    /// Ids of the criteria that they rest on.
    pub operands: Vec<String>,
    /// Name of the rule; two derivations of one name, operands and parameters give the same.
    pub rule: &'static str,
    /// Whatever else the rule rests on: prices, hours, rates.
    pub parameters: Vec<f64>,
    /// The figure from the operands, in their order, and the parameters; `None`: they give none.
    pub figure: fn(&[Operand], &[f64]) -> Option<Uncertain>,
}

/// A figure that another one is derived from, in its criterion's unit.
#[derive(Clone, Copy, Debug)]
pub struct Operand {
    /// The figure with its uncertainty.
    pub figure: Uncertain,
    /// The unit; `None`: a plain number.
    pub unit: Option<Unit>,
}

/// What a column of derived cells rests on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Basis {
    operands: Vec<String>,
    rule: &'static str,
    parameters: Vec<f64>,
}

/// A derivation with its columns found.
pub(super) struct Derived<'a> {
    /// Column of the derived cells.
    pub column: usize,
    /// Columns that they rest on.
    pub operands: Vec<usize>,
    derivation: &'a Derivation,
}

impl<'a> Derived<'a> {
    /// The derivations whose criteria are all there and numeric, each behind those it rests on; what would rest on
    /// itself is left out.
    pub fn resolve(derivations: &'a [Derivation], ready: &[Ready<'_>]) -> Vec<Self> {
        let column = |id: &String| {
            ready.iter().position(|r| r.criterion.id == *id).filter(|k| ready[*k].criterion.kind == Kind::Numeric)
        };
        let mut open: Vec<Self> = Vec::new();
        for derivation in derivations {
            let operands = derivation.operands.iter().map(column).collect::<Option<Vec<_>>>();
            if let (Some(column), Some(operands)) = (column(&derivation.criterion), operands)
                && open.iter().all(|other| other.column != column)
            {
                open.push(Self { column, operands, derivation });
            }
        }
        let mut found = Vec::with_capacity(open.len());
        loop {
            let waits = |derived: &Self| open.iter().any(|other| derived.operands.contains(&other.column));
            let Some(next) = open.iter().position(|derived| !waits(derived)) else { return found };
            found.push(open.remove(next));
        }
    }

    /// What the column rests on.
    pub fn basis(&self) -> Basis {
        let Derivation { operands, rule, parameters, .. } = self.derivation;
        Basis { operands: operands.clone(), rule, parameters: parameters.clone() }
    }

    /// The cell of a row of which the operands are read.
    pub fn cell(&self, row: &[ReadyCell], ready: &[Ready<'_>]) -> ReadyCell {
        let operand = |k: &usize| match row.get(*k)?.worth {
            Worth::Figure(figure) => Some(Operand { figure, unit: ready[*k].unit }),
            Worth::Unknown | Worth::NotApplicable | Worth::Bound { .. } | Worth::Exact(_) => None,
        };
        let operands = self.operands.iter().map(operand).collect::<Option<Vec<_>>>();
        let figure = operands.and_then(|operands| (self.derivation.figure)(&operands, &self.derivation.parameters));
        let Some(figure) = figure.filter(|u| u.centre.is_finite() && u.standard_uncertainty().is_finite()) else {
            return ReadyCell::unknown("", Flag::Missing);
        };
        let unit = ready[self.column].unit.map_or("", |unit| unit.symbol());
        let text = format!("{} {unit}", number_text(significant(figure.centre, DIGITS)));
        let mut cell = ReadyCell::blank(text.trim_end());
        let sources = || self.operands.iter().filter_map(|k| row.get(*k));
        cell.worth = Worth::Figure(figure);
        cell.set_interval();
        let result = cell.result_mut();
        result.assumed = sources().any(|source| source.result.assumed);
        // A chain is as firm as its weakest link.
        let worst = |worst: Grade, source: &ReadyCell| Some(worst.max(source.result.grade?));
        result.grade = sources().try_fold(Grade::A, worst);
        for flag in [Flag::Estimated, Flag::Borrowed, Flag::PlausibleBand, Flag::About] {
            if sources().any(|source| source.has(flag)) {
                cell.flag(flag);
            }
        }
        cell
    }
}
