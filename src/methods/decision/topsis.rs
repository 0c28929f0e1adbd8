//! TOPSIS: how near to the ideal and how far from the anti-ideal.

use super::additive::shares;
use super::direction::Direction;
use super::rank;
use super::rounding::same;

/// How figures of different units become comparable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Normalisation {
    /// x/√Σx², as in the original method. The position of zero matters.
    #[default]
    Vector,
    /// (x − lowest)/(highest − lowest). Only distances matter.
    MinMax,
}

/// Ideal and anti-ideal that are given, in the units of the figures, one per criterion.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IdealRows {
    /// The best there can be.
    pub ideal: Vec<f64>,
    /// The worst there can be.
    pub anti_ideal: Vec<f64>,
}

/// What can be chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TopsisOptions {
    /// How figures become comparable.
    pub normalisation: Normalisation,
    /// Given ideal and anti-ideal; without, the best and worst figures present are taken.
    pub ideal: Option<IdealRows>,
}

/// The result, one entry per alternative.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Topsis {
    /// Relative closeness to the ideal, 0..1.
    pub scores: Vec<f64>,
    /// Competition ranks by score.
    pub ranks: Vec<usize>,
    /// d⁺.
    pub distance_to_ideal: Vec<f64>,
    /// d⁻.
    pub distance_to_anti_ideal: Vec<f64>,
    /// True where both distances are 0 and the score of 0.5 says nothing: one alternative, equal ones, no weight, or
    /// nothing that applies.
    pub undefined: Vec<bool>,
}

/// TOPSIS over alternatives × criteria, figures as they stand.
///
/// `v = w_j·r_ij` with r normalised; `d⁺ = √Σ(v⁺_j − v_ij)²`, `d⁻` likewise, `C = d⁻/(d⁺ + d⁻)`. The ideal has the
/// highest figure of a benefit and the lowest of a cost; costs are never turned into 1/x. Weights count by their
/// shares. Criteria make up for each other, and the normalisation changes scores and sometimes the order: name it
/// beside the result.
///
/// The ideal follows the alternatives present, so one more may turn the order of others round. With given rows the
/// normalisation is made of these two rows alone, so the set no longer matters; a figure beyond them counts as their
/// end. The better of the two is the ideal. Where one of them is missing or not finite the criterion goes by the
/// figures present.
///
/// A criterion whose figures are all equal, but for rounding, tells nothing apart and adds nothing. `None`, or a
/// figure that is not finite, is a criterion that does not apply to the alternative: its distances are over the rest,
/// with the weights of the rest brought to a sum of 1. Missing figures have to be replaced before. The number of
/// weights is the number of criteria; a direction that is not given is `Higher`, a short row does not apply further.
/// Sources: Hwang & Yoon (1981), Multiple Attribute Decision Making; given rows: García-Cascales & Lamata (2012),
/// Mathematical and Computer Modelling 56; Aires & Ferreira (2019), Computers & Industrial Engineering 132.
pub fn topsis(
    matrix: &[Vec<Option<f64>>],
    weights: &[f64],
    directions: &[Direction],
    options: &TopsisOptions,
) -> Topsis {
    let shares = shares(weights);
    let column = |j: usize| {
        let direction = directions.get(j).copied().unwrap_or_default();
        let given = options.ideal.as_ref().and_then(|rows| given_ends(rows, j, direction));
        Column::new(&oriented(matrix, j, direction), given, options.normalisation)
    };
    let columns: Vec<Column> = (0..shares.len()).map(column).collect();
    let distances: Vec<(f64, f64)> = (0..matrix.len()).map(|row| distances(&columns, &shares, row)).collect();
    let undefined: Vec<bool> = distances.iter().map(|(ideal, anti)| ideal + anti == 0.0).collect();
    let closeness =
        |((ideal, anti), undefined): (&(f64, f64), &bool)| if *undefined { 0.5 } else { anti / (ideal + anti) };
    let scores: Vec<f64> = distances.iter().zip(&undefined).map(closeness).collect();
    let (distance_to_ideal, distance_to_anti_ideal) = distances.into_iter().unzip();
    Topsis { ranks: rank::competition(&scores), scores, distance_to_ideal, distance_to_anti_ideal, undefined }
}

/// d⁺ and d⁻ of a row; 0 where nothing with weight applies.
fn distances(columns: &[Column], shares: &[f64], row: usize) -> (f64, f64) {
    let (mut ideal, mut anti, mut total) = (0.0, 0.0, 0.0);
    for (column, share) in columns.iter().zip(shares) {
        if let Some(value) = column.values[row] {
            ideal += (share * (column.best - value)).powi(2);
            anti += (share * (value - column.worst)).powi(2);
            total += share;
        }
    }
    if total > 0.0 { (ideal.sqrt() / total, anti.sqrt() / total) } else { (0.0, 0.0) }
}

/// Given (worst, best) of a criterion, turned so that more is better.
fn given_ends(rows: &IdealRows, j: usize, direction: Direction) -> Option<(f64, f64)> {
    let (a, b) = (rows.ideal.get(j)? * direction.sign(), rows.anti_ideal.get(j)? * direction.sign());
    (a.is_finite() && b.is_finite()).then_some((a.min(b), a.max(b)))
}

