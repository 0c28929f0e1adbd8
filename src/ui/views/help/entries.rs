//! What the help page explains, made of the registers and the glossary.

use eframe::egui::Context;

use crate::figure::{Family, FigureId};
use crate::text::{Lang, glossary};
use crate::ui::commands::{self, CommandId, State};
use crate::ui::theme::icons;

use super::Topic;

/// Something explained.
pub struct Entry {
    pub topic: Topic,
    /// Heading above it; empty: none.
    pub section: String,
    pub name: String,
    /// In small print below the name: its name in the other language, or keys.
    pub aside: String,
    pub about: String,
    /// Everything it is found by, in small letters.
    pub search: String,
}

impl Entry {
    fn new(topic: Topic, section: &str, (name, aside): (&str, String), about: &str, also: &str) -> Self {
        let search = format!("{name} {aside} {about} {also}").to_lowercase();
        let (section, name, about) = (section.to_owned(), name.to_owned(), about.to_owned());
        Self { topic, section, name, aside, about, search }
    }
}

/// Everything, topic by topic.
pub fn entries(ctx: &Context, state: &State<'_>) -> Vec<Entry> {
    let lang = state.lang;
    first(lang)
        .into_iter()
        .chain(marks(lang))
        .chain(words(lang))
        .chain(figures(ctx, lang))
        .chain(keys(ctx, state))
        .collect()
}

fn first(lang: Lang) -> Vec<Entry> {
    let steps = [
        (lang.help_step_paste(), lang.help_step_paste_about()),
        (lang.help_step_read(), lang.help_step_read_about()),
        (lang.help_step_weigh(), lang.help_step_weigh_about()),
        (lang.help_step_check(), lang.help_step_check_about()),
        (lang.help_step_hand(), lang.help_step_hand_about()),
    ];
    let numbered = |(n, (name, about)): (usize, (&str, &str))| {
        Entry::new(Topic::First, "", (&format!("{}. {name}", n + 1), String::new()), about, "")
    };
    steps.into_iter().enumerate().map(numbered).collect()
}

/// The signs that cells, names and figures carry.
fn marks(lang: Lang) -> Vec<Entry> {
    let marks = [
        ("≥ ≤", lang.mark_guarantee()),
        ("▲", lang.mark_borrowed()),
        ("*", lang.mark_estimated()),
        (icons::MEASURE, lang.mark_measured()),
        ("⚠", lang.mark_doubtful()),
        ("② ③ ④", lang.mark_several()),
        ("–", lang.mark_empty()),
        ("?", lang.mark_searched()),
        ("★", lang.mark_star()),
        ("●", lang.mark_domestic()),
        ("◆", lang.mark_imported()),
        ("■", lang.mark_other()),
    ];
    marks.map(|(sign, about)| Entry::new(Topic::Marks, "", (sign, String::new()), about, "")).into()
}

fn words(lang: Lang) -> Vec<Entry> {
    let other = commands::other(lang);
    let term = |section: &glossary::Section, term: &glossary::Term| {
        let aside = term.name(other).to_owned();
        let also = format!("{} {}", term.also, term.explanation(other));
        Entry::new(Topic::Words, section.name(lang), (term.name(lang), aside), term.explanation(lang), &also)
    };
    glossary::sections().iter().flat_map(|section| section.terms.iter().map(move |one| term(section, one))).collect()
}

fn figures(ctx: &Context, lang: Lang) -> Vec<Entry> {
    let family = |family: Family| match family {
        Family::Comparison => lang.page_compare(),
        Family::Decision => lang.page_decide(),
        Family::Measurement => lang.page_measure(),
    };
    let figure = |id: &FigureId| {
        let (spec, other) = (id.spec(), commands::other(lang));
        let also = format!("{} {} {}", spec.key, id.name(other), (spec.about)(other));
        let name = (id.name(lang), commands::figure_keys(ctx, *id));
        Entry::new(Topic::Figures, family(spec.family), name, (spec.about)(lang), &also)
    };
    FigureId::ALL.iter().map(figure).collect()
}

fn keys(ctx: &Context, state: &State<'_>) -> Vec<Entry> {
    let command = |id: CommandId| {
        let item = commands::item(id, state);
        let keys = item.shortcuts.iter().map(|keys| commands::written(ctx, *keys)).collect::<Vec<_>>().join("  ");
        Entry::new(Topic::Commands, item.group, (&item.name, keys), item.about, &item.other_name)
    };
    CommandId::all(state.pages).map(command).collect()
}
