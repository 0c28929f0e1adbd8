//! Means, standard deviations and extremes of one direction.

/// Mean and standard deviation of each position, approached from one side.
#[derive(Clone, Debug)]
pub(super) struct Direction {
    /// x̄ per position.
    pub mean: Vec<f64>,
    /// s per position.
    pub s: Vec<f64>,
}

impl Direction {
    /// Of rows that hold two runs or more.
    pub fn of(rows: &[Vec<f64>]) -> Self {
        let (mean, s) = rows.iter().map(|row| mean_and_s(row)).unzip();
        Self { mean, s }
    }

    /// Σs².
    pub fn squares(&self) -> f64 {
        self.s.iter().map(|s| s * s).sum()
    }

    /// Extremes of means and of means with k standard deviations.
    pub fn extremes(&self, k: f64) -> Extremes {
        let cells = || self.mean.iter().zip(&self.s);
        let (low, high) = extremes(self.mean.iter().copied());
        let bottom = extremes(cells().map(|(mean, s)| mean - k * s)).0;
        let top = extremes(cells().map(|(mean, s)| mean + k * s)).1;
        Extremes { low, high, bottom, top }
    }
}

/// Extremes over positions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extremes {
    low: f64,
    high: f64,
    bottom: f64,
    top: f64,
}

impl Extremes {
    /// Of both together.
    pub fn with(self, other: Self) -> Self {
        Self {
            low: self.low.min(other.low),
            high: self.high.max(other.high),
            bottom: self.bottom.min(other.bottom),
            top: self.top.max(other.top),
        }
    }

    /// Range of the means.
    pub fn systematic(self) -> f64 {
        self.high - self.low
    }

    /// Range of the means with their standard deviations.
    pub fn accuracy(self) -> f64 {
        self.top - self.bottom
    }
}

/// Smallest and largest.
pub(super) fn extremes(of: impl Iterator<Item = f64>) -> (f64, f64) {
    of.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)))
}

fn mean_and_s(row: &[f64]) -> (f64, f64) {
    let n = row.len() as f64;
    // From the first on: deviations far from 0 keep their last digits.
    let first = row.first().copied().unwrap_or_default();
    let shift = row.iter().map(|x| x - first).sum::<f64>() / n;
    let squares: f64 = row.iter().map(|x| (x - first - shift).powi(2)).sum();
    (first + shift, (squares / (n - 1.0)).sqrt())
}
