//! Control charts: centre, limits and points.

use super::constants::{LARGEST, c4, constants};
use super::data::{Subgroups, Unusable};
use super::sigma::{deviations, mean, moving_ranges, ranges};

/// One chart. Limits lie three standard deviations of the points from the centre.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// One point per group, or per value or pair of neighbours.
    pub points: Vec<f64>,
    /// Centre line.
    pub center: f64,
    /// Standard deviation of a point, for the rules.
    pub sigma: f64,
    /// Lower limit; never below 0 for ranges and standard deviations.
    pub lower: f64,
    /// Upper limit.
    pub upper: f64,
}

/// A chart of the place and one of the spread.
#[derive(Clone, Debug, PartialEq)]
pub struct Charts {
    /// Single values or means of groups.
    pub location: Chart,
    /// Ranges, moving ranges or standard deviations. Point k of moving ranges lies between the values k and k + 1.
    pub spread: Chart,
    /// Standard deviation of a single value behind the limits.
    pub sigma: f64,
}

impl Chart {
    fn new(points: Vec<f64>, center: f64, sigma: f64) -> Self {
        Self { points, center, sigma, lower: center - 3.0 * sigma, upper: center + 3.0 * sigma }
    }

    fn above_zero(self) -> Self {
        Self { lower: self.lower.max(0.0), ..self }
    }
}

/// Chart of single values and of moving ranges of two.
///
/// `x̄ ± 3·MR̄/d2`, d2 = 1.12838; moving ranges up to D4·MR̄. For independent, about normal values.
/// Source: ISO 7870-2; NIST/SEMATECH e-Handbook 6.3.2.2.
pub fn imr(data: &Subgroups) -> Result<Charts, Unusable> {
    imr_with(data, constants(2).map_or(f64::NAN, |c| c.d2))
}

/// [`imr`] with another d2, such as the rounded 1.128 of printed tables.
pub fn imr_with(data: &Subgroups, d2: f64) -> Result<Charts, Unusable> {
    let values = data.singles()?;
    let moving = moving_ranges(&values);
    if moving.is_empty() {
        return Err(Unusable::TooFew { needed: 2 });
    }
    let d3 = constants(2).map_or(f64::NAN, |c| c.d3);
    let (center, bar) = (mean(&values), mean(&moving));
    let sigma = bar / d2;
    let spread = Chart::new(moving, bar, d3 * sigma).above_zero();
    Ok(Charts { location: Chart::new(values, center, sigma), spread, sigma })
}

/// Chart of means and of ranges of groups of one size, 2 to 25 values.
///
/// `x̿ ± A2·R̄`; ranges from D3·R̄ to D4·R̄. Source: ISO 7870-2; Montgomery.
pub fn xbar_r(data: &Subgroups) -> Result<Charts, Unusable> {
    let n = data.size_within(2, LARGEST)?;
    xbar_r_with(data, constants(n).ok_or(Unusable::GroupsTooLarge { most: LARGEST })?.d2)
}

/// [`xbar_r`] with another d2, such as a rounded one of printed tables (2.326 for five values).
pub fn xbar_r_with(data: &Subgroups, d2: f64) -> Result<Charts, Unusable> {
    let n = data.size_within(2, LARGEST)?;
    let d3 = constants(n).ok_or(Unusable::GroupsTooLarge { most: LARGEST })?.d3;
    let points = ranges(data);
    let bar = mean(&points);
    let sigma = bar / d2;
    let spread = Chart::new(points, bar, d3 * sigma).above_zero();
    Ok(Charts { location: means(data, n, sigma), spread, sigma })
}

/// Chart of means and of standard deviations of groups of one size, 2 values or more; for groups above about 10 better
/// than ranges.
///
/// `x̿ ± A3·s̄`; standard deviations from B3·s̄ to B4·s̄. Source: ISO 7870-2; Montgomery.
pub fn xbar_s(data: &Subgroups) -> Result<Charts, Unusable> {
    let n = data.size_within(2, usize::MAX)?;
    let c4 = c4(n).ok_or(Unusable::GroupsTooSmall { needed: 2 })?;
    let points = deviations(data);
    let bar = mean(&points);
    let sigma = bar / c4;
    let spread = Chart::new(points, bar, sigma * (1.0 - c4 * c4).sqrt()).above_zero();
    Ok(Charts { location: means(data, n, sigma), spread, sigma })
}

fn means(data: &Subgroups, n: usize, sigma: f64) -> Chart {
    let points: Vec<f64> = data.groups.iter().map(|group| mean(group)).collect();
    let center = mean(&points);
    Chart::new(points, center, sigma / (n as f64).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_those_of_the_constants() {
        let groups = vec![vec![1.0, 4.0, 2.0], vec![3.0, 5.0, 9.0], vec![4.0, 4.0, 5.0]];
        let data = Subgroups::new(groups).expect("usable");
        let own = constants(3).expect("defined");
        let (r, s) = (xbar_r(&data).expect("usable"), xbar_s(&data).expect("usable"));
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-12, "{a} {b}");
        near(r.location.upper, r.location.center + own.A2 * r.spread.center);
        near(r.spread.upper, own.D4 * r.spread.center);
        near(s.location.lower, s.location.center - own.A3 * s.spread.center);
        near(s.spread.upper, own.B4 * s.spread.center);
        assert_eq!((r.spread.lower, s.spread.lower), (0.0, 0.0));
    }

    #[test]
    fn refusals() {
        let single = Subgroups::individuals(&[1.0]).expect("usable");
        assert_eq!(imr(&single), Err(Unusable::TooFew { needed: 2 }));
        assert_eq!(xbar_r(&single), Err(Unusable::GroupsTooSmall { needed: 2 }));
        let uneven = Subgroups::new(vec![vec![1.0, 2.0], vec![1.0, 2.0, 3.0]]).expect("usable");
        assert_eq!((xbar_s(&uneven), imr(&uneven)), (Err(Unusable::Uneven), Err(Unusable::NotIndividuals)));
    }
}
