//! What stands behind a figure or in brackets: each piece is named for what it is, or the text stays unread.

use super::aside::{bare_rate, classify, distance, interface, is_joint, is_payment, may_hold_figures};
use super::doubtful::{check_currency_named, check_part_of_price};
use super::number::{Qualifiers, Shape, figures, strip_plus_minus, strip_shape, word_of};
use super::reference::{self, Referred};
use crate::quantity::unit::needs_hours_per_year;
use crate::quantity::words::{Qualifier, strip_after, strip_before, strip_word};
use crate::quantity::{Aside, Dimension, Figure, Relation, Unit, Unread, convert, convert_span};

/// The pieces beside a figure, named for what they are.
pub(super) struct PiecesBeside<'a> {
    shape: &'a Shape,
    expected: Option<Unit>,
    pub referred: Option<Referred>,
    pub asides: Vec<Aside>,
    /// `24个月或4000小时`.
    pub first_of_two: bool,
}

impl<'a> PiecesBeside<'a> {
    /// Of this figure, of a criterion in this unit.
    pub fn new(shape: &'a Shape, expected: Option<Unit>, referred: Option<Referred>) -> Self {
        Self { shape, expected, referred, asides: Vec::new(), first_of_two: false }
    }

    /// Reads what follows the figure; `touches`: no space lies between.
    pub fn tail(&mut self, text: &str, touches: bool, qualifiers: &mut Qualifiers) -> Result<(), Unread> {
        let text = text.trim_end_matches(['.', '。', ' ']);
        for (nth, piece) in pieces(text).enumerate() {
            let piece = if self.counts_money() { piece } else { strip_plus(piece, qualifiers) };
            let piece = strip_last_qualifier(piece, qualifiers);
            if nth == 0 && strip_sigma_word(piece) {
                return Err(Unread::UnknownUnit(piece.to_owned()));
            }
            if piece.is_empty() || self.read(piece) || self.is_second_limit(piece) || self.is_supply(piece) {
                continue;
            }
            check_part_of_price(piece, self.expected)?;
            let is_unit = nth == 0
                && (text.starts_with(['/', '·', '^'])
                    || (touches && text.starts_with(|c: char| c.is_ascii_alphabetic())));
            if figures(piece) > 0 {
                return Err(Unread::SeveralFigures);
            }
            // `1年零…`: more of the same figure.
            if !piece.contains(char::is_alphabetic) || piece.starts_with(['零', '又', '半']) {
                return Err(Unread::NotANumber);
            }
            let no_unit = self.shape.unit.is_none() || self.shape.is_unit_assumed;
            if is_unit || Unit::find_folded(piece, None).is_some() || no_unit {
                return Err(Unread::UnknownUnit(piece.to_owned()));
            }
            self.asides.push(Aside::Unknown(word_of(piece)));
        }
        Ok(())
    }

