//! Places in a text by an index: a file with a hundred thousand cells asks for as many.

use super::problem::Position;

/// Bytes between two counts of characters, so that a long line is counted in parts, too.
const STRIDE: usize = 1 << 10;

/// Where lines begin in a text, and how many characters stand before its parts.
pub(super) struct Lines<'a> {
    text: &'a str,
    /// The byte at which each line begins.
    starts: Vec<usize>,
    /// Characters that begin before each whole stride of bytes.
    counts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Reads the text once.
    pub fn new(text: &'a str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        let strides = text.as_bytes().chunks(STRIDE).scan(0, |before, part| {
            let here = *before;
            *before += characters(part);
            Some(here)
        });
        Self { text, starts, counts: strides.collect() }
    }

    /// The place of this byte.
    pub fn position(&self, offset: usize) -> Position {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        Position { line, column: self.before(offset) - self.before(start) + 1 }
    }

    /// The place of this part of the text.
    pub fn of(&self, part: &str) -> Position {
        self.position(self.offset(part))
    }

    /// The byte at which this part of the text begins.
    pub fn offset(&self, part: &str) -> usize {
        (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize)
    }

    /// How many characters begin before this byte.
    fn before(&self, offset: usize) -> usize {
        let stride = (offset / STRIDE).min(self.counts.len().saturating_sub(1));
        let counted = self.counts.get(stride).copied().unwrap_or_default();
        counted + self.text.as_bytes().get(stride * STRIDE..offset).map_or(0, characters)
    }
}

/// How many characters begin in these bytes.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xC0) != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_says_what_counting_says() {
        let long = "精度 x µm, ".repeat(700);
        for text in ["", "\n", "a\n精度 x", "a\r\n\r\nb\n", &long, &format!("{long}\n{long}\n\n{long}")] {
            let lines = Lines::new(text);
            for offset in 0..text.len() + 2 {
                assert_eq!(lines.position(offset), Position::of_offset(text, offset), "{offset} of {}", text.len());
            }
        }
    }
}
