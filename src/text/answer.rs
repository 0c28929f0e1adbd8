//! The answer in short: which one, why, how sure, what would change it, what to ask.

texts! {
    answer_leads(leader: &str, next: &str, points: &str) { "{leader} leads, {points} ahead of {next}.", "{leader} 领先，比 {next} 高 {points}。" }
    strip_name { "The answer", "结论" }
    strip_leads(leader: &str) { "{leader} leads", "{leader} 领先" }
    strip_by(points: &str) { "by {points}", "领先 {points}" }
    strip_certainty(percent: &str) {
        "first in {percent} % of the draws around your weights",
        "在您的权重附近抽样，{percent} % 居首"
    }
    strip_certainty_about {
        "Weights are drawn around yours and values within their uncertainty; this is how often the leader stays first. Firm from 95 %, likely from 80 %, leaning from 60 %",
        "在您的权重附近抽取权重，并在不确定度内抽取数值；此处为领先者保持居首的比例。95 % 以上为稳固，80 % 以上为较有把握，60 % 以上为略占优势"
    }
    strip_coverage(values: &str, evidence: &str) {
        "values for {values} % of the weight, evidence for {evidence} %",
        "权重中 {values} % 有数值，{evidence} % 有证据"
    }
    strip_because { "Because of", "主要原因" }
    strip_in_spite_of { "In spite of", "不利因素" }
    strip_reason(criterion: &str, points: &str) { "{criterion} {points}", "{criterion} {points}" }
    strip_reason_about { "Weighted points between the two", "两者之间的加权分差" }
    strip_would_change { "What would change it", "何时会改变" }
    strip_ask_first { "Ask first", "优先询问" }
    strip_ask(equipment: &str, criterion: &str) { "{equipment}: {criterion}", "{equipment}：{criterion}" }
    strip_reasons { "All reasons", "查看全部理由" }
    answer_only(leader: &str) { "{leader} is the only one that can be chosen.", "仅 {leader} 可供选择。" }
    answer_certainty(word: &str, percent: &str) {
        "{word}; it is first in {percent} % of the draws around your weights.",
        "{word}；在您的权重附近抽样，有 {percent} % 的情况居首。"
    }
    answer_how_sure(certainty: &str) { "How sure: {certainty}", "把握程度：{certainty}" }
    answer_coverage(values: &str, evidence: &str) {
        "Its values cover {values} % of the weight, those with evidence {evidence} %.",
        "其数值覆盖权重的 {values} %，有证据的数值覆盖 {evidence} %。"
    }
    answer_because(reasons: &str) { "Because of {reasons}.", "主要原因：{reasons}。" }
    answer_in_spite_of(reasons: &str) { "In spite of {reasons}.", "不利因素：{reasons}。" }
    answer_reason(criterion: &str, points: &str) { "{criterion} ({points})", "{criterion}（{points}）" }
    answer_more(criterion: &str, amount: &str) { "{criterion}: {amount} more.", "{criterion}：高 {amount}。" }
    answer_less(criterion: &str, amount: &str) { "{criterion}: {amount} less.", "{criterion}：低 {amount}。" }
    answer_same(criterion: &str) { "{criterion}: the same.", "{criterion}：相同。" }
    answer_turn(criterion: &str, from: &str, to: &str, first: &str) {
        "It changes if the weight of {criterion} goes from {from} % to {to} %: then {first} leads.",
        "若“{criterion}”的权重由 {from} % 变为 {to} %，则 {first} 领先。"
    }
    answer_turn_all(moved: &str, first: &str) {
        "Moving {moved} % of the weight between criteria can put {first} first.",
        "在各指标间调整 {moved} % 的权重即可使 {first} 居首。"
    }
    answer_no_turn { "No weights put another one first.", "任何权重都不会改变领先者。" }
    answer_ask(list: &str) { "Worth asking for: {list}.", "值得询问：{list}。" }
    answer_ask_swing(equipment: &str, criterion: &str, points: &str) {
        "{criterion} of {equipment} (can move {points})",
        "{equipment} 的“{criterion}”（可能影响 {points}）"
    }
    answer_ask_change(equipment: &str, criterion: &str, percent: &str) {
        "{criterion} of {equipment} (changes the choice with a probability of {percent} %)",
        "{equipment} 的“{criterion}”（有 {percent} % 的可能改变选择）"
    }
    answer_ask_open(equipment: &str, criterion: &str, percent: &str) {
        "{criterion} of {equipment} (open: {percent} % of what it may be changes the choice)",
        "{equipment} 的“{criterion}”（未定：其可能取值中 {percent} % 会改变选择）"
    }
    answer_ask_none { "No single value, once known, would change the choice.", "任何单个数值明确后都不会改变选择。" }
    answer_other_group(name: &str) { "The best of the other group is {name}.", "另一组的最佳为 {name}。" }
    certainty_firm { "firm", "稳固" }
    certainty_likely { "likely", "较有把握" }
    certainty_leaning { "leaning", "略占优势" }
    certainty_open { "open", "难分高下" }
    no_leader_nothing { "Nothing can be compared yet: it takes equipment and a criterion with weight.", "尚无法比较：需要设备以及带权重的指标。" }
    no_leader_excluded { "Every equipment is excluded by a clause.", "所有设备均因条款被排除。" }
    no_leader_no_values { "Nobody can be named: too little is stated.", "无法得出结论：已注明的数据过少。" }
    no_leader_level(names: &str) { "{names} are level.", "{names} 持平。" }
}
