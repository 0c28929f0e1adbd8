//! Calibration by simulation: how often a verdict is wrong, and how often a real gap is found.

use std::sync::Arc;

use gapwise::analysis::{Options, Standing, Verdict, analyse_with};
use gapwise::model::{Cell, Criterion, Equipment, Evidence, Grade, Origin, Project, Scale, Spec};

/// A small generator of its own (`SplitMix64`), so that the draws never change.
struct Draws(u64);

impl Draws {
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn normal(&mut self) -> f64 {
        // Irwin–Hall of twelve: close enough to normal within three standard deviations.
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }
}

const PAIRS: usize = 4000;

/// Pairs of one domestic and one imported figure with the given true means, each measured with 2 % standard
/// uncertainty that is stated as ± U (k = 2).
fn project(draws: &mut Draws, domestic: f64, imported: f64, grade: Grade, measured: bool) -> Project {
    let mut project = Project::new("calibration");
    project.evidence.push(Arc::new(Evidence { id: "e".into(), grade, ..Evidence::default() }));
    let equipment =
        |id: &str, origin| Equipment { id: id.into(), origin, evidence: "e".into(), ..Equipment::default() };
    let mut pair = [equipment("domestic", Origin::Domestic), equipment("imported", Origin::Imported)];
    for k in 0..PAIRS {
        let id = format!("c{k}");
        project.criteria.push(Arc::new(Criterion {
            id: id.clone(),
            unit: "h".into(),
            scale: Some(Scale { worst: 0.0, best: 20000.0, points: Vec::new() }),
            weight: 1.0,
            ..Criterion::default()
        }));
        for (machine, truth) in pair.iter_mut().zip([domestic, imported]) {
            let x = truth * (1.0 + 0.02 * draws.normal());
            let text = if measured { format!("{x:.1} ± {:.1} h", 0.04 * truth) } else { format!("{x:.1} h") };
            machine.specs.0.insert(id.clone(), Cell::one(Spec::text(text)));
        }
    }
    project.equipment.extend(pair.map(Arc::new));
    project
}

/// Shares of ahead and behind, the mean gap with its standard error, and whether every decided verdict is "as stated".
fn shares(project: &Project) -> (f64, f64, f64, f64, bool) {
    let options = Options { benchmark: "imported".into(), ..Options::default() };
    let analysis = analyse_with(project, &options);
    let cells = &analysis.equipment[0].cells;
    let share =
        |v: Verdict| cells.iter().filter(|c| c.comparison.verdict == Some(v)).count() as f64 / cells.len() as f64;
    let gaps: Vec<f64> = cells.iter().filter_map(|c| c.comparison.gap_points).collect();
    let mean = gaps.iter().sum::<f64>() / gaps.len() as f64;
    let variance = gaps.iter().map(|g| (g - mean) * (g - mean)).sum::<f64>() / gaps.len() as f64;
    let as_stated = cells.iter().all(|c| c.comparison.standing == Standing::AsStated);
    (share(Verdict::Ahead), share(Verdict::Behind), mean, (variance / gaps.len() as f64).sqrt(), as_stated)
}

#[test]
fn two_groups_of_one_distribution_show_no_gap() {
    let (ahead, behind, mean, error, _) = shares(&project(&mut Draws(1), 10000.0, 10000.0, Grade::A, true));
    assert!(ahead <= 0.05 && behind <= 0.05, "false ahead {ahead}, false behind {behind}");
    assert!(mean.abs() < 4.0 * error, "mean gap {mean} ± {error}");
}

#[test]
fn at_the_margin_a_false_verdict_stays_within_five_per_cent() {
    // The hardest case: the true difference is just the margin (5 % of the benchmark's stated figure).
    let (ahead, ..) = shares(&project(&mut Draws(2), 10500.0, 10000.0, Grade::A, true));
    assert!((0.03..=0.065).contains(&ahead), "{ahead}");
}

#[test]
fn a_planted_gap_of_a_fifth_is_found_with_grade_a_data() {
    let (ahead, behind, _, _, as_stated) = shares(&project(&mut Draws(3), 8000.0, 10000.0, Grade::A, true));
    assert!(behind >= 0.8 && ahead == 0.0, "found {behind}");
    assert!(!as_stated);
}

#[test]
fn with_grade_e_data_the_same_gap_is_only_as_stated() {
    let (ahead, behind, _, _, as_stated) = shares(&project(&mut Draws(3), 8000.0, 10000.0, Grade::E, false));
    assert!(as_stated, "nothing may be called sure");
    assert!(ahead + behind < 0.05, "30 % uncertainty decides nothing here: {ahead} {behind}");
}
