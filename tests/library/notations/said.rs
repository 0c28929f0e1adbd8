//! Cells whose figure is right, or whose doubt is told and asked: what one kind of notation says on its own and in a row.

use super::neighbours::check;
use super::rows::{cells, criterion};
use gapwise::analysis::{Flag, Standing, Verdict};
use gapwise::model::{Better, Criterion, Settings};

fn values(criterion: Criterion, texts: &[&str]) -> Vec<Option<f64>> {
    cells(criterion, texts, Settings::default()).iter().map(|cell| cell.value).collect()
}

#[test]
fn the_number_of_shifts_is_no_value() {
    check(&[
        ("h", "2 shifts 20000h", "20000 | condition 2 shifts"),
        ("h", "3 shifts 20000h", "20000 | condition 3 shifts"),
        ("h", "10-shift 20000 h", "20000 | condition 10-shift"),
        ("h", "2 shifts 10 years", "text"),
        ("h", "2班制10年", "text"),
        ("year", "2班制10年", "10 | condition 2班制"),
        ("year", "1班制 10年", "10 | condition 1班制"),
        ("year", "两班制10年", "10 | condition 两班制"),
        ("year", "8年（每天16小时）", "8 | condition 每天16小时"),
        ("h", "8年（每天16小时）", "text"),
    ]);
}

#[test]
fn a_vacuum_is_below_the_atmosphere_or_above_nothing() {
    let vacuum = || Criterion { name_zh: "真空度".to_owned(), ..criterion("kPa", Better::Lower) };
    assert_eq!(values(vacuum(), &["-98 kPa", "2 kPa"]), [None, None]);
    assert_eq!(values(vacuum(), &["-0.098MPa", "2 kPa(a)", "-95"]), [Some(-98.0), None, Some(-95.0)]);
    assert_eq!(values(vacuum(), &["-98 kPa", "-95 kPa"]), [Some(-98.0), Some(-95.0)]);
    assert_eq!(values(vacuum(), &["2 kPa(a)", "3 kPa"]), [Some(2.0), Some(3.0)]);
}

#[test]
fn ranges_count_the_end_that_is_reached() {
    check(&[
        ("°C", "60-150°C", "150 | Span"),
        ("°C", "20~150℃", "150 | Span"),
        ("°C", "60℃～180℃", "180 | Span"),
        ("°C", "-20~60", "60 | Span"),
        ("°C", "20-25 ℃", "20 … 25 | EitherEnd"),
        ("°C", "RT~150℃", "150 | Span | condition rt"),
        ("°C", "室温~150℃", "150 | Span | condition 室温"),
        ("m/min", "60～80m/min", "80 | Span"),
        ("°", "-120°~+30°", "150 | Travel"),
        ("°", "−42°…+120°", "162 | Travel"),
        ("°", "0-360°", "360 | Travel"),
    ]);
    let length = |said: &str| values(criterion("mm", Better::Higher), &[said]);
    assert_eq!(length("0~850mm"), [Some(850.0)]);
    assert_eq!(length("500-4000mm"), [Some(4000.0)]);
    assert_eq!(length("φ16-80"), [Some(80.0)]);
    assert_eq!(length("2010 mm (J5)"), [Some(2010.0)]);
    assert_eq!(length("X850"), [Some(850.0)]);
    assert_eq!(length("R1813"), [Some(1813.0)]);
}

#[test]
fn a_share_of_one_beside_one_per_cent_is_asked() {
    let lower = || criterion("%", Better::Lower);
    assert_eq!(values(lower(), &["0.01", "1"]), [None, Some(1.0)]);
    assert_eq!(values(lower(), &["0.01", "0.5", "1"]), [None, Some(0.5), Some(1.0)]);
    assert_eq!(values(lower(), &["0.01", "0.02"]), [Some(0.01), Some(0.02)]);
}

#[test]
fn a_price_is_that_of_one_and_the_one_asked() {
    check(&[
        ("万元", "336万元（2台）", "text"),
        ("万元", "总价336万元（两台）", "text"),
        ("万元", "168万元（含2台电脑）", "168 | condition 含2台电脑"),
        ("万元", "168万元/台", "168 | note /台"),
        ("万元", "预算170万", "text"),
        ("万元", "八折168万", "text"),
        ("万元", "168万元（人民币）", "168 | note 人民币"),
        ("week", "16周（不含运输）", "16 | condition 不含运输"),
    ]);
}

#[test]
fn slips_of_the_pen_are_asked() {
    check(&[
        ("pcs", "24[30]", "text"),
        ("pcs", "24(30)", "text"),
        ("mm", "0..005", "text"),
        ("mm", "0.008[2]", "0.008 | footnote 2"),
        ("mm", "5..8 mm", "5 … 8"),
        ("dB", "75 dB(C)", "text"),
        ("dB", "75 dBC", "text"),
        ("dB", "75 dB(A)", "75"),
        ("Pa", "10-2 Pa", "text"),
    ]);
}

