//! The decision: the methods beside each other, how firm the ranking is, what it would take, and why.
//!
//! [`Decision::new`] is what an edit needs at once; [`Decision::depth`] adds what takes longer and is done in a job
//! (reversals, dominance, causes of disagreement, scenarios); [`Draws`] draws samples and can be continued.

mod answer;
mod board;
mod certainty;
mod certainty_readings;
mod disagreement;
mod dominance;
mod elicit;
mod information;
mod leader;
mod pair;
mod pair_samples;
mod parity;
mod price_curve;
mod reversals;
mod robustness;
mod scenarios;
mod settle;
mod subject;
mod table;
mod tornado;
mod why;
mod words;

use std::sync::Arc;

use crate::methods::decision::rank_reversal::Trial;
use crate::methods::decision::robustness_radius::{self, Distance};
use crate::methods::decision::weight_stability::{self, Stability};
use crate::model::{Project, WeightSet};

use super::result::Analysis;

pub use self::answer::{Answer, Certainty, CertaintyLevel, Difference, Turn, answer};
pub use self::board::{Agreement, Board, Field, Method, MethodSpec, Score};
pub use self::certainty::{CertaintyReading, Values};
pub use self::certainty_readings::certainty_readings;
pub use self::disagreement::{Cause, Disagreement};
pub use self::dominance::Dominance;
pub use self::elicit::{
    Consistency, ElicitProblem, Elicited, PairsConsistency, SAME_SHARE, Spread, Swing, WorstPair, kept_weight,
    next_pair, on_saaty_scale, pairs_needed, shares_with_groups, spread_problem, spread_weights, swing, usual_index,
    weights_from,
};
pub use self::information::{Ask, guaranteed, worth_asking};
pub use self::leader::NoLeader;
pub use self::pair_samples::PairSamples;
pub use self::parity::{Mix, Parity, PriceBreakEven, Target, first_cost, parity};
pub use self::price_curve::{PriceCurve, price_curve};
pub use self::robustness::{DomesticFirst, Draws, MakerFirst, Robustness, standard_error};
pub use self::scenarios::{ScenarioResult, scenarios};
pub use self::settle::{Settling, settling, settling_text};
pub use self::subject::{Sides, pair, pursuit, subject};
pub use self::table::{Filled, Table};
pub use self::tornado::{GapSwing, Tornado, tornado};
pub use self::why::{Contribution, Why, why};
pub use self::words::{
    AnswerStrip, AnswerWords, StripAsk, StripTotal, agreement_note, answer_sentences, answer_strip, answer_words,
    below_the_board, board_sentences, both_stated, capitalised, certainty_word, closed_up, method_basis, method_name,
    method_notes, no_leader, overview, parity_beside_targets, parity_goal, parity_sentences, policy_sentence,
    reversal_sentences, robustness_sentences, samples_sentences, scenario_sentences, stability_sentences, tau_text,
    weight_set_name, why_sentences,
};

/// More rows than this are not taken away one by one.
const REVERSALS: usize = 60;

/// The decision as far as it is worked out. Rows and columns are those of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// What the methods work on.
    pub table: Table,
    /// The same table through every method.
    pub board: Board,
    /// How far each weight alone may move; `None`: nothing to rank.
    pub stability: Option<Stability>,
    /// The smallest change of all weights together that ends the lead, as the share of the weight that moves.
    pub radius: Option<robustness_radius::Flip>,
    /// What takes longer; `None`: not worked out yet.
    pub depth: Option<Arc<Depth>>,
    /// The first reading: what was drawn around the user's own weights; `None`: nothing yet, or nothing can be drawn.
    pub around: Option<Arc<Robustness>>,
    /// The second: what was drawn of the project's set of weights, by default any weights.
    pub robustness: Option<Arc<Robustness>>,
}

/// The sets of weights to draw, the first reading first.
pub fn readings(project: &Project) -> Vec<WeightSet> {
    let settings = &project.settings.robustness;
    let (first, second) = (settings.first_reading(), settings.weights);
    if first == second { vec![first] } else { vec![first, second] }
}

