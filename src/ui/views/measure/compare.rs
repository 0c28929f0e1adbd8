//! The measurement in view beside another of its kind: differences with intervals, chances, tests.

use eframe::egui::{Label, Ui};

use super::list;
use crate::analysis::measured::{
    Compared, LifeQuestion, NotComparable, Question, TestName, compare_life, compare_positioning, compare_stability,
};
use crate::methods::decision::direction::Direction;
use crate::methods::life::compare::Lead;
use crate::methods::life::exponential::Termination;
use crate::methods::stability::capability::Limits;
use crate::model::{Arc, Data, Measurement, Raw};
use crate::quantity::typed::Rule;
use crate::text::Lang;
use crate::text::number::{self, Format, number, significant, with_unit};
use crate::ui::context::Shared;
use crate::ui::theme;
use crate::ui::widgets::fields::{self, TextField};
use crate::ui::widgets::number_field::NumberField;

/// The other measurement, the margin, and what they come to.
pub struct Beside {
    /// Evidence id and own id of the other.
    other: Option<(String, String)>,
    /// Differences up to this do not matter; empty: 0.
    margin: NumberField,
    known: Option<Known>,
}

impl Default for Beside {
    fn default() -> Self {
        Self { other: None, margin: NumberField::optional(Rule::NotNegative), known: None }
    }
}

/// What a comparison says, and for what it was made.
struct Known {
    of: [Arc<Measurement>; 2],
    margin: f64,
    lang: Lang,
    format: Format,
    told: Told,
}

/// A comparison in words.
#[derive(Clone, Debug, Default)]
struct Told {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    warnings: Vec<String>,
}

impl Beside {
    /// Shows chooser and comparison; nothing where there is no other of its kind.
    pub fn show(&mut self, ui: &mut Ui, shared: &Shared<'_>, place: &(String, String), of: &Arc<Measurement>) {
        let (lang, tokens, project) = (shared.lang, shared.tokens, shared.session.project());
        let others: Vec<((String, String), String)> = list::all(project)
            .filter(|(evidence, other)| other.kind == of.kind && (&evidence.id, &other.id) != (&place.0, &place.1))
            .map(|(evidence, other)| {
                let name = format!("{} · {}", other.display_name(), evidence.display_title());
                ((evidence.id.clone(), other.id.clone()), name)
            })
            .collect();
        if others.is_empty() {
            return;
        }
        self.other.take_if(|chosen| others.iter().all(|(other, _)| other != chosen));
        fields::group(ui, lang.measure_beside());
        let none = (None, lang.measure_beside_none());
        let named = others.iter().map(|(other, name)| (Some(other.clone()), name.as_str()));
        let options: Vec<(Option<(String, String)>, &str)> = std::iter::once(none).chain(named).collect();
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width().min(720.0));
            ui.columns(2, |columns| {
                let [left, right] = columns else { return };
                fields::choose(left, tokens, lang.measure_beside_with(), &mut self.other, &options);
                self.margin.show(right, shared, TextField::new(lang.measure_beside_margin()).hint("0"));
            });
        });
        let chosen = self.other.as_ref().and_then(|(evidence, id)| project.evidence(evidence)?.measurement(id));
        let Some(other) = chosen else { return };
        // Another margin is another question: none is answered while the one that is meant cannot be read.
        let Ok(margin) = self.margin.value() else { return };
        let told = self.told([of, other], margin.unwrap_or(0.0), lang);
        words(ui, shared, told);
    }

    fn told(&mut self, of: [&Arc<Measurement>; 2], margin: f64, lang: Lang) -> &Told {
        let format = number::format();
        let is_this = |known: &Known| {
            let same = known.of.iter().zip(of).all(|(known, now)| Arc::ptr_eq(known, now));
            same && known.margin == margin && known.lang == lang && known.format == format
        };
        let known = self.known.take().filter(is_this).unwrap_or_else(|| Known {
            of: of.map(Arc::clone),
            margin,
            lang,
            format,
            told: compared(of.map(AsRef::as_ref), margin, lang),
        });
        &self.known.insert(known).told
    }
}

fn words(ui: &mut Ui, shared: &Shared<'_>, told: &Told) {
    let tokens = shared.tokens;
    super::table::show(ui, shared, "beside", &told.head, &told.rows);
    for warning in &told.warnings {
        ui.add(Label::new(theme::small(format!("⚠ {warning}")).color(tokens.warning)).wrap().selectable(true));
    }
}

