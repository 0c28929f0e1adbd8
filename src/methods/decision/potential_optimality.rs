//! Is there any set of weights that puts an alternative first?

use super::linear_program::{Constraint, Outcome, maximise};
use super::weight_stability::is_row;

/// Where an alternative can get to by a choice of weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Some weights put it alone in front.
    Best,
    /// The most it gets is a tie for the first rank, as on a knife's edge of weights. It need not be dominated.
    OnlyTied,
    /// Whatever the weights, another is ahead: never best, also where no single row dominates it.
    Never,
}

/// The best that weights can do for an alternative.
#[derive(Clone, Debug, PartialEq)]
pub struct Potential {
    /// What that comes to.
    pub standing: Standing,
    /// Its lead over the best of the others with these weights, in points; negative where it is behind.
    pub margin: f64,
    /// Shares with the largest lead; where several sets have it, one of them.
    pub weights: Vec<f64>,
}

/// Added to the leads, which lie within ±1.
const SHIFT: f64 = 2.0;

/// Margins up to this part of the largest difference between two rows count as a tie.
const TOLERANCE: f64 = 1e-8;

/// Potential optimality of a row: `max z` subject to `V(row) − V(b) ≥ z` for every other row b, `w ≥ 0`, `Σw = 1`.
///
/// Rows × criteria of values on declared scales, larger better, in the additive model. A row with z < 0 can be dropped
/// whatever the weights: a mixture of the others is better. A copy of another row is at most tied. Solved by linear
/// programming; rows enter the program only as they are found to be ahead, so hundreds of them cost little.
/// Source: Hazen (1986), Operations Research 34(2), 296–310; Rios Insua & French (1991), European Journal of
/// Operational Research 54(2).
///
/// `None` for a row that is not there or has no rival, without criteria, where rows differ in length, for a value that
/// is not finite or beyond ±1e100, or where the program could not be solved.
pub fn potential(points: &[Vec<f64>], row: usize) -> Option<Potential> {
    let own = points.get(row).filter(|own| !own.is_empty())?;
    if points.len() < 2 || !points.iter().all(|other| is_row(other, own.len())) {
        return None;
    }
    let lead = |other: &Vec<f64>| own.iter().zip(other).map(|(a, b)| a - b).collect();
    let others = points.iter().enumerate().filter(|(i, _)| *i != row);
    let mut leads: Vec<Vec<f64>> = others.map(|(_, other)| lead(other)).collect();
    let largest = leads.iter().flatten().fold(0.0, |m: f64, d| m.max(d.abs()));
    if largest > 0.0 {
        leads.iter_mut().flatten().for_each(|d| *d /= largest);
    }
    let (margin, weights) = largest_lead(&leads, own.len())?;
    let standing = match margin {
        m if m > TOLERANCE => Standing::Best,
        m if m < -TOLERANCE => Standing::Never,
        _ => Standing::OnlyTied,
    };
    Some(Potential { standing, margin: margin * largest, weights })
}

/// The same for every row.
pub fn potentials(points: &[Vec<f64>]) -> Vec<Option<Potential>> {
    (0..points.len()).map(|row| potential(points, row)).collect()
}

/// The largest of the smallest leads, and weights that have it. Leads lie within ±1.
fn largest_lead(leads: &[Vec<f64>], width: usize) -> Option<(f64, Vec<f64>)> {
    let mut weights = vec![1.0 / width as f64; width];
    let mut asked: Vec<usize> = Vec::new();
    let mut bound = f64::INFINITY;
    loop {
        let at = leads.iter().map(|lead| lead.iter().zip(&weights).map(|(d, w)| d * w).sum::<f64>());
        let (worst, margin) = at.enumerate().min_by(|a, b| a.1.total_cmp(&b.1))?;
        // The bound comes from some of the rows only, so reaching it with all of them is the optimum.
        if margin >= bound - TOLERANCE / 10.0 {
            return Some((margin, weights));
        }
        if asked.contains(&worst) {
            return None;
        }
        asked.push(worst);
        (bound, weights) = best_against(leads, &asked, width)?;
    }
}

/// The program against some of the rows, in w and z + 2: the coefficients lie within 1 to 3, so nothing cancels.
fn best_against(leads: &[Vec<f64>], asked: &[usize], width: usize) -> Option<(f64, Vec<f64>)> {
    let simplex: Vec<f64> = (0..=width).map(|k| f64::from(u8::from(k < width))).collect();
    let ahead = |b: &usize| Constraint::at_least(leads[*b].iter().map(|d| d + SHIFT).chain([-1.0]).collect(), 0.0);
    let constraints: Vec<Constraint> =
        asked.iter().map(ahead).chain([Constraint::equal(simplex.clone(), 1.0)]).collect();
    let objective: Vec<f64> = simplex.iter().map(|x| 1.0 - x).collect();
    let Outcome::Optimal { value, x } = maximise(&objective, &constraints) else { return None };
    Some((value - SHIFT, super::additive::shares(x.get(..width)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standings(points: &[Vec<f64>]) -> Vec<Option<Standing>> {
        potentials(points).into_iter().map(|p| p.map(|p| p.standing)).collect()
    }

    #[test]
    fn never_best_though_not_dominated() {
        let points = [vec![100.0, 0.0], vec![0.0, 100.0], vec![40.0, 40.0]];
        assert_eq!(standings(&points), [Standing::Best, Standing::Best, Standing::Never].map(Some));
        let found = potential(&points, 2).expect("solved");
        assert!((found.margin + 10.0).abs() < 1e-9 && (found.weights[0] - 0.5).abs() < 1e-9);
    }

    #[test]
    fn copies_and_edges() {
        let points = [vec![5.0, 5.0], vec![5.0, 5.0], vec![5.0, 4.0]];
        assert_eq!(standings(&points), [Some(Standing::OnlyTied); 3]);
        assert_eq!(standings(&[vec![7.0], vec![7.0]]), [Some(Standing::OnlyTied); 2]);
        assert_eq!(standings(&[vec![1.0]]), [None]);
        assert_eq!(standings(&[vec![1.0], vec![f64::NAN]]), [None, None]);
        assert_eq!(standings(&[vec![], vec![]]), [None, None]);
    }

    #[test]
    fn a_mixture_whose_largest_difference_is_one_rounding_short_of_the_scale() {
        let rows = [[43.527_241_843_756_27, 25.0, 50.0], [56.639_929_550_673_39, 0.0, 25.0]].map(Vec::from);
        let mix = super::super::additive::shares(&[0.1, 4.139_917_233_546_764]);
        let mixture = (0..3).map(|k| rows[0][k] * mix[0] + rows[1][k] * mix[1] - 0.5).collect();
        let found = potential(&[rows[0].clone(), rows[1].clone(), mixture], 2).expect("solved");
        assert!(found.standing == Standing::Never && (found.margin + 0.5).abs() < 1e-9);
    }
}
