//! Positioning tests: the runs of one axis, and what their analysis has to know beside them.

use serde::{Deserialize, Serialize};

use super::super::super::serde_help::is_default;
use super::super::note::RawNote;
use super::super::options::{OptionName, OptionVisitor};
use super::AnalysisInFile;
use crate::text::Lang;

/// A positioning test of one axis: deviations actual − target, position × run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawPositioning {
    /// Name of the axis; empty: not stated.
    pub axis: String,
    /// Symbol of the targets' unit.
    pub target_unit: String,
    /// Symbol of the deviations' unit.
    pub unit: String,
    /// Targets in the order of the file's positions, rising.
    pub targets: Vec<f64>,
    /// Deviations of the runs in the direction of rising targets.
    pub forward: Vec<Vec<f64>>,
    /// The same in the other direction; empty: one direction only.
    pub backward: Vec<Vec<f64>>,
    /// From the text of a laser interferometer, which states no units: they are those of its kind.
    pub instrument: bool,
    /// What the file says beside, as (name, text): machine, date, temperatures.
    pub remarks: Vec<(String, String)>,
    /// What was assumed while the file was read.
    pub notes: Vec<RawNote>,
}

/// Options of the analysis of a positioning test.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PositioningAnalysis {
    /// What is known of the uncertainty of the test; `None`: nothing.
    pub setup: Option<PositioningSetup>,
    /// Seed of the draws behind intervals; `None`: that of all analyses. No form shows it.
    pub seed: Option<u64>,
}

impl PositioningAnalysis {
    /// Its options, for a form.
    pub(super) fn visit(&mut self, visitor: &mut dyn OptionVisitor) {
        let before = self.setup.unwrap_or_default();
        let mut numbers = before.numbers();
        visitor.group(Lang::measure_setup, Lang::measure_setup_about, &mut numbers);
        let after = PositioningSetup::of_numbers(numbers.map(|(_, value)| value));
        if after != before {
            self.setup = (after != PositioningSetup::default()).then_some(after);
        }
    }

    pub(super) fn from_file(file: &AnalysisInFile) -> Self {
        Self { setup: file.setup, seed: file.seed }
    }

    pub(super) fn to_file(&self, file: &mut AnalysisInFile) {
        file.setup = self.setup;
        file.seed = self.seed;
    }
}

/// What is known of the uncertainty of a positioning test; what is not given is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PositioningSetup {
    /// Expanded uncertainty (k = 2) of the instrument over the travel, µm.
    #[serde(default, skip_serializing_if = "is_default")]
    pub device: f64,
    /// Sideways offset of the beam over the travel, mm.
    #[serde(default, skip_serializing_if = "is_default")]
    pub offset: f64,
    /// Standard uncertainty of the material temperature, K.
    #[serde(default, skip_serializing_if = "is_default")]
    pub temperature: f64,
    /// Thermal expansion coefficient, 1/K.
    #[serde(default, skip_serializing_if = "is_default")]
    pub expansion: f64,
    /// Half width of what that coefficient may be, 1/K.
    #[serde(default, skip_serializing_if = "is_default")]
    pub expansion_half_width: f64,
    /// Material temperature − 20 °C, K.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from_20: f64,
    /// Range of the drift measured with the axis at rest, µm.
    #[serde(default, skip_serializing_if = "is_default")]
    pub drift: f64,
}

impl PositioningSetup {
    /// Its numbers by name; 0 is not known.
    fn numbers(&self) -> [(OptionName, Option<f64>); 7] {
        let known = |x: f64| Some(x).filter(|x| *x != 0.0);
        [
            (OptionName("device", Lang::measure_setup_device), known(self.device)),
            (OptionName("offset", Lang::measure_setup_offset), known(self.offset)),
            (OptionName("temperature", Lang::measure_setup_temperature), known(self.temperature)),
            (OptionName("expansion", Lang::measure_setup_expansion), known(self.expansion)),
            (OptionName("expansion_half_width", Lang::measure_setup_expansion_half), known(self.expansion_half_width)),
            (OptionName("from_20", Lang::measure_setup_from_20), known(self.from_20)),
            (OptionName("drift", Lang::measure_setup_drift), known(self.drift)),
        ]
    }

    /// The setup of these numbers, in the order of [`Self::numbers`].
    fn of_numbers(numbers: [Option<f64>; 7]) -> Self {
        let [device, offset, temperature, expansion, expansion_half_width, from_20, drift] =
            numbers.map(Option::unwrap_or_default);
        Self { device, offset, temperature, expansion, expansion_half_width, from_20, drift }
    }
}
