//! Weight stability: every total against the share of one criterion's weight, and where the lead changes.

use crate::analysis::decision::{Decision, Method, stability_sentences};
use crate::figure::kit::{
    GroupKey, MOST_ROWS, View, WORD, decided, entry, first_shown, linear, origin_legend, origin_line, origin_marker,
    origin_text, percent_axis, quiet, some_names, spread,
};
use crate::figure::plot::{
    Anchor, AxisKind, ColourRole, Column, ColumnCell, Dash, Figure, LegendEntry, LegendKey, Mark, Shape, Style, Symbol,
    Table,
};
use crate::methods::decision::weight_stability::{Line, ShareStability, Stability};
use crate::text::number::{percent, points};

/// Key of the figure.
pub(crate) const NAME: &str = "stability";

/// Height of the figure, and what of it is surely left for the plot.
const HEIGHT: f32 = 430.0;
const PLOT: f64 = 285.0;

/// From one label to the next.
const APART: f64 = 15.5;

/// Lines with a name; more names say less.
const NAMED: usize = 8;

/// Right end of the axis: beyond 100 % the lines lead over to their names.
const END: f64 = 1.07;

const BAND: Style = Style::fill(ColourRole::Margin).with_fill(0.75);
const NOW: Style = Style::line(ColourRole::Text, 1.25).with_dash(Dash::Dotted);
const TURN: Style = Style::outline(ColourRole::Text, 1.5);

/// The walk of one criterion's weight.
struct Walk<'a> {
    decision: &'a Decision,
    column: usize,
    found: &'a ShareStability,
    /// Rows shown, the best at the present share first.
    rows: Vec<usize>,
}

impl Walk<'_> {
    fn line(&self, row: usize) -> Line {
        self.found.lines[row]
    }

    fn equipment(&self, row: usize) -> usize {
        self.decision.table.equipment[row]
    }

    /// Rows that lead somewhere, from the left.
    fn leaders(&self) -> Vec<usize> {
        let mut leaders: Vec<usize> = Vec::new();
        for row in self.found.leaders.iter().flat_map(|stretch| &stretch.leaders) {
            if !leaders.contains(row) {
                leaders.push(*row);
            }
        }
        leaders
    }

    /// Shares at which the lead changes, rising, with the total there.
    fn turns(&self) -> Vec<[f64; 2]> {
        let ends = self.found.leaders.iter().skip(1).map(|stretch| stretch.from);
        let flips = [self.found.down, self.found.up].into_iter().flatten().map(|flip| flip.to);
        let mut shares: Vec<f64> = ends.chain(flips).collect();
        shares.sort_by(f64::total_cmp);
        shares.dedup_by(|a, b| (*a - *b).abs() < 1e-9);
        let best = |x: f64| self.found.lines.iter().map(|line| line.at(x)).fold(f64::NEG_INFINITY, f64::max);
        shares.into_iter().map(|x| [x, best(x)]).collect()
    }
}

/// A line an equipment, the leaders bold and named.
pub(crate) fn stability(view: &View<'_>, criterion: Option<usize>) -> Figure {
    let sentences = |decision| stability_sentences(view.project, view.analysis, decision, view.lang);
    Figure { findings: view.decision.map(sentences).unwrap_or_default(), ..drawn(view, criterion) }
}

fn drawn(view: &View<'_>, criterion: Option<usize>) -> Figure {
    let lang = view.lang;
    let (mut walk, criterion) = match walk(view, criterion) {
        Ok(found) => found,
        Err(why) => return view.empty(NAME, lang.figure_stability(), &why),
    };
    let name = view.criterion(criterion);
    let mut figure = view.figure(NAME, lang.title_stability(name));
    figure.summary = summary(view, &walk, name);
    first_shown(lang, &mut figure, &mut walk.rows, MOST_ROWS);
    let ends = || walk.rows.iter().flat_map(|row| [walk.line(*row).at(0.0), walk.line(*row).at(1.0)]);
    let (low, high) = (ends().fold(f64::INFINITY, f64::min), ends().fold(f64::NEG_INFINITY, f64::max));
    figure.x = percent_axis(&lang.axis_share(name), 0.0, END);
    figure.y = linear(lang.axis_total(), low, high.max(low + 1.0));
    figure.height = HEIGHT;
    let AxisKind::Linear { from, to } = figure.y.kind else { return figure };
    figure.marks.extend(band(view, &walk, (from, to)));
    figure.marks.extend(walk.rows.iter().rev().map(|row| line(view, &walk, *row)));
    let (names, connectors) = labels(view, &walk, (from, to));
    figure.y.columns = vec![names];
    figure.marks.extend(connectors);
    figure.marks.extend(turns(view, &walk));
    figure.legend = legend(view, &walk);
    figure.notes.push(lang.note_proportions(name));
    figure.notes.push(lang.note_order_interval(&percent(walk.found.order.0), &percent(walk.found.order.1)));
    figure.table = table(view, &walk);
    figure
}

