//! PROMETHEE I and II: outranking by pairwise degrees of preference.

use super::additive::shares;
use super::direction::Direction;
use super::net_flow::{CriterionFlows, criterion_flows};
use super::preference::Preference;
use super::rank;
use crate::methods::threads;

/// Cells below which one thread is faster than several.
const FEW_CELLS: usize = 20_000;

/// The flows of all alternatives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flows {
    /// φ⁺: mean degree to which the alternative is preferred to the others, 0..1.
    pub phi_plus: Vec<f64>,
    /// φ⁻: mean degree to which the others are preferred to it, 0..1.
    pub phi_minus: Vec<f64>,
    /// Net flow φ = φ⁺ − φ⁻, −1..1; the sum is 0.
    pub phi: Vec<f64>,
    /// PROMETHEE II: competition ranks by φ.
    pub ranks: Vec<usize>,
    /// Unicriterion net flows `φ_j(a)`, alternatives × criteria; `φ(a) = Σ w_j·φ_j(a)`, so the table serves all weights.
    pub unicriterion: Vec<Vec<f64>>,
}

/// How one alternative stands to another in the partial order of PROMETHEE I.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// At least as good by both flows and better by one.
    Outranks,
    /// The other way round.
    Outranked,
    /// Both flows are equal.
    Indifferent,
    /// Better by one flow and worse by the other: the data do not say.
    Incomparable,
}

/// PROMETHEE I and II over alternatives × criteria, figures as they stand.
///
/// `π(a, b) = Σ w_j·P_j(d_j(a, b))`, `φ⁺(a) = 1/(m−1)·Σ_b π(a, b)`, `φ⁻(a) = 1/(m−1)·Σ_b π(b, a)`, `φ = φ⁺ − φ⁻`.
/// Weights count by their shares. They are the importance of a criterion beside the others; what a difference means is
/// said by the preference functions alone. The net flow compares with the alternatives present: another alternative
/// may turn the order of two close ones round (Mareschal, De Smet & Nemery 2008).
///
/// `None` is a criterion that does not apply to an alternative and is neutral there (see `criterion_flows`); missing
/// figures have to be replaced before. The number of weights is the number of criteria; a direction that is not given
/// is `Higher`, a function that is not given `Usual`, a short row does not apply further. Criteria of large tables are
/// worked on by several threads; the result does not depend on their number.
/// Sources: Brans & Vincke (1985), Management Science 31(6); Brans, Vincke & Mareschal (1986), EJOR 24(2).
pub fn promethee(
    matrix: &[Vec<Option<f64>>],
    weights: &[f64],
    directions: &[Direction],
    functions: &[Preference],
) -> Flows {
    let cells = matrix.len().saturating_mul(weights.len());
    let criteria = all(weights.len(), cells, |j| {
        let figures: Vec<Option<f64>> = matrix.iter().map(|row| cell(row, j)).collect();
        criterion_flows(&figures, given(directions, j), given(functions, j))
    });
    let shares = shares(weights);
    let table = || (0..matrix.len()).map(|row| criteria.iter().map(|c| c.plus[row] - c.minus[row]).collect()).collect();
    let sums = || summed(&criteria, &shares, matrix.len());
    let (sums, unicriterion) = if cells < FEW_CELLS { (sums(), table()) } else { at_once(sums, table) };
    let Sums { phi_plus, phi_minus, phi, ranks } = sums;
    Flows { phi_plus, phi_minus, phi, ranks, unicriterion }
}

/// What the criteria sum up to.
struct Sums {
    phi_plus: Vec<f64>,
    phi_minus: Vec<f64>,
    phi: Vec<f64>,
    ranks: Vec<usize>,
}

fn summed(criteria: &[CriterionFlows], shares: &[f64], rows: usize) -> Sums {
    let (mut phi_plus, mut phi_minus) = (vec![0.0; rows], vec![0.0; rows]);
    for (share, criterion) in shares.iter().zip(criteria) {
        phi_plus.iter_mut().zip(&criterion.plus).for_each(|(sum, flow)| *sum += share * flow);
        phi_minus.iter_mut().zip(&criterion.minus).for_each(|(sum, flow)| *sum += share * flow);
    }
    let phi: Vec<f64> = phi_plus.iter().zip(&phi_minus).map(|(plus, minus)| plus - minus).collect();
    Sums { ranks: rank::competition(&phi), phi_plus, phi_minus, phi }
}

/// Both, on a thread each.
fn at_once<A, B: Send>(one: impl Fn() -> A, other: impl Fn() -> B + Sync) -> (A, B) {
    let other = &other;
    std::thread::scope(|scope| {
        let handle = scope.spawn(other);
        let one = one();
        // A thread that could not finish has its work done again here.
        (one, handle.join().unwrap_or_else(|_| other()))
    })
}

