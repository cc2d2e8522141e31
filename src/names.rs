//! Enumerations whose variants have one fixed spelling outside the program.

/// Declares an enumeration whose variants are known by a kebab-case name in JSON, TOML and on the command line.
///
/// Such a list is append-only: integrators keep the names in their data. One that grows is declared `growing enum`, so
/// that a `match` over it needs an arm for what is to come.
macro_rules! names {
    (
        $(#[$meta:meta])*
        pub growing enum $Name:ident as $what:literal { $($variants:tt)+ }
    ) => {
        crate::names::names! {
            $(#[$meta])*
            #[non_exhaustive]
            pub enum $Name as $what { $($variants)+ }
        }
    };
    (
        $(#[$meta:meta])*
        pub enum $Name:ident as $what:literal {
            $($(#[$variant_meta:meta])* $Variant:ident = $text:literal,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $Name {
            $($(#[$variant_meta])* #[serde(rename = $text)] $Variant,)+
        }

        impl $Name {
            /// Every variant, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$Variant),+];

            /// The name in reports, policies and on the command line.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$Variant => $text,)+
                }
            }
        }

        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $Name {
            type Err = crate::error::Error;

            /// The variant with exactly this name; the error names the nearest one.
            fn from_str(name: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|v| v.as_str() == name).ok_or_else(|| {
                    crate::error::Error::UnknownName {
                        what: $what,
                        name: name.to_owned(),
                        nearest: crate::error::nearest(name, Self::ALL.iter().map(|v| v.as_str())),
                    }
                })
            }
        }
    };
}
pub(crate) use names;
