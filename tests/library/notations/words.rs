//! Neighbours of the real notations in which words decide: names, numerals, terms, prices, other alphabets.

use super::neighbours::check;

#[test]
fn words_in_front() {
    check(&[
        ("h", "MTBF≥2000小时", "≥ 2000 | name MTBF"),
        ("h", "MTBF: 2000h", "2000 | name MTBF"),
        ("h", "平均无故障工作时间≥900h", "≥ 900 | name 平均无故障工作时间"),
        ("h", "B10=12000h", "12000 | name B10"),
        ("h", "L10h ≥ 20000 h", "≥ 20000 | name L10h"),
        ("h", "20 000 h L10", "20000 | name L10"),
        ("mm", "φ0.01", "0.01"),
        ("mm", "⌀80mm", "80"),
        ("mm", "Ø 320 mm", "320"),
        ("µm", "Ra 0.4", "0.4 | name Ra"),
        ("µm", "≤Ra0.4", "≤ 0.4 | name Ra"),
        ("µm", "Ra0.8μm", "0.8 | name Ra"),
        ("", "CPK≥1.33", "≥ 1.33 | name CPK"),
        ("", "Cpk ≥ 1.67", "≥ 1.67 | name Cpk"),
        ("mm", "定位精度：±0.005mm", "0.005 | name 定位精度"),
        ("mm", "X/Y/Z 0.008", "0.008 | note X/Y/Z"),
        ("rpm", "主轴转速：12000rpm", "12000 | name 主轴转速"),
        ("rpm", "Spindle speed 15000 rpm", "15000 | name Spindle speed"),
        ("%", "稼动率≥98%", "≥ 98 | name 稼动率"),
        ("rpm", "HNC-848", "text"),
        ("mm", "VMC850", "text"),
        ("mm", "型号 850", "text"),
        ("mm", "X0.006", "text"),
        ("mm", "T100 495", "text"),
        ("°C", "RT+10~200℃", "text"),
        ("mm", "banana", "text"),
        ("mm", "满足要求", "text"),
        ("mm", "no 5 mm", "text"),
    ]);
}

#[test]
fn powers_and_numerals() {
    check(&[
        ("次", "10⁶次", "1000000"),
        ("次", "≥10^7次", "≥ 10000000"),
        ("次", "2×10⁶ cycles", "2000000"),
        ("次", "2.5X10^6", "2500000"),
        ("次", "1 Mio. cycles", "1000000"),
        ("次", "10 Million cycles", "10000000"),
        ("次", "三百万次", "3000000"),
        ("次", "5×106次", "text"),
        ("year", "两年", "2"),
        ("year", "半年", "0.5"),
        ("year", "一年半", "1.5"),
        ("year", "十年", "10"),
        ("h", "两万小时", "20000"),
        ("week", "一个半月", "6.517857142857142"),
        ("pcs", "五轴联动", "5 | note 联动"),
        ("mm", "土0.005mm", "0.005"),
        ("mm", "正负0.01mm", "0.01"),
        ("mm", "8 + / - 4", "4 … 12"),
        ("year", "2024年", "text"),
    ]);
}

#[test]
fn terms() {
    check(&[
        ("week", "6个月内", "≤ 26.07142857142857"),
        ("d", "30日历天内", "≤ 30"),
        ("h", "(24)小时内", "≤ 24"),
        ("year", "(1)年", "1"),
        ("year", "验收合格后24个月", "2 | start 验收合格后"),
        ("year", "36 months after acceptance", "3 | start after acceptance"),
        ("year", "2年（自验收合格之日起）", "2 | start 自验收合格之日起"),
        ("year", "自验收之日起两年", "2 | start 自验收之日起"),
        ("week", "合同生效后6个月", "26.07142857142857 | start 合同生效后"),
        ("week", "自合同签订之日起90天内", "≤ 12.857142857142856 | start 自合同签订之日起"),
        ("week", "8 weeks ARO", "8 | start ARO"),
        ("week", "12-16 weeks after receipt of order", "12 … 16 | start after receipt of order"),
        ("week", "6–8 Wochen", "6 … 8"),
        ("week", "30个工作日", "6 | WorkingDays"),
    ]);
}

