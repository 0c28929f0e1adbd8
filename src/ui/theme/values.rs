//! The colours of the two themes.

use eframe::egui::Color32;

use crate::figure::Palette;

use super::Tokens;

#[expect(clippy::disallowed_methods, reason = "colours are made here")]
const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

pub(super) const LIGHT: Tokens = Tokens {
    dark: false,
    panel: rgb(0x00FF_FFFF),
    canvas: rgb(0x00F1_F3F5),
    card: rgb(0x00FF_FFFF),
    raised: rgb(0x00F7_F8FA),
    hover: rgb(0x00EC_EFF2),
    floating: rgb(0x00FF_FFFF),
    text: rgb(0x001F_2328),
    text_subdued: rgb(0x005F_6773),
    text_strong: rgb(0x000E_1216),
    accent: rgb(0x0000_72B2),
    accent_hover: rgb(0x0000_629A),
    on_accent: rgb(0x00FF_FFFF),
    accent_soft: rgb(0x00DC_ECF7),
    block: rgb(0x00E9_F3FA),
    domestic: rgb(0x0000_72B2),
    domestic_text: rgb(0x0000_5F96),
    domestic_soft: rgb(0x00E8_F2F9),
    imported: rgb(0x00E6_9F00),
    imported_text: rgb(0x008F_5E00),
    imported_soft: rgb(0x00FD_F3E0),
    other: rgb(0x0000_9E73),
    other_text: rgb(0x0000_6B4F),
    other_soft: rgb(0x00E3_F5EF),
    ahead: rgb(0x0000_6B4F),
    parity: rgb(0x005F_6672),
    behind: rgb(0x00A0_4A00),
    undecided: rgb(0x005F_6672),
    warning: rgb(0x008A_5A00),
    warning_soft: rgb(0x00FD_F3E0),
    error: rgb(0x00B0_2020),
    unsaved: rgb(0x00B3_6B00),
    separator: rgb(0x00E6_E8EC),
    outline: rgb(0x00DB_DFE4),
    backdrop: Color32::from_rgba_premultiplied(6, 9, 13, 90),
    shadow: Color32::from_rgba_premultiplied(0, 2, 6, 40),
    palette: Palette::Light,
};

pub(super) const DARK: Tokens = Tokens {
    dark: true,
    panel: rgb(0x001D_2024),
    canvas: rgb(0x0014_1619),
    card: rgb(0x001D_2024),
    raised: rgb(0x0023_272C),
    hover: rgb(0x002C_3138),
    floating: rgb(0x0024_282D),
    text: rgb(0x00E3_E6EA),
    text_subdued: rgb(0x009A_A1AB),
    text_strong: rgb(0x00F4_F6F8),
    accent: rgb(0x0056_B4E9),
    accent_hover: rgb(0x007C_C6F0),
    on_accent: rgb(0x000B_1A25),
    accent_soft: rgb(0x001C_3A4E),
    block: rgb(0x001A_2E3C),
    domestic: rgb(0x0056_B4E9),
    domestic_text: rgb(0x006C_C0EF),
    domestic_soft: rgb(0x0017_2A38),
    imported: rgb(0x00E6_9F00),
    imported_text: rgb(0x00F0_B43C),
    imported_soft: rgb(0x0033_290F),
    other: rgb(0x002C_BE94),
    other_text: rgb(0x0045_CBA3),
    other_soft: rgb(0x0012_3028),
    ahead: rgb(0x0045_CBA3),
    parity: rgb(0x009A_A1AB),
    behind: rgb(0x00F5_A94C),
    undecided: rgb(0x009A_A1AB),
    warning: rgb(0x00F0_B43C),
    warning_soft: rgb(0x0033_290F),
    error: rgb(0x00FF_8A80),
    unsaved: rgb(0x00E6_9F00),
    separator: rgb(0x002B_2F35),
    outline: rgb(0x0033_383F),
    backdrop: Color32::from_rgba_premultiplied(0, 0, 0, 140),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 110),
    palette: Palette::Dark,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::palette::Rgb;

    /// WCAG 2.2, success criterion 1.4.3: words stand out from what they lie on by at least 4.5 : 1.
    #[test]
    fn words_stand_out_from_every_surface_they_lie_on() {
        for tokens in [&LIGHT, &DARK] {
            let surfaces = [tokens.panel, tokens.canvas, tokens.card, tokens.raised, tokens.hover, tokens.floating];
            let selected = [tokens.accent_soft, tokens.block];
            let words = [
                tokens.text,
                tokens.text_subdued,
                tokens.text_strong,
                tokens.ahead,
                tokens.parity,
                tokens.behind,
                tokens.undecided,
                tokens.warning,
                tokens.error,
            ];
            let mut pairs: Vec<(Color32, Color32)> = Vec::new();
            pairs.extend(words.iter().flat_map(|word| surfaces.iter().map(move |surface| (*word, *surface))));
            pairs.extend(
                [tokens.text, tokens.text_subdued, tokens.warning].iter().flat_map(|w| selected.map(|s| (*w, s))),
            );
            pairs.extend([(tokens.on_accent, tokens.accent), (tokens.on_accent, tokens.accent_hover)]);
            pairs.extend([
                (tokens.domestic_text, tokens.domestic_soft),
                (tokens.imported_text, tokens.imported_soft),
                (tokens.other_text, tokens.other_soft),
                (tokens.warning, tokens.warning_soft),
            ]);
            // Links in panes and cards.
            pairs.extend([(tokens.accent, tokens.panel), (tokens.accent, tokens.card)]);
            for (word, surface) in pairs {
                let rgb = |c: Color32| Rgb { r: c.r(), g: c.g(), b: c.b() };
                let contrast = rgb(word).contrast(rgb(surface));
                assert!(contrast >= 4.5, "dark {}: {word:?} on {surface:?} has {contrast:.2}", tokens.dark);
            }
        }
    }
}
