//! The columns of the review: those of the table, and beside them what is recognised of each row. Every cell has a text
//! that can be typed, pasted and filled.

use super::ImportDraft;
use super::words::{heading_name, question_in_short};
use crate::analysis::category_name;
use crate::lexicon::Heading;
use crate::model::Better;
use crate::quantity::number_text;
use crate::quantity::typed::{self, Rule};
use crate::sheet::recognise::{Certainty, CriterionGuess, Role, Row, RowChoice, RowKind};
use crate::sheet::words::{better, category};
use crate::text::Lang;

/// A column of the review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewColumn {
    /// A column of the table.
    Table(usize),
    /// Unit, where the table has no column of units.
    Unit,
    /// Category, where the table has none.
    Category,
    /// Which direction is better, where the table does not say.
    Direction,
    /// Clause number and ★.
    Clause,
    /// Weight, where the table has none.
    Weight,
    /// What is asked or left out; cannot be typed.
    Remark,
}

/// Why a text is not taken into a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellRefusal {
    /// No category is called this.
    Category,
    /// No direction is called this.
    Direction,
    /// No number, or a negative one.
    Weight,
    /// The cell says what is recognised and cannot be typed.
    Fixed,
}

impl CellRefusal {
    /// The sentence in this language.
    pub fn sentence(self, text: &str, lang: Lang) -> String {
        match self {
            Self::Category => lang.review_no_category(text),
            Self::Direction => lang.review_no_direction(text),
            Self::Weight => lang.review_no_weight(text),
            Self::Fixed => lang.review_fixed().to_owned(),
        }
    }
}

impl ImportDraft {
    /// The columns, those of the table first.
    pub fn columns(&self) -> Vec<ReviewColumn> {
        let recognition = self.recognition();
        let has = |heading| recognition.columns.iter().any(|column| column.role.value == Role::Property(heading));
        let mut columns: Vec<ReviewColumn> = (0..recognition.columns.len()).map(ReviewColumn::Table).collect();
        let derived = [
            (ReviewColumn::Unit, !has(Heading::Unit)),
            (ReviewColumn::Category, true),
            (ReviewColumn::Direction, true),
            (ReviewColumn::Clause, true),
            (ReviewColumn::Weight, !has(Heading::Weight)),
            (ReviewColumn::Remark, true),
        ];
        columns.extend(derived.iter().filter(|(_, is_shown)| *is_shown).map(|(column, _)| *column));
        columns
    }

    /// What a cell says.
    pub fn text(&self, row: &Row, column: ReviewColumn, lang: Lang) -> String {
        if let ReviewColumn::Table(at) = column {
            return self.recognition().rows[row.at][at].clone();
        }
        let RowKind::Criterion(guess) = &row.kind else {
            return if column == ReviewColumn::Remark { kind_name(&row.kind, lang) } else { String::new() };
        };
        match column {
            ReviewColumn::Table(_) => String::new(),
            ReviewColumn::Unit => guess.unit.value.clone(),
            ReviewColumn::Category => category_name(guess.category.value, lang).to_owned(),
            ReviewColumn::Direction => direction(guess, lang),
            ReviewColumn::Clause => clause(guess),
            ReviewColumn::Weight => {
                number_text(guess.weight.unwrap_or(if guess.is_text || self.adds { 0.0 } else { 1.0 }))
            }
            ReviewColumn::Remark => self.remark(row, lang),
        }
    }

    /// How sure a cell is; `None`: as it stands in the table.
    pub fn certainty(&self, row: &Row, column: ReviewColumn) -> Option<Certainty> {
        let RowKind::Criterion(guess) = &row.kind else { return None };
        match column {
            ReviewColumn::Table(at) => self.choices().cells.contains_key(&(row.at, at)).then_some(Certainty::Chosen),
            ReviewColumn::Unit => Some(guess.unit.certainty),
            ReviewColumn::Category => Some(guess.category.certainty),
            ReviewColumn::Direction => Some(guess.better.certainty),
            ReviewColumn::Weight => guess.weight.map(|_| Certainty::Chosen),
            ReviewColumn::Clause | ReviewColumn::Remark => None,
        }
    }

