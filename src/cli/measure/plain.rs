//! Subcommands of the kinds that need no arguments of their own: their arguments are the options that a form shows.

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches, Subcommand};

use super::{Common, WithArguments};
use crate::model::{
    Measurement, MeasurementAnalysis, MeasurementKind, OptionChoice, OptionName, OptionText, OptionVisitor,
};
use crate::text::Lang;

/// Where these subcommands stand in the list: after the tests of accuracy.
const PLACE: usize = 3;

/// A kind without arguments of its own, and what was given.
#[derive(Debug)]
pub(in crate::cli) struct PlainKind {
    arguments: PlainArguments,
    analysis: MeasurementAnalysis,
}

/// What all of them take.
#[derive(Debug, Args)]
struct PlainArguments {
    #[command(flatten)]
    common: Common,
    /// Unit of the readings where no heading names one (mm, um, arcsec).
    #[arg(long)]
    unit: Option<String>,
}

impl PlainKind {
    /// File, confidence and format.
    pub fn common(&self) -> &Common {
        &self.arguments.common
    }

    /// The measurement, without its data.
    pub fn measurement(&self) -> Measurement {
        let unit = self.arguments.unit.clone().unwrap_or_default();
        Measurement { unit, ..Measurement::of(self.analysis.clone()) }
    }
}

/// The kinds that have no variant of [`WithArguments`].
fn kinds() -> impl Iterator<Item = MeasurementKind> {
    MeasurementKind::ALL.into_iter().filter(|kind| !WithArguments::has_subcommand(kind.key()))
}

impl Subcommand for PlainKind {
    fn augment_subcommands(command: Command) -> Command {
        command.subcommands(kinds().map(|kind| {
            let command = PlainArguments::augment_args(Command::new(kind.key()));
            let mut options = Offered(Vec::new());
            MeasurementAnalysis::new(kind).visit(&mut options);
            command.args(options.0).about(kind.about(Lang::En)).display_order(PLACE)
        }))
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        Self::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        kinds().any(|kind| kind.key() == name)
    }
}

impl FromArgMatches for PlainKind {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let (name, given) = matches.subcommand().ok_or_else(|| Error::new(ErrorKind::MissingSubcommand))?;
        let kind = kinds().find(|kind| kind.key() == name).ok_or_else(|| Error::new(ErrorKind::InvalidSubcommand))?;
        let mut analysis = MeasurementAnalysis::new(kind);
        analysis.visit(&mut Given(given));
        Ok(Self { arguments: PlainArguments::from_arg_matches(given)?, analysis })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// Makes an argument of each option.
struct Offered(Vec<Arg>);

impl Offered {
    fn add(&mut self, name: OptionName, with: impl FnOnce(Arg) -> Arg) {
        self.0.push(with(Arg::new(name.0).long(name.0).help(name.text(Lang::En))));
    }
}

impl OptionVisitor for Offered {
    fn number(&mut self, name: OptionName, _: &mut Option<f64>) {
        self.add(name, |arg| arg.allow_negative_numbers(true).value_parser(super::finite));
    }

    fn flag(&mut self, name: OptionName, _: &mut bool) {
        self.add(name, |arg| arg.action(ArgAction::SetTrue));
    }

    fn choice(&mut self, name: OptionName, value: &mut dyn OptionChoice) {
        self.add(name, |arg| arg.value_parser(value.keys().to_vec()));
    }

    fn group(&mut self, _: OptionText, _: OptionText, numbers: &mut [(OptionName, Option<f64>)]) {
        for (name, value) in numbers {
            self.number(*name, value);
        }
    }
}

/// Fills the options with what was given.
struct Given<'a>(&'a ArgMatches);

impl OptionVisitor for Given<'_> {
    fn number(&mut self, OptionName(key, _): OptionName, value: &mut Option<f64>) {
        *value = self.0.get_one::<f64>(key).copied().or(*value);
    }

    fn flag(&mut self, OptionName(key, _): OptionName, value: &mut bool) {
        *value |= self.0.get_flag(key);
    }

    fn choice(&mut self, OptionName(key, _): OptionName, value: &mut dyn OptionChoice) {
        let given = self.0.get_one::<String>(key);
        if let Some(index) = value.keys().iter().position(|key| given.is_some_and(|given| given == key)) {
            value.choose(index);
        }
    }

    fn group(&mut self, _: OptionText, _: OptionText, numbers: &mut [(OptionName, Option<f64>)]) {
        for (name, value) in numbers {
            self.number(*name, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{SignalRules, StabilityAnalysis};

    #[test]
    fn every_option_of_a_form_becomes_an_argument() {
        let mut analysis = MeasurementAnalysis::new(MeasurementKind::Stability);
        let mut options = Offered(Vec::new());
        analysis.visit(&mut options);
        let command = Command::new("stability").args(options.0);
        let given = ["stability", "--lsl", "-0.5", "--machine", "--rules", "WesternElectric"];
        analysis.visit(&mut Given(&command.get_matches_from(given)));
        let rules = SignalRules::WesternElectric;
        let asked = StabilityAnalysis { lsl: Some(-0.5), machine: true, rules, ..StabilityAnalysis::default() };
        assert_eq!(analysis, MeasurementAnalysis::Stability(asked));
    }
}
