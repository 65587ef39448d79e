//! What a point says, beside it, while it is looked at.

use egui::{Id, LayerId, Order, Pos2, Rect, StrokeKind, Ui, Vec2};

use crate::ui::theme::{self, Colors};

/// Widest line.
const WIDTH: f32 = 280.0;

/// Paints it near a point, within the window.
pub(super) fn paint(ui: &Ui, colors: &Colors, at: Pos2, title: &str, said: &str) {
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::unique("plot_bubble")));
    let title = painter.layout(title.to_owned(), theme::semibold(13.0), colors.text, WIDTH);
    let said = painter.layout(crate::ui::widgets::unbroken(said), theme::regular(13.0), colors.text_soft, WIDTH);
    let inside = Vec2::new(title.size().x.max(said.size().x), title.size().y + 2.0 + said.size().y);
    let size = inside + Vec2::new(20.0, 14.0);
    let window = ui.ctx().content_rect().shrink(4.0);
    let right = at.x + 14.0 + size.x <= window.right();
    let left = if right { at.x + 14.0 } else { at.x - 14.0 - size.x };
    let top = (at.y - size.y - 8.0).clamp(window.top(), (window.bottom() - size.y).max(window.top()));
    let rect = Rect::from_min_size(Pos2::new(left.max(window.left()), top), size);
    painter.add(ui.visuals().popup_shadow.as_shape(rect, 8));
    painter.rect(rect, 8.0, colors.panel, colors.floating_outline(), StrokeKind::Outside);
    let below = rect.min + Vec2::new(10.0, 7.0 + title.size().y + 2.0);
    painter.galley(rect.min + Vec2::new(10.0, 7.0), title, colors.text);
    painter.galley(below, said, colors.text_soft);
}
