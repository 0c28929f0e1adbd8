//! The register of pages: one row a page. The rail, the View menu, the commands that go to a page and the window
//! itself walk it; a new page is a file in this folder, a row here, and its texts.

mod compare;
mod decide;
mod measure;
mod sources;
mod tender;
mod view;

use eframe::egui::Key;

use crate::app::{Session, TableLook};
use crate::figure::FigureId;
use crate::text::Lang;
use crate::ui::commands::ctrl;
use crate::ui::context::{Page, PageSpec, Word};
use crate::ui::theme::icons;
use crate::ui::views::measure::MeasureView;
use crate::ui::views::tender::TenderView;

use self::compare::ComparePage;
use self::decide::DecidePage;
use self::sources::SourcesPage;

pub use self::view::{GAP, PageInput, PageView};

/// Makes of the rows `field: Type = row` the list [`PAGES`] and [`Pages`], which holds the page objects.
macro_rules! pages {
    ($($(#[$doc:meta])* $field:ident: $view:ty = $spec:expr),+ $(,)?) => {
        /// Every page, in the order of the rail and of the View menu.
        pub static PAGES: [PageSpec; [$(stringify!($field)),+].len()] = [$($spec),+];

        /// The pages with all that they remember while a project is open.
        #[derive(Default)]
        pub struct Pages {
            $($(#[$doc])* pub $field: $view),+
        }

        impl Pages {
            /// All pages, in the order of the register.
            pub fn all(&self) -> [&dyn PageView; PAGES.len()] {
                [$(&self.$field),+]
            }

            /// All pages to be changed, in the order of the register.
            pub fn all_mut(&mut self) -> [&mut dyn PageView; PAGES.len()] {
                [$(&mut self.$field),+]
            }
        }
    };
}

pages! {
    /// The table with its results.
    compare: ComparePage = PageSpec {
        page: Page::COMPARE,
        icon: icons::COMPARE,
        name: Lang::page_compare,
        command: "go.compare",
        command_name: Lang::do_compare,
        about: Lang::do_compare_about,
        keys: &[ctrl(Key::Num1)],
        available: |_| Ok(()),
    },
    /// The decision.
    decide: DecidePage = PageSpec {
        page: Page::DECIDE,
        icon: icons::DECIDE,
        name: Lang::page_decide,
        command: "go.decide",
        command_name: Lang::do_decide,
        about: Lang::do_decide_about,
        keys: &[ctrl(Key::Num2)],
        available: |_| Ok(()),
    },
    /// Sources and claims.
    sources: SourcesPage = PageSpec {
        page: Page::SOURCES,
        icon: icons::SOURCES,
        name: Lang::page_sources,
        command: "go.sources",
        command_name: Lang::do_sources,
        about: Lang::do_sources_about,
        keys: &[ctrl(Key::Num3)],
        available: |_| Ok(()),
    },
    /// Measurements.
    measure: MeasureView = PageSpec {
        page: Page::MEASURE,
        icon: icons::MEASURE,
        name: Lang::page_measure,
        command: "go.measure",
        command_name: Lang::do_measure,
        about: Lang::do_measure_about,
        keys: &[ctrl(Key::Num4)],
        available: |_| Ok(()),
    },
    /// The tender table.
    tender: TenderView = PageSpec {
        page: Page::TENDER,
        icon: icons::TENDER,
        name: Lang::page_tender,
        command: "go.tender",
        command_name: Lang::do_tender,
        about: Lang::do_tender_about,
        keys: &[ctrl(Key::Num5)],
        available: with_clauses,
    },
}

impl Pages {
    /// Forgets everything; for a project just opened, its table last looked at like this.
    pub fn reset(&mut self, look: TableLook) {
        let compare = std::mem::take(&mut self.compare).for_project(look);
        *self = Self { compare, ..Self::default() };
    }

    /// The view of a page; the comparison for a page that is not in the register.
    pub fn view(&self, page: Page) -> &dyn PageView {
        place(page).and_then(|place| self.all().into_iter().nth(place)).unwrap_or(&self.compare)
    }

    /// The view of a page, to be changed.
    pub fn view_mut(&mut self, page: Page) -> &mut dyn PageView {
        let [first, others @ ..] = self.all_mut();
        let place = place(page).and_then(|place| place.checked_sub(1));
        place.and_then(|place| others.into_iter().nth(place)).unwrap_or(first)
    }

    /// Shows a figure on the page that has it, and says which that is.
    pub fn show_figure(&mut self, id: FigureId) -> Option<Page> {
        let family = id.spec().family;
        let (spec, view) = PAGES.iter().zip(self.all_mut()).find(|(_, view)| view.family() == Some(family))?;
        view.figures_mut()?.show_figure(id);
        Some(spec.page)
    }
}

/// The place of a page in the register.
fn place(page: Page) -> Option<usize> {
    PAGES.iter().position(|spec| spec.page == page)
}

/// The tender table needs a must-clause to compare the offers with.
fn with_clauses(session: &Session) -> Result<(), Word> {
    let clauses = session.project().criteria.iter().any(|criterion| criterion.must.is_some());
    if clauses { Ok(()) } else { Err(Lang::why_no_clause) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_that_others_lead_to_is_in_the_register() {
        for page in [Page::COMPARE, Page::DECIDE, Page::SOURCES, Page::MEASURE, Page::TENDER] {
            assert!(place(page).is_some(), "{page:?}");
        }
    }

    #[test]
    fn a_view_belongs_to_the_row_of_its_page() {
        let mut pages = Pages::default();
        for (place, spec) in PAGES.iter().enumerate() {
            // A page that remembers nothing may share the address of its neighbour.
            let address = |view: &dyn PageView| (std::ptr::from_ref(view).cast::<()>(), size_of_val(view));
            let expected = address(pages.all()[place]);
            assert_eq!(address(pages.view(spec.page)), expected, "{:?}", spec.page);
            assert_eq!(address(pages.view_mut(spec.page)), expected, "{:?}", spec.page);
        }
    }

    #[test]
    fn every_figure_is_on_one_page() {
        let pages = Pages::default();
        for id in FigureId::ALL {
            let with_it = pages.all().into_iter().filter(|view| view.family() == Some(id.spec().family));
            assert_eq!(with_it.filter(|view| view.figures().is_some()).count(), 1, "{}", id.key());
        }
    }
}
