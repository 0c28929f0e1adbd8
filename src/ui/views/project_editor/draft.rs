//! The project's head, policies and rates as typed.

use crate::app::Command;
use crate::model::{
    AssumedUncertainty, Beyond, Borrowed, ClausePolicy, Date, DeviationRule, Missing, OriginCriteria, Project, Rate,
    Section, Settings,
};
use crate::quantity::Unit;
use crate::quantity::typed::Rule;
use crate::ui::widgets::number_field::NumberField;

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
    /// What an equipment has to show to count as domestic, but for the share.
    pub origin_criteria: OriginCriteria,
    /// Least domestic content in %; empty: not asked for.
    pub content: NumberField,
    /// Free text.
    pub note: String,
    /// What counts for what is not stated.
    pub missing: Missing,
    /// Whether borrowed values count.
    pub borrowed: Borrowed,
    /// What deviations from clauses without ★ do.
    pub rule: RuleChoice,
    /// Points that each costs, where they cost points.
    pub deviation_points: NumberField,
    /// How many are allowed; empty: any number.
    pub allowed: NumberField,
    /// What more than that do.
    pub beyond: Beyond,
    /// Assumed uncertainty of grade A to E in %.
    pub assumed: [NumberField; 5],
    /// Assumed margin in %.
    pub margin: NumberField,
    /// Hours that one year stands for.
    pub hours: NumberField,
    /// VAT in %; empty: not given.
    pub vat: NumberField,
    /// Import duty in %; empty: not given.
    pub duty: NumberField,
    /// Day by which offers and documents are judged; empty: none.
    pub event_date: String,
    /// Years after which a document is old; 0: never.
    pub evidence_years: NumberField,
    /// Exchange rates.
    pub rates: Vec<RateDraft>,
}

/// A [`DeviationRule`] without its points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleChoice {
    /// They are counted.
    Counted,
    /// They cost points.
    Scored,
    /// They exclude.
    Excluding,
}

impl RuleChoice {
    fn of(rule: DeviationRule) -> (Self, Option<f64>) {
        match rule {
            DeviationRule::Counted => (Self::Counted, None),
            DeviationRule::Scored(points) => (Self::Scored, Some(points)),
            DeviationRule::Excluding => (Self::Excluding, None),
        }
    }
}

/// An exchange rate as typed.
#[derive(Clone, Debug)]
pub struct RateDraft {
    /// Two currencies such as `EUR/CNY`.
    pub pair: String,
    /// How many of the second one of the first is.
    pub value: NumberField,
    /// Day of the rate.
    pub date: String,
    /// Who published it.
    pub source: String,
}

impl RateDraft {
    /// A rate of these two currencies, still without its value.
    pub fn new(pair: &str) -> Self {
        let value = NumberField::new(Rule::Positive);
        Self { pair: pair.to_owned(), value, date: String::new(), source: String::new() }
    }

    /// Both currencies are known, and the value is one.
    pub fn is_right(&self) -> bool {
        self.value.number().is_some() && is_pair(&self.pair)
    }
}

impl Draft {
    /// What the project says now.
    pub fn new(project: &Project) -> Self {
        let settings = &project.settings;
        let AssumedUncertainty { a, b, c, d, e } = settings.assumed;
        let share = |percent: f64| NumberField::new(Rule::NotNegative).with(percent);
        let optional = |percent: Option<f64>| NumberField::optional(Rule::NotNegative).with(percent);
        let (rule, cost) = RuleChoice::of(settings.clauses.rule);
        let rate = |rate: &Rate| RateDraft {
            pair: rate.pair.clone(),
            value: NumberField::new(Rule::Positive).with(rate.value),
            date: rate.date.clone(),
            source: rate.source.clone(),
        };
        Self {
            title: project.title.clone(),
            title_zh: project.title_zh.clone(),
            home: project.home.clone(),
            origin_rule: project.origin_rule.clone(),
            origin_criteria: settings.origin_criteria,
            content: optional(settings.origin_criteria.content_percent),
            note: project.note.clone(),
            missing: settings.missing,
            borrowed: settings.borrowed,
            rule,
            deviation_points: NumberField::optional(Rule::NotNegative).with(cost),
            allowed: optional(settings.clauses.allowed.map(f64::from)),
            beyond: settings.clauses.beyond,
            assumed: [a, b, c, d, e].map(share),
            margin: share(settings.margin_percent),
            hours: NumberField::new(Rule::Positive).with(settings.hours_per_year),
            vat: optional(settings.vat_percent),
            duty: optional(settings.duty_percent),
            event_date: settings.event_date.clone(),
            evidence_years: share(f64::from(settings.evidence_years)),
            rates: project.rates.iter().map(rate).collect(),
        }
    }

