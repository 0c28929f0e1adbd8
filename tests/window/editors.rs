//! The inspector, the editors and the results pane, driven as a user or a screen reader would.

use eframe::egui::accesskit::Role;
use eframe::egui::{self, Key, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use gapwise::app::{Command, Session};
use gapwise::figure::FigureId;
use gapwise::model::{Better, Kind, Origin, Section};
use gapwise::text::Lang;
use gapwise::ui::context::{Action, FileAction, Selection};
use gapwise::ui::views::criterion_editor::CriterionEditor;
use gapwise::ui::views::equipment_editor::EquipmentEditor;
use gapwise::ui::views::evidence_editor::EvidenceEditor;
use gapwise::ui::views::inspector::InspectorView;
use gapwise::ui::views::project_editor::ProjectEditor;

use crate::bench::{Bench, View, choose, click, harness, inspector, show, tutorial, type_into};

/// Every view that can be on the bench, with a size that suits it.
fn every_view(lang: Lang) -> Vec<(String, Bench, [f32; 2])> {
    let mut all = Vec::new();
    let mut add =
        |name: &str, size, selection: Option<(Option<&str>, Option<&str>)>, view: &dyn Fn(&Session) -> View| {
            let session = tutorial();
            let view = view(&session);
            let mut bench = Bench::new(session, lang, view);
            if let Some((equipment, criterion)) = selection {
                bench.selection.equipment = equipment.map(str::to_owned);
                bench.selection.criterion = criterion.map(str::to_owned);
            }
            all.push((name.to_owned(), bench, size));
        };
    let inspector = |_: &Session| View::Inspector(InspectorView::default());
    let pane = [304.0, 860.0];
    add("inspector-cell", pane, Some((Some("machine-b"), Some("spindle-life"))), &inspector);
    add("inspector-bound", pane, Some((Some("machine-c"), Some("positioning"))), &inspector);
    add("inspector-open", [304.0, 1500.0], Some((Some("machine-b"), Some("positioning"))), &inspector);
    add("inspector-sources", [304.0, 900.0], Some((Some("machine-f"), Some("mtbf"))), &inspector);
    add("inspector-popup", pane, Some((Some("machine-b"), Some("positioning"))), &inspector);
    add("inspector-missing", pane, Some((Some("machine-c"), Some("overhaul"))), &inspector);
    add("inspector-price", pane, Some((Some("machine-c"), Some("price"))), &inspector);
    add("inspector-level", pane, Some((Some("machine-a"), Some("service"))), &inspector);
    add("inspector-row", pane, Some((None, Some("spindle-life"))), &inspector);
    add("inspector-column", pane, Some((Some("machine-b"), None)), &inspector);
    add("inspector-nothing", pane, None, &inspector);
    let results = |_: &Session| View::Results(Box::default());
    add("results", [1000.0, 720.0], Some((Some("machine-b"), None)), &results);
    add("results-narrow", [600.0, 720.0], Some((Some("machine-b"), None)), &results);
    for tab in ["contributions", "ranking", "scatter", "radar", "levels", "data"] {
        add(&format!("results-{tab}"), [1000.0, 760.0], Some((Some("machine-b"), None)), &results);
    }
    let dialog = [900.0, 980.0];
    add("criterion", dialog, None, &|s| View::Criterion(CriterionEditor::new(s, Some("spindle-life".into()))));
    add("criterion-popup", dialog, None, &|s| View::Criterion(CriterionEditor::new(s, Some("positioning".into()))));
    add("criterion-levels", dialog, None, &|s| View::Criterion(CriterionEditor::new(s, Some("service".into()))));
    add("criterion-price", dialog, None, &|s| View::Criterion(CriterionEditor::new(s, Some("price".into()))));
    add("criterion-new", dialog, None, &|s| View::Criterion(CriterionEditor::new(s, None)));
    add("equipment", dialog, None, &|s| View::Equipment(EquipmentEditor::new(s, Some("machine-b".into()))));
    add("evidence", dialog, None, &|s| View::Evidence(EvidenceEditor::new(s, Some("own-test".into()))));
    add("project", dialog, None, &|s| View::Project(ProjectEditor::new(s)));
    all
}

/// What stands behind links, tabs and switches.
fn open_more(harness: &mut Harness<'_, Bench>, name: &str, lang: Lang) {
    if name == "inspector-popup" {
        harness.get_by_role_and_label(Role::ComboBox, lang.inspector_evidence()).click();
        harness.run();
    }
    if name == "criterion-popup" {
        harness.get_by_role_and_label(Role::ComboBox, lang.criterion_unit_list()).click();
        harness.run();
    }
    if name.starts_with("inspector-open") {
        for label in [lang.inspector_calculation_show(), lang.inspector_details()] {
            harness.get_by_role_and_label(Role::Button, &format!("{label} →")).click();
            harness.run();
        }
    }
    let tabs = [
        ("contributions", lang.figure_contributions()),
        ("ranking", lang.figure_ranking()),
        ("scatter", lang.figure_scatter()),
        ("radar", lang.figure_radar()),
        ("levels", lang.figure_levels()),
        ("data", lang.results_data()),
    ];
    if let Some((_, label)) = tabs.iter().find(|(tab, _)| name == format!("results-{tab}")) {
        click(harness, label);
    }
}

/// Set `GAPWISE_RENDER` to a folder to get a picture of each view there.
///
/// Kittest fails on a glyph no font has and on an input without a name.
#[test]
fn every_view_in_both_languages() {
    let folder = std::env::var_os("GAPWISE_RENDER").map(std::path::PathBuf::from);
    for (lang, theme_choice) in [(Lang::En, Theme::Light), (Lang::Zh, Theme::Dark)] {
        for (name, bench, size) in every_view(lang) {
            let mut harness = harness(bench, size, theme_choice);
            open_more(&mut harness, &name, lang);
            if let Some(folder) = &folder {
                let image = harness.render().unwrap();
                image.save(folder.join(format!("{name}-{}.png", lang.key()))).unwrap();
            }
        }
    }
}

#[test]
fn a_typed_spec_becomes_one_change() {
    let mut harness = inspector(Some("machine-b"), Some("spindle-life"));
    type_into(&mut harness, "As entered", "9 000 h");
    assert!(harness.state().actions.is_empty(), "not while typing");
    harness.key_press(Key::Enter);
    harness.run();
    let expected =
        Command::SetText { equipment: "machine-b".into(), criterion: "spindle-life".into(), text: "9 000 h".into() };
    assert_eq!(*harness.state().only_command(), expected);
    harness.get_by_label_contains("9\u{a0}000 h");
}

#[test]
fn escape_drops_what_was_typed() {
    let mut harness = inspector(Some("machine-b"), Some("spindle-life"));
    type_into(&mut harness, "As entered", "nonsense");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.state().actions.is_empty());
    let value = harness.get_by_role_and_label(Role::TextInput, "As entered").value();
    assert_eq!(value.as_deref(), Some("8 600 ± 1 700 h"));
}

