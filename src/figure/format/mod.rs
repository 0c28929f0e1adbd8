//! File formats of figures: one file and one row a format. Command line, file dialogs and export walk [`FORMATS`].

pub mod pdf;
pub mod png;
pub mod svg;

use std::path::Path;

use crate::figure::plot::{Figure, Palette};
use crate::text::Lang;

use self::svg::{FigureError, PageOptions};

/// A file format of figures.
#[derive(Debug)]
pub struct FigureFormat {
    /// The ending of its files, in lower case.
    pub extension: &'static str,
    /// Its name in a file dialog.
    pub name: fn(Lang) -> &'static str,
    encode: fn(&Figure, &Drawing) -> Result<Vec<u8>, FigureError>,
}

/// How a figure is drawn to a file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drawing {
    /// Light or dark.
    pub palette: Palette,
    /// Width, and what stands around the plot.
    pub page: PageOptions,
    /// Pixels a point, for formats of pixels.
    pub scale: f32,
}

/// Every format, in the order of a file dialog.
pub static FORMATS: &[FigureFormat] = &[
    FigureFormat {
        extension: "svg",
        name: Lang::filter_picture_svg,
        encode: |figure, drawing| svg::svg(figure, drawing.palette, &drawing.page).map(String::into_bytes),
    },
    FigureFormat {
        extension: "png",
        name: Lang::filter_picture_png,
        encode: |figure, drawing| png::png(figure, drawing.palette, &drawing.page, drawing.scale),
    },
    FigureFormat {
        extension: "pdf",
        name: Lang::filter_pdf,
        encode: |figure, drawing| pdf::pdf(figure, drawing.palette, &drawing.page),
    },
];

impl FigureFormat {
    /// The extension of files whose name has none of [`FORMATS`].
    pub const DEFAULT_EXTENSION: &'static str = "png";

    /// The format of a file by its ending, whatever its case.
    pub fn of_path(path: &Path) -> Option<&'static Self> {
        Self::from_extension(&path.extension()?.to_string_lossy().to_lowercase())
    }

    /// The format of this extension.
    pub fn from_extension(extension: &str) -> Option<&'static Self> {
        FORMATS.iter().find(|format| format.extension == extension)
    }

    /// The content of a file.
    pub fn encode(&self, figure: &Figure, drawing: &Drawing) -> Result<Vec<u8>, FigureError> {
        (self.encode)(figure, drawing)
    }
}

/// The formats as a list of words, the last two joined by `join`.
pub fn format_list(word: impl Fn(&FigureFormat) -> String, join: impl Fn(&str, &str) -> String, lang: Lang) -> String {
    let words: Vec<String> = FORMATS.iter().map(word).collect();
    match words.split_last() {
        Some((last, others)) if !others.is_empty() => join(&others.join(lang.list_comma()), last),
        _ => words.concat(),
    }
}
