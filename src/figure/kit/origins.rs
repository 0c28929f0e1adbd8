//! How the groups of equipment look: colour, pattern, symbol and dash by origin, their words and their legend.

use crate::figure::plot::{Anchor, ColourRole, Dash, LegendEntry, LegendKey, Mark, Pattern, Shape, Style, Symbol};
use crate::model::Origin;
use crate::text::Lang;

use super::marks::{WORD, entry, quiet};
use super::view::View;

/// Marks of an origin: colour, pattern and symbol differ, so that no one of them is needed.
pub(crate) fn origin_style(origin: &Origin) -> (ColourRole, Pattern, Symbol) {
    match origin {
        Origin::Domestic => (ColourRole::Domestic, Pattern::None, Symbol::Circle),
        Origin::Imported => (ColourRole::Imported, Pattern::Hatch, Symbol::Diamond),
        Origin::Other(_) => (ColourRole::Other, Pattern::Dot, Symbol::Triangle),
    }
}

/// The word of an origin in a legend.
pub(crate) fn origin_word(origin: &Origin, lang: Lang) -> &'static str {
    match origin {
        Origin::Domestic => lang.legend_domestic(),
        Origin::Imported => lang.legend_imported(),
        Origin::Other(_) => lang.legend_other(),
    }
}

/// Group of an equipment.
pub(crate) fn origin<'a>(view: &View<'a>, equipment: usize) -> Option<&'a Origin> {
    view.analysis.equipment.get(equipment).map(|e| &e.origin)
}

/// The word of an equipment's group.
pub(crate) fn origin_text(view: &View<'_>, equipment: usize) -> String {
    origin(view, equipment).map_or_else(String::new, |origin| origin_word(origin, view.lang).to_owned())
}

/// Colour and symbol of an equipment.
pub(crate) fn origin_marker(view: &View<'_>, equipment: usize) -> (ColourRole, Symbol) {
    let style = origin(view, equipment).map(origin_style);
    style.map_or((ColourRole::Neutral, Symbol::Circle), |(role, _, symbol)| (role, symbol))
}

/// The line of an equipment, its group told by colour and dash.
pub(crate) fn origin_line(view: &View<'_>, equipment: usize, width: f32) -> Style {
    origin(view, equipment).map_or(Style::line(ColourRole::Neutral, width), |origin| line_of(origin, width))
}

fn line_of(origin: &Origin, width: f32) -> Style {
    let dash = match origin {
        Origin::Domestic => Dash::Solid,
        Origin::Imported => Dash::Dashed,
        Origin::Other(_) => Dash::Dotted,
    };
    Style::line(origin_style(origin).0, width).with_dash(dash)
}

/// How a legend shows the groups.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum GroupKey {
    /// By their symbols.
    Symbols,
    /// By their lines.
    Lines,
}

/// The groups that are there, told apart by symbols or lines.
pub(crate) fn origin_legend(view: &View<'_>, equipment: &[usize], by: GroupKey) -> Vec<LegendEntry> {
    let groups = [Origin::Domestic, Origin::Imported, Origin::Other(String::new())];
    let present = |group: &&Origin| equipment.iter().any(|i| origin(view, *i).is_some_and(|o| o.key() == group.key()));
    let of_group = |group: &Origin| {
        let (role, _, symbol) = origin_style(group);
        let (key, style) = match by {
            GroupKey::Symbols => (LegendKey::Symbol(symbol), Style::fill(role)),
            GroupKey::Lines => (LegendKey::Line, line_of(group, 2.0)),
        };
        entry(origin_word(group, view.lang), key, style)
    };
    groups.iter().filter(present).map(of_group).collect()
}

/// Names beside their marks; those that share a place share a label.
pub(crate) fn name_labels(view: &View<'_>, places: &[(usize, [f64; 2])]) -> Vec<Mark> {
    let mut groups: Vec<([f64; 2], Vec<String>)> = Vec::new();
    for (equipment, at) in places {
        let same = |place: &[f64; 2]| (place[0] - at[0]).abs() < 1e-9 && (place[1] - at[1]).abs() < 1e-9;
        match groups.iter_mut().find(|(place, _)| same(place)) {
            Some((_, names)) => names.push(view.name(*equipment)),
            None => groups.push((*at, vec![view.name(*equipment)])),
        }
    }
    let label = |(at, names): ([f64; 2], Vec<String>)| {
        let text = some_names(view, &names, 2);
        let shape = Shape::Text { at, offset: [9.0, 0.0], text, anchor: Anchor::Left, size: WORD };
        quiet(shape, Style::fill(ColourRole::Text))
    };
    groups.into_iter().map(label).collect()
}

/// The first names; the others are counted.
pub(crate) fn some_names(view: &View<'_>, names: &[String], most: usize) -> String {
    let text = names.iter().take(most).map(String::as_str).collect::<Vec<_>>().join(view.lang.list_comma());
    match names.len().saturating_sub(most) {
        0 => text,
        more => view.lang.and_more(&text, more),
    }
}