#[test]
fn a_text_typed_is_kept_when_another_cell_is_selected() {
    let mut harness = inspector(Some("machine-b"), Some("spindle-life"));
    type_into(&mut harness, "As entered", "9 000 h");
    harness.state_mut().selection = Selection::cell("machine-a", "mtbf");
    harness.run();
    let Command::SetText { equipment, text, .. } = harness.state().only_command() else { panic!("no text") };
    assert_eq!((equipment.as_str(), text.as_str()), ("machine-b", "9 000 h"));
}

#[test]
fn nonsense_is_kept_and_said() {
    let mut harness = inspector(Some("machine-b"), Some("spindle-life"));
    type_into(&mut harness, "As entered", "banana");
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_label_contains("⚠");
}

#[test]
fn state_evidence_and_sources_are_changed_in_the_cell() {
    let mut harness = inspector(Some("machine-b"), Some("spindle-life"));
    choose(&mut harness, "Kind of statement", "Guaranteed in the contract");
    choose(&mut harness, "Evidence", "B   Test report of an institute");
    click(&mut harness, "Details →");
    click(&mut harness, "Add another source");
    let project = harness.state().session.project().clone();
    let cell = project.equipment("machine-b").unwrap().cell("spindle-life").unwrap().clone();
    assert_eq!(cell.specs.len(), 2);
    assert_eq!(cell.chosen_index(), 0);
    let first = &cell.specs[0];
    assert_eq!((first.state, first.evidence.as_str()), (gapwise::model::State::Guaranteed, "institute"));
    type_into(&mut harness, "As entered", "9 100 h");
    harness.key_press(Key::Enter);
    harness.run();
    click(&mut harness, "Let this one count");
    let project = harness.state().session.project().clone();
    let cell = project.equipment("machine-b").unwrap().cell("spindle-life").unwrap();
    assert_eq!((cell.chosen_index(), cell.specs[1].is.as_str()), (1, "9 100 h"));
}

