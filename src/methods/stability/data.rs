//! What the methods of stability take in, and why they may refuse it.

use serde::Serialize;

/// Measured values in the order of making, in subgroups; single values are groups of one.
///
/// All values have one unit. A subgroup is a handful of parts made one after the other, so that its spread shows the
/// process without drift.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Subgroups {
    /// Subgroups in the order of making.
    pub groups: Vec<Vec<f64>>,
}

/// Why figures cannot be worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// There is no value.
    Nothing,
    /// This group has no value.
    EmptyGroup(usize),
    /// A value is not a finite number.
    NotFinite {
        /// Its group; for a plain list its place.
        group: usize,
        /// Its place in the group; 0 for a plain list.
        place: usize,
    },
    /// The groups differ in size, where the method needs one size.
    Uneven,
    /// The groups have fewer values than the method needs.
    GroupsTooSmall {
        /// The smallest size it works with.
        needed: usize,
    },
    /// The groups have more values than the method has constants for.
    GroupsTooLarge {
        /// The largest size it works with.
        most: usize,
    },
    /// The method needs single values, not groups.
    NotIndividuals,
    /// There are fewer values than the method needs.
    TooFew {
        /// The smallest number it works with.
        needed: usize,
    },
    /// All values are equal.
    NoSpread,
    /// The mean is not above zero, where the method divides by it.
    MeanNotPositive,
    /// Neither a lower nor an upper limit is given, a limit is not finite, or they stand crossed.
    NoLimits,
    /// Points of time are negative or do not ascend.
    TimesNotAscending,
}

impl Subgroups {
    /// Subgroups of any sizes, at least one value in each, all finite.
    pub fn new(groups: Vec<Vec<f64>>) -> Result<Self, Unusable> {
        let made = Self { groups };
        made.check().map(|()| made)
    }

    /// Single values: groups of one.
    pub fn individuals(values: &[f64]) -> Result<Self, Unusable> {
        Self::new(values.iter().map(|value| vec![*value]).collect())
    }

    /// Whether the groups are usable at all, for data that were not made by the constructors.
    pub fn check(&self) -> Result<(), Unusable> {
        if self.groups.is_empty() {
            return Err(Unusable::Nothing);
        }
        for (group, values) in self.groups.iter().enumerate() {
            if values.is_empty() {
                return Err(Unusable::EmptyGroup(group));
            }
            if let Some(place) = values.iter().position(|value| !value.is_finite()) {
                return Err(Unusable::NotFinite { group, place });
            }
        }
        Ok(())
    }

    /// All values in the order of making.
    pub fn values(&self) -> Vec<f64> {
        self.groups.iter().flatten().copied().collect()
    }

    /// The size all groups share.
    pub fn size(&self) -> Result<usize, Unusable> {
        self.check()?;
        let size = self.groups.first().map_or(0, Vec::len);
        if self.groups.iter().all(|group| group.len() == size) { Ok(size) } else { Err(Unusable::Uneven) }
    }

    /// The single values; refused where a group holds more than one.
    pub fn singles(&self) -> Result<Vec<f64>, Unusable> {
        match self.size() {
            Ok(1) => Ok(self.values()),
            Ok(_) | Err(Unusable::Uneven) => Err(Unusable::NotIndividuals),
            Err(other) => Err(other),
        }
    }

    /// The size all groups share, within `needed..=most`.
    pub(crate) fn size_within(&self, needed: usize, most: usize) -> Result<usize, Unusable> {
        match self.size()? {
            size if size < needed => Err(Unusable::GroupsTooSmall { needed }),
            size if size > most => Err(Unusable::GroupsTooLarge { most }),
            size => Ok(size),
        }
    }
}

/// Refuses a plain list that is shorter than needed or holds what is not finite.
pub(crate) fn check_list(values: &[f64], needed: usize) -> Result<(), Unusable> {
    if values.is_empty() {
        return Err(Unusable::Nothing);
    }
    if let Some(group) = values.iter().position(|value| !value.is_finite()) {
        return Err(Unusable::NotFinite { group, place: 0 });
    }
    if values.len() < needed { Err(Unusable::TooFew { needed }) } else { Ok(()) }
}

/// An interval of a figure; an end may be infinite where the method says so.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(into = "[f64; 2]")]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl From<Interval> for [f64; 2] {
    fn from(Interval { low, high }: Interval) -> Self {
        [low, high]
    }
}

impl Interval {
    /// Lower and upper end.
    pub fn ends(self) -> (f64, f64) {
        (self.low, self.high)
    }

    /// Whether it holds this figure, ends included.
    pub fn contains(&self, figure: f64) -> bool {
        self.low <= figure && figure <= self.high
    }
}

/// The probability on each side of a two-sided interval: (1 − confidence)/2; `None` unless 0 < confidence < 1.
pub(crate) fn tail(confidence: f64) -> Option<f64> {
    (confidence > 0.0 && confidence < 1.0).then(|| (1.0 - confidence) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_say_where() {
        assert_eq!(Subgroups::new(vec![]), Err(Unusable::Nothing));
        assert_eq!(Subgroups::new(vec![vec![1.0], vec![]]), Err(Unusable::EmptyGroup(1)));
        let broken = Subgroups::new(vec![vec![1.0], vec![2.0, f64::NAN]]);
        assert_eq!(broken, Err(Unusable::NotFinite { group: 1, place: 1 }));
        let uneven = Subgroups { groups: vec![vec![1.0], vec![2.0, 3.0]] };
        assert_eq!((uneven.size(), uneven.singles()), (Err(Unusable::Uneven), Err(Unusable::NotIndividuals)));
        let single = Subgroups::individuals(&[1.0, 2.0]).expect("usable");
        assert_eq!((single.size(), single.values()), (Ok(1), vec![1.0, 2.0]));
        assert_eq!(single.size_within(2, 25), Err(Unusable::GroupsTooSmall { needed: 2 }));
        assert_eq!(check_list(&[1.0], 2), Err(Unusable::TooFew { needed: 2 }));
    }
}
