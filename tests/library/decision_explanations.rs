//! The exact sentences in which decisions are explained, in both languages, for named situations.

use gapwise::analysis::decision::{
    PairSamples, board_sentences, overview, parity, parity_sentences, reversal_sentences, why, why_sentences,
};
use gapwise::store;
use gapwise::text::Lang;

use crate::support::case::Case;
use crate::support::samples;

impl Case {
    fn sample(file: &str) -> Self {
        Self::new(samples::open(file))
    }

    fn index(&self, id: &str) -> usize {
        self.project.equipment.iter().position(|e| e.id == id).expect("there")
    }

    fn overview(&self, lang: Lang) -> Vec<String> {
        overview(&self.project, &self.analysis, &self.decision, lang)
    }

    fn board(&self, lang: Lang) -> Vec<String> {
        board_sentences(&self.project, &self.analysis, &self.decision, lang)
    }

    fn reversals(&self, lang: Lang) -> Vec<String> {
        reversal_sentences(&self.project, &self.analysis, &self.decision, lang)
    }

    fn why(&self, one: &str, other: &str, lang: Lang) -> Vec<String> {
        let found = why(&self.analysis, self.index(one), self.index(other)).expect("can be compared");
        why_sentences(&self.project, &self.analysis, &found, lang)
    }

    /// Against another machine, or the benchmark.
    fn parity(&self, one: &str, other: Option<&str>, lang: Lang) -> Vec<String> {
        let (one, other) = (self.index(one), other.map(|id| self.index(id)));
        let samples = PairSamples::new(&self.project, &self.analysis, one, other);
        let found = parity(&self.project, &self.analysis, one, other, &samples).expect("can be compared");
        parity_sentences(&self.project, &self.analysis, &found, lang)
    }
}

fn check(found: impl Fn(Lang) -> Vec<String>, english: &[&str], chinese: &[&str]) {
    assert_eq!(found(Lang::En), english);
    assert_eq!(found(Lang::Zh), chinese);
}

/// Two machines that hardly differ, one that proves less than it says, one that states little, one that is out.
const NEAR_TIE: &str = r#"(
    format: 1,
    title: "Near tie",
    settings: (robustness: (samples: 2000)),
    criteria: [
        (id: "accuracy", name: "Positioning accuracy", name_zh: "定位精度", category: Accuracy, unit: "µm",
         better: Lower, scale: (worst: 20, best: 4), weight: 50, must: (is: "≤ 15 µm", star: true)),
        (id: "life", name: "Spindle life", name_zh: "主轴寿命", category: ServiceLife, unit: "h",
         scale: (worst: 5000, best: 20000), weight: 30),
        (id: "opc", name: "Open interface", name_zh: "开放接口", category: Supply, kind: YesNo, weight: 20),
    ],
    equipment: [
        (id: "one", name: "Machine One", name_zh: "一号机", origin: Domestic, evidence: "test", specs: {
            "accuracy": "8.00 µm", "life": "14 000 h", "opc": "yes"}),
        (id: "two", name: "Machine Two", name_zh: "二号机", origin: Imported, evidence: "offer", specs: {
            "accuracy": "7.99 µm", "life": "14 000 h", "opc": "yes"}),
        (id: "three", name: "Machine Three", name_zh: "三号机", origin: Imported, evidence: "offer", specs: {
            "accuracy": "≤ 9 µm", "life": "≤ 18 000 h", "opc": "no"}),
        (id: "four", name: "Machine Four", name_zh: "四号机", origin: Domestic, specs: {
            "accuracy": "7 µm", "life": "?", "opc": "?"}),
        (id: "five", name: "Machine Five", name_zh: "五号机", origin: Imported, specs: {
            "accuracy": "16.0 ± 0.5 µm", "life": "19 000 h", "opc": "yes"}),
    ],
    evidence: [
        (id: "test", kind: OwnTest, title: "Acceptance test", grade: A),
        (id: "offer", kind: Quotation, title: "Quotation", grade: D),
    ],
)"#;

fn near_tie() -> Case {
    Case::new(store::read(NEAR_TIE).expect("valid"))
}

