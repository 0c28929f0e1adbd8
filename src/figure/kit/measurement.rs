//! What a figure of a measurement is made from: heading, report and data.

use crate::analysis::measured::Report;
use crate::figure::plot::Figure;
use crate::methods::stability::capability::Limits;
use crate::model::{Measurement, Raw};
use crate::text::Lang;

use super::scale::text_to_spread;

/// What was measured: the line under the title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// Machine, and axis or feature.
    pub title: String,
    /// Further particulars: file, date, conditions.
    pub subtitle: String,
}

impl Heading {
    /// A figure without marks under this heading.
    pub(crate) fn figure(&self, name: &'static str, title: &str) -> Figure {
        let parts = [self.title.as_str(), self.subtitle.as_str()];
        let subtitle = parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ");
        Figure::blank(name, title.to_owned(), subtitle)
    }

    /// A figure without marks that says why there is nothing to show.
    pub(crate) fn empty(&self, name: &'static str, title: &str, why: &str) -> Figure {
        Figure { summary: why.to_owned(), ..self.figure(name, title) }
    }
}

/// A measurement that was read and worked out.
#[derive(Clone, Copy)]
pub struct MeasurementSource<'a> {
    /// The measurement, with its options.
    pub measurement: &'a Measurement,
    /// Its data.
    pub raw: &'a Raw,
    /// The report made of them.
    pub report: &'a Report,
    /// What stands under the title.
    pub heading: &'a Heading,
    /// Language of all texts.
    pub lang: Lang,
}

impl<'a> MeasurementSource<'a> {
    /// All values of a series in the order of making; empty for other data.
    pub(crate) fn series_values(&self) -> Vec<f64> {
        if let Raw::Series(series) = self.raw { series.groups.concat() } else { Vec::new() }
    }

    /// These values with name, unit and limits.
    pub(crate) fn series(&self, values: &'a [f64]) -> Series<'a> {
        let (name, unit) = match self.raw {
            Raw::Series(series) => (series.name.as_str(), series.unit.as_str()),
            _ => ("", ""),
        };
        let limits = self.measurement.analysis.as_stability().map_or_else(Limits::default, Limits::from);
        Series { name, unit: if unit.is_empty() { &self.measurement.unit } else { unit }, values, limits }
    }
}

/// What the figures of a series need beside its report, which holds no single values.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Series<'a> {
    /// Name of the feature; empty: not stated.
    pub name: &'a str,
    /// Symbol of the unit; empty: none.
    pub unit: &'a str,
    /// All values in the order of making.
    pub values: &'a [f64],
    /// Limits and target, where there are any.
    pub limits: Limits,
}

impl Series<'_> {
    /// A name with the unit of the values.
    pub(crate) fn with_unit(&self, name: &str, lang: Lang) -> String {
        if self.unit.is_empty() { name.to_owned() } else { lang.axis_of_unit(name, self.unit) }
    }

    /// The feature's name, or the word for a value, with the unit.
    pub(crate) fn label(&self, lang: Lang) -> String {
        let name = if self.name.trim().is_empty() { lang.plot_value() } else { self.name };
        self.with_unit(name, lang)
    }

    /// A value with as many decimals as this spread asks for, and the unit.
    pub(crate) fn value_text(&self, x: f64, spread: f64) -> String {
        let text = text_to_spread(x, spread);
        if self.unit.is_empty() { text } else { format!("{text} {}", self.unit) }
    }
}

/// Sentences one after the other, with the gap of the language; empty ones are left out.
pub(crate) fn joined_sentences(parts: impl IntoIterator<Item = String>, lang: Lang) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(lang.sentence_gap())
}
