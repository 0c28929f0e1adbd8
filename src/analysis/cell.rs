//! A cell made ready: from the chosen spec's text to a figure in the criterion's unit with its uncertainty.

use std::sync::Arc;

use crate::methods::decision::difference::Uncertain;
use crate::model::{Basis, Borrowed, Equipment, Grade, Missing, Place, PriceBasis, Project, Severity, Spec, State};
use crate::quantity::{Figure, Meaning, Number, Reading, Reference, Remark, convert, convert_span, read};

use super::band::{band_of, within_band};
use super::compare::Comparison;
use super::contradictions::contradictions;
use super::criterion::{Ready, WorthFunction};
use super::deviation::Deviation;
use super::must::Ends;
use super::price::{self, PriceError, PriceStep};
use super::result::{CellResult, Flag, MustState, Standing};
use super::stated::{Affine, interval, widths};
use super::{Finding, FindingKind, measured_cell as measured};

/// Half of the width of a central 95 % interval in standard deviations.
pub(super) const Z95: f64 = 1.959_963_984_540_054;

/// What a cell is worth, before any comparison.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Worth {
    /// Nothing usable is known.
    Unknown,
    /// Has no meaning for this equipment.
    NotApplicable,
    /// A figure with its uncertainty.
    Figure(Uncertain),
    /// A bound: the end with its uncertainty, open upwards or downwards.
    Bound { end: Uncertain, upwards: bool },
    /// A level's index, or 1 and 0 for yes and no.
    Exact(f64),
}

/// A cell made ready.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ReadyCell {
    pub worth: Worth,
    pub basis: Option<Box<Basis>>,
    pub reference: Option<Reference>,
    pub resolution: f64,
    pub price_unlike: bool,
    /// The stated interval without any assumed uncertainty: what a must-clause is held against.
    pub stated: Option<Ends>,
    /// What a price includes, as the spec says.
    pub price: Option<Box<PriceBasis>>,
    /// Findings of the reading.
    pub told: Vec<Finding>,
    /// Shared with the analyses that show it.
    pub result: Arc<CellResult>,
}

impl ReadyCell {
    /// A cell of which nothing is known.
    pub fn unknown(text: &str, flag: Flag) -> Self {
        let mut cell = Self::blank(text);
        if flag == Flag::NotApplicable {
            cell.worth = Worth::NotApplicable;
            cell.result_mut().reading.meaning = Meaning::NotApplicable;
        }
        cell.flag(flag);
        cell
    }

    /// The same without the reason.
    pub fn blank(text: &str) -> Self {
        Self {
            worth: Worth::Unknown,
            basis: None,
            reference: None,
            resolution: 0.0,
            price_unlike: false,
            stated: None,
            price: None,
            told: Vec::new(),
            result: Arc::new(CellResult {
                text: text.to_owned(),
                reading: Reading { meaning: Meaning::NotStated, remarks: Vec::new() },
                value: None,
                low: None,
                high: None,
                points: None,
                points_low: None,
                points_high: None,
                grade: None,
                uncertain: None,
                standard_uncertainty: None,
                measured: None,
                assumed: false,
                flags: Vec::new(),
                must: MustState::None,
                deviation: None,
                margin: None,
                margin_points: None,
                margin_assumed: false,
                level_percent: None,
                gap_points: None,
                gap_levels: None,
                contribution_points: None,
                as_stated: None,
                verdict: None,
                standing: Standing::AsStated,
                probabilities: None,
            }),
        }
    }

    /// The result, to be changed; a copy of it where an analysis shows it.
    pub fn result_mut(&mut self) -> &mut CellResult {
        Arc::make_mut(&mut self.result)
    }

    /// A figure that is no spec: the need, a median.
    pub fn figure(worth: Worth, resolution: f64) -> Self {
        let mut cell = Self::blank("");
        cell.worth = worth;
        cell.resolution = resolution;
        cell.set_interval();
        cell
    }

    pub fn has(&self, flag: Flag) -> bool {
        self.result.flags.contains(&flag)
    }

    pub fn flag(&mut self, flag: Flag) {
        if !self.has(flag) {
            self.result_mut().flags.push(flag);
        }
    }

    /// True when the cell counts as evidence: stated or guaranteed, and readable.
    pub fn is_evidence(&self) -> bool {
        let known = !matches!(self.worth, Worth::Unknown | Worth::NotApplicable);
        known && !self.has(Flag::Borrowed) && !self.has(Flag::Estimated)
    }

