//! Tables of an HTML page or of what a browser, Word or Excel puts on the clipboard.

use html5gum::{Token, Tokenizer};

use crate::quantity::Unit;

use super::{Block, Builder, Grid, GridError, MAX_CELLS, MAX_LINES};

/// True when a text is a page with a table.
pub(super) fn is_html(text: &str) -> bool {
    let head = text.trim_start().get(..1).unwrap_or_default();
    head == "<" && text.to_ascii_lowercase().contains("<table")
}

/// The tables of a page, outermost only; what stands in an inner table belongs to the cell around it.
pub(super) fn tables(text: &str) -> Result<Vec<Grid>, GridError> {
    let mut tables = Vec::new();
    let mut current: Option<Table> = None;
    let mut depth = 0_usize;
    // Elements within one that is not shown, and its name.
    let mut hidden: Option<(Vec<u8>, usize)> = None;
    let mut raises = false;
    for token in Tokenizer::new(text) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let span = |what: &str| {
                    let value = tag.attributes.iter().find(|(key, _)| key.as_slice() == what.as_bytes());
                    let count = value.and_then(|(_, value)| String::from_utf8_lossy(value).trim().parse().ok());
                    count.unwrap_or(1_usize).clamp(1, MAX_LINES)
                };
                if let Some((of, depth)) = &mut hidden {
                    *depth += usize::from(*of == tag.name.as_slice() && !tag.self_closing);
                    continue;
                }
                let attribute = |what: &str| {
                    let mut attributes = tag.attributes.iter();
                    attributes
                        .find(|(key, _)| key.as_slice() == what.as_bytes())
                        .map(|(_, value)| String::from_utf8_lossy(value).to_ascii_lowercase().replace(' ', ""))
                };
                let is_gone = matches!(name.as_str(), "script" | "style" | "del" | "s" | "strike")
                    || attribute("hidden").is_some()
                    || attribute("style").is_some_and(|style| style.contains("display:none"));
                let is_open = !tag.self_closing && !matches!(name.as_str(), "br" | "img" | "hr" | "input" | "col");
                if is_gone && is_open {
                    hidden = Some((tag.name.to_vec(), 1));
                    continue;
                }
                match name.as_str() {
                    "sup" => raises = true,
                    "table" => {
                        depth += 1;
                        if depth == 1 {
                            current = Some(Table::default());
                        }
                    }
                    "tr" if depth == 1 => with(&mut current, Table::next_row)?,
                    "td" | "th" if depth == 1 => {
                        let spans = (span("rowspan"), span("colspan"));
                        with(&mut current, |table| table.open(spans))?;
                    }
                    "br" | "p" | "div" | "li" => current.iter_mut().for_each(|table| table.text("\n")),
                    _ => {}
                }
            }
            Token::EndTag(tag) if hidden.is_some() => {
                if let Some((of, depth)) = &mut hidden {
                    *depth -= usize::from(*of == tag.name.as_slice());
                    if *depth == 0 {
                        hidden = None;
                    }
                }
            }
            Token::EndTag(tag) => match tag.name.as_slice() {
                b"table" => {
                    depth = depth.saturating_sub(1);
                    if depth == 0
                        && let Some(table) = current.take()
                    {
                        tables.push(table.finish()?);
                    }
                }
                b"sup" => raises = false,
                b"td" | b"th" if depth == 1 => with(&mut current, Table::close)?,
                _ => {}
            },
            Token::String(text) if hidden.is_none() => {
                if let Some(table) = &mut current {
                    let text = String::from_utf8_lossy(&text);
                    if raises {
                        table.raised(&text);
                    } else {
                        table.text(&text);
                    }
                }
            }
            _ => {}
        }
    }
    tables.extend(current.map(Table::finish).transpose()?);
    Ok(tables)
}

fn with(table: &mut Option<Table>, act: impl FnOnce(&mut Table) -> Result<(), GridError>) -> Result<(), GridError> {
    table.as_mut().map_or(Ok(()), act)
}

/// A table being read.
#[derive(Default)]
struct Table {
    builder: Builder,
    /// Rows begun.
    rows: usize,
    column: usize,
    /// By column: the row up to which a cell from above reaches.
    taken: Vec<usize>,
    open: Option<(usize, usize, String)>,
    merged: Vec<Block>,
}

impl Table {
    fn next_row(&mut self) -> Result<(), GridError> {
        self.close()?;
        (self.rows, self.column) = (self.rows + 1, 0);
        Ok(())
    }

    fn open(&mut self, (down, across): (usize, usize)) -> Result<(), GridError> {
        self.close()?;
        let row = self.rows.saturating_sub(1);
        while self.taken.get(self.column).is_some_and(|until| *until > row) {
            self.column += 1;
        }
        let left = self.column;
        if left.saturating_add(across) > MAX_CELLS.min(1 << 16) {
            return Err(GridError::TooLarge);
        }
        self.column += across;
        self.taken.resize(self.taken.len().max(self.column), 0);
        self.taken[left..self.column].fill(row.saturating_add(down));
        if down > 1 || across > 1 {
            self.merged.push(Block { top: row, left, bottom: row + down - 1, right: left + across - 1 });
        }
        self.open = Some((row, left, String::new()));
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if let Some((_, _, cell)) = &mut self.open {
            // Line ends of the source are blanks; those of the page come as "\n" alone.
            let text = if text == "\n" { text.to_owned() } else { text.replace(['\n', '\r', '\u{a0}'], " ") };
            cell.push_str(&text);
        }
    }

    /// A power (`10<sup>4</sup>`, `m<sup>2</sup>`), or a footnote.
    fn raised(&mut self, text: &str) {
        let is_power = text.trim_start_matches(['-', '−', '+']).chars().all(|c| c.is_ascii_digit());
        let is_base = self.open.as_ref().is_some_and(|(.., cell)| {
            let word = cell.rsplit(|c: char| c.is_whitespace() || c.is_ascii_digit()).next().unwrap_or_default();
            cell.ends_with("10") || Unit::find(word.trim_start_matches(['/', '·', '('])).is_some()
        });
        if is_power && is_base && !text.is_empty() {
            self.text("^");
        }
        self.text(text);
    }

    fn close(&mut self) -> Result<(), GridError> {
        let Some((row, column, text)) = self.open.take() else { return Ok(()) };
        let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        let text: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        self.builder.push(row, column, &text.join("\n"))
    }

    fn finish(mut self) -> Result<Grid, GridError> {
        self.close()?;
        Ok(Grid { rows: self.builder.finish()?, merged: self.merged, ..Grid::default() })
    }
}
