//! Weights from the figures alone: entropy and CRITIC.
//!
//! They say how much the figures of these rows spread, not what matters to anyone, and one odd row changes them. To be
//! shown beside weights that were asked for, not in place of them.

use super::additive::shares;
use super::direction::Direction;
use super::rounding::same;

/// Why a matrix gives no objective weights. Rows and columns count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Fewer than two rows: nothing spreads.
    TooFewRows,
    /// No column.
    NoColumns,
    /// A row of another length than the first, or directions of another length.
    NotRectangular,
    /// A figure is not finite, or missing.
    NotFinite {
        /// Its row.
        row: usize,
        /// Its column.
        column: usize,
    },
    /// Entropy takes a column apart into shares, and a figure below 0 is no share.
    Negative {
        /// Its row.
        row: usize,
        /// Its column.
        column: usize,
    },
    /// Entropy: all figures of the column are 0, so it has no shares.
    AllZero {
        /// The column.
        column: usize,
    },
    /// No column varies, so none tells the rows apart.
    NothingVaries,
    /// CRITIC: all columns that vary order the rows alike (ρ = 1), so there is no conflict to weigh.
    NoConflict,
}

/// Entropy weights and what they come from.
#[derive(Clone, Debug, PartialEq)]
pub struct Entropy {
    /// Weights; they add up to 1.
    pub weights: Vec<f64>,
    /// Divergence `1 − e_j` of each column: 0 where all figures are equal, 1 where all but one are 0.
    pub divergence: Vec<f64>,
}

/// Entropy weights: the more unequal the shares of the rows in a column, the more weight it gets.
///
/// Formula: `p_ij = x_ij / Σ_i x_ij`, `e_j = −Σ_i p_ij·ln p_ij / ln m` (0·ln 0 = 0), `w_j = (1 − e_j) / Σ (1 − e)`.
/// Figures from 0, as they stand: which direction is better has no say. Only for ratio scales: shifting the zero, as
/// from °C to K, changes the weights; multiplying a column does not. A column with little spread beside its mean gets
/// next to nothing even where the difference decides.
/// Sources: Shannon (1948), Bell System Technical Journal 27; Hwang & Yoon (1981), Multiple Attribute Decision Making.
pub fn entropy(matrix: &[Vec<f64>]) -> Result<Entropy, Problem> {
    let columns = columns(matrix)?;
    for (column, figures) in columns.iter().enumerate() {
        if let Some(row) = figures.iter().position(|x| *x < 0.0) {
            return Err(Problem::Negative { row, column });
        }
        if figures.iter().all(|x| *x == 0.0) {
            return Err(Problem::AllZero { column });
        }
    }
    let divergence: Vec<f64> = columns.iter().map(|column| divergence(column)).collect();
    if divergence.iter().all(|d| *d == 0.0) {
        return Err(Problem::NothingVaries);
    }
    Ok(Entropy { weights: shares(&divergence), divergence })
}

/// `1 − e` of a column, as the mean of `u·ln u − u + 1` over `u = x/mean`, over ln m. That is the same because the mean
/// of u is 1, and no term is below 0, so a nearly constant column does not drown in rounding.
fn divergence(column: &[f64]) -> f64 {
    if is_constant(column) {
        return 0.0;
    }
    let m = column.len() as f64;
    let term = |p: f64| {
        let u = p * m;
        if u > 0.0 { u.mul_add((u - 1.0).ln_1p(), 1.0 - u).max(0.0) } else { 1.0 }
    };
    shares(column).into_iter().map(term).sum::<f64>() / m / m.ln()
}

/// CRITIC weights and what they come from.
#[derive(Clone, Debug, PartialEq)]
pub struct Critic {
    /// Weights; they add up to 1.
    pub weights: Vec<f64>,
    /// Contrast: standard deviation (over m − 1) of each column on the scale from its worst figure 0 to its best 1.
    pub deviation: Vec<f64>,
    /// Conflict `Σ_k (1 − ρ_jk)` of each column with the others that vary; 0 for one that does not.
    pub conflict: Vec<f64>,
}

/// CRITIC weights (criteria importance through intercriteria correlation): a column that spreads, and that orders the
/// rows otherwise than the others do, gets more.
///
/// Formula: `r_ij` from 0 at the worst to 1 at the best figure of the column, `C_j = σ_j·Σ_k (1 − ρ_jk)` with the
/// standard deviation σ and Pearson's ρ of the r, `w_j = C_j / ΣC`. One direction per column; costs are mirrored, which
/// turns the sign of ρ. Units and zeros have no say. A column that does not vary gets 0 and has no say in the others.
/// Source: Diakoulaki, Mavrotas & Papayannakis (1995), Computers & Operations Research 22(7):763–770.
pub fn critic(matrix: &[Vec<f64>], directions: &[Direction]) -> Result<Critic, Problem> {
    let columns = columns(matrix)?;
    if directions.len() != columns.len() {
        return Err(Problem::NotRectangular);
    }
    let scaled: Vec<Vec<f64>> = columns.iter().zip(directions).map(|(column, d)| best_to_one(column, *d)).collect();
    let varies: Vec<bool> = columns.iter().map(|column| !is_constant(column)).collect();
    if !varies.contains(&true) {
        return Err(Problem::NothingVaries);
    }
    let deviation: Vec<f64> = scaled.iter().map(|column| squares(column, column).sqrt()).collect();
    let conflict_with = |j: usize, k: usize| 1.0 - correlation(&scaled[j], &scaled[k]);
    let others = |j: usize| (0..scaled.len()).filter(move |k| *k != j);
    let conflict: Vec<f64> = (0..scaled.len())
        .map(|j| if varies[j] { others(j).filter(|k| varies[*k]).map(|k| conflict_with(j, k)).sum() } else { 0.0 })
        .collect();
    let information: Vec<f64> = deviation.iter().zip(&conflict).map(|(sigma, conflict)| sigma * conflict).collect();
    // Below this, 1 − ρ is rounding.
    if information.iter().all(|c| *c < 1e-12) {
        return Err(Problem::NoConflict);
    }
    Ok(Critic { weights: shares(&information), deviation, conflict })
}

