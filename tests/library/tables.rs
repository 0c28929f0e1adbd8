//! Tables as people write them: tenders, quotations, workbooks; what is recognised and what is asked.

use std::path::Path;

use gapwise::analysis::analyse;
use gapwise::model::{Better, Category, Kind, Origin};
use gapwise::sheet::grid::{self, Grid, GridError};
use gapwise::sheet::recognise::{Certainty, QuestionKind, Role, RowChoice, RowKind};
use gapwise::sheet::{Choices, Import, Recognition, project, recognised};

fn bytes(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sheets").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn grids(bytes: &[u8]) -> Vec<Grid> {
    grid::read(bytes).unwrap_or_else(|error| panic!("{error}"))
}

fn recognise(bytes: &[u8]) -> Recognition {
    recognised(&grids(bytes), &Choices::default()).expect("a table")
}

fn made(found: &Recognition) -> Import {
    project(found, "t").unwrap_or_else(|error| panic!("{error}"))
}

/// Name, unit, category, direction of each criterion.
fn criteria(found: &Recognition) -> Vec<(String, String, Category, Option<Better>)> {
    let of = |(_, guess): (usize, &gapwise::sheet::recognise::CriterionGuess)| {
        (guess.name.clone(), guess.unit.value.clone(), guess.category.value, guess.better.value)
    };
    found.criteria().map(of).collect()
}

fn asked(found: &Recognition) -> Vec<String> {
    let name = |row: usize| found.criteria().find(|(at, _)| *at == row).map_or("", |(_, guess)| &guess.name);
    let machine = |at: usize| found.columns[at].equipment.as_ref().map_or("", |e| e.name.as_str());
    let of = |question: &gapwise::sheet::recognise::Question| {
        let what = match &question.kind {
            QuestionKind::Rate { from, to } => format!("rate {from}/{to}"),
            kind => kind.key().to_owned(),
        };
        let place = question.row.map_or("", name);
        format!("{what} {place} {}", question.column.map_or("", machine)).trim().to_owned()
    };
    found.questions.iter().map(of).collect()
}

const TENDER: &str = "tender/zh_tender_three.tsv";

#[test]
fn the_chinese_tender_needs_no_correction() {
    let found = recognise(&bytes(TENDER));
    let expected = [
        ("定位精度", "mm", Category::Accuracy, Some(Better::Lower)),
        ("重复定位精度", "mm", Category::Accuracy, Some(Better::Lower)),
        ("主轴最高转速", "r/min", Category::Capability, Some(Better::Higher)),
        ("主轴轴承寿命", "小时", Category::ServiceLife, Some(Better::Higher)),
        ("MTBF", "h", Category::Stability, Some(Better::Higher)),
        ("数控系统", "", Category::Capability, None),
        ("交货期", "月", Category::Delivery, Some(Better::Lower)),
        ("质保期", "年", Category::Supply, Some(Better::Higher)),
        ("投标报价", "万元", Category::Cost, Some(Better::Lower)),
    ]
    .map(|(name, unit, category, better)| (name.to_owned(), unit.to_owned(), category, better));
    assert_eq!(criteria(&found), expected);
    assert!(found.criteria().nth(5).is_some_and(|(_, guess)| guess.is_text));
    let machines: Vec<(String, Origin, String)> = found
        .equipment()
        .filter_map(|at| found.columns[at].equipment.clone())
        .map(|e| (e.name, e.origin.value, e.country))
        .collect();
    let expected = [
        ("供应商甲", Origin::Domestic, ""),
        ("供应商乙", Origin::Imported, "DE"),
        ("供应商丙", Origin::Imported, "JP"),
    ];
    assert_eq!(machines, expected.map(|(name, origin, country)| (name.to_owned(), origin, country.to_owned())));
    let stars: Vec<&str> = found.criteria().filter(|(_, guess)| guess.star).map(|(_, guess)| &*guess.name).collect();
    assert_eq!(stars, ["定位精度"]);
    assert_eq!(
        asked(&found),
        [
            "plus-minus 定位精度",
            "price-terms 投标报价 供应商甲",
            "rate EUR/CNY 投标报价",
            "price-terms 投标报价 供应商丙",
            "rate JPY/CNY 投标报价",
        ]
    );
}

