//! Comparison sheets of published matrices: criteria c1, c2 … and alternatives a1, a2 …

use gapwise::methods::decision::direction::Direction;

/// A column of a published matrix.
pub struct Column {
    pub better: Direction,
    pub weight: f64,
    /// Worst and best end of the scale, where the source has one.
    pub scale: Option<(f64, f64)>,
    /// Preference function in the words of a sheet.
    pub preference: &'static str,
}

impl Column {
    fn fields(&self) -> [String; 6] {
        let end = |x: Option<f64>| x.map_or_else(String::new, |x| x.to_string());
        let (worst, best) = (self.scale.map(|s| s.0), self.scale.map(|s| s.1));
        let better = if self.better == Direction::Higher { "higher" } else { "lower" };
        ["1".to_owned(), better.to_owned(), self.weight.to_string(), end(worst), end(best), self.preference.to_owned()]
    }
}

/// Columns of which nothing more is said.
pub fn columns<const N: usize>(weights: [f64; N], directions: [Direction; N]) -> [Column; N] {
    std::array::from_fn(|k| Column { better: directions[k], weight: weights[k], scale: None, preference: "" })
}

/// A sheet of rows of fields: criteria as rows, alternatives as columns.
pub fn sheet<const N: usize>(columns: &[Column; N], matrix: &[[f64; N]]) -> Vec<Vec<String>> {
    let mut head: Vec<String> =
        ["criterion", "unit", "better", "weight", "worst", "best", "preference"].map(str::to_owned).to_vec();
    head.extend((1..=matrix.len()).map(|i| format!("a{i}")));
    let mut rows = vec![head];
    for (k, column) in columns.iter().enumerate() {
        let mut row = vec![format!("c{}", k + 1)];
        row.extend(column.fields());
        row.extend(matrix.iter().map(|figures| figures[k].to_string()));
        rows.push(row);
    }
    rows
}

pub fn csv(rows: &[Vec<String>]) -> String {
    rows.iter().map(|row| row.join(",") + "\n").collect()
}

/// The same with alternatives as rows.
pub fn turned(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    (0..rows[0].len()).map(|column| rows.iter().map(|row| row[column].clone()).collect()).collect()
}
