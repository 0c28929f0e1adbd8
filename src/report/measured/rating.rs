//! The life that a maker's load rating promises: bearing by ISO 281, ball screw by ISO 3408-5.

use serde_json::json;

use super::Report;
use crate::methods::life::rating::ball_screw::BallScrewLife;
use crate::methods::life::rating::{Bearing, BearingLife, Edition, Elements};
use crate::report::{Section, Value};
use crate::text::Lang;
use crate::text::number::{number, significant};

const SCREW_STANDARD: &str = "ISO 3408-5";
const NEWTON_PER_KILONEWTON: f64 = 1000.0;

/// A bearing with its lives and the factors between them.
#[derive(Clone, Copy, Debug)]
pub struct RatedBearing {
    /// Load, rating and speed.
    pub bearing: Bearing,
    /// Edition whose factors apply.
    pub edition: Edition,
    /// Reliability in per cent, with its factor a1.
    pub reliability: (u32, f64),
    /// Factor aISO of lubrication and dirt.
    pub a_iso: f64,
    /// L10.
    pub life: BearingLife,
    /// Lnm.
    pub modified: BearingLife,
}

/// A number as a title or sentence names it.
fn five_digits(value: f64) -> String {
    number(significant(value, 5))
}

/// The life of a bearing.
pub fn bearing(rated: &RatedBearing, lang: Lang) -> Report {
    let standard = match rated.edition {
        Edition::Iso2007 => "ISO 281:2007",
        Edition::Iso1990 => "ISO 281:1990",
    };
    let of = &rated.bearing;
    let inputs = [five_digits(of.rating), five_digits(of.load), five_digits(of.speed)];
    let [c, p, n] = inputs.each_ref().map(String::as_str);
    let title = match of.elements {
        Elements::Balls => lang.rating_ball_headline(c, p, n),
        Elements::Rollers => lang.rating_roller_headline(c, p, n),
    };
    let ((reliability, a1), life, modified) = (rated.reliability, &rated.life, &rated.modified);
    let values = vec![
        Value::new("L10", life.millions, lang.rating_millions()),
        Value::new("L10h", life.hours, "h"),
        Value::new(lang.rating_a1(reliability), a1, ""),
        Value::new("aISO", rated.a_iso, ""),
        Value::new("Lnm", modified.millions, lang.rating_millions()),
        Value::new("Lnmh", modified.hours, "h"),
    ];
    let json = json!({
        "standard": standard,
        "l10_mrev": life.millions,
        "l10h": life.hours,
        "a1": a1,
        "lnm_mrev": modified.millions,
        "lnmh": modified.hours,
    });
    Report::new(title, vec![Section::values(standard, values, None, lang)], None, json)
        .closed_by(Vec::new(), bearing_warnings(rated, lang))
}

fn bearing_warnings(rated: &RatedBearing, lang: Lang) -> Vec<String> {
    let mut warnings = vec![lang.rating_of_the_maker("C", "ISO 281"), lang.rating_fatigue_bearing().to_owned()];
    let Bearing { load, rating, .. } = rated.bearing;
    if load > rating / 2.0 {
        warnings.push(lang.rating_heavy(&five_digits(load / rating)));
    }
    // A factor of 1 leaves the life as it is.
    if (rated.a_iso - 1.0).abs() > 0.0 {
        warnings.push(lang.rating_lubrication(&five_digits(rated.a_iso)));
    }
    warnings.push(lang.rating_tested_compares().to_owned());
    warnings
}

/// A ball screw with its life: rating in kN, lead in mm, load factor, parts of its cycle.
#[derive(Clone, Copy, Debug)]
pub struct RatedScrew {
    /// Dynamic load rating Ca, kN.
    pub rating: f64,
    /// Lead, mm.
    pub lead: f64,
    /// Load factor.
    pub load_factor: f64,
    /// Parts of the working cycle.
    pub parts: usize,
    /// What comes of them.
    pub life: BallScrewLife,
}

/// The life of a ball screw.
pub fn screw(rated: &RatedScrew, lang: Lang) -> Report {
    let inputs = [five_digits(rated.rating), five_digits(rated.lead), five_digits(rated.load_factor)];
    let [ca, lead, fw] = inputs.each_ref().map(String::as_str);
    let life = &rated.life;
    let mean_load = life.mean_load / NEWTON_PER_KILONEWTON;
    let values = vec![
        Value::new(lang.rating_mean_load(), mean_load, "kN"),
        Value::new(lang.rating_mean_speed(), life.mean_speed, "r/min"),
        Value::new("L10", life.revolutions / 1e6, lang.rating_millions()),
        Value::new("L10h", life.hours, "h"),
        Value::new(lang.rating_travel(), life.kilometres, "km"),
    ];
    let json = json!({
        "standard": SCREW_STANDARD,
        "mean_load": mean_load,
        "mean_load_unit": "kN",
        "mean_speed": life.mean_speed,
        "mean_speed_unit": "r/min",
        "l10_mrev": life.revolutions / 1e6,
        "l10h": life.hours,
        "km": life.kilometres,
    });
    let warnings = vec![
        lang.rating_of_the_maker("Ca", SCREW_STANDARD),
        lang.rating_fatigue_screw().to_owned(),
        lang.rating_tested_compares().to_owned(),
    ];
    let title = lang.rating_screw_headline(ca, lead, fw, rated.parts);
    let section = Section::values(SCREW_STANDARD, values, None, lang);
    Report::new(title, vec![section], None, json).closed_by(Vec::new(), warnings)
}
