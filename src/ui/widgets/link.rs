//! Links that a project names: web pages, and documents beside the project file. Nothing else is ever opened.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use eframe::egui::{Align, Layout, OpenUrl, Ui};

use super::fields::{self, TextField};
use crate::ui::context::{Action, Shared};
use crate::ui::theme::icons;

/// Kinds of files that are opened; no programs, scripts or shortcuts.
const DOCUMENTS: [&str; 24] = [
    "bmp", "csv", "doc", "docx", "gif", "jpeg", "jpg", "json", "md", "odp", "ods", "odt", "pdf", "png", "ppt", "pptx",
    "rtl", "svg", "tif", "tiff", "tsv", "txt", "xls", "xlsx",
];

/// Room for the button beside a field.
const BUTTON: f32 = 48.0;

/// What a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A page of the web.
    Web(String),
    /// A document.
    File(PathBuf),
}

/// What a text leads to, if it is a link; a relative path counts from the project's folder.
pub fn target(text: &str, project: Option<&Path>) -> Option<Target> {
    let text = text.trim();
    let small = text.to_ascii_lowercase();
    if text.is_empty() || text.contains(char::is_control) {
        return None;
    }
    if small.starts_with("http://") || small.starts_with("https://") {
        return (!text.contains(char::is_whitespace)).then(|| Target::Web(text.to_owned()));
    }
    let path = if small.starts_with("file://") { from_url(text)? } else { PathBuf::from(text) };
    if is_foreign(&path) {
        return None;
    }
    // Any other scheme; a drive letter is none.
    let scheme = text.split_once(':').is_some_and(|(scheme, _)| scheme.len() > 1 && !small.starts_with("file:"));
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    if scheme || !DOCUMENTS.contains(&extension.as_str()) {
        return None;
    }
    let folder = project.and_then(Path::parent);
    Some(Target::File(folder.map_or_else(|| path.clone(), |folder| folder.join(&path))))
}

/// A path that leads to another computer, which would be told who asks, or to a device. Such paths mean this on Windows
/// only and are refused everywhere, so that a project opens alike.
fn is_foreign(path: &Path) -> bool {
    const DEVICES: [&str; 6] = ["aux", "con", "conin$", "conout$", "nul", "prn"];
    let text = path.to_string_lossy().replace('\\', "/");
    let is_device = |part: &str| {
        let stem = part.split(['.', ':']).next().unwrap_or_default().trim_end().to_ascii_lowercase();
        let port = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
        let is_port = port.is_some_and(|n| n.chars().count() == 1 && n.contains(|c| "0123456789¹²³".contains(c)));
        DEVICES.contains(&stem.as_str()) || is_port
    };
    let system = ["/dev/", "/proc/", "/sys/"].iter().any(|folder| text.starts_with(folder));
    text.starts_with("//") || system || text.split('/').any(is_device)
}

/// The path of a `file://` address of this computer.
fn from_url(url: &str) -> Option<PathBuf> {
    let rest = url.get("file://".len()..)?;
    let rest = rest.strip_prefix("localhost").unwrap_or(rest);
    // What stands before the first slash is another computer.
    rest.starts_with('/').then_some(())?;
    let mut bytes = Vec::new();
    let mut left = rest.as_bytes();
    while let Some((&first, tail)) = left.split_first() {
        let code = tail.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let decoded = code.and_then(|two| u8::from_str_radix(two, 16).ok()).filter(|_| first == b'%');
        bytes.push(decoded.unwrap_or(first));
        left = if decoded.is_some() { tail.get(2..).unwrap_or_default() } else { tail };
    }
    let path = String::from_utf8(bytes).ok()?;
    // `/C:/folder` on Windows.
    let drive = path.strip_prefix('/').filter(|rest| rest.get(1..2) == Some(":"));
    Some(PathBuf::from(drive.unwrap_or(&path)))
}

/// The `file://` address of a path.
fn to_url(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    let mut url = String::from(if path.starts_with('/') { "file://" } else { "file:///" });
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/:".contains(&byte) {
            url.push(char::from(byte));
        } else {
            let _ = write!(url, "%{byte:02X}");
        }
    }
    url
}

/// A small button that opens the link; nothing where the text is none.
pub fn open_button(ui: &mut Ui, shared: &Shared<'_>, text: &str, actions: &mut Vec<Action>) {
    let Some(target) = target(text, shared.session.path()) else { return };
    if !fields::icon_button(ui, shared.tokens, icons::OUTSIDE, &shared.lang.link_open(text.trim())).clicked() {
        return;
    }
    match target {
        Target::Web(url) => ui.ctx().open_url(OpenUrl::new_tab(url)),
        Target::File(path) => match std::path::absolute(&path) {
            Ok(path) if path.is_file() => ui.ctx().open_url(OpenUrl::new_tab(to_url(&path))),
            _ => actions.push(Action::Tell(shared.lang.link_missing(&path.to_string_lossy()))),
        },
    }
}

/// A field for a link with the button that opens it.
pub fn with_field(
    ui: &mut Ui,
    shared: &Shared<'_>,
    field: TextField<'_>,
    text: &mut String,
    actions: &mut Vec<Action>,
) {
    let has_button = target(text, shared.session.path()).is_some();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let room = ui.available_width() - if has_button { BUTTON } else { 0.0 };
        ui.scope(|ui| {
            ui.set_max_width(room);
            field.show(ui, shared.tokens, text);
        });
        ui.with_layout(Layout::bottom_up(Align::Min), |ui| open_button(ui, shared, text, actions));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_and_documents_are_links() {
        let project = Path::new("/data/line 2/offer.ron");
        let file = |path: &str| Some(Target::File(PathBuf::from(path)));
        for (text, expected) in [
            (" https://example.org/a?b=1 ", Some(Target::Web("https://example.org/a?b=1".to_owned()))),
            ("list 2025.PDF", file("/data/line 2/list 2025.PDF")),
            ("photos/m1.jpg", file("/data/line 2/photos/m1.jpg")),
            ("/srv/x.csv", file("/srv/x.csv")),
            ("file:///srv/a%20b.png", file("/srv/a b.png")),
            ("archive, illustrative", None),
            (r"\\host\share\x.png", None),
            ("//host/share/x.png", None),
            (r"\\?\C:\x.png", None),
            (r"\\.\COM1.png", None),
            ("COM1.png", None),
            ("photos/nul.jpg", None),
            ("/dev/fd/0.png", None),
            ("file://host/share/x.png", None),
            ("file:////host/share/x.png", None),
            ("console.png", file("/data/line 2/console.png")),
            ("javascript:alert.pdf", None),
            ("ftp://example.org/x.pdf", None),
            ("setup.exe", None),
            ("run.bat", None),
            ("https://example.org/ and more", None),
            ("", None),
        ] {
            assert_eq!(target(text, Some(project)), expected, "{text}");
        }
    }

    #[test]
    fn a_path_survives_as_an_address() {
        let path = Path::new("/data/报价 50%.pdf");
        assert_eq!(from_url(&to_url(path)).as_deref(), Some(path));
    }
}
