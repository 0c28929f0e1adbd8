//! Trying changes without touching the project: what is kept meanwhile, and what of it fits into a scenario.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::analysis::Analysis;
use crate::model::{Benchmark, Criterion, Missing, Project, Scenario, Weighting};

use super::{History, ids};

/// The project with its history from before something was tried.
#[derive(Debug)]
pub(super) struct Kept {
    pub project: Arc<Project>,
    pub analysis: Arc<Analysis>,
    pub history: History,
    /// Differs from the state on disk.
    pub dirty: bool,
}

/// What a scenario can hold of what was tried.
#[derive(Debug)]
pub(super) struct Held {
    weights: BTreeMap<String, f64>,
    groups: BTreeMap<String, f64>,
    margins: BTreeMap<String, f64>,
    benchmark: Option<String>,
    missing: Option<Missing>,
}

impl Held {
    /// What is tried beside what is kept.
    pub(super) fn new(kept: &Project, tried: &Project) -> Self {
        let both = || tried.criteria.iter().filter_map(|now| Some((kept.criterion(&now.id)?, now)));
        let weight = |(before, now): (&Criterion, &Arc<Criterion>)| {
            (before.weight != now.weight).then(|| (now.id.clone(), now.weight))
        };
        // A margin is one in the unit of its criterion, and a scenario cannot take one away.
        let margin = |(before, now): (&Criterion, &Arc<Criterion>)| {
            let is_alike = (&before.unit, before.kind, before.better) == (&now.unit, now.kind, now.better);
            let margin = now.margin.filter(|_| is_alike && before.margin != now.margin)?;
            Some((now.id.clone(), margin))
        };
        let group = |now: &crate::model::WeightGroup| {
            let before = kept.group(&now.id).filter(|before| before.weight != now.weight);
            before.map(|_| (now.id.clone(), now.weight))
        };
        let is_there = |benchmark: &String| match Benchmark::parse(benchmark) {
            Benchmark::Equipment(id) => kept.equipment(&id).is_some(),
            _ => true,
        };
        let benchmark = Some(&tried.benchmark).filter(|benchmark| **benchmark != kept.benchmark && is_there(benchmark));
        let missing = tried.settings.missing;
        Self {
            weights: both().filter_map(weight).collect(),
            groups: tried.groups.iter().filter_map(group).collect(),
            margins: both().filter_map(margin).collect(),
            benchmark: benchmark.cloned(),
            missing: (missing != kept.settings.missing).then_some(missing),
        }
    }

    fn is_empty(&self) -> bool {
        let maps = [&self.weights, &self.groups, &self.margins];
        maps.iter().all(|map| map.is_empty()) && self.benchmark.is_none() && self.missing.is_none()
    }

    /// The scenario of this name over the one it is `seen` in; `None` where there is nothing to hold. Its id is new in
    /// both projects.
    pub(super) fn scenario(&self, seen: Scenario, name: &str, (kept, tried): (&Project, &Project)) -> Option<Scenario> {
        let is_taken = |id: &str| id == "base" || kept.scenario(id).is_some() || tried.scenario(id).is_some();
        (!self.is_empty()).then(|| {
            let over = |mut under: BTreeMap<String, f64>, map: &BTreeMap<String, f64>| {
                under.extend(map.clone());
                under
            };
            Scenario {
                id: ids::from_name(name, "scenario", is_taken),
                name: name.to_owned(),
                weights: over(seen.weights, &self.weights),
                groups: over(seen.groups, &self.groups),
                margins: over(seen.margins, &self.margins),
                benchmark: self.benchmark.clone().unwrap_or(seen.benchmark),
                missing: self.missing.or(seen.missing),
                note: String::new(),
            }
        })
    }

