//! Laws of the reports of lives and failures: whatever the file says, figures are numbers, intervals hold them, and what
//! cannot be said is told in words.

use gapwise::analysis::measured::{
    LifeOptions, LifeQuestion, LifeReport, NoHistory, compare_life, life, no_history_text, no_life_text, repairable,
};
use gapwise::methods::life::compare::Lead;
use gapwise::methods::life::exponential::Termination;
use gapwise::model::{LifeBounds, LifeFit, RawFailures, RawLife, RawLives};
use gapwise::text::Lang;
use proptest::prelude::*;

/// Times as tests have them, with ties, and some at the ends of what numbers hold.
fn time() -> impl Strategy<Value = f64> {
    prop_oneof![
        8 => (1_u32..60).prop_map(f64::from),
        2 => 1.0..1e5_f64,
        1 => (-300.0..300.0_f64).prop_map(|power| 10.0_f64.powf(power)),
    ]
}

fn record() -> impl Strategy<Value = RawLife> {
    let count = prop_oneof![6 => 1_u32..4, 1 => 1_000_u32..=u32::MAX];
    let width = prop_oneof![9 => Just(None), 1 => (0.1..50.0_f64).prop_map(Some)];
    (time(), width, prop::bool::weighted(0.5), 0_u8..3, count).prop_map(|(time, width, failed, group, count)| {
        let until = width.map(|width| time + width).filter(|until| failed && *until > time);
        RawLife { time, until, failed, group: ["", "a", "b"][usize::from(group)].to_owned(), count }
    })
}

fn lives() -> impl Strategy<Value = RawLives> {
    prop::collection::vec(record(), 1..8).prop_map(|records| RawLives {
        unit: "h".to_owned(),
        records,
        ..RawLives::default()
    })
}

fn options() -> impl Strategy<Value = LifeOptions> {
    let fits = [LifeFit::MaximumLikelihood, LifeFit::RankRegressionX, LifeFit::RankRegressionY];
    let bounds = [LifeBounds::LikelihoodRatio, LifeBounds::Fisher];
    let shape = prop::option::of(0.1..20.0_f64);
    let confidence = prop_oneof![Just(0.95), 0.5..0.9999_f64, Just(1e-12), Just(1.0 - 1e-12)];
    (0_usize..3, 0_usize..2, confidence, any::<bool>(), shape, prop::option::of(time())).prop_map(
        move |(fit, bound, confidence, by_failure, shape, at)| LifeOptions {
            fit: fits[fit],
            bounds: bounds[bound],
            confidence,
            termination: if by_failure { Termination::Failure } else { Termination::Time },
            shape,
            at,
            ..LifeOptions::default()
        },
    )
}

fn sound(report: &LifeReport) -> Result<(), TestCaseError> {
    prop_assert_eq!(report.n, report.failures + report.suspensions);
    if let Some(weibull) = &report.weibull {
        for bounded in [weibull.beta, weibull.eta, weibull.b10, weibull.b50, weibull.mean] {
            let ends = [bounded.figure, bounded.span.low, bounded.span.high];
            prop_assert!(ends.iter().flatten().all(|x| x.is_finite() && *x >= 0.0), "{:?}", bounded);
            // The last digits are rounding where a confidence of nearly 0 puts both ends on the figure.
            let [low, high] = [bounded.span.low, bounded.span.high];
            let figure = bounded.figure.unwrap_or(f64::MAX);
            prop_assert!(low.is_none_or(|low| low <= figure * (1.0 + 1e-6)), "{:?}", bounded);
            prop_assert!(high.is_none_or(|high| figure == f64::MAX || high >= figure * (1.0 - 1e-6)), "{:?}", bounded);
        }
    }
    if let Some(mtbf) = report.mtbf {
        prop_assert!(mtbf.lower <= mtbf.one_sided_lower && mtbf.point.is_none_or(f64::is_finite));
    }
    let steps = report.survival.iter().flat_map(|curve| &curve.steps);
    for step in steps {
        prop_assert!(0.0 <= step.lower && step.lower <= step.survival && step.survival <= step.upper, "{:?}", step);
    }
    let line = report.plot.iter().flat_map(|plot| &plot.line);
    prop_assert!(line.flat_map(|place| [place.time, place.low, place.high]).flatten().all(f64::is_finite));
    prop_assert!(report.figures_are_told(), "{:?}", report.notes);
    Ok(())
}

