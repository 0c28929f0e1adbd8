//! Positioning accuracy and repeatability of one axis from its runs, by the rules of ISO 230-2.

mod directions;
mod other_rules;
mod runs;

use directions::{Direction, Extremes, extremes};

pub use other_rules::{Jis, Vdi, jis_style, vdi_dgq_3441};
pub use runs::{Approach, Runs, Unusable};

/// Figures of one target position, in the unit of the deviations; `None` where there is no backward approach, and of
/// whatever needs a scatter where there is one run.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    /// Where: the target, in its own unit.
    pub target: f64,
    /// x̄↑: mean deviation forward.
    pub mean_up: f64,
    /// x̄↓: mean deviation backward.
    pub mean_down: Option<f64>,
    /// x̄: mean of both directions.
    pub mean: Option<f64>,
    /// B: reversal, x̄↑ − x̄↓, with its sign.
    pub reversal: Option<f64>,
    /// s↑: standard deviation forward, over n − 1.
    pub s_up: Option<f64>,
    /// s↓: standard deviation backward.
    pub s_down: Option<f64>,
    /// R↑ = 2k·s↑.
    pub r_up: Option<f64>,
    /// R↓ = 2k·s↓.
    pub r_down: Option<f64>,
    /// R = max(k·s↑ + k·s↓ + |B|, R↑, R↓).
    pub r: Option<f64>,
}

/// Figures of the axis, in the unit of the deviations; `None` where there is no backward approach, and of whatever needs
/// a scatter where there is one run: E, M and B are all that it gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Positioning {
    /// k: standard deviations to each side of a mean: 2 since 1997, 3 before.
    pub k: f64,
    /// A: accuracy, both directions.
    pub a: Option<f64>,
    /// A↑: accuracy forward, max(x̄↑ + k·s↑) − min(x̄↑ − k·s↑).
    pub a_up: Option<f64>,
    /// A↓: accuracy backward.
    pub a_down: Option<f64>,
    /// E: systematic deviation, range of all x̄↑ and x̄↓ together.
    pub e: Option<f64>,
    /// E↑: range of x̄↑.
    pub e_up: f64,
    /// E↓: range of x̄↓.
    pub e_down: Option<f64>,
    /// M: range of the means of both directions.
    pub m: Option<f64>,
    /// R: largest R of a position.
    pub r: Option<f64>,
    /// R↑: largest R↑ of a position.
    pub r_up: Option<f64>,
    /// R↓: largest R↓ of a position.
    pub r_down: Option<f64>,
    /// B: largest |reversal| of a position.
    pub b: Option<f64>,
    /// B̄: mean reversal, with its sign.
    pub b_mean: Option<f64>,
    /// Root of the mean of all s², no part of the standard: unlike R it does not grow with the number of positions.
    pub pooled_s: Option<f64>,
    /// Degrees of freedom of `pooled_s`: (n − 1) for each position and direction.
    pub degrees_of_freedom: f64,
    /// The positions, in the order of the targets.
    pub per_position: Vec<Position>,
}

/// Positioning figures with k = 2, the rule of ISO 230-2:1997, 2006 and 2014 (so of GB/T 17421.2 too; the names of E
/// and M changed, their formulas did not).
///
/// With x the deviation actual − target, for position i, ↑ forward and ↓ backward, and n runs: `x̄ = Σx/n`,
/// `s² = Σ(x − x̄)²/(n − 1)`, `B_i = x̄_i↑ − x̄_i↓`, `R_i↑ = 4·s_i↑`,
/// `R_i = max(2·s_i↑ + 2·s_i↓ + |B_i|, R_i↑, R_i↓)`, `E = max(x̄↑, x̄↓) − min(x̄↑, x̄↓)` over all positions and both
/// directions, `M = max x̄_i − min x̄_i` of the means of both, and
/// `A = max(x̄↑ + 2s↑, x̄↓ + 2s↓) − min(x̄↑ − 2s↑, x̄↓ − 2s↓)`. Always A ≥ E ≥ M, R ≥ |B| and R ≥ R↑, R↓.
///
/// Shapes: positions × runs, the same number everywhere (the standard asks for 5, and for one on axes beyond 2 m: then
/// there is neither R nor A). It is a figure of
/// the standard only if the plan was (see [`super::plan`]) and warm-up, compensation and uncertainty are stated.
/// Figures of tests with other numbers of positions or runs are no fair comparison of R and A (see
/// [`super::intervals::max_s_factor`]). Source: ISO 230-2:2014, formulas from memory, checked on public reports.
pub fn iso_230_2_2014(runs: &Runs) -> Result<Positioning, Unusable> {
    runs.check()?;
    Ok(evaluated(runs, 2.0))
}

