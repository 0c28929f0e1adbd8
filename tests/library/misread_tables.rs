//! Tables that were once misread without a word, a kind a test: the right reading, or a question.

use gapwise::analysis::analyse;
use gapwise::model::{Better, Category, Criterion, Origin, Project};
use gapwise::sheet;
use gapwise::sheet::grid;
use gapwise::sheet::recognise::{Choices, QuestionKind, Recognition};
use gapwise::text::Lang;

fn recognise(text: &str) -> Recognition {
    let grids = grid::from_text(text).expect("a table");
    sheet::recognised(&grids, &Choices::default()).expect("recognised")
}

fn project(text: &str) -> Project {
    sheet::project(&recognise(text), "p").expect("a project").project
}

fn machines(text: &str) -> Vec<String> {
    project(text).equipment.iter().map(|machine| machine.name.clone()).collect()
}

fn names(text: &str) -> Vec<String> {
    project(text).criteria.iter().map(|criterion| criterion.name.clone()).collect()
}

fn asked(text: &str) -> Vec<&'static str> {
    recognise(text).questions.iter().map(|question| question.kind.key()).collect()
}

/// The values of the first criterion of this name in its unit.
fn values(text: &str, name: &str) -> Vec<Option<f64>> {
    let project = project(text);
    let at = project.criteria.iter().position(|criterion| criterion.name == name).expect("the criterion");
    analyse(&project).equipment.iter().map(|machine| machine.cells[at].value.map(rounded)).collect()
}

/// Without the last digits of converting units.
fn rounded(x: f64) -> f64 {
    (x * 1e9).round() / 1e9
}

fn criterion(text: &str, name: &str) -> Criterion {
    let project = project(text);
    let found = project.criteria.iter().find(|criterion| criterion.name == name);
    found.unwrap_or_else(|| panic!("{name} among {:?}", names(text))).as_ref().clone()
}

fn limit(text: &str, name: &str) -> String {
    criterion(text, name).must.map(|must| must.is).unwrap_or_default()
}

#[test]
fn requirements_may_name_the_criteria() {
    for text in [
        "技术要求,国产,进口\n定位精度≤0.008mm,0.006mm,0.004mm\n主轴转速≥12000rpm,12000rpm,18000rpm",
        "序号,招标技术要求,国产,进口\n1,定位精度≤0.008mm,0.006mm,0.004mm\n2,主轴转速≥12000rpm,12000rpm,18000rpm",
        "条款,技术要求,国产,进口\n(1)定位精度(mm),≤0.008,0.006,0.004\n(2)主轴转速(rpm),≥12000,12000,18000",
    ] {
        assert_eq!(machines(text), ["国产", "进口"], "{text}");
        assert_eq!(names(text), ["定位精度", "主轴转速"], "{text}");
        assert_eq!(values(text, "定位精度"), [Some(0.006), Some(0.004)], "{text}");
        assert!(limit(text, "定位精度").starts_with("≤0.008"), "{text}");
    }
    let single = "序号,招标文件条款号,招标文件要求,投标文件响应,偏离情况\n1,★3.1.1,定位精度≤0.008mm,0.006mm,正偏离\n\
                  2,★3.1.2,主轴转速≥12000rpm,12000rpm,无偏离";
    assert_eq!(machines(single), ["投标文件响应"]);
    assert_eq!(criterion(single, "定位精度").must.map(|must| (must.clause, must.star)), Some(("3.1.1".into(), true)));
    let english = "No.,Technical requirement,Offer A (Domestic VMC),Compliant,Offer B (Imported VF),Compliant\n\
                   1,Positioning accuracy ≤ 0.008 mm,0.006 mm,Yes,0.005 mm,Yes\n2,Warranty ≥ 24 months,24 months,Yes,12 months,No";
    assert_eq!(machines(english), ["Offer A (Domestic VMC)", "Offer B (Imported VF)"]);
    assert_eq!(limit(english, "Warranty"), "≥ 24 months");
}

