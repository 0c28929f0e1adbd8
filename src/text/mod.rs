//! Every word the user sees, in English and Chinese, side by side: a missing translation does not compile.

#[macro_use]
mod macros;
mod answer;
mod cli;
mod cli_weights;
mod commands;
mod decide;
mod decide_figures;
mod editors;
mod elicit;
mod evidence;
mod figures;
mod files;
mod findings;
mod frame;
pub mod glossary;
mod help;
mod joined;
mod measure;
mod measure_life;
mod measure_rating;
mod measured;
mod measured_figures;
mod money;
mod nonsense;
pub mod number;
mod origin;
mod paper;
mod problems;
mod raw;
mod recovery;
mod renderer;
mod review;
mod table;
mod tender;
pub mod visible;
mod weights;
mod window;

/// The language of the window, a figure or a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Simplified Chinese.
    Zh,
}

impl Lang {
    /// Stable key: `en`, `zh`.
    pub fn key(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
        }
    }

    /// From `en`, `zh`, `zh-CN` …
    pub fn parse(text: &str) -> Option<Self> {
        match text.get(..2).map(str::to_ascii_lowercase).as_deref() {
            Some("en") => Some(Self::En),
            Some("zh") => Some(Self::Zh),
            _ => None,
        }
    }
}
