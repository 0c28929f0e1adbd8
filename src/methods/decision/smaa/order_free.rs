//! Sums that do not depend on the order of their terms.

/// A sum kept as a whole number of 2⁻⁹⁰: whole numbers can be added in any order, floating point numbers cannot.
/// Good for terms up to about 10⁹ in size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OrderFree(i128);

const UNITS: f64 = (1_u128 << 90) as f64;

impl OrderFree {
    /// Adds a term; one that is no number counts as 0.
    pub fn add(&mut self, term: f64) {
        self.0 = self.0.saturating_add((term * UNITS) as i128);
    }

    /// Adds another sum.
    pub fn merge(&mut self, other: Self) {
        self.0 = self.0.saturating_add(other.0);
    }

    /// The sum as a floating point number.
    pub fn value(self) -> f64 {
        self.0 as f64 / UNITS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_order_gives_the_same_sum() {
        let terms: Vec<f64> = (1..200).map(|k| (f64::from(k) * 0.7).sin() / f64::from(k)).collect();
        let sum = |terms: &mut dyn Iterator<Item = f64>| {
            let mut sum = OrderFree::default();
            terms.for_each(|term| sum.add(term));
            sum
        };
        let (forth, back) = (sum(&mut terms.iter().copied()), sum(&mut terms.iter().rev().copied()));
        assert_eq!(forth, back);
        assert!((forth.value() - terms.iter().sum::<f64>()).abs() < 1e-14);
    }
}