    /// Value and 95 % interval from the worth.
    pub fn set_interval(&mut self) {
        let ends = |u: &Uncertain| {
            let reach = |sd: f64| (Z95 * sd).hypot(u.half_width);
            (u.centre - reach(u.normal_sd), u.centre + reach(u.upper_sd()))
        };
        let r = Arc::make_mut(&mut self.result);
        match &self.worth {
            Worth::Unknown | Worth::NotApplicable => {}
            Worth::Exact(x) => (r.value, r.low, r.high) = (Some(*x), Some(*x), Some(*x)),
            Worth::Figure(u) => {
                let (low, high) = ends(u);
                (r.value, r.low, r.high) = (Some(u.centre), Some(low), Some(high));
                r.uncertain = Some(*u);
                r.standard_uncertainty = Some(u.standard_uncertainty());
            }
            Worth::Bound { end, upwards } => {
                r.value = Some(end.centre);
                let (low, high) = ends(end);
                (r.low, r.high) = if *upwards { (Some(low), None) } else { (None, Some(high)) };
                r.uncertain = Some(*end);
                r.standard_uncertainty = Some(end.standard_uncertainty());
            }
        }
    }

    /// Points from the worth, by the policy where nothing is known, and how the must-clause stands. What an earlier
    /// comparison said no longer holds; it is to be made again.
    pub fn set_points(&mut self, ready: &Ready<'_>, missing: Missing, must: MustState) {
        let points = ready.worth.as_ref().and_then(|worth| self.points(worth, missing));
        let is_beyond = |x: f64| points.is_some() && ready.worth.as_ref().is_some_and(|worth| worth.is_beyond(x));
        let beyond = self.result.value.is_some_and(is_beyond);
        let result = self.result_mut();
        result.flags.retain(|flag| !matches!(flag, Flag::BeyondScale | Flag::UnlikeBasis));
        if beyond {
            result.flags.push(Flag::BeyondScale);
        }
        result.points = points.map(|(points, _, _)| points);
        result.points_low = points.map(|(_, low, _)| low);
        result.points_high = points.map(|(_, _, high)| high);
        result.must = must;
    }

    /// How the cell deviates from its criterion's clause.
    pub fn set_deviation(&mut self, deviation: Option<Deviation>) {
        if self.result.deviation != deviation {
            self.result_mut().deviation = deviation;
        }
    }

    /// Central, lowest and highest points; `None` where the criterion does not apply.
    fn points(&self, worth_of: &WorthFunction, missing: Missing) -> Option<(f64, f64, f64)> {
        let (floor, ceiling) = worth_of.range();
        Some(match &self.worth {
            Worth::NotApplicable => return None,
            Worth::Unknown => (if missing == Missing::Proven { floor } else { ceiling }, floor, ceiling),
            Worth::Exact(x) => (worth_of.points(*x), worth_of.points(*x), worth_of.points(*x)),
            Worth::Figure(u) => {
                let (low, high) = (self.result.low.unwrap_or(u.centre), self.result.high.unwrap_or(u.centre));
                let (low, high) = worth_of.extremes(low, high);
                (worth_of.points(u.centre), low, high)
            }
            Worth::Bound { end, upwards } => {
                let side = |from: f64| if *upwards { (from, f64::INFINITY) } else { (f64::NEG_INFINITY, from) };
                let widest = if *upwards { self.result.low } else { self.result.high }.unwrap_or(end.centre);
                let (worst, _) = worth_of.extremes(side(end.centre).0, side(end.centre).1);
                let (low, high) = worth_of.extremes(side(widest).0, side(widest).1);
                (worst, low, high)
            }
        })
    }

    /// Notes a comparison, in place of an earlier one.
    pub fn set_comparison(&mut self, found: Comparison) {
        let result = self.result_mut();
        result.flags.retain(|flag| *flag != Flag::UnlikeBasis);
        if found.unlike {
            result.flags.push(Flag::UnlikeBasis);
        }
        result.margin = found.margin;
        result.margin_points = found.margin_points;
        result.margin_assumed = found.margin_assumed;
        result.level_percent = found.level_percent;
        result.gap_points = found.gap_points;
        result.gap_levels = found.gap_levels;
        result.contribution_points = found.contribution_points;
        result.as_stated = found.as_stated;
        result.verdict = found.verdict;
        result.standing = found.standing;
        result.probabilities = found.probabilities;
    }

    /// The same gap with another share of the weight.
    pub fn set_share(&mut self, share: f64) {
        let result = self.result_mut();
        result.contribution_points = result.gap_points.map(|gap| share * gap);
    }

    /// A copy as it was before any comparison.
    pub fn uncompared(&self) -> Self {
        let mut cell = self.clone();
        cell.set_comparison(Comparison::default());
        cell
    }
}

