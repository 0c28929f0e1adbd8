//! What is said of numbers and judgements that no sense can be made of.

texts! {
    nonsense_not_positive(name: &str, value: &str) { "{name} is {value}; it must be above zero", "{name} 为 {value}，须大于零" }
    nonsense_negative(name: &str, value: &str) { "{name} is {value}; it must not be below zero", "{name} 为 {value}，不得小于零" }
    nonsense_not_a_share(name: &str, value: &str) {
        "{name} is {value}; it must lie between 0 and 100",
        "{name} 为 {value}，须在 0 至 100 之间"
    }
    nonsense_rate_twice(pair: &str) {
        "The exchange rate {pair} stands twice with different values; the first one is used",
        "汇率 {pair} 有两个不同数值，采用前一个"
    }
    nonsense_rates_disagree(one: &str, other: &str) {
        "The exchange rates {one} and {other} contradict each other",
        "汇率 {one} 与 {other} 相互矛盾"
    }
    nonsense_judgement(a: &str, b: &str, value: &str) {
        "The judgement of {a} against {b} is {value}; it must be a number of times between 1/1000 and 1000",
        "{a} 相对 {b} 的判断为 {value}，须为 1/1000 至 1000 之间的倍数"
    }
    nonsense_judgements_disagree(a: &str, b: &str) {
        "The judgements of {a} and {b} contradict each other",
        "{a} 与 {b} 的判断相互矛盾"
    }
    nonsense_ranked_twice(id: &str) { "{id} stands more than once in the ranking", "排序中 {id} 出现多次" }
    nonsense_scenario_base {
        "A scenario must not be called base: that is the project itself; rename it",
        "情景不能命名为 base：该名称表示项目本身，请重命名"
    }
}
