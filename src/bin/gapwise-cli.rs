//! Gapwise without a window.

use std::process::ExitCode;

fn main() -> ExitCode {
    gapwise::cli::run()
}
