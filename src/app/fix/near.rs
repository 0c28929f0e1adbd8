//! Near matches: which known word was meant where another was written. Only what leaves no doubt counts.

/// A word of fewer letters has too many neighbours for a slip in it to be certain.
const LEAST_LETTERS: usize = 4;

/// The one known id that differs only in letter case and separators; else the one that is a single typing slip away.
pub(super) fn id<'a>(written: &str, known: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let plain = |text: &str| words(text).concat();
    let wanted = plain(written);
    if wanted.is_empty() {
        return None;
    }
    let mut same = known.clone().filter(|id| plain(id) == wanted);
    if let Some(first) = same.next() {
        return same.next().is_none().then_some(first);
    }
    only(known.filter(|id| one_slip(written, id)))
}

/// One typing slip in one word; numbers and single letters tell parts apart and are no slips.
fn one_slip(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    if a.len() != b.len() {
        return false;
    }
    let mut unlike = a.iter().zip(&b).filter(|(a, b)| a != b);
    let (Some((a, b)), None) = (unlike.next(), unlike.next()) else { return false };
    a.chars().count().max(b.chars().count()) >= LEAST_LETTERS && is_slip(a, b)
}

/// One letter more, less, other, or two neighbours exchanged; digits stay.
pub(super) fn is_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let head = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let most = a.len().min(b.len()) - head;
    let tail = a.iter().rev().zip(b.iter().rev()).take(most).take_while(|(a, b)| a == b).count();
    let (a, b) = (a.get(head..a.len() - tail).unwrap_or_default(), b.get(head..b.len() - tail).unwrap_or_default());
    if a.iter().chain(b).any(|letter| !letter.is_alphabetic()) {
        return false;
    }
    match (a, b) {
        ([], [_]) | ([_], [] | [_]) => true,
        ([a1, a2], [b1, b2]) => a1 == b2 && a2 == b1,
        _ => false,
    }
}

/// The words of an id in small letters.
fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(str::to_lowercase).collect()
}

/// The only one there is.
pub(super) fn only<T>(mut found: impl Iterator<Item = T>) -> Option<T> {
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_what_leaves_no_doubt() {
        let known = ["positioning", "spindle-life", "catalogue-a", "list-2024", "mtbf", "cmk"];
        for (written, expected) in [
            ("Positioning", Some("positioning")),
            ("SpindleLife", Some("spindle-life")),
            ("spindle_life", Some("spindle-life")),
            ("positoning", Some("positioning")),
            ("spindle-lief", Some("spindle-life")),
            ("mtfb", Some("mtbf")),
            ("mtbff", Some("mtbf")),
            // A letter or a number names another part.
            ("catalogue-b", None),
            ("list-2025", None),
            ("list-20244", None),
            ("cpk", None),
            ("spindle", None),
            ("", None),
        ] {
            assert_eq!(super::id(written, known.into_iter()), expected, "{written}");
        }
        assert_eq!(super::id("mtbe", ["mtba", "mtbf"].into_iter()), None, "two are as near");
        assert_eq!(super::id("Mtbf", ["MTBF", "mtbf"].into_iter()), None, "two differ in case only");
    }
}
