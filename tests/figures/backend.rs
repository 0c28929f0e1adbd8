//! The figure backend on hand-made figures: nothing cut off, nothing overlapping, nothing unsafe, the same every time.

mod samples;

use gapwise::figure::font::Metrics;
use gapwise::figure::layout::{LayoutOptions, Primitive, Rect, Scene, Text, layout, page_size};
use gapwise::figure::palette::Rgb;
use gapwise::figure::png::{png, rgba};
use gapwise::figure::svg::{PageOptions, svg};
use gapwise::figure::{Anchor, AxisKind, ColourRole, Dash, Figure, Palette, Pattern, Shape, Style, Symbol};
use resvg::usvg;

use self::samples::{axis, figure, heat_map, hidden, mark, points_axis, profile, radar, samples, scatter};

fn scene(figure: &Figure, width: f32) -> Scene {
    let options = LayoutOptions::default();
    let metrics = Metrics::shared();
    layout(figure, page_size(figure, width, metrics, &options), metrics, &options)
}

fn texts(scene: &Scene) -> Vec<&Text> {
    let text = |item: &'_ gapwise::figure::layout::Item| matches!(item.primitive, Primitive::Text(_));
    let items = scene.items.iter().filter(|item| text(item));
    items.filter_map(|item| if let Primitive::Text(text) = &item.primitive { Some(text) } else { None }).collect()
}

#[test]
fn samples_make_valid_svg_without_fonts() {
    for figure in samples() {
        for palette in [Palette::Light, Palette::Dark] {
            let text = svg(&figure, palette, &PageOptions::default()).expect("a picture");
            assert!(usvg::Tree::from_str(&text, &usvg::Options::default()).is_ok(), "{}", figure.name);
            assert!(!text.contains("<text"), "{}", figure.name);
            assert!(text.contains("<title id=\"title\">") && text.contains("<desc id=\"desc\">"));
            assert!(text.contains("role=\"img\""));
            assert_eq!(text, svg(&figure, palette, &PageOptions::default()).expect("a picture"));
        }
    }
}

#[test]
fn every_text_is_on_the_page() {
    for figure in samples() {
        for width in [320.0, 480.0, 720.0, 1200.0] {
            let scene = scene(&figure, width);
            for text in texts(&scene) {
                let bounds = text.bounds();
                let inside = bounds.left >= -0.5
                    && bounds.top >= -0.5
                    && bounds.right <= width + 0.5
                    && bounds.bottom <= scene.size[1] + 0.5;
                assert!(inside, "{} at {width}: {:?} {bounds:?} of {:?}", figure.name, text.text, scene.size);
            }
        }
    }
}

/// Whether two texts (as turned rectangles) touch: no edge of either separates them.
fn overlap(a: &Text, b: &Text) -> bool {
    let (a, b) = (a.corners(), b.corners());
    let separated = |one: &[[f32; 2]; 4], other: &[[f32; 2]; 4]| {
        (0..4).any(|at| {
            let (from, to) = (one[at], one[(at + 1) % 4]);
            let normal = [to[1] - from[1], from[0] - to[0]];
            let along = |points: &[[f32; 2]; 4]| {
                let all = points.map(|point| point[0] * normal[0] + point[1] * normal[1]);
                (all.into_iter().fold(f32::INFINITY, f32::min), all.into_iter().fold(f32::NEG_INFINITY, f32::max))
            };
            let ((low_a, high_a), (low_b, high_b)) = (along(one), along(other));
            high_a <= low_b + 0.01 || high_b <= low_a + 0.01
        })
    };
    !separated(&a, &b) && !separated(&b, &a)
}

#[test]
fn no_two_labels_overlap() {
    for mut figure in samples() {
        figure.marks.clear();
        for width in [320.0, 480.0, 720.0, 1200.0] {
            let scene = scene(&figure, width);
            let texts = texts(&scene);
            for (index, a) in texts.iter().enumerate() {
                for b in texts.iter().skip(index + 1) {
                    assert!(!overlap(a, b), "{} at {width}: {:?} and {:?}", figure.name, a.text, b.text);
                }
            }
        }
    }
}

#[test]
fn labels_of_points_keep_off_each_other() {
    for width in [420.0, 720.0] {
        let scene = scene(&scatter(false), width);
        let texts = texts(&scene);
        for (index, a) in texts.iter().enumerate() {
            assert!(texts.iter().skip(index + 1).all(|b| !overlap(a, b)), "{width}: {:?}", a.text);
        }
        assert_eq!(texts.iter().filter(|text| text.text.starts_with("Machine")).count(), 6);
    }
}

#[test]
fn a_shortened_label_keeps_its_full_text() {
    let drawn = heat_map(false);
    let scene = scene(&drawn, 320.0);
    let shortened = texts(&scene).into_iter().filter(|text| text.full.is_some()).count();
    assert!(shortened >= 8, "{shortened}");
    for text in texts(&scene).into_iter().filter(|text| text.full.is_some()) {
        assert!(text.text.contains('…'));
    }
}

