//! Laws of reading quantities: never a panic, stable through text and back, indifferent to the unit.

use gapwise::quantity::{Expected, Figure, Meaning, Number, Unit, convert, convert_span, read, to_text};
use proptest::prelude::*;

/// Pieces that data sheets are made of, and that are easy to get wrong together.
static PIECES: &[&str] = &[
    "0",
    "5",
    "12",
    "300",
    "000",
    "0.005",
    "1,234",
    "1e3",
    "e",
    "1e308",
    ".",
    ",",
    " ",
    "\u{a0}",
    "\u{2009}",
    "-",
    "−",
    "–",
    "—",
    "~",
    "～",
    "to",
    "至",
    "±",
    "+/-",
    "+",
    "/",
    "per",
    "≥",
    "<=",
    "<",
    "max.",
    "min",
    "up to",
    "最高",
    "不小于",
    "以上",
    "以下",
    "约",
    "about",
    "万",
    "亿",
    "k",
    "K",
    "M",
    "mm",
    "µm",
    "μm",
    "丝",
    "h",
    "小时",
    "年",
    "月",
    "rpm",
    "r/min",
    "kg",
    "g",
    "%",
    "°",
    "′",
    "″",
    "℃",
    "K",
    "°F",
    "€",
    "￥",
    "元",
    "万元",
    "USD",
    "次",
    "台",
    "全行程",
    "(",
    ")",
    "（",
    "）",
    "参考",
    "C3",
    "IT7",
    "n/a",
    "?",
    "是",
    "×",
    "×10^6",
    "⁻¹",
    "²",
    "１",
    "ｍ",
    "NaN",
    "inf",
];

fn biased_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 0..9).prop_map(|pieces| pieces.concat())
}

/// Mostly well formed.
fn figure_text() -> impl Strategy<Value = String> {
    let before = prop::sample::select(&["", "≥ ", "< ", "up to ", "约", "±", "≤±", "-"][..]);
    let number = prop_oneof![
        (any::<u16>(), 0..5_usize).prop_map(|(x, decimals)| format!("{:.decimals$}", f64::from(x) / 100.0)),
        (any::<u16>(), -20..20_i32).prop_map(|(x, power)| format!("{x}e{power}")),
        (1..999_u16, 0..999_u16).prop_map(|(a, b)| format!("{a} {b:03}")),
        (1..999_u16, 0..999_u16).prop_map(|(a, b)| format!("{a},{b:03}")),
        any::<f64>().prop_map(|x| x.to_string()),
    ];
    let units = ["", " mm", "µm", "丝", "万小时", " kh", "年", " °C", " °F", "%", "″", "万元", "€", " inch"];
    let unit = prop::sample::select(units.to_vec());
    let link = prop::sample::select(&["", "", "", "–", " ± ", " to "][..]);
    let after = prop::sample::select(&["", "", "以上", "/300 mm", " per 2 inch", "/全行程", "左右"][..]);
    (before, number.clone(), unit.clone(), link, number, unit, after).prop_map(
        |(before, first, first_unit, link, second, second_unit, after)| match link {
            "" => format!("{before}{first}{first_unit}{after}"),
            _ => format!("{before}{first}{first_unit}{link}{second}{second_unit}{after}"),
        },
    )
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![1 => any::<String>(), 3 => biased_text(), 6 => figure_text()]
}

fn expectations(levels: &[String]) -> Vec<Expected<'_>> {
    let units = ["mm", "µm", "h", "year", "rpm", "kg", "%", "arcsec", "°C", "CNY", "次", "pcs", "G"];
    let numbers = units.iter().map(|unit| Expected::Number(Unit::find(unit)));
    numbers.chain([Expected::Number(None), Expected::YesNo, Expected::Level(levels)]).collect()
}

fn levels() -> Vec<String> {
    ["C5", "C3", "是", "very good", "?", "5 mm"].map(str::to_owned).to_vec()
}

fn without_resolution(meaning: Meaning) -> Meaning {
    match meaning {
        Meaning::Number(number) => Meaning::Number(Number { resolution: 1.0, ..number }),
        other => other,
    }
}

