//! What a figure is made of: marks in data coordinates, axes with finished labels, legend, notes and its data.

pub use crate::figure::palette::{ColourRole, Palette};

/// One figure, complete: what a reader needs to understand it without the program.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Stable name, as on the command line: `profile`, `contributions` …
    pub name: &'static str,
    /// Headline.
    pub title: String,
    /// Under the headline: benchmark, scenario, policy.
    pub subtitle: String,
    /// What the figure says, in words: best, worst, the largest gap with its unit.
    pub summary: String,
    /// What a page says above the figure in place of the summary; empty: the summary.
    pub findings: Vec<String>,
    /// Horizontal axis.
    pub x: Axis,
    /// Vertical axis.
    pub y: Axis,
    /// True: one unit of x is as long as one of y (radar).
    pub equal_aspect: bool,
    /// Height in points that suits the content at a width of 720 points.
    pub height: f32,
    /// Drawn in order.
    pub marks: Vec<Mark>,
    /// Explains the styles, in order.
    pub legend: Vec<LegendEntry>,
    /// Small print: policies, provisional scales, what is left out.
    pub notes: Vec<String>,
    /// The same data as a table.
    pub table: Table,
}

impl Figure {
    /// What a page says above the figure.
    pub fn sentences(&self) -> Vec<String> {
        if self.findings.is_empty() && !self.summary.is_empty() {
            return vec![self.summary.clone()];
        }
        self.findings.clone()
    }

    /// Without marks, on hidden axes.
    pub fn blank(name: &'static str, title: String, subtitle: String) -> Self {
        let hidden = || Axis {
            kind: AxisKind::Hidden { from: 0.0, to: 1.0 },
            label: String::new(),
            ticks: Vec::new(),
            columns: Vec::new(),
        };
        Self {
            name,
            title,
            subtitle,
            summary: String::new(),
            findings: Vec::new(),
            x: hidden(),
            y: hidden(),
            equal_aspect: false,
            height: 120.0,
            marks: Vec::new(),
            legend: Vec::new(),
            notes: Vec::new(),
            table: Table::default(),
        }
    }
}

/// An axis with its finished labels.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// How positions are spaced.
    pub kind: AxisKind,
    /// Name with unit.
    pub label: String,
    /// Finished tick labels at data positions.
    pub ticks: Vec<Tick>,
    /// Columns of text beyond the plot's far side, one cell a position (only on the vertical axis).
    pub columns: Vec<Column>,
}

/// How positions are spaced on an axis; `from` is at the left or bottom and may be the larger one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AxisKind {
    /// Evenly, with grid lines at the ticks.
    Linear {
        /// Left or bottom end.
        from: f64,
        /// Right or top end.
        to: f64,
    },
    /// By the logarithm; both ends > 0.
    Log {
        /// Left or bottom end.
        from: f64,
        /// Right or top end.
        to: f64,
    },
    /// Categories 0, 1 … n−1, each taking the room of one unit around it; the first on the left or at the top.
    Category(usize),
    /// As linear, without line, grid or labels.
    Hidden {
        /// Left or bottom end.
        from: f64,
        /// Right or top end.
        to: f64,
    },
}

/// A tick.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Position in data coordinates.
    pub at: f64,
    /// Finished label.
    pub label: String,
}

/// A column of text at the far side of a vertical category axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Heading.
    pub header: String,
    /// Text and colour at each position.
    pub cells: Vec<ColumnCell>,
    /// Numbers are aligned right, words left.
    pub right_aligned: bool,
}

/// One text of a [`Column`].
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnCell {
    /// Position on the axis.
    pub at: f64,
    /// The text.
    pub text: String,
    /// Its colour.
    pub role: ColourRole,
}

/// Something drawn at data coordinates.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What and where.
    pub shape: Shape,
    /// How.
    pub style: Style,
    /// What it says when pointed at; empty: nothing.
    pub hover: String,
}

