//! A criterion as typed: every number is still text.

use crate::analysis::decision::kept_weight;
use crate::lexicon::{Direction as Known, Entry};
use crate::model::{
    Basis, Better, Category, Criterion, Kind, Level, Must, Preference, PriceBasis, Project, Scale, Width,
};
use crate::quantity::typed::{self, Refusal, Rule};
use crate::quantity::{Expected, Meaning, Unit, range_text, read};
use crate::text::number::significant;
use crate::ui::widgets::ids;
use crate::ui::widgets::number_field::NumberField;

/// Which direction is better, without the target's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// A value is best.
    Target,
    /// Nobody has said.
    Unknown,
}

/// A criterion as typed.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "one a check mark")]
pub struct Draft {
    /// Id in the project; `None`: a new criterion.
    pub original: Option<String>,
    /// The id follows the name until it is edited.
    pub id_follows: bool,
    /// Key in the file.
    pub id: String,
    /// Name.
    pub name: String,
    /// Name in Chinese.
    pub name_zh: String,
    /// Group in the matrix.
    pub category: Category,
    /// What specs are.
    pub kind: Kind,
    /// Unit.
    pub unit: String,
    /// Which direction is better.
    pub direction: Direction,
    /// Target value.
    pub target: NumberField,
    /// Weight.
    pub weight: NumberField,
    /// The weight follows a scale that gets another width.
    pub keeps_step: bool,
    /// End of the scale with 0 points.
    pub worst: NumberField,
    /// End of the scale with 100 points.
    pub best: NumberField,
    /// Value and points of each interior point.
    pub points: Vec<(NumberField, NumberField)>,
    /// Name and points of each level, worst first.
    pub levels: Vec<(String, NumberField)>,
    /// Least and most share of the weight in %, as `10–30`; empty: any.
    pub weight_range: String,
    /// Id of the group whose weight it shares; empty: none.
    pub group: String,
    /// Preference function in words; empty: the usual assumption.
    pub preference: String,
    /// Margin.
    pub margin: NumberField,
    /// Must-clause; without a limit there is none.
    pub must: Must,
    /// Own need.
    pub need: String,
    /// Basis a figure must refer to.
    pub basis: String,
    /// Usual bases, one a line.
    pub bases: String,
    /// Half or full width, where that matters.
    pub width: Option<Width>,
    /// How figures without ± are meant.
    pub unsigned: Option<Width>,
    /// "Up to" means the value itself.
    pub rating: bool,
    /// Whether figures hold as stated; `None`: by kind.
    pub exact: Option<bool>,
    /// What a price must include.
    pub price: PriceBasis,
    /// Where scale and margin come from.
    pub source: String,
    /// Free text.
    pub note: String,
    /// The name takes the focus in the first frame.
    pub takes_focus: bool,
    /// Hours that one year stands for, to read a figure in another unit.
    hours_per_year: f64,
    /// As it was, to ask whether the weight follows the scale.
    before: Option<Box<Criterion>>,
    /// As it was, to keep the bases that the short form does not say.
    known_bases: Vec<Basis>,
}

impl Draft {
    /// From the criterion with this id, or an empty one.
    pub fn new(project: &Project, id: Option<String>) -> Self {
        let original = id.filter(|id| project.criterion(id).is_some());
        let found = original.as_deref().and_then(|id| project.criterion(id));
        let before = found.cloned().map(Box::new);
        let criterion = found.cloned().unwrap_or_else(|| Criterion { weight: 10.0, ..Criterion::default() });
        let (direction, target) = match criterion.better {
            Better::Higher => (Direction::Higher, None),
            Better::Lower => (Direction::Lower, None),
            Better::Target(target) => (Direction::Target, Some(target)),
            Better::Unknown => (Direction::Unknown, None),
        };
        let scale = criterion.scale.as_ref();
        let points = scale.map(|scale| scale.points.as_slice()).unwrap_or_default();
        Self {
            id_follows: original.is_none(),
            takes_focus: original.is_none(),
            original,
            direction,
            target: value_field(target),
            weight: NumberField::new(Rule::NotNegative).with(criterion.weight),
            keeps_step: false,
            before,
            worst: value_field(scale.map(|scale| scale.worst)),
            best: value_field(scale.map(|scale| scale.best)),
            points: points.iter().map(|&(value, points)| point_fields(Some(value), points)).collect(),
            levels: criterion.levels.iter().map(|level| (level.name.clone(), level_field(level.points))).collect(),
            margin: NumberField::optional(Rule::NotNegative).with(criterion.margin),
            weight_range: criterion.weight_range.map(range_text).unwrap_or_default(),
            group: criterion.group,
            preference: criterion.preference.map(|p| p.to_string()).unwrap_or_default(),
            basis: criterion.basis.as_ref().map(ToString::to_string).unwrap_or_default(),
            bases: criterion.bases.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
            known_bases: criterion.bases.iter().chain(&criterion.basis).cloned().collect(),
            must: criterion.must.unwrap_or_default(),
            price: criterion.price.unwrap_or_default(),
            hours_per_year: project.settings.hours_per_year,
            id: criterion.id,
            name: criterion.name,
            name_zh: criterion.name_zh,
            category: criterion.category,
            kind: criterion.kind,
            unit: criterion.unit,
            need: criterion.need,
            width: criterion.width,
            unsigned: criterion.unsigned,
            rating: criterion.rating,
            exact: criterion.exact,
            source: criterion.source,
            note: criterion.note,
        }
    }