/// Text to meaning to text and on: the figures stay from the first, the place of the last digit from the second (one
/// converted from inches or taken from a share is no decimal place).
fn assert_stable(text: &str, expected: Expected<'_>, levels: &[String]) {
    let first = read(text, expected);
    if matches!(first.meaning, Meaning::Unread(_)) {
        assert_eq!(to_text(&first, levels), "");
        return;
    }
    let canonical = to_text(&first, levels);
    let second = read(&canonical, expected);
    assert_eq!(
        without_resolution(second.meaning.clone()),
        without_resolution(first.meaning),
        "{text:?} as {expected:?} became {canonical:?}"
    );
    let third = read(&to_text(&second, levels), expected);
    assert_eq!(third.meaning, second.meaning, "{text:?} as {expected:?} became {canonical:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reading_never_panics_and_is_stable(text in any_text()) {
        let levels = levels();
        for expected in expectations(&levels) {
            assert_stable(&text, expected, &levels);
        }
    }

    #[test]
    fn finding_a_unit_never_panics(text in any_text()) {
        if let Some(unit) = Unit::find(&text) {
            prop_assert_eq!(Unit::find(unit.symbol()), Some(unit));
        }
    }

    #[test]
    fn what_is_read_is_finite_and_in_order(text in figure_text()) {
        if let Meaning::Number(number) = read(&text, Expected::Number(Unit::find("mm"))).meaning {
            prop_assert!(number.resolution > 0.0 && number.resolution.is_finite());
            let sound = match number.figure {
                Figure::Point(x) | Figure::UpTo(x) | Figure::Bound { value: x, .. } => x.is_finite(),
                Figure::HalfWidth(half) => half.is_finite() && half >= 0.0,
                Figure::Tolerance { value, half } => value.is_finite() && half.is_finite() && half >= 0.0,
                Figure::Range { low, high } => low.is_finite() && high.is_finite() && low <= high,
            };
            prop_assert!(sound, "{text}");
        }
    }

    #[test]
    fn a_plain_decimal_is_read_to_the_last_bit(value in -1e12..1e12_f64) {
        let Meaning::Number(number) = read(&value.to_string(), Expected::Number(None)).meaning else {
            return Err(TestCaseError::fail("no number"));
        };
        prop_assert_eq!(number.figure, Figure::Point(value));
    }

    #[test]
    fn there_and_back_is_the_same(value in -1e6..1e6_f64, hours in 500.0..8760.0_f64) {
        for from in Unit::all() {
            for to in Unit::all().filter(|to| to.dimension() == from.dimension()) {
                let span = convert_span(value, from, to, hours).and_then(|x| convert_span(x, to, from, hours));
                let back = span.unwrap_or(f64::NAN);
                prop_assert!((back - value).abs() <= 1e-12 * value.abs(), "{value} {from} to {to}: {back}");
                let point = convert(value, from, to, hours).and_then(|x| convert(x, to, from, hours));
                let back = point.unwrap_or(f64::NAN);
                // The zero of a temperature scale lies up to 460 away.
                prop_assert!((back - value).abs() <= 1e-12 * value.abs().max(500.0), "{value} {from} to {to}: {back}");
            }
        }
    }

    #[test]
    fn the_unit_changes_nothing(value in 1..100_000_u32) {
        let (mm, um) = (unit("mm"), unit("µm"));
        let small = point_in_mm(&format!("{value} µm"), mm);
        let large = point_in_mm(&format!("{} mm", f64::from(value) / 1000.0), mm);
        prop_assert_eq!(small, large);
        let as_um = point_in_mm(&format!("{value}"), um);
        prop_assert!((as_um - large).abs() <= 1e-12 * large);
    }
}

fn unit(symbol: &str) -> Unit {
    Unit::find(symbol).unwrap_or_else(|| panic!("no unit {symbol}"))
}

fn point_in_mm(text: &str, criterion: Unit) -> f64 {
    let Meaning::Number(number) = read(text, Expected::Number(Some(criterion))).meaning else { panic!("{text}") };
    let Figure::Point(x) = number.figure else { panic!("{text}") };
    convert(x, number.unit.unwrap_or(criterion), unit("mm"), 4000.0).unwrap_or(f64::NAN)
}

#[test]
fn five_micrometres_are_five_thousandths() {
    let mm = unit("mm");
    assert_eq!(point_in_mm("5 µm", mm), point_in_mm("0.005 mm", mm));
    assert_eq!(point_in_mm("5 丝", mm), point_in_mm("0.05 mm", mm));
}

#[test]
fn nothing_between_two_characters_is_cut() {
    let levels = levels();
    for text in
        ["µ", "5µ", "€", "万", "≥万", "5 万µ", "（", "）", "5（）", "（（5））", "±±", "、", "🙂5🙂", "5🙂", "\u{0}"]
    {
        for expected in expectations(&levels) {
            assert_stable(text, expected, &levels);
        }
    }
}
