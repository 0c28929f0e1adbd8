//! Notations that can be read and once were not.

use super::neighbours::check;

#[test]
fn footnotes() {
    check(&[
        ("mm", "0.008*", "0.008 | footnote *"),
        ("rpm", "20000 RPM*", "20000 | footnote *"),
        ("mm", "0.008¹", "0.008 | footnote 1"),
        ("mm", "0.008¹⁾", "0.008 | footnote 1"),
        ("mm", "0.008 1)", "0.008 | footnote 1"),
        ("mm", "0.008mm注1", "0.008 | footnote 1"),
        ("mm", "0.008mm[2]", "0.008 | footnote 2"),
    ]);
}

#[test]
fn deviations_in_two_parts() {
    check(&[
        ("mm", "+0.004/-0.004 mm", "0.004"),
        ("mm", "+400/-400", "400"),
        ("°", "+110°/-110°", "110"),
        ("mm", "±≤0.004", "≤ 0.004"),
        ("°", "±110°(220°)", "110 | same 220°"),
        ("mm", "士0.004mm", "0.004"),
        ("mm", "+0.004/-0.002 mm", "text"),
    ]);
}

#[test]
fn numerals() {
    check(&[
        ("h", "两万", "20000"),
        ("month", "二十四", "24"),
        ("万元", "一百六十八万", "168 | MultiplierOfUnit"),
        ("万元", "壹佰陆拾捌万", "168 | FormalNumerals | MultiplierOfUnit"),
        ("次", "百万次", "1000000"),
        ("rpm", "1万2千转", "12000"),
        ("rpm", "2w rpm", "20000"),
        ("万元", "168w", "168 | MultiplierOfUnit"),
        ("次", "100W次", "1000000"),
        ("USD", "23w USD", "230000"),
        ("kW", "15000 W", "15"),
        ("week", "8 w", "text"),
        ("month", "1年半", "18"),
        ("month", "两年零三个月", "27"),
        ("month", "1 year 6 months", "18"),
    ]);
}

#[test]
fn speeds() {
    check(&[
        ("rpm", "20000转", "20000"),
        ("rpm", "12千转", "12000"),
        ("rpm", "12000 /min", "12000"),
        ("rpm", "12000 Upm", "12000"),
        ("rpm", "12000 tr/mn", "12000"),
        ("rpm", "200 s-1", "12000"),
        ("rpm", "HSK-A63 18000 rpm", "18000 | note HSK-A63"),
        ("rpm", "BT40/12000rpm", "12000 | note BT40"),
        ("rpm", "12000 rpm, BT40", "12000 | note BT40"),
    ]);
}

#[test]
fn more_units() {
    check(&[
        ("pcs", "24T", "24"),
        ("s", "10'", "600 | MarksOfTime"),
        ("s", "2.5\"", "2.5 | MarksOfTime"),
        ("arcsec", "10 sec", "10"),
        ("s", "2分30秒", "150"),
        ("s", "2 min 30 s", "150"),
        ("mm", "2条", "0.02"),
        ("h", "20000小時", "20000"),
        ("h", "20000 heures", "20000"),
        ("h", "20000 Betriebsstunden", "20000"),
        ("µm", "8 Mikron", "8"),
        ("µm", "200 µin", "5.08"),
        ("bar", "6 barg", "6"),
        ("bar", "6公斤", "5.88399"),
        ("N·m", "100 ft.lbs", "135.58179483314004"),
        ("kg/h", "12 公斤/小时", "12"),
        ("kg/h", "12 kg/h", "12"),
    ]);
}

#[test]
fn conditions_in_front_and_behind() {
    check(&[
        ("mm", "20℃时0.008mm", "0.008 | condition 20°C时"),
        ("mm", "0.008 in 300 mm", "0.008"),
        ("mm", "300mm:0.008", "0.008"),
        ("", "1.67 (50件)", "1.67 | condition 50件"),
        ("kW", "S1 15 kW", "15 | condition S1"),
        ("kW", "S6-40% 22 kW", "22 | condition S6-40%"),
        ("V", "3x400V", "400 | note 3x"),
        ("V", "380V/50Hz", "380 | condition 50Hz"),
        ("V", "3φ 380V", "380 | note 3Ø"),
    ]);
}

#[test]
fn prices() {
    check(&[
        ("万元", "113万元（税率13%）", "113 | VAT 13 %"),
        ("万元", "168万元，付款3/6/1", "168 | condition 付款3/6/1"),
        ("万元", "168万元,3%质保金", "168 | condition 3%质保金"),
        (
            "EUR",
            "EUR 215,000, CIF Shanghai Port, Incoterms 2020",
            "215000 | terms CIF Shanghai Port, note Incoterms 2020",
        ),
        ("EUR", "215 TEUR", "215000"),
        ("EUR", "215 T€", "215000"),
        ("CNY", "RMB168", "168"),
        ("万元", "168 DDP 不含税", "168 | without VAT, terms DDP"),
        ("万元", "168万封顶", "≤ 168 | MultiplierOfUnit"),
        ("万元", "限价168万", "≤ 168 | MultiplierOfUnit"),
    ]);
}

#[test]
fn terms() {
    check(&[
        ("week", "90个工作日", "18 | WorkingDays"),
        ("week", "no later than 16 weeks", "≤ 16"),
        ("week", "不迟于16周", "≤ 16"),
        ("month", "24个月或4000小时", "24 | FirstOfTwo"),
        ("month", "24 months or 4000 h, whichever comes first", "24 | FirstOfTwo | note whichever comes first"),
        ("month", "24个月或36个月", "text"),
    ]);
}

#[test]
fn fractions_powers_and_brackets() {
    check(&[
        ("mm", "8x10-3 mm", "0.008 | LostPower"),
        ("%", "98/100", "98"),
        ("mm", "(800)", "800"),
        ("mm", "【0.008mm】", "0.008"),
        ("mm", "「0.008」", "0.008"),
        ("mm", "0·008 mm", "0.008"),
        ("mm", "0.0O8mm", "text"),
    ]);
}

#[test]
fn bounds_in_words() {
    check(&[
        ("mm", "besser als 0,008", "≤ 0.008"),
        ("mm", "kleiner 0,008", "≤ 0.008"),
        ("mm", "0.008mm或更好", "≤ 0.008"),
        ("mm", "0.008 mm or better", "≤ 0.008"),
        ("%", "98 % or better", "≥ 98"),
        ("week", "spätestens 16 Wochen", "≤ 16"),
    ]);
}
