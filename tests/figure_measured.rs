//! Figures of measurements: marks within the axes, ends at the report's figures, nothing cut off, in both languages.

#[path = "figure_measured/samples.rs"]
mod samples;

use gapwise::figure::font::Metrics;
use gapwise::figure::layout::{LayoutOptions, Primitive, Scene, Text, layout, page_size};
use gapwise::figure::measured::{
    circular, control_chart, histogram, lead, normal_plot, positioning, positioning_with_runs, warm_up,
};
use gapwise::figure::png::png;
use gapwise::figure::svg::PageOptions;
use gapwise::figure::{AxisKind, Figure, Palette, Shape};
use gapwise::methods::stability::capability::Limits;
use gapwise::text::Lang;

use self::samples::{FLOW, circle, drift, heading, long_axis, michelson, rings, screw, series, stability, stage};

/// Every figure on its usual data.
fn usual(lang: Lang) -> Vec<Figure> {
    let raw = stage(1000.0, "µm");
    let report = samples::positioning(&raw);
    let ring_limits = Limits { lsl: Some(73.95), usl: Some(74.05), target: Some(74.0) };
    let ring_values: Vec<f64> = rings().concat();
    let ring_report = stability(&rings(), ring_limits);
    let ring_series = series(&ring_values, "Diameter", "mm", ring_limits);
    let flow: Vec<Vec<f64>> = FLOW.iter().map(|x| vec![*x]).collect();
    let light = michelson();
    let light_values = light.concat();
    let light_series = series(&light_values, "", "Mm/s", Limits::default());
    let light_report = stability(&light, Limits::default());
    let heading = heading();
    vec![
        positioning_with_runs(&report, &raw, &heading, lang),
        circular(&circle(720, [true, true]), &heading, lang),
        control_chart(&ring_report, &ring_series, &heading, lang),
        control_chart(
            &stability(&flow, Limits::default()),
            &series(&FLOW, "Flow", "l/min", Limits::default()),
            &heading,
            lang,
        ),
        control_chart(&light_report, &light_series, &heading, lang),
        histogram(&ring_report, &ring_series, &heading, lang),
        histogram(&light_report, &light_series, &heading, lang),
        normal_plot(&ring_report, &ring_series, &heading, lang),
        warm_up(&drift(240), &heading, lang),
        lead(&screw(800), &heading, lang),
    ]
}

#[test]
#[ignore = "writes pictures to look at"]
fn pictures() {
    let folder = std::env::temp_dir().join("figs");
    std::fs::create_dir_all(&folder).expect("a folder");
    for (lang, palette) in [(Lang::En, Palette::Light), (Lang::Zh, Palette::Dark)] {
        for (index, figure) in usual(lang).iter().enumerate() {
            let bytes = png(figure, palette, &PageOptions::default(), 1.5).expect("a picture");
            let name = format!("{index:02}-{}-{}.png", figure.name, lang.key());
            std::fs::write(folder.join(name), bytes).expect("written");
        }
    }
}
