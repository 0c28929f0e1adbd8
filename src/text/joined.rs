//! What a text is put together from: the commas between its parts, and what a figure refers to.

texts! {
    // Between title, date and page of a document.
    source_comma { ", ", "，" }

    // What a figure refers to, where two are not comparable.
    basis_per(reference: &str) { "per {reference}", "每 {reference}" }
    basis_full_travel { "over full travel", "全行程" }
    basis_vat_in { "with VAT", "含增值税" }
    basis_vat_out { "without VAT", "不含增值税" }
    basis_duty_in { "with duty", "含关税" }
    basis_duty_out { "without duty", "不含关税" }

    // Where a scale comes from, when it was only assumed.
    source_assumed { "Assumed", "暂定（无出处）" }
}
