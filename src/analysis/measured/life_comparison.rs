//! Two machines on how long their units last. Two questions are kept apart: whether a unit of B outlasts a unit of A, and
//! whether the life of B is the longer one.

use super::life::{all_of, no_records_text, total_time};
use super::{NotComparable, SEED, Side};
use crate::methods::life::compare::{
    Lead, LrTest, Machine, Ratio, draw, longer, outlast, ratio, same_distribution, same_life, same_shape,
};
use crate::methods::life::data::{Life, Unusable};
use crate::methods::life::exponential::Termination;
use crate::methods::life::location_scale::Span;
use crate::methods::life::log_rank::{LogRank, log_rank};
use crate::methods::life::mtbf_ratio::{MtbfRatio, Seen, mtbf_ratio};
use crate::methods::life::weibull::{Bounds, Quantity, Weibull, bounds};
use crate::model::{RawLife, RawLives};
use crate::quantity::{Unit, convert};
use crate::text::Lang;

/// The share failed whose life is compared: B10.
const SHARE: f64 = 0.1;
/// Resamples of each machine.
const RESAMPLES: usize = 2000;
/// Below this many failures of one, intervals and chances hold less than they say.
const FEW: usize = 10;
/// A test of a common shape below this says that the machines fail in different manners.
const DIFFERENT: f64 = 0.05;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LifeQuestion {
    /// B10 within this of each other are the same for practical ends; a time is in the unit of A.
    pub margin: Lead,
    /// Confidence of the intervals, within 0..1.
    pub confidence: f64,
    /// What ended both watches.
    pub termination: Termination,
}

/// One machine's units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LifeSide {
    /// Units.
    pub n: usize,
    /// Units that failed.
    pub failures: usize,
    /// Running time of all; `None` with intervals.
    pub total_time: Option<f64>,
    /// The fitted Weibull.
    pub fit: Option<Weibull>,
    /// Its B10.
    pub b10: Option<f64>,
}

/// Both Weibulls.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeibullPair {
    /// P(a unit of B outlasts a unit of A).
    pub outlasts: f64,
    /// Its bootstrap interval.
    pub outlasts_interval: Option<Span>,
    /// P(B10 of B > B10 of A).
    pub longer: Option<f64>,
    /// P(B10 of B is above that of A by more than the margin).
    pub better: Option<f64>,
    /// P(B10 of A is above that of B by more than the margin).
    pub worse: Option<f64>,
    /// B10 of B over that of A; `None` where it cannot be bounded.
    pub ratio: Option<Ratio>,
    /// Test of one shape for both.
    pub same_shape: LrTest,
    /// Test of one B10 for both.
    pub same_life: Option<LrTest>,
    /// Test of one Weibull for both.
    pub same_distribution: Option<LrTest>,
}

/// Two machines compared; all ratios are B over A.
#[derive(Clone, Debug, PartialEq)]
pub struct LifeComparison {
    /// Symbol of the unit of all times; empty: not stated.
    pub unit: String,
    /// What was asked.
    pub question: LifeQuestion,
    /// A and B.
    pub sides: [LifeSide; 2],
    /// By the Weibulls; `None` where one of them cannot be fitted.
    pub weibull: Option<WeibullPair>,
    /// Without an assumed distribution; `None` with intervals or no failure.
    pub log_rank: Option<LogRank>,
    /// By MTBF at constant rates.
    pub mtbf: Option<MtbfRatio>,
    /// What has to be known beside the figures.
    pub notes: Vec<LifePairNote>,
}

/// One thing to be known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LifePairNote {
    /// One machine's Weibull cannot be fitted.
    NoFit(Side, Unusable),
    /// So few failures of this one.
    FewFailures(Side, usize),
    /// There are too many units to be drawn anew: no interval of who outlasts whom.
    NotDrawn,
    /// So many resamples gave no fit.
    Lost(usize),
    /// They fail in different manners.
    ShapesDiffer,
    /// The failure rate of this one is not constant.
    RateChanges(Side),
    /// One file names no unit.
    UnitMissing,
}

/// Two machines' lives in the unit of A. What cannot be estimated is `None` with a note.
pub fn compare_life(a: &RawLives, b: &RawLives, question: &LifeQuestion) -> Result<LifeComparison, NotComparable> {
    let b = &converted(b, a).ok_or_else(|| NotComparable::Units(a.unit.clone(), b.unit.clone()))?;
    let of = |raw: &RawLives, side: Side| all_of(raw).map_err(|problem| NotComparable::Lives(side, problem));
    let lives = [of(a, Side::A)?, of(b, Side::B)?];
    let fits = [Machine::new(&lives[0]), Machine::new(&lives[1])];
    let mut notes = notes(&lives, &fits, question.confidence);
    let weibull = match &fits {
        [Ok(a), Ok(b)] => Some(pair(a, b, question, &mut notes)),
        _ => None,
    };
    notes.extend((a.unit.is_empty() != b.unit.is_empty()).then_some(LifePairNote::UnitMissing));
    let [of_a, of_b] = &lives;
    let sides = [side(of_a, &fits[0]), side(of_b, &fits[1])];
    Ok(LifeComparison {
        unit: if a.unit.is_empty() { b.unit.clone() } else { a.unit.clone() },
        question: *question,
        sides,
        weibull,
        log_rank: log_rank(&[of_a, of_b]).ok(),
        mtbf: mtbf_of(&sides, question),
        notes,
    })
}

