//! The sections of a project: lists of parts that have an id. One row of [`sections!`] a section; writing a file, the
//! second look at it, ids given twice, comparing and replacing all go by these rows, in the order of the file.

use std::borrow::Borrow;
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Claim, Criterion, Equipment, Evidence, Place, Project, Rate, Scenario, WeightGroup};

/// A part that a section lists.
pub trait SectionPart: Clone + PartialEq + Serialize + DeserializeOwned {
    /// Name of the section in the file.
    const SECTION: &'static str;
    /// Key of a part in the texts.
    const PART: &'static str;

    /// What tells it from the other parts.
    fn id(&self) -> &str;

    /// Where the part with this id is, for findings and problems.
    fn place(id: String) -> Place;
}

/// What is done with every section of a project.
pub trait SectionVisitor {
    /// Takes one section; `E` is the part itself or a shared pointer to it.
    fn section<T: SectionPart, E: Borrow<T> + Serialize>(&mut self, parts: &[E]);
}

macro_rules! sections {
    ($($(#[$doc:meta])* $name:ident($held:ty): $field:ident of $part:ty, $key:literal, $id:ident, $place:expr;)*) => {
        /// The parts of one section, to take the place of those in a project.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Section {
            $($(#[$doc])* $name(Vec<$held>),)*
        }

        impl Section {
            /// Names of all sections in the file.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($field)),*];

            /// Key of a part in the texts.
            pub fn part(&self) -> &'static str {
                match self {
                    $(Self::$name(_) => $key,)*
                }
            }

            /// Puts these parts in place of the project's.
            pub fn put(&self, project: &mut Project) {
                match self {
                    $(Self::$name(parts) => project.$field.clone_from(parts),)*
                }
            }
        }

        impl Project {
            /// Shows the visitor every section, in the order of the file.
            pub fn visit_sections(&self, visitor: &mut impl SectionVisitor) {
                $(visitor.section::<$part, $held>(&self.$field);)*
            }

            /// The project with every section empty.
            pub fn without_sections(&self) -> Self {
                Self { $($field: Vec::new(),)* ..self.clone() }
            }

            /// Equal sections. Shared parts are equal without a look: most are, between two states of one project.
            pub(super) fn has_sections_of(&self, other: &Self) -> bool {
                $(are_alike::<$part, $held>(&self.$field, &other.$field))&&*
            }
        }

        $(impl SectionPart for $part {
            const SECTION: &'static str = stringify!($field);
            const PART: &'static str = $key;

            fn id(&self) -> &str {
                &self.$id
            }

            fn place(id: String) -> Place {
                $place(id)
            }
        })*
    };
}

sections! {
    /// Exchange rates.
    Rates(Rate): rates of Rate, "rate", pair, |id| Place::Part { section: "rates", id };
    /// Groups of criteria.
    Groups(WeightGroup): groups of WeightGroup, "group", id, Place::Group;
    /// Criteria.
    Criteria(Arc<Criterion>): criteria of Criterion, "criterion", id, Place::Criterion;
    /// Scenarios.
    Scenarios(Scenario): scenarios of Scenario, "scenario", id, Place::Scenario;
    /// Equipment with its specs.
    Equipment(Arc<Equipment>): equipment of Equipment, "equipment", id, Place::Equipment;
    /// Evidence with its measurements.
    Evidence(Arc<Evidence>): evidence of Evidence, "evidence", id, Place::Evidence;
    /// Claims about a class.
    Claims(Arc<Claim>): claims of Claim, "claim", id, Place::Claim;
}

fn are_alike<T: PartialEq, E: Borrow<T>>(a: &[E], b: &[E]) -> bool {
    let is_same = |(a, b): (&E, &E)| std::ptr::eq(a.borrow(), b.borrow()) || a.borrow() == b.borrow();
    a.len() == b.len() && a.iter().zip(b).all(is_same)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_can_be_put_in_place_and_taken_out() {
        let claim = Claim { id: "c".into(), ..Claim::default() };
        let rate = Rate { pair: "EUR/CNY".into(), ..Rate::default() };
        let before = Project::new("p");
        let mut project = before.clone();
        for section in [Section::Claims(vec![Arc::new(claim)]), Section::Rates(vec![rate])] {
            assert!(Section::NAMES.contains(&format!("{}s", section.part()).as_str()));
            section.put(&mut project);
            assert_ne!(project, before, "{section:?}");
        }
        assert_eq!((project.claims[0].id(), project.rates[0].id()), ("c", "EUR/CNY"));
        assert_eq!(project.without_sections(), before);
    }
}
