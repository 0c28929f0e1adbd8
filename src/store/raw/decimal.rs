//! Plain decimal figures, faster than the general reader and with the same result.

/// Powers of ten that a double holds exactly, as far as they are needed.
const POWERS: [f64; 16] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/// A number of at most 15 digits with a sign and a decimal point; `None`: by the general reader.
///
/// Digits and power of ten are exact in a double, so their quotient is the nearest double there is (Clinger 1990, *How
/// to Read Floating Point Numbers Accurately*).
pub(super) fn decimal(text: &str) -> Option<f64> {
    let (negative, unsigned) = match text.as_bytes() {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] | rest => (false, rest),
    };
    let (mut whole, mut digits, mut behind) = (0_u64, 0, None);
    for byte in unsigned {
        match byte {
            b'0'..=b'9' if digits < 15 => {
                whole = whole * 10 + u64::from(byte - b'0');
                digits += 1;
            }
            b'.' if behind.is_none() => behind = Some(digits),
            _ => return None,
        }
    }
    let power = POWERS.get(digits - behind.unwrap_or(digits)).filter(|_| digits > 0)?;
    let x = whole as f64 / power;
    Some(if negative { -x } else { x })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Whatever it reads, the general reader reads the same, to the sign of zero.
    fn same(text: &str) {
        if let Some(x) = decimal(text) {
            assert_eq!(text.parse::<f64>().map(f64::to_bits), Ok(x.to_bits()), "{text}");
        }
    }

    #[test]
    fn corners() {
        for text in ["", "-", ".", "+.", "1..2", "1,2", "1.2.3", "--1", "1e3", "inf", "nan", "1234567890123456", "٣"] {
            assert_eq!(decimal(text), None, "{text}");
        }
        for text in ["0", "-0", "+5", "5.", ".5", "-.5", "0.1", "999999999999999", "0.00000000000001", "10.00123"] {
            assert!(decimal(text).is_some(), "{text}");
            same(text);
        }
    }

    proptest! {
        #[test]
        fn as_the_general_reader(text in "[-+]?[0-9]{0,9}[.]?[0-9]{0,9}", other in "[-+0-9.,e]{0,8}") {
            same(&text);
            same(&other);
        }
    }
}
