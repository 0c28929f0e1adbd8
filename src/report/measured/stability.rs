//! Stability of a process: spread, capability, control chart, parts of a web.

use serde_json::{Value as Json, json};

use super::Report;
use crate::analysis::measured::{Gauge, StabilityReport, Web, rule_key};
use crate::methods::stability::capability::Capability;
use crate::methods::stability::charts::{Chart, Charts};
use crate::methods::stability::data::Interval;
use crate::methods::stability::indices::Index;
use crate::model::ChartKind;
use crate::report::{Section, Value};
use crate::table::{Cell, Column, Table};
use crate::text::Lang;
use crate::text::number::number;

/// Significant digits of the tables.
const DIGITS: i32 = 5;

/// The values of a file of this name; confidence of the intervals in per cent.
pub(super) fn stability(report: &StabilityReport, file: &str, confidence: f64, lang: Lang) -> Report {
    let unit = report.unit.as_str();
    // Groups of unlike size have none in common.
    let title = match report.size {
        0 => lang.measure_stability_headline_unlike(file, report.summary.n),
        size => lang.measure_stability_headline(file, report.summary.n, size),
    };
    let sections = Writer { report, unit, confidence, lang }.sections();
    Report::new(title, sections, Some(confidence), json(report, unit)).closed_by(Vec::new(), report.warnings(lang))
}

struct Writer<'a> {
    report: &'a StabilityReport,
    unit: &'a str,
    confidence: f64,
    lang: Lang,
}

