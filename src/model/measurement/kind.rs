//! The kinds of measurement: what each is called, its raw data and the options of its analysis, in the project file too.
//!
//! A new kind is a variant of each of the three enumerations here, with a file of its own below, and a field in
//! [`AnalysisInFile`] for each option; the compiler then names every other place.

mod circular;
mod drift;
mod lead_screw;
mod life;
mod positioning;
mod repairable;
mod stability;

use std::num::NonZeroU16;

use serde::{Deserialize, Serialize};

use super::note::RawNote;
use super::options::OptionVisitor;
use crate::model::Category;
use crate::model::serde_help::is_default;
use crate::text::Lang;

pub use self::circular::*;
pub use self::drift::*;
pub use self::lead_screw::*;
pub use self::life::*;
pub use self::positioning::*;
pub use self::repairable::*;
pub use self::stability::*;

/// What kind of raw data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MeasurementKind {
    /// Positioning of an axis, target × run.
    #[default]
    Positioning,
    /// Path of a circular test.
    Circular,
    /// Travel deviation of a ball screw.
    LeadScrew,
    /// How long units lasted, failed or still running.
    Life,
    /// When a repairable machine failed.
    Repairable,
    /// A batch or series of one feature.
    Stability,
    /// Drift over time, as in a warm-up.
    Drift,
}

impl MeasurementKind {
    /// All, in the order of the choosers.
    pub const ALL: [Self; 7] = [
        Self::Positioning,
        Self::Circular,
        Self::LeadScrew,
        Self::Life,
        Self::Repairable,
        Self::Stability,
        Self::Drift,
    ];

    /// Stable key, as on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Positioning => "positioning",
            Self::Circular => "circular",
            Self::LeadScrew => "leadscrew",
            Self::Life => "life",
            Self::Repairable => "repairable",
            Self::Stability => "stability",
            Self::Drift => "drift",
        }
    }

    /// Its name.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Positioning => lang.measure_kind_positioning(),
            Self::Circular => lang.measure_kind_circular(),
            Self::LeadScrew => lang.measure_kind_lead(),
            Self::Life => lang.measure_kind_life(),
            Self::Repairable => lang.measure_kind_repairable(),
            Self::Stability => lang.measure_kind_stability(),
            Self::Drift => lang.measure_kind_drift(),
        }
    }

    /// What its subcommand does.
    pub fn about(self, lang: Lang) -> &'static str {
        match self {
            Self::Positioning => lang.measure_about_positioning(),
            Self::Circular => lang.measure_about_circular(),
            Self::LeadScrew => lang.measure_about_lead(),
            Self::Life => lang.measure_about_life(),
            Self::Repairable => lang.measure_about_repairable(),
            Self::Stability => lang.measure_about_stability(),
            Self::Drift => lang.measure_about_drift(),
        }
    }

    /// The group of criteria that its values answer.
    pub fn category(self) -> Category {
        match self {
            Self::Positioning | Self::Circular | Self::LeadScrew => Category::Accuracy,
            Self::Life | Self::Repairable => Category::ServiceLife,
            Self::Stability | Self::Drift => Category::Stability,
        }
    }

    /// Headings of the columns of its data, as an example.
    pub fn columns(self) -> &'static str {
        match self {
            Self::Positioning => "target_mm, F1_um … F5_um, R1_um … R5_um",
            Self::Circular => "x_mm, y_mm, direction",
            Self::LeadScrew => "travel_mm, deviation_um",
            Self::Life => "time_h, event, group",
            Self::Repairable => "time_h, repair_h",
            Self::Stability => "thickness_um",
            Self::Drift => "time_min, drift_um, temperature",
        }
    }

    /// What its data give, in words.
    pub fn gives(self, lang: Lang) -> &'static str {
        match self {
            Self::Positioning => lang.measure_gives_positioning(),
            Self::Circular => lang.measure_gives_circular(),
            Self::LeadScrew => lang.measure_gives_lead(),
            Self::Life => lang.measure_gives_life(),
            Self::Repairable => lang.measure_gives_repairable(),
            Self::Stability => lang.measure_gives_stability(),
            Self::Drift => lang.measure_gives_drift(),
        }
    }
}

