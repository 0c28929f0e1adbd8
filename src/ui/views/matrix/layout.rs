//! Where everything stands in the matrix: rows by category, columns by origin, widths.

use std::ops::Range;

use crate::figure::font::Metrics;
use crate::model::{Category, Origin, Project};
use crate::text::Lang;
use crate::ui::theme::Tokens;

use super::text;

/// Columns before the equipment: name, unit, weight.
pub const FIXED: usize = 3;
/// Room beside a text in its cell.
pub const PADDING: f32 = 10.0;
/// Above this many cells only names and the first rows are measured for widths.
const MEASURED: usize = 20_000;

/// A row of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// Heads the criteria of a category.
    Category(Category),
    /// The criterion at this place of [`Layout::criteria`].
    Criterion(usize),
    /// Adds a criterion.
    Add,
}

/// Equipment of one origin, side by side.
#[derive(Clone, Debug)]
pub struct Band {
    /// An origin of the band.
    pub origin: Origin,
    /// Its places in [`Layout::equipment`].
    pub places: Range<usize>,
}

/// Where everything stands.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// From top to bottom.
    pub rows: Vec<Row>,
    /// Upper edge of each row, and the lower edge of the last.
    pub tops: Vec<f32>,
    /// Indices into the project's criteria, as shown.
    pub criteria: Vec<usize>,
    /// Indices into the project's equipment, as shown.
    pub equipment: Vec<usize>,
    /// Domestic, imported, other; only those that occur.
    pub bands: Vec<Band>,
    /// Width of each column, the adding one last.
    pub widths: Vec<f32>,
    /// True when a name in the header takes two lines.
    pub tall_header: bool,
}

impl Layout {
    /// The layout of this project in a table this wide.
    pub fn new(project: &Project, lang: Lang, width: f32) -> Self {
        let mut layout = Self::default();
        layout.place_rows(project);
        layout.place_columns(project);
        layout.measure(project, lang);
        layout.spread(width);
        layout
    }

    /// Height of the rows together.
    pub fn rows_height(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default()
    }

    /// The row that shows the criterion at this place.
    pub fn row_of(&self, place: usize) -> Option<usize> {
        self.rows.iter().position(|row| *row == Row::Criterion(place))
    }

    /// The column of the equipment at this place.
    pub fn column_of(&self, place: usize) -> usize {
        FIXED + place
    }

    fn place_rows(&mut self, project: &Project) {
        for category in Category::ALL {
            let all = project.criteria.iter().enumerate();
            let members: Vec<usize> = all.filter(|(_, c)| c.category == category).map(|(i, _)| i).collect();
            if !members.is_empty() {
                self.rows.push(Row::Category(category));
            }
            for index in members {
                self.rows.push(Row::Criterion(self.criteria.len()));
                self.criteria.push(index);
            }
        }
        self.rows.push(Row::Add);
        let mut top = 0.0;
        self.tops.push(top);
        for row in &self.rows {
            top += if matches!(row, Row::Category(_)) { Tokens::CATEGORY_ROW } else { Tokens::ROW };
            self.tops.push(top);
        }
    }

    fn place_columns(&mut self, project: &Project) {
        for key in ["domestic", "imported", "other"] {
            let start = self.equipment.len();
            let all = project.equipment.iter().enumerate();
            self.equipment.extend(all.filter(|(_, e)| e.origin.key() == key).map(|(i, _)| i));
            let first = self.equipment.get(start).and_then(|index| project.equipment.get(*index));
            if let Some(first) = first {
                self.bands.push(Band { origin: first.origin.clone(), places: start..self.equipment.len() });
            }
        }
    }

    fn measure(&mut self, project: &Project, lang: Lang) {
        let metrics = Metrics::shared();
        let wide = |text: &str| metrics.width(text, Tokens::BODY, false) + 2.0 * PADDING;
        let mut name = wide(lang.matrix_criterion()).max(150.0);
        let mut unit = wide(lang.matrix_unit()).max(44.0);
        for criterion in &project.criteria {
            let chip = criterion.must.as_ref().map_or(0.0, |must| {
                metrics.width(&text::must_chip(must, lang), Tokens::SMALL - 1.0, false) + 22.0
            });
            name = name.max(wide(criterion.display_name(lang)) + chip);
            unit = unit.max(wide(&criterion.unit));
        }
        self.widths = vec![name.min(330.0), unit.min(90.0), wide(lang.matrix_weight()).max(58.0)];
        let few = project.criteria.len() * project.equipment.len() <= MEASURED;
        let rows = if few { project.criteria.len() } else { 30 };
        for index in &self.equipment {
            let Some(equipment) = project.equipment.get(*index) else { continue };
            let title = metrics.width(&equipment.display_name(lang), 13.0, true) + 2.0 * PADDING;
            self.tall_header |= title > 150.0;
            let cells = project.criteria.iter().take(rows).filter_map(|c| {
                let cell = equipment.cell(&c.id)?;
                Some(wide(&text::plain(c, cell)) + 16.0)
            });
            let width = cells.fold(if title > 150.0 { (title * 0.6).max(120.0) } else { title }, f32::max);
            self.widths.push(width.clamp(96.0, 170.0));
        }
        self.widths.push(wide(lang.matrix_add_equipment()).max(110.0));
    }

    /// Gives what is left of the width to the names first, then evenly to the equipment.
    fn spread(&mut self, width: f32) {
        let left = width - self.widths.iter().sum::<f32>();
        let columns = self.equipment.len();
        if left <= 0.0 || columns == 0 {
            return;
        }
        let each = (left / columns as f32).min(60.0);
        for place in 0..columns {
            let column = self.column_of(place);
            if let Some(width) = self.widths.get_mut(column) {
                *width += each;
            }
        }
        let rest = left - each * columns as f32;
        if let Some(last) = self.widths.last_mut() {
            *last += rest;
        }
        for width in &mut self.widths {
            *width = width.floor();
        }
    }
}
