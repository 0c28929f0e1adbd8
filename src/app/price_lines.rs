//! What stands beside a price as lines to type: `4th axis = 6 万元`, `5 = 80 万元`.

use crate::model::{PriceAddition, PriceBreak};

/// Additions or options, one a line.
pub fn additions_text(parts: &[PriceAddition]) -> String {
    let line = |part: &PriceAddition| match part.amount.as_str() {
        "" => part.what.clone(),
        amount => format!("{} = {amount}", part.what),
    };
    parts.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The additions of these lines; a line without `=` has no amount yet.
pub fn additions(text: &str) -> Vec<PriceAddition> {
    lines(text).map(|(what, amount)| PriceAddition { what: what.to_owned(), amount: amount.to_owned() }).collect()
}

/// Prices by number of pieces, one a line.
pub fn breaks_text(parts: &[PriceBreak]) -> String {
    parts.iter().map(|part| format!("{} = {}", part.from, part.price)).collect::<Vec<_>>().join("\n")
}

/// The prices of these lines by rising number; `None` where a line is none.
pub fn breaks(text: &str) -> Option<Vec<PriceBreak>> {
    let price_break = |(from, price): (&str, &str)| {
        let from = from.parse().ok().filter(|from| *from > 0)?;
        (!price.is_empty()).then(|| PriceBreak { from, price: price.to_owned() })
    };
    let mut parts = lines(text).map(price_break).collect::<Option<Vec<_>>>()?;
    parts.sort_by_key(|part| part.from);
    Some(parts)
}

/// Both sides of the last `=` of each line that says something.
fn lines(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| line.rsplit_once(['=', '＝']).map_or((line, ""), |(what, amount)| (what.trim(), amount.trim())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_as_they_are_written() {
        let text = "4th axis = 6 万元\nTraining";
        assert_eq!(additions_text(&additions(text)), text);
        let text = "1 = 85 万元\n5 = 80 万元";
        assert_eq!(breaks(text).map(|parts| breaks_text(&parts)), Some(text.to_owned()));
        assert_eq!(breaks("5 = 80\n\n1 = 85").map(|parts| breaks_text(&parts)), Some("1 = 85\n5 = 80".to_owned()));
    }

    #[test]
    fn a_line_that_is_no_price_by_number_is_refused() {
        for text in ["five = 80", "5", "0 = 80", "5 ="] {
            assert_eq!(breaks(text), None, "{text}");
        }
    }
}