/// Raw data of any kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Raw {
    /// Runs of one axis.
    Positioning(RawPositioning),
    /// Paths of a circular test; the nominal radius is that of the analysis.
    Circular(RawCircular),
    /// Travel deviations of a screw.
    Lead(RawLead),
    /// A batch or series.
    Series(RawSeries),
    /// Readings over time.
    Drift(RawDrift),
    /// Lives of units.
    Life(RawLives),
    /// Running times at which one machine failed.
    Failures(RawFailures),
}

impl Raw {
    /// What was assumed while the data were read.
    pub fn notes(&self) -> &[RawNote] {
        match self {
            Self::Positioning(raw) => &raw.notes,
            Self::Circular(raw) => &raw.notes,
            Self::Lead(raw) => &raw.notes,
            Self::Series(raw) => &raw.notes,
            Self::Drift(raw) => &raw.notes,
            Self::Life(raw) => &raw.notes,
            Self::Failures(raw) => &raw.notes,
        }
    }

    /// What was recognised in the data, in words with the units; `unit` where the data name none.
    pub fn words(&self, unit: &str, lang: Lang) -> String {
        let or_said = |found: &str| {
            let found = if found.is_empty() { unit } else { found };
            if found.is_empty() { lang.measure_no_unit().to_owned() } else { found.to_owned() }
        };
        match self {
            Self::Positioning(runs) => {
                let (up, down) = (runs.forward.first().map_or(0, Vec::len), runs.backward.first().map_or(0, Vec::len));
                let directions = usize::from(up > 0) + usize::from(down > 0);
                let (targets, most) = (runs.targets.len(), up.max(down));
                lang.measure_seen_positioning(
                    targets,
                    most,
                    directions,
                    &or_said(&runs.target_unit),
                    &or_said(&runs.unit),
                )
            }
            Self::Circular(paths) => {
                lang.measure_seen_circular(paths.clockwise.len(), paths.counterclockwise.len(), &or_said(&paths.unit))
            }
            Self::Lead(points) => lang.measure_seen_lead(points.travel.len()),
            Self::Series(series) => {
                let n = series.groups.iter().map(Vec::len).sum();
                match series.groups.len() {
                    groups if groups == n => lang.measure_seen_singles(n, &or_said(&series.unit)),
                    groups => lang.measure_seen_series(n, groups, &or_said(&series.unit)),
                }
            }
            Self::Drift(readings) => lang.measure_seen_drift(readings.times.len(), &or_said(&readings.unit)),
            Self::Life(lives) => {
                let units = lives.records.iter();
                let count =
                    |failed: bool| units.clone().filter(|u| u.failed == failed).map(|u| u64::from(u.count)).sum();
                lang.measure_seen_life(count(true), count(false))
            }
            Self::Failures(found) => lang.measure_seen_failures(found.times.len()),
        }
    }
}

/// The analysis chosen for a measurement, with what it has to know beside the data; it says of which kind the
/// measurement is.
#[derive(Clone, Debug, PartialEq)]
pub enum MeasurementAnalysis {
    /// ISO 230-2 and other rules.
    Positioning(PositioningAnalysis),
    /// ISO 230-4.
    Circular(CircularAnalysis),
    /// ISO 3408-3.
    LeadScrew(LeadScrewAnalysis),
    /// Life distributions.
    Life(LifeAnalysis),
    /// Trend and rate of failures.
    Repairable(RepairableAnalysis),
    /// Capability and control chart.
    Stability(StabilityAnalysis),
    /// Warm-up curve.
    Drift(DriftAnalysis),
}

impl Default for MeasurementAnalysis {
    fn default() -> Self {
        Self::new(MeasurementKind::default())
    }
}

impl MeasurementAnalysis {
    /// The analysis of a kind, with nothing stated.
    pub fn new(kind: MeasurementKind) -> Self {
        Self::from_file(kind, &AnalysisInFile::default())
    }

