//! Bands within which a figure of one rule plausibly corresponds to one of ISO 230-2:2014.

/// Figures of other rules that have a counterpart in ISO 230-2:2014.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherFigure {
    /// P of VDI/DGQ 3441, for A.
    VdiP,
    /// Largest Ps of VDI/DGQ 3441, for the larger of R↑ and R↓.
    VdiPs,
    /// A of ISO 230-2:1988 (k = 3), for A.
    Iso1988A,
    /// R↑ of ISO 230-2:1988, for R↑: exactly 1.5 times it.
    Iso1988R,
    /// Positioning accuracy as JIS B 6330 states it (one direction, largest deviation), for A.
    JisAccuracy,
    /// Repeatability as JIS B 6330 states it (± half of a range), for R of both directions.
    JisRepeatability,
}

/// Ratio of the other figure to that of ISO 230-2:2014 from the same runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Rarely smaller.
    pub low: f64,
    /// Median.
    pub middle: f64,
    /// Rarely larger.
    pub high: f64,
}

/// The band of a figure.
///
/// Found by simulation: 4000 axes of 11 positions with 5 runs each way, normal scatter alike at all positions, the
/// systematic deviation a random walk of about 3 times that scatter; both figures of the same runs. With a systematic part of
/// 1 to 6 times the scatter the medians move: P/A 1.15 to 1.24, A(1988)/A 1.22 to 1.41, JIS/A 0.33 to 0.48. No fixed factor
/// exists, so a converted figure is an interval and no measurement; with the raw runs every figure is computed instead.
/// The ends are those of 90 % of the axes or somewhat more.
pub fn band(figure: OtherFigure) -> Band {
    let (low, middle, high) = match figure {
        OtherFigure::VdiP => (1.05, 1.15, 1.31),
        OtherFigure::VdiPs => (1.02, 1.23, 1.43),
        OtherFigure::Iso1988A => (1.09, 1.22, 1.39),
        OtherFigure::Iso1988R => (1.5, 1.5, 1.5),
        OtherFigure::JisAccuracy => (0.31, 0.54, 0.78),
        OtherFigure::JisRepeatability => (1.0 / 7.5, 1.0 / 4.5, 1.0 / 3.0),
    };
    Band { low, middle, high }
}

impl Band {
    /// Low end, middle and high end of the figure by ISO 230-2:2014 that corresponds to this one, > 0.
    pub fn converted(self, figure: f64) -> (f64, f64, f64) {
        (figure / self.high, figure / self.middle, figure / self.low)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::accuracy::positioning::{Runs, iso_230_2_1988, iso_230_2_2014, jis_style, vdi_dgq_3441};
    use crate::methods::decision::draw::Stream;

    /// One axis of the model: 11 positions, 5 runs each way, scatter 1.
    fn axis(number: u64) -> Runs {
        let mut systematic = 0.0;
        let (mut forward, mut backward) = (Vec::new(), Vec::new());
        for position in 0..11_u64 {
            systematic += Stream::new(1, number, position).normal(0);
            let reversal = 1.0;
            let runs = |side: u64, shift: f64| {
                (0..5).map(|run| systematic + shift + Stream::new(2 + side, number, position).normal(run)).collect()
            };
            forward.push(runs(0, 0.0));
            backward.push(runs(1, reversal));
        }
        Runs { targets: (0..11).map(f64::from).collect(), forward, backward }
    }

    #[test]
    fn the_bands_hold_the_middle_of_simulated_axes() {
        const AXES: u64 = 400;
        let mut inside = [0_u32; 4];
        for number in 0..AXES {
            let runs = axis(number);
            let iso = iso_230_2_2014(&runs).expect("usable");
            let vdi = vdi_dgq_3441(&runs).expect("usable");
            let a = iso.a.expect("both ways");
            let old = iso_230_2_1988(&runs).expect("usable");
            let widest = iso.r_up.expect("runs").max(iso.r_down.unwrap_or(0.0));
            let jis = jis_style(&runs).expect("usable");
            let found = [
                (OtherFigure::VdiP, vdi.p / a),
                (OtherFigure::VdiPs, vdi.ps_max / widest),
                (OtherFigure::Iso1988A, old.a.expect("both ways") / a),
                (OtherFigure::JisRepeatability, jis.repeatability.expect("runs") / iso.r.expect("both ways")),
            ];
            for (count, (figure, ratio)) in inside.iter_mut().zip(found) {
                let Band { low, high, .. } = band(figure);
                *count += u32::from((low..=high).contains(&ratio));
            }
            assert!((old.r_up.expect("runs") / iso.r_up.expect("runs") - 1.5).abs() < 1e-9);
        }
        let shares = inside.map(|count| f64::from(count) / AXES as f64);
        assert!(shares.iter().all(|share| *share > 0.8), "{shares:?}");
    }

    #[test]
    fn ends_are_in_order() {
        for figure in
            [OtherFigure::VdiP, OtherFigure::JisAccuracy, OtherFigure::Iso1988R, OtherFigure::JisRepeatability]
        {
            let (low, middle, high) = band(figure).converted(10.0);
            assert!(0.0 < low && low <= middle && middle <= high, "{figure:?}");
        }
        assert!((band(OtherFigure::Iso1988R).converted(15.0).1 - 10.0).abs() < 1e-12);
    }
}
