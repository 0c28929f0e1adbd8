//! Words of comparison sheets and tenders: headings, directions, origins, countries, makers, rows of totals.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use serde::Deserialize;

use super::criteria::Direction;
use super::key::{folded, key};

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

/// A group that a word of origin names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Made at home.
    Domestic,
    /// Made abroad.
    Imported,
    /// Joint venture, assembled here: the user decides.
    Unclear,
}

/// A maker that the trade knows.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Maker {
    /// Names, the main one first.
    pub names: Vec<String>,
    /// Country of the brand, two letters; never where a machine was built.
    pub country: String,
    /// Why the country has to be asked for.
    #[serde(default)]
    pub ask: String,
    /// Page where it was read, or `assumed`.
    pub source: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct SheetWords {
    roles: BTreeMap<String, Vec<String>>,
    direction_lower: Vec<String>,
    direction_higher: Vec<String>,
    direction_target: Vec<String>,
    direction_text: Vec<String>,
    name_lower: Vec<String>,
    name_higher: Vec<String>,
    origin_domestic: Vec<String>,
    origin_imported: Vec<String>,
    origin_unclear: Vec<String>,
    countries: BTreeMap<String, String>,
    makers: Vec<Maker>,
    ambiguous_makers: Vec<String>,
    total_row_words: Vec<String>,
}

fn words() -> &'static SheetWords {
    static WORDS: OnceLock<SheetWords> = OnceLock::new();
    // The text is a part of the program; a test reads it.
    WORDS.get_or_init(|| ron::from_str(include_str!("../../assets/lexicon/words.ron")).unwrap_or_default())
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
fn heading_key(word: &str) -> String {
    let letters = key(word);
    if letters.is_empty() { folded(word).trim().to_owned() } else { letters }
}

/// What this heading says; a unit or a remark in brackets behind it does not count. `None`: an equipment, or not known.
pub fn heading(text: &str) -> Option<Heading> {
    let whole = headings().get(&heading_key(text)).copied();
    whole
        .or_else(|| {
            let folded = folded(text);
            let head = folded.split(['(', '[', '{', '【', ':', '/', ',']).next().unwrap_or_default();
            (!head.trim().is_empty()).then(|| headings().get(&heading_key(head)).copied()).flatten()
        })
        .or_else(|| in_two_languages(text))
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

/// True for the heading of scores, ranks or verdicts that somebody gave: nothing that equipment states.
pub fn is_score(text: &str) -> bool {
    const WORDS: [&str; 16] = [
        "score",
        "scores",
        "points",
        "evaluation",
        "difference",
        "conclusion",
        "verdict",
        "rank",
        "ranking",
        "得分",
        "评分",
        "打分",
        "结论",
        "差距",
        "排名",
        "名次",
    ];
    let text = folded(text);
    WORDS.iter().any(|word| has_word(&text, word))
}

/// True for a heading that has the word of a requirement in it.
pub fn is_requirement(text: &str) -> bool {
    let text = folded(text);
    ["要求", "requirement", "requirements", "required"].iter().any(|word| has_word(&text, word))
}

fn is_one_of(list: &[String], text: &str) -> bool {
    let text = heading_key(text);
    !text.is_empty() && list.iter().any(|word| heading_key(word) == text)
}

/// A direction in words (`越小越好`, `cost`, `min`).
pub fn direction_word(text: &str) -> Option<Direction> {
    let words = words();
    [
        (&words.direction_lower, Direction::Lower),
        (&words.direction_higher, Direction::Higher),
        (&words.direction_target, Direction::Target),
        (&words.direction_text, Direction::Text),
    ]
    .into_iter()
    .find_map(|(list, direction)| is_one_of(list, text).then_some(direction))
}

/// The direction that words in a name speak of (`Radial error`, `年维护费用`); `None`: none does;
/// [`Direction::Ask`]: of both.
pub fn direction_of_name(name: &str) -> Option<Direction> {
    let name = folded(name);
    let known = |list: &[String]| list.iter().any(|word| has_word(&name, word));
    match (known(&words().name_lower), known(&words().name_higher)) {
        (true, false) => Some(Direction::Lower),
        (false, true) => Some(Direction::Higher),
        (true, true) => Some(Direction::Ask),
        (false, false) => None,
    }
}

/// The group that a word names (`国产`, `imported`, `合资`).
pub fn group_word(text: &str) -> Option<Group> {
    let words = words();
    [
        (&words.origin_domestic, Group::Domestic),
        (&words.origin_imported, Group::Imported),
        (&words.origin_unclear, Group::Unclear),
    ]
    .into_iter()
    .find_map(|(list, group)| is_one_of(list, text).then_some(group))
}

/// The two letters of a country by its name.
pub fn country(text: &str) -> Option<&'static str> {
    static INDEX: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        let codes = words().countries.values().map(|code| (key(code), code.as_str()));
        words().countries.iter().map(|(name, code)| (key(name), code.as_str())).chain(codes).collect()
    });
    index.get(&key(text)).copied()
}