    /// The kind of its data.
    pub fn kind(&self) -> MeasurementKind {
        match self {
            Self::Positioning(_) => MeasurementKind::Positioning,
            Self::Circular(_) => MeasurementKind::Circular,
            Self::LeadScrew(_) => MeasurementKind::LeadScrew,
            Self::Life(_) => MeasurementKind::Life,
            Self::Repairable(_) => MeasurementKind::Repairable,
            Self::Stability(_) => MeasurementKind::Stability,
            Self::Drift(_) => MeasurementKind::Drift,
        }
    }

    /// The options of a positioning test; `None` for other kinds.
    pub fn as_positioning(&self) -> Option<&PositioningAnalysis> {
        if let Self::Positioning(options) = self { Some(options) } else { None }
    }

    /// The options of a batch or series; `None` for other kinds.
    pub fn as_stability(&self) -> Option<&StabilityAnalysis> {
        if let Self::Stability(options) = self { Some(options) } else { None }
    }

    /// The options of lives; `None` for other kinds.
    pub fn as_life(&self) -> Option<&LifeAnalysis> {
        if let Self::Life(options) = self { Some(options) } else { None }
    }

    /// Whether a file is read for both in the same way.
    pub fn is_read_alike(&self, other: &Self) -> bool {
        let gaps = |of: &Self| matches!(of, Self::Repairable(RepairableAnalysis { gaps: true, .. }));
        self.kind() == other.kind() && gaps(self) == gaps(other)
    }

    /// Walks over the options as a form shows them.
    pub fn visit(&mut self, visitor: &mut dyn OptionVisitor) {
        match self {
            Self::Positioning(options) => options.visit(visitor),
            Self::Circular(options) => options.visit(visitor),
            Self::LeadScrew(options) => options.visit(visitor),
            Self::Life(options) => options.visit(visitor),
            Self::Repairable(options) => options.visit(visitor),
            Self::Stability(options) => options.visit(visitor),
            Self::Drift(DriftAnalysis) => {}
        }
    }

    pub(super) fn from_file(kind: MeasurementKind, file: &AnalysisInFile) -> Self {
        match kind {
            MeasurementKind::Positioning => Self::Positioning(PositioningAnalysis::from_file(file)),
            MeasurementKind::Circular => Self::Circular(CircularAnalysis::from_file(file)),
            MeasurementKind::LeadScrew => Self::LeadScrew(LeadScrewAnalysis::from_file(file)),
            MeasurementKind::Life => Self::Life(LifeAnalysis::from_file(file)),
            MeasurementKind::Repairable => Self::Repairable(RepairableAnalysis::from_file(file)),
            MeasurementKind::Stability => Self::Stability(StabilityAnalysis::from_file(file)),
            MeasurementKind::Drift => Self::Drift(DriftAnalysis),
        }
    }

    pub(super) fn to_file(&self, file: &mut AnalysisInFile) {
        match self {
            Self::Positioning(options) => options.to_file(file),
            Self::Circular(options) => options.to_file(file),
            Self::LeadScrew(options) => options.to_file(file),
            Self::Life(options) => options.to_file(file),
            Self::Repairable(options) => options.to_file(file),
            Self::Stability(options) => options.to_file(file),
            Self::Drift(DriftAnalysis) => {}
        }
    }
}

/// The options of all kinds of analysis as the file has them; each kind reads and writes its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename = "MeasurementAnalysis", deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "one an option")]
pub struct AnalysisInFile {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) confidence: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) lsl: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) usl: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) target: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) gauge: Option<f64>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) web: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) machine: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) rules: SignalRules,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) radius: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) lead: Option<f64>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) fit: LifeFit,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) bounds: LifeBounds,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) gaps: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) end: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) setup: Option<PositioningSetup>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) seed: Option<u64>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) compensation: f64,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) termination: Termination,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) shape: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) at: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) group: Option<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) chart: ChartKind,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) percentile: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) subgroup: Option<NonZeroU16>,
}
