//! Texts of the window: menus, matrix, start page, dialogs.

texts! {
    app_name { "Gapwise", "Gapwise" }
}
