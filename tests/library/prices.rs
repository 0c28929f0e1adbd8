//! Prices and origin: rates of tax of one machine, what has expired, what origin rests on, what stands beside a price.

use gapwise::analysis::{Analysis, Memo, Options, analyse, calculation};
use gapwise::model::{Arc, Equipment, Project};
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
