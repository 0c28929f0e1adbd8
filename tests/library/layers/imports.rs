//! Who imports whom inside `src`, read off the paths in the code: `use` and paths in place, each led back to the module
//! that owns the name, also where another module hands it on with `pub use`.

use std::collections::{BTreeMap, BTreeSet};

use super::{all, code};

/// `analysis::decision::table` as its segments; the root of the crate is empty.
type Module = Vec<String>;

/// The modules of the crate and what each names.
struct Imports {
    /// The modules named in each module's code, without `pub use`.
    named: BTreeMap<Module, BTreeSet<Module>>,
    /// Names taken from a module that only hands them on: who takes, the name, from whom.
    through: Vec<(Module, String, Module)>,
}

/// A path in the code of a module.
struct Path {
    segments: Vec<String>,
    /// Stands in a `pub use`.
    is_reexport: bool,
}

impl Imports {
    /// Reads all of `src`.
    fn read() -> Self {
        let sources: BTreeMap<Module, String> =
            all().into_iter().filter(|(name, _)| name != "main.rs").map(|(name, text)| (module(&name), text)).collect();
        let paths: BTreeMap<&Module, Vec<Path>> = sources.iter().map(|(own, text)| (own, paths(text))).collect();
        let known: BTreeSet<&Module> = sources.keys().collect();
        let mut reexports: BTreeMap<(Module, String), Module> = BTreeMap::new();
        for (own, paths) in &paths {
            for path in paths.iter().filter(|path| path.is_reexport) {
                if let (Some(full), Some(name)) = (absolute(path, own, &known), path.segments.last()) {
                    reexports.insert(((*own).clone(), name.clone()), full);
                }
            }
        }
        let mut found = Self { named: BTreeMap::new(), through: Vec::new() };
        for (own, paths) in &paths {
            let named = found.named.entry((*own).clone()).or_default();
            for path in paths.iter().filter(|path| !path.is_reexport) {
                let Some(full) = absolute(path, own, &known) else { continue };
                let (owner, hub) = owner(&full, &known, &reexports);
                if owner != **own {
                    if let Some((hub, name)) = hub {
                        found.through.push(((*own).clone(), name, hub));
                    }
                    named.insert(owner);
                }
            }
        }
        found
    }

    /// Files of this folder that import each other in a circle, each circle as a list of modules.
    fn circles(&self, folder: &str) -> Vec<Vec<String>> {
        let inside = |module: &&Module| module.first().is_some_and(|first| first == folder);
        let reach: BTreeMap<&Module, BTreeSet<&Module>> =
            self.named.keys().filter(inside).map(|module| (module, self.reach(module))).collect();
        let circle = |module: &Module| -> Vec<String> {
            let back = |other: &&&Module| reach.get(**other).is_some_and(|reach| reach.contains(module));
            reach[module].iter().filter(back).map(|other| other.join("::")).collect()
        };
        let mut circles: Vec<Vec<String>> = reach.keys().map(|module| circle(module)).filter(|c| c.len() > 1).collect();
        circles.sort();
        circles.dedup();
        circles
    }

    /// Everything that a module names, directly or by others.
    fn reach<'a>(&'a self, from: &'a Module) -> BTreeSet<&'a Module> {
        let (mut found, mut next) = (BTreeSet::new(), vec![from]);
        while let Some(module) = next.pop() {
            next.extend(self.named.get(module).into_iter().flatten().filter(|named| found.insert(*named)));
        }
        found
    }

    /// Names that a file right inside this folder takes from the folder's own list of `pub use`.
    fn through_own_hub(&self, folder: &str) -> Vec<String> {
        let own = |(who, _, hub): &&(Module, String, Module)| who.len() == 2 && who[0] == folder && *hub == who[..1];
        self.through.iter().filter(own).map(|(who, name, _)| format!("{} takes {name}", who.join("::"))).collect()
    }
}

/// The module of a file.
fn module(file: &str) -> Module {
    let mut segments: Module = file.trim_end_matches(".rs").split('/').map(ToOwned::to_owned).collect();
    if segments.last().is_some_and(|last| last == "mod" || last == "lib") {
        segments.pop();
    }
    segments
}

