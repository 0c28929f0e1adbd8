//! The method board: the same table through four methods, and how far they agree.

use crate::methods::decision::agreement::{kendall_tau_b, weighted_tau};
use crate::methods::decision::preference::{Preference, default_preference};
use crate::methods::decision::promethee::{Flows, promethee};
use crate::methods::decision::topsis::{IdealRows, Normalisation, Topsis, TopsisOptions, topsis};
use crate::methods::decision::vikor::{DEFAULT_STRATEGY, Vikor, vikor};
use crate::methods::decision::{additive, rank};

use super::table::Table;

/// A ranking method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// Additive value on fixed scales: what the project goes by.
    Mavt,
    /// Distance to the ideal.
    Topsis,
    /// Net outranking flow.
    Promethee,
    /// Group regret and largest single regret.
    Vikor,
}

impl Method {
    /// All, the project's own first.
    pub const ALL: [Self; 4] = [Self::Mavt, Self::Topsis, Self::Promethee, Self::Vikor];

    /// As on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Mavt => "mavt",
            Self::Topsis => "topsis",
            Self::Promethee => "promethee",
            Self::Vikor => "vikor",
        }
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
        let mavt: Vec<f64> =
            table.points.iter().map(|row| additive::weighted_sum(&table.weights, row.iter().copied())).collect();
        let (preferences, assumed_preferences) = preferences(table);
        let ideal = fixed_ideal.then(|| ideal(table));
        let options = TopsisOptions { normalisation: Normalisation::Vector, ideal };
        Self {
            mavt_ranks: rank::competition(&mavt),
            mavt,
            topsis: topsis(&table.figures, &table.weights, &table.directions, &options),
            promethee: promethee(&table.figures, &table.weights, &table.directions, &preferences),
            vikor: vikor(&table.figures, &table.weights, &table.directions, DEFAULT_STRATEGY),
            fixed_ideal,
            assumed_preferences,
        }
    }

    /// Ranks of a method, 1 = best.
    pub fn ranks(&self, method: Method) -> &[usize] {
        match method {
            Method::Mavt => &self.mavt_ranks,
            Method::Topsis => &self.topsis.ranks,
            Method::Promethee => &self.promethee.ranks,
            Method::Vikor => &self.vikor.ranks,
        }
    }

    /// Scores of a method as it gives them; with VIKOR less is better.
    pub fn scores(&self, method: Method) -> &[f64] {
        match method {
            Method::Mavt => &self.mavt,
            Method::Topsis => &self.topsis.scores,
            Method::Promethee => &self.promethee.phi,
            Method::Vikor => &self.vikor.q,
        }
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
        match method {
            Method::Mavt => {
                let total = |row: &Vec<Option<f64>>| additive::weighted_sum(&table.weights, row.iter().copied());
                rank::competition(&table.points.iter().map(total).collect::<Vec<_>>())
            }
            Method::Topsis => {
                let ideal = fixed_ideal.then(|| ideal(table));
                let options = TopsisOptions { normalisation: Normalisation::Vector, ideal };
                topsis(&table.figures, &table.weights, &table.directions, &options).ranks
            }
            Method::Promethee => {
                promethee(&table.figures, &table.weights, &table.directions, &preferences(table).0).ranks
            }
            Method::Vikor => vikor(&table.figures, &table.weights, &table.directions, DEFAULT_STRATEGY).ranks,
        }
    }
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
