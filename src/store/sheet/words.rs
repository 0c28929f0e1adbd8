//! The words a sheet may use, English and Chinese.

use crate::model::{Better, Category, Origin};

/// A column of a sheet that is no equipment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Attribute {
    Id,
    NameZh,
    Category,
    Unit,
    Better,
    Weight,
    Worst,
    Best,
    Must,
    Clause,
    Need,
    Margin,
    Basis,
    Width,
    Rating,
    Note,
    Group,
    Preference,
}

/// What an `@` row tells of the equipment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Describes {
    Id,
    Origin,
    Maker,
    Model,
    Supplier,
    Country,
    NameZh,
    Note,
}

fn folded(text: &str) -> String {
    text.trim().to_lowercase().replace(['_', '-', ' '], "")
}

/// The attribute of this heading; `None`: an equipment's name.
pub(super) fn attribute(heading: &str) -> Option<Attribute> {
    Some(match folded(heading).as_str() {
        "id" | "标识" => Attribute::Id,
        "namezh" | "中文名称" => Attribute::NameZh,
        "category" | "类别" | "分类" => Attribute::Category,
        "unit" | "单位" => Attribute::Unit,
        "better" | "direction" | "方向" | "优劣方向" | "优劣" => Attribute::Better,
        "weight" | "权重" => Attribute::Weight,
        "worst" | "最差" | "最差值" => Attribute::Worst,
        "best" | "最优" | "最佳" | "最优值" | "最佳值" => Attribute::Best,
        "must" | "必须" | "必须条款" | "门槛" => Attribute::Must,
        "clause" | "条款" | "条款号" => Attribute::Clause,
        "need" | "requirement" | "需求" | "要求" => Attribute::Need,
        "margin" | "容差" => Attribute::Margin,
        "basis" | "口径" | "依据标准" => Attribute::Basis,
        "width" | "宽度" => Attribute::Width,
        "rating" | "额定" => Attribute::Rating,
        "note" | "备注" => Attribute::Note,
        "group" | "指标组" | "组" => Attribute::Group,
        "preference" | "preferencefunction" | "偏好函数" | "偏好" => Attribute::Preference,
        _ => return None,
    })
}

/// What an `@` row tells; `None`: not known.
pub(super) fn describes(heading: &str) -> Option<Describes> {
    Some(match folded(heading.trim_start_matches('@')).as_str() {
        "id" | "标识" => Describes::Id,
        "origin" | "来源" | "来源地" | "产地类别" => Describes::Origin,
        "maker" | "manufacturer" | "制造商" | "厂家" => Describes::Maker,
        "model" | "型号" => Describes::Model,
        "supplier" | "供应商" => Describes::Supplier,
        "country" | "madein" | "国家" | "产地" => Describes::Country,
        "namezh" | "中文名称" => Describes::NameZh,
        "note" | "备注" => Describes::Note,
        _ => return None,
    })
}

/// True when the corner of a table says that its rows are equipment.
pub(super) fn is_corner_of_equipment(corner: &str) -> bool {
    matches!(
        folded(corner).as_str(),
        "equipment" | "alternative" | "alternatives" | "machine" | "machines" | "设备" | "方案" | "备选" | "机床"
    )
}

/// A direction; `None` where the word is not known.
pub(super) fn better(text: &str) -> Option<Better> {
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
pub(super) fn category(text: &str) -> Option<Category> {
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
        _ => return None,
    })
}

/// An origin; anything that is neither domestic nor imported is Other, by its words.
pub(super) fn origin(text: &str) -> Origin {
    match folded(text).as_str() {
        "domestic" | "国产" | "国内" => Origin::Domestic,
        "imported" | "import" | "foreign" | "进口" | "国外" => Origin::Imported,
        _ => Origin::Other(text.trim().to_owned()),
    }
}

/// Yes in a flag column.
pub(super) fn is_yes(text: &str) -> bool {
    matches!(folded(text).as_str(), "yes" | "true" | "x" | "1" | "是" | "✓" | "✔" | "★")
}
