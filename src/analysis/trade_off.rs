//! What a step on one criterion is worth on another, in natural units: from weights and value functions.
//!
//! The rate is local: at the benchmark's figure, else at the median of the machines, as long as neither figure leaves
//! the straight piece of its value curve. Each result names these pieces.

use crate::methods::decision::trade_off::{Segment, equivalent_change, segment};
use crate::model::{Better, Criterion, Project};
use crate::text::Lang;
use crate::text::number::{joined, with_unit};

use super::result::Analysis;
use super::words::unit_name;
use super::worth_function::median_of_sorted;

/// One side of a trade-off.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// Weight; only the ratio to the other side's counts.
    pub weight: f64,
    /// Anchors (value, points) of the value function, by rising value.
    pub anchors: Vec<(f64, f64)>,
    /// Which direction is better.
    pub better: Better,
    /// The figure around which the step is taken.
    pub at: f64,
}

impl Side {
    /// The criterion at this index, with its own weight; `None` where it has no curve.
    pub fn of(project: &Project, analysis: &Analysis, index: usize) -> Option<Self> {
        let (part, result) = (project.criteria.get(index)?, analysis.criteria.get(index)?);
        let (first, last) = (result.anchors.first()?, result.anchors.last()?);
        let at = figure(analysis, index).unwrap_or_else(|| f64::midpoint(first.0, last.0));
        Some(Self { weight: part.weight, anchors: result.anchors.clone(), better: result.better, at })
    }

    /// The straight piece on which a step to the better is taken.
    fn piece(&self) -> Option<Segment> {
        let upwards = match self.better {
            Better::Higher => true,
            Better::Lower => false,
            Better::Target(target) => self.at < target,
            Better::Unknown => return None,
        };
        let (first, last) = (self.anchors.first()?.0, self.anchors.last()?.0);
        // At the best end there is no step to the better: the last one before it counts.
        segment(&self.anchors, self.at.clamp(first.min(last), last.max(first)), upwards)
    }
}

/// The benchmark's figure, else the median of what the machines state.
fn figure(analysis: &Analysis, index: usize) -> Option<f64> {
    let benchmark = analysis.benchmark.as_ref().and_then(|b| b.cells.get(index)?.as_ref()?.value);
    benchmark.or_else(|| {
        let mut stated: Vec<f64> =
            analysis.equipment.iter().filter_map(|equipment| equipment.cells.get(index)?.value).collect();
        stated.sort_by(f64::total_cmp);
        median_of_sorted(&stated)
    })
}

/// A step on one criterion and what makes up for it on another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TradeOff {
    /// The step, a round figure in the criterion's unit.
    pub step: f64,
    /// What it is worth, in the other criterion's unit.
    pub amount: f64,
    /// The piece of the curve the step lies on.
    pub piece: (f64, f64),
    /// The piece of the other curve.
    pub other_piece: (f64, f64),
}

impl TradeOff {
    /// False where so much cannot be made up for: it is more than the other piece is wide.
    pub fn fits(&self) -> bool {
        self.amount <= (self.other_piece.1 - self.other_piece.0) * (1.0 + 1e-9)
    }
}

/// What a round step on one criterion is worth on the other; `None` where a side counts for nothing.
pub fn trade_off(one: &Side, other: &Side) -> Option<TradeOff> {
    let (piece, other_piece) = (one.piece()?, other.piece()?);
    let rate = equivalent_change(one.weight, piece.slope, other.weight, other_piece.slope)?;
    let step = round_step(piece.high - piece.low);
    Some(TradeOff {
        step,
        amount: rate * step,
        piece: (piece.low, piece.high),
        other_piece: (other_piece.low, other_piece.high),
    })
}

/// A power of ten about a tenth of this width: 1 µm of 10 µm, 100 h of 2600 h.
fn round_step(width: f64) -> f64 {
    10_f64.powf((width / 5.0).log10().floor())
}

