//! What has to be known of how a raw data file was read.

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
    /// A line at the end holds a remark and was left out.
    Footer {
        /// Line of the file, from 1.
        line: usize,
        /// What stands in it.
        text: String,
    },
    /// A comma with three digits behind it was taken for a decimal sign.
    DecimalComma {
        /// The first number with one.
        text: String,
        /// As it was read.
        read: String,
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
    /// A column whose numbers count the lines through; its heading or number.
    Numbering(String),
    /// A first line of numbers was taken for headings.
    NumbersAsHeadings(String),
    /// Lines with the same field below this heading are one subgroup.
    GroupedBy(String),
    /// A field that says that there is no value was left out, the first of its kind.
    Missing {
        /// Line of the file, from 1.
        line: usize,
        /// What stands in it.
        text: String,
    },
    /// The heading names a multiple of a unit.
    Multiplied {
        /// The heading.
        heading: String,
        /// How many of the unit.
        factor: f64,
    },
    /// A column that could count something else was taken for the number of units.
    CountColumn(String),
    /// The life is the second of two clock readings less the first.
    LivesFromReadings {
        /// Heading of the beginning.
        from: String,
        /// Heading of the end.
        to: String,
    },
    /// A time with a sign for more was taken for a unit that still ran.
    StillRunning(String),
    /// A blank end below this heading was taken for a unit that still ran.
    OpenEnd(String),
    /// A word for a replaced unit was taken for a failure.
    ReplacedFailed(String),
    /// Blank fields below this heading were taken for that of the line above.
    CarriedDown(String),
    /// No heading names a unit: travel in mm, deviations in µm.
    LeadUnits,
    /// No column numbers the runs: they were counted through.
    RunsCounted,
    /// Values that no heading calls positions were taken for them.
    TargetsSubtracted,
    /// Points of a circle were told apart by the turn of their angle.
    SensesByTurn,
    /// Numbers above the columns were taken for headings, and the columns for subgroups.
    ColumnsAreGroups,
}

impl RawNote {
    /// The sentence in this language.
    pub fn sentence(&self, lang: Lang) -> String {
        let value = |x: f64| number(significant(x, 4));
        let with = |x: f64, unit: &str| with_unit(significant(x, 4), unit);
        match self {
            Self::SkippedLine { line, text } => lang.raw_note_skipped(*line, text),
            Self::Total { line, text } => lang.raw_note_total(*line, text),
            Self::Footer { line, text } => lang.raw_note_footer(*line, text),
            Self::DecimalComma { text, read } => lang.raw_note_decimal_comma(text, read),
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
            Self::Numbering(heading) => lang.raw_note_numbering(heading),
            Self::NumbersAsHeadings(text) => lang.raw_note_numbers_as_headings(text),
            Self::GroupedBy(heading) => lang.raw_note_grouped_by(heading),
            Self::Missing { line, text } => lang.raw_note_missing(*line, text),
            Self::Multiplied { heading, factor } => lang.raw_note_multiplied(heading, &value(*factor)),
            Self::CountColumn(heading) => lang.raw_note_count_column(heading),
            Self::LivesFromReadings { from, to } => lang.raw_note_lives_from_readings(from, to),
            Self::StillRunning(text) => lang.raw_note_still_running(text),
            Self::OpenEnd(heading) => lang.raw_note_open_end(heading),
            Self::ReplacedFailed(text) => lang.raw_note_replaced_failed(text),
            Self::CarriedDown(heading) => lang.raw_note_carried_down(heading),
            Self::LeadUnits => lang.raw_note_lead_units().to_owned(),
            Self::TargetsSubtracted => lang.raw_note_targets_subtracted().to_owned(),
            Self::SensesByTurn => lang.raw_note_senses_by_turn().to_owned(),
            Self::ColumnsAreGroups => lang.raw_note_columns_are_groups().to_owned(),
            Self::RunsCounted => lang.raw_note_runs_counted().to_owned(),
        }
    }
}
