//! What an analysis has to know beside the data, as typed: the fields of whatever options its kind names.

use eframe::egui::Ui;

use crate::model::{MeasurementAnalysis, MeasurementKind, OptionChoice, OptionName, OptionText, OptionVisitor};
use crate::quantity::typed::{Refusal, Rule};
use crate::text::Lang;
use crate::ui::context::Shared;
use crate::ui::widgets::fields::{self, TextField};
use crate::ui::widgets::number_field::NumberField;

/// Confidence in % and analysis as typed.
pub type Typed = (Option<f64>, MeasurementAnalysis);

/// The fields as typed; what was typed for one kind is still there when another was looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    confidence: NumberField,
    kinds: Vec<KindForm>,
}

/// The fields of one kind.
#[derive(Clone, Debug, PartialEq)]
struct KindForm {
    /// What the fields were filled from.
    filled: MeasurementAnalysis,
    /// Choices as made; numbers that were not touched are those of it.
    analysis: MeasurementAnalysis,
    /// One for each number, in the order of the options.
    numbers: Vec<NumberField>,
    /// The group of numbers that are seldom known is shown.
    open: bool,
}

impl Form {
    /// The fields of an analysis.
    pub fn new(confidence: Option<f64>, of: &MeasurementAnalysis) -> Self {
        let confidence = NumberField::optional(Rule::Confidence).with(confidence);
        Self { confidence, kinds: vec![KindForm::new(of)] }
    }

    /// Takes over what confidence and analysis are now, where they changed elsewhere: by undo, by a job.
    pub fn follow(&mut self, confidence: Option<f64>, now: &MeasurementAnalysis) {
        self.confidence.follow(confidence);
        self.of_kind(now.kind()).follow(now);
    }

    /// Confidence and analysis of this kind; what was not touched stays as it was to the last bit.
    pub fn typed(&self, kind: MeasurementKind) -> Result<Typed, Refusal> {
        // 95 is what is assumed; who types it says nothing else.
        let is_said = |x: &f64| *x != 95.0 || self.confidence.is_untouched();
        let confidence = self.confidence.value()?.filter(is_said);
        let form = self.kinds.iter().find(|form| form.analysis.kind() == kind);
        let analysis = form.map_or_else(|| Ok(MeasurementAnalysis::new(kind)), KindForm::typed)?;
        Ok((confidence, analysis))
    }

    /// Shows the fields of a kind; true when one was left, or a choice made: what is typed is complete.
    pub fn show(&mut self, ui: &mut Ui, shared: &Shared<'_>, kind: MeasurementKind) -> bool {
        self.of_kind(kind);
        let Some(form) = self.kinds.iter_mut().find(|form| form.analysis.kind() == kind) else { return false };
        let mut shown = Shown {
            ui,
            shared,
            confidence: Some(&mut self.confidence),
            numbers: form.numbers.iter_mut(),
            waiting: Vec::new(),
            open: &mut form.open,
            done: false,
        };
        form.analysis.visit(&mut shown);
        shown.flush();
        shown.done
    }

    fn of_kind(&mut self, kind: MeasurementKind) -> &mut KindForm {
        let place = self.kinds.iter().position(|form| form.analysis.kind() == kind).unwrap_or_else(|| {
            self.kinds.push(KindForm::new(&MeasurementAnalysis::new(kind)));
            self.kinds.len() - 1
        });
        &mut self.kinds[place]
    }
}

impl KindForm {
    fn new(of: &MeasurementAnalysis) -> Self {
        let (values, grouped) = numbers(of);
        let field = |value: Option<f64>| NumberField::optional(Rule::Any).with(value);
        let open = values.iter().skip(values.len() - grouped).any(Option::is_some);
        let numbers = values.into_iter().map(field).collect();
        Self { filled: of.clone(), analysis: of.clone(), numbers, open }
    }

    fn follow(&mut self, now: &MeasurementAnalysis) {
        if *now == self.filled {
            return;
        }
        for (field, value) in self.numbers.iter_mut().zip(numbers(now).0) {
            field.follow(value);
        }
        self.filled = now.clone();
        self.analysis = now.clone();
    }

