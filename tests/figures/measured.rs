//! Figures of measurements: marks within the axes, ends at the report's figures, nothing cut off, in both languages.

mod samples;

use gapwise::analysis::measured;
use gapwise::figure::font::Metrics;
use gapwise::figure::layout::{LayoutOptions, Primitive, Scene, Text, layout, page_size};
use gapwise::figure::measured::circular::circular;
use gapwise::figure::measured::control_chart::control_chart;
use gapwise::figure::measured::histogram::histogram;
use gapwise::figure::measured::lead::lead;
use gapwise::figure::measured::normal_plot::normal_plot;
use gapwise::figure::measured::positioning::{positioning, positioning_with_runs};
use gapwise::figure::measured::recurrence::{Recurrence, mcf};
use gapwise::figure::measured::survival::{SurvivalGroup, survival};
use gapwise::figure::measured::warm_up::warm_up;
use gapwise::figure::measured::weibull::{WeibullGroup, WeibullPlot, weibull_plot};
use gapwise::figure::{AxisKind, Figure, Heading, Mark, Shape};
use gapwise::methods::life::log_rank::log_rank;
use gapwise::methods::life::repairable::crow_amsaa::crow_amsaa;
use gapwise::methods::life::repairable::mean_cumulative::mean_cumulative;
use gapwise::methods::life::repairable::trend::trend;
use gapwise::methods::stability::capability::Limits;
use gapwise::model::RawPositioning;
use gapwise::text::Lang;
use proptest::prelude::*;

use self::samples::{
    BEARINGS, DRUG, FLOW, LifeSample, PLACEBO, circle, drift, heading, life_sample, long_axis, machines, michelson,
    rings, screw, series, stability, stage,
};

const NONE: Limits = Limits { lsl: None, usl: None, target: None };
const RING: Limits = Limits { lsl: Some(73.95), usl: Some(74.05), target: Some(74.0) };

/// Chart, histogram and normal plot of these groups.
fn of_series(groups: &[Vec<f64>], name: &str, unit: &str, limits: Limits, lang: Lang) -> Vec<Figure> {
    let values = groups.concat();
    let (report, series) = (stability(groups, limits), series(&values, name, unit, limits));
    let heading = heading();
    vec![
        control_chart(&report, &series, &heading, lang),
        histogram(&report, &series, &heading, lang),
        normal_plot(&report, &series, &heading, lang),
    ]
}

fn singles(values: &[f64]) -> Vec<Vec<f64>> {
    values.iter().map(|x| vec![*x]).collect()
}

fn weibull(samples: &[LifeSample], unit: &str, lang: Lang) -> Figure {
    let groups: Vec<WeibullGroup<'_>> = samples.iter().map(LifeSample::group).collect();
    weibull_plot(&WeibullPlot { groups: &groups, unit, confidence: 0.90 }, &heading(), lang)
}

fn survival_of(samples: &[LifeSample], unit: &str, lang: Lang) -> Figure {
    let group = |sample: &LifeSample| (sample.name, sample.curve.clone(), sample.running.clone());
    let owned: Vec<_> = samples.iter().map(group).collect();
    let groups = owned.iter().map(|(name, curve, running)| SurvivalGroup { name, curve, running });
    let groups: Vec<SurvivalGroup<'_>> = groups.collect();
    let lives: Vec<_> = samples.iter().map(|sample| &sample.life).collect();
    survival(&groups, unit, log_rank(&lives).ok().as_ref(), &heading(), lang)
}

fn failures_of(count: usize, lang: Lang) -> Figure {
    let history = machines(count);
    let counts = mean_cumulative(&history, 0.95).expect("failures");
    let (fit, trend) = (crow_amsaa(&history, 0.95).expect("a fit"), trend(&history).expect("a test"));
    let end = history.systems().iter().map(|system| system.end).fold(0.0, f64::max);
    let input = Recurrence {
        counts: &counts,
        machines: count,
        end,
        unit: "h",
        fit: Some(&fit),
        trend: Some(&trend),
        confidence: 0.95,
    };
    mcf(&input, &heading(), lang)
}