#[test]
fn requirements_under_any_heading() {
    for heading in ["技术规格", "Specification", "标准", "招标指标", "URS", "Req.", "招标值", "Muss", "允许值", "公差"]
    {
        let text = format!(
            "项目,单位,{heading},国产 A,进口 B\n定位精度,mm,≤0.008,0.006,0.004\n主轴转速,rpm,≥12000,12000,18000"
        );
        assert_eq!(machines(&text), ["国产 A", "进口 B"], "{heading}");
        assert_eq!(limit(&text, "定位精度"), "≤0.008", "{heading}");
    }
    // The one machine of a sheet may stand under such a heading.
    assert_eq!(machines("Item,Unit,Spec\nSpindle speed,rpm,12000\nRepeatability,mm,0.002"), ["Spec"]);
}

#[test]
fn a_bare_amount_beside_a_foreign_one_is_asked() {
    let text = "项目,单位,国产,进口\n设备总价,,280万,€620000";
    assert!(asked(text).contains(&"unit"), "{:?}", asked(text));
    assert_eq!(criterion(text, "设备总价").unit, "");
    // Every amount says its currency: that of the first, the others by a rate.
    let text = "项目,单位,国产,进口\n设备总价,,280万元,€620000";
    assert!(recognise(text).questions.iter().any(|q| matches!(q.kind, QuestionKind::Rate { .. })));
}

#[test]
fn units_behind_machines_and_beside_them() {
    let money = "Item,Domestic A (CNY),Imported B (EUR)\nMachine price,850000,250000\nDelivery (weeks),12,30";
    assert_eq!(machines(money), ["Domestic A", "Imported B"]);
    assert!(asked(money).contains(&"rate"));
    assert_eq!(values(money, "Delivery"), [Some(12.0), Some(30.0)]);
    let beside =
        "Parameter,Domestic,Unit,Imported,Unit\nPositioning accuracy,6,µm,0.004,mm\nSpindle speed,12000,rpm,20,krpm";
    assert_eq!(values(beside, "Positioning accuracy"), [Some(6.0), Some(4.0)]);
    assert_eq!(values(beside, "Spindle speed"), [Some(12_000.0), Some(20_000.0)]);
    let inches = "Parameter,Domestic VMC [mm],Imported HMC [in]\nX travel,800,31.5";
    assert_eq!(values(inches, "X travel"), [Some(800.0), Some(800.1)]);
    let head = "成本项目(万元),国产,进口\n关税,3,5";
    assert_eq!(criterion(head, "关税").unit, "万元");
}

#[test]
fn bare_values_are_in_the_unit_of_the_limit() {
    let text = "指标,要求,国产,进口\n滑块行程,≥200mm,250,20cm\n定位精度,≤0.008mm,0.006,4μm\n换刀时间,≤2.5s,1.8,1600ms";
    assert_eq!(values(text, "滑块行程"), [Some(250.0), Some(200.0)]);
    assert_eq!(values(text, "定位精度"), [Some(0.006), Some(0.004)]);
    assert_eq!(values(text, "换刀时间"), [Some(1.8), Some(1.6)]);
    // Without a limit a bare value far from the others may be in another unit.
    assert!(asked("指标,国产,进口\n定位精度,0.005,5μm").contains(&"unit"));
    assert!(!asked("指标,国产,进口\n定位精度,3,5μm").contains(&"unit"));
    assert!(asked("项目,要求,国产,进口\n公称压力,≥200T,200吨,2000kN").contains(&"unit"));
}

#[test]
fn a_minimum_is_no_minute_and_a_maximum_a_limit() {
    let text = "Parameter,Unit,Requirement,Domestic,Imported\nSpindle speed,rpm,\"12,000 min\",\"10,000\",\"15,000\"\n\
                Positioning accuracy,mm,0.008 max.,0.009,0.004\nSpindle life,h,,\"20,000 min.\",\"12,000 min.\"";
    let project = project(text);
    let analysis = analyse(&project);
    // 10 000 rpm and 0.009 mm miss what is asked for.
    assert_eq!(analysis.equipment[0].deviations, 2);
    assert_eq!(limit(text, "Positioning accuracy"), "≤0.008");
    assert_eq!(analysis.equipment[0].cells[2].value, Some(20_000.0));
}

#[test]
fn points_are_no_minutes_and_scores_no_measurements() {
    let text = "项目,国产,进口\n综合评分,7.5分,8.8分\n价格得分,28.5,12.7";
    assert_eq!(values(text, "综合评分"), [Some(7.5), Some(8.8)]);
    assert_eq!(criterion(text, "价格得分").better, Better::Higher);
    assert_ne!(criterion(text, "价格得分").category, Category::Cost);
    let table = "打分项(1-10分),国产A,进口B\n定位精度,7,9\n价格,9,4";
    assert_eq!(criterion(table, "定位精度").better, Better::Higher);
    assert_eq!(criterion(table, "价格").better, Better::Higher);
}

