//! A circular test by ISO 230-4.

use serde_json::{Value as Json, json};

use super::Report;
use crate::analysis::measured::CircularReport;
use crate::methods::accuracy::circular::PathFigures;
use crate::report::{Section, Value};
use crate::text::Lang;
use crate::text::number::with_unit;

/// The values of a file of this name.
pub(super) fn circular(report: &CircularReport, file: &str, lang: Lang) -> Report {
    let (cw, ccw) = (report.clockwise.len(), report.counterclockwise.len());
    let title = lang.measure_circular_headline(file, &with_unit(report.radius, &report.unit), cw, ccw);
    Report::new(title, vec![section(report, lang)], None, json(report)).closed_by(Vec::new(), report.warnings(lang))
}

/// Largest and smallest radial deviation over the paths.
fn ends(report: &CircularReport) -> (f64, f64) {
    let paths = || report.figures.clockwise.iter().chain(&report.figures.counterclockwise);
    let most = paths().map(|path| path.f_max).fold(f64::NEG_INFINITY, f64::max);
    (most, paths().map(|path| path.f_min).fold(f64::INFINITY, f64::min))
}

fn section(report: &CircularReport, lang: Lang) -> Section {
    let (figures, (most, least)) = (&report.figures, ends(report));
    let values = [
        ("G (cw)", figures.clockwise.map(|path| path.g)),
        ("G (ccw)", figures.counterclockwise.map(|path| path.g)),
        ("G(b)", figures.g_bidirectional),
        ("D", figures.d),
        ("F max", Some(most)),
        ("F min", Some(least)),
    ];
    let values = values.map(|(symbol, value)| Value::new(symbol, value, &report.unit)).to_vec();
    Section::values("ISO 230-4", values, None, lang)
}

fn json(report: &CircularReport) -> Json {
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
