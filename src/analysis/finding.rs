//! Findings: what the user should know, typed; the sentence is made in the user's language.

use crate::model::{Basis, Date, Origin, OriginFact, Place, PriceBasis, Severity};
use crate::quantity::{Aside, Reference, Unread};

use super::measured::NoValue;
use super::nonsense::Nonsense;
use super::terms::{self, Term};

/// Something the user should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// How grave.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What.
    pub kind: FindingKind,
}

/// What a figure refers to, as far as it is stated: figures compare only on the same.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StatedBasis {
    /// The standard.
    pub basis: Option<Basis>,
    /// The length.
    pub reference: Option<Reference>,
    /// What a price includes.
    pub price: Option<PriceBasis>,
    /// What the figure is of: `MTBF`, `S6 40 %`.
    pub terms: Vec<Term>,
    /// It could not be brought to the footing that the criterion asks for.
    pub off_footing: bool,
}

impl StatedBasis {
    /// Nothing that both state differs.
    pub fn is_like(&self, other: &Self) -> bool {
        let alike = |(a, b): (&Basis, &Basis)| a.is_like(b);
        let bases = self.basis.as_ref().zip(other.basis.as_ref()).is_none_or(alike);
        let prices = self.price.as_ref().zip(other.price.as_ref());
        let prices =
            prices.is_none_or(|(a, b)| !differ(a.terms, b.terms) && !differ(a.vat, b.vat) && !differ(a.duty, b.duty));
        let footing = !self.off_footing && !other.off_footing;
        bases && prices && footing && self.reference == other.reference && !terms::differ(&self.terms, &other.terms)
    }

    /// The same words of a price are said, or none.
    pub fn says_as_much_of_price(&self, other: &Self) -> bool {
        let stated =
            |basis: &Self| basis.price.as_ref().map(|p| (p.terms.is_some(), p.vat.is_some(), p.duty.is_some()));
        stated(self).unwrap_or_default() == stated(other).unwrap_or_default()
    }
}

/// Both say something, and not the same.
fn differ<T: Copy + PartialEq>(a: Option<T>, b: Option<T>) -> bool {
    a.is_some() && b.is_some() && a != b
}

/// What a finding is about, with its arguments.
#[derive(Clone, Debug, PartialEq)]
pub enum FindingKind {
    /// Two parts of one kind share an id (equipment, criterion, evidence, claim, scenario; named by key).
    DuplicateId {
        /// `criterion`, `equipment` …
        what: &'static str,
        /// The id.
        id: String,
    },
    /// An id that is empty.
    EmptyId {
        /// `criterion`, `equipment` …
        what: &'static str,
    },
    /// A spec of a criterion that the project does not have.
    UnknownCriterion(String),
    /// A group of criteria that the project does not have.
    UnknownGroup(String),
    /// The least shares of the criteria add up to more than all weight, or the most to less, or a range is none.
    BadWeightRanges,
    /// A preference function with thresholds that are negative, no number, or out of order.
    BadPreference,
    /// An evidence that the project does not have.
    UnknownEvidence(String),
    /// An equipment id that is also a word for a benchmark.
    ReservedId(String),
    /// The benchmark names an equipment that the project does not have.
    UnknownBenchmark(String),
    /// No eligible equipment for this benchmark.
    NoBenchmark(String),
    /// A median needs three.
    MedianNeedsThree(String),
    /// The scenario does not exist.
    UnknownScenario(String),
    /// A criterion's unit is not known.
    UnknownUnit(String),
    /// The scale's ends stand against the direction, or are equal, or its points are out of order.
    ScaleUnusable,
    /// No scale is declared; a provisional one is used.
    ProvisionalScale,
    /// Weight is negative or not a number.
    BadWeight,
    /// All weights are 0: equal weights are used.
    NoWeights,
    /// Levels without points: gap in levels only, no points.
    LevelsWithoutPoints,
    /// The must-clause's text could not be read.
    MustUnread(String),
    /// The need's text could not be read.
    NeedUnread(String),
    /// A spec's text could not be read.
    SpecUnread {
        /// The text.
        text: String,
        /// Why.
        reason: Unread,
    },
    /// The figure of a measurement cannot be had; the text counts.
    NoMeasuredFigure {
        /// Id of the measurement.
        measurement: String,
        /// Which figure.
        figure: String,
        /// Why.
        why: NoValue,
    },
    /// The text says another figure than the raw data give; the data count.
    MeasuredDiffers {
        /// The text.
        text: String,
        /// Name of the figure.
        figure: String,
        /// What the data give.
        data: String,
    },
    /// A figure of a measurement has a unit that the criterion's cannot be made of; the text counts.
    MeasuredUnit {
        /// Name and unit of the figure.
        figure: String,
        /// The criterion's unit.
        wanted: String,
    },
    /// A grade stands where a number is wanted.
    GradeForNumber(String),
    /// `1,234` was read as 1234.
    CommaAsThousands(String),
    /// `0,005` was read as 0.005.
    CommaAsDecimal(String),
    /// `12.000` was read as 12.
    PointAsDecimal(String),
    /// What stands beside a figure, and what it was taken for.
    ReadBeside {
        /// The text.
        text: String,
        /// What was found.
        asides: Vec<Aside>,
    },
    /// What had to be assumed of a figure.
    Assumed {
        /// The text.
        text: String,
        /// What.
        assumption: Assumption,
    },
    /// A figure hundreds of times as large or as small as what the others state.
    Magnitude {
        /// The text.
        text: String,
        /// What the others state about.
        others: f64,
        /// Their unit's symbol; empty: a plain number.
        unit: &'static str,
    },
    /// Figures of a row without ±: half or full widths?
    WidthOpen {
        /// The first of them.
        texts: Vec<String>,
        /// How many there are.
        count: usize,
        /// Others of the row, its need or its clause are written with ±.
        beside_half: bool,
    },
    /// Figures on unlike bases.
    UnlikeBasis {
        /// This one's.
        own: Box<StatedBasis>,
        /// The benchmark's.
        other: Box<StatedBasis>,
    },
    /// Sources contradict each other.
    Contradiction(Vec<String>),
    /// More than one spec of a cell is marked as chosen.
    SeveralChosen,
    /// Nobody has said which direction is better: the criterion is not scored.
    NoDirection,
    /// No exchange rate.
    NoRate {
        /// From this currency.
        from: String,
        /// To this one.
        to: String,
    },
    /// An exchange rate that cannot be used.
    BadRate(String),
    /// Numbers or judgements that no sense can be made of.
    Nonsense(Nonsense),
    /// The day of the event or of the end of an offer is none of the calendar.
    BadDate(String),
    /// An offer no longer binds at the day of the event.
    OfferExpired {
        /// Its last day.
        until: Date,
        /// The day of the event.
        event: Date,
    },
    /// A document is older than the project's limit at the day of the event.
    OldEvidence {
        /// Its date as written.
        date: String,
        /// The day of the event.
        event: Date,
        /// The limit in years.
        years: u32,
    },
    /// How old a document is cannot be told.
    UndatedEvidence(String),
    /// The criteria of origin ask for a country, and the project names no home.
    NoHome,
    /// The facts lead to another group than the project states.
    OriginDiffers {
        /// The group of the facts.
        to: Origin,
        /// What does not hold, with what is stated; empty: all of it holds.
        failed: Vec<(OriginFact, String)>,
    },
    /// Facts that the criteria of origin ask for are not known.
    OriginOpen(Vec<OriginFact>),
    /// The figure lies beyond the scale's ends.
    BeyondScale(String),
    /// A must-clause surely fails.
    MustFailed {
        /// Limit.
        limit: String,
        /// Offered.
        offered: String,
        /// The offer is out for it; else it is a deviation.
        excludes: bool,
    },
    /// More negative deviations than the project allows.
    TooManyDeviations {
        /// How many there are.
        count: usize,
        /// How many are allowed.
        allowed: u32,
    },
    /// One source meets a must-clause, another fails it: open.
    MustContradicted {
        /// Limit.
        limit: String,
        /// What meets it.
        meets: String,
        /// What fails it.
        fails: String,
    },
    /// A must-clause is not proven.
    MustNotProven {
        /// Limit.
        limit: String,
    },
    /// All on this criterion have the same points: it does not discriminate.
    NoSpread,
    /// One group has nobody on the other side.
    GroupEmpty {
        /// `domestic` or `imported`.
        group: &'static str,
    },
    /// Most of one group comes from one maker.
    OneMaker {
        /// `domestic` or `imported`.
        group: &'static str,
        /// The maker.
        maker: String,
        /// Its machines.
        count: usize,
        /// All in the group.
        of: usize,
    },
    /// A criterion on which nobody states anything.
    NothingStated,
    /// A criterion on which something is stated, but nothing that can be read.
    NothingRead,
    /// A criterion without any readable value and without a scale: it cannot take part.
    LeftOut,
}