    fn typed(&self) -> Result<MeasurementAnalysis, Refusal> {
        let values = self.numbers.iter().map(NumberField::value).collect::<Result<Vec<_>, _>>()?;
        let mut analysis = self.analysis.clone();
        analysis.visit(&mut Written(values.into_iter()));
        Ok(analysis)
    }
}

/// The numbers among the options, and how many of them, the last ones, are in a group.
fn numbers(of: &MeasurementAnalysis) -> (Vec<Option<f64>>, usize) {
    let mut found = Numbers::default();
    of.clone().visit(&mut found);
    (found.values, found.grouped)
}

/// Collects the numbers.
#[derive(Default)]
struct Numbers {
    values: Vec<Option<f64>>,
    grouped: usize,
}

impl OptionVisitor for Numbers {
    fn number(&mut self, _: OptionName, value: &mut Option<f64>) {
        self.values.push(*value);
    }

    fn flag(&mut self, _: OptionName, _: &mut bool) {}

    fn choice(&mut self, _: OptionName, _: &mut dyn OptionChoice) {}

    fn group(&mut self, _: OptionText, _: OptionText, numbers: &mut [(OptionName, Option<f64>)]) {
        self.grouped += numbers.len();
        self.values.extend(numbers.iter().map(|(_, value)| *value));
    }
}

/// Writes numbers into the options.
struct Written(std::vec::IntoIter<Option<f64>>);

impl OptionVisitor for Written {
    fn number(&mut self, _: OptionName, value: &mut Option<f64>) {
        *value = self.0.next().unwrap_or(*value);
    }

    fn flag(&mut self, _: OptionName, _: &mut bool) {}

    fn choice(&mut self, _: OptionName, _: &mut dyn OptionChoice) {}

    fn group(&mut self, _: OptionText, _: OptionText, numbers: &mut [(OptionName, Option<f64>)]) {
        for (_, value) in numbers {
            *value = self.0.next().unwrap_or(*value);
        }
    }
}

/// Shows the fields: numbers in pairs with the confidence as the last one, then flags and choices.
struct Shown<'a, 's> {
    ui: &'a mut Ui,
    shared: &'a Shared<'s>,
    /// Not shown yet.
    confidence: Option<&'a mut NumberField>,
    numbers: std::slice::IterMut<'a, NumberField>,
    /// Numbers that wait for the other one of their pair.
    waiting: Vec<(OptionName, &'a mut NumberField)>,
    open: &'a mut bool,
    done: bool,
}

impl Shown<'_, '_> {
    /// Shows the numbers that wait.
    fn flush(&mut self) {
        self.waiting.extend(self.confidence.take().map(|field| (CONFIDENCE, field)));
        let mut waiting = std::mem::take(&mut self.waiting);
        for pair in waiting.chunks_mut(2) {
            self.done |= match pair {
                [one, other] => {
                    let mut done = false;
                    self.ui.columns(2, |columns| {
                        for (ui, (name, number)) in columns.iter_mut().zip([one, other]) {
                            done |= field(ui, self.shared, *name, number);
                        }
                    });
                    done
                }
                rest => rest
                    .iter_mut()
                    .fold(false, |done, (name, number)| field(self.ui, self.shared, *name, number) | done),
            };
        }
    }
}

const CONFIDENCE: OptionName = OptionName("confidence", Lang::measure_field_confidence);

impl OptionVisitor for Shown<'_, '_> {
    fn number(&mut self, name: OptionName, _: &mut Option<f64>) {
        self.waiting.extend(self.numbers.next().map(|field| (name, field)));
    }

    fn flag(&mut self, name: OptionName, value: &mut bool) {
        self.flush();
        self.done |= fields::checkbox(self.ui, value, name.text(self.shared.lang));
    }

