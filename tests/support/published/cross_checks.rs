//! Published matrices for the cross-check rankings and what their sources make of them; alternatives are rows.

use gapwise::methods::decision::direction::Direction::{self, Higher, Lower};
use gapwise::methods::decision::preference::Preference;

pub struct Problem<const ROWS: usize, const COLUMNS: usize> {
    pub matrix: [[f64; COLUMNS]; ROWS],
    pub weights: [f64; COLUMNS],
    pub directions: [Direction; COLUMNS],
}

pub struct Ranking<const ROWS: usize> {
    pub scores: [f64; ROWS],
    pub ranks: [usize; ROWS],
}

/// Flows as the source prints them: sums over the others, and net ones as means.
pub struct Flows<const ROWS: usize> {
    pub plus: [f64; ROWS],
    pub minus: [f64; ROWS],
    pub net: [f64; ROWS],
    pub ranks: [usize; ROWS],
}

/// What VIKOR comes to.
pub struct Compromise {
    /// S, R, Q.
    pub srq: [&'static [f64]; 3],
    pub ranks: &'static [usize],
    /// Acceptable advantage and stability: C1, C2.
    pub conditions: (bool, bool),
    /// The compromise set.
    pub set: &'static [usize],
}

/// Hwang & Yoon (1981), Multiple Attribute Decision Making: the fighter aircraft.
pub const FIGHTERS: Problem<4, 6> = Problem {
    matrix: [
        [2.0, 1500.0, 20_000.0, 5.5, 5.0, 9.0],
        [2.5, 2700.0, 18_000.0, 6.5, 3.0, 5.0],
        [1.8, 2000.0, 21_000.0, 4.5, 7.0, 7.0],
        [2.2, 1800.0, 20_000.0, 5.0, 5.0, 5.0],
    ],
    weights: [0.2, 0.1, 0.1, 0.1, 0.2, 0.3],
    directions: [Higher, Higher, Higher, Lower, Higher, Higher],
};

/// The book prints three digits.
pub const FIGHTERS_BY_TOPSIS: Ranking<4> = Ranking { scores: [0.643, 0.268, 0.613, 0.312], ranks: [1, 4, 2, 3] };

/// `JMcDM`, `test/mcdm/testtopsis.jl`: weights that do not add up to 1.
pub const UNNORMALISED: Problem<3, 4> = Problem {
    matrix: [[9.0, 7.0, 6.0, 7.0], [8.0, 7.0, 9.0, 6.0], [7.0, 8.0, 6.0, 6.0]],
    weights: [4.0, 2.0, 6.0, 8.0],
    directions: [Higher; 4],
};

pub const UNNORMALISED_BY_TOPSIS: Ranking<3> =
    Ranking { scores: [0.387_687, 0.650_323_8, 0.083_476_7], ranks: [2, 1, 3] };

/// Opricovic & Tzeng (2004), European Journal of Operational Research 156(2):445–455: the mountain climber.
pub const MOUNTAIN: Problem<3, 2> =
    Problem { matrix: [[1.0, 3000.0], [2.0, 3750.0], [5.0, 4500.0]], weights: [0.5, 0.5], directions: [Lower, Higher] };

/// With vector normalisation, which is not the source's; computed independently.
pub const MOUNTAIN_BY_TOPSIS: Ranking<3> =
    Ranking { scores: [0.762_140_580_123_800_9, 0.722_177_833_229_329_6, 0.237_859_419_876_199_05], ranks: [1, 2, 3] };

pub const MOUNTAIN_BY_VIKOR: Compromise = Compromise {
    srq: [&[0.5, 0.375, 0.5], &[0.5, 0.25, 0.5], &[1.0, 0.0, 1.0]],
    ranks: &[2, 1, 2],
    conditions: (true, true),
    set: &[1],
};

/// Opricovic & Tzeng (2007), European Journal of Operational Research 178(2):514–529: hydropower on the Drina, equal
/// weights.
pub const HYDROPOWER: Problem<6, 8> = Problem {
    matrix: [
        [4184.3, 2914.0, 407.2, 251.0, 195.0, 244.0, 15.0, 2.41],
        [5211.9, 3630.0, 501.7, 308.3, 282.0, 346.0, 21.0, 1.41],
        [5021.3, 3920.5, 504.0, 278.6, 12.0, 56.0, 3.0, 4.42],
        [5566.1, 3957.9, 559.5, 335.3, 167.0, 268.0, 16.0, 3.36],
        [5060.5, 3293.5, 514.1, 284.2, 69.0, 90.0, 7.0, 4.04],
        [4317.9, 2925.9, 432.8, 239.3, 12.0, 55.0, 3.0, 4.36],
    ],
    weights: [1.0; 8],
    directions: [Higher, Lower, Higher, Higher, Lower, Lower, Lower, Higher],
};

/// The paper rounds to three digits.
pub const HYDROPOWER_BY_VIKOR: Compromise = Compromise {
    srq: [
        &[0.692, 0.7, 0.29, 0.423, 0.28, 0.346],
        &[0.125, 0.125, 0.121, 0.125, 0.067, 0.125],
        &[0.991, 1.0, 0.473, 0.67, 0.0, 0.578],
    ],
    ranks: &[5, 6, 2, 4, 1, 3],
    conditions: (true, true),
    set: &[4],
};

/// scikit-criteria, `test_VIKOR_warn_zerodiv`: equal regrets.
pub const EQUAL_REGRETS: Problem<2, 3> =
    Problem { matrix: [[1.0, 0.0, 3.0], [0.0, 5.0, 6.0]], weights: [1.0; 3], directions: [Higher; 3] };

/// Both are in the compromise set.
pub const EQUAL_REGRETS_RANKS: [usize; 2] = [1, 1];

/// Brans, Vincke & Mareschal (1986), European Journal of Operational Research 24(2):228–238: sites of power plants.
pub const POWER_PLANTS: Problem<6, 6> = Problem {
    matrix: [
        [80.0, 90.0, 600.0, 5.4, 8.0, 5.0],
        [65.0, 58.0, 200.0, 9.7, 1.0, 1.0],
        [83.0, 60.0, 400.0, 7.2, 4.0, 7.0],
        [40.0, 80.0, 1000.0, 7.5, 7.0, 10.0],
        [52.0, 72.0, 600.0, 2.0, 3.0, 8.0],
        [94.0, 96.0, 700.0, 3.6, 5.0, 6.0],
    ],
    weights: [1.0; 6],
    directions: [Lower, Higher, Lower, Lower, Lower, Higher],
};

/// All six preference functions, and in the words of a sheet; level and linear are given by where they end.
pub const POWER_PLANT_PREFERENCES: [(Preference, &str); 6] = [
    (Preference::UShape { q: 10.0 }, "u 10"),
    (Preference::VShape { p: 30.0 }, "v 30"),
    (Preference::Linear { q: 50.0, p: 500.0 }, "linear 50 500"),
    (Preference::Level { q: 1.0, p: 6.0 }, "level 1 6"),
    (Preference::Usual, "usual"),
    (Preference::Gaussian { s: 5.0 }, "gauss 5"),
];

pub const POWER_PLANT_FLOWS: Flows<6> = Flows {
    plus: [1.099, 1.98, 1.234, 1.644, 2.274, 1.5],
    minus: [1.827, 1.895, 1.681, 1.746, 0.808, 1.774],
    net: [-0.145_664, 0.017_162, -0.089_524, -0.020_003, 0.2929, -0.054_872],
    ranks: [6, 2, 5, 3, 1, 4],
};
