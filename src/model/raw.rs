//! Raw data of a measurement as a file holds them, before any standard's figure is made of them.

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
}

/// When one repairable machine failed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawFailures {
    /// Symbol of the unit of the times; empty: none is stated.
    pub unit: String,
    /// Cumulative running times, ascending.
    pub times: Vec<f64>,
    /// How long each repair took, in the unit of the times; empty: not recorded.
    pub repairs: Vec<f64>,
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
}

/// A lead test of a ball screw.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawLead {
    /// Travel, mm, rising.
    pub travel: Vec<f64>,
    /// Deviation from the specified travel at each of these, µm.
    pub deviation: Vec<f64>,
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
}
