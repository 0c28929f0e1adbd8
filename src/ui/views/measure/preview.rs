//! Words for raw data and for figures made of them.

use crate::analysis::figure_as_text;
use crate::analysis::measured::DerivedFigure;
use crate::model::Raw;
use crate::store::sheet::decode;
use crate::text::Lang;

/// Lines of a file that are shown.
const LINES: usize = 7;
/// Bytes that surely hold them.
const BYTES: usize = 8192;

/// The beginning of a file.
pub fn head(bytes: &[u8]) -> String {
    let text = decode(bytes.get(..BYTES).unwrap_or(bytes));
    let mut lines: Vec<&str> = text.lines().take(LINES).collect();
    if text.lines().nth(LINES).is_some() {
        lines.push("…");
    }
    lines.join("\n")
}

/// What was recognised in the data, with the units.
pub fn recognised(raw: &Raw, unit: &str, lang: Lang) -> String {
    let or_said = |found: &str| {
        let found = if found.is_empty() { unit } else { found };
        if found.is_empty() { lang.measure_no_unit().to_owned() } else { found.to_owned() }
    };
    match raw {
        Raw::Positioning(runs) => {
            let (up, down) = (runs.forward.first().map_or(0, Vec::len), runs.backward.first().map_or(0, Vec::len));
            let directions = usize::from(up > 0) + usize::from(down > 0);
            let (targets, most) = (runs.targets.len(), up.max(down));
            lang.measure_seen_positioning(targets, most, directions, &or_said(&runs.target_unit), &or_said(&runs.unit))
        }
        Raw::Circular(paths) => {
            lang.measure_seen_circular(paths.clockwise.len(), paths.counterclockwise.len(), &or_said(&paths.unit))
        }
        Raw::Lead(points) => lang.measure_seen_lead(points.travel.len()),
        Raw::Series(series) => {
            let n = series.groups.iter().map(Vec::len).sum();
            match series.groups.len() {
                groups if groups == n => lang.measure_seen_singles(n, &or_said(&series.unit)),
                groups => lang.measure_seen_series(n, groups, &or_said(&series.unit)),
            }
        }
        Raw::Drift(readings) => lang.measure_seen_drift(readings.times.len(), &or_said(&readings.unit)),
        Raw::Life(lives) => {
            let units = lives.records.iter();
            let count = |failed: bool| units.clone().filter(|u| u.failed == failed).map(|u| u64::from(u.count)).sum();
            lang.measure_seen_life(count(true), count(false))
        }
        Raw::Failures(found) => lang.measure_seen_failures(found.times.len()),
    }
}

/// A figure with its value and standard, as a choice names it.
pub fn figure_name(figure: &DerivedFigure) -> String {
    let text = figure_as_text(figure);
    match figure.standard() {
        standard if standard.is_empty() => format!("{} = {text}", figure.symbol),
        standard => format!("{} = {text} · {standard}", figure.symbol),
    }
}
