//! Sentences made from an analysis: names, findings, what a text was read as.

use crate::model::{Benchmark, Category, Criterion, Group, Kind, Origin, PriceBasis, Project, Tax};
use crate::quantity::{Aside, Dimension, Figure, Meaning, Number, Reference, Relation, Unit, Unread, number_text};
use crate::text::Lang;
use crate::text::number::{joined, significant, with_unit};

use super::cell_result::{CellResult, Flag, Verdict};
use super::finding::{Assumption, Finding, FindingKind, StatedBasis};
use super::measured::NoValue;
use super::nonsense::Nonsense;
use super::origin::{failed_facts, open_facts};
use super::overview::value_text;
use super::result::{Analysis, Exclusion, FailedClause, TooMany};
use super::terms::{Term, TermKind};

/// The name of a category.
pub fn category_name(category: Category, lang: Lang) -> &'static str {
    match category {
        Category::Accuracy => lang.category_accuracy(),
        Category::ServiceLife => lang.category_service_life(),
        Category::Stability => lang.category_stability(),
        Category::Capability => lang.category_capability(),
        Category::Cost => lang.category_cost(),
        Category::Delivery => lang.category_delivery(),
        Category::Supply => lang.category_supply(),
        Category::Environment => lang.category_environment(),
        Category::Other => lang.category_other(),
    }
}

/// A criterion's unit as shown; one that is not known as it was typed.
pub fn unit_name(criterion: &Criterion, lang: Lang) -> &str {
    let typed = criterion.unit.trim();
    Unit::stated(typed).map_or(typed, |unit| lang.unit(unit.symbol()))
}

/// A figure of a criterion with its unit; a level or yes/no by its name.
pub fn figure_text(project: &Project, analysis: &Analysis, criterion: usize, x: f64, lang: Lang) -> String {
    let numeric = analysis.criteria.get(criterion).filter(|c| c.kind == Kind::Numeric);
    match numeric.and_then(|c| c.unit) {
        Some(unit) => with_unit(x, lang.unit(unit.symbol())),
        None => value_text(project, criterion, x, lang),
    }
}

/// What an equipment states on a criterion, the sign of a bound before it; `None`: nothing.
pub fn stated_text(
    project: &Project,
    analysis: &Analysis,
    equipment: usize,
    criterion: usize,
    lang: Lang,
) -> Option<String> {
    let cell: &CellResult = analysis.equipment.get(equipment)?.cells.get(criterion)?;
    let bound = match (cell.low, cell.high) {
        (Some(_), None) => "≥ ",
        (None, Some(_)) => "≤ ",
        _ => "",
    };
    Some(format!("{bound}{}", figure_text(project, analysis, criterion, cell.value?, lang)))
}

/// What is said in place of a value that there is none of: not stated, or stated and not readable.
pub fn unstated_word(analysis: &Analysis, equipment: usize, criterion: usize, lang: Lang) -> &'static str {
    let cell = analysis.equipment.get(equipment).and_then(|e| e.cells.get(criterion));
    if cell.is_some_and(|cell| cell.flags.contains(&Flag::Unread)) {
        lang.figure_unread()
    } else {
        lang.figure_not_stated()
    }
}

/// The word of a verdict.
pub fn verdict_word(verdict: Verdict, lang: Lang) -> &'static str {
    match verdict {
        Verdict::Ahead => lang.verdict_ahead(),
        Verdict::Parity => lang.verdict_parity(),
        Verdict::Behind => lang.verdict_behind(),
        Verdict::Undecided => lang.verdict_undecided(),
    }
}

/// The benchmark's name as shown: `Hermle C400`, `the best imported, Hermle C400`, `the own requirement`.
pub fn benchmark_name(project: &Project, analysis: &Analysis, lang: Lang) -> String {
    let Some(benchmark) = &analysis.benchmark else { return lang.benchmark_none().to_owned() };
    let name = benchmark.equipment.and_then(|i| project.equipment.get(i)).map(|e| project.name_of(e, lang));
    choice_name(&benchmark.choice, name.as_deref(), lang)
}

