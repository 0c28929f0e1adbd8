//! What stands behind a figure or in brackets: each piece is named for what it is, or the text stays unread.

use super::aside::{classify, may_hold_figures};
use super::number::{Qualifiers, Shape, figures, strip_plus_minus, strip_shape, word_of};
use super::reference::{self, Referred};
use crate::quantity::words::{strip_after, strip_before};
use crate::quantity::{Aside, Figure, Unit, Unread, convert, convert_span};

/// What was found beside a figure.
pub(super) struct Beside<'a> {
    shape: &'a Shape,
    expected: Option<Unit>,
    pub referred: Option<Referred>,
    pub asides: Vec<Aside>,
}

impl<'a> Beside<'a> {
    /// Of this figure, of a criterion in this unit.
    pub fn new(shape: &'a Shape, expected: Option<Unit>, referred: Option<Referred>) -> Self {
        Self { shape, expected, referred, asides: Vec::new() }
    }

    /// Reads what follows the figure; `touches`: no space lies between.
    pub fn tail(&mut self, text: &str, touches: bool, qualifiers: &mut Qualifiers) -> Result<(), Unread> {
        let text = text.trim_end_matches(['.', '。', ' ']);
        for (nth, piece) in pieces(text).enumerate() {
            let piece = strip_last_qualifier(piece, qualifiers);
            if piece.is_empty() || self.read(piece) {
                continue;
            }
            let is_unit =
                nth == 0 && (text.starts_with('/') || (touches && text.starts_with(|c: char| c.is_ascii_alphabetic())));
            if figures(piece) > 0 {
                return Err(Unread::SeveralFigures);
            }
            if !piece.contains(char::is_alphabetic) {
                return Err(Unread::NotANumber);
            }
            if is_unit || Unit::find_folded(piece, None).is_some() || self.shape.unit.is_none() {
                return Err(Unread::UnknownUnit(piece.to_owned()));
            }
            self.asides.push(Aside::Unknown(word_of(piece)));
        }
        Ok(())
    }

    /// Reads a bracket.
    pub fn note(&mut self, text: &str) -> Result<(), Unread> {
        for piece in pieces(text) {
            if self.read(piece) || self.is_of_another_dimension(piece) {
                continue;
            }
            if figures(piece) > 0 {
                return Err(Unread::SeveralFigures);
            }
            if piece.contains(char::is_alphabetic) {
                self.asides.push(Aside::Unknown(word_of(piece)));
            } else if !piece.is_empty() {
                return Err(Unread::NotANumber);
            }
        }
        Ok(())
    }

    /// True where the piece is understood.
    fn read(&mut self, piece: &str) -> bool {
        let piece = piece.trim();
        if piece.is_empty() {
            return true;
        }
        if self.is_same(piece) {
            self.asides.push(Aside::Same(piece.to_owned()));
            return true;
        }
        if self.referred.is_none()
            && self.takes_reference()
            && let Some(referred) = reference::whole(piece)
        {
            self.referred = Some(referred);
            return true;
        }
        let found = classify(piece);
        if !found.is_empty() && self.states_nothing_else(piece, &found) {
            self.asides.extend(found);
            return true;
        }
        // `typ. at 20 °C`, `(max) @ 1 m`.
        let cut =
            [" at ", "@", " bei ", " when ", " with "].iter().find_map(|word| piece.find(word).filter(|at| *at > 0));
        match cut.and_then(|at| piece.split_at_checked(at)) {
            Some((head, condition)) if !classify(head).is_empty() => {
                self.asides.extend(classify(head));
                self.asides.push(Aside::Condition(condition.trim().to_owned()));
                true
            }
            _ => false,
        }
    }

    /// No figure of the piece may be a second statement: what is no option, price term or fixed form has none, or one of
    /// another dimension (`温度 20 °C`).
    fn states_nothing_else(&self, piece: &str, found: &[Aside]) -> bool {
        let closed = |aside: &Aside| {
            matches!(aside, Aside::Option(_) | Aside::Standard(_) | Aside::Vat(_) | Aside::Duty(_) | Aside::Terms(_))
        };
        if figures(piece) == 0 || found.iter().any(closed) || may_hold_figures(piece) {
            return true;
        }
        let at = piece.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
        let Some(own) = self.shape.unit.or(self.expected) else { return false };
        let rest = piece.get(at..).unwrap_or_default();
        strip_shape(rest, None, false).is_ok_and(|(other, rest)| {
            other.unit.is_some_and(|unit| unit.dimension() != own.dimension()) && figures(rest) == 0
        })
    }

    fn takes_reference(&self) -> bool {
        use crate::quantity::Dimension as D;
        let dimension = self.shape.unit.or(self.expected).map(Unit::dimension);
        dimension.is_some_and(|d| matches!(d, D::Length | D::Angle)) && self.shape.central().abs() > 0.0
    }

