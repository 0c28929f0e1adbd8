//! Parts joined into one text.

texts! {
    // Between title, date and page of a document.
    source_comma { ", ", "，" }
}