/// The name of a benchmark that may not be worked out yet.
pub fn choice_name(choice: &Benchmark, equipment: Option<&str>, lang: Lang) -> String {
    let group = |group: &Group| match group {
        Group::Any => lang.group_any(),
        Group::Domestic => lang.group_domestic(),
        Group::Imported => lang.group_imported(),
    };
    match choice {
        Benchmark::Requirement => lang.benchmark_requirement().to_owned(),
        Benchmark::Median(g) => lang.benchmark_median(group(g)),
        Benchmark::EachBest(g) => lang.benchmark_each_best(group(g)),
        Benchmark::Best(g) => {
            let group = if *g == Group::Any { lang.group_best_any() } else { group(g) };
            equipment.map_or_else(|| lang.benchmark_best(group), |name| lang.benchmark_best_of(group, name))
        }
        Benchmark::Equipment(id) => equipment.unwrap_or(id).to_owned(),
    }
}

/// What a text was read as, in words.
pub fn meaning_text(meaning: &Meaning, levels: &[String], lang: Lang) -> String {
    match meaning {
        Meaning::Number(number) => number_words(number, lang),
        Meaning::Level(index) => levels.get(*index).cloned().unwrap_or_default(),
        Meaning::YesNo(yes) => if *yes { lang.meaning_yes() } else { lang.meaning_no() }.to_owned(),
        Meaning::Grade(grade) => lang.meaning_grade(grade),
        Meaning::NotStated => lang.meaning_not_stated().to_owned(),
        Meaning::NotApplicable => lang.meaning_not_applicable().to_owned(),
        Meaning::Unread(reason) => unread_text(reason, lang),
    }
}

fn number_words(number: &Number, lang: Lang) -> String {
    let unit = number.unit.map_or("", |unit| lang.unit(unit.symbol()));
    let show = |x: f64| with_unit(x, unit);
    let figure = match number.figure {
        Figure::Point(x) => show(x),
        Figure::HalfWidth(x) => lang.meaning_half_width(&show(x)),
        Figure::Tolerance { value, half } => joined(&[value, half], " ± ", unit),
        Figure::UpTo(x) => lang.meaning_up_to(&show(x)),
        Figure::Range { low, high } => joined(&[low, high], " … ", unit),
        Figure::Bound { relation, value, half_width } => {
            let end = if half_width { format!("±{}", show(value)) } else { show(value) };
            match relation {
                Relation::AtLeast => lang.meaning_at_least(&end),
                Relation::MoreThan => lang.meaning_more_than(&end),
                Relation::AtMost => lang.meaning_at_most(&end),
                Relation::LessThan => lang.meaning_less_than(&end),
            }
        }
    };
    let figure = if number.about { lang.meaning_about(&figure) } else { figure };
    match number.reference {
        None => figure,
        Some(Reference::Length(mm)) => lang.meaning_per(&figure, &with_unit(mm, "mm")),
        Some(Reference::FullTravel) => lang.meaning_per(&figure, lang.meaning_full_travel()),
    }
}

/// Why a text could not be read, as the end of a sentence.
pub fn unread_text(reason: &Unread, lang: Lang) -> String {
    match reason {
        Unread::SeveralFigures => lang.unread_several().to_owned(),
        Unread::WrongDimension { unit, expected } => {
            let expected = expected.map_or_else(|| lang.plain_number(), |d| dimension_name(d, lang));
            lang.unread_wrong_dimension(unit.symbol(), dimension_name(unit.dimension(), lang), expected)
        }
        Unread::UnknownUnit(unit) => lang.unread_unknown_unit(unit),
        Unread::AmbiguousNumber(text) => lang.unread_ambiguous(text),
        Unread::NotFinite => lang.unread_not_finite().to_owned(),
        Unread::RangeReversed => lang.unread_reversed().to_owned(),
        Unread::NotAnOption(text) => lang.unread_not_option(text),
        Unread::Word(word) => lang.unread_word(word),
        Unread::Negative => lang.unread_negative().to_owned(),
        Unread::YuanOrYen => lang.unread_yuan_or_yen().to_owned(),
        Unread::Date(text) => lang.unread_date(text),
        Unread::HoursOfShifts => lang.unread_hours_of_shifts().to_owned(),
        Unread::ShareOrPercent => lang.unread_share_or_percent().to_owned(),
        Unread::PointOrDifference => lang.unread_point_or_difference().to_owned(),
        Unread::PartOfPrice(word) => lang.unread_part_of_price(word),
        Unread::PriceOfSeveral(text) => lang.unread_price_of_several(text),
        Unread::NotTheOffer(word) => lang.unread_not_the_offer(word),
        Unread::GaugeOrAbsolute => lang.unread_gauge_or_absolute().to_owned(),
        Unread::LetterInNumber(text) => lang.unread_letter(text),
        Unread::NotANumber => lang.unread_not_a_number().to_owned(),
    }
}

