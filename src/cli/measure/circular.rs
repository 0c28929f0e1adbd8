//! `measure circular`: how far the path round is from a circle.

use clap::Args;
use serde_json::{Value, json};

use super::super::Failure;
use super::Common;
use super::report::{Block, Report, Row};
use crate::analysis::measured::{CircularReport, circular, no_circle_text};
use crate::methods::accuracy::circular::PathFigures;
use crate::store::raw::{self, RawOptions};
use crate::text::Lang;
use crate::text::number::with_unit;

/// Points of one or both senses.
#[derive(Debug, Args)]
pub(in crate::cli) struct CircularArguments {
    #[command(flatten)]
    pub common: Common,
    /// Nominal radius, in the unit of the points.
    #[arg(long)]
    radius: f64,
    /// Unit of the points where no heading names one (mm, um).
    #[arg(long)]
    unit: Option<String>,
}

/// The figures of the file.
pub(super) fn report(arguments: &CircularArguments, lang: Lang) -> Result<Report, Failure> {
    let common = &arguments.common;
    let options = RawOptions { unit: arguments.unit.clone() };
    let found = raw::circular(&common.bytes(lang)?, arguments.radius, &options);
    let found = found.map_err(|problem| common.problem(&problem, lang))?;
    let report = circular(&found).map_err(|problem| common.failure(&no_circle_text(problem, lang), lang))?;
    let (cw, ccw) = (report.clockwise.len(), report.counterclockwise.len());
    Ok(Report {
        headline: lang.measure_circular_headline(&common.file(), &with_unit(report.radius, &report.unit), cw, ccw),
        blocks: vec![block(&report)],
        sentences: Vec::new(),
        warnings: report.warnings(lang),
        json: whole(&report),
        confidence: None,
    })
}

/// Largest and smallest radial deviation over the paths.
fn ends(report: &CircularReport) -> (f64, f64) {
    let paths = || report.figures.clockwise.iter().chain(&report.figures.counterclockwise);
    let most = paths().map(|path| path.f_max).fold(f64::NEG_INFINITY, f64::max);
    (most, paths().map(|path| path.f_min).fold(f64::INFINITY, f64::min))
}

fn block(report: &CircularReport) -> Block {
    let (figures, (most, least)) = (&report.figures, ends(report));
    let rows = [
        ("G (cw)", figures.clockwise.map(|path| path.g)),
        ("G (ccw)", figures.counterclockwise.map(|path| path.g)),
        ("G(b)", figures.g_bidirectional),
        ("D", figures.d),
        ("F max", Some(most)),
        ("F min", Some(least)),
    ];
    let rows = rows.map(|(symbol, value)| Row::new(symbol, value, &report.unit)).to_vec();
    Block::new("ISO 230-4", rows)
}

fn whole(report: &CircularReport) -> Value {
    let (figures, (most, least)) = (&report.figures, ends(report));
    let path = |path: Option<PathFigures>| {
        path.map(|path| {
            let [x, y] = path.circle.centre;
            json!({ "G": path.g, "F_max": path.f_max, "F_min": path.f_min, "centre": [x, y], "radius": path.circle.radius })
        })
    };
    json!({
        "standard": "ISO 230-4",
        "unit": report.unit,
        "radius": report.radius,
        "G_cw": figures.clockwise.map(|path| path.g),
        "G_ccw": figures.counterclockwise.map(|path| path.g),
        "G_bidirectional": figures.g_bidirectional,
        "D": figures.d,
        "F_max": most,
        "F_min": least,
        "cw": path(figures.clockwise),
        "ccw": path(figures.counterclockwise),
        "circle": { "centre": figures.circle.centre, "radius": figures.circle.radius },
    })
}
