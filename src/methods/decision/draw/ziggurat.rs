//! Normal and exponential draws by the ziggurat.
//!
//! 256 layers of equal area cover the density; a draw picks a layer and a point of it, and about 99 of 100 points lie
//! safely under the density. Source: Marsaglia & Tsang (2000), The Ziggurat Method for Generating Random Variables,
//! Journal of Statistical Software 5(8). Layer and point come from different bits, as Doornik (2005) asks for.

use std::sync::LazyLock;

use super::{STEP, mix, signed, unit};

/// Layers of each ziggurat.
const LAYERS: usize = 256;
/// Where the tail of the normal density begins, for 256 layers.
const NORMAL_TAIL: f64 = 3.654_152_885_361_009;
/// Where the tail of the exponential density begins, for 256 layers.
const EXPONENTIAL_TAIL: f64 = 7.697_117_470_131_05;

/// The layers of both densities; made once.
pub fn tables() -> &'static Tables {
    static TABLES: LazyLock<Tables> = LazyLock::new(Tables::new);
    &TABLES
}

/// The layers of both densities.
pub struct Tables {
    normal: Layers,
    exponential: Layers,
}

/// Right edges of the layers from the base up, and the density there. Edge 0 is the width the base would have as a
/// rectangle, edge 1 the beginning of the tail, the last edge the peak at 0.
struct Layers {
    edge: [f64; LAYERS + 1],
    density: [f64; LAYERS + 1],
}

impl Tables {
    fn new() -> Self {
        let half_root = (std::f64::consts::PI / 2.0).sqrt();
        let below = half_root * libm::erfc(NORMAL_TAIL / std::f64::consts::SQRT_2);
        let normal = Layers::new(NORMAL_TAIL, below, normal_density, |y| (-2.0 * libm::log(y)).sqrt());
        let below = libm::exp(-EXPONENTIAL_TAIL);
        let exponential = Layers::new(EXPONENTIAL_TAIL, below, |x| libm::exp(-x), |y| -libm::log(y));
        Self { normal, exponential }
    }

    /// Standard normal draw from these bits.
    pub fn normal(&self, bits: u64) -> f64 {
        let (x, inside) = self.normal.point(bits, signed(bits));
        if inside { x } else { self.normal_outside(bits) }
    }

    /// Standard exponential draw from these bits, above 0.
    pub fn exponential(&self, bits: u64) -> f64 {
        let (x, inside) = self.exponential.point(bits, positive(bits));
        if inside { x } else { self.exponential_outside(bits) }
    }

    /// One draw in a hundred: the point lies at the rim of its layer or in the tail.
    #[cold]
    #[inline(never)]
    fn normal_outside(&self, mut bits: u64) -> f64 {
        let mut more = More(mix(bits ^ STEP));
        loop {
            let (x, inside) = self.normal.point(bits, signed(bits));
            if inside {
                return x;
            }
            if layer(bits) == 0 {
                return normal_tail(&mut more).copysign(x);
            }
            if self.normal.height(bits, more.unit()) < normal_density(x) {
                return x;
            }
            bits = more.bits();
        }
    }

    /// The same for the exponential; its tail is the density again.
    #[cold]
    #[inline(never)]
    fn exponential_outside(&self, mut bits: u64) -> f64 {
        let mut more = More(mix(bits ^ STEP));
        loop {
            let (x, inside) = self.exponential.point(bits, positive(bits));
            if inside {
                return x;
            }
            if layer(bits) == 0 {
                return EXPONENTIAL_TAIL - libm::log(more.positive());
            }
            if self.exponential.height(bits, more.unit()) < libm::exp(-x) {
                return x;
            }
            bits = more.bits();
        }
    }
}

impl Layers {
    /// From the beginning of the tail, the area of the tail, the density and its inverse.
    fn new(tail: f64, tail_area: f64, density: fn(f64) -> f64, inverse: fn(f64) -> f64) -> Self {
        let area = tail * density(tail) + tail_area;
        let mut edge = [0.0; LAYERS + 1];
        edge[0] = area / density(tail);
        edge[1] = tail;
        for k in 2..LAYERS {
            edge[k] = inverse(area / edge[k - 1] + density(edge[k - 1]));
        }
        Self { edge, density: edge.map(density) }
    }

    /// The point at this share of the layer's width, and whether it lies safely under the density.
    fn point(&self, bits: u64, share: f64) -> (f64, bool) {
        let layer = layer(bits);
        let x = share * self.edge[layer];
        (x, x.abs() < self.edge[layer + 1])
    }

    /// A height between the lower and the upper end of the layer.
    fn height(&self, bits: u64, share: f64) -> f64 {
        let (low, high) = (self.density[layer(bits)], self.density[layer(bits) + 1]);
        low + share * (high - low)
    }
}

/// The layer is chosen by the lowest bits, which no point uses.
fn layer(bits: u64) -> usize {
    (bits % LAYERS as u64) as usize
}

/// The upper 53 bits as a number in (0, 1].
fn positive(bits: u64) -> f64 {
    ((bits >> 11) + 1) as f64 * (0.5 / (1_u64 << 52) as f64)
}

fn normal_density(x: f64) -> f64 {
    libm::exp(-0.5 * x * x)
}

/// Normal draw beyond [`NORMAL_TAIL`] (Marsaglia 1964, Technometrics 6:101).
fn normal_tail(more: &mut More) -> f64 {
    loop {
        let beyond = -libm::log(more.positive()) / NORMAL_TAIL;
        if -2.0 * libm::log(more.positive()) > beyond * beyond {
            return NORMAL_TAIL + beyond;
        }
    }
}

/// More bits where those of the draw itself do not suffice: `SplitMix64` in sequence.
struct More(u64);

impl More {
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        mix(self.0)
    }

    fn unit(&mut self) -> f64 {
        unit(self.bits())
    }

    fn positive(&mut self) -> f64 {
        positive(self.bits())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_close_at_the_peak() {
        // All areas are equal only if the topmost layer ends at density 1: a check of both constants.
        for (layers, tail) in [(&tables().normal, NORMAL_TAIL), (&tables().exponential, EXPONENTIAL_TAIL)] {
            let area = layers.edge[0] * layers.density[1];
            let top = layers.edge[LAYERS - 1] * (1.0 - layers.density[LAYERS - 1]);
            assert!((top / area - 1.0).abs() < 1e-9, "{tail}: {top} {area}");
            assert!(layers.edge.windows(2).all(|pair| pair[0] > pair[1]));
        }
    }

    #[test]
    fn tails_are_reached() {
        let mut more = More(1);
        let all: Vec<f64> = (0..2000).map(|_| normal_tail(&mut more)).collect();
        assert!(all.iter().all(|x| *x >= NORMAL_TAIL));
        // Mean beyond t is density / Q(t) = 3.9057 for t = 3.6542.
        let mean = all.iter().sum::<f64>() / 2000.0;
        assert!((mean - 3.9057).abs() < 0.02, "{mean}");
    }
}