/// Every figure on its usual data.
fn usual(lang: Lang) -> Vec<Figure> {
    let (raw, heading) = (stage(1000.0, "µm"), heading());
    let mut figures = vec![
        positioning_with_runs(&samples::positioning(&raw), &raw, &heading, lang),
        circular(&circle(720, [true, true]), &heading, lang),
        warm_up(&drift(240), &heading, lang),
        lead(&screw(800), &heading, lang),
    ];
    figures.extend(of_series(&rings(), "Diameter", "mm", RING, lang));
    figures.extend(of_series(&michelson(), "", "Mm/s", NONE, lang));
    let bearings = life_sample("", &BEARINGS, &[60.0, 90.0, 140.0, 150.0]);
    let two = || [life_sample("Machine A", &DRUG.0, &DRUG.1), life_sample("Machine B", &PLACEBO, &[])];
    figures.extend([weibull(&[bearings], "Mrev", lang), weibull(&two(), "h", lang), survival_of(&two(), "h", lang)]);
    figures.extend([failures_of(4, lang), failures_of(1, lang)]);
    figures
}

/// Data that are hard to draw.
fn unusual(lang: Lang) -> Vec<Figure> {
    let heading = Heading::default();
    let drawn = |raw: &RawPositioning| positioning_with_runs(&samples::positioning(raw), raw, &heading, lang);
    let one_way = RawPositioning { backward: Vec::new(), ..stage(1000.0, "µm") };
    let single = RawPositioning {
        targets: vec![10.0],
        forward: vec![vec![1.0, 2.0]],
        backward: vec![vec![-1.0, 0.0]],
        ..stage(1.0, "mm")
    };
    let level = RawPositioning {
        targets: vec![0.0, 500.0],
        forward: vec![vec![0.0; 3]; 2],
        backward: vec![vec![0.0; 3]; 2],
        ..stage(1.0, "mm")
    };
    let mut figures = vec![drawn(&one_way), drawn(&single), drawn(&level), drawn(&long_axis(400))];
    figures.extend(of_series(&singles(&FLOW), "", "", NONE, lang));
    figures.extend(of_series(&singles(&[5.0; 12]), "Width", "mm", NONE, lang));
    figures.extend(of_series(&[vec![1.0, 2.0, 4.0]], "", "", RING, lang));
    figures.extend(of_series(&[vec![1.0, 2.0], vec![3.0]], "", "", NONE, lang));
    let many: Vec<f64> = (0..4000).map(|k| 1e6 + samples::noise(k)).collect();
    figures.extend(of_series(&singles(&many), "", "", Limits { usl: Some(1e6 + 2.0), ..NONE }, lang));
    figures.push(circular(&circle(40, [false, true]), &heading, lang));
    figures.extend([warm_up(&drift(40), &heading, lang), lead(&screw(200), &heading, lang)]);
    let none_failed = life_sample("", &[1.0, 2.0], &[0.5, 900.0]);
    figures.push(survival_of(&[none_failed], "", lang));
    figures.push(weibull(&[life_sample("", &[1e-9, 1e9], &[])], "h", lang));
    figures
}

fn all() -> Vec<Figure> {
    let mut figures = Vec::new();
    for lang in [Lang::En, Lang::Zh] {
        figures.extend(usual(lang));
        figures.extend(unusual(lang));
    }
    figures
}

/// Places of a mark that have to be finite; of markers, bars and rules also within the axes.
fn places(mark: &Mark) -> (Vec<[f64; 2]>, bool) {
    match &mark.shape {
        Shape::Line(points) | Shape::Area(points) => (points.clone(), false),
        Shape::Rect { from, to } => (vec![*from, *to], true),
        Shape::Marker { at, .. } => (vec![*at], true),
        Shape::Text { at, .. } => (vec![*at], false),
        Shape::Span { from, to, y, .. } => (vec![[*from, *y], [*to, *y]], true),
        Shape::Rule { .. } => (Vec::new(), true),
    }
}

fn ends(kind: AxisKind) -> (f64, f64) {
    match kind {
        AxisKind::Linear { from, to } | AxisKind::Log { from, to } | AxisKind::Hidden { from, to } => (from, to),
        AxisKind::Category(count) => (-0.5, count as f64 - 0.5),
    }
}

fn within(x: f64, kind: AxisKind) -> bool {
    let (from, to) = ends(kind);
    let slack = 1e-9 * (to - from).abs();
    x >= from - slack && x <= to + slack
}

