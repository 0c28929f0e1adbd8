//! Scans of a web, as of a coating line: how much of the variance lies along, across and in the rest.

use crate::methods::stability::data::Unusable;
use crate::methods::stability::indices::{Indices, Limits, indices};
use crate::methods::stability::nested::{Component, Components, web_variance};
use crate::methods::stability::sigma::Sigma;
use crate::text::Lang;

/// The variance of a web in its parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Web {
    /// Machine direction, cross web, residual and their sum.
    pub components: Components,
    /// Capability by the total spread; `None` without limits.
    pub indices: Option<Indices>,
}

/// The parts of scans: rows are times, columns lanes; limits may be missing.
pub fn web(scans: &[Vec<f64>], limits: &Limits, confidence: f64) -> Result<Web, Unusable> {
    let components = web_variance(scans)?;
    let is_limited = limits.lsl.is_some() || limits.usl.is_some();
    let made = || indices(limits, components.mean, components.effective_n, components.total, confidence);
    Ok(Web { indices: is_limited.then(made).transpose()?, components })
}

impl Web {
    /// Machine direction, cross web, residual: each with its share of the total variance.
    pub fn parts(&self) -> [(Component, f64); 3] {
        let c = &self.components;
        let total = c.total.value * c.total.value;
        [c.first, c.second, c.residual].map(|part| (part, part.variance / total))
    }

    /// The spread that is left beside times and lanes; `None`: nothing is.
    pub fn residual(&self) -> Option<Sigma> {
        let part = self.components.residual;
        (part.variance > 0.0).then(|| Sigma { value: part.variance.sqrt(), df: part.df })
    }

    /// What has to be known beside the parts.
    pub fn warnings(&self, lang: Lang) -> Vec<String> {
        let c = &self.components;
        let named = [(c.first, lang.measure_web_machine()), (c.second, lang.measure_web_cross())];
        let lost =
            named.into_iter().filter(|(part, _)| part.is_negative()).map(|(_, name)| lang.measure_web_lost(name));
        lost.chain([lang.measure_web_lanes().to_owned()]).collect()
    }
}
