//! The test plan of ISO 230-2.

use gapwise::methods::accuracy::plan::{Axis, Finding, Plan, check};

use super::readings::{B02_TARGETS, DEMO_TARGETS};

fn plan(targets: &[f64]) -> Plan {
    Plan { axis: Axis::Linear, travel: None, targets: targets.to_vec(), runs: 5, bidirectional: true }
}

/// Places with a part of a spacing added that is never the same twice.
fn uneven(count: usize, spacing: f64) -> Vec<f64> {
    (0..count).map(|i| spacing * (i as f64 + 0.1 * (1.3 * i as f64).sin())).collect()
}

#[test]
fn public_plans() {
    // 1600 mm with 8 targets: 5 a metre. The other stage has even gaps of 5 mm.
    assert_eq!(check(&plan(&DEMO_TARGETS)), []);
    assert_eq!(check(&plan(&B02_TARGETS)), [Finding::EvenSpacing { spacing: 5.0 }]);
}

#[test]
fn targets_by_travel() {
    let few = |travel, found, least| {
        let plan = Plan { travel: Some(travel), ..plan(&uneven(found, travel / (found - 1) as f64)) };
        assert_eq!(check(&plan).contains(&Finding::FewTargets { found, least }), found < least, "{travel} {found}");
    };
    for (travel, found, least) in [(100.0, 4, 5), (1000.0, 5, 5), (1000.1, 5, 6), (2000.0, 9, 10), (2000.0, 10, 10)] {
        few(travel, found, least);
    }
}

#[test]
fn long_axes() {
    let targets = uneven(13, 240.0);
    assert_eq!(check(&Plan { runs: 1, ..plan(&targets) }), [Finding::NoRepeatability]);
    let wide = check(&Plan { runs: 0, ..plan(&uneven(11, 300.0)) });
    assert!(matches!(wide[..], [Finding::WideSpacing { most: 250.0, .. }, Finding::FewRuns { found: 0, least: 1 }]));
}

#[test]
fn rotary_axes() {
    let rotary = |travel: f64, count: usize| {
        let targets = uneven(count, travel / (count - 1) as f64);
        check(&Plan { axis: Axis::Rotary, travel: Some(travel), ..plan(&targets) })
    };
    assert_eq!([rotary(90.0, 3), rotary(180.0, 5), rotary(360.0, 8)], [const { vec![] }; 3]);
    let few = |found, least| vec![Finding::FewTargets { found, least }];
    assert_eq!([rotary(91.0, 4), rotary(181.0, 7)], [few(4, 5), few(7, 8)]);
}

#[test]
fn what_limits_the_figures() {
    let one_way = Plan { runs: 3, bidirectional: false, travel: Some(2000.0), ..plan(&DEMO_TARGETS) };
    let part = Finding::PartOfTravel { span: 1600.0, travel: 2000.0 };
    let few = [Finding::FewTargets { found: 8, least: 10 }, Finding::FewRuns { found: 3, least: 5 }];
    assert_eq!(check(&one_way), [few[0], few[1], Finding::OneDirection, part]);
    let back = plan(&[0.0, 30.0, 20.0, 50.0, 77.0]);
    assert_eq!(check(&back), [Finding::NotAscending { position: 2 }]);
    assert_eq!(check(&plan(&[0.0, f64::NAN])), [Finding::NotFinite]);
    assert_eq!(check(&plan(&[])), [Finding::FewTargets { found: 0, least: 5 }]);
    assert_eq!(check(&Plan { travel: Some(-1.0), ..plan(&DEMO_TARGETS) }), [Finding::NotFinite]);
}
