//! A project of a hundred thousand cells: places are found by an index, so sound and wrong files are read alike.

use std::fmt::Write as _;

use gapwise::model::Place;
use gapwise::store::{places, read, sentences};
use gapwise::text::Lang;

/// A project of so many machines and criteria, all in one line where `line` is empty.
fn project(machines: usize, criteria: usize, line: &str) -> String {
    let mut text = String::from("(format: 1, title: \"精度\", criteria: [");
    for k in 0..criteria {
        let _ = write!(text, "{line}(id: \"c{k}\", unit: \"mm\"),");
    }
    text.push_str("], equipment: [");
    for m in 0..machines {
        let _ = write!(text, "{line}(id: \"m{m}\", specs: {{");
        for k in 0..criteria {
            let _ = write!(text, "{line}\"c{k}\": \"{k} mm\",");
        }
        text.push_str("}),");
    }
    text + "])"
}

#[test]
fn places_in_a_large_file_take_no_longer_for_each() {
    for line in ["\n", ""] {
        let text = project(300, 100, line);
        let found = places(&text);
        let last = Place::Cell { equipment: "m299".to_owned(), criterion: "c99".to_owned() };
        let before = &text[..text.rfind("\"c99\": ").expect("there")];
        let column = before[before.rfind('\n').map_or(0, |at| at + 1)..].chars().count() + 1;
        let position = found.get(&last).expect("found");
        assert_eq!((position.line, position.column), (before.matches('\n').count() + 1, column));
    }
}

#[test]
fn each_wrong_cell_of_a_large_file_is_told_with_its_place() {
    let text = project(300, 100, "\n").replace("\"7 mm\"", "7").replace("\"93 mm\"", "inf");
    let lines = sentences(&read(&text).expect_err("wrong"), Lang::En);
    assert!(lines.len() >= 600, "{}", lines.len());
    let line = text[..text.rfind("\"c7\": 7,").expect("there")].matches('\n').count() + 1;
    assert!(lines.iter().any(|sentence| sentence.starts_with(&format!("{line}:"))), "{line}");
}
