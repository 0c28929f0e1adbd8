//! A figure as an SVG file: text as outlines, so that it looks the same without our fonts, and its words and numbers in
//! title and description for those who cannot see it.

use std::fmt::Write as _;

use skrifa::outline::OutlinePen;

use crate::figure::font::Metrics;
use crate::figure::layout::{Item, LARGEST, LayoutOptions, Point, Primitive, Rect, Scene, Text, layout, page_size};
use crate::figure::plot::{ColourRole, Figure, Palette};

/// Why a figure cannot be written.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum FigureError {
    /// The asked size is not a number, zero, negative or too large.
    #[error("a picture {0} wide cannot be made")]
    Size(f32),
    /// This build has no PDF.
    #[error("this build of the program makes no PDF: it was compiled without the feature pdf")]
    NoPdf,
    /// The renderer refused the drawing.
    #[error("the drawing could not be rendered: {0}")]
    Render(String),
}

/// The page a figure is written on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PageOptions {
    /// Width in points, 1 px each; the height follows from the content.
    pub width: f32,
    /// What stands around the plot.
    pub layout: LayoutOptions,
}

impl Default for PageOptions {
    fn default() -> Self {
        Self { width: 720.0, layout: LayoutOptions::default() }
    }
}

/// Writes a figure as an SVG file.
pub fn svg(figure: &Figure, palette: Palette, options: &PageOptions) -> Result<String, FigureError> {
    written(figure, palette, options, String::new())
}

/// The same with ids that end in this number, for a document that holds several figures.
pub fn svg_numbered(
    figure: &Figure,
    palette: Palette,
    options: &PageOptions,
    number: usize,
) -> Result<String, FigureError> {
    written(figure, palette, options, number.to_string())
}

fn written(figure: &Figure, palette: Palette, options: &PageOptions, suffix: String) -> Result<String, FigureError> {
    if !(options.width >= 1.0 && options.width <= LARGEST) {
        return Err(FigureError::Size(options.width));
    }
    let metrics = Metrics::shared();
    let size = page_size(figure, options.width, metrics, &options.layout);
    let scene = layout(figure, size, metrics, &options.layout);
    Ok(Writer { out: String::new(), palette, metrics, suffix }.file(figure, &scene))
}

struct Writer<'a> {
    out: String,
    palette: Palette,
    metrics: &'a Metrics,
    /// What the ids end in.
    suffix: String,
}

