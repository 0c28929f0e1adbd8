//! What the buttons of the findings say, worked out once for each state of the project and only for what came into
//! sight. The change itself is worked out when a button is clicked.

use std::collections::HashMap;
use std::sync::Arc;

use crate::analysis::{Analysis, Finding, FindingKind};
use crate::app::{Command, Fix, choices, fix};
use crate::text::Lang;
use crate::ui::context::Shared;

/// The labels of one finding.
#[derive(Debug, Default)]
pub struct Labels {
    /// What the buttons say.
    pub texts: Vec<String>,
    /// There is one remedy, and no choice.
    pub is_certain: bool,
}

/// What is known of the remedies.
#[derive(Default)]
pub struct Remedies {
    of: Option<(Arc<Analysis>, Lang)>,
    labels: HashMap<Key, Arc<Labels>>,
}

/// What a remedy depends on.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    /// Evidence of this id is looked for in the whole project: the same for every finding that names it.
    Evidence(String),
    /// The finding with this index.
    Finding(usize),
}

impl Remedies {
    /// The labels of the finding with this index.
    pub fn of(&mut self, shared: &Shared<'_>, index: usize, finding: &Finding) -> Arc<Labels> {
        let (analysis, lang) = (shared.session.analysis(), shared.lang);
        if !self.of.as_ref().is_some_and(|(of, spoken)| Arc::ptr_eq(of, analysis) && *spoken == lang) {
            self.of = Some((Arc::clone(analysis), lang));
            self.labels.clear();
        }
        let key = match &finding.kind {
            FindingKind::UnknownEvidence(id) => Key::Evidence(id.clone()),
            _ => Key::Finding(index),
        };
        let labels = self.labels.entry(key).or_insert_with(|| {
            let (fixes, is_certain) = remedies_for(shared, finding);
            Arc::new(Labels { texts: fixes.iter().map(|fix| fix.label(lang)).collect(), is_certain })
        });
        Arc::clone(labels)
    }
}

/// The change of the remedy at this place.
pub fn command(shared: &Shared<'_>, finding: &Finding, place: usize) -> Option<Command> {
    remedies_for(shared, finding).0.get(place).map(|fix| fix.command(shared.session.project()))
}

/// The certain remedy, or the answers to choose from; and whether it is certain.
fn remedies_for(shared: &Shared<'_>, finding: &Finding) -> (Vec<Fix>, bool) {
    let (project, analysis) = (shared.session.project(), shared.session.analysis());
    match fix(finding, project, analysis) {
        Some(fix) => (vec![fix], true),
        None => (choices(finding, project), false),
    }
}