/// The sentence: what the step is worth.
pub fn sentence(found: &TradeOff, one: &Criterion, other: &Criterion, lang: Lang) -> String {
    let step = with_unit(found.step, unit_name(one, lang));
    let amount = with_unit(two_digits(found.amount), unit_name(other, lang));
    let (one, other) = (one.display_name(lang), other.display_name(lang));
    if found.fits() {
        lang.trade_off_worth(&step, one, &amount, other)
    } else {
        lang.trade_off_too_much(&step, one, &amount, other)
    }
}

/// For which figures the sentence holds.
pub fn holds(found: &TradeOff, one: &Criterion, other: &Criterion, lang: Lang) -> String {
    let range = |(low, high): (f64, f64), criterion: &Criterion| joined(&[low, high], "–", unit_name(criterion, lang));
    lang.trade_off_holds(&range(found.piece, one), &range(found.other_piece, other))
}

/// A rate of two judgements is known to two digits at best.
fn two_digits(x: f64) -> f64 {
    let unit = 10_f64.powf(x.abs().log10().floor() - 1.0);
    let rounded = (x / unit).round() * unit;
    if rounded.is_finite() { rounded } else { x }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side(weight: f64, anchors: &[(f64, f64)], better: Better, at: f64) -> Side {
        Side { weight, anchors: anchors.to_vec(), better, at }
    }

    #[test]
    fn a_micrometre_in_hours() {
        let accuracy = side(20.0, &[(4.0, 100.0), (14.0, 0.0)], Better::Lower, 8.0);
        let life = side(15.0, &[(400.0, 0.0), (3000.0, 100.0)], Better::Higher, 1800.0);
        let found = trade_off(&accuracy, &life).expect("both count");
        assert_eq!((found.step, found.piece, found.other_piece), (1.0, (4.0, 14.0), (400.0, 3000.0)));
        assert!((found.amount - 346.666_666).abs() < 1e-3 && found.fits());
        let back = trade_off(&life, &accuracy).expect("both count");
        assert!((found.amount / found.step * (back.amount / back.step) - 1.0).abs() < 1e-12);
        assert_eq!(two_digits(found.amount), 350.0);
    }

    #[test]
    fn a_bent_curve_counts_where_the_figure_lies() {
        let bent = [(2000.0, 0.0), (8000.0, 50.0), (18000.0, 100.0)];
        let other = side(1.0, &[(0.0, 0.0), (100.0, 100.0)], Better::Higher, 50.0);
        let amount = |at: f64| trade_off(&side(1.0, &bent, Better::Higher, at), &other).map(|t| (t.step, t.amount));
        assert_eq!(amount(4000.0), Some((1000.0, 1000.0 * 50.0 / 6000.0)));
        // On the bend the step goes to the better.
        assert_eq!(amount(8000.0), Some((1000.0, 5.0)));
        assert_eq!(amount(99_000.0), Some((1000.0, 5.0)));
    }

    #[test]
    fn a_target_is_approached_from_its_side() {
        let height = [(800.0, 0.0), (1000.0, 100.0), (1100.0, 0.0)];
        let other = side(1.0, &[(0.0, 0.0), (100.0, 100.0)], Better::Higher, 50.0);
        let piece = |at: f64| trade_off(&side(1.0, &height, Better::Target(1000.0), at), &other).map(|t| t.piece);
        assert_eq!([piece(900.0), piece(1000.0)], [Some((800.0, 1000.0)); 2]);
        assert_eq!(piece(1050.0), Some((1000.0, 1100.0)));
    }

    #[test]
    fn more_than_there_is_does_not_fit() {
        let heavy = side(100.0, &[(0.0, 0.0), (10.0, 100.0)], Better::Higher, 5.0);
        let light = side(1.0, &[(0.0, 0.0), (10.0, 100.0)], Better::Higher, 5.0);
        assert!(trade_off(&heavy, &light).is_some_and(|t| !t.fits()));
        assert!(trade_off(&light, &heavy).is_some_and(|t| t.fits()));
        assert_eq!(trade_off(&heavy, &side(0.0, &[(0.0, 0.0), (1.0, 100.0)], Better::Higher, 0.5)), None);
    }
}
