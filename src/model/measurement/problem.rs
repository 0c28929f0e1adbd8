//! What is wrong with a raw data file, with its place.

use crate::text::Lang;
use crate::text::number::number;

/// One problem of a raw data file.
#[derive(Clone, Debug, PartialEq)]
pub struct RawProblem {
    /// Line, from 1; 0: the file as a whole.
    pub line: usize,
    /// Column: number of the field in the line, from 1; 0: the line as a whole.
    pub column: usize,
    /// What it is.
    pub kind: RawProblemKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum RawProblemKind {
    /// Nothing but headings, or nothing at all.
    Empty,
    /// The delimited text is broken; what the reader says.
    Broken(String),
    /// A field that should be a number.
    NotANumber(String),
    /// Two decimal signs in one file; the number that has the other one.
    MixedDecimals(String),
    /// A line has more fields than there are headings.
    Surplus {
        /// Fields of the line.
        fields: usize,
        /// Headings.
        headings: usize,
    },
    /// What became of a unit is not said.
    NoEvent,
    /// A column that is not understood could say which units failed; its heading.
    UnclearStatus(String),
    /// A column of values in another unit than the first one, of another kind.
    UnlikeUnits(String),
    /// Targets of which some stand twice.
    TargetTwice(f64),
    /// Several sheets of the workbook hold such data; their names.
    SeveralSheets(Vec<String>),
    /// The workbook is protected by a password.
    Password,
    /// More bytes or cells than the program takes.
    TooLarge,
    /// More of something than the reader takes.
    TooMany {
        /// Announced or found.
        found: usize,
        /// So many are read.
        most: usize,
    },
    /// A workbook that could not be read; what the reader says.
    Workbook(String),
    /// Several axes; one has to be chosen.
    SeveralAxes(Vec<String>),
    /// The axis that was chosen is not in the file; those that are.
    NoAxis {
        /// Asked for.
        asked: String,
        /// There.
        axes: Vec<String>,
    },
    /// The watch of a machine goes on after its end.
    AfterEnd(String),
    /// A column that is needed.
    NoColumn {
        /// Its name.
        name: &'static str,
        /// The headings that are there.
        headings: Vec<String>,
    },
    /// A heading that is none of those known.
    UnknownHeading(String),
    /// A unit that is not known, or not one of this kind of figure.
    UnknownUnit(String),
    /// The unit is not in the file; it has to be said.
    UnitNotStated,
    /// A direction that is neither forward nor backward.
    UnknownDirection(String),
    /// The unit of time is not in the file.
    TimeUnitNotStated,
    /// A sense that is neither clockwise nor counterclockwise.
    UnknownSense(String),
    /// A time or travel that is not beyond the one before.
    NotBeyond(String),
    /// A word for an event that is neither failure nor still running.
    UnknownEvent(String),
    /// A time that is not above 0, or an interval that ends before it begins.
    BadTime(String),
    /// A count that is not a whole number above 0.
    BadCount(String),
    /// A position has another number of runs than the first one.
    RunsDiffer {
        /// How many the first position has.
        first: usize,
        /// How many this one has.
        found: usize,
    },
    /// The directions of a position have different numbers of runs.
    DirectionsDiffer {
        /// Towards rising targets.
        forward: usize,
        /// Towards falling ones.
        backward: usize,
    },
    /// The same figure is there twice: same position, run and direction.
    Twice,
    /// A section of an instrument file that is not there.
    NoSection(&'static str),
    /// An instrument file announces so many of something and holds another number.
    CountDiffers {
        /// Announced.
        announced: usize,
        /// Found.
        found: usize,
    },
    /// A run names a target that is not there.
    NoTarget(usize),
    /// Several columns could hold the values; their headings.
    SeveralValues(Vec<String>),
    /// Readings of several axes; their headings.
    SeveralReadings(Vec<String>),
    /// Values of several machines, told by this heading.
    SeveralMachines(String),
    /// Groups of digits with spaces between: one number or several.
    SpacedNumber(String),
    /// Three digits behind a mark that nothing in the file tells.
    OpenNumber(String),
    /// A first line that could be a heading or a spoiled value.
    HeadingOrValue(String),
    /// Two columns say different of what became of a unit; their headings.
    Contradiction(String, String),
    /// Two columns could hold the running time; their headings.
    SeveralTimes(String, String),
    /// Two clock readings or an interval, and nothing that says which; their headings.
    ReadingsWithoutEvent(String, String),
    /// A bare F that could be failed as well as false.
    BareF,
    /// A time that is not above the one before.
    NotAbove(String),
    /// Lines of one machine name different ends of its watch.
    EndsDiffer,
    /// A column counts failures whose times are not there; its heading.
    CountsWithoutTimes(String),
    /// A column that is not understood could tell machines apart; its heading.
    UnclearMachine(String),
    /// Several columns and no headings.
    NoHeadings,
    /// The axis of this line is blank, and no line above names one.
    BlankAxis,
    /// Two columns have the same heading.
    SameHeading(String),
    /// An angle without a unit that could be in radians.
    AngleUnitNotStated,
    /// Values that could be positions as well as deviations.
    PositionsOrDeviations,
    /// Points of several runs of a circle, and nothing says in which sense each went.
    SenseNotStated,
    /// A column counts failures up to each time, or units at risk; its heading.
    CumulativeCounts(String),
}

impl RawProblemKind {
    /// A column that is needed beside these headings; blank ones are not told.
    pub(crate) fn no_column<'a>(name: &'static str, headings: impl Iterator<Item = &'a str>) -> Self {
        const MOST: usize = 8;
        let headings = headings.filter(|heading| !heading.is_empty()).take(MOST).map(str::to_owned).collect();
        Self::NoColumn { name, headings }
    }

    /// True where other headings, or headings elsewhere, would mend it.
    pub(crate) fn is_of_headings(&self) -> bool {
        matches!(self, Self::NoColumn { .. } | Self::UnknownHeading(_) | Self::Empty)
    }
}

/// The Chinese heading that would do.
fn chinese(name: &'static str) -> &'static str {
    match name {
        "time" => "时间",
        "target" => "目标位置",
        "F1" => "正向1",
        "run" => "次数",
        "direction" => "方向",
        "travel" => "行程",
        "value" | "deviation" => "偏差",
        "drift" => "漂移",
        "radius" => "半径",
        "x" => "x坐标",
        "y" => "y坐标",
        other => other,
    }
}

/// Names in a row.
fn joined(names: &[String], lang: Lang) -> String {
    names.join(if lang == Lang::Zh { "、" } else { ", " })
}

impl RawProblem {
    /// At this line and column.
    pub fn at(line: usize, column: usize, kind: RawProblemKind) -> Self {
        Self { line, column, kind }
    }

    /// Of the file as a whole.
    pub fn of_file(kind: RawProblemKind) -> Self {
        Self { line: 0, column: 0, kind }
    }

    /// The axes of the file, where one of them has to be chosen.
    pub fn axes(&self) -> Option<&[String]> {
        match &self.kind {
            RawProblemKind::SeveralAxes(axes) | RawProblemKind::NoAxis { axes, .. } => Some(axes),
            _ => None,
        }
    }

    /// The option of the command line that says what the file does not.
    pub fn option(&self) -> Option<&'static str> {
        match self.kind {
            RawProblemKind::UnitNotStated => Some("--unit"),
            RawProblemKind::SeveralAxes(_) | RawProblemKind::NoAxis { .. } => Some("--axis"),
            _ => None,
        }
    }

    /// The sentence in this language, with its place.
    pub fn sentence(&self, lang: Lang) -> String {
        use RawProblemKind as Kind;
        let what = match &self.kind {
            Kind::Empty => lang.raw_empty().to_owned(),
            Kind::Broken(cause) => lang.raw_broken(cause),
            Kind::NotANumber(text) if text.is_empty() => lang.raw_no_figure().to_owned(),
            Kind::NotANumber(text) => lang.raw_not_a_number(text),
            Kind::MixedDecimals(text) => lang.raw_mixed_decimals(text),
            Kind::Surplus { fields, headings } => lang.raw_surplus(*fields, *headings),
            Kind::NoEvent => lang.raw_no_event().to_owned(),
            Kind::UnclearStatus(heading) => lang.raw_unclear_status(heading),
            Kind::UnlikeUnits(heading) => lang.raw_unlike_units(heading),
            Kind::TargetTwice(target) => lang.raw_target_twice(&number(*target)),
            Kind::SeveralSheets(sheets) => lang.raw_several_sheets(&joined(sheets, lang)),
            Kind::Password => lang.raw_password().to_owned(),
            Kind::TooLarge => lang.raw_too_large().to_owned(),
            Kind::TooMany { found, most } => lang.raw_too_many(*found, *most),
            Kind::Workbook(cause) => lang.raw_workbook(cause),
            Kind::SeveralAxes(axes) => lang.raw_several_axes(&joined(axes, lang)),
            Kind::NoAxis { asked, axes } => lang.raw_no_axis(asked, &joined(axes, lang)),
            Kind::AfterEnd(text) => lang.raw_after_end(text),
            Kind::NoColumn { name, headings } => {
                let name = if lang == Lang::Zh { chinese(name) } else { name };
                lang.raw_no_column(name, &joined(headings, lang))
            }
            Kind::UnknownHeading(text) => lang.raw_unknown_heading(text),
            Kind::UnknownUnit(text) => lang.raw_unknown_unit(text),
            Kind::UnitNotStated => lang.raw_unit_not_stated().to_owned(),
            Kind::UnknownDirection(text) => lang.raw_unknown_direction(text),
            Kind::TimeUnitNotStated => lang.raw_time_unit_not_stated().to_owned(),
            Kind::UnknownSense(text) => lang.raw_unknown_sense(text),
            Kind::NotBeyond(text) => lang.raw_not_beyond(text),
            Kind::UnknownEvent(text) => lang.raw_unknown_event(text),
            Kind::BadTime(text) => lang.raw_bad_time(text),
            Kind::BadCount(text) => lang.raw_bad_count(text),
            Kind::RunsDiffer { first, found } => lang.raw_runs_differ(*found, *first),
            Kind::DirectionsDiffer { forward, backward } => lang.raw_directions_differ(*forward, *backward),
            Kind::Twice => lang.raw_twice().to_owned(),
            Kind::NoSection(name) => lang.raw_no_section(name),
            Kind::CountDiffers { announced, found } => lang.raw_count_differs(*announced, *found),
            Kind::NoTarget(number) => lang.raw_no_target(*number),
            Kind::SeveralValues(headings) => lang.raw_several_values(&joined(headings, lang)),
            Kind::SeveralReadings(headings) => lang.raw_several_readings(&joined(headings, lang)),
            Kind::SeveralMachines(heading) => lang.raw_several_machines(heading),
            Kind::SpacedNumber(text) => lang.raw_spaced_number(text),
            Kind::OpenNumber(text) => lang.raw_open_number(text),
            Kind::HeadingOrValue(text) => lang.raw_heading_or_value(text),
            Kind::Contradiction(first, second) => lang.raw_contradiction(first, second),
            Kind::SeveralTimes(first, second) if first.is_empty() => lang.raw_second_time(second),
            Kind::SeveralTimes(first, second) => lang.raw_several_times(first, second),
            Kind::ReadingsWithoutEvent(from, to) => lang.raw_readings_without_event(from, to),
            Kind::BareF => lang.raw_bare_f().to_owned(),
            Kind::NotAbove(text) => lang.raw_not_above(text),
            Kind::EndsDiffer => lang.raw_ends_differ().to_owned(),
            Kind::CountsWithoutTimes(heading) => lang.raw_counts_without_times(heading),
            Kind::UnclearMachine(heading) => lang.raw_unclear_machine(heading),
            Kind::NoHeadings => lang.raw_no_headings().to_owned(),
            Kind::BlankAxis => lang.raw_blank_axis().to_owned(),
            Kind::SameHeading(heading) => lang.raw_same_heading(heading),
            Kind::PositionsOrDeviations => lang.raw_positions_or_deviations().to_owned(),
            Kind::SenseNotStated => lang.raw_sense_not_stated().to_owned(),
            Kind::CumulativeCounts(heading) => lang.raw_cumulative_counts(heading),
            Kind::AngleUnitNotStated => lang.raw_angle_unit_not_stated().to_owned(),
        };
        match (self.line, self.column) {
            (0, _) => what,
            (line, 0) => lang.raw_at_line(line, &what),
            (line, column) => lang.raw_at(line, column, &what),
        }
    }
}
