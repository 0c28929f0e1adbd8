//! The values of a positioning test that a cell can take: by each rule, with sampling interval and what the setup adds.

use super::super::Input;
use super::super::values::{DerivedValue, basis};
use super::PositioningReport;
use crate::methods::accuracy::positioning::Positioning;
use crate::methods::accuracy::uncertainty::Setup;
use crate::model::{PositioningSetup, Width};
use crate::quantity::{Unit, convert_span};

/// Values of an axis by each rule.
pub(super) fn values(report: &PositioningReport) -> Vec<DerivedValue> {
    let (scale, repeat) = measurement_uncertainty(report).unwrap_or_default();
    let axis = Axis { report, level: report.confidence, scale, repeat };
    let mut found = axis.iso_2014();
    found.extend(axis.pooled());
    found.extend(axis.vdi());
    found.extend(axis.iso_1988());
    found.extend(axis.jis());
    found
}

/// An axis with what is known of its uncertainty.
struct Axis<'a> {
    report: &'a PositioningReport,
    /// Confidence of the intervals.
    level: f64,
    /// Standard uncertainty beside sampling of what grows with the length.
    scale: f64,
    /// The same of repeatability.
    repeat: f64,
}

/// Names of a figure in the edition of 2014 and in that of 1988, and its symbol.
type Names = (&'static str, &'static str, &'static str);

impl Axis<'_> {
    fn plan(&self) -> (u32, u32) {
        (self.report.positions as u32, self.report.runs as u32)
    }

    /// One figure of ISO 230-2 with what its basis needs; `both`: of both directions.
    fn iso(&self, edition: &str, names: Names, value: Option<f64>, both: bool) -> Option<DerivedValue> {
        let key = if edition == "1988" { names.1 } else { names.0 };
        let direction = if both { "bidirectional" } else { "unidirectional" };
        let figure = DerivedValue::new(key, names.2, value?, &self.report.unit);
        let measurement_uncertainty = if names.2.starts_with(['R', 'B']) { self.repeat } else { self.scale };
        let basis = basis("ISO 230-2", edition, direction, Some(self.plan()));
        Some(DerivedValue { basis, width: Some(Width::Full), measurement_uncertainty, ..figure })
    }

    fn edition(&self, edition: &str, f: &Positioning) -> Vec<DerivedValue> {
        let falling = self.report.falling;
        let ways = |up: Option<f64>, down: Option<f64>| if falling { (None, up) } else { (up, down) };
        let (a, r, e) = (ways(f.a_up, f.a_down), ways(f.r_up, f.r_down), ways(Some(f.e_up), f.e_down));
        let rows = [
            (("A", "iso1988_A", "A"), f.a, true),
            (("R", "iso1988_R", "R"), f.r, true),
            (("E", "iso1988_E", "E"), f.e, true),
            (("M", "iso1988_M", "M"), f.m, true),
            (("B", "iso1988_B", "B"), f.b, true),
            (("A_up", "iso1988_A_up", "A↑"), a.0, false),
            (("R_up", "iso1988_R_up", "R↑"), r.0, false),
            (("E_up", "iso1988_E_up", "E↑"), e.0, false),
            (("A_down", "iso1988_A_down", "A↓"), a.1, false),
            (("R_down", "iso1988_R_down", "R↓"), r.1, false),
            (("E_down", "iso1988_E_down", "E↓"), e.1, false),
            (("B_mean", "iso1988_B_mean", "B mean"), f.b_mean, true),
        ];
        rows.into_iter().filter_map(|(names, value, both)| self.iso(edition, names, value, both)).collect()
    }

    /// A, E and R have sampling intervals: of both directions where both were run, else of the one.
    fn iso_2014(&self) -> Vec<DerivedValue> {
        let both = self.report.figures.e.is_some();
        let drawn = |key: &str| {
            let all = self.report.intervals.as_ref()?;
            let sampled = match key {
                "A" if both => all.a,
                "E" if both => all.e,
                "R" if both => all.r,
                "A_up" | "A_down" if !both => all.a,
                "E_up" | "E_down" if !both => all.e,
                "R_up" | "R_down" if !both => all.r,
                _ => return None,
            };
            Some((sampled.low, sampled.high))
        };
        let found = self.edition("2014", &self.report.figures).into_iter();
        found
            .map(|figure| {
                let interval = drawn(figure.key);
                figure.within(interval, self.level)
            })
            .collect()
    }

    fn iso_1988(&self) -> Vec<DerivedValue> {
        self.edition("1988", &self.report.iso_1988)
    }

    fn pooled(&self) -> Option<DerivedValue> {
        let pooled = self.report.pooled?;
        let figure = DerivedValue::new("pooled_s", "s", pooled.s, &self.report.unit);
        Some(DerivedValue {
            measurement_uncertainty: self.repeat,
            ..figure.within(Some((pooled.low, pooled.high)), self.level)
        })
    }

    fn vdi(&self) -> Vec<DerivedValue> {
        let Some(vdi) = self.report.vdi else { return Vec::new() };
        let rows = [
            ("vdi_P", "P", vdi.p, self.scale),
            ("vdi_Pa", "Pa", vdi.pa, self.scale),
            ("vdi_Ps_max", "Ps max", vdi.ps_max, self.repeat),
            ("vdi_Ps_mean", "Ps mean", vdi.ps_mean, self.repeat),
            ("vdi_U_max", "U max", vdi.u_max, self.repeat),
            ("vdi_U_mean", "U mean", vdi.u_mean, self.repeat),
        ];
        let derived_value = |(key, symbol, value, measurement_uncertainty)| DerivedValue {
            basis: basis("VDI/DGQ 3441", "", "bidirectional", Some(self.plan())),
            width: Some(Width::Full),
            measurement_uncertainty,
            ..DerivedValue::new(key, symbol, value, &self.report.unit)
        };
        rows.map(derived_value).to_vec()
    }

    fn jis(&self) -> Vec<DerivedValue> {
        let jis = &self.report.jis;
        let rows = [
            ("jis_accuracy", "max|δ|", Some(jis.accuracy), None, self.scale),
            ("jis_repeatability", "±r", jis.repeatability, Some(Width::Half), self.repeat),
            ("jis_lost_motion", "B", jis.lost_motion, None, self.repeat),
        ];
        let derived_value = |(key, symbol, value, width, measurement_uncertainty): (_, _, Option<f64>, _, _)| {
            let basis = basis("JIS B 6330", "", "unidirectional", None);
            let figure = DerivedValue::new(key, symbol, value?, &self.report.unit);
            Some(DerivedValue { basis, width, measurement_uncertainty, ..figure })
        };
        rows.into_iter().filter_map(derived_value).collect()
    }
}

/// Standard uncertainties that the setup adds to what grows with the length and to repeatability, in the unit of the
/// figures; `None` for a rotary axis or a setup that makes no sense.
fn measurement_uncertainty(report: &PositioningReport) -> Option<(f64, f64)> {
    let budget = report.budget.as_ref()?.as_ref().ok()?;
    let (micrometre, to) = (Unit::find("µm")?, Unit::find(&report.unit)?);
    let span = convert_span(1.0, micrometre, to, 1.0)?;
    let drift = budget.lines.iter().find(|line| line.input == Input::Drift).map_or(0.0, |line| line.part);
    Some((span * budget.results.scale.combined, span * drift))
}

impl From<&PositioningSetup> for Setup {
    fn from(known: &PositioningSetup) -> Self {
        Self {
            device: known.device,
            offset: known.offset,
            temperature: known.temperature,
            expansion: known.expansion,
            expansion_half_width: known.expansion_half_width,
            from_20: known.from_20,
            drift: known.drift,
            ..Self::default()
        }
    }
}
