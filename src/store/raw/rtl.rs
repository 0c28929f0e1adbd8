//! Renishaw linear files (`.rtl`), by the grammar that their readers agree on. No genuine file was at hand.
//!
//! Targets are in mm, deviations in µm; odd runs go forward, even runs backward, unless the flags say one direction.

use crate::model::RawPositioning;
use crate::model::{RawProblem, RawProblemKind as Kind};
use crate::sheet::grid;

/// True for the text of such a file: it begins with its header section.
pub fn is_rtl(bytes: &[u8]) -> bool {
    let text = grid::decode(bytes);
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.next().is_some_and(|line| line.eq_ignore_ascii_case("HEADER::"))
}

/// The runs of a Renishaw linear file, in UTF-8 or GBK.
pub fn rtl(bytes: &[u8]) -> Result<RawPositioning, RawProblem> {
    let text = grid::decode(bytes);
    let file = File { lines: text.lines().map(str::trim).collect() };
    let targets = file.targets()?;
    let runs = file.runs(targets.len())?;
    let one_way = file.is_one_way();
    let way = |backward: bool| -> Vec<Vec<f64>> {
        let wanted = runs
            .iter()
            .enumerate()
            .filter(|(n, _)| one_way != Some(true) && (n % 2 == 1) == backward || one_way == Some(true) && !backward);
        let wanted: Vec<&Vec<f64>> = wanted.map(|(_, run)| run).collect();
        (0..targets.len()).map(|i| wanted.iter().map(|run| run[i]).collect()).collect()
    };
    let (forward, backward) = (way(false), way(true));
    let mut order: Vec<usize> = (0..targets.len()).collect();
    order.sort_by(|a, b| targets[*a].total_cmp(&targets[*b]));
    let sorted = |all: &[Vec<f64>]| order.iter().map(|i| all[*i].clone()).collect::<Vec<_>>();
    let backward = if backward.iter().all(Vec::is_empty) { Vec::new() } else { sorted(&backward) };
    Ok(RawPositioning {
        axis: file.value("Axis").unwrap_or_default(),
        target_unit: "mm".to_owned(),
        unit: "µm".to_owned(),
        targets: order.iter().map(|i| targets[*i]).collect(),
        forward: sorted(&forward),
        backward,
        remarks: file.remarks(),
        instrument: true,
        notes: Vec::new(),
    })
}

/// Readings of a file, targets by runs, at most.
const MOST_READINGS: usize = 1_000_000;

struct File<'a> {
    lines: Vec<&'a str>,
}

/// What is worth keeping of the texts.
const REMARKS: [&str; 12] = [
    "TITLE",
    "Machine",
    "Serial No",
    "Date",
    "By",
    "Location",
    "Air temp",
    "Air press",
    "Air humid",
    "Mat temp 1",
    "Exp coeff",
    "Env factor",
];

