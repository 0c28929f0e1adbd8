//! Bytes to text: the encoding follows from the content.

use std::collections::HashSet;
use std::sync::OnceLock;

use encoding_rs::{BIG5, Encoding, GBK, SHIFT_JIS, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::lexicon;

/// How much of a file the encoding is told from.
const LOOKED_AT: usize = 1 << 20;

/// The text of a file: by its byte order mark, UTF-8 where it is valid, UTF-16 where every other byte is nought, else
/// the one of GBK, Big5, Shift JIS and Windows-1252 whose characters are those of comparison sheets.
pub fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    if let Some(encoding) = without_mark(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => legacy(bytes).decode(bytes).0.into_owned(),
    }
}

/// UTF-16 without its mark: Latin letters leave every other byte nought.
fn without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    let noughts = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (noughts(0), noughts(1));
    let pairs = head.len() / 2;
    if pairs < 2 || (even + odd) * 10 < pairs {
        return None;
    }
    Some(if odd > even { UTF_16LE } else { UTF_16BE })
}

/// The encoding from before Unicode under which most characters beyond ASCII are usual ones.
fn legacy(bytes: &[u8]) -> &'static Encoding {
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    let mut best = (GBK, f64::MIN);
    for encoding in [GBK, BIG5, WINDOWS_1252, SHIFT_JIS] {
        let score = score(&encoding.decode_without_bom_handling(head).0);
        if score > best.1 {
            best = (encoding, score);
        }
    }
    best.0
}

/// Share of usual characters among those beyond ASCII; wrong ones count against it.
fn score(text: &str) -> f64 {
    let (mut all, mut good) = (0.0, 0.0);
    for c in text.chars().filter(|c| !c.is_ascii()) {
        all += 1.0;
        good += match c {
            '\u{fffd}' => -3.0,
            c if usual().contains(&c) => 1.0,
            // Letters with accents stand in names; half-width kana only in what is no Japanese.
            '\u{c0}'..='\u{ff}' => 0.4,
            '\u{80}'..='\u{bf}' | '\u{ff61}'..='\u{ff9f}' | '\u{e000}'..='\u{f8ff}' => -1.0,
            '\u{4e00}'..='\u{9fff}' => 0.1,
            _ => 0.0,
        };
    }
    if all == 0.0 { 0.0 } else { good / all }
}

/// Characters of the lexicon, both ways of writing, and the signs beside figures.
fn usual() -> &'static HashSet<char> {
    static USUAL: OnceLock<HashSet<char>> = OnceLock::new();
    USUAL.get_or_init(|| {
        let signs = "±≤≥≦≧µμ°×÷～—（）：，、。；【】《》“”℃″′Ωø²³½€£¥￥®™·…äöüßéÄÖÜ";
        let names = lexicon::entries().iter().flat_map(lexicon::Entry::names).flat_map(str::chars);
        let common = "的是有无不在和与或及为个台套件年月日时分秒元万千百十一二三四五六七八九零上下大小高中低前后左右内外甲乙丙丁表对比较招投标参数技术要求供应商公司有限国产进口德日本美意瑞士型号序单位备注设备机床名称项目偏离响应正负承诺提供满足";
        let traditional = lexicon::TRADITIONAL.chars();
        names.filter(|c| !c.is_ascii()).chain(signs.chars()).chain(common.chars()).chain(traditional).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_apart_by_content() {
        let simplified = "序号,技术指标,单位,招标要求,供应商甲（国产）\n1,定位精度,mm,≤0.008,±0.004\n";
        let traditional = "序號,技術指標,單位,規格要求,供應商甲（國產）\n1,定位精度,mm,0.008,0.004\n";
        let western = "Kriterium;Einheit;Müller GmbH\nPositioniergenauigkeit;µm;±4\nTemperatur;°C;20\n";
        let (gbk, big5, latin) = (GBK.encode(simplified).0, BIG5.encode(traditional).0, WINDOWS_1252.encode(western).0);
        assert_eq!(decode(&gbk), simplified);
        assert_eq!(decode(&big5), traditional);
        assert_eq!(decode(&latin), western);
        assert_eq!(decode(&WINDOWS_1252.encode("a;±5 µm\n").0), "a;±5 µm\n");
        assert_eq!(decode(&GBK.encode("a\t±5\n").0), "a\t±5\n");
    }

    #[test]
    fn utf16_with_and_without_its_mark() {
        let text = "Item\tUnit\n定位精度\tmm\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&little), text);
        assert_eq!(decode(&big), text);
        assert_eq!(decode(&[&[0xff, 0xfe], &little[..]].concat()), text);
        assert_eq!(decode("\u{feff}a".as_bytes()), "a");
    }
}
