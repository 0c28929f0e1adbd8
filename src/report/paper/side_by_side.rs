//! One paper of two languages: texts beside each other, tables with both in each cell, figures below each other.

use crate::table::{Cell, Column, Table};
use crate::text::Lang;

use super::{Block, PaperTable, Piece, Signatures};

/// A text of each language in one line, once where they are the same.
pub(super) fn joined(languages: &[Lang], text: impl Fn(Lang) -> String) -> String {
    let mut texts: Vec<String> = languages.iter().map(|lang| text(*lang)).collect();
    texts.dedup();
    texts.join(" · ")
}

/// What each language says, beside each other where both say it in as many pieces; else one after the other.
pub(super) fn blocks(mut pieces: Vec<(Lang, Vec<Piece>)>) -> Vec<Block> {
    let alone = |(lang, pieces): (Lang, Vec<Piece>)| pieces.into_iter().map(move |piece| Block::One(lang, piece));
    if pieces.len() == 2
        && let (Some((second, right)), Some((first, left))) = (pieces.pop(), pieces.pop())
    {
        let is_alike = |(a, b): (&Piece, &Piece)| std::mem::discriminant(a) == std::mem::discriminant(b);
        if left.len() == right.len() && left.iter().zip(&right).all(is_alike) {
            return left.into_iter().zip(right).flat_map(|(a, b)| both((first, a), (second, b))).collect();
        }
        return alone((first, left)).chain(alone((second, right))).collect();
    }
    pieces.into_iter().flat_map(alone).collect()
}

fn both((first, a): (Lang, Piece), (second, b): (Lang, Piece)) -> Vec<Block> {
    match (a, b) {
        (a, b) if a == b => vec![Block::One(first, a)],
        (Piece::Heading(a), Piece::Heading(b)) => vec![Block::One(first, Piece::Heading(two_texts(a, b, " · ")))],
        (Piece::Signatures(a), Piece::Signatures(b)) => vec![Block::One(first, Piece::Signatures(both_signed(a, b)))],
        (Piece::Table(a), Piece::Table(b)) if is_same_shape(&a.table, &b.table) => {
            vec![Block::One(first, Piece::Table(both_tables(a, b)))]
        }
        (a @ (Piece::Table(_) | Piece::Figure(_)), b) => vec![Block::One(first, a), Block::One(second, b)],
        (a, b) => vec![Block::Beside((first, a), (second, b))],
    }
}

/// One set of lines to sign, with the words of both.
fn both_signed(a: Signatures, b: Signatures) -> Signatures {
    let all = |a: Vec<String>, b: Vec<String>| a.into_iter().zip(b).map(|(a, b)| two_texts(a, b, " · ")).collect();
    Signatures {
        choices: all(a.choices, b.choices),
        headings: all(a.headings, b.headings),
        roles: all(a.roles, b.roles),
    }
}

fn is_same_shape(a: &Table, b: &Table) -> bool {
    a.columns.len() == b.columns.len() && a.rows.len() == b.rows.len()
}

fn both_tables(a: PaperTable, b: PaperTable) -> PaperTable {
    let caption = two_texts(a.caption, b.caption, " · ");
    let columns = a.table.columns.into_iter().zip(b.table.columns);
    let columns = columns.map(|(a, b)| Column { name: two_texts(a.name, b.name, "\n"), ..a }).collect();
    let cell = |(a, b): (Cell, Cell)| {
        let (one, other) = (a.text(), b.text());
        if one == other { a } else { Cell::Text(two_texts(one, other, "\n")) }
    };
    let rows = a.table.rows.into_iter().zip(b.table.rows);
    let rows = rows.map(|(a, b)| a.into_iter().zip(b).map(cell).collect()).collect();
    PaperTable { caption, table: Table { columns, rows } }
}

fn two_texts(a: String, b: String, between: &str) -> String {
    match (a.is_empty(), b.is_empty()) {
        _ if a == b => a,
        (true, _) => b,
        (_, true) => a,
        (false, false) => format!("{a}{between}{b}"),
    }
}
