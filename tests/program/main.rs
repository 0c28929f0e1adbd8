//! What needs a process of its own: the real program on a virtual screen, and what is one for the whole process.

#[cfg(all(feature = "gui", target_os = "linux"))]
mod ends;
mod number_format;
#[cfg(all(feature = "gui", target_os = "linux"))]
mod real_window;
#[cfg(all(feature = "gui", target_os = "linux"))]
mod screen;
#[cfg(all(feature = "gui", target_os = "linux"))]
mod start;
#[cfg(all(feature = "gui", target_os = "linux"))]
#[expect(dead_code, reason = "the other test programs need the rest")]
#[path = "../support/mod.rs"]
mod support;
