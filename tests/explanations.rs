//! scratch
use gapwise::analysis::decision::*;
use gapwise::analysis::*;
use gapwise::text::Lang;
use gapwise::model::Project;

const NEAR: &str = r#"(
    format: 1,
    title: "Near tie",
    settings: (robustness: (samples: 2000)),
    criteria: [
        (id: "accuracy", name: "Positioning accuracy", name_zh: "定位精度", category: Accuracy, unit: "µm", better: Lower, scale: (worst: 20, best: 4), weight: 50),
        (id: "life", name: "Spindle life", name_zh: "主轴寿命", category: ServiceLife, unit: "h", scale: (worst: 5000, best: 20000), weight: 30),
        (id: "opc", name: "Open interface", name_zh: "开放接口", category: Supply, kind: YesNo, weight: 20),
    ],
    equipment: [
        (id: "one", name: "Machine One", name_zh: "一号机", origin: Domestic, evidence: "test", specs: {"accuracy": "8.00 µm", "life": "14 000 h", "opc": "yes"}),
        (id: "two", name: "Machine Two", name_zh: "二号机", origin: Imported, evidence: "offer", specs: {"accuracy": "7.99 µm", "life": "14 000 h", "opc": "yes"}),
        (id: "three", name: "Machine Three", name_zh: "三号机", origin: Imported, evidence: "offer", specs: {"accuracy": "≤ 9 µm", "life": "≤ 18 000 h", "opc": "no"}),
        (id: "four", name: "Machine Four", name_zh: "四号机", origin: Domestic, specs: {"accuracy": "7 µm", "life": "?", "opc": "?"}),
    ],
    evidence: [
        (id: "test", kind: OwnTest, title: "Acceptance test", grade: A),
        (id: "offer", kind: Quotation, title: "Quotation", grade: D),
    ],
)"#;

fn show(what: &str, found: [Vec<String>; 2]) {
    for list in found {
        println!("{what}");
        for s in list { println!("    {s:?},"); }
    }
}

#[test]
fn look() {
    let open = |file: &str| gapwise::store::open(std::path::Path::new(&format!("projects/{file}.ron"))).unwrap().0;
    let near = gapwise::store::read(NEAR).unwrap();
    for (name, project, whys, parities) in [
        ("tutorial", open("tutorial"), vec![(3, 0), (5, 2)], vec![(5, None), (1, None), (2, None), (0, Some(3))]),
        ("five", open("five-axis-machining-centres"), vec![(4, 3)], vec![(0, None), (4, None)]),
        ("near", near, vec![(0, 1), (1, 3), (2, 3)], vec![(0, Some(1)), (2, Some(0)), (3, Some(1))]),
    ] {
        let project: Project = project;
        let analysis = analyse(&project);
        let whole = Decision::whole(&project, &analysis);
        let both = |of: &dyn Fn(Lang) -> Vec<String>| [of(Lang::En), of(Lang::Zh)];
        show(&format!("{name} overview"), both(&|l| overview(&project, &analysis, &whole, l)));
        show(&format!("{name} board"), both(&|l| board_sentences(&project, &analysis, &whole, l)));
        show(&format!("{name} robustness"), both(&|l| robustness_sentences(&project, &analysis, &whole, l)));
        show(&format!("{name} reversals"), both(&|l| reversal_sentences(&project, &analysis, &whole, l)));
        for (a, b) in whys {
            show(&format!("{name} why {a} {b}"), both(&|l| why_sentences(&project, &analysis, &why(&analysis, a, b).unwrap(), l)));
        }
        for (a, b) in parities {
            let samples = PairSamples::new(&project, &analysis, a, b);
            let found = parity(&project, &analysis, a, b, &samples).unwrap();
            show(&format!("{name} parity {a} {b:?}"), both(&|l| parity_sentences(&project, &analysis, &found, l)));
        }
    }
}
