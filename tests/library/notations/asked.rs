//! Notations that were once counted as another figure than they say: read right now, or asked and not counted.

use super::neighbours::check;
use super::rows::{cells, criterion};
use super::said;
use gapwise::analysis::Flag;
use gapwise::model::{Better, Criterion, Must, PriceBasis, Settings, Tax};

fn near(found: Option<f64>, wanted: f64) -> bool {
    found.is_some_and(|x| (x - wanted).abs() < 0.01)
}

#[test]
fn the_rate_of_tax_in_the_text_goes_before_that_of_the_project() {
    let price = PriceBasis { vat: Some(Tax::Out), ..PriceBasis::default() };
    let net = Criterion { price: Some(price), ..criterion("万元", Better::Lower) };
    let settings = Settings { vat_percent: Some(13.0), ..Settings::default() };
    for (said, wanted) in [
        ("119万元（含19%增值税）", 100.0),
        ("119万元 incl. 19% VAT", 100.0),
        ("113万元 inkl. 19% MwSt", 94.96),
        ("109万元 含9%增值税", 100.0),
        ("106万 (含税6%)", 100.0),
        ("106万元(6%)", 100.0),
        ("incl. 19 % VAT: 119万元", 100.0),
        ("113万元（含13%税）", 100.0),
        ("113万元（含税）", 100.0),
        ("113万元(增值税专票)", 100.0),
        ("113万元 w/ VAT", 100.0),
        ("100万元（不含19%增值税）", 100.0),
        ("100万元+税", 100.0),
        ("100万元 + 19% VAT", 100.0),
    ] {
        let cell = &cells(net.clone(), &[said], settings.clone())[0];
        assert!(near(cell.value, wanted), "{said}: {:?}", cell.value);
        assert!(!cell.flags.contains(&Flag::BasisNotStated), "{said}");
    }
    let open = &cells(net, &["113万元（税率13%）"], settings)[0];
    assert!(
        near(open.value, 113.0) && open.flags.contains(&Flag::BasisNotStated),
        "the rate says not whether it is in"
    );
}

#[test]
fn uneven_deviations_count_their_worse_side() {
    check(&[
        ("µm", "-3~+2", "3 | Deviation"),
        ("µm", "-2~+3", "3 | Deviation"),
        ("µm", "-2 ~ +3 µm", "3 | Deviation"),
        ("mm", "-0.003…+0.002", "0.003 | Deviation"),
        ("mm", "-0.02~-0.05 mm", "text"),
        ("mm", "0~-0.02", "text"),
        ("mm", "0~+0.008", "0.008 | Deviation"),
    ]);
}

#[test]
fn figures_below_zero_are_asked_where_zero_is_best() {
    check(&[
        ("mm", "-0.008", "text"),
        ("mm", "－0.008", "text"),
        ("mm", "–0.008 mm", "text"),
        ("mm", "≤ -0.008", "text"),
        ("万元", "-168万", "text | MultiplierOfUnit"),
        ("万元", "¥-168万元", "text"),
        ("arcsec", "-5", "text"),
        ("week", "-16", "text"),
        ("mm", "- 0.008 mm", "0.008 | Bullet"),
        ("°C", "-10 ℃", "-10"),
        ("dB", "-3 dB", "-3"),
        ("kPa", "-95 kPa", "-95"),
    ]);
    let lower = || criterion("%", Better::Lower);
    assert_eq!(cells(lower(), &["-2%"], Settings::default())[0].value, None);
    let signed = Criterion { need: "-1 %".to_owned(), ..lower() };
    assert_eq!(cells(signed, &["-2%"], Settings::default())[0].value, Some(-2.0), "a signed need has signed figures");
    let must = Must { is: "≤0.01".to_owned(), ..Must::default() };
    let clause = Criterion { must: Some(must), ..criterion("mm", Better::Lower) };
    assert_eq!(cells(clause, &["-0.008"], Settings::default())[0].value, None);
}

#[test]
fn a_share_of_one_beside_per_cent_is_asked() {
    let values = |better, texts: &[&str]| -> Vec<Option<f64>> {
        cells(criterion("%", better), texts, Settings::default()).iter().map(|cell| cell.value).collect()
    };
    assert_eq!(values(Better::Lower, &["0.02", "2 %"]), [None, Some(2.0)]);
    assert_eq!(values(Better::Higher, &["0.98", "95 %", "97"]), [None, Some(95.0), Some(97.0)]);
    assert_eq!(values(Better::Lower, &["0.5", "2 %"]), [Some(0.5), Some(2.0)]);
    assert_eq!(values(Better::Lower, &["0.02 %", "2 %"]), [Some(0.02), Some(2.0)]);
    assert_eq!(values(Better::Lower, &["0.02", "0.03"]), [Some(0.02), Some(0.03)]);
}

