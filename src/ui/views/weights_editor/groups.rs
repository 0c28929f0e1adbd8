//! Groups of criteria with a weight of their own.

use std::collections::BTreeSet;

use crate::model::{Category, Criterion, Project, WeightGroup};
use crate::quantity::typed::Rule;
use crate::text::Lang;
use crate::ui::widgets::number_field::NumberField;
use crate::ui::widgets::{ids, names};

/// A group as typed.
#[derive(Clone, Debug)]
pub struct Group {
    /// As in the project; what is typed stands beside.
    kept: WeightGroup,
    /// The name in the language of the window.
    pub name: String,
    /// Its weight; the sum of its criteria's until one is typed.
    pub weight: NumberField,
    /// The weight follows the criteria.
    follows: bool,
}

impl Group {
    fn new(group: &WeightGroup, lang: Lang) -> Self {
        let weight = NumberField::optional(Rule::NotNegative).with(group.weight);
        Self { name: group.display_name(lang).to_owned(), kept: group.clone(), weight, follows: false }
    }

    /// The weight typed, 0 where nothing is; `None` where it is none.
    pub fn weight(&self) -> Option<f64> {
        self.weight.value().ok().map(Option::unwrap_or_default)
    }

    /// A weight was typed: it no longer follows the criteria.
    pub fn weighed(&mut self) {
        self.follows = false;
    }

    /// As it goes into the project.
    fn group(&self, lang: Lang) -> WeightGroup {
        let mut group = self.kept.clone();
        if self.name.trim() != group.display_name(lang) {
            // Where the project is kept in both languages, the one that is read is the one that is typed.
            let in_chinese = lang == Lang::Zh && !group.name_zh.is_empty();
            let name = if in_chinese { &mut group.name_zh } else { &mut group.name };
            self.name.trim().clone_into(name);
        }
        group.weight = self.weight().unwrap_or_default();
        group
    }
}

/// The groups, and which criterion is in which.
#[derive(Clone, Debug)]
pub struct Groups {
    /// In their order.
    pub list: Vec<Group>,
    /// For each criterion of the project its place in the list.
    pub of: Vec<Option<usize>>,
    /// Criteria that name a group which is not there; left as they are while nobody puts them into another.
    astray: BTreeSet<usize>,
    lang: Lang,
}

impl Groups {
    /// Those of the project.
    pub fn new(project: &Project) -> Self {
        let lang = Lang::default();
        let place = |criterion: &Criterion| project.groups.iter().position(|group| group.id == criterion.group);
        let of: Vec<Option<usize>> = project.criteria.iter().map(|criterion| place(criterion)).collect();
        let is_astray = |index: &usize| of[*index].is_none() && !project.criteria[*index].group.is_empty();
        Self {
            list: project.groups.iter().map(|group| Group::new(group, lang)).collect(),
            astray: (0..of.len()).filter(is_astray).collect(),
            of,
            lang,
        }
    }

    /// The language of the window; what is typed stays.
    pub fn speak(&mut self, lang: Lang) {
        let before = std::mem::replace(&mut self.lang, lang);
        for group in self.list.iter_mut().filter(|_| before != lang) {
            if group.name == group.kept.display_name(before) {
                group.kept.display_name(lang).clone_into(&mut group.name);
            }
        }
    }

    /// Whether every weight is one.
    pub fn is_right(&self) -> bool {
        self.list.iter().all(|group| group.weight().is_some())
    }

    /// Their weights; 0 where the entry is none.
    pub fn weights(&self) -> Vec<f64> {
        self.list.iter().map(|group| group.weight().unwrap_or_default()).collect()
    }

    /// As they go into the project.
    pub fn all(&self) -> Vec<WeightGroup> {
        self.list.iter().map(|group| group.group(self.lang)).collect()
    }

    /// The id of a criterion's group; empty: none. `None`: as it is.
    pub fn id_of(&self, index: usize) -> Option<&str> {
        let place = self.of.get(index).copied().flatten();
        match place.and_then(|place| self.list.get(place)) {
            Some(group) => Some(&group.kept.id),
            None => (!self.astray.contains(&index)).then_some(""),
        }
    }

