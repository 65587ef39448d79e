//! Who looks at the screen: the one who works, a room, or a reader.

use super::Session;

/// Who looks at the screen, which says what may be done and seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// The one who works on the map: everything is there.
    #[default]
    Edit,
    /// A room, before the only window: what is private is absent, large type, no panels; the room may correct.
    Projecting,
    /// A reader: what is private is absent, and nothing can be changed.
    Reading,
}

impl Session {
    /// Who looks at the screen.
    pub fn mode(&self) -> Mode {
        self.mode
    }
}
