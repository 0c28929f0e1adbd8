//! What it would take, in sentences.

use crate::model::{Better, Kind, Project};
use crate::text::Lang;
use crate::text::number::{percent, points, significant};

use super::super::super::{Analysis, benchmark_name, figure_text};
use super::super::parity::{Parity, Target};
use super::{NO_POINTS, all_closed_up};

/// A gap this small is none.
const LEVEL: f64 = 1e-9;

/// So many digits say enough of a figure to be reached, unless the step is small beside the figure.
const DIGITS: i32 = 3;

/// A rounded figure may ask for so much more of the step.
const MORE: f64 = 0.02;

/// What it would take.
pub fn parity_sentences(project: &Project, analysis: &Analysis, found: &Parity, lang: Lang) -> Vec<String> {
    all_closed_up(Teller { project, analysis, found, lang }.sentences(), lang)
}

/// The same beside a list of what each criterion alone would have to become: without those figures.
pub fn parity_beside_targets(project: &Project, analysis: &Analysis, found: &Parity, lang: Lang) -> Vec<String> {
    all_closed_up(Teller { project, analysis, found, lang }.beside_targets(), lang)
}

/// A figure to be reached on the target's criterion: with few digits, rounded to its better side so that it is still
/// enough.
pub fn parity_goal(analysis: &Analysis, target: &Target, x: f64) -> f64 {
    goal(analysis, target.criterion, target.now, x)
}

struct Teller<'a> {
    project: &'a Project,
    analysis: &'a Analysis,
    found: &'a Parity,
    lang: Lang,
}

impl Teller<'_> {
    fn sentences(&self) -> Vec<String> {
        let mut told = vec![self.gap()];
        if self.found.gap > LEVEL {
            let (stated, open): (Vec<&Target>, Vec<&Target>) = self.enough().partition(|t| t.stated);
            told.extend(self.alone(&stated));
            told.extend(self.once_proven(&open));
            told.extend(self.none_alone());
            // One of several told is named again by its figure; the only one told is not.
            told.extend(self.mix(|step| match stated.len() + open.len() {
                0 => Some(self.lang.parity_mix_one(step)),
                1 => None,
                _ => Some(self.lang.parity_mix_of_these(step)),
            }));
            told.extend(self.equal());
        }
        told.extend(self.price());
        told
    }

    fn beside_targets(&self) -> Vec<String> {
        let mut told = vec![self.gap()];
        if self.found.gap > LEVEL {
            told.extend(self.none_alone());
            told.extend(self.mix(|step| Some(self.lang.parity_mix_one(step))));
            told.extend(self.equal());
        }
        told.extend(self.price());
        told
    }

    /// The criteria of which one alone would do.
    fn enough(&self) -> impl Iterator<Item = &Target> {
        self.found.targets.iter().filter(|t| t.reachable && t.figure.is_some())
    }

    fn gap(&self) -> String {
        let (lang, gap) = (self.lang, self.found.gap);
        let name = self.project.equipment_name(self.found.equipment, lang);
        let against = |i: usize| self.project.equipment_name(i, lang);
        let other = self.found.against.map_or_else(|| benchmark_name(self.project, self.analysis, lang), against);
        match gap {
            _ if gap <= -NO_POINTS => lang.parity_ahead(&name, &other, &lang.points(&points(-gap))),
            _ if gap <= LEVEL => lang.parity_level(&name, &other),
            _ if gap < NO_POINTS => lang.parity_gap_small(&name, &other),
            _ => lang.parity_gap(&name, &other, &lang.points(&points(gap))),
        }
    }

    /// The stated figures of which one alone would do, with what they are now.
    fn alone(&self, targets: &[&Target]) -> Option<String> {
        let lang = self.lang;
        let step = |t: &Target| {
            let (name, to) = (self.project.criterion_name(t.criterion, lang), self.goal(t));
            lang.parity_step(name, &self.figure(t.criterion, t.now), &to)
        };
        match targets {
            [] => None,
            [one] => Some(lang.parity_alone(&step(one))),
            more => {
                Some(lang.parity_any(&more.iter().map(|t| step(t)).collect::<Vec<_>>().join(lang.list_semicolon())))
            }
        }
    }

    /// The same where nothing is proven so far: there is no figure to start from.
    fn once_proven(&self, targets: &[&Target]) -> Option<String> {
        let lang = self.lang;
        let name = |t: &Target| self.project.criterion_name(t.criterion, lang);
        match targets {
            [] => None,
            [one] => Some(lang.parity_alone_proven(name(one), &self.goal(one))),
            more => {
                let list: Vec<String> = more.iter().map(|t| lang.parity_step_proven(name(t), &self.goal(t))).collect();
                Some(lang.parity_any_proven(&list.join(lang.list_semicolon())))
            }
        }
    }

    fn none_alone(&self) -> Option<String> {
        self.enough().next().is_none().then(|| self.lang.parity_none_alone().to_owned())
    }

    /// The mix with the least effort; `single` tells one of a single step.
    fn mix(&self, single: impl Fn(&str) -> Option<String>) -> Option<String> {
        let (lang, mix) = (self.lang, self.found.mix.as_ref()?);
        if mix.remaining > LEVEL {
            return Some(lang.parity_mix_rest(&lang.points(&points(mix.remaining))));
        }
        let step = |(k, x, _): &(usize, f64, f64)| {
            lang.parity_mix_step(self.project.criterion_name(*k, lang), &self.figure(*k, self.safe(*k, *x)))
        };
        let steps: Vec<String> = mix.steps.iter().map(step).collect();
        match steps.as_slice() {
            [] => None,
            [one] => single(one),
            more => Some(lang.parity_mix(&more.join(lang.list_semicolon()))),
        }
    }

    fn equal(&self) -> Option<String> {
        self.found.equal_effort.map(|part| self.lang.parity_equal(&percent(rounded_up(part))))
    }

    /// How far the price may rise, or that it alone is not enough, where the steps above do not say so.
    fn price(&self) -> Option<String> {
        let found = self.found.price?;
        let (lang, k) = (self.lang, found.criterion);
        let name = self.project.criterion_name(k, lang);
        match (found.price, self.found.gap > LEVEL) {
            (Some(_), true) => None,
            (None, true) => self.enough().next().map(|_| lang.parity_price_none(name)),
            (None, false) => Some(lang.parity_price_any(name)),
            (Some(price), false) => {
                Some(lang.parity_price_most(name, &self.figure(k, self.safe(k, price)), &self.figure(k, found.now)))
            }
        }
    }

    /// A figure with its unit; words stand in quotes.
    fn figure(&self, k: usize, x: f64) -> String {
        let text = figure_text(self.project, self.analysis, k, x, self.lang);
        let is_numeric = self.analysis.criteria.get(k).is_some_and(|c| c.kind == Kind::Numeric);
        if is_numeric { text } else { self.lang.quoted(&text) }
    }

    /// The figure to be reached.
    fn goal(&self, target: &Target) -> String {
        target.figure.map(|x| self.figure(target.criterion, self.safe(target.criterion, x))).unwrap_or_default()
    }

    /// The figure with few digits, still enough.
    fn safe(&self, k: usize, x: f64) -> f64 {
        let target = self.found.targets.iter().find(|t| t.criterion == k);
        goal(self.analysis, k, target.map_or(0.0, |t| t.now), x)
    }
}

