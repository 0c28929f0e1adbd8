//! One spelling for what looks alike: full-width forms, the two mu characters, dashes, primes, spaces.

/// Brings a text to the spelling that the tables of units and words use; the text itself stays with the caller.
pub(super) fn fold(text: &str) -> String {
    // Most cells are plain ASCII in which nothing folds.
    if text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b' ' | b'.' | b',' | b'-' | b'%')) {
        return text.trim().to_owned();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        push_folded(&mut folded, c);
    }
    tighten(folded.trim())
}

/// Ends a line of a cell. Two figures in two lines are two figures, so a line break must not become a space.
pub(super) const LINE: char = '\n';

/// The same with small letters and single spaces, for comparing words and names.
pub(super) fn fold_word(text: &str) -> String {
    let lower = fold(text).to_lowercase();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn push_folded(out: &mut String, c: char) {
    match c {
        // Joiners, variation selectors, direction marks and byte order marks carry no meaning here.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe0e}' | '\u{fe0f}' | '\u{feff}' => {}
        '\u{ff01}'..='\u{ff5e}' => push_folded(out, narrow(c)),
        _ => match squared(c) {
            Some(symbol) => out.push_str(symbol),
            None => out.push(lookalike(c)),
        },
    }
}

/// The ASCII form of a full-width character.
fn narrow(c: char) -> char {
    char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c)
}

/// Units that have a character of their own.
fn squared(c: char) -> Option<&'static str> {
    Some(match c {
        '℃' => "°C",
        '℉' => "°F",
        '㌘' => "g",
        '㌧' => "t",
        '㍑' => "L",
        '㏈' => "dB",
        '㎅' => "kB",
        '㎎' => "mg",
        '㎖' => "mL",
        '㎗' => "dL",
        '㎘' => "kL",
        '㍉' | '㎜' => "mm",
        '㌢' | '㎝' => "cm",
        '㌔' | '㎞' => "km",
        '㎟' => "mm²",
        '㎠' => "cm²",
        '㎡' => "m²",
        '㎣' => "mm³",
        '㏄' | '㎤' => "cm³",
        '㎥' => "m³",
        '㎧' => "m/s",
        '㎨' => "m/s²",
        '㎩' => "Pa",
        '㎪' => "kPa",
        '㎫' => "MPa",
        '㎬' => "GPa",
        '㎭' => "rad",
        '㎮' => "rad/s",
        '㎰' => "ps",
        '㎱' => "ns",
        '㎲' => "µs",
        '㎳' => "ms",
        '㎷' => "mV",
        '㎸' => "kV",
        '㎃' => "mA",
        '㎽' => "mW",
        '㎾' => "kW",
        '㎿' => "MW",
        '㎐' => "Hz",
        '㎑' => "kHz",
        '㎒' => "MHz",
        '㎓' => "GHz",
        '㎏' => "kg",
        '㎚' => "nm",
        '㎛' => "µm",
        '№' => "No.",
        _ => return None,
    })
}

fn lookalike(c: char) -> char {
    match c {
        '\u{3bc}' => '\u{b5}',
        '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{fe63}' => '-',
        '\u{2015}' => '—',
        '〜' | '∼' | '˜' | '÷' => '~',
        '∓' => '±',
        '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => LINE,
        '\'' | '’' | '‘' | '´' => '′',
        '"' | '”' | '“' | '〞' | '〃' => '″',
        '￥' => '¥',
        'º' | '˚' => '°',
        '⋅' | '∙' | '•' | '・' | '*' | '●' | '▪' | '■' | '◆' => '·',
        'Φ' | 'φ' | 'ϕ' | 'Ф' | 'ф' | 'ø' | '⌀' | '∅' => 'Ø',
        '✕' | '╳' | 'х' => '×',
        '【' | '〔' | '「' => '[',
        '】' | '〕' | '」' => ']',
        '≧' | '⩾' => '≥',
        '≦' | '⩽' => '≤',
        _ if c.is_whitespace() => ' ',
        _ => c,
    }
}

/// Drops the spaces around `/` and `·`, so that `r / min` and `N · m` are found in the table of units.
fn tighten(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '/' | '·' => out.truncate(out.trim_end_matches(' ').len()),
            ' ' if out.ends_with(['/', '·']) => continue,
            _ => {}
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_lookalikes() {
        for (text, expected) in [
            ("１８０００　ｒｐｍ", "18000 rpm"),
            ("5 μm", "5 µm"),
            ("−5 ℃", "-5 °C"),
            ("N / A", "N/A"),
            (" N · m ", "N·m"),
            ("20\"", "20″"),
            ("✔\u{fe0f}", "✔"),
            ("￥１４９", "¥149"),
        ] {
            assert_eq!(fold(text), expected, "{text}");
        }
    }

    #[test]
    fn folding_twice_is_folding_once() {
        for text in ["／ ／", "＊ · *", "  a / b ", "～－＂"] {
            assert_eq!(fold(&fold(text)), fold(text), "{text}");
        }
    }
}
