//! The answer above the table: it agrees with the ranking and leads to the reasons and the cells.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use gapwise::analysis::Names;
use gapwise::analysis::decision::{answer, answer_strip};
use gapwise::app::Session;
use gapwise::text::Lang;
use gapwise::ui::app::App;
use gapwise::ui::context::Page;

use crate::decide::finish;
use crate::driver::{Fake, sample, window};

fn session<'a>(harness: &'a Harness<'_, App>) -> &'a Session {
    harness.state().session().expect("a project is open")
}

fn strip(harness: &Harness<'_, App>) -> gapwise::analysis::decision::AnswerStrip {
    let session = session(harness);
    let decision = session.decision().expect("worked out");
    let names = Names::new(session.project(), session.analysis(), Lang::En);
    answer_strip(names, &answer(session.analysis(), decision))
}

#[test]
fn the_first_page_gives_the_answer() {
    let mut harness = window(Some(sample("tutorial.ron")), Lang::En, Fake::default());
    finish(&mut harness);
    let strip = strip(&harness);
    let analysis = session(&harness).analysis();
    let first = analysis.equipment.iter().position(|machine| machine.rank == Some(1)).expect("a leader");
    assert_eq!(strip.totals[0].equipment, first);
    harness.get_by_label(&strip.headline);
    harness.get_by_label(&strip.certainty);
    for total in &strip.totals {
        harness.get_by_label(&format!("{}: {}", total.name, total.text));
    }
    harness.get_by_label("All reasons").click();
    harness.run_steps(3);
    assert_eq!(harness.state().page(), Page::DECIDE);
}

#[test]
fn what_to_ask_leads_to_its_cell() {
    let mut harness = window(Some(sample("five-axis-machining-centres.ron")), Lang::En, Fake::default());
    finish(&mut harness);
    let ask = strip(&harness).ask.first().cloned().expect("something is missing");
    harness.get_by_label(&ask.text).click();
    harness.run_steps(3);
    let selection = harness.state().selection();
    assert_eq!(
        (selection.equipment.as_deref(), selection.criterion.as_deref()),
        (Some(ask.equipment.as_str()), Some(ask.criterion.as_str()))
    );
}