#[test]
fn the_chinese_tender_as_a_project() {
    let Import { project, .. } = made(&recognise(&bytes(TENDER)));
    assert_eq!((project.criteria.len(), project.equipment.len()), (9, 3));
    let criterion = |name: &str| project.criteria.iter().find(|c| c.name == name).expect("a criterion");
    let accuracy = criterion("定位精度").must.as_ref().expect("a clause");
    assert_eq!((accuracy.is.as_str(), accuracy.star), ("≤0.008", true));
    assert!(criterion("MTBF").must.as_ref().is_some_and(|must| !must.star));
    assert_eq!(criterion("投标报价").must, None);
    // Words are scored by nobody until somebody judges them.
    assert_eq!((criterion("数控系统").weight, criterion("数控系统").kind), (0.0, Kind::Text));
    let analysis = analyse(&project);
    let value = |machine: usize, name: &str| {
        let at = project.criteria.iter().position(|c| c.name == name).expect("a criterion");
        analysis.equipment[machine].cells[at].value
    };
    assert_eq!(value(0, "主轴最高转速"), Some(15_000.0));
    assert_eq!(value(0, "主轴轴承寿命"), Some(20_000.0));
    assert_eq!(value(1, "主轴轴承寿命"), Some(25_000.0));
    assert_eq!(value(2, "主轴轴承寿命"), None);
    assert!(analysis.equipment.iter().all(|machine| machine.excluded.is_none()));
}

#[test]
fn the_english_quotation_needs_no_correction() {
    use Category::{Accuracy, Capability, Cost, Delivery, ServiceLife, Stability, Supply};
    let found = recognise(&bytes("tender/en_two_suppliers.tsv"));
    let lower = |name: &str| found.criteria().find(|(_, guess)| guess.name == name).and_then(|(_, g)| g.better.value);
    for name in ["Positioning accuracy", "Repeatability", "Delivery", "Price"] {
        assert_eq!(lower(name), Some(Better::Lower), "{name}");
    }
    for name in ["Spindle bearing life", "MTBF", "Spindle speed", "Rapid traverse X/Y/Z", "Warranty"] {
        assert_eq!(lower(name), Some(Better::Higher), "{name}");
    }
    let categories: Vec<Category> = criteria(&found).into_iter().map(|(_, _, category, _)| category).collect();
    assert_eq!(
        categories,
        [Accuracy, Accuracy, ServiceLife, Stability, Capability, Capability, Delivery, Supply, Cost]
    );
    assert_eq!(
        asked(&found),
        [
            "plus-minus Positioning accuracy",
            "several-values Rapid traverse X/Y/Z Supplier A VMC-850",
            "price-terms Price Supplier A VMC-850",
            "price-terms Price Supplier B NV-850",
            "rate JPY/CNY Price",
        ]
    );
}

#[test]
fn one_content_in_every_form_gives_one_project() {
    let text = String::from_utf8(bytes(TENDER)).expect("UTF-8");
    let wanted = made(&recognise(text.as_bytes())).project;
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    let quoted = |mark: &str| {
        let line = |row: &Vec<&str>| row.iter().map(|text| format!("\"{text}\"")).collect::<Vec<_>>().join(mark);
        rows.iter().map(line).collect::<Vec<_>>().join("\r\n")
    };
    let cell = |text: &&str| format!("<td>{}</td>", text.replace('&', "&amp;").replace('<', "&lt;"));
    let line = |row: &Vec<&str>| format!("<tr>{}</tr>", row.iter().map(cell).collect::<String>());
    let page = format!("<html><body><table>{}</table></body></html>", rows.iter().map(line).collect::<String>());
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (form, bytes) in [
        ("commas", quoted(",").into_bytes()),
        ("semicolons", quoted(";").into_bytes()),
        ("sep=", format!("sep=|\r\n{}", quoted("|")).into_bytes()),
        ("GBK", encoding_rs::GBK.encode(&text).0.into_owned()),
        ("UTF-16", [&[0xff, 0xfe], &utf16[..]].concat()),
        ("UTF-16 without mark", utf16),
        ("HTML", page.into_bytes()),
        ("XLSX", bytes("tender_plain.xlsx")),
        ("XLS", bytes("tender_plain.xls")),
        ("ODS", bytes("tender_plain.ods")),
    ] {
        assert_eq!(made(&recognise(&bytes)).project, wanted, "{form}");
    }
}

