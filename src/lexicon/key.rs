//! Names made comparable: letter case, widths of characters, blanks and punctuation do not count.

use std::collections::HashMap;
use std::sync::OnceLock;

/// Traditional characters that occur in names of criteria and headings; [`SIMPLIFIED`] has theirs at the same places.
pub(crate) const TRADITIONAL: &str = "軸轉復複準確誤動態壽價質機電單數據標點時間導絲線穩備註類別條規項產國廠號應響優權評總計範圍聲壓溫濕幾級進給臺購貨說釋";
const SIMPLIFIED: &str = "轴转复复准确误动态寿价质机电单数据标点时间导丝线稳备注类别条规项产国厂号应响优权评总计范围声压温湿几级进给台购货说释";

/// Half-width, simplified, in small letters; blanks and marks kept.
pub fn folded(text: &str) -> String {
    text.chars().map(narrow).map(simplified).flat_map(char::to_lowercase).collect()
}

fn narrow(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3bc}' => 'µ',
        c => c,
    }
}

fn simplified(c: char) -> char {
    static PAIRS: OnceLock<HashMap<char, char>> = OnceLock::new();
    if c < '\u{4e00}' {
        return c;
    }
    let pairs = PAIRS.get_or_init(|| TRADITIONAL.chars().zip(SIMPLIFIED.chars()).collect());
    pairs.get(&c).copied().unwrap_or(c)
}

/// The part of a name by which it is found: [`folded`], letters and digits only.
pub fn key(text: &str) -> String {
    folded(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_one_name() {
        for name in ["定位精度", "定 位 精 度", "【定位精度】", "定位精度："] {
            assert_eq!(key(name), "定位精度", "{name}");
        }
        assert_eq!(key("主軸最高轉速"), "主轴最高转速");
        assert_eq!(key("X/Y/Z Rapid-traverse"), "xyzrapidtraverse");
        assert_eq!(key("ＭＴＢＦ"), "mtbf");
    }
}
