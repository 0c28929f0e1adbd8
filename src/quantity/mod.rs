//! What the text of a data sheet means: units, numbers with bounds and tolerances, grades, yes/no.
//!
//! [`read()`] never fails and never panics: a text that cannot be read is a [`Meaning::Unread`] with the reason, and
//! what was assumed on the way is a [`Remark`]. The text itself stays with the caller, untouched.

mod fold;
mod format;
mod read;
pub mod typed;
mod unit;
mod words;

pub use self::format::{number_text, range_text, to_text};
pub use self::read::read;
pub use self::unit::{Currency, Dimension, Unit, convert, convert_span};

/// What a cell is expected to hold; decides how an ambiguous text is taken (`1′` is an angle only on an angle).
#[derive(Clone, Copy, Debug)]
pub enum Expected<'a> {
    /// A number in this unit (or one of its dimension); `None`: a plain number without a unit.
    Number(Option<Unit>),
    /// One of these named levels, worst first.
    Level(&'a [String]),
    /// Yes or no.
    YesNo,
}

/// The result of reading one text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// What it says.
    pub meaning: Meaning,
    /// What was assumed or dropped on the way.
    pub remarks: Vec<Remark>,
}

/// What a text says.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Meaning {
    /// A number with its bound, tolerance and unit.
    Number(Number),
    /// The level with this index in [`Expected::Level`].
    Level(usize),
    /// Yes or no.
    YesNo(bool),
    /// An accuracy grade such as `C3`, `P4`, `IT7` where a number was expected.
    Grade(String),
    /// `?`, `未标明`, `not stated`, or nothing at all.
    #[default]
    NotStated,
    /// `n/a`, `不适用`.
    NotApplicable,
    /// Could not be read; the text is kept and shown with the reason.
    Unread(Unread),
}

/// A number as a data sheet gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// The figure, in [`Number::unit`].
    pub figure: Figure,
    /// The unit as written; `None`: none was written, the criterion's own is meant.
    pub unit: Option<Unit>,
    /// `0.005/300 mm`: the length the figure refers to.
    pub reference: Option<Reference>,
    /// `about`, `约`, `~`.
    pub about: bool,
    /// Place value of the last digit written, in [`Number::unit`] (0.001 for `0.005`, 1 for `18 000`); the coarsest
    /// where there are two figures. A multiplier word (`2万`) says nothing of rounding: 1 there.
    pub resolution: f64,
}

impl Number {
    /// True for a difference of temperature on a criterion in `wanted`: what stands behind ±, degrees where kelvins are
    /// counted, and kelvins below 100 where degrees are. The zero of the scale plays no part in it.
    pub fn is_difference(&self, wanted: Option<Unit>) -> bool {
        let is_temperature = |unit: Unit| unit.dimension() == Dimension::Temperature;
        let Some(wanted) = wanted.filter(|unit| is_temperature(*unit)) else { return false };
        let size = match self.figure {
            Figure::HalfWidth(_) | Figure::Bound { half_width: true, .. } => return true,
            Figure::Point(x) | Figure::UpTo(x) | Figure::Bound { value: x, .. } => x,
            Figure::Tolerance { value, .. } => value,
            Figure::Range { high, .. } => high,
        };
        let other = self.unit.filter(|unit| *unit != wanted && is_temperature(*unit));
        other.is_some_and(|own| wanted.symbol() == "K" || (own.symbol() == "K" && size.abs() < 100.0))
    }
}

/// The shape of a number, in the unit as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    /// `0.005`.
    Point(f64),
    /// `±0.005`: half of a width around zero.
    HalfWidth(f64),
    /// `12.3 ± 0.2`.
    Tolerance {
        /// The central figure.
        value: f64,
        /// What stands behind the ±.
        half: f64,
    },
    /// `≥ 20 000`, `more than 95`, `≤ ±0.005`.
    Bound {
        /// Which side is open and whether the end belongs to it.
        relation: Relation,
        /// The end.
        value: f64,
        /// Written with ±: the end is a half width.
        half_width: bool,
    },
    /// `up to 20000`, `最高 20000`: the value itself on a rating, an upper bound elsewhere.
    UpTo(f64),
    /// `8–10`; low ≤ high.
    Range {
        /// The lower end.
        low: f64,
        /// The upper end.
        high: f64,
    },
}

/// The relation of a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// `≥`, `不小于`, `以上`.
    AtLeast,
    /// `>`, `more than`, `超过`.
    MoreThan,
    /// `≤`, `不大于`, `以下`.
    AtMost,
    /// `<`, `less than`, `小于`.
    LessThan,
}

impl Relation {
    /// True for ≥ and >: the open side is the large one.
    pub fn is_lower_bound(self) -> bool {
        matches!(self, Self::AtLeast | Self::MoreThan)
    }
}

/// The length that a figure refers to; figures compare only with the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reference {
    /// Per this length in mm: `0.005/300 mm`.
    Length(f64),
    /// `0.005/全行程`, `/full travel`.
    FullTravel,
}

