//! Keys of new parts, made from their names.

/// A key of small letters, digits and hyphens that is not taken; the word stands in where the name has no such letters.
pub fn from_name(name: &str, word: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut key = String::new();
    for character in name.chars().flat_map(char::to_lowercase) {
        if character.is_ascii_alphanumeric() {
            key.push(character);
        } else if !key.is_empty() && !key.ends_with('-') {
            key.push('-');
        }
    }
    let key = key.trim_end_matches('-');
    if name.trim().is_empty() {
        return String::new();
    }
    let key = if key.is_empty() { word } else { key };
    if !taken(key) {
        return key.to_owned();
    }
    (2..10_000).map(|number| format!("{key}-{number}")).find(|key| !taken(key)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_from_names() {
        for (name, expected) in [
            ("Spindle life B10", "spindle-life-b10"),
            ("  ", ""),
            ("主轴寿命", "criterion"),
            ("A – B!", "a-b"),
            ("X", "x-2"),
        ] {
            assert_eq!(from_name(name, "criterion", |key| key == "x"), expected);
        }
    }
}
