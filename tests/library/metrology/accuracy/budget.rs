//! Budgets by the GUM.

use gapwise::methods::accuracy::uncertainty::{
    Contribution, Correlation, Degrees, Distribution, NoBudget, Setup, budget, misalignment, positioning_budget,
};

use crate::support::close::relative;

/// The end gauge of GUM annex H.1, in nm: standard, comparator (three parts), expansion coefficients, temperatures.
fn end_gauge() -> Vec<Contribution> {
    let length = 50_000_623.0;
    vec![
        Contribution::standard(25.0, 1.0).with_degrees(18.0),
        Contribution::standard(5.8, 1.0).with_degrees(24.0),
        Contribution::standard(3.9, 1.0).with_degrees(5.0),
        Contribution::standard(6.7, 1.0).with_degrees(8.0),
        Contribution::rectangular(2e-6, 0.0),
        Contribution::rectangular(1e-6, 0.1 * length).with_degrees(50.0),
        Contribution::rectangular(0.05, -11.5e-6 * length).with_degrees(2.0),
        Contribution::standard(0.2, 0.0),
        Contribution { distribution: Distribution::UShaped, ..Contribution::rectangular(0.5, 0.0) },
    ]
}

#[test]
fn gum_h1_end_gauge() {
    let result = budget(&end_gauge(), &[], 0.99).expect("budget");
    relative(result.combined, 31.663_879_111_008_633, 1e-9);
    relative(result.degrees_of_freedom, 16.751_855_737_627_242, 1e-9);
    // Printed: u_c = 32, ν_eff = 16, t = 2.92, U99 = 93, that is 2.92 times the rounded 32.
    assert_eq!((result.combined.round(), result.degrees_of_freedom.floor()), (32.0, 16.0));
    assert!((result.coverage_factor - 2.92).abs() < 0.005);
    assert!((result.coverage_factor * result.combined.round() - 93.0).abs() < 0.5);
    relative(result.expanded, result.coverage_factor * result.combined, 1e-15);
    assert_eq!(result.degrees, Degrees::Effective);
}

/// GUM H.2: of amplitude, current and phase the resistance, reactance and impedance, with correlated means.
#[test]
fn gum_h2_impedance() {
    let (v, i, phase): (f64, f64, f64) = (4.9990, 19.6610e-3, 1.044_46);
    let (u_v, u_i, u_phase) = (0.0032, 0.0095e-3, 0.000_75);
    let related = [(0, 1, -0.36), (0, 2, 0.86), (1, 2, -0.65)].map(|(first, second, coefficient)| Correlation {
        first,
        second,
        coefficient,
    });
    let u = |c: [f64; 3]| {
        let parts = [(u_v, c[0]), (u_i, c[1]), (u_phase, c[2])].map(|(u, c)| Contribution::standard(u, c));
        budget(&parts, &related, 0.95).expect("budget").combined
    };
    let z = v / i;
    let resistance = u([phase.cos() / i, -z * phase.cos() / i, -z * phase.sin()]);
    let reactance = u([phase.sin() / i, -z * phase.sin() / i, z * phase.cos()]);
    let impedance = u([1.0 / i, -z / i, 0.0]);
    // Printed: 0.071, 0.295, 0.236 Ω, from inputs that are rounded here.
    assert!((resistance - 0.071).abs() < 0.002, "{resistance}");
    assert!((reactance - 0.295).abs() < 0.002, "{reactance}");
    assert!((impedance - 0.236).abs() < 0.002, "{impedance}");
}

/// GUM H.2 and 5.2.2: ten resistors calibrated with one standard add up without a root.
#[test]
fn gum_5_2_2_ten_resistors() {
    let parts = vec![Contribution::standard(0.1, 1.0); 10];
    let mut related = vec![];
    for first in 0..10 {
        related.extend((0..first).map(|second| Correlation { first, second, coefficient: 1.0 }));
    }
    relative(budget(&parts, &related, 0.95).expect("budget").combined, 1.0, 1e-12);
}

#[test]
fn half_widths() {
    let u = |distribution| Contribution { distribution, ..Contribution::rectangular(6.0, 1.0) }.standard_uncertainty();
    relative(u(Distribution::Rectangular), 12.0_f64.sqrt(), 1e-15);
    relative(u(Distribution::Triangular), 6.0_f64.sqrt(), 1e-15);
    relative(u(Distribution::UShaped), 18.0_f64.sqrt(), 1e-15);
    relative(u(Distribution::Normal { k: 2.0 }), 3.0, 1e-15);
}

