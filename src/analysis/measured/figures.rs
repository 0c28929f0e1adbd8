//! The figures of a report that a cell can take.

use super::derived::DerivedFigure;
use super::{
    CircularReport, DriftReport, Input, LeadReport, LifeReport, PositioningReport, RepairableReport, StabilityReport,
    measurement_budget,
};
use crate::methods::accuracy::positioning::Positioning;
use crate::methods::accuracy::uncertainty::Setup;
use crate::methods::distributions::t_quantile;
use crate::methods::life::exponential::Mtbf;
use crate::methods::stability::capability::Index;
use crate::methods::stability::data::Interval;
use crate::methods::stability::nested::Component;
use crate::methods::stability::sigma::Sigma;
use crate::model::{Basis, PositioningSetup, Width};
use crate::quantity::{Unit, convert_span};

/// Figures of an axis by each rule.
pub(super) fn positioning(report: &PositioningReport, setup: Option<&PositioningSetup>) -> Vec<DerivedFigure> {
    let beside = setup.and_then(|setup| beside(setup, report)).unwrap_or_default();
    let axis = Axis { report, level: report.confidence, scale: beside.0, repeat: beside.1 };
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
    fn iso(&self, edition: &str, names: Names, value: Option<f64>, both: bool) -> Option<DerivedFigure> {
        let key = if edition == "1988" { names.1 } else { names.0 };
        let direction = if both { "bidirectional" } else { "unidirectional" };
        let figure = DerivedFigure::new(key, names.2, value?, &self.report.unit);
        let beside = if names.2.starts_with(['R', 'B']) { self.repeat } else { self.scale };
        let basis = basis("ISO 230-2", edition, direction, Some(self.plan()));
        Some(DerivedFigure { basis, width: Some(Width::Full), beside, ..figure })
    }

    fn edition(&self, edition: &str, f: &Positioning) -> Vec<DerivedFigure> {
        let rows = [
            (("A", "iso1988_A", "A"), f.a, true),
            (("R", "iso1988_R", "R"), f.r, true),
            (("E", "iso1988_E", "E"), f.e, true),
            (("M", "iso1988_M", "M"), f.m, true),
            (("B", "iso1988_B", "B"), f.b, true),
            (("A_up", "iso1988_A_up", "A↑"), Some(f.a_up), false),
            (("R_up", "iso1988_R_up", "R↑"), Some(f.r_up), false),
            (("E_up", "iso1988_E_up", "E↑"), Some(f.e_up), false),
            (("A_down", "iso1988_A_down", "A↓"), f.a_down, false),
            (("R_down", "iso1988_R_down", "R↓"), f.r_down, false),
            (("E_down", "iso1988_E_down", "E↓"), f.e_down, false),
            (("B_mean", "iso1988_B_mean", "B mean"), f.b_mean, true),
        ];
        rows.into_iter().filter_map(|(names, value, both)| self.iso(edition, names, value, both)).collect()
    }

    /// A, E and R have sampling intervals: of both directions where both were run, else of the one.
    fn iso_2014(&self) -> Vec<DerivedFigure> {
        let both = self.report.figures.a.is_some();
        let drawn = |key: &str| {
            let all = self.report.intervals.as_ref()?;
            let sampled = match key {
                "A" | "A_up" if both == (key == "A") => all.a,
                "E" | "E_up" if both == (key == "E") => all.e,
                "R" | "R_up" if both == (key == "R") => all.r,
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

    fn iso_1988(&self) -> Vec<DerivedFigure> {
        self.edition("1988", &self.report.iso_1988)
    }

    fn pooled(&self) -> Option<DerivedFigure> {
        let pooled = self.report.pooled?;
        let figure = DerivedFigure::new("pooled_s", "s", pooled.s, &self.report.unit);
        Some(DerivedFigure { beside: self.repeat, ..figure.within(Some((pooled.low, pooled.high)), self.level) })
    }

    fn vdi(&self) -> Vec<DerivedFigure> {
        let Some(vdi) = self.report.vdi else { return Vec::new() };
        let rows = [
            ("vdi_P", "P", vdi.p, self.scale),
            ("vdi_Pa", "Pa", vdi.pa, self.scale),
            ("vdi_Ps_max", "Ps max", vdi.ps_max, self.repeat),
            ("vdi_Ps_mean", "Ps mean", vdi.ps_mean, self.repeat),
            ("vdi_U_max", "U max", vdi.u_max, self.repeat),
            ("vdi_U_mean", "U mean", vdi.u_mean, self.repeat),
        ];
        let one = |(key, symbol, value, beside)| DerivedFigure {
            basis: basis("VDI/DGQ 3441", "", "bidirectional", Some(self.plan())),
            width: Some(Width::Full),
            beside,
            ..DerivedFigure::new(key, symbol, value, &self.report.unit)
        };
        rows.map(one).to_vec()
    }

    fn jis(&self) -> Vec<DerivedFigure> {
        let jis = &self.report.jis;
        let rows = [
            ("jis_accuracy", "max|δ|", Some(jis.accuracy), None, self.scale),
            ("jis_repeatability", "±r", Some(jis.repeatability), Some(Width::Half), self.repeat),
            ("jis_lost_motion", "B", jis.lost_motion, None, self.repeat),
        ];
        let one = |(key, symbol, value, width, beside): (_, _, Option<f64>, _, _)| {
            let basis = basis("JIS B 6330", "", "unidirectional", None);
            let figure = DerivedFigure::new(key, symbol, value?, &self.report.unit);
            Some(DerivedFigure { basis, width, beside, ..figure })
        };
        rows.into_iter().filter_map(one).collect()
    }
}

fn basis(standard: &str, edition: &str, direction: &str, plan: Option<(u32, u32)>) -> Basis {
    Basis {
        standard: standard.to_owned(),
        edition: edition.to_owned(),
        direction: direction.to_owned(),
        positions: plan.map(|plan| plan.0),
        runs: plan.map(|plan| plan.1),
    }
}

/// Standard uncertainties that the setup adds to what grows with the length and to repeatability, in the unit of the
/// figures; `None` for a rotary axis or a setup that makes no sense.
fn beside(setup: &PositioningSetup, report: &PositioningReport) -> Option<(f64, f64)> {
    let budget = measurement_budget(report, &setup.into()).ok()?;
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

/// Figures of a batch or series.
pub(super) fn stability(report: &StabilityReport, unit: &str) -> Vec<DerivedFigure> {
    let level = report.confidence;
    let ends = |interval: Option<Interval>| interval.map(|i| (i.low, i.high));
    let mut found = Vec::new();
    let index = |key, symbol, index: Index| {
        let figure = DerivedFigure::new(key, symbol, index.value, "").within(ends(index.interval), level);
        DerivedFigure { basis: basis("ISO 22514-2", "", "", None), ..figure }
    };
    if let Some(capability) = &report.capability {
        let (long, longest) = if report.options.machine { ("Cmk", "Cm") } else { ("Ppk", "Pp") };
        found.push(index("cpk", "Cpk", capability.cpk));
        found.extend(capability.cp.map(|cp| index("cp", "Cp", cp)));
        found.push(index("ppk", long, capability.ppk));
        found.extend(capability.pp.map(|pp| index("pp", longest, pp)));
    }
    if let Some(without) = report.gauge.and_then(|gauge| gauge.capability) {
        found.push(index("cpk_without_gauge", "Cpk − u²", without.cpk));
    }
    if let Some(percentile) = &report.percentile {
        let figure = DerivedFigure::new("cpk_percentile", "Cpk %", percentile.cpk, "");
        found.push(DerivedFigure { basis: basis("ISO 22514-2", "", "", None), ..figure });
    }
    if let Some(web) = &report.web {
        found.extend(web.indices.map(|indices| index("cpk_total", "Cpk", indices.actual)));
        let keys = [("s_machine", "s MD"), ("s_cross", "s CD"), ("s_residual", "s res")];
        let sd = |((part, _), (key, symbol)): ((Component, f64), (&'static str, &'static str))| {
            DerivedFigure::new(key, symbol, part.variance.max(0.0).sqrt(), unit)
        };
        found.extend(web.parts().into_iter().zip(keys).map(sd));
    }
    if let Some(cv) = &report.variation {
        let percent = ends(cv.interval).map(|(low, high)| (100.0 * low, 100.0 * high));
        found.push(DerivedFigure::new("cv", "CV", 100.0 * cv.value, "%").within(percent, level));
    }
    let spread = |key, symbol, sigma: Sigma| {
        DerivedFigure::new(key, symbol, sigma.value, unit).within(ends(sigma.interval(level)), level)
    };
    found.extend(report.overall.map(|sigma| spread("s_overall", "s", sigma)));
    found.extend(report.within.map(|sigma| spread("s_within", "s_w", sigma)));
    found.push(mean(report, unit, level));
    let range = report.summary.max - report.summary.min;
    found.push(DerivedFigure::new("range", "max − min", range, unit));
    found
}

/// The mean with Student's interval.
fn mean(report: &StabilityReport, unit: &str, level: f64) -> DerivedFigure {
    let all = report.summary;
    let reach =
        all.sd.zip(t_quantile(0.5 + 0.5 * level, all.n as f64 - 1.0)).map(|(sd, t)| t * sd / (all.n as f64).sqrt());
    let interval = reach.map(|reach| (all.mean - reach, all.mean + reach));
    DerivedFigure::new("mean", "x̄", all.mean, unit).within(interval, level)
}

/// Figures of a circular test.
pub(super) fn circular(report: &CircularReport) -> Vec<DerivedFigure> {
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
    let one = |(key, symbol, value): (&'static str, &'static str, Option<f64>)| {
        let basis = basis("ISO 230-4", "", "", None);
        Some(DerivedFigure { basis, ..DerivedFigure::new(key, symbol, value?, &report.unit) })
    };
    rows.into_iter().filter_map(one).collect()
}

/// Figures of a screw.
pub(super) fn lead(report: &LeadReport) -> Vec<DerivedFigure> {
    let f = &report.figures;
    let rows =
        [("v300", "V300", f.v300), ("vua", "Vua", Some(f.vua)), ("e0a", "e0a", Some(f.e0a)), ("v2pi", "V2π", f.v2pi)];
    let one = |(key, symbol, value): (&'static str, &'static str, Option<f64>)| {
        let basis = basis("ISO 3408-3", "", "", None);
        Some(DerivedFigure { basis, ..DerivedFigure::new(key, symbol, value?, LeadReport::UNIT) })
    };
    rows.into_iter().filter_map(one).collect()
}

/// Figures of a drift record.
pub(super) fn drift(report: &DriftReport) -> Vec<DerivedFigure> {
    let unit = report.unit.as_str();
    let curve = report.warm_up.curve;
    let rows = [
        ("d60", "d(60 min)", report.warm_up.measured_at_60, unit),
        ("d_inf", "d∞", curve.map(|curve| curve.settled), unit),
        ("range", "max − min", Some(report.warm_up.range), unit),
        ("tau", "τ", curve.map(|curve| curve.time_constant), "min"),
    ];
    let one = |(key, symbol, value, unit): (&'static str, &'static str, Option<f64>, &str)| {
        Some(DerivedFigure::new(key, symbol, value?, unit))
    };
    let mut found: Vec<DerivedFigure> = rows.into_iter().filter_map(one).collect();
    if let Some(line) = report.line {
        let interval = report.slope_interval.map(|i| (i.low, i.high));
        let per_degree = format!("{unit}/K");
        let figure = DerivedFigure::new("slope_per_degree", "dδ/dT", line.slope, &per_degree);
        found.push(figure.within(interval, report.confidence));
    }
    found
}

/// Figures of lives; the lower bound of the MTBF is one-sided and has no interval of its own.
pub(super) fn life(report: &LifeReport) -> Vec<DerivedFigure> {
    let (unit, level) = (report.unit.as_str(), report.options.confidence);
    let mut found = Vec::new();
    if let Some(weibull) = &report.weibull {
        let rows = [
            ("b10", "B10", weibull.b10, unit),
            ("b50", "B50", weibull.b50, unit),
            ("mean_life", "MTTF", weibull.mean, unit),
            ("beta", "β", weibull.beta, ""),
            ("eta", "η", weibull.eta, unit),
        ];
        found.extend(rows.into_iter().filter_map(|(key, symbol, bounded, unit)| {
            let interval = bounded.span.low.zip(bounded.span.high);
            Some(DerivedFigure::new(key, symbol, bounded.figure?, unit).within(interval, level))
        }));
    }
    if let Some(mtbf) = &report.mtbf {
        found.extend(mtbf_of(mtbf, unit));
        let lower = DerivedFigure::new("mtbf_lower", "MTBF L", mtbf.one_sided_lower, unit);
        found.push(DerivedFigure { confidence: level, ..lower });
    }
    found
}

/// Figures of a repaired machine.
pub(super) fn repairable(report: &RepairableReport) -> Vec<DerivedFigure> {
    let (unit, level) = (report.unit.as_str(), report.confidence);
    let of = |key, symbol, value, unit, interval: Option<Interval>| {
        DerivedFigure::new(key, symbol, value, unit).within(interval.map(|i| (i.low, i.high)), level)
    };
    let law = report.power_law;
    let now = law.map(|law| of("instantaneous_mtbf", "MTBF(T)", law.present, unit, law.present_interval));
    let shape = law.map(|law| of("beta", "β", law.beta, "", Some(law.beta_interval)));
    let mend = report.repair.map(|repair| of("mttr", "MTTR", repair.fitted, unit, repair.interval));
    let up = report.availability.map(|a| {
        let percent = Interval { low: 100.0 * a.interval.low, high: 100.0 * a.interval.high };
        of("availability", "A", 100.0 * a.value, "%", Some(percent))
    });
    now.into_iter().chain(mtbf_of(&report.mtbf, unit)).chain(shape).chain(up).chain(mend).collect()
}

fn mtbf_of(mtbf: &Mtbf, unit: &str) -> Option<DerivedFigure> {
    let interval = mtbf.upper.map(|upper| (mtbf.lower, upper));
    Some(DerivedFigure::new("mtbf", "MTBF", mtbf.point?, unit).within(interval, mtbf.confidence))
}
