//! Rules that tell a chart out of control from one that only scatters.

/// A rule of a control chart; σ is the standard deviation of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// Nelson 1: a point more than 3σ from the centre.
    BeyondThreeSigma,
    /// Nelson 2: nine points in a row on one side.
    NineOneSide,
    /// Nelson 3: six points in a row, each above the one before, or each below.
    SixTrending,
    /// Nelson 4: fourteen points in a row, up and down in turn.
    FourteenAlternating,
    /// Nelson 5: two of three points in a row more than 2σ away on one side.
    TwoOfThree,
    /// Nelson 6: four of five points in a row more than 1σ away on one side.
    FourOfFive,
    /// Nelson 7: fifteen points in a row within 1σ.
    FifteenWithin,
    /// Nelson 8: eight points in a row more than 1σ away, on either side.
    EightOutside,
    /// Western Electric: eight points in a row on one side.
    EightOneSide,
}

/// The eight rules of Nelson (1984).
pub const NELSON: [Rule; 8] = [
    Rule::BeyondThreeSigma,
    Rule::NineOneSide,
    Rule::SixTrending,
    Rule::FourteenAlternating,
    Rule::TwoOfThree,
    Rule::FourOfFive,
    Rule::FifteenWithin,
    Rule::EightOutside,
];

/// The four rules of Western Electric (1956).
pub const WESTERN_ELECTRIC: [Rule; 4] =
    [Rule::BeyondThreeSigma, Rule::TwoOfThree, Rule::FourOfFive, Rule::EightOneSide];

/// A rule that fired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Signal {
    /// The rule.
    pub rule: Rule,
    /// Place of the last point of the pattern, counted from 0.
    pub index: usize,
}

/// Signals of the rules asked for, in their order, then by place.
///
/// A pattern that goes on fires again at each further point. Every rule adds false alarms: a process in control gives one
/// in 370 points by rule 1 alone, one in about 92 by the four of Western Electric. A point on the centre is on no side, and
/// equal points make no trend. In "two of three" and "four of five" the last point need not be among those outside.
/// Meant for points about normal, so for means and single values; on ranges use rule 1 only. Without a spread (σ not
/// above 0) there are no signals but those of trend and turn.
/// Source: Nelson (1984), J. Qual. Technol. 16(4); Western Electric (1956), Statistical Quality Control Handbook.
pub fn signals(points: &[f64], center: f64, sigma: f64, rules: &[Rule]) -> Vec<Signal> {
    let z: Vec<f64> =
        points.iter().map(|x| x - center).map(|off| if sigma > 0.0 { off / sigma } else { f64::NAN }).collect();
    let found = |rule: &Rule| {
        let series = if matches!(rule, Rule::SixTrending | Rule::FourteenAlternating) { points } else { &z };
        let (length, rule) = (rule.length(), *rule);
        let fires = series.windows(length).enumerate().filter(move |(_, window)| rule.holds(window));
        fires.map(move |(first, _)| Signal { rule, index: first + length - 1 }).collect::<Vec<Signal>>()
    };
    rules.iter().flat_map(found).collect()
}

impl Rule {
    /// Points of the pattern.
    pub fn length(self) -> usize {
        match self {
            Self::BeyondThreeSigma => 1,
            Self::NineOneSide => 9,
            Self::SixTrending => 6,
            Self::FourteenAlternating => 14,
            Self::TwoOfThree => 3,
            Self::FourOfFive => 5,
            Self::FifteenWithin => 15,
            Self::EightOutside | Self::EightOneSide => 8,
        }
    }

    /// Whether the pattern is there, in distances over σ; for trend and turn in any unit.
    fn holds(self, window: &[f64]) -> bool {
        let beyond = |limit: f64, needed: usize| {
            let count = |sign: f64| window.iter().filter(|z| sign * **z > limit).count();
            count(1.0) >= needed || count(-1.0) >= needed
        };
        match self {
            Self::BeyondThreeSigma => beyond(3.0, 1),
            Self::NineOneSide | Self::EightOneSide => beyond(0.0, window.len()),
            Self::SixTrending => steps(window).all(|up| up > 0.0) || steps(window).all(|up| up < 0.0),
            Self::FourteenAlternating => alternates(window),
            Self::TwoOfThree => beyond(2.0, 2),
            Self::FourOfFive => beyond(1.0, 4),
            Self::FifteenWithin => window.iter().all(|z| z.abs() < 1.0),
            Self::EightOutside => window.iter().all(|z| z.abs() > 1.0),
        }
    }
}

fn steps(window: &[f64]) -> impl Iterator<Item = f64> {
    window.iter().zip(window.iter().skip(1)).map(|(a, b)| b - a)
}

fn alternates(window: &[f64]) -> bool {
    steps(window).zip(steps(window).skip(1)).all(|(a, b)| (a > 0.0 && b < 0.0) || (a < 0.0 && b > 0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(points: &[f64], sigma: f64, rule: Rule) -> Vec<usize> {
        signals(points, 0.0, sigma, &[rule]).iter().map(|signal| signal.index).collect()
    }

    #[test]
    fn patterns_begin_and_end() {
        let turns: Vec<f64> = (0..15).map(|k| if k % 2 == 0 { 1.5 } else { -1.5 }).collect();
        assert_eq!(places(&turns, 1.0, Rule::FourteenAlternating), [13, 14]);
        assert_eq!(places(&turns, 1.0, Rule::EightOutside), (7..15).collect::<Vec<usize>>());
        assert_eq!(places(&[0.5; 9], 1.0, Rule::NineOneSide), [8]);
        assert_eq!(places(&[0.5; 9], 1.0, Rule::EightOneSide), [7, 8]);
        assert_eq!(places(&[3.0, -3.1], 1.0, Rule::BeyondThreeSigma), [1]);
        assert_eq!(places(&[5.0, 4.0, 3.0, 2.0, 1.0, 0.0], 9.0, Rule::SixTrending), [5]);
        assert_eq!(places(&[5.0, 4.0, 3.0, 3.0, 1.0, 0.0], 9.0, Rule::SixTrending), Vec::<usize>::new());
    }

    #[test]
    fn without_spread_only_trend_and_turn() {
        let rising: Vec<f64> = (0..20).map(f64::from).collect();
        let found = signals(&rising, 0.0, 0.0, &NELSON);
        assert!(!found.is_empty() && found.iter().all(|signal| signal.rule == Rule::SixTrending));
        assert_eq!(signals(&[], 0.0, 1.0, &NELSON), []);
    }
}
