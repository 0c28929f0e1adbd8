//! Points of a figure: declared and provisional scales, levels, yes and no.

use crate::methods::decision::rank::TIE;
use crate::methods::decision::value::{OutOfBounds, ValueFunction};
use crate::model::{Better, Scale};

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

/// How a provisional scale came about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Provisional {
    /// Geometric, a factor 4 wide around this value.
    Geometric(f64),
    /// Linear over the figures present, because zero or signs occur.
    Linear,
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
        Better::Unknown => return None,
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

/// The middle of sorted figures; the mean of the two middle ones for an even count.
pub(super) fn median_of_sorted(sorted: &[f64]) -> Option<f64> {
    let n = sorted.len();
    let upper = sorted.get(n / 2)?;
    Some(if n % 2 == 1 { *upper } else { f64::midpoint(sorted[n / 2 - 1], *upper) })
}
