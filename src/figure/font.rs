//! The embedded faces and what text measures in them. Screen, SVG and PNG take their widths from here, so that a
//! label that fits in one fits in all.

use std::sync::OnceLock;

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::outline::{DrawSettings, OutlineGlyphCollection, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

/// Noto Sans SC Regular: GB2312, Latin and signs.
pub const REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Regular.otf");
/// Noto Sans SC Bold: the same characters.
pub const BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Bold.otf");
/// Signs and icons which the text faces lack.
pub const SYMBOLS: &[u8] = include_bytes!("../../assets/fonts/GapwiseSymbols.ttf");

/// Characters below this have their advances looked up once: Latin with signs and accents, most of what tables hold.
const LATIN: u32 = 0x250;

/// One embedded face: its characters, advances and outlines in units of its own.
pub(super) struct Face {
    characters: Charmap<'static>,
    advances: GlyphMetrics<'static>,
    outlines: OutlineGlyphCollection<'static>,
    units_per_em: f32,
}

impl Face {
    fn new(data: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(data).ok()?;
        let (size, location) = (Size::unscaled(), LocationRef::default());
        Some(Self {
            characters: font.charmap(),
            advances: font.glyph_metrics(size, location),
            outlines: font.outline_glyphs(),
            units_per_em: f32::from(font.metrics(size, location).units_per_em),
        })
    }

    /// Units of the outlines in one em.
    pub(super) fn units_per_em(&self) -> f32 {
        self.units_per_em
    }

    /// Draws a glyph in the units of the face; one without an outline, such as a blank, draws nothing.
    pub(super) fn draw(&self, glyph: GlyphId, pen: &mut impl OutlinePen) {
        if let Some(outline) = self.outlines.get(glyph) {
            // An outline that cannot be read is left out, as a character without a glyph would be.
            let _ = outline.draw(DrawSettings::unhinted(Size::unscaled(), LocationRef::default()), pen);
        }
    }

    fn glyph(&self, character: char) -> Option<GlyphId> {
        self.characters.map(character)
    }
}

/// Measures text in the embedded faces; parsed once.
pub struct Metrics {
    regular: Option<Face>,
    bold: Option<Face>,
    symbols: Option<Face>,
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
        let latin = [Vec::new(), Vec::new()];
        let [regular, bold, symbols] = [REGULAR, BOLD, SYMBOLS].map(Face::new);
        let mut metrics = Self { regular, bold, symbols, latin };
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
        [&self.regular, &self.symbols].into_iter().flatten().any(|face| face.glyph(character).is_some())
    }

    /// Calls with the face, the glyph and its place in em for each character of a line of text.
    pub(super) fn glyphs(&self, text: &str, bold: bool, mut draw: impl FnMut(&Face, GlyphId, f32)) {
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
        face.advances.advance_width(glyph).unwrap_or(0.0) / face.units_per_em
    }

    fn glyph(&self, character: char, bold: bool) -> Option<(&Face, GlyphId)> {
        if character.is_control() {
            return None;
        }
        let text = if bold { &self.bold } else { &self.regular };
        let mut found = [text, &self.symbols].into_iter().flatten();
        found
            .find_map(|face| face.glyph(character).map(|glyph| (face, glyph)))
            .or_else(|| text.as_ref().map(|face| (face, GlyphId::NOTDEF)))
    }
}