impl Flows {
    /// How alternative `a` stands to `b` by PROMETHEE I; `None` where there is no such row. Flows closer than
    /// [`rank::TIE`] are equal.
    pub fn partial(&self, a: usize, b: usize) -> Option<Relation> {
        let ahead = |flows: &[f64]| {
            let difference = flows.get(a)? - flows.get(b)?;
            Some(if difference.abs() <= rank::TIE { 0.0 } else { difference.signum() })
        };
        let (plus, minus) = (ahead(&self.phi_plus)?, -ahead(&self.phi_minus)?);
        Some(match (plus + minus, plus * minus) {
            (_, product) if product < 0.0 => Relation::Incomparable,
            (sum, _) if sum > 0.0 => Relation::Outranks,
            (sum, _) if sum < 0.0 => Relation::Outranked,
            _ => Relation::Indifferent,
        })
    }
}

/// The preference indices π(a, b), alternatives × alternatives, pair by pair: O(m²·n), for few alternatives.
///
/// What is said at [`promethee`] holds; this is what the flows are the means of.
pub fn preference_index(
    matrix: &[Vec<Option<f64>>],
    weights: &[f64],
    directions: &[Direction],
    functions: &[Preference],
) -> Vec<Vec<f64>> {
    let shares = shares(weights);
    let degree = |a: &[Option<f64>], b: &[Option<f64>], j: usize| match (cell(a, j), cell(b, j)) {
        (Some(x), Some(y)) => given(functions, j).degree(given(directions, j).sign() * (x - y)),
        _ => 0.0,
    };
    let index = |a: &[Option<f64>], b: &[Option<f64>]| {
        shares.iter().enumerate().map(|(j, share)| share * degree(a, b, j)).sum::<f64>()
    };
    matrix.iter().map(|a| matrix.iter().map(|b| index(a, b)).collect()).collect()
}

fn cell(row: &[Option<f64>], j: usize) -> Option<f64> {
    row.get(j).copied().flatten().filter(|x| x.is_finite())
}

fn given<T: Copy + Default>(list: &[T], j: usize) -> T {
    list.get(j).copied().unwrap_or_default()
}

/// The work on each of `count` parts, in order, by several threads where the table has many cells.
fn all<T: Send>(count: usize, cells: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let threads = if cells < FEW_CELLS { 1 } else { threads().min(count) };
    if threads < 2 {
        return (0..count).map(work).collect();
    }
    let length = count.div_ceil(threads);
    let run = |n: usize| -> Vec<T> { (n * length..((n + 1) * length).min(count)).map(&work).collect() };
    let run = &run;
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|n| scope.spawn(move || run(n))).collect();
        let mut results = run(0);
        // A thread that could not finish has its parts done again here.
        let rest = others.into_iter().zip(1..).map(|(handle, n)| handle.join().unwrap_or_else(|_| run(n)));
        results.extend(rest.flatten());
        results
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threads_keep_the_order() {
        for count in [0, 1, 2, 3, 7, 10] {
            assert_eq!(all(count, FEW_CELLS, |j| j), (0..count).collect::<Vec<_>>());
        }
    }

    #[test]
    fn all_four_relations() {
        let flows =
            Flows { phi_plus: vec![0.5, 0.4, 0.5, 0.6], phi_minus: vec![0.2, 0.2, 0.2, 0.3], ..Flows::default() };
        assert_eq!(flows.partial(0, 1), Some(Relation::Outranks));
        assert_eq!(flows.partial(1, 0), Some(Relation::Outranked));
        assert_eq!(flows.partial(0, 2), Some(Relation::Indifferent));
        assert_eq!(flows.partial(0, 3), Some(Relation::Incomparable));
        assert_eq!(flows.partial(0, 4), None);
    }

    #[test]
    fn without_functions_and_directions_more_is_simply_better() {
        let matrix = [vec![Some(1.0), Some(2.0)], vec![Some(3.0)]];
        let flows = promethee(&matrix, &[3.0, 1.0], &[], &[]);
        assert_eq!((flows.phi, flows.ranks), (vec![-0.75, 0.75], vec![2, 1]));
        assert_eq!(promethee(&matrix[..1], &[1.0], &[], &[]).phi, [0.0]);
        assert_eq!(promethee(&matrix, &[0.0], &[], &[]).ranks, [1, 1]);
        assert_eq!(promethee(&[], &[], &[], &[]), Flows::default());
    }
}
