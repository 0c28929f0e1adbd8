//! The weights as they are being made, in whatever way.

use super::best_worst::BestWorst;
use super::groups::Groups;
use super::judgements::Pairs;
use super::order::Order;
use super::points::Points;
use super::ways::{Part, Way};
use crate::analysis::Analysis;
use crate::analysis::decision::{
    ElicitProblem, Elicited, SAME_SHARE, Spread, Table, shares_with_groups, spread_weights, usual_index, weights_from,
};
use crate::app::{Command, Session};
use crate::methods::decision::additive::shares;
use crate::methods::decision::weights::to_total;
use crate::model::{Project, Section, Weighting};

/// The weights as they are being made. Criteria are indices of the project.
pub struct Draft {
    /// The way that is shown.
    way: Way,
    /// The way whose weights count: never [`Way::Spread`].
    edited: Way,
    /// Swing points or direct points.
    pub points: Points,
    /// An order of importance.
    pub order: Order,
    /// Judgements in pairs.
    pub pairs: Pairs,
    /// Judgements against best and worst.
    pub best_worst: BestWorst,
    /// Which criteria are judged, where judgements are asked for.
    pub counted: Vec<bool>,
    /// Groups of criteria.
    pub groups: Groups,
    /// Index of the criterion whose step is told in the units of the others.
    pub reference: Option<usize>,
    /// Index of the criterion under the pointer or with the focus.
    pub active: Option<usize>,
    /// What is shown where there is no room for both: the weights, or what stands beside them.
    pub part: Part,
    /// The weights made so far; while judgements are missing, those of the points.
    weights: Vec<f64>,
    /// What the judgements give, and for which it was worked out.
    judged: Option<(Weighting, Result<Elicited, ElicitProblem>)>,
    /// The judgements are those of the project, but its weights are not theirs.
    pub changed_since: bool,
    /// What the figures alone would say, worked out when it is looked at.
    spread: Option<(Table, Spread)>,
}

impl Draft {
    /// The project's own weights and how they came about.
    pub fn new(session: &Session) -> Self {
        let (project, analysis) = (session.project(), session.analysis());
        let weights: Vec<f64> = project.criteria.iter().map(|criterion| criterion.weight).collect();
        let way = match &project.weighting {
            Weighting::Swing => Way::Swing,
            Weighting::Direct => Way::Direct,
            Weighting::RankOrder(_) => Way::Order,
            Weighting::Pairwise(_) => Way::Pairs,
            Weighting::BestWorst { .. } => Way::BestWorst,
        };
        let counted = counted(project, analysis);
        let mut draft = Self {
            way,
            edited: way,
            points: if way == Way::Direct { Points::direct(&weights) } else { Points::swing(&weights) },
            order: Order::new(project, &counted, &weights),
            pairs: Pairs::new(project, &counted, &weights),
            best_worst: BestWorst::new(project, &counted, &weights),
            counted,
            groups: Groups::new(project),
            reference: None,
            active: None,
            part: Part::Weights,
            weights,
            judged: None,
            changed_since: false,
            spread: None,
        };
        draft.update(project);
        draft
    }

    /// There is no criterion.
    pub fn is_empty(&self) -> bool {
        self.counted.is_empty()
    }

    /// The way that is shown.
    pub fn way(&self) -> Way {
        self.way
    }

    /// Shows another way. Swing points and direct points are two views of the same weights; each kind of judgements
    /// stays as it was given, so looking at another way changes nothing.
    pub fn choose(&mut self, way: Way) {
        self.way = way;
        if way == Way::Spread || way == self.edited {
            return;
        }
        self.edited = way;
        let weights = self.points.weights();
        match way {
            Way::Swing => self.points = Points::swing(&weights),
            Way::Direct => self.points = Points::direct(&weights),
            Way::Order => self.order.begin(&self.counted, &weights),
            Way::Pairs => self.pairs.begin(&self.counted, &weights),
            Way::BestWorst | Way::Spread => {}
        }
    }

    /// Works out the weights of what is judged; once a frame.
    pub fn update(&mut self, project: &Project) {
        self.changed_since = false;
        self.weights = self.points.weights();
        if !matches!(self.edited, Way::Swing | Way::Direct) {
            self.judge(project);
        }
        self.groups.follow(&self.weights);
    }