/// Everything a spec is read with.
pub(super) struct Reader<'a> {
    pub project: &'a Project,
}

impl Reader<'_> {
    /// The cell of this equipment on this criterion, with findings of what is odd about it.
    pub fn cell(&self, equipment: &Equipment, ready: &Ready<'_>) -> ReadyCell {
        let Some(cell) = equipment.cell(&ready.criterion.id).filter(|cell| !cell.specs.is_empty()) else {
            return ReadyCell::unknown("", Flag::Missing);
        };
        let place = || Place::Cell { equipment: equipment.id.clone(), criterion: ready.criterion.id.clone() };
        let mut told = Vec::new();
        let mut tell = |severity, kind| told.push(Finding::new(severity, place(), kind));
        let mut found = match cell.chosen() {
            Some(spec) => self.spec(equipment, spec, ready, &mut tell),
            None => ReadyCell::unknown("", Flag::Missing),
        };
        contradictions(cell, ready, &mut found, &mut tell);
        found.told = told;
        found
    }

    pub fn spec(
        &self,
        equipment: &Equipment,
        spec: &Spec,
        ready: &Ready<'_>,
        tell: &mut impl FnMut(Severity, FindingKind),
    ) -> ReadyCell {
        let grade = self.grade(equipment, spec);
        let mut cell = match spec.state {
            State::NotApplicable => ReadyCell::unknown(&spec.is, Flag::NotApplicable),
            State::NotStated => ReadyCell::unknown(&spec.is, Flag::NotStated),
            _ => match measured::figure(self.project, equipment, spec, ready, tell) {
                Some(cell) => cell,
                None => self.read_text(spec, ready, grade, tell),
            },
        };
        cell.result_mut().grade = grade;
        match spec.state {
            State::Borrowed => {
                cell.flag(Flag::Borrowed);
                if self.project.settings.borrowed == Borrowed::Ignore {
                    cell.worth = Worth::Unknown;
                }
            }
            State::Estimated => cell.flag(Flag::Estimated),
            _ => {}
        }
        let own = || spec.basis.clone().map(Box::new);
        cell.basis = cell.basis.take().or_else(own);
        cell.price = spec.price.clone().map(Box::new);
        let known = !matches!(cell.worth, Worth::Unknown | Worth::NotApplicable);
        if known && ready.criterion.basis.is_some() && cell.basis.is_none() {
            cell.flag(Flag::BasisNotStated);
        }
        cell.set_interval();
        cell
    }

    /// Grade of the evidence behind a spec; `None` when no evidence is named or it does not exist.
    fn grade(&self, equipment: &Equipment, spec: &Spec) -> Option<Grade> {
        self.project.evidence(equipment.evidence_of(spec)).map(|evidence| evidence.grade)
    }

    fn read_text(
        &self,
        spec: &Spec,
        ready: &Ready<'_>,
        grade: Option<Grade>,
        tell: &mut impl FnMut(Severity, FindingKind),
    ) -> ReadyCell {
        let reading = read(&spec.is, ready.expected());
        tell_remarks(&reading, &spec.is, tell);
        let mut cell = ReadyCell::blank(&spec.is);
        match &reading.meaning {
            Meaning::Level(index) => cell.worth = Worth::Exact(*index as f64),
            Meaning::YesNo(yes) => cell.worth = Worth::Exact(f64::from(u8::from(*yes))),
            Meaning::NotStated => cell.flag(if spec.is.trim().is_empty() { Flag::Missing } else { Flag::NotStated }),
            Meaning::NotApplicable => {
                cell.flag(Flag::NotApplicable);
                cell.worth = Worth::NotApplicable;
            }
            Meaning::Grade(text) => {
                tell(Severity::Warning, FindingKind::GradeForNumber(text.clone()));
                cell.flag(Flag::Unread);
            }
            Meaning::Unread(reason) => {
                tell(Severity::Warning, FindingKind::SpecUnread { text: spec.is.clone(), reason: reason.clone() });
                cell.flag(Flag::Unread);
            }
            Meaning::Number(number) => self.number(&mut cell, number, spec, ready, grade, tell),
        }
        cell.result_mut().reading = reading;
        cell
    }

    fn number(
        &self,
        cell: &mut ReadyCell,
        number: &Number,
        spec: &Spec,
        ready: &Ready<'_>,
        grade: Option<Grade>,
        tell: &mut impl FnMut(Severity, FindingKind),
    ) {
        let Some(affine) = self.to_criterion_unit(cell, number, spec, ready, tell) else {
            cell.flag(Flag::Unread);
            return;
        };
        if number.about {
            cell.flag(Flag::About);
        }
        cell.reference = number.reference;
        cell.resolution = (number.resolution * affine.span).abs();
        let widths = widths(number.figure, ready.criterion, spec);
        if widths.open {
            cell.flag(Flag::WidthOpen);
            tell(Severity::Warning, FindingKind::WidthOpen(spec.is.clone()));
        }
        if ready.criterion.rating && matches!(number.figure, Figure::UpTo(_)) {
            cell.flag(Flag::UpTo);
        }
        let stated = interval(number.figure, ready.criterion, &affine, widths);
        let own = stated.own_uncertainty(grade);
        cell.stated = Some(stated.ends(number.figure));
        let relative = if spec.state == State::Borrowed { Grade::E } else { grade.unwrap_or(Grade::E) };
        let assumed_sd = self.project.settings.assumed.relative(relative) * stated.centre.abs();
        let uncertain = if own.half_width == 0.0 && own.normal_sd == 0.0 && assumed_sd > 0.0 {
            cell.result_mut().assumed = true;
            Uncertain { normal_sd: assumed_sd, ..own }
        } else {
            own
        };
        if !(uncertain.centre.is_finite() && uncertain.normal_sd.is_finite() && uncertain.half_width.is_finite()) {
            cell.flag(Flag::Unread);
            return;
        }
        let uncertain = match spec.accepted.filter(|_| stated.open.is_none() && uncertain.centre > 0.0) {
            Some(accepted) => {
                cell.flag(Flag::PlausibleBand);
                cell.basis = Some(Box::new(accepted.basis()));
                within_band(uncertain, band_of(accepted))
            }
            None => uncertain,
        };
        cell.worth = match stated.open {
            None => Worth::Figure(uncertain),
            Some(upwards) => Worth::Bound { end: uncertain, upwards },
        };
        let good = ready.sign().is_some_and(|s| stated.open == Some(s > 0.0));
        if stated.open.is_some() {
            cell.flag(if good { Flag::Guarantee } else { Flag::OpenToWorst });
        }
    }

    /// How a number as written becomes one in the criterion's unit.
    fn to_criterion_unit(
        &self,
        cell: &mut ReadyCell,
        number: &Number,
        spec: &Spec,
        ready: &Ready<'_>,
        tell: &mut impl FnMut(Severity, FindingKind),
    ) -> Option<Affine> {
        let Some(to) = ready.unit else { return Some(Affine::IDENTITY) };
        let from = number.unit.unwrap_or(to);
        if !to.dimension().is_money() {
            let hours = self.project.settings.hours_per_year;
            let span = convert_span(1.0, from, to, hours)?;
            return Some(Affine { span, shift: convert(0.0, from, to, hours)? });
        }
        match price::footing(self.project, from, to, spec.price.as_ref(), ready.criterion.price.as_ref()) {
            Ok(footing) => {
                if !footing.steps.is_empty() {
                    cell.flag(Flag::Converted);
                }
                if footing.unstated {
                    cell.flag(Flag::BasisNotStated);
                }
                cell.price_unlike = footing.unlike;
                Some(Affine { span: footing.factor, shift: footing.addition })
            }
            Err(PriceError::NoRate { from, to }) => {
                tell(Severity::Warning, FindingKind::NoRate { from: from.to_owned(), to: to.to_owned() });
                cell.flag(Flag::NoRate);
                None
            }
            Err(PriceError::NotMoney) => None,
        }
    }

    /// The steps of a price calculation, to be shown.
    pub fn price_steps(&self, number: &Number, spec: &Spec, ready: &Ready<'_>) -> Vec<PriceStep> {
        let Some(to) = ready.unit.filter(|unit| unit.dimension().is_money()) else { return Vec::new() };
        let from = number.unit.unwrap_or(to);
        price::footing(self.project, from, to, spec.price.as_ref(), ready.criterion.price.as_ref())
            .map(|footing| footing.steps)
            .unwrap_or_default()
    }
}

fn tell_remarks(reading: &Reading, text: &str, tell: &mut impl FnMut(Severity, FindingKind)) {
    for remark in &reading.remarks {
        match remark {
            Remark::CommaAsThousands => tell(Severity::Info, FindingKind::CommaAsThousands(text.to_owned())),
            Remark::CommaAsDecimal => tell(Severity::Info, FindingKind::CommaAsDecimal(text.to_owned())),
            Remark::PointAsDecimal => tell(Severity::Warning, FindingKind::PointAsDecimal(text.to_owned())),
            // Shown in the calculation of the cell; nothing to decide.
            Remark::WorkshopUnit | Remark::HoursPerYear => {}
        }
    }
}
