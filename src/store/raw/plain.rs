//! Large files of plain figures: lines cut without a copy of their text, on several threads.

use std::borrow::Cow;
use std::num::NonZeroUsize;
use std::thread::{Builder, available_parallelism, scope};

use super::columns::{Field, delimiter, first_lines, lines};
use crate::sheet::grid;

/// Bytes that are worth a thread.
const SHARE: usize = 1 << 20;

/// A file in which every line below the first is one of unquoted ASCII fields.
pub(super) struct Plain<'a> {
    /// Fields of the first line.
    pub head: Vec<Field<'static>>,
    /// Lines below it.
    body: &'a str,
    delimiter: u8,
    /// Bytes that are worth a thread.
    share: usize,
}

impl<'a> Plain<'a> {
    /// `None` for a file with anything that the full reader had better look at.
    pub fn new(bytes: &'a [u8]) -> Option<Self> {
        Self::shared(bytes, SHARE)
    }

    fn shared(bytes: &'a [u8], share: usize) -> Option<Self> {
        let is_wide = bytes.starts_with(&[0xFE, 0xFF]) || bytes.starts_with(&[0xFF, 0xFE]);
        let (head, body) = bytes.split_at_checked(bytes.iter().position(|byte| *byte == b'\n')? + 1)?;
        let text = grid::decode(head);
        // Of a head that is one line by itself, the full reader says the same as of the head within the file.
        let line = text.trim_end_matches('\n').trim_end_matches('\r');
        let odd = line.starts_with('#') || line.contains(['"', '\r']);
        let is_plain = !is_wide && !odd && body.is_ascii() && !body.contains(&b'"');
        let body = std::str::from_utf8(body).ok().filter(|_| is_plain)?;
        let head = lines(head).ok()?.into_iter().next()?;
        let first: Vec<&str> = std::iter::once(line).chain(first_lines(body)).collect();
        let divided_by = delimiter(&first.join("\n"));
        // A head without the delimiter of the lines below it is a title.
        if divided_by != delimiter(&text) {
            return None;
        }
        // A comma within a field is a decimal sign or a thousands mark: which one, all numbers say together.
        let has_commas = divided_by != b',' && body.contains(',');
        let is_open = divided_by == b';' && all_in_thousandths(body);
        (!has_commas && !is_open).then_some(Self { head, body, delimiter: divided_by, share })
    }

    /// Fields of the first line below the head; `None` also where that is not plain.
    pub fn second(&self) -> Option<Vec<Field<'a>>> {
        let mut found = None;
        let first = |fields: &[Field<'a>]| {
            found = Some(fields.to_vec());
            None
        };
        cut(self.body, self.delimiter, first);
        found
    }

    /// What this gives for each line in order, with the head as the first one or without; `None` where it gives nothing
    /// for one, and where one is not plain.
    pub fn rows<T: Send>(&self, with_head: bool, one: &(impl Fn(&[Field]) -> Option<T> + Sync)) -> Option<Vec<T>> {
        let first = if with_head { Some(one(&self.head)?) } else { None };
        let read = |part: &str, mut rows: Vec<T>| {
            let keep = |fields: &[Field]| {
                rows.push(one(fields)?);
                Some(())
            };
            cut(part, self.delimiter, keep)?;
            Some(rows)
        };
        let threads = available_parallelism().map_or(1, NonZeroUsize::get).min(self.body.len() / self.share);
        let (own, others) = parts(self.body, threads);
        scope(|scope| {
            let read = &read;
            let spawn = |part: &'a str| {
                let spawned = Builder::new().spawn_scoped(scope, move || read(part, Vec::new()));
                (part, spawned.ok())
            };
            let others: Vec<_> = others.into_iter().map(spawn).collect();
            let mut all = read(own, first.into_iter().collect())?;
            for (part, spawned) in others {
                // Where the system gives no thread.
                all.append(&mut spawned.map_or_else(|| read(part, Vec::new()), |thread| thread.join().ok()?)?);
            }
            Some(all)
        })
    }
}

/// True where points stand in a text and three digits follow each: where semicolons divide, they could mark thousands.
fn all_in_thousandths(text: &str) -> bool {
    let mut parts = text.split('.').skip(1).peekable();
    let digits = |part: &str| part.bytes().take_while(u8::is_ascii_digit).count();
    parts.peek().is_some() && parts.all(|part| digits(part) == 3)
}

/// About equal parts that end with a line: the first and the others.
fn parts(text: &str, count: usize) -> (&str, Vec<&str>) {
    let mut rest = text;
    let mut others = Vec::new();
    for k in 1..count {
        let from = text.len() / count * (count - k);
        let end = rest.as_bytes().iter().skip(from).position(|byte| *byte == b'\n').map(|at| from + at + 1);
        if let Some((before, part)) = end.and_then(|end| rest.split_at_checked(end)) {
            others.push(part);
            rest = before;
        }
    }
    others.reverse();
    (rest, others)
}

