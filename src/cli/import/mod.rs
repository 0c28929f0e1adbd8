//! `import`: a comparison sheet to a project, or what is recognised in it.

mod choices;

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use crate::model::Rate;
use crate::report::import as import_report;
use crate::sheet::grid::{self, Grid};
use crate::sheet::{self, Recognition};
use crate::store::{ReadError, read_regular, to_ron};
use crate::text::Lang;

use super::{Failure, Format, output, tell};

/// What `import` takes. Rows and columns count from 1 in the table as it is printed, criteria as rows.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Sheet: XLSX, XLS, ODS, HTML, or text with commas, semicolons or tabs in any usual encoding.
    sheet: PathBuf,
    /// Project file to write; without one only what is recognised is printed.
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// Title of the project; default: the file's name.
    #[arg(long)]
    title: Option<String>,
    /// How to print what is recognised.
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Name of the workbook's sheet; default: the one that says most.
    #[arg(long, value_name = "NAME")]
    tab: Option<String>,
    /// Whether the equipment stand in rows; default: as the table looks.
    #[arg(long, value_name = "YES|NO")]
    turned: Option<choices::Truth>,
    /// First row of the headings, and how many rows there are: `3` or `3+2`.
    #[arg(long, value_name = "ROW[+COUNT]")]
    headings: Option<choices::Headings>,
    /// What a column is: `4=requirement`, `6=equipment`, `1=ignored`.
    #[arg(long = "column", value_name = "COLUMN=ROLE")]
    columns: Vec<choices::RoleOf>,
    /// Origin of a column's equipment: `5=domestic`, `6=imported`, or any other word.
    #[arg(long = "origin", value_name = "COLUMN=ORIGIN")]
    origins: Vec<choices::TextOf>,
    /// Which direction is better in a row: `4=lower`, `5=higher`, `6=target(20)`.
    #[arg(long = "better", value_name = "ROW=DIRECTION")]
    better: Vec<choices::TextOf>,
    /// Unit of a row.
    #[arg(long = "unit", value_name = "ROW=UNIT")]
    units: Vec<choices::TextOf>,
    /// Category of a row.
    #[arg(long = "category", value_name = "ROW=CATEGORY")]
    categories: Vec<choices::TextOf>,
    /// Weight of a row.
    #[arg(long = "weight", value_name = "ROW=WEIGHT")]
    weights: Vec<choices::TextOf>,
    /// Row that is no criterion.
    #[arg(long = "skip", value_name = "ROW")]
    skipped: Vec<usize>,
    /// Row whose clause is marked ★.
    #[arg(long = "star", value_name = "ROW")]
    stars: Vec<usize>,
    /// Row that is a criterion although it looks like a section or a total.
    #[arg(long = "criterion", value_name = "ROW")]
    criteria: Vec<usize>,
    /// Clause number of a row.
    #[arg(long = "clause", value_name = "ROW=NUMBER")]
    clauses: Vec<choices::TextOf>,
    /// How values without ± are meant in a row that has both: `1=full` or `1=half`.
    #[arg(long = "unsigned", value_name = "ROW=FULL|HALF")]
    unsigned: Vec<choices::TextOf>,
    /// Row whose values seem unlikely and are right.
    #[arg(long = "checked", value_name = "ROW")]
    checked: Vec<usize>,
    /// Delivery terms of a price that states none: `9:6=CIF`.
    #[arg(long = "terms", value_name = "ROW:COLUMN=TERMS")]
    terms: Vec<choices::CellOf>,
    /// Text in place of the table's, such as one of several values: `6:4=36`.
    #[arg(long = "cell", value_name = "ROW:COLUMN=TEXT")]
    cells: Vec<choices::CellOf>,
    /// Name of a column's equipment in place of its heading.
    #[arg(long = "name", value_name = "COLUMN=NAME")]
    names: Vec<choices::TextOf>,
    /// Exchange rate: `EUR/CNY=7.85`.
    #[arg(long = "rate", value_name = "FROM/TO=RATE")]
    rates: Vec<choices::RateOf>,
}