#[test]
fn prices() {
    check(&[
        ("EUR", "€325,000 CIF上海", "325000 | terms CIF 上海"),
        ("CNY", "168（含13%增值税）", "168 | with VAT, VAT 13 %"),
        ("CNY", "149万（含税）", "1490000 | with VAT"),
        ("CNY", "149万（不含税）", "1490000 | without VAT"),
        ("CNY", "149万 (incl. VAT)", "1490000 | with VAT"),
        ("EUR", "350,000 EUR net", "350000 | without VAT"),
        ("EUR", "350 000 € (excl. VAT)", "350000 | without VAT"),
        ("CHF", "CHF 350'000", "350000"),
        ("USD", "US$ 1.2 million FOB Yokohama", "1200000 | terms FOB Yokohama"),
        ("USD", "USD 350,000 (DDP Shanghai)", "350000 | terms DDP Shanghai"),
        ("EUR", "EUR 325.000,00", "325000"),
        ("JPY", "4200万日元", "42000000"),
        ("JPY", "19,800,000 JPY", "19800000"),
        ("CNY", "149万元/台", "1490000 | note /台"),
        ("CNY", "149万起", "≥ 1490000"),
        ("CNY", "人民币 168 万元整", "1680000"),
        ("CNY", "￥1,680,000.00（含税）", "1680000 | with VAT"),
        ("GBP", "£120,000", "120000"),
        ("CNY", "$5 EUR", "text"),
    ]);
}

#[test]
fn units() {
    check(&[
        ("V", "24VDC", "24"),
        ("dB", "75 dB (A)", "75"),
        ("dB", "≤75dB（A）", "≤ 75"),
        ("rpm", "12000转/min", "12000"),
        ("rpm", "15 000 tr/min", "15000"),
        ("arcsec", "±5弧秒", "5"),
        ("arcsec", "10秒", "10"),
        ("arcmin", "5-8弧分", "5 … 8"),
        ("%", "≤30PPM", "≤ 0.003"),
        ("N·m", "100 lb-ft", "135.58179483314004"),
        ("N·m", "120N.m", "120"),
        ("N·m", "120 N·m", "120"),
        ("N·m/arcmin", "45 Nm/arcmin", "45"),
        ("year", "10 a", "10"),
        ("s", "≤2S", "≤ 2"),
        ("N/µm", "20 kgf/µm", "196.13299999999998"),
        ("mg/cm²", "±0.3mg/㎠", "0.3"),
        ("MPa", "70kgf/㎠", "6.864655"),
        ("m²", "12㎡", "12"),
        ("L", "≥260立升", "≥ 260"),
        ("pcs/min", "200片/min", "200"),
        ("pcs/h", "120 pcs/hr", "120"),
        ("pcs", "5-axis", "5"),
        ("W", "普通功耗约120w", "120 | name 普通功耗"),
        ("µm", "5μ", "5"),
        ("s", "0.6s/片", "0.6 | note /片"),
    ]);
}

#[test]
fn travels_across_zero_go_from_end_to_end() {
    check(&[
        ("°", "-30°~+120°", "150 | Travel"),
        ("°", "-5...+110°", "115 | Travel"),
        ("°", "-110°～+90°", "200 | Travel"),
        ("°", "+30°/-120°", "text"),
        ("°", "-165~+165°", "330 | Travel"),
        ("°C", "-5~+40 ℃", "40 | Span"),
    ]);
}

#[test]
fn ranges_per_length() {
    check(&[
        ("mm", "0.003-0.005/1000mm", "0.003 … 0.005"),
        ("mm", "0.003~0.005mm/1000mm", "0.003 … 0.005"),
        ("mm", "0.003-0.005 mm per 1000 mm", "0.003 … 0.005"),
        ("µm", "3-5 µm/300 mm", "3 … 5"),
        ("mm", "0.005/1000mm", "0.005"),
        ("mm", "≤0.005/1000mm", "≤ 0.005"),
    ]);
}

