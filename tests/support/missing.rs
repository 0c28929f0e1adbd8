//! What a test needs of the machine.

/// Says that a test cannot look because this is missing here; where the environment variable `CI` is set, fails, so
/// that nothing goes unlooked at there.
#[track_caller]
pub fn missing(tool: &str) {
    assert!(!is_ci(), "missing: {tool}");
    eprintln!("skipped, missing: {tool}");
}

/// Says that the machine does not allow what a test needs, as tracing or mounting in some containers: no tool helps there.
pub fn not_allowed(what: &str) {
    eprintln!("skipped, not allowed here: {what}");
}

fn is_ci() -> bool {
    std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}