#[test]
fn correlated_inputs_with_few_degrees_take_the_least() {
    let parts = [Contribution::standard(1.0, 1.0).with_degrees(9.0), Contribution::standard(2.0, -1.0)];
    let related = [Correlation { first: 0, second: 1, coefficient: 1.0 }];
    let result = budget(&parts, &related, 0.95).expect("budget");
    assert_eq!((result.degrees_of_freedom, result.degrees), (9.0, Degrees::Least));
    relative(result.combined, 1.0, 1e-12);
    assert_eq!(result.contributions, [1.0, -2.0]);
}

#[test]
fn a_certain_result() {
    let result = budget(&[Contribution::standard(0.0, 1.0).with_degrees(3.0)], &[], 0.95).expect("budget");
    assert_eq!((result.combined, result.expanded, result.degrees_of_freedom), (0.0, 0.0, f64::INFINITY));
}

#[test]
fn what_is_refused() {
    let one = Contribution::standard(1.0, 1.0);
    let wrong = |part: Contribution| budget(&[one, part], &[], 0.95).expect_err("refused");
    let bad = [
        Contribution { half_width: -1.0, ..one },
        Contribution { sensitivity: f64::NAN, ..one },
        Contribution { distribution: Distribution::Normal { k: 0.0 }, ..one },
        one.with_degrees(0.0),
        one.with_degrees(f64::NAN),
    ];
    assert_eq!(bad.map(wrong), [NoBudget::Contribution(1); 5]);
    assert_eq!(budget(&[], &[], 0.95), Err(NoBudget::Empty));
    assert_eq!([0.0, 1.0, f64::NAN].map(|c| budget(&[one], &[], c)), [const { Err(NoBudget::Confidence) }; 3]);
    let pair = |first, second, coefficient| Correlation { first, second, coefficient };
    let refused = |related: &[Correlation]| budget(&[one; 3], related, 0.95).expect_err("refused");
    assert_eq!(refused(&[pair(0, 0, 0.5)]), NoBudget::Correlation(0));
    assert_eq!(refused(&[pair(0, 3, 0.5)]), NoBudget::Correlation(0));
    assert_eq!(refused(&[pair(0, 1, 1.5)]), NoBudget::Correlation(0));
    assert_eq!(refused(&[pair(0, 1, 0.5), pair(1, 0, 0.5)]), NoBudget::Correlation(1));
    let all_against = [pair(0, 1, -1.0), pair(0, 2, -1.0), pair(1, 2, -1.0)];
    assert_eq!(refused(&all_against), NoBudget::Contradiction);
}

/// 2 m, 0.1 K: 2.3 µm of all come from the temperature.
#[test]
fn positioning_over_two_metres() {
    let setup = Setup {
        travel: 2000.0,
        device: 0.8,
        offset: 0.5,
        temperature: 0.1,
        expansion: 11.5e-6,
        expansion_half_width: 1e-6,
        from_20: 0.1,
        drift: 0.5,
        sampling_of_accuracy: 1.0,
        sampling_of_repeatability: 0.5,
    };
    let result = positioning_budget(&setup, 0.9545).expect("budget");
    let parts = [0.4, 0.0625 / 3.0_f64.sqrt(), 2.3, 0.2 / 3.0_f64.sqrt(), 0.15];
    result.scale.contributions.iter().zip(parts).for_each(|(found, expected)| relative(*found, expected, 1e-12));
    relative(result.scale.combined, parts.iter().map(|u| u * u).sum::<f64>().sqrt(), 1e-12);
    relative(result.accuracy.combined, result.scale.combined.hypot(1.0), 1e-12);
    relative(result.repeatability.combined, 0.15_f64.hypot(0.5), 1e-12);
    relative(result.scale.coverage_factor, 2.0, 1e-4);
    assert!((result.scale.expanded - 4.7).abs() < 0.05);
}

#[test]
fn beams_aside() {
    assert_eq!(misalignment(1.0, 1000.0), Some(0.5));
    assert_eq!(misalignment(1.0, 0.0), None);
    assert_eq!(positioning_budget(&Setup { offset: 1.0, ..Setup::default() }, 0.95), Err(NoBudget::Contribution(1)));
}
