//! What views are given and what they answer: they read [`Shared`] and push [`Action`]s.

mod action;
mod page;
mod table_command;

use crate::app::Session;
use crate::figure::{Choice, FigureId};
use crate::text::Lang;

use super::theme::Tokens;

pub use self::action::{Action, EditorRequest, EvidenceFor, FileAction, HistoryStep, Typing, ViewAction, WhatIfStep};
pub use self::page::{Page, PageSpec, Word};
pub use self::table_command::TableCommand;

/// What every view may look at.
#[derive(Clone, Copy)]
pub struct Shared<'a> {
    /// The open project with its analysis.
    pub session: &'a Session,
    /// The language of the window.
    pub lang: Lang,
    /// Colours and measures of the theme in use.
    pub tokens: &'static Tokens,
    /// What is selected.
    pub selection: &'a Selection,
}

/// What is selected in the matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Id of the equipment.
    pub equipment: Option<String>,
    /// Id of the criterion.
    pub criterion: Option<String>,
    /// The other corner of a selected block, as equipment and criterion id.
    pub corner: Option<(String, String)>,
}

impl Selection {
    /// This cell alone.
    pub fn cell(equipment: impl Into<String>, criterion: impl Into<String>) -> Self {
        Self { equipment: Some(equipment.into()), criterion: Some(criterion.into()), corner: None }
    }
}

/// A figure with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureChoice {
    /// Which figure.
    pub id: FigureId,
    /// What it is about.
    pub choice: Choice,
}

/// What the side pane shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// The selected cell.
    #[default]
    Inspector,
    /// What deserves attention.
    Findings,
    /// The steps of the history.
    History,
}
