//! Texts as data sheets have them, and what they mean.

use crate::quantity::{
    Dimension, Expected, Figure, Meaning, Number, Reading, Reference, Relation, Remark, Unit, Unread, read,
};
use Figure::{HalfWidth, Point, UpTo};
use Relation::{AtLeast, AtMost, LessThan, MoreThan};

fn unit(symbol: &str) -> Option<Unit> {
    (!symbol.is_empty()).then(|| Unit::stated(symbol).unwrap_or_else(|| panic!("no unit {symbol}")))
}

fn known(symbol: &str) -> Unit {
    unit(symbol).unwrap_or_else(|| panic!("a unit is wanted"))
}

fn read_as(text: &str, expected: &str) -> Reading {
    read(text, Expected::Number(unit(expected)))
}

fn number(text: &str, expected: &str) -> Number {
    match read_as(text, expected).meaning {
        Meaning::Number(number) => number,
        other => panic!("{text:?} is {other:?}"),
    }
}

/// `(text, unit of the criterion, figure, unit as written)`.
fn check(cases: &[(&str, &str, Figure, &str)]) {
    for (text, expected, figure, written) in cases {
        let number = number(text, expected);
        assert_eq!((number.figure, number.unit), (*figure, unit(written)), "{text:?}");
    }
}

fn check_unread(text: &str, expected: &str, unread: Unread) {
    assert_eq!(read_as(text, expected).meaning, Meaning::Unread(unread), "{text:?}");
}

fn bound(relation: Relation, value: f64) -> Figure {
    Figure::Bound { relation, value, half_width: false }
}

fn range(low: f64, high: f64) -> Figure {
    Figure::Range { low, high }
}

#[test]
fn points() {
    check(&[
        ("5 µm", "mm", Point(5.0), "µm"),
        ("5 \u{3bc}m", "mm", Point(5.0), "µm"),
        ("5um", "mm", Point(5.0), "µm"),
        ("0.005mm", "mm", Point(0.005), "mm"),
        ("０．００５ｍｍ", "mm", Point(0.005), "mm"),
        ("5 丝", "mm", Point(5.0), "丝"),
        ("0.005", "mm", Point(0.005), ""),
        ("42", "", Point(42.0), ""),
        ("-5", "°C", Point(-5.0), ""),
        ("−5 °C", "°C", Point(-5.0), "°C"),
        ("20度", "°C", Point(20.0), "°C"),
        ("20度", "arcsec", Point(20.0), "°"),
        ("20 arcsec", "arcsec", Point(20.0), "arcsec"),
        ("1′", "arcsec", Point(1.0), "arcmin"),
        ("20″", "arcsec", Point(20.0), "arcsec"),
        ("20\"", "arcsec", Point(20.0), "arcsec"),
        ("20″", "mm", Point(20.0), "inch"),
        ("95 %", "%", Point(95.0), "%"),
        ("95％", "%", Point(95.0), "%"),
        ("1.2 g", "m/s²", Point(1.2), "G"),
        ("1.2 g", "kg", Point(1.2), "g"),
        ("75 dB(A)", "dB", Point(75.0), "dB"),
        ("40 N * m", "N·m", Point(40.0), "N·m"),
        ("5轴", "pcs", Point(5.0), "pcs"),
        ("6 kg/cm2", "MPa", Point(6.0), "kgf/cm²"),
        ("3个月", "week", Point(3.0), "month"),
        ("20000 h (guaranteed)", "h", Point(20_000.0), "h"),
        ("6000小时（参考）", "h", Point(6000.0), "h"),
        ("0.005 (mm)", "µm", Point(0.005), "mm"),
        ("5 mm.", "mm", Point(5.0), "mm"),
    ]);
}

