//! Where labels stand that belong to lines: near what they name, in its order, and apart from each other.

use crate::figure::font::Metrics;

/// Places for labels nearest to the wanted ones, at least `apart` from each other and within `low` to `high`; closer
/// together where that is too short for all. In the order of what is wanted.
///
/// The least sum of squared shifts: neighbours that would touch move together (pool adjacent violators).
pub(crate) fn spread(wanted: &[f64], apart: f64, low: f64, high: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| wanted[*a].total_cmp(&wanted[*b]));
    let gaps = wanted.len().saturating_sub(1) as f64;
    let apart = if gaps > 0.0 { apart.min((high - low) / gaps).max(0.0) } else { 0.0 };
    let last = (high - apart * gaps).max(low);
    // Without the distances between them the places only have to rise.
    let free: Vec<f64> = order.iter().enumerate().map(|(n, i)| wanted[*i] - apart * n as f64).collect();
    let mut places = vec![0.0; wanted.len()];
    for (n, (i, place)) in order.iter().zip(rising(&free)).enumerate() {
        places[*i] = place.clamp(low, last) + apart * n as f64;
    }
    places
}

/// The nearest numbers that never fall.
fn rising(wanted: &[f64]) -> Vec<f64> {
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    for x in wanted {
        let mut block = (*x, 1);
        while let Some(before) = blocks.pop_if(|before| before.0 > block.0) {
            let count = before.1 + block.1;
            block = ((before.0 * before.1 as f64 + block.0 * block.1 as f64) / count as f64, count);
        }
        blocks.push(block);
    }
    blocks.into_iter().flat_map(|(x, count)| std::iter::repeat_n(x, count)).collect()
}

/// Places on a ladder of ranks: those who share a rank stand on the free steps below it, in the order of `then`.
pub(crate) fn steps(ranks: &[Option<usize>], then: &[Option<usize>]) -> Vec<Option<usize>> {
    let key = |i: usize| (ranks.get(i).copied().flatten(), then.get(i).copied().flatten(), i);
    let before = |i: usize| (0..ranks.len()).filter(|j| ranks[*j] == ranks[i] && key(*j) < key(i)).count();
    (0..ranks.len()).map(|i| ranks[i].map(|rank| rank - 1 + before(i))).collect()
}

/// The text as far as it fits this width at this size, with … where it is cut.
pub(crate) fn fitted(text: &str, width: f32, size: f32) -> String {
    let metrics = Metrics::shared();
    if metrics.width(text, size, false) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    for character in text.chars() {
        if metrics.width(&format!("{kept}{character}…"), size, false) > width {
            break;
        }
        kept.push(character);
    }
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_with_room_stay_and_others_move_together() {
        assert_eq!(spread(&[10.0, 50.0, 90.0], 8.0, 0.0, 100.0), [10.0, 50.0, 90.0]);
        assert_eq!(spread(&[50.0, 50.0], 10.0, 0.0, 100.0), [45.0, 55.0]);
        assert_eq!(spread(&[52.0, 50.0, 20.0], 10.0, 0.0, 100.0), [56.0, 46.0, 20.0]);
        assert_eq!(spread(&[7.0], 10.0, 0.0, 5.0), [5.0]);
        assert!(spread(&[], 1.0, 0.0, 1.0).is_empty());
    }

    #[test]
    fn labels_keep_inside_and_apart() {
        let places = spread(&[99.0, 100.0, 98.0, 1.0], 10.0, 0.0, 100.0);
        assert_eq!(places, [90.0, 100.0, 80.0, 1.0]);
        // Too many for the room: closer together, but apart still.
        let many = spread(&[5.0; 11], 10.0, 0.0, 50.0);
        assert!(many.windows(2).all(|pair| (pair[1] - pair[0] - 5.0).abs() < 1e-9), "{many:?}");
    }

    #[test]
    fn who_shares_a_rank_takes_the_free_steps() {
        let ranks = [Some(3), Some(1), Some(1), None, Some(4)];
        let then = [Some(1), Some(5), Some(2), Some(3), None];
        assert_eq!(steps(&ranks, &then), [Some(2), Some(1), Some(0), None, Some(3)]);
    }

    #[test]
    fn a_long_name_is_cut() {
        assert_eq!(fitted("MTBF", 100.0, 11.0), "MTBF");
        let cut = fitted("Thermal drift of the spindle", 80.0, 11.0);
        assert!(cut.ends_with('…') && Metrics::shared().width(&cut, 11.0, false) <= 80.0, "{cut}");
    }
}