fn check_marks(figure: &Figure) {
    for mark in &figure.marks {
        let (points, inside) = places(mark);
        let name = figure.name;
        assert!(points.iter().flatten().all(|x| x.is_finite()), "{name}: {mark:?}");
        if let Shape::Rule { vertical, at } = mark.shape {
            assert!(within(at, if vertical { figure.x.kind } else { figure.y.kind }), "{name}: {mark:?}");
        }
        let [x, y] = [figure.x.kind, figure.y.kind];
        assert!(
            !inside || points.iter().all(|at| within(at[0], x) && within(at[1], y)),
            "{name}: {mark:?} {x:?} {y:?}"
        );
    }
}

#[test]
fn every_mark_is_finite_and_within_the_axes() {
    all().iter().for_each(check_marks);
}

#[test]
fn brackets_end_where_the_figures_do() {
    let report = samples::positioning(&stage(1000.0, "µm"));
    let figure = positioning(&report, &heading(), Lang::En);
    let expected = [
        ("A = ", report.figures.a),
        ("E = ", report.figures.e),
        ("B = ", report.figures.b),
        ("R = ", report.figures.r),
    ];
    for (name, value) in expected {
        let lines = figure.marks.iter().filter(|mark| mark.hover.starts_with(name));
        let lengths = lines.filter_map(|mark| match &mark.shape {
            Shape::Line(points) => Some((points[0][1] - points[1][1]).abs()),
            _ => None,
        });
        let longest = lengths.fold(0.0, f64::max);
        assert!((longest - value.expect("both directions")).abs() < 1e-9, "{name}{longest}");
    }
    // A is from the lowest to the highest end of a band.
    assert!((report.figures.a.expect("both") - 135.2624).abs() < 1e-3);
    assert_eq!(figure.table.rows.len(), report.positions);
    assert!(figure.summary.contains("A = 135.3 µm") && figure.summary.contains("R = 55.16 µm"));
}

#[test]
fn tables_have_a_row_for_each_thing_measured() {
    let counts = |name: &str| -> Vec<usize> {
        usual(Lang::En).iter().filter(|figure| figure.name == name).map(|figure| figure.table.rows.len()).collect()
    };
    assert_eq!(counts("control-chart"), [25, 100]);
    assert_eq!(counts("normal-plot"), [125, 100]);
    assert_eq!((counts("circular"), counts("warm-up"), counts("lead")), (vec![1440], vec![121], vec![401]));
    assert_eq!((counts("weibull"), counts("survival")), (vec![23, 30], vec![7 + 12]));
    for figure in all() {
        let width = figure.table.header.len();
        assert!(figure.table.rows.iter().all(|row| row.len() == width), "{}", figure.name);
    }
}

/// Bars hold every value once.
#[test]
fn histograms_count_every_value() {
    for figure in all().iter().filter(|figure| figure.name == "histogram" && !figure.table.rows.is_empty()) {
        let counted: usize = figure.table.rows.iter().map(|row| row[2].parse::<usize>().expect("a count")).sum();
        assert!([3, 10, 12, 100, 125, 4000].contains(&counted), "{counted}");
        let bars: f64 = figure
            .marks
            .iter()
            .filter_map(|mark| if let Shape::Rect { to, .. } = mark.shape { Some(to[1]) } else { None })
            .sum();
        assert_eq!(bars, counted as f64);
    }
}

#[test]
fn nothing_is_without_words_or_glyphs() {
    for figure in all() {
        let name = figure.name;
        assert!(!figure.title.is_empty() && !figure.summary.is_empty(), "{name}");
        if figure.marks.is_empty() {
            continue;
        }
        assert!(!figure.notes.is_empty() && !figure.legend.is_empty() && !figure.table.header.is_empty(), "{name}");
        let mut words: Vec<&str> = figure.legend.iter().map(|entry| entry.label.as_str()).collect();
        for axis in [&figure.x, &figure.y] {
            if !matches!(axis.kind, AxisKind::Hidden { .. }) {
                words.push(&axis.label);
                assert!(axis.ticks.len() >= 2 || name == "positioning", "{name}: {:?}", axis.ticks);
            }
            words.extend(axis.ticks.iter().map(|tick| tick.label.as_str()));
        }
        words.extend(figure.table.header.iter().map(String::as_str));
        assert!(words.iter().all(|word| !word.trim().is_empty()), "{name}: {words:?}");
        words.extend(figure.notes.iter().chain([&figure.title, &figure.summary]).map(String::as_str));
        words.extend(figure.marks.iter().map(|mark| mark.hover.as_str()));
        words.extend(figure.y.columns.iter().flat_map(|column| column.cells.iter().map(|cell| cell.text.as_str())));
        let unknown = |c: &char| !c.is_control() && !Metrics::shared().has_glyph(*c);
        let missing: String = words.iter().flat_map(|word| word.chars()).filter(unknown).collect();
        assert!(missing.is_empty(), "{name}: {missing}");
        assert!(words.iter().all(|word| !word.contains("NaN") && !word.contains("inf")), "{name}: {words:?}");
    }
}