    /// Reads a bracket.
    pub fn note(&mut self, text: &str) -> Result<(), Unread> {
        for piece in pieces(text) {
            if let Some(rate) = bare_rate(piece).filter(|_| self.counts_money()) {
                self.asides.extend([Aside::Vat(true), Aside::VatRate(rate)]);
                continue;
            }
            if self.read(piece) || self.is_of_another_dimension(piece) {
                continue;
            }
            check_part_of_price(piece, self.expected)?;
            if figures(piece) > 0 {
                return Err(Unread::SeveralFigures);
            }
            if self.shape.unit.is_none() {
                check_currency_named(piece, self.expected)?;
            }
            let money =
                Unit::find_folded(piece, None).filter(|unit| unit.dimension().is_money() && self.counts_money());
            if money.is_some_and(|unit| self.shape.unit.is_some_and(|own| own.dimension() == unit.dimension())) {
                self.asides.push(Aside::Words(piece.to_owned()));
                continue;
            }
            if money.is_some() {
                return Err(Unread::UnknownUnit(piece.to_owned()));
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
        if self.counts_money() && self.read_of_price(piece) {
            return true;
        }
        if let Some(distance) = self.is_sound().then(|| distance(piece)).flatten() {
            self.asides.push(distance);
            return true;
        }
        if let Some(named) = interface(piece) {
            self.asides.push(Aside::Words(named.to_owned()));
            return true;
        }
        if is_joint(piece) {
            self.asides.push(Aside::Words(piece.to_owned()));
            return true;
        }
        if is_daily(piece) || self.is_tolerance(piece) {
            self.asides.push(Aside::Condition(piece.to_owned()));
            return true;
        }
        let mut asides = classify(piece);
        if !self.counts_money() {
            // `4个月（不含运输）`: no price, nothing comes on top.
            for aside in &mut asides {
                if matches!(aside, Aside::Plus(_)) {
                    *aside = Aside::Condition(piece.to_owned());
                }
            }
        }
        if !asides.is_empty() && self.states_nothing_else(piece, &asides) {
            self.asides.extend(asides);
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

    /// `公差±0.02` beside a figure without a unit: for what it was worked out.
    fn is_tolerance(&self, piece: &str) -> bool {
        let plain = self.shape.unit.or(self.expected).is_none();
        plain && ["公差", "tolerance", "tol."].iter().any(|word| piece.to_lowercase().starts_with(word))
    }

    /// Terms of payment, the edition of the rules, what comes on top: `付款3/6/1`, `Incoterms 2020`, `含税+运费`.
    fn read_of_price(&mut self, piece: &str) -> bool {
        if is_payment(piece) {
            self.asides.push(Aside::Condition(piece.to_owned()));
            return true;
        }
        if piece.to_lowercase().starts_with("incoterms") {
            self.asides.push(Aside::Words(piece.to_owned()));
            return true;
        }
        match piece.split_once('+') {
            Some(("", rest)) if figures(piece) == 0 => {
                let asides = classify(piece);
                let is_tax = asides.iter().any(|aside| matches!(aside, Aside::Vat(_)));
                self.asides.extend(if is_tax { asides } else { vec![Aside::Plus(rest.trim_start().to_owned())] });
                true
            }
            Some((head, rest)) if !head.is_empty() => self.read(head) && self.read(&format!("+{rest}")),
            _ => false,
        }
    }

    fn counts_money(&self) -> bool {
        self.shape.unit.or(self.expected).is_some_and(|unit| unit.dimension().is_money())
    }

    fn is_sound(&self) -> bool {
        self.shape.unit.or(self.expected).is_some_and(|unit| unit.dimension() == Dimension::SoundLevel)
    }

    /// `或4000小时` behind 24 months: what comes first ends the term.
    fn is_second_limit(&mut self, piece: &str) -> bool {
        let joined = ["或者", "或", "or", "oder", "/"].iter().find_map(|word| strip_word(piece, word));
        let (Some(own), Some(start)) = (self.shape.unit.or(self.expected), joined) else { return false };
        let Ok((other, rest)) = strip_shape(start, None, false) else { return false };
        let first = ["先到", "whichever", "which ever", "zuerst"].iter().any(|word| rest.contains(word));
        let ends = (rest.trim().is_empty() || first) && figures(rest) == 0;
        // The second in the criterion's unit would be the one to count.
        let counts = self.expected.is_none_or(|wanted| !needs_hours_per_year(own, wanted));
        self.first_of_two |= counts && ends && other.unit.is_some_and(|unit| needs_hours_per_year(own, unit));
        self.first_of_two
    }

    /// `380V/50Hz`: the frequency and the phases of a supply.
    fn is_supply(&mut self, piece: &str) -> bool {
        let own = self.shape.unit.or(self.expected).map(Unit::dimension);
        if own != Some(Dimension::Voltage) {
            return false;
        }
        let start = piece.trim_start_matches(['/', ' ', '±']);
        let Ok((other, rest)) = strip_shape(start, None, false) else { return false };
        let is_frequency = other.unit.is_some_and(|unit| unit.dimension() == Dimension::Frequency);
        let known = rest.trim().is_empty() || !classify(rest.trim_matches(['/', ' '])).is_empty();
        let is_frequency_alone =
            is_frequency && known && (figures(rest) == 0 || may_hold_figures(rest.trim_matches(['/', ' '])));
        if is_frequency_alone {
            self.asides.push(Aside::Condition(start.to_owned()));
        }
        is_frequency_alone
    }

    /// No figure of the piece may be a second statement: what is no option, price term or fixed form has none, or one of
    /// another dimension (`温度 20 °C`).
    fn states_nothing_else(&self, piece: &str, asides: &[Aside]) -> bool {
        let closed = |aside: &Aside| matches!(aside, Aside::Option(_) | Aside::Standard(_));
        let price = |aside: &Aside| {
            matches!(aside, Aside::Vat(_) | Aside::VatRate(_) | Aside::Duty(_) | Aside::Terms(_) | Aside::Plus(_))
        };
        // The rate of a tax and the year of the rules are no second price.
        if asides.iter().all(price) && figures(&without_rates(piece)) == 0 {
            return true;
        }
        if figures(piece) == 0 || asides.iter().any(closed) || may_hold_figures(piece) {
            return true;
        }
        let at = piece.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
        let own = self.shape.unit.or(self.expected);
        let rest = piece.get(at..).unwrap_or_default();
        let differs = |unit: Unit| own.is_none_or(|own| unit.dimension() != own.dimension());
        strip_shape(rest, None, false).is_ok_and(|(other, rest)| other.unit.is_some_and(differs) && figures(rest) == 0)
    }

    fn takes_reference(&self) -> bool {
        use Dimension as D;
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
        let is_half = matches!(self.shape.figure, Figure::HalfWidth(_));
        let may_be_same = |unit: &Unit| own.dimension().is_money() || is_half || *unit != own;
        let Some(unit) = other.unit.filter(|unit| may_be_same(unit) && unit.dimension() == own.dimension()) else {
            return false;
        };
        let is_whole = is_half && unit == own && matches!(other.figure, Figure::Point(_));
        let a = ends(self.shape.figure).map(|x| if is_whole { 2.0 * x } else { x });
        let b = ends(other.figure).map(|x| convert(x, unit, own, 8760.0));
        let rounding =
            0.5 * convert_span(other.resolution, unit, own, 8760.0).unwrap_or(0.0).max(self.shape.resolution);
        let slack = |a: f64| (0.02 * a.abs()).max(rounding.min(0.1 * a.abs())) * (1.0 + 1e-9);
        a.iter().zip(b).all(|(a, b)| b.is_some_and(|b| (a - b).abs() <= slack(*a)))
    }

    /// A figure of another dimension in brackets says when the first holds: `22 kW (30 min)`, `75 dB (1 m)`.
    fn is_of_another_dimension(&mut self, piece: &str) -> bool {
        let own = self.shape.unit.or(self.expected);
        let mut bounds = Qualifiers::default();
        let start = bounds.strip_all(piece, strip_before);
        let start = if strip_plus_minus(start).is_some() || start.starts_with(|c: char| c.is_ascii_digit()) {
            start
        } else {
            ""
        };
        let Ok((other, rest)) = strip_shape(start, None, false) else { return false };
        let rest = bounds.strip_all(rest, strip_after);
        let differs = other.unit.is_some_and(|unit| match own {
            None => true,
            // `±0.5 °C (150 °C)`: at which temperature.
            Some(own) if unit.dimension() == Dimension::Temperature && own.dimension() == Dimension::Temperature => {
                matches!(self.shape.figure, Figure::HalfWidth(_)) && matches!(other.figure, Figure::Point(_))
            }
            Some(own) => {
                unit.dimension() != own.dimension() && !(unit.dimension().is_money() && own.dimension().is_money())
            }
        });
        let is_condition = differs && figures(rest) == 0;
        if is_condition {
            self.asides.push(Aside::Condition(piece.to_owned()));
        }
        is_condition
    }
}

/// `每天16小时`: how many hours a day it runs.
fn is_daily(piece: &str) -> bool {
    let lower = piece.to_lowercase();
    ["每天", "每日", "小时/天", "h/天", "h/day", "per day"].iter().any(|word| lower.contains(word))
}

fn without_rates(piece: &str) -> String {
    let lower = piece.to_lowercase();
    let text = ["2000", "2010", "2020"].iter().fold(lower, |text, year| text.replace(&format!("incoterms {year}"), ""));
    let words = text.split_inclusive('%').map(|part| match part.strip_suffix('%') {
        Some(head) => {
            head.trim_end().trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',')).to_owned()
        }
        None => part.to_owned(),
    });
    words.collect()
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

/// `20000 h+ MTBF`: the plus is that of the figure, not of what comes on top.
fn strip_plus<'a>(piece: &'a str, qualifiers: &mut Qualifiers) -> &'a str {
    let Some(rest) = piece.strip_prefix('+').map(str::trim_start) else { return piece };
    let asides = classify(rest);
    let is_named = |aside: &Aside| matches!(aside, Aside::Name(_) | Aside::Start(_) | Aside::Condition(_));
    if asides.is_empty() || !asides.iter().all(is_named) {
        return piece;
    }
    qualifiers.bounds.push(Qualifier::Relation(Relation::AtLeast));
    rest
}

/// `5σ` says how wide a scatter is, not how large a figure.
fn strip_sigma_word(piece: &str) -> bool {
    ["σ", "sigma", "Sigma", "西格玛"].iter().any(|word| piece.starts_with(word))
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
