//! The analysis, and what it leaves behind for the next one.
//!
//! One way of computing for both: [`analyse_with`] is a memo that remembers nothing yet. A part is taken over only where
//! everything that it was made from is as it was; `tests/library/memo.rs` holds this against fresh analyses.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::model::{Equipment, Evidence, Measurement, Missing, Project, Rate, Scenario, Settings};

use super::benchmark::Field;
use super::check::{self, Known};
use super::chosen::Chosen;
use super::columns::{self, Column, Origins};
use super::criterion::Ready;
use super::derivation::{Basis, Derivation, Derived};
use super::finding::Finding;
use super::groups::{self, Members, Standings};
use super::magnitude::Slip;
use super::measured::Outcomes;
use super::options::Options;
use super::reader::Reader;
use super::result::Analysis;
use super::row::{Against, Reading, Row};
use super::width::{self, RowNotation};
use super::{magnitude, must, rows, run};

/// The analysis with the project's own benchmark and weights.
pub fn analyse(project: &Project) -> Analysis {
    analyse_with(project, &Options::default())
}

/// The analysis with this benchmark and scenario.
pub fn analyse_with(project: &Project, options: &Options) -> Analysis {
    Memo::default().analyse(project, options)
}

/// What the last analysis leaves behind, so that the next one computes only what a change touches.
#[derive(Clone, Debug)]
pub struct Memo {
    last: Last,
    derivations: fn(&Project) -> Vec<Derivation>,
    /// Shared by all analyses that this one made.
    outcomes: Outcomes,
}

impl Default for Memo {
    fn default() -> Self {
        Self::deriving(|_| Vec::new())
    }
}

/// The last analysis and what it was made from.
#[derive(Clone, Debug, Default)]
struct Last {
    rows: Vec<Row>,
    columns: Vec<Column>,
    settings: Settings,
    rates: Vec<Rate>,
    evidence: BTreeMap<String, Arc<Evidence>>,
    missing: Missing,
    weights: Vec<f64>,
    /// Origin of each row and whether it is excluded.
    members: Vec<(&'static str, bool)>,
    /// Points that deviations cost the benchmark.
    benchmark_cost: f64,
    chosen: Option<Chosen>,
}

impl Memo {
    /// A memo that fills cells from others of their row, where no spec states them, as the project asks for it.
    pub fn deriving(derivations: fn(&Project) -> Vec<Derivation>) -> Self {
        Self { last: Last::default(), derivations, outcomes: Outcomes::default() }
    }

    /// The same as [`analyse_with`] gives, sooner where little has changed since the last call.
    pub fn analyse(&mut self, project: &Project, options: &Options) -> Analysis {
        let (mut told, mut findings) = (Vec::new(), Vec::new());
        check::ids(project, &mut findings);
        let known = Known::of(project);
        check::rest(project, &known, &mut told);
        let scenario = run::find_scenario(project, options, &mut told);
        let ready: Vec<Ready<'_>> =
            project.criteria.iter().map(|criterion| Ready::new(criterion, scenario, &mut told)).collect();
        for ready in &ready {
            must::check(ready, project, &mut told);
        }
        let derivations = (self.derivations)(project);
        let derived = Derived::resolve(&derivations, &ready);
        let mut step = Step::new(project, ready, scenario, derived, std::mem::take(&mut self.last), &self.outcomes);
        step.read(&known);
        findings.extend(step.rows.iter().flat_map(|row| &row.references).cloned());
        findings.append(&mut told);
        findings.extend(step.rows.iter().flat_map(Row::remarks).cloned());
        step.set_points(&mut findings);
        let weights = run::weights(&step.ready, &project.groups, scenario, &mut findings);
        check::weight_ranges(project, &weights, &mut findings);
        step.sum_up(&weights);
        let (analysis, last) = step.compare(weights, scenario, options, findings);
        self.last = last;
        analysis
    }
}

/// An analysis under way.
struct Step<'a> {
    project: &'a Project,
    ready: Vec<Ready<'a>>,
    missing: Missing,
    rows: Vec<Row>,
    /// Every row stands where it stood.
    unmoved: bool,
    /// Where the criteria stood.
    origins: Origins,
    derived: Vec<Derived<'a>>,
    /// Figures of another order of magnitude, column by column.
    slips: Vec<Vec<Slip>>,
    last: Last,
    outcomes: &'a Outcomes,
}

