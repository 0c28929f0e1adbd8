//! What an analysis has to know beside the data, as typed; each kind shows its own fields.

use eframe::egui::Ui;

use crate::model::{LifeBounds, LifeFit, MeasurementAnalysis, MeasurementKind as Kind, PositioningSetup, SignalRules};
use crate::text::Lang;
use crate::text::number::number;
use crate::ui::context::Shared;
use crate::ui::widgets::fields::{self, TextField};

/// The fields as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    /// What the fields were filled from; what they do not show is kept.
    of: MeasurementAnalysis,
    confidence: String,
    lsl: String,
    usl: String,
    target: String,
    gauge: String,
    radius: String,
    lead: String,
    end: String,
    /// Fields of the setup, in the order of [`SETUP`].
    setup: [String; SETUP],
    /// The fields of the setup are shown.
    open: bool,
}

/// Number of fields of a setup.
const SETUP: usize = 7;

impl Form {
    /// The fields of an analysis.
    pub fn new(of: &MeasurementAnalysis) -> Self {
        let text = |x: Option<f64>| x.map(number).unwrap_or_default();
        let setup = of.setup.unwrap_or_default();
        let parts = [
            setup.device,
            setup.offset,
            setup.temperature,
            setup.expansion,
            setup.expansion_half_width,
            setup.from_20,
            setup.drift,
        ];
        let known = |x: f64| if x == 0.0 { String::new() } else { x.to_string() };
        Self {
            confidence: text(of.confidence),
            lsl: text(of.lsl),
            usl: text(of.usl),
            target: text(of.target),
            gauge: text(of.gauge),
            radius: text(of.radius),
            lead: text(of.lead),
            end: text(of.end),
            setup: parts.map(known),
            open: of.setup.is_some(),
            of: of.clone(),
        }
    }

    /// The analysis.
    pub fn analysis(&self, kind: Kind) -> Result<MeasurementAnalysis, NoNumber> {
        let only = |kinds: &[Kind], text: &str| if kinds.contains(&kind) { optional(text) } else { Ok(None) };
        let confidence = optional(&self.confidence)?.filter(|x| *x != 95.0);
        if confidence.is_some_and(|x| !(50.0..100.0).contains(&x)) {
            return Err(NoNumber);
        }
        Ok(MeasurementAnalysis {
            confidence,
            lsl: only(&[Kind::Stability], &self.lsl)?,
            usl: only(&[Kind::Stability], &self.usl)?,
            target: only(&[Kind::Stability], &self.target)?,
            gauge: only(&[Kind::Stability], &self.gauge)?,
            web: self.of.web && kind == Kind::Stability,
            machine: self.of.machine && kind == Kind::Stability,
            rules: self.of.rules,
            radius: only(&[Kind::Circular], &self.radius)?,
            lead: only(&[Kind::LeadScrew], &self.lead)?,
            end: only(&[Kind::Repairable], &self.end)?,
            setup: if kind == Kind::Positioning { self.setup()? } else { None },
            fit: self.of.fit,
            bounds: self.of.bounds,
            gaps: self.of.gaps && kind == Kind::Repairable,
        })
    }

    fn setup(&self) -> Result<Option<PositioningSetup>, NoNumber> {
        let mut found = [0.0; SETUP];
        for (x, text) in found.iter_mut().zip(&self.setup) {
            *x = optional(text)?.unwrap_or(0.0);
        }
        let [device, offset, temperature, expansion, expansion_half_width, from_20, drift] = found;
        let setup = PositioningSetup { device, offset, temperature, expansion, expansion_half_width, from_20, drift };
        Ok((setup != PositioningSetup::default()).then_some(setup))
    }

    /// Shows the fields; true when one was left, or a choice made: what is typed is complete.
    pub fn show(&mut self, ui: &mut Ui, shared: &Shared<'_>, kind: Kind) -> bool {
        let lang = shared.lang;
        let mut done = false;
        match kind {
            Kind::Stability => done |= self.stability(ui, shared),
            Kind::Circular => {
                done |= pair(
                    ui,
                    shared,
                    [
                        (lang.measure_field_radius(), &mut self.radius),
                        (lang.measure_field_confidence(), &mut self.confidence),
                    ],
                );
            }
            Kind::LeadScrew => {
                done |= pair(
                    ui,
                    shared,
                    [
                        (lang.measure_field_lead(), &mut self.lead),
                        (lang.measure_field_confidence(), &mut self.confidence),
                    ],
                );
            }
            Kind::Repairable => {
                done |= pair(
                    ui,
                    shared,
                    [
                        (lang.measure_field_end(), &mut self.end),
                        (lang.measure_field_confidence(), &mut self.confidence),
                    ],
                );
                done |= fields::checkbox(ui, &mut self.of.gaps, lang.measure_field_gaps());
            }
            Kind::Life => done |= self.life(ui, shared),
            Kind::Positioning => done |= self.positioning(ui, shared),
            Kind::Drift => done |= field(ui, shared, lang.measure_field_confidence(), &mut self.confidence),
        }
        done
    }