/// Why a text could not be read as what was expected.
#[derive(Clone, Debug, PartialEq)]
pub enum Unread {
    /// More than one figure in one cell: `0.008/0.005`, `X0.006 Y0.006 Z0.005`, `12000（18000选配）`.
    SeveralFigures,
    /// A unit of another dimension.
    WrongDimension {
        /// The unit that was written.
        unit: Unit,
        /// The dimension the criterion has; `None`: it takes plain numbers.
        expected: Option<Dimension>,
    },
    /// Letters after the number that are no unit known here.
    UnknownUnit(String),
    /// Commas and points that allow two readings.
    AmbiguousNumber(String),
    /// NaN, infinite or beyond the range of a number.
    NotFinite,
    /// The lower end of a range lies above the upper one.
    RangeReversed,
    /// No such level; or a word where yes or no is wanted.
    NotAnOption(String),
    /// A word that is understood neither as a figure nor as something beside one.
    Word(String),
    /// Below zero where less is better and nothing says that figures of this kind can be: a dash, or a signed figure.
    Negative,
    /// `¥33,000,000 FOB Yokohama`: yuan or yen.
    YuanOrYen,
    /// `6月`, `2026-06-30`: a date, or what may be one.
    Date(String),
    /// `5年(两班)` in hours: how many hours a year of so many shifts has.
    HoursOfShifts,
    /// `0.98` in per cent: a share of one, or of a hundred.
    ShareOrPercent,
    /// `1.8 °F` in °C: a point of the scale, or a difference.
    PointOrDifference,
    /// `首付168万`: a part of the price.
    PartOfPrice(String),
    /// `336万元（2台）`: the price of more than one.
    PriceOfSeveral(String),
    /// `预算170万`, `八折168万`: whether this is the price asked is not said.
    NotTheOffer(String),
    /// `-98 kPa` beside `2 kPa` of a vacuum: below the atmosphere, or above nothing.
    GaugeOrAbsolute,
    /// A letter among the digits: `0.0O8`.
    LetterInNumber(String),
    /// None of the above.
    NotANumber,
}

/// What was assumed in reading, and what was read beside the figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// `1,234` was read as 1234 (groups of three).
    CommaAsThousands,
    /// `0,005` was read as 0.005.
    CommaAsDecimal,
    /// `12.000` was read as 12; a thousands mark may have been meant.
    PointAsDecimal,
    /// `12.500 min-1` was read as 12 500: nobody states a thousandth of a revolution.
    PointAsThousands,
    /// `5 丝`: a workshop unit, 0.01 mm each.
    WorkshopUnit,
    /// A year was converted with the project's hours per year.
    HoursPerYear,
    /// `- 0.005 mm`: the dash was taken for a bullet.
    Bullet,
    /// `168万` where figures are in 万元: 168万元, not 168万 of them.
    MultiplierOfUnit,
    /// `2.5/300 mm` where figures are in µm: which unit the figure has follows from its size, it was not written.
    UnitBySize,
    /// `壹佰陆拾捌万元整`: the formal numerals of contracts.
    FormalNumerals,
    /// `≤ 2 ℃` where figures are in K: a difference, not a point of the scale.
    Difference,
    /// `up to`, `高达`: what is reached at best. A limit where more is better, none where less is.
    Reaches,
    /// `better than`, `优于`: the direction of the criterion says on which side; [`Relation::AtMost`] stands in.
    BetterThan,
    /// `8x10-3`: the power lost its place; 8×10⁻³ was read.
    LostPower,
    /// `10'` where a time is counted: minutes, and `2.5"` seconds.
    MarksOfTime,
    /// `90个工作日`: five of them a week.
    WorkingDays,
    /// `24个月或4000小时`: what comes first holds; the second, of another kind, is not counted.
    FirstOfTwo,
    /// Something beside the figure.
    Beside(Aside),
}

/// What stands beside a figure, and what it is; the words are those of the text in one spelling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aside {
    /// `MTBF`, `主轴转速`, `L10`: the name of the figure.
    Name(String),
    /// `ISO 230-2:2014`: the standard it refers to.
    Standard(String),
    /// Approached from both sides (true) or from one.
    Bidirectional(bool),
    /// `at 20 °C`, `S6-40%`, `空载`, `3σ`: when it holds.
    Condition(String),
    /// `选配`, `opt. 18,000`: not part of the delivery.
    Option(String),
    /// VAT is in (true) or comes on top.
    Vat(bool),
    /// The rate of VAT, in hundredths of a per cent.
    VatRate(u32),
    /// Import duty is in (true) or comes on top.
    Duty(bool),
    /// `CIF 上海`: terms of delivery, the three letters first.
    Terms(String),
    /// `验收合格后`, `ARO`: when a term begins.
    Start(String),
    /// `36.5 in` beside 927 mm: the same figure once more.
    Same(String),
    /// `+运费`: what comes on top of a price.
    Plus(String),
    /// `0.008 1)`: the mark of a footnote, of which the text stands elsewhere.
    Footnote(String),
    /// Words that change nothing: `typ.`, `X/Y/Z`, `/台`.
    Words(String),
    /// Words that were not understood; the figure counts without them.
    Unknown(String),
}
