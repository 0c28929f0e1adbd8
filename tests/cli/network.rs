//! The command line opens no socket; and two runs say the same, to the byte, on one processor as on all.

use std::process::{Command, Stdio};

use crate::support::missing::{missing, not_allowed};

const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/projects/five-axis-machining-centres.ron");

#[test]
fn no_socket_is_opened() {
    let folder = tempfile::tempdir().expect("folder");
    let (log, figure) = (folder.path().join("log"), folder.path().join("figure.png"));
    for arguments in [
        vec!["check", PROJECT],
        vec!["score", PROJECT],
        vec!["plot", PROJECT, "--figure", "ranking", "-o", figure.to_str().expect("UTF-8")],
    ] {
        let traced = Command::new("strace")
            .args(["-f", "-qq", "-e", "trace=%network", "-o"])
            .arg(&log)
            .arg(env!("CARGO_BIN_EXE_gapwise-cli"))
            .args(&arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        let calls = std::fs::read_to_string(&log).unwrap_or_default();
        match traced {
            Ok(status) if !calls.is_empty() || status.success() => assert!(status.success(), "{arguments:?}"),
            Ok(_) => return not_allowed("tracing a program"),
            Err(_) => return missing("strace"),
        }
        let calls: Vec<&str> = calls.lines().filter(|line| line.contains('(')).collect();
        assert!(calls.is_empty(), "{arguments:?}: {calls:?}");
    }
}

#[test]
fn two_runs_say_the_same_to_the_byte_on_however_many_processors() {
    let score = |program: &str, before: &[&str]| {
        let output = Command::new(program)
            .args(before)
            .args(["score", PROJECT, "--format", "json", "--samples", "3000"])
            .output();
        output.ok().filter(|output| output.status.success()).map(|output| output.stdout)
    };
    let cli = env!("CARGO_BIN_EXE_gapwise-cli");
    let first = score(cli, &[]).expect("runs");
    assert!(first.len() > 10_000);
    assert!(score(cli, &[]) == Some(first.clone()), "two processes");
    match score("taskset", &["-c", "0", cli]) {
        Some(alone) => assert!(alone == first, "one processor"),
        None => missing("taskset"),
    }
}