/// What takes longer to work out.
#[derive(Clone, Debug, PartialEq)]
pub struct Depth {
    /// Methods that do not agree with the project's order, with the cause.
    pub disagreements: Vec<Disagreement>,
    /// Per method, each row taken away and copied; empty where there are too many rows.
    pub reversals: Vec<(Method, Vec<Trial>)>,
    /// Who is dominated and who can be best.
    pub dominance: Vec<Dominance>,
    /// The base case and every scenario.
    pub scenarios: Vec<ScenarioResult>,
    /// What the certainty of the first reading rests on.
    pub certainty: Vec<CertaintyReading>,
}

impl Decision {
    /// What can be said at once.
    pub fn new(project: &Project, analysis: &Analysis) -> Self {
        let table = Table::new(project, analysis);
        let points = table.full_points();
        Self {
            board: Board::new(&table, project.settings.robustness.fixed_ideal),
            stability: weight_stability::stability(&points, &table.weights),
            radius: robustness_radius::radius(&points, &table.weights, Distance::Moved),
            table,
            depth: None,
            around: None,
            robustness: None,
        }
    }

    /// What takes longer; `None` when cancelled, which is looked at between the parts.
    pub fn depth(&self, project: &Project, analysis: &Analysis, cancel: &(dyn Fn() -> bool + Sync)) -> Option<Depth> {
        let go_on = || (!cancel()).then_some(());
        let methods = Method::ALL.into_iter().filter(|_| self.table.equipment.len() <= REVERSALS);
        let base = (&self.table, &self.board);
        let reversals = methods.map(|method| Some((method, reversals::of(project, analysis, base, method, cancel)?)));
        let reversals = reversals.collect::<Option<Vec<_>>>()?;
        go_on()?;
        let disagreements = disagreement::disagreements(project, analysis, &self.table, &self.board);
        go_on()?;
        let dominance = dominance::dominance(analysis, &self.table);
        let certainty = match self.board.first(Method::Mavt).first() {
            Some(leader) => certainty::parts(project, analysis, (&self.table, *leader), cancel)?,
            None => Vec::new(),
        };
        Some(Depth { disagreements, reversals, dominance, scenarios: scenarios(project), certainty })
    }

    /// Everything, with so many samples as the project asks for.
    pub fn complete(project: &Project, analysis: &Analysis) -> Self {
        Self::finished(project, analysis, &|| false).unwrap_or_else(|| Self::new(project, analysis))
    }

    /// The same; `None` when cancelled, which is looked at between the parts.
    pub fn finished(project: &Project, analysis: &Analysis, cancel: &(dyn Fn() -> bool + Sync)) -> Option<Self> {
        let mut whole = Self::new(project, analysis);
        whole.depth = Some(Arc::new(whole.depth(project, analysis, cancel)?));
        for set in readings(project) {
            if cancel() {
                return None;
            }
            let found = Robustness::of(project, analysis, &whole.table, set);
            whole.take(project, found.map(Arc::new));
        }
        Some(whole)
    }

    /// Takes what was drawn, as the reading or readings whose weights it is of.
    pub fn take(&mut self, project: &Project, found: Option<Arc<Robustness>>) {
        let settings = &project.settings.robustness;
        let is = |set: WeightSet| found.as_ref().is_some_and(|found| found.set == set);
        if is(settings.weights) {
            self.robustness.clone_from(&found);
        }
        if is(settings.first_reading()) {
            self.around = found;
        }
    }

    /// The second reading, where it is another than the first.
    pub fn second_reading(&self) -> Option<&Robustness> {
        let first = self.around.as_ref().map(|found| found.set);
        self.robustness.as_deref().filter(|found| first.is_some_and(|first| first != found.set))
    }

    /// True when there is something to decide: two rows and a criterion.
    pub fn is_a_choice(&self) -> bool {
        self.table.equipment.len() >= 2 && !self.table.criteria.is_empty()
    }
}