    /// Puts a criterion into the group at this place, or into none.
    pub fn put(&mut self, index: usize, place: Option<usize>) {
        self.astray.remove(&index);
        if let Some(of) = self.of.get_mut(index) {
            *of = place;
        }
    }

    /// Where no weight was typed yet, it is the sum of the criteria's: so putting criteria together changes no share.
    pub fn follow(&mut self, weights: &[f64]) {
        for (place, group) in self.list.iter_mut().enumerate().filter(|(_, group)| group.follows) {
            let members = self.of.iter().zip(weights).filter(|(of, _)| **of == Some(place));
            let sum: f64 = members.map(|(_, weight)| weight.max(0.0)).sum();
            group.weight.set_rounded(sum, 6);
        }
    }

    /// A group of this name without criteria.
    pub fn add(&mut self, name: &str, name_zh: &str) {
        let id = ids::from_name(name, "group", |id| self.list.iter().any(|group| group.kept.id == id));
        let kept = WeightGroup { id, name: name.to_owned(), name_zh: name_zh.to_owned(), weight: 0.0 };
        self.list.push(Group { follows: true, ..Group::new(&kept, self.lang) });
    }

    /// One group for each category that has criteria, in place of the groups there are.
    pub fn by_category(&mut self, project: &Project) {
        (self.list, self.of) = (Vec::new(), vec![None; project.criteria.len()]);
        self.astray.clear();
        for category in Category::ALL {
            let of_it = |index: &usize| project.criteria[*index].category == category;
            let members: Vec<usize> = (0..project.criteria.len()).filter(of_it).collect();
            if !members.is_empty() {
                self.add(names::category(Lang::En, category), names::category(Lang::Zh, category));
                let place = self.list.len() - 1;
                for index in members {
                    self.of[index] = Some(place);
                }
            }
        }
    }

    /// Removes a group; its criteria count on their own.
    pub fn remove(&mut self, place: usize) {
        if place >= self.list.len() {
            return;
        }
        self.list.remove(place);
        for of in &mut self.of {
            *of = of.filter(|of| *of != place).map(|of| if of > place { of - 1 } else { of });
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn project() -> Project {
        let mut project = Project::new("test");
        for (id, category, group) in
            [("a", Category::Accuracy, ""), ("b", Category::Cost, "gone"), ("c", Category::Accuracy, "")]
        {
            let criterion = Criterion { id: id.into(), category, group: group.into(), ..Criterion::default() };
            project.criteria.push(Arc::new(criterion));
        }
        project
    }

    #[test]
    fn a_category_becomes_a_group_that_weighs_what_its_criteria_do() {
        let mut groups = Groups::new(&project());
        groups.speak(Lang::Zh);
        assert_eq!([0, 1].map(|index| groups.id_of(index)), [Some(""), None]);
        groups.by_category(&project());
        groups.follow(&[2.0, 5.0, 1.0]);
        assert_eq!((groups.weights(), groups.of.clone()), (vec![3.0, 5.0], vec![Some(0), Some(1), Some(0)]));
        groups.list[0].weight.type_text("40");
        groups.list[0].weighed();
        groups.follow(&[2.0, 7.0, 1.0]);
        "几何精度".clone_into(&mut groups.list[0].name);
        let all = groups.all();
        assert_eq!(
            (all[0].id.as_str(), all[0].name.as_str(), all[0].name_zh.as_str()),
            ("accuracy", "Accuracy", "几何精度")
        );
        assert_eq!((all[0].weight, all[1].weight), (40.0, 7.0));
        groups.remove(0);
        assert_eq!(
            (groups.of.clone(), groups.id_of(0), groups.id_of(1)),
            (vec![None, Some(0), None], Some(""), Some("cost"))
        );
    }

    #[test]
    fn weights_are_validated() {
        let mut groups = Groups::new(&project());
        groups.add("Group 1", "");
        assert!(groups.is_right());
        groups.list[0].weight.type_text("-3");
        assert!(!groups.is_right() && groups.weights() == [0.0]);
    }
}
