//! The column behind each group: its best figure, its middle one, and the gap of the best to the benchmark.

use eframe::egui::{Align2, Popup, PopupCloseBehavior, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::analysis::{GroupFigure, group_figures, unit_name, value_text};
use crate::app::Summary;
use crate::text::Lang;
use crate::text::number::{number, points, with_unit};
use crate::ui::context::Shared;
use crate::ui::theme;

use super::cells::Painter;
use super::header::band_name;
use super::layout::{Column, Layout};
use super::paint::{Look, line};

/// The figures of each band that has a summary.
pub(super) fn figures(shared: &Shared<'_>, layout: &Layout) -> Vec<Vec<GroupFigure>> {
    if layout.summary.is_none() {
        return Vec::new();
    }
    let (project, analysis) = (shared.session.project(), shared.session.analysis());
    layout.bands.iter().map(|band| group_figures(project, analysis, &band.origin)).collect()
}

impl Painter<'_, '_> {
    pub(super) fn summary_cell(&mut self, ui: &Ui, band: usize, place: usize, criterion: usize) {
        let rect = ui.max_rect();
        ui.painter().rect_filled(rect.shrink2(vec2(0.0, 0.5)), 0.0, self.shared.tokens.raised);
        let Some(figure) = self.summaries.get(band).and_then(|figures| figures.get(criterion)) else { return };
        let lang = self.shared.lang;
        let texts = self.summary_texts(criterion, figure);
        let response = ui.interact(rect, ui.scope_id().with("summary"), Sense::click());
        self.side_responses(ui, &response, (place, Column::Summary(band)));
        let name = self.summary_name(band);
        let project = self.shared.session.project();
        let about = project.criteria.get(criterion).map_or("", |c| c.display_name(lang));
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::Cell, true, format!("{about}, {name}"));
            let [best, median, gap] = &texts;
            info.current_text_value = Some(lang.summary_spoken(best, median, gap));
            info
        });
        for (part, text) in self.parts(rect).into_iter().zip(self.shown(&texts)) {
            let colour = if text == "–" { self.shared.tokens.text_subdued } else { self.shared.tokens.text };
            line(ui, part, text, &Look { font: theme::font(13.0), colour }, Align2::RIGHT_CENTER);
        }
        self.explain(response, criterion, figure, &texts);
    }

    fn explain(&self, response: Response, criterion: usize, figure: &GroupFigure, texts: &[String; 3]) {
        let (lang, project) = (self.shared.lang, self.shared.session.project());
        let Some(best) = figure.best.and_then(|index| project.equipment.get(index)) else { return };
        let unit = project.criteria.get(criterion).map_or("", |c| unit_name(c, lang));
        // A level or yes and no has no unit.
        let stated = |text: &String, value: Option<f64>| match value {
            Some(value) if *text == number(value) => with_unit(value, unit),
            _ => text.clone(),
        };
        let (best, [value, median, gap]) = (project.name_of(best, lang), texts);
        response.on_hover_ui(|ui| {
            ui.label(theme::bold(lang.summary_best_is(&best, &stated(value, figure.best_value))));
            if median != "–" {
                ui.label(theme::small(lang.summary_median_is(&stated(median, figure.median), figure.stated)));
            }
            if gap != "–" {
                ui.label(theme::small(lang.summary_gap_is(gap)));
            }
        });
    }

    /// Best, median and gap, each as text.
    fn summary_texts(&self, criterion: usize, figure: &GroupFigure) -> [String; 3] {
        let (project, lang) = (self.shared.session.project(), self.shared.lang);
        let value = |x: Option<f64>| x.map_or("–".to_owned(), |x| value_text(project, criterion, x, lang));
        let gap = figure.gap_points.map_or("–".to_owned(), points);
        [value(figure.best_value), value(figure.median), gap]
    }

    fn shown<'t>(&self, [best, median, gap]: &'t [String; 3]) -> Vec<&'t str> {
        match self.layout.summary {
            Some(Summary::All) => vec![best, median, gap],
            Some(Summary::Median) => vec![median],
            Some(Summary::Gap) => vec![gap],
            _ => vec![best],
        }
    }

    /// The places of what is shown, side by side.
    fn parts(&self, rect: Rect) -> Vec<Rect> {
        if self.layout.summary != Some(Summary::All) {
            return vec![rect];
        }
        let (first, second) = (rect.left() + rect.width() * 0.38, rect.left() + rect.width() * 0.74);
        vec![rect.with_max_x(first), rect.with_min_x(first).with_max_x(second), rect.with_min_x(second)]
    }

    /// The heading of the column; a click offers what it shows.
    pub(super) fn summary_header(&mut self, ui: &mut Ui, rect: Rect, band: usize) {
        let (lang, tokens) = (self.shared.lang, self.shared.tokens);
        ui.painter().rect_filled(rect.shrink2(vec2(0.0, 0.5)), 0.0, tokens.raised);
        let response = ui.interact(rect, ui.scope_id().with("summary"), Sense::click());
        let name = self.summary_name(band);
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
        if response.hovered() {
            ui.painter().rect_filled(rect.shrink2(vec2(0.0, 0.5)), 0.0, tokens.hover);
        }
        let low = rect.with_min_y(rect.bottom() - 30.0);
        let words = [Summary::Best, Summary::Median, Summary::Gap].map(|kind| word(lang, kind).to_owned());
        let look = Look { font: theme::bold_font(12.0), colour: tokens.text_subdued };
        for (part, text) in self.parts(low).into_iter().zip(self.shown(&words)) {
            line(ui, part, text, &look, Align2::RIGHT_CENTER);
        }
        self.summary_menu(&response);
        response.on_hover_text(lang.summary_header());
    }

    /// The sign at the end of a band, which offers its summary.
    pub(super) fn summary_button(&mut self, ui: &mut Ui, band: Rect, index: usize) {
        let rect = Rect::from_min_max(eframe::egui::pos2(band.right() - 26.0, band.top() + 2.0), band.max);
        let colours = self.layout.bands.get(index).map(|band| self.shared.tokens.origin(&band.origin));
        let response = ui.interact(rect, ui.scope_id().with("summary button"), Sense::click());
        let name = self.summary_name(index);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if let Some(colours) = colours {
            let strong = response.hovered() || self.layout.summary.is_some();
            let font = if strong { theme::bold_font(13.0) } else { theme::font(13.0) };
            ui.painter().text(rect.center(), Align2::CENTER_CENTER, "Σ", font, colours.text);
        }
        self.summary_menu(&response);
        response.on_hover_text(self.shared.lang.summary_header());
    }

    fn summary_name(&self, band: usize) -> String {
        let lang = self.shared.lang;
        self.layout.bands.get(band).map(|band| lang.summary_of(band_name(lang, &band.origin))).unwrap_or_default()
    }

    fn summary_menu(&mut self, response: &Response) {
        let (lang, chosen) = (self.shared.lang, self.layout.summary);
        let events = &mut *self.events;
        Popup::menu(response).close_behavior(PopupCloseBehavior::CloseOnClick).show(|ui| {
            ui.set_min_width(170.0);
            for kind in Summary::ALL {
                let is = chosen == Some(kind) || (chosen.is_none() && kind == Summary::Off);
                if ui.add(eframe::egui::Button::selectable(is, word(lang, kind))).clicked() {
                    events.summary = Some(kind);
                }
            }
        });
    }
}

fn word(lang: Lang, summary: Summary) -> &'static str {
    match summary {
        Summary::Off => lang.summary_off(),
        Summary::Best => lang.summary_best(),
        Summary::Median => lang.summary_median(),
        Summary::Gap => lang.summary_gap(),
        Summary::All => lang.summary_all(),
    }
}