#[test]
fn user_text_is_never_markup() {
    let mut drawn = profile(false);
    drawn.title = "a<b> & \"c\" ]]> </title><script>x</script>\u{0}\u{1b}\u{ffff}".into();
    drawn.summary.clone_from(&drawn.title);
    drawn.marks[0].hover.clone_from(&drawn.title);
    drawn.y.ticks[0].label.clone_from(&drawn.title);
    drawn.table.rows.push(vec![drawn.title.clone()]);
    let text = svg(&drawn, Palette::Light, &PageOptions::default()).expect("a picture");
    assert!(usvg::Tree::from_str(&text, &usvg::Options::default()).is_ok());
    assert!(!text.contains("<script") && !text.contains("]]>") && !text.contains('\u{0}') && !text.contains('\u{1b}'));
    assert!(text.contains("&lt;script&gt;"));
}

#[test]
fn patterns_stay_inside_their_rectangle() {
    for pattern in [Pattern::Hatch, Pattern::Cross, Pattern::Dot] {
        let mut drawn = figure("p", "", "", points_axis(""), points_axis(""), 300.0);
        drawn.marks.push(mark(
            Shape::Rect { from: [13.0, 20.0], to: [61.0, 47.0] },
            Style::fill(ColourRole::Domestic).with_pattern(pattern),
        ));
        let scene = scene(&drawn, 720.0);
        let corner = |at| scene.transform.to_points(at);
        let rect = Rect::between(corner([13.0, 20.0]), corner([61.0, 47.0]));
        let mut strokes = 0;
        for item in scene.items.iter().filter(|item| item.hover.is_some()) {
            let (points, slack): (Vec<[f32; 2]>, f32) = match &item.primitive {
                Primitive::Segments { segments, .. } => (segments.iter().flatten().copied().collect(), 0.01),
                Primitive::Dots { centres, radius } => (centres.clone(), 0.01 - radius),
                _ => continue,
            };
            strokes += points.len();
            assert!(points.iter().all(|&point| rect.contains(point, slack)), "{pattern:?}");
        }
        assert!(strokes > 20, "{pattern:?}: {strokes}");
    }
}

#[test]
fn triangles_cover_a_polygon_with_a_notch() {
    let mut drawn = figure("p", "", "", points_axis(""), points_axis(""), 300.0);
    let notch = vec![[10.0, 10.0], [90.0, 10.0], [90.0, 90.0], [50.0, 30.0], [10.0, 90.0]];
    drawn.marks.push(mark(Shape::Area(notch), Style::fill(ColourRole::Domestic)));
    let scene = scene(&drawn, 720.0);
    let found = scene.items.iter().find_map(|item| match &item.primitive {
        Primitive::Polygon { points, convex, triangles } => Some((points, *convex, triangles)),
        _ => None,
    });
    let (points, convex, triangles) = found.expect("a polygon");
    let area = |ring: &[[f32; 2]]| {
        let cross =
            |at: usize| ring[at][0] * ring[(at + 1) % ring.len()][1] - ring[(at + 1) % ring.len()][0] * ring[at][1];
        ((0..ring.len()).map(cross).sum::<f32>() / 2.0).abs()
    };
    let parts: f32 = triangles.iter().map(|t| area(&t.map(|at| points[at as usize]))).sum();
    assert!(!convex && triangles.len() == points.len() - 2);
    assert!((parts - area(points)).abs() < 1.0, "{parts} {}", area(points));
}

#[test]
fn the_transform_runs_both_ways() {
    let scene = scene(&scatter(false), 720.0);
    let back = scene.transform.to_data(scene.transform.to_points([149.0, 62.0]));
    assert!((back[0] - 149.0).abs() < 0.01 && (back[1] - 62.0).abs() < 0.001, "{back:?}");
    let first = scene.transform.x.to_points(100.0) - scene.transform.x.to_points(50.0);
    let second = scene.transform.x.to_points(1000.0) - scene.transform.x.to_points(500.0);
    assert!((first - second).abs() < 0.01);
}