#[test]
fn thousands_and_exponents() {
    check(&[
        ("18,000 rpm", "rpm", Point(18_000.0), "rpm"),
        ("18 000 r/min", "rpm", Point(18_000.0), "rpm"),
        ("18\u{2009}000 r / min", "rpm", Point(18_000.0), "rpm"),
        ("18\u{a0}000 转/分", "rpm", Point(18_000.0), "rpm"),
        ("18\u{202f}000 min⁻¹", "rpm", Point(18_000.0), "rpm"),
        ("１８０００ rpm", "rpm", Point(18_000.0), "rpm"),
        ("1.2e3 h", "h", Point(1200.0), "h"),
        ("2×10^6 次", "次", Point(2e6), "cycles"),
        ("0,005 mm", "mm", Point(0.005), "mm"),
        ("1,5 mm", "mm", Point(1.5), "mm"),
        ("1.234,5", "mm", Point(1234.5), ""),
        ("1,234,567", "", Point(1_234_567.0), ""),
    ]);
}

#[test]
fn multipliers() {
    check(&[
        ("20 kh", "h", Point(20.0), "kh"),
        ("2万小时", "h", Point(20_000.0), "h"),
        ("2 万 小时", "h", Point(20_000.0), "h"),
        ("2万", "", Point(20_000.0), ""),
        ("300万次", "次", Point(300.0), "万次"),
        ("5千万次", "次", Point(5e7), "cycles"),
        ("20k rpm", "rpm", Point(20_000.0), "rpm"),
        ("20K rpm", "rpm", Point(20_000.0), "rpm"),
        ("20 K", "°C", Point(20.0), "K"),
        ("3.5 million cycles", "次", Point(3.5e6), "cycles"),
    ]);
    assert_eq!(number("2万小时", "h").resolution, 1.0);
}

#[test]
fn money() {
    check(&[
        ("350 000 EUR", "CNY", Point(350_000.0), "EUR"),
        ("€350,000", "CNY", Point(350_000.0), "EUR"),
        ("￥149万", "CNY", Point(1_490_000.0), "CNY"),
        ("¥149万元", "CNY", Point(149.0), "万元"),
        ("149 万元", "CNY", Point(149.0), "万元"),
        ("1.2亿元", "CNY", Point(1.2), "亿元"),
        ("10k CNY", "万元", Point(10_000.0), "CNY"),
        ("USD 3.5M", "CNY", Point(3.5e6), "USD"),
        ("350K EUR", "CNY", Point(350_000.0), "EUR"),
        ("$5-8万", "CNY", range(50_000.0, 80_000.0), "USD"),
        ("$5 – $8", "CNY", range(5.0, 8.0), "USD"),
        ("800万-1.2亿元", "CNY", range(0.08, 1.2), "亿元"),
        ("5000円", "CNY", Point(5000.0), "JPY"),
    ]);
    check_unread("$5 EUR", "CNY", Unread::UnknownUnit("EUR".to_owned()));
}

#[test]
fn half_widths_and_tolerances() {
    let tolerance = |value, half| Figure::Tolerance { value, half };
    check(&[
        ("±0.005 mm", "mm", HalfWidth(0.005), "mm"),
        ("+/-0.005 mm", "mm", HalfWidth(0.005), "mm"),
        ("± 5", "mm", HalfWidth(5.0), ""),
        ("12.3 ± 0.2 kg", "kg", tolerance(12.3, 0.2), "kg"),
        ("12.3±0.2kg", "kg", tolerance(12.3, 0.2), "kg"),
        ("12.3 kg ± 200 g", "kg", tolerance(12.3, 0.2), "kg"),
        ("10 kN ± 2 %", "kN", tolerance(10.0, 0.2), "kN"),
        ("20 ± 1 °C", "°C", tolerance(20.0, 1.0), "°C"),
        ("20 °C ± 1 K", "°C", tolerance(20.0, 1.0), "°C"),
        ("≤±0.005 mm", "mm", Figure::Bound { relation: AtMost, value: 0.005, half_width: true }, "mm"),
        ("max. ±0.005", "mm", Figure::Bound { relation: AtMost, value: 0.005, half_width: true }, ""),
    ]);
}