    fn choice(&mut self, name: OptionName, value: &mut dyn OptionChoice) {
        self.flush();
        let (lang, mut index) = (self.shared.lang, value.index());
        let options: Vec<(usize, &str)> = value.names(lang).into_iter().enumerate().collect();
        if fields::choose(self.ui, self.shared.tokens, name.text(lang), &mut index, &options) {
            value.choose(index);
            self.done = true;
        }
    }

    fn group(&mut self, name: OptionText, about: OptionText, numbers: &mut [(OptionName, Option<f64>)]) {
        self.flush();
        let (lang, tokens) = (self.shared.lang, self.shared.tokens);
        let sign = if *self.open { "↓" } else { "→" };
        if fields::link(self.ui, tokens, &format!("{} {sign}", name(lang))).clicked() {
            *self.open = !*self.open;
        }
        if *self.open {
            fields::hint(self.ui, tokens, about(lang));
        }
        for (name, _) in numbers {
            if let Some(number) = self.numbers.next().filter(|_| *self.open) {
                self.done |= field(self.ui, self.shared, *name, number);
            }
        }
    }
}

/// True when the field was left.
fn field(ui: &mut Ui, shared: &Shared<'_>, name: OptionName, number: &mut NumberField) -> bool {
    let name = name.text(shared.lang);
    let hint = if name == shared.lang.measure_field_confidence() { "95" } else { "" };
    number.show(ui, shared, TextField::new(name).hint(hint)).lost_focus()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        CircularAnalysis, LifeAnalysis, LifeBounds, LifeFit, PositioningAnalysis, PositioningSetup, RepairableAnalysis,
        SignalRules, StabilityAnalysis,
    };

    fn limits() -> MeasurementAnalysis {
        MeasurementAnalysis::Stability(StabilityAnalysis {
            lsl: Some(74.0005),
            gauge: Some(0.1 + 0.2),
            web: true,
            rules: SignalRules::WesternElectric,
            ..StabilityAnalysis::default()
        })
    }

    #[test]
    fn an_untouched_form_says_what_it_was_filled_with() {
        let setup = PositioningSetup { expansion: 1.15e-5, drift: 12_345.678, ..PositioningSetup::default() };
        let stated = [
            limits(),
            MeasurementAnalysis::Positioning(PositioningAnalysis { setup: Some(setup), seed: Some(7) }),
            MeasurementAnalysis::Circular(CircularAnalysis { radius: Some(12_000.0) }),
            MeasurementAnalysis::Repairable(RepairableAnalysis { gaps: true, end: Some(1e7) }),
            MeasurementAnalysis::Life(LifeAnalysis {
                fit: LifeFit::RankRegressionY,
                bounds: LifeBounds::Fisher,
                group: Some("B".to_owned()),
                ..LifeAnalysis::default()
            }),
        ];
        for analysis in stated.into_iter().chain(MeasurementKind::ALL.map(MeasurementAnalysis::new)) {
            let form = Form::new(Some(99.995), &analysis);
            assert_eq!(form.typed(analysis.kind()).ok(), Some((Some(99.995), analysis)));
        }
    }

    #[test]
    fn another_kind_has_fields_of_its_own_and_keeps_those_of_the_first() {
        let mut form = Form::new(None, &limits());
        form.of_kind(MeasurementKind::Circular).numbers[0].type_text("150");
        let circular = MeasurementAnalysis::Circular(CircularAnalysis { radius: Some(150.0) });
        assert_eq!(form.typed(MeasurementKind::Circular).ok(), Some((None, circular)));
        assert_eq!(form.typed(MeasurementKind::Stability).ok(), Some((None, limits())));
        form.of_kind(MeasurementKind::Circular).numbers[0].type_text("wide");
        assert!(form.typed(MeasurementKind::Circular).is_err() && form.typed(MeasurementKind::Stability).is_ok());
        // What is changed elsewhere, as by undo, is followed.
        let plain = MeasurementAnalysis::new(MeasurementKind::Stability);
        form.follow(Some(90.0), &plain);
        assert_eq!(form.typed(MeasurementKind::Stability).ok(), Some((Some(90.0), plain)));
    }
}
