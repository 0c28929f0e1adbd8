//! Undo and redo: earlier projects, kept whole; sharing makes a step cost microseconds.

use std::sync::Arc;

use crate::model::Project;

use super::Command;

/// Steps kept at most.
const LIMIT: usize = 500;

/// Earlier and later states of the project.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Step>,
    future: Vec<Step>,
    /// The first steps were dropped.
    forgot: bool,
}

/// A state and the change that left it (past) or led to it (future).
#[derive(Clone, Debug)]
struct Step {
    project: Arc<Project>,
    command: Command,
}

impl History {
    /// Notes that `command` left the state `before`. Consecutive changes of one cell are one step.
    pub fn push(&mut self, before: Arc<Project>, command: Command) {
        let merges = self.future.is_empty()
            && command.cell().is_some()
            && self.past.last().is_some_and(|last| last.command.cell() == command.cell());
        self.future.clear();
        if merges {
            return;
        }
        self.past.push(Step { project: before, command });
        if self.past.len() > LIMIT {
            self.past.remove(0);
            self.forgot = true;
        }
    }

    /// Ends the merging of consecutive changes of one cell (the focus left it).
    pub fn seal(&mut self) {
        if let Some(last) = self.past.last_mut()
            && last.command.cell().is_some()
        {
            let command = last.command.clone();
            last.command = Command::Batch { label: super::command::BatchLabel::Edit, commands: vec![command] };
        }
    }

    /// The state before the last change. A change made afterwards is a step of its own, also in the same cell.
    pub fn undo(&mut self, now: Arc<Project>) -> Option<Arc<Project>> {
        self.seal();
        let Step { project, command } = self.past.pop()?;
        self.future.push(Step { project: now, command });
        Some(project)
    }

    /// The state before the last undo.
    pub fn redo(&mut self, now: Arc<Project>) -> Option<Arc<Project>> {
        let Step { project, command } = self.future.pop()?;
        self.past.push(Step { project: now, command });
        self.seal();
        Some(project)
    }

    /// The state after this many steps; `None` when that is the present one or there is no such.
    pub fn go_to(&mut self, now: Arc<Project>, position: usize) -> Option<Arc<Project>> {
        if position == self.position() || position > self.past.len() + self.future.len() {
            return None;
        }
        let mut project = now;
        while self.position() > position {
            project = self.undo(project)?;
        }
        while self.position() < position {
            project = self.redo(project)?;
        }
        Some(project)
    }

    /// The steps that led to the present state, with every state but the first one changed in this way; those that then
    /// change nothing are left out, as is what was taken back. Gives the present state, too.
    pub fn rewritten(
        &self,
        first: &Arc<Project>,
        now: &Project,
        change: impl Fn(&Project) -> Project,
    ) -> (Self, Arc<Project>) {
        let (mut past, mut before) = (Vec::new(), Arc::clone(first));
        let states = self.past.iter().skip(1).map(|step| step.project.as_ref()).chain([now]);
        for (step, after) in self.past.iter().zip(states) {
            let after = change(after);
            if after != *before {
                let project = std::mem::replace(&mut before, Arc::new(after));
                past.push(Step { project, command: step.command.clone() });
            }
        }
        (Self { past, ..Self::default() }, before)
    }

    /// Changes every state that is kept.
    pub fn change_states(&mut self, change: impl Fn(&Arc<Project>) -> Arc<Project>) {
        for step in self.past.iter_mut().chain(&mut self.future) {
            step.project = change(&step.project);
        }
    }

    /// How many steps lead to the present state.
    pub fn position(&self) -> usize {
        self.past.len()
    }

    /// Every step from the first on, also those taken back: the change, the state it left and the one it led to.
    pub fn steps<'a>(&'a self, now: &'a Project) -> impl Iterator<Item = (&'a Command, &'a Project, &'a Project)> {
        let later = self.future.iter().rev();
        let commands = self.past.iter().chain(later.clone()).map(|step| &step.command);
        let past = self.past.iter().map(|step| step.project.as_ref());
        let future = later.map(|step| step.project.as_ref());
        let states: Vec<&Project> = past.chain(std::iter::once(now)).chain(future).collect();
        let after = states.clone().into_iter().skip(1);
        commands.zip(states).zip(after).map(|((command, before), after)| (command, before, after))
    }

    /// The changes that led to the present state, from the first kept on.
    pub fn changes(&self) -> Vec<Command> {
        self.past.iter().map(|step| step.command.clone()).collect()
    }

    /// True while the first state kept is the one at the beginning.
    pub fn reaches_back(&self) -> bool {
        !self.forgot
    }

    /// What undo would take back.
    pub fn next_undo(&self) -> Option<&Command> {
        self.past.last().map(|step| &step.command)
    }

    /// What redo would bring back.
    pub fn next_redo(&self) -> Option<&Command> {
        self.future.last().map(|step| &step.command)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(title: &str) -> Arc<Project> {
        Arc::new(Project::new(title))
    }

    fn typed(criterion: &str) -> Command {
        Command::SetText { equipment: "a".into(), criterion: criterion.into(), text: "1".into() }
    }

    fn titles(history: &History, now: &Project) -> Vec<String> {
        history.steps(now).map(|(_, before, after)| format!("{} {}", before.title, after.title)).collect()
    }

    #[test]
    fn steps_name_the_states_around_them_wherever_the_present_is() {
        let mut history = History::default();
        history.push(project("0"), typed("x"));
        history.push(project("1"), typed("y"));
        history.push(project("2"), typed("z"));
        let mut now = project("3");
        for position in [3, 0, 2, 1, 3] {
            now = history.go_to(Arc::clone(&now), position).unwrap_or(now);
            assert_eq!((history.position(), now.title.as_str()), (position, position.to_string().as_str()));
            assert_eq!(titles(&history, &now), ["0 1", "1 2", "2 3"]);
        }
        assert!(history.go_to(now, 4).is_none(), "there is no such step");
    }

    #[test]
    fn dropped_steps_are_known() {
        let mut history = History::default();
        for step in 0..=LIMIT {
            assert!(history.reaches_back(), "{step}");
            history.push(project(&step.to_string()), Command::SetBenchmark(String::new()));
        }
        assert!(!history.reaches_back());
        let first = history.go_to(project("now"), 0).expect("a state");
        assert_eq!((first.title.as_str(), history.reaches_back()), ("1", false), "the state at the beginning is gone");
    }

    #[test]
    fn rewritten_steps_that_change_nothing_are_left_out() {
        let mut history = History::default();
        for title in ["0", "1", "2"] {
            history.push(project(title), typed(title));
        }
        let odd = |project: &Project| Project::new(if project.title == "2" { "1" } else { &project.title });
        let (history, now) = history.rewritten(&project("first"), &project("3"), odd);
        assert_eq!(titles(&history, &now), ["first 1", "1 3"]);
        assert_eq!(history.changes(), [typed("0"), typed("2")]);
    }

    #[test]
    fn changes_of_one_cell_merge_until_history_was_walked() {
        let mut history = History::default();
        history.push(project("0"), typed("x"));
        history.push(project("1"), typed("x"));
        assert_eq!(history.position(), 1, "one step");
        let back = history.undo(project("2")).expect("a step");
        let now = history.redo(back).expect("a step");
        assert_eq!(now.title, "2", "redo brings back all of it");
        history.push(now, typed("x"));
        assert_eq!(history.position(), 2, "typed after redo: a step of its own");
    }
}