impl Writer<'_> {
    fn file(mut self, figure: &Figure, scene: &Scene) -> String {
        let [width, height] = scene.size.map(number);
        let end = self.suffix.clone();
        self.line(&format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" aria-labelledby="title{end} desc{end}">"#
        ));
        self.line(&format!(r#"<title id="title{end}">{}</title>"#, escape(&figure.title)));
        self.line(&format!(r#"<desc id="desc{end}">{}</desc>"#, escape(&description(figure))));
        self.line(&format!(
            r#"<rect width="{width}" height="{height}" fill="{}"/>"#,
            self.colour(ColourRole::Background)
        ));
        for group in scene.items.chunk_by(|a, b| a.hover == b.hover) {
            self.group(figure, group);
        }
        self.line("</svg>");
        self.out
    }

    /// The items of one mark, with what it says when a browser's pointer rests on it.
    fn group(&mut self, figure: &Figure, items: &[Item]) {
        let hover = items.first().and_then(|item| item.hover).and_then(|index| figure.marks.get(index));
        if let Some(mark) = hover {
            self.line(&format!("<g><title>{}</title>", escape(&mark.hover)));
        }
        for item in items {
            self.item(item);
        }
        if hover.is_some() {
            self.line("</g>");
        }
    }

    fn item(&mut self, item: &Item) {
        match &item.primitive {
            Primitive::Rect { rect, radius } => self.rect(*rect, *radius, item),
            Primitive::Line { points, closed, width } => {
                let path = points_path(points, *closed);
                self.stroke(&path, *width, item);
            }
            Primitive::Segments { segments, width } => {
                let path: String = segments.iter().map(|ends| points_path(ends, false)).collect();
                self.stroke(&path, *width, item);
            }
            Primitive::Polygon { points, .. } => self.fill(&points_path(points, true), item),
            Primitive::Dots { centres, radius } => {
                let path: String = centres.iter().map(|&centre| disc_path(centre, *radius)).collect();
                self.fill(&path, item);
            }
            Primitive::Text(text) => self.text(text, item),
        }
    }

    fn rect(&mut self, rect: Rect, radius: f32, item: &Item) {
        let [x, y, width, height] = [rect.left, rect.top, rect.width(), rect.height()].map(number);
        let corner = if radius > 0.0 { format!(r#" rx="{}""#, number(radius)) } else { String::new() };
        let fill = self.paint("fill", item);
        // A renderer refuses a rectangle without area.
        if rect.width() > 0.0 && rect.height() > 0.0 {
            self.line(&format!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}"{corner}{fill}/>"#));
        }
    }

    fn fill(&mut self, path: &str, item: &Item) {
        if !path.is_empty() {
            let fill = self.paint("fill", item);
            self.line(&format!(r#"<path d="{path}"{fill}/>"#));
        }
    }

    fn stroke(&mut self, path: &str, width: f32, item: &Item) {
        if !path.is_empty() {
            let stroke = self.paint("stroke", item);
            let width = number(width);
            self.line(&format!(
                r#"<path d="{path}" fill="none"{stroke} stroke-width="{width}" stroke-linejoin="round"/>"#
            ));
        }
    }

    fn text(&mut self, text: &Text, item: &Item) {
        let (sin, cos) = text.angle.sin_cos();
        let mut path = Outline { path: String::new(), at: text.at, em: 0.0, x: 0.0, sin, cos };
        self.metrics.glyphs(&text.text, text.bold, |face, glyph, x| {
            path.em = text.size / face.units_per_em();
            path.x = x * text.size;
            face.draw(glyph, &mut path);
        });
        match &text.full {
            Some(full) => {
                self.line(&format!("<g><title>{}</title>", escape(full)));
                self.fill(&path.path, item);
                self.line("</g>");
            }
            None => self.fill(&path.path, item),
        }
    }

    fn paint(&self, property: &str, item: &Item) -> String {
        let colour = self.colour(item.role);
        if item.opacity < 1.0 {
            format!(r#" {property}="{colour}" {property}-opacity="{}""#, number(item.opacity))
        } else {
            format!(r#" {property}="{colour}""#)
        }
    }

    fn colour(&self, role: ColourRole) -> String {
        let colour = self.palette.colour(role);
        format!("#{:02x}{:02x}{:02x}", colour.r, colour.g, colour.b)
    }

    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }
}

/// Title, summary, notes and the data, one row a line.
fn description(figure: &Figure) -> String {
    let mut lines: Vec<String> =
        [&figure.subtitle, &figure.summary].into_iter().filter(|text| !text.is_empty()).cloned().collect();
    if !figure.table.header.is_empty() {
        lines.push(figure.table.header.join(" | "));
    }
    lines.extend(figure.table.rows.iter().map(|row| row.join(" | ")));
    lines.extend(figure.notes.iter().cloned());
    lines.join("\n")
}

/// Text as XML and HTML have it, in an element or between double quotes; characters that XML forbids are dropped.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(character),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if character.is_control() => {}
            _ => out.push(character),
        }
    }
    out
}

/// Two decimals are finer than any printer, and the same on every machine.
fn number(value: f32) -> String {
    let text = format!("{value:.2}");
    let short = text.trim_end_matches('0').trim_end_matches('.');
    if matches!(short, "-0" | "") { "0".to_owned() } else { short.to_owned() }
}

fn points_path(points: &[Point], closed: bool) -> String {
    let mut path = String::new();
    for (index, point) in points.iter().enumerate() {
        let _ = write!(path, "{}{} {}", if index == 0 { 'M' } else { 'L' }, number(point[0]), number(point[1]));
    }
    if closed && !path.is_empty() {
        path.push('Z');
    }
    path
}

fn disc_path(centre: Point, radius: f32) -> String {
    let [x, y, r, d] = [centre[0] - radius, centre[1], radius, radius * 2.0].map(number);
    format!("M{x} {y}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0Z")
}

/// Collects a glyph's outline as path data on the page.
struct Outline {
    path: String,
    at: Point,
    em: f32,
    x: f32,
    sin: f32,
    cos: f32,
}

impl Outline {
    fn add(&mut self, command: char, points: &[Point]) {
        self.path.push(command);
        for (index, [x, y]) in points.iter().enumerate() {
            let (x, y) = (self.x + x * self.em, -y * self.em);
            let (x, y) = (self.at[0] + x * self.cos - y * self.sin, self.at[1] + x * self.sin + y * self.cos);
            let _ = write!(self.path, "{}{} {}", if index == 0 { "" } else { " " }, number(x), number(y));
        }
    }
}

impl OutlinePen for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.add('M', &[[x, y]]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.add('L', &[[x, y]]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.add('Q', &[[x1, y1], [x, y]]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.add('C', &[[x1, y1], [x2, y2], [x, y]]);
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}
