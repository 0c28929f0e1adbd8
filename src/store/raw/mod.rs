//! Raw data files of measurements: CSV in long and wide form, and the text files of laser interferometers.
//!
//! Readers say what stands in a file; what it means by which standard is said elsewhere. A file that cannot be read
//! gives its first problem with line and column.

mod circular;
mod columns;
mod decimal;
mod drift;
mod failures;
mod guess;
mod headings;
mod lead;
mod life;
mod load;
mod plain;
mod plausible;
mod positioning;
mod reach;
mod roles;
mod rtl;
mod separators;
mod series;
mod spaces;
mod table;
mod totals;
mod units;
mod workbook;

pub use self::circular::circular;
pub use self::columns::RawOptions;
pub use self::drift::drift;
pub use self::failures::cumulative;
pub use self::guess::guess;
pub use self::lead::lead;
pub use self::life::life;
pub use self::load::{AT_ONCE, INLINE, content, fill, from_file, from_rows, path_beside, rebased, sha256};
pub use self::positioning::{axis, positioning};
pub use self::reach::{Outside, Reach, plain as plain_path};
pub use self::rtl::{is_rtl, rtl};
pub use self::series::{Pairs, pairs, scans, series};
pub use self::workbook::delimited;

pub use crate::model::{RawProblem, RawProblemKind};

use crate::model::{Measurement, MeasurementAnalysis as Analysis, Raw};

/// Raw data of the kind, unit and analysis that this measurement names, from a text file or a workbook.
pub fn read(of: &Measurement, bytes: &[u8]) -> Result<Raw, RawProblem> {
    workbook::read(bytes, |text| read_text(of, text)).unwrap_or_else(|| read_text(of, bytes))
}

fn read_text(of: &Measurement, bytes: &[u8]) -> Result<Raw, RawProblem> {
    let options = RawOptions {
        unit: Some(of.unit.clone()).filter(|unit| !unit.trim().is_empty()),
        axis: Some(of.axis.clone()).filter(|axis| !axis.trim().is_empty()),
    };
    match &of.analysis {
        Analysis::Positioning(_) => axis(bytes, &options).map(Raw::Positioning),
        Analysis::Stability(asked) if asked.web => scans(bytes).map(Raw::Series),
        Analysis::Stability(_) => series(bytes).map(Raw::Series),
        Analysis::Life(_) => life(bytes).map(Raw::Life),
        Analysis::Repairable(asked) => cumulative(bytes, asked.gaps).map(Raw::Failures),
        Analysis::Circular(asked) => circular(bytes, asked.radius.unwrap_or(0.0), &options).map(Raw::Circular),
        Analysis::LeadScrew(_) => lead(bytes).map(Raw::Lead),
        Analysis::Drift(_) => drift(bytes, &options).map(Raw::Drift),
    }
}