/// The criterion asked for, else the one with the nearest turn, else the heaviest; or why there is none.
fn walk<'a>(view: &View<'a>, asked: Option<usize>) -> Result<(Walk<'a>, usize), String> {
    let decision = decided(view)?;
    let stability = decision.stability.as_ref().ok_or(view.lang.decide_nothing())?;
    let table = &decision.table;
    let heaviest =
        || (0..table.weights.len()).max_by(|a, b| table.weights[*a].total_cmp(&table.weights[*b]).then(b.cmp(a)));
    let column = match asked {
        Some(k) => table.column(k).ok_or_else(|| view.lang.stability_no_weight(view.criterion(k)))?,
        None => stability.nearest().map(|flip| flip.criterion).or_else(heaviest).ok_or(view.lang.decide_nothing())?,
    };
    let criterion = table.criteria.get(column).copied().unwrap_or_default();
    let found = stability.criteria.get(column).and_then(Option::as_ref);
    let found = found.ok_or_else(|| view.lang.stability_only(view.criterion(criterion)))?;
    let now = |row: &usize| found.lines[*row].at(found.share);
    let mut rows: Vec<usize> = (0..found.lines.len()).collect();
    rows.sort_by(|a, b| now(b).total_cmp(&now(a)));
    Ok((Walk { decision, column, found, rows }, criterion))
}

/// Who stays first between which shares, who leads beyond, and the nearest turn where that is of another criterion.
fn summary(view: &View<'_>, walk: &Walk<'_>, criterion: &str) -> String {
    let (lang, found) = (view.lang, walk.found);
    let winners: Vec<String> =
        walk.decision.board.first(Method::Mavt).iter().map(|row| view.name(walk.equipment(*row))).collect();
    let winners = some_names(view, &winners, 3);
    let (from, to) = found.winner;
    let mut sentences = vec![if found.down.is_none() && found.up.is_none() {
        lang.stability_always(&winners, criterion)
    } else {
        lang.stability_interval(&winners, criterion, &percent(from), &percent(to), &percent(found.share))
    }];
    let name = |row: usize| view.name(walk.equipment(row));
    sentences.extend(found.down.map(|flip| lang.stability_below(&percent(flip.to), &name(flip.first))));
    sentences.extend(found.up.map(|flip| lang.stability_above(&percent(flip.to), &name(flip.first))));
    let nearest = walk.decision.stability.as_ref().and_then(Stability::nearest);
    if nearest.is_none_or(|flip| flip.criterion != walk.column) {
        sentences.extend(stability_sentences(view.project, view.analysis, walk.decision, lang).into_iter().next());
    }
    sentences.join(lang.sentence_gap())
}

/// Where the first stays first, and the present share.
fn band(view: &View<'_>, walk: &Walk<'_>, (low, high): (f64, f64)) -> Vec<Mark> {
    let (from, to) = walk.found.winner;
    let share = walk.found.share;
    let mut marks = Vec::new();
    if to - from > 1e-9 {
        let hover = format!("{}: {}–{} %", view.lang.legend_stays_first(), percent(from), percent(to));
        marks.push(Mark { shape: Shape::Rect { from: [from, low], to: [to, high] }, style: BAND, hover });
    }
    marks.push(quiet(Shape::Rule { vertical: true, at: share }, NOW));
    let text = view.lang.stability_now(&percent(share));
    let shape = Shape::Text { at: [share, low], offset: [5.0, -8.0], text, anchor: Anchor::Left, size: WORD };
    marks.push(quiet(shape, Style::fill(ColourRole::TextSubdued)));
    marks
}

fn line(view: &View<'_>, walk: &Walk<'_>, row: usize) -> Mark {
    let (line, equipment) = (walk.line(row), walk.equipment(row));
    let leads = walk.leaders().contains(&row);
    let style = origin_line(view, equipment, if leads { 2.5 } else { 1.1 });
    let at = |x: f64| points(line.at(x));
    let hover = format!(
        "{}\n{}",
        view.name(equipment),
        view.lang.stability_line(
            &view.lang.points(&at(0.0)),
            &at(walk.found.share),
            &percent(walk.found.share),
            &at(1.0)
        )
    );
    let shape = Shape::Line(vec![[0.0, line.at(0.0)], [1.0, line.at(1.0)]]);
    Mark { shape, style: style.with_fill(if leads { 1.0 } else { 0.65 }), hover }
}

