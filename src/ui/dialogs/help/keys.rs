//! Every command with its keys, by menu, then the gestures of the canvas.

use egui::{Label, RichText, Ui};

use crate::i18n::Texts;
use crate::session::{Menu, ROWS, Row};
use crate::ui::theme;
use crate::ui::{Desk, widgets};

/// A gesture, and what it does.
type Gesture = (fn(Texts) -> String, fn(Texts) -> String);

const GESTURES: [Gesture; 13] = [
    (Texts::gesture_click, Texts::gesture_click_does),
    (Texts::gesture_shift_click, Texts::gesture_shift_click_does),
    (Texts::gesture_double_click, Texts::gesture_double_click_does),
    (Texts::gesture_drag, Texts::gesture_drag_does),
    (Texts::gesture_marquee, Texts::gesture_marquee_does),
    (Texts::gesture_pan, Texts::gesture_pan_does),
    (Texts::gesture_wheel, Texts::gesture_wheel_does),
    (Texts::gesture_handle, Texts::gesture_handle_does),
    (Texts::gesture_context, Texts::gesture_context_does),
    (Texts::gesture_arrows, Texts::gesture_arrows_does),
    (Texts::gesture_ctrl_arrows, Texts::gesture_ctrl_arrows_does),
    (Texts::gesture_tab, Texts::gesture_tab_does),
    (Texts::gesture_escape, Texts::gesture_escape_does),
];

/// A block of the sheet: a title, then a name and its keys on each line.
struct Block {
    title: String,
    lines: Vec<(String, String)>,
}

pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>) {
    let texts = desk.texts;
    let mut blocks: Vec<Block> = Menu::ALL
        .iter()
        .map(|menu| Block {
            title: menu.label(texts),
            lines: ROWS
                .iter()
                .filter(|row| row.menu == *menu)
                .map(|row| ((row.label)(texts), keys(texts, row)))
                .collect(),
        })
        .collect();
    blocks.push(Block {
        title: texts.help_gestures(),
        lines: GESTURES.iter().map(|(gesture, does)| (does(texts), gesture(texts))).collect(),
    });
    let count = if ui.available_width() > 800.0 { 3 } else { 2 };
    let columns = shared_out(blocks, count);
    ui.columns(count, |uis| {
        for (ui, blocks) in uis.iter_mut().zip(&columns) {
            ui.spacing_mut().item_spacing.y = 3.0;
            for block in blocks {
                widgets::section(ui, desk.colors, &block.title);
                for (name, keys) in &block.lines {
                    line(ui, desk, name, keys);
                }
                ui.add_space(10.0);
            }
        }
    });
}

/// Blocks in columns of about one height, in order.
fn shared_out(blocks: Vec<Block>, count: usize) -> Vec<Vec<Block>> {
    let height = |block: &Block| block.lines.len() + 2;
    let whole: usize = blocks.iter().map(height).sum();
    let each = whole.div_ceil(count);
    let mut columns: Vec<Vec<Block>> = (0..count).map(|_| Vec::new()).collect();
    let mut done = 0;
    for block in blocks {
        let middle = done + height(&block) / 2;
        done += height(&block);
        if let Some(column) = columns.get_mut((middle / each.max(1)).min(count - 1)) {
            column.push(block);
        }
    }
    columns
}

fn keys(texts: Texts, row: &Row) -> String {
    row.shortcuts.iter().map(|shortcut| shortcut.shown(texts)).collect::<Vec<_>>().join(" · ")
}

fn line(ui: &mut Ui, desk: &Desk<'_>, name: &str, keys: &str) {
    let colors = desk.colors;
    ui.horizontal_top(|ui| {
        let whole = ui.available_width();
        let keys = RichText::new(keys).font(theme::semibold(12.0)).color(colors.text);
        let words = RichText::new(name).font(theme::regular(13.0)).color(colors.text_soft);
        ui.allocate_ui_with_layout(egui::vec2(whole * 0.6, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
            ui.add(Label::new(words).wrap())
        });
        ui.add(Label::new(keys).wrap());
    });
}
