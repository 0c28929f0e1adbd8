//! Hand-made figures of every kind, in English and Chinese.

use gapwise::figure::{
    Anchor, Axis, AxisKind, ColourRole, Column, ColumnCell, Dash, Figure, LegendEntry, LegendKey, Mark, Pattern, Shape,
    Style, Symbol, Table, Tick,
};

pub fn axis(kind: AxisKind, label: &str, ticks: &[(f64, &str)]) -> Axis {
    let ticks = ticks.iter().map(|&(at, label)| Tick { at, label: label.into() }).collect();
    Axis { kind, label: label.into(), ticks, columns: Vec::new() }
}

pub fn categories(names: &[&str]) -> Axis {
    let ticks: Vec<(f64, &str)> = names.iter().enumerate().map(|(at, &name)| (at as f64, name)).collect();
    axis(AxisKind::Category(names.len()), "", &ticks)
}

pub fn points_axis(label: &str) -> Axis {
    let ticks = [(0.0, "0"), (20.0, "20"), (40.0, "40"), (60.0, "60"), (80.0, "80"), (100.0, "100")];
    axis(AxisKind::Linear { from: 0.0, to: 100.0 }, label, &ticks)
}

pub fn hidden(from: f64, to: f64) -> Axis {
    axis(AxisKind::Hidden { from, to }, "", &[])
}

pub fn mark(shape: Shape, style: Style) -> Mark {
    Mark { shape, style, hover: "says <something> & more".into() }
}

pub fn entry(label: &str, key: LegendKey, style: Style) -> LegendEntry {
    LegendEntry { label: label.into(), key, style }
}

pub fn figure(name: &'static str, title: &str, summary: &str, x: Axis, y: Axis, height: f32) -> Figure {
    Figure {
        name,
        title: title.into(),
        subtitle: String::new(),
        summary: summary.into(),
        findings: Vec::new(),
        x,
        y,
        equal_aspect: false,
        height,
        marks: Vec::new(),
        legend: Vec::new(),
        notes: Vec::new(),
        table: Table::default(),
    }
}