impl<'a> Step<'a> {
    fn new(
        project: &'a Project,
        ready: Vec<Ready<'a>>,
        scenario: Option<&Scenario>,
        derived: Vec<Derived<'a>>,
        mut last: Last,
        outcomes: &'a Outcomes,
    ) -> Self {
        let (rows, unmoved) = align(std::mem::take(&mut last.rows), &project.equipment);
        Self {
            project,
            derived,
            ready,
            missing: scenario.and_then(|s| s.missing).unwrap_or(project.settings.missing),
            rows,
            unmoved,
            origins: Origins::of(project, &last.columns),
            slips: Vec::new(),
            last,
            outcomes,
        }
    }

    /// Reads what differs from what was read last.
    fn read(&mut self, known: &Known<'_>) {
        let evidence = evidence(self.project);
        let changed = differing(&self.last.evidence, &evidence);
        let anew = self.criteria_to_read();
        for (row, equipment) in self.rows.iter_mut().zip(&self.project.equipment) {
            if !self.origins.unmoved {
                row.rearrange(&self.origins.from);
            }
            row.renew(equipment, &self.ready, &anew, &changed);
        }
        for (k, ready) in self.ready.iter_mut().enumerate() {
            ready.notation = self.origins.last(&self.last.columns, k).map(|last| last.notation).unwrap_or_default();
        }
        let reader = Reader { project: self.project, outcomes: self.outcomes };
        let with = Reading { reader, ready: &self.ready, derived: &self.derived, known };
        let cells = self.rows.iter().filter(|row| row.is_waiting()).count() * self.ready.len();
        rows::each(&mut self.rows, cells, |_, row| row.read(&with));
        self.last.evidence = evidence;
        self.read_widths(known);
        self.mark_slips();
    }

    /// Figures of another order of magnitude than the others: counted as stated, and nothing is decided by them.
    fn mark_slips(&mut self) {
        let touched = self.touched();
        for (k, ready) in self.ready.iter().enumerate() {
            let last = self.origins.last(&self.last.columns, k).filter(|_| !touched[k]);
            let slips = last.map_or_else(|| magnitude::slips(ready, &self.rows, k), |last| last.slips.clone());
            if touched[k] {
                for (i, row) in self.rows.iter_mut().enumerate() {
                    row.set_slip(k, slips.iter().any(|(slip, _)| *slip == i));
                }
            }
            self.slips.push(slips);
        }
    }

    /// Who writes ± on each row, and how large per cent are; what was read for another answer is read again.
    fn read_widths(&mut self, known: &Known<'_>) {
        let touched = self.touched();
        let mut again = vec![false; self.ready.len()];
        for (k, ready) in self.ready.iter_mut().enumerate() {
            if touched[k] || self.origins.last(&self.last.columns, k).is_none() {
                let notation_of =
                    |ready: &Ready<'_>| (ready.counted_width(), ready.notation.percent, ready.notation.vacuum);
                let before = notation_of(ready);
                ready.notation = RowNotation::of(ready, &self.rows, k);
                again[k] = notation_of(ready) != before;
            }
        }
        if again.contains(&true) {
            let reader = Reader { project: self.project, outcomes: self.outcomes };
            let with = Reading { reader, ready: &self.ready, derived: &self.derived, known };
            let cells = self.rows.len() * again.iter().filter(|again| **again).count();
            rows::each(&mut self.rows, cells, |_, row| row.read_again(&with, &again));
        }
    }

    /// Criteria of which every spec is read anew.
    fn criteria_to_read(&self) -> Vec<bool> {
        let (last, now) = (&self.last.settings, &self.project.settings);
        let as_now = Settings { missing: now.missing, margin_percent: now.margin_percent, ..last.clone() };
        let all = as_now != *now || self.last.rates != self.project.rates;
        let anew = |(k, criterion)| {
            let last = self.origins.last(&self.last.columns, k);
            let is_alike =
                |last: &Column| columns::read_alike(&last.criterion, criterion) && last.basis == self.basis(k);
            all || !last.is_some_and(is_alike)
        };
        self.project.criteria.iter().enumerate().map(anew).collect()
    }

    /// What the cells of this column are derived from.
    fn basis(&self, column: usize) -> Option<Basis> {
        self.derived.iter().find(|derived| derived.column == column).map(Derived::basis)
    }

    /// Criteria on which some cell is not as the last analysis left it.
    fn touched(&self) -> Vec<bool> {
        let mut touched = vec![!self.unmoved; self.ready.len()];
        for row in self.rows.iter().filter(|row| row.is_touched()) {
            for (touched, fresh) in touched.iter_mut().zip(&row.fresh) {
                *touched |= fresh;
            }
        }
        touched
    }

