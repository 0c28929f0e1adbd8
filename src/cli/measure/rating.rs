//! `measure rating`: the life that a maker's load rating promises.

mod screw;

use clap::{Args, Subcommand, ValueEnum};

use super::super::{Failure, Format};
use super::finite;
use crate::methods::life::rating::{Bearing, Edition, Elements, bearing_life, equivalent_load, reliability_factor};
use crate::report::measured::{RatedBearing, Report, bearing};
use crate::text::Lang;
use crate::text::number::number;

/// What is rated.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Rating {
    /// Rolling bearing by ISO 281.
    Bearing(BearingArguments),
    /// Ball screw by ISO 3408-5.
    Screw(screw::ScrewArguments),
}

impl Rating {
    /// The life, and how to print it.
    pub(super) fn report(&self, lang: Lang) -> Result<(Report, Format), Failure> {
        match self {
            Self::Bearing(arguments) => Ok((arguments.report(lang)?, arguments.format)),
            Self::Screw(arguments) => Ok((arguments.report(lang)?, arguments.format)),
        }
    }
}

/// A bearing under steady load.
#[derive(Debug, Args)]
pub(in crate::cli) struct BearingArguments {
    /// Basic dynamic load rating C, kN.
    #[arg(long = "c", allow_negative_numbers = true, value_parser = finite)]
    rating: f64,
    /// Equivalent dynamic load P, kN.
    #[arg(long = "p", allow_negative_numbers = true, value_parser = finite)]
    load: Option<f64>,
    /// Radial force, kN; with --fa, --x and --y in place of --p.
    #[arg(long = "fr", allow_negative_numbers = true, value_parser = finite)]
    radial: Option<f64>,
    /// Axial force, kN.
    #[arg(long = "fa", allow_negative_numbers = true, value_parser = finite)]
    axial: Option<f64>,
    /// Factor X of the radial force, from the maker's table.
    #[arg(long = "x", allow_negative_numbers = true, value_parser = finite)]
    radial_factor: Option<f64>,
    /// Factor Y of the axial force, from the maker's table.
    #[arg(long = "y", allow_negative_numbers = true, value_parser = finite)]
    axial_factor: Option<f64>,
    /// Speed, r/min.
    #[arg(long = "rpm", allow_negative_numbers = true, value_parser = finite)]
    speed: f64,
    /// Rolling elements.
    #[arg(long, value_enum, default_value_t = Kind::Ball)]
    kind: Kind,
    /// Reliability in per cent: 90, or 95 to 99.
    #[arg(long, default_value_t = 90)]
    reliability: u32,
    /// Edition of ISO 281 whose factors a1 apply.
    #[arg(long, value_enum, default_value_t = Printed::New)]
    edition: Printed,
    /// Factor aISO of lubrication and dirt, from the maker.
    #[arg(long, default_value_t = 1.0, allow_negative_numbers = true, value_parser = finite)]
    a_iso: f64,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    /// Balls, exponent 3.
    Ball,
    /// Rollers, exponent 10/3.
    Roller,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Printed {
    /// ISO 281:2007.
    #[value(name = "2007")]
    New,
    /// ISO 281:1990.
    #[value(name = "1990")]
    Old,
}

impl Printed {
    fn edition(self) -> Edition {
        match self {
            Self::New => Edition::Iso2007,
            Self::Old => Edition::Iso1990,
        }
    }
}

/// Refuses the first of these options that is not above 0.
fn all_above_zero(options: &[(&str, f64)], lang: Lang) -> Result<(), Failure> {
    match options.iter().find(|(_, value)| *value <= 0.0) {
        Some((option, value)) => Err(Failure::usage(lang.rating_not_above_zero(option, &number(*value)))),
        None => Ok(()),
    }
}

impl BearingArguments {
    fn report(&self, lang: Lang) -> Result<Report, Failure> {
        let options = [("--c", self.rating), ("--rpm", self.speed), ("--a-iso", self.a_iso)];
        all_above_zero(&options, lang)?;
        let a1 = reliability_factor(self.reliability, self.edition.edition())
            .ok_or_else(|| Failure::usage(lang.rating_no_reliability(self.reliability)))?;
        let load = self.equivalent(lang)?;
        let out_of_range = || Failure::usage(lang.rating_out_of_range());
        let life = bearing_life(&self.bearing(load)).ok_or_else(out_of_range)?;
        let modified = life.modified(a1, self.a_iso).ok_or_else(out_of_range)?;
        let rated = RatedBearing {
            bearing: self.bearing(load),
            edition: self.edition.edition(),
            reliability: (self.reliability, a1),
            a_iso: self.a_iso,
            life,
            modified,
        };
        Ok(bearing(&rated, lang))
    }

    fn bearing(&self, load: f64) -> Bearing {
        let elements = match self.kind {
            Kind::Ball => Elements::Balls,
            Kind::Roller => Elements::Rollers,
        };
        Bearing { elements, rating: self.rating, load, speed: self.speed }
    }

    /// P as given, or from all of the forces and their factors.
    fn equivalent(&self, lang: Lang) -> Result<f64, Failure> {
        let parts = [self.radial, self.axial, self.radial_factor, self.axial_factor];
        match (self.load, parts) {
            (Some(load), [None, None, None, None]) => all_above_zero(&[("--p", load)], lang).map(|()| load),
            (None, [Some(radial), Some(axial), Some(x), Some(y)]) => {
                equivalent_load(radial, axial, x, y).ok_or_else(|| Failure::usage(lang.rating_no_load()))
            }
            _ => Err(Failure::usage(lang.rating_which_load())),
        }
    }
}
