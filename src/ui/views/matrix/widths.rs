//! How wide the columns are: measured once, fitted to the room, or as drawn by the user.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::app::Summary;
use crate::figure::font::Metrics;
use crate::model::{Criterion, Equipment, Project};
use crate::text::Lang;
use crate::ui::theme::Tokens;

use super::layout::{Column, FIXED, Layout, View};
use super::text;

/// Room beside a text in its cell.
pub const PADDING: f32 = 8.0;
/// Narrowest and widest that a column can be drawn.
pub const DRAWN: std::ops::RangeInclusive<f32> = 48.0..=480.0;
/// Width of the column that adds equipment.
const ADD: f32 = 30.0;
/// Width in which most figures can be read.
const FIGURE: f32 = 115.0;
/// Below this width of the table the names give way.
const NARROW: f32 = 620.0;
/// Above this many cells only the first rows are measured.
const MEASURED: usize = 20_000;

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

/// What was measured, kept while the parts are the same.
#[derive(Default)]
pub struct Widths {
    lang: Lang,
    criteria: Vec<Arc<Criterion>>,
    fixed: Vec<Width>,
    equipment: BTreeMap<String, (Arc<Equipment>, Width)>,
    /// In the order shown.
    shown: Vec<(String, Width)>,
}

impl Widths {
    /// Measures what has not been measured yet.
    pub fn measure(&mut self, project: &Project, shown: &[usize], lang: Lang) {
        let same = self.lang == lang
            && self.criteria.len() == project.criteria.len()
            && self.criteria.iter().zip(&project.criteria).all(|(a, b)| Arc::ptr_eq(a, b));
        if !same || self.fixed.is_empty() {
            *self = Self { lang, criteria: project.criteria.clone(), ..Self::default() };
            self.fixed = fixed_columns(project, lang);
        }
        let few = project.criteria.len() * project.equipment.len() <= MEASURED;
        let rows = if few { project.criteria.len() } else { 30 };
        let mut measured = |equipment: &Arc<Equipment>| {
            let known = self.equipment.get(&equipment.id).filter(|(part, _)| Arc::ptr_eq(part, equipment));
            if let Some((_, width)) = known {
                return *width;
            }
            let width = equipment_column(project, equipment, rows, lang);
            self.equipment.insert(equipment.id.clone(), (Arc::clone(equipment), width));
            width
        };
        let parts = shown.iter().filter_map(|index| project.equipment.get(*index));
        self.shown = parts.map(|equipment| (equipment.id.clone(), measured(equipment))).collect();
    }

    /// Width of all columns with summary columns of this kind, when figures can be read and only long words are cut.
    pub fn with_summary(&self, layout: &Layout, summary: Summary) -> f32 {
        let fixed: f32 = self.fixed.iter().map(|width| width.comfortable).sum();
        let equipment: f32 = self.shown.iter().map(|(_, width)| width.comfortable.min(FIGURE)).sum();
        fixed + equipment + ADD + layout.summarised() as f32 * summary_width(summary)
    }

    /// Gives every column of the layout its width: as drawn, else fitted to the room.
    pub fn fit(&self, layout: &mut Layout, view: View<'_>) {
        let columns: Vec<(Width, Option<f32>)> =
            layout.columns.iter().map(|column| self.wanted(*column, layout, view)).collect();
        let measured: Vec<Width> = columns.iter().map(|(width, drawn)| drawn.map_or(*width, Width::exactly)).collect();
        layout.tall_header = measured.iter().any(|width| width.two_lines);
        layout.tight = measured.iter().map(|width| width.comfortable).sum::<f32>() > view.width;
        let drawn: Vec<bool> = columns.iter().map(|(_, drawn)| drawn.is_some()).collect();
        layout.widths = fitted(&measured, &drawn, view.width);
    }

