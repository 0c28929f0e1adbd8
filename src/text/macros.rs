//! The table of texts: one entry a text, both languages beside each other.

/// Makes one method of [`Lang`](crate::text::Lang) for each entry. Without arguments it gives a `&'static str`, with arguments a
/// `String`; the arguments are named in the texts.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident $(($($arg:ident: $kind:ty),+))? { $en:literal, $zh:literal })*) => {
        impl $crate::text::Lang {
            $(texts!(@one $(#[$doc])* $name $(($($arg: $kind),+))? { $en, $zh });)*
        }
    };
    (@one $(#[$doc:meta])* $name:ident { $en:literal, $zh:literal }) => {
        #[doc = concat!("`", $en, "`")]
        $(#[$doc])*
        pub const fn $name(self) -> &'static str {
            match self {
                Self::En => $en,
                Self::Zh => $zh,
            }
        }
    };
    (@one $(#[$doc:meta])* $name:ident ($($arg:ident: $kind:ty),+) { $en:literal, $zh:literal }) => {
        #[doc = concat!("`", $en, "`")]
        $(#[$doc])*
        pub fn $name(self, $($arg: $kind),+) -> String {
            match self {
                Self::En => format!($en),
                Self::Zh => format!($zh),
            }
        }
    };
}