#[test]
fn tutorial_what_it_comes_to() {
    let s = Case::sample("tutorial.ron");
    check(
        |lang| s.overview(lang),
        &[
            "Machine D comes first with 66 points; Machine E follows 2.3 points behind.",
            "Machine D is first in 92.2 % of 10\u{a0}000 samples of weights within ±20 % of the given ones and of the figures within their uncertainty (standard error 0.3 %).",
            "A domestic machine is first in 0.6 % of the samples; with 3 of 6 machines domestic, chance alone would give 50 %.",
            "Behind it: Machine D states values for 100 % of the weight, with evidence for 100 %.",
            "Second reading, with any weights: Machine D is first in 26.6 % of the samples (standard error 0.4 %). There Machine A is first most often, in 43.6 % of the samples.",
            "The nearest turn by a single weight: Lead time at 9.1 % in place of 3 % puts Machine A first.",
            "By several weights at once, moving 4.5 % of the weight is enough for Machine A to draw level.",
            "Additive value, TOPSIS, PROMETHEE II and VIKOR agree on who comes first.",
            "PROMETHEE II agrees with the additive value on who comes first, but not on the order behind. The two would agree if what is not stated counted at its best.",
        ],
        &[
            "机床 D 以 66 分居首；其后为机床 E，相差 2.3 分。",
            "对给定权重 ±20 % 范围内的权重及不确定度范围内的指标值抽样 10\u{a0}000 次，机床 D 居首的比例为 92.2 %（标准误差 0.3 %）。",
            "国产设备居首的抽样比例为 0.6 %；6 台中有 3 台国产，若各设备毫无差别，该比例应为 50 %。",
            "其依据：按权重，机床 D 的数据覆盖率为 100 %，证据覆盖率为 100 %。",
            "第二种解读（任意权重）：机床 D 在 26.6 % 的抽样中居首（标准误差 0.4 %）。此时居首次数最多的是机床 A，占抽样的 43.6 %。",
            "单一权重的最近翻转点：“交货期”的权重由 3 % 变为 9.1 % 时，机床 A 居首。",
            "若同时调整多个权重，只需转移 4.5 % 的权重，机床 A 即可追平。",
            "加权价值、TOPSIS、PROMETHEE II 和 VIKOR 得出的第一名一致。",
            "PROMETHEE II 与加权价值的第一名相同，其后次序不同。若未说明的参数按最优端计，两者一致。",
        ],
    );
    check(
        |lang| s.board(lang),
        &[
            "Additive value, TOPSIS, PROMETHEE II and VIKOR agree on who comes first.",
            "PROMETHEE II agrees with the additive value on who comes first, but not on the order behind. The two would agree if what is not stated counted at its best.",
            "Cells without a figure of their own: 2 not stated or not readable, counted at the worst end; 3 guaranteed, counted at the bound; 1 not applicable, left out.",
            "PROMETHEE II goes by assumed thresholds on every criterion: 10 and 50 % of the range of the figures.",
        ],
        &[
            "加权价值、TOPSIS、PROMETHEE II 和 VIKOR 得出的第一名一致。",
            "PROMETHEE II 与加权价值的第一名相同，其后次序不同。若未说明的参数按最优端计，两者一致。",
            "没有明确数值的单元格：2 个未说明或无法识别，按最差端计；3 个为保证值，按界限计；1 个不适用，不参与计算。",
            "PROMETHEE II 在所有指标上均采用假定阈值（数值极差的 10 % 与 50 %）。",
        ],
    );
    check(
        |lang| s.reversals(lang),
        &[
            "With Additive value and PROMETHEE II, taking any machine away or adding a copy of one turns no two others round.",
            "TOPSIS: without Machine D, Machine E and Machine A change places.",
            "VIKOR: without Machine C, Machine B and Machine F change places.",
        ],
        &[
            "加权价值和 PROMETHEE II：去掉任一设备或加入其副本，其余设备的次序均不变。",
            "TOPSIS：去掉机床 D 后，机床 E 与机床 A 次序互换。",
            "VIKOR：去掉机床 C 后，机床 B 与机床 F 次序互换。",
        ],
    );
}

