//! Statistical tests of the draws, above all where keys and sample numbers are neighbours.
//!
//! Every statistic is brought to a standard score; keys are fixed, so what holds once holds for ever.

use super::{Stream, key};
use crate::methods::numeric::normal_cdf as phi;

const MANY: usize = 100_000;

/// (mean of f over the draws − expected) in standard errors, the variance of f being known.
fn score(draws: &[f64], f: impl Fn(f64) -> f64, expected: f64, variance: f64) -> f64 {
    let mean = draws.iter().map(|x| f(*x)).sum::<f64>() / draws.len() as f64;
    (mean - expected) / (variance / draws.len() as f64).sqrt()
}

/// Correlation of two rows of draws with mean 0 and variance 1, in standard errors.
fn correlation_score(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>() / (a.len() as f64).sqrt()
}

/// Sum of squared scores against its χ² distribution, as a score (Wilson & Hilferty).
fn together(scores: &[f64]) -> f64 {
    let (sum, count) = (scores.iter().map(|z| z * z).sum::<f64>(), scores.len() as f64);
    ((sum / count).cbrt() - (1.0 - 2.0 / (9.0 * count))) / (2.0 / (9.0 * count)).sqrt()
}

/// Largest distance of the distribution of the draws from F, times √N (Kolmogorov & Smirnov; 1.95 at one in a thousand).
fn distance(draws: &[f64], distribution: impl Fn(f64) -> f64) -> f64 {
    let mut sorted = draws.to_vec();
    sorted.sort_by(f64::total_cmp);
    let n = sorted.len() as f64;
    let apart = |(k, x): (usize, &f64)| {
        let f = distribution(*x);
        (f - k as f64 / n).abs().max((f - (k + 1) as f64 / n).abs())
    };
    sorted.iter().enumerate().map(apart).fold(0.0, f64::max) * n.sqrt()
}

fn uniforms(stream: Stream, count: usize) -> Vec<f64> {
    (0..count as u64).map(|sample| stream.uniform(sample)).collect()
}

fn normals(stream: Stream, count: usize) -> Vec<f64> {
    (0..count as u64).map(|sample| stream.normal(sample)).collect()
}

fn exponentials(stream: Stream, count: usize) -> Vec<f64> {
    (0..count as u64).map(|sample| stream.exponential(sample)).collect()
}

/// Uniform draws brought to mean 0 and variance 1.
fn standardised(draws: Vec<f64>) -> Vec<f64> {
    draws.into_iter().map(|x| (x - 0.5) * 12_f64.sqrt()).collect()
}

fn pass(name: &str, score: f64) {
    assert!(score.abs() < 4.0, "{name}: {score}");
}

#[test]
fn moments_and_distributions() {
    for (seed, row, column) in [(0, 0, 0), (1, key("e1"), key("c1")), (u64::MAX, 7, 1 << 63)] {
        let stream = Stream::new(seed, row, column);
        let even = uniforms(stream, MANY);
        assert!(even.iter().all(|x| (0.0..1.0).contains(x)));
        pass("even mean", score(&even, |x| x, 0.5, 1.0 / 12.0));
        pass("even variance", score(&even, |x| (x - 0.5).powi(2), 1.0 / 12.0, 1.0 / 180.0));
        assert!(distance(&even, |x| x) < 1.95);
        let normal = normals(stream, MANY);
        pass("normal mean", score(&normal, |x| x, 0.0, 1.0));
        pass("normal variance", score(&normal, |x| x * x, 1.0, 2.0));
        pass("normal third moment", score(&normal, |x| x.powi(3), 0.0, 15.0));
        pass("normal fourth moment", score(&normal, |x| x.powi(4), 3.0, 96.0));
        assert!(distance(&normal, phi) < 1.95);
        let exponential = exponentials(stream, MANY);
        assert!(exponential.iter().all(|x| *x > 0.0));
        pass("exponential mean", score(&exponential, |x| x, 1.0, 1.0));
        pass("exponential second moment", score(&exponential, |x| x * x, 2.0, 20.0));
        assert!(distance(&exponential, |x| 1.0 - (-x).exp()) < 1.95);
    }
}

#[test]
fn tails() {
    let beyond = |draws: &[f64], t: f64, p: f64| score(draws, |x| f64::from(u8::from(x > t)), p, p * (1.0 - p));
    let normal = normals(Stream::new(3, 1, 4), 5 * MANY);
    let mirrored: Vec<f64> = normal.iter().map(|x| -x).collect();
    for t in [1.0, 2.0, 3.0, 3.6, 3.7, 4.0] {
        pass("upper", beyond(&normal, t, phi(-t)));
        pass("lower", beyond(&mirrored, t, phi(-t)));
    }
    let exponential = exponentials(Stream::new(3, 1, 4), 5 * MANY);
    for t in [1e-3, 0.1, 1.0, 5.0, 7.6, 7.8, 9.0] {
        pass("exponential", beyond(&exponential, t, f64::exp(-t)));
    }
}

