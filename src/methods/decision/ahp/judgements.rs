//! What a matrix of pairwise judgements must be.

/// Why a matrix gives no weights. Rows and columns count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No criterion.
    Empty,
    /// More than fifty criteria: 1,225 judgements are no longer judged.
    TooMany,
    /// A row is longer or shorter than there are rows.
    NotSquare,
    /// A judgement is not a positive number, or beyond a million to one.
    NotPositive {
        /// Its row.
        row: usize,
        /// Its column.
        column: usize,
    },
    /// A criterion compared with itself is not 1.
    DiagonalNotOne {
        /// Its row.
        row: usize,
    },
    /// `a_ij·a_ji` is not 1, by more than rounding to two digits makes.
    NotReciprocal {
        /// Row i, above the diagonal.
        row: usize,
        /// Column j.
        column: usize,
    },
    /// No chain of judgements leads from the first criterion to this one.
    Disconnected {
        /// The first criterion out of reach.
        criterion: usize,
    },
}

/// Largest ratio taken for a judgement, far beyond Saaty's 9, and most criteria: a chain of such judgements through all
/// of them does not overflow.
const LARGEST: f64 = 1e6;
const MOST: usize = 50;
/// `a_ij·a_ji` may differ from 1 by this: 0.13 beside 8 makes 1.04.
const ROUNDED: f64 = 0.05;

/// Whether a judgement matrix is one: square, positive, reciprocal, with a chain of judgements between any two
/// criteria. A missing diagonal counts as 1.
pub fn check(matrix: &[Vec<Option<f64>>]) -> Result<(), Problem> {
    both_sides(matrix).map(|_| ())
}

/// The checked matrix, with what stands on one side of the diagonal only put on the other too, and the diagonal 1.
pub(super) fn both_sides(matrix: &[Vec<Option<f64>>]) -> Result<Vec<Vec<Option<f64>>>, Problem> {
    let n = matrix.len();
    if n == 0 {
        return Err(Problem::Empty);
    }
    if n > MOST {
        return Err(Problem::TooMany);
    }
    if matrix.iter().any(|row| row.len() != n) {
        return Err(Problem::NotSquare);
    }
    let mut sides = matrix.to_vec();
    for row in 0..n {
        for column in 0..n {
            if matrix[row][column].is_some_and(|a| !(1.0 / LARGEST..=LARGEST).contains(&a)) {
                return Err(Problem::NotPositive { row, column });
            }
            sides[row][column] = matrix[row][column].or_else(|| matrix[column][row].map(|a| 1.0 / a));
        }
        if matrix[row][row].is_some_and(|a| a != 1.0) {
            return Err(Problem::DiagonalNotOne { row });
        }
        sides[row][row] = Some(1.0);
    }
    not_reciprocal(&sides).or_else(|| out_of_reach(&sides)).map_or(Ok(sides), Err)
}

fn not_reciprocal(matrix: &[Vec<Option<f64>>]) -> Option<Problem> {
    let n = matrix.len();
    let mut pairs = (0..n).flat_map(|row| (row + 1..n).map(move |column| (row, column)));
    let wrong = |(row, column): &(usize, usize)| {
        let product = matrix[*row][*column].zip(matrix[*column][*row]).map(|(a, b)| a * b);
        product.is_some_and(|product| (product - 1.0).abs() > ROUNDED)
    };
    pairs.find(wrong).map(|(row, column)| Problem::NotReciprocal { row, column })
}

fn out_of_reach(matrix: &[Vec<Option<f64>>]) -> Option<Problem> {
    let mut reached = vec![false; matrix.len()];
    let mut next = vec![0];
    while let Some(i) = next.pop() {
        if !std::mem::replace(&mut reached[i], true) {
            next.extend((0..matrix.len()).filter(|j| matrix[i][*j].is_some()));
        }
    }
    reached.iter().position(|reached| !reached).map(|criterion| Problem::Disconnected { criterion })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_judgement_matrix() {
        let two = |a: f64, b: f64, c: f64| vec![vec![Some(a), Some(b)], vec![Some(c), Some(1.0)]];
        assert_eq!(check(&[]), Err(Problem::Empty));
        assert_eq!(check(&[vec![Some(1.0)], vec![]]), Err(Problem::NotSquare));
        assert_eq!(check(&vec![vec![Some(1.0); 51]; 51]), Err(Problem::TooMany));
        for bad in [0.0, -2.0, f64::NAN, f64::INFINITY, 1e7] {
            assert_eq!(check(&two(1.0, bad, 1.0)), Err(Problem::NotPositive { row: 0, column: 1 }));
        }
        assert_eq!(check(&two(2.0, 1.0, 1.0)), Err(Problem::DiagonalNotOne { row: 0 }));
        assert_eq!(check(&two(1.0, 3.0, 3.0)), Err(Problem::NotReciprocal { row: 0, column: 1 }));
        assert_eq!(check(&two(1.0, 3.0, 0.33)), Ok(()));
        assert_eq!(check(&[vec![None]]), Ok(()));
    }

    #[test]
    fn chains_of_judgements() {
        let mut matrix = vec![vec![None; 4]; 4];
        (matrix[0][2], matrix[1][3]) = (Some(2.0), Some(5.0));
        assert_eq!(check(&matrix), Err(Problem::Disconnected { criterion: 1 }));
        matrix[3][2] = Some(4.0);
        let sides = both_sides(&matrix).expect("a chain");
        assert_eq!((sides[2][3], sides[2][0], sides[0][1]), (Some(0.25), Some(0.5), None));
    }
}