#[test]
fn tutorial_why_the_first_is_ahead_of_the_best_domestic() {
    let s = Case::sample("tutorial.ron");
    check(
        |lang| s.why("machine-d", "machine-a", lang),
        &[
            "Machine D is ahead of Machine A by 3.4 points.",
            "For Machine D: MTBF, 2\u{a0}100 h against 1\u{a0}450 h (3.7 points); Spindle bearing life B10, 13\u{a0}900 h against 11\u{a0}200 h (2.4 points); Guideway overhaul interval, 8 years against 7 years (0.7 points).",
            "For Machine A: Price, DDP without VAT, CNY 1.68 million against CNY 2.8585 million (3.7 points); Lead time, 3 months against 9 months (1.5 points); Service network, on site in 24 h · 24小时到场 against own branch · 自有网点 (0.7 points).",
            "Evidence, Machine D against Machine A: Test report of an institute (grade B) against Acceptance test and failure log of machine A (grade A) for \"MTBF\"; Test report of an institute (grade B) against spindle-life-2026.csv (grade A) for \"Spindle bearing life B10\"; Draft contract for machine E with guaranteed values (grade C) against Quotation for machine A (grade D) for \"Guideway overhaul interval\"; Quotation for machine D (grade D) against Quotation for machine A (grade D) for \"Price, DDP without VAT\", \"Lead time\", \"Service network\".",
            "Within the uncertainty of the figures these may speak for either: Positioning accuracy A; Repeatability R; Guideway overhaul interval; Spindle speed, maximum.",
        ],
        &[
            "机床 D 领先机床 A，相差 3.4 分。",
            "机床 D 占优：“平均故障间隔时间 MTBF” 2\u{a0}100 h，对方 1\u{a0}450 h（3.7 分）；“主轴轴承寿命 B10” 13\u{a0}900 h，对方 11\u{a0}200 h（2.4 分）；“导轨大修间隔” 8 年，对方 7 年（0.7 分）。",
            "机床 A 占优：“价格（DDP，不含增值税）” 168 万元，对方 285.85 万元（3.7 分）；“交货期” 3 个月，对方 9 个月（1.5 分）；“服务网络” on site in 24 h · 24小时到场，对方 own branch · 自有网点（0.7 分）。",
            "证据（机床 D 对机床 A）：“平均故障间隔时间 MTBF” Test report of an institute（B 级），对方 Acceptance test and failure log of machine A（A 级）；“主轴轴承寿命 B10” Test report of an institute（B 级），对方 spindle-life-2026.csv（A 级）；“导轨大修间隔” Draft contract for machine E with guaranteed values（C 级），对方 Quotation for machine A（D 级）；“价格（DDP，不含增值税）”、“交货期”、“服务网络” Quotation for machine D（D 级），对方 Quotation for machine A（D 级）。",
            "在不确定度范围内，以下指标可能对任一方有利：定位精度 A；重复定位精度 R；导轨大修间隔；主轴最高转速。",
        ],
    );
    check(
        |lang| s.parity("machine-a", Some("machine-d"), lang),
        &[
            "Machine A is 3.4 points behind Machine D.",
            "Any one of these is enough by itself: Positioning accuracy A from 7.8 µm to 6.11 µm; Repeatability R from 4.1 µm to 2.07 µm; Spindle bearing life B10 from 11\u{a0}200 h to 15\u{a0}000 h; Guideway overhaul interval from 7 years to 11.9 years; MTBF from 1\u{a0}450 h to 2\u{a0}040 h.",
            "Of these, MTBF to 2\u{a0}040 h takes the smallest part of the way to the best end.",
            "Or every criterion, 9.1 % of the way to its best end.",
            "Price, DDP without VAT alone cannot make up for it.",
        ],
        &[
            "机床 A 落后机床 D，相差 3.4 分。",
            "以下任一项单独改善即可持平：“定位精度 A”由 7.8 µm 改善到 6.11 µm；“重复定位精度 R”由 4.1 µm 改善到 2.07 µm；“主轴轴承寿命 B10”由 11\u{a0}200 h 改善到 15\u{a0}000 h；“导轨大修间隔”由 7 年改善到 11.9 年；“平均故障间隔时间 MTBF”由 1\u{a0}450 h 改善到 2\u{a0}040 h。",
            "其中“平均故障间隔时间 MTBF”改善到 2\u{a0}040 h 所占改进空间的比例最小。",
            "或各指标均改善其改进空间的 9.1 %。",
            "仅靠“价格（DDP，不含增值税）”无法追平。",
        ],
    );
    check(
        |lang| s.parity("machine-d", Some("machine-a"), lang),
        &[
            "Machine D is 3.4 points ahead of Machine A.",
            "Price, DDP without VAT may go up to CNY 3.93 million before it falls behind (now CNY 2.8585 million).",
        ],
        &[
            "机床 D 领先机床 A，相差 3.4 分。",
            "“价格（DDP，不含增值税）”升至 393 万元之前不会落后（现为 285.85 万元）。",
        ],
    );
}

