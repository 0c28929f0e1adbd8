//! The row of one equipment: its cells, what they sum up to, and what of it a change leaves as it was.

use std::sync::Arc;

use crate::model::{ClausePolicy, DeviationRule, Equipment, Missing, Place, Project, Severity};

use super::cell_result::{Comparison, Flag};
use super::cells::Cells;
use super::check::{Known, references};
use super::chosen::Chosen;
use super::clause::MustState;
use super::compare::compare;
use super::criterion::Ready;
use super::derivation::Derived;
use super::finding::{Finding, FindingKind, StatedBasis};
use super::must;
use super::reader::Reader;
use super::ready_cell::ReadyCell;
use super::result::TooMany;
use super::sums::{Gap, Sums};
use super::worth::Worth;

/// The row of one equipment, kept from one analysis to the next.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// As it was read.
    pub equipment: Arc<Equipment>,
    /// One a criterion, in the order of the project.
    pub cells: Vec<ReadyCell>,
    /// Cells that are not as the last analysis left them.
    pub fresh: Vec<bool>,
    /// Some cell is not.
    touched: bool,
    /// References to nothing.
    pub references: Vec<Finding>,
    pub sums: Sums,
    pub gap: Gap,
    /// Findings that only the comparison brings out.
    pub findings: Vec<Finding>,
    /// The cells for all who show them.
    pub results: Cells,
    /// How many cells have a finding of their reading.
    remarked: usize,
    /// Share of the weight by which each cell was compared.
    shares: Vec<f64>,
    /// Was compared as the benchmark itself.
    is_benchmark: bool,
    /// References are to be looked up again.
    unchecked: bool,
}

/// What rows are read with.
pub(super) struct Reading<'a> {
    pub reader: Reader<'a>,
    pub ready: &'a [Ready<'a>],
    /// Columns whose cells follow from others, each behind those it rests on.
    pub derived: &'a [Derived<'a>],
    pub known: &'a Known<'a>,
}

/// What rows are compared with.
pub(super) struct Against<'a> {
    pub ready: &'a [Ready<'a>],
    pub weights: &'a [f64],
    pub chosen: Option<&'a Chosen>,
    pub margin_percent: f64,
    /// Points that deviations cost the benchmark.
    pub deviation_points: f64,
    /// What deviations from clauses without ★ do.
    pub rule: DeviationRule,
    /// Criteria on which every row is compared anew.
    pub anew: &'a [bool],
    /// Some criterion is, or a weight has changed.
    pub any: bool,
}

impl Row {
    /// A row of which nothing is read.
    pub fn new(equipment: &Arc<Equipment>) -> Self {
        Self {
            equipment: Arc::clone(equipment),
            cells: Vec::new(),
            fresh: Vec::new(),
            touched: false,
            references: Vec::new(),
            sums: Sums::default(),
            gap: Gap::default(),
            findings: Vec::new(),
            results: Cells::default(),
            remarked: 0,
            shares: Vec::new(),
            is_benchmark: false,
            unchecked: true,
        }
    }

    /// True when some cell is not as the last analysis left it.
    pub fn is_touched(&self) -> bool {
        self.touched
    }

    /// True when something is to be read.
    pub fn is_waiting(&self) -> bool {
        self.touched || self.unchecked
    }

    /// Brings the cells into the order of the criteria, for every one the column where it stood.
    pub fn rearrange(&mut self, from: &[Option<usize>]) {
        // The criteria that specs may refer to are others, too.
        self.unchecked = true;
        if self.cells.is_empty() {
            return;
        }
        let mut cells: Vec<Option<ReadyCell>> = std::mem::take(&mut self.cells).into_iter().map(Some).collect();
        let mut cell = |from: &Option<usize>| from.and_then(|j| cells.get_mut(j)?.take());
        let blank = || ReadyCell::unknown("", Flag::Missing);
        self.cells = from.iter().map(|from| cell(from).unwrap_or_else(blank)).collect();
        self.shares = from.iter().map(|j| j.and_then(|j| self.shares.get(j).copied()).unwrap_or(f64::NAN)).collect();
    }

