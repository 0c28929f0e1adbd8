//! What figures share. A figure imports from here and from `plot`, never from another figure.

mod axes;
mod columns;
mod decision;
mod groups;
mod interval;
mod marks;
mod measurement;
mod origins;
mod placement;
mod rank_lines;
mod scale;
mod view;

pub(crate) use self::axes::{categories, criterion_axis, linear, percent_axis};
pub(crate) use self::columns::{ListRow, MOST_ROWS, column, first_shown, height, keep_heaviest, list_columns};
pub(crate) use self::decision::{
    by_mean_rank, decided, draws_note, mean_rank, rivals, sampled, samples_text, signed, stated,
};
pub(crate) use self::groups::{Look, life_groups, named, named_inline};
pub(crate) use self::interval::{UNKNOWN, interval_marks, open_side};
pub(crate) use self::marks::{
    BRACKET, LEVEL, WHISKER, WITNESS, WORD, bracket, coloured_word, entry, mark, quiet, segment, word,
};
pub(crate) use self::measurement::joined_sentences;
pub use self::measurement::{Heading, MeasurementSource, Series};
pub(crate) use self::origins::{
    GroupKey, name_labels, origin, origin_legend, origin_line, origin_marker, origin_style, origin_text, origin_word,
    some_names,
};
pub(crate) use self::placement::{fitted, spread};
pub(crate) use self::rank_lines::{RankLine, draw_rank_lines};
pub(crate) use self::scale::{Panel, Scale, as_stated, decimals, extremes, text_to_spread, whole_ticks};
pub use self::view::View;
