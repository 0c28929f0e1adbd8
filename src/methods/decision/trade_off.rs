//! What a step on one criterion is worth on another.

/// A piece of a value function on which a step has one worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Points per unit, with the sign of the direction.
    pub slope: f64,
}

/// The segment of a piecewise-linear value function around x, anchors (x, value) by rising x.
///
/// Beyond the ends the outermost segment stands in. On an anchor between two segments the one above counts, `upwards`,
/// or the one below. `None` with fewer than two anchors or without a width.
pub fn segment(anchors: &[(f64, f64)], x: f64, upwards: bool) -> Option<Segment> {
    let within = |low: f64, high: f64| if upwards { x < high && low <= x } else { x <= high && low < x };
    let found = anchors.windows(2).find(|pair| within(pair[0].0, pair[1].0));
    let beyond =
        || if anchors.first().is_some_and(|first| x <= first.0) { anchors.get(..2) } else { last_two(anchors) };
    let &[(low, from), (high, to)] = found.or_else(beyond)? else { return None };
    let slope = (to - from) / (high - low);
    (low < high && slope.is_finite()).then_some(Segment { low, high, slope })
}

fn last_two(anchors: &[(f64, f64)]) -> Option<&[(f64, f64)]> {
    anchors.get(anchors.len().checked_sub(2)?..)
}

/// How many units of another criterion make up for one unit of this one: `w·|v′| / (w_o·|v_o′|)`.
///
/// In the additive model `V = Σ w_j·v_j(x_j)` the total stays the same where the change on one criterion cancels the
/// change on the other: the marginal rate of substitution. With linear value functions it is one number; with
/// piecewise-linear ones it holds as long as neither figure leaves its segment. Assumes preferential independence.
/// `None` where a weight or a slope is 0: then no amount makes up, or nothing needs to.
/// Source: Keeney & Raiffa (1976), Decisions with Multiple Objectives, ch. 3.4.
pub fn equivalent_change(weight: f64, slope: f64, other_weight: f64, other_slope: f64) -> Option<f64> {
    let (worth, other) = (weight * slope.abs(), other_weight * other_slope.abs());
    let change = worth / other;
    (worth > 0.0 && other > 0.0 && change.is_finite() && change > 0.0).then_some(change)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        // 1 µm of 14 → 4 µm at weight 20 is 20·10 = 200; 1 h of 400 → 3000 h at weight 15 is 15/26.
        let change = equivalent_change(20.0, -100.0 / 10.0, 15.0, 100.0 / 2600.0).expect("both count");
        assert!((change - 200.0 / (15.0 / 26.0)).abs() < 1e-9 && (change - 346.666_666).abs() < 1e-3);
    }

    #[test]
    fn both_ways_cancel_and_units_and_weights_scale() {
        for (w, s, v, t) in [(3.0, 0.2, 7.0, -11.0), (1e-3, 5.0, 40.0, 1e4), (10.0, -0.01, 0.5, 0.3)] {
            let there = equivalent_change(w, s, v, t).expect("counts");
            let back = equivalent_change(v, t, w, s).expect("counts");
            assert!((there * back - 1.0).abs() < 1e-12);
            // A thousandth of the unit: a thousandth of the points for each.
            let in_finer = equivalent_change(w, s / 1000.0, v, t).expect("counts");
            assert!((in_finer * 1000.0 / there - 1.0).abs() < 1e-12);
            // Only the ratio of the weights counts.
            let scaled = equivalent_change(8.0 * w, s, 8.0 * v, t).expect("counts");
            assert!((scaled / there - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn the_total_stays_the_same() {
        let (w, v) = (0.6, 0.4);
        let change = equivalent_change(w, 2.0, v, 0.05).expect("counts");
        assert!((w * 2.0 * 1.0 - v * 0.05 * change).abs() < 1e-12);
    }

    #[test]
    fn nothing_makes_up_for_what_counts_for_nothing() {
        assert_eq!(equivalent_change(0.0, 1.0, 1.0, 1.0), None);
        assert_eq!(equivalent_change(1.0, 1.0, 1.0, 0.0), None);
        assert_eq!(equivalent_change(1.0, f64::NAN, 1.0, 1.0), None);
    }

    #[test]
    fn segments() {
        let line = [(0.0, 0.0), (4.0, 80.0), (10.0, 100.0)];
        let ends = |x: f64, upwards: bool| segment(&line, x, upwards).map(|s| (s.low, s.high, s.slope));
        let (first, last) = (Some((0.0, 4.0, 20.0)), Some((4.0, 10.0, 20.0 / 6.0)));
        assert_eq!([ends(1.0, true), ends(4.0, false), ends(0.0, false), ends(-5.0, true)], [first; 4]);
        assert_eq!([ends(7.0, false), ends(4.0, true), ends(10.0, true), ends(99.0, false)], [last; 4]);
        assert_eq!(segment(&line[..1], 0.0, true), None);
    }
}
