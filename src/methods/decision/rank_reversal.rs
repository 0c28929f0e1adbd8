//! Does a ranking turn around when a row is taken away or copied?

/// What was done to the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// This row was taken away.
    Removed(usize),
    /// A copy of this row was added.
    Copied(usize),
}

/// What one change did to the ranks of the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// What was done.
    pub change: Change,
    /// Pairs (a, b) of rows: a was ahead of b and is behind now, by the rank of b before. A tie that is made or broken
    /// is no swap.
    pub swapped: Vec<(usize, usize)>,
    /// True where none of those that were first of the rows still there is first now.
    pub winner_changed: bool,
    /// True where a copy has not the rank of its original.
    pub copy_apart: bool,
}

impl Trial {
    /// True where anything turned around that should not.
    pub fn is_reversal(&self) -> bool {
        !self.swapped.is_empty() || self.winner_changed || self.copy_apart
    }
}

/// Takes each of the rows away in turn, then adds a copy of each in turn, and compares the ranks with those of all.
///
/// `rank` gives competition ranks (best 1) for these rows; an index may stand twice, the second is a copy, and has the
/// last place. Methods that value each row by itself, as the additive model on declared scales, never reverse; methods
/// whose reference follows the rows present (local scales, TOPSIS, AHP in distributive mode) may, and then the answer
/// depends on who else is compared. Source: Belton & Gear (1983), Omega 11(3), 228–230; Wang & Triantaphyllou (2008),
/// Omega 36(1), 45–63.
///
/// Rows that `rank` gives no rank are not compared.
pub fn trials(rows: usize, rank: impl Fn(&[usize]) -> Vec<usize>) -> Vec<Trial> {
    let all: Vec<usize> = (0..rows).collect();
    let before = rank(&all);
    let removed = (0..rows).filter(|_| rows > 1).map(|row| {
        let kept: Vec<usize> = all.iter().copied().filter(|i| *i != row).collect();
        compare(Change::Removed(row), &before, &kept, &rank(&kept))
    });
    let copied = (0..rows).map(|row| {
        let more: Vec<usize> = all.iter().copied().chain([row]).collect();
        let after = rank(&more);
        let copy_apart = after.get(rows).zip(after.get(row)).is_some_and(|(copy, own)| copy != own);
        Trial { copy_apart, ..compare(Change::Copied(row), &before, &all, &after) }
    });
    removed.chain(copied).collect()
}

/// A row with its rank before and now.
type Ranked = (usize, usize, usize);

/// `after` holds the ranks of `rows` by their place, `before` those of all.
fn compare(change: Change, before: &[usize], rows: &[usize], after: &[usize]) -> Trial {
    let ranked = rows.iter().zip(after).filter_map(|(row, now)| before.get(*row).map(|then| (*row, *then, *now)));
    let mut ranked: Vec<Ranked> = ranked.collect();
    ranked.sort_by_key(|r| r.1);
    let best_now = ranked.iter().map(|r| r.2).min();
    let first_then = ranked.iter().take_while(|r| r.1 == ranked[0].1);
    let still = ranked.is_empty() || first_then.into_iter().any(|r| Some(r.2) == best_now);
    Trial { change, swapped: swapped(&ranked), winner_changed: !still, copy_apart: false }
}

/// The pairs that turned around, of rows by their rank before.
fn swapped(ranked: &[Ranked]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut worst_now = 0;
    for behind in ranked {
        // Mostly nobody that was ahead is worse now, and there is nothing to look for.
        if worst_now > behind.2 {
            let ahead = ranked.iter().take_while(|r| r.1 < behind.1).filter(|r| r.2 > behind.2);
            pairs.extend(ahead.map(|r| (r.0, behind.0)));
        }
        worst_now = worst_now.max(behind.2);
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::decision::rank::competition;

    #[test]
    fn totals_of_their_own_never_reverse() {
        let totals = [3.0, 5.0, 5.0, 1.0];
        let rank = |rows: &[usize]| competition(&rows.iter().map(|i| totals[*i]).collect::<Vec<_>>());
        let found = trials(4, rank);
        assert_eq!(found.len(), 8);
        assert!(found.iter().all(|trial| !trial.is_reversal()));
    }

    #[test]
    fn a_mean_of_those_present_reverses() {
        // The nearest to the mean wins: 4 of {0, 4, 9}; without 9 the others tie; a second 9 moves the mean to 5.5.
        let values = [0.0, 4.0, 9.0];
        let rank = |rows: &[usize]| {
            let own: Vec<f64> = rows.iter().map(|i| values[*i]).collect();
            let mean = own.iter().sum::<f64>() / own.len() as f64;
            competition(&own.iter().map(|v| -(v - mean).abs()).collect::<Vec<_>>())
        };
        let found = trials(3, rank);
        let of = |change| found.iter().find(|t| t.change == change).map(|t| (t.swapped.clone(), t.winner_changed));
        assert_eq!(of(Change::Removed(2)), Some((vec![], false)));
        assert_eq!(of(Change::Copied(2)), Some((vec![(0, 2)], false)));
    }

    #[test]
    fn silence_is_no_reversal() {
        assert!(trials(3, |_| Vec::new()).iter().all(|t| !t.is_reversal()));
        assert!(trials(0, |_| vec![7]).is_empty());
        assert_eq!(trials(1, |rows| vec![1; rows.len()]).len(), 1);
    }
}