#[test]
fn bounds() {
    check(&[
        ("≥ 20 000 h", "h", bound(AtLeast, 20_000.0), "h"),
        (">= 20 kh", "h", bound(AtLeast, 20.0), "kh"),
        ("more than 95 %", "%", bound(MoreThan, 95.0), "%"),
        ("min. 6000 h", "h", bound(AtLeast, 6000.0), "h"),
        ("6000 h min.", "h", bound(AtLeast, 6000.0), "h"),
        ("20,000 min.", "h", bound(AtLeast, 20_000.0), ""),
        ("12'000 min.", "rpm", bound(AtLeast, 12_000.0), ""),
        ("12000 min", "rpm", bound(AtLeast, 12_000.0), ""),
        ("90 min", "h", Point(90.0), "min"),
        ("at least 6000", "h", bound(AtLeast, 6000.0), ""),
        ("不小于 6000 小时", "h", bound(AtLeast, 6000.0), "h"),
        ("6000小时以上", "h", bound(AtLeast, 6000.0), "h"),
        ("≥6000小时", "h", bound(AtLeast, 6000.0), "h"),
        ("≥6000小时以上", "h", bound(AtLeast, 6000.0), "h"),
        ("20 000+ h", "h", bound(AtLeast, 20_000.0), "h"),
        ("超过6000小时", "h", bound(MoreThan, 6000.0), "h"),
        ("不超过 5 mm", "mm", bound(AtMost, 5.0), "mm"),
        ("5mm以下", "mm", bound(AtMost, 5.0), "mm"),
        ("less than 5 mm", "mm", bound(LessThan, 5.0), "mm"),
        ("below 5 mm", "mm", bound(LessThan, 5.0), "mm"),
        ("＜5 mm", "mm", bound(LessThan, 5.0), "mm"),
        ("up to 20000 rpm", "rpm", UpTo(20_000.0), "rpm"),
        ("max. 20000 rpm", "rpm", UpTo(20_000.0), "rpm"),
        ("20000 rpm max", "rpm", UpTo(20_000.0), "rpm"),
        ("20000 rpm (max.)", "rpm", UpTo(20_000.0), "rpm"),
        ("最高 20000 rpm", "rpm", UpTo(20_000.0), "rpm"),
        ("最高：20000转/分", "rpm", UpTo(20_000.0), "rpm"),
    ]);
}

#[test]
fn ranges() {
    check(&[
        ("8–10 年", "年", range(8.0, 10.0), "年"),
        ("0.005～0.008 mm", "mm", range(0.005, 0.008), "mm"),
        ("800-1500 h", "h", range(800.0, 1500.0), "h"),
        ("12~15", "", range(12.0, 15.0), ""),
        ("800 to 1500 h", "h", range(800.0, 1500.0), "h"),
        ("800至1500小时", "h", range(800.0, 1500.0), "h"),
        ("5 mm – 8 mm", "mm", range(5.0, 8.0), "mm"),
        ("500 µm – 8 mm", "mm", range(0.5, 8.0), "mm"),
        ("5 mm – 8", "mm", range(5.0, 8.0), "mm"),
        ("-5 - -3 °C", "°C", range(-5.0, -3.0), "°C"),
        ("−5–3 °C", "°C", range(-5.0, 3.0), "°C"),
        ("2~3万小时", "h", range(20_000.0, 30_000.0), "h"),
        ("8000~1万小时", "h", range(8000.0, 10_000.0), "h"),
    ]);
    assert_eq!(number("500 µm – 8.0 mm", "mm").resolution, 0.1);
    check_unread("10-8 mm", "mm", Unread::RangeReversed);
    check_unread("8000 h – 2 年", "h", Unread::SeveralFigures);
}

#[test]
fn about() {
    for text in ["约 20000 h", "about 20000 h", "~20000 h", "ca. 20000 h", "20000小时左右", "20000 h（约）"] {
        let number = number(text, "h");
        assert_eq!((number.figure, number.about), (Point(20_000.0), true), "{text:?}");
    }
    assert!(!number("20000 h", "h").about);
}

