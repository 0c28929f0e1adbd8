//! Texts of the ways of weighting, of groups of criteria, and of a scale that changes its width.

use super::Lang;

impl Lang {
    /// How many of the criteria are judged.
    pub fn elicit_counted_of(self, n: usize, all: usize) -> String {
        if all == 1 { self.elicit_counted_of_one(n) } else { self.elicit_counted_of_many(n, all) }
    }

    /// The largest number of points given.
    pub fn elicit_largest(self, number: &str) -> String {
        self.elicit_largest_points(&self.points(number))
    }

    /// How many of the pairs are judged.
    pub fn elicit_pairs_given(self, judged: usize, all: usize) -> String {
        if all == 1 { self.elicit_pairs_given_of_one(judged) } else { self.elicit_pairs_given_of_many(judged, all) }
    }

    /// How many judgements are missing.
    pub fn elicit_best_worst_needed(self, needed: usize) -> String {
        if needed == 1 {
            self.elicit_best_worst_needed_one().to_owned()
        } else {
            self.elicit_best_worst_needed_many(needed)
        }
    }
}

texts! {
    elicit_either(one: &str, other: &str) { "{one} or {other}", "{one} 或 {other}" }

    // The ways.
    elicit_way { "How to weigh", "赋权方法" }
    elicit_swing { "Swing", "摆幅法" }
    elicit_direct { "Direct points", "直接赋分" }
    elicit_order { "Rank order", "排序法" }
    elicit_pairs { "In pairs (AHP)", "两两比较（AHP）" }
    elicit_best_worst { "Best and worst (BWM)", "最优最劣（BWM）" }
    elicit_spread { "What the spread says", "数据离散度" }
    elicit_swing_about {
        "Imagine every criterion at the worst end of its scale: what is the step to its best end worth, beside the step that matters most (100)?",
        "设想各指标都处于最差端：把某一项改进到最优端值多少分？最重要的一步记 100 分，其余与之相比"
    }
    elicit_order_about {
        "Put the steps from worst to best in order, the most important first; the shares follow from the order alone (rank order centroid)",
        "按“由最差到最优”的重要性排序，最重要的在前；权重仅由次序得出（排序重心法 ROC）"
    }
    elicit_pairs_about {
        "Say which of two steps from worst to best counts more, and how much; not every pair is needed",
        "逐对判断哪一项“由最差到最优”的改进更重要、重要多少；不必判断所有指标对"
    }
    elicit_best_worst_about {
        "Choose the most and the least important step from worst to best, then compare the others with these two only",
        "先选出“由最差到最优”最重要和最不重要的指标，其余指标只与这两项比较"
    }
    elicit_spread_about {
        "This reflects how the machines of this sample differ, not what is important; it is to look at and changes nothing",
        "反映的是本样本中各设备数据的差异，而非指标的重要性；仅供对照，不改变权重"
    }
    elicit_changed_since {
        "The weights were changed after this was judged; OK takes them from the judgements again",
        "作出判断之后权重又被改动；点“确定”将重新采用判断结果"
    }
    elicit_counted { "Criteria that are judged", "参与判断的指标" }
    elicit_counted_of_one(n: usize) { "{n} of 1 criterion", "{n}/1 项指标" }
    elicit_counted_of_many(n: usize, all: usize) { "{n} of {all} criteria", "{n}/{all} 项指标" }
    elicit_share_now(percent: &str) { "{percent} %", "{percent} %" }

    // Swing.
    elicit_swing_first { "The step that matters most", "最重要的一步" }
    elicit_largest_points(points: &str) { "Largest {points}", "最高 {points}" }
    elicit_to_hundred { "Make the largest 100", "最高分归为 100" }
    elicit_provisional(range: &str) { "{range}, provisional scale", "{range}（临时尺度）" }
    elicit_provisional_hint {
        "No scale is declared: this one follows the figures, so the step may change with them",
        "未声明尺度：临时尺度随数值变动，这一步的大小也会随之改变"
    }

    // Rank order.
    elicit_place(rank: usize, name: &str, percent: &str) { "{rank}. {name}, {percent} %", "第 {rank} 位：{name}，{percent} %" }
    elicit_up(name: &str) { "Move {name} up", "上移“{name}”" }
    elicit_down(name: &str) { "Move {name} down", "下移“{name}”" }
    elicit_drag(name: &str) { "Drag {name} to another place", "拖动“{name}”改变位次" }
    elicit_tied { "same as above", "与上一项并列" }
    elicit_tied_of(name: &str) { "{name}: same as above", "“{name}”与上一项并列" }
    elicit_order_keys { "Arrow keys go from row to row, Alt+↑ and Alt+↓ move a row", "方向键在各行间移动，Alt+↑、Alt+↓ 调整次序" }

    // In pairs.
    elicit_pair(first: &str, second: &str) { "{first} beside {second}", "“{first}”与“{second}”相比" }
    elicit_pair_open { "Not judged yet", "尚未判断" }
    elicit_pair_equal { "Both count alike", "两者同等重要" }
    elicit_pair_more(name: &str, times: &str, word: &str) { "{name} counts {times} times as much: {word}", "“{name}”是另一项的 {times} 倍：{word}" }
    elicit_equal { "Alike", "同等" }
    elicit_equal_of(first: &str, second: &str) { "{first} and {second} count alike", "“{first}”与“{second}”同等重要" }
    elicit_pair_forget(first: &str, second: &str) { "Take back the judgement of {first} beside {second}", "撤回“{first}”与“{second}”的判断" }
    elicit_much_3 { "moderately more", "稍微重要" }
    elicit_much_5 { "strongly more", "明显重要" }
    elicit_much_7 { "very strongly more", "强烈重要" }
    elicit_much_9 { "extremely more", "极端重要" }
    elicit_much_2 { "slightly more", "介于同等与稍微重要之间" }
    elicit_much_4 { "moderately to strongly more", "介于稍微与明显重要之间" }
    elicit_much_6 { "strongly to very strongly more", "介于明显与强烈重要之间" }
    elicit_much_8 { "very strongly to extremely more", "介于强烈与极端重要之间" }
    elicit_pairs_needed(needed: usize, judged: usize) {
        "{judged} judged; {needed} more needed to link all criteria", "已判断 {judged} 对；还需 {needed} 对才能把所有指标联系起来"
    }
    elicit_pairs_given_of_one(judged: usize) { "{judged} of 1 pair judged", "已判断 {judged}/1 对" }
    elicit_pairs_given_of_many(judged: usize, all: usize) { "{judged} of {all} pairs judged", "已判断 {judged}/{all} 对" }
    elicit_pairs_unchecked {
        "No more than needed was judged, so nothing checks the judgements: one more pair does", "仅判断了最少的对数，无从检验一致性：再判断一对即可检验"
    }
    elicit_ratio_fine(ratio: &str, table: &str) {
        "CR {ratio} (random index of {table}), at most 0.1: the judgements agree well enough",
        "CR = {ratio}（随机一致性指标取自 {table}），不大于 0.1：一致性可以接受"
    }
    elicit_ratio_high(ratio: &str, table: &str) {
        "CR {ratio} (random index of {table}), above 0.1: look again at the judgement that disagrees most",
        "CR = {ratio}（随机一致性指标取自 {table}），大于 0.1：请重新考虑偏差最大的判断"
    }
    elicit_ratio_none(n: usize) { "No random index for {n} criteria is published, so there is no CR", "{n} 项指标没有公布的随机一致性指标，无法计算 CR" }
    elicit_ratio_low { "pairs that are not judged make CR look better than it is", "未判断的对会使 CR 偏低" }
    elicit_index_saaty { "Saaty 1980", "Saaty 1980" }
    elicit_index_alonso { "Alonso & Lamata 2006", "Alonso & Lamata 2006" }
    elicit_index_donegan { "Donegan & Dodd 1991", "Donegan & Dodd 1991" }
    elicit_worst(first: &str, second: &str, given: &str, implied: &str) {
        "Disagrees most: {first} beside {second} is judged {given}, by all others {implied}",
        "偏差最大：“{first}”与“{second}”判为 {given}，按整体应为 {implied}"
    }
    elicit_worst_none { "All judgements agree with each other", "各项判断完全一致" }
    elicit_worst_set(value: &str) { "Set to {value}", "改为 {value}" }
    elicit_worst_show { "Show", "查看" }
    elicit_pair_next { "One more pair", "再判断一对" }
    elicit_pair_all { "All pairs", "全部指标对" }
    elicit_too_few { "It takes two criteria to compare", "至少需要两项指标才能比较" }
    elicit_too_many { "More than 50 criteria are too many to judge in pairs", "超过 50 项指标，不宜两两比较" }

    // Best and worst.
    elicit_best { "Most important", "最重要的指标" }
    elicit_worst_criterion { "Least important", "最不重要的指标" }
    elicit_same { "The most and the least important must differ", "最重要与最不重要的指标不能相同" }
    elicit_best_over { "Most important over this", "最重要项／本项" }
    elicit_over_worst { "This over least important", "本项／最不重要项" }
    elicit_best_over_of(best: &str, name: &str) { "{best} is how many times as important as {name}", "“{best}”的重要性是“{name}”的几倍" }
    elicit_best_worst_needed_one {
        "1 more judgement needed: how many times as important, from 1 (alike) to 9 (extremely more)",
        "还需 1 项判断：重要性是几倍，填 1（同等重要）至 9（极端重要）"
    }
    elicit_best_worst_needed_many(needed: usize) {
        "{needed} more judgements needed: how many times as important, from 1 (alike) to 9 (extremely more)",
        "还需 {needed} 项判断：重要性是几倍，填 1（同等重要）至 9（极端重要）"
    }
    elicit_xi_agree { "ξL 0: all judgements agree with each other", "ξL = 0：各项判断完全一致" }
    elicit_xi(xi: &str, percent: &str) {
        "ξL {xi}: no judgement is missed by more than {percent} % of the whole weight",
        "ξL = {xi}：各项判断与所得权重的偏差不超过总权重的 {percent} %"
    }
    elicit_xi_worst(name: &str) { "The two judgements of {name} disagree most with the most over the least important", "“{name}”的两项判断与“最重要对最不重要”偏差最大" }
    elicit_not_solved { "These judgements could not be worked out; change one of them", "这组判断无法求解；请改动其中一项" }

    // Spread.
    elicit_column_present { "Present", "当前" }
    elicit_column_entropy { "Entropy", "熵权法" }
    elicit_column_critic { "CRITIC", "CRITIC 法" }
    elicit_no_entropy(reason: &str) { "No entropy weights: {reason}", "无熵权：{reason}" }
    elicit_no_critic(reason: &str) { "No CRITIC weights: {reason}", "无 CRITIC 权重：{reason}" }
    elicit_left_out(names: &str) { "Left out, because they do not apply to every machine: {names}", "以下指标并非适用于所有设备，未参与计算：{names}" }

    // Groups.
    elicit_groups { "Groups", "指标组" }
    elicit_groups_of(n: usize) { "Groups ({n})", "指标组（{n}）" }
    elicit_groups_about {
        "A group has a weight of its own, shared out by the weights of its criteria; criteria without a group stand beside the groups",
        "组有自己的权重，按组内各指标的权重分配；未分组的指标与各组并列"
    }
    elicit_group_add { "Add group", "添加组" }
    elicit_groups_by_category { "One group per category", "按类别分组" }
    elicit_group_name(n: usize) { "Name of group {n}", "第 {n} 组名称" }
    elicit_group_weight(name: &str) { "Weight of the group {name}", "“{name}”组的权重" }
    elicit_group_remove(name: &str) { "Remove the group {name}", "删除“{name}”组" }
    elicit_group_new(n: usize) { "Group {n}", "组 {n}" }
    elicit_group_of(name: &str) { "Group of {name}", "“{name}”所属的组" }
    elicit_group_bad { "A weight is a number from 0", "权重须为不小于 0 的数" }
    elicit_group_empty { "no criteria with weight", "无计权指标" }

    // A scale that changes its width.
    elicit_scale_changed {
        "The scale has another width now: with the same weight, a step on it is worth more or less than before",
        "尺度宽度已改变：若权重不变，同样一步改进的价值将与以前不同"
    }
    elicit_scale_keep(from: &str, to: &str) { "Keep what a step is worth: weight {from} → {to}", "保持每一步改进的价值：权重 {from} → {to}" }
    elicit_scale_keep_group(from: &str, to: &str) {
        "Keep what a step is worth within its group: weight {from} → {to}", "保持每一步改进在组内的价值：权重 {from} → {to}"
    }
}