#[test]
fn a_workbook_with_titles_merged_heads_and_totals() {
    let grids = grids(&bytes("tender_merged.xlsx"));
    assert!(grids.iter().any(|grid| grid.hidden && grid.name == "旧版"));
    let found = recognised(&grids, &Choices::default()).expect("a table");
    assert_eq!((found.sheet.as_str(), found.headings.clone()), ("技术对照", 3..5));
    let expected = [
        ("定位精度", "mm", Category::Accuracy, Some(Better::Lower)),
        ("重复定位精度", "mm", Category::Accuracy, Some(Better::Lower)),
        ("主轴最高转速", "r/min", Category::Capability, Some(Better::Higher)),
        ("MTBF", "h", Category::Stability, Some(Better::Higher)),
        ("开动率", "%", Category::Stability, Some(Better::Higher)),
        ("交货期", "月", Category::Delivery, Some(Better::Lower)),
        ("投标报价", "万元", Category::Cost, Some(Better::Lower)),
    ]
    .map(|(name, unit, category, better)| (name.to_owned(), unit.to_owned(), category, better));
    assert_eq!(criteria(&found), expected);
    let kinds: Vec<&str> = found.body.iter().map(|row| row.kind.key()).filter(|kind| *kind != "criterion").collect();
    assert_eq!(kinds, ["section", "section", "total", "total"]);
    let project = made(&found).project;
    let names: Vec<&str> = project.equipment.iter().map(|e| e.name.as_str()).collect();
    assert_eq!(names, ["供应商甲", "供应商乙"]);
    let text = |machine: usize, name: &str| {
        let criterion = project.criteria.iter().find(|c| c.name == name).expect("a criterion");
        project.equipment[machine].cell(&criterion.id).and_then(|cell| cell.chosen()).map(|spec| spec.is.clone())
    };
    assert_eq!(text(0, "开动率").as_deref(), Some("96%"));
    assert_eq!(text(1, "投标报价").as_deref(), Some("€325000"));
    assert!(project.criteria.iter().all(|c| c.note.is_empty()));
}

#[test]
fn equipment_in_rows_with_makers_and_countries() {
    let found = recognise(&bytes("machines_in_rows.xlsx"));
    assert!(found.turned);
    let project = made(&found).project;
    let machines: Vec<(&str, &str, &str, &Origin)> =
        project.equipment.iter().map(|e| (e.name.as_str(), e.maker.as_str(), e.made_in.as_str(), &e.origin)).collect();
    let expected = [
        ("VMC-850", "Dalian", "China", &Origin::Domestic),
        ("NV-850", "Okuma", "Japan", &Origin::Imported),
        ("C 42", "Hermle", "Germany", &Origin::Imported),
    ];
    assert_eq!(machines, expected);
    let units: Vec<&str> = project.criteria.iter().map(|c| c.unit.as_str()).collect();
    assert_eq!(units, ["µm", "rpm", "weeks", "EUR"]);
    assert!(project.criteria.iter().all(|c| !c.name.contains(['(', '['])));
}

/// Kinds of ugly tables, with the criteria that are in them.
#[test]
fn what_surrounds_a_table_is_no_criterion() {
    for (kind, text, names) in [
        ("title and blank rows", "Comparison of machines\n\nItem,Unit,A,B\nMTBF,h,1000,2000\n\n", vec!["MTBF"]),
        ("numbers", "No.,Parameter,Unit,A,B\n1,MTBF,h,1000,2000\n2,Noise,dB,70,75\n", vec!["MTBF", "Noise"]),
        ("unnamed numbers", ",Parameter,A,B\n1,MTBF,1000 h,2000 h\n2,Noise,70 dB,75 dB\n", vec!["MTBF", "Noise"]),
        ("totals", "Item,A,B\nMTBF,1000 h,2000 h\nTotal,5,6\nRank,1,2\n", vec!["MTBF"]),
        ("sections", "Item,A,B\nAccuracy,,\nStraightness,3 µm,4 µm\n", vec!["Straightness"]),
        ("numbered names", "项目,甲,乙\n1、MTBF,1000 h,2000 h\n2.1 噪声,70 dB,75 dB\n", vec!["MTBF", "噪声"]),
        ("a remark column", "指标,甲,乙,备注\nMTBF,1000 h,2000 h,见样本\n", vec!["MTBF"]),
        ("described machines", "指标,甲,乙\n品牌,A,B\n型号,X1,X2\n产地,中国,日本\nMTBF,1000 h,2000 h\n", vec!["MTBF"]),
        ("no heading of names", ",A,B\nMTBF,1000 h,2000 h\n", vec!["MTBF"]),
    ] {
        let found = recognise(text.as_bytes());
        let got: Vec<&str> = found.criteria().map(|(_, guess)| guess.name.as_str()).collect();
        assert_eq!(got, names, "{kind}");
        assert_eq!(found.equipment().count(), 2, "{kind}");
    }
}