/// Whoever gets no figure gets a sentence.
trait Told {
    fn figures_are_told(&self) -> bool;
}

impl Told for LifeReport {
    fn figures_are_told(&self) -> bool {
        let [en, zh] = [Lang::En, Lang::Zh].map(|lang| self.warnings(lang));
        let filled = en.len() == zh.len() && en.iter().chain(&zh).all(|sentence| !sentence.is_empty());
        filled && (self.weibull.is_some() || !en.is_empty())
    }
}

proptest! {
    #[test]
    fn life_reports_are_sound(raw in lives(), options in options()) {
        match life(&raw, &options) {
            Err(problem) => prop_assert!(!no_life_text(&problem, Lang::Zh).is_empty()),
            Ok(report) => {
                sound(&report)?;
                for group in &report.groups {
                    sound(&group.report)?;
                }
                let units: usize = report.groups.iter().map(|group| group.report.n).sum();
                prop_assert!(report.groups.is_empty() || units == report.n);
            }
        }
    }

    #[test]
    fn chances_of_two_lives_are_chances(
        a in lives(),
        b in lives(),
        lead in prop_oneof![(1.0..5.0_f64).prop_map(Lead::Factor), (0.0..100.0_f64).prop_map(Lead::Time)],
        confidence in prop_oneof![Just(0.9), Just(1e-9), Just(1.0 - 1e-9)],
    ) {
        let few = |raw: &RawLives| {
            let records = raw.records.iter().map(|record| RawLife { count: record.count.min(4), ..record.clone() });
            RawLives { records: records.collect(), ..raw.clone() }
        };
        let question = LifeQuestion { margin: lead, confidence, termination: Termination::Time };
        let Ok(found) = compare_life(&few(&a), &few(&b), &question) else { return Ok(()) };
        for sentence in found.warnings(Lang::Zh) {
            prop_assert!(!sentence.is_empty());
        }
        let Some(pair) = found.weibull else {
            prop_assert!(!found.notes.is_empty());
            return Ok(());
        };
        for chance in [Some(pair.outlasts), pair.longer, pair.better, pair.worse].into_iter().flatten() {
            prop_assert!((0.0..=1.0).contains(&chance), "{:?}", pair);
        }
        if let (Some(longer), Some(better), Some(worse)) = (pair.longer, pair.better, pair.worse) {
            prop_assert!(better <= longer + 1e-6 && worse <= 1.0 - longer + 1e-6, "{:?}", pair);
        }
    }

    #[test]
    fn reports_of_failures_are_sound(
        times in prop::collection::vec(time(), 1..12),
        end in prop::option::of(time()),
        confidence in prop_oneof![Just(0.95), Just(1e-12), Just(1.0 - 1e-12)],
    ) {
        let raw = RawFailures { times, ..RawFailures::default() };
        match repairable(&raw, end, "h", confidence) {
            Err(problem) => {
                prop_assert!(!no_history_text(problem, Lang::Zh).is_empty());
                let too_early = matches!(problem, NoHistory::EndBefore { end, last } if end < last);
                prop_assert!(too_early || matches!(problem, NoHistory::Unusable(_)));
            }
            Ok(report) => {
                prop_assert_eq!(report.failures, raw.times.len());
                prop_assert!(report.curve.iter().all(|(time, failures)| time.is_finite() && failures.is_finite()));
                if let Some(law) = report.power_law {
                    // At a confidence of nearly 0 both ends are the median, up to rounding.
                    let interval = law.beta_interval;
                    prop_assert!(law.beta > 0.0 && law.present > 0.0 && interval.low <= interval.high * (1.0 + 1e-9));
                }
                prop_assert_eq!(report.warnings(Lang::En).len(), report.warnings(Lang::Zh).len());
            }
        }
    }
}
