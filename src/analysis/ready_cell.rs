//! A cell made ready for comparing: its worth, what it refers to, and its result as far as it is known.

use std::sync::Arc;

use crate::methods::decision::difference::Uncertain;
use crate::model::{Basis, Better, Judged, Judgement, Missing, PriceBasis};
use crate::quantity::{Meaning, Reference};

use super::cell_result::{CellResult, Comparison, Flag};
use super::clause::{Deviation, MustState, Unproven};
use super::criterion::Ready;
use super::finding::{Finding, StatedBasis};
use super::terms::{Term, with_default};
use super::width::Notation;
use super::worth::{Ends, Worth, Z95};
use super::worth_function::WorthFunction;

/// A verdict by hand on the criterion's clause, as far as it counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Hand {
    /// There is none.
    #[default]
    None,
    /// It counts.
    Given(Judged),
    /// Reason or name is missing.
    Incomplete,
    /// It was given on another text.
    Lapsed,
}

impl Hand {
    /// Of a spec with this text.
    pub fn of(judgement: Option<&Judgement>, text: &str) -> Self {
        match judgement {
            None => Self::None,
            Some(judgement) if judgement.verdict == Judged::Open => Self::Given(Judged::Open),
            Some(judgement) if judgement.has_lapsed(text) => Self::Lapsed,
            Some(judgement) if !judgement.is_complete() => Self::Incomplete,
            Some(judgement) => Self::Given(judgement.verdict),
        }
    }
}

/// A cell made ready.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ReadyCell {
    pub worth: Worth,
    /// The other reading of a figure of which the width is open; `worth` is the worse one.
    pub other: Option<Worth>,
    /// Whether it is written with ±.
    pub notation: Notation,
    /// The same of the cell's other sources.
    pub other_notations: Vec<Notation>,
    pub basis: Option<Box<Basis>>,
    pub reference: Option<Reference>,
    pub price_unlike: bool,
    /// The stated interval without any assumed uncertainty: what a must-clause is held against.
    pub stated: Option<Ends>,
    /// What a price includes, as the spec says.
    pub price: Option<Box<PriceBasis>>,
    /// The verdict by hand on the clause.
    pub hand: Hand,
    /// Why words beside the figure keep it from being promised as it stands.
    pub reservation: Option<Unproven>,
    /// Sources that contradict each other answer the clause differently.
    pub clause_disputed: bool,
    /// Findings of the reading.
    pub findings: Vec<Finding>,
    /// Shared with the analyses that show it.
    pub result: Arc<CellResult>,
}

impl ReadyCell {
    /// A cell of which nothing is known.
    pub fn unknown(text: &str, flag: Flag) -> Self {
        let mut cell = Self::blank(text);
        if flag == Flag::NotApplicable {
            cell.worth = Worth::NotApplicable;
            cell.result_mut().reading.meaning = Meaning::NotApplicable;
        }
        cell.flag(flag);
        cell
    }

    /// The same without the reason.
    pub fn blank(text: &str) -> Self {
        Self {
            worth: Worth::Unknown,
            other: None,
            notation: Notation::None,
            other_notations: Vec::new(),
            basis: None,
            reference: None,
            price_unlike: false,
            stated: None,
            price: None,
            hand: Hand::None,
            reservation: None,
            clause_disputed: false,
            findings: Vec::new(),
            result: Arc::new(CellResult { text: text.to_owned(), ..CellResult::default() }),
        }
    }

    /// The result, to be changed; a copy of it where an analysis shows it.
    pub fn result_mut(&mut self) -> &mut CellResult {
        Arc::make_mut(&mut self.result)
    }

    /// A figure that is no spec: the need, a median.
    pub fn figure(worth: Worth) -> Self {
        let mut cell = Self::blank("");
        cell.worth = worth;
        cell.set_interval();
        cell
    }

    /// The cell, or another of its sources, is written so.
    pub fn writes(&self, notation: Notation) -> bool {
        self.notation == notation || self.other_notations.contains(&notation)
    }

    pub fn has(&self, flag: Flag) -> bool {
        self.result.flags.contains(&flag)
    }

    pub fn flag(&mut self, flag: Flag) {
        if !self.has(flag) {
            self.result_mut().flags.push(flag);
        }
    }

    /// True when the cell has a value of its own: stated or guaranteed, and readable.
    pub fn is_stated(&self) -> bool {
        let known = !matches!(self.worth, Worth::Unknown | Worth::NotApplicable);
        known && !self.has(Flag::Borrowed) && !self.has(Flag::Estimated)
    }

    /// Notes what the figure refers to; `terms`: what it is of. A price that the criterion has brought to its own footing
    /// compares whatever it includes.
    pub fn set_basis(&mut self, ready: &Ready<'_>, terms: Vec<Term>) {
        let known = !matches!(self.worth, Worth::Unknown | Worth::NotApplicable);
        let found = StatedBasis {
            basis: self.basis.as_deref().cloned(),
            reference: self.reference,
            price: self.price.as_deref().filter(|_| ready.criterion.price.is_none()).cloned(),
            terms: with_default(terms, &ready.terms),
            off_footing: self.price_unlike,
        };
        self.result_mut().basis = Some(found).filter(|found| known && *found != StatedBasis::default()).map(Arc::new);
    }

    /// Notes a second reading of the figure: the worse of both counts, so that leaving out the ± never pays.
    pub fn set_other(&mut self, other: Worth, ready: &Ready<'_>) {
        let distance = |worth: &Worth| {
            let x = worth.centre().unwrap_or_default();
            match ready.criterion.better {
                Better::Higher => -x,
                Better::Lower => x,
                Better::Target(target) => (x - target).abs(),
                Better::Unknown => 0.0,
            }
        };
        self.other = Some(other);
        if let Some(other) = self.other.as_mut().filter(|other| distance(other) > distance(&self.worth)) {
            std::mem::swap(&mut self.worth, other);
        }
    }

