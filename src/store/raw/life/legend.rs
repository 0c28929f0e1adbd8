//! What a heading says that the numbers below it mean: `status (0=failed, 1=censored)`.

use super::super::headings::is_chinese;
use super::super::roles::{Fate, LifeRole as Role};

/// Numbers of one digit with what they mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Legend(Vec<(u8, Meaning)>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Failed,
    Running,
    Yes,
    No,
}

/// What a heading holds.
pub(super) enum HeadingLegend {
    /// No legend.
    Nothing,
    /// Numbers with words that are not understood, or that contradict each other.
    Unclear,
    /// A legend.
    Legend(Legend),
}

impl Legend {
    /// The legend in a heading.
    pub fn find(text: &str) -> HeadingLegend {
        let pairs = pairs(text);
        let known: Option<Vec<(u8, Meaning)>> =
            pairs.iter().map(|(digit, word)| Some((*digit, meaning(word)?))).collect();
        match known {
            _ if pairs.is_empty() => HeadingLegend::Nothing,
            Some(known) if is_consistent(&known) => HeadingLegend::Legend(Self(known)),
            Some(_) | None => HeadingLegend::Unclear,
        }
    }

    /// Whether the unit failed whose field this is; `None`: the legend does not say. A 0 or 1 that a legend of the
    /// other leaves out is its opposite.
    pub fn failed(&self, text: &str, yes_is_failure: bool) -> Option<bool> {
        let digit = match text.strip_suffix(".0").unwrap_or(text).as_bytes() {
            [digit @ b'0'..=b'9'] => digit - b'0',
            _ => return None,
        };
        let is_failed = |meaning: Meaning| match meaning {
            Meaning::Failed => true,
            Meaning::Running => false,
            Meaning::Yes => yes_is_failure,
            Meaning::No => !yes_is_failure,
        };
        let of = |wanted: u8| self.0.iter().find(|(digit, _)| *digit == wanted).map(|(_, meaning)| is_failed(*meaning));
        of(digit).or_else(|| match (digit, self.0.len()) {
            (0 | 1, 1) => of(1 - digit).map(|failed| !failed),
            _ => None,
        })
    }
}

fn is_consistent(known: &[(u8, Meaning)]) -> bool {
    known.iter().enumerate().all(|(at, (digit, meaning))| {
        known.iter().skip(at + 1).all(|(other, of_other)| digit != other && meaning != of_other)
    })
}

fn meaning(word: &str) -> Option<Meaning> {
    match (Fate::find(word), Role::find(word)) {
        (Some(Fate::Failed | Fate::F), _) | (_, Some(Role::Failed)) => Some(Meaning::Failed),
        (Some(Fate::Running), _) | (_, Some(Role::Running)) => Some(Meaning::Running),
        (Some(Fate::Yes), _) => Some(Meaning::Yes),
        (Some(Fate::No), _) => Some(Meaning::No),
        (Some(Fate::T) | None, _) => None,
    }
}

/// A part of a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Digit(u8),
    Word(String),
    Equals,
    Bracket,
    Other,
}

/// Digits that stand alone, each with the word that belongs to it: behind it (`1=censored`, `0失效`) or before it
/// (`failed=0`, `Failed (0)`).
fn pairs(text: &str) -> Vec<(u8, String)> {
    let tokens = tokens(text);
    let word = |at: Option<usize>| match at.and_then(|at| tokens.get(at)) {
        Some(Token::Word(word)) => Some(word.clone()),
        _ => None,
    };
    let is = |at: Option<usize>, wanted: &Token| at.and_then(|at| tokens.get(at)) == Some(wanted);
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Token::Digit(digit) = token else { continue };
        let before = |steps: usize| at.checked_sub(steps);
        let behind = |steps: usize| Some(at + steps);
        let own = if is(behind(1), &Token::Equals) {
            word(behind(2))
        } else if is(before(1), &Token::Equals) || (is(before(1), &Token::Bracket) && is(behind(1), &Token::Bracket)) {
            word(before(2))
        } else {
            word(behind(1))
        };
        found.extend(own.map(|word| (*digit, word)));
    }
    found
}

fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut word = String::new();
    let mut characters = text.chars().map(super::super::columns::narrow).peekable();
    let mut last_is_digit = false;
    while let Some(c) = characters.next() {
        let is_digit = c.is_ascii_digit();
        let is_alone = is_digit && !last_is_digit && !characters.peek().is_some_and(char::is_ascii_digit);
        let joins = word.ends_with(|last: char| last.is_ascii_alphabetic());
        last_is_digit = is_digit;
        if c.is_alphabetic()
            || is_chinese(c)
            || (matches!(c, ' ' | '-' | '_') && !word.is_empty())
            || (is_digit && joins)
        {
            // `为`, `是` and `表示` stand between a number and its word.
            if word.is_empty() && matches!(c, '为' | '是' | '代') && matches!(found.last(), Some(Token::Digit(_))) {
                found.push(Token::Equals);
            } else {
                word.push(c);
            }
            continue;
        }
        if !word.trim().is_empty() {
            found.push(Token::Word(word.trim().to_owned()));
        }
        word.clear();
        match c {
            _ if is_alone => found.push(Token::Digit(u8::try_from(c.to_digit(10).unwrap_or(0)).unwrap_or(0))),
            '=' | ':' => found.push(Token::Equals),
            '(' | ')' | '[' | ']' | '【' | '】' => found.push(Token::Bracket),
            c if c.is_whitespace() => {}
            _ => found.push(Token::Other),
        }
    }
    if !word.trim().is_empty() {
        found.push(Token::Word(word.trim().to_owned()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legends_of_both_orders() {
        for (text, one_is_failure) in [
            ("Failed (0) / Censored (1)", false),
            ("event [1=running]", false),
            ("失效（0=失效，1=截尾）", false),
            ("Status (0=failed, 1=censored)", false),
            ("status (1=censored)", false),
            ("状态（0失效1在用）", false),
            ("状态(1:失效 0:截尾)", true),
            ("status: failed=1, censored=0", true),
            ("状态（1为失效，0为截尾）", true),
            ("event (1 = failure)", true),
            ("F/S (S=0, F=1)", true),
            ("Failure (1=yes)", true),
        ] {
            let HeadingLegend::Legend(legend) = Legend::find(text) else { panic!("{text}") };
            assert_eq!(
                (legend.failed("1", true), legend.failed("0", true)),
                (Some(one_is_failure), Some(!one_is_failure)),
                "{text}"
            );
        }
        for text in ["status", "time (1000 h)", "event_2024", "x1"] {
            assert!(matches!(Legend::find(text), HeadingLegend::Nothing), "{text}");
        }
        for text in ["status (0=new, 1=old)", "status (0=failed, 1=dead)"] {
            assert!(matches!(Legend::find(text), HeadingLegend::Unclear), "{text}");
        }
    }
}
