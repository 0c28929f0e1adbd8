//! The embedded faces and what text measures in them. Screen, SVG and PNG take their widths from here, so that a
//! label that fits in one fits in all.

use std::sync::OnceLock;

use ttf_parser::{Face, GlyphId};

/// Noto Sans SC Regular: GB2312, Latin and signs.
pub const REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Regular.otf");
/// Noto Sans SC Bold: the same characters.
pub const BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Bold.otf");
/// Signs and icons which the text faces lack.
pub const SYMBOLS: &[u8] = include_bytes!("../../assets/fonts/GapwiseSymbols.ttf");

/// Characters below this have their advances looked up once: Latin with signs and accents, most of what tables hold.
const LATIN: u32 = 0x250;

/// Measures text in the embedded faces; parsed once.
pub struct Metrics {
    regular: Option<Face<'static>>,
    bold: Option<Face<'static>>,
    symbols: Option<Face<'static>>,
    /// Advances of the Latin characters, regular and bold.
    latin: [Vec<f32>; 2],
}

impl Default for Metrics {
    fn default() -> Self {
        Self::new()
    }
}

impl Metrics {
    /// Parses the faces; takes microseconds.
    pub fn new() -> Self {
        let face = |data| Face::parse(data, 0).ok();
        let latin = [Vec::new(), Vec::new()];
        let mut metrics = Self { regular: face(REGULAR), bold: face(BOLD), symbols: face(SYMBOLS), latin };
        metrics.latin = [false, true].map(|bold| {
            let characters = (0..LATIN).map(|code| char::from_u32(code).unwrap_or_default());
            characters.map(|character| metrics.look_up(character, bold)).collect()
        });
        metrics
    }

    /// The one instance everybody can use.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Metrics> = OnceLock::new();
        SHARED.get_or_init(Self::new)
    }

    /// Width of a line of text in points at this size.
    pub fn width(&self, text: &str, size: f32, bold: bool) -> f32 {
        text.chars().map(|character| self.advance(character, bold)).sum::<f32>() * size
    }

    /// Whether an embedded face can draw this character.
    pub fn has_glyph(&self, character: char) -> bool {
        [&self.regular, &self.symbols].into_iter().flatten().any(|face| face.glyph_index(character).is_some())
    }

    /// Calls with the face, the glyph and its place in em for each character of a line of text.
    pub(super) fn glyphs(&self, text: &str, bold: bool, mut draw: impl FnMut(&Face<'static>, GlyphId, f32)) {
        let mut x = 0.0;
        for character in text.chars() {
            if let Some((face, glyph)) = self.glyph(character, bold) {
                draw(face, glyph, x);
            }
            x += self.advance(character, bold);
        }
    }

    /// Advance in em. A control character has none; an unknown character takes the width of the empty box drawn for it.
    fn advance(&self, character: char, bold: bool) -> f32 {
        let known = self.latin[usize::from(bold)].get(character as usize);
        known.copied().unwrap_or_else(|| self.look_up(character, bold))
    }

    fn look_up(&self, character: char, bold: bool) -> f32 {
        let Some((face, glyph)) = self.glyph(character, bold) else { return 0.0 };
        f32::from(face.glyph_hor_advance(glyph).unwrap_or(0)) / f32::from(face.units_per_em())
    }

    fn glyph(&self, character: char, bold: bool) -> Option<(&Face<'static>, GlyphId)> {
        if character.is_control() {
            return None;
        }
        let text = if bold { &self.bold } else { &self.regular };
        let mut found = [text, &self.symbols].into_iter().flatten();
        found
            .find_map(|face| face.glyph_index(character).map(|glyph| (face, glyph)))
            .or_else(|| text.as_ref().map(|face| (face, GlyphId(0))))
    }
}
