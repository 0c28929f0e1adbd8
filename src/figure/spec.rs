//! What the register says of a figure.

use crate::analysis::decision::Sides;
use crate::analysis::measured::Report;
use crate::figure::choice::{Pairing, Subject};
use crate::figure::kit::{MeasurementSource, View};
use crate::figure::plot::Figure;
use crate::text::Lang;

/// Figures that are shown side by side: the tabs of one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Equipment against the benchmark.
    Comparison,
    /// What the comparison comes to.
    Decision,
    /// Raw data of measurements.
    Measurement,
}

/// One figure of the register.
pub struct FigureSpec {
    /// Stable name: on the command line, in file names and in the keys of commands.
    pub key: &'static str,
    /// Its page.
    pub family: Family,
    /// The title of its tab.
    pub name: fn(Lang) -> &'static str,
    /// What it shows, in a sentence.
    pub about: fn(Lang) -> &'static str,
    pub(crate) draw: Draw,
}

/// Draws a figure of what it is about, given as indices of the analysis.
pub(crate) enum Draw {
    All(fn(&View<'_>) -> Figure),
    One(fn(&View<'_>, Option<usize>) -> Figure),
    Pair(Pairing, fn(&View<'_>, Option<Sides>) -> Figure),
    Criterion(fn(&View<'_>, Option<usize>) -> Figure),
    Axes(fn(&View<'_>, [Option<usize>; 2]) -> Figure),
    /// For the reports that it shows.
    Measurement(fn(&Report) -> bool, fn(&MeasurementSource<'_>) -> Option<Figure>),
}

impl FigureSpec {
    /// What the figure is about.
    pub fn subject(&self) -> Subject {
        match self.draw {
            Draw::All(_) => Subject::All,
            Draw::One(_) => Subject::One,
            Draw::Pair(..) => Subject::Pair,
            Draw::Criterion(_) => Subject::Criterion,
            Draw::Axes(_) => Subject::Axes,
            Draw::Measurement(..) => Subject::Measurement,
        }
    }
}
