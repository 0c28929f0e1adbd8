//! Projects written by every version of the format stay here for ever, and open to what they said when they were
//! written. `tests/data/formats/N-*.ron` is a file of format N; the JSON beside it is what it says, in the words of the
//! version that wrote it, and is never made anew.

use std::path::{Path, PathBuf};

use gapwise::analysis::analyse;
use gapwise::model::FORMAT;
use gapwise::store;
use serde_json::Value;

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/formats");
    let entries = std::fs::read_dir(folder).expect("folder").map(|entry| entry.expect("entry").path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|e| e == "ron")).collect();
    files.sort();
    files
}

/// All that the file said is there, with the same values; later versions may say more.
fn holds(now: &Value, then: &Value, place: &str) {
    match (now, then) {
        (Value::Object(now), Value::Object(then)) => {
            for (key, value) in then {
                let found = now.get(key).unwrap_or_else(|| panic!("{place}.{key} is gone"));
                holds(found, value, &format!("{place}.{key}"));
            }
        }
        (Value::Array(now), Value::Array(then)) => {
            assert_eq!(now.len(), then.len(), "{place}");
            now.iter().zip(then).enumerate().for_each(|(at, (now, then))| holds(now, then, &format!("{place}[{at}]")));
        }
        _ => assert_eq!(now, then, "{place}"),
    }
}

#[test]
fn a_project_of_every_format_opens_to_what_it_said() {
    let files = files();
    for path in &files {
        let name = path.file_name().expect("name").to_string_lossy();
        let (project, _) = store::open(path).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        let now = serde_json::to_value(&project).expect("plain data");
        let then = path.with_extension("json");
        if std::env::var_os("GAPWISE_NEW_FORMAT").is_some() && !then.exists() {
            std::fs::write(&then, format!("{now:#}\n")).expect("written");
        }
        let then = std::fs::read_to_string(&then).unwrap_or_else(|error| panic!("{name}: {error}"));
        holds(&now, &serde_json::from_str(&then).expect("JSON"), &name);
        // And it goes on: written by this version it says the same, and it is analysed.
        let again = store::read(&store::to_ron(&project)).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        assert_eq!(serde_json::to_value(&again).expect("plain data"), now, "{name}");
        assert_eq!(analyse(&project).equipment.len(), project.equipment.len(), "{name}");
    }
    for format in 1..=FORMAT {
        let own = format!("{format}-full.ron");
        assert!(files.iter().any(|path| path.ends_with(&own)), "{own}: write it before the format changes");
    }
}

/// The full project names everything: a field that is new belongs into it, or into that of the next format.
#[test]
fn the_full_project_leaves_no_field_out() {
    let path = files().into_iter().find(|path| path.ends_with(format!("{FORMAT}-full.ron"))).expect("there");
    let text = std::fs::read_to_string(path).expect("readable");
    let sources = crate::layers::all();
    let parts = [
        "project",
        "settings",
        "money",
        "weighting",
        "criterion",
        "scenario",
        "equipment",
        "evidence",
        "claim",
        "clause",
        "origin_criteria",
        "robustness",
    ];
    for part in parts {
        let (_, source) = sources.iter().find(|(name, _)| *name == format!("model/{part}.rs")).expect("a source");
        // Only what stands in the file: structures that serde writes, field by field.
        for block in
            source.split("#[derive(").filter(|block| block.contains("Serialize") && block.contains("pub struct"))
        {
            let body = block.split_once('{').and_then(|(_, rest)| rest.split_once("\n}")).map_or("", |(body, _)| body);
            for field in body.lines().filter_map(|line| line.strip_prefix("    pub ")?.split_once(':')) {
                assert!(text.contains(&format!("{}:", field.0)), "{part}: {} is not in it", field.0);
            }
        }
    }
}
