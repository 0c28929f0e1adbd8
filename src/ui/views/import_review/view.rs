//! What of the table is shown, worked out once for each state of the draft.

use crate::app::import::words::heading_name;
use crate::app::import::{CellChange, Differences, ImportDraft, ReviewColumn};
use crate::figure::font::Metrics;
use crate::lexicon::Heading;
use crate::sheet::recognise::{Role, RowKind};
use crate::text::Lang;
use crate::ui::theme::Tokens;

use super::{ImportReview, ReviewInput};

/// Height of a row.
pub const ROW: f32 = 28.0;
/// Height of the row with the roles, and of that with the headings.
pub const HEADS: [f32; 2] = [38.0, 26.0];
/// Width of the column of row numbers.
pub const NUMBERS: f32 = 58.0;
/// Columns are no narrower and no wider.
const WIDTHS: std::ops::RangeInclusive<f32> = 64.0..=260.0;
/// Widths follow from so many rows at most.
const MEASURED: usize = 300;

/// What is shown.
pub struct View {
    made_for: (u64, Lang, bool),
    /// The columns.
    pub columns: Vec<ReviewColumn>,
    /// Widths of the columns.
    pub widths: Vec<f32>,
    /// Places of the rows in the recognition's body.
    pub rows: Vec<usize>,
    /// How the table differs from the open project, where it goes into that.
    pub differences: Option<Differences>,
}

impl View {
    /// Height that shows everything.
    pub fn height(&self) -> f32 {
        HEADS.iter().sum::<f32>() + self.rows.len() as f32 * ROW + 14.0
    }

    fn new(draft: &ImportDraft, input: &ReviewInput<'_>, into_open: bool) -> Self {
        let columns = draft.columns();
        let body = &draft.recognition().body;
        let rows: Vec<usize> = (0..body.len()).filter(|at| body[*at].kind != RowKind::Blank).collect();
        let widths = columns.iter().map(|column| width(draft, &rows, *column, input.lang)).collect();
        let project = input.project.filter(|project| into_open && !project.criteria.is_empty());
        let differences = project.and_then(|project| draft.differences(project).ok());
        Self { made_for: (draft.revision(), input.lang, into_open), columns, widths, rows, differences }
    }

    /// The heading of a column.
    pub fn heading(&self, draft: &ImportDraft, column: usize, lang: Lang) -> String {
        match self.columns.get(column) {
            Some(column) => heading(draft, *column, lang),
            None => String::new(),
        }
    }

    /// What becomes of a value of the table in the open project.
    pub fn change(&self, row: usize, column: usize) -> Option<(CellChange, &str)> {
        self.differences.as_ref()?.cell(row, column).map(|cell| (cell.change, cell.before.as_str()))
    }
}

impl ImportReview {
    /// Works out anew what is shown where the draft changed.
    pub(super) fn refresh(&mut self, input: &ReviewInput<'_>) {
        let made_for = (self.draft.revision(), input.lang, self.into_open);
        if self.view.as_ref().is_some_and(|view| view.made_for == made_for) {
            return;
        }
        let project = input.project.filter(|_| self.into_open);
        self.draft.go_into(project);
        let view = View::new(&self.draft, input, self.into_open);
        let last = (view.rows.len().saturating_sub(1), view.columns.len().saturating_sub(1));
        for at in [&mut self.at, &mut self.corner] {
            (at.row, at.column) = (at.row.min(last.0), at.column.min(last.1));
        }
        self.view = Some(view);
    }
}

/// The heading of a column.
pub fn heading(draft: &ImportDraft, column: ReviewColumn, lang: Lang) -> String {
    match column {
        ReviewColumn::Table(at) => draft.recognition().columns[at].heading.clone(),
        ReviewColumn::Unit => heading_name(Heading::Unit, lang).to_owned(),
        ReviewColumn::Category => heading_name(Heading::Category, lang).to_owned(),
        ReviewColumn::Direction => heading_name(Heading::Direction, lang).to_owned(),
        ReviewColumn::Clause => lang.review_column_clause().to_owned(),
        ReviewColumn::Weight => lang.review_column_weight().to_owned(),
        ReviewColumn::Remark => lang.review_column_remark().to_owned(),
    }
}

fn width(draft: &ImportDraft, rows: &[usize], column: ReviewColumn, lang: Lang) -> f32 {
    let measure = |text: &str, size: f32| Metrics::shared().width(text, size, true);
    let body = &draft.recognition().body;
    let texts = rows.iter().take(MEASURED).map(|at| measure(&draft.text(&body[*at], column, lang), Tokens::BODY));
    let widest = texts.fold(0.0, f32::max) + 22.0;
    let head = measure(&heading(draft, column, lang), 13.0) + 22.0;
    let (extra, most) = match column {
        ReviewColumn::Category | ReviewColumn::Direction => (18.0, *WIDTHS.end()),
        ReviewColumn::Remark => (0.0, 420.0),
        _ => (0.0, *WIDTHS.end()),
    };
    let role = match column {
        ReviewColumn::Table(at) => measure(&super::roles::text(draft, at, lang), 13.0) + 46.0,
        _ => 0.0,
    };
    let is_ignored = match column {
        ReviewColumn::Table(at) => draft.recognition().columns[at].role.value == Role::Ignored,
        _ => false,
    };
    let least = if is_ignored { widest.min(90.0) } else { widest + extra };
    least.max(head.min(180.0)).max(role.min(220.0)).clamp(*WIDTHS.start(), most)
}