/// Names beside the plot, the leaders' first of all, and what leads from the lines to them.
fn labels(view: &View<'_>, walk: &Walk<'_>, (low, high): (f64, f64)) -> (Column, Vec<Mark>) {
    let leaders = walk.leaders();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for row in leaders.iter().chain(&walk.rows).filter(|row| walk.rows.contains(row)) {
        let (line, same) = (walk.line(*row), |a: f64, b: f64| (a - b).abs() < 1e-9);
        let alike = |group: &Vec<usize>| {
            let other = walk.line(group[0]);
            same(line.intercept, other.intercept) && same(line.slope, other.slope)
        };
        if groups.iter().any(|group| group.contains(row)) {
            continue;
        }
        match groups.iter_mut().find(|group| alike(group)) {
            Some(group) => group.push(*row),
            None => groups.push(vec![*row]),
        }
    }
    groups.truncate(NAMED);
    // At one end the present order decides.
    let end = |group: &Vec<usize>| walk.line(group[0]).at(1.0) + 1e-6 * walk.line(group[0]).at(walk.found.share);
    let apart = APART / PLOT * (high - low);
    let places = spread(&groups.iter().map(end).collect::<Vec<_>>(), apart, low, high);
    let mut column = Column { header: String::new(), cells: Vec::new(), right_aligned: false };
    let mut marks = Vec::new();
    // Where several meet, the mark of the one named first is on top.
    for (group, place) in groups.iter().zip(places).rev() {
        let equipment = walk.equipment(group[0]);
        let (role, symbol) = origin_marker(view, equipment);
        let at = [1.0, walk.line(group[0]).at(1.0)];
        marks.push(quiet(Shape::Line(vec![at, [END, place]]), Style::line(role, 1.0).with_fill(0.6)));
        marks.push(quiet(Shape::Marker { at, symbol, radius: 4.0 }, Style::fill(role)));
        let names: Vec<String> = group.iter().map(|row| view.name(walk.equipment(*row))).collect();
        column.cells.push(ColumnCell { at: place, text: some_names(view, &names, 1), role: ColourRole::Text });
    }
    (column, marks)
}

/// The points at which the lead changes.
fn turns(view: &View<'_>, walk: &Walk<'_>) -> Vec<Mark> {
    let before = |x: f64| {
        let stretch = walk.found.leaders.iter().find(|stretch| (stretch.from - x).abs() < 1e-9)?;
        let names: Vec<String> = stretch.leaders.iter().map(|row| view.name(walk.equipment(*row))).collect();
        Some(view.lang.stability_above(&percent(x), &some_names(view, &names, 2)))
    };
    let mark = |at: [f64; 2]| {
        let text = format!("{} %", percent(at[0]));
        let word = Shape::Text { at, offset: [0.0, -9.0], text: text.clone(), anchor: Anchor::Above, size: WORD };
        let hover = before(at[0]).unwrap_or(text);
        let marker = Shape::Marker { at, symbol: Symbol::Circle, radius: 4.5 };
        [Mark { shape: marker, style: TURN, hover }, quiet(word, Style::fill(ColourRole::Text))]
    };
    walk.turns().into_iter().flat_map(mark).collect()
}

fn legend(view: &View<'_>, walk: &Walk<'_>) -> Vec<LegendEntry> {
    let lang = view.lang;
    let equipment: Vec<usize> = walk.rows.iter().map(|row| walk.equipment(*row)).collect();
    let mut legend = origin_legend(view, &equipment, GroupKey::Lines);
    if !walk.turns().is_empty() {
        legend.push(entry(lang.legend_turn(), LegendKey::Symbol(Symbol::Circle), TURN));
    }
    legend.push(entry(lang.legend_stays_first(), LegendKey::Swatch, BAND));
    legend.push(entry(lang.legend_share_now(), LegendKey::Line, NOW));
    legend
}

fn table(view: &View<'_>, walk: &Walk<'_>) -> Table {
    let lang = view.lang;
    let now = percent(walk.found.share);
    let header = vec![
        lang.column_equipment().to_owned(),
        lang.column_origin().to_owned(),
        lang.column_total_at("0"),
        lang.column_total_at(&now),
        lang.column_total_at("100"),
        lang.column_leads().to_owned(),
    ];
    let leads = |row: usize| {
        let stretches = walk.found.leaders.iter().filter(|stretch| stretch.leaders.contains(&row));
        let texts: Vec<String> = stretches.map(|s| format!("{}–{}", percent(s.from), percent(s.to))).collect();
        if texts.is_empty() { "–".to_owned() } else { texts.join(lang.list_comma()) }
    };
    let row = |row: &usize| {
        let (line, equipment) = (walk.line(*row), walk.equipment(*row));
        let total = |x: f64| points(line.at(x));
        let totals = [total(0.0), total(walk.found.share), total(1.0)];
        let mut cells = vec![view.name(equipment), origin_text(view, equipment)];
        cells.extend(totals);
        cells.push(leads(*row));
        cells
    };
    Table { header, rows: walk.rows.iter().map(row).collect() }
}