#[test]
fn references() {
    let per_300 = Some(Reference::Length(300.0));
    for (text, expected, written, reference) in [
        ("0.005/300 mm", "mm", "mm", per_300),
        ("0.005/300 mm", "µm", "mm", per_300),
        ("0.005 mm/300 mm", "mm", "mm", per_300),
        ("0.005 mm / 任意300mm", "mm", "mm", per_300),
        ("0.005 mm per 300 mm", "mm", "mm", per_300),
        ("0.005/全行程", "mm", "", Some(Reference::FullTravel)),
        ("0.005 mm/full travel", "mm", "mm", Some(Reference::FullTravel)),
        ("0.005 mm/m", "mm", "mm", Some(Reference::Length(1000.0))),
        ("0.005″/300 mm", "arcsec", "arcsec", per_300),
    ] {
        let number = number(text, expected);
        let figure = Point(0.005);
        assert_eq!((number.figure, number.unit, number.reference), (figure, unit(written), reference), "{text:?}");
    }
    let arcsec = Unread::WrongDimension { unit: known("arcsec"), expected: Some(Dimension::Length) };
    check_unread("20″/300 mm", "mm", arcsec);
}

#[test]
fn resolutions() {
    for (text, expected, resolution) in [
        ("0.005", "mm", 0.001),
        ("0.0050", "mm", 0.0001),
        ("18 000", "rpm", 1.0),
        ("1.2e3 h", "h", 100.0),
        ("12.30 ± 0.2", "kg", 0.1),
        ("12.3 kg ± 200 g", "kg", 0.1),
        ("1.2亿元", "CNY", 0.1),
        ("1.2亿", "CNY", 1.0),
    ] {
        assert_eq!(number(text, expected).resolution, resolution, "{text:?}");
    }
}

#[test]
fn several_figures_stay_unread() {
    for text in [
        "0.008/0.005",
        "0.008/0.005 mm",
        "X0.006 Y0.006 Z0.005",
        "X:0.006/Y:0.006",
        "5 mm / 10 mm",
        "0.006, 0.008",
        "±3 ~ ±5 µm",
        "12 +0.01/-0.02",
        "8-10-12 mm",
        "≥ 8–10 mm",
        "≥5 ≤8 mm",
        "0.005/350",
        "1/100 mm",
        "1′ 20″",
        "5 mm – 8 kg",
        "20000 ± 0.1万",
    ] {
        check_unread(text, "mm", Unread::SeveralFigures);
    }
}

#[test]
fn wrong_dimensions() {
    for (text, expected, written) in [
        ("5 kg", "mm", "kg"),
        ("1′", "mm", "arcmin"),
        ("350 t", "kN", "t"),
        ("5 %", "", "%"),
        ("300 次", "", "cycles"),
        ("5 mm", "", "mm"),
        ("5 EUR", "mm", "EUR"),
        ("1.2 G", "kg", "G"),
    ] {
        let unread = Unread::WrongDimension { unit: known(written), expected: unit(expected).map(Unit::dimension) };
        check_unread(text, expected, unread);
    }
}

#[test]
fn other_reasons() {
    check_unread("5 furlongs", "mm", Unread::UnknownUnit("furlongs".to_owned()));
    check_unread("5 m2/g", "m²", Unread::UnknownUnit("/g".to_owned()));
    check_unread("1,23,456", "mm", Unread::AmbiguousNumber("1,23,456".to_owned()));
    check_unread("6000 (min)", "h", Unread::AmbiguousNumber("6000 (min)".to_owned()));
    for text in ["1e999", "NaN", "inf", "-inf", "∞", "1e-999"] {
        check_unread(text, "mm", Unread::NotFinite);
    }
    for text in ["±", "≥"] {
        check_unread(text, "mm", Unread::NotANumber);
    }
    for (text, word) in [("banana", "banana"), ("yes", "yes"), ("X0.006", "X"), ("满足要求", "满足要求")] {
        check_unread(text, "mm", Unread::Word(word.to_owned()));
    }
}

