//! One cell against the benchmark's: gap, level, verdict.

use crate::methods::decision::difference::{Uncertain, against_margin};
use crate::methods::numeric::{halve, normal_cdf};
use crate::model::{Better, Grade, Kind};
use crate::quantity::Meaning;

use super::assumed::has_no_zero;
use super::cell_result::{CellResult, Comparison, Flag, Probabilities, Standing, Verdict};
use super::criterion::Ready;
use super::ready_cell::ReadyCell;
use super::terms::TermKind;
use super::worth::Worth;

/// A verdict needs this probability.
pub(super) const SURE: f64 = 0.95;

/// Points that count as parity where differences are taken in points and no margin is given.
const MARGIN_POINTS: f64 = 5.0;

/// A cell against the benchmark's cell. `weight`: share of the criterion within this pair.
pub(super) fn compare(
    own: &ReadyCell,
    other: &ReadyCell,
    ready: &Ready<'_>,
    weight: f64,
    margin_percent: f64,
    same: bool,
) -> Comparison {
    let mut found = Comparison::default();
    if let (Some(b), Some(e)) = (other.result.points, own.result.points) {
        found.gap_points = Some(if same { 0.0 } else { b - e });
        found.contribution_points = found.gap_points.map(|gap| weight * gap);
    }
    if ready.criterion.kind == Kind::Ordinal {
        found.gap_levels = other.result.value.zip(own.result.value).map(|(theirs, mine)| theirs - mine);
    }
    if same {
        return against_itself(own, found);
    }
    let (margin, assumed) = margin(other, ready, margin_percent);
    (found.margin, found.margin_assumed) = (margin, assumed);
    found.margin_points = margin.and_then(|margin| margin_points(other, ready, margin));
    found.level_percent = level_percent(own, other, ready);
    found.standing = if ready.is_width_open() { Standing::AsStated } else { standing(own, other) };
    found.unlike_basis = unlike(&own.result, &other.result);
    found.verdict = Some(Verdict::Undecided);
    let Some(margin) = margin.filter(|_| !found.unlike_basis && !ready.is_undirected()) else { return found };
    found.as_stated = as_stated(own, other, ready, margin);
    // What may be a slip of the unit decides nothing.
    if [own, other].into_iter().any(|cell| cell.has(Flag::Magnitude)) {
        return found;
    }
    let (verdict, probabilities) = verdict(own, other, ready, margin);
    (found.verdict, found.probabilities) = (Some(verdict), probabilities);
    found
}

/// An equipment against itself.
fn against_itself(own: &ReadyCell, found: Comparison) -> Comparison {
    let known = !matches!(own.worth, Worth::Unknown | Worth::NotApplicable);
    Comparison {
        verdict: Some(Verdict::Parity),
        as_stated: known.then_some(Verdict::Parity),
        probabilities: Some(Probabilities { ahead: 0.0, parity: 1.0, behind: 0.0 }),
        standing: if is_firm(own) { Standing::Sure } else { Standing::AsStated },
        level_percent: known.then_some(100.0).filter(|_| own.result.value.is_some_and(|x| x > 0.0)),
        ..found
    }
}

fn is_firm(cell: &ReadyCell) -> bool {
    let weak = [Flag::Borrowed, Flag::Estimated, Flag::PlausibleBand, Flag::WidthOpen, Flag::Magnitude]
        .iter()
        .any(|flag| cell.has(*flag));
    cell.result.grade.is_some_and(Grade::is_firm) && !weak && cell.reservation.is_none()
}

fn standing(own: &ReadyCell, other: &ReadyCell) -> Standing {
    let unsaid = own.has(Flag::BasisNotStated) != other.has(Flag::BasisNotStated)
        || !own.result.stands_on().says_as_much_of_price(other.result.stands_on())
        || begins(own) != begins(other);
    if is_firm(own) && is_firm(other) && !unsaid { Standing::Sure } else { Standing::AsStated }
}

