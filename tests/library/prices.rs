//! Prices and origin: rates of tax of one machine, what has expired, what origin rests on, what stands beside a price.

use gapwise::analysis::{Analysis, FindingKind, Memo, Options, analyse, calculation};
use gapwise::model::{Arc, Equipment, Place, Project};
use gapwise::store;
use gapwise::text::Lang;

use crate::support::project;

const PRICE: &str = r#"(id: "p", unit: "万元", better: Lower, scale: (worst: 500, best: 100), weight: 1,
    price: (terms: DDP, vat: Out, duty: In))"#;

/// One machine with these fields, whose price has VAT in and duty out.
fn offer(fields: &str, more: &str) -> Project {
    let spec = r#""p": (is: "200 万元", price: (terms: DDP, vat: Out, duty: Out))"#;
    project::read(PRICE, &format!("(id: \"m\", origin: Imported, {fields} specs: {{{spec}}})"), more)
}

fn value(analysis: &Analysis) -> f64 {
    analysis.equipment[0].cells[0].value.expect("a price")
}

fn change(project: &mut Project, with: impl FnOnce(&mut Equipment)) {
    with(Arc::make_mut(&mut project.equipment[0]));
}

#[test]
fn a_machine_with_its_own_duty_is_compared_by_it_and_the_calculation_says_so() {
    let steps = |p: &Project, lang| {
        let steps = calculation(p, &analyse(p), 0, 0, lang).into_iter().map(|step| step.text);
        steps.collect::<Vec<_>>().join("\n")
    };
    let default = offer("", "settings: (duty_percent: 10)");
    assert!((value(&analyse(&default)) - 220.0).abs() < 1e-9);
    assert!(
        steps(&default, Lang::En).contains("duty 10 % (the project's rate): × 1.1"),
        "{}",
        steps(&default, Lang::En)
    );
    let own = offer(r#"hs_code: "8457.10", duty_percent: 5,"#, "settings: (duty_percent: 10)");
    assert!((value(&analyse(&own)) - 210.0).abs() < 1e-9);
    assert!(steps(&own, Lang::En).contains("duty 5 % (this machine's rate, HS code 8457.10): × 1.05"));
    assert!(
        steps(&own, Lang::Zh).contains("关税 5 %（该设备的税率，税则号列 8457.10）：× 1.05"),
        "{}",
        steps(&own, Lang::Zh)
    );
    let free = offer("duty_percent: 0,", "settings: (duty_percent: 10)");
    assert!((value(&analyse(&free)) - 200.0).abs() < 1e-9, "free of duty is no missing rate");
}

#[test]
fn vat_beside_the_price_goes_before_the_machines_and_the_projects() {
    let with = |text: &str, fields: &str| {
        let spec = format!(r#""p": (is: "{text}", price: (terms: DDP, vat: In, duty: In))"#);
        let machine = format!("(id: \"m\", origin: Domestic, {fields} specs: {{{spec}}})");
        value(&analyse(&project::read(PRICE, &machine, "settings: (vat_percent: 13)")))
    };
    assert!((with("113 万元", "") - 100.0).abs() < 1e-9);
    assert!((with("106 万元", "vat_percent: 6,") - 100.0).abs() < 1e-9);
    assert!((with("109 万元（含9%增值税）", "vat_percent: 6,") - 100.0).abs() < 1e-9);
}

#[test]
fn a_changed_rate_of_one_machine_is_read_anew() {
    let mut p = offer("", "settings: (duty_percent: 10)");
    let mut memo = Memo::default();
    memo.analyse(&p, &Options::default());
    change(&mut p, |machine| machine.duty_percent = Some(5.0));
    let again = memo.analyse(&p, &Options::default());
    assert_eq!(again, analyse(&p));
    assert!((value(&again) - 210.0).abs() < 1e-9);
}

#[test]
fn rates_of_a_machine_are_written_as_they_were_read() {
    let p = offer(r#"hs_code: "8457.10", duty_percent: 9.7, vat_percent: 13,"#, "");
    let text = store::to_ron(&p);
    assert!(text.contains("hs_code: \"8457.10\"") && text.contains("duty_percent: 9.7"), "{text}");
    assert_eq!(store::read(&text).expect("read again"), p);
    let plain = store::to_ron(&offer("", ""));
    assert!(!plain.contains("hs_code") && !plain.contains("_percent"), "{plain}");
}

/// What is told of documents, in the words of the window.
fn told(settings: &str, evidence: &str) -> Vec<String> {
    let p = project::read(PRICE, "", &format!("settings: ({settings}), evidence: [{evidence}]"));
    let findings = analyse(&p).findings;
    let of_documents = |place: &Place| matches!(place, Place::Evidence(_));
    let dated = findings.iter().filter(|f| of_documents(&f.place) || matches!(f.kind, FindingKind::BadDate(_)));
    dated.map(|finding| finding.sentence(Lang::En)).collect()
}

#[test]
fn without_an_event_nothing_expires() {
    let old = r#"(id: "q", kind: Quotation, grade: D, date: "1999-01-01", valid_until: "1999-03-31")"#;
    assert_eq!(told("", old), Vec::<String>::new());
}

#[test]
fn an_offer_expires_on_the_day_after_its_last() {
    let offer = |until: &str| format!(r#"(id: "q", kind: Quotation, grade: D, valid_until: "{until}")"#);
    let event = r#"event_date: "2026-11-30""#;
    assert_eq!(
        told(event, &offer("2026-11-29")),
        ["The offer was valid until 2026-11-29 and has expired at the event date 2026-11-30"]
    );
    assert_eq!(told(event, &offer("2026-11-30")), Vec::<String>::new());
    assert_eq!(told(event, &offer("end of May")), ["\"end of May\" is not a date; write it as 2026-11-30"]);
    assert_eq!(told(r#"event_date: "30.11.2026""#, ""), ["\"30.11.2026\" is not a date; write it as 2026-11-30"]);
}

#[test]
fn a_document_is_old_only_where_it_surely_is() {
    let dated = |date: &str| format!(r#"(id: "q", grade: D, date: "{date}")"#);
    let event = r#"event_date: "2026-11-30""#;
    for young in ["2021-11-30", "2021-11", "2021", "2026-12-24", ""] {
        assert_eq!(told(event, &dated(young)), Vec::<String>::new(), "{young}");
    }
    for (old, years) in [("2021-11-29", 5), ("2020", 5)] {
        let sentence = format!("The document of {old} is more than {years} years old at the event date 2026-11-30");
        assert_eq!(told(event, &dated(old)), [sentence]);
    }
    assert_eq!(told(r#"event_date: "2026-11-30", evidence_years: 0"#, &dated("1999")), Vec::<String>::new());
    assert_eq!(told(r#"event_date: "2026-11-30", evidence_years: 2"#, &dated("2024-05-01")).len(), 1);
    assert!(told(event, &dated("spring 2019"))[0].contains("its age at the event date is not known"));
}

#[test]
fn facts_of_origin_stand_beside_the_group_and_change_nothing() {
    let facts = r#"made_in: "China", brand_country: "Japan", owner_country: "Japan", declaration: true,
        domestic_content_percent: 62.5, domestic_content_source: "supplier's letter","#;
    let p = offer(facts, "");
    let text = store::to_ron(&p);
    assert_eq!(store::read(&text).expect("read again"), p);
    assert!(text.contains("domestic_content_percent: 62.5") && text.contains("declaration:"), "{text}");
    let (with, without) = (analyse(&p), analyse(&offer("", "")));
    assert_eq!(with.equipment[0].cells, without.equipment[0].cells);
    assert_eq!(with.equipment[0].origin, without.equipment[0].origin);
}