/// A path from the root of the crate; `None`: it leads out of the crate.
fn absolute(path: &Path, own: &Module, known: &BTreeSet<&Module>) -> Option<Module> {
    let ups = path.segments.iter().take_while(|segment| *segment == "super").count();
    let first = path.segments.first()?.as_str();
    let (base, rest) = match first {
        "crate" => (&own[..0], &path.segments[1..]),
        "self" => (&own[..], &path.segments[1..]),
        "super" => (own.get(..own.len().checked_sub(ups)?)?, &path.segments[ups..]),
        _ => (&own[..], &path.segments[..]),
    };
    let full: Module = base.iter().chain(rest).cloned().collect();
    let is_module = || full.get(..=base.len()).is_some_and(|child| known.contains(&child.to_vec()));
    (matches!(first, "crate" | "self" | "super") || is_module()).then_some(full)
}

/// The module that owns what a path names, and who handed it on under which name.
fn owner(
    full: &Module,
    known: &BTreeSet<&Module>,
    reexports: &BTreeMap<(Module, String), Module>,
) -> (Module, Option<(Module, String)>) {
    let length = (0..=full.len()).rev().find(|n| known.contains(&full[..*n].to_vec())).unwrap_or(0);
    let (module, rest) = (full[..length].to_vec(), &full[length..]);
    let handed_on = rest.first().map(|name| (module.clone(), name.clone())).filter(|key| reexports.contains_key(key));
    match handed_on {
        Some(key) => {
            let further: Module = reexports[&key].iter().chain(&rest[1..]).cloned().collect();
            (owner(&further, known, reexports).0, Some(key))
        }
        None => (module, None),
    }
}

/// The paths in a text, without its unit tests and what stands in quotes.
fn paths(text: &str) -> Vec<Path> {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let text = code(text).map(unquoted).collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_alphabetic() || c == '_').map(|i| at + i) {
        let mut paths = Vec::new();
        at = tree(&text, start, &[], &mut paths).max(start + 1);
        let statement = text[..start].rsplit([';', '{', '}', ']']).next().unwrap_or_default();
        let is_reexport = statement.trim_start().starts_with("pub") && statement.trim_end().ends_with("use");
        let paths = paths.into_iter().filter(|segments: &Module| segments.len() > 1);
        found.extend(paths.map(|segments| Path { segments, is_reexport }));
    }
    found
}

/// A line without its literals in quotes.
fn unquoted(line: &str) -> String {
    line.split('"').step_by(2).collect::<Vec<_>>().join("\"\"")
}

/// Reads `a::b::{c, d::e}` from here; gives where it ends.
fn tree(text: &str, start: usize, before: &[String], found: &mut Vec<Module>) -> usize {
    let mut segments = before.to_vec();
    let mut at = start;
    loop {
        let word = text[at..].find(|c: char| !(c.is_alphanumeric() || c == '_')).map_or(text.len(), |i| at + i);
        if word > at {
            segments.push(text[at..word].to_owned());
        }
        at = word;
        let Some(rest) = text[at..].strip_prefix("::") else { break };
        at += 2;
        if rest.starts_with('{') {
            at += 1;
            loop {
                at += text[at..].len() - text[at..].trim_start().len();
                match text[at..].chars().next() {
                    None => return at,
                    Some('}') => return at + 1,
                    Some(c) if c.is_alphabetic() || c == '_' => at = tree(text, at, &segments, found),
                    Some(c) => at += c.len_utf8(),
                }
            }
        }
    }
    if segments.len() > before.len() {
        found.push(segments);
    }
    at
}

/// Folders whose files do not import each other in circles.
const WITHOUT_CIRCLES: &[&str] = &["analysis"];

#[test]
fn files_of_one_folder_do_not_import_each_other_in_circles() {
    let imports = Imports::read();
    for folder in WITHOUT_CIRCLES {
        let mut circles = imports.circles(folder);
        // Sentences, and raw data to reports.
        circles.retain(|circle| !circle.iter().any(|file| file.contains("::words") || file.contains("::measured")));
        assert!(circles.is_empty(), "circles in {folder}: {circles:#?}");
    }
}

#[test]
fn files_of_analysis_import_from_the_file_that_owns_a_name() {
    let taken = Imports::read().through_own_hub("analysis");
    assert!(taken.is_empty(), "{taken:#?}");
}
