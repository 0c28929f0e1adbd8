//! Prices on one footing: currency, additions, duty, VAT; every step is kept for the calculation.

use crate::model::{Equipment, PriceBasis, Project, Tax};
use crate::quantity::{Dimension, Expected, Figure, Meaning, Unit, convert, read};

/// A price as a multiple plus an addition of the figure entered, in the criterion's unit.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Footing {
    /// x' = factor·x + addition.
    pub factor: f64,
    pub addition: f64,
    /// What was done, in order.
    pub steps: Vec<PriceStep>,
    /// Still on another basis than the criterion asks for.
    pub unlike: bool,
    /// The spec does not say what it includes.
    pub unstated: bool,
}

/// One step of a price calculation.
#[derive(Clone, Debug, PartialEq)]
pub enum PriceStep {
    /// Converted at this rate.
    Rate {
        /// `EUR/CNY`.
        pair: String,
        /// The rate.
        value: f64,
        /// Day and source.
        source: String,
    },
    /// Added this amount, in the criterion's unit.
    Plus {
        /// For what.
        what: String,
        /// How much.
        amount: f64,
    },
    /// Multiplied for duty.
    Duty(TaxStep),
    /// Multiplied for VAT.
    Vat(TaxStep),
}

/// A tax put into a price, or taken out.
#[derive(Clone, Debug, PartialEq)]
pub struct TaxStep {
    /// What the price was multiplied by.
    pub factor: f64,
    /// The rate in %.
    pub percent: f64,
    /// Who says so.
    pub from: RateFrom,
}

/// Whose rate of a tax it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RateFrom {
    /// The price itself says it: `含13%增值税`.
    Text,
    /// The equipment's own, with its tariff heading where that is known.
    Equipment {
        /// `8457.10`
        hs_code: String,
    },
    /// The project's, for all that name none.
    Project,
}

/// Why a price cannot be put on the criterion's footing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PriceError {
    /// No rate between these currencies.
    NoRate { from: &'static str, to: &'static str },
    /// The unit is no money.
    NotMoney,
}

/// What a spec says of its price, and whose it is.
#[derive(Clone, Copy, Default)]
pub(super) struct Own<'a> {
    /// What it includes.
    pub basis: Option<&'a PriceBasis>,
    /// The rate of VAT beside the price; where it names none the equipment's counts, then the project's.
    pub vat_percent: Option<f64>,
    /// The equipment offered; `None`: the price is none of an offer.
    pub equipment: Option<&'a Equipment>,
}

impl Own<'_> {
    fn vat(&self, project: &Project) -> Option<(f64, RateFrom)> {
        let written = self.vat_percent.map(|percent| (percent, RateFrom::Text));
        written.or_else(|| self.rate(self.equipment.and_then(|e| e.vat_percent), project.settings.vat_percent))
    }

    fn duty(&self, project: &Project) -> Option<(f64, RateFrom)> {
        self.rate(self.equipment.and_then(|e| e.duty_percent), project.settings.duty_percent)
    }

    fn rate(&self, own: Option<f64>, project: Option<f64>) -> Option<(f64, RateFrom)> {
        let hs_code = || self.equipment.map(|e| e.hs_code.trim().to_owned()).unwrap_or_default();
        let own = own.map(|percent| (percent, RateFrom::Equipment { hs_code: hs_code() }));
        own.or_else(|| project.map(|percent| (percent, RateFrom::Project)))
    }
}

/// The footing for a price in `from` on a criterion in `to`.
pub(super) fn footing(
    project: &Project,
    from: Unit,
    to: Unit,
    own: Own<'_>,
    wanted: Option<&PriceBasis>,
) -> Result<Footing, PriceError> {
    let mut footing = Footing { factor: 1.0, ..Footing::default() };
    exchange(project, from, to, &mut footing)?;
    let (vat, duty) = (own.vat(project), own.duty(project));
    let (own, wanted) = match (own.basis, wanted) {
        (Some(own), Some(wanted)) => (own, wanted),
        (Some(own), None) => {
            add_extras(project, own, to, &mut footing)?;
            return Ok(footing);
        }
        (None, wanted) => {
            footing.unstated = wanted.is_some();
            return Ok(footing);
        }
    };
    if wanted.terms.is_some() && own.terms != wanted.terms {
        // Freight and the like are known only where the user states them.
        footing.unlike |= own.terms.is_some() && own.plus.is_empty();
        footing.unstated |= own.terms.is_none();
    }
    if let Some(step) = tax(own.duty, wanted.duty, duty, &mut footing) {
        footing.scale(step.factor, PriceStep::Duty(step));
    }
    if let Some(step) = tax(own.vat, wanted.vat, vat, &mut footing) {
        footing.scale(step.factor, PriceStep::Vat(step));
    }
    // Inland freight and the like bear no duty: what is added is added as it stands, last.
    add_extras(project, own, to, &mut footing)?;
    Ok(footing)
}

