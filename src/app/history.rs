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

    /// The state before the last change.
    pub fn undo(&mut self, now: Arc<Project>) -> Option<Arc<Project>> {
        let Step { project, command } = self.past.pop()?;
        self.future.push(Step { project: now, command });
        Some(project)
    }

    /// The state before the last undo.
    pub fn redo(&mut self, now: Arc<Project>) -> Option<Arc<Project>> {
        let Step { project, command } = self.future.pop()?;
        self.past.push(Step { project: now, command });
        Some(project)
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
