//! The direction of dependencies, kept by looking at the sources.

mod imports;

use std::path::{Path, PathBuf};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("folder").map(|e| e.expect("entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

pub(crate) fn all() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let name = |path: &PathBuf| path.strip_prefix(&root).expect("inside").to_string_lossy().replace('\\', "/");
    files.iter().map(|path| (name(path), std::fs::read_to_string(path).expect("read"))).collect()
}

/// Lines of code: comments and what stands behind them are left out.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(|line| line.split("//").next().unwrap_or_default())
}

#[test]
fn only_ui_and_main_know_the_window() {
    for (name, text) in all() {
        if name.starts_with("ui/") || name == "main.rs" {
            continue;
        }
        for word in ["egui", "eframe", "rfd", "crate::ui", "gapwise::ui"] {
            assert!(code(&text).all(|line| !line.contains(&format!("{word}::"))), "{name} names {word}");
        }
    }
}

#[test]
fn dependencies_run_downhill() {
    // What each layer must not use.
    let forbidden = [
        ("quantity", "model table analysis figure report store app methods text cli"),
        ("text", "model table analysis figure report store app methods quantity cli"),
        ("table", "model analysis figure report store app methods quantity cli"),
        ("methods", "model table analysis figure report store app text quantity cli"),
        ("model", "table analysis figure report store app methods quantity cli"),
        ("lexicon", "table analysis figure report store app methods sheet cli"),
        ("sheet", "table analysis figure report store app methods cli"),
        ("store", "table analysis figure report app methods cli"),
        ("analysis", "table figure report store app cli"),
        ("figure", "report store app cli"),
        ("report", "store app cli"),
        ("app", "figure cli"),
        ("typeset", "model table analysis figure report store app methods text quantity cli"),
    ];
    for (name, text) in all() {
        let layer = name.split('/').next().unwrap_or_default().trim_end_matches(".rs").to_owned();
        let Some((_, words)) = forbidden.iter().find(|(l, _)| *l == layer) else { continue };
        for word in words.split(' ') {
            let import = format!("crate::{word}");
            assert!(code(&text).all(|line| !line.contains(&import)), "{name} uses {import}");
        }
    }
}

/// The text without its inline tests, which may build whatever they need.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or_default()
}

#[test]
fn the_rooms_of_the_window_know_only_those_below() {
    // From the lowest up: the register of commands knows no view, no view knows the pages or the window as a whole.
    let rooms = ["listed", "theme", "context", "files", "commands", "widgets", "views", "pages", "app"];
    for (name, text) in all() {
        let Some(path) = name.strip_prefix("ui/").filter(|path| *path != "mod.rs") else { continue };
        let room = path.split('/').next().unwrap_or_default().trim_end_matches(".rs");
        let own = rooms.iter().position(|known| *known == room);
        let own = own.unwrap_or_else(|| panic!("{name}: say where the room {room} stands"));
        for above in rooms.iter().skip(own + 1) {
            let at_top = !path.contains('/');
            let words = [format!("crate::ui::{above}::"), format!("super::{above}::")];
            let names_it = |line: &str| line.contains(&words[0]) || (at_top && line.contains(&words[1]));
            assert!(code(without_tests(&text)).all(|line| !names_it(line)), "{name} uses {above}");
        }
    }
}

#[test]
fn methods_do_no_input_or_output() {
    for (name, text) in
        all().into_iter().filter(|(name, _)| name.starts_with("methods/") || name.starts_with("analysis/"))
    {
        for word in ["std::fs", "std::io", "std::env", "std::time", "println!"] {
            assert!(code(&text).all(|line| !line.contains(word)), "{name} uses {word}");
        }
    }
}