#[test]
fn a_direction_that_nobody_knows_is_asked_never_taken_for_higher() {
    let found = recognise("Item,Unit,A,B\nFoobar index,,3,4\nTravel X,mm,500,600\nNoise,dB,≤ 70,75\n".as_bytes());
    let of = |at: usize| found.criteria().nth(at).map(|(_, guess)| guess.better.clone()).expect("a criterion");
    for at in [0, 1] {
        assert_eq!((of(at).value, of(at).certainty), (None, Certainty::Open));
    }
    assert_eq!((of(2).value, of(2).certainty), (Some(Better::Lower), Certainty::Guessed));
    // What is asked counts nothing until it is answered.
    let project = made(&found).project;
    let betters: Vec<Better> = project.criteria.iter().map(|c| c.better).collect();
    assert_eq!(betters, [Better::Unknown, Better::Unknown, Better::Lower]);
    let shares: Vec<f64> = gapwise::analysis::analyse(&project).criteria.iter().map(|c| c.weight).collect();
    assert_eq!(shares, [0.0, 0.0, 1.0]);
    // A limit on the other side than usual is no answer either.
    let found = recognise("Item,Unit,Requirement,A,B\nNoise,dB,≥ 70,75,80\nNoise level,dB,≤ 70,65,60\n".as_bytes());
    let betters: Vec<Option<Better>> = found.criteria().map(|(_, guess)| guess.better.value).collect();
    assert_eq!(betters, [None, Some(Better::Lower)]);
}

#[test]
fn choices_go_before_guesses() {
    let grid = grids("Item,A,B,C\nx,1,2,3\ny,4,5,6\n".as_bytes());
    let mut choices = Choices::default();
    choices.roles.insert(3, Role::Ignored);
    choices.origins.insert(1, Origin::Domestic);
    let row =
        RowChoice { better: Some(Better::Lower), unit: Some("mm".into()), weight: Some(3.0), ..RowChoice::default() };
    choices.rows.insert(1, row);
    choices.rows.insert(2, RowChoice { counts: Some(false), ..RowChoice::default() });
    let found = recognised(&grid, &choices).expect("a table");
    assert_eq!(found.equipment().count(), 2);
    assert!(matches!(found.body[1].kind, RowKind::LeftOut));
    let project = made(&found).project;
    assert_eq!(project.equipment[0].origin, Origin::Domestic);
    let criterion = &project.criteria[0];
    assert_eq!((criterion.better, criterion.unit.as_str(), criterion.weight), (Better::Lower, "mm", 3.0));
}

#[test]
fn hostile_files_are_answered() {
    for (name, bytes, expected) in [
        ("picture", b"\x89PNG\r\n\x1a\n".to_vec(), GridError::NoTable),
        ("PDF", b"%PDF-1.7\n".to_vec(), GridError::NoTable),
        ("nothing", Vec::new(), GridError::Empty),
        ("blanks", b" , ,\n,,\n".to_vec(), GridError::Empty),
    ] {
        assert_eq!(grid::read(&bytes), Err(expected), "{name}");
    }
    let workbook = bytes("tender_plain.xlsx");
    for cut in [4, 100, workbook.len() / 2, workbook.len() - 10] {
        assert!(matches!(grid::read(&workbook[..cut]), Err(GridError::Workbook { .. } | GridError::NoTable)), "{cut}");
    }
    let old = bytes("tender_plain.xls");
    for cut in [8, 600, old.len() / 2] {
        assert!(grid::read(&old[..cut]).is_err(), "{cut}");
    }
    let wide = format!(
        "<table><tr><td colspan=999999999 rowspan=999999999>x</td></tr>{}</table>",
        "<tr><td>y</td></tr>".repeat(3)
    );
    assert!(grid::read(wide.as_bytes()).is_err());
}

#[test]
fn words_of_a_name_speak_of_its_direction() {
    for (name, better) in [
        ("Accuracy error mm", Some(Better::Lower)),
        ("径向误差", Some(Better::Lower)),
        ("Annual fees", Some(Better::Lower)),
        ("年耗电费用", Some(Better::Lower)),
        ("Seal life", Some(Better::Higher)),
        ("密封件寿命", Some(Better::Higher)),
        ("Life cycle error costs of efficiency", None),
        ("Foobar index", None),
        ("Terror index", None),
    ] {
        let found = recognise(format!("Item,A,B\n{name},3,4\nMTBF,1000 h,2000 h\n").as_bytes());
        let (_, guess) = found.criteria().next().expect("a criterion");
        assert_eq!(guess.better.value, better, "{name}");
        assert_ne!(guess.better.certainty, Certainty::Sure, "{name}");
    }
    let found = recognise("criterion,A,B\nPrice,100,200\nAccuracy error mm,0.01,0.005\n".as_bytes());
    let (_, guess) = found.criteria().nth(1).expect("a criterion");
    assert_eq!((guess.name.as_str(), guess.unit.value.as_str()), ("Accuracy error", "mm"));
}
