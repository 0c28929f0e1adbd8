//! Where everything stands in the matrix: rows by category, columns by origin, without what is hidden or filtered out.

use std::ops::Range;

use crate::analysis::Analysis;
use crate::app::{Summary, TableLook};
use crate::model::{Category, Origin, Project};
use crate::text::Lang;
use crate::ui::theme::Tokens;

use super::filter::Filter;
use super::widths::Widths;

/// Columns before the equipment: name, unit, weight.
pub const FIXED: usize = 3;

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

/// A column of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Names of the criteria.
    Name,
    /// Units.
    Unit,
    /// Weights.
    Weight,
    /// The equipment at this place of [`Layout::equipment`].
    Equipment(usize),
    /// What the group of this band offers.
    Summary(usize),
    /// Adds equipment.
    Add,
}

/// Equipment of one origin, side by side.
#[derive(Clone, Debug)]
pub struct Band {
    /// An origin of the band.
    pub origin: Origin,
    /// Its places in [`Layout::equipment`].
    pub places: Range<usize>,
    /// Its columns in [`Layout::columns`], the summary too.
    pub columns: Range<usize>,
    /// How many it has, shown or not.
    pub count: usize,
}

/// What decides about the layout beside the project.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// Widths and what is hidden.
    pub look: &'a TableLook,
    /// What is filtered out.
    pub filter: &'a Filter,
    /// For the names.
    pub lang: Lang,
    /// Room for all columns.
    pub width: f32,
}

/// Where everything stands.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// From top to bottom.
    pub rows: Vec<Row>,
    /// Upper edge of each row, and the lower edge of the last.
    pub tops: Vec<f32>,
    /// Height that the rows had without the filter; 0 while there is none.
    unfiltered_height: f32,
    /// Indices into the project's criteria, as shown.
    pub criteria: Vec<usize>,
    /// Indices into the project's equipment, as shown.
    pub equipment: Vec<usize>,
    /// Ids of the criteria, as shown.
    pub criterion_ids: Vec<String>,
    /// Ids of the equipment, as shown.
    pub equipment_ids: Vec<String>,
    /// From left to right.
    pub columns: Vec<Column>,
    /// Domestic, imported, other; only those shown.
    pub bands: Vec<Band>,
    /// Width of each column.
    pub widths: Vec<f32>,
    /// What the summary columns show.
    pub summary: Option<Summary>,
    /// True when a name in the header takes two lines.
    pub tall_header: bool,
    /// True when the columns are narrower than they would like: cells are written a little smaller.
    pub tight: bool,
}

impl Layout {
    /// The layout of this project in this view; `widths` remembers what was measured.
    pub fn new(project: &Project, analysis: &Analysis, view: View<'_>, widths: &mut Widths) -> Self {
        let mut layout = Self::default();
        let kept = view.filter.kept(project, analysis, view.lang);
        let look = view.look;
        let visible = |index: usize| project.criteria.get(index).is_some_and(|c| !look.hidden_criteria.contains(&c.id));
        if !view.filter.is_off() {
            let mut unfiltered = Self::default();
            unfiltered.place_rows(project, visible);
            layout.unfiltered_height = unfiltered.rows_height();
        }
        layout.place_rows(project, |index| visible(index) && kept.criteria.get(index).copied().unwrap_or(true));
        let visible_equipment =
            |index: usize| project.equipment.get(index).is_some_and(|e| !look.hidden_equipment.contains(&e.id));
        let passes = |index: usize| kept.equipment.get(index).copied().unwrap_or(true);
        layout.place_equipment(project, |index| visible_equipment(index) && passes(index));
        let criteria = layout.criteria.iter().filter_map(|index| project.criteria.get(*index));
        layout.criterion_ids = criteria.map(|criterion| criterion.id.clone()).collect();
        let equipment = layout.equipment.iter().filter_map(|index| project.equipment.get(*index));
        layout.equipment_ids = equipment.map(|equipment| equipment.id.clone()).collect();
        // The filter decides nothing about the summary: a column that comes and goes while one types is no help.
        let visible: Vec<usize> = (0..project.equipment.len()).filter(|index| visible_equipment(*index)).collect();
        widths.measure(project, &visible, view.lang);
        layout.summary = match look.summary {
            Some(Summary::Off) => None,
            Some(chosen) => Some(chosen),
            // Figures come first: a summary that would cut them waits until it is asked for.
            None => [Summary::All, Summary::Best].into_iter().find(|s| widths.with_summary(&layout, *s) <= view.width),
        };
        widths.measure(project, &layout.equipment, view.lang);
        layout.place_columns();
        widths.fit(&mut layout, view);
        layout
    }

