//! Raw data of a measurement as a file holds them, before any standard's value is made of them.

use crate::text::Lang;
use crate::text::number::{number, significant, with_unit};

/// What was assumed, left out or found odd while a file was read; shown beside every value that rests on it.
#[derive(Clone, Debug, PartialEq)]
pub enum RawNote {
    /// A line before the headings was taken for a title.
    SkippedLine {
        /// Line of the file, from 1.
        line: usize,
        /// What stands in it.
        text: String,
    },
    /// A line at the end sums up the others and was left out.
    Total {
        /// Line of the file, from 1.
        line: usize,
        /// What stands in it.
        text: String,
    },
    /// The headings stand in the first column.
    Turned,
    /// A comma was taken for a thousands mark.
    Thousands {
        /// The first number with one.
        text: String,
        /// As it was read.
        read: String,
    },
    /// A column that is not understood was left out; its heading.
    UnusedColumn(String),
    /// No column says what became of the units: all were taken as failed.
    AllFailed,
    /// A bare 1 below this heading was taken for a failure.
    OneIsFailure(String),
    /// Groups of one unit each were taken for its number.
    GroupsAreUnits,
    /// Deviations without a unit were taken in that of the targets.
    UnitOfTargets(String),
    /// Targets that stand several times were taken for further runs; how often each stands.
    RepeatedTargets(usize),
    /// Positions beyond a full turn were taken within one turn of their targets.
    FullTurn,
    /// A deviation is larger than the step between targets.
    LargerThanStep {
        /// The deviation.
        deviation: f64,
        /// The smallest step, in the same unit.
        step: f64,
        /// Their unit.
        unit: String,
    },
    /// The deviations span more than axes do.
    Spread {
        /// Largest less smallest deviation.
        span: f64,
        /// Their unit.
        unit: String,
    },
    /// One value is a hundred times the others or more.
    FarOut {
        /// The value.
        value: f64,
        /// The median of the absolute values.
        median: f64,
    },
    /// Subgroups are of different sizes.
    UnequalGroups {
        /// Values of the smallest.
        smallest: usize,
        /// Values of the largest.
        largest: usize,
    },
    /// The file holds several axes and this one was chosen.
    ChosenAxis(String),
}

/// A positioning test of one axis: deviations actual − target, position × run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawPositioning {
    /// Name of the axis; empty: not stated.
    pub axis: String,
    /// Symbol of the targets' unit.
    pub target_unit: String,
    /// Symbol of the deviations' unit.
    pub unit: String,
    /// Targets in the order of the file's positions, rising.
    pub targets: Vec<f64>,
    /// Deviations of the runs in the direction of rising targets.
    pub forward: Vec<Vec<f64>>,
    /// The same in the other direction; empty: one direction only.
    pub backward: Vec<Vec<f64>>,
    /// From the text of a laser interferometer, which states no units: they are those of its kind.
    pub instrument: bool,
    /// What the file says beside, as (name, text): machine, date, temperatures.
    pub remarks: Vec<(String, String)>,
    /// What was assumed while the file was read.
    pub notes: Vec<RawNote>,
}

impl RawNote {
    /// The sentence in this language.
    pub fn sentence(&self, lang: Lang) -> String {
        let value = |x: f64| number(significant(x, 4));
        let with = |x: f64, unit: &str| with_unit(significant(x, 4), unit);
        match self {
            Self::SkippedLine { line, text } => lang.raw_note_skipped(*line, text),
            Self::Total { line, text } => lang.raw_note_total(*line, text),
            Self::Turned => lang.raw_note_turned().to_owned(),
            Self::Thousands { text, read } => lang.raw_note_thousands(text, read),
            Self::UnusedColumn(heading) => lang.raw_note_unused(heading),
            Self::AllFailed => lang.raw_note_all_failed().to_owned(),
            Self::OneIsFailure(heading) => lang.raw_note_one_is_failure(heading),
            Self::GroupsAreUnits => lang.raw_note_groups_are_units().to_owned(),
            Self::UnitOfTargets(unit) => lang.raw_note_unit_of_targets(unit),
            Self::RepeatedTargets(times) => lang.raw_note_repeated_targets(*times),
            Self::FullTurn => lang.raw_note_full_turn().to_owned(),
            Self::LargerThanStep { deviation, step, unit } => {
                lang.raw_note_larger_than_step(&with(deviation.abs(), unit), &with(*step, unit))
            }
            Self::Spread { span, unit } => lang.raw_note_spread(&with(*span, unit)),
            Self::FarOut { value: x, median } => lang.raw_note_far_out(&value(*x), &value(*median)),
            Self::UnequalGroups { smallest, largest } => lang.raw_note_unequal_groups(*smallest, *largest),
            Self::ChosenAxis(axis) => lang.raw_note_chosen_axis(axis),
        }
    }
}