pub fn profile(chinese: bool) -> Figure {
    let names = if chinese {
        [
            "定位精度 A",
            "重复定位精度 R",
            "主轴轴承寿命 B10",
            "导轨大修间隔",
            "平均无故障时间 MTBF",
            "机器能力指数 Cmk",
            "价格（DDP 不含税）",
            "交货期",
        ]
    } else {
        [
            "Positioning accuracy A",
            "Repeatability R",
            "Spindle bearing life B10",
            "Guideway overhaul interval",
            "MTBF",
            "Machine capability Cmk",
            "Price, DDP without VAT",
            "Delivery ex works, confirmed in writing by the supplier",
        ]
    };
    let words =
        if chinese { ["持平", "落后", "待定", "领先"] } else { ["parity", "behind", "undecided", "ahead"] };
    let (title, summary) = if chinese {
        (
            "机床 B 对比本方需求",
            "精度满足需求。使用寿命落后 18 分，置信度 95 %。稳定性尚不能判定：1 500 h 现场记录即可判定。总分 62（54–66），排名第 3（2–4），未列明的数据按最差值计入。",
        )
    } else {
        (
            "Machine B against the own requirement",
            "Meets it in accuracy. 18 points behind in service life, 95 % sure. Stability undecided: a 1\u{a0}500 h field record would settle it. Total 62 (54–66) of 100, rank 3 (2–4).",
        )
    };
    let own = [60.0, 56.0, 54.0, 48.0, 58.0, 66.0, 71.0, 40.0];
    let bench = [60.0, 58.0, 72.0, 66.0, 64.0, 60.0, 55.0, 44.0];
    let spread = [3.0, 2.0, 6.0, 8.0, 14.0, 5.0, 0.0, 4.0];
    let verdict = [0, 0, 1, 1, 2, 2, 3, 2];
    let roles = [ColourRole::Parity, ColourRole::Behind, ColourRole::Undecided, ColourRole::Ahead];
    let label = if chinese { "指标得分（0–100）" } else { "Points on the criterion’s scale" };
    let mut drawn = figure("profile", title, summary, points_axis(label), categories(&names), 400.0);
    let cells = |text: &dyn Fn(usize) -> String, role: &dyn Fn(usize) -> ColourRole| {
        (0..8).map(|at| ColumnCell { at: at as f64, text: text(at), role: role(at) }).collect::<Vec<_>>()
    };
    drawn.y.columns = vec![
        Column {
            header: String::new(),
            cells: cells(&|at| words[verdict[at]].into(), &|at| roles[verdict[at]]),
            right_aligned: false,
        },
        Column {
            header: if chinese { "差距" } else { "gap" }.into(),
            cells: cells(&|at| format!("{}", bench[at] - own[at]).replace('-', "−"), &|_| ColourRole::Text),
            right_aligned: true,
        },
    ];
    let interval = Style::fill(ColourRole::Domestic).with_fill(0.35);
    let requirement = Style::outline(ColourRole::Benchmark, 1.4);
    for at in 0..8 {
        let y = at as f64;
        let band = Shape::Rect { from: [bench[at] - 5.0, y - 0.3], to: [bench[at] + 5.0, y + 0.3] };
        drawn.marks.push(mark(band, Style::fill(ColourRole::Margin)));
        let span = Shape::Span { from: own[at] - spread[at], to: own[at] + spread[at], y, thickness: 5.0 };
        drawn.marks.push(mark(span, interval));
        drawn.marks.push(mark(Shape::Line(vec![[own[at], y], [bench[at], y]]), Style::line(ColourRole::Neutral, 1.4)));
        let marker = |x: f64, symbol| Shape::Marker { at: [x, y], symbol, radius: 5.0 };
        drawn.marks.push(mark(marker(own[at], Symbol::Circle), Style::fill(ColourRole::Domestic)));
        drawn.marks.push(mark(marker(bench[at], Symbol::Diamond), requirement));
    }
    let texts = if chinese {
        ["机床 B", "本方需求", "95 % 区间", "容差"]
    } else {
        ["Machine B", "Own requirement", "95 % interval", "margin"]
    };
    drawn.legend = vec![
        entry(texts[0], LegendKey::Symbol(Symbol::Circle), Style::fill(ColourRole::Domestic)),
        entry(texts[1], LegendKey::Symbol(Symbol::Diamond), requirement),
        entry(texts[2], LegendKey::Span, interval),
        entry(texts[3], LegendKey::Swatch, Style::fill(ColourRole::Margin)),
    ];
    drawn.subtitle = if chinese {
        "比较基准：本方需求 · 情景：基准情景"
    } else {
        "Benchmark: own requirement · Scenario: base case"
    }
    .into();
    drawn.notes = vec![
        if chinese { "未列明的数据按量程最差端计入（proven）；暂定量程：交货期。" } else { "Not stated counts as the worst end of the scale (proven). Provisional scale: delivery. Gaps are points of the benchmark minus points of the machine; positive means behind." }.into(),
    ];
    drawn.table =
        Table { header: vec!["criterion".into(), "gap".into()], rows: vec![vec![names[0].into(), "0".into()]] };
    drawn
}

pub fn contributions(chinese: bool) -> Figure {
    let names = if chinese {
        ["机床 A（国产）", "机床 B（国产）", "机床 C（国产）", "机床 D（进口）", "机床 E（进口）"]
    } else {
        [
            "Hermle C 42 U",
            "DMG Mori DMU 65 monoBLOCK",
            "Kede KMC800S U",
            "Beijing Jingdiao GRA200",
            "Mazak VARIAXIS i-600",
        ]
    };
    let title = if chinese { "差距由哪些部分构成" } else { "What the gap is made of" };
    let mut drawn = figure(
        "contributions",
        title,
        "",
        categories(&names),
        points_axis(if chinese { "加权分" } else { "Weighted points" }),
        360.0,
    );
    let parts = [
        (ColourRole::Series(0), Pattern::None),
        (ColourRole::Series(1), Pattern::Hatch),
        (ColourRole::Series(2), Pattern::Cross),
        (ColourRole::Series(3), Pattern::Dot),
    ];
    for column in 0..names.len() {
        let x = column as f64;
        let mut base = 0.0;
        for (index, (role, pattern)) in parts.into_iter().enumerate() {
            let next = base + 11.0 + 3.0 * ((index + 2 * column) % 5) as f64;
            let bar = Shape::Rect { from: [x - 0.3, base], to: [x + 0.3, next] };
            drawn.marks.push(mark(bar, Style::fill(role).with_pattern(pattern)));
            if index == 0 {
                let text = format!("{}", next - base);
                let at = [x, f64::midpoint(base, next)];
                let word = Shape::Text { at, offset: [0.0; 2], text, anchor: Anchor::Centre, size: 11.0 };
                drawn.marks.push(mark(word, Style::fill(role.words_on())));
            }
            base = next;
        }
        let whisker = Style::line(ColourRole::Text, 1.2);
        drawn.marks.push(mark(Shape::Line(vec![[x, base - 5.0], [x, base + 6.0]]), whisker));
        for end in [base - 5.0, base + 6.0] {
            drawn.marks.push(mark(Shape::Line(vec![[x - 0.06, end], [x + 0.06, end]]), whisker));
        }
    }
    let texts = if chinese {
        ["精度", "使用寿命", "稳定性", "成本"]
    } else {
        ["Accuracy", "Service life", "Stability", "Cost"]
    };
    for (text, (role, pattern)) in texts.into_iter().zip(parts) {
        drawn.legend.push(entry(text, LegendKey::Swatch, Style::fill(role).with_pattern(pattern)));
    }
    drawn
}

