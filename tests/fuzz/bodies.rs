//! What every fuzz target does with its bytes, and what must hold then. Shared by the targets (`tests/fuzz/targets`) and
//! by the replay of their corpora (`tests/library/fuzzed.rs`).
//!
//! The last run, one process each for at most ten minutes on two cores under load, overflow checks and debug assertions
//! on: rtl 1 100 000 inputs, project 705 882, weights 119 454, quantity 68 892, sheet about 25 000, raw 16 060. Nothing
//! of ours panicked. A block whose last row is empty lost that row on its way through the clipboard, mended since
//! (`corpus/sheet/empty-rows-at-the-end`); and the reader of old XLS files gave up on a sector of odd length, which is
//! caught and told (`corpus/workbook/crash-sector-of-odd-length`).
#![allow(dead_code, reason = "each target needs one")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a panic is the finding")]

use std::io::{Cursor, Write as _};

use gapwise::analysis::measured::outcome;
use gapwise::analysis::{analyse, decision::Decision};
use gapwise::app::clipboard::{format_block, parse_block};
use gapwise::cli::run_with;
use gapwise::model::{Measurement, MeasurementAnalysis, MeasurementKind};
use gapwise::quantity::{self, Expected, Figure, Meaning, Unit};
use gapwise::sheet::{self, Choices, grid};
use gapwise::store::{self, raw};
use gapwise::text::Lang;

/// What is done with the bytes of an input.
type Body = fn(&[u8]);

/// Every target by its name, which is that of its corpus, too.
pub const TARGETS: [(&str, Body); 7] = [
    ("quantity", quantity),
    ("project", project),
    ("sheet", sheet),
    ("workbook", workbook),
    ("raw", raw),
    ("rtl", rtl),
    ("weights", weights),
];

/// More cells than this are not analysed: slow is no finding here.
const MOST_CELLS: usize = 200;