#[test]
fn neighbouring_keys_are_independent() {
    let count = 1000;
    // Rows, columns, seeds and branches in sequence, and ids that differ in their last digit.
    let families: [&dyn Fn(u64) -> Stream; 6] = [
        &|k| Stream::new(1, k, 2),
        &|k| Stream::new(1, 2, k),
        &|k| Stream::new(k, 1, 2),
        &|k| Stream::new(1, 2, 3).branch(k),
        &|k| Stream::new(1, key(&format!("e{k}")), key("c")),
        &|k| Stream::new(1, 1 << k, 0),
    ];
    for (family, stream) in families.iter().enumerate() {
        let rows: Vec<Vec<f64>> = (0..60).map(|k| standardised(uniforms(stream(k), count))).collect();
        for apart in 1..4 {
            let scores: Vec<f64> = rows.windows(apart + 1).map(|w| correlation_score(&w[0], &w[apart])).collect();
            pass(&format!("family {family}, {apart} apart"), together(&scores));
        }
        // The same sample of neighbouring keys, as one sequence.
        let across: Vec<f64> = (0..50).flat_map(|k| rows.iter().map(move |row| row[k])).collect();
        pass("across keys", score(&across, |x| x, 0.0, 1.0));
        pass("across keys, one apart", correlation_score(&across[1..], &across));
    }
}

#[test]
fn normal_and_even_part_of_a_cell_are_independent() {
    let stream = Stream::new(5, key("e1"), key("c1"));
    let (normal, even) = (normals(stream, MANY), standardised(uniforms(stream.branch(1), MANY)));
    pass("correlation", correlation_score(&normal, &even));
    let squares = |row: &[f64], sd: f64| row.iter().map(|x| (x * x - 1.0) / sd).collect::<Vec<_>>();
    pass("of squares", correlation_score(&squares(&normal, 2_f64.sqrt()), &squares(&even, 0.8_f64.sqrt())));
}

#[test]
fn neighbouring_samples_are_independent() {
    let stream = Stream::new(2, key("e1"), key("c2"));
    let kinds = [
        ("even", standardised(uniforms(stream, MANY / 2))),
        ("normal", normals(stream, MANY / 2)),
        ("exponential", exponentials(stream, MANY / 2).iter().map(|x| x - 1.0).collect()),
    ];
    for (name, draws) in kinds {
        let lags: Vec<f64> = (1..=40).map(|lag| correlation_score(&draws[lag..], &draws)).collect();
        pass(name, together(&lags));
    }
}

#[test]
fn pairs_of_samples_fill_the_square() {
    // χ² over 32 × 32 fields of successive pairs, and of the same sample in two cells.
    let (one, other) = (Stream::new(9, 1, 1), Stream::new(9, 1, 2));
    let field = |x: f64, y: f64| (x * 32.0) as usize * 32 + (y * 32.0) as usize;
    let successive = |k: u64| field(one.uniform(2 * k), one.uniform(2 * k + 1));
    let beside = |k: u64| field(one.uniform(k), other.uniform(k));
    for place in [&successive as &dyn Fn(u64) -> usize, &beside] {
        let mut counts = [0.0; 1024];
        (0..MANY as u64).for_each(|k| counts[place(k)] += 1.0);
        let expected = MANY as f64 / 1024.0;
        let scores: Vec<f64> = counts.iter().map(|count| (count - expected) / expected.sqrt()).collect();
        pass("fields", together(&scores));
    }
}

#[test]
fn every_bit_is_even_and_free_of_its_predecessor() {
    let stream = Stream::new(4, 5, 6);
    let bits: Vec<u64> = (0..20_000).map(|sample| stream.bits(sample)).collect();
    let scores = |words: &mut dyn Iterator<Item = u64>| {
        let (mut ones, mut count) = ([0.0; 64], 0.0_f64);
        for word in words {
            (0..64).for_each(|bit| ones[bit] += (word >> bit & 1) as f64);
            count += 1.0;
        }
        together(&ones.map(|ones| (ones - count / 2.0) / (count / 4.0).sqrt()))
    };
    pass("bits", scores(&mut bits.iter().copied()));
    pass("changes", scores(&mut bits.windows(2).map(|pair| pair[0] ^ pair[1])));
    pass("neighbouring rows", scores(&mut (0..20_000).map(|k| Stream::new(4, k, 6).bits(0) ^ stream.bits(k))));
}
