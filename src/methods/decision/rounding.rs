//! Figures that differ by rounding only.

/// A few units in the last place: what converting units leaves of a difference.
const UNITS: f64 = 8.0 * f64::EPSILON;

/// True for figures that are equal but for rounding, as 0.7 m is 700 mm. Both finite.
pub fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= UNITS * a.abs().max(b.abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_no_difference() {
        assert!(same(0.1 + 0.2, 0.3) && same(0.0, -0.0) && same(0.7 * 1000.0, 700.0));
        assert!(!same(0.0, 5e-324) && !same(1.0, 1.0 + 1e-14) && !same(f64::MAX, -f64::MAX));
    }
}
