//! « Nouveau projet »: one card for each way to start.

use egui::{Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::{card_frame, card_line, text};
use crate::geometry::Point;
use crate::model::{BuiltInType, GroupColor, Presence};
use crate::scene::{SymbolStyle, symbol_shapes};
use crate::session::{Action, Dialog};
use crate::storage::{Template, TemplateKey};
use crate::ui::Desk;
use crate::ui::dialogs::template_words;
use crate::ui::fields::paint_shapes;
use crate::ui::theme;

/// Height of the picture of a card.
const PICTURE: f32 = 126.0;

/// An actor of the picture of a card: where, what, which colour, whether it is still to mobilise.
type Sketched = (f32, f32, BuiltInType, GroupColor, bool);

/// Draws the cards; their lower edge.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, templates: &[Template], at: Pos2, width: f32) -> f32 {
    let below = text(ui, at, width, desk.texts.start_new_project(), theme::semibold(17.0), desk.colors.text);
    let top = below + 8.0;
    let count = templates.len().max(1) as f32;
    let each = (width - 16.0 * (count - 1.0)) / count;
    let words: Vec<(String, String)> = templates.iter().map(|t| template_words(desk.texts, t.key)).collect();
    let tallest = words.iter().map(|(title, line)| words_height(ui, title, line, each - 28.0)).fold(60.0, f32::max);
    for (rank, (template, (title, line))) in templates.iter().zip(words).enumerate() {
        let corner = Pos2::new(at.x + rank as f32 * (each + 16.0), top);
        let rect = Rect::from_min_size(corner, Vec2::new(each, PICTURE + tallest));
        let response = ui.interact(rect, ui.scope_id().with(("template", rank)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &title));
        card_frame(ui, desk, rect);
        let picture = Rect::from_min_size(corner, Vec2::new(each, PICTURE)).shrink(1.0);
        let top_corners = egui::CornerRadius { nw: 9, ne: 9, sw: 0, se: 0 };
        ui.painter().rect_filled(picture, top_corners, desk.colors.canvas);
        ui.painter().hline(rect.x_range(), corner.y + PICTURE, desk.colors.hairline());
        draw(ui, desk, template.key, picture);
        let words_at = corner + Vec2::new(14.0, PICTURE + 12.0);
        let ends = text(ui, words_at, each - 28.0, title, theme::semibold(15.0), desk.colors.text);
        text(ui, Pos2::new(words_at.x, ends + 5.0), each - 28.0, line, theme::regular(13.0), desk.colors.text_soft);
        card_line(ui, desk, rect, &response);
        if response.clicked() {
            desk.push(Action::Dialog(Some(Dialog::NewProject(template.key))));
        }
    }
    top + PICTURE + tallest
}

fn words_height(ui: &Ui, title: &str, line: &str, width: f32) -> f32 {
    let height = |text: &str, font| {
        let ink = egui::Color32::PLACEHOLDER;
        ui.painter().layout_job(theme::paragraph(text.to_owned(), font, ink, width.max(40.0))).size().y
    };
    12.0 + height(title, theme::semibold(15.0)) + 5.0 + height(line, theme::regular(13.0)) + 13.0
}

/// A drawing of what the project will look like.
fn draw(ui: &Ui, desk: &Desk<'_>, key: TemplateKey, rect: Rect) {
    let actors: &[Sketched] = match key {
        TemplateKey::Empty => return plus(ui, desk, rect.center()),
        TemplateKey::Label => &[
            (-0.02, -0.24, BuiltInType::LocalAuthority, GroupColor::Blue, false),
            (-0.27, 0.02, BuiltInType::Association, GroupColor::Straw, false),
            (0.24, -0.02, BuiltInType::Scientific, GroupColor::Plum, true),
            (-0.13, 0.27, BuiltInType::Residents, GroupColor::Lilac, true),
            (0.13, 0.29, BuiltInType::Network, GroupColor::Mint, false),
        ],
        TemplateKey::Cooperation => &[
            (0.0, -0.26, BuiltInType::LocalAuthority, GroupColor::Blue, false),
            (-0.26, -0.18, BuiltInType::State, GroupColor::Pine, false),
            (0.26, -0.08, BuiltInType::Company, GroupColor::Ochre, false),
            (-0.16, 0.24, BuiltInType::Association, GroupColor::Straw, false),
            (0.13, 0.27, BuiltInType::SocioProfessional, GroupColor::Coral, true),
        ],
    };
    let links: &[(usize, usize)] = if key == TemplateKey::Label {
        &[(0, 1), (0, 2), (0, 3), (1, 4), (3, 4)]
    } else {
        &[(0, 1), (0, 2), (0, 3), (2, 4), (1, 3)]
    };
    let place = |actor: &Sketched| rect.center() + Vec2::new(actor.0 * rect.width(), actor.1 * rect.height());
    let palette = desk.colors.palette;
    for (from, to) in links {
        if let (Some(a), Some(b)) = (actors.get(*from), actors.get(*to)) {
            ui.painter().line_segment([place(a), place(b)], Stroke::new(1.0, theme::faded(palette.relation, 0.6)));
        }
    }
    for actor in actors {
        let (_, _, kind, color, to_mobilise) = *actor;
        let presence = if to_mobilise { Presence::ToMobilise } else { Presence::Present };
        let style = SymbolStyle { presence, ..SymbolStyle::tinted(palette.group(color), palette) };
        let shapes = symbol_shapes(kind.symbol(), Point::ORIGIN, 10.0, &style, palette);
        paint_shapes(ui.painter(), &shapes, place(actor));
    }
}

/// A dashed ring around a plus.
fn plus(ui: &Ui, desk: &Desk<'_>, center: Pos2) {
    let ring: Vec<Pos2> =
        (0..=48).map(|step| center + Vec2::angled(std::f32::consts::TAU * step as f32 / 48.0) * 25.0).collect();
    let line = Stroke::new(2.0, desk.colors.line_control);
    ui.painter().extend(egui::Shape::dashed_line(&ring, line, 4.5, 3.5));
    let bold = Stroke::new(3.0, desk.colors.line_control);
    ui.painter().line_segment([center - Vec2::new(16.0, 0.0), center + Vec2::new(16.0, 0.0)], bold);
    ui.painter().line_segment([center - Vec2::new(0.0, 16.0), center + Vec2::new(0.0, 16.0)], bold);
}