/// The name of a dimension.
pub fn dimension_name(dimension: Dimension, lang: Lang) -> &'static str {
    lang.dimension(dimension.key())
}

impl Exclusion {
    /// Why it is out, as a sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Clause(FailedClause { clause, limit, offered, .. }) => {
                let clause = if clause.is_empty() { String::new() } else { lang.summary_clause(clause) };
                lang.summary_excluded(limit, offered, &clause)
            }
            Self::TooManyDeviations(TooMany { count, allowed }) => lang.summary_too_many(*count, *allowed),
        }
    }
}

impl Finding {
    /// The sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        match &self.kind {
            FindingKind::DuplicateId { what, id } => lang.problem_duplicate_id(lang.part(what), id),
            FindingKind::EmptyId { what } => lang.finding_empty_id(lang.part(what)),
            FindingKind::UnknownGroup(id) => lang.finding_unknown_group(id),
            FindingKind::BadWeightRanges => lang.finding_bad_weight_ranges().to_owned(),
            FindingKind::BadPreference => lang.finding_bad_preference().to_owned(),
            FindingKind::UnknownCriterion(id) => lang.finding_unknown_criterion(id),
            FindingKind::UnknownEvidence(id) => lang.finding_unknown_evidence(id),
            FindingKind::ReservedId(id) => lang.finding_reserved_id(id),
            FindingKind::UnknownBenchmark(id) => lang.finding_unknown_benchmark(id),
            FindingKind::NoBenchmark(word) => lang.finding_no_benchmark(word),
            FindingKind::MedianNeedsThree(word) => lang.finding_median_needs_three(word),
            FindingKind::UnknownScenario(id) => lang.finding_unknown_scenario(id),
            FindingKind::UnknownUnit(unit) => lang.finding_unknown_unit(unit),
            FindingKind::ScaleUnusable => lang.finding_scale_unusable().to_owned(),
            FindingKind::ProvisionalScale => lang.finding_provisional_scale().to_owned(),
            FindingKind::BadWeight => lang.finding_bad_weight().to_owned(),
            FindingKind::NoWeights => lang.finding_no_weights().to_owned(),
            FindingKind::LevelsWithoutPoints => lang.finding_levels_without_points().to_owned(),
            FindingKind::MustUnread(text) => lang.finding_must_unread(text),
            FindingKind::NeedUnread(text) => lang.finding_need_unread(text),
            FindingKind::SpecUnread { text, reason } => lang.finding_spec_unread(text, &unread_text(reason, lang)),
            FindingKind::NoMeasuredFigure { measurement, figure, why } => match why {
                NoValue::NoMeasurement => lang.finding_no_measurement(measurement),
                NoValue::NoSuchValue => lang.finding_no_such_figure(measurement, figure),
                NoValue::NoOutcome(why) => lang.finding_no_outcome(measurement, &why.sentence(lang)),
            },
            FindingKind::MeasuredDiffers { text, figure, data } => lang.finding_measured_differs(text, figure, data),
            FindingKind::MeasuredUnit { figure, wanted } => lang.finding_measured_unit(figure, wanted),
            FindingKind::GradeForNumber(text) => lang.finding_grade_for_number(text),
            FindingKind::CommaAsThousands(text) => lang.finding_comma_thousands(text),
            FindingKind::PointAsDecimal(text) => lang.finding_point_decimal(text),
            FindingKind::CommaAsDecimal(text) => lang.finding_comma_decimal(text),
            FindingKind::ReadBeside { text, asides } => {
                let parts: Vec<String> = asides.iter().map(|aside| aside_text(aside, lang)).collect();
                lang.finding_read_beside(text, &parts.join(lang.list_comma()))
            }
            FindingKind::Assumed { text, assumption } => assumption_text(*assumption, text, lang),
            FindingKind::Magnitude { text, others, unit } => {
                lang.finding_magnitude(text, &with_unit(significant(*others, 3), lang.unit(unit)))
            }
            FindingKind::WidthOpen { texts, count, beside_half } => {
                let quoted: Vec<String> = texts.iter().map(|text| lang.quoted(text)).collect();
                let more = if *count > texts.len() { " …" } else { "" };
                let texts = quoted.join(lang.list_comma()) + more;
                if *beside_half { lang.finding_width_mixed(&texts) } else { lang.finding_width_open(&texts) }
            }
            FindingKind::UnlikeBasis { own, other } => {
                lang.finding_unlike_basis(&stated_basis(own, lang), &stated_basis(other, lang))
            }
            FindingKind::Contradiction(texts) => lang.finding_contradiction(&texts.join(lang.list_comma())),
            FindingKind::SeveralChosen => lang.finding_several_chosen().to_owned(),
            FindingKind::NoDirection => lang.finding_no_direction().to_owned(),
            FindingKind::NoRate { from, to } => lang.finding_no_rate(from, to),
            FindingKind::BadRate(pair) => lang.finding_bad_rate(pair),
            FindingKind::Nonsense(what) => nonsense(what, lang),
            FindingKind::BadDate(text) => lang.finding_bad_date(text),
            FindingKind::OfferExpired { until, event } => {
                lang.finding_offer_expired(&until.to_string(), &event.to_string())
            }
            FindingKind::OldEvidence { date, event, years } => {
                lang.finding_old_evidence(date, *years, &event.to_string())
            }
            FindingKind::UndatedEvidence(text) => lang.finding_undated_evidence(text),
            FindingKind::NoHome => lang.finding_no_home().to_owned(),
            FindingKind::OriginDiffers { to: Origin::Domestic, .. } => lang.finding_origin_is_domestic().to_owned(),
            FindingKind::OriginDiffers { failed, .. } => {
                lang.finding_origin_is_not_domestic(&failed_facts(failed, lang))
            }
            FindingKind::OriginOpen(facts) => lang.finding_origin_open(&open_facts(facts, lang)),
            FindingKind::BeyondScale(text) => lang.finding_beyond_scale(text),
            FindingKind::MustFailed { limit, offered, excludes: true } => lang.finding_must_failed(limit, offered),
            FindingKind::MustFailed { limit, offered, excludes: false } => lang.finding_deviates(limit, offered),
            FindingKind::TooManyDeviations { count, allowed } => lang.finding_too_many_deviations(*count, *allowed),
            FindingKind::MustContradicted { limit, meets, fails } => {
                lang.finding_must_contradicted(limit, meets, fails)
            }
            FindingKind::MustNotProven { limit } => lang.finding_must_not_proven(limit),
            FindingKind::NoSpread => lang.finding_no_spread().to_owned(),
            FindingKind::GroupEmpty { group } => lang.finding_group_empty(group_word(group, lang)),
            FindingKind::OneMaker { group, maker, count, of } => {
                lang.finding_one_maker(*count, *of, group_word(group, lang), maker)
            }
            FindingKind::NothingRead => lang.finding_nothing_read().to_owned(),
            FindingKind::NothingStated => lang.finding_nothing_stated().to_owned(),
            FindingKind::LeftOut => lang.finding_left_out().to_owned(),
        }
    }

    /// What to do about it, where that is clear.
    pub fn hint(&self, lang: Lang) -> Option<String> {
        let hint = match &self.kind {
            FindingKind::WidthOpen { .. } => lang.hint_width(),
            FindingKind::NoDirection => lang.hint_no_direction(),
            FindingKind::NoRate { .. } | FindingKind::BadRate(_) => lang.hint_rate(),
            FindingKind::ProvisionalScale | FindingKind::ScaleUnusable | FindingKind::LeftOut => lang.hint_scale(),
            FindingKind::LevelsWithoutPoints => lang.hint_levels(),
            FindingKind::UnknownUnit(_) => lang.hint_unit(),
            FindingKind::UnlikeBasis { .. } => lang.hint_basis(),
            FindingKind::Contradiction(_) | FindingKind::SeveralChosen | FindingKind::MustContradicted { .. } => {
                lang.hint_contradiction()
            }
            FindingKind::MustNotProven { .. } => lang.hint_must(),
            FindingKind::MeasuredDiffers { .. } => lang.hint_measured_differs(),
            FindingKind::MeasuredUnit { .. } => lang.hint_measured_unit(),
            FindingKind::NoMeasuredFigure { .. } => lang.hint_measured(),
            _ => return None,
        };
        Some(hint.to_owned())
    }
}