#[test]
fn tutorial_where_a_figure_is_missing() {
    let s = Case::sample("tutorial.ron");
    check(
        |lang| s.why("machine-f", "machine-c", lang),
        &[
            "Machine F is ahead of Machine C by 4.6 points.",
            "For Machine F: Guideway overhaul interval, 9 years against not stated (4.9 points); MTBF, 1\u{a0}900 h against 1\u{a0}100 h (4.7 points); Spindle bearing life B10, 12\u{a0}000 h against ≥ 8\u{a0}000 h (3.6 points).",
            "For Machine C: Positioning accuracy A, ≤ 10 µm against not stated (8.1 points); Price, DDP without VAT, CNY 1.32 million against CNY 2.64 million (4.2 points); Lead time, 2 months against 9 months (1.8 points).",
            "Evidence, Machine F against Machine C: Catalogue of machine F (grade D) against Catalogue of machine C (grade D) for \"Guideway overhaul interval\", \"Spindle bearing life B10\", \"Lead time\"; Test report of an institute (grade B) against Catalogue of machine C (grade D) for \"MTBF\"; no evidence against Catalogue of machine C (grade D) for \"Positioning accuracy A\"; Notes of a visit (grade E) against Catalogue of machine C (grade D) for \"Price, DDP without VAT\".",
            "Within the uncertainty of the figures these may speak for either: Positioning accuracy A; Repeatability R; Spindle bearing life B10; Guideway overhaul interval; Machine capability Cmk; Thermal drift of the spindle in 60 min; Spindle speed, maximum; Price, DDP without VAT.",
        ],
        &[
            "机床 F 领先机床 C，相差 4.6 分。",
            "机床 F 占优：“导轨大修间隔” 9 年，对方未说明（4.9 分）；“平均故障间隔时间 MTBF” 1\u{a0}900 h，对方 1\u{a0}100 h（4.7 分）；“主轴轴承寿命 B10” 12\u{a0}000 h，对方 ≥ 8\u{a0}000 h（3.6 分）。",
            "机床 C 占优：“定位精度 A” ≤ 10 µm，对方未说明（8.1 分）；“价格（DDP，不含增值税）” 132 万元，对方 264 万元（4.2 分）；“交货期” 2 个月，对方 9 个月（1.8 分）。",
            "证据（机床 F 对机床 C）：“导轨大修间隔”、“主轴轴承寿命 B10”、“交货期” Catalogue of machine F（D 级），对方 Catalogue of machine C（D 级）；“平均故障间隔时间 MTBF” Test report of an institute（B 级），对方 Catalogue of machine C（D 级）；“定位精度 A”无证据，对方 Catalogue of machine C（D 级）；“价格（DDP，不含增值税）” Notes of a visit（E 级），对方 Catalogue of machine C（D 级）。",
            "在不确定度范围内，以下指标可能对任一方有利：定位精度 A；重复定位精度 R；主轴轴承寿命 B10；导轨大修间隔；机器能力指数 Cmk；主轴 60 min 热漂移；主轴最高转速；价格（DDP，不含增值税）。",
        ],
    );
    check(
        |lang| s.parity("machine-f", None, lang),
        &[
            "Machine F is 10.6 points behind the own requirement.",
            "Positioning accuracy A is not proven so far; 8.7 µm, once proven, would be enough by itself.",
            "Or every criterion, 21.2 % of the way to its best end.",
            "Price, DDP without VAT alone cannot make up for it.",
        ],
        &[
            "机床 F 落后本方需求，相差 10.6 分。",
            "“定位精度 A”尚无可采信的数值；若证实为 8.7 µm，仅此一项即可持平。",
            "或各指标均改善其改进空间的 21.2 %。",
            "仅靠“价格（DDP，不含增值税）”无法追平。",
        ],
    );
    check(
        |lang| s.parity("machine-c", None, lang),
        &[
            "Machine C is 15.5 points behind the own requirement.",
            "No criterion alone is enough.",
            "With the least effort, counted in parts of the way to the best end: Positioning accuracy A to 4 µm; MTBF to 1\u{a0}690 h.",
            "Or every criterion, 28.3 % of the way to its best end.",
        ],
        &[
            "机床 C 落后本方需求，相差 15.5 分。",
            "没有任何单一指标足以追平。",
            "总改进幅度（占各自改进空间的比例之和）最小的组合：“定位精度 A”改善到 4 µm；“平均故障间隔时间 MTBF”改善到 1\u{a0}690 h。",
            "或各指标均改善其改进空间的 28.3 %。",
        ],
    );
}

