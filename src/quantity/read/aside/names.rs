//! Names of figures: statistics, symbols, the width of a scatter.

/// A name of a figure with a digit in it, or none: `L10`, `B10d`, `L10h`.
pub(in crate::quantity::read) fn strip_statistic(text: &str) -> Option<(&str, &str)> {
    let after = text.strip_prefix(['L', 'B', 'l', 'b'])?;
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let rest = after.get(digits..)?;
    let rest = rest.strip_prefix(['h', 'd', 'm']).unwrap_or(rest);
    let ends = !rest.starts_with(|c: char| c.is_alphanumeric() && c < '\u{2e80}');
    ((1..=2).contains(&digits) && ends).then(|| text.split_at_checked(text.len() - rest.len()))?
}

pub(super) fn is_statistic(piece: &str) -> bool {
    strip_statistic(piece).is_some_and(|(_, rest)| matches!(rest.trim(), "" | "寿命" | "life" | "值"))
}

pub(super) static NAMES: &[&str] = &[
    "mtbf",
    "mttf",
    "mttr",
    "mtbm",
    "mcbf",
    "tir",
    "t.i.r",
    "fim",
    "f.i.m",
    "cp",
    "cpk",
    "cm",
    "cmk",
    "ppk",
    "pp",
    "oee",
    "ra",
    "rz",
    "rt",
    "rq",
    "rmax",
    "mpe",
    "mpee",
    "a↑",
    "r↑",
    "rms",
    "t-t",
    "c-c",
    "chip-to-chip",
    "tool-to-tool",
    "刀对刀",
    "屑对屑",
    "lpa",
    "lpad",
    "lwa",
    "lwad",
    "露点",
    "压力露点",
    "dew point",
    "dewpoint",
    "dp",
    "pdp",
    "rp",
    "切屑到切屑",
];

/// Words that name a statistic or a symbol and may touch their figure: `Ra0.4`, `AC220V`.
pub(in crate::quantity::read) static TOUCHING: &[&str] =
    &["ra", "rz", "rt", "rq", "rmax", "ac", "dc", "mtbf", "cpk", "cmk", "cp", "ppk", "dn", "oee"];

/// Names of a temperature that may touch a sign: `露点-40℃`.
pub(in crate::quantity::read) fn is_dew_point(name: &str) -> bool {
    matches!(name, "露点" | "压力露点")
}

/// `V300`, `V300p`, `e300`: an error over this length; `C5`, `P2级`: a grade that names the figure behind it.
pub(in crate::quantity::read) fn strip_symbol(text: &str) -> Option<(&str, &str)> {
    let is_grade = text.starts_with(['C', 'P']);
    let after = text.strip_prefix("IT").or_else(|| text.strip_prefix(['V', 'v', 'e', 'E', 'C', 'P']))?;
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let rest = after.get(digits..)?;
    let allowed = if is_grade || text.starts_with("IT") { 1..=2 } else { 2..=4 };
    let rest = rest.strip_prefix(['p', 'u', 'a', '级']).unwrap_or(rest);
    let ends = !rest.starts_with(char::is_alphanumeric);
    (allowed.contains(&digits) && ends).then(|| text.split_at_checked(text.len() - rest.len()))?
}

/// `J5`, `A3` in brackets: the joint of a robot.
pub(in crate::quantity::read) fn is_joint(piece: &str) -> bool {
    let digits = piece.strip_prefix(['J', 'A']).map(|rest| rest.trim_end_matches('轴'));
    digits.is_some_and(|digits| digits.len() == 1 && digits.bytes().all(|b| b.is_ascii_digit()))
}

/// `3σ`, `2 sigma` at the start: how wide a scatter is meant.
pub(in crate::quantity::read) fn strip_sigma(text: &str) -> Option<(&str, &str)> {
    let digits = text.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    let rest = text.get(digits..).filter(|_| digits > 0)?.trim_start();
    let rest = ["σ", "sigma", "Sigma", "西格玛"].iter().find_map(|word| rest.strip_prefix(word))?;
    text.split_at_checked(text.len() - rest.len())
}

/// The taper of a spindle or holder: `HSK-A63`, `BT40`, `CAPTO C6`. Its digits are no figure.
pub(in crate::quantity::read) fn strip_interface(text: &str) -> Option<(&str, &str)> {
    const FAMILIES: &[&str] =
        &["MAS-BT", "BBT", "BT", "HSK", "CAT", "SK", "NT", "ISO", "KM", "CAPTO C", "Capto C", "PSC", "BIG-PLUS BT"];
    let family = FAMILIES.iter().filter(|family| text.starts_with(**family)).max_by_key(|family| family.len())?;
    let rest = text.get(family.len()..)?;
    let after = rest.trim_start_matches([' ', '-', '#']);
    let after = after.strip_prefix(['A', 'B', 'C', 'D', 'E', 'F', 'T']).unwrap_or(after);
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let known = matches!(
        after.get(..digits)?,
        "10" | "15"
            | "20"
            | "25"
            | "30"
            | "32"
            | "35"
            | "40"
            | "45"
            | "50"
            | "60"
            | "63"
            | "80"
            | "100"
            | "125"
            | "3"
            | "4"
            | "5"
            | "6"
            | "8"
    );
    let rest = after.get(digits..)?;
    let rest = rest.strip_prefix(['A', 'B', 'C', 'E', 'F', 'T']).unwrap_or(rest);
    let ends = !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'));
    (known && ends).then(|| text.split_at_checked(text.len() - rest.len()))?
}

/// A piece that is nothing but a taper.
pub(in crate::quantity::read) fn interface(piece: &str) -> Option<&str> {
    let piece = piece.trim_matches(['/', ' ']);
    let named = strip_interface(piece)
        .filter(|(_, rest)| matches!(rest.trim(), "" | "锥孔" | "刀柄" | "主轴" | "taper" | "spindle"));
    named.map(|_| piece)
}