/// A term says what it begins with.
fn begins(cell: &ReadyCell) -> bool {
    cell.result.stands_on().terms.iter().any(|term| term.kind == TermKind::Start)
}

/// True when the two figures refer to different bases, or are figures of different things.
pub(super) fn unlike(own: &CellResult, other: &CellResult) -> bool {
    let known = own.value.is_some() && other.value.is_some();
    known && !own.stands_on().is_like(other.stands_on())
}

/// Margin and whether it is an assumption; `None` where no difference can be taken. What is compared has no say in it:
/// a margin that went by how a figure is written would make the verdict turn with a trailing zero.
fn margin(other: &ReadyCell, ready: &Ready<'_>, percent: f64) -> (Option<f64>, bool) {
    if let Some(given) = ready.margin {
        return (Some(given), false);
    }
    if ready.compares_points() {
        return (Some(MARGIN_POINTS), true);
    }
    let share = other.result.value.map(|reference| percent.max(0.0) / 100.0 * reference.abs());
    // A share of 75 dB or 40 °C has no meaning: a unit at most, the step in which such figures are stated.
    let most = if ready.unit.is_some_and(has_no_zero) { 1.0 } else { f64::INFINITY };
    (share.map(|margin| margin.min(most)), true)
}

/// The band of points around the benchmark within which a difference does not count.
fn margin_points(other: &ReadyCell, ready: &Ready<'_>, margin: f64) -> Option<(f64, f64)> {
    let (value, points, worth) = (other.result.value?, other.result.points?, ready.worth.as_ref()?);
    if ready.compares_points() {
        return Some(((points - margin).max(0.0), (points + margin).min(100.0)));
    }
    let (a, b) = (worth.points(value - margin), worth.points(value + margin));
    Some((a.min(b), a.max(b)))
}

fn level_percent(own: &ReadyCell, other: &ReadyCell, ready: &Ready<'_>) -> Option<f64> {
    let sign = ready.sign().filter(|_| !ready.compares_points())?;
    if own.has(Flag::OpenToWorst) || other.has(Flag::OpenToWorst) || own.reference != other.reference {
        return None;
    }
    let (x, r) = (own.result.value?, other.result.value?);
    let level = 100.0 * if sign > 0.0 { x / r } else { r / x };
    (x > 0.0 && r > 0.0 && level.is_finite()).then_some(level)
}

/// The central figure of every reading of a cell.
fn centres(cell: &ReadyCell) -> impl Iterator<Item = f64> + Clone {
    cell.worth.centre().into_iter().chain(cell.other.as_ref().and_then(Worth::centre))
}

/// The verdict of the central figures; undecided where it is another one with another reading.
fn decide_centres(own: &ReadyCell, other: &ReadyCell, ready: &Ready<'_>, margin: f64) -> Option<Verdict> {
    let pairs = centres(own).flat_map(|x| centres(other).map(move |r| (x, r)));
    let mut verdicts = pairs.filter_map(|(x, r)| Some(decide(central_difference(x, r, ready)?, margin)));
    let first = verdicts.next()?;
    Some(if verdicts.all(|verdict| verdict == first) { first } else { Verdict::Undecided })
}

/// The difference in the better direction of two central figures, in the units of the margin.
fn central_difference(x: f64, r: f64, ready: &Ready<'_>) -> Option<f64> {
    if ready.compares_points() {
        return Some(match &ready.worth {
            Some(worth) => worth.points(x) - worth.points(r),
            // Levels without points: the order alone, a step counts more than any margin.
            None => (x - r).signum() * f64::from(u8::from(x != r)) * 100.0,
        });
    }
    Some(ready.sign()? * (x - r))
}

fn decide(d: f64, margin: f64) -> Verdict {
    // The last digits of a decimal figure must not decide.
    let slack = 1e-9 * margin.max(d.abs());
    if d > margin + slack {
        Verdict::Ahead
    } else if d < -margin - slack {
        Verdict::Behind
    } else {
        Verdict::Parity
    }
}

