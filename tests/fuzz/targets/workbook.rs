#![no_main]

#[path = "../bodies.rs"]
mod bodies;

// A reader of workbooks that gives up on a broken file does so on a thread of its own, which is caught; only what
// panics here is a finding.
libfuzzer_sys::fuzz_target!(
    init: {
        let _ = std::panic::take_hook();
    },
    |bytes: &[u8]| bodies::workbook(bytes)
);