#[test]
fn grades_where_a_number_is_wanted() {
    for (text, grade) in [("C3", "C3"), ("P4", "P4"), ("IT7", "IT7"), ("ｐ４级", "P4")] {
        assert_eq!(read_as(text, "mm").meaning, Meaning::Grade(grade.to_owned()), "{text:?}");
    }
}

#[test]
fn levels() {
    let levels: Vec<String> = ["C5", "C3", "p4", "P4", "Very good", "-", "无"].map(str::to_owned).to_vec();
    for (text, meaning) in [
        ("C3", Meaning::Level(1)),
        ("ｃ３", Meaning::Level(1)),
        ("P4", Meaning::Level(3)),
        ("p4", Meaning::Level(2)),
        (" very  GOOD ", Meaning::Level(4)),
        ("-", Meaning::Level(5)),
        ("无", Meaning::Level(6)),
        ("—", Meaning::NotStated),
        ("n/a", Meaning::NotApplicable),
        ("C1", Meaning::Unread(Unread::NotAnOption("C1".to_owned()))),
    ] {
        assert_eq!(read(text, Expected::Level(&levels)).meaning, meaning, "{text:?}");
    }
}

#[test]
fn yes_and_no() {
    for text in ["yes", "Yes", "true", "是", "有", "✓", "✔", "✔\u{fe0f}", "√", "支持"] {
        assert_eq!(read(text, Expected::YesNo).meaning, Meaning::YesNo(true), "{text:?}");
    }
    for text in ["no", "NO", "false", "否", "无", "✗", "✘", "×", "不支持"] {
        assert_eq!(read(text, Expected::YesNo).meaning, Meaning::YesNo(false), "{text:?}");
    }
    let unread = Meaning::Unread(Unread::NotAnOption("选配".to_owned()));
    assert_eq!(read("选配", Expected::YesNo).meaning, unread);
}

#[test]
fn missing_values() {
    let expectations =
        [Expected::Number(Unit::find("mm")), Expected::Number(None), Expected::YesNo, Expected::Level(&[])];
    let not_stated = [
        "",
        " ",
        "?",
        "？",
        "未标明",
        "not stated",
        "Not  Disclosed",
        "unknown",
        "未公开",
        "TBD",
        "–",
        "—",
        "-",
        "——",
        "NA",
        "N.A.",
        "/",
    ];
    for expected in expectations {
        for text in not_stated {
            assert_eq!(read(text, expected).meaning, Meaning::NotStated, "{text:?}");
        }
        for text in ["n/a", "N/A", "Ｎ／Ａ", "不适用", "not applicable"] {
            assert_eq!(read(text, expected).meaning, Meaning::NotApplicable, "{text:?}");
        }
    }
}

#[test]
fn remarks() {
    for (text, expected, remarks) in [
        ("1,234", "", vec![Remark::CommaAsThousands]),
        ("18,000 rpm", "rpm", vec![Remark::CommaAsThousands]),
        ("1,234,567", "", vec![]),
        ("0,005", "mm", vec![Remark::CommaAsDecimal]),
        ("1,5–2,5 mm", "mm", vec![Remark::CommaAsDecimal]),
        ("5 丝", "mm", vec![Remark::WorkshopUnit]),
        ("8 年", "h", vec![Remark::HoursPerYear]),
        ("8 年", "年", vec![]),
        ("3 months", "week", vec![]),
        ("5 mm", "mm", vec![]),
    ] {
        assert_eq!(read_as(text, expected).remarks, remarks, "{text:?}");
    }
}

