//! XML of which every text is escaped: elements are opened and closed by name, and only constants are names.

use crate::figure::svg::escape;

/// A piece of an XML document being written.
#[derive(Default)]
pub struct Xml(String);

impl Xml {
    /// `<name a="1">`.
    pub fn open(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) -> &mut Self {
        self.start(name, attributes);
        self.0.push('>');
        self
    }

    /// `</name>`.
    pub fn close(&mut self, name: &'static str) -> &mut Self {
        self.0.extend(["</", name, ">"]);
        self
    }

    /// `<name a="1"/>`.
    pub fn empty(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) -> &mut Self {
        self.start(name, attributes);
        self.0.push_str("/>");
        self
    }

    /// Characters.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.0.push_str(&escape(text));
        self
    }

    /// What was written by another one.
    pub fn append(&mut self, other: &Self) -> &mut Self {
        self.0.push_str(&other.0);
        self
    }

    /// Markup of this program, constant.
    pub fn constant(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// The document.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    fn start(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        self.0.extend(["<", name]);
        for (key, value) in attributes {
            self.0.extend([" ", key, "=\""]);
            self.0.push_str(&escape(value));
            self.0.push('"');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts() {
        let mut xml = Xml::default();
        xml.open("w:t", &[("a", "\"<&")]).text("]]> <script> & \u{1}\u{ffff}").close("w:t");
        assert_eq!(xml.0, "<w:t a=\"&quot;&lt;&amp;\">]]&gt; &lt;script&gt; &amp; </w:t>");
    }
}