/// The figure with few digits beside the step from `now`, rounded to its better side.
fn goal(analysis: &Analysis, k: usize, now: f64, x: f64) -> f64 {
    let Some(criterion) = analysis.criteria.get(k).filter(|c| c.kind == Kind::Numeric) else { return x };
    let upwards = match criterion.better {
        Better::Higher => true,
        Better::Lower => false,
        Better::Unknown => return x,
        Better::Target(best) => x < best,
    };
    let rounded = |digits: i32| rounded_to_side(x, digits, upwards);
    let most = shown_digits(x);
    let enough = |r: &f64| (r - x).abs() <= MORE * (x - now).abs();
    (DIGITS..most).map(rounded).find(enough).unwrap_or_else(|| rounded(most))
}

/// Digits with which a figure is shown: four, or the whole part in full.
fn shown_digits(x: f64) -> i32 {
    if x == 0.0 { 4 } else { (x.abs().log10().floor() as i32 + 1).clamp(4, 15) }
}

/// Rounded to so many significant digits, up or down; what is such a number within rounding stays.
fn rounded_to_side(x: f64, digits: i32, upwards: bool) -> f64 {
    let nearest = significant(x, digits);
    if (nearest - x).abs() <= 1e-9 * x.abs() || (nearest > x) == upwards {
        return nearest;
    }
    let place = 10_f64.powi(x.abs().log10().floor() as i32 - digits + 1);
    significant(nearest + if upwards { place } else { -place }, digits)
}

/// A share rounded up to tenths of a per cent.
fn rounded_up(share: f64) -> f64 {
    (share * 1000.0 - 1e-6).ceil() / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_to_the_better_side() {
        assert_eq!(rounded_to_side(5.6735, 3, false), 5.67);
        assert_eq!(rounded_to_side(5.6785, 3, false), 5.67);
        assert_eq!(rounded_to_side(13_766.0, 3, true), 13_800.0);
        assert_eq!(rounded_to_side(13_741.0, 3, true), 13_800.0);
        assert_eq!(rounded_to_side(4.0 - 1e-12, 3, false), 4.0);
        assert_eq!(rounded_to_side(-1.2345, 3, true), -1.23);
        assert_eq!(rounded_to_side(999.7, 3, true), 1000.0);
        assert_eq!([rounded_up(0.1047), rounded_up(0.105)], [0.105, 0.105]);
        assert_eq!([0.0, 0.0561, 7.9876, 999.4, 14_003.2, 1.5e6].map(shown_digits), [4, 4, 4, 4, 5, 7]);
    }
}