#[test]
fn hours_of_a_year_are_told() {
    check(&[
        ("h", "5年", "43800 | HoursPerYear"),
        ("h", "60个月", "43800 | HoursPerYear"),
        ("year", "17520小时", "2 | HoursPerYear"),
        ("h", "5年(两班)", "text"),
        ("h", "24 months (1 shift)", "text"),
        ("h", "180天（两班）", "text"),
        ("h", "5年或20000小时", "text"),
        ("year", "2年(两班)", "2 | condition 两班"),
        ("month", "24 months (1 shift)", "24 | condition 1 shift"),
    ]);
    let life = criterion("h", Better::Higher);
    let assumed = &cells(life.clone(), &["5年"], Settings::default())[0];
    assert!(assumed.flags.contains(&Flag::About) && assumed.flags.contains(&Flag::BasisNotStated));
    let declared = Settings { hours_per_year: 4000.0, ..Settings::default() };
    let stated = &cells(life, &["5年"], declared)[0];
    assert_eq!((stated.value, stated.flags.contains(&Flag::About)), (Some(20_000.0), false));
}

#[test]
fn a_rating_counts_the_end_of_a_span_in_every_unit() {
    for (unit, said, wanted) in [
        ("°C", "5~45℃", 45.0),
        ("°C", "+5…+45 °C", 45.0),
        ("°C", "0-45°C", 45.0),
        ("°C", "-10~45℃", 45.0),
        ("MPa", "0.5~6MPa", 6.0),
        ("bar", "2-8 bar", 8.0),
        ("rpm", "50-12000 rpm", 12_000.0),
        ("mm", "200–800", 800.0),
        ("kg", "10-500 kg", 500.0),
    ] {
        let rating = Criterion { rating: true, ..criterion(unit, Better::Higher) };
        let cell = &cells(rating, &[said], Settings::default())[0];
        assert_eq!(cell.value, Some(wanted), "{said}");
        assert!(cell.flags.contains(&Flag::Span), "{said}");
    }
    let length = |said: &str| cells(criterion("mm", Better::Higher), &[said], Settings::default())[0].value;
    assert_eq!((length("200–800"), length("300-1400mm")), (Some(800.0), Some(1400.0)));
    assert_eq!(length("800-1000"), Some(900.0), "two ends of one figure");
}

#[test]
fn yuan_and_yen_are_told_apart() {
    check(&[
        ("万元", "¥33,000,000 FOB Yokohama", "text"),
        ("万元", "￥3300万（神户）", "text"),
        ("万元", "¥33,000,000 (税込)", "text"),
        ("JPY", "¥33,000,000", "text"),
        ("JPY", "JP¥33,000,000 FOB Yokohama", "33000000 | terms FOB Yokohama"),
        ("JPY", "33,000,000円", "33000000"),
        ("JPY", "¥3300万円", "33000000"),
        ("万元", "¥1,680,000", "168"),
        ("万元", "¥168万元 FOB Yokohama", "168 | terms FOB Yokohama"),
    ]);
}

#[test]
fn fahrenheit_as_a_difference() {
    let value = |criterion: Criterion, said: &str| cells(criterion, &[said], Settings::default())[0].value;
    let stability = || Criterion { name: "Temperature stability".to_owned(), ..criterion("°C", Better::Lower) };
    assert!(near(value(stability(), "1.8°F"), 1.0));
    let need = Criterion { need: "2 °C".to_owned(), ..criterion("°C", Better::Lower) };
    assert!(near(value(need, "1.8 °F"), 1.0));
    assert_eq!(value(criterion("°C", Better::Lower), "1.8°F"), None, "a point or a difference");
    assert!(near(value(criterion("°C", Better::Higher), "104 °F"), 40.0));
    assert!(near(value(criterion("°C", Better::Lower), "104 °F"), 40.0));
}

#[test]
fn quotes_and_months_of_the_calendar() {
    check(&[
        ("mm", "\"0.008\"", "0.008"),
        ("mm", "“0.008 mm”", "0.008"),
        ("mm", "'0.008'", "0.008"),
        ("mm", "0.5\"", "12.7"),
        ("month", "6月", "text"),
        ("month", "6月底", "text"),
        ("week", "六月", "text"),
        ("week", "2026年6月", "text"),
        ("week", "2026-06-30", "text"),
        ("month", "6个月", "6"),
        ("month", "24月", "24"),
        ("month", "≤6月", "≤ 6"),
        ("year", "2027", "text"),
    ]);
}

