//! Whether the figures of a criterion hold as stated: what is promised or counted carries no assumed uncertainty.

use crate::model::{Category, Criterion, Kind};
use crate::quantity::{Dimension, Unit};

/// Words in a name by which a time is a promise.
const PROMISED: &[&str] = &[
    "warranty",
    "guarantee period",
    "delivery",
    "lead time",
    "lead-time",
    "质保",
    "保修",
    "质量保证期",
    "交货",
    "交付",
    "交期",
    "供货期",
    "工期",
];

/// Words in a name by which money is an estimate, not a price.
const ESTIMATED: &[&str] = &[
    "running",
    "operating",
    "maintenance",
    "energy",
    "life cycle",
    "life-cycle",
    "lifecycle",
    "ownership",
    "tco",
    "运行",
    "运营",
    "维护",
    "维修",
    "能耗",
    "使用成本",
    "使用费",
    "寿命周期",
];

/// Words in a name by which a plain number is a count.
const COUNTED: &[&str] = &[
    "number of",
    "no. of",
    "quantity",
    "tool places",
    "tool capacity",
    "magazine capacity",
    "controlled axes",
    "数量",
    "个数",
    "台数",
    "轴数",
    "刀位",
    "刀库容量",
    "工位数",
];

/// Whether figures hold as stated: as the criterion says, else by its kind. Prices, times of delivery and warranty
/// are promises, pieces are counted, levels and yes or no say exactly what they say; costs of running a machine are
/// estimates, and pieces that measure a life are measured.
pub(super) fn is_exact(criterion: &Criterion) -> bool {
    criterion.exact.unwrap_or_else(|| is_exact_by_kind(criterion))
}

/// The same where the criterion does not say.
pub fn is_exact_by_kind(criterion: &Criterion) -> bool {
    if criterion.kind != Kind::Numeric {
        return true;
    }
    let name = format!("{} {} {}", criterion.id, criterion.name, criterion.name_zh).to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let life = matches!(criterion.category, Category::ServiceLife | Category::Stability);
    match Unit::stated(criterion.unit.trim()).map(Unit::dimension) {
        Some(dimension) if dimension.is_money() => !says(ESTIMATED),
        Some(Dimension::Time) => criterion.category == Category::Delivery || says(PROMISED),
        Some(Dimension::Count) => !life,
        None if criterion.unit.trim().is_empty() => !life && says(COUNTED),
        _ => false,
    }
}

/// A term that somebody promises: `within 16 weeks` and `≥ 24 months` are the promise itself, not a bound on something
/// better.
pub(super) fn is_promised_term(criterion: &Criterion) -> bool {
    let unit = Unit::stated(criterion.unit.trim()).map(Unit::dimension);
    unit == Some(Dimension::Time) && is_exact(criterion)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn criterion(name: &str, unit: &str, category: Category) -> Criterion {
        Criterion { name: name.to_owned(), unit: unit.to_owned(), category, ..Criterion::default() }
    }

    #[test]
    fn promises_and_counts_are_exact() {
        use Category::{Capability, Cost, Delivery, Other, ServiceLife, Stability, Supply};
        for (name, unit, category, exact) in [
            ("Price", "万元", Cost, true),
            ("Price", "EUR", Other, true),
            ("Running cost per year", "万元", Cost, false),
            ("年维护费用", "CNY", Cost, false),
            ("Lead time", "month", Delivery, true),
            ("From order to installation", "day", Delivery, true),
            ("Warranty", "year", Supply, true),
            ("质保期", "月", Other, true),
            ("交货期", "周", Other, true),
            ("Service life", "year", ServiceLife, false),
            ("MTBF", "h", Stability, false),
            ("Tools in the magazine", "pcs", Capability, true),
            ("Controlled axes", "axes", Capability, true),
            ("联动轴数", "", Capability, true),
            ("Number of service engineers", "", Supply, true),
            ("Pieces up to regrinding", "pcs", ServiceLife, false),
            ("Cpk", "", Stability, false),
            ("Positioning accuracy", "mm", Category::Accuracy, false),
            ("Noise", "dB", Category::Environment, false),
        ] {
            assert_eq!(is_exact(&criterion(name, unit, category)), exact, "{name}");
        }
    }

    #[test]
    fn the_criterion_has_the_last_word() {
        let price = criterion("Price", "EUR", Category::Cost);
        assert!(!is_exact(&Criterion { exact: Some(false), ..price }));
        let life = criterion("Life", "h", Category::ServiceLife);
        assert!(is_exact(&Criterion { exact: Some(true), ..life }));
        assert!(is_exact(&Criterion { kind: Kind::YesNo, ..Criterion::default() }));
    }
}
