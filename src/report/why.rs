//! Why one machine is ahead of another: sentences, and what every criterion contributes.

use serde_json::{Value, json};

use super::{Outline, Section};
use crate::analysis::Names;
use crate::analysis::decision::{Contribution, Why, why_sentences};
use crate::table::{Cell, Column, Digits, Table};

/// Sentences and contributions, the largest first.
pub fn outline(names: Names<'_>, found: &Why) -> Outline {
    let Names { project, analysis, lang } = names;
    let mut order: Vec<&Contribution> = found.contributions.iter().collect();
    order.sort_by(|a, b| b.points.total_cmp(&a.points));
    let row = |c: &&Contribution| {
        vec![
            Cell::words(names.criterion(c.criterion)),
            Cell::number(c.share, Digits::Percent),
            Cell::number(c.points, Digits::Points),
            Cell::Interval(c.low, c.high, Digits::Points, "…"),
        ]
    };
    let columns = vec![
        Column::text(lang.column_criterion()),
        Column::number(lang.column_weight()),
        Column::number(lang.column_points()),
        Column::interval(lang.column_low_high()),
    ];
    let table = Table { columns, rows: order.iter().map(row).collect() };
    let lead = why_sentences(project, analysis, found, lang);
    Outline { title: String::new(), lead, sections: vec![Section::table(table)] }
}

/// The contributions for programs, in the order of the project.
pub fn table(names: Names<'_>, found: &Why) -> Table {
    let row = |c: &Contribution| {
        let numbers = [c.share, c.points, c.low, c.high].map(|x| Cell::number(x, Digits::All));
        std::iter::once(Cell::words(names.criterion_id(c.criterion))).chain(numbers).collect()
    };
    let columns = ["criterion", "share", "points", "points_low", "points_high"].map(Column::text).to_vec();
    Table { columns, rows: found.contributions.iter().map(row).collect() }
}

/// The same with its sentences, for programs.
pub fn json(names: Names<'_>, found: &Why) -> Value {
    let Names { project, analysis, lang } = names;
    let contribution = |c: &Contribution| {
        json!({
            "criterion": names.criterion_id(c.criterion),
            "share": c.share,
            "points": c.points,
            "points_low": c.low,
            "points_high": c.high,
            "open": c.is_open(),
            "unlike_basis": c.unlike,
        })
    };
    let ids = |places: &[usize]| -> Vec<&str> {
        places.iter().filter_map(|n| found.contributions.get(*n)).map(|c| names.criterion_id(c.criterion)).collect()
    };
    json!({
        "project": project.title,
        "scenario": analysis.scenario,
        "ahead": names.equipment_id(found.ahead),
        "behind": names.equipment_id(found.behind),
        "lead_points": found.lead,
        "contributions": found.contributions.iter().map(contribution).collect::<Vec<_>>(),
        "reasons_for": ids(&found.reasons_for),
        "reasons_against": ids(&found.reasons_against),
        "summary": why_sentences(project, analysis, found, lang),
    })
}
