//! The ranking methods, one row a method, and the board: the same table through every method, and how far they agree.

use crate::methods::decision::agreement::{kendall_tau_b, weighted_tau};
use crate::methods::decision::preference::{Preference, default_preference};
use crate::methods::decision::promethee::{Flows, Relation, promethee};
use crate::methods::decision::topsis::{IdealRows, Normalisation, Topsis, TopsisOptions, topsis};
use crate::methods::decision::vikor::{DEFAULT_STRATEGY, Vikor, vikor};
use crate::methods::decision::{additive, rank};
use crate::text::Lang;

use super::table::Table;

/// What the register says of a ranking method.
pub struct MethodSpec {
    /// Stable name: on the command line and in JSON.
    pub key: &'static str,
    /// What it is called.
    pub name: fn(Lang) -> &'static str,
    /// How it makes figures of different units comparable.
    pub basis: fn(Lang, &Board) -> &'static str,
    /// What its scores are.
    pub score: Score,
    /// What JSON holds of it, in order.
    pub fields: &'static [(&'static str, Field)],
    scores: fn(&Board) -> &[f64],
    ranks: fn(&Board) -> &[usize],
    /// Ranks alone, without the other methods; true: against the ends of the scales.
    rank: fn(&Table, bool) -> Vec<usize>,
}

/// What scores of a method are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Score {
    /// Points 0..100, more is better.
    Points,
    /// A number of the order of 1, more is better.
    MoreIsBetter,
    /// A number of the order of 1, less is better.
    LessIsBetter,
}

impl Score {
    /// Decimals that tell scores apart: points of 100 need fewer than numbers between 0 and 1.
    pub const fn decimals(self) -> usize {
        match self {
            Self::Points => 1,
            Self::MoreIsBetter | Self::LessIsBetter => 3,
        }
    }
}

/// A result of a method, by what it holds.
#[derive(Clone, Copy)]
pub enum Field {
    /// A number a row.
    Numbers(fn(&Board) -> &[f64]),
    /// A rank a row.
    Ranks(fn(&Board) -> &[usize]),
    /// A number a row and column.
    Cells(fn(&Board) -> &[Vec<f64>]),
    /// Rows for which something is true.
    RowsWhere(fn(&Board) -> &[bool]),
    /// Some rows.
    Rows(fn(&Board) -> &[usize]),
    /// Pairs of rows.
    Pairs(fn(&Board) -> Vec<(usize, usize)>),
    /// Some columns.
    Columns(fn(&Board) -> &[usize]),
    /// True or false of the whole.
    Flag(fn(&Board) -> bool),
}

