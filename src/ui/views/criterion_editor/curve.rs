//! The curve as typed, with a handle on each of its points.

use eframe::egui::Ui;

use super::draft::{Direction, Draft, point_fields};
use crate::methods::decision::value::ValueFunction;
use crate::ui::context::Shared;
use crate::ui::views::inspector::machines_on;
use crate::ui::widgets::curve::{Curve, CurveEdit, Dot, Handle};
use crate::ui::widgets::fields;
use crate::ui::widgets::number_field::NumberField;

const HEIGHT: f32 = 190.0;

/// Where an anchor comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Source {
    Worst,
    Best,
    /// This typed point.
    Point(usize),
    /// The far side of a target that has no points: the worst end mirrored.
    Mirror,
}

/// An anchor of the curve as typed.
#[derive(Clone, Copy, Debug)]
struct Anchor {
    value: f64,
    points: f64,
    source: Source,
}

/// Shows the curve once both ends are given; what is done to it is typed into the fields.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let lang = shared.lang;
    let Some(anchors) = anchors(draft) else { return };
    let line: Vec<(f64, f64)> = anchors.iter().map(|anchor| (anchor.value, anchor.points)).collect();
    let handles: Vec<Handle> = anchors
        .iter()
        .map(|anchor| match anchor.source {
            Source::Worst => Handle { name: lang.curve_worst().to_owned(), end: true },
            Source::Best => Handle { name: lang.curve_best().to_owned(), end: true },
            Source::Mirror => Handle { name: lang.curve_other_end().to_owned(), end: true },
            Source::Point(index) => Handle { name: lang.curve_point(index + 1), end: false },
        })
        .collect();
    let dots = dots(shared, draft, &line);
    let name = lang.criterion_curve_summary(draft.worst.text(), draft.best.text());
    let curve = Curve { anchors: &line, dots: &dots, unit: draft.unit.trim(), name: &name, height: HEIGHT };
    let edit = curve.edit(ui, shared.tokens, lang, &handles);
    fields::hint(ui, shared.tokens, lang.curve_hint());
    match edit {
        None => {}
        Some(CurveEdit::Added { value, points }) => add(draft, value, points),
        Some(CurveEdit::Moved { index, value, points }) => {
            if let Some(anchor) = anchors.get(index) {
                move_to(draft, anchor.source, value, points);
            }
        }
        Some(CurveEdit::Removed(index)) => {
            if let Some(Source::Point(index)) = anchors.get(index).map(|anchor| anchor.source)
                && index < draft.points.len()
            {
                draft.points.remove(index);
            }
        }
    }
}

/// The anchors by rising value; `None` while an end is missing.
fn anchors(draft: &Draft) -> Option<Vec<Anchor>> {
    let scale = draft.scale().filter(|scale| scale.worst != scale.best)?;
    let mut anchors = vec![
        Anchor { value: scale.worst, points: 0.0, source: Source::Worst },
        Anchor { value: scale.best, points: 100.0, source: Source::Best },
    ];
    for (index, (value, points)) in draft.points.iter().enumerate() {
        if let Some((value, points)) = draft.value(value).zip(points.number()) {
            anchors.push(Anchor { value, points: points.clamp(0.0, 100.0), source: Source::Point(index) });
        }
    }
    if draft.direction == Direction::Target && anchors.len() == 2 {
        let value = 2.0 * scale.best - scale.worst;
        anchors.push(Anchor { value, points: 0.0, source: Source::Mirror });
    }
    anchors.sort_by(|a, b| a.value.total_cmp(&b.value));
    Some(anchors)
}

fn move_to(draft: &mut Draft, source: Source, value: f64, points: f64) {
    match source {
        Source::Worst => draft.worst.set(value),
        Source::Best => {
            draft.best.set(value);
            // The best of a target is the target.
            if draft.direction == Direction::Target {
                draft.target.set(value);
            }
        }
        Source::Point(index) => {
            if let Some(place) = draft.points.get_mut(index) {
                *place = point_fields(Some(value), points);
            }
        }
        Source::Mirror => draft.points.push(point_fields(Some(value), 0.0)),
    }
}

/// Adds a point; a target's mirrored side becomes a point of its own first, for with points there is no mirror.
fn add(draft: &mut Draft, value: f64, points: f64) {
    let mirror = anchors(draft).into_iter().flatten().find(|anchor| anchor.source == Source::Mirror);
    draft.points.extend(mirror.map(|anchor| point_fields(Some(anchor.value), 0.0)));
    draft.points.push(point_fields(Some(value), points));
    let mut points = std::mem::take(&mut draft.points);
    let value = |point: &(NumberField, NumberField)| draft.value(&point.0).unwrap_or(f64::INFINITY);
    points.sort_by(|a, b| value(a).total_cmp(&value(b)));
    draft.points = points;
}

/// The machines' figures on the curve as typed; none when the unit is another one now.
fn dots(shared: &Shared<'_>, draft: &Draft, line: &[(f64, f64)]) -> Vec<Dot> {
    let project = shared.session.project();
    let row = draft.original.as_ref().and_then(|id| project.criteria.iter().position(|criterion| criterion.id == *id));
    let same_unit =
        |row: &usize| project.criteria.get(*row).is_some_and(|criterion| criterion.unit == draft.unit.trim());
    let mut dots = row.filter(same_unit).map(|row| machines_on(shared, row)).unwrap_or_default();
    let Some(curve) = ValueFunction::new(line.to_vec()) else { return dots };
    for dot in &mut dots {
        dot.points = curve.value(dot.value);
    }
    dots
}

/// The anchors of the curve as typed, for what a step on it is worth.
pub fn line(draft: &Draft) -> Option<Vec<(f64, f64)>> {
    anchors(draft).map(|anchors| anchors.iter().map(|anchor| (anchor.value, anchor.points)).collect())
}