    /// Takes over what the lexicon knows of a criterion; what the user typed of unit and standards stays.
    pub fn take_entry(&mut self, entry: &Entry) {
        self.name.clone_from(&entry.en);
        self.name_zh.clone_from(&entry.zh);
        self.category = entry.category;
        match entry.direction {
            Known::Higher => self.direction = Direction::Higher,
            Known::Lower => self.direction = Direction::Lower,
            Known::Target => self.direction = Direction::Target,
            Known::Ask => self.direction = Direction::Unknown,
            Known::Text => self.kind = Kind::Text,
        }
        if self.unit.trim().is_empty() {
            self.unit = entry.units.first().cloned().unwrap_or_default();
        }
        if self.bases.trim().is_empty() {
            self.bases = entry.bases.join("\n");
        }
    }

    /// Makes the id from the name until the user types one.
    pub fn follow_name(&mut self, project: &Project) {
        if self.id_follows {
            let name = if self.name.trim().is_empty() { &self.name_zh } else { &self.name };
            self.id = ids::from_name(name, "criterion", |id| project.criterion(id).is_some());
        }
    }

    /// Where a new criterion goes: after the last one of its category.
    pub fn index(&self, project: &Project) -> usize {
        let last = project.criteria.iter().rposition(|criterion| criterion.category == self.category);
        last.map_or(project.criteria.len(), |last| last + 1)
    }

    /// The unit, where it is known.
    pub fn known_unit(&self) -> Option<Unit> {
        Unit::stated(&self.unit)
    }

    /// The same with why it cannot be read; `None` where nothing is typed.
    pub fn read(&self, field: &NumberField) -> Result<Option<f64>, Refusal> {
        field.value_in(self.known_unit(), self.hours_per_year)
    }

    /// A figure in the criterion's unit; it may be typed in another unit of the same dimension.
    pub fn value(&self, field: &NumberField) -> Option<f64> {
        self.read(field).ok().flatten()
    }

    /// The margin: a difference in the criterion's unit, or points; `None` where none is typed.
    pub fn typed_margin(&self) -> Result<Option<f64>, Refusal> {
        if self.margin_in_points() {
            self.margin.value()
        } else {
            self.margin.span_in(self.known_unit(), self.hours_per_year)
        }
    }

    /// The weight that keeps what a step is worth; `None` where the scale is as wide as it was.
    pub fn kept_weight(&self) -> Option<f64> {
        let before = self.before.as_ref()?;
        kept_weight(before, &self.typed(), self.weight.number()?, self.hours_per_year)
    }

    /// The weight typed, or the one that follows the scale where that was chosen.
    pub fn weight_in_use(&self) -> Option<f64> {
        let kept = self.kept_weight().filter(|_| self.keeps_step).map(|weight| significant(weight, 6));
        kept.or_else(|| self.weight.number())
    }

    /// The criterion, as far as the texts can be read.
    pub fn criterion(&self) -> Criterion {
        Criterion { weight: self.weight_in_use().unwrap_or_default(), ..self.typed() }
    }

