//! A criterion made ready: unit, value function, levels, need and must-clause as figures.

use crate::methods::decision::value::ValueFunction;
use crate::model::{Basis, Better, Criterion, Kind, Place, Scenario, Severity, Width};
use crate::quantity::{Expected, Meaning, Reading, Unit, read};

use super::exactness::{is_exact, is_promised_term};
use super::finding::{Finding, FindingKind};
use super::settle::{self, settle_limit};
use super::terms::{self, Term};
use super::width::RowNotation;
use super::worth_function::{WorthFunction, declared_scale, median_of_sorted};

/// A criterion made ready for reading and comparing its specs.
#[derive(Clone, Debug)]
pub(super) struct Ready<'a> {
    pub criterion: &'a Criterion,
    pub unit: Option<Unit>,
    pub levels: Vec<String>,
    pub worth: Option<WorthFunction>,
    pub margin: Option<f64>,
    pub weight: f64,
    pub must: Option<Reading>,
    pub need: Option<Reading>,
    /// Figures hold as stated ([`is_exact`]).
    pub exact: bool,
    /// Figures are terms that are promised ([`is_promised_term`]).
    pub promised_term: bool,
    /// What figures are of where they do not say, by the criterion's name.
    pub terms: Vec<Term>,
    /// What the clause's figure is of: by its text, else by the criterion's name.
    pub clause_terms: Vec<Term>,
    /// What the clause refers to: by its text, else as the criterion says.
    pub clause_basis: Option<Basis>,
    /// Who writes ± on the row; known once its cells are read.
    pub notation: RowNotation,
}

impl<'a> Ready<'a> {
    /// Reads unit, levels, scale, need and must-clause; what cannot be used becomes a finding.
    pub fn new(criterion: &'a Criterion, scenario: Option<&Scenario>, findings: &mut Vec<Finding>) -> Self {
        let place = || Place::Criterion(criterion.id.clone());
        let mut tell = |severity, kind| findings.push(Finding::new(severity, place(), kind));
        let unit = match criterion.unit.trim() {
            "" => None,
            text => Unit::stated(text).or_else(|| {
                tell(Severity::Error, FindingKind::UnknownUnit(text.to_owned()));
                None
            }),
        };
        let weight = scenario.and_then(|s| s.weights.get(&criterion.id)).copied().unwrap_or(criterion.weight);
        if !weight.is_finite() || weight < 0.0 {
            tell(Severity::Error, FindingKind::BadWeight);
        }
        let margin = scenario.and_then(|s| s.margins.get(&criterion.id)).copied().or(criterion.margin);
        let mut ready = Self {
            criterion,
            unit,
            levels: criterion.levels.iter().map(|level| level.name.clone()).collect(),
            worth: None,
            margin: margin.filter(|m| m.is_finite() && *m >= 0.0),
            weight,
            must: None,
            need: None,
            exact: is_exact(criterion),
            promised_term: is_promised_term(criterion),
            terms: terms::of_criterion(criterion),
            clause_terms: Vec::new(),
            clause_basis: None,
            notation: RowNotation::default(),
        };
        ready.worth = ready.declared_worth(&mut tell);
        if criterion.kind == Kind::Text {
            return ready;
        }
        ready.must = criterion.must.as_ref().and_then(|must| ready.limit(&must.is)).or_else(|| {
            if let Some(must) = &criterion.must {
                tell(Severity::Error, FindingKind::MustUnread(must.is.clone()));
            }
            None
        });
        let remarks = ready.must.as_ref().map_or(&[][..], |must| &must.remarks);
        let clause_terms = terms::with_default(terms::of_remarks(remarks, unit), &ready.terms);
        let clause_basis = settle::basis(remarks).or_else(|| criterion.basis.clone());
        (ready.clause_terms, ready.clause_basis) = (clause_terms, clause_basis);
        if !criterion.need.trim().is_empty() {
            ready.need = ready.limit(&criterion.need);
            if ready.need.is_none() {
                tell(Severity::Error, FindingKind::NeedUnread(criterion.need.clone()));
            }
        }
        ready
    }

