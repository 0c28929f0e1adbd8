//! What an analysis has to know beside the data, as typed; each kind shows its own fields.

use eframe::egui::Ui;

use crate::model::{LifeBounds, LifeFit, MeasurementAnalysis, MeasurementKind as Kind, PositioningSetup, SignalRules};
use crate::quantity::typed::{Refusal, Rule};
use crate::text::Lang;
use crate::ui::context::Shared;
use crate::ui::widgets::fields::{self, TextField};
use crate::ui::widgets::number_field::NumberField;

/// The fields as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// What the fields were filled from.
    filled: MeasurementAnalysis,
    /// Choices as made; what no field shows is kept in it.
    of: MeasurementAnalysis,
    confidence: NumberField,
    lsl: NumberField,
    usl: NumberField,
    target: NumberField,
    gauge: NumberField,
    radius: NumberField,
    lead: NumberField,
    end: NumberField,
    /// Fields of the setup, in the order of [`setup_values`].
    setup: [NumberField; SETUP],
    /// The fields of the setup are shown.
    open: bool,
}

/// Number of fields of a setup.
const SETUP: usize = 7;

/// What is known of a setup; `None` where nothing is.
fn setup_values(analysis: &MeasurementAnalysis) -> [Option<f64>; SETUP] {
    let PositioningSetup { device, offset, temperature, expansion, expansion_half_width, from_20, drift } =
        analysis.setup.unwrap_or_default();
    [device, offset, temperature, expansion, expansion_half_width, from_20, drift]
        .map(|x| Some(x).filter(|x| *x != 0.0))
}

impl Form {
    /// The fields of an analysis.
    pub fn new(of: &MeasurementAnalysis) -> Self {
        let field = |value: Option<f64>| NumberField::optional(Rule::Any).with(value);
        Self {
            confidence: NumberField::optional(Rule::Confidence).with(of.confidence),
            lsl: field(of.lsl),
            usl: field(of.usl),
            target: field(of.target),
            gauge: field(of.gauge),
            radius: field(of.radius),
            lead: field(of.lead),
            end: field(of.end),
            setup: setup_values(of).map(field),
            open: of.setup.is_some(),
            filled: of.clone(),
            of: of.clone(),
        }
    }

    /// Takes over what the analysis is now, where it changed elsewhere: by undo, by a job, by another window's edit.
    pub fn follow(&mut self, now: &MeasurementAnalysis) {
        if *now == self.filled {
            return;
        }
        for (field, value) in [
            (&mut self.confidence, now.confidence),
            (&mut self.lsl, now.lsl),
            (&mut self.usl, now.usl),
            (&mut self.target, now.target),
            (&mut self.gauge, now.gauge),
            (&mut self.radius, now.radius),
            (&mut self.lead, now.lead),
            (&mut self.end, now.end),
        ] {
            field.follow(value);
        }
        for (field, value) in self.setup.iter_mut().zip(setup_values(now)) {
            field.follow(value);
        }
        self.filled = now.clone();
        self.of = now.clone();
    }

    /// The analysis; what this kind does not ask for stays as it was.
    pub fn analysis(&self, kind: Kind) -> Result<MeasurementAnalysis, Refusal> {
        let of = &self.of;
        let only =
            |asks: Kind, field: &NumberField, kept: Option<f64>| if kind == asks { field.value() } else { Ok(kept) };
        let typed = self.confidence.value()?;
        // 95 is what is assumed; who types it says nothing else.
        let confidence = typed.filter(|x| *x != 95.0 || self.confidence.is_untouched());
        Ok(MeasurementAnalysis {
            confidence,
            lsl: only(Kind::Stability, &self.lsl, of.lsl)?,
            usl: only(Kind::Stability, &self.usl, of.usl)?,
            target: only(Kind::Stability, &self.target, of.target)?,
            gauge: only(Kind::Stability, &self.gauge, of.gauge)?,
            web: of.web && (kind == Kind::Stability || self.filled.web),
            machine: of.machine && (kind == Kind::Stability || self.filled.machine),
            rules: of.rules,
            radius: only(Kind::Circular, &self.radius, of.radius)?,
            lead: only(Kind::LeadScrew, &self.lead, of.lead)?,
            end: only(Kind::Repairable, &self.end, of.end)?,
            setup: if kind == Kind::Positioning { self.setup()? } else { of.setup },
            fit: of.fit,
            bounds: of.bounds,
            gaps: of.gaps && (kind == Kind::Repairable || self.filled.gaps),
        })
    }

    fn setup(&self) -> Result<Option<PositioningSetup>, Refusal> {
        if self.setup.iter().all(NumberField::is_untouched) {
            return Ok(self.of.setup);
        }
        let mut found = [0.0; SETUP];
        for (x, field) in found.iter_mut().zip(&self.setup) {
            *x = field.value()?.unwrap_or(0.0);
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
            for (number, name) in self.setup.iter_mut().zip(setup_names(lang)) {
                done |= field(ui, shared, name, number);
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

/// True when the field was left.
fn field(ui: &mut Ui, shared: &Shared<'_>, name: &str, number: &mut NumberField) -> bool {
    let hint = if name == shared.lang.measure_field_confidence() { "95" } else { "" };
    number.show(ui, shared, TextField::new(name).hint(hint)).lost_focus()
}

fn pair(ui: &mut Ui, shared: &Shared<'_>, two: [(&str, &mut NumberField); 2]) -> bool {
    let mut done = false;
    ui.columns(2, |columns| {
        for (ui, (name, number)) in columns.iter_mut().zip(two) {
            done |= field(ui, shared, name, number);
        }
    });
    done
}
