//! The ranking: stacked contributions to the total, with low–high whiskers.

use crate::analysis::{EquipmentResult, category_name};
use crate::figure::kit::{View, WHISKER, categories, entry, linear, origin_style, origin_word, segment};
use crate::figure::plot::{ColourRole, Column, ColumnCell, Figure, LegendEntry, LegendKey, Mark, Shape, Style, Table};
use crate::model::{Category, Origin};
use crate::text::number::{points, whole_points};

/// Key of the figure.
pub(crate) const NAME: &str = "ranking";

/// More rows are not readable on one page.
const SHOWN: usize = 40;

/// A bar an equipment, best first; excluded ones last, in outline.
pub(crate) fn ranking(view: &View<'_>) -> Figure {
    let lang = view.lang;
    let mut order: Vec<usize> = (0..view.analysis.equipment.len()).collect();
    let key = |i: &usize| view.analysis.equipment[*i].rank.unwrap_or(usize::MAX);
    order.sort_by_key(key);
    if order.is_empty() || view.weighted().is_empty() {
        return view.empty(NAME, lang.title_ranking(), lang.figure_nothing());
    }
    let mut figure = view.figure(NAME, lang.title_ranking().to_owned());
    figure.summary = summary(view, &order);
    let all = order.len();
    order.truncate(SHOWN);
    figure.x = linear(lang.axis_total(), 0.0, 100.0);
    figure.y = categories(order.iter().map(|i| view.name(*i)).collect());
    figure.y.columns = columns(view, &order);
    figure.height = 30.0 * order.len() as f32 + 70.0;
    for (y, i) in order.iter().enumerate() {
        bar(&mut figure.marks, view, &view.analysis.equipment[*i], y as f64);
    }
    figure.legend = legend(view, &order);
    figure.notes.push(lang.note_whiskers().to_owned());
    if all > SHOWN {
        figure.notes.push(lang.note_first_of(SHOWN, all));
    }
    let excluded: Vec<String> =
        order.iter().filter(|i| view.analysis.equipment[**i].excluded.is_some()).map(|i| view.name(*i)).collect();
    if !excluded.is_empty() {
        figure.notes.push(lang.note_excluded(&excluded.join(lang.list_comma())));
    }
    figure.table = table(view, &order);
    figure
}

fn summary(view: &View<'_>, order: &[usize]) -> String {
    let lang = view.lang;
    let ranked: Vec<usize> = order.iter().copied().filter(|i| view.analysis.equipment[*i].rank.is_some()).collect();
    let (Some(first), Some(last)) = (ranked.first(), ranked.last()) else { return lang.figure_nothing().to_owned() };
    let total = |i: usize| whole_points(view.analysis.equipment[i].total_points);
    if view.analysis.equipment[*first].rank == view.analysis.equipment[*last].rank {
        return lang.figure_ranking_level(&total(*first));
    }
    let mut text = lang.figure_ranking_summary(&view.name(*first), &total(*first), &view.name(*last), &total(*last));
    let possible = ranked.iter().filter(|i| view.analysis.equipment[**i].rank_low == Some(1)).count();
    if possible > 1 {
        text.push_str(lang.sentence_gap());
        text.push_str(&lang.figure_ranking_overlap(possible));
    }
    text
}

fn columns(view: &View<'_>, order: &[usize]) -> Vec<Column> {
    let column = |header: &str, text: &dyn Fn(&EquipmentResult) -> String| Column {
        header: header.to_owned(),
        cells: order
            .iter()
            .enumerate()
            .map(|(y, i)| ColumnCell { at: y as f64, text: text(&view.analysis.equipment[*i]), role: ColourRole::Text })
            .collect(),
        right_aligned: true,
    };
    vec![
        column(view.lang.column_total(), &|e| whole_points(e.total_points)),
        column(view.lang.column_low_high(), &low_high),
        column(view.lang.column_rank(), &|e| rank(view, e)),
    ]
}

fn low_high(result: &EquipmentResult) -> String {
    format!("{}–{}", whole_points(result.total_low), whole_points(result.total_high))
}

fn rank(view: &View<'_>, result: &EquipmentResult) -> String {
    match (result.rank, result.rank_low, result.rank_high) {
        (Some(rank), Some(low), Some(high)) if low != high => format!("{rank} ({low}–{high})"),
        (Some(rank), ..) => rank.to_string(),
        _ => view.lang.legend_excluded().to_owned(),
    }
}