impl Writer<'_> {
    fn section(&self, title: &str, values: Vec<Value>) -> Section {
        Section::values(title, values, Some(self.confidence), self.lang)
    }

    fn sections(&self) -> Vec<Section> {
        let (report, lang) = (self.report, self.lang);
        let mut sections = vec![self.spread()];
        if let Some(web) = &report.web {
            sections.push(self.parts(web));
            sections.extend(web.indices.map(|found| {
                let mut values = index_values(&[("Cp", found.potential), ("Cpk", Some(found.actual))]);
                values.push(Value::new("Cpk ≥ (95 %)", report.cpk_lower_95, ""));
                self.section(lang.measure_web_capability(), values)
            }));
        }
        sections.extend(report.capability.map(|found| self.capability(&found)));
        sections.extend(report.percentile.map(|found| {
            let values = vec![
                Value::new("Cp", found.cp, ""),
                Value::new("Cpk", found.cpk, ""),
                Value::new("X0.135 %", found.low, self.unit).to_spread(found.high - found.low),
                Value::new("X50 %", found.median, self.unit).to_spread(found.high - found.low),
                Value::new("X99.865 %", found.high, self.unit).to_spread(found.high - found.low),
            ];
            self.section(lang.measure_percentile(), values)
        }));
        sections.extend(report.chart.zip(report.charts.as_ref()).map(|(kind, charts)| self.chart(kind, charts)));
        sections
    }

    fn spread(&self) -> Section {
        let (report, unit, lang) = (self.report, self.unit, self.lang);
        let cv = report.variation;
        let interval = cv.and_then(|v| v.interval).map(|i| (100.0 * i.low, 100.0 * i.high));
        let reach = report.overall.map_or(0.0, |s| 6.0 * s.value);
        let mut values = vec![Value::new("x̄", report.summary.mean, unit).to_spread(reach)];
        // Of a web it is the residual, which stands among the parts.
        if report.web.is_none() {
            values.push(Value::new(lang.measure_s_within(), report.within.map(|s| s.value), unit));
        }
        values.push(Value::new("s", report.overall.map(|s| s.value), unit));
        values.push(Value::new("CV", cv.map(|v| 100.0 * v.value), "%").within(interval));
        self.section(lang.measure_spread(), values)
    }

    fn chart(&self, kind: ChartKind, charts: &Charts) -> Section {
        let (unit, lang) = (self.unit, self.lang);
        let title = match kind {
            ChartKind::Individuals if self.report.web.is_some() => lang.measure_chart_scans(),
            ChartKind::Individuals | ChartKind::BySize => lang.measure_chart_individuals(),
            ChartKind::MeanRange => lang.measure_chart_ranges(),
            ChartKind::MeanDeviation => lang.measure_chart_deviations(),
        };
        let (place, spread) = (&charts.location, &charts.spread);
        let name = if kind == ChartKind::MeanDeviation { "s" } else { "R" };
        // Four digits of a bore are those of its diameter: the limits are told apart by their distance.
        let (width, height) = (place.upper - place.lower, spread.upper - spread.lower);
        let values = vec![
            Value::new("LCL", place.lower, unit).to_spread(width),
            Value::new("CL", place.center, unit).to_spread(width),
            Value::new("UCL", place.upper, unit).to_spread(width),
            Value::new(format!("LCL ({name})"), spread.lower, unit).to_spread(height),
            Value::new(format!("CL ({name})"), spread.center, unit).to_spread(height),
            Value::new(format!("UCL ({name})"), spread.upper, unit).to_spread(height),
        ];
        self.section(title, values)
    }

    /// The indices, and beside them those without the gauge.
    fn capability(&self, found: &Capability) -> Section {
        let lang = self.lang;
        let is_machine = self.report.options.machine;
        let title = if is_machine { lang.measure_machine_capability() } else { lang.measure_capability() };
        let observed = indices(found, is_machine);
        let mut values = index_values(&observed);
        if !is_machine {
            values.push(Value::new("Cpk ≥ (95 %)", self.report.cpk_lower_95, ""));
        }
        values.push(Value::new("Cpm", found.cpm, ""));
        let Some(gauge) = self.report.gauge else { return self.section(title, values) };
        let without = gauge.capability.map(|found| indices(&found, is_machine)).unwrap_or_default();
        let table = self.beside_gauge(&values, &observed, &without, &gauge);
        let name = |symbol: &str| format!("{symbol} ({})", lang.measure_gauge_column());
        values.extend(without.iter().map(|(symbol, index)| index_value(name(symbol), *index)));
        values.push(Value::new(lang.measure_gauge_share(), 100.0 * gauge.share, "%"));
        Section::shown_as(title, table, values)
    }

    fn beside_gauge(&self, values: &[Value], observed: &Indices, without: &Indices, gauge: &Gauge) -> Table {
        let lang = self.lang;
        let find = |indices: &Indices, symbol: &str| indices.iter().find(|(of, _)| *of == symbol).map(|(_, i)| *i);
        let row = |value: &Value| {
            let index = find(without, &value.name).flatten();
            vec![
                Cell::words(&value.name),
                value.value.clone(),
                Cell::interval(value.interval, DIGITS),
                match find(observed, &value.name) {
                    Some(_) => Cell::significant(index.map(|i| i.value), DIGITS),
                    None => Cell::Empty,
                },
                Cell::interval(index.and_then(|i| i.interval).map(Interval::ends), DIGITS),
            ]
        };
        let interval = lang.measure_column_interval(&number(self.confidence));
        let columns = vec![
            Column::text(lang.measure_column_figure()),
            Column::number(lang.measure_column_value()),
            Column::interval(&interval),
            Column::number(lang.measure_gauge_column()),
            Column::interval(&interval),
        ];
        let share = Cell::significant(100.0 * gauge.share, DIGITS).in_unit("%");
        let share = vec![Cell::words(lang.measure_gauge_share()), share, Cell::Empty, Cell::Empty, Cell::Empty];
        Table { columns, rows: values.iter().map(row).chain([share]).collect() }
    }

    /// Machine direction, cross web, residual and total.
    fn parts(&self, web: &Web) -> Section {
        let (unit, lang) = (self.unit, self.lang);
        let names = [lang.measure_web_machine(), lang.measure_web_cross(), lang.measure_web_residual()];
        let total = web.components.total;
        let each = web.parts().map(|(part, share)| (part.variance.sqrt(), share, part.df));
        let parts: Vec<(&str, f64, f64, f64)> = names
            .into_iter()
            .zip(each)
            .map(|(name, (sd, share, df))| (name, sd, share, df))
            .chain([(lang.measure_web_total(), total.value, 1.0, total.df)])
            .collect();
        let values = parts.iter().flat_map(|(name, sd, share, _)| {
            let of_share = format!("{name}, {}", lang.measure_web_share());
            [Value::new(format!("s, {name}"), *sd, unit), Value::new(of_share, 100.0 * share, "%")]
        });
        let row = |(name, sd, share, df): &(&str, f64, f64, f64)| {
            vec![
                Cell::words(*name),
                Cell::significant(*sd, DIGITS).in_unit(unit),
                Cell::significant(100.0 * share, DIGITS).in_unit("%"),
                Cell::significant(*df, DIGITS),
            ]
        };
        let columns = vec![
            Column::text(lang.measure_column_figure()),
            Column::number("s").of_unit(unit),
            Column::number(lang.measure_web_share()),
            Column::number(lang.measure_budget_degrees()),
        ];
        let table = Table { columns, rows: parts.iter().map(row).collect() };
        Section::shown_as(lang.measure_web(), table, values.collect())
    }
}

