//! What was computed and how, with formulas and where the methods are published.

use crate::analysis::decision::{Method, method_name};
use crate::report::paper::{Piece, Source};
use crate::text::Lang;
use crate::text::number::number;

/// What is said of one computation: heading, sentence, formula, publications.
struct Note {
    heading: &'static str,
    text: String,
    formula: &'static str,
    published: &'static str,
}

pub(in crate::report::paper) fn pieces(source: &Source<'_>, lang: Lang) -> Vec<Piece> {
    let note = |note: Note| {
        let formula = Some(note.formula).filter(|formula| !formula.is_empty());
        let published = Some(note.published).filter(|published| !published.is_empty());
        [
            Some(Piece::Heading(note.heading.to_owned())),
            Some(Piece::Paragraph(note.text)),
            formula.map(|formula| Piece::Formula(formula.to_owned())),
            published.map(|published| Piece::Paragraph(published.to_owned())),
        ]
    };
    notes(source, lang).into_iter().flat_map(note).flatten().collect()
}

fn notes(source: &Source<'_>, lang: Lang) -> Vec<Note> {
    let plain = |heading, text: &str, formula, published| Note { heading, text: text.to_owned(), formula, published };
    let samples = number(f64::from(source.project.settings.robustness.samples));
    let others: Vec<&str> = Method::ALL.iter().skip(1).map(|method| method_name(*method, lang)).collect();
    vec![
        plain(
            lang.method_note_points(),
            lang.method_note_points_text(),
            "v = 100 · (x − worst) / (best − worst);  v = 50 + 50 · s · log2(x / r),  s = +1, −1",
            "Keeney, R. L.; Raiffa, H.: Decisions with Multiple Objectives. Wiley, 1976.",
        ),
        plain(lang.method_note_total(), lang.method_note_total_text(), "T = Σ w(k) · v(k),  Σ w(k) = 1", ""),
        plain(
            lang.method_note_gap(),
            lang.method_note_gap_text(),
            "gap = Σ w(k) · (v(k, benchmark) − v(k, machine))",
            "",
        ),
        plain(
            lang.method_note_verdict(),
            lang.method_note_verdict_text(),
            "P(d > m) ≥ 0.95;  P(|d| ≤ m) ≥ 0.95;  P(d < −m) ≥ 0.95",
            "JCGM 100:2008 (GUM); JJF 1059.1—2012.",
        ),
        Note {
            heading: lang.method_note_certainty(),
            text: lang.method_note_certainty_text(&samples),
            formula: "",
            published: "Lahdelma, R.; Salminen, P.: SMAA-2: Stochastic Multicriteria Acceptability Analysis for Group Decision Making. Operations Research 49 (2001), 444–454.",
        },
        plain(
            lang.method_note_weights(),
            lang.method_note_weights_text(),
            "w(j) → w(j) · (1 − t) / (1 − w(k)),  w(k) → t",
            "Mareschal, B.: Weight stability intervals in multicriteria decision aid. European Journal of Operational Research 33 (1988), 54–64.",
        ),
        Note {
            heading: lang.method_note_cross(),
            text: lang.method_note_cross_text(&others.join(lang.list_comma())),
            formula: "",
            published: "Hwang, C. L.; Yoon, K.: Multiple Attribute Decision Making. Springer, 1981. Brans, J. P.; Vincke, P.: A Preference Ranking Organisation Method. Management Science 31 (1985), 647–656. Opricovic, S.; Tzeng, G. H.: Compromise solution by MCDM methods. European Journal of Operational Research 156 (2004), 445–455.",
        },
    ]
}
