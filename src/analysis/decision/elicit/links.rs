//! Which judgements in pairs are still needed, and which to ask for next.

/// So many more judgements it takes until a chain of them leads from any of n criteria to any other.
pub fn pairs_needed(n: usize, judged: &[(usize, usize)]) -> usize {
    let parts = parts(n, judged);
    (0..n).filter(|i| parts[*i] == *i).count().saturating_sub(1)
}

/// The next pair to judge, first and second place; `None` where all are judged.
///
/// First what is needed, against the first criterion: so no ratio is beyond the scale, which multiplies along a chain.
/// Then what checks these judgements: neighbours, and so on, as far apart as it takes.
pub fn next_pair(n: usize, judged: &[(usize, usize)]) -> Option<(usize, usize)> {
    let parts = parts(n, judged);
    let is_judged = |i: usize, j: usize| judged.iter().any(|pair| *pair == (i, j) || *pair == (j, i));
    let mut against_first = (0..n).flat_map(|i| (i + 1..n).map(move |j| (i, j)));
    let mut by_distance = (1..n).flat_map(|apart| (0..n - apart).map(move |i| (i, i + apart)));
    let link = against_first.find(|(i, j)| parts[*i] != parts[*j]);
    link.or_else(|| by_distance.find(|(i, j)| !is_judged(*i, *j)))
}

/// For each place the first of those that a chain leads to.
fn parts(n: usize, judged: &[(usize, usize)]) -> Vec<usize> {
    let mut parts: Vec<usize> = (0..n).collect();
    for (i, j) in judged.iter().filter(|(i, j)| *i < n && *j < n) {
        let (low, high) = (parts[*i].min(parts[*j]), parts[*i].max(parts[*j]));
        parts.iter_mut().filter(|part| **part == high).for_each(|part| *part = low);
    }
    parts
}
