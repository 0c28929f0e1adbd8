//! Figures of measurements, one file a figure: reports of raw data to pictures of the kind a standard draws.

mod bins;
mod build;
mod circular;
mod control_chart;
mod groups;
mod histogram;
mod lead;
mod normal_plot;
mod positioning;
mod recurrence;
mod scale;
mod shared;
mod survival;
mod warm_up;
mod weibull;

pub use self::build::{MEASURED, heading, names_in, names_of, of_measurement, of_project};
pub use self::circular::circular;
pub use self::control_chart::control_chart;
pub use self::histogram::histogram;
pub use self::lead::lead;
pub use self::normal_plot::normal_plot;
pub use self::positioning::{positioning, positioning_with_runs};
pub use self::recurrence::{Recurrence, mcf};
pub use self::shared::{Heading, Series};
pub use self::survival::{SurvivalGroup, survival};
pub use self::warm_up::warm_up;
pub use self::weibull::{WeibullGroup, WeibullPlot, weibull_plot};
