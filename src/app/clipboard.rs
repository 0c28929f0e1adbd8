//! Blocks of cells in and out of Excel and WPS: tab-separated text.

use crate::lexicon::{Heading, heading};
use crate::table::{defused, undefused};

/// Rows of fields of a tab-separated block; a field in quotes may hold tabs, line ends and doubled quotes.
pub fn parse_block(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let Some(row) = rows.last_mut() else { break };
        let Some(field) = row.last_mut() else { break };
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                field.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if field.is_empty() && closes(chars.clone()) => quoted = true,
            '\t' if !quoted => row.push(String::new()),
            '\r' if !quoted => {}
            '\n' if !quoted => rows.push(vec![String::new()]),
            c => field.push(c),
        }
    }
    for field in rows.iter_mut().flatten() {
        if let Some(text) = Some(undefused(field)).filter(|text| text.len() < field.len()) {
            *field = text.to_owned();
        }
    }
    // The last line end closes the block, it opens no further row.
    if rows.last().is_some_and(|row| row.iter().all(String::is_empty)) && rows.len() > 1 {
        rows.pop();
    }
    rows
}

/// True when a quote that opens a field is closed at a field's end; otherwise it is an inch sign or part of the text.
fn closes(mut rest: impl Iterator<Item = char>) -> bool {
    let mut before_end = false;
    loop {
        match rest.next() {
            None => return before_end,
            Some('"') => before_end = !before_end,
            Some('\t' | '\n' | '\r') if before_end => return true,
            Some(_) if before_end => return false,
            Some(_) => {}
        }
    }
}

/// A block as tab-separated text that Excel takes back. A text that a spreadsheet would take for a formula is
/// marked as text; [`parse_block`] takes the mark off again.
pub fn format_block(rows: &[Vec<String>]) -> String {
    let field = |text: &String| {
        let text = &defused(text);
        if text.contains(['\t', '\n', '\r', '"']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.clone() }
    };
    let line = |row: &Vec<String>| row.iter().map(field).collect::<Vec<_>>().join("\t");
    let text = rows.iter().map(line).collect::<Vec<_>>().join("\r\n");
    // A last row of empty cells counts only where another line end follows: whoever pastes it empties those cells.
    let ends_empty = rows.len() > 1 && rows.last().is_some_and(|row| row.iter().all(String::is_empty));
    if ends_empty { text + "\r\n" } else { text }
}

/// True for a block that is a whole table: its first filled row heads the names of criteria and something else of them.
/// Poured into cells, its headings and names would be specs.
pub fn is_whole_table(rows: &[Vec<String>]) -> bool {
    let Some(first) = rows.iter().find(|row| row.iter().filter(|text| !text.trim().is_empty()).count() > 1) else {
        return false;
    };
    let headings: Vec<Heading> = first.iter().filter_map(|text| heading(text)).collect();
    rows.len() > 1 && headings.contains(&Heading::Name) && headings.iter().any(|heading| *heading != Heading::Name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_cells_at_the_end_go_out_and_come_in() {
        for rows in
            [vec![vec!["a"], vec![""]], vec![vec!["a", "b"], vec!["", ""], vec!["", ""]], vec![vec![""], vec!["a"]]]
        {
            let rows: Vec<Vec<String>> =
                rows.iter().map(|row| row.iter().map(|&cell| cell.to_owned()).collect()).collect();
            assert_eq!(parse_block(&format_block(&rows)), rows);
        }
    }

    #[test]
    fn whole_tables_are_told_from_blocks_of_cells() {
        let is_whole = |text: &str| is_whole_table(&parse_block(text));
        assert!(is_whole("序号\t技术指标\t单位\t甲\n1\t定位精度\tmm\t0.006\n"));
        assert!(is_whole("Machine comparison\t\t\nItem\tUnit\tA\nMTBF\th\t1000\n"));
        assert!(!is_whole("8 µm\t20 µm\n1000 h\t2000 h\n"));
        assert!(!is_whole("Item\tUnit\n"));
        assert!(!is_whole("yes\tno\nSIEMENS\tFANUC\n"));
    }

    #[test]
    fn blocks_as_excel_writes_them() {
        let rows = parse_block("8 µm\t\"a \"\"b\"\"\tc\"\r\n20\"\t\"x\ny\"\r\n");
        assert_eq!(rows, [["8 µm", "a \"b\"\tc"], ["20\"", "x\ny"]]);
        assert_eq!(parse_block(&format_block(&rows)), rows);
        assert_eq!(parse_block("one"), [["one"]]);
        assert_eq!(parse_block("a\t\nb\t"), [["a", ""], ["b", ""]]);
        let formulas = [vec!["=1+1".to_owned(), "-5".into(), "+cmd|x".into(), "@SUM".into(), "+/-0.01".into()]];
        assert_eq!(format_block(&formulas), "'=1+1\t-5\t'+cmd|x\t'@SUM\t+/-0.01");
        assert_eq!(parse_block(&format_block(&formulas)), formulas);
    }
}
