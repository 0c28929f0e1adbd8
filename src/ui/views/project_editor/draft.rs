//! The project's head, policies and rates as typed.

use crate::app::Command;
use crate::model::{AssumedUncertainty, Borrowed, Missing, Project, Rate, Settings};
use crate::quantity::{Expected, Figure, Meaning, Unit, number_text, read};
use crate::text::Lang;

/// What a number must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Zero or more.
    NotNegative,
    /// More than zero.
    Positive,
    /// Zero or more, or nothing.
    Optional,
}

/// The project's head, policies and rates as typed.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Title.
    pub title: String,
    /// Title in Chinese.
    pub title_zh: String,
    /// Home country.
    pub home: String,
    /// What counts as domestic, in words.
    pub origin_rule: String,
    /// Free text.
    pub note: String,
    /// What counts for what is not stated.
    pub missing: Missing,
    /// Whether borrowed values count.
    pub borrowed: Borrowed,
    /// Assumed uncertainty of grade A to E in %.
    pub assumed: [String; 5],
    /// Assumed margin in %.
    pub margin: String,
    /// Hours that one year stands for.
    pub hours: String,
    /// VAT in %; empty: not given.
    pub vat: String,
    /// Import duty in %; empty: not given.
    pub duty: String,
    /// Exchange rates.
    pub rates: Vec<RateDraft>,
}

/// An exchange rate as typed.
#[derive(Clone, Debug, Default)]
pub struct RateDraft {
    /// Two currencies such as `EUR/CNY`.
    pub pair: String,
    /// How many of the second one of the first is.
    pub value: String,
    /// Day of the rate.
    pub date: String,
    /// Who published it.
    pub source: String,
}

impl Draft {
    /// What the project says now.
    pub fn new(project: &Project) -> Self {
        let settings = &project.settings;
        let AssumedUncertainty { a, b, c, d, e } = settings.assumed;
        let optional = |percent: Option<f64>| percent.map(number_text).unwrap_or_default();
        let rate = |rate: &Rate| RateDraft {
            pair: rate.pair.clone(),
            value: number_text(rate.value),
            date: rate.date.clone(),
            source: rate.source.clone(),
        };
        Self {
            title: project.title.clone(),
            title_zh: project.title_zh.clone(),
            home: project.home.clone(),
            origin_rule: project.origin_rule.clone(),
            note: project.note.clone(),
            missing: settings.missing,
            borrowed: settings.borrowed,
            assumed: [a, b, c, d, e].map(number_text),
            margin: number_text(settings.margin_percent),
            hours: number_text(settings.hours_per_year),
            vat: optional(settings.vat_percent),
            duty: optional(settings.duty_percent),
            rates: project.rates.iter().map(rate).collect(),
        }
    }

    /// Every number can be read and every rate is complete.
    pub fn is_right(&self) -> bool {
        let fits = |text: &String, rule| problem(Lang::En, text, rule).is_none();
        self.assumed.iter().chain([&self.margin]).all(|text| fits(text, Rule::NotNegative))
            && fits(&self.hours, Rule::Positive)
            && [&self.vat, &self.duty].into_iter().all(|text| fits(text, Rule::Optional))
            && self.rates.iter().all(|rate| fits(&rate.value, Rule::Positive) && is_pair(&rate.pair))
    }

    /// The changes against the project.
    pub fn commands(&self, project: &Project) -> Vec<Command> {
        let text = |text: &String| text.trim().to_owned();
        let head = Command::SetHead {
            title: text(&self.title),
            title_zh: text(&self.title_zh),
            home: text(&self.home),
            origin_rule: text(&self.origin_rule),
            note: text(&self.note),
        };
        let Project { title, title_zh, home, origin_rule, note, .. } = project.clone();
        let mut commands = Vec::new();
        if head != (Command::SetHead { title, title_zh, home, origin_rule, note }) {
            commands.push(head);
        }
        let settings = self.settings(&project.settings);
        if settings != project.settings {
            commands.push(Command::SetSettings(settings));
        }
        let rates = self.rates();
        if rates != project.rates {
            commands.push(Command::SetRates(rates));
        }
        commands
    }

    fn settings(&self, now: &Settings) -> Settings {
        let [a, b, c, d, e] = &self.assumed;
        let or = |text: &String, now: f64| number(text).unwrap_or(now);
        let old = now.assumed;
        Settings {
            missing: self.missing,
            borrowed: self.borrowed,
            assumed: AssumedUncertainty {
                a: or(a, old.a),
                b: or(b, old.b),
                c: or(c, old.c),
                d: or(d, old.d),
                e: or(e, old.e),
            },
            hours_per_year: or(&self.hours, now.hours_per_year),
            margin_percent: or(&self.margin, now.margin_percent),
            vat_percent: number(&self.vat),
            duty_percent: number(&self.duty),
            robustness: now.robustness.clone(),
        }
    }

    fn rates(&self) -> Vec<Rate> {
        let rate = |rate: &RateDraft| Rate {
            pair: rate.pair.trim().to_uppercase(),
            value: number(&rate.value).unwrap_or_default(),
            date: rate.date.trim().to_owned(),
            source: rate.source.trim().to_owned(),
        };
        self.rates.iter().map(rate).collect()
    }
}

/// What is wrong with a number.
pub fn problem(lang: Lang, text: &str, rule: Rule) -> Option<String> {
    if rule == Rule::Optional && text.trim().is_empty() {
        return None;
    }
    match number(text) {
        None => Some(lang.edit_bad_number(text)),
        Some(value) if rule == Rule::Positive && value <= 0.0 => Some(lang.edit_bad_positive().to_owned()),
        Some(value) if value < 0.0 => Some(lang.edit_bad_negative().to_owned()),
        Some(_) => None,
    }
}

/// Two different currencies such as `EUR/CNY`.
pub fn is_pair(text: &str) -> bool {
    let currency = |text: &str| {
        let text = text.trim();
        let known = Unit::find(text).or_else(|| Unit::find(&text.to_uppercase()));
        known.filter(|unit| unit.dimension().is_money())
    };
    let Some((from, to)) = text.split_once('/') else { return false };
    currency(from).zip(currency(to)).is_some_and(|(from, to)| from != to)
}

/// A plain number as it is typed, `6,000` too.
pub fn number(text: &str) -> Option<f64> {
    let Meaning::Number(number) = read(text, Expected::Number(None)).meaning else { return None };
    match number.figure {
        Figure::Point(value) if number.unit.is_none() => Some(value),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_of_currencies() {
        for (text, right) in
            [("EUR/CNY", true), ("eur/cny", true), ("EUR/EUR", false), ("EUR", false), ("mm/CNY", false)]
        {
            assert_eq!(is_pair(text), right, "{text}");
        }
    }
}
