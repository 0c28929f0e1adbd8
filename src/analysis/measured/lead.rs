//! Lead tests of ball screws: figures of ISO 3408-3, held against the P grades of ISO and the C grades of JIS apart.

use super::values::{DerivedValue, Extent, basis};
use super::{NoOutcome, Outcome, Report, UnusableData};
use crate::methods::accuracy::lead::{
    Figure, GradeLimits, Lead, Point, Unusable, Verdict, iso_grade, iso_limits, jis_grade, jis_limits, lead_accuracy,
};
use crate::model::{Measurement, MeasurementAnalysis, RawLead};
use crate::text::Lang;

/// Everything that the points of one screw give; travel in mm, deviations in µm.
#[derive(Clone, Debug, PartialEq)]
pub struct LeadReport {
    /// Lead, mm.
    pub lead: f64,
    /// Specified travel compensation c over the useful travel, µm.
    pub compensation: f64,
    /// The points.
    pub points: Vec<Point>,
    /// Figures of ISO 3408-3, with the line of the mean travel deviation.
    pub figures: Lead,
    /// The best P grade of ISO 3408-3 (GB/T 17587.3).
    pub iso: Verdict,
    /// The best C grade of JIS B 1192.
    pub jis: Verdict,
    /// Every P grade, the finest first.
    pub iso_checks: Vec<GradeCheck>,
    /// Every C grade, the finest first.
    pub jis_checks: Vec<GradeCheck>,
}

/// The figures of a screw against one grade.
#[derive(Clone, Debug, PartialEq)]
pub struct GradeCheck {
    /// The grade with its limits.
    pub limits: GradeLimits,
    /// Figures that have a limit in this grade and a value, and whether the limit holds.
    pub met: Vec<(Figure, bool)>,
}

/// The figures of these points for a lead in mm; `compensation` is the specified one over the useful travel, µm.
pub fn lead(raw: &RawLead, lead: f64, compensation: f64) -> Result<LeadReport, Unusable> {
    let pairs = raw.travel.iter().zip(&raw.deviation);
    let points: Vec<Point> =
        pairs.map(|(travel, deviation)| Point { travel: *travel, deviation: *deviation }).collect();
    let figures = lead_accuracy(&points, lead)?;
    let check = |limits: GradeLimits| GradeCheck { limits, met: met(&figures, compensation, &limits) };
    Ok(LeadReport {
        lead,
        compensation,
        iso: iso_grade(&figures, compensation),
        jis: jis_grade(&figures),
        iso_checks: iso_limits(figures.useful_travel).into_iter().map(check).collect(),
        jis_checks: jis_limits().into_iter().map(check).collect(),
        points,
        figures,
    })
}

/// The report of the measurement whose points these are, with the values that a cell can take.
pub(super) fn outcome(raw: &RawLead, of: &Measurement) -> Result<Outcome, NoOutcome> {
    let MeasurementAnalysis::LeadScrew(options) = &of.analysis else { return Err(NoOutcome::NotRead) };
    let report = lead(raw, options.lead.unwrap_or(0.0), options.compensation).map_err(UnusableData::Lead)?;
    let values = values(&report);
    let extent = Extent::Points(report.points.len());
    Ok(Outcome::new(Report::Lead(Box::new(report)), extent, values))
}

/// Values of a screw.
fn values(report: &LeadReport) -> Vec<DerivedValue> {
    let f = &report.figures;
    let rows =
        [("v300", "V300", f.v300), ("vua", "Vua", Some(f.vua)), ("e0a", "e0a", Some(f.e0a)), ("v2pi", "V2π", f.v2pi)];
    let derived_value = |(key, symbol, value): (&'static str, &'static str, Option<f64>)| {
        let basis = basis("ISO 3408-3", "", "", None);
        Some(DerivedValue { basis, ..DerivedValue::new(key, symbol, value?, LeadReport::UNIT) })
    };
    rows.into_iter().filter_map(derived_value).collect()
}

fn met(figures: &Lead, compensation: f64, limits: &GradeLimits) -> Vec<(Figure, bool)> {
    let travel = (figures.e0a - compensation).abs();
    let found =
        [(Figure::Travel, Some(travel)), (Figure::Band300, figures.v300), (Figure::BandTurn, figures.v2pi)].into_iter();
    // A figure at its limit, but for rounding, is within it.
    let held = |(figure, value): (Figure, Option<f64>)| Some((figure, value? <= limits.of(figure)? * (1.0 + 1e-12)));
    found.filter_map(held).collect()
}

impl LeadReport {
    /// Symbol of the unit of deviations and bands.
    pub const UNIT: &'static str = "µm";
    /// Symbol of the unit of travel.
    pub const TRAVEL_UNIT: &'static str = "mm";

    /// The best grade of these that a figure alone meets; `None`: not even the widest, or it is not limited or known.
    pub fn best(checks: &[GradeCheck], figure: Figure) -> Option<u8> {
        let meets = |check: &&GradeCheck| check.met.iter().any(|(of, met)| *of == figure && *met);
        checks.iter().find(meets).map(|check| check.limits.grade)
    }

    /// The mean travel deviation at a travel in mm, µm.
    pub fn line(&self, travel: f64) -> f64 {
        self.figures.intercept + self.figures.slope * travel
    }

    /// What has to be known beside the figures.
    pub fn warnings(&self, lang: Lang) -> Vec<String> {
        let mut told = Vec::new();
        told.extend(self.figures.v300.is_none().then(|| lang.measure_lead_no_300().to_owned()));
        told.extend(self.figures.v2pi.is_none().then(|| lang.measure_lead_no_turn().to_owned()));
        for (letter, verdict) in [("P", &self.iso), ("C", &self.jis)] {
            let Some(grade) = verdict.grade.filter(|_| !verdict.unchecked.is_empty()) else { continue };
            let figures: Vec<&str> = verdict.unchecked.iter().map(|figure| screw_symbol(*figure)).collect();
            told.push(lang.measure_lead_unchecked(&format!("{letter}{grade}"), &figures.join(", ")));
        }
        told.push(lang.measure_lead_memory().to_owned());
        told
    }
}

/// A figure of a screw as the standard writes it.
pub fn screw_symbol(figure: Figure) -> &'static str {
    match figure {
        Figure::Travel => "e0a",
        Figure::Band => "Vua",
        Figure::Band300 => "V300",
        Figure::BandTurn => "V2π",
    }
}

/// Why points give no figures, as a sentence.
pub fn no_lead_text(problem: Unusable, lang: Lang) -> String {
    match problem {
        Unusable::FewPoints => lang.measure_lead_few_points().to_owned(),
        Unusable::NotFinite(point) => lang.measure_lead_not_finite(point + 1),
        Unusable::NotAscending(point) => lang.measure_lead_not_ascending(point + 1),
        Unusable::Lead => lang.measure_lead_nominal().to_owned(),
    }
}
