//! Laws of verdicts: a better figure never fares worse, and the way a figure is written says nothing.

use gapwise::analysis::{CellResult, Flag, Options, Verdict, analyse_with};
use gapwise::model::{Better, Category, Criterion, Scale, Width};
use proptest::prelude::*;

use crate::support::project;

/// Criteria of every kind of uncertainty: unit, name, category.
const KINDS: [(&str, &str, Category); 9] = [
    ("mm", "Accuracy", Category::Accuracy),
    ("h", "MTBF", Category::Stability),
    ("", "Cpk", Category::Stability),
    ("dB", "Noise", Category::Environment),
    ("°C", "Ambient temperature", Category::Environment),
    ("K", "Drift", Category::Stability),
    ("month", "Lead time", Category::Delivery),
    ("万元", "Price", Category::Cost),
    ("pcs", "Tools", Category::Capability),
];

#[derive(Clone, Debug)]
struct Row {
    kind: usize,
    lower: bool,
    margin: Option<f64>,
    grades: [u8; 2],
    other: String,
}

prop_compose! {
    fn rows()(
        kind in 0..KINDS.len(),
        lower in any::<bool>(),
        margin in prop::option::of(0.0..30.0_f64),
        grades in prop::array::uniform2(0_u8..5),
        shape in 0_u8..6,
        other in figures(),
    ) -> Row {
        Row { kind, lower, margin, grades, other: written(shape, &other) }
    }
}

prop_compose! {
    /// A figure with digits behind the point, which may be zeros; not three, for they may be thousands, and are told.
    fn figures()(mille in 1_u32..200_000, decimals in prop::sample::select(vec![0_usize, 1, 2, 4]), coarse in any::<bool>()) -> String {
        let x = f64::from(mille) / 1000.0;
        format!("{:.*}", decimals, if coarse { x.ceil() } else { x })
    }
}

/// The figure in one of the forms of a data sheet; what stands beside it is the same for every figure.
fn written(shape: u8, figure: &str) -> String {
    match shape {
        0 => format!("≥ {figure}"),
        1 => format!("≤ {figure}"),
        2 => format!("{figure} ± 1.5"),
        3 => format!("±{figure}"),
        _ => figure.to_owned(),
    }
}

/// The cell of this text on the row.
fn cell(row: &Row, text: &str) -> CellResult {
    let (unit, name, category) = KINDS[row.kind];
    let criterion = Criterion {
        name: name.to_owned(),
        category,
        unit: unit.to_owned(),
        better: if row.lower { Better::Lower } else { Better::Higher },
        margin: row.margin,
        weight: 1.0,
        ..Criterion::default()
    };
    let texts = [text.to_owned(), row.other.clone()];
    let project = project::generated(vec![criterion], &[true, false], &row.grades, |i, _| Some(texts[i].clone()));
    let analysis = analyse_with(&project, &Options { benchmark: "e1".into(), ..Options::default() });
    analysis.equipment[0].cells[0].clone()
}

