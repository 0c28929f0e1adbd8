//! The summary as one paragraph; the verdict words are bold and coloured, and readable without the colour.

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Color32, Label, Ui};

use crate::analysis::Verdict;
use crate::text::Lang;
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::names;

/// Shows the sentences one after the other; they can be selected and copied.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, sentences: &[String]) {
    let gap = if shared.lang == Lang::En { " " } else { "" };
    let text = sentences.join(gap);
    let mut job = LayoutJob::default();
    for (part, colour) in parts(&text, shared.lang, shared.tokens) {
        let font = if colour.is_some() { theme::bold_font(Tokens::BODY) } else { theme::font(Tokens::BODY) };
        let mut format = TextFormat::simple(font, colour.unwrap_or(shared.tokens.text));
        format.line_height = Some(Tokens::BODY * 1.45);
        job.append(part, 0.0, format);
    }
    ui.add(Label::new(job).wrap().selectable(true));
}

/// Cuts a text at the verdict words.
fn parts<'a>(text: &'a str, lang: Lang, tokens: &Tokens) -> Vec<(&'a str, Option<Color32>)> {
    let words = [Verdict::Ahead, Verdict::Parity, Verdict::Behind, Verdict::Undecided]
        .map(|verdict| names::verdict(lang, tokens, verdict));
    let mut parts = Vec::new();
    let (mut rest, mut from) = (text, 0);
    while let Some((at, word, colour)) = next_word(rest, from, &words) {
        let (before, tail) = rest.split_at(at);
        let (found, tail) = tail.split_at(word.len());
        if is_whole_word(before, tail) {
            parts.push((before, None));
            parts.push((found, Some(colour)));
            (rest, from) = (tail, 0);
        } else {
            from = at + word.len();
        }
    }
    parts.push((rest, None));
    parts
}

fn next_word<'w>(text: &str, from: usize, words: &[(&'w str, Color32)]) -> Option<(usize, &'w str, Color32)> {
    let tail = text.get(from..)?;
    let found = words.iter().filter_map(|&(word, colour)| tail.find(word).map(|at| (from + at, word, colour)));
    found.min_by_key(|(at, ..)| *at)
}

/// Not the middle of a longer Latin word.
fn is_whole_word(before: &str, after: &str) -> bool {
    let latin = |c: char| c.is_ascii_alphabetic();
    !before.ends_with(latin) && !after.starts_with(latin)
}

#[cfg(test)]
mod tests {
    use eframe::egui::Theme;

    use super::*;

    #[test]
    fn verdict_words_are_found_whole() {
        let tokens = theme::of(Theme::Light);
        let texts = |text, lang| {
            parts(text, lang, tokens).into_iter().filter(|(_, colour)| colour.is_some()).map(|(part, _)| part).collect()
        };
        let words: Vec<&str> = texts("18 points behind in life, undecided in stability, aheadness", Lang::En);
        assert_eq!(words, ["behind", "undecided"]);
        let words: Vec<&str> = texts("使用寿命落后 18 分，稳定性待定。", Lang::Zh);
        assert_eq!(words, ["落后", "待定"]);
    }
}
