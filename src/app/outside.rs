//! Handing a file to the program that the system has for it.

use std::path::Path;
use std::process::{Command, Stdio};

/// Opens a file, or a folder, as a double click on it would; the program is waited for on a thread of its own.
pub fn open_outside(path: &Path) -> std::io::Result<()> {
    let program = if cfg!(target_os = "windows") {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let quiet = Stdio::null;
    let mut child = Command::new(program).arg(path).stdin(quiet()).stdout(quiet()).stderr(quiet()).spawn()?;
    std::thread::spawn(move || child.wait());
    Ok(())
}