/// Positioning figures with k = 3, the rule of ISO 230-2:1988 (GB 10931-89): 6·s in place of 4·s.
///
/// Otherwise as [`iso_230_2_2014`], with k in place of 2. The same raw data give R↑ exactly 1.5 times as large; for A
/// there is no fixed factor. Source: ISO 230-2:1988, from memory.
pub fn iso_230_2_1988(runs: &Runs) -> Result<Positioning, Unusable> {
    runs.check()?;
    Ok(evaluated(runs, 3.0))
}

/// Figures of runs that are known to be usable.
fn evaluated(runs: &Runs, k: f64) -> Positioning {
    let up = Direction::of(&runs.forward);
    let down = (!runs.backward.is_empty()).then(|| Direction::of(&runs.backward));
    let per_position = positions(runs, &up, down.as_ref(), k);
    let (of_up, of_down) = (up.extremes(k), down.as_ref().map(|down| down.extremes(k)));
    let both = of_down.map(|down| of_up.with(down));
    let bands: Vec<f64> = per_position.iter().filter_map(|p| p.r).collect();
    let reversals: Vec<f64> = per_position.iter().filter_map(|p| p.reversal).collect();
    let (low, high) = extremes(per_position.iter().filter_map(|p| p.mean));
    let cells = per_position.len() + reversals.len();
    let variance = (up.squares() + down.as_ref().map_or(0.0, Direction::squares)) / cells as f64;
    let two_ways = down.is_some();
    let has_scatter = runs.runs() > 1;
    let scattered = |_: &f64| has_scatter;
    Positioning {
        k,
        a: both.map(Extremes::accuracy).filter(scattered),
        a_up: Some(of_up.accuracy()).filter(scattered),
        a_down: of_down.map(Extremes::accuracy).filter(scattered),
        e: both.map(Extremes::systematic),
        e_up: of_up.systematic(),
        e_down: of_down.map(Extremes::systematic),
        m: two_ways.then_some(high - low),
        r: two_ways.then(|| largest(&bands)).filter(scattered),
        r_up: Some(2.0 * k * largest(&up.s)).filter(scattered),
        r_down: down.as_ref().map(|down| 2.0 * k * largest(&down.s)).filter(scattered),
        b: two_ways.then(|| reversals.iter().fold(0.0, |most: f64, b| most.max(b.abs()))),
        b_mean: two_ways.then(|| reversals.iter().sum::<f64>() / reversals.len() as f64),
        pooled_s: Some(variance.sqrt()).filter(scattered),
        degrees_of_freedom: (cells * runs.runs().saturating_sub(1)) as f64,
        per_position,
    }
}

fn positions(runs: &Runs, up: &Direction, down: Option<&Direction>, k: f64) -> Vec<Position> {
    let forward = runs.targets.iter().zip(up.mean.iter().zip(&up.s));
    let has_scatter = runs.runs() > 1;
    let position = |(i, (target, (mean_up, s_up))): (usize, (&f64, (&f64, &f64)))| {
        let s_up = Some(*s_up).filter(|_| has_scatter);
        let mean_down = down.and_then(|down| down.mean.get(i).copied());
        let s_down = down.and_then(|down| down.s.get(i).copied()).filter(|_| has_scatter);
        let reversal = mean_down.map(|mean| mean_up - mean);
        let r = s_up.zip(s_down).zip(reversal).map(|((up, down), b)| band(up, down, b, k));
        Position {
            target: *target,
            mean_up: *mean_up,
            mean_down,
            mean: mean_down.map(|mean| 0.5 * (mean_up + mean)),
            reversal,
            s_up,
            s_down,
            r_up: s_up.map(|s| 2.0 * k * s),
            r_down: s_down.map(|s| 2.0 * k * s),
            r,
        }
    };
    forward.enumerate().map(position).collect()
}

/// Repeatability of a position over both directions.
fn band(s_up: f64, s_down: f64, reversal: f64, k: f64) -> f64 {
    (k * s_up + k * s_down + reversal.abs()).max(2.0 * k * s_up).max(2.0 * k * s_down)
}

fn largest(of: &[f64]) -> f64 {
    of.iter().fold(0.0, |most: f64, x| most.max(*x))
}