#[test]
fn another_order_of_magnitude_decides_nothing() {
    for (unit, better, texts) in [
        ("µm", Better::Lower, ["0.006", "6", "5"]),
        ("t", Better::Higher, ["3000", "5", "6"]),
        ("万次", Better::Higher, ["10^7", "300", "280"]),
        ("元", Better::Lower, ["118", "1200000", "1300000"]),
        ("m", Better::Higher, ["850", "2", "3"]),
        ("mm", Better::Higher, ["1.050 mm", "800", "900"]),
        ("kg", Better::Higher, ["1.500 kg", "500", "600"]),
        ("%", Better::Higher, ["1000ppm", "99", "98"]),
    ] {
        let found = cells(criterion(unit, better), &texts, Settings::default());
        let flagged: Vec<bool> = found.iter().map(|cell| cell.flags.contains(&Flag::Magnitude)).collect();
        assert_eq!(flagged, [true, false, false], "{texts:?}");
        assert!(found[0].value.is_some(), "{texts:?}: as stated");
        // Against itself a machine is at parity.
        let of_the_slip = found[0].comparison;
        assert!(matches!(of_the_slip.verdict, Some(Verdict::Undecided | Verdict::Parity)), "{texts:?}");
        assert_eq!(of_the_slip.standing, Standing::AsStated, "{texts:?}");
    }
}

#[test]
fn names_in_front_of_a_figure() {
    check(&[
        ("rpm", "最高转速≥12000rpm", "≥ 12000 | name 转速"),
        ("µm", "V300：6", "6 | name V300"),
        ("µm", "V300p ≤ 8 μm", "≤ 8 | name V300p"),
        ("µm", "e300=12", "12 | name e300"),
        ("µm", "P2级 ≤ 8", "≤ 8 | name P2级"),
        ("mm", "C5: 0.018mm/300mm", "0.018 | name C5"),
        ("mm", "RP 0.03", "0.03 | name RP"),
        ("kN", "Ca=35kN", "35 | note Ca"),
        ("dB", "LpA 72", "72 | name LpA"),
        ("dB", "LwA 88", "88 | name LwA"),
        ("°C", "露点-40℃", "-40 | name 露点"),
        ("°C", "-40℃ dp", "-40 | name dp"),
        ("mm", "3轴0.006", "0.006 | note 3轴"),
        ("mm", "3 axes 0.006 mm", "0.006 | note 3 axes"),
        ("kW", "3相380V 15kW", "15 | condition 3相380V"),
        ("pcs", "5轴5联动", "5 | note 联动"),
        ("pcs", "5轴3联动", "text"),
    ]);
}

#[test]
fn reference_lengths_without_a_unit() {
    check(&[
        ("mm", "0.01/300", "0.01"),
        ("mm", "0.02/1000", "0.02"),
        ("mm", "0.01 mm/1000", "0.01"),
        ("mm", "±0.005/300", "0.005"),
        ("µm", "0.01/300", "10 | UnitBySize"),
        ("mm", "0.008/0.005", "text"),
        ("mm", "8/300", "text"),
        ("mm", "0.008/0.008/0.008", "0.008"),
        ("mm", "0.008/0.008/0.005", "text"),
    ]);
}

#[test]
fn conditions_behind_a_figure() {
    check(&[
        ("", "CPK=1.33（公差±0.02）", "1.33 | name CPK, condition 公差±0.02"),
        ("", "1.67@±10μm", "1.67 | condition @±10µm"),
        ("°C", "±0.5 °C (150 °C)", "0.5 | condition 150 °C"),
        ("mm", "0.006mm①", "0.006 | footnote 1"),
        ("mm", "0.006 典型值", "0.006 | note 典型值"),
        ("mm", "0.006 preliminary", "0.006 | note preliminary"),
        ("mm", "≤0.010，满足", "≤ 0.01 | note 满足"),
    ]);
}

#[test]
fn figures_in_words() {
    check(&[
        ("mm", "一丝", "0.01"),
        ("mm", "千分之五毫米", "0.005 | FormalNumerals"),
        ("mm", "≯0.008", "≤ 0.008"),
        ("%", "百分之九十九", "99 | FormalNumerals"),
        ("%", "万分之一", "0.01 | FormalNumerals"),
        ("rpm", "12, 000 rpm", "12000"),
        ("µm", "小于10个μm", "≤ 10"),
    ]);
}

#[test]
fn units_of_their_trade() {
    check(&[
        ("arcsec", "5 angular seconds", "5"),
        ("m/s²", "10 m/sec²", "10"),
        ("g/m²", "5 mg/dm²", "0.5"),
        ("L/min", "5 SLPM", "5"),
        ("month", "12M", "12"),
        ("d", "60D", "60"),
        ("s", "5秒/片", "5 | note /片"),
        ("s", "5s/EA", "5 | note /EA"),
        ("%RH", "85 %RH", "85"),
        ("MB", "2 GB", "2000"),
        ("kg", "800kgf", "800"),
        ("pcs/min", "12PPM", "12"),
        ("pcs/min", "720 pcs/h", "12"),
        ("pcs/min", "12 cells/min", "12"),
        ("EUR", "TEUR 198", "198000"),
        ("EUR", "K€ 198", "198000"),
        ("kg", "8吨/米", "text"),
    ]);
}
