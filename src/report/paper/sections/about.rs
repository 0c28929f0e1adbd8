//! Where the paper comes from: file, digest, version, date, and the settings that the results rest on.

use crate::analysis::benchmark_name;
use crate::analysis::decision::{closed_up, policy_sentence, weight_set_name};
use crate::model::Scenario;
use crate::report::paper::{Fact, Piece, Source};
use crate::text::Lang;
use crate::text::number::number;

pub(in crate::report::paper) fn pieces(source: &Source<'_>, lang: Lang) -> Vec<Piece> {
    let Source { project, analysis, decision, about } = *source;
    let settings = &project.settings;
    let mut digest = vec![about.digest.clone()];
    digest.extend(about.is_unsaved.then(|| lang.paper_about_unsaved().to_owned()));
    let scenario = project.scenario(&analysis.scenario).map_or(lang.scenario_base(), Scenario::display_name);
    let draws = &settings.robustness;
    let weights = weight_set_name(draws.weights, lang);
    let samples = lang.paper_about_samples_text(&number(f64::from(draws.samples)), draws.seed, &weights);
    let shares = settings.assumed;
    let [a, b, c, d, e] = [shares.a, shares.b, shares.c, shares.d, shares.e].map(number);
    let mut facts = vec![
        Fact::new(lang.paper_about_project(), vec![project.title(lang).to_owned()]),
        Fact::new(lang.paper_about_file(), vec![about.file.clone()]),
        Fact::new(lang.paper_about_digest(), digest),
        Fact::new(lang.paper_about_version(), vec![about.program.clone()]),
        Fact::new(lang.paper_about_date(), vec![about.date.clone()]),
        Fact::new(lang.paper_about_benchmark(), vec![closed_up(benchmark_name(project, analysis, lang), lang)]),
        Fact::new(lang.paper_about_scenario(), vec![scenario.to_owned()]),
        Fact::new(lang.paper_about_home(), vec![project.origin_rule.clone()]),
        Fact::new(lang.paper_about_missing(), vec![policy_sentence(&decision.table, lang)]),
        Fact::new(lang.paper_about_assumed(), vec![lang.paper_about_assumed_text(&a, &b, &c, &d, &e)]),
        Fact::new(lang.paper_about_samples(), vec![closed_up(samples, lang)]),
    ];
    for fact in &mut facts {
        fact.sentences.retain(|sentence| !sentence.trim().is_empty());
    }
    facts.retain(|fact| !fact.sentences.is_empty());
    vec![Piece::Facts(facts)]
}
