//! What the palette finds, in the order it is shown.

use crate::ui::commands::{self, CommandId, Item, State, dynamic_items};
use crate::ui::context::Action;
use crate::ui::theme::icons;

/// Criteria and equipment shown at most; more are found by a longer query.
const MOST_PLACES: usize = 40;

/// A row of the list.
#[derive(Debug)]
pub(super) enum Row {
    /// A heading.
    Heading(&'static str),
    /// Something to choose.
    Item(Box<Item>),
}

impl Row {
    pub fn item(&self) -> Option<&Item> {
        match self {
            Self::Item(item) => Some(item),
            Self::Heading(_) => None,
        }
    }
}

/// Without a query those used last and then all commands; with one, what holds all its words, the nearest first.
pub(super) fn rows(state: &State<'_>, query: &str) -> Vec<Row> {
    let lang = state.lang;
    let words: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
    let mut items: Vec<Item> = CommandId::all(state.pages).map(|id| commands::item(id, state)).collect();
    items.extend(dynamic_items(state));
    if words.is_empty() {
        let recent = last_used(&mut items, &state.preferences.commands);
        return [(lang.palette_last_used(), recent), (lang.palette_commands(), items)]
            .into_iter()
            .flat_map(section)
            .collect();
    }
    let places = nearest(places(state), &words);
    let found = nearest(items, &words);
    let places: Vec<Item> = places.into_iter().take(MOST_PLACES).collect();
    [(lang.palette_commands(), found), (lang.palette_places(), places)].into_iter().flat_map(section).collect()
}

/// True for a criterion or an equipment.
pub(super) fn is_place(item: &Item) -> bool {
    item.key.starts_with("criterion.") || item.key.starts_with("equipment.")
}

fn section((heading, items): (&'static str, Vec<Item>)) -> Vec<Row> {
    let heading = (!items.is_empty()).then_some(Row::Heading(heading));
    heading.into_iter().chain(items.into_iter().map(|item| Row::Item(Box::new(item)))).collect()
}

/// Takes those used last out of the items.
fn last_used(items: &mut Vec<Item>, keys: &[String]) -> Vec<Item> {
    let take = |key: &String| items.iter().position(|item| item.key == *key).map(|at| items.remove(at));
    keys.iter().filter_map(take).collect()
}

/// Those that hold every word, in any order and in either language; first those that hold them as they were typed.
fn nearest(items: Vec<Item>, words: &[String]) -> Vec<Item> {
    let query = words.join(" ");
    let rank = |item: &Item| {
        let names = [item.name.to_lowercase(), item.other_name.to_lowercase()];
        let all = format!("{} {}", names.join(" "), item.group.to_lowercase());
        if !words.iter().all(|word| all.contains(word)) {
            return None;
        }
        let begun = |word: &String| all.split_whitespace().any(|other| other.starts_with(word.as_str()));
        Some(match &names {
            names if names.iter().any(|name| name.starts_with(&query)) => 0,
            names if names.iter().any(|name| name.contains(&query)) => 1,
            _ if words.iter().all(begun) => 2,
            _ => 3,
        })
    };
    let mut found: Vec<(i32, Item)> = items.into_iter().filter_map(|item| Some((rank(&item)?, item))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, item)| item).collect()
}

/// Criteria and equipment, to go to.
fn places(state: &State<'_>) -> Vec<Item> {
    let (lang, Some(session)) = (state.lang, state.session) else { return Vec::new() };
    let other = commands::other(lang);
    let (project, now) = (session.project(), state.selection);
    let item = |key: String, icon, name, other_name, group, action| Item {
        key,
        icon,
        name,
        other_name,
        about: "",
        group,
        shortcuts: &[],
        chosen: false,
        action: Ok(action),
    };
    let criteria = project.criteria.iter().map(|criterion| {
        let names = [lang, other].map(|lang| criterion.display_name(lang).to_owned());
        let action = Action::Select { equipment: now.equipment.clone(), criterion: Some(criterion.id.clone()) };
        let [name, other_name] = names;
        item(
            format!("criterion.{}", criterion.id),
            icons::CRITERION,
            name,
            other_name,
            lang.palette_criterion(),
            action,
        )
    });
    let equipment = project.equipment.iter().map(|equipment| {
        let [name, other_name] = [lang, other].map(|lang| equipment.display_name(lang));
        let action = Action::Select { equipment: Some(equipment.id.clone()), criterion: now.criterion.clone() };
        item(
            format!("equipment.{}", equipment.id),
            icons::EQUIPMENT,
            name,
            other_name,
            lang.palette_equipment(),
            action,
        )
    });
    criteria.chain(equipment).collect()
}

#[cfg(test)]
mod tests {
    use crate::app::{Preferences, Session, samples};
    use crate::text::Lang;
    use crate::ui::context::{Page, Selection, Side};

    use super::*;

    fn found(lang: Lang, query: &str, last_used: &[&str]) -> Vec<String> {
        let sample = samples::find(samples::TUTORIAL).expect("the tutorial");
        let session = Session::new(crate::store::read(sample.text).expect("readable"));
        let preferences =
            Preferences { commands: last_used.iter().map(|&key| key.to_owned()).collect(), ..Preferences::default() };
        let state = State {
            session: Some(&session),
            selection: &Selection::cell("machine-a", "mtbf"),
            lang,
            preferences: &preferences,
            pages: &crate::ui::pages::PAGES,
            page: Page::COMPARE,
            side: Side::Inspector,
            full: false,
            figure: None,
        };
        rows(&state, query).iter().filter_map(Row::item).map(|item| item.key.clone()).collect()
    }

    #[test]
    fn words_are_found_in_any_order_and_in_both_languages() {
        for (lang, query, first) in [
            (Lang::En, "AS save", "file.save-as"),
            (Lang::En, "撤销", "edit.undo"),
            (Lang::Zh, "undo", "edit.undo"),
            (Lang::Zh, "按权重", "table.sort-by-weight"),
            (Lang::En, "show ranking", "figure.ranking"),
            (Lang::En, "thermal", "criterion.thermal-drift"),
            (Lang::En, "机床 b", "benchmark.machine-b"),
        ] {
            assert_eq!(found(lang, query, &[]).first().map(String::as_str), Some(first), "{query}");
        }
        assert!(found(Lang::En, "机床 b", &[]).contains(&"equipment.machine-b".to_owned()));
        assert!(found(Lang::En, "no such thing", &[]).is_empty());
    }

    #[test]
    fn those_used_last_come_first_and_only_once() {
        let keys = found(Lang::En, "", &["view.dark", "gone", "edit.undo"]);
        assert_eq!(keys.iter().take(2).collect::<Vec<_>>(), ["view.dark", "edit.undo"]);
        assert_eq!(keys.iter().filter(|key| *key == "view.dark").count(), 1);
    }
}
