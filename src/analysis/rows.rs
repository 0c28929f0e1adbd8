//! Rows worked on at once: the results come in their order, so the number of threads changes nothing.

/// Cells below which one thread is faster than several.
const FEW_CELLS: usize = 4000;

/// Threads worth having for this many cells.
fn threads(cells: usize) -> usize {
    if cells < FEW_CELLS { 1 } else { crate::methods::threads() }
}

/// Does the work on runs of rows; `cells`: how many cells that concerns.
pub(super) fn in_runs<T: Sync, R: Send>(rows: &[T], cells: usize, work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    let threads = threads(cells);
    if threads < 2 {
        return vec![work(rows)];
    }
    let work = &work;
    std::thread::scope(|scope| {
        let runs = rows.chunks(rows.len().div_ceil(threads));
        let handles: Vec<_> = runs.clone().map(|run| scope.spawn(move || work(run))).collect();
        // A thread that could not finish has its rows done again here.
        handles.into_iter().zip(runs).map(|(handle, run)| handle.join().unwrap_or_else(|_| work(run))).collect()
    })
}

/// Changes every row; `cells`: how many cells that concerns.
pub(super) fn each<T: Send>(rows: &mut [T], cells: usize, work: impl Fn(usize, &mut T) + Sync) {
    let length = rows.len().div_ceil(threads(cells)).max(1);
    let run = |start: usize, rows: &mut [T]| {
        for (i, row) in rows.iter_mut().enumerate() {
            work(start + i, row);
        }
    };
    if length >= rows.len() {
        run(0, rows);
        return;
    }
    let run = &run;
    std::thread::scope(|scope| {
        for (n, rows) in rows.chunks_mut(length).enumerate() {
            scope.spawn(move || run(n * length, rows));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_rows() {
        for n in [0_usize, 1, 7, 500] {
            let mut rows: Vec<usize> = (0..n).collect();
            let runs: Vec<usize> = in_runs(&rows, 100 * n, <[usize]>::to_vec).concat();
            assert_eq!(runs, rows);
            each(&mut rows, 100 * n, |i, row| *row += i + 1);
            assert_eq!(rows, (0..n).map(|i| 2 * i + 1).collect::<Vec<_>>());
        }
    }
}