#[test]
fn machining_centres_of_which_a_list_states_little() {
    let s = Case::sample("five-axis-machining-centres.ron");
    check(
        |lang| s.overview(lang),
        &[
            "Jingdiao JDGR200T comes first with 21 points; Jingdiao JDGR400T follows 1.2 points behind.",
            "Jingdiao JDGR200T is first in 68.4 % of 10\u{a0}000 samples of weights within ±20 % of the given ones and of the figures within their uncertainty (standard error 0.5 %).",
            "A domestic machine is first in 77.1 % of the samples; with 8 of 15 machines domestic, chance alone would give 53.3 %.",
            "Behind it: Jingdiao JDGR200T states values for 25 % of the weight, with evidence for 25 %.",
            "Second reading, with any weights: Jingdiao JDGR200T is first in 84.8 % of the samples (standard error 0.4 %).",
            "With the figures as they stand, no weights put another one first.",
            "Additive value, TOPSIS, PROMETHEE II and VIKOR agree on who comes first.",
            "With the figures as they stand, level with the first at best, never alone in front, whatever the weights: 科德数控 KMC1250, 科德数控 KMC600S UMT, 科德数控 KMC800S UMT, AFMING GMU-800 and 10 more.",
        ],
        &[
            "北京精雕 JDGR200T 以 21 分居首；其后为北京精雕 JDGR400T，相差 1.2 分。",
            "对给定权重 ±20 % 范围内的权重及不确定度范围内的指标值抽样 10\u{a0}000 次，北京精雕 JDGR200T 居首的比例为 68.4 %（标准误差 0.5 %）。",
            "国产设备居首的抽样比例为 77.1 %；15 台中有 8 台国产，若各设备毫无差别，该比例应为 53.3 %。",
            "其依据：按权重，北京精雕 JDGR200T 的数据覆盖率为 25 %，证据覆盖率为 25 %。",
            "第二种解读（任意权重）：北京精雕 JDGR200T 在 84.8 % 的抽样中居首（标准误差 0.4 %）。",
            "按现有指标值，任何权重都不会改变第一名。",
            "加权价值、TOPSIS、PROMETHEE II 和 VIKOR 得出的第一名一致。",
            "按现有指标值，在任何权重下至多并列第一，不会单独居首：科德数控 KMC1250、科德数控 KMC600S UMT、科德数控 KMC800S UMT、AFMING GMU-800 及另外 10 项。",
        ],
    );
    check(
        |lang| s.board(lang),
        &[
            "Additive value, TOPSIS, PROMETHEE II and VIKOR agree on who comes first.",
            "Cells without a figure of their own: 90 not stated or not readable, counted at the worst end.",
            "PROMETHEE II goes by assumed thresholds on every criterion: 10 and 50 % of the range of the figures.",
        ],
        &[
            "加权价值、TOPSIS、PROMETHEE II 和 VIKOR 得出的第一名一致。",
            "没有明确数值的单元格：90 个未说明或无法识别，按最差端计。",
            "PROMETHEE II 在所有指标上均采用假定阈值（数值极差的 10 % 与 50 %）。",
        ],
    );
    check(
        |lang| s.why("jingdiao-jdgr200t", "afming-gmu-800", lang),
        &[
            "Jingdiao JDGR200T is ahead of AFMING GMU-800 by 5.5 points.",
            "For Jingdiao JDGR200T: Best part tolerance, advertised, 0.005 mm against 0.008 mm (4.3 points); Spindle speed, maximum, 32\u{a0}000 rpm against 20\u{a0}000 rpm (1.2 points).",
            "Nothing that counts speaks for AFMING GMU-800.",
            "Evidence, Jingdiao JDGR200T against AFMING GMU-800: Zintilon CNC Milling Machine and Lathe Machine Statistics Table (grade D) on both sides for \"Best part tolerance, advertised\", \"Spindle speed, maximum\".",
            "Within the uncertainty of the figures these may speak for either: Positioning accuracy A; Spindle bearing life B10; Interval to the first overhaul; MTBF; Machine capability Cmk; Price, DDP without VAT.",
        ],
        &[
            "北京精雕 JDGR200T 领先 AFMING GMU-800，相差 5.5 分。",
            "北京精雕 JDGR200T 占优：“零件最佳公差（宣称值）” 0.005 mm，对方 0.008 mm（4.3 分）；“主轴最高转速” 32\u{a0}000 rpm，对方 20\u{a0}000 rpm（1.2 分）。",
            "没有对 AFMING GMU-800 明显有利的指标。",
            "证据（北京精雕 JDGR200T 对 AFMING GMU-800）：“零件最佳公差（宣称值）”、“主轴最高转速”双方均为 Zintilon CNC Milling Machine and Lathe Machine Statistics Table（D 级）。",
            "在不确定度范围内，以下指标可能对任一方有利：定位精度 A；主轴轴承寿命 B10；首次大修间隔；平均故障间隔时间 MTBF；机器能力指数 Cmk；价格（DDP，不含增值税）。",
        ],
    );
    check(
        |lang| s.parity("kede-kmc1250", None, lang),
        &[
            "科德数控 KMC1250 is 8.3 points behind the best imported, Hermle C22U.",
            "Best part tolerance, advertised from 0.01 mm to 0.0042 mm is enough by itself.",
            "Of what is not proven so far, any one of these would be enough by itself once proven: Positioning accuracy A, 5.93 µm; Spindle bearing life B10, 18\u{a0}800 h; Interval to the first overhaul, 10.5 years; MTBF, 1\u{a0}950 h; Machine capability Cmk, 2.11; Price, DDP without VAT, CNY 2.03 million.",
            "Of these, MTBF to 1\u{a0}950 h takes the smallest part of the way to the best end.",
            "Or every criterion, 9.4 % of the way to its best end.",
        ],
        &[
            "科德数控 KMC1250 落后进口最佳 Hermle C22U，相差 8.3 分。",
            "仅“零件最佳公差（宣称值）”由 0.01 mm 改善到 0.0042 mm 即可持平。",
            "以下参数尚无可采信的数值，任一项证实达到所列水平即可持平：“定位精度 A” 5.93 µm；“主轴轴承寿命 B10” 18\u{a0}800 h；“首次大修间隔” 10.5 年；“平均故障间隔时间 MTBF” 1\u{a0}950 h；“机器能力指数 Cmk” 2.11；“价格（DDP，不含增值税）” 203 万元。",
            "其中“平均故障间隔时间 MTBF”改善到 1\u{a0}950 h 所占改进空间的比例最小。",
            "或各指标均改善其改进空间的 9.4 %。",
        ],
    );
    check(
        |lang| s.parity("jingdiao-jdgr200t", None, lang),
        &["Jingdiao JDGR200T is 1.4 points ahead of the best imported, Hermle C22U."],
        &["北京精雕 JDGR200T 领先进口最佳 Hermle C22U，相差 1.4 分。"],
    );
}