    /// Notes the equipment as it is now, and which cells are to be read: those on `criteria`, those that differ, and
    /// those that rest on one of the `evidence` that have changed.
    pub fn renew(&mut self, equipment: &Arc<Equipment>, ready: &[Ready<'_>], criteria: &[bool], evidence: &[&str]) {
        let rests = |id: &str| evidence.contains(&id);
        let cites = rests(&equipment.evidence)
            || (!evidence.is_empty() && equipment.specs.0.values().flat_map(|c| &c.specs).any(|s| rests(&s.evidence)));
        // What every cell of the equipment may rest on.
        let common = |e: &Equipment| (e.evidence.clone(), e.duty_percent, e.vat_percent);
        let all = cites || common(&self.equipment) != common(equipment) || self.cells.len() != ready.len();
        let same = Arc::ptr_eq(&self.equipment, equipment);
        let differs = |ready: &Ready<'_>| {
            let id = &ready.criterion.id;
            !same && self.equipment.cell(id) != equipment.cell(id)
        };
        self.fresh.clear();
        self.fresh.extend(ready.iter().zip(criteria).map(|(ready, anew)| all || *anew || differs(ready)));
        self.touched = self.fresh.contains(&true);
        self.unchecked |= cites || !same;
        self.equipment = Arc::clone(equipment);
    }

    /// Reads what is to be read.
    pub fn read(&mut self, with: &Reading<'_>) {
        if self.unchecked {
            self.references = references(&self.equipment, with.known);
            self.unchecked = false;
        }
        if !self.is_touched() {
            return;
        }
        let cell = |ready: &Ready<'_>| with.reader.cell(&self.equipment, ready);
        if self.cells.len() == with.ready.len() {
            let fresh = self.cells.iter_mut().zip(with.ready).zip(&self.fresh).filter(|(_, fresh)| **fresh);
            fresh.for_each(|((old, ready), _)| *old = cell(ready));
        } else {
            self.cells = with.ready.iter().map(cell).collect();
        }
        self.derive(with);
    }

    /// Reads the cells on these criteria again, which were read for another way of writing widths.
    pub fn read_again(&mut self, with: &Reading<'_>, again: &[bool]) {
        for (k, ready) in with.ready.iter().enumerate().filter(|(k, _)| again[*k]) {
            self.cells[k] = with.reader.cell(&self.equipment, ready);
            self.fresh[k] = true;
            self.touched = true;
        }
        self.derive(with);
    }

    /// Notes whether the figure of this cell is of another order of magnitude than those of the others.
    pub fn set_slip(&mut self, k: usize, slips: bool) {
        let Some(cell) = self.cells.get_mut(k).filter(|cell| cell.has(Flag::Magnitude) != slips) else { return };
        if slips {
            cell.flag(Flag::Magnitude);
        } else {
            cell.result_mut().flags.retain(|flag| *flag != Flag::Magnitude);
        }
        self.fresh[k] = true;
        self.touched = true;
    }

    /// Works the derived cells out anew where no spec states them, and they or one that they rest on were read anew.
    fn derive(&mut self, with: &Reading<'_>) {
        for derived in with.derived {
            let k = derived.column;
            let id = &with.ready[k].criterion.id;
            let is_stated = self.equipment.cell(id).is_some_and(|cell| !cell.specs.is_empty());
            if !is_stated && (self.fresh[k] || derived.operands.iter().any(|operand| self.fresh[*operand])) {
                self.cells[k] = derived.cell(&self.cells, with.ready);
                self.fresh[k] = true;
            }
        }
        self.remarked = self.cells.iter().filter(|cell| !cell.findings.is_empty()).count();
    }

