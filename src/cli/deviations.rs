//! `deviations`: the deviation table of a tender.

use std::io::Write;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::analysis::analyse;
use crate::analysis::deviation::{Deviation, DeviationCounts, DeviationRow, sheet, table};
use crate::model::{Evidence, Grade};
use crate::text::Lang;

use super::{Failure, Format, open, output};

/// Prints the table of one equipment or of all.
pub(super) fn deviations(
    path: &Path,
    equipment: Option<&str>,
    format: Format,
    lang: Lang,
    out: &mut impl Write,
) -> Result<u8, Failure> {
    let (project, _) = open(path, lang)?;
    if let Some(id) = equipment.filter(|id| project.equipment(id).is_none()) {
        return Err(Failure::failed(lang.cli_unknown_equipment(id)));
    }
    let analysis = analyse(&project);
    let rows = table(&project, &analysis, equipment);
    match format {
        Format::Json => {
            let rows_json: Vec<Value> = rows.iter().map(|row| row_json(row, lang)).collect();
            let whole = json!({"project": project.title, "rows": rows_json, "counts": counts(&rows)});
            writeln!(out, "{whole:#}")?;
        }
        Format::Csv => output::csv(out, &CSV_HEADER, &rows.iter().map(|row| csv_row(row, lang)).collect::<Vec<_>>())?,
        Format::Table => {
            let (header, lines) = sheet(&rows, lang);
            output::table(out, &header, &lines)?;
        }
    }
    Ok(0)
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
        "equipment_name": row.equipment.display_name(lang),
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
        })
    };
    let by_equipment = rows.chunk_by(|a, b| a.equipment.id == b.equipment.id);
    by_equipment.filter_map(|one| Some((one.first()?.equipment.id.clone(), of_one(one)))).collect()
}

const CSV_HEADER: [&str; 14] = [
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
];

fn csv_row(row: &DeviationRow<'_>, lang: Lang) -> Vec<String> {
    vec![
        row.equipment.id.clone(),
        row.equipment.display_name(lang),
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
    ]
}
