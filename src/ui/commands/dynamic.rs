//! Commands that depend on what there is: figures, benchmarks, scenarios, samples, recent files.

use eframe::egui::{Key, KeyboardShortcut};

use crate::app::samples::SAMPLES;
use crate::figure::{Family, FigureId, Subject};
use crate::model::Benchmark;
use crate::text::Lang;
use crate::ui::context::{Action, FileAction, ViewAction};
use crate::ui::theme::icons;

use super::{Item, State, alt, other};

/// More equipment than this is rather searched for in the table.
const MOST: usize = 60;

/// The shortcuts of the figures of the comparison, in the order of their tabs.
const TAB_KEYS: [&[KeyboardShortcut]; 6] =
    [&[alt(Key::Num1)], &[alt(Key::Num2)], &[alt(Key::Num3)], &[alt(Key::Num4)], &[alt(Key::Num5)], &[alt(Key::Num6)]];

/// The commands that depend on the project and on the files opened before.
pub fn dynamic_items(state: &State<'_>) -> Vec<Item> {
    let mut items = figures(state);
    items.extend(benchmarks(state));
    items.extend(scenarios(state));
    items.extend(files(state));
    items
}

fn item(state: &State<'_>, key: String, icon: &'static str, name: impl Fn(Lang) -> String, action: Action) -> Item {
    Item {
        key,
        icon,
        name: name(state.lang),
        other_name: name(other(state.lang)),
        about: "",
        group: "",
        shortcuts: &[],
        chosen: false,
        action: Ok(action),
    }
}

fn figures(state: &State<'_>) -> Vec<Item> {
    let lang = state.lang;
    let shown = state.figure.as_ref().map(|figure| figure.id);
    let each = |id: FigureId| {
        let words = |lang: Lang| lang.do_show_figure(id.name(lang));
        let action = Action::View(ViewAction::ShowFigure(id));
        let base = item(state, format!("figure.{}", id.key()), icons::FIGURE, words, action);
        Item {
            about: lang.do_show_figure_about(),
            group: lang.group_figure(),
            shortcuts: figure_shortcuts(id),
            chosen: shown == Some(id),
            action: if state.session.is_some() { base.action } else { Err(lang.why_no_project()) },
            ..base
        }
    };
    // Which figures of measurements there are depends on the measurement shown.
    let always = FigureId::ALL.iter().copied().filter(|id| id.subject() != Subject::Measurement);
    always.map(each).collect()
}

/// The shortcuts that show this figure.
pub(super) fn figure_shortcuts(id: FigureId) -> &'static [KeyboardShortcut] {
    let place = FigureId::of_family(Family::Comparison).position(|tab| tab == id);
    place.and_then(|place| TAB_KEYS.get(place)).copied().unwrap_or(&[])
}

fn benchmarks(state: &State<'_>) -> Vec<Item> {
    let (lang, Some(session)) = (state.lang, state.session) else { return Vec::new() };
    let chosen = &session.options().benchmark;
    let each = |word: &str, name: &dyn Fn(Lang) -> String| {
        let words = |lang: Lang| lang.do_benchmark(&name(lang));
        let action = Action::SetBenchmark(word.to_owned());
        let base = item(state, format!("benchmark.{word}"), icons::BENCHMARK, words, action);
        Item { about: lang.do_benchmark_about(), group: lang.group_benchmark(), chosen: chosen == word, ..base }
    };
    let own = each("", &|lang| lang.bar_benchmark_default().to_owned());
    let words = Benchmark::WORDS.into_iter().map(|word| each(word, &|lang| lang.benchmark_word(word).to_owned()));
    let equipment =
        session.project().equipment.iter().take(MOST).map(|e| each(&e.id, &|lang| session.project().name_of(e, lang)));
    std::iter::once(own).chain(words).chain(equipment).collect()
}

fn scenarios(state: &State<'_>) -> Vec<Item> {
    let (lang, Some(session)) = (state.lang, state.session) else { return Vec::new() };
    let scenarios = &session.project().scenarios;
    let base = (!scenarios.is_empty()).then_some(("", ""));
    let named = scenarios.iter().map(|scenario| (scenario.id.as_str(), scenario.display_name()));
    let each = |(id, name): (&str, &str)| {
        let words = |lang: Lang| lang.do_scenario(if id.is_empty() { lang.bar_base_case() } else { name });
        let action = Action::SetScenario(id.to_owned());
        let base = item(state, format!("scenario.{id}"), icons::SCENARIO, words, action);
        let chosen = session.options().scenario == id;
        Item { about: lang.do_scenario_about(), group: lang.group_scenario(), chosen, ..base }
    };
    base.into_iter().chain(named).map(each).collect()
}

fn files(state: &State<'_>) -> Vec<Item> {
    let lang = state.lang;
    let sample = |file: &'static str| {
        let words = |lang: Lang| lang.do_sample(lang.sample(file).0);
        let base = item(state, format!("sample.{file}"), icons::NEW, words, Action::File(FileAction::OpenSample(file)));
        Item { about: lang.sample(file).1, group: lang.group_sample(), ..base }
    };
    let recent = |path: &std::path::PathBuf| {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let words = |lang: Lang| lang.do_recent(&name);
        let base = item(
            state,
            format!("recent.{}", path.display()),
            icons::OPEN,
            words,
            Action::File(FileAction::OpenPath(path.clone())),
        );
        Item { group: lang.group_recent(), ..base }
    };
    let samples = SAMPLES.iter().map(|known| sample(known.file));
    samples.chain(state.preferences.recent.iter().map(recent)).collect()
}
