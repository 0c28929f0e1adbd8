//! A criterion made ready: unit, value function, levels, need and must-clause as figures.

use crate::methods::decision::rank::TIE;
use crate::methods::decision::value::{OutOfBounds, ValueFunction};
use crate::model::{Better, Criterion, Kind, Place, Scale, Scenario, Severity};
use crate::quantity::{Expected, Meaning, Reading, Unit, read};

use super::result::Provisional;
use super::{Finding, FindingKind};

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
}

/// Points of a figure on this criterion.
#[derive(Clone, Debug, PartialEq)]
pub enum WorthFunction {
    /// A declared scale.
    Declared(ValueFunction),
    /// Provisional: 50 + 50·s·log2(x/r), clipped.
    Geometric {
        /// Earns 50 points.
        centre: f64,
        /// +1 where more is better, −1 where less is.
        sign: f64,
    },
    /// Provisional: linear over the figures present.
    Linear(ValueFunction),
    /// Levels with points.
    Levels(Vec<f64>),
    /// Yes or no; true: yes is better.
    YesNo(bool),
}

impl WorthFunction {
    /// Points 0..100 of a figure (of a level's index, of 1 or 0).
    pub fn points(&self, x: f64) -> f64 {
        match self {
            Self::Declared(v) | Self::Linear(v) => v.value(x),
            Self::Geometric { centre, sign } => geometric(x, *centre, *sign),
            Self::Levels(points) => points.get(x.max(0.0) as usize).copied().unwrap_or(0.0),
            Self::YesNo(yes_better) => 100.0 * f64::from(u8::from((x > 0.5) == *yes_better)),
        }
    }

    /// Smallest and largest points over [low, high].
    pub fn extremes(&self, low: f64, high: f64) -> (f64, f64) {
        match self {
            Self::Declared(v) | Self::Linear(v) => v.extremes(low, high),
            _ => {
                let (a, b) = (self.points(low), self.points(high));
                (a.min(b), a.max(b))
            }
        }
    }

    /// Points of the worst and the best there is.
    pub fn range(&self) -> (f64, f64) {
        match self {
            Self::Declared(v) | Self::Linear(v) => v.extremes(f64::NEG_INFINITY, f64::INFINITY),
            Self::Levels(points) => {
                points.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), p| (a.min(*p), b.max(*p)))
            }
            Self::Geometric { .. } | Self::YesNo(_) => (0.0, 100.0),
        }
    }

    /// Lowest and highest figure of the scale; `None` for levels and yes/no.
    pub fn ends(&self) -> Option<(f64, f64)> {
        match self {
            Self::Declared(v) | Self::Linear(v) => Some((v.anchors().first()?.0, v.anchors().last()?.0)),
            Self::Geometric { centre, .. } => Some((centre / 2.0, centre * 2.0)),
            Self::Levels(_) | Self::YesNo(_) => None,
        }
    }

    /// The figure nearest to `from` that earns at least these points; `None`: beyond the scale.
    pub fn figure_for(&self, points: f64, from: f64) -> Option<f64> {
        match self {
            Self::Declared(v) | Self::Linear(v) => v.inverse(points, from),
            Self::Geometric { centre, sign } => {
                let needed = centre * (sign * (points.clamp(0.0, 100.0) - 50.0) / 50.0).exp2();
                let reached = (0.0..=100.0).contains(&points) && self.points(from) >= points;
                (points <= 100.0 + TIE).then_some(if reached || points <= 0.0 { from } else { needed })
            }
            // The nearest level that is good enough; levels do not lie between each other.
            Self::Levels(levels) => {
                let good = levels.iter().enumerate().filter(|(_, p)| **p >= points - TIE);
                good.map(|(index, _)| index as f64).min_by(|a, b| (a - from).abs().total_cmp(&(b - from).abs()))
            }
            Self::YesNo(_) => [from, 1.0 - from].into_iter().find(|x| self.points(*x) >= points - TIE),
        }
    }

    /// The figure furthest from `from` on its worse side that still earns these points; `None`: below the scale, or
    /// nothing on it is worth less.
    pub fn figure_down_to(&self, points: f64, from: f64) -> Option<f64> {
        match self {
            Self::Declared(v) | Self::Linear(v) => v.kept_up_to(points, from),
            Self::Geometric { centre, sign } => {
                let figure = centre * (sign * (points - 50.0) / 50.0).exp2();
                (points >= 0.0 && points <= self.points(from) + TIE).then_some(figure)
            }
            Self::Levels(_) | Self::YesNo(_) => None,
        }
    }

    /// The figure for points that the scale does not give, with its last piece continued; `None` for levels, yes/no
    /// and beyond a target.
    pub fn beyond(&self, points: f64, from: f64) -> Option<f64> {
        match self {
            Self::Declared(v) | Self::Linear(v) => v.inverse_with(points, from, OutOfBounds::Extrapolate),
            Self::Geometric { centre, sign } => {
                let figure = centre * (sign * (points - 50.0) / 50.0).exp2();
                figure.is_finite().then_some(figure)
            }
            Self::Levels(_) | Self::YesNo(_) => None,
        }
    }

    /// True beyond the ends of the scale.
    pub fn is_beyond(&self, x: f64) -> bool {
        match self {
            Self::Declared(v) => v.is_beyond(x),
            _ => false,
        }
    }

    /// Anchors to draw it; a geometric scale as a curve in twelve steps.
    pub fn anchors(&self) -> Vec<(f64, f64)> {
        match self {
            Self::Declared(v) | Self::Linear(v) => v.anchors().to_vec(),
            Self::Geometric { centre, sign } => (-6..=6)
                .map(|k| centre * (f64::from(k) / 6.0).exp2())
                .map(|x| (x, geometric(x, *centre, *sign)))
                .collect(),
            Self::Levels(_) | Self::YesNo(_) => Vec::new(),
        }
    }

    /// How it came about, where it is provisional.
    pub fn provisional(&self) -> Option<Provisional> {
        match self {
            Self::Geometric { centre, .. } => Some(Provisional::Geometric(*centre)),
            Self::Linear(_) => Some(Provisional::Linear),
            _ => None,
        }
    }
}

