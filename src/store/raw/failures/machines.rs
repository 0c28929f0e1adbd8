//! The machines of a failure log, each with its failures in order.

use std::collections::BTreeMap;

use crate::model::{RawMachine, RawProblem, RawProblemKind as Kind};

/// A line of a failure log.
pub(super) struct Entry {
    pub time: f64,
    pub repair: Option<f64>,
    pub failed: bool,
    /// Name of the machine; empty: there is one.
    pub machine: String,
    /// End of the watch that the line names.
    pub end: Option<f64>,
    pub place: RawProblem,
}

/// The machines, and how long repairs took.
#[derive(Default)]
pub(super) struct Machines {
    found: Vec<(RawMachine, f64, Option<f64>)>,
    places: BTreeMap<String, usize>,
    pub repairs: Vec<f64>,
}

impl Machines {
    /// Adds a line; with `gaps` its time is that since the last failure.
    pub fn add(&mut self, entry: Entry, gaps: bool) -> Result<(), RawProblem> {
        let Entry { time, repair, failed, machine, end, place } = entry;
        self.repairs.extend(repair);
        let at = *self.places.entry(machine.trim().to_lowercase()).or_insert(self.found.len());
        if at == self.found.len() {
            let machine = RawMachine { name: machine.trim().to_owned(), ..RawMachine::default() };
            self.found.push((machine, 0.0, end));
        }
        let Some((of, sum, stated)) = self.found.get_mut(at) else { return Ok(()) };
        let last = of.times.last().copied();
        let text = |place: &RawProblem| match &place.kind {
            Kind::BadTime(text) => text.clone(),
            _ => String::new(),
        };
        let other = |kind: Kind| Err(RawProblem { kind, ..place.clone() });
        if time <= 0.0 {
            return Err(place);
        }
        // A watch may end at the moment of the last failure, never before it.
        if !gaps && last.is_some_and(|last| time < last) {
            return other(Kind::NotAbove(text(&place)));
        }
        if of.end.is_some() {
            return other(Kind::AfterEnd(text(&place)));
        }
        if *stated != end {
            return other(Kind::EndsDiffer);
        }
        *sum += time;
        let at = if gaps { *sum } else { time };
        if failed {
            of.times.push(at);
        } else {
            of.end = Some(at);
        }
        Ok(())
    }

    /// The machines by name, with the ends of their watches.
    pub fn done(self) -> (Vec<RawMachine>, Vec<f64>) {
        let of = |(machine, _, stated): (RawMachine, f64, Option<f64>)| RawMachine {
            end: machine.end.or(stated),
            ..machine
        };
        let mut machines: Vec<RawMachine> = self.found.into_iter().map(of).collect();
        machines.sort_by(|a, b| a.name.cmp(&b.name));
        (machines, self.repairs)
    }
}
