//! How often intervals hold the true value, simulated at full length: prints each coverage beside the stated one and
//! fails where they differ. Some minutes: `cargo bench --bench coverage`.
#![expect(clippy::print_stdout, reason = "the table is what it is run for")]

#[path = "../tests/library/metrology/coverage/mod.rs"]
mod coverage;

use std::process::ExitCode;
use std::thread;

use coverage::{Coverage, accuracy, life, repair};

fn main() -> ExitCode {
    let simulations: [fn() -> Vec<Coverage>; 4] = [
        || accuracy::coverage(4000, 2000, 21),
        || life::coverage(4000, 1000, 500),
        || repair::mtbf_bounds(20_000),
        || repair::power_law_intervals(2000),
    ];
    let running = simulations.map(thread::spawn);
    let found: Vec<Coverage> = running.into_iter().flat_map(|one| one.join().expect("simulated")).collect();
    for row in &found {
        println!("{row}");
    }
    ExitCode::from(u8::from(!found.iter().all(Coverage::is_as_stated)))
}
