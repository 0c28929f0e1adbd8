//! Texts of the figures.

texts! {
    figure_points { "Points on the criterion's scale", "指标得分（0–100）" }
}