pub fn diverging_bars(chinese: bool) -> Figure {
    let names = if chinese {
        ["精度", "使用寿命", "稳定性", "价格"]
    } else {
        ["Accuracy", "Service life", "Stability", "Price"]
    };
    let ticks = [(-20.0, "−20"), (-10.0, "−10"), (0.0, "0"), (10.0, "10"), (20.0, "20")];
    let x = axis(
        AxisKind::Linear { from: -22.0, to: 22.0 },
        if chinese { "对总差距的贡献（分）" } else { "Contribution to the total gap, points" },
        &ticks,
    );
    let mut drawn =
        figure("gap", if chinese { "差距与优势" } else { "Shortfall and surplus" }, "", x, categories(&names), 240.0);
    for (at, value) in [-4.5, 17.0, 8.2, -12.0].into_iter().enumerate() {
        let (y, ahead) = (at as f64, value < 0.0);
        let role = if ahead { ColourRole::Surplus } else { ColourRole::Shortfall };
        let pattern = if ahead { Pattern::Hatch } else { Pattern::None };
        let bar = Shape::Rect { from: [0.0, y - 0.3], to: [value, y + 0.3] };
        drawn.marks.push(mark(bar, Style::fill(role).with_pattern(pattern)));
        let (anchor, offset) = if ahead { (Anchor::Right, [-6.0, 0.0]) } else { (Anchor::Left, [6.0, 0.0]) };
        let text = format!("{value:+.1}").replace('-', "−");
        let word = Shape::Text { at: [value, y], offset, text, anchor, size: 11.5 };
        drawn.marks.push(mark(word, Style::fill(ColourRole::Text)));
    }
    drawn.marks.push(mark(Shape::Rule { vertical: true, at: 0.0 }, Style::line(ColourRole::Axis, 1.2)));
    drawn
}

pub fn heat_map(chinese: bool) -> Figure {
    let columns: Vec<String> = (1..=15)
        .map(|n| {
            if chinese {
                format!("五轴立式加工中心 {n} 号")
            } else {
                format!("Five-axis machining centre no. {n}")
            }
        })
        .collect();
    let rows: Vec<String> = (1..=8)
        .map(|n| {
            if chinese {
                format!("第 {n} 项：主轴端部径向跳动与热漂移稳定性")
            } else {
                format!("Criterion {n}: radial run-out of the spindle nose, warm")
            }
        })
        .collect();
    let names = |list: &[String]| categories(&list.iter().map(String::as_str).collect::<Vec<_>>());
    let mut drawn = figure(
        "heat",
        if chinese { "逐项差距" } else { "Gaps by criterion" },
        "",
        names(&columns),
        names(&rows),
        460.0,
    );
    for column in 0..15 {
        for row in 0..8 {
            let value = f64::from((column * 37 + row * 53) % 201 - 100) / 100.0;
            let (x, y, role) = (f64::from(column), f64::from(row), ColourRole::diverging(value));
            let cell = Shape::Rect { from: [x - 0.48, y - 0.46], to: [x + 0.48, y + 0.46] };
            drawn.marks.push(mark(cell, Style::fill(role)));
            let text = format!("{:.0}", value * 100.0).replace('-', "−");
            let word = Shape::Text { at: [x, y], offset: [0.0; 2], text, anchor: Anchor::Centre, size: 10.0 };
            drawn.marks.push(mark(word, Style::fill(role.words_on())));
        }
    }
    drawn
}

