//! The number format is one for the process, so it is tested in a process of its own, in one test.

use std::path::Path;

use gapwise::app::Session;
use gapwise::figure::{Choice, build};
use gapwise::quantity::number_text;
use gapwise::text::Lang;
use gapwise::text::number::{self, Decimal, Format, Thousands, number, probability, with_unit};

#[test]
fn what_is_shown_follows_the_format_and_what_is_kept_does_not() {
    assert_eq!(number::format(), Format::default());
    assert_eq!(number(-8600.0), "−8\u{202f}600");

    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("projects/tutorial.ron");
    let session = Session::open(&path).expect("the tutorial");
    let words = || {
        let (project, analysis) = (session.project(), session.analysis());
        let choice = Choice { equipment: Some("machine-a".into()), ..Choice::default() };
        let figure = build("profile", project, analysis, &choice, Lang::En).expect("a figure");
        format!("{:?}", figure.table.rows)
    };
    let with_point = words();
    let saved = gapwise::store::to_ron(session.project());

    for (decimal, thousands, expected) in [
        (Decimal::Comma, Thousands::Mark, ["12.346", "0,75", "0,52", "> 0,99", "1,5e-7 mm"]),
        (Decimal::Comma, Thousands::None, ["12346", "0,75", "0,52", "> 0,99", "1,5e-7 mm"]),
        (Decimal::Point, Thousands::Mark, ["12,346", "0.75", "0.52", "> 0.99", "1.5e-7 mm"]),
        (Decimal::Point, Thousands::Apostrophe, ["12'346", "0.75", "0.52", "> 0.99", "1.5e-7 mm"]),
    ] {
        let format = Format { decimal, thousands };
        number::set_format(format);
        assert_eq!(number::format(), format, "as it was set");
        let shown = [number(12_345.6), number(0.75), probability(0.52), probability(0.999), with_unit(1.5e-7, "mm")];
        assert_eq!(shown, expected);
        assert_eq!(number_text(12_345.6), "12345.6", "entry fields and files keep the point");
        assert_eq!(gapwise::store::to_ron(session.project()), saved);
    }
    number::set_format(Format { decimal: Decimal::Comma, thousands: Thousands::None });
    let with_comma = words();
    assert_ne!(with_comma, with_point, "figures follow");
    number::set_format(Format::default());
    assert_eq!(words(), with_point);
}
