//! Cases of the additive value on declared scales, and of how far it holds.

pub struct Problem<const ROWS: usize, const COLUMNS: usize> {
    pub matrix: [[f64; COLUMNS]; ROWS],
    pub weights: [f64; COLUMNS],
    /// Worst and best end.
    pub scales: [(f64, f64); COLUMNS],
}

/// Dezert, Tchamova, Han & Tacnet (2020), FUSION: SPOTIS on fixed bounds.
pub const SPOTIS: Problem<4, 3> = Problem {
    matrix: [[10.5, -3.1, 1.7], [-4.7, 0.0, 3.4], [8.1, 0.3, 1.3], [3.2, 7.3, -5.3]],
    weights: [0.2, 0.3, 0.5],
    scales: [(-5.0, 12.0), (10.0, -6.0), (-8.0, 5.0)],
};

/// 1 − SPOTIS, which is the additive value.
pub const SPOTIS_VALUES: [f64; 4] = [0.8011, 0.6295, 0.6937, 0.2509];

pub const SPOTIS_RANKS: [usize; 4] = [1, 3, 2, 4];

/// Constructed, exact by hand: the way of a domestic machine to parity with an imported one.
pub const PARITY: Problem<2, 3> = Problem {
    matrix: [[0.05, 8.0, 70.0], [0.02, 12.0, 100.0]],
    weights: [0.4, 0.35, 0.25],
    scales: [(0.1, 0.01), (5.0, 15.0), (120.0, 50.0)],
};

pub const PARITY_VALUES: [f64; 2] = [0.505_793_650_793_650_8, 0.671_984_126_984_126_9];

pub const PARITY_GAP: f64 = 0.166_190_476_190_476_17;

/// What one criterion has to become by itself.
pub struct Needed {
    pub figure: f64,
    pub value: f64,
    pub reachable: bool,
    /// Gap that is left at the best end of the scale.
    pub remaining: f64,
}

/// `v + G/w` through the inverse of the scale. The worth of the third, a price, cannot exceed 1; continued beyond its
/// scale the price would have to be 23.47.
pub const PARITY_NEEDED: [Needed; 3] = [
    Needed { figure: 0.012_607_142_857_142_858, value: 0.971_031_746_031_745_9, reachable: true, remaining: 0.0 },
    Needed { figure: 12.748_299_319_727_892, value: 0.774_829_931_972_789, reachable: true, remaining: 0.0 },
    Needed {
        figure: 23.466_666_666_666_683,
        value: 1.379_047_619_047_618_9,
        reachable: false,
        remaining: PARITY_GAP - 0.25 * 2.0 / 7.0,
    },
];

/// After Mareschal (1988), European Journal of Operational Research 33:54–64: one weight moves, the others keep their
/// proportions. Constructed numbers, closed form.
pub const STABILITY: Problem<3, 3> = Problem {
    matrix: [[0.9, 0.2, 0.6], [0.4, 0.9, 0.5], [0.6, 0.5, 0.7]],
    weights: [0.5, 0.3, 0.2],
    scales: [(0.0, 1.0); 3],
};

/// Where the first stays first.
pub const STABILITY_INTERVALS: [(f64, f64); 3] =
    [(0.431_818_181_818_181_9, 1.0), (0.0, 0.355_263_157_894_736_7), (0.0, 0.428_571_428_571_428_8)];