    /// Height of the rows together, those filtered out too: the panes below stay where they are while one types into
    /// the filter.
    pub fn rows_height(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default().max(self.unfiltered_height)
    }

    /// First and last row to show with the criterion at this place: its heading above, the adding row below.
    pub fn rows_around(&self, place: usize) -> Option<(usize, usize)> {
        let row = self.rows.iter().position(|row| *row == Row::Criterion(place))?;
        let above = row.checked_sub(1).filter(|above| matches!(self.rows.get(*above), Some(Row::Category(_))));
        let below = (self.rows.get(row + 1) == Some(&Row::Add)).then_some(row + 1);
        Some((above.unwrap_or(row), below.unwrap_or(row)))
    }

    /// How many columns stay while the others scroll: all before the equipment, or the names alone where they would take
    /// most of the room.
    pub fn sticky(&self, width: f32) -> usize {
        let fixed: f32 = self.widths.iter().take(FIXED).sum();
        if fixed > width * 0.55 { 1 } else { FIXED }
    }

    /// The column of the equipment at this place.
    pub fn column_of(&self, place: usize) -> Option<usize> {
        self.columns.iter().position(|column| *column == Column::Equipment(place))
    }

    /// How many bands have a summary column.
    pub fn summarised(&self) -> usize {
        self.bands.iter().filter(|band| is_group(&band.origin)).count()
    }

    /// Places of the criteria that share the category of the one at `place`.
    pub fn category_of(&self, project: &Project, place: usize) -> Range<usize> {
        let category = |place: usize| {
            let index = self.criteria.get(place)?;
            project.criteria.get(*index).map(|criterion| criterion.category)
        };
        let wanted = category(place);
        let start = (0..=place).rev().take_while(|p| category(*p) == wanted).last().unwrap_or(place);
        let end = (place..self.criteria.len()).take_while(|p| category(*p) == wanted).last().unwrap_or(place);
        start..end + 1
    }

    /// Places of the equipment in the band of the one at `place`.
    pub fn band_of(&self, place: usize) -> Range<usize> {
        let band = self.bands.iter().find(|band| band.places.contains(&place));
        band.map_or(place..place + 1, |band| band.places.clone())
    }

    fn place_rows(&mut self, project: &Project, shown: impl Fn(usize) -> bool) {
        for category in Category::ALL {
            let all = project.criteria.iter().enumerate();
            let members: Vec<usize> =
                all.filter(|(index, c)| c.category == category && shown(*index)).map(|(index, _)| index).collect();
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

    fn place_equipment(&mut self, project: &Project, shown: impl Fn(usize) -> bool) {
        for key in ["domestic", "imported", "other"] {
            let start = self.equipment.len();
            let members = || project.equipment.iter().enumerate().filter(|(_, e)| e.origin.key() == key);
            self.equipment.extend(members().map(|(index, _)| index).filter(|index| shown(*index)));
            let places = start..self.equipment.len();
            if let Some((_, first)) = members().next().filter(|_| !places.is_empty()) {
                let count = members().count();
                self.bands.push(Band { origin: first.origin.clone(), places, columns: 0..0, count });
            }
        }
    }

    fn place_columns(&mut self) {
        self.columns = vec![Column::Name, Column::Unit, Column::Weight];
        let with_summary = self.summary.is_some();
        for (index, band) in self.bands.iter_mut().enumerate() {
            let start = self.columns.len();
            self.columns.extend(band.places.clone().map(Column::Equipment));
            if with_summary && is_group(&band.origin) {
                self.columns.push(Column::Summary(index));
            }
            band.columns = start..self.columns.len();
        }
        self.columns.push(Column::Add);
    }
}

/// Only domestic and imported are groups that are compared.
pub fn is_group(origin: &Origin) -> bool {
    !matches!(origin, Origin::Other(_))
}
