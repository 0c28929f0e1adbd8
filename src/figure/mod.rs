//! A figure described once: marks in data coordinates with finished labels. [`layout`] places them for any size,
//! the window paints the result and [`svg`] writes it; there is no second definition of a plot.
//!
//! The register below holds every figure in the order of the tabs: one file and one row a figure. Command line, tabs,
//! command palette and export menus walk it.

mod build;
mod choice;
pub mod font;
pub mod format;
mod kit;
pub mod layout;
mod measurement;
pub mod palette;
mod plot;
mod spec;

use crate::analysis::decision::{pair, pursuit, subject};
use crate::text::Lang;

pub use self::build::build;
pub use self::choice::{Choice, Subject};
pub use self::format::{Drawing, FORMATS, FigureFormat, format_list, png, svg};
pub use self::kit::{Heading, MeasurementSource, Series};
pub use self::measurement::{figures_in, heading, of_measurement};
pub use self::plot::{
    Anchor, Axis, AxisKind, ColourRole, Column, ColumnCell, Dash, Figure, LegendEntry, LegendKey, Mark, Palette,
    Pattern, Shape, Style, Symbol, Table, Tick,
};
pub use self::spec::{Family, FigureSpec};

use self::spec::Draw::{All, Axes, Criterion, Measurement, One, Pair};

mod comparison {
    pub(crate) mod contributions;
    pub(crate) mod levels;
    pub(crate) mod profile;
    pub(crate) mod radar;
    pub(crate) mod ranking;
    pub(crate) mod scatter;
    pub(crate) mod side_by_side;
}

mod decision {
    pub(crate) mod acceptability;
    pub(crate) mod agreement;
    pub(crate) mod break_even;
    pub(crate) mod certainty;
    pub(crate) mod gaia;
    pub(crate) mod pairwise;
    pub(crate) mod parity;
    pub(crate) mod scenarios;
    pub(crate) mod stability;
    pub(crate) mod tornado;
    pub(crate) mod value_price;
    pub(crate) mod waterfall;
}

/// Figures of measurements: reports of raw data to pictures of the kind a standard draws.
pub mod measured {
    pub mod circular;
    pub mod control_chart;
    pub mod histogram;
    pub mod lead;
    pub mod normal_plot;
    pub mod positioning;
    pub mod recurrence;
    pub mod survival;
    pub mod warm_up;
    pub mod weibull;
}

use self::comparison::{contributions, levels, profile, radar, ranking, scatter, side_by_side};
use self::decision::{
    acceptability, agreement, break_even, certainty, gaia, pairwise, parity, scenarios, stability, tornado,
    value_price, waterfall,
};
use self::measured::{
    circular, control_chart, histogram, lead, normal_plot, positioning, recurrence, survival, warm_up, weibull,
};