impl Footing {
    fn scale(&mut self, factor: f64, step: PriceStep) {
        self.factor *= factor;
        self.steps.push(step);
    }
}

fn currency(unit: Unit) -> Option<&'static str> {
    match unit.dimension() {
        Dimension::Money(currency) => Some(currency.code()),
        _ => None,
    }
}

fn exchange(project: &Project, from: Unit, to: Unit, footing: &mut Footing) -> Result<(), PriceError> {
    let (Some(a), Some(b)) = (currency(from), currency(to)) else { return Err(PriceError::NotMoney) };
    let (Some(plain_a), Some(plain_b)) = (from.plain_currency(), to.plain_currency()) else {
        return Err(PriceError::NotMoney);
    };
    let scale = |unit, plain| convert(1.0, unit, plain, 1.0).ok_or(PriceError::NotMoney);
    let (to_plain, from_plain) = (scale(from, plain_a)?, scale(to, plain_b)?);
    footing.factor = to_plain / from_plain;
    if a == b {
        return Ok(());
    }
    let (value, rate) = rate_between(project, a, b).ok_or(PriceError::NoRate { from: a, to: b })?;
    footing.factor *= value;
    let source = [rate.date.as_str(), rate.source.as_str()].into_iter().filter(|s| !s.is_empty());
    let source = source.collect::<Vec<_>>().join(", ");
    footing.steps.push(PriceStep::Rate { pair: format!("{a}/{b}"), value, source });
    Ok(())
}

/// How many `b` one `a` is, by a rate given in either direction.
fn rate_between<'a>(project: &'a Project, a: &str, b: &str) -> Option<(f64, &'a crate::model::Rate)> {
    let usable = project.rates.iter().filter(|rate| rate.value.is_finite() && rate.value > 0.0);
    let (direct, inverse) = (format!("{a}/{b}"), format!("{b}/{a}"));
    let mut found = None;
    for rate in usable {
        let pair: String = rate.pair.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
        if pair == direct {
            return Some((rate.value, rate));
        }
        if pair == inverse {
            found = Some((1.0 / rate.value, rate));
        }
    }
    found
}

fn add_extras(project: &Project, own: &PriceBasis, to: Unit, footing: &mut Footing) -> Result<(), PriceError> {
    for extra in &own.plus {
        let reading = read(&extra.amount, Expected::Number(Some(to)));
        let Meaning::Number(number) = reading.meaning else {
            footing.unlike = true;
            continue;
        };
        let Figure::Point(x) = number.figure else {
            footing.unlike = true;
            continue;
        };
        let mut own_rate = Footing { factor: 1.0, ..Footing::default() };
        exchange(project, number.unit.unwrap_or(to), to, &mut own_rate)?;
        let amount = x * own_rate.factor;
        footing.addition += amount;
        footing.steps.extend(own_rate.steps);
        footing.steps.push(PriceStep::Plus { what: extra.what.clone(), amount });
    }
    Ok(())
}

/// What puts a tax in or takes it out; unlike where the rate is not given.
fn tax(own: Option<Tax>, wanted: Option<Tax>, rate: Option<(f64, RateFrom)>, footing: &mut Footing) -> Option<TaxStep> {
    let wanted = wanted?;
    let Some(own) = own else {
        footing.unstated = true;
        return None;
    };
    if own == wanted {
        return None;
    }
    let Some((percent, from)) = rate.filter(|(percent, _)| percent.is_finite() && *percent >= 0.0) else {
        footing.unlike = true;
        return None;
    };
    let factor = 1.0 + percent / 100.0;
    Some(TaxStep { factor: if wanted == Tax::In { factor } else { 1.0 / factor }, percent, from })
}
