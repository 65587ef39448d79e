//! The files that travel inside the program: fonts, colours and the sample.
//!
//! Each is named once here, so that the window, the exports and the tests read
//! the same bytes. Words are not here: see [`i18n`](crate::i18n).

/// Inter Regular, for reading.
pub const INTER_REGULAR: &[u8] = include_bytes!("../assets/fonts/Inter-Regular.ttf");

/// Inter `SemiBold`, for names and titles.
pub const INTER_SEMIBOLD: &[u8] = include_bytes!("../assets/fonts/Inter-SemiBold.ttf");

/// Every colour and size, for the three themes.
pub const TOKENS: &str = include_str!("../assets/themes/tokens.json");

/// The sample that comes with the program.
pub const SAMPLE: &str = include_str!("../sample_projects/geopark_beaujolais.ron");