#[test]
fn two_that_hardly_differ() {
    let s = near_tie();
    check(
        |lang| s.overview(lang),
        &[
            "Machine Two comes first with 76 points; Machine One follows less than 0.1 points behind.",
            "Not ranked, because a must-clause is not met: Machine Five.",
            "Machine Two is first in 51.8 % of 2\u{a0}000 samples of weights within ±20 % of the given ones and of the figures within their uncertainty (standard error 1.1 %).",
            "A domestic machine is first in 48.3 % of the samples; with 2 of 4 machines domestic, chance alone would give 50 %.",
            "Behind it: Machine Two states values for 100 % of the weight, with evidence for 100 %.",
            "Second reading, with any weights: Machine Two is first in 50.1 % of the samples (standard error 1.1 %).",
            "The nearest turn by a single weight: Positioning accuracy at 92.5 % in place of 50 % puts Machine Four first.",
            "By several weights at once, moving 40.7 % of the weight is enough for Machine Four to draw level.",
            "Additive value, TOPSIS, PROMETHEE II and VIKOR agree on who comes first.",
            "With the figures as they stand, first under no weights at all: Machine Three.",
            "With the figures as they stand, level with the first at best, never alone in front, whatever the weights: Machine One.",
        ],
        &[
            "二号机以 76 分居首；其后为一号机，相差不足 0.1 分。",
            "因不满足必须条款而未参与排名：五号机。",
            "对给定权重 ±20 % 范围内的权重及不确定度范围内的指标值抽样 2\u{a0}000 次，二号机居首的比例为 51.8 %（标准误差 1.1 %）。",
            "国产设备居首的抽样比例为 48.3 %；4 台中有 2 台国产，若各设备毫无差别，该比例应为 50 %。",
            "其依据：按权重，二号机的数据覆盖率为 100 %，证据覆盖率为 100 %。",
            "第二种解读（任意权重）：二号机在 50.1 % 的抽样中居首（标准误差 1.1 %）。",
            "单一权重的最近翻转点：“定位精度”的权重由 50 % 变为 92.5 % 时，四号机居首。",
            "若同时调整多个权重，只需转移 40.7 % 的权重，四号机即可追平。",
            "加权价值、TOPSIS、PROMETHEE II 和 VIKOR 得出的第一名一致。",
            "按现有指标值，在任何权重下都不会居首：三号机。",
            "按现有指标值，在任何权重下至多并列第一，不会单独居首：一号机。",
        ],
    );
    check(
        |lang| s.board(lang),
        &[
            "Additive value, TOPSIS, PROMETHEE II and VIKOR agree on who comes first.",
            "Cells without a figure of their own: 2 not stated or not readable, counted at the worst end; 1 guaranteed, counted at the bound; 1 open to the worse side, counted at the worst end.",
            "PROMETHEE II goes by assumed thresholds on every criterion: 10 and 50 % of the range of the figures.",
        ],
        &[
            "加权价值、TOPSIS、PROMETHEE II 和 VIKOR 得出的第一名一致。",
            "没有明确数值的单元格：2 个未说明或无法识别，按最差端计；1 个为保证值，按界限计；1 个未限定较差一侧，按最差端计。",
            "PROMETHEE II 在所有指标上均采用假定阈值（数值极差的 10 % 与 50 %）。",
        ],
    );
    check(
        |lang| s.why("one", "two", lang),
        &[
            "Machine Two and Machine One are level.",
            "Within the uncertainty of the figures these may speak for either: Positioning accuracy; Spindle life.",
        ],
        &["二号机与一号机持平。", "在不确定度范围内，以下指标可能对任一方有利：定位精度；主轴寿命。"],
    );
    check(
        |lang| s.parity("one", Some("two"), lang),
        &[
            "Machine One is less than 0.1 points behind Machine Two.",
            "Any one of these is enough by itself: Positioning accuracy from 8 µm to 7.99 µm; Spindle life from 14\u{a0}000 h to 14\u{a0}016 h.",
            "Of these, Positioning accuracy to 7.99 µm takes the smallest part of the way to the best end.",
            "Or every criterion, 0.2 % of the way to its best end.",
        ],
        &[
            "一号机落后二号机，相差不足 0.1 分。",
            "以下任一项单独改善即可持平：“定位精度”由 8 µm 改善到 7.99 µm；“主轴寿命”由 14\u{a0}000 h 改善到 14\u{a0}016 h。",
            "其中“定位精度”改善到 7.99 µm 所占改进空间的比例最小。",
            "或各指标均改善其改进空间的 0.2 %。",
        ],
    );
}

