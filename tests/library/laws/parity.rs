//! Laws of the way to parity, on generated tables and value functions.

use gapwise::methods::decision::additive::shares;
use gapwise::methods::decision::parity::{break_even, differences, needed_for_all, single};
use gapwise::methods::decision::parity_mix::{Step, cheapest, equal_effort, relative_effort};
use gapwise::methods::decision::rank::competition;
use gapwise::methods::decision::value::{OutOfBounds, ValueFunction};
use gapwise::methods::decision::weight_space::WeightSpace;
use proptest::prelude::*;

use crate::support::close::is_near;

fn odd() -> impl Strategy<Value = f64> {
    let picked = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e308, -1e308, 1e100, 0.0, 5e-324];
    prop_oneof![prop::sample::select(picked.to_vec()), any::<f64>()]
}

/// Whole numbers bring plateaus and levels.
fn cell() -> impl Strategy<Value = f64> {
    prop_oneof![0.0..100.0_f64, (0_u8..5).prop_map(|x| f64::from(x) * 25.0)]
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
            prop_assert!(is_near(share * (needed - own), gap, 1e-9));
            let best = gap - share * (100.0 - own);
            let right = if found.reachable { best <= 1e-8 } else { is_near(found.remaining_gap, best, 1e-9) };
            prop_assert!(right);
        } else {
            prop_assert_eq!((needed, found.reachable), (own, true));
        }
    }

    #[test]
    fn level_with_all_weights_is_level_at_all_corners_and_at_one_of_them_no_more(
        rows in prop::collection::vec((cell(), cell()), 4), ends in prop::collection::vec((0.0..0.3, 0.0..0.6), 4),
        given in prop::collection::vec(0.1..1.0_f64, 4), relative in 0.0..0.9_f64, k in 0_usize..4,
    ) {
        let bounds: Vec<(f64, f64)> = ends.iter().map(|(low, width): &(f64, f64)| (*low, low + width)).collect();
        let around: Vec<(f64, f64)> =
            shares(&given).iter().map(|w| (w * (1.0 - relative), (w * (1.0 + relative)).min(1.0))).collect();
        let order: Vec<usize> = competition(&given);
        // Corners of an order of different ranks: even on the first so many.
        let even = |count: usize| (0..4).map(|j| if order[j] <= count { 1.0 / count as f64 } else { 0.0 }).collect();
        let alone = |k: usize| (0..4).map(|j| f64::from(u8::from(j == k))).collect();
        let spaces: [(WeightSpace, Vec<Vec<f64>>); 4] = [
            (WeightSpace::Free, (0..4).map(alone).collect()),
            (WeightSpace::Ordinal(order.clone()), (1..=4).map(even).collect()),
            (WeightSpace::Intervals(bounds.clone()), super::corners::of_bounds(&bounds)),
            (WeightSpace::Around { weights: given.clone(), relative }, super::corners::of_bounds(&around)),
        ];
        let differences: Vec<f64> = rows.iter().map(|(own, other)| other - own).collect();
        for (space, corners) in spaces.iter().filter(|(_, corners)| !corners.is_empty()) {
            let gap = |w: &Vec<f64>| w.iter().zip(&differences).map(|(w, d)| w * d).sum::<f64>();
            let open = |points: f64| corners.iter().any(|w| gap(w) - w[k] * (points - rows[k].0) > 1e-6);
            match needed_for_all(space, &differences, k, rows[k].0, 1e4) {
                Some(needed) => {
                    prop_assert!(!open(needed), "{space:?} {needed}");
                    prop_assert!(needed == rows[k].0 || open(needed - 0.01), "{space:?} {needed}");
                }
                None => prop_assert!(open(1e4), "{space:?}"),
            }
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
        prop_assert!(is_near(closed + found.remaining_gap, gap, 1e-9));
        prop_assert!(steps.iter().zip(&found.gains).all(|(s, gain)| (0.0..=s.room + 1e-9).contains(gain)));
        // Any other mix, topped up to close as much: at least as dear per point of the total.
        let gains: Vec<f64> = steps.iter().zip(&other).map(|(s, x)| s.room * x).collect();
        let closes: f64 = steps.iter().zip(&gains).map(|(s, gain)| s.weight_share * gain).sum();
        let cost: f64 = steps.iter().zip(&gains).map(|(s, gain)| s.cost * gain).sum();
        prop_assert!(closes < closed || cost >= found.cost - 1e-9);
        let enough = cheapest(&steps, closes);
        prop_assert!(enough.remaining_gap < 1e-9 && enough.cost <= cost + 1e-9);
        let equal = equal_effort(&steps, gap);
        prop_assert!(is_near(equal.remaining_gap, found.remaining_gap, 1e-7));
        let by_effort = cheapest(&relative_effort(&own, &parts.iter().map(|p| p.1).collect::<Vec<_>>()), gap);
        prop_assert!(by_effort.cost <= equal.fraction * parts.len() as f64 + 1e-9);
    }

    #[test]
    fn odd_numbers_break_nothing(
        numbers in prop::collection::vec(odd(), 3), anchors in prop::collection::vec((odd(), odd()), 0..4),
    ) {
        let (a, b, c) = (numbers[0], numbers[1], numbers[2]);
        let _ = (single(a, b, c, a), needed_for_all(&WeightSpace::Free, &numbers, 1, a, b));
        let steps = relative_effort(&numbers, &numbers);
        let _ = (cheapest(&steps, a), equal_effort(&steps, b));
        if let Some(function) = ValueFunction::new(anchors) {
            let _ = (function.inverse(a, b), function.kept_up_to(a, b), function.inverse_with(b, c, OutOfBounds::Extrapolate));
            let _ = (break_even(&function, a, b, c), differences(&function, a, b, c, &numbers));
        }
    }
}
