//! Neighbours of the real notations, kind by kind: other units, languages, spacing, brackets, signs.
//!
//! Each line: unit of the criterion, text, what the cell says: its value, bound or ends; what was assumed; what was read
//! beside the figure. Less is better on lengths, small angles, times of delivery and prices, more on the rest.

use super::said;

pub(super) type Case = (&'static str, &'static str, &'static str);

/// Every line says what it is to say.
pub(super) fn check(cases: &[Case]) {
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
        ("°C", "0~-20℃", "-20 … 0 | EitherEnd"),
        ("°C", "-10 bis 45 °C", "45 | Span"),
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
        ("mm", "0.008/300", "0.008"),
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
        ("mm", "-0.005", "text"),
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
        ("V", "3×400V", "400 | note 3×"),
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
        ("rpm", "8000-12000 rpm", "12000 | Span"),
        ("m/min", "24~48 m/min", "48 | Span"),
        ("°", "0-360°", "360 | Travel"),
        ("%", "0~100%", "0 … 100 | WideRange"),
        ("°C", "5~40 ℃", "40 | Span"),
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
        ("dB", "72dB(A) (1 m)", "72 | condition at 1 m"),
        ("dB", "<70 dB(A) at 1 m distance", "≤ 70 | condition at 1 m"),
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