#[test]
fn names_alike_do_not_lend_their_direction() {
    for name in ["Warm-up time (min)", "Start-up time (s)", "Acceleration time (s)"] {
        let text = format!("Criterion,Domestic,Imported\n{name},30,15");
        let bare = name.split(" (").next().unwrap_or_default();
        assert_ne!(criterion(&text, bare).better, Better::Higher, "{name}");
    }
    let text = "性能,国产,进口\n程序段处理速度,3600段/s,0.4ms";
    assert_ne!(criterion(text, "程序段处理速度").better, Better::Higher);
}

#[test]
fn helper_columns_are_no_machines() {
    let text = "Pos.;Merkmal;Soll;Maschine A (China);Maschine B (Deutschland);Bemerkung\n1.1;Umkehrspanne;≤ 2 µm;1,1 µm;2,6 µm;";
    assert_eq!(machines(text), ["Maschine A", "Maschine B"]);
    let text = "参数,单位,国产,进口,国产/进口比值,结论\n定位精度,μm,6,4,1.5,落后\nMTBF,h,1500,3000,0.5,落后";
    assert_eq!(machines(text), ["国产", "进口"]);
    // What nobody can tell is asked.
    let text = "参数,轴,国产,进口\n定位精度,X,6,4\n重复定位精度,Y,6,4";
    assert!(asked(text).contains(&"column"), "{:?}", asked(text));
    let text =
        "一级指标,一级权重,二级指标,二级权重,国产设备,进口设备\n精度,0.4,定位精度,0.6,6,4\n,,重复定位精度,0.4,4,2";
    assert_eq!(machines(text), ["国产设备", "进口设备"]);
    assert!(asked(text).contains(&"column"));
}

#[test]
fn answers_that_are_headings_elsewhere_are_answers() {
    let text = "Feature,Domestic,Imported\nOPC UA,TRUE,TRUE\nRemote diagnosis,Standard,Standard\nProbe,Option,Standard";
    assert_eq!(machines(text), ["Domestic", "Imported"]);
    assert_eq!(names(text).len(), 3);
}

#[test]
fn lists_of_offers_have_machines_in_rows() {
    let text = "序号,名称,型号规格,品牌,数量,单位,单价(元),交货期\n1,加工中心,VMC850,大连机床,2,台,420000,60天\n2,加工中心,VF-3SS,HAAS,2,台,780000,120天";
    assert_eq!(machines(text), ["VMC850", "VF-3SS"]);
    assert_eq!(values(text, "单价"), [Some(420_000.0), Some(780_000.0)]);
    let units = "机床型号,产地,定位精度,价格\n,,mm,万元\n国产 VMC850,中国大连,0.008,68\n牧野 V56i,日本,0.003,230";
    assert_eq!((criterion(units, "定位精度").unit, criterion(units, "价格").unit), ("mm".into(), "万元".into()));
    let sections = "型号,定位精度(μm)\n一、国产,\nKMC800,6\n二、进口,\nDMU50,5";
    let origins: Vec<Origin> = project(sections).equipment.iter().map(|machine| machine.origin.clone()).collect();
    assert_eq!(origins, [Origin::Domestic, Origin::Imported]);
}

#[test]
fn units_that_are_not_known_are_kept_and_asked() {
    let text = "项目,单位,国产,进口\n表面硬度,HRX,60,62\n数控位数,,24 bits,25 bits";
    assert_eq!(asked(text).iter().filter(|kind| **kind == "unit").count(), 2);
    assert_eq!(values(text, "表面硬度 (HRX)"), [Some(60.0), Some(62.0)]);
    assert_eq!(values(text, "数控位数 (bits)"), [Some(24.0), Some(25.0)]);
    let text = "Item,Unit,Domestic,Imported\nPrice,kEUR,85,280\nAnnual cost,千元,30,90";
    assert_eq!(values(text, "Price"), [Some(85.0), Some(280.0)]);
}

