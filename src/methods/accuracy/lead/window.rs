//! The widest band of a course in any window of a length.

use std::collections::VecDeque;

use super::Point;

/// Largest difference of two deviations that are no further apart than `length`, of a course that runs straight between
/// its points.
///
/// Of two such places one can be moved along its straight piece without loss until it is a point, or until both are a
/// full length apart and one of them is a point. So points in a sliding window, and each point with what stands a
/// length before and behind it, are all that has to be looked at.
pub(super) fn widest(course: &[Point], length: f64) -> f64 {
    among_points(course, length).max(at_full_length(course, length, 1.0)).max(at_full_length(course, length, -1.0))
}

/// Among the points alone: smallest and largest of a sliding window, each point passed once.
fn among_points(course: &[Point], length: f64) -> f64 {
    let (mut lowest, mut highest) = (VecDeque::<Point>::new(), VecDeque::<Point>::new());
    // Travel that differs by a rounding is the same.
    let reach = length * (1.0 + 1e-12);
    let mut widest = 0.0_f64;
    for point in course {
        while lowest.back().is_some_and(|last| last.deviation >= point.deviation) {
            lowest.pop_back();
        }
        while highest.back().is_some_and(|last| last.deviation <= point.deviation) {
            highest.pop_back();
        }
        lowest.push_back(*point);
        highest.push_back(*point);
        for queue in [&mut lowest, &mut highest] {
            while queue.front().is_some_and(|first| point.travel - first.travel > reach) {
                queue.pop_front();
            }
        }
        if let Some((low, high)) = lowest.front().zip(highest.front()) {
            widest = widest.max(high.deviation - low.deviation);
        }
    }
    widest
}

/// Each point against the place a full length further (sign 1) or before it (sign −1).
fn at_full_length(course: &[Point], length: f64, sign: f64) -> f64 {
    let mut pieces = course.iter().zip(course.iter().skip(1)).peekable();
    let mut widest = 0.0_f64;
    for point in course {
        let place = point.travel + sign * length;
        while pieces.peek().is_some_and(|(_, to)| to.travel < place) {
            pieces.next();
        }
        let Some((from, to)) = pieces.peek() else { break };
        if from.travel <= place {
            let share = (place - from.travel) / (to.travel - from.travel);
            let there = from.deviation + share * (to.deviation - from.deviation);
            widest = widest.max((there - point.deviation).abs());
        }
    }
    widest
}