    /// What is tried without what is held: that is as it is kept, and stands in this scenario.
    pub(super) fn rest(&self, kept: &Project, tried: &Project, scenario: &Scenario) -> Project {
        let mut rest = tried.clone();
        for criterion in &mut rest.criteria {
            let Some(before) = kept.criterion(&criterion.id) else { continue };
            let weight = if self.weights.contains_key(&before.id) { before.weight } else { criterion.weight };
            let margin = if self.margins.contains_key(&before.id) { before.margin } else { criterion.margin };
            if (weight, margin) != (criterion.weight, criterion.margin) {
                let part = Arc::make_mut(criterion);
                (part.weight, part.margin) = (weight, margin);
            }
        }
        for group in rest.groups.iter_mut().filter(|group| self.groups.contains_key(&group.id)) {
            group.weight = kept.group(&group.id).map_or(group.weight, |before| before.weight);
        }
        if self.benchmark.is_some() {
            rest.benchmark.clone_from(&kept.benchmark);
        }
        if self.missing.is_some() {
            rest.settings.missing = kept.settings.missing;
        }
        // Points say no more than the weights that they gave; judgements do.
        if !self.weights.is_empty() && matches!(rest.weighting, Weighting::Swing | Weighting::Direct) {
            rest.weighting.clone_from(&kept.weighting);
        }
        rest.scenarios.push(scenario.clone());
        rest
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::Options;
    use crate::app::{Command, Session, samples};
    use crate::model::{Criterion, Missing, Scenario, Section, Settings, WeightGroup, Weighting};

    fn session() -> Session {
        let sample = samples::find(samples::TUTORIAL).expect("the tutorial");
        Session::new(crate::store::read(sample.text).expect("readable"))
    }

    fn weight(criterion: &str, weight: f64) -> Command {
        Command::SetWeight { criterion: criterion.into(), weight }
    }

    #[test]
    fn what_is_tried_and_discarded_leaves_no_trace() {
        let mut session = session();
        session.apply(weight("mtbf", 17.0)).expect("a criterion");
        let (before, total) = (session.project().clone(), session.analysis().equipment[0].total_points);
        session.begin_what_if();
        session.apply(weight("mtbf", 90.0)).expect("a criterion");
        assert!(session.analysis().equipment[0].total_points != total, "results follow");
        assert_eq!(session.kept_project(), &before, "the project does not");
        session.discard_what_if();
        assert_eq!((session.project(), session.analysis().equipment[0].total_points), (&before, total));
        assert_eq!(session.steps().position(), 1, "and the history is as it was");
    }

    #[test]
    fn what_is_adopted_is_one_step() {
        let mut session = session();
        let before = session.project().clone();
        session.begin_what_if();
        for tried in [20.0, 40.0, 60.0] {
            session.apply(weight("mtbf", tried)).expect("a criterion");
            session.apply(weight("price", tried)).expect("a criterion");
        }
        session.undo();
        assert!(!session.is_dirty(), "nothing to save yet");
        session.adopt_what_if();
        assert!(!session.is_what_if() && session.is_dirty());
        let weights = ["mtbf", "price"].map(|id| session.project().criterion(id).expect("there").weight);
        assert_eq!(weights, [60.0, 40.0]);
        assert_eq!(session.steps().position(), 1);
        session.undo();
        assert_eq!(*session.project(), before);
    }

    #[test]
    fn saving_meanwhile_saves_the_project_without_what_is_tried() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("own.ron");
        let mut session = session();
        session.begin_what_if();
        session.apply(weight("mtbf", 90.0)).expect("a criterion");
        session.save_to(&path).expect("writable");
        let saved = Session::open(&path).expect("readable");
        assert_eq!(saved.project(), session.kept_project());
        session.adopt_what_if();
        assert!(session.is_dirty(), "adopted after saving");
    }

    fn text(text: &str) -> Command {
        Command::SetText { equipment: "machine-a".into(), criterion: "mtbf".into(), text: text.into() }
    }

    /// Replaces a criterion.
    fn change(session: &mut Session, id: &str, change: impl FnOnce(&mut Criterion)) {
        let mut criterion = session.project().criterion(id).expect("a criterion").clone();
        change(&mut criterion);
        session.apply(Command::ReplaceCriterion(id.into(), Box::new(criterion))).expect("a criterion");
    }

    fn accuracy(weight: f64) -> Command {
        Command::SetSection(Section::Groups(vec![WeightGroup {
            id: "accuracy".into(),
            weight,
            ..WeightGroup::default()
        }]))
    }

