//! The questions that the page answers, each with the figures that belong to it.

use crate::figure::FigureId;
use crate::text::Lang;

/// A question of the decision page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Question {
    /// Which one.
    #[default]
    Answer,
    /// Why that one.
    Why,
    /// How sure that is, and what would change it.
    HowSure,
    /// What other methods say.
    Methods,
}

impl Question {
    /// All, in the order of their tabs.
    pub const ALL: [Self; 4] = [Self::Answer, Self::Why, Self::HowSure, Self::Methods];

    /// The title of its tab.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Answer => lang.question_answer(),
            Self::Why => lang.question_why(),
            Self::HowSure => lang.question_how_sure(),
            Self::Methods => lang.question_methods(),
        }
    }

    /// What the tab holds, for whom points at it.
    pub fn about(self, lang: Lang) -> &'static str {
        match self {
            Self::Answer => lang.question_answer_about(),
            Self::Why => lang.question_why_about(),
            Self::HowSure => lang.question_how_sure_about(),
            Self::Methods => lang.question_methods_about(),
        }
    }

    /// The figures that belong to it.
    pub fn figures(self) -> &'static [FigureId] {
        match self {
            Self::Answer => &[FigureId::ValuePrice],
            Self::Why => &[FigureId::Waterfall],
            Self::HowSure => &[
                FigureId::Certainty,
                FigureId::Stability,
                FigureId::Parity,
                FigureId::BreakEven,
                FigureId::Tornado,
                FigureId::Acceptability,
                FigureId::Scenarios,
            ],
            Self::Methods => &[FigureId::Agreement, FigureId::Pairwise, FigureId::Gaia],
        }
    }

    /// The figure that is the answer by itself; `None`: words and several pictures.
    pub fn is_one_figure(self) -> Option<FigureId> {
        (self == Self::Why).then_some(FigureId::Waterfall)
    }

    /// The question that a figure belongs to.
    pub fn of(figure: FigureId) -> Self {
        Self::ALL.into_iter().find(|question| question.figures().contains(&figure)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Family;

    #[test]
    fn every_figure_of_the_decision_belongs_to_one_question() {
        for id in FigureId::of_family(Family::Decision) {
            let with_it = Question::ALL.into_iter().filter(|question| question.figures().contains(&id));
            assert_eq!(with_it.count(), 1, "{}", id.key());
        }
        let all = Question::ALL.into_iter().flat_map(Question::figures);
        assert_eq!(all.count(), FigureId::of_family(Family::Decision).count());
    }
}
