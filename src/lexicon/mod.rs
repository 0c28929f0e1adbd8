//! What the trade calls things: names of criteria with what they are and what is plausible, headings and words of
//! comparison sheets, countries and makers.
//!
//! Whatever is concluded from these words is a proposal; who uses it says so to the user.

mod criteria;
mod heading;
mod key;
mod measured;
mod sheet_words;

pub use self::criteria::{Direction, Entry, Found, completions, entries, find, find_exact};
pub use self::heading::{Heading, heading};
pub(crate) use self::key::TRADITIONAL;
pub use self::key::{folded, key};
pub use self::measured::answered_by;
pub use self::sheet_words::{
    Group, Maker, OriginWord, country, direction_of_name, direction_word, group_word, has_word, is_requirement,
    is_score, is_total, leading_origin, maker_in,
};
