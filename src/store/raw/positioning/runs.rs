//! From the positions of a file to the runs of an axis: units, repeated targets, positions or deviations.

use std::collections::HashMap;

use super::super::columns::{Field, RawOptions};
use super::super::plausible::oddities;
use super::{Position, Table, ValueMeaning, factor, stated_unit};
use crate::model::{RawNote, RawPositioning, RawProblem, RawProblemKind as Kind};
use crate::quantity::{Dimension, Unit};

impl Table<'_> {
    /// The runs with their units, by rising target.
    pub(super) fn runs(mut self, options: &RawOptions) -> Result<RawPositioning, RawProblem> {
        self.join_repeated()?;
        self.check_runs()?;
        let (target_unit, unit) = self.units(stated_unit(options, &self.places.0)?)?;
        self.ask_of_positions(target_unit, unit)?;
        self.take_deviations(target_unit, unit);
        self.positions.sort_by(|a, b| a.target.total_cmp(&b.target));
        let backward: Vec<Vec<f64>> = self.positions.iter().map(|position| position.backward.clone()).collect();
        let mut found = RawPositioning {
            axis: self.axis,
            target_unit: target_unit.symbol().to_owned(),
            unit: unit.symbol().to_owned(),
            targets: self.positions.iter().map(|position| position.target).collect(),
            forward: self.positions.iter().map(|position| position.forward.clone()).collect(),
            backward: if backward.iter().all(Vec::is_empty) { Vec::new() } else { backward },
            remarks: Vec::new(),
            instrument: false,
            notes: self.notes,
        };
        found.notes.extend(oddities(&found));
        Ok(found)
    }

    /// Units of targets and of values. What no heading names was said, or the values are positions in the unit of their
    /// targets; deviations without a unit are taken in that of the targets where they are as small as deviations are.
    fn units(&mut self, said: Option<Unit>) -> Result<(Unit, Unit), RawProblem> {
        let not_stated = |place: &Field| place.problem(Kind::UnitNotStated);
        let own = self.target_unit.or(said);
        let target = match (own, self.unit) {
            (Some(unit), _) => unit,
            (None, Some(unit)) if self.are_positions(1.0, turn(unit)) => unit,
            (None, _) => return Err(not_stated(&self.places.0)),
        };
        let unit = match self.unit.or(said) {
            Some(unit) => unit,
            None if self.are_positions(1.0, turn(target)) => target,
            None => {
                let largest = self.values().map(f64::abs).fold(0.0, f64::max);
                let limit = Unit::find(if target.dimension() == Dimension::Angle { "°" } else { "mm" });
                // A tenth of a millimetre or of a degree.
                let most = limit.and_then(|limit| factor(limit, target)).map_or(0.0, |one| 0.1 * one);
                if largest > most {
                    return Err(not_stated(&self.places.1));
                }
                self.notes.push(RawNote::UnitOfTargets(target.symbol().to_owned()));
                target
            }
        };
        if factor(target, unit).is_none() && target.dimension() == unit.dimension() {
            return Err(not_stated(&self.places.1));
        }
        Ok((target, unit))
    }

    /// Values that could be positions as well as deviations are asked for, as are headings that the values belie.
    fn ask_of_positions(&self, target_unit: Unit, unit: Unit) -> Result<(), RawProblem> {
        let Some(scale) = factor(target_unit, unit) else { return Ok(()) };
        let are_near = self.lie_at_targets(scale, turn(unit));
        let largest = self.values().map(f64::abs).fold(0.0, f64::max);
        let limit = Unit::find(if unit.dimension() == Dimension::Angle { "°" } else { "mm" });
        // Deviations of a tenth of a millimetre or of a degree are those of hardly any axis.
        let most = limit.and_then(|limit| factor(limit, unit)).map_or(0.0, |one| 0.1 * one);
        let is_open = match self.meaning {
            ValueMeaning::Nothing => are_near && largest <= most,
            ValueMeaning::Deviations => are_near && largest > most,
            ValueMeaning::Positions => !are_near && largest > 0.0,
        };
        if is_open { Err(self.places.1.problem(Kind::PositionsOrDeviations)) } else { Ok(()) }
    }

    fn values(&self) -> impl Iterator<Item = f64> {
        self.positions.iter().flat_map(|position| position.forward.iter().chain(&position.backward)).copied()
    }

    /// Positions become deviations; on a rotary axis within half a turn of the target.
    fn take_deviations(&mut self, target_unit: Unit, unit: Unit) {
        let Some(scale) = factor(target_unit, unit) else { return };
        if !self.are_positions(scale, turn(unit)) {
            return;
        }
        if self.meaning == ValueMeaning::Nothing {
            self.notes.push(RawNote::TargetsSubtracted);
        }
        let turn = turn(unit);
        let mut is_wrapped = false;
        for position in &mut self.positions {
            let target = position.target * scale;
            for x in position.forward.iter_mut().chain(&mut position.backward) {
                let deviation = within_turn(*x - target, turn);
                is_wrapped |= deviation != *x - target;
                *x = deviation;
            }
        }
        if is_wrapped {
            self.notes.push(RawNote::FullTurn);
        }
    }

    /// Targets that all stand equally often are one target each, with further runs.
    fn join_repeated(&mut self) -> Result<(), RawProblem> {
        let mut at: HashMap<u64, usize> = HashMap::new();
        let mut joined: Vec<(usize, Position)> = Vec::new();
        for position in std::mem::take(&mut self.positions) {
            let place = *at.entry((position.target + 0.0).to_bits()).or_insert(joined.len());
            match joined.get_mut(place) {
                Some((times, known)) => {
                    *times += 1;
                    known.line = known.line.max(position.line);
                    known.forward.extend(position.forward);
                    known.backward.extend(position.backward);
                }
                None => joined.push((1, position)),
            }
        }
        let times = joined.first().map_or(1, |(times, _)| *times);
        if let Some((_, odd)) = joined.iter().find(|(found, _)| *found != times) {
            let twice = joined.iter().find(|(found, _)| *found > 1).map_or(odd, |(_, twice)| twice);
            return Err(RawProblem::at(twice.line, 0, Kind::TargetTwice(twice.target)));
        }
        if times > 1 {
            self.notes.push(RawNote::RepeatedTargets(times));
        }
        self.positions = joined.into_iter().map(|(_, position)| position).collect();
        Ok(())
    }

    fn check_runs(&self) -> Result<(), RawProblem> {
        let Some(first) = self.positions.first() else { return Err(RawProblem::of_file(Kind::Empty)) };
        let (forward, backward) = (first.forward.len(), first.backward.len());
        if forward != backward && forward > 0 && backward > 0 {
            return Err(RawProblem::at(first.line, 0, Kind::DirectionsDiffer { forward, backward }));
        }
        for position in &self.positions {
            for (one, other) in [(&first.forward, &position.forward), (&first.backward, &position.backward)] {
                if one.len() != other.len() {
                    let kind = Kind::RunsDiffer { first: one.len(), found: other.len() };
                    return Err(RawProblem::at(position.line, 0, kind));
                }
            }
        }
        Ok(())
    }

    /// True where the values are positions: no heading calls them deviations, and they lie at their targets.
    fn are_positions(&self, scale: f64, turn: Option<f64>) -> bool {
        self.meaning != ValueMeaning::Deviations && self.lie_at_targets(scale, turn)
    }

    /// True where the values lie nearer to their targets, `scale` times these, than to zero.
    fn lie_at_targets(&self, scale: f64, turn: Option<f64>) -> bool {
        let each = || self.positions.iter().flat_map(|p| p.forward.iter().chain(&p.backward).map(|x| (p.target, *x)));
        let to_target: f64 = each().map(|(target, x)| within_turn(x - target * scale, turn).abs()).sum();
        to_target < each().map(|(_, x)| x.abs()).sum::<f64>()
    }
}

/// A full turn in this unit; `None` for a length.
fn turn(unit: Unit) -> Option<f64> {
    Unit::find("°").and_then(|degree| factor(degree, unit)).map(|degree| 360.0 * degree)
}

/// The deviation within half a turn.
fn within_turn(deviation: f64, turn: Option<f64>) -> f64 {
    match turn {
        Some(turn) if deviation.abs() > turn / 2.0 => deviation - turn * (deviation / turn).round(),
        _ => deviation,
    }
}
