//! Text on its way to a terminal: what would steer it is shown instead of sent.

use std::borrow::Cow;

/// The text with a sign in place of every control character but line feed and tab, so that no name in a file moves the
/// cursor, changes the title or types for the user (CWE-150).
pub fn visible(text: &str) -> Cow<'_, str> {
    let steers = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if text.contains(steers) {
        Cow::Owned(text.chars().map(|c| if steers(c) { sign(c) } else { c }).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// The picture that Unicode has of the control character.
fn sign(c: char) -> char {
    match u32::from(c) {
        code @ 0..=0x1F => char::from_u32(0x2400 + code).unwrap_or('\u{FFFD}'),
        0x7F => '\u{2421}',
        _ => '\u{FFFD}',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_is_left() {
        assert_eq!(visible("\u{1b}]0;title\u{7}\u{9b}2J\r\u{7f}"), "␛]0;title␇\u{FFFD}2J␍␡");
        assert_eq!(visible("精度\tµm\n"), "精度\tµm\n");
    }
}