/// The parts of a total by category: (category, points).
fn parts(view: &View<'_>, result: &EquipmentResult) -> Vec<(Category, f64)> {
    let applicable =
        || view.analysis.criteria.iter().zip(&result.cells).filter_map(|(c, cell)| Some((c, cell.points?)));
    let weight: f64 = applicable().map(|(c, _)| c.weight).sum();
    if weight <= 0.0 {
        return Vec::new();
    }
    let part = |category: Category| {
        let own = applicable().filter(|(c, _)| c.category == category);
        (category, own.map(|(c, points)| c.weight * points).sum::<f64>() / weight)
    };
    Category::ALL.into_iter().map(part).filter(|(_, points)| *points > 0.0).collect()
}

fn bar(marks: &mut Vec<Mark>, view: &View<'_>, result: &EquipmentResult, y: f64) {
    let (role, pattern, _) = origin_style(&result.origin);
    let mut from = 0.0;
    for (i, (category, part)) in parts(view, result).into_iter().enumerate() {
        let fill = if i % 2 == 0 { 0.85 } else { 0.55 };
        let style = match result.excluded {
            None => Style { stroke: 1.0, ..Style::fill(role).with_fill(fill).with_pattern(pattern) },
            Some(_) => Style::outline(ColourRole::Neutral, 1.0),
        };
        let name = category_name(category, view.lang);
        let hover = format!("{name}: {}", points(part));
        let shape = Shape::Rect { from: [from, y - 0.3], to: [from + part, y + 0.3] };
        marks.push(Mark { shape, style, hover });
        from += part;
    }
    let (low, high) = (result.total_low, result.total_high);
    if high - low > 0.2 {
        let hover = low_high(result);
        for shape in [
            segment([low, y], [high, y]),
            segment([low, y - 0.12], [low, y + 0.12]),
            segment([high, y - 0.12], [high, y + 0.12]),
        ] {
            marks.push(Mark { shape, style: WHISKER, hover: hover.clone() });
        }
    }
}

fn legend(view: &View<'_>, order: &[usize]) -> Vec<LegendEntry> {
    let lang = view.lang;
    let groups = [Origin::Domestic, Origin::Imported, Origin::Other(String::new())];
    let present = |origin: &&Origin| order.iter().any(|i| view.analysis.equipment[*i].origin.key() == origin.key());
    let mut legend: Vec<LegendEntry> = groups
        .iter()
        .filter(present)
        .map(|origin| {
            let (role, pattern, _) = origin_style(origin);
            let style = Style::fill(role).with_fill(0.85).with_pattern(pattern);
            LegendEntry { label: origin_word(origin, lang).to_owned(), key: LegendKey::Swatch, style }
        })
        .collect();
    if order.iter().any(|i| view.analysis.equipment[*i].excluded.is_some()) {
        let style = Style::outline(ColourRole::Neutral, 1.0);
        legend.push(LegendEntry { label: lang.legend_excluded().to_owned(), key: LegendKey::Swatch, style });
    }
    legend.push(entry(lang.legend_whisker(), LegendKey::Line, WHISKER));
    legend
}

fn table(view: &View<'_>, order: &[usize]) -> Table {
    let lang = view.lang;
    let present: Vec<Category> = Category::ALL
        .into_iter()
        .filter(|c| view.analysis.criteria.iter().any(|r| r.category == *c && r.weight > 0.0))
        .collect();
    let mut header =
        vec![lang.column_rank().to_owned(), lang.column_equipment().to_owned(), lang.column_origin().to_owned()];
    header.push(lang.column_total().to_owned());
    header.push(lang.column_low_high().to_owned());
    header.extend(present.iter().map(|c| category_name(*c, lang).to_owned()));
    let row = |i: &usize| {
        let result = &view.analysis.equipment[*i];
        let parts = parts(view, result);
        let part =
            |c: &Category| parts.iter().find(|(p, _)| p == c).map_or_else(|| "0".to_owned(), |(_, x)| points(*x));
        let mut row = vec![rank(view, result), view.name(*i), origin_word(&result.origin, lang).to_owned()];
        row.push(points(result.total_points));
        row.push(low_high(result));
        row.extend(present.iter().map(part));
        row
    };
    Table { header, rows: order.iter().map(row).collect() }
}
