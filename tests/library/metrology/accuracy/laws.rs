//! What holds for the figures of every positioning test.

use gapwise::methods::accuracy::positioning::{
    Jis, Positioning, Runs, Vdi, iso_230_2_1988, iso_230_2_2014, jis_style, vdi_dgq_3441,
};
use proptest::prelude::*;

use crate::support::close::near;

/// Positions × runs of deviations up to 50.
fn rows(positions: usize, runs: usize) -> impl Strategy<Value = Vec<Vec<f64>>> {
    prop::collection::vec(prop::collection::vec(-50.0_f64..50.0, runs), positions)
}

fn two_ways() -> impl Strategy<Value = Runs> {
    let shapes = (1_usize..9, 2_usize..7).prop_flat_map(|(m, n)| (rows(m, n), rows(m, n)));
    shapes.prop_map(|(forward, backward)| Runs {
        targets: (0..forward.len()).map(|i| i as f64).collect(),
        forward,
        backward,
    })
}

fn changed(runs: &Runs, change: impl Fn(f64) -> f64) -> Runs {
    let all = |rows: &[Vec<f64>]| rows.iter().map(|row| row.iter().map(|x| change(*x)).collect()).collect();
    Runs { targets: runs.targets.clone(), forward: all(&runs.forward), backward: all(&runs.backward) }
}

/// A, E, M, R, B, A↑, A↓, E↑, E↓, R↑, R↓.
fn figures(p: &Positioning) -> [f64; 11] {
    let of = |figure: Option<f64>| figure.unwrap_or(f64::NAN);
    let both = [p.a, p.e, p.m, p.r, p.b].map(of);
    let [a, e, m, r, b] = both;
    [a, e, m, r, b, of(p.a_up), of(p.a_down), p.e_up, of(p.e_down), of(p.r_up), of(p.r_down)]
}

proptest! {
    #[test]
    fn what_is_larger(runs in two_ways()) {
        for p in [iso_230_2_2014(&runs), iso_230_2_1988(&runs)] {
            let p = p.expect("usable");
            let [a, e, m, r, b, a_up, a_down, e_up, e_down, r_up, r_down] = figures(&p);
            let b_mean = p.b_mean.map_or(f64::NAN, f64::abs);
            let pairs = [
                (a, e), (e, m), (a, a_up), (a, a_down), (e, e_up), (e, e_down), (a_up, e_up), (a_down, e_down),
                (r, b), (r, r_up), (r, r_down), (e, b), (a, r_up), (a, r_down), (b, b_mean), (a_up, r_up),
                (r_up.max(r_down), 2.0 * p.k * p.pooled_s.unwrap_or(f64::NAN)),
            ];
            for (k, (larger, smaller)) in pairs.iter().enumerate() {
                prop_assert!(*larger >= smaller - 1e-9, "pair {k}: {larger} {smaller}");
            }
        }
    }

    #[test]
    fn units_and_zeros_do_not_matter(runs in two_ways(), scale in 1e-3_f64..1e3, shift in -1e3_f64..1e3) {
        let p = iso_230_2_2014(&runs).expect("usable");
        let scaled = iso_230_2_2014(&changed(&runs, |x| scale * x)).expect("usable");
        near(&figures(&scaled), &figures(&p).map(|x| scale * x), 1e-9);
        let shifted = iso_230_2_2014(&changed(&runs, |x| x + shift)).expect("usable");
        near(&figures(&shifted), &figures(&p), 1e-9);
        let vdi = |runs: &Runs| vdi_dgq_3441(runs).expect("usable");
        let figures = |v: Vdi| [v.p, v.pa, v.ps_max, v.ps_mean, v.u_max, v.u_mean];
        near(&figures(vdi(&changed(&runs, |x| x + shift))), &figures(vdi(&runs)), 1e-9);
        let (j, k) = (jis_style(&runs).expect("usable"), jis_style(&changed(&runs, |x| x + shift)).expect("usable"));
        let figures = |j: Jis| [j.accuracy, j.repeatability.unwrap_or(f64::NAN)];
        near(&figures(k), &figures(j), 1e-9);
    }

    #[test]
    fn order_of_runs_and_positions_does_not_matter(runs in two_ways(), by in 0_usize..6) {
        let p = iso_230_2_2014(&runs).expect("usable");
        let mut other = runs.clone();
        for row in other.forward.iter_mut().chain(&mut other.backward) {
            let n = row.len();
            row.rotate_left(by % n);
        }
        near(&figures(&iso_230_2_2014(&other).expect("usable")), &figures(&p), 1e-9);
        other.forward.reverse();
        other.backward.reverse();
        near(&figures(&iso_230_2_2014(&other).expect("usable")), &figures(&p), 1e-9);
    }

    /// The axis read from its other end: deviations change their sign, forward becomes backward.
    #[test]
    fn mirror_of_the_axis(runs in two_ways()) {
        let mut mirror = changed(&runs, |x| -x);
        std::mem::swap(&mut mirror.forward, &mut mirror.backward);
        mirror.forward.reverse();
        mirror.backward.reverse();
        mirror.targets = runs.targets.iter().rev().map(|t| -t).collect();
        let (p, q) = (iso_230_2_2014(&runs).expect("usable"), iso_230_2_2014(&mirror).expect("usable"));
        let [a, e, m, r, b, a_up, a_down, e_up, e_down, r_up, r_down] = figures(&p);
        near(&figures(&q), &[a, e, m, r, b, a_down, a_up, e_down, e_up, r_down, r_up], 1e-9);
        near(&[q.b_mean.unwrap_or(f64::NAN), q.pooled_s.unwrap_or(f64::NAN)], &[p.b_mean.unwrap_or(f64::NAN), p.pooled_s.unwrap_or(f64::NAN)], 1e-9);
    }

    /// k = 3 in place of 2 makes R of one direction half as large again; M and B are those of VDI/DGQ 3441.
    #[test]
    fn rules_compared(runs in two_ways()) {
        let (new, old) = (iso_230_2_2014(&runs).expect("usable"), iso_230_2_1988(&runs).expect("usable"));
        near(&[old.r_up.unwrap_or(f64::NAN), old.e_up], &[1.5 * new.r_up.unwrap_or(f64::NAN), new.e_up], 1e-9);
        let vdi = vdi_dgq_3441(&runs).expect("usable");
        near(&[vdi.pa, vdi.u_max], &[new.m.unwrap_or(f64::NAN), new.b.unwrap_or(f64::NAN)], 1e-9);
        prop_assert!(vdi.p >= vdi.ps_max.max(vdi.u_max) - 1e-9 && vdi.ps_max >= vdi.ps_mean - 1e-9);
    }

    /// One direction alone has the forward figures of both.
    #[test]
    fn one_direction(runs in two_ways()) {
        let both = iso_230_2_2014(&runs).expect("usable");
        let one = iso_230_2_2014(&Runs { backward: vec![], ..runs }).expect("usable");
        prop_assert_eq!([one.a_up, Some(one.e_up), one.r_up], [both.a_up, Some(both.e_up), both.r_up]);
        prop_assert_eq!([one.a, one.e, one.r, one.m, one.b], [None; 5]);
    }
}
