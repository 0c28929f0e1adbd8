//! Laws of the way to parity, on generated tables and value functions.

use gapwise::methods::decision::additive::{shares, weighted_sum};
use gapwise::methods::decision::parity::{Corner, bisect_probability, break_even, differences, single, single_robust};
use gapwise::methods::decision::parity_mix::{Step, cheapest, equal_effort, relative_effort};
use gapwise::methods::decision::value::{OutOfBounds, ValueFunction};
use proptest::prelude::*;

fn odd() -> impl Strategy<Value = f64> {
    let picked = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e308, -1e308, 1e100, 0.0, 5e-324];
    prop_oneof![prop::sample::select(picked.to_vec()), any::<f64>()]
}

/// Whole numbers bring plateaus and levels.
fn cell() -> impl Strategy<Value = f64> {
    prop_oneof![0.0..100.0_f64, (0_u8..5).prop_map(|x| f64::from(x) * 25.0)]
}

fn close(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * (1.0 + a.abs().max(b.abs()))
}

fn anchors() -> impl Strategy<Value = ValueFunction> {
    prop::collection::vec((0.5..10.0_f64, cell()), 2..6).prop_map(|steps| {
        let mut x = -20.0;
        let anchors = steps
            .iter()
            .map(|(width, v)| {
                x += width;
                (x, *v)
            })
            .collect();
        ValueFunction::new(anchors).expect("rising")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn the_inverse_reaches_the_points_and_nothing_nearer_does(
        function in anchors(), points in 0.0..100.0_f64, from in -40.0..40.0_f64, nearer in -1.0..1.0_f64,
    ) {
        for beyond in [OutOfBounds::Clip, OutOfBounds::Extrapolate] {
            let found = function.inverse_with(points, from, beyond);
            if let Some(x) = found {
                prop_assert!(function.value_with(x, beyond) >= points - 1e-7, "{function:?} {x}");
                let between = from + nearer * (x - from).abs() * 0.999_999;
                prop_assert!(x == from || function.value_with(between, beyond) < points, "{function:?} {x} {between}");
            } else {
                let (_, best) = function.extremes(f64::NEG_INFINITY, f64::INFINITY);
                prop_assert!(points > best);
            }
        }
    }

    #[test]
    fn the_needed_points_close_the_gap(own in 0.0..100.0_f64, share in 0.01..1.0_f64, gap in -20.0..60.0_f64) {
        let found = single(own, 100.0, share, gap).expect("finite");
        let needed = found.needed_points.expect("has weight");
        if gap > 0.0 {
            prop_assert!(close(share * (needed - own), gap, 1e-9));
            let best = gap - share * (100.0 - own);
            let right = if found.reachable { best <= 1e-8 } else { close(found.remaining_gap, best, 1e-9) };
            prop_assert!(right);
        } else {
            prop_assert_eq!((needed, found.reachable), (own, true));
        }
    }

    #[test]
    fn level_at_all_corners_is_level_in_between(
        rows in prop::collection::vec((cell(), cell()), 4), first in prop::collection::vec(0.1..1.0_f64, 4),
        second in prop::collection::vec(0.1..1.0_f64, 4), part in 0.0..1.0_f64,
    ) {
        let corners = [shares(&first), shares(&second)];
        let gap = |own: f64, w: &[f64]| {
            let changes = rows.iter().enumerate().map(|(k, r)| r.1 - if k == 0 { own } else { r.0 });
            weighted_sum(w, changes.map(Some))
        };
        let corner = |w: &Vec<f64>| {
            Corner { weight_share: w[0], gap: gap(rows[0].0, w) }
        };
        let found = single_robust(rows[0].0, 100.0, &corners.each_ref().map(corner)).expect("finite");
        if let Some(needed) = found.needed_points {
            let inside: Vec<f64> = corners[0].iter().zip(&corners[1]).map(|(a, b)| a + part * (b - a)).collect();
            prop_assert!(gap(needed, &inside) <= 1e-7);
        }
    }

    #[test]
    fn at_break_even_the_difference_is_nought(
        function in anchors(), share in 0.05..1.0_f64, now in -25.0..40.0_f64, gap in -40.0..40.0_f64,
    ) {
        if let Some(x) = break_even(&function, share, now, gap) {
            let difference = differences(&function, share, now, gap, &[x])[0];
            // On the way there the value only reaches the level, unless it was there before.
            prop_assert!(x == now || difference.abs() < 1e-6, "{function:?} {x} {difference}");
        } else {
            let (low, high) = function.extremes(f64::NEG_INFINITY, f64::INFINITY);
            let needed = function.value(now) + gap / share;
            prop_assert!(needed < low || needed > high);
        }
    }

    #[test]
    fn no_other_mix_is_cheaper(
        parts in prop::collection::vec((0.1..10.0_f64, 0.0..60.0_f64, 0.1..5.0_f64), 1..5), gap in 0.0..120.0_f64,
        other in prop::collection::vec(0.0..1.0_f64, 5),
    ) {
        let own = shares(&parts.iter().map(|p| p.0).collect::<Vec<_>>());
        let step = |(p, w): (&(f64, f64, f64), &f64)| Step { weight_share: *w, room: p.1, cost: p.2 };
        let steps: Vec<Step> = parts.iter().zip(&own).map(step).collect();
        let found = cheapest(&steps, gap);
        let closed: f64 = steps.iter().zip(&found.gains).map(|(s, gain)| s.weight_share * gain).sum();
        prop_assert!(close(closed + found.remaining_gap, gap, 1e-9));
        prop_assert!(steps.iter().zip(&found.gains).all(|(s, gain)| (0.0..=s.room + 1e-9).contains(gain)));
        // Any other mix, topped up to close as much: at least as dear per point of the total.
        let gains: Vec<f64> = steps.iter().zip(&other).map(|(s, x)| s.room * x).collect();
        let closes: f64 = steps.iter().zip(&gains).map(|(s, gain)| s.weight_share * gain).sum();
        let cost: f64 = steps.iter().zip(&gains).map(|(s, gain)| s.cost * gain).sum();
        prop_assert!(closes < closed || cost >= found.cost - 1e-9);
        let enough = cheapest(&steps, closes);
        prop_assert!(enough.remaining_gap < 1e-9 && enough.cost <= cost + 1e-9);
        let equal = equal_effort(&steps, gap);
        prop_assert!(close(equal.remaining_gap, found.remaining_gap, 1e-7));
        let by_effort = cheapest(&relative_effort(&own, &parts.iter().map(|p| p.1).collect::<Vec<_>>()), gap);
        prop_assert!(by_effort.cost <= equal.fraction * parts.len() as f64 + 1e-9);
    }

    #[test]
    fn halving_finds_the_step(step in 0.0..1.0_f64, low in -50.0..50.0_f64, high in -50.0..50.0_f64) {
        let edge = low + step * (high - low);
        let reached = |x: f64| if low <= high { x >= edge } else { x <= edge };
        let found = bisect_probability(0.5, low, high, |x| f64::from(u8::from(reached(x))));
        let found = found.expect("reached at the end");
        prop_assert!(reached(found) && (found - edge).abs() < 1e-9);
    }

    #[test]
    fn odd_numbers_break_nothing(
        numbers in prop::collection::vec(odd(), 3), anchors in prop::collection::vec((odd(), odd()), 0..4),
    ) {
        let (a, b, c) = (numbers[0], numbers[1], numbers[2]);
        let _ = (single(a, b, c, a), single_robust(a, b, &[Corner { weight_share: c, gap: b }]));
        let steps = relative_effort(&numbers, &numbers);
        let _ = (cheapest(&steps, a), equal_effort(&steps, b), bisect_probability(a, b, c, |x| x));
        if let Some(function) = ValueFunction::new(anchors) {
            let _ = (function.inverse(a, b), function.inverse_with(b, c, OutOfBounds::Extrapolate));
            let _ = (break_even(&function, a, b, c), differences(&function, a, b, c, &numbers));
        }
    }
}
