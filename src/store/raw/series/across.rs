//! Tables of subgroups or scans side by side: one column each, with its values below each other.

use super::super::columns::{Field, field};
use super::super::roles::{is_group, key_of};
use super::family::member;

/// What the lines of such a table are called, without their numbers.
const VALUES: &[&str] = &[
    "x#",
    "y#",
    "m#",
    "n#",
    "obs#",
    "value#",
    "reading#",
    "measurement#",
    "measured#",
    "observation#",
    "trial#",
    "测量#",
    "测量值#",
    "测值#",
    "测#",
    "读数#",
    "观测#",
    "观测值#",
    "值#",
    "数值#",
    "数据#",
    "测定#",
    "测定值#",
    "检测#",
    "检测值#",
    "实测#",
    "实测值#",
    "测试#",
    "第#次",
    "第#次测量",
    "第#个",
];

/// The table with one subgroup a line, or one scan of a web; `None`: it lies so already.
pub(super) fn across(rows: &[Vec<Field<'static>>], is_web: bool) -> Option<Vec<Vec<Field<'static>>>> {
    let (first, below) = rows.split_first()?;
    let is_across = if is_web { are_scans(first, below) } else { are_subgroups(first, below) };
    let width = rows.iter().map(Vec::len).max().filter(|width| is_across && *width > 2)?;
    Some((0..width).map(|column| rows.iter().map(|row| field(row, column)).collect()).collect())
}

/// Stem of a text that has a number.
fn stem(text: &str) -> Option<String> {
    member(&key_of(text)).map(|(stem, _)| stem)
}

/// The one stem of all headings behind the first.
fn stem_of_columns(first: &[Field]) -> Option<String> {
    let mut stems = first.iter().skip(1).filter(|field| !field.text.is_empty()).map(|field| stem(&field.text));
    let one = stems.next()??;
    stems.all(|other| other.as_ref() == Some(&one)).then_some(one)
}

/// True where the lines are numbered values and the columns numbers or subgroups.
fn are_subgroups(first: &[Field], below: &[Vec<Field>]) -> bool {
    const PLACES: &[&str] = &["lane", "position", "cavity", "幅", "位置", "腔", "穴", "工位", "道"];
    let label = first.first().map(|field| key_of(&field.text)).unwrap_or_default();
    let of_group = |stem: &str| {
        let bare = stem.trim_matches(['#', ' ']);
        stem == "#" || is_group(bare) || matches!(bare, "样品" | "试样" | "第组" | "组" | "第#组")
    };
    let are_values = below.len() > 1
        && below.iter().all(|row| {
            row.first().and_then(|field| stem(&field.text)).is_some_and(|stem| VALUES.contains(&stem.as_str()))
        });
    are_values
        && !PLACES.iter().any(|place| label.contains(place))
        && stem_of_columns(first).is_some_and(|stem| of_group(&stem))
}

/// True where the columns are scans over positions across the web.
fn are_scans(first: &[Field], below: &[Vec<Field>]) -> bool {
    const ACROSS: &[&str] = &["横向", "幅宽", "宽度", "幅面", "cd", "cross", "transverse", "width", "lane", "道"];
    let label = first.first().map(|field| key_of(&field.text)).unwrap_or_default();
    let of_columns = stem_of_columns(first).unwrap_or_default();
    let of_lines = below.first().and_then(|row| stem(&row.first()?.text)).unwrap_or_default();
    let are_scans = |stem: &str| stem.contains("scan") || stem.contains("扫描");
    let are_lanes = |text: &str| ACROSS.iter().any(|word| text.contains(word));
    let are_numbers = first.iter().skip(1).all(|field| field.text.is_empty() || field.number().is_ok());
    if are_scans(&of_lines) || are_lanes(&of_columns) {
        return false;
    }
    are_scans(&of_columns) || are_lanes(&of_lines) || (are_lanes(&label) && !are_numbers && !of_columns.is_empty())
}