impl File<'_> {
    /// Text behind `name:`.
    fn value(&self, name: &str) -> Option<String> {
        let of = |line: &&str| {
            let (found, rest) = line.split_once(':')?;
            (found.trim().eq_ignore_ascii_case(name) && !rest.starts_with(':')).then(|| rest.trim().to_owned())
        };
        self.lines.iter().find_map(of)
    }

    fn remarks(&self) -> Vec<(String, String)> {
        let named = REMARKS.iter().filter_map(|name| Some(((*name).to_owned(), self.value(name)?)));
        named.filter(|(_, text)| !text.is_empty()).collect()
    }

    /// Index of the line that begins so.
    fn section(&self, name: &'static str) -> Result<usize, RawProblem> {
        let begins = |line: &&str| line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
        self.lines.iter().position(begins).ok_or_else(|| RawProblem::of_file(Kind::NoSection(name)))
    }

    /// The number announced behind `name:`, with the line it stands in.
    fn announced(&self, name: &'static str) -> Result<(usize, usize), RawProblem> {
        let line = self.section(name)?;
        let text = self.value(name).unwrap_or_default();
        let number = text.parse().map_err(|_| RawProblem::at(line + 1, 2, Kind::NotANumber(text)))?;
        Ok((number, line + 1))
    }

    fn targets(&self) -> Result<Vec<f64>, RawProblem> {
        let (announced, line) = self.announced("Target-count")?;
        let start = self.section("Targets")?;
        let mut targets = Vec::new();
        for (index, text) in self.lines.iter().enumerate().skip(start) {
            let text = if index == start { text.split_once(':').map_or("", |(_, rest)| rest) } else { text };
            if text.contains(':') {
                break;
            }
            for (column, word) in text.split_whitespace().enumerate() {
                targets.push(number(word, index + 1, column + 1)?);
            }
        }
        if targets.len() > MOST_READINGS {
            return Err(RawProblem::at(line, 2, Kind::TooMany { found: targets.len(), most: MOST_READINGS }));
        }
        if targets.len() != announced || announced == 0 {
            return Err(RawProblem::at(line, 2, Kind::CountDiffers { announced, found: targets.len() }));
        }
        Ok(targets)
    }

    /// Deviations, run × target.
    fn runs(&self, targets: usize) -> Result<Vec<Vec<f64>>, RawProblem> {
        let (announced, line) = self.announced("Run-count")?;
        let limit = RawProblem::at(line, 2, Kind::TooMany { found: announced, most: MOST_READINGS / targets.max(1) });
        if announced.checked_mul(targets).is_none_or(|readings| readings > MOST_READINGS) {
            return Err(limit);
        }
        let start = self.section("Run Target Data")?;
        let mut runs: Vec<Vec<Option<f64>>> = Vec::new();
        for (index, text) in self.lines.iter().enumerate().skip(start + 1) {
            if text.is_empty() {
                continue;
            }
            if text.contains(':') {
                break;
            }
            let words: Vec<&str> = text.split_whitespace().collect();
            let whole = |column: usize| {
                let word = words.get(column).copied().unwrap_or_default();
                let found = word.parse::<usize>().ok().filter(|n| *n >= 1);
                found.ok_or_else(|| RawProblem::at(index + 1, column + 1, Kind::NotANumber(word.to_owned())))
            };
            let (run, target) = (whole(0)?, whole(1)?);
            let deviation = number(words.get(2).copied().unwrap_or_default(), index + 1, 3)?;
            if target > targets {
                return Err(RawProblem::at(index + 1, 2, Kind::NoTarget(target)));
            }
            // The announced count was held against the limit: nothing is made for a run beyond it.
            if run > announced {
                return Err(RawProblem::at(index + 1, 1, Kind::CountDiffers { announced, found: run }));
            }
            while runs.len() < run {
                runs.push(vec![None; targets]);
            }
            if runs[run - 1][target - 1].replace(deviation).is_some() {
                return Err(RawProblem::at(index + 1, 1, Kind::Twice));
            }
        }
        if runs.len() != announced || announced == 0 {
            return Err(RawProblem::at(line, 2, Kind::CountDiffers { announced, found: runs.len() }));
        }
        let whole = |run: Vec<Option<f64>>| {
            let found = run.iter().flatten().count();
            let kind = Kind::CountDiffers { announced: targets, found };
            run.into_iter().collect::<Option<Vec<f64>>>().ok_or(RawProblem::at(start + 1, 0, kind))
        };
        runs.into_iter().map(whole).collect()
    }

    /// What the flags say: `0 0 2 0` both directions, `0 1 2 0` one.
    fn is_one_way(&self) -> Option<bool> {
        let flags = self.value("Flags")?;
        flags.split_whitespace().nth(1).map(|flag| flag == "1")
    }
}

fn number(word: &str, line: usize, column: usize) -> Result<f64, RawProblem> {
    let found = word.replace(',', ".").parse::<f64>().ok().filter(|x| x.is_finite());
    found.ok_or_else(|| RawProblem::at(line, column, Kind::NotANumber(word.to_owned())))
}
