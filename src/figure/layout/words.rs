//! Lines of text: broken to a width, or shortened with an ellipsis.

use crate::figure::font::Metrics;

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Face {
    pub(super) size: f32,
    pub(super) bold: bool,
}

/// Control characters become spaces, so that no text can break a line or a file.
pub(super) fn clean(text: &str) -> String {
    let unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    text.chars().filter(|&c| c.is_control() || !unseen(c)).map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Breaks a text into lines no wider than `width`: Chinese anywhere but before closing marks, Latin at spaces, and a
/// word that is too long for a line where it must be.
pub(super) fn wrap(metrics: &Metrics, text: &str, width: f32, face: Face) -> Vec<String> {
    text.split('\n').flat_map(|paragraph| wrap_paragraph(metrics, &clean(paragraph), width, face)).collect()
}

fn wrap_paragraph(metrics: &Metrics, text: &str, width: f32, face: Face) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in words(text) {
        if metrics.width(&format!("{line}{}", word.trim_end()), face.size, face.bold) <= width {
            line.push_str(&word);
            continue;
        }
        push_line(&mut lines, &mut line);
        for character in word.chars() {
            line.push(character);
            if metrics.width(line.trim_end(), face.size, face.bold) > width && line.chars().count() > 1 {
                line.pop();
                push_line(&mut lines, &mut line);
                line.push(character);
            }
        }
    }
    push_line(&mut lines, &mut line);
    lines
}

fn push_line(lines: &mut Vec<String>, line: &mut String) {
    let text = std::mem::take(line);
    if !text.trim().is_empty() {
        lines.push(text.trim().to_owned());
    }
}

/// The widest piece that cannot be broken.
pub(super) fn widest_word(metrics: &Metrics, text: &str, face: Face) -> f32 {
    words(&clean(text)).iter().map(|word| metrics.width(word.trim_end(), face.size, face.bold)).fold(0.0, f32::max)
}

/// Pieces between which a line may break; spaces stay at the end of theirs.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut previous = None;
    for character in text.chars() {
        match words.last_mut() {
            Some(word) if !previous.is_some_and(|before| breaks(before, character)) => word.push(character),
            _ => words.push(character.into()),
        }
        previous = Some(character);
    }
    words
}

fn breaks(before: char, after: char) -> bool {
    const NEVER_FIRST: &str = "、。，．：；？！）》」』】〕”’…·—–％℃%)]}.,:;?!°′″";
    const NEVER_LAST: &str = "（《「『【〔“‘([{";
    if after == ' ' || NEVER_FIRST.contains(after) || NEVER_LAST.contains(before) {
        return false;
    }
    before == ' ' || before == '/' && after.is_alphabetic() || wide(before) || wide(after)
}

fn wide(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

/// The text, shortened with … if it is wider than `width`; and whether it was.
pub(super) fn elide(metrics: &Metrics, text: &str, width: f32, face: Face) -> (String, bool) {
    let text = clean(text);
    if metrics.width(&text, face.size, face.bold) <= width {
        return (text, false);
    }
    let room = width - metrics.width("…", face.size, face.bold);
    (format!("{}…", beginning(metrics, &text, room, face).trim_end()), true)
}

/// The text with its middle left out if it is wider than `width`: names in a row often differ only at the end.
pub(super) fn elide_middle(metrics: &Metrics, text: &str, width: f32, face: Face) -> (String, bool) {
    let text = clean(text);
    if metrics.width(&text, face.size, face.bold) <= width {
        return (text, false);
    }
    let half = (width - metrics.width("…", face.size, face.bold)) / 2.0;
    let backwards: String = text.chars().rev().collect();
    let tail: String = beginning(metrics, &backwards, half, face).chars().rev().collect();
    (format!("{}…{}", beginning(metrics, &text, half, face).trim_end(), tail.trim_start()), true)
}

/// As much of the beginning as fits.
fn beginning(metrics: &Metrics, text: &str, mut room: f32, face: Face) -> String {
    let fits = |character: &char| {
        room -= metrics.width(character.encode_utf8(&mut [0; 4]), face.size, face.bold);
        room >= 0.0
    };
    text.chars().take_while(fits).collect()
}