    /// What a spec on this criterion is expected to be.
    pub fn expected(&self) -> Expected<'_> {
        match self.criterion.kind {
            Kind::Numeric => Expected::Number(self.unit),
            Kind::Ordinal => Expected::Level(&self.levels),
            Kind::YesNo => Expected::YesNo,
            // Is not read; what would be, is words.
            Kind::Text => Expected::Number(None),
        }
    }

    /// The width that figures count in: the criterion's, else half where somebody writes ±; `None`: widths play no part.
    pub fn counted_width(&self) -> Option<Width> {
        self.criterion.width.or(self.notation.half.then_some(Width::Half))
    }

    /// Nothing on the row is sure: some write ± and some do not, and nobody said what that means.
    pub fn is_width_open(&self) -> bool {
        self.notation.is_mixed(self)
    }

    /// +1 where more is better, −1 where less is; `None` on a target and on levels.
    pub fn sign(&self) -> Option<f64> {
        match (self.criterion.kind, self.criterion.better) {
            (Kind::Ordinal | Kind::Text, _) | (_, Better::Target(_) | Better::Unknown) => None,
            (_, Better::Higher) => Some(1.0),
            (_, Better::Lower) => Some(-1.0),
        }
    }

    /// Nobody has said which direction is better: nothing is scored or compared.
    pub fn is_undirected(&self) -> bool {
        matches!(self.criterion.kind, Kind::Numeric | Kind::YesNo) && self.criterion.better == Better::Unknown
    }

    /// True where differences are taken in points and not in natural units.
    pub fn compares_points(&self) -> bool {
        compares_points(self.criterion.kind, self.criterion.better)
    }

    /// A need or must-clause that says something.
    fn limit(&self, text: &str) -> Option<Reading> {
        let mut reading = read(text, self.expected());
        if let Meaning::Number(number) = &mut reading.meaning {
            number.figure = settle_limit(number, &reading.remarks, self.criterion, self.unit);
        }
        matches!(reading.meaning, Meaning::Number(_) | Meaning::Level(_) | Meaning::YesNo(_)).then_some(reading)
    }

    fn declared_worth(&self, tell: &mut impl FnMut(Severity, FindingKind)) -> Option<WorthFunction> {
        match self.criterion.kind {
            Kind::Text => None,
            Kind::Numeric | Kind::YesNo if self.criterion.better == Better::Unknown => {
                tell(Severity::Warning, FindingKind::NoDirection);
                None
            }
            Kind::YesNo => Some(WorthFunction::YesNo(self.criterion.better != Better::Lower)),
            Kind::Ordinal => {
                let points: Option<Vec<f64>> =
                    self.criterion.levels.iter().map(|l| l.points.filter(|p| p.is_finite())).collect();
                let points = points.filter(|p| !p.is_empty());
                if points.is_none() {
                    tell(Severity::Warning, FindingKind::LevelsWithoutPoints);
                }
                points.map(|p| WorthFunction::Levels(p.into_iter().map(|p| p.clamp(0.0, 100.0)).collect()))
            }
            Kind::Numeric => {
                let scale = self.criterion.scale.as_ref()?;
                let declared = declared_scale(scale, self.criterion.better);
                if declared.is_none() {
                    tell(Severity::Error, FindingKind::ScaleUnusable);
                }
                declared.map(WorthFunction::Declared)
            }
        }
    }

    /// A provisional scale around the need or the median of these figures, where none is declared.
    pub fn provisional_worth(&self, figures: &[f64], need: Option<f64>) -> Option<WorthFunction> {
        if self.criterion.kind != Kind::Numeric {
            return None;
        }
        let mut sorted: Vec<f64> = figures.iter().copied().filter(|x| x.is_finite()).collect();
        sorted.sort_by(f64::total_cmp);
        let (Some(low), Some(high)) = (sorted.first().or(need.as_ref()), sorted.last().or(need.as_ref())) else {
            return None;
        };
        let (low, high) = (*low, *high);
        if !(high - low).is_finite() {
            return None;
        }
        if let Better::Target(target) = self.criterion.better {
            let widest = (high - target).abs().max((low - target).abs());
            let half = if widest > 0.0 { widest } else { target.abs().max(1.0) };
            let anchors = vec![(target - half, 0.0), (target, 100.0), (target + half, 0.0)];
            return ValueFunction::new(anchors).map(WorthFunction::Linear);
        }
        let sign = self.sign()?;
        let centre = need.unwrap_or_else(|| median_of_sorted(&sorted).unwrap_or(low));
        if low > 0.0 && centre > 0.0 {
            return Some(WorthFunction::Geometric { centre, sign });
        }
        let spare = if high > low { 0.0 } else { high.abs().max(1.0) };
        let (worst, best) = if sign > 0.0 { (0.0, 100.0) } else { (100.0, 0.0) };
        ValueFunction::new(vec![(low - spare, worst), (high + spare, best)]).map(WorthFunction::Linear)
    }
}

/// True where differences are taken in points: levels, yes/no, and the distance to a target have no better natural unit.
pub(super) fn compares_points(kind: Kind, better: Better) -> bool {
    kind != Kind::Numeric || matches!(better, Better::Target(_))
}
