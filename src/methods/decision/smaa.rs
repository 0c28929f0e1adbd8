//! SMAA-2: how often each alternative gets each rank when weights and figures are drawn from what is possible.
//!
//! Formula: with values `v_ij` and weights `w` drawn from their distributions, `V_i = Σ w_j·v_ij / Σ w_j` over the
//! criteria that apply to i. Rank acceptability `b_i^r = P(rank of i = r)`; central weights `w_i^c = E[w | i first]`;
//! confidence factor `p_i^c = P(i first | w = w_i^c)`; pairwise winning index `P(V_i > V_k)`.
//!
//! Assumes preferential independence of the criteria (the additive model), values on declared scales, and independent
//! uncertainty of the cells. Does not apply where figures depend on each other: then the shares of ranks are wrong even
//! if every cell is right. An alternative never first need not be dominated, it may be best on a knife's edge of weights.
//!
//! Sources: Lahdelma & Salminen (2001), Operations Research 49:444–454; Tervonen & Lahdelma (2007), EJOR 178:500–513
//! (accuracy of the simulation); Leskinen, Viitanen, Kangas & Kangas (2006), Forest Science 52:304–312 (pairwise
//! winning index).
//!
//! A [`Problem`] is prepared once; [`run`] counts a range of samples into a [`Tally`]; tallies of further samples are
//! merged into it; [`Tally::summary`] reads the shares off. Draws are keyed (see [`super::draw`]) and sums do not
//! depend on their order, so that any number of threads and any cut at multiples of [`super::draw::BLOCK`] gives the
//! same bits.

mod comparison;
mod confidence;
mod curve;
mod kernel;
mod order_free;
mod problem;
mod result;
mod samples;
mod tally;
pub(crate) mod workers;

pub use confidence::{Confidence, confidence};
pub use curve::Curve;
pub use problem::{Cell, Input, Problem, Reference, Unusable};
pub use result::{Alternative, GroupShare, Summary, holistic_acceptability, standard_error};
pub use samples::{Samples, samples};
pub use tally::{Mismatch, Tally, run};