fn side(life: &Life, fit: &Result<Machine, Unusable>) -> LifeSide {
    let fit = fit.as_ref().ok().map(|machine| machine.fit);
    LifeSide {
        n: life.n(),
        failures: life.failures(),
        total_time: total_time(life),
        fit,
        b10: fit.and_then(|fit| fit.quantile(SHARE)),
    }
}

fn mtbf_of([a, b]: &[LifeSide; 2], question: &LifeQuestion) -> Option<MtbfRatio> {
    let seen = |side: &LifeSide| Some(Seen { total_time: side.total_time?, failures: side.failures });
    mtbf_ratio(seen(b)?, seen(a)?, question.termination, question.confidence)
}

fn pair(a: &Machine, b: &Machine, question: &LifeQuestion, notes: &mut Vec<LifePairNote>) -> WeibullPair {
    let drawn = draw(a, b, RESAMPLES, SEED).ok().filter(|drawn| !drawn.a.fits.is_empty() && !drawn.b.fits.is_empty());
    match &drawn {
        None => notes.push(LifePairNote::NotDrawn),
        Some(drawn) => {
            let lost = drawn.a.not_estimable + drawn.b.not_estimable;
            notes.extend((lost > 0).then_some(LifePairNote::Lost(lost)));
        }
    }
    let same_shape = same_shape(a, b);
    notes.extend((same_shape.p_value < DIFFERENT).then_some(LifePairNote::ShapesDiffer));
    WeibullPair {
        outlasts: outlast(&a.fit, &b.fit),
        outlasts_interval: drawn.as_ref().and_then(|drawn| drawn.outlast_interval(question.confidence)),
        longer: longer(a, b, SHARE, Lead::Factor(1.0)),
        better: longer(a, b, SHARE, question.margin),
        worse: longer(b, a, SHARE, question.margin),
        ratio: ratio(a, b, SHARE, question.confidence).ok(),
        same_shape,
        same_life: same_life(a, b, SHARE).ok(),
        same_distribution: same_distribution(a, b).ok(),
    }
}

fn notes(lives: &[Life; 2], fits: &[Result<Machine, Unusable>; 2], confidence: f64) -> Vec<LifePairNote> {
    let mut told = Vec::new();
    for ((side, life), fit) in [Side::A, Side::B].into_iter().zip(lives).zip(fits) {
        let few = (1..FEW).contains(&life.failures());
        told.extend(few.then_some(LifePairNote::FewFailures(side, life.failures())));
        match fit {
            Err(why) => told.push(LifePairNote::NoFit(side, *why)),
            Ok(machine) => {
                let shape = bounds(life, &machine.fit, Quantity::Beta, confidence, Bounds::LikelihoodRatio);
                let changes = shape.is_ok_and(|shape| !shape.span.contains(1.0));
                told.extend(changes.then_some(LifePairNote::RateChanges(side)));
            }
        }
    }
    told
}

/// The records in the unit of others; those without a unit are taken as they stand.
fn converted(raw: &RawLives, like: &RawLives) -> Option<RawLives> {
    if raw.unit.is_empty() || like.unit.is_empty() || raw.unit == like.unit {
        return Some(raw.clone());
    }
    let (from, to) = (Unit::find(&raw.unit)?, Unit::find(&like.unit)?);
    let time = |time: f64| convert(time, from, to, f64::NAN);
    let one = |record: &RawLife| {
        let until = match record.until {
            Some(until) => Some(time(until)?),
            None => None,
        };
        Some(RawLife { time: time(record.time)?, until, ..record.clone() })
    };
    let records = raw.records.iter().map(one).collect::<Option<Vec<_>>>()?;
    Some(RawLives { unit: like.unit.clone(), records, notes: raw.notes.clone() })
}

impl LifeComparison {
    /// What has to be known beside the figures.
    pub fn warnings(&self, lang: Lang) -> Vec<String> {
        self.notes.iter().map(|note| self.sentence(*note, lang)).collect()
    }

    fn sentence(&self, note: LifePairNote, lang: Lang) -> String {
        match note {
            LifePairNote::NoFit(side, Unusable::NotEstimable) => lang.compare_of(side.letter(), lang.life_no_maximum()),
            LifePairNote::NoFit(side, why) => {
                lang.compare_of(side.letter(), &lang.life_no_fit(&no_records_text(why, lang)))
            }
            LifePairNote::FewFailures(side, found) => lang.compare_life_few(side.letter(), found),
            LifePairNote::NotDrawn => lang.compare_life_not_drawn().to_owned(),
            LifePairNote::Lost(resamples) => lang.life_lost(resamples),
            LifePairNote::ShapesDiffer => lang.compare_life_shapes().to_owned(),
            LifePairNote::RateChanges(side) => lang.compare_of(side.letter(), lang.life_rate_changes()),
            LifePairNote::UnitMissing => lang.compare_unit_missing(&self.unit),
        }
    }
}

#[cfg(test)]
mod tests;
