//! The deviation table of a tender: one row for each clause and need and each equipment, as the offer answers it.
//!
//! Chinese tenders know four answers: positive deviation (better than required; earns nothing unless the tender says
//! so), no deviation (meets it), negative deviation (fails it), no response. On a ★ clause a negative deviation excludes;
//! elsewhere the project says what it does. Here a failure is only what surely fails; a value that does not prove the
//! clause is no usable response, with the reason beside it: it takes a clarification, on a ★ clause the committee.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::model::{Criterion, DeviationRule, Equipment, Evidence, Grade, Judged, Judgement, Project};
use crate::text::Lang;
use crate::text::number::points;

use super::cell_result::CellResult;
use super::clause::{Deviation, Unproven};
use super::result::Analysis;
use super::words::unit_name;

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DemandKind {
    /// A clause of the tender.
    Clause,
    /// The buyer's own need, which excludes nobody.
    Need,
}

impl DemandKind {
    /// Stable key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Clause => "clause",
            Self::Need => "need",
        }
    }

    /// The word.
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::Clause => lang.tender_kind_clause(),
            Self::Need => lang.tender_kind_need(),
        }
    }
}

/// Where a row stands: indices of equipment and criterion in the project, and which demand of the criterion.
pub type RowPlace = (usize, usize, DemandKind);

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct DeviationRow<'a> {
    /// Where it stands.
    pub place: RowPlace,
    /// The project.
    pub project: &'a Project,
    /// The machine offered.
    pub equipment: &'a Equipment,
    /// The criterion with the clause.
    pub criterion: &'a Criterion,
    /// Clause number as given; may be empty.
    pub clause: &'a str,
    /// Marked ★: a negative deviation excludes the offer.
    pub star: bool,
    /// What negative deviations from clauses without ★ do.
    pub rule: DeviationRule,
    /// The verdict by hand, where one was given.
    pub judgement: Option<&'a Judgement>,
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
    /// What it is about.
    pub fn kind(&self) -> DemandKind {
        self.place.2
    }

    /// The name of the machine.
    pub fn equipment_name(&self, lang: Lang) -> String {
        self.project.name_of(self.equipment, lang)
    }

    /// The unit of the criterion.
    pub fn unit(&self, lang: Lang) -> &str {
        unit_name(self.criterion, lang)
    }

    /// True where the offer is excluded for this row.
    pub fn rejects(&self) -> bool {
        let excludes = self.star || self.rule == DeviationRule::Excluding;
        self.kind() == DemandKind::Clause && excludes && self.deviation == Deviation::Negative
    }

    /// True where the row is one of the deviations that are counted, scored or limited in number.
    pub fn is_counted(&self) -> bool {
        self.kind() == DemandKind::Clause && !self.star && self.deviation == Deviation::Negative
    }

    /// Who judged by hand, when and why; empty where nobody did.
    pub fn judged(&self, lang: Lang) -> String {
        let Some(judgement) = self.judgement.filter(|j| j.verdict != Judged::Open && j.is_complete()) else {
            return String::new();
        };
        let date = judgement.date.trim();
        let date = if date.is_empty() { String::new() } else { lang.judged_on(date) };
        lang.judged_by(judgement.by.trim(), &date, judgement.reason.trim())
    }

    /// What to know or do about it; nothing where the clause is met.
    pub fn remark(&self, lang: Lang) -> String {
        let reason = match self.deviation {
            Deviation::Positive | Deviation::None => String::new(),
            Deviation::Negative => self.negative(lang),
            Deviation::NoResponse(Unproven::NotStated) if self.star => lang.unproven_not_stated_star().to_owned(),
            Deviation::NoResponse(unproven) => unproven.sentence(lang).to_owned(),
        };
        let is_open = matches!(self.deviation, Deviation::NoResponse(_));
        let star = if self.star && is_open { lang.unproven_star() } else { "" };
        let judged = self.judged(lang);
        let parts = [reason.as_str(), star, judged.as_str()].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(lang.tender_remark_gap())
    }

    /// What a negative deviation does.
    fn negative(&self, lang: Lang) -> String {
        match (self.kind(), self.star, self.rule) {
            (DemandKind::Need, _, _) => lang.deviation_need().to_owned(),
            (DemandKind::Clause, true, _) => lang.deviation_rejects().to_owned(),
            (DemandKind::Clause, false, DeviationRule::Excluding) => lang.deviation_excludes().to_owned(),
            (DemandKind::Clause, false, DeviationRule::Counted) => lang.deviation_counts().to_owned(),
            (DemandKind::Clause, false, DeviationRule::Scored(cost)) => {
                lang.deviation_costs(&lang.points(&points(cost)))
            }
        }
    }
}

