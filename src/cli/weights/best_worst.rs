//! Judgements against the best and the worst criterion.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::methods::decision::best_worst::{
    Disagreement, Judgements, Linear, Nonlinear, Problem, SCALE, consistency_index, disagreement, linear, nonlinear,
};
use crate::report::weights::{Named, Report, Values, WeightColumn, figure};
use crate::text::Lang;

use super::super::Failure;
use super::BwmModel;
use super::sheet::{Judgement, Sheet, judgement};

/// Weights from the judgements of a file.
pub(super) fn of_file(path: &Path, model: BwmModel, lang: Lang) -> Result<Report, Failure> {
    let sheet = Sheet::open(path, lang)?;
    let read = Read::of(&sheet, lang)?;
    let found = solve(&read.judgements, model).map_err(|problem| read.failure(&sheet, problem, lang))?;
    let (fields, sentences) = fields_and_sentences(&read.criteria, &read.judgements, &found, lang);
    let (variant, title) = match model {
        BwmModel::Linear => ("linear", lang.cli_weights_way_bwm_linear()),
        BwmModel::Nonlinear => ("nonlinear", lang.cli_weights_way_bwm_nonlinear()),
    };
    let columns = bounds(&found, lang);
    Ok(Report {
        method: "bwm",
        variant,
        title: title.to_owned(),
        criteria: read.criteria,
        weights: found.weights().iter().copied().map(Some).collect(),
        columns,
        fields,
        sentences,
        refusal: None,
    })
}

/// Weights of either model.
enum Solved {
    Linear(Linear, Disagreement),
    Nonlinear(Nonlinear, Disagreement),
}

impl Solved {
    fn weights(&self) -> &[f64] {
        match self {
            Self::Linear(found, _) => &found.weights,
            Self::Nonlinear(found, _) => &found.weights,
        }
    }

    fn disagreement(&self) -> Disagreement {
        match self {
            Self::Linear(_, found) | Self::Nonlinear(_, found) => *found,
        }
    }

    fn is_open(&self) -> bool {
        matches!(self, Self::Nonlinear(found, _) if found.bounds.iter().any(|(low, high)| high - low > 1e-9))
    }
}

fn solve(judgements: &Judgements, model: BwmModel) -> Result<Solved, Problem> {
    let apart = disagreement(judgements)?;
    match model {
        BwmModel::Linear => linear(judgements).map(|found| Solved::Linear(found, apart)),
        BwmModel::Nonlinear => nonlinear(judgements).map(|found| Solved::Nonlinear(found, apart)),
    }
}

/// Consistency as fields and in sentences.
fn fields_and_sentences(
    criteria: &[Named],
    judgements: &Judgements,
    found: &Solved,
    lang: Lang,
) -> (Map<String, Value>, Vec<String>) {
    let id = |place: usize| criteria.get(place).map(|c| c.id.as_str());
    let best_to_worst = judgements.best_to_others.get(judgements.worst).copied().unwrap_or(f64::NAN);
    let index = consistency_index(best_to_worst);
    let apart = found.disagreement();
    let (xi, index, ratio) = match found {
        Solved::Linear(found, _) => (found.xi, None, None),
        Solved::Nonlinear(found, _) => (found.xi, Some(index), found.consistency_ratio),
    };
    let fields = [
        ("best", json!(id(judgements.best))),
        ("worst", json!(id(judgements.worst))),
        ("xi", json!(xi)),
        ("consistency_index", json!(index)),
        ("consistency_ratio", json!(ratio)),
        ("input_based_ratio", json!(apart.ratio)),
        ("worst_judgement", json!(apart.criterion.and_then(id))),
    ];
    let mut sentences = vec![match (found, index, ratio) {
        (Solved::Linear(..), ..) => lang.cli_weights_bwm_linear(&figure(xi)),
        (_, Some(index), Some(ratio)) => {
            lang.cli_weights_bwm_nonlinear(&figure(xi), &figure(index), &figure(best_to_worst), &figure(ratio))
        }
        _ => lang.cli_weights_bwm_no_ratio(&figure(xi)),
    }];
    let name = apart.criterion.and_then(|place| criteria.get(place)).map(|c| c.name.as_str());
    sentences.push(agreement(apart.ratio, name, lang));
    if found.is_open() {
        sentences.push(lang.cli_weights_bwm_bounds().to_owned());
    }
    (fields.map(|(key, value)| (key.to_owned(), value)).into_iter().collect(), sentences)
}

/// How far the judgements agree; `worst`: the criterion whose two judgements are furthest off.
pub(super) fn agreement(ratio: f64, worst: Option<&str>, lang: Lang) -> String {
    worst.map_or_else(
        || lang.cli_weights_bwm_agree().to_owned(),
        |name| lang.cli_weights_bwm_disagree(&figure(ratio), name),
    )
}

/// Lowest and highest shares, where several weights fit.
fn bounds(found: &Solved, lang: Lang) -> Vec<WeightColumn> {
    let Solved::Nonlinear(Nonlinear { bounds, .. }, _) = found else { return Vec::new() };
    let column = |key, heading, values: Vec<Option<f64>>| WeightColumn { key, heading, values: Values::Shares(values) };
    vec![
        column("low", lang.cli_weights_column_low(), bounds.iter().map(|(low, _)| Some(*low)).collect()),
        column("high", lang.cli_weights_column_high(), bounds.iter().map(|(_, high)| Some(*high)).collect()),
    ]
}

