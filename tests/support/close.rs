//! Numbers that are as close to the expected ones as their source, or rounding, can tell.

/// A number, one that may be missing, or several.
pub trait Values {
    fn values(self) -> Vec<f64>;
}

impl Values for f64 {
    fn values(self) -> Vec<f64> {
        vec![self]
    }
}

impl Values for Option<f64> {
    fn values(self) -> Vec<f64> {
        self.into_iter().collect()
    }
}

impl Values for &[f64] {
    fn values(self) -> Vec<f64> {
        self.to_vec()
    }
}

impl Values for &Vec<f64> {
    fn values(self) -> Vec<f64> {
        self.clone()
    }
}

impl<const N: usize> Values for &[f64; N] {
    fn values(self) -> Vec<f64> {
        self.to_vec()
    }
}

/// As many, each within its tolerance; a NaN never is.
fn within(found: &[f64], expected: &[f64], tolerance: impl Fn(f64) -> f64) -> bool {
    found.len() == expected.len() && found.iter().zip(expected).all(|(f, e)| (f - e).abs() <= tolerance(*e))
}

/// Whether each is within the tolerance of the expected one.
pub fn is_close(found: impl Values, expected: impl Values, tolerance: f64) -> bool {
    within(&found.values(), &expected.values(), |_| tolerance)
}

/// Whether each is within `tolerance · max(1, |expected|)`: absolute up to 1, relative above.
pub fn is_near(found: impl Values, expected: impl Values, tolerance: f64) -> bool {
    within(&found.values(), &expected.values(), |e| tolerance * e.abs().max(1.0))
}

/// Fails unless [`is_close`].
#[track_caller]
pub fn close(found: impl Values, expected: impl Values, tolerance: f64) {
    let (found, expected) = (found.values(), expected.values());
    assert!(is_close(&found, &expected, tolerance), "{found:?} {expected:?}");
}

/// Fails unless [`is_near`]; in a law a panic is shrunk like a failed `prop_assert`.
#[track_caller]
pub fn near(found: impl Values, expected: impl Values, tolerance: f64) {
    let (found, expected) = (found.values(), expected.values());
    assert!(is_near(&found, &expected, tolerance), "{found:?} {expected:?}");
}

/// Fails unless each is within this part of the expected one.
#[track_caller]
pub fn relative(found: impl Values, expected: impl Values, part: f64) {
    let (found, expected) = (found.values(), expected.values());
    assert!(within(&found, &expected, |e| part * e.abs()), "{found:?} {expected:?}");
}
