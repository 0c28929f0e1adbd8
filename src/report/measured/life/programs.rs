//! A life report for programs.

use serde_json::{Map, Value as Json, json};

use crate::analysis::measured::{LifeGroup, LifePlot, LifeReport, WeibullReport};
use crate::methods::life::choice::{Candidate, Distribution};
use crate::methods::life::exponential::Mtbf;
use crate::model::LifeFit;

/// An MTBF for programs.
pub fn mtbf_json(found: &Mtbf) -> Json {
    json!({
        "point": found.point,
        "lower": found.lower,
        "upper": found.upper,
        "confidence": found.confidence,
        "one_sided_lower": found.one_sided_lower,
        "three_times": found.three_times,
        "total_time": found.total_time,
        "termination": found.termination,
    })
}

/// B10 by another distribution.
pub(super) fn b10(found: &LifeReport, by: Distribution) -> Option<f64> {
    match by {
        Distribution::Weibull => found.weibull.as_ref().and_then(|weibull| weibull.b10.figure),
        Distribution::Lognormal => found.lognormal.and_then(|fit| fit.quantile(0.1)),
        Distribution::Loglogistic => found.loglogistic.and_then(|fit| fit.quantile(0.1)),
        Distribution::Exponential => found.exponential.map(|fit| -libm::log1p(-0.1) * fit.mean),
    }
}

/// The whole report, without its warnings.
pub(super) fn json(found: &LifeReport) -> Json {
    let steps = found.survival.iter().flat_map(|curve| &curve.steps);
    let steps = steps.map(|s| {
        json!({
            "time": s.time, "at_risk": s.at_risk, "failures": s.failures, "survival": s.survival, "lower": s.lower,
            "upper": s.upper,
        })
    });
    let hazards = found.hazard.iter();
    let hazards = hazards.map(|h| json!({ "time": h.time, "hazard": h.hazard, "lower": h.lower, "upper": h.upper }));
    let mut value = summary_fields(found);
    let rest = json!({
        "kind": "life",
        "unit": found.unit,
        "group": found.options.group,
        "total_time": found.total_time,
        "distributions": distributions(found),
        "weibayes": found.weibayes.map(|bound| json!({
            "beta": bound.shape, "eta": bound.scale, "eta_lower": bound.scale_lower, "b10_lower": bound.life_lower(0.1),
        })),
        "kaplan_meier": steps.collect::<Vec<_>>(),
        "nelson_aalen": hazards.collect::<Vec<_>>(),
        "plot": found.plot.as_ref().map(plot),
        "groups": groups(found),
        "log_rank": found.log_rank.as_ref().map(|test| json!({
            "chi_squared": test.chi_squared, "df": test.df, "p": test.p,
        })),
    });
    value.extend(rest.as_object().cloned().unwrap_or_default());
    Json::Object(value)
}

/// What is said of a group as well.
fn summary_fields(found: &LifeReport) -> Map<String, Json> {
    let value = json!({
        "n": found.n,
        "failures": found.failures,
        "suspensions": found.suspensions,
        "weibull": found.weibull.as_ref().map(|weibull| weibull_json(weibull, found.options.fit)),
        "mtbf": found.mtbf.as_ref().map(mtbf_json),
    });
    value.as_object().cloned().unwrap_or_default()
}

fn weibull_json(found: &WeibullReport, fit: LifeFit) -> Json {
    let method = match fit {
        LifeFit::MaximumLikelihood => "mle",
        LifeFit::RankRegressionX => "rrx",
        LifeFit::RankRegressionY => "rry",
    };
    json!({
        "method": method,
        "beta": found.beta.figure,
        "beta_interval": found.beta.span,
        "eta": found.eta.figure,
        "eta_interval": found.eta.span,
        "b10": found.b10.figure,
        "b10_interval": found.b10.span,
        "b50": found.b50.figure,
        "b50_interval": found.b50.span,
        "mean": found.mean.figure,
        "mean_interval": found.mean.span,
        "reliability": found.reliability.map(|(time, share)| json!({
            "time": time, "value": share.figure, "interval": share.span,
        })),
        "log_likelihood": found.log_likelihood,
        "correlation": found.correlation,
    })
}

fn distributions(found: &LifeReport) -> Vec<Json> {
    let one = |candidate: &Candidate| {
        let fit = match candidate.distribution {
            Distribution::Lognormal => found.lognormal,
            Distribution::Loglogistic => found.loglogistic,
            Distribution::Exponential | Distribution::Weibull => None,
        };
        let mean = found.exponential.filter(|_| candidate.distribution == Distribution::Exponential);
        json!({
            "name": candidate.distribution,
            "aic": candidate.aic,
            "aicc": candidate.aicc,
            "log_likelihood": candidate.log_likelihood,
            "mu": fit.map(|fit| fit.mu),
            "sigma": fit.map(|fit| fit.sigma),
            "mean": mean.map(|fit| fit.mean),
            "b10": b10(found, candidate.distribution),
        })
    };
    found.choice.iter().flat_map(|choice| &choice.candidates).map(one).collect()
}

fn plot(plot: &LifePlot) -> Json {
    let points = plot.points.iter().map(|p| json!({ "time": p.time, "rank": p.rank, "failed": p.failed }));
    let line = plot.line.iter().map(|p| json!({ "failed": p.failed, "time": p.time, "low": p.low, "high": p.high }));
    json!({ "points": points.collect::<Vec<_>>(), "line": line.collect::<Vec<_>>() })
}

fn groups(found: &LifeReport) -> Vec<Json> {
    let one = |group: &LifeGroup| {
        let mut fields = summary_fields(&group.report);
        fields.insert("name".to_owned(), json!(group.name));
        Json::Object(fields)
    };
    found.groups.iter().map(one).collect()
}
