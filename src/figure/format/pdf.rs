//! A figure as a page of PDF of its own size: the SVG, with what it says for those who cannot see it.

use super::svg::{FigureError, PageOptions};
use crate::figure::plot::{Figure, Palette};

/// Writes a figure as a PDF file.
#[cfg(not(feature = "pdf"))]
pub fn pdf(_: &Figure, _: Palette, _: &PageOptions) -> Result<Vec<u8>, FigureError> {
    Err(FigureError::NoPdf)
}

/// Writes a figure as a PDF file.
#[cfg(feature = "pdf")]
pub fn pdf(figure: &Figure, palette: Palette, options: &PageOptions) -> Result<Vec<u8>, FigureError> {
    use crate::typeset::{Document, pdf};

    let drawn = super::svg::svg(figure, palette, options)?;
    let spoken = [figure.title.as_str(), figure.summary.as_str()].into_iter().filter(|text| !text.is_empty());
    let spoken = spoken.collect::<Vec<_>>().join(" ");
    let data = serde_json::json!({ "title": figure.title, "alt": spoken, "width": options.width });
    let document = Document {
        template: include_str!("../../../assets/paper/figure.typ"),
        data: data.to_string().into_bytes(),
        files: vec![("figure.svg".to_owned(), drawn.into_bytes())],
        fonts: &[],
        ident: format!("{} {}", figure.name, figure.title),
        is_archived: false,
    };
    pdf(document).map_err(FigureError::Render)
}