#[test]
fn sound_says_of_what_and_at_what_distance() {
    check(&[
        ("dB", "LwA 75 dB(A)", "75 | name LwA"),
        ("dB", "LWA: 75 dB(A)", "75 | name LwA"),
        ("dB", "75 dB(A) LpA", "75 | name LpA"),
        ("dB", "sound pressure level 75 dB(A)", "75 | name LpA"),
        ("dB", "声功率级75dB(A)", "75 | name LwA"),
        ("dB", "75 dB(A) @ 1 m", "75 | condition at 1 m"),
        ("dB", "75 dB(A) @ 3 m", "75 | condition at 3 m"),
        ("dB", "75dB（距离1米）", "75 | condition at 1 m"),
        ("dB", "1m处75dB", "75 | condition at 1 m"),
        ("dB", "距离1米75dB", "75 | condition at 1 m"),
        ("dB", "75 dB(A), 1米", "75 | condition at 1 m"),
    ]);
}

#[test]
fn an_unknown_word_in_the_place_of_the_unit_leaves_no_figure() {
    check(&[
        ("万元", "23万欧", "no rate"),
        ("万元", "23万刀", "no rate"),
        ("EUR", "23万欧", "230000"),
        ("USD", "23万刀", "230000"),
        ("万元", "23万里拉", "text"),
        ("万次", "23万foo", "text"),
        ("", "5σ", "text"),
        ("万元", "168万5千", "168.5 | MultiplierOfUnit"),
        ("mm", "2,0000", "text"),
        ("rpm", "2,0000", "text"),
        ("MPa", "60 at", "5.88399"),
        ("°C", "零下10℃", "-10"),
        ("°C", "minus 10 °C", "-10"),
        ("°C", "零下20℃~零下5℃", "-20 … -5 | EitherEnd"),
        ("万元", "3300万（日元）", "no rate"),
        ("万元", "23万 (EUR)", "no rate"),
        ("EUR", "23万 (EUR)", "230000"),
        ("MPa", "60 Pa·s", "text"),
        ("month", "三到四个月", "3 … 4"),
        ("month", "一年零半个月", "12.5"),
        ("°C", "室温~45℃", "45 | Span | condition 室温"),
        ("°C", "10 °C below zero", "text"),
        ("h", "两万五", "text"),
        ("万元", "RMB168", "text"),
        ("万元", "215.000,- € netto", "no rate | PointAsThousands | without VAT"),
    ]);
}

#[test]
fn what_comes_on_top_is_no_lower_bound() {
    check(&[
        ("CNY", "CNY 1,000,000 + VAT", "1000000 | without VAT"),
        ("万元", "100万元+税", "100 | without VAT"),
        ("万元", "168万+运费", "168 | MultiplierOfUnit | plus 运费"),
        ("万元", "168万元 plus freight", "168 | plus freight"),
        ("EUR", "215,000 EUR + 13% VAT", "215000 | without VAT, VAT 13 %"),
        ("h", "20 000+ h", "≥ 20000"),
        ("h", "20000h+", "≥ 20000"),
        ("USD", "$100,000 + duty", "100000 | plus duty"),
        ("USD", "$100,000 + tariffs", "100000 | plus tariffs"),
        ("CNY", "168万 含税+运费", "1680000 | with VAT, plus 运费"),
        ("万元", "首付168万", "text"),
        ("万元", "168万（定金）", "text"),
        ("EUR", "down payment EUR 50,000", "text"),
        ("EUR", "EUR 215,000 FOB Hamburg or 225,000 CIF Shanghai", "text"),
    ]);
}

#[test]
fn a_best_case_is_no_figure_to_count_on() {
    check(&[
        ("s", "快至1.5s", "≥ 1.5 | BestCase"),
        ("s", "最短1.5s", "≥ 1.5"),
        ("s", "as fast as 1.5 s", "≥ 1.5 | BestCase"),
        ("week", "as early as 8 weeks", "≥ 8"),
        ("week", "8 weeks at the earliest", "≥ 8"),
        ("s", "ab 1,5 s", "≥ 1.5"),
        ("week", "ab 16 Wochen", "≥ 16"),
        ("week", "from 16 weeks", "≥ 16"),
        ("week", "可缩短至8周", "≥ 8 | BestCase"),
        ("week", "8 weeks upwards", "≥ 8"),
        ("mm", "快至0.008", "≥ 0.008 | BestCase"),
        ("week", "8 weeks at best", "≥ 8 | BestCase"),
        ("s", "1.5 s (fastest)", "≥ 1.5 | BestCase"),
    ]);
    assert_eq!(said("week", "from 8 to 16 weeks"), "8 … 16");
}
