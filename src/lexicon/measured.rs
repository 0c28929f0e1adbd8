//! Which criterion a value of a measurement answers.

/// Ids of the criteria that the value with this key answers, the closest first; empty: none in particular.
///
/// A judgement from the definitions: A of ISO 230-2 is what a data sheet calls positioning accuracy, G(b) of ISO 230-4
/// its circular deviation, V300 of ISO 3408-3 its lead variation, B10 its rating life.
pub fn answered_by(value_key: &str) -> &'static [&'static str] {
    match value_key {
        "A" => &["positioning-accuracy", "rotary-positioning-accuracy"],
        "R" => &["repeatability", "rotary-repeatability"],
        "E" => &["systematic-error"],
        "B" => &["reversal-error"],
        "G_bidirectional" => &["circularity-test", "contouring-accuracy"],
        "v300" => &["lead-error-300"],
        "e0a" => &["lead-error-travel"],
        "v2pi" => &["lead-wobble"],
        "cpk" | "ppk" => &["process-capability-cpk"],
        "d60" => &["thermal-displacement", "accuracy-drift"],
        "b10" => &["rating-life-l10"],
        "mean_life" => &["service-life", "spindle-life"],
        "mtbf" => &["mtbf"],
        "mttr" => &["mttr"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::super::entries;
    use super::*;

    #[test]
    fn every_criterion_named_is_in_the_lexicon() {
        let keys = ["A", "R", "E", "B", "G_bidirectional", "v300", "e0a", "v2pi", "cpk", "d60", "b10", "mean_life"];
        for id in keys.into_iter().chain(["mtbf", "mttr"]).flat_map(answered_by) {
            assert!(entries().iter().any(|entry| entry.id == *id), "{id}");
        }
        assert!(answered_by("tau").is_empty());
    }
}
