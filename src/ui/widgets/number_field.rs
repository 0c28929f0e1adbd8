//! The one field for a number: what is typed, and the value that it was filled with.
//!
//! A field that nobody touched gives its value back bit for bit, whatever its text shows; one whose value is changed
//! elsewhere (by undo, by a job) is filled anew, without disturbing what is being typed into others. A field is filled
//! with [`number_text`]: all digits, a point, no thousands marks, in whatever format numbers are shown.

use eframe::egui::{Response, Ui};

use crate::analysis::unread_text;
use crate::quantity::typed::{self, Refusal, Rule};
use crate::quantity::{Unit, Unread, number_text};
use crate::text::Lang;
use crate::text::number::{Decimal, format, significant};
use crate::ui::context::Shared;
use crate::ui::theme::Tokens;

use super::fields::TextField;

/// A number as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NumberField {
    text: String,
    /// The value the field was filled with.
    value: Option<f64>,
    /// The text that was made of it.
    filled: String,
    rule: Rule,
    /// May stay empty.
    is_optional: bool,
}

impl NumberField {
    /// An empty field for a number that is needed.
    pub fn new(rule: Rule) -> Self {
        Self { rule, ..Self::default() }
    }

    /// An empty field that may stay empty.
    pub fn optional(rule: Rule) -> Self {
        Self { is_optional: true, ..Self::new(rule) }
    }

    /// Filled with this value.
    pub fn with(mut self, value: impl Into<Option<f64>>) -> Self {
        self.set(value);
        self
    }

    /// Fills the field with this value.
    pub fn set(&mut self, value: impl Into<Option<f64>>) {
        self.value = value.into();
        self.filled = self.value.map(number_text).unwrap_or_default();
        self.text.clone_from(&self.filled);
    }

    /// Fills the field with this value and shows it rounded to so many significant digits.
    pub fn set_rounded(&mut self, value: f64, digits: i32) {
        self.set(significant(value, digits));
        self.value = Some(value);
    }

    /// Types this text, as a person would.
    pub fn type_text(&mut self, text: &str) {
        text.clone_into(&mut self.text);
    }

    /// Fills the field anew where its value is another one now; what is being typed stays where it is not.
    pub fn follow(&mut self, value: Option<f64>) {
        if value.map(f64::to_bits) != self.value.map(f64::to_bits) {
            self.set(value);
        }
    }

    /// What the field shows.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The text is the one that was made of the value.
    pub fn is_untouched(&self) -> bool {
        self.text == self.filled
    }

    /// The number: the exact value where the field was not touched, else what is typed; `None` where the field is
    /// empty and may be.
    pub fn value(&self) -> Result<Option<f64>, Refusal> {
        self.value_by(|text| typed::number(text, self.rule))
    }

    /// The same for a value in a unit; it may be typed in another one of its dimension.
    pub fn value_in(&self, unit: Option<Unit>, hours_per_year: f64) -> Result<Option<f64>, Refusal> {
        self.value_by(|text| typed::in_unit(text, unit, hours_per_year).and_then(|x| self.rule.check(x)))
    }

    /// The same for a difference of values.
    pub fn span_in(&self, unit: Option<Unit>, hours_per_year: f64) -> Result<Option<f64>, Refusal> {
        self.value_by(|text| typed::span_in_unit(text, unit, hours_per_year).and_then(|x| self.rule.check(x)))
    }

    /// The number, where there is one.
    pub fn number(&self) -> Option<f64> {
        self.value().ok().flatten()
    }

    fn value_by(&self, read: impl Fn(&str) -> Result<f64, Refusal>) -> Result<Option<f64>, Refusal> {
        if self.is_untouched() && self.value.is_some() {
            return Ok(self.value);
        }
        if self.is_empty() {
            return if self.is_optional { Ok(None) } else { Err(Refusal::Empty) };
        }
        if format().decimal == Decimal::Comma && typed::may_be_decimal_comma(&self.text) {
            return Err(Refusal::Unread(Unread::AmbiguousNumber(self.text.trim().to_owned())));
        }
        read(&self.text).map(Some)
    }

    /// What is wrong with what is typed, as a sentence.
    pub fn problem(&self, lang: Lang) -> Option<String> {
        self.value().err().map(|refusal| self.sentence(&refusal, lang))
    }

    /// A refusal as a sentence.
    pub fn sentence(&self, refusal: &Refusal, lang: Lang) -> String {
        match refusal {
            Refusal::Unread(why @ Unread::AmbiguousNumber(_)) => unread_text(why, lang),
            Refusal::Empty | Refusal::Unread(_) | Refusal::NotOneValue | Refusal::Not(Rule::Any) => {
                lang.edit_bad_number(self.text.trim())
            }
            Refusal::Not(Rule::NotNegative) => lang.edit_bad_negative().to_owned(),
            Refusal::Not(Rule::Positive) => lang.edit_bad_positive().to_owned(),
            Refusal::Not(Rule::Hundred) => lang.edit_bad_hundred().to_owned(),
            Refusal::Not(Rule::Confidence) => lang.edit_bad_confidence().to_owned(),
        }
    }

    /// Shows the field under its label, with what is wrong below.
    pub fn show(&mut self, ui: &mut Ui, shared: &Shared<'_>, field: TextField<'_>) -> Response {
        let problem = self.problem(shared.lang);
        self.show_with(ui, shared.tokens, field, problem.as_deref())
    }

    /// The same with what is wrong as the caller sees it.
    pub fn show_with(&mut self, ui: &mut Ui, tokens: &Tokens, field: TextField<'_>, problem: Option<&str>) -> Response {
        field.problem(problem).show(ui, tokens, &mut self.text)
    }

    /// The field alone, outlined as wrong where it is; its label names it.
    pub fn bare(&mut self, ui: &mut Ui, shared: &Shared<'_>, field: TextField<'_>) -> Response {
        let wrong = self.value().is_err();
        self.bare_with(ui, shared.tokens, field, wrong)
    }

    /// The same, wrong as the caller sees it.
    pub fn bare_with(&mut self, ui: &mut Ui, tokens: &Tokens, field: TextField<'_>, wrong: bool) -> Response {
        field.wrong(wrong).bare(ui, tokens, &mut self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_untouched_field_gives_its_value_back_to_the_last_bit() {
        for x in [74.0005, 0.1 + 0.2, 12_000.0, 110.25, 1e-9, f64::MIN_POSITIVE] {
            let field = NumberField::optional(Rule::Any).with(x);
            assert_eq!(field.value().map(|x| x.map(f64::to_bits)), Ok(Some(x.to_bits())));
        }
        assert_eq!(NumberField::optional(Rule::Any).value(), Ok(None));
        assert_eq!(NumberField::new(Rule::Any).value(), Err(Refusal::Empty));
    }

    #[test]
    fn a_field_follows_its_value_but_not_while_only_others_change() {
        let mut field = NumberField::optional(Rule::Any).with(15.0);
        field.type_text("1");
        field.follow(Some(15.0));
        assert_eq!(field.text(), "1", "half typed");
        field.follow(Some(13.0));
        assert_eq!((field.text(), field.number()), ("13", Some(13.0)));
        field.follow(None);
        assert!(field.is_empty() && field.value() == Ok(None));
    }

    #[test]
    fn what_is_wrong_is_said() {
        let mut field = NumberField::optional(Rule::NotNegative);
        for (text, expected) in
            [("", None), ("0,001", None), ("x", Some("\"x\" is not a number")), ("-1", Some("Must not be negative"))]
        {
            field.type_text(text);
            assert_eq!(field.problem(Lang::En).as_deref(), expected, "{text}");
        }
    }
}
