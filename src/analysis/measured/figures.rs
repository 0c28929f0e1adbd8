//! The figures of a report that a cell can take.

use super::derived::DerivedFigure;
use super::{
    CircularReport, DriftReport, Input, LeadReport, LifeReport, PositioningReport, RepairableReport, StabilityReport,
    measurement_budget,
};
use crate::methods::accuracy::intervals::Sampled;
use crate::methods::accuracy::positioning::Positioning;
use crate::methods::accuracy::uncertainty::Setup;
use crate::methods::distributions::{chi_squared_quantile, t_quantile};
use crate::methods::life::exponential::Mtbf;
use crate::methods::stability::capability::Index;
use crate::methods::stability::data::Interval;
use crate::methods::stability::nested::Component;
use crate::methods::stability::sigma::Sigma;
use crate::model::{Basis, MeasurementAnalysis, PositioningSetup, Width};
use crate::quantity::{Unit, convert_span};

/// Figures of an axis by each rule.
pub(super) fn positioning(report: &PositioningReport, analysis: &MeasurementAnalysis) -> Vec<DerivedFigure> {
    let level = analysis.level();
    let unit = report.unit.as_str();
    let both = report.figures.a.is_some();
    let plan = (report.positions as u32, report.runs as u32);
    let beside = analysis.setup.as_ref().and_then(|setup| beside(setup, report));
    let drawn = |of: fn(&crate::methods::accuracy::intervals::Intervals) -> Sampled, wanted: bool| {
        report.intervals.as_ref().map(of).filter(|_| wanted).map(|sampled| (sampled.low, sampled.high))
    };
    let (scale, repeat) = beside.unwrap_or_default();
    let iso = |edition: &str, f: &Positioning, with: bool| -> Vec<DerivedFigure> {
        let prefix = edition == "1988";
        let rows: [(&str, &str, &str, Option<f64>, bool, Option<(f64, f64)>, f64); 12] = [
            ("A", "iso1988_A", "A", f.a, true, drawn(|i| i.a, with && both), scale),
            ("R", "iso1988_R", "R", f.r, true, drawn(|i| i.r, with && both), repeat),
            ("E", "iso1988_E", "E", f.e, true, drawn(|i| i.e, with && both), scale),
            ("M", "iso1988_M", "M", f.m, true, None, scale),
            ("B", "iso1988_B", "B", f.b, true, None, repeat),
            ("A_up", "iso1988_A_up", "A↑", Some(f.a_up), false, drawn(|i| i.a, with && !both), scale),
            ("R_up", "iso1988_R_up", "R↑", Some(f.r_up), false, drawn(|i| i.r, with && !both), repeat),
            ("E_up", "iso1988_E_up", "E↑", Some(f.e_up), false, drawn(|i| i.e, with && !both), scale),
            ("A_down", "iso1988_A_down", "A↓", f.a_down, false, None, scale),
            ("R_down", "iso1988_R_down", "R↓", f.r_down, false, None, repeat),
            ("E_down", "iso1988_E_down", "E↓", f.e_down, false, None, scale),
            ("B_mean", "iso1988_B_mean", "B̄", f.b_mean, true, None, repeat),
        ];
        let one = |(key, old, symbol, value, both, interval, beside)| {
            let value: f64 = value?;
            let direction = if both { "bidirectional" } else { "unidirectional" };
            let figure =
                DerivedFigure::new(if prefix { old } else { key }, symbol, value, unit).within(interval, level);
            let basis = basis("ISO 230-2", edition, direction, Some(plan));
            Some(DerivedFigure { basis, width: Some(Width::Full), beside, ..figure })
        };
        rows.into_iter().filter_map(one).collect()
    };
    let mut found = iso("2014", &report.figures, true);
    if let Some(pooled) = report.pooled {
        let figure = DerivedFigure::new("pooled_s", "s", pooled.s, unit).within(Some((pooled.low, pooled.high)), level);
        found.push(DerivedFigure { beside: repeat, ..figure });
    }
    if let Some(vdi) = report.vdi {
        let rows = [
            ("vdi_P", "P", vdi.p, scale),
            ("vdi_Pa", "Pa", vdi.pa, scale),
            ("vdi_Ps_max", "Ps max", vdi.ps_max, repeat),
            ("vdi_Ps_mean", "P̄s", vdi.ps_mean, repeat),
            ("vdi_U_max", "U max", vdi.u_max, repeat),
            ("vdi_U_mean", "Ū", vdi.u_mean, repeat),
        ];
        found.extend(rows.map(|(key, symbol, value, beside)| DerivedFigure {
            basis: basis("VDI/DGQ 3441", "", "bidirectional", Some(plan)),
            width: Some(Width::Full),
            beside,
            ..DerivedFigure::new(key, symbol, value, unit)
        }));
    }
    found.extend(iso("1988", &report.iso_1988, false));
    let jis = [
        ("jis_accuracy", "max|δ|", Some(report.jis.accuracy), None, scale),
        ("jis_repeatability", "±r", Some(report.jis.repeatability), Some(Width::Half), repeat),
        ("jis_lost_motion", "B", report.jis.lost_motion, None, repeat),
    ];
    found.extend(jis.into_iter().filter_map(|(key, symbol, value, width, beside)| {
        let basis = basis("JIS B 6330", "", "unidirectional", None);
        Some(DerivedFigure { basis, width, beside, ..DerivedFigure::new(key, symbol, value?, unit) })
    }));
    found
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
pub(super) fn stability(report: &StabilityReport, unit: &str, analysis: &MeasurementAnalysis) -> Vec<DerivedFigure> {
    let level = analysis.level();
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
        DerivedFigure::new(key, symbol, sigma.value, unit).within(sigma_interval(sigma, level), level)
    };
    found.extend(report.overall.map(|sigma| spread("s_overall", "s", sigma)));
    found.extend(report.within.map(|sigma| spread("s_within", "s_w", sigma)));
    found.push(mean(report, unit, level));
    let range = report.summary.max - report.summary.min;
    found.push(DerivedFigure::new("range", "max − min", range, unit));
    found
}

/// χ² interval of a standard deviation.
fn sigma_interval(sigma: Sigma, level: f64) -> Option<(f64, f64)> {
    let end = |p: f64| chi_squared_quantile(p, sigma.df).map(|q| sigma.value * (sigma.df / q).sqrt());
    Some((end(0.5 + 0.5 * level)?, end(0.5 - 0.5 * level)?))
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
pub(super) fn drift(report: &DriftReport, analysis: &MeasurementAnalysis) -> Vec<DerivedFigure> {
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
        found.push(figure.within(interval, analysis.level()));
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
    now.into_iter().chain(mtbf_of(&report.mtbf, unit)).chain(shape).collect()
}

fn mtbf_of(mtbf: &Mtbf, unit: &str) -> Option<DerivedFigure> {
    let interval = mtbf.upper.map(|upper| (mtbf.lower, upper));
    Some(DerivedFigure::new("mtbf", "MTBF", mtbf.point?, unit).within(interval, mtbf.confidence))
}