/// 0 at the worst figure, 1 at the best; 0 throughout where there is no difference.
fn best_to_one(column: &[f64], direction: Direction) -> Vec<f64> {
    // Halved, so that the width of the largest range is still a number.
    let signed: Vec<f64> = column.iter().map(|x| direction.sign() * x / 2.0).collect();
    let worst = signed.iter().copied().fold(f64::INFINITY, f64::min);
    let best = signed.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    signed.iter().map(|x| if worst < best { (x - worst) / (best - worst) } else { 0.0 }).collect()
}

/// Pearson's correlation of two columns that vary.
fn correlation(a: &[f64], b: &[f64]) -> f64 {
    (squares(a, b) / (squares(a, a).sqrt() * squares(b, b).sqrt())).clamp(-1.0, 1.0)
}

/// Sum of the products of the deviations from the means, over m − 1.
fn squares(a: &[f64], b: &[f64]) -> f64 {
    let mean = |x: &[f64]| x.iter().sum::<f64>() / x.len() as f64;
    let (mean_a, mean_b) = (mean(a), mean(b));
    let sum: f64 = a.iter().zip(b).map(|(x, y)| (x - mean_a) * (y - mean_b)).sum();
    sum / (a.len() as f64 - 1.0)
}

/// True where the figures are equal but for rounding.
fn is_constant(column: &[f64]) -> bool {
    let (low, high) = column.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), x| (a.min(*x), b.max(*x)));
    same(low, high)
}

/// The columns of a matrix of at least two rows of finite figures.
fn columns(matrix: &[Vec<f64>]) -> Result<Vec<Vec<f64>>, Problem> {
    let [first, _, ..] = matrix else { return Err(Problem::TooFewRows) };
    if first.is_empty() {
        return Err(Problem::NoColumns);
    }
    if matrix.iter().any(|row| row.len() != first.len()) {
        return Err(Problem::NotRectangular);
    }
    for (row, figures) in matrix.iter().enumerate() {
        if let Some(column) = figures.iter().position(|x| !x.is_finite()) {
            return Err(Problem::NotFinite { row, column });
        }
    }
    Ok((0..first.len()).map(|j| matrix.iter().map(|row| row[j]).collect()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{Higher, Lower};

    fn rows(rows: &[&[f64]]) -> Vec<Vec<f64>> {
        rows.iter().map(|row| row.to_vec()).collect()
    }

    #[test]
    fn what_gives_no_weights() {
        assert_eq!(entropy(&rows(&[&[1.0, 2.0]])), Err(Problem::TooFewRows));
        assert_eq!(entropy(&rows(&[&[], &[]])), Err(Problem::NoColumns));
        assert_eq!(entropy(&rows(&[&[1.0], &[1.0, 2.0]])), Err(Problem::NotRectangular));
        assert_eq!(entropy(&rows(&[&[1.0], &[f64::NAN]])), Err(Problem::NotFinite { row: 1, column: 0 }));
        assert_eq!(entropy(&rows(&[&[1.0, 0.0], &[2.0, -1.0]])), Err(Problem::Negative { row: 1, column: 1 }));
        assert_eq!(entropy(&rows(&[&[1.0, 0.0], &[2.0, 0.0]])), Err(Problem::AllZero { column: 1 }));
        assert_eq!(entropy(&rows(&[&[1.0, 7.0], &[1.0, 7.0]])), Err(Problem::NothingVaries));
        let two = rows(&[&[1.0, 7.0], &[2.0, 9.0]]);
        assert_eq!(critic(&two, &[Higher]), Err(Problem::NotRectangular));
        assert_eq!(critic(&two, &[Higher; 2]), Err(Problem::NoConflict));
        assert_eq!(critic(&two, &[Higher, Lower]).expect("conflict").weights, [0.5, 0.5]);
        assert_eq!(critic(&rows(&[&[1.0, 7.0], &[1.0, 7.0]]), &[Higher; 2]), Err(Problem::NothingVaries));
    }

    #[test]
    fn constant_columns_get_nothing() {
        let matrix = rows(&[&[1.0, 5.0, 3.0], &[2.0, 5.0, 1.0], &[4.0, 5.0, 2.0]]);
        let found = critic(&matrix, &[Higher; 3]).expect("varies");
        assert!(found.weights[1] == 0.0 && found.weights.iter().all(|w| w.is_finite()));
        let without = critic(&rows(&[&[1.0, 3.0], &[2.0, 1.0], &[4.0, 2.0]]), &[Higher; 2]).expect("varies");
        assert_eq!((found.weights[0], found.weights[2]), (without.weights[0], without.weights[1]));
        assert_eq!(entropy(&matrix).expect("varies").weights[1], 0.0);
    }

    #[test]
    fn extremes() {
        let matrix = rows(&[&[f64::MAX, 0.0], &[f64::MIN, 1e-300], &[0.0, 3e-300]]);
        assert!(critic(&matrix, &[Lower, Higher]).expect("varies").weights.iter().all(|w| w.is_finite() && *w > 0.0));
        let lone = entropy(&rows(&[&[0.0, f64::MAX], &[7.0, f64::MAX / 2.0]])).expect("varies");
        assert!((lone.divergence[0] - 1.0).abs() < 1e-15 && lone.weights[1] > 0.0);
    }
}
