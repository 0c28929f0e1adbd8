//! The samples and templates in `projects/`.

use std::path::{Path, PathBuf};

use gapwise::model::Project;
use gapwise::store;
use gapwise::text::Lang;

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("projects")
}

pub fn open(name: &str) -> Project {
    let opened = store::open(&folder().join(name));
    opened.unwrap_or_else(|error| panic!("{:#?}", error.sentences(Lang::En))).0
}

pub fn names() -> Vec<String> {
    let entries = std::fs::read_dir(folder()).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("readable").path());
    let projects = paths.filter(|path| path.extension().is_some_and(|extension| extension == "ron"));
    let name = |path: PathBuf| path.file_name()?.to_str().map(str::to_owned);
    let mut names: Vec<String> = projects.filter_map(name).collect();
    names.sort();
    names
}