#[test]
fn a_new_criterion_is_one_change() {
    let mut harness = show(|session| View::Criterion(CriterionEditor::new(session, None)));
    click(&mut harness, "OK");
    harness.get_by_label_contains("A name is needed");
    type_into(&mut harness, "Name", "Noise at 1 m");
    type_into(&mut harness, "Unit", "furlong");
    harness.get_by_label_contains("The unit \"furlong\" is not known");
    click(&mut harness, "OK");
    assert!(harness.state().actions.is_empty());
    type_into(&mut harness, "Unit", "mm");
    click(&mut harness, "Lower");
    type_into(&mut harness, "Worst, 0 points", "20 µm");
    type_into(&mut harness, "Best, 100 points", "0.03");
    harness.get_by_label_contains("Lower is better, so the best end is the smaller one");
    type_into(&mut harness, "Best, 100 points", "0.005");
    click(&mut harness, "OK");
    let Command::AddCriterion(_, criterion) = harness.state().only_command() else { panic!("no new criterion") };
    assert_eq!(
        (criterion.id.as_str(), criterion.kind, criterion.better),
        ("noise-at-1-m", Kind::Numeric, Better::Lower)
    );
    let scale = criterion.scale.clone().unwrap();
    assert_eq!((scale.worst, scale.best), (0.02, 0.005));
    assert!(harness.state().is_closed());
}

#[test]
fn ok_without_a_change_keeps_every_part_as_it_was() {
    let before = tutorial().project().clone();
    for criterion in &before.criteria {
        let id = Some(criterion.id.clone());
        let mut harness = show(|session| View::Criterion(CriterionEditor::new(session, id)));
        click(&mut harness, "OK");
        assert_eq!(**harness.state().session.project(), *before, "{}", criterion.id);
        assert!(harness.state().is_closed(), "{}", criterion.id);
    }
    for equipment in &before.equipment {
        let id = Some(equipment.id.clone());
        let mut harness = show(|session| View::Equipment(EquipmentEditor::new(session, id)));
        click(&mut harness, "OK");
        assert_eq!(**harness.state().session.project(), *before, "{}", equipment.id);
    }
    let mut harness = show(|session| View::Evidence(EvidenceEditor::new(session, Some("own-test".into()))));
    click(&mut harness, "OK");
    assert!(harness.state().actions.is_empty());
    let mut harness = show(|session| View::Project(ProjectEditor::new(session)));
    click(&mut harness, "OK");
    assert!(harness.state().actions.is_empty());
}

#[test]
fn levels_need_names_and_points_in_order() {
    let mut harness = show(|session| View::Criterion(CriterionEditor::new(session, Some("service".into()))));
    type_into(&mut harness, "Points of level 2", "90");
    harness.get_by_label_contains("A better level has at least as many points");
    type_into(&mut harness, "Points of level 2", "45");
    click(&mut harness, "Remove level 4");
    click(&mut harness, "OK");
    // Somebody has the level that is gone: that is a finding, not a refusal.
    let Command::ReplaceCriterion(_, criterion) = harness.state().only_command() else { panic!("no change") };
    assert_eq!(criterion.levels.len(), 3);
    assert_eq!(criterion.levels[1].points, Some(45.0));
}

