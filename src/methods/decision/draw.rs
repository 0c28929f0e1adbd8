//! Random draws that depend on nothing but their key: seed, row, column and sample number.
//!
//! Order, additions and threads change no draw, and a draw can be repeated alone. The bits come from `SplitMix64`
//! (Steele, Lea & Flood 2014, OOPSLA, "Fast splittable pseudorandom number generators"): sample s of a stream is its
//! state after s + 1 steps, reached in one multiplication. Normal and exponential draws are made by the ziggurat from
//! tables of the crate `libm`, so they are the same bits on every platform.

#[cfg(test)]
mod statistics;
mod ziggurat;

use std::hint::black_box;

/// Samples are worked on in blocks of this many. A block is the smallest part that can be computed alone.
pub const BLOCK: usize = 128;

/// Step of the Weyl sequence of `SplitMix64`: the golden ratio's odd 64-bit fraction.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// Key of an id: 64-bit FNV-1a of its UTF-8 bytes, then the finaliser of `SplitMix64`, since FNV alone leaves
/// the keys of similar ids similar.
pub fn key(id: &str) -> u64 {
    mix(id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
}

/// One stream of draws, numbered by sample; streams of different keys are independent for all that tests can see.
///
/// Two streams are two stretches of one sequence of 2⁶⁴ numbers. That any two of a thousand streams of ten million
/// samples overlap has a probability of about one in a million.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stream(u64);

impl Stream {
    /// The stream of this row and column; row and column are keys of ids and not interchangeable.
    pub fn new(seed: u64, row: u64, column: u64) -> Self {
        Self(mix(mix(mix(seed.wrapping_add(STEP)).wrapping_add(row)).wrapping_add(column)))
    }

    /// Another stream beside this one, for a second draw of the same cell or another attempt.
    pub fn branch(self, number: u64) -> Self {
        Self(mix(self.0 ^ mix(number.wrapping_add(STEP))))
    }

    /// 64 even bits.
    pub fn bits(self, sample: u64) -> u64 {
        mix(self.0.wrapping_add(sample.wrapping_add(1).wrapping_mul(STEP)))
    }

    /// Even in [0, 1), 53 bits.
    pub fn uniform(self, sample: u64) -> f64 {
        unit(self.bits(sample))
    }

    /// Standard normal: mean 0, variance 1.
    pub fn normal(self, sample: u64) -> f64 {
        ziggurat::tables().normal(self.bits(sample))
    }

    /// Standard exponential: mean 1, always above 0.
    pub fn exponential(self, sample: u64) -> f64 {
        ziggurat::tables().exponential(self.bits(sample))
    }

    /// Adds scale × standard normal to each, the first being this sample.
    pub fn add_normals(self, first: u64, scale: f64, to: &mut [f64]) {
        let tables = ziggurat::tables();
        to.iter_mut().zip(self.from(first)).for_each(|(x, bits)| *x += scale * tables.normal(bits));
    }

    /// Adds an even draw from [−half, half) to each, the first being this sample.
    pub fn add_evens(self, first: u64, half: f64, to: &mut [f64]) {
        for (x, bits) in to.iter_mut().zip(self.from(first)) {
            // Kept apart from the rest: without it the compiler makes vector instructions, among which SSE2 has no
            // 64-bit multiplication, and takes twice as long.
            *x += half * signed(black_box(bits));
        }
    }

    /// Standard exponentials, the first being this sample.
    pub fn exponentials(self, first: u64, to: &mut [f64]) {
        let tables = ziggurat::tables();
        to.iter_mut().zip(self.from(first)).for_each(|(x, bits)| *x = tables.exponential(bits));
    }

    /// The bits of this sample and all after it.
    fn from(self, first: u64) -> impl Iterator<Item = u64> {
        let mut state = self.0.wrapping_add(first.wrapping_mul(STEP));
        std::iter::repeat_with(move || {
            state = state.wrapping_add(STEP);
            mix(state)
        })
    }
}

/// Finaliser of `SplitMix64` (Stafford's variant 13): every bit of the input moves every bit of the output.
fn mix(bits: u64) -> u64 {
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// The upper 53 bits as a number in [0, 1).
fn unit(bits: u64) -> f64 {
    (bits >> 11) as f64 * (0.5 / (1_u64 << 52) as f64)
}

/// The upper 54 bits as a number in [−1, 1).
fn signed(bits: u64) -> f64 {
    (bits.cast_signed() >> 10) as f64 * (0.5 / (1_u64 << 52) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_those_of_splitmix64() {
        // First numbers of the reference implementation (Vigna, splitmix64.c) started at 1234567.
        let stream = Stream(1_234_567);
        let found = [0, 1, 2].map(|sample| stream.bits(sample));
        assert_eq!(found, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn keys_stay_what_they_are() {
        // A changed key would change every report.
        assert_eq!(key(""), mix(0xcbf2_9ce4_8422_2325));
        assert_eq!(key("a"), mix(0xaf63_dc4c_8601_ec8c));
        assert_ne!(Stream::new(1, 2, 3), Stream::new(1, 3, 2));
    }

    #[test]
    fn single_draws_and_rows_of_draws_are_the_same() {
        let stream = Stream::new(7, 8, 9);
        let mut found = [[0.0; 20]; 3];
        stream.add_normals(5, 2.0, &mut found[0]);
        stream.add_evens(5, 3.0, &mut found[1]);
        stream.exponentials(5, &mut found[2]);
        for k in 0..20 {
            let sample = 5 + k as u64;
            let half = 3.0 * signed(stream.bits(sample));
            assert_eq!(found.map(|row| row[k]), [2.0 * stream.normal(sample), half, stream.exponential(sample)]);
        }
    }

    #[test]
    fn ends_of_the_ranges() {
        assert_eq!([unit(0), signed(1 << 63)], [0.0, -1.0]);
        assert!(unit(u64::MAX) < 1.0 && signed(u64::MAX >> 1) < 1.0);
    }
}