#[test]
fn standards_in_front() {
    check(&[
        ("mm", "nach VDI/DGQ 3441: 0,006 mm", "0.006 | standard VDI/DGQ 3441"),
        ("mm", "VDI/DGQ 3441: 0.006 mm", "0.006 | standard VDI/DGQ 3441"),
        ("mm", "gemäß ISO 230-2: 0,006 mm", "0.006 | standard ISO 230-2"),
        ("mm", "according to ISO 230-2:2014: 0.006 mm", "0.006 | standard ISO 230-2:2014"),
        ("mm", "按GB/T 17421.2-2016：0.006mm", "0.006 | standard GB/T 17421.2:2016"),
        ("mm", "acc. to JIS B 6330, ±0.003 mm", "0.003 | standard JIS B 6330"),
    ]);
}

#[test]
fn what_is_still_to_be_said() {
    check(&[
        ("万元", "未定", "not stated"),
        ("万元", "待定", "not stated"),
        ("万元", "面议", "not stated"),
        ("万元", "价格面议", "not stated"),
        ("EUR", "on request", "not stated"),
        ("EUR", "auf Anfrage", "not stated"),
        ("month", "待确认", "not stated"),
        ("month", "to be agreed", "not stated"),
    ]);
}

#[test]
fn sums_in_formal_numerals() {
    check(&[
        ("CNY", "壹佰陆拾捌万元整", "1680000 | FormalNumerals"),
        ("万元", "壹佰陆拾捌万元整", "168 | FormalNumerals"),
        ("万元", "人民币壹佰陆拾捌万元整", "168 | FormalNumerals"),
        ("万元", "叁佰贰拾伍万圆整", "325 | FormalNumerals | note 整"),
        ("年", "伍年", "5 | FormalNumerals"),
        ("月", "贰拾肆个月", "24 | FormalNumerals"),
        ("h", "2万5千小时", "25000"),
        ("rpm", "1万2千转/分", "12000"),
        ("cycle", "1亿2千万次", "120000000"),
        ("万元", "168万元（大写：壹佰陆拾捌万元整）", "168 | FormalNumerals | same 大写:1680000元整"),
    ]);
}

#[test]
fn fractions() {
    check(&[
        ("mm", "1/4 in", "6.35"),
        ("mm", "1-1/4 in", "31.75"),
        ("mm", "1 1/4″", "31.75"),
        ("week", "3 1/2 weeks", "3.5"),
        ("week", "3½ weeks", "3.5"),
        ("year", "2½ years", "2.5"),
        ("week", "2/3 weeks", "text"),
        ("mm", "8/5 mm", "text"),
    ]);
}

#[test]
fn numerals_in_words() {
    check(&[
        ("year", "Five (5) years", "5"),
        ("year", "five years", "5"),
        ("month", "twenty-four (24) months", "24"),
        ("month", "24 (twenty-four) months", "24"),
        ("month", "Twelve (12) months after acceptance", "12 | start after acceptance"),
        ("year", "Five (6) years", "text"),
    ]);
}

#[test]
fn rates_of_temperature() {
    check(&[
        ("K/h", "0.5 K/h", "0.5"),
        ("K/h", "0.5 ℃/h", "0.5"),
        ("K/h", "≤ 1 °C/小时", "≤ 1"),
        ("K/h", "0.1 K/min", "6"),
        ("K", "0.5 K/h", "text"),
        ("K/h", "±0.5 K/h", "0.5"),
    ]);
}

#[test]
fn cyrillic_units() {
    check(&[
        ("rpm", "12000 об/мин", "12000"),
        ("mm", "0,005 мм", "0.005"),
        ("µm", "5 мкм", "5"),
        ("mm", "±5 мкм", "0.005"),
        ("h", "2000 ч", "2000"),
        ("kW", "15 кВт", "15"),
        ("month", "6 мес.", "6"),
        ("mm", "5 мп", "text"),
    ]);
}
