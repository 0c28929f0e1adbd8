//! The decision for programs: a public interface, documented in the README.

use serde_json::{Map, Value, json};

use crate::analysis::Names;
use crate::analysis::decision::{
    Ask, Board, Cause, CertaintyReading, Contribution, Decision, Difference, Dominance, Field, Method, NoLeader,
    PairSamples, Parity, Robustness, Settling, Target, Turn, answer, answer_sentences, certainty_readings, guaranteed,
    method_basis, overview, parity, settling, standard_error,
};
use crate::methods::decision::potential_optimality::Standing;
use crate::methods::decision::rank_reversal::{Change, Trial};
use crate::methods::decision::weight_stability::Stability;
use crate::model::Missing;

/// What stands in `parity` beside the equipment, in order.
const BESIDE: [&str; 5] = ["gap", "price_break_even", "price_criterion", "cheapest_mix", "equal_effort"];

/// The key of an equipment beside these: its id, with one more underscore in front where it would be one of them.
fn equipment_key(id: &str) -> String {
    if BESIDE.contains(&id.trim_start_matches('_')) { format!("_{id}") } else { id.to_owned() }
}

/// What is written and from what.
pub(super) struct Writer<'a> {
    pub names: Names<'a>,
    pub decision: &'a Decision,
    pub methods: &'a [Method],
}