    /// The same with the weight as typed.
    fn typed(&self) -> Criterion {
        let numeric = self.kind == Kind::Numeric;
        let trimmed = |text: &String| text.trim().to_owned();
        let level = |(name, points): &(String, NumberField)| Level { name: trimmed(name), points: points.number() };
        Criterion {
            id: trimmed(&self.id),
            name: trimmed(&self.name),
            name_zh: trimmed(&self.name_zh),
            category: self.category,
            kind: self.kind,
            unit: if numeric { trimmed(&self.unit) } else { String::new() },
            better: self.better(),
            scale: self.scale().filter(|_| numeric),
            levels: if self.kind == Kind::Ordinal { self.levels.iter().map(level).collect() } else { Vec::new() },
            weight: self.weight.number().unwrap_or_default(),
            weight_range: typed::optional_range(&self.weight_range, Rule::Hundred).ok().flatten(),
            group: self.group.clone(),
            preference: Preference::parse(&self.preference),
            margin: self.typed_margin().ok().flatten(),
            must: (!self.must.is.trim().is_empty()).then(|| self.must.clone()),
            need: trimmed(&self.need),
            basis: self.one_basis(&self.basis),
            bases: self.bases.lines().filter_map(|line| self.one_basis(line)).collect(),
            width: self.width.filter(|_| numeric),
            unsigned: self.unsigned.filter(|_| numeric),
            rating: self.rating && numeric,
            exact: self.exact.filter(|_| numeric),
            price: Some(&self.price).filter(|price| self.is_money() && **price != PriceBasis::default()).cloned(),
            source: trimmed(&self.source),
            note: trimmed(&self.note),
        }
    }

    /// Direction with the target's value.
    pub fn better(&self) -> Better {
        match (self.direction, self.kind) {
            (Direction::Lower, _) => Better::Lower,
            (Direction::Unknown, Kind::Numeric | Kind::YesNo) => Better::Unknown,
            (Direction::Target, Kind::Numeric) => Better::Target(self.value(&self.target).unwrap_or_default()),
            _ => Better::Higher,
        }
    }

    /// The scale where both ends are given.
    pub fn scale(&self) -> Option<Scale> {
        let (worst, best) = self.value(&self.worst).zip(self.value(&self.best))?;
        let point = |(value, points): &(NumberField, NumberField)| self.value(value).zip(points.number());
        let mut points: Vec<(f64, f64)> = self.points.iter().filter_map(point).collect();
        points.sort_by(|a, b| a.0.total_cmp(&b.0));
        Some(Scale { worst, best, points })
    }

    /// Margins of targets and levels are in points.
    pub fn margin_in_points(&self) -> bool {
        self.kind != Kind::Numeric || self.direction == Direction::Target
    }

    /// Whether figures are prices.
    pub fn is_money(&self) -> bool {
        self.kind == Kind::Numeric && self.known_unit().is_some_and(|unit| unit.dimension().is_money())
    }

    /// What a spec of this criterion is read as.
    pub fn reads(&self, text: &str) -> bool {
        let names: Vec<String> = self.levels.iter().map(|(name, _)| name.trim().to_owned()).collect();
        let expected = match self.kind {
            Kind::Numeric => Expected::Number(self.known_unit()),
            Kind::Ordinal => Expected::Level(&names),
            Kind::YesNo => Expected::YesNo,
            Kind::Text => return !text.trim().is_empty(),
        };
        let wrong =
            |meaning: &Meaning| matches!(meaning, Meaning::Unread(_) | Meaning::NotStated | Meaning::NotApplicable);
        !wrong(&read(text, expected).meaning)
    }

    fn one_basis(&self, text: &str) -> Option<Basis> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let known = self.known_bases.iter().find(|basis| basis.to_string() == text);
        Some(known.cloned().unwrap_or_else(|| Basis::parse(text)))
    }
}

/// A field for a value of the criterion; whether it may be empty depends on the others.
fn value_field(value: Option<f64>) -> NumberField {
    NumberField::optional(Rule::Any).with(value)
}

/// The points of a level; empty: none are given.
pub fn level_field(points: Option<f64>) -> NumberField {
    NumberField::optional(Rule::Hundred).with(points)
}

/// Value and points of a point of the scale.
pub fn point_fields(value: Option<f64>, points: f64) -> (NumberField, NumberField) {
    (NumberField::new(Rule::Any).with(value), NumberField::new(Rule::Hundred).with(points))
}