#[test]
fn what_is_open_to_the_worse_side_is_not_proven() {
    let s = near_tie();
    check(
        |lang| s.why("two", "four", lang),
        &[
            "Machine Two is ahead of Machine Four by 34.9 points.",
            "For Machine Two: Open interface, yes against not stated (20 points); Spindle life, 14\u{a0}000 h against not stated (18 points).",
            "For Machine Four: Positioning accuracy, 7 µm against 7.99 µm (3.1 points).",
            "Evidence, Machine Two against Machine Four: Quotation (grade D) against no evidence for \"Open interface\", \"Spindle life\", \"Positioning accuracy\".",
            "Within the uncertainty of the figures these may speak for either: Positioning accuracy; Spindle life.",
        ],
        &[
            "二号机领先四号机，相差 34.9 分。",
            "二号机占优：“开放接口”是，对方未说明（20 分）；“主轴寿命” 14\u{a0}000 h，对方未说明（18 分）。",
            "四号机占优：“定位精度” 7 µm，对方 7.99 µm（3.1 分）。",
            "证据（二号机对四号机）：“开放接口”、“主轴寿命”、“定位精度” Quotation（D 级），对方无证据。",
            "在不确定度范围内，以下指标可能对任一方有利：定位精度；主轴寿命。",
        ],
    );
    check(
        |lang| s.why("three", "four", lang),
        &[
            "Machine Four is ahead of Machine Three by 6.3 points.",
            "For Machine Four: Positioning accuracy, 7 µm against ≤ 9 µm (6.3 points).",
            "Nothing that counts speaks for Machine Three.",
            "Evidence, Machine Four against Machine Three: no evidence against Quotation (grade D) for \"Positioning accuracy\".",
            "Within the uncertainty of the figures these may speak for either: Positioning accuracy; Spindle life.",
        ],
        &[
            "四号机领先三号机，相差 6.3 分。",
            "四号机占优：“定位精度” 7 µm，对方 ≤ 9 µm（6.3 分）。",
            "没有对三号机明显有利的指标。",
            "证据（四号机对三号机）：“定位精度”无证据，对方 Quotation（D 级）。",
            "在不确定度范围内，以下指标可能对任一方有利：定位精度；主轴寿命。",
        ],
    );
    check(
        |lang| s.parity("three", Some("four"), lang),
        &[
            "Machine Three is 6.3 points behind Machine Four.",
            "Any one of these is enough by itself: Positioning accuracy from 9 µm to 7 µm; Open interface from \"no\" to \"yes\".",
            "Spindle life is not proven so far; 8\u{a0}130 h, once proven, would be enough by itself.",
            "Of these, Spindle life to 8\u{a0}130 h takes the smallest part of the way to the best end.",
            "Or every criterion, 9.6 % of the way to its best end.",
        ],
        &[
            "三号机落后四号机，相差 6.3 分。",
            "以下任一项单独改善即可持平：“定位精度”由 9 µm 改善到 7 µm；“开放接口”由“否”改善到“是”。",
            "“主轴寿命”尚无可采信的数值；若证实为 8\u{a0}130 h，仅此一项即可持平。",
            "其中“主轴寿命”改善到 8\u{a0}130 h 所占改进空间的比例最小。",
            "或各指标均改善其改进空间的 9.6 %。",
        ],
    );
    check(
        |lang| s.parity("four", Some("one"), lang),
        &[
            "Machine Four is 34.9 points behind Machine One.",
            "No criterion alone is enough.",
            "With the least effort, counted in parts of the way to the best end: Spindle life to 20\u{a0}000 h; Open interface to \"yes\".",
            "Or every criterion, 58.8 % of the way to its best end.",
        ],
        &[
            "四号机落后一号机，相差 34.9 分。",
            "没有任何单一指标足以追平。",
            "总改进幅度（占各自改进空间的比例之和）最小的组合：“主轴寿命”改善到 20\u{a0}000 h；“开放接口”改善到“是”。",
            "或各指标均改善其改进空间的 58.8 %。",
        ],
    );
}
