//! Files of judgements: rows of fields that know where they stand.

use std::path::Path;

use crate::quantity::typed;
use crate::sheet::grid::decode;
use crate::store::{MOST_OF_DATA, read_regular};
use crate::text::Lang;

use super::super::Failure;

/// A file of judgements.
pub(super) struct Sheet {
    /// As the user named it.
    pub name: String,
    /// Rows that say something, with their number in the file.
    pub rows: Vec<Row>,
    lang: Lang,
}

/// A row of trimmed fields.
pub(super) struct Row {
    /// Number in the file, from 1.
    pub number: usize,
    pub fields: Vec<String>,
}

impl Row {
    /// The field in this column, from 0; empty beyond the end.
    pub fn field(&self, column: usize) -> &str {
        self.fields.get(column).map_or("", String::as_str)
    }
}

impl Sheet {
    /// Reads the fields of a file; one without content is a failure.
    pub fn open(path: &Path, lang: Lang) -> Result<Self, Failure> {
        let (name, text) = read(path, lang)?;
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter(&text))
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| {
                let line = error.position().map_or(0, csv::Position::line);
                Failure::failed(lang.cli_in_file(&name, &lang.sheet_broken(line, &error.to_string())))
            })?;
            let number = record.position().map_or(0, |position| line(&text, position.byte() as usize));
            if let Some(column) = record.iter().position(|field| field.contains(['\n', '\r'])) {
                // What follows a mark that is not closed is no judgement of this field.
                return Err(failed_at(&name, number, column, lang.cli_weights_line_break(), lang));
            }
            let fields: Vec<String> = record.iter().map(|field| field.trim().to_owned()).collect();
            rows.push(Row { number, fields });
        }
        Self { name, rows, lang }.with_content()
    }

    /// Reads the lines of a file, each as one field; one without content is a failure.
    pub fn lines(path: &Path, lang: Lang) -> Result<Self, Failure> {
        let (name, text) = read(path, lang)?;
        let row = |(index, line): (usize, &str)| Row { number: index + 1, fields: vec![line.trim().to_owned()] };
        Self { name, rows: text.lines().enumerate().map(row).collect(), lang }.with_content()
    }

    /// Without the rows that say nothing.
    fn with_content(mut self) -> Result<Self, Failure> {
        self.rows.retain(|row| row.fields.iter().any(|field| !field.is_empty()));
        if self.rows.is_empty() { Err(self.failed(self.lang.cli_weights_file_empty())) } else { Ok(self) }
    }

    /// A failure that concerns the whole file.
    pub fn failed(&self, what: &str) -> Failure {
        Failure::failed(self.lang.cli_in_file(&self.name, what))
    }

    /// A failure at the field in this row and column, both from 0.
    pub fn failed_at(&self, row: usize, column: usize, what: &str) -> Failure {
        let number = self.rows.get(row).map_or(0, |row| row.number);
        failed_at(&self.name, number, column, what, self.lang)
    }
}

fn failed_at(name: &str, row: usize, column: usize, what: &str, lang: Lang) -> Failure {
    Failure::failed(lang.cli_weights_place(name, row, column + 1, what))
}

/// Name and text of a file.
fn read(path: &Path, lang: Lang) -> Result<(String, String), Failure> {
    let name = path.display().to_string();
    let bytes = read_regular(path, MOST_OF_DATA).map_err(|error| Failure::failed(error.sentence(path, lang)))?;
    let text = decode(&bytes);
    Ok((name, text))
}

/// Line of a record that the reader found from this byte on: it counts no empty lines before one.
fn line(text: &str, from: usize) -> usize {
    let (before, rest) = text.as_bytes().split_at_checked(from).unwrap_or_default();
    let empty = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r'));
    before.iter().chain(empty).filter(|byte| **byte == b'\n').count() + 1
}

/// What divides the fields of the first line: a comma may be a decimal sign where semicolons or tabs are.
fn delimiter(text: &str) -> u8 {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if line.contains('\t') {
        b'\t'
    } else if line.contains(';') {
        b';'
    } else {
        b','
    }
}

/// What a field says of a judgement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Judgement {
    /// `3`, `1/3`, `0.333`; whether it is possible is for the method to say.
    Given(f64),
    /// Empty, `?` or a dash.
    Missing,
    /// None of these.
    Unread,
}

/// Reads a judgement.
pub(super) fn judgement(text: &str) -> Judgement {
    match text.trim() {
        "" | "?" | "？" | "-" | "–" | "—" | "−" | "－" => Judgement::Missing,
        text => typed::ratio(text).map_or(Judgement::Unread, Judgement::Given),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_judgement_may_look_like() {
        for (text, expected) in [
            ("3", Judgement::Given(3.0)),
            ("1/4", Judgement::Given(0.25)),
            (" 1 / 4 ", Judgement::Given(0.25)),
            ("１／４", Judgement::Given(0.25)),
            ("0,5", Judgement::Given(0.5)),
            ("-3", Judgement::Given(-3.0)),
            ("", Judgement::Missing),
            ("？", Judgement::Missing),
            ("—", Judgement::Missing),
            ("three", Judgement::Unread),
            ("1/", Judgement::Unread),
            ("3 h", Judgement::Unread),
        ] {
            assert_eq!(judgement(text), expected, "{text}");
        }
    }

    #[test]
    fn a_comma_between_semicolons_is_a_decimal_sign() {
        assert_eq!([delimiter("1;0,5\n2;1"), delimiter("\n1,2"), delimiter("a\tb,c")], [b';', b',', b'\t']);
    }
}