fn geometric(x: f64, centre: f64, sign: f64) -> f64 {
    if x <= 0.0 {
        return if sign > 0.0 { 0.0 } else { 100.0 };
    }
    (50.0 + 50.0 * sign * (x / centre).log2()).clamp(0.0, 100.0)
}

impl<'a> Ready<'a> {
    /// Reads unit, levels, scale, need and must-clause; what cannot be used becomes a finding.
    pub fn new(criterion: &'a Criterion, scenario: Option<&Scenario>, findings: &mut Vec<Finding>) -> Self {
        let place = || Place::Criterion(criterion.id.clone());
        let mut tell = |severity, kind| findings.push(Finding::new(severity, place(), kind));
        let unit = match criterion.unit.trim() {
            "" => None,
            text => Unit::find(text).or_else(|| {
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
        };
        ready.worth = ready.declared_worth(&mut tell);
        ready.must = criterion.must.as_ref().and_then(|must| ready.limit(&must.is)).or_else(|| {
            if let Some(must) = &criterion.must {
                tell(Severity::Error, FindingKind::MustUnread(must.is.clone()));
            }
            None
        });
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
        }
    }

    /// +1 where more is better, −1 where less is; `None` on a target and on levels.
    pub fn sign(&self) -> Option<f64> {
        match (self.criterion.kind, self.criterion.better) {
            (Kind::Ordinal, _) | (_, Better::Target(_)) => None,
            (_, Better::Higher) => Some(1.0),
            (_, Better::Lower) => Some(-1.0),
        }
    }

    /// True where differences are taken in points and not in natural units.
    pub fn compares_points(&self) -> bool {
        compares_points(self.criterion.kind, self.criterion.better)
    }

    /// A need or must-clause that says something.
    fn limit(&self, text: &str) -> Option<Reading> {
        let reading = read(text, self.expected());
        matches!(reading.meaning, Meaning::Number(_) | Meaning::Level(_) | Meaning::YesNo(_)).then_some(reading)
    }

    fn declared_worth(&self, tell: &mut impl FnMut(Severity, FindingKind)) -> Option<WorthFunction> {
        match self.criterion.kind {
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

/// The middle of sorted figures; the mean of the two middle ones for an even count.
pub(super) fn median_of_sorted(sorted: &[f64]) -> Option<f64> {
    let n = sorted.len();
    let upper = sorted.get(n / 2)?;
    Some(if n % 2 == 1 { *upper } else { f64::midpoint(sorted[n / 2 - 1], *upper) })
}

/// True where a scale runs in the direction that is better and its points are in order.
pub fn scale_is_usable(scale: &Scale, better: Better) -> bool {
    declared_scale(scale, better).is_some()
}

/// The value function of a declared scale; `None` when it runs against the direction or its points are out of order.
pub(super) fn declared_scale(scale: &Scale, better: Better) -> Option<ValueFunction> {
    let mut anchors: Vec<(f64, f64)> = vec![(scale.worst, 0.0), (scale.best, 100.0)];
    anchors.extend(scale.points.iter().copied());
    if matches!(better, Better::Target(_)) && scale.points.is_empty() {
        anchors.push((2.0 * scale.best - scale.worst, 0.0));
    }
    anchors.sort_by(|a, b| a.0.total_cmp(&b.0));
    let in_range = anchors.iter().all(|(_, points)| (0.0..=100.0).contains(points));
    let steps = || anchors.windows(2).map(|pair| pair[1].1 - pair[0].1);
    let in_order = match better {
        Better::Higher => steps().all(|step| step >= 0.0) && scale.worst < scale.best,
        Better::Lower => steps().all(|step| step <= 0.0) && scale.worst > scale.best,
        // Up to the best, then down.
        Better::Target(target) => {
            if (scale.best - target).abs() > 1e-9 * target.abs() {
                return None;
            }
            let peak = anchors.iter().position(|(x, _)| *x == scale.best)?;
            steps().enumerate().all(|(i, step)| if i < peak { step >= 0.0 } else { step <= 0.0 })
        }
    };
    if in_range && in_order { ValueFunction::new(anchors) } else { None }
}
/// True where differences are taken in points: levels, yes/no, and the distance to a target have no better natural unit.
pub(super) fn compares_points(kind: Kind, better: Better) -> bool {
    kind != Kind::Numeric || matches!(better, Better::Target(_))
}