/// A is the one in view, B the other.
fn compared(of: [&Measurement; 2], margin: f64, lang: Lang) -> Told {
    let raw = of.map(|m| match m.data() {
        Some(Data::Read(raw)) => Some(raw),
        _ => None,
    });
    let analysis = &of[0].analysis;
    let limits = Limits { lsl: analysis.lsl, usl: analysis.usl, target: analysis.target };
    let setup = analysis.setup.as_ref().map(Into::into);
    let question = Question { margin, confidence: analysis.level(), limits, setup, ..Question::default() };
    match raw {
        [Some(Raw::Positioning(a)), Some(Raw::Positioning(b))] => {
            compare_positioning(a, b, &question).map(|found| figures(&found.figures, found.warnings(lang), lang))
        }
        [Some(Raw::Series(a)), Some(Raw::Series(b))] => {
            compare_stability(a, b, &question).map(|found| figures(&found.figures, found.warnings(lang), lang))
        }
        [Some(Raw::Life(a)), Some(Raw::Life(b))] => {
            let (margin, confidence) = (Lead::Time(margin), question.confidence);
            let question = LifeQuestion { margin, confidence, termination: Termination::Time };
            compare_life(a, b, &question).map(|found| life(&found, lang))
        }
        _ => Ok(Told { warnings: vec![lang.measure_beside_not().to_owned()], ..Told::default() }),
    }
    .unwrap_or_else(|why| Told { warnings: vec![refused(&why, lang)], ..Told::default() })
}

fn refused(why: &NotComparable, lang: Lang) -> String {
    match why {
        NotComparable::Units(a, b) => lang.compare_units(a, b),
        _ => lang.measure_unusable().to_owned(),
    }
}

fn text(x: f64) -> String {
    number(significant(x, 3))
}

fn ends(low: Option<f64>, high: Option<f64>) -> String {
    let end = |x: Option<f64>| x.map_or_else(|| "–".to_owned(), text);
    format!("{} … {}", end(low), end(high))
}

fn figures(found: &[Compared], warnings: Vec<String>, lang: Lang) -> Told {
    let head = [
        lang.measure_column_figure(),
        "A",
        "B",
        lang.compare_difference(),
        lang.compare_ratio(),
        lang.measure_beside_chance(),
        lang.measure_beside_alike(),
        lang.measure_beside_test(),
    ];
    let row = |figure: &Compared| {
        let value = |x: f64| with_unit(significant(x, 4), &figure.unit);
        let within = |x: f64, interval: Option<crate::methods::stability::data::Interval>| match interval {
            Some(i) => format!("{} ({})", text(x), ends(Some(i.low), Some(i.high))),
            None => text(x),
        };
        let test = figure.test.map(|(test, p)| match test {
            TestName::Welch => format!("Welch {}", text(p)),
            TestName::F => format!("F {}", text(p)),
            TestName::Z => text(p),
        });
        let towards = if figure.direction == Some(Direction::Higher) { "↑" } else { "↓" };
        let towards = if figure.direction.is_none() { "" } else { towards };
        vec![
            format!("{} {towards}", figure.name(lang)).trim().to_owned(),
            value(figure.values[0]),
            value(figure.values[1]),
            within(figure.difference.value, figure.difference.interval),
            figure.ratio.map(|ratio| within(ratio.value, ratio.interval)).unwrap_or_default(),
            figure.chances.map(|c| format!("{} / {}", text(c.better), text(c.worse))).unwrap_or_default(),
            figure.chances.filter(|_| figure.margin > 0.0).map(|c| text(c.equal)).unwrap_or_default(),
            test.unwrap_or_default(),
        ]
    };
    Told { head: head.map(str::to_owned).to_vec(), rows: found.iter().map(row).collect(), warnings }
}

fn life(found: &crate::analysis::measured::LifeComparison, lang: Lang) -> Told {
    let mut rows = Vec::new();
    let mut push = |name: &str, value: Option<f64>, interval: String| {
        rows.push(vec![name.to_owned(), value.map_or_else(|| "–".to_owned(), text), interval]);
    };
    let [a, b] = &found.sides;
    push("B10, A", a.b10, found.unit.clone());
    push("B10, B", b.b10, found.unit.clone());
    if let Some(pair) = &found.weibull {
        let interval = pair.outlasts_interval.map(|span| ends(span.low, span.high)).unwrap_or_default();
        push(lang.compare_life_p_outlasts(), Some(pair.outlasts), interval);
        push(lang.compare_life_p_longer(), pair.longer, String::new());
        if let Lead::Time(margin) = found.question.margin
            && margin > 0.0
        {
            let margin = with_unit(margin, &found.unit);
            push(&lang.compare_life_p_better(&margin), pair.better, String::new());
            push(&lang.compare_life_p_worse(&margin), pair.worse, String::new());
        }
        push(lang.compare_life_same_shape(), Some(pair.same_shape.p_value), String::new());
        push(lang.compare_life_same_b10(), pair.same_life.map(|test| test.p_value), String::new());
        push(lang.compare_life_same(), pair.same_distribution.map(|test| test.p_value), String::new());
    }
    if let Some(test) = &found.log_rank {
        push(lang.compare_life_log_rank(), Some(test.p), String::new());
    }
    let head = [lang.measure_column_figure(), lang.measure_column_value(), ""].map(str::to_owned).to_vec();
    Told { head, rows, warnings: found.warnings(lang) }
}