/// How many clauses are answered in which way, and how many needs are not met.
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
    /// Failed where that excludes.
    pub rejecting: usize,
    /// Failed on clauses without ★: what is counted, scored or limited in number.
    pub counted: usize,
    /// Needs that are not met.
    pub needs_missed: usize,
}

impl DeviationCounts {
    /// Counts these rows.
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a DeviationRow<'a>>) -> Self {
        let mut counts = Self::default();
        for row in rows {
            if row.kind() == DemandKind::Need {
                counts.needs_missed += usize::from(row.deviation == Deviation::Negative);
                continue;
            }
            match row.deviation {
                Deviation::Positive => counts.positive += 1,
                Deviation::None => counts.none += 1,
                Deviation::Negative => counts.negative += 1,
                Deviation::NoResponse(_) => counts.no_response += 1,
            }
            counts.rejecting += usize::from(row.rejects());
            counts.counted += usize::from(row.is_counted());
        }
        counts
    }
}

/// The rows of every equipment in the order of the project: clauses by number, then needs; `only`: of this equipment alone.
pub fn table<'a>(project: &'a Project, analysis: &'a Analysis, only: Option<&str>) -> Vec<DeviationRow<'a>> {
    let criteria = || project.criteria.iter().map(AsRef::as_ref).enumerate();
    let clauses = criteria().filter(|(_, c)| c.must.is_some()).map(|(k, c)| (k, c, DemandKind::Clause));
    let mut clauses: Vec<(usize, &Criterion, DemandKind)> = clauses.collect();
    clauses.sort_by(|(_, a, _), (_, b, _)| by_clause(clause_of(a), clause_of(b)));
    let needs = criteria().filter(|(_, c)| !c.need.trim().is_empty());
    clauses.extend(needs.map(|(k, c)| (k, c, DemandKind::Need)));
    // Looked up for every row; large projects have as many documents as machines.
    let evidence: HashMap<&str, &Evidence> =
        project.evidence.iter().map(|part| (part.id.as_str(), part.as_ref())).collect();
    let machines = project.equipment.iter().zip(&analysis.equipment).enumerate();
    let wanted = machines.filter(|(_, (equipment, _))| only.is_none_or(|id| equipment.id == id));
    wanted
        .flat_map(|(at, (equipment, result))| {
            let row = |(index, criterion, kind): &(usize, &'a Criterion, DemandKind)| {
                let cell = result.cells.get(*index)?;
                let known = |id: &str| evidence.get(id).copied();
                row(known, project, (equipment, criterion), (at, *index, *kind), cell)
            };
            clauses.iter().filter_map(row).collect::<Vec<_>>()
        })
        .collect()
}

/// The row of [`table`] at this place, as [`DeviationRow::place`] says it.
pub fn row_at<'a>(project: &'a Project, analysis: &'a Analysis, place: RowPlace) -> Option<DeviationRow<'a>> {
    let (at, index, _) = place;
    let (equipment, criterion) = (project.equipment.get(at)?, project.criteria.get(index)?);
    let cell = analysis.equipment.get(at)?.cells.get(index)?;
    row(|id| project.evidence(id), project, (equipment, criterion), place, cell)
}

fn row<'a>(
    known: impl Fn(&str) -> Option<&'a Evidence>,
    project: &'a Project,
    (equipment, criterion): (&'a Equipment, &'a Criterion),
    place: RowPlace,
    cell: &'a CellResult,
) -> Option<DeviationRow<'a>> {
    let must = criterion.must.as_ref().filter(|_| place.2 == DemandKind::Clause);
    let (required, deviation) = match place.2 {
        DemandKind::Clause => (must?.is.as_str(), cell.deviation?),
        DemandKind::Need => (criterion.need.as_str(), cell.need_deviation?),
    };
    let spec = equipment.cell(&criterion.id).and_then(|cell| cell.chosen());
    let evidence = spec.and_then(|spec| known(equipment.evidence_of(spec)));
    Some(DeviationRow {
        place,
        project,
        equipment,
        criterion,
        clause: must.map_or("", |must| must.clause.trim()),
        star: must.is_some_and(|must| must.star),
        rule: project.settings.clauses.rule,
        judgement: spec.and_then(|spec| spec.judged.as_ref()).filter(|_| must.is_some()),
        required,
        offered: &cell.text,
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
