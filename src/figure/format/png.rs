//! A figure as pixels: the SVG, rendered.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::svg::{FigureError, PageOptions, svg};
use crate::figure::plot::{Figure, Palette};

/// The largest picture side in pixels.
const MOST_PIXELS: f32 = 16_000.0;

/// Writes a figure as a PNG file; `scale` pixels a point.
pub fn png(figure: &Figure, palette: Palette, options: &PageOptions, scale: f32) -> Result<Vec<u8>, FigureError> {
    pixels(figure, palette, options, scale)?.encode_png().map_err(|error| FigureError::Render(error.to_string()))
}

/// The same with its width and height in pixels.
pub fn png_with_size(
    figure: &Figure,
    palette: Palette,
    options: &PageOptions,
    scale: f32,
) -> Result<(Vec<u8>, [u32; 2]), FigureError> {
    let drawn = pixels(figure, palette, options, scale)?;
    let bytes = drawn.encode_png().map_err(|error| FigureError::Render(error.to_string()))?;
    Ok((bytes, [drawn.width(), drawn.height()]))
}

/// Width, height and pixels (red, green, blue, alpha; not premultiplied) for the clipboard.
pub fn rgba(
    figure: &Figure,
    palette: Palette,
    options: &PageOptions,
    scale: f32,
) -> Result<(u32, u32, Vec<u8>), FigureError> {
    let pixels = pixels(figure, palette, options, scale)?;
    Ok((pixels.width(), pixels.height(), pixels.take_demultiplied()))
}

fn pixels(figure: &Figure, palette: Palette, options: &PageOptions, scale: f32) -> Result<Pixmap, FigureError> {
    let text = svg(figure, palette, options)?;
    let tree = Tree::from_str(&text, &Options::default()).map_err(|error| FigureError::Render(error.to_string()))?;
    let size = tree.size();
    let (width, height) = ((size.width() * scale).ceil(), (size.height() * scale).ceil());
    let fits = |side: f32| (1.0..=MOST_PIXELS).contains(&side);
    if !(fits(width) && fits(height)) {
        return Err(FigureError::Size(width));
    }
    let mut pixmap = Pixmap::new(width as u32, height as u32).ok_or(FigureError::Size(width))?;
    // Rounded up to whole pixels, the page is stretched by less than one, else its last row would be transparent.
    let stretch = Transform::from_scale(width / size.width(), height / size.height());
    resvg::render(&tree, stretch, &mut pixmap.as_mut());
    Ok(pixmap)
}
