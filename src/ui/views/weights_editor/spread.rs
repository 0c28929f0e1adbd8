//! What the spread of the figures would say, beside the weights as they are; only to look at.

use eframe::egui::{Grid, Label, Ui};

use super::draft::Draft;
use super::room::{room, room_right};
use crate::analysis::decision::spread_problem;
use crate::ui::context::Shared;
use crate::ui::theme;
use crate::ui::widgets::{fields, names};

/// Width of a column of shares.
const COLUMN: f32 = 84.0;

/// Shows a row for each criterion with weight.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, shares: &[f64]) {
    let (lang, tokens, session) = (shared.lang, shared.tokens, shared.session);
    let project = session.project();
    let (table, spread) = draft.spread(session);
    let why = |problem| spread_problem(project, table, problem, lang);
    if let Err(problem) = &spread.entropy {
        fields::hint(ui, tokens, &lang.elicit_no_entropy(&why(*problem)));
    }
    if let Err(problem) = &spread.critic {
        fields::hint(ui, tokens, &lang.elicit_no_critic(&why(*problem)));
    }
    if !spread.left_out.is_empty() {
        let name = |column: &usize| table.criteria.get(*column).and_then(|index| project.criteria.get(*index));
        let names: Vec<&str> = spread.left_out.iter().filter_map(name).map(|c| c.display_name(lang)).collect();
        fields::hint(ui, tokens, &lang.elicit_left_out(&names.join(lang.list_comma())));
    }
    let first = (ui.available_width() - 3.0 * COLUMN - 4.0 * ui.spacing().item_spacing.x).max(80.0);
    Grid::new("spread").num_columns(4).striped(true).show(ui, |ui| {
        ui.label("");
        for heading in [lang.elicit_column_present(), lang.elicit_column_entropy(), lang.elicit_column_critic()] {
            room_right(ui, COLUMN, |ui| ui.label(theme::label(heading, tokens)));
        }
        ui.end_row();
        for (column, index) in table.criteria.iter().enumerate() {
            let name = project.criteria.get(*index).map_or("", |criterion| criterion.display_name(lang));
            room(ui, first, |ui| ui.add(Label::new(name).truncate()).on_hover_text(name));
            let of = |found: &Result<Vec<Option<f64>>, _>| {
                found.as_ref().ok().and_then(|s| s.get(column).copied()).flatten()
            };
            for share in [shares.get(*index).copied(), of(&spread.entropy), of(&spread.critic)] {
                let text = share.map_or_else(|| "–".to_owned(), |share| lang.weights_share(&names::percent(share)));
                room_right(ui, COLUMN, |ui| ui.label(text));
            }
            ui.end_row();
        }
    });
}
