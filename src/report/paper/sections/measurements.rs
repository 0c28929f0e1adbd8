//! What the raw data give, with their figures and budgets.

use super::bounded;
use crate::figure::{FigureId, heading, of_measurement};
use crate::model::{Evidence, Measurement};
use crate::report::measured;
use crate::report::paper::{Piece, Source};
use crate::text::Lang;

/// Measurements reported.
const MOST: usize = 30;

pub(in crate::report::paper) fn pieces(source: &Source<'_>, lang: Lang) -> Vec<Piece> {
    let evidence = source.project.evidence.iter();
    let all = evidence.flat_map(|e| e.measurements.iter().map(move |m| (e.as_ref(), m.as_ref()))).collect();
    let (shown, more) = bounded(all, MOST, lang);
    shown.into_iter().flat_map(|(evidence, of)| measurement(source, evidence, of, lang)).chain(more).collect()
}

fn measurement(source: &Source<'_>, evidence: &Evidence, of: &Measurement, lang: Lang) -> Vec<Piece> {
    let heading = heading(evidence, of);
    let title = [heading.title.as_str(), heading.subtitle.as_str()].into_iter().filter(|part| !part.is_empty());
    let mut pieces = vec![Piece::Heading(title.collect::<Vec<_>>().join(" · "))];
    let found = source.analysis.outcomes.of(of);
    match found.as_ref() {
        Ok(outcome) => {
            let report = measured::measurement(of, outcome, of.display_name(), lang).outline;
            pieces.extend(Some(report.title.clone()).filter(|title| !title.is_empty()).map(Piece::Paragraph));
            pieces.extend(Piece::outline(report));
            let figures = FigureId::of_report(&outcome.report);
            let drawn = figures.filter_map(|id| of_measurement(id, (of, outcome), &heading, lang));
            pieces.extend(drawn.map(|figure| Piece::figure(figure, lang)));
        }
        Err(why) => {
            pieces.push(Piece::Paragraph(lang.paper_measurement_failed(of.display_name(), &why.sentence(lang))));
        }
    }
    pieces
}