/// What was assumed of a figure that its text does not say for certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assumption {
    /// `12.500 min-1`: the point marks thousands.
    PointAsThousands,
    /// `- 0.005`: the dash is a bullet.
    Bullet,
    /// `168万` of a criterion in 万元 is 168万元.
    MultiplierOfUnit,
    /// `2.5/300 mm`: the unit in front of the slash follows from the size.
    UnitBySize,
    /// `壹佰陆拾捌万元整`: formal numerals.
    FormalNumerals,
    /// Degrees where kelvins are counted, or the other way round: a difference.
    Difference,
    /// `up to` where less is better: reached at best, guaranteed never.
    BestCase,
    /// `50-12000 rpm`: a working span of which the better end counts.
    Span,
    /// `20-25 ℃`: either end may be the one that counts.
    EitherEnd,
    /// So wide a range may be a working span.
    WideRange,
    /// `200–800 mm`: what a machine takes, of which the upper end counts.
    SpanOfSizes,
    /// `-0.005~+0.005`: a deviation of ±0.005.
    HalfWidth,
    /// `-3~+2 µm`: a deviation of which the worse side counts on both.
    Deviation,
    /// `5年` in hours: by the project's hours per year.
    HoursPerYear,
    /// `8x10-3`: 8×10⁻³.
    LostPower,
    /// `10'` of a time: minutes.
    MarksOfTime,
    /// `90个工作日`: five a week.
    WorkingDays,
    /// `24个月或4000小时`: the first counts.
    FirstOfTwo,
    /// `-165~+165°`: a travel of 330°.
    Travel,
}

impl Assumption {
    /// Whether another reading is about as likely: to be looked at.
    pub fn is_open(self) -> bool {
        match self {
            Self::PointAsThousands
            | Self::Bullet
            | Self::UnitBySize
            | Self::BestCase
            | Self::WideRange
            | Self::EitherEnd
            | Self::SpanOfSizes
            | Self::Deviation
            | Self::HoursPerYear
            | Self::LostPower
            | Self::MarksOfTime
            | Self::WorkingDays
            | Self::FirstOfTwo => true,
            Self::MultiplierOfUnit
            | Self::FormalNumerals
            | Self::Difference
            | Self::Span
            | Self::HalfWidth
            | Self::Travel => false,
        }
    }
}

impl Finding {
    /// A finding of this severity.
    pub fn new(severity: Severity, place: Place, kind: FindingKind) -> Self {
        Self { severity, place, kind }
    }
}
