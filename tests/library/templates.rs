//! Templates say of a criterion what the lexicon says: category, direction, and a unit of the same kind.

use gapwise::app::samples;
use gapwise::lexicon::{self, Direction};
use gapwise::model::{Better, Kind};
use gapwise::quantity::Unit;
use gapwise::store;

#[test]
fn templates_and_lexicon_are_of_one_mind() {
    let (mut known, mut apart) = (0, Vec::new());
    for sample in samples::SAMPLES.iter().filter(|sample| sample.template) {
        let project = store::read(sample.text).expect("readable");
        for criterion in &project.criteria {
            let Some(entry) =
                [&criterion.name, &criterion.name_zh].into_iter().find_map(|name| lexicon::find_exact(name))
            else {
                continue;
            };
            known += 1;
            let place = format!("{}: {} ({})", sample.file, criterion.name, entry.id);
            if entry.category != criterion.category {
                apart.push(format!("{place}: {:?}, {:?}", criterion.category, entry.category));
            }
            let usual = match entry.direction {
                Direction::Higher => Some(Better::Higher),
                Direction::Lower => Some(Better::Lower),
                Direction::Target | Direction::Ask | Direction::Text => None,
            };
            if usual.is_some_and(|usual| usual != criterion.better) && criterion.kind == Kind::Numeric {
                apart.push(format!("{place}: {:?}, {:?}", criterion.better, entry.direction));
            }
            let dimensions: Vec<_> =
                entry.units.iter().filter_map(|unit| Some(Unit::find(unit)?.dimension())).collect();
            let own = Unit::stated(&criterion.unit).map(Unit::dimension);
            let fits = own.is_none_or(|own| {
                dimensions.is_empty()
                    || dimensions.iter().any(|other| *other == own || (own.is_money() && other.is_money()))
            });
            if !fits {
                apart.push(format!("{place}: unit {}, usual {:?}", criterion.unit, entry.units));
            }
        }
    }
    assert!(known > 30, "{known}");
    assert!(apart.is_empty(), "{apart:#?}");
}
