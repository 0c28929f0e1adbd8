//! Accuracy grades: `C3`, `P4`, `IT7`, `G2.5`.

static FAMILIES: &[&str] =
    &["C", "P", "IT", "G", "H", "N", "SP", "UP", "CP", "CT", "ISO", "DIN", "JIS", "AGMA", "ABEC"];

/// The grade of a folded text, letters in capitals (an ISO 286 hole and shaft, `H6` and `h6`, stay apart).
pub(super) fn grade(text: &str) -> Option<String> {
    let text = text.strip_suffix('级').unwrap_or(text).trim_end();
    let (letters, figure) = text.split_at_checked(text.find(|c: char| !c.is_ascii_alphabetic())?)?;
    let family = FAMILIES.iter().find(|family| family.eq_ignore_ascii_case(letters))?;
    let family = if letters == "h" { "h" } else { family };
    let figure = if letters.len() > 1 { figure.trim_start() } else { figure };
    is_figure(figure, family).then(|| format!("{family}{figure}"))
}

/// One or two digits; a balancing grade may have a decimal.
fn is_figure(text: &str, family: &str) -> bool {
    let digits = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, fraction)) => family == "G" && digits(whole) && digits(fraction),
        None => digits(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades() {
        for (text, expected) in
            [("C3", "C3"), ("p4", "P4"), ("it7", "IT7"), ("IT 7", "IT7"), ("G2.5", "G2.5"), ("h6", "h6")]
        {
            assert_eq!(grade(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["X0.006", "C", "3", "C123", "P4.5", "", "级"] {
            assert_eq!(grade(text), None, "{text}");
        }
    }
}
