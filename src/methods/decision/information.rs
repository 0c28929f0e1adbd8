//! The value of information: what a choice gains by knowing one figure before it is made.
//!
//! The choice is the alternative with the largest expected total. A question is about one figure of one alternative: its
//! outcomes move that alternative's total and no other one, and are independent of everything else. Sources: H. Raiffa,
//! R. Schlaifer, *Applied Statistical Decision Theory* (1961), ch. 4 (expected value of perfect and of sample
//! information); A. E. Ades, G. Lu, K. Claxton, Medical Decision Making 24 (2004) 207 (partial perfect information).

use super::rank::TIE;

/// What an answer does to a choice.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Information {
    /// Probability that the answer makes another alternative the best, 0..1.
    pub changes: f64,
    /// How much better the choice is on average, in units of the totals; never negative.
    pub gain: f64,
}

/// Knowing the figure exactly: `E[max T | figure] − E[T of the present choice]`.
///
/// `totals`: expected totals; `row`: whose figure it is; `steps`: by how much that total moves, one for each of the
/// equally likely outcomes. `None` for a row that is not there, or without outcomes. Steps need not average to 0: where
/// a total stands for what was assumed of an unknown figure, they tell what it may be.
pub fn perfect(totals: &[f64], row: usize, steps: &[f64]) -> Option<Information> {
    let outcomes = steps.iter().map(|step| (1.0, *step));
    of_outcomes(totals, row, outcomes)
}

/// Knowing a reading of the figure with a normal error: the same with the posterior mean of the steps for each reading.
///
/// `figures`: the figure of each outcome, rising or falling; `sd`: standard uncertainty of the reading in the same unit.
/// The readings form a grid over the figures, widened by 3 `sd` and normalised for each figure, so that they are an
/// experiment of finitely many results, and the gain is never larger than that of [`perfect`]. `None` for lists of
/// unequal length, an error that is not positive and finite, and where `perfect` gives none.
pub fn sample(totals: &[f64], row: usize, (figures, steps): (&[f64], &[f64]), sd: f64) -> Option<Information> {
    if figures.len() != steps.len() || !(sd > 0.0 && sd.is_finite()) {
        return None;
    }
    let (low, high) = figures.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), x| (a.min(*x), b.max(*x)));
    let readings = grid(low - 3.0 * sd, high + 3.0 * sd, sd);
    let likelihood = |figure: f64, reading: f64| (-0.5 * ((reading - figure) / sd).powi(2)).exp();
    let sums: Vec<f64> = figures.iter().map(|x| readings.iter().map(|y| likelihood(*x, *y)).sum()).collect();
    let posterior = readings.iter().map(|reading| {
        let mut weight = 0.0;
        let mut moved = 0.0;
        for ((figure, step), sum) in figures.iter().zip(steps).zip(&sums) {
            let part = likelihood(*figure, *reading) / sum;
            weight += part;
            moved += part * step;
        }
        (weight, if weight > 0.0 { moved / weight } else { 0.0 })
    });
    of_outcomes(totals, row, posterior)
}

/// Readings a twentieth of an error from each other, or as many as there may be.
fn grid(low: f64, high: f64, sd: f64) -> Vec<f64> {
    const MOST: f64 = 600.0;
    let count = (20.0 * (high - low) / sd).ceil().clamp(2.0, MOST);
    (0..=count as usize).map(|n| low + (high - low) * n as f64 / count).collect()
}