#[test]
fn yes_and_no_in_the_words_of_tenders() {
    for (yes, no) in [("满足", "不满足"), ("√", "×"), ("ja", "nein"), ("符合", "不符合")] {
        let text = format!("项目,国产,进口\n五轴RTCP,{yes},{no}\n在机测量,{no},{yes}");
        let cells: Vec<_> = analyse(&project(&text)).equipment.iter().map(|machine| machine.cells[0].points).collect();
        assert_eq!(cells, [Some(100.0), Some(0.0)], "{yes}");
    }
}

#[test]
fn points_of_thousands_where_commas_are_decimal() {
    let text = "项目;国产 A;进口 B\n重量;7,5 t;6.200 kg\n扭矩;1.200 Nm;1200 Nm";
    assert_eq!(values(text, "重量"), [Some(7.5), Some(6.2)]);
    assert_eq!(values(text, "扭矩"), [Some(1200.0), Some(1200.0)]);
    assert!(recognise(text).originals.values().any(|original| original == "6.200 kg"));
}

#[test]
fn markdown_is_read_without_its_marks() {
    let text = "| 项目 | 单位 | 国产 A | 进口 B |\n|:---|:----:|---:|---:|\n| **主轴转速** | rpm | 15000 | `20000` |";
    assert_eq!(names(text), ["主轴转速"]);
    assert!(criterion(text, "主轴转速").must.is_none());
    assert_eq!(values(text, "主轴转速"), [Some(15_000.0), Some(20_000.0)]);
}

#[test]
fn origins_glued_to_names_are_guessed() {
    for (heading, origin) in [
        ("国产VMC", Origin::Domestic),
        ("进口B1", Origin::Imported),
        ("Offer A (Domestic VMC)", Origin::Domestic),
        ("German D", Origin::Imported),
        ("A社（国産）", Origin::Domestic),
        ("德国B机床", Origin::Imported),
    ] {
        let text = format!("项目,单位,{heading},X9\n定位精度,mm,0.006,0.004");
        assert_eq!(project(&text).equipment[0].origin, origin, "{heading}");
    }
    // `in` is a unit and `no` a word, not India and Norway.
    let text = "Parameter,Machine A (no),Machine B [in]\nX travel,800,31.5";
    assert!(project(text).equipment.iter().all(|machine| machine.brand_country.is_empty()));
}

#[test]
fn what_a_page_hides_or_strikes_is_not_read() {
    let text = "<table><tr><th>Parameter</th><th>Domestic</th><th>Imported</th></tr>\
        <tr style=\"display: none\"><td>old price</td><td>1</td><td>2</td></tr>\
        <tr><td>Price</td><td><del>€ 120,000</del> € 110,000</td><td>€ 98,000</td></tr>\
        <tr><td>Life</td><td>1.2×10<sup>4</sup> h</td><td>2×10<sup>4</sup> h</td></tr></table>";
    assert_eq!(names(text), ["Price", "Life"]);
    assert_eq!(values(text, "Price"), [Some(110_000.0), Some(98_000.0)]);
    assert_eq!(values(text, "Life"), [Some(12_000.0), Some(20_000.0)]);
}

/// The same workbook from two programs: hidden row and column, currencies, per cent and a unit in the number formats.
#[test]
fn formats_and_hidden_parts_of_workbooks() {
    for name in ["shown_formats.xlsx", "shown_formats.ods"] {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sheets").join(name);
        let grids = grid::read(&std::fs::read(path).expect("the fixture")).expect("a table");
        let found = sheet::recognised(&grids, &Choices::default()).expect("recognised");
        assert_eq!((found.hidden_rows.as_slice(), found.hidden_columns.as_slice()), (&[4][..], &[4][..]), "{name}");
        let import = sheet::project(&found, "p").expect("a project");
        assert!(import.notes.iter().any(|note| note.sentence(Lang::En).contains("Hidden in the file")), "{name}");
        let p = import.project;
        assert_eq!(p.equipment.len(), 2, "{name}");
        let cell = |machine: usize, at: usize| {
            p.equipment[machine].cell(&p.criteria[at].id).expect("as written").specs[0].is.clone()
        };
        assert!(["¥850000", "CNY 850000"].contains(&cell(0, 0).as_str()), "{name}");
        assert_eq!([cell(0, 2), cell(0, 3)], ["85%", "7.5 t"], "{name}");
        assert!(["€110000", "EUR 110000"].contains(&cell(1, 0).as_str()), "{name}");
        assert_eq!(p.criteria[2].unit, "%");
    }
}
