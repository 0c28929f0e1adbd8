//! What a packed workbook says beside the values of its cells: hidden rows and columns, and in an ODS the words that a
//! number is shown with.

use std::collections::HashMap;
use std::io::{BufReader, Cursor};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::bounds::broken;
use super::{Block, GridError, MAX_CELLS, MAX_LINES, MAX_UNPACKED};

/// More hidden rows or columns than this are not listed.
const MOST: usize = 10_000;

/// What is beside the values of one sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Unseen {
    /// Hidden rows from 0.
    pub rows: Vec<usize>,
    /// Hidden columns from 0.
    pub columns: Vec<usize>,
    /// Blocks of merged cells; of an ODS only.
    pub merged: Vec<Block>,
    /// Row and column → the number as it is shown; of an ODS only.
    pub shown: HashMap<(usize, usize), String>,
}

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Of each sheet of an XLSX by name; a sheet that is not found has nothing to say.
pub(super) fn of_xlsx(bytes: &[u8]) -> Result<HashMap<String, Unseen>, GridError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut targets = HashMap::new();
    each(&mut archive, "xl/_rels/workbook.xml.rels", |tag| {
        if is(tag, "Relationship") {
            targets.insert(attribute(tag, "Id"), attribute(tag, "Target"));
        }
    })?;
    let mut sheets = Vec::new();
    each(&mut archive, "xl/workbook.xml", |tag| {
        if is(tag, "sheet") {
            sheets.push((attribute(tag, "name"), attribute(tag, "id")));
        }
    })?;
    let mut all = HashMap::new();
    for (name, id) in sheets {
        let Some(target) = targets.get(&id) else { continue };
        let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
        let mut unseen = Unseen::default();
        each(&mut archive, &path, |tag| hidden_of_xlsx(tag, &mut unseen))?;
        all.insert(name, unseen);
    }
    Ok(all)
}

fn hidden_of_xlsx(tag: &BytesStart<'_>, unseen: &mut Unseen) {
    let is_hidden = || matches!(attribute(tag, "hidden").as_str(), "1" | "true");
    let number = |name: &str| attribute(tag, name).parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    if is(tag, "row") && is_hidden() {
        unseen.rows.extend(number("r").filter(|_| unseen.rows.len() < MOST));
    } else if is(tag, "col") && is_hidden() {
        let span = number("min").zip(number("max")).map(|(first, last)| first..=last.min(first + MOST));
        unseen.columns.extend(span.into_iter().flatten().take(MOST - unseen.columns.len().min(MOST)));
    }
}

/// Of each sheet of an ODS in order; an error where its cells are more than are taken.
pub(super) fn of_ods(bytes: &[u8]) -> Result<Vec<Unseen>, GridError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut walk = OdsWalk::default();
    let part = archive.by_name("content.xml").map_err(|error| broken(&error))?;
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(std::io::Read::take(part, MAX_UNPACKED)));
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).map_err(|error| broken(&error))? {
            Event::Start(tag) => {
                walk.start(&tag);
                walk.count(&tag)?;
            }
            Event::Empty(tag) => {
                walk.start(&tag);
                walk.end(tag.local_name().as_ref());
            }
            Event::Text(text) => walk.text(&text.xml_content(quick_xml::XmlVersion::Explicit1_0)),
            Event::End(tag) => walk.end(tag.local_name().as_ref()),
            Event::Eof => return Ok(walk.sheets),
            _ => {}
        }
        buffer.clear();
    }
}

/// Where the reader of an ODS stands.
#[derive(Default)]
struct OdsWalk {
    sheets: Vec<Unseen>,
    row: usize,
    rows: usize,
    column: usize,
    /// Columns declared so far.
    declared: usize,
    cell: Option<ShownNumber>,
    width: usize,
    /// Cells with content so far, repeated ones multiplied out, and those of the row.
    cells: usize,
    in_row: usize,
}

/// A number of an ODS, and how it is shown.
#[derive(Default)]
struct ShownNumber {
    value: f64,
    is_percent: bool,
    /// Letters of its currency; empty: none.
    currency: String,
    text: String,
}

impl OdsWalk {
    fn start(&mut self, tag: &BytesStart<'_>) {
        let times = |name: &str| attribute(tag, name).parse::<usize>().unwrap_or(1).clamp(1, MAX_LINES);
        let is_hidden = || matches!(attribute(tag, "visibility").as_str(), "collapse" | "filter");
        match tag.local_name().as_ref() {
            "table" => {
                self.sheets.push(Unseen::default());
                (self.row, self.declared) = (0, 0);
            }
            "table-column" => {
                let count = times("number-columns-repeated");
                if is_hidden()
                    && let Some(sheet) = self.sheets.last_mut()
                {
                    sheet.columns.extend((self.declared..self.declared + count).take(MOST));
                }
                self.declared += count;
            }
            "table-row" => {
                (self.rows, self.column) = (times("number-rows-repeated"), 0);
                if is_hidden()
                    && let Some(sheet) = self.sheets.last_mut()
                {
                    sheet.rows.extend((self.row..self.row + self.rows).take(MOST));
                }
            }
            "table-cell" | "covered-table-cell" => {
                let spanned = (times("number-rows-spanned"), times("number-columns-spanned"));
                self.merge(spanned);
                self.width = times("number-columns-repeated");
                let value = attribute(tag, "value").parse::<f64>().ok().filter(|value| value.is_finite());
                self.cell = value.map(|value| ShownNumber {
                    value,
                    is_percent: attribute(tag, "value-type") == "percentage",
                    currency: attribute(tag, "currency"),
                    text: String::new(),
                });
            }
            _ => {}
        }
    }