    fn wanted(&self, column: Column, layout: &Layout, view: View<'_>) -> (Width, Option<f32>) {
        let drawn = |key: &str| view.look.widths.get(key).map(|w| w.clamp(*DRAWN.start(), *DRAWN.end()));
        let fixed = |place: usize| self.fixed.get(place).copied().unwrap_or(Width::exactly(ADD));
        match column {
            Column::Name => {
                let name = fixed(0);
                // In an enlarged window the figures need the room more than the end of a name.
                let least = if view.width < NARROW { name.least.min(160.0) } else { name.least };
                (Width { least, ..name }, drawn("@name"))
            }
            Column::Unit => (fixed(1), drawn("@unit")),
            Column::Weight => (fixed(2), drawn("@weight")),
            Column::Equipment(place) => {
                let found = self.shown.get(place);
                let width = found.map_or(Width::exactly(92.0), |(_, width)| *width);
                (width, found.and_then(|(id, _)| drawn(id)))
            }
            Column::Summary(_) => (Width::exactly(layout.summary.map_or(0.0, summary_width)), None),
            Column::Add => (Width::exactly(ADD), None),
        }
    }
}

/// Width of a column behind a group.
fn summary_width(summary: Summary) -> f32 {
    match summary {
        Summary::Off => 0.0,
        Summary::All => 186.0,
        Summary::Best | Summary::Median => 84.0,
        Summary::Gap => 64.0,
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
        unit = unit.max(wide(&text::unit_in_table(criterion, lang)));
    }
    let name = name.min(360.0);
    vec![
        Width { least: name.min(240.0), comfortable: name, two_lines: false },
        Width::exactly(unit.clamp(44.0, 90.0)),
        Width::exactly((metrics.width(lang.matrix_weight(), 13.0, true) + 2.0 * PADDING + 5.0).max(52.0)),
    ]
}

fn equipment_column(project: &Project, equipment: &Equipment, rows: usize, lang: Lang) -> Width {
    let title = Metrics::shared().width(&project.name_of(equipment, lang), 13.0, true) + 2.0 * PADDING + 4.0;
    let cells = project.criteria.iter().take(rows).filter_map(|criterion| {
        let cell = equipment.cell(&criterion.id)?;
        Some(wide(&text::plain(criterion, cell)) + 16.0)
    });
    let two_lines = title > 150.0;
    let title = if two_lines { (title * 0.6).max(116.0) } else { title };
    let comfortable = cells.fold(title.max(92.0), f32::max).min(180.0);
    Width { least: title.clamp(80.0, comfortable), comfortable, two_lines }
}

/// The widths that fill the table: narrowed towards the least where room is short, wider where there is plenty. Columns
/// that were drawn to a width keep it.
fn fitted(columns: &[Width], drawn: &[bool], width: f32) -> Vec<f32> {
    let comfortable: f32 = columns.iter().map(|column| column.comfortable).sum();
    let least: f32 = columns.iter().map(|column| column.least).sum();
    let slack = comfortable - least;
    let share = if slack > 0.0 { ((width - least) / slack).clamp(0.0, 1.0) } else { 1.0 };
    // Where the table scrolls anyway, and by more than a hand, its figures need not be cut.
    let scrolls = least > width * 1.12;
    let grows = |index: usize| index >= FIXED && index + 1 < columns.len() && !drawn.get(index).is_some_and(|d| *d);
    let growing = (0..columns.len()).filter(|index| grows(*index)).count();
    let extra = if growing == 0 { 0.0 } else { ((width - comfortable) / growing as f32).clamp(0.0, 60.0) };
    let mut widths: Vec<f32> = columns
        .iter()
        .enumerate()
        .map(|(index, column)| {
            let width = if scrolls && index >= FIXED {
                column.comfortable.min(FIGURE.max(column.least))
            } else {
                column.least + (column.comfortable - column.least) * share
            };
            (width + if grows(index) { extra } else { 0.0 }).floor()
        })
        .collect();
    // What is left stands to the right of the last one.
    let rest = width - widths.iter().sum::<f32>();
    if let Some(last) = widths.last_mut() {
        *last += rest.max(0.0).floor();
    }
    widths
}