    /// Types texts into cells, given by row and column of the table, as one step; an empty text takes a correction
    /// back. Nothing is taken where one is refused.
    ///
    /// # Errors
    /// The text that cannot be taken, and why.
    pub fn set(&mut self, cells: &[(usize, ReviewColumn, String)]) -> Result<(), (String, CellRefusal)> {
        for (_, column, text) in cells {
            check(*column, text).map_err(|refusal| (text.clone(), refusal))?;
        }
        self.change(|choices| {
            for (row, column, text) in cells {
                let text = text.trim();
                if let ReviewColumn::Table(at) = column {
                    choices.cells.insert((*row, *at), text.to_owned());
                } else {
                    put(choices.rows.entry(*row).or_default(), *column, text);
                }
            }
        });
        Ok(())
    }

    /// Takes the corrections of these cells back, as one step.
    pub fn clear(&mut self, cells: &[(usize, ReviewColumn)]) {
        self.change(|choices| {
            for (row, column) in cells {
                if let ReviewColumn::Table(at) = column {
                    choices.cells.remove(&(*row, *at));
                } else if let Some(choice) = choices.rows.get_mut(row) {
                    put(choice, *column, "");
                }
            }
        });
    }

    /// What is asked of a row, or what the program made of it.
    fn remark(&self, row: &Row, lang: Lang) -> String {
        let mut remarks: Vec<String> = Vec::new();
        for kind in self.open_in_row(row.at) {
            let remark = question_in_short(kind, lang);
            if !remarks.contains(&remark) {
                remarks.push(remark);
            }
        }
        remarks.join(lang.list_comma())
    }
}

fn check(column: ReviewColumn, text: &str) -> Result<(), CellRefusal> {
    let text = text.trim();
    let is_right = match column {
        _ if text.is_empty() && column != ReviewColumn::Remark => return Ok(()),
        ReviewColumn::Category => category(text).is_some(),
        ReviewColumn::Direction => better(text).is_some(),
        ReviewColumn::Weight => weight(text).is_some(),
        ReviewColumn::Table(_) | ReviewColumn::Unit | ReviewColumn::Clause => true,
        ReviewColumn::Remark => false,
    };
    match column {
        _ if is_right => Ok(()),
        ReviewColumn::Category => Err(CellRefusal::Category),
        ReviewColumn::Direction => Err(CellRefusal::Direction),
        ReviewColumn::Weight => Err(CellRefusal::Weight),
        _ => Err(CellRefusal::Fixed),
    }
}

fn weight(text: &str) -> Option<f64> {
    typed::number(text.trim_end_matches(['%', '％']), Rule::NotNegative).ok()
}

fn put(choice: &mut RowChoice, column: ReviewColumn, text: &str) {
    let given = Some(text).filter(|text| !text.is_empty());
    match column {
        ReviewColumn::Unit => choice.unit = given.map(str::to_owned),
        ReviewColumn::Category => choice.category = given.and_then(category),
        ReviewColumn::Direction => choice.better = given.and_then(better),
        ReviewColumn::Weight => choice.weight = given.and_then(weight),
        ReviewColumn::Clause => {
            choice.star = given.map(|text| text.contains('★') || text.contains('*'));
            choice.clause = given.map(|text| text.trim_matches(['★', '*', ' ']).to_owned());
        }
        ReviewColumn::Table(_) | ReviewColumn::Remark => {}
    }
}

/// The direction as it is typed, too.
fn direction(guess: &CriterionGuess, lang: Lang) -> String {
    match guess.better.value {
        None if guess.is_text => lang.review_text().to_owned(),
        None | Some(Better::Unknown) => lang.review_choose().to_owned(),
        Some(Better::Higher) => lang.criterion_higher().to_owned(),
        Some(Better::Lower) => lang.criterion_lower().to_owned(),
        Some(Better::Target(target)) => lang.import_target(&number_text(target)),
    }
}

fn clause(guess: &CriterionGuess) -> String {
    let mark = if guess.star {
        "★"
    } else if guess.important {
        "▲"
    } else {
        ""
    };
    format!("{mark}{}", guess.clause)
}

/// What a row that is no criterion is.
fn kind_name(kind: &RowKind, lang: Lang) -> String {
    match kind {
        RowKind::Blank | RowKind::Criterion(_) => String::new(),
        RowKind::Section => lang.review_row_section().to_owned(),
        RowKind::Total => lang.review_row_total().to_owned(),
        RowKind::Describes(heading) => lang.review_row_describes(heading_name(*heading, lang)),
        RowKind::PriceOption { name, .. } => lang.review_row_option(name),
        RowKind::UnknownDescription => lang.review_row_unknown().to_owned(),
        RowKind::LeftOut => lang.review_row_left_out().to_owned(),
    }
}
