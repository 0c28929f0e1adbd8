//! All units. The base of a dimension is the one that makes most factors whole numbers, so that conversion rounds
//! once: nm, arcsec, fs, µm/min, °/min, mg, mN, mN·m, mW, mJ, mPa, mm³, mm², ppb, ….
//!
//! Spellings are in folded form (`fold.rs`). Where one spelling means two things the earlier unit wins unless the
//! criterion has the dimension of the later one (`度`, `g`, `″`).

use super::{Currency, Dimension};

/// A unit's definition.
pub(super) struct Definition {
    /// Canonical spelling, unique.
    pub symbol: &'static str,
    pub dimension: Dimension,
    /// How many of the base unit one is.
    pub factor: f64,
    /// Added after the factor; temperatures only.
    pub offset: f64,
    pub calendar: Calendar,
    /// Other spellings.
    pub aliases: &'static [&'static str],
}

/// How a unit of time counts.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Calendar {
    /// Running time (hours, seconds), and all that is no time.
    None,
    /// Days and weeks: 24 h a day.
    Days,
    /// This many months; a year in hours is the project's matter.
    Months(f64),
}

const fn unit(symbol: &'static str, dimension: Dimension, factor: f64, aliases: &'static [&'static str]) -> Definition {
    Definition { symbol, dimension, factor, offset: 0.0, calendar: Calendar::None, aliases }
}

const fn months(symbol: &'static str, count: f64, aliases: &'static [&'static str]) -> Definition {
    Definition { calendar: Calendar::Months(count), ..unit(symbol, Dimension::Time, count, aliases) }
}

const fn days(symbol: &'static str, count: f64, aliases: &'static [&'static str]) -> Definition {
    Definition { calendar: Calendar::Days, ..unit(symbol, Dimension::Time, count * DAY, aliases) }
}

const fn temperature(symbol: &'static str, factor: f64, offset: f64, aliases: &'static [&'static str]) -> Definition {
    Definition { offset, ..unit(symbol, Dimension::Temperature, factor, aliases) }
}

const fn money(symbol: &'static str, currency: Currency, factor: f64, aliases: &'static [&'static str]) -> Definition {
    unit(symbol, Dimension::Money(currency), factor, aliases)
}

/// An hour in the base unit of time.
pub(super) const HOUR: f64 = 3.6e18;
/// A day in the base unit of time.
pub(super) const DAY: f64 = 24.0 * HOUR;

use Currency::{Cny, Eur, Jpy, Usd};
use Dimension as D;

/// Every unit known, by dimension.
pub(super) static UNITS: &[Definition] = &[
    unit("mm", D::Length, 1e6, &["毫米", "millimetre", "millimeter", "millimetres", "millimeters"]),
    unit("µm", D::Length, 1e3, &["um", "微米", "micron", "microns", "Micron", "micrometre", "micrometer"]),
    unit("nm", D::Length, 1.0, &["纳米", "nanometre", "nanometer"]),
    unit("cm", D::Length, 1e7, &["厘米", "公分"]),
    unit("m", D::Length, 1e9, &["米", "metre", "meter", "metres", "meters", "Meter"]),
    unit("km", D::Length, 1e12, &["千米", "公里"]),
    unit("丝", D::Length, 1e4, &["道"]),
    unit("°", D::Angle, 3600.0, &["deg", "degree", "degrees", "度"]),
    unit("arcmin", D::Angle, 60.0, &["′", "角分", "arc min", "arc-min", "arcminute", "arcminutes"]),
    unit("arcsec", D::Angle, 1.0, &["″", "′′", "角秒", "arc sec", "arc-sec", "arcsecond", "arcseconds"]),
    unit("rad", D::Angle, 206_264.806_247_096_36, &["弧度"]),
    unit("mrad", D::Angle, 206.264_806_247_096_36, &["毫弧度"]),
    unit("µrad", D::Angle, 0.206_264_806_247_096_36, &["urad", "微弧度"]),
    // After the angles: ″ is an inch only on a length.
    unit("inch", D::Length, 2.54e7, &["in", "inches", "英寸", "吋", "″", "′′"]),
    unit("ft", D::Length, 3.048e8, &["foot", "feet", "英尺"]),
    unit("mil", D::Length, 25_400.0, &["thou", "mils", "密耳"]),
    unit("h", D::Time, HOUR, &["hr", "hrs", "hour", "hours", "H", "小时", "时", "钟头"]),
    unit("kh", D::Time, 1e3 * HOUR, &["千小时"]),
    unit("min", D::Time, 6e16, &["mins", "minute", "minutes", "Min", "Minutes", "分钟", "分"]),
    unit("s", D::Time, 1e15, &["sec", "secs", "second", "seconds", "秒", "秒钟"]),
    unit("ms", D::Time, 1e12, &["毫秒", "msec"]),
    unit("µs", D::Time, 1e9, &["us", "微秒"]),
    unit("ns", D::Time, 1e6, &["纳秒"]),
    unit("ps", D::Time, 1e3, &["皮秒"]),
    unit("fs", D::Time, 1.0, &["飞秒"]),
    days("d", 1.0, &["day", "days", "天", "日", "日历天", "calendar days"]),
    days("week", 7.0, &["weeks", "wk", "wks", "周", "星期"]),
    months("month", 1.0, &["months", "Month", "Months", "mo", "月", "个月"]),
    months("year", 12.0, &["years", "yr", "yrs", "y", "年"]),
    unit("m/min", D::Speed, 1e6, &["米/分", "米/分钟", "m/分", "mpm"]),
    unit("mm/min", D::Speed, 1e3, &["毫米/分", "毫米/分钟", "mm/分"]),
    unit("m/s", D::Speed, 6e7, &["米/秒", "m/sec"]),
    unit("mm/s", D::Speed, 6e4, &["毫米/秒", "mm/sec"]),
    unit("µm/s", D::Speed, 60.0, &["um/s", "微米/秒"]),
    unit("m/h", D::Speed, 1e6 / 60.0, &["米/小时"]),
    unit("km/h", D::Speed, 1e9 / 60.0, &["公里/小时", "千米/小时", "kph"]),
    unit("in/min", D::Speed, 25_400.0, &["IPM", "inch/min", "inches/min"]),
    unit("ft/min", D::Speed, 304_800.0, &["fpm", "sfm"]),
    unit(
        "rpm",
        D::Rotation,
        360.0,
        &[
            "r/min",
            "rev/min",
            "min-1",
            "min^-1",
            "min⁻¹",
            "1/min",
            "转/分",
            "转/分钟",
            "转每分",
            "转每分钟",
            "r.p.m.",
            "U/min",
            "r/分",
        ],
    ),
    unit("krpm", D::Rotation, 3.6e5, &[]),
    unit("r/s", D::Rotation, 21_600.0, &["rps", "rev/s", "转/秒"]),
    unit("°/s", D::Rotation, 60.0, &["deg/s", "度/秒"]),
    unit("rad/s", D::Rotation, 3_437.746_770_784_939, &["弧度/秒"]),
    unit("kg", D::Mass, 1e6, &["公斤", "千克", "kgs", "kilogram", "kilograms"]),
    unit("g", D::Mass, 1e3, &["克", "gram", "grams"]),
    unit("mg", D::Mass, 1.0, &["毫克"]),
    unit("t", D::Mass, 1e9, &["T", "吨", "ton", "tons", "tonne", "tonnes", "公吨"]),
    unit("lb", D::Mass, 453_592.37, &["lbs", "磅"]),
    unit("N", D::Force, 1e3, &["牛", "牛顿", "newton"]),
    unit("mN", D::Force, 1.0, &["毫牛"]),
    unit("kN", D::Force, 1e6, &["千牛", "千牛顿", "KN"]),
    unit("MN", D::Force, 1e9, &["兆牛"]),
    unit("kgf", D::Force, 9_806.65, &["公斤力", "千克力"]),
    unit("tf", D::Force, 9_806_650.0, &["吨力"]),
    unit("N·m", D::Torque, 1e3, &["Nm", "N.m", "N-m", "N m", "牛·米", "牛米", "牛顿米", "牛顿·米"]),
    unit("kN·m", D::Torque, 1e6, &["kNm", "kN.m", "kN m", "KNm", "千牛·米", "千牛米"]),
    unit("N·cm", D::Torque, 10.0, &["Ncm", "N.cm", "N cm"]),
    unit("mN·m", D::Torque, 1.0, &["mNm", "mN.m", "N·mm", "Nmm"]),
    unit("kgf·m", D::Torque, 9_806.65, &["kgf.m", "kgfm", "公斤力·米"]),
    unit("kgf·cm", D::Torque, 98.066_5, &["kgf.cm", "kgfcm"]),
    unit("kW", D::Power, 1e6, &["千瓦", "KW"]),
    unit("W", D::Power, 1e3, &["瓦", "瓦特", "watt", "watts"]),
    unit("mW", D::Power, 1.0, &["毫瓦"]),
    unit("MW", D::Power, 1e9, &["兆瓦"]),
    unit("hp", D::Power, 745_699.871_582_270_2, &["HP", "英制马力"]),
    unit("PS", D::Power, 735_498.75, &["马力", "公制马力"]),
    unit("kVA", D::ApparentPower, 1e3, &["KVA", "千伏安"]),
    unit("VA", D::ApparentPower, 1.0, &["伏安"]),
    unit("kWh", D::Energy, 3.6e9, &["kW·h", "kW.h", "千瓦时", "千瓦·时", "度电"]),
    unit("Wh", D::Energy, 3.6e6, &["W·h", "瓦时"]),
    unit("J", D::Energy, 1e3, &["焦", "焦耳"]),
    unit("mJ", D::Energy, 1.0, &["毫焦"]),
    unit("kJ", D::Energy, 1e6, &["千焦"]),
    unit("MJ", D::Energy, 1e9, &["兆焦"]),
    unit("V", D::Voltage, 1.0, &["伏", "伏特", "volt", "volts"]),
    unit("kV", D::Voltage, 1e3, &["千伏"]),
    unit("A", D::Current, 1e3, &["安", "安培", "amp", "amps"]),
    unit("mA", D::Current, 1.0, &["毫安"]),
    temperature("°C", 1.0, 273.15, &["摄氏度", "degC", "deg C", "° C", "度"]),
    temperature("K", 1.0, 0.0, &["开尔文", "kelvin"]),
    temperature("°F", 5.0 / 9.0, 459.67 * 5.0 / 9.0, &["华氏度", "degF", "deg F"]),
    unit("MPa", D::Pressure, 1e9, &["兆帕", "Mpa", "mpa", "MPA"]),
    unit("kPa", D::Pressure, 1e6, &["千帕"]),
    unit("Pa", D::Pressure, 1e3, &["帕", "帕斯卡"]),
    unit("mPa", D::Pressure, 1.0, &["毫帕"]),
    unit("GPa", D::Pressure, 1e12, &["吉帕"]),
    unit("bar", D::Pressure, 1e8, &["巴"]),
    unit("mbar", D::Pressure, 1e5, &["毫巴", "hPa"]),
    unit("kgf/cm²", D::Pressure, 98_066_500.0, &["kgf/cm2", "kgf/cm^2", "kg/cm²", "kg/cm2"]),
    unit("psi", D::Pressure, 6_894_757.293_168_361, &[]),
    unit("Torr", D::Pressure, 133_322.368_421_052_63, &["mmHg"]),
    unit("L", D::Volume, 1e6, &["l", "升", "litre", "liter", "litres", "liters"]),
    unit("mL", D::Volume, 1e3, &["ml", "毫升", "cm³", "cm3", "cm^3", "cc"]),
    unit("m³", D::Volume, 1e9, &["m3", "m^3", "立方米", "立方"]),
    unit("mm³", D::Volume, 1.0, &["mm3", "mm^3", "立方毫米"]),
    unit("L/min", D::Flow, 1e6, &["l/min", "lpm", "升/分", "升/分钟"]),
    unit("L/h", D::Flow, 1e6 / 60.0, &["l/h", "升/小时"]),
    unit("mL/min", D::Flow, 1e3, &["ml/min", "毫升/分", "毫升/分钟", "cm³/min", "cm3/min"]),
    unit("m³/h", D::Flow, 1e9 / 60.0, &["m3/h", "立方米/小时", "立方/小时"]),
    unit("m³/min", D::Flow, 1e9, &["m3/min", "立方米/分", "立方米/分钟"]),
    unit("m²", D::Area, 1e6, &["m2", "m^2", "平方米", "平米", "sqm"]),
    unit("cm²", D::Area, 100.0, &["cm2", "cm^2", "平方厘米"]),
    unit("mm²", D::Area, 1.0, &["mm2", "mm^2", "平方毫米"]),
    unit("g/m²", D::ArealDensity, 1e3, &["g/m2", "g/m^2", "gsm", "克/平方米", "克/平米"]),
    unit("mg/cm²", D::ArealDensity, 1e4, &["mg/cm2", "mg/cm^2", "毫克/平方厘米"]),
    unit("kg/m²", D::ArealDensity, 1e6, &["kg/m2", "kg/m^2", "公斤/平方米", "千克/平方米"]),
    unit("m/s²", D::Acceleration, 1e3, &["m/s2", "m/s^2", "米/秒²", "米/平方秒"]),
    unit("mm/s²", D::Acceleration, 1.0, &["mm/s2", "mm/s^2"]),
    // After the gram: `g` is gravity only on an acceleration.
    unit("G", D::Acceleration, 9_806.65, &["g"]),
    unit("N/µm", D::Stiffness, 1e3, &["N/um", "牛/微米"]),
    unit("N/mm", D::Stiffness, 1.0, &["牛/毫米"]),
    unit("%", D::Ratio, 1e7, &["percent", "per cent", "pct", "百分比"]),
    unit("‰", D::Ratio, 1e6, &["permille", "per mille"]),
    unit("ppm", D::Ratio, 1e3, &[]),
    unit("ppb", D::Ratio, 1.0, &[]),
    unit("dB", D::SoundLevel, 1.0, &["dB(A)", "dBA", "分贝"]),
    unit("Hz", D::Frequency, 60.0, &["赫兹", "赫", "次/秒"]),
    unit("kHz", D::Frequency, 6e4, &["千赫", "千赫兹"]),
    unit("MHz", D::Frequency, 6e7, &["兆赫", "兆赫兹"]),
    unit("GHz", D::Frequency, 6e10, &[]),
    unit("spm", D::Frequency, 1.0, &["次/分", "次/分钟", "strokes/min", "cycles/min", "cpm", "times/min"]),
    unit("pcs/h", D::Throughput, 1.0, &["件/小时", "件/h", "个/小时", "片/小时", "UPH", "wph", "pieces/h", "parts/h"]),
    unit("pcs/min", D::Throughput, 60.0, &["件/分", "件/分钟", "件/min", "个/分钟", "片/分钟", "pieces/min"]),
    unit("cycles", D::Cycles, 1.0, &["cycle", "次", "循环", "times"]),
    unit("万次", D::Cycles, 1e4, &[]),
    unit("百万次", D::Cycles, 1e6, &[]),
    unit("亿次", D::Cycles, 1e8, &[]),
    money("CNY", Cny, 1.0, &["元", "RMB", "人民币", "¥", "元人民币", "人民币元", "yuan"]),
    money("万元", Cny, 1e4, &["万元人民币", "万人民币", "10k CNY", "10kCNY"]),
    money("百万元", Cny, 1e6, &["百万人民币"]),
    money("亿元", Cny, 1e8, &["亿元人民币", "亿人民币"]),
    money("USD", Usd, 1.0, &["$", "US$", "US dollar", "US dollars", "dollars", "美元", "美金"]),
    money("万美元", Usd, 1e4, &["万美金"]),
    money("亿美元", Usd, 1e8, &["亿美金"]),
    money("EUR", Eur, 1.0, &["€", "euro", "euros", "欧元"]),
    money("万欧元", Eur, 1e4, &[]),
    money("亿欧元", Eur, 1e8, &[]),
    money("JPY", Jpy, 1.0, &["円", "日元", "日圆", "yen", "JP¥"]),
    money("万日元", Jpy, 1e4, &["万円", "万日圆"]),
    money("亿日元", Jpy, 1e8, &["亿円", "億円", "亿日圆"]),
    unit(
        "pcs",
        D::Count,
        1.0,
        &[
            "pc", "piece", "pieces", "unit", "units", "set", "sets", "axis", "axes", "tools", "台", "套", "个", "件",
            "只", "支", "把", "轴", "根", "片", "工位", "刀位", "台套",
        ],
    ),
];
