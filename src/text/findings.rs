//! Sentences of the analysis: findings, verdicts, flags, summary, calculation.

texts! {
    verdict_ahead { "ahead", "领先" }
}
