//! The deviation table of a tender: one row for each must-clause and equipment, as the offer answers the clause.
//!
//! Chinese tenders know four answers: positive deviation (better than required; earns nothing unless the tender says
//! so), no deviation (meets it), negative deviation (fails it; on a ★ clause that rejects the offer), no response.
//! Here a failure is only what surely fails; a figure that does not prove the clause is no usable response, with the
//! reason beside it, because what it would take is a clarification and not a rejection.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::model::{Criterion, Equipment, Evidence, Grade, Project};
use crate::text::Lang;

use super::clause::Deviation;
use super::result::Analysis;

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct DeviationRow<'a> {
    /// Indices of equipment and criterion in the project.
    pub place: (usize, usize),
    /// The machine offered.
    pub equipment: &'a Equipment,
    /// The criterion with the clause.
    pub criterion: &'a Criterion,
    /// Clause number as given; may be empty.
    pub clause: &'a str,
    /// Marked ★: a negative deviation rejects the offer.
    pub star: bool,
    /// The limit as text.
    pub required: &'a str,
    /// The chosen spec as text; empty: nothing.
    pub offered: &'a str,
    /// How the offer answers.
    pub deviation: Deviation,
    /// What proves it.
    pub evidence: Option<&'a Evidence>,
    /// Grade of that evidence.
    pub grade: Option<Grade>,
    /// Page or place in it.
    pub page: &'a str,
}

impl DeviationRow<'_> {
    /// True where the offer is rejected for this row.
    pub fn rejects(&self) -> bool {
        self.star && self.deviation == Deviation::Negative
    }

    /// What to know or do about it; nothing where the clause is met.
    pub fn remark(&self, lang: Lang) -> String {
        match self.deviation {
            Deviation::Positive | Deviation::None => String::new(),
            Deviation::Negative if self.star => lang.deviation_rejects().to_owned(),
            Deviation::Negative => lang.deviation_fails().to_owned(),
            Deviation::NoResponse(reason) => {
                let star = if self.star { lang.unproven_star() } else { "" };
                let parts = [reason.sentence(lang), star].into_iter().filter(|part| !part.is_empty());
                parts.collect::<Vec<_>>().join(lang.tender_remark_gap())
            }
        }
    }
}

/// How many rows answer in which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DeviationCounts {
    /// Better than required.
    pub positive: usize,
    /// Met.
    pub none: usize,
    /// Failed.
    pub negative: usize,
    /// Without a usable answer.
    pub no_response: usize,
    /// Failed on a ★ clause.
    pub rejecting: usize,
}

impl DeviationCounts {
    /// Counts these rows.
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a DeviationRow<'a>>) -> Self {
        let mut counts = Self::default();
        for row in rows {
            match row.deviation {
                Deviation::Positive => counts.positive += 1,
                Deviation::None => counts.none += 1,
                Deviation::Negative => counts.negative += 1,
                Deviation::NoResponse(_) => counts.no_response += 1,
            }
            counts.rejecting += usize::from(row.rejects());
        }
        counts
    }
}

/// The rows of every equipment in the order of the project, each by clause number; `only`: of this equipment alone.
pub fn table<'a>(project: &'a Project, analysis: &'a Analysis, only: Option<&str>) -> Vec<DeviationRow<'a>> {
    let mut clauses: Vec<(usize, &Criterion)> =
        project.criteria.iter().map(AsRef::as_ref).enumerate().filter(|(_, c)| c.must.is_some()).collect();
    clauses.sort_by(|(_, a), (_, b)| by_clause(clause_of(a), clause_of(b)));
    // Looked up for every row; large projects have as many documents as machines.
    let evidence: HashMap<&str, &Evidence> =
        project.evidence.iter().map(|part| (part.id.as_str(), part.as_ref())).collect();
    let machines = project.equipment.iter().zip(&analysis.equipment).enumerate();
    let wanted = machines.filter(|(_, (equipment, _))| only.is_none_or(|id| equipment.id == id));
    wanted
        .flat_map(|(at, (equipment, result))| {
            let row = |(index, criterion): &(usize, &'a Criterion)| {
                let cell = result.cells.get(*index)?;
                let known = |id: &str| evidence.get(id).copied();
                row(known, (at, equipment), (*index, criterion), &cell.text, cell.deviation?)
            };
            clauses.iter().filter_map(row).collect::<Vec<_>>()
        })
        .collect()
}

/// The row of [`table`] at this place, as [`DeviationRow::place`] says it.
pub fn row_at<'a>(
    project: &'a Project,
    analysis: &'a Analysis,
    (at, index): (usize, usize),
) -> Option<DeviationRow<'a>> {
    let (equipment, criterion) = (project.equipment.get(at)?, project.criteria.get(index)?);
    let cell = analysis.equipment.get(at)?.cells.get(index)?;
    row(|id| project.evidence(id), (at, equipment), (index, criterion), &cell.text, cell.deviation?)
}

fn row<'a>(
    known: impl Fn(&str) -> Option<&'a Evidence>,
    (at, equipment): (usize, &'a Equipment),
    (index, criterion): (usize, &'a Criterion),
    offered: &'a str,
    deviation: Deviation,
) -> Option<DeviationRow<'a>> {
    let must = criterion.must.as_ref()?;
    let spec = equipment.cell(&criterion.id).and_then(|cell| cell.chosen());
    let evidence = spec.and_then(|spec| known(equipment.evidence_of(spec)));
    Some(DeviationRow {
        place: (at, index),
        equipment,
        criterion,
        clause: must.clause.trim(),
        star: must.star,
        required: &must.is,
        offered,
        deviation,
        grade: evidence.map(|evidence| evidence.grade),
        evidence,
        page: spec.map_or("", |spec| &spec.page),
    })
}

fn clause_of(criterion: &Criterion) -> &str {
    criterion.must.as_ref().map_or("", |must| must.clause.trim())
}

/// Clause numbers as people count: 3.2 before 3.10; rows without a number last.
fn by_clause(a: &str, b: &str) -> Ordering {
    let parts = |text: &str| -> Vec<(u64, String)> {
        let part = |part: &str| {
            let end = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(part.len());
            let (digits, rest) = part.split_at(end);
            (digits.parse().unwrap_or(u64::MAX), rest.to_owned())
        };
        text.split(['.', '-', '/']).map(part).collect()
    };
    a.is_empty().cmp(&b.is_empty()).then_with(|| parts(a).cmp(&parts(b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_count_as_people_count() {
        let mut clauses = ["", "3.10", "4", "3.2", "★A", "3.2.1", "10.1"];
        clauses.sort_by(|a, b| by_clause(a, b));
        assert_eq!(clauses, ["3.2", "3.2.1", "3.10", "4", "10.1", "★A", ""]);
    }
}
