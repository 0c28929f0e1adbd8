//! The same runs by other rules, for figures that carry another standard's name.

use super::directions::{Direction, extremes};
use super::runs::{Runs, Unusable};

/// Figures of VDI/DGQ 3441, in the unit of the deviations.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vdi {
    /// P: positioning uncertainty.
    pub p: f64,
    /// Pa: positional deviation, range of the means of both directions (M of ISO 230-2).
    pub pa: f64,
    /// Ps max: largest scatter 6·s̄ of a position.
    pub ps_max: f64,
    /// P̄s: mean scatter of the positions.
    pub ps_mean: f64,
    /// U max: largest reversal |x̄↑ − x̄↓| (B of ISO 230-2).
    pub u_max: f64,
    /// Ū: mean reversal of the positions, without signs.
    pub u_mean: f64,
}

/// Positioning figures by VDI/DGQ 3441, which needs both directions.
///
/// `x̄_i = (x̄_i↑ + x̄_i↓)/2`, `s̄_i = (s_i↑ + s_i↓)/2`, `U_i = |x̄_i↑ − x̄_i↓|`, `Ps_i = 6·s̄_i`,
/// `Pa = max x̄_i − min x̄_i`, `P = max(x̄_i + (U_i + Ps_i)/2) − min(x̄_i − (U_i + Ps_i)/2)`. s is the standard
/// deviation over n − 1; the guideline also allows it from ranges, which gives other figures for the same runs. Not
/// comparable with A and R of ISO 230-2: the factor between them depends on the machine. Source: VDI/DGQ 3441:1977,
/// formulas from memory and secondary sources.
pub fn vdi_dgq_3441(runs: &Runs) -> Result<Vdi, Unusable> {
    runs.check()?;
    if !runs.is_bidirectional() {
        return Err(Unusable::OneDirection);
    }
    if runs.runs() < 2 {
        return Err(Unusable::FewRuns { found: runs.runs() });
    }
    let (up, down) = (Direction::of(&runs.forward), Direction::of(&runs.backward));
    let pair = |up: &[f64], down: &[f64]| -> Vec<(f64, f64)> { up.iter().copied().zip(down.iter().copied()).collect() };
    let means = pair(&up.mean, &down.mean);
    let mean: Vec<f64> = means.iter().map(|(up, down)| 0.5 * (up + down)).collect();
    let reversal: Vec<f64> = means.iter().map(|(up, down)| (up - down).abs()).collect();
    let scatter: Vec<f64> = pair(&up.s, &down.s).iter().map(|(up, down)| 3.0 * (up + down)).collect();
    let half: Vec<f64> = reversal.iter().zip(&scatter).map(|(u, ps)| 0.5 * (u + ps)).collect();
    let (low, high) = extremes(mean.iter().copied());
    let top = extremes(mean.iter().zip(&half).map(|(x, half)| x + half)).1;
    let bottom = extremes(mean.iter().zip(&half).map(|(x, half)| x - half)).0;
    Ok(Vdi {
        p: top - bottom,
        pa: high - low,
        ps_max: extremes(scatter.iter().copied()).1,
        ps_mean: scatter.iter().sum::<f64>() / scatter.len() as f64,
        u_max: extremes(reversal.iter().copied()).1,
        u_mean: reversal.iter().sum::<f64>() / reversal.len() as f64,
    })
}

/// Figures in the style of Japanese catalogues, in the unit of the deviations.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Jis {
    /// Largest |deviation from the reference point| of the first forward run.
    pub accuracy: f64,
    /// ± figure: half of the range of the forward runs at the worst position; `None`: one run.
    pub repeatability: Option<f64>,
    /// The position of `repeatability`, from 0; the first of several.
    pub worst_position: usize,
    /// The ± figure of the backward runs at their worst position.
    pub repeatability_backward: Option<f64>,
    /// Lost motion: largest difference of the means of both directions.
    pub lost_motion: Option<f64>,
}

/// What the style of JIS B 6330, B 6336 and B 6201 would make of these runs; no figure of those standards.
///
/// Accuracy: `max |x_i1 − x_11|` over the positions, first forward run, the first target being the reference point.
/// Repeatability: `½·(max − min)` over the runs of a position from one side, the worst position, written with ±. The
/// label needs the standard's own plan: 7 approaches from the same side at the middle and both ends for
/// repeatability, one pass over the stroke for accuracy. Runs planned for ISO 230-2 have other numbers of approaches
/// and positions, so these figures only show what to expect. A range grows with the number of runs. Source: makers'
/// catalogues ("accuracy standards"); the standards themselves were not read.
pub fn jis_style(runs: &Runs) -> Result<Jis, Unusable> {
    runs.check()?;
    let first: Vec<f64> = runs.forward.iter().filter_map(|row| row.first().copied()).collect();
    let reference = first.first().copied().unwrap_or_default();
    let half = |row: &Vec<f64>| {
        let (low, high) = extremes(row.iter().copied());
        0.5 * (high - low)
    };
    let worst = |rows: &[Vec<f64>]| {
        let halves = rows.iter().map(half).enumerate();
        halves.fold((0, 0.0), |worst: (usize, f64), next| if next.1 > worst.1 { next } else { worst })
    };
    let has_scatter = runs.runs() > 1;
    let (worst_position, repeatability) = worst(&runs.forward);
    let (up, down) = (Direction::of(&runs.forward), Direction::of(&runs.backward));
    let reversals = up.mean.iter().zip(&down.mean).map(|(up, down)| (up - down).abs());
    Ok(Jis {
        accuracy: first.iter().fold(0.0, |most: f64, x| most.max((x - reference).abs())),
        repeatability: Some(repeatability).filter(|_| has_scatter),
        worst_position,
        repeatability_backward: (has_scatter && runs.is_bidirectional()).then(|| worst(&runs.backward).1),
        lost_motion: runs.is_bidirectional().then(|| extremes(reversals).1),
    })
}
