//! The report on the command line: every format, its sections, languages, and texts that want to be code.

use std::io::{Cursor, Read as _};
use std::process::Command;

use zip::ZipArchive;

use crate::files::{Folder, sample, tutorial};
#[cfg(feature = "pdf")]
use crate::support::missing::missing;
use crate::support::program::{run, text};

/// Texts that some format, or some program, would take for code.
const HOSTILE: [&str; 7] = [
    "#read(\\\"/etc/passwd\\\") #panic() $x$ *b* <label>",
    "=cmd|' /C calc'!A1",
    "<script>alert(1)</script>",
    "]]> &amp; --> <![CDATA[",
    "\\u{202e}gnp.exe\\u{200f}",
    "😀 𠮷 \\u{7}\\u{1b}[2J",
    "{{ 7*7 }} ${x} %s",
];

fn report(project: &str, output: &str, more: &[&str]) -> std::process::Output {
    run(&[&["report", project, "-o", output, "--date", "2026-11-30"], more].concat())
}

fn written(project: &str, ending: &str, more: &[&str]) -> Vec<u8> {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join(format!("report.{ending}"));
    let output = report(project, &path.display().to_string(), more);
    assert!(output.status.success(), "{ending} {more:?}: {}", text(&output.stderr));
    std::fs::read(path).expect("written")
}

fn part(docx: &[u8], name: &str) -> String {
    let mut zip = ZipArchive::new(Cursor::new(docx)).expect("zip");
    let mut content = String::new();
    zip.by_name(name).expect(name).read_to_string(&mut content).expect("text");
    content
}

/// The characters of an XML document; fails where it is not well formed.
fn characters(xml: &str) -> String {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut found = String::new();
    loop {
        match reader.read_event().expect("well formed") {
            quick_xml::events::Event::Text(text) => found.push_str(&text),
            quick_xml::events::Event::GeneralRef(name) => found.push(match &*name {
                "lt" => '<',
                "gt" => '>',
                "amp" => '&',
                "quot" => '"',
                other => panic!("{other}"),
            }),
            quick_xml::events::Event::Eof => return found,
            _ => {}
        }
    }
}

/// The tutorial with these texts as title, names, values, evidence and notes.
fn hostile() -> Folder {
    let long = "长".repeat(10_000);
    let project = std::fs::read_to_string(tutorial()).expect("read");
    let all = HOSTILE.join(" ");
    let project = project.replacen("Machine A", &all, 1).replacen("7.8 ± 0.3 µm", &format!("{all} {long}"), 1);
    Folder::with("hostile.ron", &project)
}

#[test]
fn each_format_holds_the_recommendation() {
    let score = run(&["score", &tutorial()]);
    let first = text(&score.stdout).lines().nth(1).expect("the answer").to_owned();
    let html = text(&written(&tutorial(), "html", &[]));
    assert!(html.starts_with("<!doctype html>") && html.contains(&first), "{first}");
    assert!(!html.contains("<script") && html.contains("default-src 'none'") && html.contains("<svg"));
    let plain = text(&written(&tutorial(), "txt", &[]));
    assert!(plain.contains(&first) && plain.contains("Prepared by"));
    let docx = written(&tutorial(), "docx", &[]);
    let document = part(&docx, "word/document.xml");
    assert!(characters(&document).contains(&first));
    for element in ["<w:tblHeader/>", "w:val=\"Heading1\"", " SEQ Table ", "descr=\"", "asvg:svgBlip"] {
        assert!(document.contains(element), "{element}");
    }
    assert!(part(&docx, "docProps/core.xml").contains("<dc:language>en-GB</dc:language>"));
    assert_eq!(text(&report(&tutorial(), "-", &["--format", "txt"]).stdout), plain);
}