/// Symbols with their indices.
type Indices = [(&'static str, Option<Index>)];

fn index_value(symbol: impl Into<String>, index: Option<Index>) -> Value {
    Value::new(symbol, index.map(|i| i.value), "").within(index.and_then(|i| i.interval).map(Interval::ends))
}

fn index_values(indices: &Indices) -> Vec<Value> {
    indices.iter().map(|(symbol, index)| index_value(*symbol, *index)).collect()
}

/// The indices of one capability; of a short run the overall ones are those of the machine.
fn indices(found: &Capability, is_machine: bool) -> Vec<(&'static str, Option<Index>)> {
    if is_machine {
        vec![("Cm", found.pp), ("Cmk", Some(found.ppk))]
    } else {
        vec![("Cp", found.cp), ("Cpk", Some(found.cpk)), ("Pp", found.pp), ("Ppk", Some(found.ppk))]
    }
}

fn json(report: &StabilityReport, unit: &str) -> Json {
    let capability = report.capability;
    let total = report.web.as_ref().and_then(|web| web.indices);
    let cp = capability.map_or(total.and_then(|i| i.potential), |c| c.cp);
    let cpk = capability.map(|c| c.cpk).or(total.map(|i| i.actual));
    let rules = report.options.rules;
    let signals =
        report.signals.iter().map(|signal| json!({ "rule": rule_key(rules, signal.rule), "index": signal.index }));
    let machine = capability.filter(|_| report.options.machine);
    json!({
        "unit": unit,
        "n": report.summary.n,
        "subgroup": report.size,
        "mean": report.summary.mean,
        "s_within": report.within.map(|s| s.value),
        "s_overall": report.overall.map(|s| s.value),
        "cp": cp.map(|i| i.value),
        "cp_interval": cp.and_then(|i| i.interval),
        "cpk": cpk.map(|i| i.value),
        "cpk_interval": cpk.and_then(|i| i.interval),
        "cpk_lower_95": report.cpk_lower_95,
        "pp": capability.and_then(|c| c.pp).map(|i| i.value),
        "ppk": capability.map(|c| c.ppk.value),
        "ppk_interval": capability.and_then(|c| c.ppk.interval),
        "cm": machine.and_then(|c| c.pp).map(|i| i.value),
        "cmk": machine.map(|c| c.ppk.value),
        "cpm": capability.and_then(|c| c.cpm),
        "cpk_needed_for_1_33": report.needed,
        "percentile": report.percentile.map(|p| json!({
            "cp": p.cp, "cpk": p.cpk, "low": p.low, "median": p.median, "high": p.high,
            "reaches_tails": p.reaches_tails,
        })),
        "gauge": report.gauge.map(|gauge| json!({
            "u": gauge.sd,
            "share": gauge.share,
            "cp": gauge.capability.and_then(|c| c.cp).map(|i| i.value),
            "cpk": gauge.capability.map(|c| c.cpk.value),
            "pp": gauge.capability.and_then(|c| c.pp).map(|i| i.value),
            "ppk": gauge.capability.map(|c| c.ppk.value),
        })),
        "web": report.web.as_ref().map(of_web),
        "cv": report.variation.map(|v| v.value),
        "cv_interval": report.variation.and_then(|v| v.interval),
        "chart": report.chart.zip(report.charts.as_ref()).map(|(kind, charts)| {
            let mut value = limits(&charts.location);
            value["kind"] = json!(chart_key(kind));
            value["spread"] = limits(&charts.spread);
            value
        }),
        "signals": signals.collect::<Vec<_>>(),
        "in_control": report.charts.as_ref().map(|_| report.signals.is_empty()),
        "anderson_darling_p": report.normality.map(|test| test.p),
    })
}

fn limits(chart: &Chart) -> Json {
    json!({ "lower": chart.lower, "center": chart.center, "upper": chart.upper })
}

fn chart_key(kind: ChartKind) -> &'static str {
    match kind {
        ChartKind::Individuals | ChartKind::BySize => "imr",
        ChartKind::MeanRange => "xbar-r",
        ChartKind::MeanDeviation => "xbar-s",
    }
}

fn of_web(web: &Web) -> Json {
    let [machine, cross, residual] = web
        .parts()
        .map(|(part, share)| json!({ "s": part.variance.sqrt(), "share": share, "degrees_of_freedom": part.df }));
    json!({
        "machine_direction": machine,
        "cross_web": cross,
        "residual": residual,
        "total": { "s": web.components.total.value, "degrees_of_freedom": web.components.total.df },
        "effective_n": web.components.effective_n,
    })
}