    fn judge(&mut self, project: &Project) {
        let weighting = self.weighting(project);
        if self.judged.as_ref().is_none_or(|(before, _)| *before != weighting) {
            let counted = self.counted.iter().filter(|counted| **counted).count();
            let found = weights_from(&weighting, project, usual_index(counted));
            self.judged = Some((weighting, found));
        }
        let Some((weighting, Ok(found))) = &self.judged else { return };
        let own: Vec<f64> = project.criteria.iter().map(|criterion| criterion.weight).collect();
        let is_own = shares(&own).iter().zip(&found.shares).all(|(own, judged)| (own - judged).abs() <= SAME_SHARE);
        let is_known = *weighting == project.weighting;
        self.changed_since = is_known && !is_own;
        if self.needed() == 0 {
            self.weights = if is_known && is_own { own } else { to_total(&found.shares, 100.0) };
        }
    }

    /// What the judgements give, where judgements are asked for.
    pub fn judged(&self) -> Option<&Result<Elicited, ElicitProblem>> {
        self.judged.as_ref().map(|(_, found)| found)
    }

    /// How many judgements are missing.
    pub fn needed(&self) -> usize {
        match self.edited {
            Way::Pairs => self.pairs.needed(&self.counted),
            Way::BestWorst => self.best_worst.needed(&self.counted),
            _ => 0,
        }
    }

    /// Whether everything is judged and every entry can be read.
    pub fn is_right(&self) -> bool {
        let right = match self.edited {
            Way::Swing | Way::Direct => self.points.is_right(),
            _ => self.needed() == 0 && matches!(self.judged, Some((_, Ok(_)))),
        };
        right && self.groups.is_right()
    }

    /// Shares 0..1 of the weights made so far, with the groups.
    pub fn shares(&self, analysis: &Analysis) -> Vec<f64> {
        shares_with_groups(analysis, &self.weights, &self.groups.of, &self.groups.weights())
    }

    /// The same points for every criterion that gives points.
    pub fn set_equal(&mut self, analysis: &Analysis) {
        let counts = |index: usize| analysis.criteria.get(index).is_none_or(|criterion| criterion.counts);
        let equal: Vec<f64> = (0..self.points.fields.len()).map(|index| f64::from(u8::from(counts(index)))).collect();
        let points =
            if self.edited == Way::Swing { equal.iter().map(|x| 100.0 * x).collect() } else { to_total(&equal, 100.0) };
        self.points.set(&points);
    }

    /// What the figures alone would say.
    pub fn spread(&mut self, session: &Session) -> &(Table, Spread) {
        self.spread.get_or_insert_with(|| {
            let table = Table::new(session.project(), session.analysis());
            let spread = spread_weights(&table);
            (table, spread)
        })
    }

    /// How the weights come about.
    fn weighting(&self, project: &Project) -> Weighting {
        match self.edited {
            Way::Swing | Way::Spread => Weighting::Swing,
            Way::Direct => Weighting::Direct,
            Way::Order => self.order.weighting(project),
            Way::Pairs => self.pairs.weighting(project, &self.counted),
            Way::BestWorst => self.best_worst.weighting(project, &self.counted),
        }
    }

    /// What changes in the project: groups, criteria, and how the weights came about.
    pub fn commands(&self, project: &Project) -> Vec<Command> {
        let mut commands = Vec::new();
        let groups = self.groups.all();
        if groups != project.groups {
            commands.push(Command::SetSection(Section::Groups(groups)));
        }
        for (index, (criterion, weight)) in project.criteria.iter().zip(&self.weights).enumerate() {
            let group = self.groups.id_of(index).unwrap_or(&criterion.group);
            if criterion.weight != *weight || criterion.group != group {
                let mut changed = criterion.as_ref().clone();
                (changed.weight, changed.group) = (*weight, group.to_owned());
                commands.push(Command::ReplaceCriterion(criterion.id.clone(), Box::new(changed)));
            }
        }
        let weighting = self.weighting(project);
        if weighting != project.weighting {
            commands.push(Command::SetWeighting(weighting));
        }
        commands
    }
}

/// The criteria that were judged; where none was, those with weight, else all that give points.
fn counted(project: &Project, analysis: &Analysis) -> Vec<bool> {
    let mut named = Vec::new();
    project.weighting.clone().for_each_id(|id| named.push(id.clone()));
    let all = |test: &dyn Fn(usize) -> bool| (0..project.criteria.len()).map(test).collect::<Vec<bool>>();
    let judged = all(&|index| named.contains(&project.criteria[index].id));
    if judged.contains(&true) {
        return judged;
    }
    let counts = |index: usize| analysis.criteria.get(index).is_none_or(|criterion| criterion.counts);
    let weighed = all(&|index| counts(index) && project.criteria[index].weight > 0.0);
    if weighed.contains(&true) { weighed } else { all(&counts) }
}