/// From the worse figure's verdict to the better one's a verdict moves only onward.
fn moves_onward(worse: Option<Verdict>, better: Option<Verdict>) -> bool {
    let ahead = worse != Some(Verdict::Ahead) || better == Some(Verdict::Ahead);
    let behind = better != Some(Verdict::Behind) || worse == Some(Verdict::Behind);
    ahead && behind
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn a_better_figure_never_fares_worse(row in rows(), shape in 0_u8..6, a in figures(), b in figures()) {
        let value = |text: &String| text.parse::<f64>().unwrap_or(f64::NAN);
        let (worse, better) = if (value(&a) < value(&b)) == row.lower { (b, a) } else { (a, b) };
        let [worse, better] = [worse, better].map(|figure| cell(&row, &written(shape, &figure)));
        // What may be a slip of the unit is asked and has no verdict; as stated it has one like any other.
        let asked = [&worse, &better].into_iter().any(|cell| cell.flags.contains(&Flag::Magnitude));
        let verdict = |cell: &CellResult| cell.comparison.verdict.filter(|_| !asked);
        for (was, is) in [
            (verdict(&worse), verdict(&better)),
            (worse.comparison.as_stated, better.comparison.as_stated),
        ] {
            prop_assert!(moves_onward(was, is), "{row:?}: {:?} {was:?}, {:?} {is:?}", worse.text, better.text);
        }
        if let (Some(p), Some(q)) = (worse.comparison.as_stated, better.comparison.as_stated) {
            prop_assert!(p != Verdict::Parity || q != Verdict::Behind);
        }
    }

    #[test]
    fn a_trailing_zero_turns_nothing(row in rows(), shape in 0_u8..6, figure in figures(), twice in any::<bool>()) {
        let longer = match figure.split_once('.') {
            None => format!("{figure}.{}", if twice { "00" } else { "0" }),
            Some((_, digits)) if digits.len() == 2 || twice => format!("{figure}00"),
            Some(_) => format!("{figure}0"),
        };
        prop_assume!(longer.split_once('.').is_none_or(|(_, digits)| digits.len() != 3));
        let [short, long] = [figure, longer].map(|figure| cell(&row, &written(shape, &figure)));
        prop_assert_eq!(short.comparison, long.comparison, "{} {}", short.text, long.text);
        prop_assert_eq!((short.points, short.low, short.high), (long.points, long.low, long.high));
    }

    #[test]
    fn a_figure_without_plus_minus_never_earns_more(
        width in prop::option::of(prop::sample::select(vec![Width::Half, Width::Full])),
        figure in figures(),
        other in figures(),
        signed in any::<bool>(),
        bound in any::<bool>(),
        grades in prop::collection::vec(0_u8..5, 3),
        declared in any::<bool>(),
    ) {
        let scale = declared.then(|| Scale { worst: 200.0, best: 1.0, points: Vec::new() });
        let criterion = Criterion { unit: "mm".into(), better: Better::Lower, width, scale, weight: 1.0, ..Criterion::default() };
        let analysis = |own: String| {
            // The third machine keeps the row one in which some write ±.
            let texts = [own, if signed { format!("±{other}") } else { other.clone() }, "±40".to_owned()];
            let project = project::generated(vec![criterion.clone()], &[true, false, false], &grades, |i, _| Some(texts[i].clone()));
            analyse_with(&project, &Options { benchmark: "e1".into(), ..Options::default() })
        };
        let sign = if bound { "≤ " } else { "" };
        let [bare, half] = [format!("{sign}{figure}"), format!("{sign}±{figure}")].map(analysis);
        if declared {
            prop_assert!(bare.equipment[0].total_points <= half.equipment[0].total_points + 1e-9);
        }
        let (bare, half) = (&bare.equipment[0].cells[0].comparison, &half.equipment[0].cells[0].comparison);
        for (bare, half) in [(bare.verdict, half.verdict), (bare.as_stated, half.as_stated)] {
            let earned = match bare {
                Some(Verdict::Ahead) => half == Some(Verdict::Ahead),
                Some(Verdict::Parity) => matches!(half, Some(Verdict::Parity | Verdict::Ahead)),
                _ => true,
            };
            prop_assert!(earned, "{bare:?} without, {half:?} with ±");
        }
    }

    #[test]
    fn leaving_a_cell_out_never_earns_more(row in rows(), shape in 0_u8..6, figure in figures(), beside in figures()) {
        let criterion = |better: Better, worst: f64, best: f64| Criterion {
            unit: "mm".into(), better, scale: Some(Scale { worst, best, points: Vec::new() }), weight: 1.0, ..Criterion::default()
        };
        let criteria = || vec![criterion(Better::Lower, 200.0, 0.0), criterion(Better::Higher, 0.0, 200.0)];
        let figure = written(shape, &figure);
        let total = |cell: Option<&str>| {
            let text = |i: usize, k: usize| match (i, k) {
                (0, 0) => cell.map(str::to_owned),
                (0, _) => Some(beside.clone()),
                _ => Some(row.other.clone()),
            };
            let project = project::generated(criteria(), &[true, false], &row.grades, text);
            let analysis = analyse_with(&project, &Options { benchmark: "e1".into(), ..Options::default() });
            let own = &analysis.equipment[0];
            (own.total_points, own.cells[0].comparison.verdict)
        };
        let (stated, _) = total(Some(&figure));
        for hidden in [None, Some("?"), Some("面议"), Some("NA")] {
            let (points, verdict) = total(hidden);
            prop_assert!(points <= stated + 1e-9, "{hidden:?} {points} beside {figure} {stated}");
            prop_assert!(!matches!(verdict, Some(Verdict::Ahead | Verdict::Parity)));
        }
    }
}
