//! Published judgements and figures and the weights that their sources find.

/// Saaty (2008), International Journal of Services Sciences 1(1):83–98: consumption of coffee, wine, tea, beer, soda,
/// milk, and water.
pub const DRINKS: &str = "\
1,9,5,2,1,1,1/2
1/9,1,1/3,1/9,1/9,1/9,1/9
1/5,3,1,1/3,1/4,1/3,1/9
1/2,9,3,1,1/2,1,1/3
1,9,4,2,1,2,1/2
1,9,3,1,1/2,1,1/3
2,9,9,3,2,3,1
";

pub const DRINKS_WEIGHTS: [f64; 7] = [0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327];

/// The CR depends on the table of random indices: Saaty's, and Donegan and Dodd's.
pub const DRINKS_RATIOS: [f64; 2] = [0.022, 0.0235];

/// Bozóki, Fülöp & Rónyai (2010), Mathematical and Computer Modelling 52:318–333, as asserted in `AHPy`,
/// `tests/test_ahp.py`: a judgement is missing.
pub const INCOMPLETE: &str = "1,1,5,2\n1,1,3,4\n0.2,1/3,1,?\n0.5,0.25,?,1\n";

pub const INCOMPLETE_WEIGHTS: [f64; 4] = [0.3738, 0.392, 0.0985, 0.1357];

/// By the table of Donegan and Dodd.
pub const INCOMPLETE_RATIO: f64 = 0.0372;

/// `JMcDM`, `test/mcdm/testahp.jl`, a house example after Saaty.
pub const HOUSE: &str = "\
1,7,1/5,1/8,1/2,1/3,1/5,1
1/7,1,1/8,1/9,1/4,1/5,1/9,1/8
5,8,1,1/3,4,2,1,1
8,9,3,1,7,5,3,3
2,4,1/4,1/7,1,1/2,1/5,1/5
3,5,1/2,1/5,2,1,1/3,1/3
5,9,1,1/3,5,3,1,1
1,8,1,1/3,5,3,1,1
";

/// λ, CI, CR by column means.
pub const HOUSE_BY_COLUMN_MEANS: [f64; 3] = [8.726_427_771_113_01, 0.103_775_395_873_287_02, 0.073_599_571_541_331_38];

/// λ, CI by the eigenvector, computed apart.
pub const HOUSE_BY_EIGENVECTOR: [f64; 2] = [8.698_198, 0.099_743];

/// Rezaei (2015), Omega 53:49–57, transport mode: name, best to others, others to worst.
pub const TRANSPORT: [(&str, f64, f64); 3] = [("load", 8.0, 1.0), ("cost", 2.0, 5.0), ("quality", 1.0, 8.0)];

/// Nonlinear model, as asserted in `JMcDM`, `test/mcdm/testbestworst.jl`.
pub const TRANSPORT_NONLINEAR: [f64; 3] = [0.0714, 0.3387, 0.5899];

/// ξ and CR of the nonlinear model.
pub const TRANSPORT_NONLINEAR_CONSISTENCY: (f64, f64) = (0.26, 0.058);

/// Rezaei (2016), Omega 64:126–130: the linear model; pyDecision agrees.
pub const TRANSPORT_LINEAR: [f64; 3] = [0.0714, 0.3214, 0.6071];

/// ξ of the linear model.
pub const TRANSPORT_LINEAR_XI: f64 = 0.0357;

/// Edwards & Barron (1994), Organizational Behavior and Human Decision Processes 60:306–325: rank order centroid of
/// four criteria.
pub const CENTROID: [f64; 4] = [25.0 / 48.0, 13.0 / 48.0, 7.0 / 48.0, 3.0 / 48.0];

/// `JMcDM`, `test/mcdm/testentropy.jl`.
pub const ENTROPY: [[f64; 8]; 6] = [
    [2.0, 1.0, 4.0, 7.0, 6.0, 6.0, 7.0, 3000.0],
    [4.0, 1.0, 5.0, 6.0, 7.0, 7.0, 6.0, 3500.0],
    [3.0, 2.0, 6.0, 6.0, 5.0, 6.0, 8.0, 4000.0],
    [5.0, 1.0, 5.0, 7.0, 6.0, 7.0, 7.0, 3000.0],
    [4.0, 2.0, 5.0, 6.0, 7.0, 7.0, 6.0, 3000.0],
    [3.0, 2.0, 6.0, 6.0, 6.0, 6.0, 6.0, 3500.0],
];

pub const ENTROPY_WEIGHTS: [f64; 8] = [
    0.299_673_609_6,
    0.441_367_338_92,
    0.070_090_887_2,
    0.021_238_237_11,
    0.049_022_928_95,
    0.023_080_378_85,
    0.047_763_309_69,
    0.047_763_309_69,
];

/// Diakoulaki, Mavrotas & Papayannakis (1995), Computers & Operations Research 22(7):763–770: firms of the
/// pharmaceutical industry; as asserted in scikit-criteria, `tests/preprocessing/test_weighters.py`.
pub const CRITIC: [[f64; 3]; 8] = [
    [61.0, 1.08, 4.33],
    [20.7, 0.26, 4.34],
    [16.3, 1.98, 2.53],
    [9.0, 3.29, 1.65],
    [5.4, 2.77, 2.33],
    [4.0, 4.12, 1.21],
    [-6.1, 3.52, 2.1],
    [-34.6, 3.31, 0.98],
];

pub const CRITIC_WEIGHTS: [f64; 3] = [0.202_225_54, 0.480_901_73, 0.316_872_73];
