//! Scenarios: the ranks in the base case and in every scenario of the project.

use crate::analysis::decision::{ScenarioResult, scenario_sentences};
use crate::figure::kit::{MOST_ROWS, RankLine, View, decided, draw_rank_lines, first_shown, origin_text};
use crate::figure::plot::{Figure, Table};
use crate::text::number::points;

/// Key of the figure.
pub(crate) const NAME: &str = "scenarios";

/// Scenarios sentences one by one.
const TOLD: usize = 4;

/// A line an equipment over the scenarios, the base case first.
pub(crate) fn scenarios(view: &View<'_>) -> Figure {
    let lang = view.lang;
    let title = lang.title_scenarios();
    let decision = match decided(view) {
        Ok(decision) => decision,
        Err(why) => return view.empty(NAME, title, why),
    };
    let Some(depth) = decision.depth.as_deref() else {
        return view.empty(NAME, title, lang.decide_figure_working());
    };
    let all = depth.scenarios.as_slice();
    if all.len() < 2 {
        return view.empty(NAME, title, lang.scenarios_how());
    }
    let mut figure = view.figure(NAME, title.to_owned());
    let mut sentences = scenario_sentences(view.project, depth, lang);
    let always = always_first(view, all);
    let rest = sentences.split_off(if always.is_some() { 0 } else { sentences.len().min(TOLD) });
    sentences.extend(always);
    figure.summary = sentences.join(lang.sentence_gap());
    let ranked = |i: &usize| all.iter().any(|scenario| rank(scenario, *i).is_some());
    let mut rows: Vec<usize> = (0..view.project.equipment.len()).filter(ranked).collect();
    rows.sort_by_key(|i| all.iter().map(|s| rank(s, *i).unwrap_or(usize::MAX)).collect::<Vec<_>>());
    first_shown(lang, &mut figure, &mut rows, MOST_ROWS);
    let lines: Vec<RankLine> = rows.iter().map(|i| line(view, all, *i)).collect();
    draw_rank_lines(view, &mut figure, all.iter().map(|s| s.name(view.project, lang).to_owned()).collect(), &lines);
    figure.notes.extend(rest);
    let changed = all.iter().skip(1).filter_map(|s| Some(view.project.scenario(&s.id)?.note.as_str()));
    figure.notes.extend(changed.filter(|note| !note.is_empty()).map(str::to_owned));
    figure.table = table(view, all, &rows);
    figure
}

fn rank(scenario: &ScenarioResult, equipment: usize) -> Option<usize> {
    scenario.analysis.equipment.get(equipment)?.rank
}

fn total(scenario: &ScenarioResult, equipment: usize) -> String {
    let result = scenario.analysis.equipment.get(equipment);
    result.map_or_else(|| "–".to_owned(), |result| points(result.total_points))
}

/// The sentence on one who is first in all of them, if there is one.
fn always_first(view: &View<'_>, all: &[ScenarioResult]) -> Option<String> {
    let always = |i: &usize| all.iter().all(|scenario| rank(scenario, *i) == Some(1));
    let first = (0..view.project.equipment.len()).find(always)?;
    Some(view.lang.scenarios_always_first(&view.name(first), all.len()))
}

fn line(view: &View<'_>, all: &[ScenarioResult], equipment: usize) -> RankLine {
    let name = view.name(equipment);
    let hover = |s: &ScenarioResult| {
        let rank = rank(s, equipment).map_or_else(String::new, |rank| rank.to_string());
        format!("{name}\n{}: {rank} ({})", s.name(view.project, view.lang), total(s, equipment))
    };
    RankLine {
        equipment,
        ranks: all.iter().map(|s| rank(s, equipment)).collect(),
        hovers: all.iter().map(hover).collect(),
    }
}

fn table(view: &View<'_>, all: &[ScenarioResult], rows: &[usize]) -> Table {
    let lang = view.lang;
    let mut header = vec![lang.column_equipment().to_owned(), lang.column_origin().to_owned()];
    header.extend(all.iter().map(|s| lang.column_rank_total(s.name(view.project, lang))));
    let row = |i: &usize| {
        let cell = |s: &ScenarioResult| {
            let rank = rank(s, *i).map_or_else(|| lang.legend_excluded().to_owned(), |rank| rank.to_string());
            format!("{rank} ({})", total(s, *i))
        };
        let mut cells = vec![view.name(*i), origin_text(view, *i)];
        cells.extend(all.iter().map(cell));
        cells
    };
    Table { header, rows: rows.iter().map(row).collect() }
}