#[test]
fn nothing_panics_whatever_the_numbers() {
    let odd = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 0.0, -1.0, 1e308, -1e308, 1e-320, 42.0];
    let mut state = 7_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        odd[(state >> 33) as usize % odd.len()]
    };
    for round in 0..400 {
        let kinds = [
            AxisKind::Linear { from: next(), to: next() },
            AxisKind::Log { from: next(), to: next() },
            AxisKind::Category(round % 3),
            AxisKind::Hidden { from: next(), to: next() },
        ];
        let ticks = [(next(), "a"), (next(), ""), (next(), "Long label with words")];
        let x = axis(kinds[round % 4], "x", &ticks);
        let y = axis(kinds[(round / 4) % 4], "y", &ticks);
        let mut drawn = figure("odd", "t", "s", x, y, next() as f32);
        drawn.equal_aspect = round % 2 == 0;
        let style = Style {
            role: ColourRole::Series(250),
            fill: 1.0,
            stroke: next() as f32,
            pattern: Pattern::Cross,
            dash: Dash::Dotted,
        };
        for shape in [
            Shape::Line(vec![[next(), next()], [next(), next()], [next(), next()]]),
            Shape::Area(vec![[next(), next()], [next(), next()], [next(), next()], [next(), next()]]),
            Shape::Rect { from: [next(), next()], to: [next(), next()] },
            Shape::Span { from: next(), to: next(), y: next(), thickness: next() as f32 },
            Shape::Marker { at: [next(), next()], symbol: Symbol::Triangle, radius: next() as f32 },
            Shape::Text {
                at: [next(), next()],
                offset: [next() as f32, 0.0],
                text: "t".into(),
                anchor: Anchor::Below,
                size: next() as f32,
            },
            Shape::Rule { vertical: round % 2 == 0, at: next() },
        ] {
            drawn.marks.push(mark(shape, style));
        }
        let size = [next() as f32, next() as f32];
        let placed = layout(
            &drawn,
            size,
            Metrics::shared(),
            &LayoutOptions { text_scale: next() as f32, ..LayoutOptions::default() },
        );
        for text in texts(&placed) {
            assert!(text.at.iter().all(|value| value.is_finite()));
        }
        let text = svg(&drawn, Palette::Dark, &PageOptions::default()).expect("a picture");
        assert!(!text.contains("NaN") && !text.contains("inf"), "{round}");
    }
    let empty = figure("empty", "", "", hidden(0.0, 0.0), hidden(0.0, 0.0), 0.0);
    assert!(svg(&empty, Palette::Light, &PageOptions::default()).is_ok());
    for width in [0.0, -1.0, f32::NAN, f32::INFINITY, 1e9] {
        assert!(svg(&empty, Palette::Light, &PageOptions { width, ..PageOptions::default() }).is_err());
    }
    assert!(png(&empty, Palette::Light, &PageOptions::default(), f32::NAN).is_err());
}

#[test]
fn text_roles_are_readable_on_both_themes() {
    for palette in [Palette::Light, Palette::Dark] {
        for surface in [ColourRole::Background, ColourRole::Panel] {
            for role in ColourRole::TEXTS {
                let contrast = palette.colour(role).contrast(palette.colour(surface));
                assert!(contrast >= 4.5, "{palette:?} {role:?} on {surface:?}: {contrast:.2}");
            }
        }
        for step in 0..=100 {
            let fill = ColourRole::Level(step);
            assert!(palette.text_on(fill).contrast(palette.colour(fill)) >= 4.5, "{palette:?} {fill:?}");
            let fill = ColourRole::diverging(f64::from(step) / 50.0 - 1.0);
            assert!(palette.colour(fill.words_on()).contrast(palette.colour(fill)) >= 4.5, "{palette:?} {fill:?}");
        }
    }
}

#[test]
fn scales_keep_their_order_in_grey() {
    let rises = |colours: Vec<Rgb>| {
        let light: Vec<f64> = colours.into_iter().map(Rgb::luminance).collect();
        light.windows(2).all(|pair| pair[0] < pair[1]) || light.windows(2).all(|pair| pair[0] > pair[1])
    };
    for palette in [Palette::Light, Palette::Dark] {
        assert!(rises((0..=20).map(|step| palette.sequential(f64::from(step) / 20.0)).collect()), "{palette:?}");
        for side in [-1.0, 1.0] {
            assert!(
                rises((0..=20).map(|step| palette.diverging(side * f64::from(step) / 20.0)).collect()),
                "{palette:?}"
            );
        }
    }
}

#[test]
fn the_fonts_hold_what_figures_write() {
    let metrics = Metrics::shared();
    let signs = "–—‘’“”…·×÷µμΩ→←↑↓▲▼◆●○■□◇★☆✔✖✓✗⚠±≤≥≈≠−∅℃㎡①⑩″′°¥€£‰⌕☰▾▸⋯↶↷⇧⌘∞√∑σΔΦβηαφ²³⁴½äöüßéÅ精度寿命稳定性";
    let missing: String = signs.chars().filter(|&sign| !metrics.has_glyph(sign)).collect();
    assert!(missing.is_empty(), "{missing}");
    assert!(!metrics.has_glyph('\u{e000}'));
    for bold in [false, true] {
        let width = |text: &str| metrics.width(text, 12.0, bold);
        assert!(('0'..='9').all(|digit| width(&digit.to_string()) == width("0")));
        assert_eq!(width("精度"), 24.0);
        assert!(width("±") < 8.0 && width("’") < 5.0);
    }
}

#[test]
fn pictures_have_the_asked_size_and_ink() {
    let figure = radar(true);
    let options = PageOptions::default();
    let (width, height, pixels) = rgba(&figure, Palette::Light, &options, 1.5).expect("a picture");
    assert_eq!(width, 1080);
    assert_eq!(pixels.len(), (width * height * 4) as usize);
    assert!(
        pixels.chunks_exact(4).any(|pixel| pixel[..3] != [255; 3])
            && pixels.chunks_exact(4).all(|pixel| pixel[3] == 255)
    );
    assert!(png(&figure, Palette::Dark, &options, 1.0).expect("a picture").starts_with(b"\x89PNG"));
}
