//! Enums that know all their variants, for registers that are walked.

/// Defines an enum without fields together with `ALL`, its variants in the order of their definition.
macro_rules! listed_enum {
    (
        $(#[$doc:meta])*
        $visibility:vis enum $name:ident { $($(#[$variant_doc:meta])* $variant:ident),+ $(,)? }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        $visibility enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// Every one, in the order of their definition.
            $visibility const ALL: &'static [Self] = &[$(Self::$variant),+];
        }
    };
}

pub(in crate::ui) use listed_enum;
