//! Neighbours of the real notations, kind by kind: other units, languages, spacing, brackets, signs.
//!
//! Each line: unit of the criterion, text, what the cell says: its value, bound or ends; what was assumed; what was read
//! beside the figure. Less is better on lengths, small angles, times of delivery and prices, more on the rest.

use super::said;

type Case = (&'static str, &'static str, &'static str);

/// Every line says what it is to say.
fn check(cases: &[Case]) {
    assert!(cases.len() >= 6);
    for (unit, text, expected) in cases {
        assert_eq!(said(unit, text), *expected, "{text:?} on {unit:?}");
    }
}

#[test]
fn line_breaks() {
    check(&[
        ("mm", "800\n500\n500", "text"),
        ("mm", "800\t500", "text"),
        ("mm", "X 800\nY 500", "text"),
        ("rpm", "12000\n15000 rpm", "text"),
        ("mm", "0.005\nmm", "0.005"),
        ("rpm", "12000 rpm\n(最高)", "≤ 12000"),
        ("h", "≥ 2000\n小时", "≥ 2000"),
        ("mm", "100 200 300", "text"),
        ("mm", "800,500,500", "text"),
        ("mm", "800 500", "text"),
    ]);
}

#[test]
fn pairs_of_angles() {
    check(&[
        ("arcsec", "15″/8″", "text"),
        ("arcsec", "10\"/4\"", "text"),
        ("arcsec", "±4″ / ±2″", "text"),
        ("arcmin", "≤3′/20″", "text"),
        ("arcsec", "8弧秒/4弧秒", "text"),
        ("°", "0.001°/5″", "text"),
        ("°", "±0.0014°/5″", "0.0014 | same /5″"),
    ]);
}

#[test]
fn differences_of_temperature() {
    check(&[
        ("K", "±1 °C", "1"),
        ("K", "≤2℃", "≤ 2 | Difference"),
        ("K", "1 °F", "0.5555555555555556 | Difference"),
        ("°C", "±0.5 K", "0.5"),
        ("°C", "22 °C ± 0.5 K", "21.5 … 22.5"),
        ("°C", "20±2℃", "18 … 22"),
        ("°C", "300 K", "26.850000000000023"),
        ("K", "温升≤15℃", "≤ 15 | Difference | name 温升"),
        ("°F", "0.9 K", "1.6199999999999999 | Difference"),
    ]);
}

#[test]
fn deviations_and_ranges() {
    check(&[
        ("mm", "-0.005~+0.005 mm", "0.005 | HalfWidth"),
        ("mm", "-3 ～ +3 µm", "0.003 | HalfWidth"),
        ("%", "-2%～+2%", "2 | HalfWidth"),
        ("°", "-165~+165°", "330 | Travel"),
        ("kPa", "-0.095~-0.1MPa", "-100 … -95"),
        ("°C", "0~-20℃", "-20 … 0"),
        ("°C", "-10 bis 45 °C", "-10 … 45"),
        ("mm", "5÷8 mm", "5 … 8"),
        ("mm", "between 5 and 8 mm", "5 … 8"),
        ("mm", "from 5 to 8 mm", "5 … 8"),
        ("mm", "1000～1200", "1000 … 1200"),
        ("mm", "5 mm 至 8 mm", "5 … 8"),
        ("mm", "10-8 mm", "text"),
    ]);
}

#[test]
fn reference_lengths() {
    check(&[
        ("µm", "2.5/300mm", "2.5 | UnitBySize"),
        ("µm", "0.018/300mm", "18 | UnitBySize"),
        ("µm", "8/300mm", "8 | UnitBySize"),
        ("µm", "0.02/m", "20 | UnitBySize"),
        ("µm", "5/500mm", "5 | UnitBySize"),
        ("µm", "3 µm/m", "3"),
        ("mm", "0.01 mm/300 mm", "0.01"),
        ("mm", "0.01 mm over 300 mm", "0.01"),
        ("mm", "每300mm 0.01", "0.01"),
        ("mm", "任意300mm内≤0.008mm", "≤ 0.008"),
        ("mm", "0.015（全行程）", "0.015"),
        ("mm", "全行程0.015mm", "0.015"),
        ("mm", "0.008/300", "text"),
        ("mm", "1/100 mm", "text"),
        ("mm", "0.5/50 mm", "text"),
    ]);
}

#[test]
fn thousands() {
    check(&[
        ("rpm", "12.500 min-1", "12500 | PointAsThousands"),
        ("rpm", "18.000 U/min", "18000 | PointAsThousands"),
        ("h", "20.500 h", "20500 | PointAsThousands"),
        ("h", "20.000 Stunden", "20000 | PointAsThousands"),
        ("EUR", "325.000 EUR", "325000 | PointAsThousands"),
        ("pcs", "1.200 pcs", "1200 | PointAsThousands"),
        ("kg", "1.500 kg", "1.5 | PointAsDecimal"),
        ("mm", "12.500 mm", "12.5"),
        ("mm", "12.000 mm", "12 | PointAsDecimal"),
        ("%", "99.995 %", "99.995"),
        ("rpm", "12'000 rpm", "12000"),
        ("rpm", "24’000 min⁻¹", "24000"),
        ("rpm", "12 000 rpm", "12000"),
        ("rpm", "12,000 rpm", "12000"),
        ("CNY", "1.299,99", "1299.99"),
        ("CHF", "CHF 350'000.–", "350000"),
        ("mm", "0。005", "0.005"),
        ("mm", "1 234,5 mm", "1234.5"),
    ]);
}

#[test]
fn bullets() {
    check(&[
        ("mm", "- 0.005 mm", "0.005 | Bullet"),
        ("mm", "— 0.005 mm", "0.005 | Bullet"),
        ("mm", "• 0.005 mm", "0.005"),
        ("mm", "● 0.005", "0.005"),
        ("rpm", "★12000rpm", "12000"),
        ("mm", "- ≤0.01", "≤ 0.01"),
        ("mm", "'0.005", "0.005"),
        ("mm", "-0.005", "-0.005"),
        ("°C", "- 5 °C", "-5"),
    ]);
}

#[test]
fn best_case() {
    check(&[
        ("mm", "up to 0.005 mm", "≥ 0.005 | BestCase"),
        ("mm", "高达0.003mm", "≥ 0.003 | BestCase"),
        ("mm", "最高可达0.003mm", "≥ 0.003 | BestCase"),
        ("mm", "精度可达0.005", "≥ 0.005 | BestCase | name 精度"),
        ("mm", "低至 0.001 mm", "≥ 0.001 | BestCase"),
        ("mm", "as low as 2 µm", "≥ 0.002 | BestCase"),
        ("mm", "max. 0.01 mm", "≤ 0.01"),
        ("mm", "better than 0.01 mm", "≤ 0.01"),
        ("µm", "优于 5 µm", "≤ 5"),
        ("mm", "up to ±0.005 mm", "≥ 0.005 | BestCase"),
    ]);
}

#[test]
fn not_stated() {
    check(&[
        ("h", "NA", "not stated"),
        ("h", "N.A.", "not stated"),
        ("h", "/", "not stated"),
        ("h", "无", "not stated"),
        ("h", "—", "not stated"),
        ("h", "#N/A", "not stated"),
        ("h", "暂无", "not stated"),
        ("h", "keine Angabe", "not stated"),
        ("h", "未提及", "not stated"),
        ("h", "TBC", "not stated"),
        ("h", "on request", "not stated"),
        ("h", "n/a", "not applicable"),
        ("h", "不适用", "not applicable"),
        ("h", "not applicable", "not applicable"),
    ]);
}

#[test]
fn options() {
    check(&[
        ("rpm", "18000rpm（选配）", "18000 | option 选配"),
        ("rpm", "12000rpm（选配15000）", "12000 | option 选配15000"),
        ("rpm", "15000（选配18000）", "15000 | option 选配18000"),
        ("rpm", "12,000 rpm [opt. 20,000 rpm]", "12000 | option opt. 20,000 rpm"),
        ("rpm", "标配12000rpm，选配15000rpm", "12000 | note 标配, option 选配15000rpm"),
        ("rpm", "12000 rpm; 18000 rpm optional", "12000 | option 18000 rpm optional"),
        ("rpm", "选配 24000rpm", "24000 | option 选配"),
        ("pcs", "24把（选配40把）", "24 | option 选配40把"),
        ("rpm", "12000 rpm (option)", "12000 | option option"),
    ]);
}

#[test]
fn phases() {
    check(&[
        ("V", "3~400 V", "400 | note 3~"),
        ("V", "3 ~ 400V", "400 | note 3 ~"),
        ("V", "3 AC 400 V", "400 | note 3 AC"),
        ("V", "三相380V", "380 | note 3相"),
        ("V", "3相 380V±10%", "342 … 418 | note 3相"),
        ("V", "3Ph 400V", "400 | note 3Ph"),
        ("V", "400 V 3~", "400 | note 3~"),
        ("V", "1~230V", "230 | note 1~"),
        ("V", "AC220V", "220 | note AC"),
        ("V", "DC 24 V", "24 | note DC"),
        ("V", "100~240 VAC", "100 … 240"),
        ("V", "3×400V", "text"),
    ]);
}

#[test]
fn working_spans() {
    check(&[
        ("rpm", "50-12000 rpm", "12000 | Span"),
        ("m/min", "0.1~100 m/min", "100 | Span"),
        ("rpm", "40-1600 r/min", "1600 | Span"),
        ("m/min", "1～10000mm/min", "10 | Span"),
        ("rpm", "无级调速 45~2000", "2000 | Span | note 无级调速"),
        ("rpm", "20-4500rpm（手动换挡）", "4500 | Span | unknown 手动换挡"),
        ("rpm", "8000-12000 rpm", "8000 … 12000"),
        ("m/min", "24~48 m/min", "24 … 48"),
        ("°", "0-360°", "0 … 360 | WideRange"),
        ("%", "0~100%", "0 … 100 | WideRange"),
        ("°C", "5~40 ℃", "5 … 40"),
    ]);
}

#[test]
fn multiplier_of_the_unit() {
    check(&[
        ("万元", "168万", "168 | MultiplierOfUnit"),
        ("万元", "1.2亿", "12000 | MultiplierOfUnit"),
        ("万元", "150~180万", "150 … 180 | MultiplierOfUnit"),
        ("万元", "350k", "35 | MultiplierOfUnit"),
        ("万元", "5千", "text"),
        ("万元", "168", "168"),
        ("万元", "168万元", "168"),
        ("万元", "¥168万", "168"),
        ("万元", "1,680,000元", "168"),
        ("万次", "100万", "100 | MultiplierOfUnit"),
        ("万次", "100万次", "100"),
        ("kh", "2万", "20 | MultiplierOfUnit"),
    ]);
}

#[test]
fn standards_and_conditions() {
    check(&[
        ("mm", "0.006 mm (ISO 230-2)", "0.006 | standard ISO 230-2"),
        ("mm", "0.004mm（GB/T 17421.2）", "0.004 | standard GB/T 17421.2"),
        ("mm", "±0.005mm【GB/T 17421.2-2016】", "0.005 | standard GB/T 17421.2:2016"),
        ("mm", "0.006 mm acc. to ISO 230-2:2014", "0.006 | standard ISO 230-2:2014"),
        ("mm", "0.008mm（VDI3441标准）", "0.008 | standard VDI 3441"),
        ("mm", "0.008 mm per VDI/DGQ 3441", "0.008 | standard VDI/DGQ 3441"),
        ("mm", "0.004 (JIS B 6330)", "0.004 | standard JIS B 6330"),
        ("mm", "0.005 mm (ASME B5.54)", "0.005 | standard ASME B5.54"),
        ("mm", "ISO 230-2: 0.006 mm", "0.006 | standard ISO 230-2"),
        ("mm", "按ISO230-2标准≤0.006mm", "≤ 0.006 | standard ISO 230-2"),
        ("mm", "3 µm (unidirectional)", "0.003 | unidirectional"),
        ("mm", "0.005mm（双向）", "0.005 | bidirectional"),
        ("mm", "0.006 mm (ISO 230-2, bidirectional)", "0.006 | standard ISO 230-2, bidirectional"),
        ("mm", "0.005 mm at 20 °C", "0.005 | condition at 20 °C"),
        ("mm", "0.005mm（20℃）", "0.005 | condition 20°C"),
        ("mm", "0.005 mm @20°C", "0.005 | condition @20°C"),
        ("µm", "±3μm（3σ）", "3 | condition 3σ"),
        ("µm", "3σ ≤ 2 μm", "≤ 2 | condition 3σ"),
        ("kW", "15 kW (S1)", "15 | condition S1"),
        ("kW", "18.5kW（S6-40%）", "18.5 | condition S6-40%"),
        ("kW", "11kW S6 40% ED", "11 | condition S6 40% ED"),
        ("kW", "15kW（连续）", "15 | condition 连续"),
        ("kW", "22 kW (30 min)", "22 | condition 30 min"),
        ("N·m", "120Nm（1500rpm）", "120 | condition 1500rpm"),
        ("dB", "72dB(A) (1 m)", "72 | condition 1 m"),
        ("dB", "<70 dB(A) at 1 m distance", "≤ 70 | condition at 1 m distance"),
        ("%", "±0.5% F.S.", "0.5 | condition F.S"),
        ("mm", "0.01 mm TIR max.", "≤ 0.01 | name TIR"),
        ("mm", "0.005 mm (X, Y, Z)", "0.005 | note X, Y, Z"),
        ("m/min", "36 m/min (Z)", "36 | note Z"),
        ("mm", "5 mm foo", "5 | unknown foo"),
        ("mm", "≤0.005 （实测0.003）", "text"),
        ("mm", "0.01 mm (0.0004 in)", "0.01 | same 0.0004 in"),
        ("mm", "1010 mm (40\")", "1010 | same 40″"),
        ("kg", "22 kg / 48.5 lbs", "22 | same /48.5 lbs"),
        ("MPa", "7.0MPa（70kg/cm²）", "7 | same 70kg/cm²"),
        ("mm", "0.01 mm (0.02 mm)", "text"),
    ]);
}

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
        ("week", "30个工作日", "text"),
    ]);
}

#[test]
fn prices() {
    check(&[
        ("EUR", "€325,000 CIF上海", "325000 | terms CIF 上海"),
        ("CNY", "168（含13%增值税）", "168 | with VAT"),
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
        ("s", "0.6s/片", "text"),
    ]);
}

#[test]
fn travels_across_zero_are_asked() {
    check(&[
        ("°", "-30°~+120°", "-30 … 120 | WideRange"),
        ("°", "-5...+110°", "-5 … 110 | WideRange"),
        ("°", "-110°～+90°", "-110 … 90 | WideRange"),
        ("°", "+30°/-120°", "text"),
        ("°", "-165~+165°", "330 | Travel"),
        ("°C", "-5~+40 ℃", "-5 … 40"),
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
