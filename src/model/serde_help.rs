//! Small helpers for reading and writing parts.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};

/// True for the default value; such fields are left out of the file.
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A part that may be written as a bare text instead of a structure.
pub trait FromText: Sized {
    /// The structure read in full.
    type Full: for<'de> Deserialize<'de>;
    /// What is expected, for the error message.
    const EXPECTED: &'static str;
    /// From the bare text.
    fn from_text(text: &str) -> Self;
    /// From the structure.
    fn from_full(full: Self::Full) -> Self;
}

/// Reads a text or a structure; a hand-written visitor keeps the place and the cause of an error.
pub fn text_or_struct<'de, T: FromText, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    struct TextOrStruct<T>(PhantomData<T>);
    impl<'de, T: FromText> Visitor<'de> for TextOrStruct<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(T::EXPECTED)
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
            Ok(T::from_text(text))
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
            T::Full::deserialize(MapAccessDeserializer::new(map)).map(T::from_full)
        }
    }
    deserializer.deserialize_any(TextOrStruct(PhantomData))
}