/// Hands on the fields of each line that is not empty, until that gives nothing; `None` then, and before a remark.
fn cut<'a>(text: &'a str, delimiter: u8, mut hand_on: impl FnMut(&[Field<'a>]) -> Option<()>) -> Option<()> {
    let mut fields: Vec<Field<'a>> = Vec::new();
    let mut begin = 0;
    let mut add = |fields: &mut Vec<Field<'a>>, end: usize| {
        let found = text.get(begin..end)?;
        begin = end + 1;
        if fields.is_empty() && found.starts_with('#') {
            return None;
        }
        fields.push(Field { text: Cow::Borrowed(trimmed(found)), line: 0, column: fields.len() + 1 });
        Some(())
    };
    let mut end_line = |fields: &mut Vec<Field<'a>>| {
        if fields.iter().any(|field| !field.text.is_empty()) {
            hand_on(fields)?;
        }
        fields.clear();
        Some(())
    };
    for (at, byte) in text.bytes().enumerate() {
        if byte == delimiter {
            add(&mut fields, at)?;
        } else if matches!(byte, b'\n' | b'\r') {
            add(&mut fields, at)?;
            end_line(&mut fields)?;
        }
    }
    add(&mut fields, text.len())?;
    end_line(&mut fields)
}

/// Most fields have nothing around them.
fn trimmed(text: &str) -> &str {
    let may_be_space = |byte: Option<&u8>| byte.is_some_and(|byte| *byte <= b' ');
    let bytes = text.as_bytes();
    if may_be_space(bytes.first()) || may_be_space(bytes.last()) { text.trim() } else { text }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Places within the line and texts of all fields.
    type Cells = Vec<Vec<(usize, String)>>;

    fn cells(fields: &[Field]) -> Vec<(usize, String)> {
        fields.iter().map(|field| (field.column, field.text.to_string())).collect()
    }

    /// What both ways cut, the quick one on as many threads as it gets.
    fn both(bytes: &[u8]) -> (Option<Cells>, Option<Cells>) {
        let quick = Plain::shared(bytes, 4).and_then(|plain| plain.rows(true, &|row: &[Field]| Some(cells(row))));
        (quick, lines(bytes).ok().and_then(|rows| rows.iter().map(|row| Some(cells(row))).collect()))
    }

    #[test]
    fn plain_files_are_cut_quickly_and_others_left_alone() {
        for text in ["a,b\n1,2\n", "厚度 (µm)\r\n1\r\n\r\n2", "\u{feff}a;b\n1.5;2\n;\n 3 ;4\r5", "1\t2\n3\t\n"] {
            let (quick, full) = both(text.as_bytes());
            assert!(quick.is_some() && quick == full, "{text}");
        }
        for text in [
            "",
            "1",
            "\n1",
            "# a\n1\n",
            "a\n# b\n1\n",
            "a\n\"1\"\n",
            "\"a\n1\"\n2\n",
            "a\nµ\n",
            ",\n1,2\n",
            "a;b\n1,5;2\n",
            "a\rb\n1\n",
        ] {
            assert_eq!(both(text.as_bytes()).0, None, "{text}");
        }
        assert_eq!(both(&[0xFF, 0xFE, b'\n', b'1', b'0', b'0']).0, None, "two bytes a letter");
    }

    #[test]
    fn parts_are_the_whole() {
        let text = "1\n22\n333\n4444\n";
        for count in 0..20 {
            let (first, others) = parts(text, count);
            assert!(others.iter().all(|part| text[..text.len() - part.len()].contains('\n')));
            assert_eq!(first.to_owned() + &others.concat(), text);
        }
    }

    proptest! {
        /// All that files consist of, figures more often than the rest.
        #[test]
        fn both_ways_cut_the_same(
            head in "[ -~厚µ\t]{0,12}\r?\n",
            body in prop::collection::vec("[-0-9.,;\t \r\n]{0,30}|[0-9.]{1,6}[,;\t\n]|[ -~\x0b\x0c\x1c]{0,3}|\r\n|[#\"µ]", 0..30),
        ) {
            let text = head + &body.concat();
            let (quick, full) = both(text.as_bytes());
            prop_assert!(quick.is_none() || quick == full, "{quick:?} {full:?}");
            let gbk = encoding_rs::GBK.encode(&text).0;
            let (quick, full) = both(&gbk);
            prop_assert!(quick.is_none() || quick == full, "{quick:?} {full:?}");
        }
    }
}
