//! Colours by meaning. The series are those of Okabe and Ito, which colour-blind readers tell apart; text roles keep a
//! contrast of 4.5 : 1 against the background on either theme.

/// What a colour means; the [`Palette`] says how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ColourRole {
    /// Marks of domestic equipment.
    Domestic,
    /// Marks of imported equipment.
    Imported,
    /// Marks of equipment in neither group.
    Other,
    /// Words about domestic equipment.
    DomesticText,
    /// Words about imported equipment.
    ImportedText,
    /// Words about equipment in neither group.
    OtherText,
    /// Further series, counted from 0; repeats after six.
    Series(u8),
    /// Words on a filled mark of that series.
    OnSeries(u8),
    /// Marks without a group.
    Neutral,
    /// Text.
    Text,
    /// Less important text.
    TextSubdued,
    /// Grid lines.
    Grid,
    /// Axis lines.
    Axis,
    /// What a figure stands on.
    Background,
    /// Raised or sunken areas on the background.
    Panel,
    /// Selection and emphasis.
    Accent,
    /// The word "ahead".
    Ahead,
    /// The word "parity".
    Parity,
    /// The word "behind".
    Behind,
    /// The word "undecided".
    Undecided,
    /// Parts in which the equipment is short of the benchmark.
    Shortfall,
    /// Parts in which it exceeds the benchmark.
    Surplus,
    /// The band within which a difference does not count.
    Margin,
    /// The benchmark itself.
    Benchmark,
    /// A mark that something needs attention; also fit for text.
    Warning,
    /// A mark that something is wrong; also fit for text.
    Error,
    /// A step of the sequential scale, 0 to 100.
    Level(u8),
    /// Words on that step.
    OnLevel(u8),
    /// A step of the diverging scale, −100 (blue) over 0 (neutral) to 100 (orange).
    Diverging(i8),
    /// Words on that step.
    OnDiverging(i8),
}

impl ColourRole {
    /// The roles that text is written in.
    pub const TEXTS: [Self; 11] = [
        Self::Text,
        Self::TextSubdued,
        Self::DomesticText,
        Self::ImportedText,
        Self::OtherText,
        Self::Ahead,
        Self::Parity,
        Self::Behind,
        Self::Undecided,
        Self::Warning,
        Self::Error,
    ];

    /// The step of the sequential scale for a share of 0 to 1.
    pub fn level(share: f64) -> Self {
        Self::Level((share.clamp(0.0, 1.0) * 100.0).round() as u8)
    }

    /// The step of the diverging scale for −1 to 1.
    pub fn diverging(share: f64) -> Self {
        Self::Diverging((share.clamp(-1.0, 1.0) * 100.0).round() as i8)
    }

    /// The role of words that stand on a fill of this role.
    pub const fn words_on(self) -> Self {
        match self {
            Self::Level(step) => Self::OnLevel(step),
            Self::Diverging(step) => Self::OnDiverging(step),
            Self::Domestic => Self::OnSeries(0),
            Self::Imported => Self::OnSeries(1),
            Self::Other | Self::Surplus => Self::OnSeries(2),
            Self::Shortfall => Self::OnSeries(5),
            Self::Series(index) => Self::OnSeries(index),
            _ => Self::Text,
        }
    }
}

/// A colour, 8 bits a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
}

impl Rgb {
    /// From `0xRRGGBB`.
    pub const fn hex(value: u32) -> Self {
        Self { r: (value >> 16) as u8, g: (value >> 8) as u8, b: value as u8 }
    }

    /// Relative luminance of WCAG 2.1, 0 to 1.
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }

    /// Contrast ratio of WCAG 2.1, 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn mix(self, other: Self, share: f64) -> Self {
        let channel = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share).round() as u8;
        Self { r: channel(self.r, other.r), g: channel(self.g, other.g), b: channel(self.b, other.b) }
    }
}

/// The two looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Palette {
    /// On white: paper and files.
    #[default]
    Light,
    /// On dark grey: the screen at night.
    Dark,
}

impl Palette {
    /// The colour of a role.
    pub fn colour(self, role: ColourRole) -> Rgb {
        match role {
            ColourRole::Series(index) => self.series(index),
            ColourRole::OnSeries(index) => on(self.series(index)),
            ColourRole::Level(step) => self.sequential(f64::from(step) / 100.0),
            ColourRole::OnLevel(step) => self.text_on(ColourRole::Level(step)),
            ColourRole::Diverging(step) => self.diverging(f64::from(step) / 100.0),
            ColourRole::OnDiverging(step) => self.text_on(ColourRole::Diverging(step)),
            _ => self.named(role),
        }
    }