    /// Scales where none are declared, then points and must-clauses.
    fn set_points(&mut self, findings: &mut Vec<Finding>) {
        let touched = self.touched();
        let last = |k: usize| self.origins.last(&self.last.columns, k);
        let untouched = |k: usize| last(k).filter(|_| !touched[k]);
        columns::provisional_scales(self.project, &mut self.ready, &self.rows, untouched, findings);
        let policy = self.missing != self.last.missing;
        let changed = |(k, ready): (usize, &Ready<'_>)| policy || last(k).is_none_or(|last| last.worth != ready.worth);
        let anew: Vec<bool> = self.ready.iter().enumerate().map(changed).collect();
        let any = anew.contains(&true);
        let cells = self.rows.iter().filter(|row| any || row.is_touched()).count() * self.ready.len();
        let (ready, missing, project) = (&self.ready, self.missing, self.project);
        rows::each(&mut self.rows, cells, |_, row| {
            if any || row.is_touched() {
                row.set_points(ready, &anew, missing, project);
            }
        });
    }

    fn sum_up(&mut self, weights: &[f64]) {
        let all = !self.origins.unmoved || self.last.weights != weights;
        let cells = self.rows.iter().filter(|row| all || row.is_touched()).count() * self.ready.len();
        let (ready, clauses) = (&self.ready, self.project.settings.clauses);
        rows::each(&mut self.rows, cells, |_, row| {
            if all || row.is_touched() {
                row.sum_up(ready, weights, clauses);
            }
        });
    }

    /// Groups, benchmark, gaps and verdicts; what this leaves for the next analysis.
    fn compare(
        mut self,
        weights: Vec<f64>,
        scenario: Option<&Scenario>,
        options: &Options,
        mut findings: Vec<Finding>,
    ) -> (Analysis, Last) {
        let (project, ready) = (self.project, &self.ready);
        let excluded = self.rows.iter().map(|row| row.sums.excluded.is_some());
        let members: Vec<_> = project.equipment.iter().map(|e| e.origin.key()).zip(excluded).collect();
        let regrouped = members != self.last.members;
        let touched: Vec<bool> = self.touched().into_iter().map(|touched| touched || regrouped).collect();
        let kept =
            self.last.chosen.as_ref().filter(|_| self.origins.unmoved).map(|chosen| (chosen, touched.as_slice()));
        let field = Field { project, ready, rows: &self.rows, missing: self.missing, last: kept };
        let columns = self.columns(&field, &touched);
        let standings: Vec<Standings> = columns.iter().map(|column| column.standings).collect();
        let groups = groups::groups(&field, &standings, &weights, &mut findings);
        let chosen = run::choose(&field, scenario, options, &mut findings);
        let anew = self.compared_anew(&columns, chosen.as_ref());
        // The gap is made of what deviations cost the benchmark, too.
        let cost = self.benchmark_cost(chosen.as_ref());
        let recosted = cost.to_bits() != self.last.benchmark_cost.to_bits();
        let against = Against {
            ready,
            weights: &weights,
            chosen: chosen.as_ref(),
            margin_percent: project.settings.margin_percent,
            deviation_points: cost,
            rule: project.settings.clauses.rule,
            anew: &anew,
            any: recosted || anew.contains(&true) || !self.origins.unmoved || weights != self.last.weights,
        };
        let cells = self.rows.iter().filter(|row| against.any || row.is_touched()).count() * ready.len();
        rows::each(&mut self.rows, cells, |i, row| row.compare(i, &against));
        findings.extend(self.rows.iter().flat_map(|row| &row.findings).cloned());
        columns::tell_spread(ready, &columns, &mut findings);
        for (k, (ready, column)) in ready.iter().zip(&columns).enumerate() {
            width::tell(ready, &column.open_widths, &mut findings);
            magnitude::tell(ready, &self.rows, k, &column.slips, &mut findings);
        }
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        let analysis = Analysis {
            scenario: scenario.map_or_else(|| "base".to_owned(), |s| s.id.clone()),
            missing: self.missing,
            benchmark: chosen.as_ref().map(|chosen| run::benchmark_result(chosen, &weights)),
            criteria: ready
                .iter()
                .zip(&weights)
                .map(|(ready, weight)| run::criterion_result(ready, *weight, project))
                .collect(),
            equipment: run::equipment_results(project, &self.rows),
            groups,
            findings,
            outcomes: self.outcomes.clone(),
        };
        let last = Last {
            rows: self.rows,
            columns,
            settings: project.settings.clone(),
            rates: project.rates.clone(),
            evidence: self.last.evidence,
            missing: self.missing,
            weights,
            members,
            benchmark_cost: cost,
            chosen,
        };
        (analysis, last)
    }

    /// Points that deviations cost the benchmark; one that is no machine deviates from nothing.
    fn benchmark_cost(&self, chosen: Option<&Chosen>) -> f64 {
        let row = chosen.and_then(|chosen| chosen.equipment).and_then(|i| self.rows.get(i));
        row.map_or(0.0, |row| row.sums.deviation_points)
    }

    /// The criteria as taken now; spread and standings are summed up where something is touched.
    fn columns(&self, field: &Field<'_>, touched: &[bool]) -> Vec<Column> {
        let members = Members::of(field);
        let column = |(k, ready): (usize, &Ready<'_>)| {
            let last = self.origins.last(&self.last.columns, k).filter(|_| !touched[k]);
            Column {
                criterion: Arc::clone(&self.project.criteria[k]),
                worth: ready.worth.clone(),
                margin: ready.margin,
                basis: self.basis(k),
                spread: last.map_or_else(|| columns::spread(ready, &self.rows, k), |last| last.spread),
                notation: ready.notation,
                open_widths: last.map_or_else(|| width::open_texts(&self.rows, k), |last| last.open_widths.clone()),
                slips: self.slips[k].clone(),
                standings: last.map_or_else(|| members.standings(&self.rows, k), |last| last.standings),
            }
        };
        let numbered: Vec<(usize, &Ready<'_>)> = self.ready.iter().enumerate().collect();
        let cells = touched.iter().filter(|touched| **touched).count() * self.rows.len();
        rows::in_runs(&numbered, cells, |run| run.iter().copied().map(column).collect::<Vec<_>>()).concat()
    }

    /// Criteria on which every row is compared anew.
    fn compared_anew(&self, columns: &[Column], chosen: Option<&Chosen>) -> Vec<bool> {
        let all = self.last.settings.margin_percent != self.project.settings.margin_percent;
        let anew = |(k, column): (usize, &Column)| {
            let last = self.origins.last(&self.last.columns, k);
            let other = |chosen: Option<&'_ Chosen>, k: Option<usize>| chosen?.cells.get(k?)?.clone();
            let margin = last.and_then(|last| last.margin).map(f64::to_bits) != column.margin.map(f64::to_bits);
            let before = other(self.last.chosen.as_ref(), self.origins.from[k]);
            let open = |notation: Option<RowNotation>| notation.map(|n| n.is_mixed(&self.ready[k]));
            let width = open(last.map(|last| last.notation)) != open(Some(column.notation));
            all || margin || width || before != other(chosen, Some(k))
        };
        columns.iter().enumerate().map(anew).collect()
    }
}

/// The row of every equipment, found by its id; true when each stands where it stood.
fn align(rows: Vec<Row>, equipment: &[Arc<Equipment>]) -> (Vec<Row>, bool) {
    let is_it = |row: &Row, e: &Arc<Equipment>| Arc::ptr_eq(&row.equipment, e) || row.equipment.id == e.id;
    if rows.len() == equipment.len() && rows.iter().zip(equipment).all(|(row, e)| is_it(row, e)) {
        return (rows, true);
    }
    let mut by_id: HashMap<String, Row> = rows.into_iter().map(|row| (row.equipment.id.clone(), row)).collect();
    (equipment.iter().map(|e| by_id.remove(&e.id).unwrap_or_else(|| Row::new(e))).collect(), false)
}

/// Evidence by its id; of two with one id the first counts.
fn evidence(project: &Project) -> BTreeMap<String, Arc<Evidence>> {
    let mut found = BTreeMap::new();
    for evidence in &project.evidence {
        found.entry(evidence.id.clone()).or_insert_with(|| Arc::clone(evidence));
    }
    found
}

/// Ids of evidence that cells read otherwise now.
fn differing<'a>(
    before: &'a BTreeMap<String, Arc<Evidence>>,
    now: &'a BTreeMap<String, Arc<Evidence>>,
) -> Vec<&'a str> {
    let differs = |id: &str| match (before.get(id), now.get(id)) {
        (Some(before), Some(now)) => !Arc::ptr_eq(before, now) && !are_read_alike(before, now),
        _ => true,
    };
    let mut ids: Vec<&str> = before.keys().chain(now.keys()).map(String::as_str).filter(|id| differs(id)).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Same grade and same raw data: cells say the same.
fn are_read_alike(before: &Evidence, now: &Evidence) -> bool {
    let same_data = |before: &Measurement, now: &Measurement| match (before.data(), now.data()) {
        (Some(before), Some(now)) => before.is_same(now),
        (before, now) => before.is_none() && now.is_none(),
    };
    let alike = |(before, now): (&Arc<Measurement>, &Arc<Measurement>)| {
        Arc::ptr_eq(before, now) || (before == now && same_data(before, now))
    };
    before.grade == now.grade
        && before.measurements.len() == now.measurements.len()
        && before.measurements.iter().zip(&now.measurements).all(alike)
}