/// One line of a life record.
#[derive(Clone, Debug, PartialEq)]
pub struct RawLife {
    /// Running time; of an interval its beginning.
    pub time: f64,
    /// End of the interval in which it failed; `None`: the time is exact.
    pub until: Option<f64>,
    /// It failed; else it was still running.
    pub failed: bool,
    /// Group; empty: all are one.
    pub group: String,
    /// How many units this stands for.
    pub count: u32,
}

/// A life record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawLives {
    /// Symbol of the unit of all times; empty: none is stated.
    pub unit: String,
    /// Its lines.
    pub records: Vec<RawLife>,
    /// What was assumed while the file was read.
    pub notes: Vec<RawNote>,
}

/// One repairable machine of a fleet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawMachine {
    /// Its name in the file.
    pub name: String,
    /// Cumulative running times of its failures, ascending.
    pub times: Vec<f64>,
    /// Running time at which its watch ended without a failure; `None`: with the last failure.
    pub end: Option<f64>,
}

/// When repairable machines failed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawFailures {
    /// Symbol of the unit of the times; empty: none is stated.
    pub unit: String,
    /// Cumulative running times, ascending.
    pub times: Vec<f64>,
    /// How long each repair took, in the unit of the times; empty: not recorded.
    pub repairs: Vec<f64>,
    /// Running time at which the watch of one machine ended without a failure; `None`: not recorded.
    pub end: Option<f64>,
    /// Several machines, each with its own times; empty: `times` are those of one machine.
    pub machines: Vec<RawMachine>,
    /// What was assumed while the file was read.
    pub notes: Vec<RawNote>,
}

/// Figures in a row or in subgroups.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawSeries {
    /// Heading of the column; empty: none.
    pub name: String,
    /// Symbol of the unit; empty: none is stated.
    pub unit: String,
    /// One group a line; single figures are groups of one.
    pub groups: Vec<Vec<f64>>,
    /// What was assumed while the file was read.
    pub notes: Vec<RawNote>,
}

/// A circular test: points of the paths round, in the order of the file and in one unit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawCircular {
    /// Symbol of the unit of all lengths.
    pub unit: String,
    /// Nominal radius.
    pub radius: f64,
    /// x and y of the clockwise path; empty: not measured.
    pub clockwise: Vec<[f64; 2]>,
    /// The same of the other sense.
    pub counterclockwise: Vec<[f64; 2]>,
    /// What was assumed while the file was read.
    pub notes: Vec<RawNote>,
}

/// A lead test of a ball screw.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawLead {
    /// Travel, mm, rising.
    pub travel: Vec<f64>,
    /// Deviation from the specified travel at each of these, µm.
    pub deviation: Vec<f64>,
    /// What was assumed while the file was read.
    pub notes: Vec<RawNote>,
}

/// Readings over time at rest or while warming up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawDrift {
    /// Symbol of the readings' unit.
    pub unit: String,
    /// Times, min, rising.
    pub times: Vec<f64>,
    /// A reading at each of these.
    pub readings: Vec<f64>,
    /// A temperature at each of these, °C; empty: none were taken.
    pub temperatures: Vec<f64>,
    /// What was assumed while the file was read.
    pub notes: Vec<RawNote>,
}
