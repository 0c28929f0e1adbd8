//! Reading a cell: from the chosen spec's text or measurement to a figure in the criterion's unit with its uncertainty.

use crate::methods::decision::difference::Uncertain;
use crate::model::{Borrowed, Cell, Equipment, Grade, Kind, Place, Project, Settings, Severity, Spec, State};
use crate::quantity::{Aside, Figure, Meaning, Number, Reading, Remark, convert, convert_span, read};

use super::assumed::assumed;
use super::band::{band_of, within_band};
use super::cell_result::Flag;
use super::clause::MustState;
use super::contradictions::{Source, contradictions};
use super::criterion::Ready;
use super::finding::{Assumption, Finding, FindingKind};
use super::measured::Outcomes;
use super::measured_cell as measured;
use super::must::{self, Demand};
use super::price::{self, PriceError, PriceStep};
use super::promise::reservation;
use super::ready_cell::{Hand, ReadyCell};
use super::settle;
use super::stated::{Stated, interval};
use super::terms;
use super::width::{Notation, factors};
use super::worth::{Affine, Worth};

/// Everything a spec is read with.
pub(super) struct Reader<'a> {
    pub project: &'a Project,
    pub outcomes: &'a Outcomes,
}

impl Reader<'_> {
    /// The cell of this equipment on this criterion, with findings of what is odd about it.
    pub fn cell(&self, equipment: &Equipment, ready: &Ready<'_>) -> ReadyCell {
        let Some(cell) = equipment.cell(&ready.criterion.id).filter(|cell| !cell.specs.is_empty()) else {
            return ReadyCell::unknown("", Flag::Missing);
        };
        let place = || Place::Cell { equipment: equipment.id.clone(), criterion: ready.criterion.id.clone() };
        let mut findings = Vec::new();
        let mut tell = |severity, kind| findings.push(Finding::new(severity, place(), kind));
        let mut found = match cell.chosen() {
            Some(spec) => self.spec(equipment, spec, ready, &mut tell),
            None => ReadyCell::unknown("", Flag::Missing),
        };
        let sources = self.sources(equipment, cell, ready);
        contradictions(cell, &sources, ready, &mut found, &mut tell);
        found.other_notations = sources.iter().map(|source| source.cell.notation).collect();
        // Whoever chose a source has settled the clause, and is still told what the other one says.
        let disputed = self.dispute(&sources, found.has(Flag::Contradiction), ready, &mut tell);
        found.clause_disputed = disputed && !cell.specs.iter().any(|spec| spec.chosen);
        found.findings = findings;
        found
    }

    /// Every spec of a cell with several, and what it alone would say.
    fn sources<'s>(&self, equipment: &Equipment, cell: &'s Cell, ready: &Ready<'_>) -> Vec<Source<'s>> {
        if cell.specs.len() < 2 {
            return Vec::new();
        }
        let source = |spec: &'s Spec| Source { spec, cell: self.spec(equipment, spec, ready, &mut |_, _| {}) };
        cell.specs.iter().map(source).collect()
    }

    /// Whether the sources of a cell answer the criterion's clause differently; names one that meets it beside one that
    /// fails it. Sources that contradict each other do so also where one of them proves nothing.
    fn dispute(
        &self,
        sources: &[Source<'_>],
        contradict: bool,
        ready: &Ready<'_>,
        tell: &mut impl FnMut(Severity, FindingKind),
    ) -> bool {
        let Some(must) = &ready.criterion.must else { return false };
        let stated = sources.iter().filter(|source| !source.spec.is.trim().is_empty());
        let answer = |source: &Source<'_>| must::by_value(Demand::Clause, ready, &source.cell, self.project);
        let answers: Vec<_> = stated.map(|source| (answer(source), source.spec.is.as_str())).collect();
        let text =
            |wanted: MustState| answers.iter().find(|(answer, _)| *answer == Some(wanted)).map(|(_, text)| *text);
        let both = text(MustState::Met).zip(text(MustState::Failed));
        if let Some((meets, fails)) = both {
            let (limit, meets, fails) = (must.is.clone(), meets.to_owned(), fails.to_owned());
            tell(Severity::Warning, FindingKind::MustContradicted { limit, meets, fails });
        }
        let differ = || answers.iter().any(|(answer, _)| Some(*answer) != answers.first().map(|(first, _)| *first));
        both.is_some() || (contradict && differ())
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
            _ if ready.criterion.kind == Kind::Text => words(&spec.is),
            _ => match measured::figure((self.project, self.outcomes), equipment, spec, ready, tell) {
                Some(cell) => cell,
                None => self.read_text(equipment, spec, ready, tell),
            },
        };
        cell.result_mut().grade = grade;
        cell.hand = Hand::of(spec.judged.as_ref(), &spec.is);
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
        let remarks = &cell.result.reading.remarks;
        let in_text = || settle::basis(remarks).map(Box::new);
        let basis = cell.basis.take().or_else(own).or_else(in_text);
        cell.price = settle::price(spec, remarks).map(Box::new);
        cell.basis = basis;
        let known = !matches!(cell.worth, Worth::Unknown | Worth::NotApplicable);
        let unstated = cell.basis.as_ref().is_none_or(|basis| basis.standard.is_empty());
        if known && ready.criterion.basis.is_some() && unstated {
            cell.flag(Flag::BasisNotStated);
        }
        cell.reservation = reservation(&cell.result.reading.remarks);
        let terms = terms::of_remarks(&cell.result.reading.remarks, ready.unit);
        cell.set_basis(ready, terms);
        cell.set_interval();
        cell
    }

    /// Grade of the evidence behind a spec; `None` when no evidence is named or it does not exist.
    fn grade(&self, equipment: &Equipment, spec: &Spec) -> Option<Grade> {
        self.project.evidence(equipment.evidence_of(spec)).map(|evidence| evidence.grade)
    }

    fn read_text(
        &self,
        equipment: &Equipment,
        spec: &Spec,
        ready: &Ready<'_>,
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
            Meaning::Number(number) => match settle::counted(number, &reading.remarks, ready) {
                Err(reason) => {
                    tell(Severity::Warning, FindingKind::SpecUnread { text: spec.is.clone(), reason });
                    cell.flag(Flag::Unread);
                }
                Ok((number, assumption)) => {
                    tell_assumption(assumption, &spec.is, &mut cell, tell);
                    self.flag_hours(&reading.remarks, &mut cell);
                    cell.result_mut().reading = reading;
                    self.number(&mut cell, &number, (equipment, spec), ready, tell);
                    return cell;
                }
            },
        }
        cell.result_mut().reading = reading;
        cell
    }

    /// Years became hours by a number that nobody chose: it proves no clause, and is not said beside hours for sure.
    fn flag_hours(&self, remarks: &[Remark], cell: &mut ReadyCell) {
        let assumed = self.project.settings.hours_per_year.to_bits() == Settings::default().hours_per_year.to_bits();
        if assumed && remarks.contains(&Remark::HoursPerYear) {
            cell.flag(Flag::About);
            cell.flag(Flag::BasisNotStated);
        }
    }

    fn number(
        &self,
        cell: &mut ReadyCell,
        number: &Number,
        (equipment, spec): (&Equipment, &Spec),
        ready: &Ready<'_>,
        tell: &mut impl FnMut(Severity, FindingKind),
    ) {
        let grade = self.grade(equipment, spec);
        let Some(affine) = self.to_criterion_unit(cell, number, (equipment, spec), ready, tell) else {
            cell.flag(Flag::Unread);
            return;
        };
        if number.about {
            cell.flag(Flag::About);
        }
        cell.reference = number.reference;
        cell.notation = Notation::of(number.figure, spec.width);
        let factors = factors(number.figure, spec.width, ready);
        if ready.criterion.rating && matches!(number.figure, Figure::UpTo(_)) {
            cell.flag(Flag::UpTo);
        }
        let reading = |factor: f64| {
            let stated = interval(number.figure, ready.criterion, &affine, factor);
            let (uncertain, is_assumed) = self.uncertain(number, spec, ready, grade, &stated);
            Some((stated, uncertain, is_assumed)).filter(|_| is_finite(uncertain))
        };
        let Some((stated, uncertain, is_assumed)) = reading(factors.first) else {
            cell.flag(Flag::Unread);
            return;
        };
        let band = spec.accepted.filter(|_| stated.open.is_none() && uncertain.centre > 0.0);
        if let Some(accepted) = band {
            cell.flag(Flag::PlausibleBand);
            cell.basis = Some(Box::new(accepted.basis()));
        }
        let is_promise = ready.promised_term && ready.sign().is_some_and(|s| stated.open == Some(s > 0.0));
        let worth = |uncertain: Uncertain| match (stated.open.filter(|_| !is_promise), band) {
            (None, Some(accepted)) => Worth::Figure(within_band(uncertain, band_of(accepted))),
            (None, None) => Worth::Figure(uncertain),
            (Some(upwards), _) => Worth::Bound { end: uncertain, upwards },
        };
        cell.result_mut().assumed = is_assumed;
        cell.stated = Some(stated.ends(number.figure));
        cell.worth = worth(uncertain);
        if let Some((other, uncertain, _)) = factors.second.and_then(reading) {
            cell.flag(Flag::WidthOpen);
            cell.stated = Some(stated.ends(number.figure).hull(other.ends(number.figure)));
            cell.set_other(worth(uncertain), ready);
        }
        let good = ready.sign().is_some_and(|s| stated.open == Some(s > 0.0));
        if stated.open.is_some() {
            cell.flag(if good { Flag::Guarantee } else { Flag::OpenToWorst });
        }
    }

    /// The uncertainty of a figure, and whether it is assumed.
    fn uncertain(
        &self,
        number: &Number,
        spec: &Spec,
        ready: &Ready<'_>,
        grade: Option<Grade>,
        stated: &Stated,
    ) -> (Uncertain, bool) {
        let own = stated.own_uncertainty(grade);
        let grade = if spec.state == State::Borrowed { Grade::E } else { grade.unwrap_or(Grade::E) };
        let relative = self.project.settings.assumed.relative(grade);
        let brings_none = own.half_width == 0.0 && own.normal_sd == 0.0;
        let assumed = brings_none.then(|| assumed(ready, spec, number, stated.centre, relative)).flatten();
        (assumed.unwrap_or(own), assumed.is_some())
    }

    /// How a number as written becomes one in the criterion's unit.
    fn to_criterion_unit(
        &self,
        cell: &mut ReadyCell,
        number: &Number,
        (equipment, spec): (&Equipment, &Spec),
        ready: &Ready<'_>,
        tell: &mut impl FnMut(Severity, FindingKind),
    ) -> Option<Affine> {
        let Some(to) = ready.unit else { return Some(Affine::IDENTITY) };
        let from = number.unit.unwrap_or(to);
        if !to.dimension().is_money() {
            let hours = self.project.settings.hours_per_year;
            let span = convert_span(1.0, from, to, hours)?;
            let shift = if number.is_difference(Some(to)) { 0.0 } else { convert(0.0, from, to, hours)? };
            return Some(Affine { span, shift });
        }
        let own = settle::price(spec, &cell.result.reading.remarks);
        let vat_percent = settle::vat_percent(&cell.result.reading.remarks);
        let own = price::Own { basis: own.as_ref(), vat_percent, equipment: Some(equipment) };
        match price::footing(self.project, from, to, own, ready.criterion.price.as_ref()) {
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
    pub fn price_steps(
        project: &Project,
        equipment: &Equipment,
        number: &Number,
        remarks: &[Remark],
        spec: &Spec,
        ready: &Ready<'_>,
    ) -> Vec<PriceStep> {
        let Some(to) = ready.unit.filter(|unit| unit.dimension().is_money()) else { return Vec::new() };
        let from = number.unit.unwrap_or(to);
        let own = settle::price(spec, remarks);
        let own =
            price::Own { basis: own.as_ref(), vat_percent: settle::vat_percent(remarks), equipment: Some(equipment) };
        price::footing(project, from, to, own, ready.criterion.price.as_ref())
            .map(|footing| footing.steps)
            .unwrap_or_default()
    }
}

fn is_finite(uncertain: Uncertain) -> bool {
    uncertain.centre.is_finite() && uncertain.normal_sd.is_finite() && uncertain.half_width.is_finite()
}

/// A cell of a criterion of words: they are kept as they are and give no points.
fn words(text: &str) -> ReadyCell {
    if text.trim().is_empty() { ReadyCell::unknown(text, Flag::Missing) } else { ReadyCell::blank(text) }
}

fn tell_remarks(reading: &Reading, text: &str, tell: &mut impl FnMut(Severity, FindingKind)) {
    let assumed = |assumption| FindingKind::Assumed { text: text.to_owned(), assumption };
    let mut asides = Vec::new();
    for remark in &reading.remarks {
        match remark {
            Remark::PointAsThousands => tell(Severity::Warning, assumed(Assumption::PointAsThousands)),
            Remark::Bullet => tell(Severity::Warning, assumed(Assumption::Bullet)),
            Remark::UnitBySize => tell(Severity::Warning, assumed(Assumption::UnitBySize)),
            Remark::MultiplierOfUnit => tell(Severity::Info, assumed(Assumption::MultiplierOfUnit)),
            Remark::FormalNumerals => tell(Severity::Info, assumed(Assumption::FormalNumerals)),
            Remark::HoursPerYear => tell(Severity::Warning, assumed(Assumption::HoursPerYear)),
            Remark::LostPower => tell(Severity::Warning, assumed(Assumption::LostPower)),
            Remark::MarksOfTime => tell(Severity::Warning, assumed(Assumption::MarksOfTime)),
            Remark::WorkingDays => tell(Severity::Warning, assumed(Assumption::WorkingDays)),
            Remark::FirstOfTwo => tell(Severity::Warning, assumed(Assumption::FirstOfTwo)),
            Remark::Difference => tell(Severity::Info, assumed(Assumption::Difference)),
            Remark::Beside(aside) => asides.push(aside.clone()),
            Remark::CommaAsThousands => tell(Severity::Info, FindingKind::CommaAsThousands(text.to_owned())),
            Remark::CommaAsDecimal => tell(Severity::Info, FindingKind::CommaAsDecimal(text.to_owned())),
            Remark::PointAsDecimal => tell(Severity::Warning, FindingKind::PointAsDecimal(text.to_owned())),
            // Shown in the calculation of the cell; nothing to decide.
            // What a bound reaches or is better than depends on the criterion.
            Remark::WorkshopUnit | Remark::Reaches | Remark::BetterThan => {}
        }
    }
    if !asides.is_empty() {
        let open =
            |aside: &Aside| matches!(aside, Aside::Option(_) | Aside::Unknown(_) | Aside::Plus(_) | Aside::Footnote(_));
        let severity = if asides.iter().any(open) { Severity::Warning } else { Severity::Info };
        tell(severity, FindingKind::ReadBeside { text: text.to_owned(), asides });
    }
}

fn tell_assumption(
    assumption: Option<Assumption>,
    text: &str,
    cell: &mut ReadyCell,
    tell: &mut impl FnMut(Severity, FindingKind),
) {
    let Some(assumption) = assumption else { return };
    if assumption == Assumption::Span {
        cell.flag(Flag::Span);
    }
    let severity = if assumption.is_open() { Severity::Warning } else { Severity::Info };
    tell(severity, FindingKind::Assumed { text: text.to_owned(), assumption });
}
