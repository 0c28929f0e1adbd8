//! The runs of a positioning test and what makes them unusable.

/// Deviations of one axis: actual − target, per position and run, all in one unit.
///
/// The targets may have a unit of their own; they only name the places. `backward` empty: approached from one side
/// only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Runs {
    /// Target positions.
    pub targets: Vec<f64>,
    /// Deviations of the forward approach, positions × runs.
    pub forward: Vec<Vec<f64>>,
    /// Deviations of the backward approach, positions × runs in the order of `targets`; or nothing at all.
    pub backward: Vec<Vec<f64>>,
}

/// The side from which a target is approached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approach {
    /// Towards larger targets.
    Forward,
    /// Towards smaller targets.
    Backward,
}

/// Why runs give no figures; positions and runs count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// There is no target position.
    NoPositions,
    /// Not as many rows of deviations as targets.
    Positions {
        /// Which rows.
        approach: Approach,
        /// How many there are.
        found: usize,
        /// How many targets there are.
        targets: usize,
    },
    /// A position has another number of runs than the first one forward.
    UnequalRuns {
        /// Where.
        position: usize,
        /// From which side.
        approach: Approach,
        /// Its runs.
        found: usize,
        /// Runs of the first position.
        expected: usize,
    },
    /// Too few runs: none, or one where the rule needs a standard deviation.
    FewRuns {
        /// How many there are.
        found: usize,
    },
    /// A target is no number.
    TargetNotFinite {
        /// Which target.
        position: usize,
    },
    /// A deviation is no number.
    NotFinite {
        /// Where.
        position: usize,
        /// From which side.
        approach: Approach,
        /// In which run.
        run: usize,
    },
    /// The rule needs both directions and there is one.
    OneDirection,
}

impl Runs {
    /// Runs per position and direction.
    pub fn runs(&self) -> usize {
        self.forward.first().map_or(0, Vec::len)
    }

    /// Whether every position is approached from both sides.
    pub fn is_bidirectional(&self) -> bool {
        !self.backward.is_empty()
    }

    /// The first thing that makes these runs unusable.
    pub fn check(&self) -> Result<(), Unusable> {
        if self.targets.is_empty() {
            return Err(Unusable::NoPositions);
        }
        if let Some(position) = self.targets.iter().position(|target| !target.is_finite()) {
            return Err(Unusable::TargetNotFinite { position });
        }
        self.check_rows(Approach::Forward, &self.forward)?;
        if self.is_bidirectional() {
            self.check_rows(Approach::Backward, &self.backward)?;
        }
        Ok(())
    }

    fn check_rows(&self, approach: Approach, rows: &[Vec<f64>]) -> Result<(), Unusable> {
        let (targets, expected) = (self.targets.len(), self.runs());
        if rows.len() != targets {
            return Err(Unusable::Positions { approach, found: rows.len(), targets });
        }
        for (position, row) in rows.iter().enumerate() {
            if row.len() != expected {
                return Err(Unusable::UnequalRuns { position, approach, found: row.len(), expected });
            }
            if let Some(run) = row.iter().position(|x| !x.is_finite()) {
                return Err(Unusable::NotFinite { position, approach, run });
            }
        }
        if expected < 1 { Err(Unusable::FewRuns { found: expected }) } else { Ok(()) }
    }
}
