//! The direction of dependencies, kept by looking at the sources.

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

fn all() -> Vec<(String, String)> {
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
        ("quantity", vec!["model", "analysis", "figure", "store", "app", "methods", "text", "cli"]),
        ("text", vec!["model", "analysis", "figure", "store", "app", "methods", "quantity", "cli"]),
        ("methods", vec!["model", "analysis", "figure", "store", "app", "text", "quantity", "cli"]),
        ("model", vec!["analysis", "figure", "store", "app", "methods", "quantity", "cli"]),
        ("store", vec!["analysis", "figure", "app", "methods", "cli"]),
        ("analysis", vec!["figure", "store", "app", "cli"]),
        ("figure", vec!["store", "app", "cli"]),
        ("app", vec!["figure", "cli"]),
    ];
    for (name, text) in all() {
        let layer = name.split('/').next().unwrap_or_default().trim_end_matches(".rs").to_owned();
        let Some((_, words)) = forbidden.iter().find(|(l, _)| *l == layer) else { continue };
        for word in words {
            let import = format!("crate::{word}");
            assert!(code(&text).all(|line| !line.contains(&import)), "{name} uses {import}");
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
