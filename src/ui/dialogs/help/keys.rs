//! Every command with its keys, by menu, then the gestures of the canvas and the keys of the matrices.

use egui::{Label, RichText, Ui};

use crate::i18n::{Texts, words};
use crate::model::InterestSign;
use crate::session::{Menu, ROWS, Row};
use crate::ui::theme;
use crate::ui::{Desk, widgets};

/// Share of a column that names take; the rest is for keys.
const NAMES: f32 = 0.58;

/// A gesture, and what it does.
type Gesture = (fn(Texts) -> String, fn(Texts) -> String);

const GESTURES: [Gesture; 9] = [
    (Texts::gesture_click, Texts::gesture_click_does),
    (Texts::gesture_shift_click, Texts::gesture_shift_click_does),
    (Texts::gesture_double_click, Texts::gesture_double_click_does),
    (Texts::gesture_drag, Texts::gesture_drag_does),
    (Texts::gesture_marquee, Texts::gesture_marquee_does),
    (Texts::gesture_pan, Texts::gesture_pan_does),
    (Texts::gesture_wheel, Texts::gesture_wheel_does),
    (Texts::gesture_handle, Texts::gesture_handle_does),
    (Texts::gesture_context, Texts::gesture_context_does),
];

/// Keys of the map that are no command.
const KEYS_OF_MAP: [Gesture; 6] = [
    (Texts::gesture_tab, Texts::gesture_tab_does),
    (Texts::gesture_alt_arrows, Texts::gesture_alt_arrows_does),
    (Texts::gesture_arrows, Texts::gesture_arrows_does),
    (Texts::gesture_ctrl_arrows, Texts::gesture_ctrl_arrows_does),
    (Texts::key_enter, Texts::gesture_enter_does),
    (Texts::gesture_escape, Texts::gesture_escape_does),
];

/// Keys of the strip under a link that was just drawn.
const KEYS_OF_STRIP: [Gesture; 6] = [
    (|_| "C".to_owned(), |texts| words::interest_sign(texts, InterestSign::Convergent)),
    (|_| "D".to_owned(), |texts| words::interest_sign(texts, InterestSign::Divergent)),
    (|_| "X".to_owned(), |texts| words::interest_sign(texts, InterestSign::Mixed)),
    (|_| "1 · 2 · 3".to_owned(), Texts::gesture_strength_does),
    (|_| "R".to_owned(), Texts::strip_relation),
    (Texts::gesture_relation, Texts::gesture_relation_does),
];

/// Keys of the matrices.
const KEYS_OF_MATRICES: [Gesture; 8] = [
    (Texts::matrix_key_arrows, Texts::matrix_key_arrows_does),
    (Texts::matrix_key_digits, Texts::matrix_key_digits_does),
    (Texts::matrix_key_shift_digits, Texts::matrix_key_shift_digits_does),
    (|_| "?".to_owned(), Texts::matrix_key_unknown_does),
    (Texts::key_delete, Texts::matrix_key_clear_does),
    (Texts::matrix_key_reason, Texts::matrix_key_reason_does),
    (|_| "E".to_owned(), Texts::matrix_key_debated_does),
    (Texts::matrix_key_page, Texts::matrix_key_page_does),
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
    for (title, gestures) in [
        (texts.help_gestures(), GESTURES.as_slice()),
        (texts.help_map_keys(), KEYS_OF_MAP.as_slice()),
        (texts.help_strip_keys(), KEYS_OF_STRIP.as_slice()),
        (texts.help_matrix_keys(), KEYS_OF_MATRICES.as_slice()),
    ] {
        let lines = gestures.iter().map(|(gesture, does)| (does(texts), gesture(texts))).collect();
        blocks.push(Block { title, lines });
    }
    let count = if ui.available_width() > 800.0 { 3 } else { 2 };
    let columns = shared_out(blocks, count);
    ui.spacing_mut().item_spacing.x = 20.0;
    ui.columns(count, |uis| {
        for (ui, blocks) in uis.iter_mut().zip(&columns) {
            ui.spacing_mut().item_spacing.y = 3.0;
            let width = ui.available_width();
            for block in blocks {
                widgets::section(ui, desk.colors, &block.title);
                for (name, keys) in &block.lines {
                    line(ui, desk, width, name, keys);
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

/// A name and its keys, which stand in a column of their own.
fn line(ui: &mut Ui, desk: &Desk<'_>, whole: f32, name: &str, keys: &str) {
    let colors = desk.colors;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let cell = |share: f32| egui::vec2(whole * share - 8.0, 0.0);
        let down = egui::Layout::top_down(egui::Align::Min);
        ui.allocate_ui_with_layout(cell(NAMES), down, |ui| {
            ui.set_min_width(cell(NAMES).x);
            let words = RichText::new(name).font(theme::regular(13.0)).color(colors.text_soft);
            ui.add(Label::new(words).wrap());
        });
        ui.allocate_ui_with_layout(cell(1.0 - NAMES), down, |ui| {
            let keys = RichText::new(keys).font(theme::semibold(12.0)).color(colors.text);
            ui.add(Label::new(keys).wrap());
        });
    });
}
