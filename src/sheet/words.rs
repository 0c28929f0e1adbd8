//! The words a sheet may use, English and Chinese.

use crate::model::{Better, Category, Origin, Width};
use crate::quantity::{Expected, Meaning, read};

fn folded(text: &str) -> String {
    text.trim().to_lowercase().replace(['_', '-', ' '], "")
}

/// A direction; `None` where the word is not known.
pub fn better(text: &str) -> Option<Better> {
    let text = folded(text);
    Some(match text.as_str() {
        "higher" | "more" | "max" | "maximize" | "maximise" | "benefit" | "+" | "1" | "+1" | "up" | "越大越好"
        | "越高越好" | "大" | "高" => Better::Higher,
        "lower" | "less" | "min" | "minimize" | "minimise" | "cost" | "1−" | "−1" | "−" | "down" | "越小越好"
        | "越低越好" | "小" | "低" => Better::Lower,
        other => {
            let number = other.strip_prefix("target").or_else(|| other.strip_prefix("目标"))?;
            Better::Target(
                number
                    .trim_matches(['(', ')', ':', '=', '（', '）', '：'])
                    .parse()
                    .ok()
                    .filter(|x: &f64| x.is_finite())?,
            )
        }
    })
}

/// A category; `None` where the word is not known.
pub fn category(text: &str) -> Option<Category> {
    Some(match folded(text).as_str() {
        "accuracy" | "precision" | "精度" => Category::Accuracy,
        "servicelife" | "life" | "durability" | "使用寿命" | "寿命" => Category::ServiceLife,
        "stability" | "reliability" | "稳定性" | "可靠性" => Category::Stability,
        "capability" | "performance" | "能力" | "性能" => Category::Capability,
        "cost" | "price" | "成本" | "价格" => Category::Cost,
        "delivery" | "交付" | "交货" => Category::Delivery,
        "supply" | "service" | "供应" | "服务" => Category::Supply,
        "environment" | "环境" => Category::Environment,
        "" | "other" | "其他" => Category::Other,
        other => return category_within(other),
    })
}

/// The category of a heading such as `精度指标` or `Commercial terms`.
fn category_within(text: &str) -> Option<Category> {
    const WORDS: [(&str, Category); 22] = [
        ("精度", Category::Accuracy),
        ("accuracy", Category::Accuracy),
        ("precision", Category::Accuracy),
        ("寿命", Category::ServiceLife),
        ("life", Category::ServiceLife),
        ("可靠", Category::Stability),
        ("稳定", Category::Stability),
        ("reliab", Category::Stability),
        ("stabil", Category::Stability),
        ("价格", Category::Cost),
        ("报价", Category::Cost),
        ("成本", Category::Cost),
        ("cost", Category::Cost),
        ("price", Category::Cost),
        ("交货", Category::Delivery),
        ("交付", Category::Delivery),
        ("deliver", Category::Delivery),
        ("服务", Category::Supply),
        ("售后", Category::Supply),
        ("环境", Category::Environment),
        ("性能", Category::Capability),
        ("performance", Category::Capability),
    ];
    WORDS.into_iter().find(|(word, _)| text.contains(word)).map(|(_, category)| category)
}

/// An origin; anything that is neither domestic nor imported is Other, by its words.
pub fn origin(text: &str) -> Origin {
    match folded(text).as_str() {
        "domestic" | "国产" | "国内" => Origin::Domestic,
        "imported" | "import" | "foreign" | "进口" | "国外" => Origin::Imported,
        _ => Origin::Other(text.trim().to_owned()),
    }
}

/// Half or full width; `None` where the word is not known.
pub fn width(text: &str) -> Option<Width> {
    match folded(text).as_str() {
        "half" | "halfwidth" | "半宽" => Some(Width::Half),
        "full" | "fullwidth" | "全宽" => Some(Width::Full),
        _ => None,
    }
}

/// Yes in a flag column.
pub fn is_yes(text: &str) -> bool {
    matches!(folded(text).as_str(), "yes" | "true" | "x" | "1" | "是" | "✓" | "✔" | "★")
}

/// True when every text that says something says yes or no, in words.
pub fn is_yes_no(texts: &[&str]) -> bool {
    let meanings = || texts.iter().map(|text| read(text, Expected::YesNo).meaning);
    let wordy = texts.iter().all(|text| text.parse::<f64>().is_err());
    wordy
        && meanings().any(|m| matches!(m, Meaning::YesNo(_)))
        && meanings().all(|m| matches!(m, Meaning::YesNo(_) | Meaning::NotStated | Meaning::NotApplicable))
}

/// A number without a unit.
pub fn is_bare(text: &str) -> bool {
    matches!(read(text, Expected::Number(None)).meaning, Meaning::Number(number) if number.unit.is_none())
}
