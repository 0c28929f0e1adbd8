//! Samples and templates that come with the program.

/// A project that comes with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// File name in `projects/`.
    pub file: &'static str,
    /// The project as RON text.
    pub text: &'static str,
    /// Made to be filled in.
    pub template: bool,
}

macro_rules! sample {
    ($file:literal, $template:literal) => {
        Sample { file: $file, text: include_str!(concat!("../../projects/", $file)), template: $template }
    };
}

/// The sample that shows everything.
pub const TUTORIAL: &str = "tutorial.ron";

/// All, in the order shown.
pub const SAMPLES: [Sample; 10] = [
    sample!("tutorial.ron", false),
    sample!("five-axis-machining-centres.ron", false),
    sample!("lithium-equipment-2019-claims.ron", false),
    sample!("positioning-method-demonstration.ron", false),
    sample!("template-acceptance-two-machines.ron", true),
    sample!("template-machining-centre.ron", true),
    sample!("template-ball-screw.ron", true),
    sample!("template-cnc-system.ron", true),
    sample!("template-coating-line.ron", true),
    sample!("template-blank.ron", true),
];

/// The sample of this file name.
pub fn find(file: &str) -> Option<&'static Sample> {
    SAMPLES.iter().find(|sample| sample.file == file)
}