/// The judgements of a file and where they stand there.
struct Read {
    criteria: Vec<Named>,
    judgements: Judgements,
    /// Rows above the first criterion.
    above: usize,
    /// Columns of best to others and of others to worst.
    columns: [usize; 2],
}

impl Read {
    fn of(sheet: &Sheet, lang: Lang) -> Result<Self, Failure> {
        let is_text =
            |column: usize| sheet.rows.first().is_some_and(|row| judgement(row.field(column)) == Judgement::Unread);
        let above = usize::from(is_text(1) && is_text(2));
        let columns = if above > 0 && is_turned(sheet) { [2, 1] } else { [1, 2] };
        let (mut criteria, mut lists): (Vec<Named>, [Vec<f64>; 2]) = (Vec::new(), [Vec::new(), Vec::new()]);
        for (number, row) in sheet.rows.iter().enumerate().skip(above) {
            let name = row.field(0);
            if name.is_empty() {
                return Err(sheet.failed_at(number, 0, lang.cli_weights_no_name()));
            }
            if criteria.iter().any(|other| other.name == name) {
                return Err(sheet.failed_at(number, 0, &lang.cli_weights_twice(name)));
            }
            for (list, column) in lists.iter_mut().zip(columns) {
                list.push(cell(sheet, number, column, lang)?);
            }
            criteria.push(Named::plain(name));
        }
        let [best_to_others, others_to_worst] = lists;
        let best =
            end(&best_to_others, &others_to_worst, false).ok_or_else(|| sheet.failed(lang.cli_weights_no_best()))?;
        let worst =
            end(&others_to_worst, &best_to_others, true).ok_or_else(|| sheet.failed(lang.cli_weights_no_worst()))?;
        Ok(Self { criteria, judgements: Judgements { best, worst, best_to_others, others_to_worst }, above, columns })
    }

    /// The sentence with its place in the file.
    fn failure(&self, sheet: &Sheet, problem: Problem, lang: Lang) -> Failure {
        let [over, under] = self.columns;
        let text = |place: usize, column: usize| {
            sheet.rows.get(place + self.above).map_or("", |row| row.field(column)).to_owned()
        };
        let what =
            sentence(&|place, list| text(place, [over, under][usize::from(list)]), &self.judgements, problem, lang);
        let at = match problem {
            Problem::BestToOthers(place) => Some((place, over)),
            Problem::OthersToWorst(place) => Some((place, under)),
            Problem::BestToWorstDiffers => Some((self.judgements.worst, over)),
            _ => None,
        };
        at.map_or_else(|| sheet.failed(&what), |(place, column)| sheet.failed_at(place + self.above, column, &what))
    }
}

/// Why judgements give no weights; `text`: a judgement as given, by its criterion and whether it is of others to worst.
fn sentence(text: &dyn Fn(usize, bool) -> String, judgements: &Judgements, problem: Problem, lang: Lang) -> String {
    match problem {
        Problem::TooFew | Problem::BestIsWorst => lang.cli_weights_best_is_worst().to_owned(),
        Problem::BestToOthers(place) => lang.cli_weights_below_one(&text(place, false)),
        Problem::OthersToWorst(place) => lang.cli_weights_below_one(&text(place, true)),
        Problem::BestToWorstDiffers => {
            lang.cli_weights_best_to_worst(&text(judgements.worst, false), &text(judgements.best, true))
        }
        Problem::BestWithItself | Problem::Lengths | Problem::NoSuchCriterion => lang.cli_weights_no_best().to_owned(),
        Problem::WorstWithItself => lang.cli_weights_no_worst().to_owned(),
        Problem::NotSolved => lang.cli_weights_not_solved().to_owned(),
    }
}

/// True when the heading says that others to worst stands first.
fn is_turned(sheet: &Sheet) -> bool {
    let Some(row) = sheet.rows.first() else { return false };
    let folded = |column: usize| row.field(column).to_lowercase().replace(['_', '-', ' '], "");
    let is_first = |text: &str| matches!(text, "otherstoworst" | "其他对最劣" | "其他对最差");
    is_first(&folded(1)) || matches!(folded(2).as_str(), "besttoothers" | "最优对其他" | "最佳对其他")
}

fn cell(sheet: &Sheet, row: usize, column: usize, lang: Lang) -> Result<f64, Failure> {
    let text = sheet.rows.get(row).map_or("", |row| row.field(column));
    match judgement(text) {
        Judgement::Given(x) if SCALE.contains(&x) => Ok(x),
        Judgement::Given(_) => Err(sheet.failed_at(row, column, &lang.cli_weights_below_one(text))),
        Judgement::Missing => Err(sheet.failed_at(row, column, lang.cli_weights_judgement_missing())),
        Judgement::Unread => Err(sheet.failed_at(row, column, &lang.cli_weights_no_judgement(text))),
    }
}

/// The criterion whose judgement is 1; of several the one that is furthest from the other end, then the first (or the
/// last, so that with all alike best and worst are two).
fn end(own: &[f64], other: &[f64], last: bool) -> Option<usize> {
    let ones = own.iter().zip(other).enumerate().filter(|(_, (own, _))| **own == 1.0);
    ones.max_by(|(i, (_, a)), (j, (_, b))| a.total_cmp(b).then(if last { i.cmp(j) } else { j.cmp(i) }))
        .map(|(place, _)| place)
}
