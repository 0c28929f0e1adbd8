//! Parts of a text written in another way.

/// The text with each part that `part` knows in the writing it gives. A part begins where the character before it does
/// not go on (`goes_on`), and a rewritten one counts as a figure for what follows.
pub(super) fn rewritten<'a>(
    text: &'a str,
    goes_on: impl Fn(char) -> bool,
    part: impl Fn(&'a str) -> Option<(String, &'a str)>,
) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut rest, mut last) = (text, None);
    while let Some(c) = rest.chars().next() {
        let starts = !last.is_some_and(&goes_on);
        if let Some((written, after)) = starts.then(|| part(rest)).flatten() {
            out.push_str(&written);
            (rest, last) = (after, Some('0'));
        } else {
            out.push(c);
            (rest, last) = (rest.get(c.len_utf8()..).unwrap_or_default(), Some(c));
        }
    }
    out
}
