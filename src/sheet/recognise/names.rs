//! The column that holds the names of the criteria.

use super::heading_rows::is_words;
use super::layout::Layout;
use super::title::Title;
use super::{Column, Guess, Role};
use crate::lexicon::Heading;
use crate::quantity::{Expected, Meaning, Unit, read};

impl Layout {
    /// One column holds the names: the one that says so, else that of requirements in words, else the first that is no
    /// number and no other property.
    pub(super) fn settle_names(&self, columns: &mut [Column]) {
        let is = |column: &Column, heading| column.role.value == Role::Property(heading);
        self.settle_specifications(columns);
        let names: Vec<usize> = (0..columns.len()).filter(|at| is(&columns[*at], Heading::Name)).collect();
        match names.as_slice() {
            [] => self.find_names(columns),
            [_] => {}
            // A second table beside the first one: which of its columns belongs to which row, nobody says.
            [first, .., last] if columns[*first].heading == columns[*last].heading => {
                let second = names[1];
                for column in &mut columns[second..] {
                    column.role = Guess::open(Role::Ignored);
                }
            }
            // Two columns of names: the first is filled once for several rows, or both are; then the first groups.
            [first, .., last] => {
                if columns.iter().any(|column| is(column, Heading::Category)) {
                    // The finest level names the criterion.
                    for at in &names[..names.len() - 1] {
                        columns[*at].role = Guess::guessed(Role::Ignored);
                    }
                } else {
                    columns[*first].role = Guess::guessed(Role::Property(Heading::Category));
                    for at in &names[1..names.len() - 1] {
                        columns[*at].role = Guess::guessed(Role::Ignored);
                    }
                    debug_assert!(is(&columns[*last], Heading::Name));
                }
            }
        }
    }

    /// A second column of names that holds no names (`Specification`, `规格`) states what is asked for, or what the one
    /// machine of the sheet has.
    fn settle_specifications(&self, columns: &mut [Column]) {
        let is = |column: &Column, heading| column.role.value == Role::Property(heading);
        let names: Vec<usize> = (0..columns.len()).filter(|at| is(&columns[*at], Heading::Name)).collect();
        let has_machines = columns.iter().any(|column| column.role.value == Role::Equipment);
        for at in names.iter().skip(1).filter(|at| !self.is_of_names(**at)) {
            let asked = columns.iter().any(|column| is(column, Heading::Requirement));
            columns[*at].role = match (has_machines, asked) {
                (true, false) => Guess::guessed(Role::Property(Heading::Requirement)),
                (true, true) => Guess::open(Role::Ignored),
                (false, _) => Guess::guessed(Role::Equipment),
            };
        }
    }

    /// The column of names where no heading says so.
    fn find_names(&self, columns: &mut [Column]) {
        let is = |column: &Column, heading| column.role.value == Role::Property(heading);
        // `技术要求: 定位精度≤0.008mm`: what is asked for names itself.
        let of_requirements = [Heading::Requirement, Heading::Must, Heading::Clause, Heading::Basis];
        let named = of_requirements
            .into_iter()
            .find_map(|heading| (0..columns.len()).find(|at| is(&columns[*at], heading) && self.is_of_names(*at)));
        let first = named
            .or_else(|| {
                let is_free = |at: &usize| !matches!(columns[*at].role.value, Role::Property(_));
                (0..columns.len()).find(|at| is_free(at) && self.is_of_words(*at))
            })
            .or_else(|| (0..columns.len()).find(|at| columns[*at].role.value == Role::Equipment));
        if let Some(at) = first {
            let is_bare = columns[at].heading.is_empty();
            let role = Role::Property(Heading::Name);
            columns[at].role = if is_bare { Guess::sure(role) } else { Guess::guessed(role) };
        }
    }

    /// Most texts begin with a word, behind marks and numbers: they name something.
    fn is_of_names(&self, at: usize) -> bool {
        let named = self.below(at).filter(|text| names_something(text)).count();
        named > 0 && named * 3 >= self.below(at).count() * 2
    }

    fn is_of_words(&self, at: usize) -> bool {
        let words = self.below(at).filter(|text| is_words(text)).count();
        words > 0 && words * 2 >= self.below(at).count()
    }
}

/// A word of its own in front: `定位精度≤0.008mm`, `(1) Spindle speed`, but not `≤ 0.008`, `5 mm`, `不大于3`, `无`.
fn names_something(text: &str) -> bool {
    let name = Title::of(text).name;
    let word: String = name.chars().take_while(|c| c.is_alphabetic()).collect();
    let is_answer = matches!(read(text, Expected::Number(None)).meaning, Meaning::NotStated | Meaning::NotApplicable)
        || matches!(read(text, Expected::YesNo).meaning, Meaning::YesNo(_));
    let is_limit = ["不", "大于", "小于", "max", "min", "less", "more", "at ", "up to"]
        .iter()
        .any(|start| name.to_lowercase().starts_with(start));
    word.chars().count() > 1 && !is_answer && !is_limit && Unit::find(&word).is_none()
}
