//! Columns that spaces divide.

/// Lines that are looked at.
const LOOKED_AT: usize = 200;

/// The text with tabs where spaces divide columns: no other delimiter stands in it, every line has equally many words,
/// two or more, and the words of a line cannot be the thousands of one number.
pub(super) fn tabbed(text: &str) -> Option<String> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let first: Vec<&str> = lines().take(LOOKED_AT).collect();
    if first.len() < 2 || first.iter().any(|line| line.contains([',', ';', '\t', '|', '"', '，'])) {
        return None;
    }
    let wide =
        |line: &str| line.split("  ").map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let narrow = |line: &str| line.split_whitespace().map(str::to_owned).collect();
    [&wide as &dyn Fn(&str) -> Vec<String>, &narrow].into_iter().find_map(|cut| {
        let count = cut(first.first()?).len();
        let is_even = count > 1 && lines().all(|line| cut(line).len() == count);
        let body = first.get(1..)?;
        let is_grouped = body.iter().all(|line| is_one_number(&cut(line)));
        let has_numbers = body.iter().any(|line| cut(line).iter().any(|word| word.parse::<f64>().is_ok()));
        if !is_even || is_grouped || !has_numbers {
            return None;
        }
        let each = text.lines().map(|line| if line.starts_with('#') { line.to_owned() } else { cut(line).join("\t") });
        Some(each.collect::<Vec<_>>().join("\n"))
    })
}

/// True where the words could be one number with spaces between its thousands.
pub(super) fn is_one_number(words: &[String]) -> bool {
    let digits = |word: &String| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    words.first().is_some_and(|first| digits(first) && first.len() <= 3)
        && words.iter().skip(1).all(|word| digits(word) && word.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_spaces_and_thousands() {
        assert_eq!(tabbed("a b\n1 2\n"), Some("a\tb\n1\t2".to_owned()));
        assert_eq!(tabbed("time (h)  event\n1200  1\n"), Some("time (h)\tevent\n1200\t1".to_owned()));
        assert_eq!(tabbed("5.01 5.02\n5.00 5.03\n"), Some("5.01\t5.02\n5.00\t5.03".to_owned()));
        for text in ["501 502\n503 499\n", "value\n1 200\n900\n", "a,b\n1 2\n", "one line\n", "Wert mm\n5\n"] {
            assert_eq!(tabbed(text), None, "{text}");
        }
    }
}