/// What stands beside a figure, in words.
pub fn aside_text(aside: &Aside, lang: Lang) -> String {
    match aside {
        Aside::Name(words) => lang.aside_name(words),
        Aside::Standard(words) => lang.aside_standard(words),
        Aside::Bidirectional(true) => lang.aside_bidirectional().to_owned(),
        Aside::Bidirectional(false) => lang.aside_unidirectional().to_owned(),
        Aside::Condition(words) => lang.aside_condition(words),
        Aside::Option(words) => lang.aside_option(words),
        Aside::Vat(true) => lang.basis_vat_in().to_owned(),
        Aside::Vat(false) => lang.basis_vat_out().to_owned(),
        Aside::VatRate(hundredths) => lang.aside_vat_rate(&crate::text::number::number(f64::from(*hundredths) / 100.0)),
        Aside::Plus(words) => lang.aside_plus(words),
        Aside::Footnote(mark) => lang.aside_footnote(mark),
        Aside::Duty(true) => lang.basis_duty_in().to_owned(),
        Aside::Duty(false) => lang.basis_duty_out().to_owned(),
        Aside::Terms(words) => lang.aside_terms(words),
        Aside::Start(words) => lang.aside_start(words),
        Aside::Same(words) => lang.aside_same(words),
        Aside::Words(words) => lang.aside_words(words),
        Aside::Unknown(words) => lang.aside_unknown(words),
    }
}