/// Both state one figure in one unit, whatever their digits.
fn says_the_same(own: &ReadyCell, other: &ReadyCell) -> bool {
    let (Meaning::Number(a), Meaning::Number(b)) = (&own.result.reading.meaning, &other.result.reading.meaning) else {
        return false;
    };
    (a.figure, a.unit, a.reference, a.about) == (b.figure, b.unit, b.reference, b.about)
}

fn as_stated(own: &ReadyCell, other: &ReadyCell, ready: &Ready<'_>, margin: f64) -> Option<Verdict> {
    let text = own.result.text.trim();
    // The same text, and the same written with more noughts, says the same only where it means the same figure.
    let same_figure = own.result.value == other.result.value && own.other.is_none() && other.other.is_none();
    let same_words = !text.is_empty() && text == other.result.text.trim();
    let same_statement = same_figure && (same_words || says_the_same(own, other));
    if [own, other].into_iter().any(|cell| target_within(&cell.worth, ready).is_some()) {
        return Some(Verdict::Undecided);
    }
    let of_centres = decide_centres(own, other, ready, margin)?;
    if same_statement {
        return Some(Verdict::Parity);
    }
    // A bound on the bad side says only how good it is at best.
    let at_best = |cell: &ReadyCell| cell.has(Flag::OpenToWorst);
    Some(match (at_best(own), at_best(other), of_centres) {
        (false, false, verdict)
        | (true, false, verdict @ Verdict::Behind)
        | (false, true, verdict @ Verdict::Ahead) => verdict,
        _ => Verdict::Undecided,
    })
}

/// The target, where the open side of a bound reaches it.
fn target_within(worth: &Worth, ready: &Ready<'_>) -> Option<f64> {
    let (Better::Target(target), Worth::Bound { end, upwards }) = (ready.criterion.better, worth) else {
        return None;
    };
    let reached = if *upwards { end.centre <= target } else { end.centre >= target };
    reached.then_some(target)
}

/// A side of a comparison: a figure, or beyond every figure on the better or worse side.
#[derive(Clone, Copy)]
enum End {
    At(Uncertain),
    Open { better: bool },
}

/// The figure, or both ends of a bound.
fn ends(worth: &Worth, ready: &Ready<'_>) -> [Option<End>; 2] {
    match worth {
        Worth::Unknown | Worth::NotApplicable => [None, None],
        Worth::Exact(x) => [Some(End::At(Uncertain::exact(*x))), None],
        Worth::Figure(u) => [Some(End::At(*u)), None],
        Worth::Bound { end, upwards } => {
            if let Some(sign) = ready.sign() {
                [Some(End::At(*end)), Some(End::Open { better: *upwards == (sign > 0.0) })]
            } else {
                // On a target the open side may hold the best there is, and always runs to the worst.
                let target = target_within(worth, ready).map_or(*end, Uncertain::exact);
                [Some(End::At(target)), Some(End::Open { better: false })]
            }
        }
    }
}

/// The same of every reading of a cell.
fn all_ends(cell: &ReadyCell, ready: &Ready<'_>) -> impl Iterator<Item = End> + Clone {
    let other = cell.other.as_ref().map_or([None, None], |other| ends(other, ready));
    ends(&cell.worth, ready).into_iter().chain(other).flatten()
}

