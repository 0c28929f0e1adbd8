//! The options of an analysis as a form shows them: each kind names its own, and whoever shows, fills or reads a form
//! walks over them.

use super::{LifeBounds, LifeFit, SignalRules};
use crate::text::Lang;

/// Words of an option in a language.
pub type OptionText = fn(Lang) -> &'static str;

/// An option: its key in the project file and on the command line, and its name.
#[derive(Clone, Copy, Debug)]
pub struct OptionName(pub &'static str, pub OptionText);

impl OptionName {
    /// Its name in this language.
    pub fn text(self, lang: Lang) -> &'static str {
        (self.1)(lang)
    }
}

/// Walks over the options of an analysis in the order in which a form shows them; numbers come before anything else.
pub trait OptionVisitor {
    /// A number; `None`: not stated.
    fn number(&mut self, name: OptionName, value: &mut Option<f64>);
    /// Something that is so or not.
    fn flag(&mut self, name: OptionName, value: &mut bool);
    /// One of several.
    fn choice(&mut self, name: OptionName, value: &mut dyn OptionChoice);
    /// Numbers that belong together and are seldom known: what they are, what to know about them, and the numbers.
    fn group(&mut self, name: OptionText, about: OptionText, numbers: &mut [(OptionName, Option<f64>)]);
}

/// A value that is one of several.
pub trait OptionChoice {
    /// Names of all, in the order shown.
    fn names(&self, lang: Lang) -> Vec<&'static str>;
    /// Keys of all in the project file and on the command line, in the same order.
    fn keys(&self) -> &'static [&'static str];
    /// Which one it is.
    fn index(&self) -> usize;
    /// Becomes another one; nothing where there are not so many.
    fn choose(&mut self, index: usize);
}

/// An enumeration whose variants are the choices.
macro_rules! choices {
    ($type:ident, $lang:ident, [$($variant:ident => $name:expr),+ $(,)?]) => {
        impl OptionChoice for $type {
            fn names(&self, $lang: Lang) -> Vec<&'static str> {
                vec![$($name),+]
            }

            fn keys(&self) -> &'static [&'static str] {
                &[$(stringify!($variant)),+]
            }

            fn index(&self) -> usize {
                [$(Self::$variant),+].iter().position(|one| one == self).unwrap_or_default()
            }

            fn choose(&mut self, index: usize) {
                *self = [$(Self::$variant),+].get(index).copied().unwrap_or(*self);
            }
        }
    };
}

choices!(SignalRules, _lang, [Nelson => "Nelson", WesternElectric => "Western Electric"]);
choices!(LifeFit, lang, [
    MaximumLikelihood => lang.measure_fit_mle(),
    RankRegressionX => lang.measure_fit_rrx(),
    RankRegressionY => lang.measure_fit_rry(),
]);
choices!(LifeBounds, lang, [
    LikelihoodRatio => lang.measure_bounds_lr(),
    Fisher => lang.measure_bounds_fisher(),
    Bootstrap => lang.measure_bounds_bootstrap(),
]);
