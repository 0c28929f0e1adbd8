//! `measure rating screw`: a ball screw in its working cycle.

use clap::Args;

use super::super::super::{Failure, Format};
use super::super::{finite, not_negative};
use super::all_above_zero;
use crate::methods::life::rating::ball_screw::{Part, ball_screw_life};
use crate::report::measured::{RatedScrew, Report, screw};
use crate::text::Lang;
use crate::text::number::{number, significant};

const NEWTON_PER_KILONEWTON: f64 = 1000.0;

/// A ball screw and what it does.
#[derive(Debug, Args)]
pub(in crate::cli) struct ScrewArguments {
    /// Dynamic load rating Ca, kN.
    #[arg(long = "ca", allow_negative_numbers = true, value_parser = finite)]
    rating: f64,
    /// Lead, mm.
    #[arg(long, allow_negative_numbers = true, value_parser = finite)]
    lead: f64,
    /// A part of the cycle: axial force with preload in kN, speed in r/min and share of the time, as 12:500:40.
    #[arg(long = "load", required = true, allow_hyphen_values = true)]
    loads: Vec<String>,
    /// Load factor: 1 runs smoothly, up to 3 with shocks.
    #[arg(long = "fw", default_value_t = 1.0, allow_negative_numbers = true, value_parser = finite)]
    load_factor: f64,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(super) format: Format,
}

/// `force:speed:share`, each 0 or more; the force in kN, in the part in N.
fn part(text: &str) -> Option<Part> {
    let numbers: Vec<f64> = text.split(':').map(|x| not_negative(x.trim()).ok()).collect::<Option<_>>()?;
    let [load, speed, share] = numbers[..] else { return None };
    Some(Part { load: load * NEWTON_PER_KILONEWTON, speed, share })
}

impl ScrewArguments {
    pub(super) fn report(&self, lang: Lang) -> Result<Report, Failure> {
        all_above_zero(&[("--ca", self.rating), ("--lead", self.lead)], lang)?;
        if self.load_factor < 1.0 {
            return Err(Failure::usage(lang.rating_load_factor(&number(significant(self.load_factor, 5)))));
        }
        let parts = self.parts(lang)?;
        let rating = self.rating * NEWTON_PER_KILONEWTON;
        let life = ball_screw_life(&parts, rating, self.lead, self.load_factor);
        let life = life.ok_or_else(|| Failure::usage(why_not(&parts, lang)))?;
        let rated = RatedScrew {
            rating: self.rating,
            lead: self.lead,
            load_factor: self.load_factor,
            parts: parts.len(),
            life,
        };
        Ok(screw(&rated, lang))
    }

    fn parts(&self, lang: Lang) -> Result<Vec<Part>, Failure> {
        let parts = self.loads.iter().map(|text| part(text).ok_or_else(|| lang.rating_bad_part(text)));
        parts.collect::<Result<_, String>>().map_err(Failure::usage)
    }
}

/// Without a part that moves under load nothing tires the screw; else the figures are to blame.
fn why_not(parts: &[Part], lang: Lang) -> &'static str {
    let works = parts.iter().any(|part| part.load > 0.0 && part.speed > 0.0 && part.share > 0.0);
    if works { lang.rating_out_of_range() } else { lang.rating_idle() }
}