fn verdict(own: &ReadyCell, other: &ReadyCell, ready: &Ready<'_>, margin: f64) -> (Verdict, Option<Probabilities>) {
    let (mine, theirs) = (all_ends(own, ready), all_ends(other, ready));
    if mine.clone().next().is_none() || theirs.clone().next().is_none() {
        return (Verdict::Undecided, None);
    }
    let mut worst = Probabilities { ahead: 1.0, parity: 1.0, behind: 1.0 };
    for a in mine {
        for b in theirs.clone() {
            let (ahead, parity, behind) = probabilities(a, b, ready, margin);
            worst.ahead = worst.ahead.min(ahead);
            worst.parity = worst.parity.min(parity);
            worst.behind = worst.behind.min(behind);
        }
    }
    let verdict = if worst.ahead >= SURE {
        Verdict::Ahead
    } else if worst.behind >= SURE {
        Verdict::Behind
    } else if worst.parity >= SURE {
        Verdict::Parity
    } else {
        Verdict::Undecided
    };
    (verdict, Some(worst))
}

fn probabilities(a: End, b: End, ready: &Ready<'_>, margin: f64) -> (f64, f64, f64) {
    const AHEAD: (f64, f64, f64) = (1.0, 0.0, 0.0);
    const BEHIND: (f64, f64, f64) = (0.0, 0.0, 1.0);
    match (a, b) {
        (End::Open { better: true }, End::Open { better: true })
        | (End::Open { better: false }, End::Open { better: false }) => (0.0, 0.0, 0.0),
        (End::Open { better: true }, _) | (_, End::Open { better: false }) => AHEAD,
        (End::Open { better: false }, _) | (_, End::Open { better: true }) => BEHIND,
        (End::At(x), End::At(y)) if ready.compares_points() => in_points(x, y, ready, margin),
        (End::At(x), End::At(y)) if ready.sign().is_some_and(|s| s < 0.0) => widened(y, x, margin),
        (End::At(x), End::At(y)) => widened(x, y, margin),
    }
}

/// The margin belongs to parity, also where rounding puts the difference a last digit beyond it.
fn widened(x: Uncertain, y: Uncertain, margin: f64) -> (f64, f64, f64) {
    let slack = 1e-9 * margin.max((x.centre - y.centre).abs());
    against_margin(x, y, margin + slack)
}

/// Probabilities of the difference in points, over even shares of both distributions.
fn in_points(x: Uncertain, y: Uncertain, ready: &Ready<'_>, margin: f64) -> (f64, f64, f64) {
    let points = |u: Uncertain| -> Vec<f64> {
        let worth = |v: f64| ready.worth.as_ref().map_or(v * 1e6, |worth| worth.points(v));
        quantiles(u).into_iter().map(worth).collect()
    };
    let (xs, ys) = (points(x), points(y));
    let (mut ahead, mut behind) = (0_u32, 0_u32);
    for a in &xs {
        for b in &ys {
            match decide(a - b, margin) {
                Verdict::Ahead => ahead += 1,
                Verdict::Behind => behind += 1,
                _ => {}
            }
        }
    }
    let all = (xs.len() * ys.len()) as f64;
    let (ahead, behind) = (f64::from(ahead) / all, f64::from(behind) / all);
    (ahead, 1.0 - ahead - behind, behind)
}

/// The middles of 60 even shares of a distribution; one figure where there is no spread.
fn quantiles(u: Uncertain) -> Vec<f64> {
    const SHARES: u32 = 60;
    let spread = u.standard_uncertainty();
    if spread == 0.0 {
        return vec![u.centre];
    }
    let share = |i: u32| (f64::from(i) + 0.5) / f64::from(SHARES);
    let quantile = |i: u32| {
        if u.excess != 0.0 {
            let z = normal_quantile(share(i));
            u.centre + z * if z < 0.0 { u.normal_sd } else { u.upper_sd() }
        } else if u.normal_sd > 0.0 {
            u.centre + spread * normal_quantile(share(i))
        } else {
            u.centre + u.half_width * (2.0 * share(i) - 1.0)
        }
    };
    (0..SHARES).map(quantile).collect()
}

/// Inverse of Φ by halving; a handful of calls for targets only.
fn normal_quantile(p: f64) -> f64 {
    let (low, high) = halve(-9.0, 9.0, 60, |z| normal_cdf(z) < p);
    f64::midpoint(low, high)
}