/// Ticks of an axis are told apart.
#[test]
fn no_two_ticks_share_a_label() {
    for figure in all().iter().filter(|figure| figure.name != "control-chart") {
        for axis in [&figure.x, &figure.y] {
            let labels: Vec<&String> = axis.ticks.iter().map(|tick| &tick.label).collect();
            let repeated = labels.windows(2).any(|pair| pair[0] == pair[1]);
            assert!(!repeated, "{}: {labels:?}", figure.name);
        }
    }
}

/// The confidence a figure names is the one its report was made with, to the last digit that was asked for.
#[test]
fn a_figure_names_the_confidence_of_its_report() {
    let (raw, values) = (stage(1000.0, "µm"), rings());
    for (confidence, named) in [(0.9, "90 %"), (0.95, "95 %"), (0.99995, "99.995 %")] {
        let report = measured::positioning(&raw, confidence, 1).expect("usable");
        let axis = positioning(&report, &heading(), Lang::En);
        let report = measured::stability(values.clone(), &RING, confidence).expect("usable");
        let flat = values.concat();
        let bars = histogram(&report, &series(&flat, "", "mm", RING), &heading(), Lang::En);
        let report = measured::drift(&samples::drift_raw(240), confidence).expect("usable");
        let curve = warm_up(&report, &heading(), Lang::En);
        let texts = |figure: &Figure| format!("{:?}{}{:?}", figure.y.columns, figure.summary, figure.notes);
        for figure in [&axis, &bars, &curve] {
            assert!(texts(figure).replace('\u{a0}', " ").contains(named), "{}: {}", figure.name, texts(figure));
        }
        assert!(bars.summary.replace('\u{a0}', " ").contains(named), "{}", bars.summary);
    }
}

/// Millimetres in place of micrometres change words, not places.
#[test]
fn another_unit_gives_the_same_picture() {
    let drawn = |factor, unit| {
        let raw = stage(factor, unit);
        positioning_with_runs(&samples::positioning(&raw), &raw, &heading(), Lang::En)
    };
    let (micro, milli) = (drawn(1000.0, "µm"), drawn(1.0, "mm"));
    let share = |y: f64, figure: &Figure| {
        let (from, to) = ends(figure.y.kind);
        (y - from) / (to - from)
    };
    assert_eq!(micro.marks.len(), milli.marks.len());
    for (a, b) in micro.marks.iter().zip(&milli.marks) {
        for (at, other) in places(a).0.iter().zip(places(b).0) {
            assert!((at[0] - other[0]).abs() < 1e-9, "{a:?} {b:?}");
            assert!((share(at[1], &micro) - share(other[1], &milli)).abs() < 1e-9, "{a:?} {b:?}");
        }
    }
}

fn scene(figure: &Figure, width: f32) -> Scene {
    let (options, metrics) = (LayoutOptions::default(), Metrics::shared());
    layout(figure, page_size(figure, width, metrics, &options), metrics, &options)
}

fn texts(scene: &Scene) -> Vec<&Text> {
    let text = |item: &'_ gapwise::figure::layout::Item| matches!(item.primitive, Primitive::Text(_));
    let items = scene.items.iter().filter(|item| text(item));
    items.filter_map(|item| if let Primitive::Text(text) = &item.primitive { Some(text) } else { None }).collect()
}

#[test]
fn labels_are_on_the_page_and_apart() {
    for mut figure in all() {
        for width in [480.0, 720.0, 1200.0] {
            let placed = scene(&figure, width);
            for text in texts(&placed) {
                let bounds = text.bounds();
                let inside =
                    bounds.left >= -0.5 && bounds.right <= width + 0.5 && bounds.bottom <= placed.size[1] + 0.5;
                assert!(inside && bounds.top >= -0.5, "{} at {width}: {:?}", figure.name, text.text);
            }
        }
        figure.marks.clear();
        for width in [480.0, 720.0, 1200.0] {
            let placed = scene(&figure, width);
            let texts = texts(&placed);
            for (index, a) in texts.iter().enumerate() {
                let touches = |b: &&&Text| {
                    let (a, b) = (a.bounds(), b.bounds());
                    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
                };
                let other = texts.iter().skip(index + 1).find(touches);
                assert!(other.is_none(), "{} at {width}: {:?} {:?}", figure.name, a.text, other.map(|b| &b.text));
            }
        }
    }
}

