//! Comparison sheets: both orientations, delimiters, encodings, and what is not understood.

use gapwise::analysis::analyse;
use gapwise::model::{Better, Category, Kind, Origin};
use gapwise::sheet::grid::decode;
use gapwise::sheet::{Import, ImportNote, SheetError, import};
use gapwise::store::{read, to_ron};

const SHEET: &str = "\
criterion,category,unit,better,weight,worst,best,must,Alpha 1,Beta 2
@origin,,,,,,,,domestic,imported
@maker,,,,,,,,A Works,B Werke
Positioning accuracy,accuracy,µm,lower,30,20,2,≤ 15 µm,8 µm,6 µm
Spindle life,service life,h,higher,50,0,20000,,\"12,000 h\",≥ 15 000 h
Service on site,supply,,higher,20,,,yes,yes,no
";

fn sheet(text: &str) -> Import {
    import(text, "sheet").unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn a_comparison_sheet_becomes_a_project() {
    let Import { project, notes } = sheet(SHEET);
    assert!(notes.is_empty(), "{notes:?}");
    assert_eq!(project.equipment[0].id, "alpha-1");
    assert_eq!((&project.equipment[0].origin, project.equipment[1].maker.as_str()), (&Origin::Domestic, "B Werke"));
    let accuracy = &project.criteria[0];
    assert_eq!(
        (accuracy.id.as_str(), accuracy.category, accuracy.better),
        ("positioning-accuracy", Category::Accuracy, Better::Lower)
    );
    assert_eq!(accuracy.scale.as_ref().map(|s| (s.worst, s.best)), Some((20.0, 2.0)));
    assert_eq!(project.criteria[2].kind, Kind::YesNo);
    let analysis = analyse(&project);
    assert_eq!(analysis.equipment[0].cells[1].value, Some(12000.0));
    assert!(analysis.equipment[1].deviations == 1, "no service, and it is a must");
    assert_eq!(read(&to_ron(&project)).as_ref(), Ok(&project));
}

#[test]
fn the_other_orientation_gives_the_same_project() {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(SHEET.as_bytes());
    let rows: Vec<Vec<String>> =
        reader.records().map(|r| r.expect("row").iter().map(str::to_owned).collect()).collect();
    let turned: Vec<String> = (0..rows[0].len())
        .map(|c| rows.iter().map(|row| format!("\"{}\"", row[c])).collect::<Vec<_>>().join(","))
        .collect();
    assert_eq!(sheet(&turned.join("\n")).project, sheet(SHEET).project);
}

#[test]
fn tabs_semicolons_and_chinese_headings() {
    let chinese = "指标;类别;单位;方向;权重;最差;最优;甲机;乙机\n@来源;;;;;;;国产;进口\n定位精度;精度;µm;越小越好;30;20,5;2;8;6,5\n";
    let project = sheet(chinese).project;
    assert_eq!(project.criteria[0].scale.as_ref().map(|s| s.worst), Some(20.5));
    assert_eq!(project.equipment[1].origin, Origin::Imported);
    assert_eq!(analyse(&project).equipment[1].cells[0].value, Some(6.5));
    let tabs = SHEET.replace("\"12,000 h\"", "12 000 h").replace(',', "\t");
    assert_eq!(sheet(&tabs).project.criteria.len(), 3);
}

#[test]
fn encodings_of_chinese_excel() {
    let text = "指标,单位,甲机\n定位精度,µm,8\n";
    let (gbk, _, _) = encoding_rs::GBK.encode("指标,单位,甲机\n定位精度,mm,8\n");
    assert_eq!(decode(&gbk), "指标,单位,甲机\n定位精度,mm,8\n");
    let mut with_mark = vec![0xef, 0xbb, 0xbf];
    with_mark.extend(text.as_bytes());
    assert_eq!(decode(&with_mark), text);
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(decode(&utf16), text);
}

#[test]
fn a_plain_decision_matrix_comes_through_the_same_door() {
    let project =
        sheet("criterion,unit,better,weight,A,B,C\nc1,1,max,0.2,10.5,-4.7,8.1\nc2,1,min,0.8,3,0,0.3\n").project;
    assert_eq!(project.criteria.iter().map(|c| c.id.as_str()).collect::<Vec<_>>(), ["c1", "c2"]);
    let analysis = analyse(&project);
    assert_eq!(analysis.equipment[1].cells[0].value, Some(-4.7));
    assert!((analysis.criteria[1].weight - 0.8).abs() < 1e-12);
    let turned = sheet("alternative,c1,c2\nA,10.5,3\nB,-4.7,0\n").project;
    assert_eq!((turned.criteria.len(), turned.equipment.len()), (2, 2));
    assert_eq!(turned.equipment[0].id, "A");
}

#[test]
fn what_is_not_understood_is_told_with_its_place() {
    let text = "criterion,category,better,weight,worst,A,\n@colour,,,,,red,\nx,precison,sideways,much,5,1,stray\n";
    let mut notes = sheet(text).notes;
    notes.retain(|note| !matches!(note, ImportNote::Asked { .. }));
    let expected = [
        ImportNote::UnknownHeading { row: 1, column: 7, heading: String::new() },
        ImportNote::UnknownHeading { row: 2, column: 1, heading: "@colour".into() },
        ImportNote::UnknownWord { row: 3, column: 2, word: "precison".into() },
        ImportNote::UnknownWord { row: 3, column: 3, word: "sideways".into() },
        ImportNote::NotANumber { row: 3, column: 4, text: "much".into() },
        ImportNote::HalfScale { row: 3 },
    ];
    assert_eq!(notes, expected);
}

#[test]
fn a_sheet_without_criteria_or_equipment_is_refused() {
    for text in ["", "criterion,unit,weight\nx,mm,1\n", "criterion,A,B\n"] {
        assert_eq!(import(text, "t"), Err(SheetError::Empty), "{text:?}");
    }
}

#[test]
fn names_that_clash_get_ids_of_their_own() {
    let project = sheet("criterion,best one,best,A b,A-b,甲\nx,1,2,3,4,5\n").project;
    let ids: Vec<&str> = project.equipment.iter().map(|e| e.id.as_str()).collect();
    // "best" is an attribute of the criteria here.
    assert_eq!(ids, ["best-one", "a-b", "A-b", "e4"]);
}

#[test]
fn ids_given_twice_are_made_to_differ() {
    let project = sheet("criterion,id,unit,A,B\n@id,,,m,m\nLife,life,h,1000,2000\nLife two,life,h,10,20\n").project;
    let ids = |list: Vec<&str>| list.join(" ");
    assert_eq!(ids(project.criteria.iter().map(|c| c.id.as_str()).collect()), "life life-2");
    assert_eq!(ids(project.equipment.iter().map(|e| e.id.as_str()).collect()), "m m-2");
    assert_eq!(project.equipment[0].specs.0.len(), 2);
    assert!(read(&to_ron(&project)).is_ok());
}
