//! Classes of a histogram.

/// At most and at least so many classes, where values differ at all.
const MOST: f64 = 60.0;
const LEAST: f64 = 4.0;

/// More steps of the resolution than this between smallest and largest value: it does not matter.
const STEPS: f64 = 400.0;

/// Classes of one width, with how many values lie in each.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bins {
    /// Lower edge of the first class.
    pub start: f64,
    /// Width of a class.
    pub width: f64,
    /// Values in each class.
    pub counts: Vec<usize>,
}

impl Bins {
    /// Lower edge of the class of this number, from 0.
    pub(crate) fn edge(&self, class: usize) -> f64 {
        self.start + self.width * class as f64
    }
}

/// Classes of the width of Freedman and Diaconis, `2·IQR/∛n`, between 4 and 60 of them; `None` for no values or one that
/// is no number.
///
/// Readings come in steps; a class that holds now two and now three of them would make a comb. So where the values lie on
/// a grid, the width is a multiple of its step and edges lie between two steps.
/// Source: Freedman & Diaconis (1981), Z. Wahrscheinlichkeitstheorie 57.
pub(crate) fn bins(values: &[f64]) -> Option<Bins> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (first, last) = (*sorted.first()?, *sorted.last()?);
    let range = last - first;
    if !(first.is_finite() && last.is_finite() && range.is_finite()) {
        return None;
    }
    if range <= first.abs().max(last.abs()) * 1e-12 {
        let width = if first == 0.0 { 1.0 } else { first.abs() * 0.01 };
        return Some(Bins { start: first - 0.5 * width, width, counts: vec![sorted.len()] });
    }
    let n = sorted.len() as f64;
    let quartile = |p: f64| sorted.get(((n - 1.0) * p).round() as usize).copied().unwrap_or(first);
    let iqr = quartile(0.75) - quartile(0.25);
    let wanted = if iqr > 0.0 { 2.0 * iqr / n.cbrt() } else { range / (n.log2() + 1.0) };
    let width = wanted.clamp(range / MOST, range / LEAST);
    let (start, width) = match grid(&sorted, range) {
        Some(step) => (first - 0.5 * step, (width / step).round().max(1.0) * step),
        None => (first, width),
    };
    let count = ((last - start) / width).floor() as usize + 1;
    let mut counts = vec![0; count];
    for x in &sorted {
        let class = (((x - start) / width).floor() as usize).min(count.saturating_sub(1));
        if let Some(counted) = counts.get_mut(class) {
            *counted += 1;
        }
    }
    Some(Bins { start, width, counts })
}

/// The step of the grid on which sorted values lie; `None` where they lie on none, or on one too fine to matter.
fn grid(sorted: &[f64], range: f64) -> Option<f64> {
    let gaps = || sorted.iter().zip(sorted.iter().skip(1)).map(|(a, b)| b - a).filter(|gap| *gap > range * 1e-9);
    let step = gaps().fold(f64::INFINITY, f64::min);
    let whole = |gap: f64| (gap / step - (gap / step).round()).abs() < 1e-3 * (gap / step).clamp(1.0, 20.0);
    (step.is_finite() && range / step <= STEPS && gaps().all(whole)).then_some(step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_in_a_class() {
        for values in [
            vec![1.0],
            vec![2.0, 2.0, 2.0],
            vec![0.0, 0.0, 0.0, 5.0],
            (0..400).map(|k| f64::from(k * k % 97) * 0.01).collect::<Vec<_>>(),
            vec![-1e307, 1e307],
            vec![1e-300, 3e-300, 2e-300],
        ] {
            let found = bins(&values).expect("usable");
            assert_eq!(found.counts.iter().sum::<usize>(), values.len());
            assert!(found.counts.len() <= 62 && found.width > 0.0, "{found:?}");
        }
        assert_eq!((bins(&[]), bins(&[1.0, f64::NAN])), (None, None));
    }

    #[test]
    fn rounded_readings_make_no_comb() {
        // 0 to 9, each as often: classes of two steps hold the same.
        let values: Vec<f64> = (0..200).map(|k| 10.0 + f64::from(k % 10) * 0.01).collect();
        let found = bins(&values).expect("usable");
        let steps = found.width / 0.01;
        assert!((steps - steps.round()).abs() < 1e-6, "{found:?}");
        assert!((found.start - 9.995).abs() < 1e-9, "{found:?}");
    }
}