    /// Every number can be read and every rate is complete.
    pub fn is_right(&self) -> bool {
        let others = [
            &self.content,
            &self.margin,
            &self.hours,
            &self.vat,
            &self.duty,
            &self.deviation_points,
            &self.allowed,
            &self.evidence_years,
        ];
        let is_whole = |n: f64| n.fract() == 0.0 && n <= f64::from(u32::MAX);
        let whole = [&self.allowed, &self.evidence_years].into_iter().all(|field| field.number().is_none_or(is_whole));
        let dated = self.is_dated();
        let priced = self.rule != RuleChoice::Scored || self.deviation_points.number().is_some();
        let numbers = self.assumed.iter().chain(others);
        whole
            && self.content.number().is_none_or(|percent| percent <= 100.0)
            && dated
            && priced
            && numbers.map(NumberField::value).all(|value| value.is_ok())
            && self.rates.iter().all(RateDraft::is_right)
    }

    /// The day of the event is one of the calendar, or none is given.
    pub fn is_dated(&self) -> bool {
        self.event_date.trim().is_empty() || Date::parse(&self.event_date).is_some()
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
            commands.push(Command::SetSection(Section::Rates(rates)));
        }
        commands
    }

    fn settings(&self, now: &Settings) -> Settings {
        let [a, b, c, d, e] = &self.assumed;
        let or = |field: &NumberField, now: f64| field.number().unwrap_or(now);
        let old = now.assumed;
        Settings {
            missing: self.missing,
            borrowed: self.borrowed,
            clauses: self.clauses(),
            assumed: AssumedUncertainty {
                a: or(a, old.a),
                b: or(b, old.b),
                c: or(c, old.c),
                d: or(d, old.d),
                e: or(e, old.e),
            },
            hours_per_year: or(&self.hours, now.hours_per_year),
            margin_percent: or(&self.margin, now.margin_percent),
            vat_percent: self.vat.number(),
            duty_percent: self.duty.number(),
            event_date: self.event_date.trim().to_owned(),
            evidence_years: or(&self.evidence_years, f64::from(now.evidence_years)) as u32,
            origin_criteria: OriginCriteria { content_percent: self.content.number(), ..self.origin_criteria },
            robustness: now.robustness.clone(),
        }
    }

    fn clauses(&self) -> ClausePolicy {
        let rule = match self.rule {
            RuleChoice::Counted => DeviationRule::Counted,
            RuleChoice::Scored => DeviationRule::Scored(self.deviation_points.number().unwrap_or_default()),
            RuleChoice::Excluding => DeviationRule::Excluding,
        };
        ClausePolicy { rule, allowed: self.allowed.number().map(|n| n as u32), beyond: self.beyond }
    }

    fn rates(&self) -> Vec<Rate> {
        let rate = |rate: &RateDraft| Rate {
            pair: rate.pair.trim().to_uppercase(),
            value: rate.value.number().unwrap_or_default(),
            date: rate.date.trim().to_owned(),
            source: rate.source.trim().to_owned(),
        };
        self.rates.iter().map(rate).collect()
    }
}

/// Two different currencies such as `EUR/CNY`.
pub fn is_pair(text: &str) -> bool {
    let currency = |text: &str| {
        let text = text.trim();
        let known = Unit::stated(text).or_else(|| Unit::stated(&text.to_uppercase()));
        known.filter(|unit| unit.dimension().is_money())
    };
    let Some((from, to)) = text.split_once('/') else { return false };
    currency(from).zip(currency(to)).is_some_and(|(from, to)| from != to)
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
