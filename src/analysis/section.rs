//! A result that rests on some sections of a project and not on the comparison, remembered while what it rests on stays
//! as it is.

use std::cell::RefCell;
use std::sync::Arc;

use crate::model::Project;

/// A result of some sections of a project.
pub trait SectionResult: Sized {
    /// The project without all that the result does not rest on.
    fn basis(project: &Project) -> Project;

    /// The result; sees the basis only, so equal bases give equal results.
    fn analyse(basis: &Project) -> Self;

    /// The result for this project.
    fn of(project: &Project) -> Self {
        Self::analyse(&Self::basis(project))
    }
}

/// The last result with what it was made from.
#[derive(Debug)]
pub struct Slot<T>(RefCell<Option<Known<T>>>);

#[derive(Debug)]
struct Known<T> {
    /// The state asked for last.
    project: Arc<Project>,
    basis: Project,
    result: Arc<T>,
}

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<T: SectionResult> Slot<T> {
    /// The result for this project; the one given last where the basis is the same.
    pub fn get(&self, project: &Arc<Project>) -> Arc<T> {
        let mut slot = self.0.borrow_mut();
        if let Some(known) = slot.as_ref().filter(|known| Arc::ptr_eq(&known.project, project)) {
            return Arc::clone(&known.result);
        }
        let basis = T::basis(project);
        let known = slot.take().filter(|known| known.basis == basis);
        let result = known.map_or_else(|| Arc::new(T::analyse(&basis)), |known| known.result);
        *slot = Some(Known { project: Arc::clone(project), basis, result: Arc::clone(&result) });
        result
    }
}
