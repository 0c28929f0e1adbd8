//! Circular tests: figures of ISO 230-4, and the points with their radial deviations for a picture.

use std::f64::consts::TAU;

use super::values::{DerivedValue, Extent, basis};
use super::{NoOutcome, Outcome, Report, UnusableData};
use crate::methods::accuracy::circular::{Circular, Path, Sense, Unusable, iso_230_4};
use crate::model::{Measurement, MeasurementAnalysis, RawCircular};
use crate::text::Lang;
use crate::text::number::{number, significant, with_unit};

/// Fewer points on a path leave gaps between lobes.
const FEW_POINTS: usize = 36;
/// A gap in angle, degrees, beyond which a path is an arc.
const OPEN: f64 = 30.0;
/// A radius this share away from the nominal one is one of another unit, or of deviations.
const FAR: f64 = 0.1;

/// Everything that the paths of one circular test give, in one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct CircularReport {
    /// Symbol of the unit of all lengths.
    pub unit: String,
    /// Nominal radius.
    pub radius: f64,
    /// x and y of the clockwise path; empty: not measured.
    pub clockwise: Path,
    /// The same of the other sense.
    pub counterclockwise: Path,
    /// Figures of ISO 230-4.
    pub figures: Circular,
}

/// The figures of these paths.
pub fn circular(raw: &RawCircular) -> Result<CircularReport, Unusable> {
    let figures = iso_230_4(&raw.clockwise, &raw.counterclockwise, raw.radius)?;
    Ok(CircularReport {
        unit: raw.unit.clone(),
        radius: raw.radius,
        clockwise: raw.clockwise.clone(),
        counterclockwise: raw.counterclockwise.clone(),
        figures,
    })
}

/// The report of the measurement whose points these are, with the values that a cell can take.
pub(super) fn outcome(raw: &RawCircular, of: &Measurement) -> Result<Outcome, NoOutcome> {
    let MeasurementAnalysis::Circular(options) = &of.analysis else { return Err(NoOutcome::NotRead) };
    let paths = RawCircular { radius: options.radius.unwrap_or(0.0), ..raw.clone() };
    let report = circular(&paths).map_err(UnusableData::Circular)?;
    let values = values(&report);
    let extent = Extent::Points(report.clockwise.len() + report.counterclockwise.len());
    Ok(Outcome::new(Report::Circular(Box::new(report)), extent, values))
}

/// Values of a circular test.
fn values(report: &CircularReport) -> Vec<DerivedValue> {
    let f = &report.figures;
    let deviations = [f.clockwise, f.counterclockwise].into_iter().flatten();
    let (low, high) = deviations
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), path| (low.min(path.f_min), high.max(path.f_max)));
    let rows = [
        ("G_bidirectional", "G(b)", f.g_bidirectional),
        ("G_cw", "G↻", f.clockwise.map(|path| path.g)),
        ("G_ccw", "G↺", f.counterclockwise.map(|path| path.g)),
        ("D", "D", f.d),
        ("F_max", "Fmax", Some(high)),
        ("F_min", "Fmin", Some(low)),
    ];
    let derived_value = |(key, symbol, value): (&'static str, &'static str, Option<f64>)| {
        let basis = basis("ISO 230-4", "", "", None);
        Some(DerivedValue { basis, ..DerivedValue::new(key, symbol, value?, &report.unit) })
    };
    rows.into_iter().filter_map(derived_value).collect()
}

impl CircularReport {
    /// The points of a sense; empty: not measured.
    pub fn path(&self, sense: Sense) -> &[[f64; 2]] {
        match sense {
            Sense::Clockwise => &self.clockwise,
            Sense::Counterclockwise => &self.counterclockwise,
        }
    }

    /// Angle (rad, −π to π) and radial deviation of each point of a sense, both from the common least-squares centre:
    /// distance − nominal radius, in the order of the file.
    pub fn radial(&self, sense: Sense) -> Vec<[f64; 2]> {
        let [x0, y0] = self.figures.circle.centre;
        let derived_value =
            |[x, y]: &[f64; 2]| [libm::atan2(y - y0, x - x0), libm::hypot(x - x0, y - y0) - self.radius];
        self.path(sense).iter().map(derived_value).collect()
    }

    /// What has to be known beside the figures.
    pub fn warnings(&self, lang: Lang) -> Vec<String> {
        let both = !(self.clockwise.is_empty() || self.counterclockwise.is_empty());
        let mut told = vec![lang.measure_circular_state().to_owned()];
        told.extend((!both).then(|| lang.measure_circular_one_sense().to_owned()));
        for sense in [Sense::Clockwise, Sense::Counterclockwise] {
            let (found, named) = (self.path(sense).len(), sense_text(sense, lang));
            if found == 0 {
                continue;
            }
            told.extend((found < FEW_POINTS).then(|| lang.measure_circular_few(found, named)));
            let gap = self.gap(sense);
            told.extend((gap > OPEN).then(|| lang.measure_circular_open(&number(significant(gap, 3)), named)));
        }
        let radius = self.figures.circle.radius;
        let length = |x: f64| with_unit(significant(x, 5), &self.unit);
        let far = (radius - self.radius).abs() > FAR * self.radius;
        told.extend(far.then(|| lang.measure_circular_radius(&length(radius), &length(self.radius))));
        told
    }

    /// Largest gap in angle between neighbouring points, degrees.
    fn gap(&self, sense: Sense) -> f64 {
        let mut angles: Vec<f64> = self.radial(sense).iter().map(|[angle, _]| *angle).collect();
        angles.sort_by(f64::total_cmp);
        let around = angles.first().zip(angles.last()).map_or(TAU, |(first, last)| TAU - (last - first));
        let gaps = angles.iter().zip(angles.iter().skip(1)).map(|(a, b)| b - a);
        gaps.fold(around, f64::max).to_degrees()
    }
}

fn sense_text(sense: Sense, lang: Lang) -> &'static str {
    match sense {
        Sense::Clockwise => lang.measure_clockwise(),
        Sense::Counterclockwise => lang.measure_counterclockwise(),
    }
}

/// Why points give no figures, as a sentence.
pub fn no_circle_text(problem: Unusable, lang: Lang) -> String {
    match problem {
        Unusable::NoPath => lang.measure_circular_no_path().to_owned(),
        Unusable::FewPoints(sense) => lang.measure_circular_few_points(sense_text(sense, lang)),
        Unusable::NotFinite { path, point } => lang.measure_circular_not_finite(point + 1, sense_text(path, lang)),
        Unusable::NoCircle(sense) => lang.measure_circular_no_circle(sense_text(sense, lang)),
        Unusable::NominalRadius => lang.measure_circular_nominal().to_owned(),
    }
}
