//! The table of units holds together.

use super::*;

fn unit(text: &str) -> Unit {
    Unit::find(text).unwrap_or_else(|| panic!("no unit {text}"))
}

#[test]
fn every_symbol_is_found_again() {
    for unit in Unit::all() {
        assert_eq!(Unit::stated(unit.symbol()), Some(unit), "{unit}");
    }
}

#[test]
fn every_spelling_is_found_in_its_dimension() {
    for unit in Unit::all() {
        for alias in unit.0.aliases {
            assert_eq!(Unit::find_folded(alias, Some(unit.dimension())), Some(unit), "{alias}");
            assert_eq!(&fold(alias), alias, "{alias} is not in folded form");
        }
    }
}

#[test]
fn symbols_are_unique() {
    for (i, unit) in Unit::all().enumerate() {
        assert_eq!(Unit::all().filter(|other| *other == unit).count(), 1, "{i}: {unit}");
    }
}

#[test]
fn factors_are_positive() {
    for unit in Unit::all() {
        assert!(unit.0.factor.is_finite() && unit.0.factor > 0.0, "{unit}");
    }
}

#[test]
fn spellings() {
    for (text, symbol) in [
        ("\u{b5}m", "µm"),
        ("\u{3bc}m", "µm"),
        ("um", "µm"),
        ("UM", "µm"),
        ("MM", "mm"),
        ("Nm", "N·m"),
        ("nm", "nm"),
        ("N * m", "N·m"),
        ("r / min", "rpm"),
        ("转/分", "rpm"),
        ("MIN", "min"),
        ("Mpa", "MPa"),
        ("g", "g"),
        ("G", "G"),
        ("IPM", "in/min"),
        ("￥", "CNY"),
        ("10k CNY", "万元"),
        ("％", "%"),
        ("db", "dB"),
        ("℃", "°C"),
        ("丝", "丝"),
    ] {
        assert_eq!(Unit::find(text).map(Unit::symbol), Some(symbol), "{text}");
    }
}

#[test]
fn what_the_case_decides_is_not_guessed() {
    for text in ["NM", "Mm", "Ms", "mHz", "mj", "", " ", "x", "mmm", "h2"] {
        assert_eq!(Unit::find(text), None, "{text}");
    }
}

#[test]
fn converts() {
    for (value, from, to, expected) in [
        (5.0, "µm", "mm", 0.005),
        (5.0, "丝", "mm", 0.05),
        (20.0, "kh", "h", 20_000.0),
        (8.0, "year", "h", 32_000.0),
        (6000.0, "h", "year", 1.5),
        (1.0, "year", "d", 365.0),
        (2.0, "年", "月", 24.0),
        (2.0, "d", "h", 48.0),
        (1.0, "°", "arcsec", 3600.0),
        (149.0, "万元", "元", 1_490_000.0),
        (1.2, "亿元", "万元", 12_000.0),
        (1.0, "inch", "mm", 25.4),
        (100.0, "IPM", "mm/min", 2540.0),
        (60.0, "m/min", "m/s", 1.0),
        (1.0, "G", "m/s²", 9.806_65),
        (20.0, "°C", "K", 293.15),
        (1.0, "mg/cm²", "g/m²", 10.0),
        (0.1, "MPa", "bar", 1.0),
        (300.0, "万次", "次", 3e6),
    ] {
        let got = convert(value, unit(from), unit(to), 4000.0).unwrap_or(f64::NAN);
        assert!((got - expected).abs() <= 1e-12 * expected.abs(), "{value} {from} = {got} {to}, not {expected}");
    }
    let freezing = convert(32.0, unit("°F"), unit("°C"), 1.0).unwrap_or(f64::NAN);
    assert!(freezing.abs() < 1e-9, "{freezing}");
    assert_eq!(convert_span(1.0, unit("°C"), unit("K"), 1.0), Some(1.0));
}

#[test]
fn unlike_dimensions_do_not_convert() {
    assert_eq!(convert(1.0, unit("mm"), unit("kg"), 4000.0), None);
    assert_eq!(convert(1.0, unit("EUR"), unit("CNY"), 4000.0), None);
    assert_eq!(convert(1.0, unit("year"), unit("h"), 0.0), None);
    assert_eq!(convert(1.0, unit("year"), unit("h"), f64::NAN), None);
}

#[test]
fn cyrillic_spellings_name_units() {
    for (text, symbol) in cyrillic::CYRILLIC {
        assert_eq!(Unit::find(text).map(Unit::symbol), Some(*symbol), "{text}");
    }
}
