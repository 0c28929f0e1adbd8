//! Headings that belong together: one stem with numbers or letters, or the sides of a web.

/// Sides of a web or a part, which are measured beside each other.
const SIDES: [&[&str]; 5] = [
    &["left", "middle", "centre", "center", "mid", "right"],
    &["operator side", "centre", "center", "drive side"],
    &["左", "中", "右"],
    &["上", "中", "下"],
    &["前", "中", "后"],
];

/// Numerals of one letter.
const NUMERALS: &str = "一二三四五六七八九十";

/// What two headings have to share to be columns of one feature, and which of them it is; `None`: it stands alone.
pub(super) fn member(name: &str) -> Option<(String, u32)> {
    if let Some((side, at)) = SIDES.iter().find_map(|set| Some((set.first()?, set.iter().position(|s| *s == name)?))) {
        return Some((format!("side {side}"), u32::try_from(at).ok()?));
    }
    numbered(name).or_else(|| lettered(name)).or_else(|| numeral(name))
}

/// `x1`, `测量值 2`, `第3次`, `4`.
fn numbered(name: &str) -> Option<(String, u32)> {
    let end = name.rfind(|c: char| c.is_ascii_digit())? + 1;
    let start = name
        .get(..end)?
        .rfind(|c: char| !c.is_ascii_digit())
        .map_or(0, |at| at + name.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
    let (before, digits, behind) = (name.get(..start)?, name.get(start..end)?, name.get(end..)?);
    let stem = format!("{}#{}", before.trim_end_matches([' ', '(', '-', '_']), behind.trim_start_matches([' ', ')']));
    Some((stem, digits.parse().ok()?))
}

/// `a`, `lane b`; x, y and z are axes.
fn lettered(name: &str) -> Option<(String, u32)> {
    let (stem, letter) = name.rsplit_once(' ').unwrap_or(("", name));
    let letter = letter.chars().next().filter(|c| letter.len() == 1 && ('a'..='h').contains(c))?;
    Some((format!("{stem}@"), u32::from(letter)))
}

/// `第一次`.
fn numeral(name: &str) -> Option<(String, u32)> {
    let found = name.chars().find_map(|c| NUMERALS.chars().position(|n| n == c).map(|at| (c, at)))?;
    let is_count = name.contains('第') || name.chars().count() == 1;
    is_count.then(|| Some((name.replace(found.0, "#"), u32::try_from(found.1).ok()?)))?
}

/// True for a stem of things that are no values of one feature beside each other.
pub(super) fn is_of_machines(stem: &str) -> bool {
    const WORDS: &[&str] = &[
        "machine",
        "device",
        "equipment",
        "supplier",
        "maker",
        "vendor",
        "brand",
        "operator",
        "设备",
        "机床",
        "机台",
        "机器",
        "厂家",
        "供应商",
        "品牌",
        "操作",
        "cavity",
        "station",
        "spindle",
        "fixture",
        "工位",
        "模腔",
        "型腔",
        "腔",
        "穴",
        "主轴",
        "夹具",
        "机",
    ];
    !stem.starts_with("side ") && WORDS.iter().any(|word| stem.contains(word))
}

/// True for a stem that machines as well as values of one feature have: `M1`.
pub(super) fn is_unclear(stem: &str) -> bool {
    matches!(stem, "m#" | "m@" | "#m")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_and_numbers() {
        for (name, stem, number) in [
            ("x1", "x#", 1),
            ("测量值 2", "测量值#", 2),
            ("第3次", "第#次", 3),
            ("第一次", "第#次", 0),
            ("4", "#", 4),
            ("lane b", "lane@", 98),
            ("a", "@", 97),
            ("machine 12", "machine#", 12),
        ] {
            assert_eq!(member(name), Some((stem.to_owned(), number)), "{name}");
        }
        assert_eq!((member("x"), member("value"), member("r")), (None, None, None));
    }
}
