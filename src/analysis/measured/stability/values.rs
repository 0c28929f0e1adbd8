//! The values of a batch or series that a cell can take: indices, spreads, mean.

use super::super::values::{DerivedValue, basis};
use super::StabilityReport;
use crate::methods::distributions::t_quantile;
use crate::methods::stability::capability::Index;
use crate::methods::stability::data::Interval;
use crate::methods::stability::nested::Component;
use crate::methods::stability::sigma::Sigma;

/// Values of a batch or series.
pub(super) fn values(report: &StabilityReport) -> Vec<DerivedValue> {
    let (unit, level) = (report.unit.as_str(), report.confidence);
    let ends = |interval: Option<Interval>| interval.map(|i| (i.low, i.high));
    let mut found = Vec::new();
    let index = |key, symbol, index: Index| {
        let figure = DerivedValue::new(key, symbol, index.value, "").within(ends(index.interval), level);
        DerivedValue { basis: basis("ISO 22514-2", "", "", None), ..figure }
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
        let figure = DerivedValue::new("cpk_percentile", "Cpk %", percentile.cpk, "");
        found.push(DerivedValue { basis: basis("ISO 22514-2", "", "", None), ..figure });
    }
    if let Some(web) = &report.web {
        found.extend(web.indices.map(|indices| index("cpk_total", "Cpk", indices.actual)));
        let keys = [("s_machine", "s MD"), ("s_cross", "s CD"), ("s_residual", "s res")];
        let sd = |((part, _), (key, symbol)): ((Component, f64), (&'static str, &'static str))| {
            DerivedValue::new(key, symbol, part.variance.max(0.0).sqrt(), unit)
        };
        found.extend(web.parts().into_iter().zip(keys).map(sd));
    }
    if let Some(cv) = &report.variation {
        let percent = ends(cv.interval).map(|(low, high)| (100.0 * low, 100.0 * high));
        found.push(DerivedValue::new("cv", "CV", 100.0 * cv.value, "%").within(percent, level));
    }
    let spread = |key, symbol, sigma: Sigma| {
        DerivedValue::new(key, symbol, sigma.value, unit).within(ends(sigma.interval(level)), level)
    };
    found.extend(report.overall.map(|sigma| spread("s_overall", "s", sigma)));
    found.extend(report.within.map(|sigma| spread("s_within", "s_w", sigma)));
    found.push(mean(report, unit, level));
    let range = report.summary.max - report.summary.min;
    found.push(DerivedValue::new("range", "max − min", range, unit));
    found
}

/// The mean with Student's interval.
fn mean(report: &StabilityReport, unit: &str, level: f64) -> DerivedValue {
    let all = report.summary;
    let reach =
        all.sd.zip(t_quantile(0.5 + 0.5 * level, all.n as f64 - 1.0)).map(|(sd, t)| t * sd / (all.n as f64).sqrt());
    let interval = reach.map(|reach| (all.mean - reach, all.mean + reach));
    DerivedValue::new("mean", "x̄", all.mean, unit).within(interval, level)
}