/// The closed list of shapes. Positions are data coordinates.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Open polyline.
    Line(Vec<[f64; 2]>),
    /// Closed, filled polygon (any shape).
    Area(Vec<[f64; 2]>),
    /// From one corner to the other.
    Rect {
        /// One corner.
        from: [f64; 2],
        /// The opposite corner.
        to: [f64; 2],
    },
    /// A bar of fixed thickness in points along x at height y (intervals).
    Span {
        /// Left end.
        from: f64,
        /// Right end.
        to: f64,
        /// Height.
        y: f64,
        /// Thickness in points.
        thickness: f32,
    },
    /// A symbol of fixed size.
    Marker {
        /// Centre.
        at: [f64; 2],
        /// Which.
        symbol: Symbol,
        /// Radius in points.
        radius: f32,
    },
    /// A word.
    Text {
        /// Anchor point.
        at: [f64; 2],
        /// Shift in points from the anchor point, x to the right and y down.
        offset: [f32; 2],
        /// The text.
        text: String,
        /// Which part of the text stands at the anchor point.
        anchor: Anchor,
        /// Size in points.
        size: f32,
    },
    /// A line across the whole plot.
    Rule {
        /// True: vertical line at x; false: horizontal line at y.
        vertical: bool,
        /// Position.
        at: f64,
    },
}

/// Symbols that differ in shape, not only colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// ●
    Circle,
    /// ◆
    Diamond,
    /// ▲
    Triangle,
    /// ▼
    TriangleDown,
    /// ■
    Square,
    /// +
    Plus,
}

/// Where a text stands relative to its anchor point; vertically it is centred but for the last two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Text begins at the point.
    Left,
    /// Text is centred on the point.
    Centre,
    /// Text ends at the point.
    Right,
    /// Centred horizontally, below the point.
    Below,
    /// Centred horizontally, above the point.
    Above,
}

/// A style token.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// Colour by meaning.
    pub role: ColourRole,
    /// 0 = outline only … 1 = full fill; for lines the opacity of the stroke.
    pub fill: f32,
    /// Outline or line width in points; 0 = none.
    pub stroke: f32,
    /// Fill pattern, so that print and colour-blind readers tell groups apart.
    pub pattern: Pattern,
    /// Line pattern.
    pub dash: Dash,
}

impl Style {
    /// A plain fill without outline.
    pub const fn fill(role: ColourRole) -> Self {
        Self { role, fill: 1.0, stroke: 0.0, pattern: Pattern::None, dash: Dash::Solid }
    }

    /// A line of this width.
    pub const fn line(role: ColourRole, stroke: f32) -> Self {
        Self { role, fill: 1.0, stroke, pattern: Pattern::None, dash: Dash::Solid }
    }

    /// An outline with the background inside.
    pub const fn outline(role: ColourRole, stroke: f32) -> Self {
        Self { role, fill: 0.0, stroke, pattern: Pattern::None, dash: Dash::Solid }
    }

    /// The same with this pattern.
    pub const fn with_pattern(self, pattern: Pattern) -> Self {
        Self { pattern, ..self }
    }

    /// The same with this fill share.
    pub const fn with_fill(self, fill: f32) -> Self {
        Self { fill, ..self }
    }

    /// The same with this dash.
    pub const fn with_dash(self, dash: Dash) -> Self {
        Self { dash, ..self }
    }
}

/// Fill pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Even.
    None,
    /// Diagonal lines.
    Hatch,
    /// Crossed diagonals.
    Cross,
    /// Dots.
    Dot,
}

/// Line pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// Unbroken.
    Solid,
    /// Long dashes.
    Dashed,
    /// Dots.
    Dotted,
}

/// One line of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// What it is called.
    pub label: String,
    /// A sample of the style.
    pub key: LegendKey,
    /// How it is drawn.
    pub style: Style,
}

/// What the legend shows in front of the label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegendKey {
    /// A small rectangle.
    Swatch,
    /// A piece of line.
    Line,
    /// A thick short bar (interval).
    Span,
    /// A symbol.
    Symbol(Symbol),
}

/// The data of a figure as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Column headings with units.
    pub header: Vec<String>,
    /// Rows of the same length.
    pub rows: Vec<Vec<String>>,
}
