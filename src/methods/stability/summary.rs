//! Mean, standard deviation and neighbours' correlation without loss of digits.

pub use super::tolerance::{noncentral_t_cdf, tolerance_factor_one_sided};

/// What a list of values comes down to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// Number of values.
    pub n: usize,
    /// Mean, in the unit of the values.
    pub mean: f64,
    /// Standard deviation with n − 1; `None` for a single value.
    pub sd: Option<f64>,
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
}

/// Mean and standard deviation in the unit of the values; `None` for no values or a value that is not finite.
///
/// The mean is summed with the lost digits carried along and corrected by the mean of the residuals; the squares are
/// taken about it, so that values with many equal leading digits keep theirs.
/// Source: Chan, Golub & `LeVeque` (1983), Am. Stat. 37(3); Neumaier (1974), ZAMM 54.
pub fn summary(values: &[f64]) -> Option<Summary> {
    let n = values.len();
    let count = n as f64;
    if n == 0 || values.iter().any(|x| !x.is_finite()) {
        return None;
    }
    let rough = sum(values.iter().copied()) / count;
    let mean = rough + sum(values.iter().map(|x| x - rough)) / count;
    let off = sum(values.iter().map(|x| x - mean));
    let squares = sum(values.iter().map(|x| (x - mean) * (x - mean))) - off * off / count;
    let sd = (n > 1).then(|| (squares.max(0.0) / (count - 1.0)).sqrt());
    let min = values.iter().copied().fold(f64::INFINITY, f64::min);
    let max = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    // Rounding must not leave a spread, or a mean outside, where all are equal.
    Some(if min == max {
        Summary { n, mean: min, sd: sd.map(|_| 0.0), min, max }
    } else {
        Summary { n, mean, sd, min, max }
    })
}

/// Correlation of each value with the next, −1..1: `Σ(x_i − x̄)(x_{i+1} − x̄)/Σ(x_i − x̄)²`.
///
/// Clearly above 0 (beyond about 2/√n) the values drift or wander: limits and intervals made for independent values
/// are then too narrow. `None` without spread.
pub fn lag1_autocorrelation(values: &[f64]) -> Option<f64> {
    let summary = summary(values)?;
    let off = |x: &f64| x - summary.mean;
    let squares = sum(values.iter().map(|x| off(x) * off(x)));
    let products = sum(values.iter().zip(values.iter().skip(1)).map(|(x, next)| off(x) * off(next)));
    (summary.max > summary.min && squares > 0.0).then(|| products / squares)
}

/// Sum with the digits lost in each step carried along.
pub(crate) fn sum(values: impl Iterator<Item = f64>) -> f64 {
    let (mut total, mut lost) = (0.0_f64, 0.0_f64);
    for x in values {
        let next = total + x;
        lost += if total.abs() >= x.abs() { (total - next) + x } else { (x - next) + total };
        total = next;
    }
    total + lost
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_lists() {
        assert_eq!(summary(&[]), None);
        assert_eq!(summary(&[1.0, f64::INFINITY]), None);
        let one = summary(&[0.1]).expect("defined");
        assert_eq!((one.mean, one.sd), (0.1, None));
        let equal = summary(&[0.1; 7]).expect("defined");
        assert_eq!((equal.mean, equal.sd), (0.1, Some(0.0)));
        assert_eq!(lag1_autocorrelation(&[0.1; 7]), None);
        assert_eq!(sum([1e16, 1.0, -1e16].into_iter()), 1.0);
    }
}
