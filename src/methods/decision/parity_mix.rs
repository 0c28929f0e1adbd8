//! The least effort over several criteria that makes two alternatives level.

/// A criterion on which something can be gained.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Share of the weight, out of 1.
    pub weight_share: f64,
    /// Points between the present and the best attainable.
    pub room: f64,
    /// Cost of one point, in any unit common to all steps.
    pub cost: f64,
}

/// What to gain on each criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Mix {
    /// Points gained on each criterion.
    pub gains: Vec<f64>,
    /// Cost of them all.
    pub cost: f64,
    /// What remains of the gap; 0 where it can be closed.
    pub remaining_gap: f64,
}

/// Steps whose cost is relative effort: a step all the way to the best attainable costs 1, whatever the criterion, so a
/// point costs 1/room. Shares and rooms, one a criterion.
pub fn relative_effort(shares: &[f64], rooms: &[f64]) -> Vec<Step> {
    let step = |(weight_share, room): (&f64, &f64)| Step { weight_share: *weight_share, room: *room, cost: 1.0 / room };
    shares.iter().zip(rooms).map(step).collect()
}

/// The cheapest mix: `min Σ c_k·Δ_k` subject to `Σ w_k·Δ_k ≥ G` and `0 ≤ Δ_k ≤ room_k`.
///
/// A continuous knapsack: taking the steps by rising cost per point of the total, `c_k/w_k`, is exact; of equal ones
/// the first comes first. Assumes the additive model, costs that are linear, and steps that hinder none of the others.
/// Source: Dantzig (1957), Operations Research 5(2), 266–288.
///
/// Gap in points, rival minus own; nothing is gained for 0 or less. A step without weight or room, or with a negative
/// cost or a number that is not finite, is left out. A gap that is not a number stays as it is.
pub fn cheapest(steps: &[Step], gap: f64) -> Mix {
    let mut order: Vec<usize> = (0..steps.len()).filter(|k| is_usable(&steps[*k])).collect();
    let price = |k: usize| steps[k].cost / steps[k].weight_share;
    order.sort_by(|a, b| price(*a).total_cmp(&price(*b)));
    let mut mix = Mix { gains: vec![0.0; steps.len()], cost: 0.0, remaining_gap: gap };
    if gap.is_nan() {
        return mix;
    }
    for k in order {
        if mix.remaining_gap <= 0.0 {
            break;
        }
        let Step { weight_share, room, cost } = steps[k];
        let whole = weight_share * room;
        let closes = whole >= mix.remaining_gap;
        mix.gains[k] = if closes { mix.remaining_gap / weight_share } else { room };
        mix.cost += cost * mix.gains[k];
        mix.remaining_gap = if closes { 0.0 } else { mix.remaining_gap - whole };
    }
    mix.remaining_gap = mix.remaining_gap.max(0.0);
    mix
}

/// The mix that asks for the same part of the room on every criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct EqualEffort {
    /// Part of each room, 0 to 1.
    pub fraction: f64,
    /// Points gained on each criterion.
    pub gains: Vec<f64>,
    /// What remains of the gap; 0 where it can be closed.
    pub remaining_gap: f64,
}

/// Equal relative effort: the fraction `t = G / Σ w_k·room_k` of every room, where nothing is known of costs.
///
/// Also a criterion without weight is left as it is, and what [`cheapest`] leaves out is left out here, except that the
/// cost does not count. All rooms in full, and what remains, where the gap is larger than they can close.
pub fn equal_effort(steps: &[Step], gap: f64) -> EqualEffort {
    let usable = |step: &Step| is_usable(&Step { cost: 0.0, ..*step });
    let all: f64 = steps.iter().filter(|s| usable(s)).map(|s| s.weight_share * s.room).sum();
    let fraction = if gap > 0.0 && all > 0.0 { (gap / all).min(1.0) } else { 0.0 };
    let gains = steps.iter().map(|s| if usable(s) { fraction * s.room } else { 0.0 }).collect();
    let closed = gap <= 0.0 || all >= gap;
    EqualEffort { fraction, gains, remaining_gap: if closed { 0.0 } else { gap - all } }
}

fn is_usable(step: &Step) -> bool {
    let Step { weight_share, room, cost } = *step;
    let finite = weight_share.is_finite() && room.is_finite() && cost.is_finite();
    finite && weight_share > 0.0 && room > 0.0 && cost >= 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cheapest_first() {
        let step = |weight_share, room, cost| Step { weight_share, room, cost };
        // Cost per point of the total: 4, 2, 10, free of charge but without weight.
        let steps = [step(0.5, 20.0, 2.0), step(0.25, 40.0, 0.5), step(0.1, 50.0, 1.0), step(0.0, 50.0, 0.0)];
        assert_eq!(cheapest(&steps, 12.0), Mix { gains: vec![4.0, 40.0, 0.0, 0.0], cost: 28.0, remaining_gap: 0.0 });
        assert_eq!(cheapest(&steps, 30.0).remaining_gap, 5.0);
        assert_eq!(cheapest(&steps, -1.0), Mix { gains: vec![0.0; 4], cost: 0.0, remaining_gap: 0.0 });
        assert!(cheapest(&steps, f64::NAN).remaining_gap.is_nan());
        assert_eq!(cheapest(&[step(f64::NAN, 1.0, 1.0), step(1.0, 1.0, -1.0)], 1.0).remaining_gap, 1.0);
    }

    #[test]
    fn equal_parts() {
        let steps = relative_effort(&[0.5, 0.25, 0.0], &[20.0, 40.0, 10.0]);
        let found = equal_effort(&steps, 5.0);
        assert_eq!(found, EqualEffort { fraction: 0.25, gains: vec![5.0, 10.0, 0.0], remaining_gap: 0.0 });
        assert_eq!(equal_effort(&steps, 25.0).remaining_gap, 5.0);
        // By relative effort the criterion that can close most comes first.
        assert_eq!(cheapest(&steps, 5.0).gains, [10.0, 0.0, 0.0]);
        assert_eq!(equal_effort(&relative_effort(&[1.0], &[0.0]), 5.0).remaining_gap, 5.0);
    }
}