    /// Counts a cell with content: a few hundred bytes can stand for gigabytes. One without content that is repeated to
    /// the edge does not count.
    fn count(&mut self, tag: &BytesStart<'_>) -> Result<(), GridError> {
        if !is(tag, "table-cell") {
            return Ok(());
        }
        self.in_row = self.in_row.saturating_add(self.width);
        let total = self.cells.saturating_add(self.in_row.saturating_mul(self.rows));
        if total > MAX_CELLS { Err(GridError::TooLarge) } else { Ok(()) }
    }

    fn merge(&mut self, (down, across): (usize, usize)) {
        let Some(sheet) = self.sheets.last_mut().filter(|sheet| down * across > 1 && sheet.merged.len() < MOST) else {
            return;
        };
        let (top, left) = (self.row, self.column);
        sheet.merged.push(Block { top, left, bottom: top + down - 1, right: left + across - 1 });
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell {
            cell.text.push_str(text);
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "table-row" => {
                self.row += self.rows;
                self.cells = self.cells.saturating_add(self.in_row.saturating_mul(self.rows));
                self.in_row = 0;
            }
            "table-cell" | "covered-table-cell" => {
                self.keep();
                self.column += self.width;
            }
            _ => {}
        }
    }

    /// The number with the words that it is shown with, where there are any.
    fn keep(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        let Some(text) = cell.worded() else { return };
        let Some(sheet) = self.sheets.last_mut() else { return };
        let rows = self.row..self.row + self.rows.min(MOST);
        for row in rows {
            for column in self.column..self.column + self.width.min(MOST) {
                if sheet.shown.len() < MAX_CELLS {
                    sheet.shown.insert((row, column), text.clone());
                }
            }
        }
    }
}

impl ShownNumber {
    /// `325000` shown as `€325,000.00` is `€325000`; `None` where nothing but digits is shown, or another number than the
    /// value (a format that divides by thousands).
    fn worded(&self) -> Option<String> {
        let number = |x: f64| crate::quantity::number_text(format!("{x:.14e}").parse().unwrap_or(x));
        if self.is_percent {
            return Some(format!("{}%", number(self.value * 100.0)));
        }
        let shown = self.text.as_str();
        let first = shown.find(|c: char| c.is_ascii_digit())?;
        let last = shown.rfind(|c: char| c.is_ascii_digit())?;
        let separator = |c: char| c.is_whitespace() || matches!(c, '-' | '+' | '(' | ')' | '\u{2212}');
        let before = shown[..first].trim_matches(separator);
        let after = shown[last + 1..].trim_matches(separator);
        let is_scale = matches!(after, "k" | "K" | "M" | "T" | "千" | "万");
        let digits = shown.chars().filter(char::is_ascii_digit).count();
        let needed = number(self.value.abs().trunc()).len();
        if is_scale || digits < needed {
            return None;
        }
        // A sign may be that of several currencies; the letters are those of one.
        if self.currency.len() == 3 {
            return Some(format!("{} {}", self.currency, number(self.value)));
        }
        if before.is_empty() && after.is_empty() {
            return None;
        }
        let gap = if after.is_empty() { "" } else { " " };
        let code = if before.chars().all(char::is_alphabetic) && !before.is_empty() { " " } else { "" };
        Some(format!("{before}{code}{}{gap}{after}", number(self.value)))
    }
}

/// Calls for every element of a part; a part that is not there has none.
fn each(archive: &mut Archive<'_>, path: &str, mut act: impl FnMut(&BytesStart<'_>)) -> Result<(), GridError> {
    let Ok(part) = archive.by_name(path) else { return Ok(()) };
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(std::io::Read::take(part, MAX_UNPACKED)));
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).map_err(|error| broken(&error))? {
            Event::Start(tag) | Event::Empty(tag) => act(&tag),
            Event::Eof => return Ok(()),
            _ => {}
        }
        buffer.clear();
    }
}

fn is(tag: &BytesStart<'_>, name: &str) -> bool {
    tag.local_name().as_ref() == name
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> String {
    let attribute = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name);
    attribute.map(|attribute| attribute.value.trim().to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_with_the_words_they_are_shown_with() {
        for (value, is_percent, shown, expected) in [
            (325_000.0, false, "€325,000.00", Some("€325000")),
            (325_000.0, false, "325.000,00 €", Some("325000 €")),
            (0.15, true, "15.00%", Some("15%")),
            (168.0, false, "168.0 万元", Some("168 万元")),
            (0.006, false, "0.006 mm", Some("0.006 mm")),
            (85.0, false, "CNY 85.00", Some("CNY 85")),
            (12.5, false, "12.50", None),
            (168_000.0, false, "16.8万", None),
            (-5.0, false, "(5)", None),
        ] {
            let cell = ShownNumber { value, is_percent, text: shown.to_owned(), ..ShownNumber::default() };
            assert_eq!(cell.worded().as_deref(), expected, "{shown}");
        }
    }
}