fn assumption_text(assumption: Assumption, text: &str, lang: Lang) -> String {
    match assumption {
        Assumption::PointAsThousands => lang.finding_point_thousands(text),
        Assumption::Bullet => lang.finding_bullet(text),
        Assumption::MultiplierOfUnit => lang.finding_multiplier_of_unit(text),
        Assumption::UnitBySize => lang.finding_unit_by_size(text),
        Assumption::FormalNumerals => lang.finding_formal_numerals(text),
        Assumption::Difference => lang.finding_difference(text),
        Assumption::BestCase => lang.finding_best_case(text),
        Assumption::Span => lang.finding_span(text),
        Assumption::WideRange => lang.finding_wide_range(text),
        Assumption::EitherEnd => lang.finding_either_end(text),
        Assumption::HalfWidth => lang.finding_symmetric_half(text),
        Assumption::Travel => lang.finding_symmetric_travel(text),
        Assumption::SpanOfSizes => lang.finding_span_of_sizes(text),
        Assumption::Deviation => lang.finding_deviation(text),
        Assumption::HoursPerYear => lang.finding_hours_per_year(text),
        Assumption::LostPower => lang.finding_lost_power(text),
        Assumption::MarksOfTime => lang.finding_marks_of_time(text),
        Assumption::WorkingDays => lang.finding_working_days(text),
        Assumption::FirstOfTwo => lang.finding_first_of_two(text),
    }
}

