//! A figure as stated, in the criterion's unit and width: its centre, its range, its tolerance, its open side.

use crate::methods::decision::difference::Uncertain;
use crate::model::{Criterion, Grade};
use crate::quantity::{Figure, Relation};

use super::worth::{Affine, Ends};

/// A figure in the criterion's unit and width, as stated.
pub(super) struct Stated {
    /// The central figure.
    pub centre: f64,
    /// Half of a range.
    pub range: f64,
    /// What stands behind ±.
    pub tolerance: f64,
    /// Open upwards or downwards.
    pub open: Option<bool>,
    /// The ends of the range, as they were written where the unit is the criterion's.
    low: f64,
    high: f64,
}

impl Stated {
    /// The uncertainty that the figure itself brings.
    pub fn own_uncertainty(&self, grade: Option<Grade>) -> Uncertain {
        let exact = Uncertain::exact(self.centre);
        if self.tolerance == 0.0 {
            return Uncertain { half_width: self.range, ..exact };
        }
        match grade {
            // An expanded uncertainty of a test, k = 2; a catalogue's tolerance says nothing within its ends.
            Some(Grade::A | Grade::B) => Uncertain { normal_sd: self.tolerance / 2.0, half_width: self.range, ..exact },
            _ => Uncertain { half_width: self.range + self.tolerance, ..exact },
        }
    }

    /// The ends that are surely meant.
    pub fn ends(&self, figure: Figure) -> Ends {
        let strict = matches!(figure, Figure::Bound { relation: Relation::MoreThan | Relation::LessThan, .. });
        let (low, high) = (self.low - self.tolerance, self.high + self.tolerance);
        match self.open {
            None => Ends { low, high, above_low: false, below_high: false },
            Some(true) => Ends { low, high: f64::INFINITY, above_low: strict, below_high: false },
            Some(false) => Ends { low: f64::NEG_INFINITY, high, above_low: false, below_high: strict },
        }
    }
}

/// The figure in the criterion's unit, and in its width by this factor.
pub(super) fn interval(figure: Figure, criterion: &Criterion, affine: &Affine, factor: f64) -> Stated {
    let between = |low: f64, high: f64, tolerance: f64, open: Option<bool>| {
        let (a, b) = (affine.at(low * factor), affine.at(high * factor));
        Stated {
            centre: f64::midpoint(a, b),
            range: (b - a).abs() / 2.0,
            tolerance: (tolerance * affine.span).abs(),
            open,
            low: a.min(b),
            high: a.max(b),
        }
    };
    match figure {
        Figure::Point(x) | Figure::HalfWidth(x) => between(x, x, 0.0, None),
        Figure::Tolerance { value, half } => between(value, value, half * factor, None),
        Figure::Range { low, high } => between(low, high, 0.0, None),
        Figure::Bound { relation, value, .. } => between(value, value, 0.0, Some(relation.is_lower_bound())),
        Figure::UpTo(x) if criterion.rating => between(x, x, 0.0, None),
        Figure::UpTo(x) => between(x, x, 0.0, Some(false)),
    }
}
