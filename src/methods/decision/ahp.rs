//! The analytic hierarchy process: weights from pairwise judgements, and how far the judgements agree.

mod incomplete;
mod judgements;

pub use judgements::{Problem, check};

use super::additive::{shares, weighted_sum};

/// How weights are made of a judgement matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// The principal eigenvector: `A·w = λ_max·w` (Saaty 1977).
    Eigenvector,
    /// Geometric means of the rows, `w_i = (Π_j a_ij)^(1/n)`: the least squares of the logarithms (Crawford & Williams
    /// 1985). The same as the eigenvector for up to three criteria or judgements that agree.
    GeometricMean,
    /// Means of the rows after dividing each column by its sum: a hand calculation that comes near the eigenvector.
    ColumnMean,
}

/// Weights from a judgement matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Priorities {
    /// Weights; they add up to 1.
    pub weights: Vec<f64>,
    /// `λ_max`, as the mean of `(A·w)_i / w_i`: the principal eigenvalue for the eigenvector, near it for the others.
    pub lambda_max: f64,
    /// `CI = (λ_max − n)/(n − 1)`; 0 where all judgements agree, and for up to two criteria.
    pub consistency_index: f64,
    /// The judgement that disagrees most with the weights; `None` where all agree.
    pub disagreement: Option<Disagreement>,
    /// The matrix with its missing judgements filled in.
    pub matrix: Vec<Vec<f64>>,
    /// Places above the diagonal that were filled in: row, column.
    pub filled: Vec<(usize, usize)>,
}

/// A judgement beside what the weights make of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disagreement {
    /// Row: this criterion was compared …
    pub row: usize,
    /// … with this one, further right.
    pub column: usize,
    /// The judgement `a_ij`.
    pub judgement: f64,
    /// What it would have to be for these weights: `w_i/w_j`.
    pub implied: f64,
}

/// Weights from a matrix of pairwise judgements `a_ij`, how many times as important i is as j; `None` where missing.
///
/// A judgement given on one side of the diagonal only stands for both. Missing ones are filled in such that the
/// judgements agree as well as can be: for the eigenvector and the column mean by the smallest `λ_max` (Bozóki, Fülöp &
/// Rónyai 2010), for the geometric mean by the least squares of the logarithms. Assumes that ratios of importance can
/// be told, on Saaty's scale from 1/9 to 9, and that the weights are read as those of swings on stated scales. For
/// criteria only: alternatives judged in pairs may change their order when one is added (Belton & Gear 1983).
/// Sources: Saaty (1977), Journal of Mathematical Psychology 15(3):234–281; Saaty (1980), The Analytic Hierarchy
/// Process; Crawford & Williams (1985), Journal of Mathematical Psychology 29(4):387–405; Bozóki, Fülöp & Rónyai
/// (2010), Mathematical and Computer Modelling 52:318–333.
pub fn priorities(matrix: &[Vec<Option<f64>>], method: Method) -> Result<Priorities, Problem> {
    let given = judgements::both_sides(matrix)?;
    let logarithmic = incomplete::least_squares(&given);
    let complete = match method {
        Method::GeometricMean => incomplete::fill(&given, &logarithmic),
        Method::Eigenvector | Method::ColumnMean => incomplete::smallest_eigenvalue(&given, &logarithmic),
    };
    let in_units =
        |l: &[f64], part: &[f64]| shares(&l.iter().zip(part).map(|(l, p)| l.exp() * p).collect::<Vec<f64>>());
    let weights = match method {
        Method::Eigenvector => in_units(&logarithmic, &principal(&balanced(&complete, &logarithmic))),
        Method::GeometricMean => in_units(&logarithmic, &vec![1.0; logarithmic.len()]),
        Method::ColumnMean => column_mean(&complete),
    };
    let n = weights.len();
    let lambda_max = mean_ratio(&complete, &weights);
    let excess = (lambda_max - n as f64).max(0.0);
    let missing = |(i, j): &(usize, usize)| given[*i][*j].is_none();
    Ok(Priorities {
        consistency_index: if n > 2 { excess / (n as f64 - 1.0) } else { 0.0 },
        disagreement: disagreement(&given, &weights),
        filled: (0..n).flat_map(|i| (i + 1..n).map(move |j| (i, j))).filter(missing).collect(),
        weights,
        lambda_max,
        matrix: complete,
    })
}