/// Makes [`FigureId`] of the rows of the register.
macro_rules! figures {
    ($($(#[$doc:meta])* $id:ident = $module:ident, $family:ident, $name:ident, $about:ident, $draw:expr;)+) => {
        /// A figure.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum FigureId {
            $($(#[$doc])* $id,)+
        }

        impl FigureId {
            /// Every figure, in the order of the tabs of its page.
            pub const ALL: &'static [Self] = &[$(Self::$id,)+];

            /// Its row of the register.
            pub const fn spec(self) -> &'static FigureSpec {
                match self {
                    $(Self::$id => {
                        &FigureSpec {
                            key: $module::NAME,
                            family: Family::$family,
                            name: Lang::$name,
                            about: Lang::$about,
                            draw: $draw,
                        }
                    })+
                }
            }
        }
    };
}

figures! {
    /// Two machines on each criterion in its own unit.
    SideBySide = side_by_side, Comparison, figure_side_by_side, about_side_by_side, One(side_by_side::side_by_side);
    /// Gap to the benchmark on each criterion.
    Profile = profile, Comparison, figure_profile, about_profile, One(profile::profile);
    /// What each criterion adds to the total gap.
    Contributions = contributions, Comparison, figure_contributions, about_contributions, One(contributions::contributions);
    /// Totals with their low and high.
    Ranking = ranking, Comparison, figure_ranking, about_ranking, All(ranking::ranking);
    /// Two criteria against each other.
    Scatter = scatter, Comparison, figure_scatter, about_scatter, Axes(scatter::scatter);
    /// Points on each criterion as an outline.
    Radar = radar, Comparison, figure_radar, about_radar, One(radar::radar);
    /// Levels of all equipment on all criteria.
    Levels = levels, Comparison, figure_levels, about_levels, All(levels::levels);
    /// From the total of one equipment to that of another.
    Waterfall = waterfall, Decision, figure_waterfall, about_waterfall, Pair(pair, waterfall::waterfall);
    /// How often the leader is first, and what that rests on.
    Certainty = certainty, Decision, figure_certainty, about_certainty, All(certainty::certainty);
    /// Totals against the weight of one criterion.
    Stability = stability, Decision, figure_stability, about_stability, Criterion(stability::stability);
    /// What each criterion alone would have to become.
    Parity = parity, Decision, figure_parity, about_parity, Pair(pursuit, parity::parity);
    /// The lead as the price moves.
    BreakEven = break_even, Decision, figure_break_even, about_break_even, Pair(pursuit, break_even::break_even);
    /// What moves the gap of a pair.
    Tornado = tornado, Decision, figure_tornado, about_tornado, Pair(subject, tornado::tornado);
    /// How often each equipment takes which rank.
    Acceptability = acceptability, Decision, figure_acceptability, about_acceptability, All(acceptability::acceptability);
    /// Ranks in each scenario.
    Scenarios = scenarios, Decision, figure_scenarios, about_scenarios, All(scenarios::scenarios);
    /// The total without the price, against the price.
    ValuePrice = value_price, Decision, figure_value_price, about_value_price, All(value_price::value_price);
    /// How often one equipment is better than another.
    Pairwise = pairwise, Decision, figure_pairwise, about_pairwise, All(pairwise::pairwise);
    /// The plane of PROMETHEE.
    Gaia = gaia, Decision, figure_gaia, about_gaia, All(gaia::gaia);
    /// Ranks by each method.
    Agreement = agreement, Decision, figure_agreement, about_agreement, All(agreement::agreement);
    /// Positioning of an axis, ISO 230-2.
    Positioning = positioning, Measurement, tab_positioning, about_positioning, Measurement(positioning::shows, positioning::of_measurement);
    /// Circular test, ISO 230-4.
    Circular = circular, Measurement, tab_circular, about_circular, Measurement(circular::shows, circular::of_measurement);
    /// Lead deviation of a ball screw.
    Lead = lead, Measurement, tab_lead, about_lead, Measurement(lead::shows, lead::of_measurement);
    /// Failed units on Weibull paper.
    Weibull = weibull, Measurement, tab_weibull, about_weibull, Measurement(weibull::shows, weibull::of_measurement);
    /// Survival without an assumed distribution.
    Survival = survival, Measurement, tab_survival, about_survival, Measurement(survival::shows, survival::of_measurement);
    /// Mean cumulative number of failures.
    Mcf = recurrence, Measurement, tab_mcf, about_mcf, Measurement(recurrence::shows, recurrence::of_measurement);
    /// Control chart.
    ControlChart = control_chart, Measurement, tab_control_chart, about_control_chart,
        Measurement(control_chart::shows, control_chart::of_measurement);
    /// Histogram with limits.
    Histogram = histogram, Measurement, tab_histogram, about_histogram, Measurement(histogram::shows, histogram::of_measurement);
    /// Normal probability plot.
    NormalPlot = normal_plot, Measurement, tab_normal_plot, about_normal_plot, Measurement(normal_plot::shows, normal_plot::of_measurement);
    /// Thermal drift over time.
    WarmUp = warm_up, Measurement, tab_warm_up, about_warm_up, Measurement(warm_up::shows, warm_up::of_measurement);
}