    /// Value and 95 % interval from the worth; of two readings the interval holds both.
    pub fn set_interval(&mut self) {
        let (mut low, mut high) = self.reach(&self.worth);
        if let Some(other) = &self.other {
            let (a, b) = self.reach(other);
            (low, high) = (low.zip(a).map(|(x, y)| x.min(y)), high.zip(b).map(|(x, y)| x.max(y)));
        }
        let r = Arc::make_mut(&mut self.result);
        match &self.worth {
            Worth::Unknown | Worth::NotApplicable => return,
            Worth::Exact(x) => r.value = Some(*x),
            Worth::Figure(u) | Worth::Bound { end: u, .. } => {
                r.value = Some(u.centre);
                r.uncertain = Some(*u);
                r.standard_uncertainty = Some(u.standard_uncertainty());
            }
        }
        (r.low, r.high) = (low, high);
    }

    /// The ends of the 95 % interval; `None`: open, or nothing known.
    fn reach(&self, worth: &Worth) -> (Option<f64>, Option<f64>) {
        // Ends that were written stay as they were written; halving and doubling a width must not show in their digits.
        let as_written = |x: f64, end: Option<f64>| {
            end.filter(|end| x != *end && (x - end).abs() <= 1e-9 * end.abs().max(x.abs())).unwrap_or(x)
        };
        let ends = |u: &Uncertain| {
            let reach = |sd: f64| (Z95 * sd).hypot(u.half_width);
            let (low, high) = (u.centre - reach(u.normal_sd), u.centre + reach(u.upper_sd()));
            let stated = self.stated;
            (as_written(low, stated.map(|s| s.low)), as_written(high, stated.map(|s| s.high)))
        };
        match worth {
            Worth::Unknown | Worth::NotApplicable => (None, None),
            Worth::Exact(x) => (Some(*x), Some(*x)),
            Worth::Figure(u) => {
                let (low, high) = ends(u);
                (Some(low), Some(high))
            }
            Worth::Bound { end, upwards } => {
                let (low, high) = ends(end);
                if *upwards { (Some(low), None) } else { (None, Some(high)) }
            }
        }
    }

    /// Points from the worth, by the policy where nothing is known, and how the must-clause stands. What an earlier
    /// comparison said no longer holds; it is to be made again.
    pub fn set_points(&mut self, ready: &Ready<'_>, missing: Missing, must: MustState) {
        let points = ready.worth.as_ref().and_then(|worth| self.points(worth, missing));
        let is_beyond = |x: f64| points.is_some() && ready.worth.as_ref().is_some_and(|worth| worth.is_beyond(x));
        let beyond = self.result.value.is_some_and(is_beyond);
        let result = self.result_mut();
        result.flags.retain(|flag| !matches!(flag, Flag::BeyondScale | Flag::UnlikeBasis));
        if beyond {
            result.flags.push(Flag::BeyondScale);
        }
        result.points = points.map(|(points, _, _)| points);
        result.points_low = points.map(|(_, low, _)| low);
        result.points_high = points.map(|(_, _, high)| high);
        result.must = must;
    }

    /// How the cell deviates from its criterion's clause and from the buyer's need.
    pub fn set_deviations(&mut self, clause: Option<Deviation>, need: Option<Deviation>) {
        if self.result.deviation != clause || self.result.need_deviation != need {
            let result = self.result_mut();
            (result.deviation, result.need_deviation) = (clause, need);
        }
    }

    /// Central, lowest and highest points; `None` where the criterion does not apply.
    fn points(&self, worth_of: &WorthFunction, missing: Missing) -> Option<(f64, f64, f64)> {
        let (floor, ceiling) = worth_of.range();
        Some(match &self.worth {
            Worth::NotApplicable => return None,
            Worth::Unknown => (if missing == Missing::Proven { floor } else { ceiling }, floor, ceiling),
            Worth::Exact(x) => (worth_of.points(*x), worth_of.points(*x), worth_of.points(*x)),
            Worth::Figure(u) => {
                let (low, high) = (self.result.low.unwrap_or(u.centre), self.result.high.unwrap_or(u.centre));
                let (low, high) = worth_of.extremes(low, high);
                (worth_of.points(u.centre), low, high)
            }
            Worth::Bound { end, upwards } => {
                let side = |from: f64| if *upwards { (from, f64::INFINITY) } else { (f64::NEG_INFINITY, from) };
                let widest = if *upwards { self.result.low } else { self.result.high }.unwrap_or(end.centre);
                let (worst, _) = worth_of.extremes(side(end.centre).0, side(end.centre).1);
                let (low, high) = worth_of.extremes(side(widest).0, side(widest).1);
                (worst, low, high)
            }
        })
    }

    /// Notes a comparison, in place of an earlier one.
    pub fn set_comparison(&mut self, found: Comparison) {
        let result = self.result_mut();
        result.flags.retain(|flag| *flag != Flag::UnlikeBasis);
        if found.unlike_basis {
            result.flags.push(Flag::UnlikeBasis);
        }
        result.comparison = found;
    }

    /// The same gap with another share of the weight.
    pub fn set_share(&mut self, share: f64) {
        let comparison = &mut self.result_mut().comparison;
        comparison.contribution_points = comparison.gap_points.map(|gap| share * gap);
    }

    /// A copy as it was before any comparison.
    pub fn uncompared(&self) -> Self {
        let mut cell = self.clone();
        cell.set_comparison(Comparison::default());
        cell
    }
}
