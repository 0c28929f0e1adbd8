//! Standards in a text: `ISO 230-2:2014`, `GB/T 17421.2-2016`, `VDI/DGQ 3441`, `JIS B 6330`.

/// Publishers of standards, longer names first; those with `true` may stand without a number (`±0.003 mm (JIS)`).
static FAMILIES: &[(&str, bool)] = &[
    ("DIN EN ISO", false),
    ("DIN ISO", false),
    ("EN ISO", false),
    ("BS EN ISO", false),
    ("BS EN", false),
    ("DIN EN", false),
    ("T/CMTBA", false),
    ("T/CMIF", false),
    ("VDI/DGQ", true),
    ("ISO/TR", false),
    ("ISO/TS", false),
    ("ISO", true),
    ("VDI", true),
    ("DGQ", false),
    ("GB/T", true),
    ("GB", false),
    ("GJB", false),
    ("JB/T", true),
    ("JB", false),
    ("SJ/T", false),
    ("QB/T", false),
    ("DIN", true),
    ("EN", false),
    ("JIS", true),
    ("ASME", true),
    ("ANSI", true),
    ("NAS", false),
    ("BS", false),
    ("IEC", false),
    ("IEEE", false),
    ("NMTBA", true),
    ("VDA", false),
    ("VDW", false),
    ("AGMA", false),
    ("ASTM", false),
    ("NF", false),
];

static LEADS: &[&str] = &[
    "according to",
    "acc. to",
    "acc to",
    "as per",
    "based on",
    "conforming to",
    "in accordance with",
    "measured to",
    "measured per",
    "tested to",
    "test standard",
    "per",
    "to",
    "nach",
    "gem.",
    "gemäß",
    "laut",
    "检测标准",
    "检验标准",
    "执行标准",
    "测量标准",
    "验收标准",
    "标准",
    "依据",
    "根据",
    "符合",
    "遵循",
    "参照",
    "采用",
    "满足",
    "执行",
    "按照",
    "按",
    "依",
    "据",
];

/// The standard at the start of a folded text, in one spelling (`ISO 230-2:2014`), and what follows.
pub(super) fn strip_standard(text: &str) -> Option<(String, &str)> {
    let start = strip_lead(text);
    let (family, alone, rest) = FAMILIES.iter().find_map(|(family, alone)| {
        let found = start.get(..family.len()).filter(|found| found.eq_ignore_ascii_case(family))?;
        // `iso` in small letters is one; `en` and `din` may be words.
        (found.len() > 2 || found == *family).then_some(())?;
        // `GBP` is no GB.
        let rest = start.get(family.len()..)?;
        (!rest.starts_with(|c: char| c.is_ascii_alphabetic())).then_some(())?;
        Some((*family, *alone, start.get(family.len()..)?))
    })?;
    let (number, rest) = strip_number(rest);
    if number.is_empty() {
        let ends = !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
        return (alone && ends).then(|| (family.to_owned(), strip_trail(rest)));
    }
    let (number, edition) = split_edition(&number);
    let (edition, rest) = if edition.is_empty() { strip_edition(rest) } else { (edition, rest) };
    let edition = if edition.is_empty() { edition } else { format!(":{edition}") };
    Some((format!("{family} {number}{edition}"), strip_trail(rest)))
}

fn strip_lead(text: &str) -> &str {
    let mut rest = text.trim_start();
    while let Some(after) = LEADS.iter().find_map(|lead| crate::quantity::words::strip_word(rest, lead)) {
        rest = after;
    }
    rest
}

/// `标准`, `standard` behind it.
fn strip_trail(text: &str) -> &str {
    let rest = text.trim_start();
    let found = ["标准", "规定", "要求", "standard", "检测", "检验", "测量", "测试", "验收"]
        .iter()
        .find_map(|word| crate::quantity::words::strip_word(rest, word));
    found.map_or(text, strip_trail)
}

