//! The bar of an arrangement that is shown: what it may still change, keep, give up.

use egui::{RichText, Ui, Vec2};

use super::over;
use crate::layout::{Axis, Overlaps};
use crate::session::{Action, Arrangement, Command, Icon, Preview, PreviewAct};
use crate::ui::widgets::{self, Weight};
use crate::ui::{Desk, theme};

/// Height of the buttons of the bar.
const BUTTON: f32 = 28.0;

/// Draws it.
pub(super) fn bar(ui: &mut Ui, desk: &mut Desk<'_>, preview: &Preview) {
    over::bar(desk).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(6.0, 6.0);
            let title = command(preview.arrangement()).label(desk.texts);
            ui.label(RichText::new(title).font(theme::semibold(14.0)).color(desk.colors.text));
            variants(ui, desk, preview.arrangement());
            amount(ui, desk, preview);
            let (keep, restore) = (desk.texts.preview_keep(), desk.texts.preview_restore());
            if widgets::sized_button(ui, desk.colors, Some(Icon::Check), &keep, Weight::Main, BUTTON).clicked() {
                desk.push(Action::Preview(PreviewAct::Keep));
            }
            if widgets::sized_button(ui, desk.colors, None, &restore, Weight::Plain, BUTTON).clicked() {
                desk.push(Action::Preview(PreviewAct::Restore));
            }
        });
    });
}

/// The command that shows it.
fn command(arrangement: Arrangement) -> Command {
    match arrangement {
        Arrangement::Automatic => Command::AutoLayout,
        Arrangement::Apart(_) => Command::RemoveOverlaps,
        Arrangement::Line(_) => Command::OnLine,
        Arrangement::Circle => Command::OnCircle,
        Arrangement::Columns(_) => Command::InColumns,
        Arrangement::Spaced(Axis::Horizontal) => Command::SpaceAcross,
        Arrangement::Spaced(Axis::Vertical) => Command::SpaceDown,
    }
}

fn variants(ui: &mut Ui, desk: &mut Desk<'_>, now: Arrangement) {
    let texts = desk.texts;
    let offered: Vec<(Arrangement, String)> = match now {
        Arrangement::Apart(_) => vec![
            (Arrangement::Apart(Overlaps::All), texts.preview_overlaps_all()),
            (Arrangement::Apart(Overlaps::Labels), texts.preview_overlaps_labels()),
            (Arrangement::Apart(Overlaps::Symbols), texts.preview_overlaps_symbols()),
        ],
        Arrangement::Line(_) => vec![
            (Arrangement::Line(Axis::Horizontal), texts.preview_across()),
            (Arrangement::Line(Axis::Vertical), texts.preview_down()),
        ],
        Arrangement::Columns(count) => return columns(ui, desk, count),
        Arrangement::Automatic | Arrangement::Circle | Arrangement::Spaced(_) => return,
    };
    let labels: Vec<String> = offered.iter().map(|(_, label)| label.clone()).collect();
    let chosen = offered.iter().position(|(arrangement, _)| *arrangement == now);
    if let Some((arrangement, _)) = choices(ui, desk, &labels, chosen).and_then(|rank| offered.get(rank)) {
        desk.push(Action::Preview(PreviewAct::As(*arrangement)));
    }
}

/// A row of choices as wide as its words.
pub(super) fn choices(ui: &mut Ui, desk: &Desk<'_>, labels: &[String], chosen: Option<usize>) -> Option<usize> {
    let wide = |label: &String| {
        let galley = ui.painter().layout_no_wrap(label.clone(), theme::semibold(13.0), desk.colors.text);
        galley.size().x + 18.0
    };
    let size = Vec2::new(labels.iter().map(wide).sum::<f32>() + 8.0, 32.0);
    ui.allocate_ui(size, |ui| {
        ui.set_width(size.x);
        widgets::segments(ui, desk.colors, labels, chosen)
    })
    .inner
}

fn columns(ui: &mut Ui, desk: &mut Desk<'_>, count: usize) {
    let said = desk.texts.preview_columns(count);
    let words = [desk.texts.preview_fewer_columns(), desk.texts.preview_more_columns()];
    if let Some(more) = less_or_more(ui, desk, &said, &words) {
        let count = if more { count + 1 } else { count.saturating_sub(1) };
        desk.push(Action::Preview(PreviewAct::As(Arrangement::Columns(count))));
    }
}

/// The radius or the gap, as the wheel changes it.
fn amount(ui: &mut Ui, desk: &mut Desk<'_>, preview: &Preview) {
    let Some(amount) = preview.amount() else { return };
    let (texts, whole) = (desk.texts, amount.round() as i32);
    let (said, words) = if preview.arrangement() == Arrangement::Circle {
        (texts.preview_radius(whole), [texts.preview_less_radius(), texts.preview_more_radius()])
    } else {
        (texts.preview_gap(whole), [texts.preview_less_gap(), texts.preview_more_gap()])
    };
    if let Some(more) = less_or_more(ui, desk, &said, &words) {
        desk.push(Action::Preview(PreviewAct::Widen(if more { 1.0 } else { -1.0 })));
    }
}

/// « − Rayon : 120 + »; whether more was asked for, or less.
fn less_or_more(ui: &mut Ui, desk: &Desk<'_>, said: &str, words: &[String; 2]) -> Option<bool> {
    let [less, more] = words;
    let sign = |ui: &mut Ui, sign: &str, name: &String| {
        let text = RichText::new(sign).font(theme::semibold(15.0)).color(desk.colors.text);
        let response = ui.add(egui::Button::new(text).min_size(Vec2::splat(BUTTON)));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
        response.on_hover_text(name).clicked()
    };
    let down = sign(ui, "−", less);
    ui.label(RichText::new(said).font(theme::regular(13.0)).color(desk.colors.text));
    let up = sign(ui, "+", more);
    if up { Some(true) } else { down.then_some(false) }
}