/// The figures of a criterion, turned so that more is better; `None` where it does not apply.
pub(super) fn oriented(matrix: &[Vec<Option<f64>>], j: usize, direction: Direction) -> Vec<Option<f64>> {
    let figure = |row: &Vec<Option<f64>>| row.get(j).copied().flatten().filter(|x| x.is_finite());
    matrix.iter().map(|row| figure(row).map(|x| x * direction.sign())).collect()
}

/// A criterion made comparable, more is better.
pub(super) struct Column {
    /// One value per alternative; all 0 where there is no spread.
    pub(super) values: Vec<Option<f64>>,
    /// Value of the ideal.
    pub(super) best: f64,
    /// Value of the anti-ideal; equal to `best` where there is no spread.
    pub(super) worst: f64,
}

impl Column {
    /// From figures of which more is better; `given` are the ends (worst, best) that stand in for the figures'.
    pub(super) fn new(figures: &[Option<f64>], given: Option<(f64, f64)>, normalisation: Normalisation) -> Self {
        let reference: Vec<f64> = match given {
            Some((worst, best)) => vec![worst, best],
            None => figures.iter().flatten().copied().collect(),
        };
        // Brought to −1..1 first: neither squares nor ranges leave what a number can hold.
        let largest = reference.iter().fold(0.0, |largest: f64, x| largest.max(x.abs()));
        let scaled = || reference.iter().map(|x| x / largest);
        let (low, high) = (scaled().fold(f64::INFINITY, f64::min), scaled().fold(f64::NEG_INFINITY, f64::max));
        // No figure at all has no spread either.
        if largest == 0.0 || same(low, high) {
            return Self { values: figures.iter().map(|x| x.map(|_| 0.0)).collect(), best: 0.0, worst: 0.0 };
        }
        let (origin, norm) = match normalisation {
            Normalisation::Vector => (0.0, scaled().map(|x| x * x).sum::<f64>().sqrt()),
            Normalisation::MinMax => (low, high - low),
        };
        let value = |x: f64| (x - origin) / norm;
        let within = |x: f64| value((x / largest).clamp(low, high));
        Self { values: figures.iter().map(|x| x.map(within)).collect(), best: value(high), worst: value(low) }
    }

    /// True when the criterion tells alternatives apart.
    pub(super) fn has_spread(&self) -> bool {
        self.best > self.worst
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn min_max() -> TopsisOptions {
        TopsisOptions { normalisation: Normalisation::MinMax, ideal: None }
    }

    #[test]
    fn by_hand() {
        // Values 0, 1 and 1, 0 at weights ¾ and ¼: the distances are the weights.
        let matrix = [vec![Some(10.0), Some(7.0)], vec![Some(20.0), Some(9.0)]];
        let result = topsis(&matrix, &[3.0, 1.0], &[Direction::Higher, Direction::Lower], &min_max());
        assert_eq!((&result.distance_to_ideal, &result.distance_to_anti_ideal), (&vec![0.75, 0.25], &vec![0.25, 0.75]));
        assert_eq!((result.scores, result.ranks, result.undefined), (vec![0.25, 0.75], vec![2, 1], vec![false; 2]));
    }

    #[test]
    fn what_does_not_apply_leaves_the_weights_to_the_rest() {
        let matrix = [vec![Some(10.0), None], vec![Some(20.0), Some(0.0)], vec![Some(10.0), Some(1.0)], vec![]];
        let result = topsis(&matrix, &[1.0, 3.0], &[], &min_max());
        assert_eq!(result.distance_to_ideal, [1.0, 0.75, 0.25, 0.0]);
        assert_eq!(result.undefined, [false, false, false, true]);
        assert_eq!(result.scores[3], 0.5);
    }

    #[test]
    fn nothing_to_tell_apart_is_flagged() {
        let equal = vec![vec![Some(3.0), Some(-1.0)]; 3];
        // The second column differs by rounding only.
        let rounding = vec![vec![Some(3.0), Some(0.1 + 0.2)], vec![Some(3.0), Some(0.3)]];
        for (matrix, weights) in [(&equal, [1.0, 1.0]), (&rounding, [1.0, 1.0]), (&equal, [0.0, 0.0])] {
            let result = topsis(matrix, &weights, &[], &TopsisOptions::default());
            assert!(result.scores.iter().all(|s| *s == 0.5) && result.undefined.iter().all(|u| *u));
        }
        assert_eq!(topsis(&[], &[1.0], &[], &min_max()), Topsis::default());
    }

    #[test]
    fn given_rows_are_ends_of_the_scale() {
        let rows = IdealRows { ideal: vec![0.0, f64::NAN], anti_ideal: vec![100.0] };
        let options = TopsisOptions { ideal: Some(rows), ..min_max() };
        let matrix = [vec![Some(25.0), Some(1.0)], vec![Some(-5.0), Some(1.0)], vec![Some(250.0), Some(1.0)]];
        assert_eq!(topsis(&matrix, &[1.0, 1.0], &[Direction::Lower], &options).scores, [0.75, 1.0, 0.0]);
    }

    #[test]
    fn the_largest_and_smallest_numbers_are_fine() {
        let matrix = [vec![Some(-f64::MAX), Some(5e-324)], vec![Some(f64::MAX), Some(0.0)]];
        for options in [min_max(), TopsisOptions::default()] {
            let result = topsis(&matrix, &[1.0, 1e-300], &[], &options);
            assert_eq!(result.ranks, [2, 1]);
            assert!(result.scores.iter().all(|s| (0.0..=1.0).contains(s)));
        }
    }
}
