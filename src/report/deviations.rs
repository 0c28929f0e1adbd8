//! The deviation table of a tender, for people and for programs.

use serde_json::{Map, Value, json};

use crate::analysis::Deviation;
use crate::analysis::deviation::{DeviationCounts, DeviationRow};
use crate::model::{Evidence, Grade, Judged, Judgement, Project};
use crate::table::{Cell, Column, Table};
use crate::text::Lang;

/// Names of the columns that every form of the table has.
pub fn headings(lang: Lang) -> [&'static str; 9] {
    [
        lang.tender_column_clause(),
        lang.tender_column_criterion(),
        lang.tender_column_required(),
        lang.tender_column_unit(),
        lang.tender_column_offered(),
        lang.tender_column_deviation(),
        lang.tender_column_evidence(),
        lang.tender_column_page(),
        lang.tender_column_remark(),
    ]
}

/// The table for a spreadsheet, a terminal or a document.
pub fn table(rows: &[DeviationRow<'_>], lang: Lang) -> Table {
    let [clause, criterion, required, unit, offered, deviation, evidence, page, remark] = headings(lang);
    let row = |row: &DeviationRow<'_>| {
        vec![
            Cell::words(row.equipment_name(lang)),
            Cell::words(row.clause),
            Cell::words(if row.star { "★" } else { "" }),
            Cell::words(row.criterion.display_name(lang)),
            Cell::words(row.required),
            Cell::words(row.unit(lang)),
            Cell::words(row.offered),
            Cell::words(row.deviation.word(lang)),
            Cell::words(row.evidence.map(Evidence::display_title).unwrap_or_default()),
            Cell::words(row.page),
            Cell::words(row.remark(lang)),
            Cell::words(row.kind().word(lang)),
        ]
    };
    let columns = vec![
        Column::text(lang.column_equipment()),
        Column::label(clause),
        Column::text(lang.tender_column_star()),
        Column::text(criterion),
        Column::text(required),
        Column::text(unit),
        Column::text(offered),
        Column::text(deviation),
        Column::text(evidence),
        Column::label(page),
        Column::text(remark),
        Column::text(lang.tender_column_kind()),
    ];
    Table { columns, rows: rows.iter().map(row).collect() }
}

/// The rows of one machine for a page: without the columns that its heading says, or that all have alike.
pub fn table_of_one(rows: &[DeviationRow<'_>], lang: Lang) -> Table {
    let Table { columns, rows } = table(rows, lang);
    // The machine is the heading; clause or need shows in the number of the clause.
    let is_kept = |at: usize| at != 0 && at + 1 != columns.len();
    let kept =
        |row: Vec<Cell>| row.into_iter().enumerate().filter(|(at, _)| is_kept(*at)).map(|(_, cell)| cell).collect();
    let rows = rows.into_iter().map(kept).collect();
    let columns = columns.iter().enumerate().filter(|(at, _)| is_kept(*at)).map(|(_, column)| column.clone()).collect();
    Table { columns, rows }
}

/// The rows with their counts, for programs.
pub fn json(project: &Project, rows: &[DeviationRow<'_>], lang: Lang) -> Value {
    let list: Vec<Value> = rows.iter().map(|row| row_json(row, lang)).collect();
    json!({ "project": project.title, "rows": list, "counts": counts(rows) })
}

/// The rows with stable keys, for programs.
pub fn program_table(rows: &[DeviationRow<'_>], lang: Lang) -> Table {
    let columns = HEADINGS.map(Column::text).to_vec();
    Table { columns, rows: rows.iter().map(|row| program_row(row, lang)).collect() }
}

fn judgement_json(judgement: &Judgement) -> Value {
    json!({
        "verdict": judged_key(judgement.verdict),
        "reason": judgement.reason,
        "by": judgement.by,
        "date": judgement.date,
    })
}

fn judged_key(verdict: Judged) -> &'static str {
    match verdict {
        Judged::Open => "open",
        Judged::Meets => "meets",
        Judged::Positive => "positive",
        Judged::Negative => "negative",
    }
}

fn reason(row: &DeviationRow<'_>) -> Option<&'static str> {
    match row.deviation {
        Deviation::NoResponse(reason) => Some(reason.key()),
        _ => None,
    }
}

fn row_json(row: &DeviationRow<'_>, lang: Lang) -> Value {
    json!({
        "equipment": row.equipment.id,
        "equipment_name": row.equipment_name(lang),
        "criterion": row.criterion.id,
        "criterion_name": row.criterion.display_name(lang),
        "clause": row.clause,
        "star": row.star,
        "required": row.required,
        "offered": row.offered,
        "deviation": row.deviation.key(),
        "reason": reason(row),
        "rejects": row.rejects(),
        "evidence": row.evidence.map(|evidence| &evidence.id),
        "evidence_title": row.evidence.map(Evidence::display_title),
        "grade": row.grade.map(Grade::letter),
        "page": row.page,
        "remark": row.remark(lang),
        "kind": row.kind().key(),
        "unit": row.unit(lang),
        "judged": row.judgement.map(judgement_json),
    })
}

fn counts(rows: &[DeviationRow<'_>]) -> Map<String, Value> {
    let of_one = |one: &[DeviationRow<'_>]| {
        let counts = DeviationCounts::of(one);
        json!({
            "positive": counts.positive,
            "none": counts.none,
            "negative": counts.negative,
            "no_response": counts.no_response,
            "rejecting": counts.rejecting,
            "counted": counts.counted,
            "needs_missed": counts.needs_missed,
        })
    };
    let by_equipment = rows.chunk_by(|a, b| a.equipment.id == b.equipment.id);
    by_equipment.filter_map(|one| Some((one.first()?.equipment.id.clone(), of_one(one)))).collect()
}

const HEADINGS: [&str; 17] = [
    "equipment",
    "name",
    "criterion",
    "criterion_name",
    "clause",
    "star",
    "required",
    "offered",
    "deviation",
    "reason",
    "evidence",
    "grade",
    "page",
    "remark",
    "kind",
    "unit",
    "judged_by",
];

fn program_row(row: &DeviationRow<'_>, lang: Lang) -> Vec<Cell> {
    [
        row.equipment.id.clone(),
        row.equipment_name(lang),
        row.criterion.id.clone(),
        row.criterion.display_name(lang).to_owned(),
        row.clause.to_owned(),
        if row.star { "★" } else { "" }.to_owned(),
        row.required.to_owned(),
        row.offered.to_owned(),
        row.deviation.key().to_owned(),
        reason(row).unwrap_or_default().to_owned(),
        row.evidence.map(Evidence::display_title).unwrap_or_default().to_owned(),
        row.grade.map_or("", Grade::letter).to_owned(),
        row.page.to_owned(),
        row.remark(lang),
        row.kind().key().to_owned(),
        row.unit(lang).to_owned(),
        row.judgement.map(|judgement| judgement.by.clone()).unwrap_or_default(),
    ]
    .map(Cell::words)
    .to_vec()
}
