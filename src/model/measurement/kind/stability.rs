//! Batches and series of one feature: the values, and what their analysis has to know beside them.

use std::num::NonZeroU16;

use serde::{Deserialize, Serialize};

use super::super::note::RawNote;
use super::super::options::{OptionName, OptionVisitor};
use super::AnalysisInFile;
use crate::text::Lang;

/// Figures in a row or in subgroups.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawSeries {
    /// Heading of the column; empty: none.
    pub name: String,
    /// Symbol of the unit; empty: none is stated.
    pub unit: String,
    /// One group a line; single figures are groups of one.
    pub groups: Vec<Vec<f64>>,
    /// What was assumed while the file was read.
    pub notes: Vec<RawNote>,
}

/// Options of the analysis of a batch or series.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct StabilityAnalysis {
    /// Lower limit of the feature, in the unit of the data.
    pub lsl: Option<f64>,
    /// Upper limit of the feature.
    pub usl: Option<f64>,
    /// Target value.
    pub target: Option<f64>,
    /// Standard deviation of the gauge's repeatability, in the unit of the data.
    pub gauge: Option<f64>,
    /// Rows are scans over time and columns lanes of a web.
    pub web: bool,
    /// A short run of one machine: the overall indices are Cm and Cmk.
    pub machine: bool,
    /// Rules for signals of the control chart.
    pub rules: SignalRules,
    /// The control chart. No form shows this nor the following options.
    pub chart: ChartKind,
    /// Capability by percentiles though the values look normal.
    pub percentile: bool,
    /// So many values of one column in a row are a subgroup; `None`: as the file groups them. Without effect on a web.
    pub subgroup: Option<NonZeroU16>,
}

impl StabilityAnalysis {
    /// Its options, for a form.
    pub(super) fn visit(&mut self, visitor: &mut dyn OptionVisitor) {
        visitor.number(OptionName("lsl", Lang::measure_field_lsl), &mut self.lsl);
        visitor.number(OptionName("usl", Lang::measure_field_usl), &mut self.usl);
        visitor.number(OptionName("target", Lang::measure_field_target), &mut self.target);
        visitor.number(OptionName("gauge", Lang::measure_field_gauge), &mut self.gauge);
        visitor.flag(OptionName("machine", Lang::measure_field_machine), &mut self.machine);
        visitor.flag(OptionName("web", Lang::measure_field_web), &mut self.web);
        visitor.choice(OptionName("rules", Lang::measure_field_rules), &mut self.rules);
    }

    pub(super) fn from_file(file: &AnalysisInFile) -> Self {
        Self {
            lsl: file.lsl,
            usl: file.usl,
            target: file.target,
            gauge: file.gauge,
            web: file.web,
            machine: file.machine,
            rules: file.rules,
            chart: file.chart,
            percentile: file.percentile,
            subgroup: file.subgroup,
        }
    }

    pub(super) fn to_file(self, file: &mut AnalysisInFile) {
        file.lsl = self.lsl;
        file.usl = self.usl;
        file.target = self.target;
        file.gauge = self.gauge;
        file.web = self.web;
        file.machine = self.machine;
        file.rules = self.rules;
        file.chart = self.chart;
        file.percentile = self.percentile;
        file.subgroup = self.subgroup;
    }
}

/// Which control chart is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChartKind {
    /// By the size of the subgroups: single values, ranges up to ten, standard deviations beyond.
    #[default]
    BySize,
    /// Single values and moving ranges.
    Individuals,
    /// Means and ranges.
    MeanRange,
    /// Means and standard deviations.
    MeanDeviation,
}

/// Which rules tell a signal of a control chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignalRules {
    /// The eight of Nelson.
    #[default]
    Nelson,
    /// The four of Western Electric.
    WesternElectric,
}
