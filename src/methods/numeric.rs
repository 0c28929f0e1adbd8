//! Numerical work that many methods share: Φ with all its digits, halving, and searches in one dimension that always end.

/// P(Z ≤ z) of the standard normal, to about 1e-16 of itself also far out: `erfc(−z/√2)/2`.
///
/// The one in `distributions` is good to 1e-11 only, too little for probabilities that are subtracted.
pub fn normal_cdf(z: f64) -> f64 {
    libm::erfc(-z / std::f64::consts::SQRT_2) / 2.0
}

/// Narrows the interval between `low`, where a condition that turns once holds, and `high`, where it does not, by so
/// many halvings. Gives both ends; they may be in either order.
pub fn halve(mut low: f64, mut high: f64, halvings: u32, holds: impl Fn(f64) -> bool) -> (f64, f64) {
    for _ in 0..halvings {
        let middle = f64::midpoint(low, high);
        *if holds(middle) { &mut low } else { &mut high } = middle;
    }
    (low, high)
}

/// The lowest point of a function with one valley between two ends, by 60 golden sections.
pub fn valley(mut low: f64, mut high: f64, f: impl Fn(f64) -> f64) -> f64 {
    let share = (5.0_f64.sqrt() - 1.0) / 2.0;
    let inner = |low: f64, high: f64| (high - share * (high - low), low + share * (high - low));
    for _ in 0..60 {
        let (a, b) = inner(low, high);
        if f(a) < f(b) { high = b } else { low = a }
    }
    f64::midpoint(low, high)
}

/// Climbs to the top of a function of which value, slope and curvature are given, from a place where it is finite, by
/// Newton's steps no longer than `longest`. Gives the place and the value there; on a slope that never ends those of the
/// place where the steps ran out.
pub fn top(from: f64, longest: f64, at: &dyn Fn(f64) -> [f64; 3]) -> (f64, f64) {
    /// Half the squared step times the curvature is what the value is off by: nothing.
    const SETTLED: f64 = 1e-8;
    let (mut x, mut here) = (from, at(from));
    for _ in 0..200 {
        let [value, slope, curvature] = here;
        let wanted = if curvature < 0.0 { -slope / curvature } else { slope.signum() * longest };
        let step = wanted.clamp(-longest, longest);
        if step.is_nan() || step.abs() <= SETTLED {
            break;
        }
        // Rounding hides whether so short a step climbs; it does.
        if curvature < 0.0 && slope * step <= 1e-13 * (1.0 + value.abs()) {
            let next = at(x + step);
            if next[0].is_finite() {
                (x, here) = (x + step, next);
            }
            break;
        }
        let next = (0..40).map(|k| x + step * 0.5_f64.powi(k)).map(|x| (x, at(x))).find(|(_, [v, ..])| *v > value);
        let Some(next) = next else { break };
        (x, here) = next;
    }
    (x, here[0])
}

/// The zero between two ends of which one is below and one not, to about 1e-11 of their size, by the Illinois rule:
/// false position that halves the value of an end that stays. Values that are not finite count as very far off.
pub fn zero(mut low: f64, mut high: f64, of: &mut dyn FnMut(f64) -> f64) -> f64 {
    let (mut at_low, mut at_high) = (of(low), of(high));
    for _ in 0..200 {
        let narrow = (high - low).abs() <= 1e-11 * (1.0 + low.abs().min(high.abs()));
        if narrow || at_low == 0.0 || at_high == 0.0 {
            break;
        }
        let straight = high - at_high * (high - low) / (at_high - at_low);
        let between = straight > low.min(high) && straight < low.max(high);
        let next = if between { straight } else { f64::midpoint(low, high) };
        let value = of(next);
        if (value > 0.0) == (at_high > 0.0) {
            (high, at_high, at_low) = (next, value, 0.5 * at_low);
        } else {
            (low, at_low, high, at_high) = (high, at_high, next, value);
        }
    }
    if at_low.abs() < at_high.abs() { low } else { high }
}

/// Where a function that is below 0 at `best` comes to 0, looking from there in steps that treble, first `step` long (a
/// negative one looks down); `None` where it does not before logarithms are no numbers any more.
pub fn crossing(best: f64, step: f64, of: &mut dyn FnMut(f64) -> f64) -> Option<f64> {
    /// Logarithms further apart than this are no numbers any more.
    const FAR: f64 = 1500.0;
    let (mut inside, mut outside) = (best, best + step);
    while of(outside) < 0.0 {
        (inside, outside) = (outside, outside + 2.0 * (outside - best));
        if (outside - best).abs() > FAR {
            return None;
        }
    }
    Some(zero(inside, outside, of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_tails() {
        assert!((normal_cdf(1.0) - 0.841_344_746_068_542_9).abs() < 1e-15);
        assert!((normal_cdf(-10.0) / 7.619_853_024_160_527e-24 - 1.0).abs() < 1e-13);
        assert_eq!((normal_cdf(f64::INFINITY), normal_cdf(f64::NEG_INFINITY)), (1.0, 0.0));
    }

    #[test]
    fn halves_and_valleys() {
        let (low, high) = halve(0.0, 2.0, 60, |x| x * x < 2.0);
        assert!((low - 2.0_f64.sqrt()).abs() < 1e-15 && high - low < 1e-15);
        let (low, high) = halve(2.0, 0.0, 60, |x| x * x > 2.0);
        assert!((low - 2.0_f64.sqrt()).abs() < 1e-15 && (high - low).abs() < 1e-15);
        assert!((valley(0.0, 5.0, |x| (x - 3.0).powi(2)) - 3.0).abs() < 1e-7);
    }

    #[test]
    fn top_of_a_hill_and_of_none() {
        let (x, value) = top(9.0, 1.0, &|x| [x - x.exp(), 1.0 - x.exp(), -x.exp()]);
        assert!(x.abs() < 1e-8 && (value + 1.0).abs() < 1e-15);
        let (x, value) = top(0.0, 1.0, &|x| [-(-x).exp(), (-x).exp(), -(-x).exp()]);
        assert!(x > 20.0 && value <= 0.0);
    }

    #[test]
    fn zeros() {
        assert!((zero(0.0, 3.0, &mut |x| x * x * x - 8.0) - 2.0).abs() < 1e-10);
        assert!((zero(3.0, 0.0, &mut |x| x * x * x - 8.0) - 2.0).abs() < 1e-10);
        let steep = zero(0.0, 10.0, &mut |x| if x > 5.0 { f64::INFINITY } else { x - 4.0 });
        assert!((steep - 4.0).abs() < 1e-10);
        assert!((zero(-1.0, 1.0, &mut |x| if x < 0.3 { -1.0 } else { 1.0 }) - 0.3).abs() < 1e-10);
    }
}