/// A panel's marks keep to it.
#[test]
fn panels_of_a_chart_do_not_mix() {
    let figure = &of_series(&rings(), "", "mm", RING, Lang::En)[0];
    let markers = figure.marks.iter().filter_map(|mark| match mark.shape {
        Shape::Marker { at, .. } => Some(at[1]),
        _ => None,
    });
    let (above, below): (Vec<f64>, Vec<f64>) = markers.partition(|y| *y >= 0.44);
    assert_eq!((above.len(), below.len()), (25, 25));
    assert!(below.iter().all(|y| *y <= 0.33));
}

/// The worst window told is as wide as V300.
#[test]
fn the_window_of_v300_is_where_it_is() {
    let report = screw(800);
    let figure = lead(&report, &heading(), Lang::En);
    let v300 = report.figures.v300.expect("longer than 300 mm");
    let window = figure.marks.iter().find_map(|mark| match &mark.shape {
        Shape::Area(ring) if mark.hover.starts_with("V300") => Some(ring.clone()),
        _ => None,
    });
    let ring = window.expect("a window");
    assert!((ring[1][0] - ring[0][0] - 300.0).abs() < 1e-9);
    assert!((ring[3][1] - ring[0][1] - v300).abs() < 1e-9, "{ring:?} {v300}");
}

proptest! {
    #[test]
    fn any_series_can_be_drawn(
        values in prop::collection::vec((-9_999_i32..9_999, 0_i32..4), 1..40),
        power in -290_i32..290,
        lsl in prop::option::of(-9_999_i32..0),
        usl in prop::option::of(1_i32..9_999),
    ) {
        let scaled = |k: i32| f64::from(k) * 10_f64.powi(power);
        let values: Vec<f64> = values.into_iter().map(|(k, coarse)| scaled(k / 10_i32.pow(coarse as u32))).collect();
        let limits = Limits { lsl: lsl.map(scaled), usl: usl.map(scaled), target: None };
        for figure in of_series_if_usable(&values, limits) {
            check_marks(&figure);
            prop_assert!(texts(&scene(&figure, 720.0)).iter().all(|text| !text.text.contains("NaN")));
        }
    }

    #[test]
    fn any_axis_can_be_drawn(
        rows in prop::collection::vec((-9_999_i32..9_999, prop::collection::vec(-9_999_i32..9_999, 6)), 1..8),
        power in -290_i32..290,
        two_ways in any::<bool>(),
    ) {
        let scaled = |k: &i32| f64::from(*k) * 10_f64.powi(power);
        let half = |from: usize| rows.iter().map(|row| row.1[from..from + 3].iter().map(scaled).collect()).collect();
        let raw = RawPositioning {
            target_unit: "mm".into(),
            unit: "µm".into(),
            targets: rows.iter().map(|row| scaled(&row.0)).collect(),
            forward: half(0),
            backward: if two_ways { half(3) } else { Vec::new() },
            ..RawPositioning::default()
        };
        let report = gapwise::analysis::measured::positioning(&raw, 0.95, 1).expect("usable");
        let figure = positioning_with_runs(&report, &raw, &heading(), Lang::Zh);
        check_marks(&figure);
        // Squares of the largest figures are beyond all numbers: then there is nothing to draw.
        let drawable = power.abs() < 140;
        prop_assert!(figure.table.rows.len() == rows.len() || !drawable && figure.marks.is_empty());
    }
}

fn of_series_if_usable(values: &[f64], limits: Limits) -> Vec<Figure> {
    let made = gapwise::analysis::measured::stability(singles(values), &limits, 0.95);
    let Ok(report) = made else { return Vec::new() };
    let series = series(values, "", "mm", limits);
    let heading = heading();
    vec![
        control_chart(&report, &series, &heading, Lang::En),
        histogram(&report, &series, &heading, Lang::En),
        normal_plot(&report, &series, &heading, Lang::En),
    ]
}