#[test]
fn deleting_asks_once_more() {
    let mut harness = show(|session| View::Criterion(CriterionEditor::new(session, Some("mtbf".into()))));
    click(&mut harness, "Delete");
    assert!(harness.state().actions.is_empty());
    click(&mut harness, "Really delete?");
    assert_eq!(*harness.state().only_command(), Command::RemoveCriterion("mtbf".into()));
}

#[test]
fn cancel_and_escape_change_nothing() {
    let mut harness = show(|session| View::Equipment(EquipmentEditor::new(session, Some("machine-a".into()))));
    type_into(&mut harness, "Maker", "Somebody");
    click(&mut harness, "Cancel");
    assert!(harness.state().actions.is_empty());
    assert!(harness.state().is_closed());
    let mut harness = show(|session| View::Equipment(EquipmentEditor::new(session, Some("machine-a".into()))));
    type_into(&mut harness, "Maker", "Somebody");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.state().actions.is_empty());
    assert!(harness.state().is_closed());
}

#[test]
fn duty_of_one_machine_and_facts_of_its_origin() {
    let mut harness = show(|session| View::Equipment(EquipmentEditor::new(session, Some("machine-a".into()))));
    type_into(&mut harness, "HS code", "8457.10");
    type_into(&mut harness, "Import duty in %", "nine");
    click(&mut harness, "OK");
    assert!(harness.state().actions.is_empty(), "a rate that cannot be read closes no editor");
    type_into(&mut harness, "Import duty in %", "9.7");
    type_into(&mut harness, "Domestic content in %", "62.5");
    type_into(&mut harness, "Source of the domestic content", "supplier's letter");
    choose(&mut harness, "Declaration of origin", "Handed in");
    click(&mut harness, "OK");
    let Command::ReplaceEquipment(_, equipment) = harness.state().only_command() else { panic!("no change") };
    assert_eq!(
        (equipment.hs_code.as_str(), equipment.duty_percent, equipment.vat_percent),
        ("8457.10", Some(9.7), None)
    );
    assert_eq!((equipment.domestic_content_percent, equipment.declaration), (Some(62.5), Some(true)));
}

#[test]
fn a_new_equipment_of_other_origin() {
    let mut harness = show(|session| View::Equipment(EquipmentEditor::new(session, None)));
    click(&mut harness, "OK");
    harness.get_by_label_contains("Give a name, or maker and model");
    type_into(&mut harness, "Maker", "Best");
    click(&mut harness, "Other");
    type_into(&mut harness, "What it is", "Taiwan");
    choose(&mut harness, "Evidence of specs that name none", "D   Catalogue of machine C");
    click(&mut harness, "OK");
    let Command::AddEquipment(_, equipment) = harness.state().only_command() else { panic!("no new equipment") };
    // "best" is the word for a benchmark.
    assert_eq!((equipment.id.as_str(), &equipment.origin), ("best-2", &Origin::Other("Taiwan".into())));
    assert_eq!(equipment.evidence, "catalogue-c");
}

#[test]
fn several_changes_of_evidence_are_one_step() {
    let mut harness = show(|session| View::Evidence(EvidenceEditor::new(session, None)));
    type_into(&mut harness, "Title", "Acceptance record");
    harness.get_by_label("Remove Notes of a visit").click();
    harness.run();
    click(&mut harness, "OK");
    let Command::Batch { commands, .. } = harness.state().only_command() else { panic!("no step of two") };
    assert_eq!(commands.len(), 2);
    assert_eq!(commands[0], Command::RemoveEvidence("visit".into()));
    let Command::AddEvidence(evidence) = &commands[1] else { panic!("no new evidence") };
    assert_eq!(evidence.id, "acceptance-record");
}