fn group_word(key: &str, lang: Lang) -> &'static str {
    if key == "imported" { lang.group_imported() } else { lang.group_domestic() }
}

/// What a figure refers to: standard, length, what a price includes.
fn stated_basis(stated: &StatedBasis, lang: Lang) -> String {
    let standard = stated.basis.as_ref().map(ToString::to_string);
    let reference = stated.reference.map(|reference| match reference {
        Reference::Length(mm) => lang.basis_per(&with_unit(mm, lang.unit("mm"))),
        Reference::FullTravel => lang.basis_full_travel().to_owned(),
    });
    let price = stated.price.as_ref().map(|price| price_words(price, lang)).filter(|words| !words.is_empty());
    let terms = stated.terms.iter().map(|term| Some(term_word(term, lang)));
    let parts: Vec<String> = [standard, reference, price].into_iter().chain(terms).flatten().collect();
    if parts.is_empty() { "–".to_owned() } else { parts.join(lang.list_comma()) }
}

/// The word for what a figure is of.
fn term_word(term: &Term, lang: Lang) -> String {
    match (term.kind, term.name.as_str()) {
        (TermKind::ToolChange, "tool-to-tool") => lang.term_tool_to_tool().to_owned(),
        (TermKind::ToolChange, _) => lang.term_chip_to_chip().to_owned(),
        (TermKind::Duty, "peak") => lang.term_peak().to_owned(),
        (TermKind::Distance, name) => lang.term_distance(name),
        (TermKind::Start, "acceptance") => lang.term_from_acceptance().to_owned(),
        (TermKind::Start, "factory acceptance") => lang.term_from_factory_acceptance().to_owned(),
        (TermKind::Start, "shipment") => lang.term_from_shipment().to_owned(),
        (TermKind::Start, "arrival") => lang.term_from_arrival().to_owned(),
        (TermKind::Start, "installation") => lang.term_from_installation().to_owned(),
        (TermKind::Start, "order") => lang.term_from_order().to_owned(),
        (TermKind::Start, "payment") => lang.term_from_payment().to_owned(),
        (TermKind::Start, _) => lang.term_from_contract().to_owned(),
        (
            TermKind::Life
            | TermKind::Capability
            | TermKind::Roughness
            | TermKind::Duty
            | TermKind::Sigma
            | TermKind::Sound,
            name,
        ) => name.to_owned(),
    }
}

fn price_words(price: &PriceBasis, lang: Lang) -> String {
    let terms = price.terms.map(|terms| terms.letters().to_owned());
    let tax = |tax: Option<Tax>, included: &'static str, on_top: &'static str| {
        tax.map(|tax| if tax == Tax::In { included } else { on_top }.to_owned())
    };
    let vat = tax(price.vat, lang.basis_vat_in(), lang.basis_vat_out());
    let duty = tax(price.duty, lang.basis_duty_in(), lang.basis_duty_out());
    [terms, vat, duty].into_iter().flatten().collect::<Vec<_>>().join(lang.list_comma())
}

fn nonsense(what: &Nonsense, lang: Lang) -> String {
    match what {
        Nonsense::NotPositive(name, value) => lang.nonsense_not_positive(name, &number_text(*value)),
        Nonsense::NotAShare(name, value) => lang.nonsense_not_a_share(name, &number_text(*value)),
        Nonsense::Negative(name, value) => lang.nonsense_negative(name, &number_text(*value)),
        Nonsense::RateTwice(pair) => lang.nonsense_rate_twice(pair),
        Nonsense::RatesDisagree(one, other) => lang.nonsense_rates_disagree(one, other),
        Nonsense::Judgement(a, b, value) => lang.nonsense_judgement(a, b, &number_text(*value)),
        Nonsense::JudgementsDisagree(a, b) => lang.nonsense_judgements_disagree(a, b),
        Nonsense::RankedTwice(id) => lang.nonsense_ranked_twice(id),
        Nonsense::ScenarioBase => lang.nonsense_scenario_base().to_owned(),
    }
}