/// Makes [`Method`] of the rows of the register.
macro_rules! methods {
    ($($(#[$doc:meta])* $id:ident = $spec:expr;)+) => {
        /// A ranking method.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Method {
            $($(#[$doc])* $id,)+
        }

        impl Method {
            /// All, the project's own first.
            pub const ALL: [Self; [$(stringify!($id)),+].len()] = [$(Self::$id),+];

            /// Its row of the register.
            pub fn spec(self) -> &'static MethodSpec {
                match self {
                    $(Self::$id => {
                        static SPEC: MethodSpec = $spec;
                        &SPEC
                    })+
                }
            }
        }
    };
}

methods! {
    /// Additive value on fixed scales: what the project goes by.
    Mavt = MethodSpec {
        key: "mavt",
        name: Lang::method_mavt,
        basis: |lang, board| {
            if board.provisional_scales { lang.method_mavt_provisional_basis() } else { lang.method_mavt_basis() }
        },
        score: Score::Points,
        scores: |board| &board.mavt,
        ranks: |board| &board.mavt_ranks,
        rank: |table, _| rank::competition(&additive_values(table)),
        fields: &[("scores", Field::Numbers(|board| &board.mavt)), ("ranks", Field::Ranks(|board| &board.mavt_ranks))],
    };
    /// Distance to the ideal.
    Topsis = MethodSpec {
        key: "topsis",
        name: Lang::method_topsis,
        basis: |lang, board| {
            if board.fixed_ideal { lang.method_topsis_fixed_basis() } else { lang.method_topsis_basis() }
        },
        score: Score::MoreIsBetter,
        scores: |board| &board.topsis.scores,
        ranks: |board| &board.topsis.ranks,
        rank: |table, fixed_ideal| topsis_of(table, fixed_ideal).ranks,
        fields: &[
            ("scores", Field::Numbers(|board| &board.topsis.scores)),
            ("ranks", Field::Ranks(|board| &board.topsis.ranks)),
            ("distance_to_ideal", Field::Numbers(|board| &board.topsis.distance_to_ideal)),
            ("distance_to_anti_ideal", Field::Numbers(|board| &board.topsis.distance_to_anti_ideal)),
            ("undefined", Field::RowsWhere(|board| &board.topsis.undefined)),
        ],
    };
    /// Net outranking flow.
    Promethee = MethodSpec {
        key: "promethee",
        name: Lang::method_promethee,
        basis: |lang, _| lang.method_promethee_basis(),
        score: Score::MoreIsBetter,
        scores: |board| &board.promethee.phi,
        ranks: |board| &board.promethee.ranks,
        rank: |table, _| promethee_of(table, &preferences(table).0).ranks,
        fields: &[
            ("phi_plus", Field::Numbers(|board| &board.promethee.phi_plus)),
            ("phi_minus", Field::Numbers(|board| &board.promethee.phi_minus)),
            ("phi", Field::Numbers(|board| &board.promethee.phi)),
            ("ranks", Field::Ranks(|board| &board.promethee.ranks)),
            ("net_flows", Field::Cells(|board| &board.promethee.unicriterion)),
            ("incomparable", Field::Pairs(Board::incomparable)),
            ("assumed_preferences", Field::Columns(|board| &board.assumed_preferences)),
        ],
    };
    /// Group regret and largest single regret.
    Vikor = MethodSpec {
        key: "vikor",
        name: Lang::method_vikor,
        basis: |lang, _| lang.method_vikor_basis(),
        score: Score::LessIsBetter,
        scores: |board| &board.vikor.q,
        ranks: |board| &board.vikor.ranks,
        rank: |table, _| vikor_of(table).ranks,
        fields: &[
            ("s", Field::Numbers(|board| &board.vikor.s)),
            ("r", Field::Numbers(|board| &board.vikor.r)),
            ("q", Field::Numbers(|board| &board.vikor.q)),
            ("ranks", Field::Ranks(|board| &board.vikor.compromise_ranks)),
            ("ranks_by_q", Field::Ranks(|board| &board.vikor.ranks)),
            ("c1", Field::Flag(|board| board.vikor.acceptable_advantage)),
            ("c2", Field::Flag(|board| board.vikor.acceptable_stability)),
            ("compromise", Field::Rows(|board| &board.vikor.compromise)),
            ("degenerate", Field::Flag(|board| !board.vikor.degenerate.is_empty())),
            ("undefined", Field::RowsWhere(|board| &board.vikor.undefined)),
        ],
    };
}

impl Method {
    /// Its stable name, as on the command line.
    pub fn key(self) -> &'static str {
        self.spec().key
    }

    /// The method of this stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.key() == key)
    }
}

/// The same table through every method. Rows are those of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// Weighted points 0..100.
    pub mavt: Vec<f64>,
    /// Ranks by weighted points.
    pub mavt_ranks: Vec<usize>,
    /// Closeness to the ideal.
    pub topsis: Topsis,
    /// Flows.
    pub promethee: Flows,
    /// S, R, Q.
    pub vikor: Vikor,
    /// TOPSIS measured against the ends of the scales.
    pub fixed_ideal: bool,
    /// Columns whose preference function was assumed.
    pub assumed_preferences: Vec<usize>,
    /// Some points are on a scale that nobody declared.
    pub provisional_scales: bool,
}

/// How two methods agree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// One method.
    pub a: Method,
    /// The other.
    pub b: Method,
    /// Kendall's τ-b; `None` where a side ties all.
    pub tau: Option<f64>,
    /// Weighted τ: the top counts more.
    pub weighted: Option<f64>,
    /// Both name the same first (the same set, where several tie).
    pub same_first: bool,
    /// Both give every row the same rank.
    pub same_order: bool,
}