/// Prints what is recognised and makes a project of it; what only the user can know goes to stderr.
pub(super) fn import(arguments: &Arguments, lang: Lang, out: &mut impl Write) -> Result<u8, Failure> {
    let path = &arguments.sheet;
    let name = path.display().to_string();
    let failed = |sentence: String| Failure::failed(format!("{name}: {sentence}"));
    let bytes = read_regular(path, grid::MAX_BYTES as u64).map_err(|error| match error {
        ReadError::TooLarge(_) => failed(grid::GridError::TooLarge.sentence(lang)),
        error => Failure::failed(error.sentence(path, lang)),
    })?;
    let grids = grid::read(&bytes).map_err(|error| failed(error.sentence(lang)))?;
    let grids = chosen(grids, arguments.tab.as_deref(), lang)?;
    let choices = choices::choices(arguments, lang)?;
    let found = sheet::recognised(&grids, &choices).ok_or_else(|| failed(lang.sheet_empty().to_owned()))?;
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let title = arguments.title.as_deref().unwrap_or(&stem);
    let mut made = sheet::project(&found, title).map_err(|error| failed(error.sentence(lang)))?;
    let rates =
        arguments.rates.iter().map(|rate| Rate { pair: rate.pair.clone(), value: rate.value, ..Rate::default() });
    made.project.rates.extend(rates);
    let others: Vec<&str> =
        grids.iter().filter(|grid| !grid.hidden && grid.name != found.sheet).map(|grid| grid.name.as_str()).collect();
    let other_sheets = (!others.is_empty()).then(|| lang.sheet_other_sheets(&others.join(lang.list_comma())));
    let answered = |note: &sheet::ImportNote| arguments.rates.iter().any(|rate| note.asks_rate(&rate.pair));
    made.notes.retain(|note| !answered(note));
    let prints = arguments.format.is_some() || arguments.output.is_none();
    // Two things on standard output would be neither.
    if prints && arguments.output.as_deref().is_none_or(|output| !output::is_standard(output)) {
        print(arguments.format.unwrap_or(Format::Table), &found, &grids, &made.notes, lang, out)?;
    } else {
        for note in &made.notes {
            tell(&format!("{name}: {}", note.sentence(lang)))?;
        }
    }
    if let Some(sentence) = other_sheets {
        tell(&format!("{name}: {sentence}"))?;
    }
    let Some(output) = &arguments.output else { return Ok(0) };
    let text = to_ron(&made.project);
    // JSON on standard output stays JSON alone.
    let mut nowhere = std::io::sink();
    if prints && arguments.format == Some(Format::Json) && !output::is_standard(output) {
        output::write(output, text.as_bytes(), &[path], lang, &mut nowhere)?;
    } else {
        output::write(output, text.as_bytes(), &[path], lang, out)?;
    }
    Ok(0)
}

/// The sheets, or the one of this name.
fn chosen(grids: Vec<Grid>, tab: Option<&str>, lang: Lang) -> Result<Vec<Grid>, Failure> {
    let Some(tab) = tab else { return Ok(grids) };
    let names: Vec<String> = grids.iter().map(|grid| grid.name.clone()).collect();
    let found: Vec<Grid> = grids.into_iter().filter(|grid| grid.name == tab).collect();
    if found.is_empty() {
        return Err(Failure::usage(lang.cli_unknown_tab(tab, &names.join(", "))));
    }
    Ok(found)
}

fn print(
    format: Format,
    found: &Recognition,
    grids: &[Grid],
    notes: &[sheet::ImportNote],
    lang: Lang,
    out: &mut impl Write,
) -> Result<(), Failure> {
    match format {
        Format::Json => writeln!(out, "{:#}", import_report::json(found, grids, notes, lang))?,
        Format::Table => crate::report::terminal::write(&import_report::outline(found, notes, lang), out)?,
        Format::Csv => crate::report::csv::write(&import_report::table(found, lang), out)?,
    }
    Ok(())
}
