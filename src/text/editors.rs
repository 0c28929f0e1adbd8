//! Texts of the inspector, the editors and the results pane.

texts! {
    inspector_as_entered { "As entered", "原始录入" }
}