    /// The same figure once more in another unit: `/ 36.5 in` behind 927 mm.
    fn is_same(&self, piece: &str) -> bool {
        let start = piece.trim_start_matches(['/', '=', '≈', '~', '|', ' ']);
        // Minutes are followed by seconds.
        if self.shape.unit.is_some_and(|unit| unit.symbol() == "arcmin") && start.len() == piece.len() {
            return false;
        }
        let start = ["i.e.", "or", "equals", "approx.", "约", "即", "合", "约合", "大写", "小写"]
            .iter()
            .find_map(|word| crate::quantity::words::strip_word(start, word))
            .unwrap_or(start);
        let mut bounds = Qualifiers::default();
        let start = bounds.strip_all(start.trim_start_matches([':', ' ']), strip_before);
        let Some(own) = self.shape.unit.or(self.expected) else { return false };
        let Ok((other, rest)) = strip_shape(start, Some(own), false) else { return false };
        if !matches!(rest.trim(), "" | "整" | "正") {
            return false;
        }
        // A sum in words and in figures has one currency; elsewhere two figures of one unit are two.
        let may_be_same = |unit: &Unit| own.dimension().is_money() || *unit != own;
        let Some(unit) = other.unit.filter(|unit| may_be_same(unit) && unit.dimension() == own.dimension()) else {
            return false;
        };
        let a = ends(self.shape.figure);
        let b = ends(other.figure).map(|x| convert(x, unit, own, 8760.0));
        let rounding =
            0.5 * convert_span(other.resolution, unit, own, 8760.0).unwrap_or(0.0).max(self.shape.resolution);
        let slack = |a: f64| (0.02 * a.abs()).max(rounding.min(0.1 * a.abs())) * (1.0 + 1e-9);
        a.iter().zip(b).all(|(a, b)| b.is_some_and(|b| (a - b).abs() <= slack(*a)))
    }

    /// A figure of another dimension in brackets says when the first holds: `22 kW (30 min)`, `75 dB (1 m)`.
    fn is_of_another_dimension(&mut self, piece: &str) -> bool {
        let Some(own) = self.shape.unit.or(self.expected) else { return false };
        let mut bounds = Qualifiers::default();
        let start = bounds.strip_all(piece, strip_before);
        let start = if strip_plus_minus(start).is_some() || start.starts_with(|c: char| c.is_ascii_digit()) {
            start
        } else {
            ""
        };
        let Ok((other, rest)) = strip_shape(start, None, false) else { return false };
        let rest = bounds.strip_all(rest, strip_after);
        let differs = other.unit.is_some_and(|unit| {
            unit.dimension() != own.dimension() && !(unit.dimension().is_money() && own.dimension().is_money())
        });
        let found = differs && figures(rest) == 0;
        if found {
            self.asides.push(Aside::Condition(piece.to_owned()));
        }
        found
    }
}

fn ends(figure: Figure) -> [f64; 2] {
    match figure {
        Figure::Point(x) | Figure::HalfWidth(x) | Figure::UpTo(x) | Figure::Bound { value: x, .. } => [x, x],
        Figure::Tolerance { value, half } => [value - half, value + half],
        Figure::Range { low, high } => [low, high],
    }
}

/// The text between commas, semicolons and the like; a comma between digits is part of a figure.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let is_cut = move |at: usize, c: char| {
        let after = text.get(at + c.len_utf8()..).unwrap_or_default();
        let before = text.get(..at).unwrap_or_default();
        match c {
            ';' | '、' | '|' | '。' => true,
            ',' => !(digit(before.chars().next_back()) && digit(after.chars().next())),
            _ => false,
        }
    };
    // `X、Y、Z` is one piece.
    let whole = super::aside::is_axes(text);
    let mut start = 0;
    let cuts: Vec<(usize, usize)> = text
        .char_indices()
        .filter(|(at, c)| !whole && is_cut(*at, *c))
        .map(|(at, c)| (at, at + c.len_utf8()))
        .collect();
    let mut parts = Vec::with_capacity(cuts.len() + 1);
    for (end, next) in cuts {
        parts.push(text.get(start..end).unwrap_or_default().trim());
        start = next;
    }
    parts.push(text.get(start..).unwrap_or_default().trim());
    parts.into_iter()
}

/// `TIR max.`: the qualifier at the end of a piece.
fn strip_last_qualifier<'a>(piece: &'a str, qualifiers: &mut Qualifiers) -> &'a str {
    let Some((head, last)) = piece.rsplit_once(' ') else { return piece };
    match strip_after(last) {
        Some((qualifier, "")) if !head.trim().is_empty() && !classify(head).is_empty() => {
            qualifiers.bounds.push(qualifier);
            head.trim_end()
        }
        _ => piece,
    }
}