impl Priorities {
    /// `CR = CI/RI`, with Saaty's limit of 0.1; always name the table with it. 0 for up to two criteria; `None` where
    /// the table has no index for the size.
    ///
    /// With missing judgements it comes out too low: fewer of them contradict each other than in the random matrices
    /// of the tables (Ágoston & Csató 2022, Omega 108).
    pub fn consistency_ratio(&self, table: RandomIndex) -> Option<f64> {
        let n = self.weights.len();
        if n <= 2 { Some(0.0) } else { table.value(n).map(|index| self.consistency_index / index) }
    }
}

/// A table of random indices: the mean CI of random matrices. They differ, so a CR says little without its table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RandomIndex {
    /// Saaty (1980), The Analytic Hierarchy Process; n up to 15. From small samples: the dip at 12 is in the source.
    #[default]
    Saaty1980,
    /// Alonso & Lamata (2006), International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems
    /// 14(4):445–459; n up to 15. The column of 100,000 matrices.
    AlonsoLamata2006,
    /// Donegan & Dodd (1991), Mathematical and Computer Modelling 15(10):135–137; n up to 20 here.
    DoneganDodd1991,
}

impl RandomIndex {
    /// RI for n criteria; `None` where the table has none. 0 for n = 1 and 2, where judgements cannot disagree.
    pub fn value(self, n: usize) -> Option<f64> {
        let from_three: &[f64] = match self {
            Self::Saaty1980 => &[0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
            Self::AlonsoLamata2006 => &[
                0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854, 1.5141, 1.5365, 1.5551, 1.5713, 1.5838,
            ],
            Self::DoneganDodd1991 => &[
                0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822, 1.4969,
                1.5078, 1.5153, 1.5262, 1.5313, 1.5371,
            ],
        };
        if n == 1 || n == 2 { Some(0.0) } else { from_three.get(n.checked_sub(3)?).copied() }
    }
}

/// Totals of alternatives over two levels: `Σ_k w_k·p_ik`, the distributive mode.
///
/// `local[k]` has the priorities of all alternatives under criterion k. For the weights of sub-criteria it is sound;
/// for alternatives the totals depend on which others are there, and adding a copy of one can reverse two others
/// (Belton & Gear 1983, Omega 11(3):228–230). The additive model on declared scales does not do that.
/// Source: Saaty (1980), The Analytic Hierarchy Process.
pub fn synthesise(weights: &[f64], local: &[Vec<f64>]) -> Vec<f64> {
    let alternatives = local.iter().map(Vec::len).max().unwrap_or(0);
    let total = |i: usize| weighted_sum(weights, local.iter().map(|priorities| priorities.get(i).copied()));
    (0..alternatives).map(total).collect()
}

/// The judgement above the diagonal whose ratio to `w_i/w_j` is farthest from 1; the first of equals. Judgements that
/// agree to nine digits do not count.
fn disagreement(given: &[Vec<Option<f64>>], weights: &[f64]) -> Option<Disagreement> {
    let mut most: (f64, Option<Disagreement>) = (1e-9, None);
    for (row, (judgements, w)) in given.iter().zip(weights).enumerate() {
        for (column, (judgement, other)) in judgements.iter().zip(weights).enumerate().skip(row + 1) {
            let (Some(judgement), implied) = (*judgement, w / other) else { continue };
            let off = (judgement / implied).ln().abs();
            if off > most.0 * (1.0 + 1e-9) {
                most = (off, Some(Disagreement { row, column, judgement, implied }));
            }
        }
    }
    most.1
}

/// Mean of `(A·w)_i / w_i`.
fn mean_ratio(matrix: &[Vec<f64>], weights: &[f64]) -> f64 {
    let ratio = |(row, w): (&Vec<f64>, &f64)| dot(row, weights) / w;
    matrix.iter().zip(weights).map(ratio).sum::<f64>() / matrix.len() as f64
}

fn column_mean(matrix: &[Vec<f64>]) -> Vec<f64> {
    let sums: Vec<f64> = (0..matrix.len()).map(|j| matrix.iter().map(|row| row[j]).sum()).collect();
    shares(&matrix.iter().map(|row| row.iter().zip(&sums).map(|(a, sum)| a / sum).sum()).collect::<Vec<f64>>())
}

/// The matrix in other units of its rows and columns, `a_ij·exp(l_j − l_i)`: its entries are near 1 where the weights
/// `exp(l)` come near the judgements. The eigenvalues stay; the eigenvector is divided by `exp(l)`.
fn balanced(matrix: &[Vec<f64>], logarithms: &[f64]) -> Vec<Vec<f64>> {
    let row =
        |(row, l): (&Vec<f64>, &f64)| row.iter().zip(logarithms).map(|(a, other)| a * (other - l).exp()).collect();
    matrix.iter().zip(logarithms).map(row).collect()
}

/// Principal eigenvector of a positive matrix, with sum 1.
///
/// Power iteration by squaring the matrix: it converges after a few steps also where the second eigenvalue is nearly as
/// large as the first, as with judgements that run in a circle.
fn principal(matrix: &[Vec<f64>]) -> Vec<f64> {
    let mut power = matrix.to_vec();
    let mut found = shares(&row_sums(&power));
    for _ in 0..50 {
        power = squared(&power);
        let next = shares(&row_sums(&power));
        let moved = next.iter().zip(&found).any(|(a, b)| (a - b).abs() > 1e-15 * a);
        found = next;
        if !moved {
            break;
        }
    }
    // Back on the matrix itself, so that rounding of the squares does not stay.
    shares(&matrix.iter().map(|row| dot(row, &found)).collect::<Vec<f64>>())
}

/// The square, with its largest entry brought to 1.
fn squared(matrix: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let column = |j: usize| matrix.iter().map(|row| row[j]).collect::<Vec<f64>>();
    let columns: Vec<Vec<f64>> = (0..matrix.len()).map(column).collect();
    let mut square: Vec<Vec<f64>> =
        matrix.iter().map(|row| columns.iter().map(|column| dot(row, column)).collect()).collect();
    let largest = square.iter().flatten().copied().fold(f64::MIN_POSITIVE, f64::max);
    for entry in square.iter_mut().flatten() {
        *entry /= largest;
    }
    square
}

fn row_sums(matrix: &[Vec<f64>]) -> Vec<f64> {
    matrix.iter().map(|row| row.iter().sum()).collect()
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complete(rows: &[&[f64]]) -> Vec<Vec<Option<f64>>> {
        rows.iter().map(|row| row.iter().copied().map(Some).collect()).collect()
    }

    #[test]
    fn random_index_of_three_by_counting_all() {
        // λ_max of a reciprocal 3×3 matrix is 1 + s + 1/s with s³ = a_13/(a_12·a_23).
        let scale: Vec<f64> = (2..10).map(|k| 1.0 / f64::from(k)).chain((1..10).map(f64::from)).collect();
        let mut sum = 0.0;
        for a in &scale {
            for b in &scale {
                sum += scale.iter().map(|c| (c / (a * b)).cbrt()).map(|s| (s + 1.0 / s - 2.0) / 2.0).sum::<f64>();
            }
        }
        let exact = sum / 17_f64.powi(3);
        assert!((RandomIndex::AlonsoLamata2006.value(3).expect("listed") - exact).abs() < 5e-5, "{exact}");
    }

    #[test]
    fn tables_end() {
        for table in [RandomIndex::Saaty1980, RandomIndex::AlonsoLamata2006, RandomIndex::DoneganDodd1991] {
            assert_eq!([0, 1, 2, 21].map(|n| table.value(n)), [None, Some(0.0), Some(0.0), None]);
        }
        assert_eq!(RandomIndex::Saaty1980.value(16), None);
    }

    #[test]
    fn a_circle_of_judgements() {
        // As contradictory as it gets: all weights equal, and plain power iteration would take millions of steps.
        let circle = complete(&[&[1.0, 1e6, 1e-6], &[1e-6, 1.0, 1e6], &[1e6, 1e-6, 1.0]]);
        let found = priorities(&circle, Method::Eigenvector).expect("valid");
        assert!(
            found.weights.iter().all(|w| (w - 1.0 / 3.0).abs() < 1e-9) && (found.lambda_max / 1e6 - 1.0).abs() < 2e-6
        );
    }

    #[test]
    fn the_worst_judgement_is_named() {
        // 2·3 = 6 in place of 1/2.
        let found =
            priorities(&complete(&[&[1.0, 2.0, 0.5], &[0.5, 1.0, 3.0], &[2.0, 1.0 / 3.0, 1.0]]), Method::Eigenvector);
        let found = found.expect("valid");
        let most = found.disagreement.expect("disagrees");
        assert!(found.consistency_ratio(RandomIndex::default()).expect("listed") > 0.1);
        // With three criteria every judgement is off by the same factor: the first is named.
        assert_eq!((most.row, most.column, most.judgement), (0, 1, 2.0));
        assert!((most.implied - found.weights[0] / found.weights[1]).abs() < 1e-15);
    }
}
