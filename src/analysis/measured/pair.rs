//! Two measurements of one kind compared by what their own analysis says.

use super::{
    Comparison, LifeComparison, LifeQuestion, NotComparable, Question, compare_life, compare_positioning,
    compare_stability,
};
use crate::methods::life::compare::Lead;
use crate::methods::life::exponential::Termination;
use crate::methods::stability::indices::Limits;
use crate::model::{Data, Measurement, Raw};

/// What is asked of two measurements beside their own analysis.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PairQuestion {
    /// Differences up to this are none for practical ends, in the unit of A; 0 or larger.
    pub margin: f64,
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

/// Compares A with B; confidence, limits and setup are those of A.
pub fn compare_measurements([a, b]: [&Measurement; 2], asked: &PairQuestion) -> Result<PairComparison, NotComparable> {
    let analysis = &a.analysis;
    let question = Question {
        margin: asked.margin,
        confidence: analysis.level(),
        requirement: asked.requirement,
        required: asked.required,
        setup: analysis.setup.as_ref().map(Into::into),
        limits: Limits { lsl: analysis.lsl, usl: analysis.usl, target: analysis.target },
        ..Question::default()
    };
    match (a.data(), b.data()) {
        (Some(Data::Read(Raw::Positioning(a))), Some(Data::Read(Raw::Positioning(b)))) => {
            compare_positioning(a, b, &question).map(PairComparison::Values)
        }
        (Some(Data::Read(Raw::Series(a))), Some(Data::Read(Raw::Series(b)))) => {
            compare_stability(a, b, &question).map(PairComparison::Values)
        }
        (Some(Data::Read(Raw::Life(a))), Some(Data::Read(Raw::Life(b)))) => {
            let (margin, confidence) = (Lead::Time(asked.margin), question.confidence);
            let question = LifeQuestion { margin, confidence, termination: Termination::Time };
            compare_life(a, b, &question).map(|found| PairComparison::Lives(Box::new(found)))
        }
        _ => Err(NotComparable::Kind),
    }
}
