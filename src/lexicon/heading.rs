//! Headings of columns, and first cells of rows, of comparison sheets.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::key::{folded, key};
use super::sheet_words::words;

/// What a heading says of its column, or the first cell of its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Heading {
    /// A running number.
    RowNumber,
    /// Name of the criterion.
    Name,
    /// Name in Chinese.
    NameZh,
    /// Stable id.
    Id,
    /// Group of criteria.
    Category,
    /// Unit.
    Unit,
    /// Which direction is better.
    Direction,
    /// Weight.
    Weight,
    /// Worst end of the scale.
    Worst,
    /// Best end of the scale.
    Best,
    /// A limit that an offer must fulfil.
    Must,
    /// Least value that is asked for.
    AtLeast,
    /// Largest value that is asked for.
    AtMost,
    /// Clause number.
    Clause,
    /// What the buyer asks for.
    Requirement,
    /// The buyer's own need.
    Need,
    /// What counts as parity.
    Margin,
    /// Standard.
    Basis,
    /// Half or full width.
    Width,
    /// "Up to" is the value itself.
    Rating,
    /// Remarks.
    Note,
    /// Weight group.
    WeightGroup,
    /// Preference function.
    Preference,
    /// An equipment's answers (`投标响应`), or its name where equipment stand in rows.
    Machine,
    /// Domestic or imported.
    Origin,
    /// Maker.
    Maker,
    /// Type designation.
    Model,
    /// Supplier.
    Supplier,
    /// Country made in.
    Country,
    /// How many are bought.
    Quantity,
    /// Price.
    Price,
    /// Date.
    Date,
    /// Somebody's scores: no figures of the equipment.
    Score,
}

impl Heading {
    /// All, in no order that means anything.
    pub const ALL: [Self; 33] = [
        Self::RowNumber,
        Self::Name,
        Self::NameZh,
        Self::Id,
        Self::Category,
        Self::Unit,
        Self::Direction,
        Self::Weight,
        Self::Worst,
        Self::Best,
        Self::Must,
        Self::AtLeast,
        Self::AtMost,
        Self::Clause,
        Self::Requirement,
        Self::Need,
        Self::Margin,
        Self::Basis,
        Self::Width,
        Self::Rating,
        Self::Note,
        Self::WeightGroup,
        Self::Preference,
        Self::Machine,
        Self::Origin,
        Self::Maker,
        Self::Model,
        Self::Supplier,
        Self::Country,
        Self::Quantity,
        Self::Price,
        Self::Date,
        Self::Score,
    ];

    /// Stable key.
    pub fn key(self) -> &'static str {
        match self {
            Self::RowNumber => "row-number",
            Self::Name => "name",
            Self::NameZh => "name-zh",
            Self::Id => "id",
            Self::Category => "category",
            Self::Unit => "unit",
            Self::Direction => "direction",
            Self::Weight => "weight",
            Self::Worst => "worst",
            Self::Best => "best",
            Self::Must => "must",
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
            Self::Clause => "clause",
            Self::Requirement => "requirement",
            Self::Need => "need",
            Self::Margin => "margin",
            Self::Basis => "basis",
            Self::Width => "width",
            Self::Rating => "rating",
            Self::Note => "note",
            Self::WeightGroup => "weight-group",
            Self::Preference => "preference",
            Self::Machine => "machine",
            Self::Origin => "origin",
            Self::Maker => "maker",
            Self::Model => "model",
            Self::Supplier => "supplier",
            Self::Country => "country",
            Self::Quantity => "quantity",
            Self::Price => "price",
            Self::Date => "date",
            Self::Score => "score",
        }
    }

    /// True for what describes an equipment and not a criterion.
    pub fn is_of_equipment(self) -> bool {
        matches!(self, Self::Origin | Self::Maker | Self::Model | Self::Supplier | Self::Country)
    }

    /// The heading with this key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|heading| heading.key() == key)
    }
}