fn text(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// A text of a cell: every number is finite, a range is in order, and the text is never changed by being read twice.
pub fn quantity(bytes: &[u8]) {
    let text = text(bytes);
    let levels = ["low".to_owned(), "high".to_owned()];
    let units = ["mm", "µm", "°C", "h", "CNY", "%"].map(Unit::find);
    let numbers = units.into_iter().chain([None]).map(Expected::Number);
    for expected in numbers.chain([Expected::Level(&levels), Expected::YesNo]) {
        let reading = quantity::read(&text, expected);
        if let Meaning::Number(number) = &reading.meaning {
            assert!(figures(number.figure).iter().all(|x| x.is_finite()), "{number:?}");
            assert!(number.resolution >= 0.0, "{number:?}");
            if let Figure::Range { low, high } = number.figure {
                assert!(low <= high, "{number:?}");
            }
        }
        assert_eq!(quantity::read(&text, expected), reading);
    }
}

fn figures(figure: Figure) -> [f64; 2] {
    match figure {
        Figure::Point(x) | Figure::HalfWidth(x) | Figure::UpTo(x) | Figure::Bound { value: x, .. } => [x, x],
        Figure::Tolerance { value, half } => [value, half],
        Figure::Range { low, high } => [low, high],
    }
}

/// A project file: what is read is written and read again to the same project, and its analysis comes to an end.
pub fn project(bytes: &[u8]) {
    let text = text(bytes);
    let project = match store::read(&text) {
        Ok(project) => project,
        Err(problems) => {
            assert!(!problems.is_empty());
            return drop(store::sentences(&problems, Lang::Zh));
        }
    };
    let written = store::to_ron(&project);
    let again = store::read(&written).expect("what was written is read");
    let values = |project| serde_json::to_value(project).expect("plain data");
    assert_eq!(values(&again), values(&project));
    assert_eq!(store::to_ron(&again), written);
    if project.criteria.len() * project.equipment.len() <= MOST_CELLS {
        let analysis = analyse(&project);
        let _ = Decision::new(&project, &analysis);
        for finding in &analysis.findings {
            assert!(!finding.sentence(Lang::En).is_empty());
        }
    }
}

/// A pasted block, and the same text as a comparison sheet that becomes a project.
pub fn sheet(bytes: &[u8]) {
    let text = text(bytes);
    let block = parse_block(&text);
    let again = parse_block(&format_block(&block));
    assert_eq!(parse_block(&format_block(&again)), again, "a block that went out and in stays");
    import(grid::read(bytes));
}

/// A workbook: the bytes themselves, or the XML of its one sheet in a sound archive, which mutations reach deeper in.
pub fn workbook(bytes: &[u8]) {
    match bytes.split_first() {
        Some((b'<', _)) => import(grid::read(&packed(bytes))),
        _ => import(grid::read(bytes)),
    }
}

fn import(grids: Result<Vec<grid::Grid>, grid::GridError>) {
    let Ok(grids) = grids else { return };
    let cells: usize = grids.iter().map(|grid| grid.rows.iter().map(Vec::len).sum::<usize>()).sum();
    if cells > 100 * MOST_CELLS {
        return;
    }
    if let Some(found) = sheet::recognised(&grids, &Choices::default())
        && let Ok(made) = sheet::project(&found, "fuzzed")
    {
        let written = store::to_ron(&made.project);
        let read = store::read(&written).expect("what was imported is saved and read");
        assert_eq!(store::to_ron(&read), written);
    }
}

/// An XLSX file with this as its only sheet.
fn packed(sheet: &[u8]) -> Vec<u8> {
    const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#;
    const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    const SHEETS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let parts: [(&str, &[u8]); 5] = [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELATIONS.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", SHEETS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in parts {
        archive.start_file(name, options).expect("in memory");
        archive.write_all(content).expect("in memory");
    }
    archive.finish().expect("in memory").into_inner()
}

/// A file of raw data as each kind, with the outcome of what is read.
pub fn raw(bytes: &[u8]) {
    let _ = raw::guess(bytes);
    let _ = raw::pairs(bytes);
    for kind in MeasurementKind::ALL {
        let mut of = Measurement::of(MeasurementAnalysis::new(kind));
        of.content = Some(raw::content(&of, bytes));
        match outcome(&of) {
            Ok(outcome) => drop(outcome.warnings(Lang::Zh)),
            Err(refusal) => assert!(!refusal.sentence(Lang::En).is_empty()),
        }
    }
}

/// The text file of a laser interferometer.
pub fn rtl(bytes: &[u8]) {
    let head: &[u8] = if raw::is_rtl(bytes) { b"" } else { b"HEADER::\n" };
    let bytes = [head, bytes].concat();
    match raw::rtl(&bytes) {
        Ok(found) => {
            let lengths = found.forward.iter().chain(&found.backward).map(Vec::len);
            assert!(lengths.sum::<usize>() <= bytes.len(), "as many runs as there are numbers");
        }
        Err(problem) => assert!(!problem.sentence(Lang::En).is_empty()),
    }
}

/// Judgements in pairs, against best and worst, an order, points: as the command line takes them.
pub fn weights(bytes: &[u8]) {
    let Some((way, rest)) = bytes.split_first() else { return };
    let mut file = tempfile::NamedTempFile::new().expect("file");
    file.write_all(rest).expect("written");
    let path = file.path().to_string_lossy().into_owned();
    let text = text(rest).into_owned();
    let arguments: [&str; 2] = match way % 4 {
        0 => ["--ahp", &path],
        1 => ["--bwm", &path],
        2 => ["--roc", &text],
        _ => ["--swing", &text],
    };
    let (mut out, mut problems) = (Vec::new(), Vec::new());
    let format = ["--format", "json"];
    let all = ["gapwise-cli", "weights"].iter().chain(&arguments).chain(&format);
    let code = run_with(all, &mut out, &mut problems);
    if code == 0 && !out.is_empty() {
        let found: serde_json::Value = serde_json::from_slice(&out).expect("JSON");
        assert!(found.is_object());
    } else {
        assert!(!problems.is_empty(), "a refusal says why");
    }
}
