//! Texts of the ways of weighting.

texts! {
    elicit_either(one: &str, other: &str) { "{one} or {other}", "{one} 或 {other}" }
}