pub fn scatter(chinese: bool) -> Figure {
    let x = axis(
        AxisKind::Log { from: 50.0, to: 2000.0 },
        if chinese { "价格（万元，对数）" } else { "Price, 10⁴ CNY (log)" },
        &[(50.0, "50"), (100.0, "100"), (200.0, "200"), (500.0, "500"), (1000.0, "1\u{a0}000"), (2000.0, "2\u{a0}000")],
    );
    let mut drawn = figure(
        "scatter",
        if chinese { "价格与得分" } else { "Price and points" },
        "",
        x,
        points_axis(if chinese { "总分" } else { "Total points" }),
        340.0,
    );
    let front = Shape::Line(vec![[60.0, 31.0], [149.0, 62.0], [168.0, 70.0], [286.0, 81.0], [1900.0, 96.0]]);
    drawn.marks.push(mark(front, Style::line(ColourRole::Neutral, 1.2).with_dash(Dash::Dashed)));
    for (at, (price, points)) in
        [(60.0, 31.0), (149.0, 62.0), (168.0, 70.0), (286.0, 81.0), (301.0, 75.0), (1900.0, 96.0)]
            .into_iter()
            .enumerate()
    {
        let (role, symbol) =
            if at < 3 { (ColourRole::Domestic, Symbol::Circle) } else { (ColourRole::Imported, Symbol::Triangle) };
        let marker = Shape::Marker { at: [price, points], symbol, radius: 5.0 };
        drawn.marks.push(mark(marker, Style::fill(role)));
        let text = if chinese { format!("机床 {at}") } else { format!("Machine {at}, long name") };
        let word = Shape::Text { at: [price, points], offset: [9.0, 0.0], text, anchor: Anchor::Left, size: 11.0 };
        drawn.marks.push(mark(word, Style::fill(ColourRole::Text)));
    }
    drawn.legend = vec![
        entry(
            if chinese { "国产" } else { "Domestic" },
            LegendKey::Symbol(Symbol::Circle),
            Style::fill(ColourRole::Domestic),
        ),
        entry(
            if chinese { "进口" } else { "Imported" },
            LegendKey::Symbol(Symbol::Triangle),
            Style::fill(ColourRole::Imported),
        ),
        entry(
            if chinese { "帕累托前沿" } else { "Pareto front" },
            LegendKey::Line,
            Style::line(ColourRole::Neutral, 1.2).with_dash(Dash::Dashed),
        ),
    ];
    drawn
}

pub fn radar(chinese: bool) -> Figure {
    let mut drawn = figure(
        "radar",
        if chinese { "雷达图（存在缺项）" } else { "Radar, one figure missing" },
        "",
        hidden(-1.5, 1.5),
        hidden(-1.25, 1.25),
        400.0,
    );
    drawn.equal_aspect = true;
    let names = if chinese {
        ["定位精度", "轴承寿命", "大修间隔", "无故障时间", "能力指数", "价格"]
    } else {
        ["Positioning accuracy", "Bearing life", "Overhaul interval", "MTBF", "Capability", "Price"]
    };
    let spoke = |at: usize, r: f64| {
        let angle = std::f64::consts::TAU * at as f64 / 6.0;
        [r * angle.sin(), r * angle.cos()]
    };
    for ring in [0.25, 0.5, 0.75, 1.0] {
        let points = (0..=6).map(|at| spoke(at, ring)).collect();
        drawn.marks.push(mark(Shape::Line(points), Style::line(ColourRole::Grid, 1.0)));
    }
    for (at, name) in names.into_iter().enumerate() {
        drawn.marks.push(mark(Shape::Line(vec![[0.0; 2], spoke(at, 1.0)]), Style::line(ColourRole::Grid, 1.0)));
        let anchor = [Anchor::Above, Anchor::Left, Anchor::Left, Anchor::Below, Anchor::Right, Anchor::Right][at];
        let word = Shape::Text { at: spoke(at, 1.05), offset: [0.0; 2], text: name.into(), anchor, size: 11.5 };
        drawn.marks.push(mark(word, Style::fill(ColourRole::Text)));
    }
    let values = [0.8, 0.55, 0.6, 0.7, 0.9];
    let mut ring: Vec<[f64; 2]> = values.into_iter().enumerate().map(|(at, r)| spoke(at, r)).collect();
    drawn.marks.push(mark(Shape::Line(ring.clone()), Style::line(ColourRole::Domestic, 2.0)));
    ring.push([0.0; 2]);
    drawn.marks.push(mark(Shape::Area(ring), Style::fill(ColourRole::Domestic).with_fill(0.18)));
    drawn.legend = vec![entry(
        if chinese { "机床 B" } else { "Machine B" },
        LegendKey::Line,
        Style::line(ColourRole::Domestic, 2.0),
    )];
    drawn
}

pub fn samples() -> Vec<Figure> {
    let of = |chinese| {
        [
            profile(chinese),
            contributions(chinese),
            diverging_bars(chinese),
            heat_map(chinese),
            scatter(chinese),
            radar(chinese),
        ]
    };
    of(false).into_iter().chain(of(true)).collect()
}
