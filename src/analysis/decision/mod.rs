//! The decision: the methods beside each other, how firm the ranking is, what it would take, and why.
//!
//! [`Decision::new`] is what an edit needs at once; [`Decision::deepened`] adds what takes longer and is done in a job
//! (reversals, dominance, causes of disagreement, scenarios); [`Draws`] draws samples and can be continued.

mod board;
mod disagreement;
mod dominance;
mod elicit;
mod parity;
mod price_curve;
mod robustness;
mod scenarios;
mod settle;
mod subject;
mod table;
mod tornado;
mod why;
mod words;

use std::sync::Arc;

use crate::methods::decision::rank_reversal::{Trial, trials};
use crate::methods::decision::robustness_radius::{self, Distance};
use crate::methods::decision::weight_stability::{self, Stability};
use crate::model::Project;

use super::Analysis;

pub use self::board::{Agreement, Board, Method};
pub use self::disagreement::{Cause, Disagreement};
pub use self::dominance::Dominance;
pub use self::elicit::{
    Consistency, ElicitProblem, Elicited, PairsConsistency, Spread, Swing, WorstPair, kept_weight, next_pair,
    on_saaty_scale, pairs_needed, shares_with_groups, spread_problem, spread_weights, swing, usual_index, weights_from,
};
pub use self::parity::{Mix, Parity, PriceBreakEven, Target, parity};
pub use self::price_curve::{PriceCurve, price_curve};
pub use self::robustness::{DomesticFirst, Draws, MakerFirst, PairSamples, Robustness, standard_error};
pub use self::scenarios::{ScenarioResult, scenarios};
pub use self::settle::{Settling, settling, settling_text};
pub use self::subject::{Sides, pair, pursuit, subject};
pub use self::table::{Filled, Table};
pub use self::tornado::{GapSwing, Tornado, tornado};
pub use self::why::{Contribution, Why, why};
pub use self::words::{
    board_sentences, method_basis, method_name, method_notes, overview, parity_sentences, policy_sentence,
    reversal_sentences, robustness_sentences, scenario_sentences, stability_sentences, weight_set_name, why_sentences,
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
    /// What was drawn so far; `None`: nothing yet, or nothing can be drawn.
    pub robustness: Option<Arc<Robustness>>,
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
            robustness: None,
        }
    }

    /// The same with what takes longer.
    pub fn deepened(mut self, project: &Project, analysis: &Analysis) -> Self {
        self.depth = Some(Arc::new(self.depth(project, analysis)));
        self
    }

    /// What takes longer.
    pub fn depth(&self, project: &Project, analysis: &Analysis) -> Depth {
        let fixed = self.board.fixed_ideal;
        let rows = self.table.equipment.len();
        let reversals =
            |method: Method| (method, trials(rows, |of| Board::ranks_of(method, &self.table.of(of), fixed)));
        Depth {
            disagreements: disagreement::disagreements(project, analysis, &self.table, &self.board),
            reversals: if rows <= REVERSALS { Method::ALL.into_iter().map(reversals).collect() } else { Vec::new() },
            dominance: dominance::dominance(analysis, &self.table),
            scenarios: scenarios(project),
        }
    }

    /// Everything, with so many samples as the project asks for.
    pub fn whole(project: &Project, analysis: &Analysis) -> Self {
        let mut whole = Self::new(project, analysis).deepened(project, analysis);
        whole.robustness = Robustness::of(project, analysis, &whole.table).map(Arc::new);
        whole
    }

    /// True when there is something to decide: two rows and a criterion.
    pub fn is_a_choice(&self) -> bool {
        self.table.equipment.len() >= 2 && !self.table.criteria.is_empty()
    }
}
