//! The writers: a paper in, the bytes of a file out.

pub mod docx;
pub mod html;
pub mod pdf;
pub mod plain;

use super::{Paper, PaperError, PaperFigure};
use crate::figure::layout::LayoutOptions;
use crate::figure::svg::{self, PageOptions};
use crate::figure::{Palette, png};

/// Width in points that figures are drawn for; a page shows them a little smaller.
const WIDTH: f32 = 680.0;

/// Pixels a point of pictures.
const SCALE: f32 = 2.0;

fn page() -> PageOptions {
    // The caption says the title and what the figure shows, the report what it is compared with.
    let layout = LayoutOptions { header: false, ..LayoutOptions::default() };
    PageOptions { width: WIDTH, layout }
}

/// A figure as SVG; the number sets its ids apart from those of others in the same document.
fn figure_svg(of: &PaperFigure, number: usize) -> Result<String, PaperError> {
    let drawn = svg::svg_numbered(&of.figure, Palette::Light, &page(), number);
    drawn.map_err(|error| PaperError::Refused(error.to_string()))
}

/// A figure as a picture, with its width and height in pixels.
fn figure_png(of: &PaperFigure) -> Result<(Vec<u8>, [u32; 2]), PaperError> {
    let refused = |error: svg::FigureError| PaperError::Refused(error.to_string());
    png::png_with_size(&of.figure, Palette::Light, &page(), SCALE).map_err(refused)
}

/// Figures and tables are numbered by the document, one after the other.
#[derive(Default)]
struct Numbers {
    tables: usize,
    figures: usize,
}

impl Numbers {
    fn table(&mut self) -> usize {
        self.tables += 1;
        self.tables
    }

    fn figure(&mut self) -> usize {
        self.figures += 1;
        self.figures
    }
}

/// A word of each language of the paper in one line.
fn words(paper: &Paper, text: impl Fn(crate::text::Lang) -> String) -> String {
    super::side_by_side::joined(&paper.languages, text)
}