/// Every currency of the register is read in front of and behind a sum, in figures and in Chinese words.
#[test]
fn sums_in_any_currency() {
    check(&[
        ("SGD 500,000", "CNY", Point(500_000.0), "SGD"),
        ("S$500 000", "CNY", Point(500_000.0), "SGD"),
        ("price: SGD 1.2 million", "CNY", Point(1.2e6), "SGD"),
        ("about 500,000 TRY", "CNY", Point(500_000.0), "TRY"),
        ("CAD 50 000", "CAD", Point(50_000.0), "CAD"),
        ("85万新加坡元", "万元", Point(85.0), "万新加坡元"),
        ("1200 万泰铢", "CNY", Point(1200.0), "万泰铢"),
        ("3.2亿韩元", "CNY", Point(3.2), "亿韩元"),
        ("25亿越南盾", "CNY", Point(25.0), "亿越南盾"),
        ("₹ 4,500,000", "INR", Point(4.5e6), "INR"),
        ("卢布 900万", "CNY", Point(9e6), "RUB"),
        ("32.5 万欧元", "CNY", Point(32.5), "万欧元"),
    ]);
    // Kilograms and thousand hours.
    let is_unit = |currency: &&crate::quantity::Currency| ["KGS", "KHR"].contains(&currency.code());
    for currency in crate::quantity::Currency::ALL.iter().filter(|currency| !is_unit(currency)) {
        let text = format!("{} 500,000", currency.code());
        let read = read_as(&text, currency.code());
        assert!(matches!(read.meaning, Meaning::Number(_)), "{text}: {:?}", read.meaning);
        let behind = number(&format!("500000 {}", currency.code()), "CNY");
        assert_eq!(behind.unit, Unit::stated(currency.code()), "{currency}");
        let chinese = number(&format!("500000 {}", currency.word()), "CNY");
        assert_eq!(chinese.unit, Unit::stated(currency.code()), "{currency}");
    }
}

/// Codes are words, brands, oils and abbreviations of the trade: without a price they are no money.
#[test]
fn codes_in_other_texts_are_no_money() {
    let is_money = |text: &str, expected: &str| match read_as(text, expected).meaning {
        Meaning::Number(number) => number.unit.is_some_and(|unit| unit.dimension().is_money()),
        Meaning::Unread(Unread::WrongDimension { unit, .. }) => unit.dimension().is_money(),
        _ => false,
    };
    for text in [
        "ALL 5 axes",
        "AMD 3.2 GHz",
        "TOP 10",
        "CLP 220",
        "CAD 2024",
        "NOK 3",
        "LSL 0.005",
        "PEN 40",
        "TRY 3",
        "MAD 5",
        "3 加元件",
        "10 TOP",
        "5 all",
        "sgd 5",
    ] {
        for expected in ["mm", "GHz", "pcs", "%", ""] {
            assert!(!is_money(text, expected), "{text} on {expected:?}");
        }
    }
    for text in ["ALL 5 axes", "AMD 3.2 GHz", "TOP 10", "CLP 220 L", "PEN 40"] {
        assert!(!is_money(text, "CNY") || text.starts_with("CLP"), "{text} on a price");
    }
    for word in ["TOP", "ALL", "CAD", "NOK", "LSL", "AMD", "TRY"] {
        assert_eq!(Unit::find(word), None, "{word} in a heading");
    }
}

/// A sum of a currency that is not known for sure is never one of the criterion's.
#[test]
fn what_may_be_another_currency_is_asked() {
    for text in [
        "TRY 500,000",
        "TRY: 500,000",
        "price TRY: 500,000",
        "kr 500 000",
        "500 000 kr",
        "Rs. 500000",
        "85万卢比",
        "85万比索",
        "500000 (TRY)",
        "500000（新加坡元）",
        "EUR: 500000",
    ] {
        match read_as(text, "CNY").meaning {
            Meaning::Unread(_) => {}
            Meaning::Number(number) => {
                let other = number.unit.filter(|unit| unit.dimension() != known("CNY").dimension());
                assert!(other.is_some(), "{text} was read as {number:?}");
            }
            other => panic!("{text}: {other:?}"),
        }
    }
}
