//! Where everything stands in the matrix: rows by category, columns by origin, widths.

use std::ops::Range;

use crate::figure::font::Metrics;
use crate::model::{Category, Equipment, Origin, Project};
use crate::text::Lang;
use crate::ui::theme::Tokens;

use super::text;

/// Columns before the equipment: name, unit, weight.
pub const FIXED: usize = 3;
/// Room beside a text in its cell.
pub const PADDING: f32 = 8.0;
/// Width of the column that adds equipment.
const ADD: f32 = 30.0;
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
    /// True when the columns are narrower than they would like: cells are written a little smaller.
    pub tight: bool,
}

impl Layout {
    /// The layout of this project in a table this wide.
    pub fn new(project: &Project, lang: Lang, width: f32) -> Self {
        let mut layout = Self::default();
        layout.place_rows(project);
        layout.place_columns(project);
        layout.place_widths(project, lang, width);
        layout
    }

    /// Height of the rows together.
    pub fn rows_height(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default()
    }

    /// First and last row to show with the criterion at this place: its heading above, the adding row below.
    pub fn rows_around(&self, place: usize) -> Option<(usize, usize)> {
        let row = self.rows.iter().position(|row| *row == Row::Criterion(place))?;
        let above = row.checked_sub(1).filter(|above| matches!(self.rows.get(*above), Some(Row::Category(_))));
        let below = (self.rows.get(row + 1) == Some(&Row::Add)).then_some(row + 1);
        Some((above.unwrap_or(row), below.unwrap_or(row)))
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

    /// Measures the columns and makes them fit where they can.
    fn place_widths(&mut self, project: &Project, lang: Lang, width: f32) {
        let mut columns = fixed_columns(project, lang);
        let few = project.criteria.len() * project.equipment.len() <= MEASURED;
        let rows = if few { project.criteria.len() } else { 30 };
        for index in &self.equipment {
            let Some(equipment) = project.equipment.get(*index) else { continue };
            let column = equipment_column(project, equipment, rows, lang);
            self.tall_header |= column.two_lines;
            columns.push(column);
        }
        columns.push(Width::exactly(ADD));
        self.tight = columns.iter().map(|column| column.comfortable).sum::<f32>() > width;
        self.widths = fitted(&columns, width);
    }
}

/// Room a column needs.
#[derive(Clone, Copy, Debug)]
struct Width {
    /// Below this it cannot be read.
    least: f32,
    /// Shows everything.
    comfortable: f32,
    /// The name in its header takes two lines.
    two_lines: bool,
}

impl Width {
    fn exactly(width: f32) -> Self {
        Self { least: width, comfortable: width, two_lines: false }
    }
}

fn wide(text: &str) -> f32 {
    // Glyphs stand on whole pixels on the screen, which takes a little more room.
    Metrics::shared().width(text, Tokens::BODY, false) + 2.0 * PADDING + 4.0
}

fn fixed_columns(project: &Project, lang: Lang) -> Vec<Width> {
    let metrics = Metrics::shared();
    let mut name: f32 = 150.0;
    let mut unit = wide(lang.matrix_unit());
    for criterion in &project.criteria {
        let chip = criterion
            .must
            .as_ref()
            .map_or(0.0, |must| metrics.width(&text::must_chip(must, lang), Tokens::SMALL - 1.0, false) + 24.0);
        // The selected one is bold.
        let bold = metrics.width(criterion.display_name(lang), Tokens::BODY, true) + 2.0 * PADDING;
        name = name.max(bold + chip);
        unit = unit.max(wide(text::unit(criterion, lang)));
    }
    let name = name.min(360.0);
    vec![
        Width { least: name.min(240.0), comfortable: name, two_lines: false },
        Width::exactly(unit.clamp(44.0, 90.0)),
        Width::exactly((metrics.width(lang.matrix_weight(), 13.0, true) + 2.0 * PADDING).max(52.0)),
    ]
}

fn equipment_column(project: &Project, equipment: &Equipment, rows: usize, lang: Lang) -> Width {
    let title = Metrics::shared().width(&equipment.display_name(lang), 13.0, true) + 2.0 * PADDING + 4.0;
    let cells = project.criteria.iter().take(rows).filter_map(|criterion| {
        let cell = equipment.cell(&criterion.id)?;
        Some(wide(&text::plain(criterion, cell)) + 16.0)
    });
    let two_lines = title > 150.0;
    let title = if two_lines { (title * 0.6).max(116.0) } else { title };
    let comfortable = cells.fold(title.max(92.0), f32::max).min(180.0);
    Width { least: title.clamp(80.0, comfortable), comfortable, two_lines }
}

/// The widths that fill the table: narrowed towards the least where room is short, wider where there is plenty.
fn fitted(columns: &[Width], width: f32) -> Vec<f32> {
    let comfortable: f32 = columns.iter().map(|column| column.comfortable).sum();
    let least: f32 = columns.iter().map(|column| column.least).sum();
    let slack = comfortable - least;
    let share = if slack > 0.0 { ((width - least) / slack).clamp(0.0, 1.0) } else { 1.0 };
    let equipment = columns.len().saturating_sub(FIXED + 1);
    let extra = if equipment == 0 { 0.0 } else { ((width - comfortable) / equipment as f32).clamp(0.0, 60.0) };
    let mut widths: Vec<f32> = columns
        .iter()
        .enumerate()
        .map(|(index, column)| {
            let grows = index >= FIXED && index + 1 < columns.len();
            let width = column.least + (column.comfortable - column.least) * share;
            (width + if grows { extra } else { 0.0 }).floor()
        })
        .collect();
    // What is left stands to the right of the last one.
    let rest = width - widths.iter().sum::<f32>();
    if let Some(last) = widths.last_mut() {
        *last += rest.max(0.0).floor();
    }
    widths
}