/// What is typed is read by `quantity`, shown by `text::number`: a view that did either by itself would have rules of
/// its own for thousands marks and decimal commas, and a field filled by one rule and read by another changes data.
#[test]
fn no_view_reads_or_writes_a_number_on_its_own() {
    // Exact digits outside of fields: the clipboard, the text of a cell that a slider writes, a hint.
    let exact = ["matrix/side.rs", "what_if/specs.rs", "scenario_editor.rs"].map(|name| format!("ui/views/{name}"));
    for (name, text) in all().into_iter().filter(|(name, _)| name.starts_with("ui/")) {
        let is_field = name == "ui/widgets/number_field.rs";
        let program = text.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code(program) {
            // Only a whole number, such as a seed, may be parsed, and says so.
            let parses = ["parse::<f64>", "parse::<f32>", ".parse()", "from_str("];
            assert!(parses.iter().all(|word| !line.contains(word)), "{name} parses: {line}");
            let reads = ["typed::number(", "typed::optional(", "typed::in_unit(", "typed::span_in_unit("];
            assert!(is_field || reads.iter().all(|word| !line.contains(word)), "{name} reads a number: {line}");
            let may_write = is_field || exact.contains(&name);
            assert!(may_write || !line.contains("number_text"), "{name} writes a number: {line}");
            assert!(!formats_a_number(line), "{name} formats a number: {line}");
        }
    }
}

/// `{x:.2}`, `{:.*}`, `{x:e}` in a text of the line.
fn formats_a_number(line: &str) -> bool {
    let places = line.split('{').skip(1).filter_map(|rest| rest.split('}').next());
    places.filter_map(|place| place.split_once(':')).any(|(_, spec)| {
        let is_spec = !spec.contains(|c: char| c.is_whitespace() || matches!(c, ':' | '(' | '<'));
        is_spec && (spec.contains('.') || spec.ends_with(['e', 'E']))
    })
}

#[test]
fn the_check_of_formats_knows_one() {
    for (line, is_one) in [
        (r#"format!("{x:.2}")"#, true),
        (r#"format!("{:.0} %", x)"#, true),
        (r#"format!("{x:.decimals$}")"#, true),
        (r#"format!("{x:e}")"#, true),
        (r#"format!("{name}: {text}")"#, false),
        ("Some(Self { width: 2.0, height: 1.0 })", false),
        ("use a::{b, c::d};", false),
    ] {
        assert_eq!(formats_a_number(line), is_one, "{line}");
    }
}

/// What each room of `figure` may import of `figure`; the register and what builds from it are not listed: they know all.
const FIGURE_ROOMS: [(&str, &[&str]); 11] = [
    ("palette", &[]),
    ("font", &[]),
    ("choice", &[]),
    ("plot", &["palette"]),
    ("layout", &["font", "plot"]),
    ("format", &["font", "layout", "plot"]),
    ("kit", &["font", "plot"]),
    ("spec", &["choice", "kit", "plot"]),
    ("comparison", &["kit", "plot"]),
    ("decision", &["kit", "plot"]),
    ("measured", &["kit", "plot"]),
];

#[test]
fn figures_know_neither_the_register_nor_each_other() {
    let mut seen = 0;
    for (name, text) in all() {
        let Some(path) = name.strip_prefix("figure/") else { continue };
        let room = path.split('/').next().unwrap_or_default().trim_end_matches(".rs");
        let Some((_, known)) = FIGURE_ROOMS.iter().find(|(known, _)| *known == room) else { continue };
        seen += 1;
        let is_figure = ["comparison", "decision", "measured"].contains(&room) && path.split('/').count() == 2;
        for line in code(&text) {
            for import in line.split("crate::figure::").skip(1) {
                let module: String = import.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                assert!(known.contains(&module.as_str()), "{name} imports {module} of figure: {line}");
            }
            let leaves = line.contains("super::super::")
                || (line.contains("super::") && !path.contains('/'))
                || (line.contains("super::") && is_figure && line.trim() != "use super::*;");
            assert!(!leaves, "{name} leaves its room by `super`: {line}");
        }
    }
    assert!(seen > 40, "{seen} files looked at");
}

/// Whatever is printed or shown as a table is made by `report`; the command line writes it and the window shows it.
#[test]
fn the_command_line_makes_no_table_and_the_window_compares_nothing() {
    for (name, text) in all() {
        let words: &[&str] = if name.starts_with("cli/") {
            &["crate::table", "csv::Writer", "Column::"]
        } else if name.starts_with("ui/") {
            &["compare_positioning", "compare_stability", "compare_life", "compare_measurements"]
        } else {
            continue;
        };
        for word in words {
            assert!(code(&text).all(|line| !line.contains(word)), "{name} names {word}");
        }
    }
}