#[test]
fn keys_of_evidence_may_move_on_in_a_chain_or_change_places() {
    let titles = ["Quotation for machine A", "Quotation for machine B", "Catalogue of machine C"];
    let renamed = |keys: [&str; 3]| {
        let mut harness = show(|session| View::Evidence(EvidenceEditor::new(session, Some("own-test".into()))));
        let before = harness.state().session.project().as_ref().clone();
        for (title, key) in titles.into_iter().zip(keys) {
            click(&mut harness, title);
            type_into(&mut harness, "Key in the file", key);
        }
        click(&mut harness, "OK");
        assert!(harness.state().is_closed(), "{keys:?}");
        let after = harness.state().session.project().as_ref().clone();
        let key_of = |title: &str| after.evidence.iter().find(|part| part.title == title).unwrap().id.clone();
        assert_eq!(titles.map(key_of), keys);
        // Whatever rested on a document rests on it still.
        for (old, new) in before.equipment.iter().zip(&after.equipment) {
            let title = |project: &gapwise::model::Project, id: &str| project.evidence(id).map(|e| e.title.clone());
            assert_eq!(title(&before, &old.evidence), title(&after, &new.evidence), "{}", old.id);
        }
        assert_eq!(before.evidence.len(), after.evidence.len());
        assert!(harness.state_mut().session.undo(), "one step");
        assert_eq!(**harness.state().session.project(), before);
    };
    renamed(["quotation-b", "quotation-c", "catalogue-c"]);
    renamed(["quotation-b", "quotation-a", "catalogue-c"]);
    renamed(["quotation-b", "catalogue-c", "quotation-a"]);
}

#[test]
fn policies_and_rates() {
    let mut harness = show(|session| View::Project(ProjectEditor::new(session)));
    choose(&mut harness, "What is not stated counts as", "The best end");
    type_into(&mut harness, "Assumed uncertainty of grade D in %", "x");
    harness.get_by_label_contains("\"x\" is not a number");
    click(&mut harness, "OK");
    assert!(harness.state().actions.is_empty());
    type_into(&mut harness, "Assumed uncertainty of grade D in %", "12");
    click(&mut harness, "Add rate");
    type_into(&mut harness, "Pair of rate 2", "usd/cny");
    type_into(&mut harness, "Value of rate 2", "7.1");
    click(&mut harness, "OK");
    let Command::Batch { commands, .. } = harness.state().only_command() else { panic!("no step of two") };
    let [Command::SetSettings(settings), Command::SetSection(Section::Rates(rates))] = commands.as_slice() else {
        panic!("{commands:?}")
    };
    assert_eq!((settings.missing, settings.assumed.d), (gapwise::model::Missing::Possible, 12.0));
    assert_eq!((rates[1].pair.as_str(), rates[1].value), ("USD/CNY", 7.1));
}

#[test]
fn results_send_what_they_show() {
    let mut bench = Bench::new(tutorial(), Lang::En, View::Results(Box::default()));
    bench.selection.equipment = Some("machine-c".into());
    let mut harness = harness(bench, [1000.0, 760.0], Theme::Light);
    assert!(harness.query_all_by_label_contains("Machine C and Machine D side by side").count() > 0);
    click(&mut harness, "Radar");
    click(&mut harness, "Copy picture");
    let Some(Action::File(FileAction::CopyFigure(figure))) = harness.state().actions.last() else {
        panic!("nothing to copy")
    };
    assert_eq!((figure.id, figure.choice.equipment.as_deref()), (FigureId::Radar, Some("machine-c")));
    choose(&mut harness, "Equipment", "Machine D");
    assert!(harness.query_all_by_label_contains("Machine D against").count() > 0);
    click(&mut harness, "Data");
    click(&mut harness, "Copy table");
    let Some(Action::File(FileAction::CopyText(text))) = harness.state().actions.last() else { panic!("no table") };
    assert!(text.lines().count() > 10 && text.contains('\t'));
}

