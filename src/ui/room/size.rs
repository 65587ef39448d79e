//! How large things are before a room.

use egui::{FontId, Ui};

use crate::scene::Sizes;
use crate::ui::theme;

/// Sizes of type on one surface: as in the window, times a factor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale(f32);

impl Scale {
    /// Where the whole interface has grown already.
    pub const WHOLE: Self = Self(1.0);

    /// Where nothing has grown: sizes are those of a room that is `height` pixels high, a point being `pixels` of them.
    pub fn of(sizes: &Sizes, height: f32, pixels: f32) -> Self {
        Self(sizes.projected(height).label / sizes.text.caption / pixels)
    }

    /// A length of the window, before the room.
    pub fn points(self, length: f32) -> f32 {
        (length * self.0).round()
    }

    /// Regular type.
    pub fn regular(self, size: f32) -> FontId {
        theme::regular(self.points(size))
    }

    /// `SemiBold` type.
    pub fn semibold(self, size: f32) -> FontId {
        theme::semibold(self.points(size))
    }
}

/// How much the whole interface grows in the only window, so that its smallest type is what a room can read.
///
/// The names and the captions of the window come to the least size of names on a projector of that height.
pub fn zoom(ui: &Ui, sizes: &Sizes) -> f32 {
    let native = ui.ctx().native_pixels_per_point().unwrap_or(1.0);
    let height = ui.ctx().content_rect().height() * ui.ctx().pixels_per_point();
    sizes.projected(height).label / sizes.text.caption / native
}