/// ` 230-2:2014`, `B5.54`, ` B 6330-1980`: a letter may lead, digits follow.
fn strip_number(text: &str) -> (String, &str) {
    let mut rest = text.trim_start_matches([' ', '-', '_', ':']);
    let mut number = String::new();
    if let Some(letter) = rest.chars().next().filter(char::is_ascii_uppercase)
        && let Some(after) = rest.get(1..).map(|after| after.trim_start_matches([' ', '-']))
        && after.starts_with(|c: char| c.is_ascii_digit())
    {
        number.push(letter);
        number.push_str(if rest.get(1..2) == Some(" ") { " " } else { "" });
        rest = after;
    }
    if !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return (String::new(), text);
    }
    let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | ':'))).unwrap_or(rest.len());
    let (digits, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
    // `17421.2-2016:0.006` is a standard and a figure; behind the colon of a standard stands a year.
    let year = |after: &str| after.get(..4).is_some_and(is_year) && !after.get(4..).is_some_and(|r| r.starts_with('.'));
    let digits_end = digits.match_indices(':').map(|(at, _)| at).find(|at| !digits.get(at + 1..).is_some_and(year));
    let kept = digits.get(..digits_end.unwrap_or(digits.len())).unwrap_or(digits).trim_end_matches(['.', '-', ':']);
    // `GB/T 17421.2: 0.006` ends before the colon.
    let after = if kept.len() < digits.len() { rest.get(kept.len()..).unwrap_or(after) } else { after };
    number.push_str(kept);
    (number, after)
}

/// The year behind a number: `230-2:2014`, `17421.2-2016`.
fn split_edition(number: &str) -> (String, String) {
    let cut = number.split_once(':').or_else(|| number.rsplit_once('-').filter(|(_, year)| is_year(year)));
    cut.map_or_else(|| (number.to_owned(), String::new()), |(n, e)| (n.to_owned(), e.to_owned()))
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && (text.starts_with("19") || text.starts_with("20")) && text.bytes().all(|b| b.is_ascii_digit())
}

/// ` 2014`, `2014版`.
fn strip_edition(text: &str) -> (String, &str) {
    let start = text.trim_start();
    let found = start.get(..4).filter(|year| is_year(year)).zip(start.get(4..));
    match found.filter(|(_, rest)| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))) {
        Some((year, rest)) => (year.to_owned(), rest.strip_prefix(['版', '年']).unwrap_or(rest)),
        None => (String::new(), text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn standards() {
        for (text, expected, rest) in [
            ("ISO 230-2", "ISO 230-2", ""),
            ("ISO230-2:2014", "ISO 230-2:2014", ""),
            ("iso 230-2 (2014)", "ISO 230-2", " (2014)"),
            ("ISO 230-2 2014", "ISO 230-2:2014", ""),
            ("acc. to ISO 230-2", "ISO 230-2", ""),
            ("按GB/T 17421.2-2016标准", "GB/T 17421.2:2016", ""),
            ("GB/T17421.2", "GB/T 17421.2", ""),
            ("VDI/DGQ 3441", "VDI/DGQ 3441", ""),
            ("VDI 3441, 20 °C", "VDI 3441", ", 20 °C"),
            ("DIN EN ISO 13849-1", "DIN EN ISO 13849-1", ""),
            ("JIS B 6330-1980", "JIS B 6330:1980", ""),
            ("JIS", "JIS", ""),
            ("ASME B5.54", "ASME B5.54", ""),
            ("NAS 979", "NAS 979", ""),
            ("ISO 10791-7标准检测", "ISO 10791-7", ""),
        ] {
            assert_eq!(strip_standard(text), Some((expected.to_owned(), rest)), "{text}");
        }
    }

    #[test]
    fn other_words_are_no_standard() {
        for text in ["isolated", "en", "5 mm", "GBP 5", "dinner", "NASA", "VDIS"] {
            assert_eq!(strip_standard(text), None, "{text}");
        }
    }
}