impl Board {
    /// Of this table.
    pub fn new(table: &Table, fixed_ideal: bool) -> Self {
        let mavt = additive_values(table);
        let (preferences, assumed_preferences) = preferences(table);
        Self {
            mavt_ranks: rank::competition(&mavt),
            mavt,
            topsis: topsis_of(table, fixed_ideal),
            promethee: promethee_of(table, &preferences),
            vikor: vikor_of(table),
            fixed_ideal,
            provisional_scales: table.provisional > 0,
            assumed_preferences,
        }
    }

    /// Ranks of a method, 1 = best.
    pub fn ranks(&self, method: Method) -> &[usize] {
        (method.spec().ranks)(self)
    }

    /// Scores of a method as it gives them.
    pub fn scores(&self, method: Method) -> &[f64] {
        (method.spec().scores)(self)
    }

    /// Pairs of rows that PROMETHEE I leaves open.
    pub fn incomparable(&self) -> Vec<(usize, usize)> {
        let rows = self.promethee.phi.len();
        let pairs = (0..rows).flat_map(|a| (a + 1..rows).map(move |b| (a, b)));
        pairs.filter(|(a, b)| self.promethee.partial(*a, *b) == Some(Relation::Incomparable)).collect()
    }

    /// Rows that a method puts first.
    pub fn first(&self, method: Method) -> Vec<usize> {
        let ranks = self.ranks(method).iter().enumerate();
        ranks.filter(|(_, rank)| **rank == 1).map(|(row, _)| row).collect()
    }

    /// How two methods agree.
    pub fn agreement(&self, a: Method, b: Method) -> Agreement {
        let (ranks_a, ranks_b) = (self.ranks(a), self.ranks(b));
        Agreement {
            a,
            b,
            tau: kendall_tau_b(ranks_a, ranks_b),
            weighted: weighted_tau(ranks_a, ranks_b),
            same_first: self.first(a) == self.first(b),
            same_order: ranks_a == ranks_b,
        }
    }

    /// Ranks of one method alone, for a table.
    pub fn ranks_of(method: Method, table: &Table, fixed_ideal: bool) -> Vec<usize> {
        (method.spec().rank)(table, fixed_ideal)
    }
}

/// Weighted points of each row.
fn additive_values(table: &Table) -> Vec<f64> {
    table.points.iter().map(|row| additive::weighted_sum(&table.weights, row.iter().copied())).collect()
}

fn topsis_of(table: &Table, fixed_ideal: bool) -> Topsis {
    let options = TopsisOptions { normalisation: Normalisation::Vector, ideal: fixed_ideal.then(|| ideal(table)) };
    topsis(&table.figures, &table.weights, &table.directions, &options)
}

fn promethee_of(table: &Table, preferences: &[Preference]) -> Flows {
    promethee(&table.figures, &table.weights, &table.directions, preferences)
}

fn vikor_of(table: &Table) -> Vikor {
    vikor(&table.figures, &table.weights, &table.directions, DEFAULT_STRATEGY)
}

/// The given preference functions, else the usual assumption; and which columns have the assumption.
pub(super) fn preferences(table: &Table) -> (Vec<Preference>, Vec<usize>) {
    let mut assumed = Vec::new();
    let mut one = |column: usize| {
        let given = table.preferences.get(column).copied().flatten().filter(crate::model::Preference::is_usable);
        let figures = || table.figures.iter().map(|row| row.get(column).copied().flatten()).collect::<Vec<_>>();
        given.map_or_else(
            || {
                assumed.push(column);
                default_preference(&figures())
            },
            as_method,
        )
    };
    let found = (0..table.criteria.len()).map(&mut one).collect();
    (found, assumed)
}

fn as_method(preference: crate::model::Preference) -> Preference {
    use crate::model::Preference as Given;
    match preference {
        Given::Usual => Preference::Usual,
        Given::UShape { q } => Preference::UShape { q },
        Given::VShape { p } => Preference::VShape { p },
        Given::Level { q, p } => Preference::Level { q, p },
        Given::Linear { q, p } => Preference::Linear { q, p },
        Given::Gaussian { s } => Preference::Gaussian { s },
    }
}

/// The ends of the scales as ideal and anti-ideal rows.
fn ideal(table: &Table) -> IdealRows {
    let ends = || table.ends.iter();
    IdealRows { ideal: ends().map(|(_, best)| *best).collect(), anti_ideal: ends().map(|(worst, _)| *worst).collect() }
}
