//! What is known of a positioning test, for its uncertainty budget.

use clap::Args;

use super::{finite, not_negative};
use crate::model::PositioningSetup;

/// From here on an expansion coefficient is one in µm/(m·K): no solid reaches this in 1/K, nor falls so low in µm/(m·K).
const PER_KELVIN: f64 = 1e-3;

/// What is known of the measurement.
#[derive(Debug, Args)]
#[command(next_help_heading = "Measurement uncertainty")]
pub(in crate::cli) struct SetupArguments {
    /// Expanded uncertainty (k = 2) of the instrument over the travel, µm.
    #[arg(long, value_parser = not_negative)]
    device_u: Option<f64>,
    /// Sideways offset of the beam over the travel, mm.
    #[arg(long, value_parser = not_negative)]
    offset: Option<f64>,
    /// Standard uncertainty of the material temperature, K.
    #[arg(long, value_parser = not_negative)]
    temperature_u: Option<f64>,
    /// Thermal expansion coefficient, 1/K (11.5e-6) or µm/(m·K) (11.5).
    #[arg(long, value_parser = expansion)]
    expansion: Option<f64>,
    /// Half width of what the coefficient may be, 1/K (1e-6) or µm/(m·K) (1).
    #[arg(long, value_parser = expansion)]
    expansion_half_width: Option<f64>,
    /// Material temperature less 20 °C, K.
    #[arg(long, value_parser = finite, allow_negative_numbers = true)]
    from_20: Option<f64>,
    /// Range of the drift measured with the axis at rest, µm.
    #[arg(long, value_parser = not_negative)]
    drift: Option<f64>,
}

/// A coefficient in 1/K.
fn expansion(text: &str) -> Result<f64, String> {
    not_negative(text).map(|x| if x < PER_KELVIN { x } else { x * 1e-6 })
}

impl SetupArguments {
    /// What was said; `None`: nothing.
    pub fn setup(&self) -> Option<PositioningSetup> {
        let said = [
            self.device_u,
            self.offset,
            self.temperature_u,
            self.expansion,
            self.expansion_half_width,
            self.from_20,
            self.drift,
        ];
        if said.iter().all(Option::is_none) {
            return None;
        }
        let [device, offset, temperature, expansion, expansion_half_width, from_20, drift] =
            said.map(Option::unwrap_or_default);
        Some(PositioningSetup { device, offset, temperature, expansion, expansion_half_width, from_20, drift })
    }
}