#[test]
fn the_scatter_zooms_and_comes_back() {
    let bench = Bench::new(tutorial(), Lang::En, View::Results(Box::default()));
    let mut harness = harness(bench, [1000.0, 760.0], Theme::Light);
    click(&mut harness, "Scatter");
    harness.hover_at(egui::pos2(400.0, 350.0));
    harness.run();
    harness.event(egui::Event::Zoom(2.0));
    harness.run();
    if let Some(folder) = std::env::var_os("GAPWISE_RENDER").map(std::path::PathBuf::from) {
        harness.render().unwrap().save(folder.join("results-scatter-zoomed.png")).unwrap();
    }
    click(&mut harness, "Whole plot");
    assert!(harness.query_by_label("Whole plot").is_none());
    choose(&mut harness, "Vertical axis", "MTBF");
    click(&mut harness, "Export…");
    let Some(Action::File(FileAction::ExportFigure(figure))) = harness.state().actions.last() else {
        panic!("nothing to export")
    };
    assert_eq!(figure.choice.y.as_deref(), Some("mtbf"));
}

#[test]
fn an_empty_project_says_what_to_do() {
    let mut project = gapwise::model::Project::new("Empty");
    for (expected, criterion) in [("Add a criterion", true), ("Add at least two machines", false)] {
        let bench = Bench::new(Session::new(project.clone()), Lang::En, View::Results(Box::default()));
        let harness = harness(bench, [1000.0, 700.0], Theme::Light);
        harness.get_by_label_contains(expected);
        if criterion {
            let criterion = gapwise::model::Criterion { id: "x".into(), ..Default::default() };
            Command::AddCriterion(0, Box::new(criterion)).apply(&mut project).unwrap();
        }
    }
}

#[test]
fn a_mark_says_what_it_is_when_pointed_at() {
    let mut bench = Bench::new(tutorial(), Lang::En, View::Results(Box::default()));
    bench.selection.equipment = Some("machine-b".into());
    let mut harness = harness(bench, [1000.0, 760.0], Theme::Light);
    let figure = harness.get_by_role(Role::Figure).rect();
    let says = |harness: &Harness<'_, Bench>| harness.query_all_by_label_contains("h (").count();
    let before = says(&harness);
    // Somewhere in the rows of the plot there is the mark of a life in hours.
    let found = (0..120).any(|step| {
        harness.hover_at(egui::pos2(figure.left() + 400.0 + 2.0 * step as f32, figure.top() + 90.0));
        harness.run_steps(2);
        harness.run_ok();
        says(&harness) > before || harness.query_by_role(Role::Tooltip).is_some()
    });
    assert!(found);
}

#[test]
fn a_point_of_the_scale_can_be_dragged() {
    let mut harness = show(|session| View::Criterion(CriterionEditor::new(session, Some("spindle-life".into()))));
    let place =
        |harness: &Harness<'_, Bench>, name: &str| harness.get_by_role_and_label(Role::Slider, name).rect().center();
    // From 2 000 h at 0 points to 18 000 h at 100 points the inner one stands at 8 000 h and 50 points.
    let (worst, best) = (place(&harness, "Worst end of the curve"), place(&harness, "Best end of the curve"));
    let to = worst.lerp(best, 0.5) - egui::vec2(0.0, 0.2 * (worst.y - best.y));
    let from = place(&harness, "Curve point 1");
    harness.drag_at(from);
    harness.run();
    harness.hover_at(to);
    harness.run();
    harness.drop_at(to);
    harness.run();
    click(&mut harness, "OK");
    let Command::ReplaceCriterion(_, criterion) = harness.state().only_command() else { panic!("no change") };
    let [(value, points)] = criterion.scale.as_ref().unwrap().points[..] else { panic!("no point") };
    assert!((value - 10_000.0).abs() <= 100.0 && (points - 70.0).abs() <= 2.0, "{value} {points}");
}

#[test]
fn a_click_that_commits_a_text_keeps_it() {
    let mut harness = inspector(Some("machine-b"), Some("spindle-life"));
    type_into(&mut harness, "As entered", "9 000 h");
    click(&mut harness, "Weibull B10");
    let project = harness.state().session.project().clone();
    let cell = project.equipment("machine-b").unwrap().cell("spindle-life").unwrap();
    let spec = cell.chosen().unwrap();
    assert_eq!(spec.is, "9 000 h");
    assert_eq!(spec.basis.as_ref().unwrap().to_string(), "Weibull B10");
    assert_eq!(spec.evidence, "spindle-life");
}