/// Over outcomes with their weights.
fn of_outcomes(totals: &[f64], row: usize, outcomes: impl Iterator<Item = (f64, f64)>) -> Option<Information> {
    let own = *totals.get(row)?;
    let best = |of: &dyn Fn(usize) -> bool| {
        let kept = totals.iter().enumerate().filter(|(n, _)| of(*n));
        kept.max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(&a.0))).map(|(n, total)| (n, *total))
    };
    let (chosen, chosen_total) = best(&|_| true)?;
    let Some((_, rival)) = best(&|n| n != row) else { return Some(Information::default()) };
    let (mut all, mut changes, mut gain) = (0.0, 0.0, 0.0);
    for (weight, step) in outcomes {
        let moved = own + step;
        // The own one is chosen and falls behind, or another one is and falls behind it.
        let lost = if chosen == row { rival - moved } else { moved - chosen_total };
        all += weight;
        if lost > TIE {
            changes += weight;
            gain += weight * lost;
        }
    }
    (all > 0.0).then(|| Information { changes: changes / all, gain: gain / all })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::distributions::normal_quantile;
    use crate::methods::numeric::normal_cdf;

    /// Equally likely outcomes of a normal figure.
    fn normal(sd: f64, count: usize) -> Vec<f64> {
        let at = |n: usize| normal_quantile((n as f64 + 0.5) / count as f64).expect("inside");
        (0..count).map(|n| sd * at(n)).collect()
    }

    /// The unit normal linear loss φ(u) − u·(1 − Φ(u)).
    fn unit_loss(u: f64) -> f64 {
        (-u * u / 2.0).exp() / std::f64::consts::TAU.sqrt() - u * (1.0 - normal_cdf(u))
    }

    #[test]
    fn raiffa_schlaifer_1961_linear_loss_with_a_normal_prior() {
        // Table of the unit normal linear loss integral: L(0.5) = 0.1978, L(1) = 0.08332, L(2) = 0.008491.
        for (u, tabled) in [(0.5, 0.1978), (1.0, 0.083_32), (2.0, 0.008_491)] {
            assert!((unit_loss(u) - tabled).abs() < 5e-5);
            let (sd, steps) = (4.0, normal(4.0, 20_000));
            for (totals, row) in [([50.0 + u * sd, 50.0], 0), ([50.0, 50.0 - u * sd], 1)] {
                let information = perfect(&totals, row, &steps).expect("a question");
                assert!((information.gain - sd * tabled).abs() < 2e-3 * sd, "{information:?}");
                assert!((information.changes - (1.0 - normal_cdf(u))).abs() < 1e-3);
            }
        }
    }

    #[test]
    fn a_reading_of_a_normal_figure_is_worth_the_loss_at_the_preposterior_deviation() {
        // Prior sd 4, error 3: the posterior mean has the deviation 4²/√(4² + 3²) = 3.2.
        let steps = normal(4.0, 2_000);
        let information = sample(&[52.0, 50.0], 0, (&steps, &steps), 3.0).expect("a question");
        assert!((information.gain - 3.2 * unit_loss(2.0 / 3.2)).abs() < 0.01, "{information:?}");
        assert!((information.changes - (1.0 - normal_cdf(2.0 / 3.2))).abs() < 0.01);
    }

    #[test]
    fn two_outcomes_by_hand() {
        // 60 against 55; the figure may bring 10 more or 10 less: half the time the other one is better by 5.
        let information = perfect(&[60.0, 55.0], 0, &[10.0, -10.0]).expect("a question");
        assert_eq!(information, Information { changes: 0.5, gain: 2.5 });
        // The other one's figure: it leads by 5 in half of the cases.
        let information = perfect(&[60.0, 55.0], 1, &[10.0, -10.0]).expect("a question");
        assert_eq!(information, Information { changes: 0.5, gain: 2.5 });
        // What can not turn the choice is worth nothing.
        assert_eq!(perfect(&[60.0, 55.0], 0, &[4.0, -4.0]), Some(Information::default()));
        assert_eq!(perfect(&[60.0], 0, &[9.0]), Some(Information::default()));
        assert_eq!((perfect(&[60.0], 1, &[9.0]), perfect(&[1.0, 2.0], 0, &[])), (None, None));
    }

    #[test]
    fn a_reading_is_never_worth_more_than_the_truth_and_less_the_worse_it_is() {
        let shapes: [&dyn Fn(f64) -> f64; 3] = [&|x| x, &|x| x.abs().sqrt() * x.signum(), &|x| x.clamp(-1.0, 2.0)];
        let figures = normal(2.0, 101);
        for shape in shapes {
            let steps: Vec<f64> = figures.iter().map(|x| shape(*x)).collect();
            for lead in [0.0, 0.3, 1.0, 2.5] {
                for row in [0, 1] {
                    let totals = [50.0 + lead, 50.0, 20.0];
                    let truth = perfect(&totals, row, &steps).expect("a question");
                    let mut before = truth.gain;
                    for sd in [0.05, 0.5, 2.0, 20.0] {
                        let information = sample(&totals, row, (&figures, &steps), sd).expect("a question");
                        assert!(information.gain <= before + 1e-9, "{lead} {sd}: {information:?} beside {before}");
                        before = information.gain;
                    }
                }
            }
        }
    }

    #[test]
    fn one_figure_is_never_worth_more_than_all_of_them() {
        // Every pair of outcomes of two independent figures, one of each alternative.
        let (a, b) = (normal(3.0, 60), normal(2.0, 60));
        let totals = [51.0, 50.0];
        let all = a.iter().flat_map(|x| b.iter().map(move |y| (totals[0] + x).max(totals[1] + y)));
        let all = all.sum::<f64>() / (a.len() * b.len()) as f64 - totals[0];
        for (row, steps) in [(0, &a), (1, &b)] {
            let single = perfect(&totals, row, steps).expect("a question");
            assert!(single.gain > 0.0 && single.gain <= all, "{single:?} beside {all}");
        }
    }

    #[test]
    fn units_and_order_do_not_matter() {
        let steps = normal(3.0, 51);
        let information = perfect(&[51.0, 50.0, 12.0], 0, &steps).expect("a question");
        let turned = perfect(&[12.0, 50.0, 51.0], 2, &steps).expect("a question");
        assert!((information.gain - turned.gain).abs() < 1e-12 && (information.changes - turned.changes).abs() < 1e-12);
        let thousands: Vec<f64> = steps.iter().map(|x| 1000.0 * x).collect();
        let scaled = perfect(&[51e3, 50e3, 12e3], 0, &thousands).expect("a question");
        assert!((scaled.gain - 1000.0 * information.gain).abs() < 1e-9);
        let metres: Vec<f64> = steps.iter().map(|x| x / 1000.0).collect();
        let (one, other) = (
            sample(&[51.0, 50.0], 0, (&steps, &steps), 2.0).expect("a question"),
            sample(&[51.0, 50.0], 0, (&metres, &steps), 0.002).expect("a question"),
        );
        assert!((one.gain - other.gain).abs() < 1e-9);
    }
}