    /// Black or white, whichever reads better on a fill of this role.
    pub fn text_on(self, role: ColourRole) -> Rgb {
        on(self.colour(role))
    }

    /// Blue at −1, neutral at 0, orange at 1; both sides equally far from neutral in lightness.
    pub fn diverging(self, share: f64) -> Rgb {
        let stops: [u32; 5] = match self {
            Self::Light => [0x00_5A_8E, 0x7F_BA_DC, 0xF4_F4_F2, 0xF0_AE_62, 0x9E_4A_00],
            Self::Dark => [0x7C_C8_F2, 0x2F_6E_94, 0x2E_32_38, 0x94_58_20, 0xF5_B2_58],
        };
        between(&stops, f64::midpoint(sane(share).clamp(-1.0, 1.0), 1.0))
    }

    /// From faint to strong, its lightness strictly one way, so that it survives a black-and-white copier.
    pub fn sequential(self, share: f64) -> Rgb {
        let stops: [u32; 3] = match self {
            Self::Light => [0xF1_F6_FA, 0x6A_A9_D0, 0x00_3C_66],
            Self::Dark => [0x24_2B_33, 0x2F_76_A6, 0xD3_EB_FB],
        };
        between(&stops, sane(share).clamp(0.0, 1.0))
    }

    fn series(self, index: u8) -> Rgb {
        let light = [0x00_72_B2, 0xE6_9F_00, 0x00_9E_73, 0xCC_79_A7, 0x56_B4_E9, 0xD5_5E_00];
        let dark = [0x56_B4_E9, 0xE6_9F_00, 0x2C_BE_94, 0xDA_94_BC, 0x2E_86_C1, 0xE9_7B_2E];
        let all = if self == Self::Light { light } else { dark };
        Rgb::hex(all.get(usize::from(index) % all.len()).copied().unwrap_or(0x6B_72_80))
    }

    fn named(self, role: ColourRole) -> Rgb {
        let (light, dark) = match role {
            ColourRole::Domestic => return self.series(0),
            ColourRole::Imported => return self.series(1),
            ColourRole::Other | ColourRole::Surplus => return self.series(2),
            ColourRole::Shortfall => return self.series(5),
            ColourRole::Accent => (0x00_72_B2, 0x56_B4_E9),
            ColourRole::DomesticText => (0x00_5F_96, 0x6C_C0_EF),
            ColourRole::ImportedText => (0x8F_5E_00, 0xF0_B4_3C),
            ColourRole::OtherText | ColourRole::Ahead => (0x00_6B_4F, 0x45_CB_A3),
            ColourRole::Behind => (0xA0_4A_00, 0xF5_A9_4C),
            ColourRole::Warning => (0x8A_5A_00, 0xF0_B4_3C),
            ColourRole::Error => (0xB0_20_20, 0xFF_8A_80),
            ColourRole::Parity | ColourRole::Undecided | ColourRole::TextSubdued => (0x5F_66_72, 0x9A_A1_AB),
            ColourRole::Neutral => (0x6B_72_80, 0x8B_92_9C),
            ColourRole::Grid => (0xE4_E6_EA, 0x31_35_3B),
            ColourRole::Axis => (0x9C_A3_AF, 0x5B_61_6A),
            ColourRole::Background => (0xFF_FF_FF, 0x1D_20_24),
            ColourRole::Panel => (0xF3_F4_F6, 0x25_29_2E),
            ColourRole::Margin => (0xE8_EA_ED, 0x2F_33_39),
            _ => (0x1F_23_28, 0xE6_E8_EB),
        };
        Rgb::hex(if self == Self::Light { light } else { dark })
    }
}

fn on(fill: Rgb) -> Rgb {
    let (black, white) = (Rgb::hex(0), Rgb::hex(0xFF_FF_FF));
    if fill.contrast(black) >= fill.contrast(white) { black } else { white }
}

fn sane(share: f64) -> f64 {
    if share.is_nan() { 0.0 } else { share }
}

fn between(stops: &[u32], share: f64) -> Rgb {
    let place = share * (stops.len().saturating_sub(1)) as f64;
    let index = (place.floor() as usize).min(stops.len().saturating_sub(2));
    let stop = |at: usize| Rgb::hex(stops.get(at).copied().unwrap_or(0));
    stop(index).mix(stop(index + 1), place - index as f64)
}