/// The maker that a text names, and whether the name may mean something else as well.
pub fn maker_in(text: &str) -> Option<(&'static Maker, bool)> {
    static INDEX: OnceLock<Vec<(String, bool, &'static Maker)>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        let is_ambiguous = |name: &str| words().ambiguous_makers.iter().any(|other| other == name);
        let of = |maker: &'static Maker| {
            maker.names.iter().map(move |name| (folded(name).trim().to_owned(), is_ambiguous(name), maker))
        };
        let mut index: Vec<_> = words().makers.iter().flat_map(of).filter(|(name, ..)| name.len() > 1).collect();
        index.sort_by_key(|(name, ..)| std::cmp::Reverse(name.chars().count()));
        index
    });
    let text = folded(text);
    let found = index.iter().find(|(name, ..)| has_word(&text, name))?;
    Some((found.2, found.1))
}

/// True when the word stands in the text, apart from other letters where it is of letters itself.
pub fn has_word(text: &str, word: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !word.is_ascii() || !(letter(before) || letter(after))
    })
}

/// True for the first cell of a row of totals, ranks or signatures.
pub fn is_total(text: &str) -> bool {
    is_one_of(&words().total_row_words, text) || is_signature(text)
}

/// `编制：张三`, `Prepared by: Li`, and what somebody decided below the table.
fn is_signature(text: &str) -> bool {
    const WORDS: [&str; 24] = [
        "编制",
        "审核",
        "批准",
        "制表",
        "填表",
        "复核",
        "评委",
        "签字",
        "签名",
        "投标人",
        "日期",
        "编制人",
        "审核人",
        "prepared",
        "prepared by",
        "checked",
        "checked by",
        "approved",
        "approved by",
        "evaluated by",
        "signature",
        "date",
        "recommended bidder",
        "reviewed by",
    ];
    let text = folded(text);
    let head = text.split(':').next().unwrap_or_default().trim();
    // Without a colon only what is no criterion by itself.
    let is_alone = head.len() == text.trim().len();
    WORDS.contains(&head) && (!is_alone || head.contains("by") || head.contains("bidder") || head == "signature")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_whole() {
        let read = ron::from_str::<SheetWords>(include_str!("../../assets/lexicon/words.ron"));
        assert!(read.is_ok(), "{:?}", read.err());
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
        ] {
            assert_eq!(heading(text), Some(expected), "{text}");
        }
        for text in ["供应商甲（国产）", "Supplier A (domestic) VMC-850", "VMC-850", ""] {
            assert_eq!(heading(text), None, "{text}");
        }
    }

    #[test]
    fn origins_countries_makers() {
        assert_eq!(group_word("国产"), Some(Group::Domestic));
        assert_eq!(group_word("Imported"), Some(Group::Imported));
        assert_eq!(group_word("合资"), Some(Group::Unclear));
        assert_eq!((country("德国"), country("Japan"), country("甲")), (Some("DE"), Some("JP"), None));
        let found = maker_in("FANUC 31i-B5").map(|(maker, sure)| (maker.country.as_str(), sure));
        assert_eq!(found, Some(("JP", false)));
        assert!(maker_in("Indexed tables").is_none());
    }
}