    fn stability(&mut self, ui: &mut Ui, shared: &Shared<'_>) -> bool {
        let lang = shared.lang;
        let mut done =
            pair(ui, shared, [(lang.measure_field_lsl(), &mut self.lsl), (lang.measure_field_usl(), &mut self.usl)]);
        done |= pair(
            ui,
            shared,
            [(lang.measure_field_target(), &mut self.target), (lang.measure_field_gauge(), &mut self.gauge)],
        );
        done |= field(ui, shared, lang.measure_field_confidence(), &mut self.confidence);
        done |= fields::checkbox(ui, &mut self.of.machine, lang.measure_field_machine());
        done |= fields::checkbox(ui, &mut self.of.web, lang.measure_field_web());
        let rules = [(SignalRules::Nelson, "Nelson"), (SignalRules::WesternElectric, "Western Electric")];
        done | fields::choose(ui, shared.tokens, lang.measure_field_rules(), &mut self.of.rules, &rules)
    }

    fn life(&mut self, ui: &mut Ui, shared: &Shared<'_>) -> bool {
        let (lang, tokens) = (shared.lang, shared.tokens);
        let mut done = field(ui, shared, lang.measure_field_confidence(), &mut self.confidence);
        let fits = [
            (LifeFit::MaximumLikelihood, lang.measure_fit_mle()),
            (LifeFit::RankRegressionX, lang.measure_fit_rrx()),
            (LifeFit::RankRegressionY, lang.measure_fit_rry()),
        ];
        done |= fields::choose(ui, tokens, lang.measure_field_fit(), &mut self.of.fit, &fits);
        let bounds = [
            (LifeBounds::LikelihoodRatio, lang.measure_bounds_lr()),
            (LifeBounds::Fisher, lang.measure_bounds_fisher()),
            (LifeBounds::Bootstrap, lang.measure_bounds_bootstrap()),
        ];
        done | fields::choose(ui, tokens, lang.measure_field_bounds(), &mut self.of.bounds, &bounds)
    }

    fn positioning(&mut self, ui: &mut Ui, shared: &Shared<'_>) -> bool {
        let lang = shared.lang;
        let mut done = field(ui, shared, lang.measure_field_confidence(), &mut self.confidence);
        let sign = if self.open { "↓" } else { "→" };
        if fields::link(ui, shared.tokens, &format!("{} {sign}", lang.measure_setup())).clicked() {
            self.open = !self.open;
        }
        if self.open {
            fields::hint(ui, shared.tokens, lang.measure_setup_about());
            for (text, name) in self.setup.iter_mut().zip(setup_names(lang)) {
                done |= field(ui, shared, name, text);
            }
        }
        done
    }
}

fn setup_names(lang: Lang) -> [&'static str; SETUP] {
    [
        lang.measure_setup_device(),
        lang.measure_setup_offset(),
        lang.measure_setup_temperature(),
        lang.measure_setup_expansion(),
        lang.measure_setup_expansion_half(),
        lang.measure_setup_from_20(),
        lang.measure_setup_drift(),
    ]
}

/// A text that is neither a number nor empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoNumber;

/// A number, or nothing.
fn optional(text: &str) -> Result<Option<f64>, NoNumber> {
    let text = text.trim().trim_end_matches('%').trim().replace('−', "-");
    if text.is_empty() {
        return Ok(None);
    }
    text.parse::<f64>().ok().filter(|x| x.is_finite()).map(Some).ok_or(NoNumber)
}

/// True when the field was left.
fn field(ui: &mut Ui, shared: &Shared<'_>, name: &str, text: &mut String) -> bool {
    let problem = optional(text).is_err().then(|| shared.lang.measure_no_number());
    let hint = if name == shared.lang.measure_field_confidence() { "95" } else { "" };
    TextField::new(name).hint(hint).problem(problem).show(ui, shared.tokens, text).lost_focus()
}

fn pair(ui: &mut Ui, shared: &Shared<'_>, two: [(&str, &mut String); 2]) -> bool {
    let mut done = false;
    ui.columns(2, |columns| {
        for (ui, (name, text)) in columns.iter_mut().zip(two) {
            done |= field(ui, shared, name, text);
        }
    });
    done
}
