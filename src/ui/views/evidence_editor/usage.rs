//! Where each evidence is used.

use std::collections::BTreeMap;

use crate::model::Project;
use crate::ui::context::Shared;

/// One use.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Use {
    /// A spec: equipment and criterion id.
    Cell(String, String),
    /// All specs of this equipment that name none.
    Default(String),
    /// A claim about this subject.
    Claim(String),
}

/// Where each evidence is used, by its id.
#[derive(Debug, Default)]
pub struct Usage {
    uses: BTreeMap<String, Vec<Use>>,
}

impl Usage {
    /// Looks through the project.
    pub fn of(project: &Project) -> Self {
        let mut usage = Self::default();
        for equipment in &project.equipment {
            usage.add(&equipment.evidence, || Use::Default(equipment.id.clone()));
            for (criterion, cell) in &equipment.specs.0 {
                for spec in &cell.specs {
                    usage.add(&spec.evidence, || Use::Cell(equipment.id.clone(), criterion.clone()));
                }
            }
        }
        for claim in &project.claims {
            usage.add(&claim.evidence, || Use::Claim(claim.subject.clone()));
        }
        usage
    }

    fn add(&mut self, evidence: &str, new: impl FnOnce() -> Use) {
        if !evidence.is_empty() {
            self.uses.entry(evidence.to_owned()).or_default().push(new());
        }
    }

    /// The uses of an evidence with names as shown.
    pub fn of_evidence(&self, shared: &Shared<'_>, id: &str) -> Vec<String> {
        let (lang, project) = (shared.lang, shared.session.project());
        let equipment = |id: &str| project.equipment(id).map_or_else(|| id.to_owned(), |part| part.display_name(lang));
        let criterion = |id: &str| project.criterion(id).map_or(id, |part| part.display_name(lang)).to_owned();
        let text = |found: &Use| match found {
            Use::Cell(column, row) => format!("{} · {}", equipment(column), criterion(row)),
            Use::Default(id) => lang.evidence_used_default(&equipment(id)),
            Use::Claim(subject) => lang.evidence_used_claim(subject),
        };
        self.uses.get(id).map(|uses| uses.iter().map(text).collect()).unwrap_or_default()
    }
}