impl Writer<'_> {
    /// The fields that the decision adds, in order.
    pub fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = vec![
            ("answer", self.answer()),
            ("weights", self.weights()),
            ("methods", self.methods()),
            ("agreement", self.agreement()),
            ("disagreements", self.disagreements()),
            ("rank_reversals", self.reversals()),
            ("dominance", self.dominance()),
            ("robustness", self.decision.robustness.as_deref().map_or(Value::Null, |found| self.robustness(found))),
            ("around_weights", self.decision.around.as_deref().map_or(Value::Null, |found| self.around(found))),
            ("stability", self.stability()),
            ("nearest_flip", self.flip()),
            ("robustness_radius", self.radius()),
            ("parity", self.parity()),
            ("undecided", self.undecided()),
            ("scenarios", self.scenarios()),
        ];
        let Names { project, analysis, lang } = self.names;
        fields.push(("decision", json!(overview(project, analysis, self.decision, lang))));
        fields
    }

    /// Which one, how sure, why, what would change it, what to ask. `leader` is null where nobody can be named, with the
    /// reason in `no_leader`.
    fn answer(&self) -> Value {
        let names = self.names;
        let answer = answer(names.analysis, self.decision);
        let id = |index: usize| names.equipment_id(index);
        let reason = |c: &Contribution| json!({ "criterion": names.criterion_id(c.criterion), "points": c.points });
        let ask = |ask: &Ask| {
            json!({
                "equipment": id(ask.equipment),
                "criterion": names.criterion_id(ask.criterion),
                "swing_points": ask.swing,
                "missing": ask.is_missing,
                "open": ask.is_open,
                "changes_choice": ask.known.changes,
                "gain_points": ask.known.gain,
                "gain_points_if_guaranteed": guaranteed(names.project, names.analysis, ask).map(|found| found.gain),
            })
        };
        let turn = |turn: &Turn| match *turn {
            Turn::Weight { criterion, from, to, first } => json!({
                "criterion": names.criterion_id(criterion), "weight": from, "weight_at_turn": to, "first": id(first),
            }),
            Turn::Weights { moved, first } => json!({ "weights_moved": moved, "first": id(first) }),
        };
        let reading = |of: &CertaintyReading| json!({ "weight_space": of.weights.to_string(), "values": of.values.key(), "first_share": of.share });
        let difference = |of: &Difference| {
            json!({
                "criterion": names.criterion_id(of.criterion), "value": of.value, "unit": names.unit(of.criterion),
            })
        };
        json!({
            "leader": answer.leader.as_ref().ok().map(|index| id(*index)),
            "no_leader": answer.leader.as_ref().err().map(NoLeader::key),
            "runner_up": answer.runner_up.map(id),
            "lead_points": answer.runner_up.map(|_| answer.lead),
            "certainty": answer.certainty.map(|sure| json!({ "first_share": sure.share, "level": sure.level.key() })),
            "certainty_rests_on": certainty_readings(self.decision).iter().map(reading).collect::<Vec<_>>(),
            "coverage": answer.coverage.map(|(values, evidence)| json!({ "values": values, "evidence": evidence })),
            "because": answer.because.iter().map(reason).collect::<Vec<_>>(),
            "in_spite_of": answer.in_spite_of.iter().map(reason).collect::<Vec<_>>(),
            "beside": answer.price_and_delivery.iter().map(difference).collect::<Vec<_>>(),
            "would_change": answer.would_change.iter().map(turn).collect::<Vec<_>>(),
            "ask": answer.ask.iter().map(ask).collect::<Vec<_>>(),
            "other_group": answer.other_group.map(id),
            "sentences": answer_sentences(names, &answer),
        })
    }

    fn id(&self, row: usize) -> &str {
        self.decision.table.equipment.get(row).map_or("", |i| self.names.equipment_id(*i))
    }

    fn column_id(&self, column: usize) -> &str {
        self.decision.table.criteria.get(column).map_or("", |k| self.names.criterion_id(*k))
    }

    /// One value a row, by equipment id.
    fn by_row<T: serde::Serialize>(&self, values: impl IntoIterator<Item = T>) -> Map<String, Value> {
        values.into_iter().enumerate().map(|(row, value)| (self.id(row).to_owned(), json!(value))).collect()
    }

    /// One value a column, by criterion id.
    fn by_column<T: serde::Serialize>(&self, values: impl IntoIterator<Item = T>) -> Map<String, Value> {
        values
            .into_iter()
            .enumerate()
            .map(|(column, value)| (self.column_id(column).to_owned(), json!(value)))
            .collect()
    }

    fn weights(&self) -> Value {
        let all = self.names.analysis.criteria.iter();
        Value::Object(all.map(|c| (c.id.clone(), json!(c.weight))).collect())
    }

    fn methods(&self) -> Value {
        let board = &self.decision.board;
        let one = |method: &Method| {
            let fields = method.spec().fields.iter();
            let mut object: Map<String, Value> =
                fields.map(|(key, field)| ((*key).to_owned(), self.field(board, *field))).collect();
            object.insert("normalisation".to_owned(), json!(method_basis(*method, board, self.names.lang)));
            (method.key().to_owned(), Value::Object(object))
        };
        Value::Object(self.methods.iter().map(one).collect())
    }

    fn field(&self, board: &Board, field: Field) -> Value {
        match field {
            Field::Numbers(of) => Value::Object(self.by_row(of(board))),
            Field::Ranks(of) => Value::Object(self.by_row(of(board))),
            Field::Cells(of) => Value::Object(self.by_row(of(board).iter().map(|row| self.by_column(row)))),
            Field::RowsWhere(of) => json!(self.rows_where(of(board))),
            Field::Rows(of) => of(board).iter().map(|row| self.id(*row)).collect(),
            Field::Pairs(of) => of(board).iter().map(|(a, b)| json!([self.id(*a), self.id(*b)])).collect(),
            Field::Columns(of) => of(board).iter().map(|column| self.column_id(*column)).collect(),
            Field::Flag(of) => Value::Bool(of(board)),
        }
    }

    fn rows_where(&self, flags: &[bool]) -> Vec<&str> {
        flags.iter().enumerate().filter(|(_, flag)| **flag).map(|(row, _)| self.id(row)).collect()
    }

    fn agreement(&self) -> Value {
        let pairs =
            self.methods.iter().enumerate().flat_map(|(n, a)| self.methods[n + 1..].iter().map(move |b| (a, b)));
        let one = |(a, b): (&Method, &Method)| {
            let found = self.decision.board.agreement(*a, *b);
            json!({
                "methods": [a.key(), b.key()],
                "kendall_tau": found.tau,
                "weighted_tau": found.weighted,
                "same_first": found.same_first,
                "same_order": found.same_order,
            })
        };
        Value::Array(pairs.map(one).collect())
    }

    fn disagreements(&self) -> Value {
        let Some(depth) = &self.decision.depth else { return Value::Null };
        let told = depth.disagreements.iter().filter(|found| self.methods.contains(&found.method));
        let one = |found: &crate::analysis::decision::Disagreement| {
            let (kind, criterion) = match found.cause {
                None => (None, None),
                Some(Cause::Criterion(k)) => (Some("criterion"), Some(self.names.criterion_id(k))),
                Some(Cause::Missing(Missing::Possible)) => (Some("missing-possible"), None),
                Some(Cause::Missing(Missing::Proven)) => (Some("missing-proven"), None),
                Some(Cause::FixedIdeal) => (Some("fixed-ideal"), None),
                Some(Cause::Points) => (Some("points"), None),
            };
            json!({
                "method": found.method.key(),
                "first": found.first.iter().map(|row| self.id(*row)).collect::<Vec<_>>(),
                "same_first": found.first_agrees,
                "cause": kind,
                "criterion": criterion,
            })
        };
        Value::Array(told.map(one).collect())
    }

    fn reversals(&self) -> Value {
        let Some(depth) = &self.decision.depth else { return Value::Null };
        let trial = |trial: &Trial| {
            let (change, row) = match trial.change {
                Change::Removed(row) => ("removed", row),
                Change::Copied(row) => ("copied", row),
            };
            let swapped: Vec<Value> = trial.swapped.iter().map(|(a, b)| json!([self.id(*a), self.id(*b)])).collect();
            json!({
                "change": change,
                "equipment": self.id(row),
                "swapped": swapped,
                "winner_changed": trial.winner_changed,
                "copy_apart": trial.copy_apart,
            })
        };
        let one = |(method, trials): &(Method, Vec<Trial>)| {
            let turned: Vec<Value> = trials.iter().filter(|t| t.is_reversal()).map(trial).collect();
            (method.key().to_owned(), json!({ "trials": trials.len(), "reversals": turned }))
        };
        let chosen = depth.reversals.iter().filter(|(method, _)| self.methods.contains(method));
        Value::Object(chosen.map(one).collect())
    }

    fn dominance(&self) -> Value {
        let Some(depth) = &self.decision.depth else { return Value::Null };
        let ids = |rows: &[usize]| rows.iter().map(|row| self.id(*row).to_owned()).collect::<Vec<_>>();
        let one = |found: &Dominance| {
            let potential = found.potential.as_ref();
            json!({
                "surely_by": ids(&found.dominators.surely),
                "possibly_by": ids(&found.dominators.possibly),
                "best": potential.map(|p| match p.standing {
                    Standing::Best => "some-weights",
                    Standing::OnlyTied => "only-tied",
                    Standing::Never => "never",
                }),
                "best_margin": potential.map(|p| p.margin),
                "best_weights": potential.map(|p| self.by_column(&p.weights)),
            })
        };
        Value::Object(self.by_row(depth.dominance.iter().map(one)))
    }

    fn robustness(&self, found: &Robustness) -> Value {
        let n = found.samples;
        let errors = |shares: &[f64]| shares.iter().map(|p| standard_error(*p, n)).collect::<Vec<_>>();
        let weights = |w: &Option<Vec<f64>>| w.as_ref().map(|w| self.by_column(w));
        let makers: Vec<Value> = found
            .makers
            .iter()
            .map(|m| {
                json!({
                    "maker": m.maker,
                    "origin": m.origin.key(),
                    "probability": m.probability,
                    "base_rate": m.base_rate,
                    "standard_error": standard_error(m.probability, n),
                    "machines": m.count,
                })
            })
            .collect();
        json!({
            "samples": n,
            "seed": found.seed,
            "weight_space": found.set.to_string(),
            "rank_acceptability": self.by_row(&found.rank_acceptability),
            "rank_acceptability_se": self.by_row(found.rank_acceptability.iter().map(|shares| errors(shares))),
            "expected_rank": self.by_row(&found.expected_rank),
            "central_weights": self.by_row(found.central_weights.iter().map(weights)),
            "central_weight_hits": self.by_row(&found.hits),
            "confidence": self.by_row(&found.confidence),
            "pairwise": self.by_row(found.pairwise.iter().map(|row| self.by_row(row))),
            "total_mean": self.by_row(found.totals.iter().map(|(mean, _)| mean)),
            "total_sd": self.by_row(found.totals.iter().map(|(_, sd)| sd)),
            "reaches_benchmark": self.by_row(&found.reaches),
            "domestic_first": found.domestic.map(|d| d.probability),
            "domestic_first_se": found.domestic.map(|d| standard_error(d.probability, n)),
            "domestic_first_base_rate": found.domestic.map(|d| d.base_rate),
            "makers_first": makers,
        })
    }

    /// The first reading, around the user's own weights.
    fn around(&self, found: &Robustness) -> Value {
        let n = found.samples;
        let first = |shares: &Vec<f64>| shares.first().copied();
        let error = |shares: &Vec<f64>| shares.first().map(|share| standard_error(*share, n));
        json!({
            "samples": n,
            "seed": found.seed,
            "weight_space": found.set.to_string(),
            "first": self.by_row(found.rank_acceptability.iter().map(first)),
            "first_se": self.by_row(found.rank_acceptability.iter().map(error)),
            "rank_acceptability": self.by_row(&found.rank_acceptability),
            "expected_rank": self.by_row(&found.expected_rank),
            "reaches_benchmark": self.by_row(&found.reaches),
            "domestic_first": found.domestic.map(|d| d.probability),
            "domestic_first_base_rate": found.domestic.map(|d| d.base_rate),
        })
    }

    fn stability(&self) -> Value {
        let Some(stability) = &self.decision.stability else { return Value::Object(Map::new()) };
        let one = |found: &Option<crate::methods::decision::weight_stability::ShareStability>| {
            found.as_ref().map(|s| {
                json!({
                    "share": s.share,
                    "winner": [s.winner.0, s.winner.1],
                    "order": [s.order.0, s.order.1],
                    "leaders": s.leaders.iter().map(|stretch| json!({
                        "from": stretch.from,
                        "to": stretch.to,
                        "first": stretch.leaders.iter().map(|row| self.id(*row)).collect::<Vec<_>>(),
                    })).collect::<Vec<_>>(),
                })
            })
        };
        Value::Object(self.by_column(stability.criteria.iter().map(one)))
    }

    fn flip(&self) -> Value {
        let flip = self.decision.stability.as_ref().and_then(Stability::nearest);
        flip.map_or(Value::Null, |flip| {
            json!({
                "criterion": self.column_id(flip.criterion),
                "from": flip.from,
                "to": flip.to,
                "first": self.id(flip.first),
            })
        })
    }

    fn radius(&self) -> Value {
        self.decision.radius.as_ref().map_or(Value::Null, |flip| {
            json!({
                "moved": flip.distance,
                "rival": self.id(flip.rival),
                "weights": self.by_column(&flip.weights),
            })
        })
    }

    fn parity(&self) -> Value {
        let found: Vec<Parity> = (0..self.names.analysis.equipment.len())
            .filter_map(|i| {
                let samples = PairSamples::new(self.names.project, self.names.analysis, i, None);
                parity(self.names.project, self.names.analysis, i, None, &samples)
            })
            .collect();
        let targets = |found: &Parity| -> Map<String, Value> {
            found.targets.iter().map(|t| (self.names.criterion_id(t.criterion).to_owned(), self.target(t))).collect()
        };
        let mut all: Map<String, Value> = found
            .iter()
            .map(|found| (equipment_key(self.names.equipment_id(found.equipment)), Value::Object(targets(found))))
            .collect();
        let by_id = |value: &dyn Fn(&Parity) -> Value| -> Map<String, Value> {
            found.iter().map(|found| (self.names.equipment_id(found.equipment).to_owned(), value(found))).collect()
        };
        let values = [
            Value::Object(by_id(&|p| json!(p.gap))),
            Value::Object(by_id(&|p| json!(p.price.and_then(|p| p.price)))),
            found.iter().find_map(|p| p.price).map_or(Value::Null, |p| json!(self.names.criterion_id(p.criterion))),
            Value::Object(by_id(&|p| self.mix(p))),
            Value::Object(by_id(&|p| json!(p.equal_effort))),
        ];
        all.extend(BESIDE.into_iter().map(str::to_owned).zip(values));
        Value::Object(all)
    }

    fn target(&self, target: &Target) -> Value {
        json!({
            "now": target.now,
            "stated": target.stated,
            "target": target.figure,
            "unit": self.names.unit(target.criterion),
            "needed_points": target.needed_points,
            "reachable": target.reachable,
            "remaining": target.remaining,
            "even_odds": target.even_odds,
            "all_weights": target.all_weights,
        })
    }

    fn mix(&self, found: &Parity) -> Value {
        let Some(mix) = &found.mix else { return Value::Null };
        let step = |(k, figure, gain): &(usize, f64, f64)| {
            let step = json!({ "target": figure, "unit": self.names.unit(*k), "points": gain });
            (self.names.criterion_id(*k).to_owned(), step)
        };
        json!({ "steps": mix.steps.iter().map(step).collect::<Map<String, Value>>(), "remaining": mix.remaining })
    }

    /// What would settle each undecided cell.
    fn undecided(&self) -> Value {
        let mut all = Map::new();
        for (i, equipment) in self.names.analysis.equipment.iter().enumerate() {
            let cells =
                (0..self.names.analysis.criteria.len()).filter_map(|k| Some((k, settling(self.names.analysis, i, k)?)));
            let one = |(k, found): (usize, Settling)| {
                let value = match found {
                    Settling::Figure => json!({ "needs": "figure" }),
                    Settling::Basis => json!({ "needs": "like-basis" }),
                    Settling::OnTheMargin => json!({ "needs": "margin" }),
                    Settling::Known { own, benchmark } => json!({
                        "needs": "uncertainty", "own": own, "benchmark": benchmark, "unit": self.names.unit(k),
                    }),
                };
                (self.names.criterion_id(k).to_owned(), value)
            };
            let cells: Map<String, Value> = cells.map(one).collect();
            all.insert(equipment.id.clone(), Value::Object(cells));
        }
        Value::Object(all)
    }

    fn scenarios(&self) -> Value {
        let Some(depth) = &self.decision.depth else { return Value::Null };
        let one = |scenario: &crate::analysis::decision::ScenarioResult| {
            let equipment = scenario.analysis.equipment.iter();
            let totals: Map<String, Value> = equipment
                .map(|e| {
                    (
                        e.id.clone(),
                        json!({ "total_points": e.total_points, "rank": e.rank, "gap_points": e.gap_points }),
                    )
                })
                .collect();
            json!({
                "id": scenario.id,
                "benchmark": scenario.analysis.benchmark.as_ref().map(|b| b.choice.to_string()),
                "equipment": totals,
            })
        };
        Value::Array(depth.scenarios.iter().map(one).collect())
    }
}