    /// Points and must-clauses of what was read and of the criteria whose points changed.
    pub fn set_points(&mut self, ready: &[Ready<'_>], anew: &[bool], missing: Missing, project: &Project) {
        for (((cell, ready), fresh), anew) in self.cells.iter_mut().zip(ready).zip(&mut self.fresh).zip(anew) {
            if *fresh || *anew {
                *fresh = true;
                self.touched = true;
                let must = must::state(ready, cell, project);
                cell.set_points(ready, missing, must);
                let clause = must::deviation(ready, cell, project);
                let need = must::need_deviation(ready, cell, project);
                cell.set_deviations(clause, need);
            }
        }
    }

    /// Sums the cells up.
    pub fn sum_up(&mut self, ready: &[Ready<'_>], weights: &[f64], clauses: ClausePolicy) {
        self.sums = Sums::of(ready, weights, &self.cells, clauses);
    }

    /// Compares what is not as the last analysis left it.
    pub fn compare(&mut self, index: usize, against: &Against<'_>) {
        let is_benchmark = against.chosen.is_some_and(|chosen| chosen.equipment == Some(index));
        let all = is_benchmark != self.is_benchmark || self.results.len() != self.cells.len();
        if !(all || against.any || self.is_touched()) {
            return;
        }
        self.is_benchmark = is_benchmark;
        self.shares.resize(self.cells.len(), f64::NAN);
        let shares = Shares::of(&self.cells, against);
        for (k, (cell, ready)) in self.cells.iter_mut().zip(against.ready).enumerate() {
            let other = against.chosen.and_then(|chosen| chosen.cells.get(k)?.as_ref());
            let other = other.filter(|other| is_pair(cell, other));
            let share = shares.share(against.weights[k]);
            let anew = all || self.fresh[k] || against.anew[k];
            match other {
                Some(other) if anew => {
                    let found = compare(cell, other, ready, share, against.margin_percent, is_benchmark);
                    cell.set_comparison(found);
                }
                Some(_) if share.to_bits() != self.shares[k].to_bits() => cell.set_share(share),
                None if anew => cell.set_comparison(Comparison::default()),
                _ => {}
            }
            self.shares[k] = share;
        }
        self.gap = Gap::of(&self.cells, self.sums.deviation_points - against.deviation_points);
        self.findings = self.tell(against);
        self.results = self.cells.iter().map(|cell| Arc::clone(&cell.result)).collect();
    }

    /// Findings of the reading, cell by cell.
    pub fn remarks(&self) -> impl Iterator<Item = &Finding> {
        let cells: &[ReadyCell] = if self.remarked > 0 { &self.cells } else { &[] };
        cells.iter().flat_map(|cell| &cell.findings)
    }

    /// Findings that only the comparison brings out.
    fn tell(&self, against: &Against<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (k, (ready, cell)) in against.ready.iter().zip(&self.cells).enumerate() {
            let place = || Place::Cell { equipment: self.equipment.id.clone(), criterion: ready.criterion.id.clone() };
            let mut tell = |severity, kind| findings.push(Finding::new(severity, place(), kind));
            if cell.has(Flag::UnlikeBasis) {
                let other = against.chosen.and_then(|c| c.cells.get(k)?.as_ref());
                let basis = |cell: Option<&ReadyCell>| Box::new(cell.map(stated_basis).unwrap_or_default());
                tell(Severity::Warning, FindingKind::UnlikeBasis { own: basis(Some(cell)), other: basis(other) });
            }
            if cell.has(Flag::BeyondScale) {
                tell(Severity::Info, FindingKind::BeyondScale(cell.result.text.clone()));
            }
            let limit = || ready.criterion.must.as_ref().map(|must| must.is.clone()).unwrap_or_default();
            match cell.result.must {
                MustState::Failed => {
                    let offered = cell.result.text.clone();
                    let star = ready.criterion.must.as_ref().is_some_and(|must| must.star);
                    let excludes = star || against.rule == DeviationRule::Excluding;
                    tell(Severity::Warning, FindingKind::MustFailed { limit: limit(), offered, excludes });
                }
                MustState::NotProven => tell(Severity::Info, FindingKind::MustNotProven { limit: limit() }),
                MustState::None | MustState::Met => {}
            }
        }
        if let Some(TooMany { count, allowed }) = self.sums.too_many {
            let place = Place::Equipment(self.equipment.id.clone());
            findings.push(Finding::new(Severity::Warning, place, FindingKind::TooManyDeviations { count, allowed }));
        }
        findings
    }
}

/// Both sides apply.
fn is_pair(own: &ReadyCell, other: &ReadyCell) -> bool {
    own.worth != Worth::NotApplicable && other.worth != Worth::NotApplicable
}

/// How the weight is shared out over the criteria that apply to both sides.
struct Shares {
    /// The weight of the pair; `None`: the shares stay as they are, to the last digit, for every criterion takes part.
    weight: Option<f64>,
}

impl Shares {
    fn of(cells: &[ReadyCell], against: &Against<'_>) -> Self {
        let Some(chosen) = against.chosen else { return Self { weight: None } };
        let in_pair = |own: &ReadyCell, other: &Option<ReadyCell>| other.as_ref().is_some_and(|o| is_pair(own, o));
        let pairs = || cells.iter().zip(&chosen.cells).zip(against.weights);
        let weight: f64 = pairs().filter(|((own, other), _)| in_pair(own, other)).map(|(_, w)| w).sum();
        let complete = pairs().all(|((own, other), w)| in_pair(own, other) || *w == 0.0);
        Self { weight: Some(weight).filter(|weight| !complete && *weight > 0.0) }
    }

    fn share(&self, weight: f64) -> f64 {
        self.weight.map_or(weight, |of| weight / of)
    }
}

/// What the figure of a cell refers to.
fn stated_basis(cell: &ReadyCell) -> StatedBasis {
    StatedBasis {
        basis: cell.basis.as_deref().cloned(),
        reference: cell.reference,
        price: cell.price.as_deref().cloned(),
        terms: cell.result.stands_on().terms.clone(),
        off_footing: cell.price_unlike,
    }
}