#[cfg(feature = "pdf")]
#[test]
fn a_pdf_says_the_same_in_chinese() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("r.pdf").display().to_string();
    let output = report(&tutorial(), &path, &["--lang", "zh", "--sections", "values,about"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let bytes = std::fs::read(&path).expect("written");
    assert!(bytes.starts_with(b"%PDF-"));
    let has = |part: &str| bytes.windows(part.len()).any(|window| window == part.as_bytes());
    assert!(has("/MarkInfo") && has("pdfaid:part") && has("zh"), "tagged, archived, with a language");
    let Ok(found) = Command::new("pdftotext").args(["-layout", &path, "-"]).output() else {
        return missing("pdftotext");
    };
    let found = text(&found.stdout);
    for words in ["结论与推荐意见", "把握程度", "全部数值", "报告信息", "定位精度"] {
        assert!(found.contains(words), "{words} in {found}");
    }
}

#[test]
fn the_same_project_gives_the_same_bytes() {
    for ending in ["html", "docx", "txt"] {
        let more = ["--lang", "both", "--sections", "ranking,values"];
        assert!(written(&tutorial(), ending, &more) == written(&tutorial(), ending, &more), "{ending}");
    }
    #[cfg(feature = "pdf")]
    {
        let more = ["--sections", "about"];
        assert!(written(&tutorial(), "pdf", &more) == written(&tutorial(), "pdf", &more), "pdf");
    }
    let dated = |epoch: &str| {
        let call = ["report", &tutorial(), "-o", "-", "--format", "txt", "--sections", "about"];
        let program =
            Command::new(env!("CARGO_BIN_EXE_gapwise-cli")).args(call).env("SOURCE_DATE_EPOCH", epoch).output();
        program.expect("runs")
    };
    assert!(text(&dated("951782400").stdout).contains("2000-02-29"));
    assert_eq!(dated("yesterday").status.code(), Some(2));
}

#[test]
fn only_the_sections_asked_for_are_there() {
    let html = text(&written(&tutorial(), "html", &["--sections", "findings,ranking"]));
    let ids: Vec<&str> = html.split("<section id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(ids, ["summary", "ranking", "findings"]);
    let blank = text(&written(&sample("template-blank.ron"), "html", &["--sections", "measurements"]));
    assert!(blank.contains("The project has nothing for this section."), "{blank}");
}

#[test]
fn hostile_texts_stay_texts() {
    let folder = hostile();
    let long = "长".repeat(9_000);
    let html = text(&written(&folder.file(), "html", &[]));
    assert!(!html.contains("<script") && html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(html.contains("=cmd|&#39; /C calc&#39;!A1") && html.contains(&long) && html.contains("(cut; "));
    assert!(!html.contains(['\u{202e}', '\u{200f}', '\u{7}', '\u{1b}']), "nothing steers the reader's screen");
    let docx = written(&folder.file(), "docx", &["--lang", "both"]);
    let shown = characters(&part(&docx, "word/document.xml"));
    for words in
        ["#read(\"/etc/passwd\")", "<script>alert(1)</script>", "]]> &amp; --> <![CDATA[", "=cmd|", "😀", "{{ 7*7 }}"]
    {
        assert!(shown.contains(words), "{words}");
    }
    let plain = text(&written(&folder.file(), "txt", &[]));
    assert!(!plain.contains(['\u{202e}', '\u{1b}']) && plain.contains("<script>alert(1)</script>"));
}

#[cfg(feature = "pdf")]
#[test]
fn hostile_texts_are_set_as_they_stand() {
    let folder = hostile();
    let path = folder.beside("r.pdf");
    let output = report(&folder.file(), &path, &["--sections", "values"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("are shown as □"), "what no typeface has is told");
    let Ok(found) = Command::new("pdftotext").args([&path, "-"]).output() else { return missing("pdftotext") };
    // Long words may be broken anywhere.
    let found: String = text(&found.stdout).chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').collect();
    for words in ["#read(\"/etc/passwd\")#panic()$x$*b*<label>", "<script>alert(1)</script>", "]]>&amp;--><![CDATA["] {
        assert!(found.contains(words), "{words}");
    }
}

#[test]
fn what_cannot_be_done_is_said() {
    let said = |output: std::process::Output, code: i32, part: &str| {
        assert_eq!(output.status.code(), Some(code), "{part}: {}", text(&output.stderr));
        assert!(text(&output.stderr).contains(part), "{part}: {}", text(&output.stderr));
    };
    said(report(&tutorial(), "x.odt", &[]), 2, ".docx");
    said(report(&tutorial(), "-", &[]), 2, "--format");
    said(report(&tutorial(), "-", &["--format", "txt", "--sections", "poems"]), 2, "side-by-side");
    said(run(&["report", &tutorial(), "-o", "-", "--format", "txt", "--date", "30.11.2026"]), 2, "2026-11-30");
    said(report(&tutorial(), "-", &["--format", "txt", "--benchmark", "nobody"]), 1, "nobody");
    said(run(&["--lang", "both", "score", &tutorial()]), 2, "report only");
    let copy = Folder::with("copy.html", &std::fs::read_to_string(tutorial()).expect("read"));
    said(report(&copy.file(), &copy.file(), &[]), 2, "is what is read");
    #[cfg(not(feature = "pdf"))]
    said(report(&tutorial(), "x.pdf", &[]), 1, "feature pdf");
}

#[test]
fn all_figures_go_to_a_folder_under_names_that_stay() {
    let folder = tempfile::tempdir().expect("folder");
    let into = folder.path().join("figures");
    let plot = |into: &std::path::Path, more: &[&str]| {
        run(&[&["plot", &tutorial(), "--all", "-o", &into.display().to_string()], more].concat())
    };
    let output = plot(&into, &[]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let names = |into: &std::path::Path| {
        let entries = std::fs::read_dir(into).expect("made").map(|entry| entry.expect("entry").file_name());
        let mut names: Vec<String> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
        names.sort();
        names
    };
    let first = names(&into);
    for name in ["tutorial-side-by-side.svg", "tutorial-ranking.svg", "tutorial-acceptability.svg"] {
        assert!(first.iter().any(|found| found == name), "{name} in {first:?}");
    }
    let file = folder.path().join("file");
    std::fs::write(&file, "x").expect("written");
    assert_eq!(plot(&file, &[]).status.code(), Some(2));
}

#[cfg(feature = "pdf")]
#[test]
fn a_figure_is_a_page_of_its_own_size() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("f.pdf").display().to_string();
    let output = run(&["plot", &tutorial(), "--figure", "ranking", "-o", &path, "--width", "500"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let Ok(found) = Command::new("pdfinfo").arg(&path).output() else { return missing("pdfinfo") };
    let found = text(&found.stdout);
    assert!(found.contains("Page size:       500 x") && found.contains("Pages:           1"), "{found}");
}
