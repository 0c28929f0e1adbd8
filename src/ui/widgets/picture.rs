//! A picture from a local file: read when the user asks for it, beside the frame, shown small, and what is wrong said in its place.

use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use eframe::egui::{ColorImage, Context, Image, Label, TextureHandle, TextureOptions, Ui, vec2};

use crate::store::{MOST_OF_PICTURE, read_regular};
use crate::ui::context::Shared;
use crate::ui::theme;
use crate::ui::widgets::fields;

/// Size it is shown in at most.
const WIDTH: f32 = 280.0;
const HEIGHT: f32 = 180.0;
/// Pixels kept, for screens of up to twice the density and enlarged windows.
const PIXELS: u32 = 1024;

/// A picture, or the way to it.
#[derive(Default)]
pub struct Picture {
    path: PathBuf,
    state: State,
}

#[derive(Default)]
enum State {
    #[default]
    None,
    Loading(Receiver<Result<ColorImage, String>>),
    Ready(TextureHandle),
    Failed(String),
}

/// True where a file is a picture that can be shown.
pub fn is_picture(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    ["png", "jpg", "jpeg"].contains(&extension.to_ascii_lowercase().as_str())
}

impl Picture {
    /// Shows the picture in this file; `name` says what it is of.
    pub fn show(&mut self, ui: &mut Ui, shared: &Shared<'_>, path: &Path, name: &str) {
        if self.path != path {
            path.clone_into(&mut self.path);
            self.state = State::None;
        }
        self.poll(ui);
        let (lang, tokens) = (shared.lang, shared.tokens);
        match &self.state {
            // A project from elsewhere names whatever it likes: nothing is read before the user asks for it.
            State::None => {
                if fields::button(ui, lang.picture_show()).clicked() {
                    self.state = State::Loading(load(ui.ctx().clone(), path.to_owned()));
                }
            }
            State::Loading(_) => fields::hint(ui, tokens, lang.picture_loading()),
            State::Failed(why) => {
                let text = format!("⚠ {}", lang.picture_failed(why));
                ui.add(Label::new(theme::small(text).color(tokens.warning)).wrap());
            }
            State::Ready(texture) => {
                let most = vec2(ui.available_width().min(WIDTH), HEIGHT);
                ui.add(Image::new(texture).max_size(most).corner_radius(4).alt_text(lang.picture_of(name)));
            }
        }
    }

    fn poll(&mut self, ui: &Ui) {
        let State::Loading(receiver) = &self.state else { return };
        self.state = match receiver.try_recv() {
            Ok(Ok(image)) => State::Ready(ui.ctx().load_texture("equipment", image, TextureOptions::LINEAR)),
            Ok(Err(why)) => State::Failed(why),
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => State::Failed(String::new()),
        };
    }
}

/// Reads the file in a thread of its own and wakes the window when it is done.
fn load(ctx: Context, path: PathBuf) -> Receiver<Result<ColorImage, String>> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        // Nobody listens any more once another file was typed.
        let _ = sender.send(read(&path));
        ctx.request_repaint();
    });
    receiver
}

fn read(path: &Path) -> Result<ColorImage, String> {
    let bytes = read_regular(path, MOST_OF_PICTURE).map_err(|error| error.to_string())?;
    let reader = image::ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let picture = reader.map_err(|error| error.to_string())?.decode().map_err(|error| error.to_string())?;
    let picture =
        if picture.width().max(picture.height()) > PIXELS { picture.thumbnail(PIXELS, PIXELS) } else { picture };
    let pixels = picture.to_rgba8();
    let size = [pixels.width() as usize, pixels.height() as usize];
    Ok(ColorImage::from_rgba_unmultiplied(size, pixels.as_raw()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_read_and_a_broken_one_says_so() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("machine.png");
        image::RgbImage::new(3000, 1500).save(&path).expect("saved");
        let read_back = read(&path).expect("read");
        assert_eq!(read_back.size, [1024, 512]);
        // What the file is counts, not what it is called.
        let renamed = folder.path().join("machine.jpg");
        std::fs::rename(&path, &renamed).expect("renamed");
        assert!(read(&renamed).is_ok());
        std::fs::write(&renamed, b"no picture").expect("written");
        assert!(read(&renamed).is_err());
        assert!(read(&folder.path().join("gone.png")).is_err());
        assert!(is_picture(Path::new("a/B.JPG")) && !is_picture(Path::new("a.pdf")));
    }
}
