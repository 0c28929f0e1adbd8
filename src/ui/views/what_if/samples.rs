//! Which weights are drawn, how many samples, from which seed; kept with the project so that a report can be repeated.

use eframe::egui::{Key, Ui};

use crate::analysis::decision::weight_set_name;
use crate::app::Command;
use crate::model::{Robustness, Settings, WeightSet};
use crate::ui::context::{Action, Shared};
use crate::ui::theme::Tokens;
use crate::ui::widgets::fields::{self, TextField};

/// Width of weights offered around the given ones, in per cent.
const AROUND: [f64; 3] = [10.0, 20.0, 50.0];
/// Numbers of samples offered.
const SAMPLES: [u32; 4] = [1_000, 10_000, 100_000, 1_000_000];

/// The form; a seed is taken when its field is left, and dropped on Escape.
#[derive(Default)]
pub struct SamplesForm {
    seed: String,
    typing: bool,
}

impl SamplesForm {
    /// Shows the form.
    pub fn show(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let (lang, tokens) = (shared.lang, shared.tokens);
        let now = &shared.session.project().settings;
        let mut settings = now.robustness.clone();
        let mut sets = vec![WeightSet::Free, WeightSet::Ordinal, WeightSet::Intervals, WeightSet::Given];
        sets.extend(AROUND.map(WeightSet::Around));
        if !sets.contains(&settings.weights) {
            sets.push(settings.weights);
        }
        let names: Vec<String> = sets.iter().map(|set| weight_set_name(*set, lang)).collect();
        let options: Vec<(WeightSet, &str)> = sets.iter().copied().zip(names.iter().map(String::as_str)).collect();
        fields::choose(ui, tokens, lang.samples_weights(), &mut settings.weights, &options);
        Self::around(ui, shared, &mut settings);
        let mut counts = SAMPLES.to_vec();
        if !counts.contains(&settings.samples) {
            counts.push(settings.samples);
        }
        let names: Vec<String> = counts.iter().map(|n| crate::text::number::number(f64::from(*n))).collect();
        let options: Vec<(u32, &str)> = counts.iter().copied().zip(names.iter().map(String::as_str)).collect();
        fields::choose(ui, tokens, lang.samples_count(), &mut settings.samples, &options);
        self.seed(ui, shared, &mut settings);
        fields::checkbox(ui, &mut settings.fixed_ideal, lang.samples_fixed_ideal());
        ui.add_space(Tokens::GRID);
        fields::hint(ui, tokens, lang.samples_about());
        actions.extend(change(now, settings));
    }

    /// How far the first reading goes, where the set of weights does not say it itself.
    fn around(ui: &mut Ui, shared: &Shared<'_>, settings: &mut Robustness) {
        if settings.first_reading() == settings.weights {
            return;
        }
        let mut offered = AROUND.to_vec();
        if !offered.contains(&settings.around) {
            offered.push(settings.around);
        }
        let names: Vec<String> = offered.iter().map(|percent| crate::text::number::number(*percent)).collect();
        let options: Vec<(f64, &str)> = offered.iter().copied().zip(names.iter().map(String::as_str)).collect();
        fields::choose(ui, shared.tokens, shared.lang.samples_around(), &mut settings.around, &options);
    }

    /// The change of a seed that is being typed, where it is one.
    pub fn commit(&self, shared: &Shared<'_>) -> Option<Action> {
        let now = &shared.session.project().settings;
        let seed = self.seed.trim().parse::<u64>().ok().filter(|_| self.typing)?;
        change(now, Robustness { seed, ..now.robustness.clone() })
    }

    fn seed(&mut self, ui: &mut Ui, shared: &Shared<'_>, settings: &mut Robustness) {
        if !self.typing {
            self.seed = settings.seed.to_string();
        }
        let seed = self.seed.trim().parse::<u64>();
        let problem = seed.is_err().then(|| shared.lang.samples_bad_seed());
        let field = TextField::new(shared.lang.samples_seed()).problem(problem);
        let response = field.show(ui, shared.tokens, &mut self.seed);
        self.typing = response.has_focus();
        let is_dropped = ui.input(|input| input.key_pressed(Key::Escape));
        if response.lost_focus()
            && !is_dropped
            && let Ok(seed) = self.seed.trim().parse::<u64>()
        {
            settings.seed = seed;
        }
    }
}

/// The change to these samples, where they are others.
fn change(now: &Settings, robustness: Robustness) -> Option<Action> {
    let differs = robustness != now.robustness;
    differs.then(|| Action::Run(Command::SetSettings(Settings { robustness, ..now.clone() })))
}
