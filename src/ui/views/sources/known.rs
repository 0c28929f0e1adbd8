//! Where figures come from, worked out once for each state of the project.

use std::sync::Arc;

use eframe::egui::{Context, Id};

use crate::analysis::Sources;
use crate::model::Project;

/// Keeps the project it was worked out for, so that a newer one cannot be taken for it.
#[derive(Clone)]
struct Known {
    project: Arc<Project>,
    sources: Arc<Sources>,
}

/// The sources of this project; worked out again only when it changed.
pub fn sources(ctx: &Context, project: &Arc<Project>) -> Arc<Sources> {
    let id = Id::unique("known sources");
    let known: Option<Known> = ctx.data(|data| data.get_temp(id));
    if let Some(known) = known.filter(|known| Arc::ptr_eq(&known.project, project)) {
        return known.sources;
    }
    let known = Known { project: Arc::clone(project), sources: Arc::new(Sources::of(project)) };
    let sources = Arc::clone(&known.sources);
    ctx.data_mut(|data| data.insert_temp(id, known));
    sources
}
