//! An order of importance, and swing points.

use std::path::Path;

use serde_json::{Map, json};

use crate::methods::decision::rank_order::rank_order_weights;
use crate::methods::decision::swing::weights;
use crate::report::weights::{Named, Report, Values, WeightColumn};
use crate::text::Lang;

use super::super::Failure;
use super::sheet::{Judgement, Sheet, judgement};

/// A name and its rank.
type Ranked = (String, usize);

/// Weights from an order: names in a row, or a file that holds one a line.
pub(super) fn rank_order(text: &str, lang: Lang) -> Result<Report, Failure> {
    if text.trim().is_empty() {
        return Err(Failure::usage(lang.cli_weights_roc_needs()));
    }
    // One name alone is no order: it can only be a file.
    let is_list = text.contains([',', '，', '=', '＝']) && !Path::new(text).is_file();
    let ranked = if is_list { of_text(text, lang)? } else { of_file(Path::new(text), lang)? };
    let ranks: Vec<Option<usize>> = ranked.iter().map(|(_, rank)| Some(*rank)).collect();
    let order: Vec<Vec<&String>> = (1..=ranked.len())
        .map(|rank| ranked.iter().filter(|(_, r)| *r == rank).map(|(name, _)| name).collect())
        .filter(|tied: &Vec<_>| !tied.is_empty())
        .collect();
    Ok(Report {
        method: "roc",
        variant: "",
        title: lang.cli_weights_way_roc().to_owned(),
        criteria: ranked.iter().map(|(name, _)| Named::plain(name)).collect(),
        weights: rank_order_weights(&ranks).into_iter().map(Some).collect(),
        columns: Vec::new(),
        fields: std::iter::once(("order".to_owned(), json!(order))).collect(),
        sentences: vec![lang.cli_weights_roc_about().to_owned()],
        refusal: None,
    })
}

fn of_text(text: &str, lang: Lang) -> Result<Vec<Ranked>, Failure> {
    let mut found = Vec::new();
    for (rank, tied) in text.split([',', '，']).enumerate() {
        add(&mut found, tied, rank + 1, lang).map_err(|what| Failure::usage(format!("{text}: {what}")))?;
    }
    Ok(found)
}

fn of_file(path: &Path, lang: Lang) -> Result<Vec<Ranked>, Failure> {
    let no_file = |failure: Failure| Failure::failed(lang.cli_weights_roc_no_file(&failure.lines.concat()));
    let sheet = Sheet::lines(path, lang).map_err(|told| if path.exists() { told } else { no_file(told) })?;
    let mut found = Vec::new();
    for (row, line) in sheet.rows.iter().enumerate() {
        let line = line.field(0);
        one_rank(line, lang)
            .and_then(|()| add(&mut found, line, row + 1, lang))
            .map_err(|what| sheet.failed_at(row, 0, &what))?;
    }
    Ok(found)
}

/// Refuses a row of a table and what is no text: a name with a comma or a semicolon is quoted.
fn one_rank(line: &str, lang: Lang) -> Result<(), String> {
    let is_divided = |name: &str| quoted(name).is_none() && name.contains([',', '，', ';', '；']);
    if line.contains('\t') || names(line).any(is_divided) {
        Err(lang.cli_weights_roc_separator().to_owned())
    } else if line.contains(char::is_control) {
        Err(lang.cli_weights_roc_no_text().to_owned())
    } else {
        Ok(())
    }
}

/// The names of a rank, as written.
fn names(tied: &str) -> impl Iterator<Item = &str> {
    tied.split(['=', '＝']).map(str::trim)
}

/// What stands between double quotes.
fn quoted(name: &str) -> Option<&str> {
    let inner = name.strip_prefix('"')?.strip_suffix('"')?;
    (!inner.contains('"')).then(|| inner.trim())
}

/// Adds the names of one rank.
fn add(found: &mut Vec<Ranked>, tied: &str, rank: usize, lang: Lang) -> Result<(), String> {
    for name in names(tied).map(|name| quoted(name).unwrap_or(name)) {
        if name.is_empty() {
            return Err(lang.cli_weights_no_name().to_owned());
        }
        if found.iter().any(|(other, _)| other == name) {
            return Err(lang.cli_weights_twice(name));
        }
        found.push((name.to_owned(), rank));
    }
    Ok(())
}

/// Weights from points such as `a=100,b=60`.
pub(super) fn swing(text: &str, lang: Lang) -> Result<Report, Failure> {
    if text.trim().is_empty() {
        return Err(Failure::usage(lang.cli_weights_swing_needs()));
    }
    let (criteria, points) = pointed(text, lang).map_err(|what| Failure::usage(format!("{text}: {what}")))?;
    let weights = weights(&points).into_iter().map(Some).collect();
    let values = Values::Numbers(points.into_iter().map(Some).collect());
    Ok(Report {
        method: "swing",
        variant: "",
        title: lang.cli_weights_way_swing().to_owned(),
        criteria,
        weights,
        columns: vec![WeightColumn { key: "points", heading: lang.cli_weights_column_points(), values }],
        fields: Map::new(),
        sentences: vec![lang.cli_weights_swing_about().to_owned()],
        refusal: None,
    })
}

/// Criteria with their points.
fn pointed(text: &str, lang: Lang) -> Result<(Vec<Named>, Vec<f64>), String> {
    let mut criteria: Vec<Named> = Vec::new();
    let mut points = Vec::new();
    for part in text.split([',', '，']).map(str::trim) {
        let pair = part.rsplit_once(['=', '＝']).map(|(name, points)| (name.trim(), points.trim()));
        let Some((name, given)) = pair.filter(|(name, _)| !name.is_empty()) else {
            return Err(lang.cli_weights_no_points(part));
        };
        if criteria.iter().any(|other| other.name == name) {
            return Err(lang.cli_weights_twice(name));
        }
        match judgement(given) {
            Judgement::Given(x) if x.is_finite() && x >= 0.0 => points.push(x),
            _ => return Err(lang.cli_weights_bad_points(given)),
        }
        criteria.push(Named::plain(name));
    }
    if points.iter().all(|x| *x == 0.0) {
        return Err(lang.cli_weights_all_zero().to_owned());
    }
    Ok((criteria, points))
}