/// The headings by the name that the file gives their list, and further ones of our own sheets.
const HEADINGS: [(Heading, &str, &[&str]); 33] = [
    (Heading::Id, "", &["id", "标识"]),
    (Heading::NameZh, "", &["namezh", "中文名称", "name_zh"]),
    (Heading::Must, "", &["must", "必须", "必须条款", "门槛"]),
    (Heading::Need, "", &["need", "需求"]),
    (Heading::Margin, "", &["margin", "容差"]),
    (Heading::Width, "", &["width", "宽度"]),
    (Heading::Rating, "", &["rating", "额定"]),
    (Heading::WeightGroup, "", &["group", "指标组", "组"]),
    (Heading::Preference, "", &["preference", "preference function", "偏好函数", "偏好"]),
    (Heading::RowNumber, "row number", &["num", "#", "№", "序號", "编号"]),
    (
        Heading::Name,
        "criterion name",
        &[
            "二级指标",
            "三级指标",
            "参数项",
            "技术条款",
            "item",
            "name",
            "parameters",
            "技术规格",
            "指标参数",
            "对比内容",
            "比较内容",
            "评审内容",
            "specification item",
            "kriterium",
            "merkmal",
            "eigenschaft",
            "項目",
            "仕様項目",
        ],
    ),
    (Heading::Unit, "unit", &["einheit", "einheiten", "単位"]),
    (
        Heading::Requirement,
        "requirement",
        &[
            "招标参数",
            "招标技术要求",
            "采购需求",
            "tender",
            "specification required",
            "our spec",
            "anforderung",
            "anforderungen",
            "forderung",
            "sollwert",
            "要求仕様",
            "指标值",
        ],
    ),
    (Heading::Clause, "clause", &[]),
    (Heading::Direction, "direction", &["优劣"]),
    (Heading::Weight, "weight", &["gewicht", "gewichtung", "重み"]),
    (Heading::Category, "category", &[]),
    (
        Heading::Note,
        "note",
        &["bemerkung", "bemerkungen", "備考", "偏离情况", "正偏离", "负偏离", "偏差", "deviation", "response notes"],
    ),
    (
        Heading::Machine,
        "machine",
        &["offered", "alternatives", "machines", "equipments", "应答值", "投标响应值", "响应"],
    ),
    (Heading::Origin, "origin", &["来源", "来源地", "产地类别"]),
    (Heading::Maker, "maker", &[]),
    (Heading::Model, "model", &[]),
    (Heading::Supplier, "supplier", &[]),
    (Heading::Country, "country", &["madein"]),
    (
        Heading::AtLeast,
        "",
        &["min", "minimum", "最小值", "最低值", "下限", "下限值", "lower limit", "lower bound", "min value"],
    ),
    (
        Heading::AtMost,
        "",
        &["max", "maximum", "最大值", "最高值", "上限", "上限值", "upper limit", "upper bound", "max value"],
    ),
    (Heading::Worst, "worst", &["scale worst"]),
    (Heading::Best, "best", &["最优", "scale best"]),
    (Heading::Quantity, "quantity", &[]),
    (Heading::Price, "price", &[]),
    (Heading::Date, "date", &[]),
    (Heading::Basis, "basis", &["口径"]),
    (Heading::Score, "score", &[]),
];

fn headings() -> &'static HashMap<String, Heading> {
    static INDEX: OnceLock<HashMap<String, Heading>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = HashMap::new();
        // Our own words first: `item` numbers rows in some sheets and names criteria in most.
        for (heading, _, own) in HEADINGS {
            index.extend(own.iter().map(|word| (heading_key(word), heading)));
        }
        for (heading, list, _) in HEADINGS {
            for word in words().roles.get(list).into_iter().flatten() {
                index.entry(heading_key(word)).or_insert(heading);
            }
        }
        index
    })
}

/// `#` and `No.` must stay apart from nothing.
pub(super) fn heading_key(word: &str) -> String {
    let letters = key(word);
    if letters.is_empty() { folded(word).trim().to_owned() } else { letters }
}

/// What this heading says; a unit or a remark in brackets behind it does not count. `None`: an equipment, or not known.
pub fn heading(text: &str) -> Option<Heading> {
    let exact = headings().get(&heading_key(text)).copied();
    exact
        .or_else(|| {
            let folded = folded(text);
            let head = folded.split(['(', '[', '{', '【', ':', '/', ',']).next().unwrap_or_default();
            (!head.trim().is_empty()).then(|| headings().get(&heading_key(head)).copied()).flatten()
        })
        .or_else(|| in_two_languages(text))
        .or_else(|| of_document(text))
}

/// `招标文件条款号`, `投标文件响应内容`: a heading behind the document that it is of.
fn of_document(text: &str) -> Option<Heading> {
    const DOCUMENTS: [&str; 10] =
        ["招标文件", "投标文件", "采购文件", "响应文件", "招标", "投标", "采购", "磋商文件", "谈判文件", "项目"];
    let text = folded(text);
    let rest = DOCUMENTS.iter().find_map(|document| text.trim().strip_prefix(document))?;
    let bare = rest.trim_end_matches("内容").trim_end_matches("情况");
    let find = |part: &str| headings().get(&heading_key(part)).copied().filter(|_| !part.is_empty());
    find(rest).or_else(|| find(bare))
}

/// `项目 Item`, `单位/Unit`: a heading in two languages, each known; the Chinese one counts.
fn in_two_languages(text: &str) -> Option<Heading> {
    let is_chinese = |c: char| c >= '\u{2e80}';
    let (chinese, other): (String, String) = text.chars().partition(|c| is_chinese(*c));
    let is_letters = other.chars().any(char::is_alphabetic);
    let find = |part: &str| headings().get(&heading_key(part)).copied();
    let heading = find(&chinese).filter(|_| is_letters)?;
    find(&other).map(|_| heading)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_has_words() {
        for (heading, list, own) in HEADINGS {
            assert!(list.is_empty() || words().roles.contains_key(list), "{heading:?}: {list}");
            assert!(!list.is_empty() || !own.is_empty(), "{heading:?}");
        }
    }

    #[test]
    fn headings_of_tenders() {
        for (text, expected) in [
            ("序号", Heading::RowNumber),
            ("No.", Heading::RowNumber),
            ("技术指标", Heading::Name),
            ("Item", Heading::Name),
            ("单位", Heading::Unit),
            ("招标要求", Heading::Requirement),
            ("权重（%）", Heading::Weight),
            ("备注", Heading::Note),
            ("投标响应", Heading::Machine),
            ("产地", Heading::Country),
            ("最差值", Heading::Worst),
            ("招标文件条款号", Heading::Clause),
            ("招标文件要求", Heading::Requirement),
            ("投标文件响应内容", Heading::Machine),
            ("Einheit", Heading::Unit),
            ("配点", Heading::Weight),
        ] {
            assert_eq!(heading(text), Some(expected), "{text}");
        }
        for text in ["供应商甲（国产）", "Supplier A (domestic) VMC-850", "VMC-850", ""] {
            assert_eq!(heading(text), None, "{text}");
        }
    }
}