    #[test]
    fn all_that_a_scenario_can_hold_is_kept_in_it() {
        let mut session = session();
        session.apply(accuracy(10.0)).expect("groups");
        let before = session.project().clone();
        session.begin_what_if();
        session.apply(accuracy(25.0)).expect("groups");
        session.apply(weight("mtbf", 40.0)).expect("a criterion");
        session.apply(Command::SetWeighting(Weighting::Direct)).expect("a way");
        change(&mut session, "price", |price| price.margin = Some(25.0));
        session.apply(Command::SetBenchmark("machine-d".into())).expect("a benchmark");
        let settings = Settings { missing: Missing::Possible, ..before.settings.clone() };
        session.apply(Command::SetSettings(settings)).expect("settings");
        let points = session.analysis().equipment[0].total_points;
        let id = session.keep_as_scenario("Tried").expect("a scenario");
        assert!(!session.is_what_if(), "nothing is left to try");
        let held = Scenario {
            id: "tried".into(),
            name: "Tried".into(),
            weights: [("mtbf".to_owned(), 40.0)].into(),
            groups: [("accuracy".to_owned(), 25.0)].into(),
            margins: [("price".to_owned(), 25.0)].into(),
            benchmark: "machine-d".into(),
            missing: Some(Missing::Possible),
            note: String::new(),
        };
        assert_eq!(session.project().scenarios.last(), Some(&held));
        assert_eq!((session.options().scenario.as_str(), session.steps().position()), (id.as_str(), 2));
        assert_eq!(session.analysis().equipment[0].total_points, points, "and is seen as it was tried");
        session.undo();
        assert_eq!(*session.project(), before);
    }

    #[test]
    fn what_a_scenario_cannot_hold_is_still_tried() {
        let mut session = session();
        session.begin_what_if();
        session.apply(weight("mtbf", 40.0)).expect("a criterion");
        session.apply(text("2 000 h")).expect("a cell");
        session.apply(weight("mtbf", 50.0)).expect("a criterion");
        let points = session.analysis().equipment[0].total_points;
        let id = session.keep_as_scenario("Tried").expect("a scenario");
        assert_eq!(session.analysis().equipment[0].total_points, points, "what is seen stays");
        assert!(session.is_what_if() && session.is_dirty(), "the scenario is to be saved");
        assert_eq!(session.kept_project().scenario(&id).expect("kept").weights["mtbf"], 50.0);
        assert_eq!(session.project().criterion("mtbf").expect("there").weight, 15.0);
        let steps: Vec<Command> = session.steps().changes();
        assert_eq!(steps, [text("2 000 h")], "only the figure is left");
        session.undo();
        assert_eq!(session.project(), session.kept_project());
        session.redo();
        session.adopt_what_if();
        assert_eq!(session.steps().position(), 2, "the scenario, and what was adopted");
        session.undo();
        assert!(session.project().scenario(&id).is_some(), "adopting took the figure only");
    }

    #[test]
    fn judgements_that_were_tried_are_not_lost() {
        let mut session = session();
        session.begin_what_if();
        session.apply(weight("mtbf", 40.0)).expect("a criterion");
        let judged = Weighting::RankOrder(vec![vec!["mtbf".into()], vec!["price".into()]]);
        session.apply(Command::SetWeighting(judged.clone())).expect("a way");
        session.keep_as_scenario("Tried").expect("a scenario");
        assert_eq!((session.is_what_if(), &session.project().weighting), (true, &judged));
    }

    #[test]
    fn what_fits_into_no_scenario_makes_none() {
        let mut session = session();
        session.begin_what_if();
        session.apply(text("2 000 h")).expect("a cell");
        session.apply(Command::SetBenchmark(String::new())).expect("the default");
        change(&mut session, "price", |price| price.margin = None);
        change(&mut session, "overhaul", |overhaul| {
            (overhaul.unit, overhaul.margin) = ("h".into(), Some(9000.0));
        });
        let tried = session.project().clone();
        assert_eq!(session.keep_as_scenario("Tried"), None);
        assert_eq!((session.is_what_if(), session.project()), (true, &tried));
    }

    #[test]
    fn a_scenario_begins_with_the_one_it_is_seen_in() {
        let mut session = session();
        session.set_options(Options { scenario: "best-imported".into(), ..Options::default() });
        session.begin_what_if();
        session.apply(weight("mtbf", 40.0)).expect("a criterion");
        let id = session.keep_as_scenario("Tried").expect("a scenario");
        let made = session.project().scenario(&id).expect("kept");
        assert_eq!((made.benchmark.as_str(), made.weights["mtbf"]), ("best-imported", 40.0));
    }

    #[test]
    fn adopting_nothing_is_no_step() {
        let mut session = session();
        session.begin_what_if();
        session.adopt_what_if();
        assert_eq!((session.steps().position(), session.is_dirty()), (0, false));
    }
}
