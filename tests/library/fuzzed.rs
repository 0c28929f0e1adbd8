//! The corpora of the fuzz targets, replayed: each input once found a way of its own through a reader.

use std::path::Path;

#[path = "../fuzz/bodies.rs"]
mod bodies;

#[test]
fn every_input_of_the_corpora_is_survived() {
    let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus");
    for (target, body) in bodies::TARGETS {
        let entries = std::fs::read_dir(corpora.join(target)).expect("a corpus");
        let mut inputs: Vec<_> = entries.map(|entry| entry.expect("entry").path()).collect();
        inputs.sort();
        assert!(inputs.len() >= 5, "{target}");
        for input in inputs {
            body(&std::fs::read(&input).expect("readable"));
        }
    }
}
