//! Two measurements of one kind compared by what their own analysis says.

use super::{
    Comparison, LifeComparison, LifeQuestion, NotComparable, Question, SEED, compare_life, compare_positioning,
    compare_stability,
};
use crate::methods::life::compare::Lead;
use crate::methods::life::exponential::Termination;
use crate::methods::stability::indices::Limits;
use crate::model::{Measurement, Raw};

/// What is asked of two measurements beside their own analysis.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PairQuestion {
    /// Differences up to this are none for practical ends, in the unit of A; 0 or larger.
    pub margin: f64,
    /// The same of lives as a factor, 1 or larger; `None`: the margin holds for them, too.
    pub factor: Option<f64>,
    /// What A, E or R may come to at the most in the unit of A, what Cpk has to come to at the least.
    pub requirement: Option<f64>,
    /// Of which figure; `None`: of A, or of Cpk.
    pub required: Option<&'static str>,
}

/// Two measurements compared.
#[derive(Clone, Debug, PartialEq)]
pub enum PairComparison {
    /// Value by value.
    Values(Comparison),
    /// By how long units last.
    Lives(Box<LifeComparison>),
}

/// Whether a requirement can be asked of measurements like this one: of an axis, and of a series with limits.
pub fn takes_requirement(of: &Measurement) -> bool {
    let is_limited = |limits: Limits| limits.lsl.is_some() || limits.usl.is_some();
    let series = of.analysis.as_stability();
    of.analysis.as_positioning().is_some() || series.is_some_and(|options| is_limited(options.into()))
}

/// Compares A with B; confidence, limits, setup, seed and what ended the watch are those of A.
pub fn compare_measurements([a, b]: [&Measurement; 2], asked: &PairQuestion) -> Result<PairComparison, NotComparable> {
    let analysis = &a.analysis;
    let question = Question {
        margin: asked.margin,
        confidence: a.level(),
        requirement: asked.requirement,
        required: asked.required,
        setup: analysis.as_positioning().and_then(|options| options.setup.as_ref()).map(Into::into),
        limits: analysis.as_stability().map_or_else(Limits::default, Limits::from),
        seed: analysis.as_positioning().and_then(|options| options.seed).unwrap_or(SEED),
    };
    match (a.raw().map(AsRef::as_ref), b.raw().map(AsRef::as_ref)) {
        (Some(Raw::Positioning(a)), Some(Raw::Positioning(b))) => {
            compare_positioning(a, b, &question).map(PairComparison::Values)
        }
        (Some(Raw::Series(a)), Some(Raw::Series(b))) => compare_stability(a, b, &question).map(PairComparison::Values),
        (Some(Raw::Life(a)), Some(Raw::Life(b))) => {
            let question = LifeQuestion {
                margin: asked.factor.map_or(Lead::Time(asked.margin), Lead::Factor),
                confidence: question.confidence,
                termination: analysis.as_life().map_or(Termination::Time, |options| options.termination.into()),
            };
            compare_life(a, b, &question).map(|found| PairComparison::Lives(Box::new(found)))
        }
        _ => Err(NotComparable::Kind),
    }
}
