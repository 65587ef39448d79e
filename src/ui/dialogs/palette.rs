//! The palette: type a few letters of any command, Enter runs it.

use egui::{Key, Modifiers, RichText, Sense, Ui, Vec2, WidgetInfo};

use super::Sheet;
use crate::i18n::Texts;
use crate::i18n::sorting::folded;
use crate::session::{Command, ROWS, Row};
use crate::ui::theme;
use crate::ui::{Desk, icons, told, widgets};

/// Height of a row.
const ROW: f32 = 34.0;

/// What is looked for, and the row that Enter would run.
#[derive(Default)]
pub(super) struct Draft {
    query: String,
    chosen: usize,
}

/// The commands whose name holds every word of the query: those that make sense now first, and of these, those that
/// start with it.
fn found(texts: Texts, query: &str, allows: impl Fn(Command) -> bool) -> Vec<&'static Row> {
    let query = folded(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    let mut hits: Vec<((bool, usize), &'static Row)> = ROWS
        .iter()
        .filter(|row| row.command != Command::Palette)
        .filter_map(|row| {
            let name = folded(&(row.label)(texts));
            let whole = format!("{name} {}", folded(&row.menu.label(texts)));
            let all = words.iter().all(|word| whole.contains(word));
            let first = words.first().copied().unwrap_or_default();
            let rank = if name.starts_with(first) {
                0
            } else if name.split(' ').any(|word| word.starts_with(first)) {
                1
            } else {
                2
            };
            all.then(|| ((!allows(row.command), rank), row))
        })
        .collect();
    hits.sort_by_key(|(rank, _)| *rank);
    hits.into_iter().map(|(_, row)| row).collect()
}

pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>, draft: &mut Draft, fresh: bool) {
    let texts = desk.texts;
    let session = desk.session;
    let allows = |command| session.allows(command);
    let rows = found(texts, &draft.query, allows);
    let (down, up, enter) = ui.input_mut(|input| {
        (
            input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown),
            input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp),
            input.consume_key(Modifiers::NONE, Key::Enter),
        )
    });
    let count = rows.len().max(1);
    draft.chosen = (draft.chosen.min(count - 1) + down + count - up % count) % count;
    let moved = down + up > 0;
    let mut run = enter.then(|| rows.get(draft.chosen).map(|row| row.command)).flatten();
    let sheet = Sheet { salt: "palette", title: &texts.palette_title(), width: 620.0, hangs: true };
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            let edit = egui::TextEdit::singleline(&mut draft.query)
                .id_salt("query")
                .hint_text(RichText::new(texts.palette_hint()).color(desk.colors.text_faint))
                .desired_width(f32::INFINITY)
                .margin(widgets::FIELD_MARGIN);
            let response = ui.add(edit).accessible_name(texts.palette_field());
            if fresh {
                response.request_focus();
            }
            if response.changed() {
                draft.chosen = 0;
            }
            let rows = found(texts, &draft.query, allows);
            egui::ScrollArea::vertical().id_salt("commands").max_height(ROW * 10.0).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (rank, row) in rows.iter().enumerate() {
                    let chosen = rank == draft.chosen;
                    let response = command(ui, desk, row, chosen);
                    if chosen && moved {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        run = Some(row.command);
                    }
                }
                if rows.is_empty() {
                    ui.label(widgets::soft(texts.palette_nothing(), desk.colors));
                }
            });
        },
        |ui, desk| {
            ui.label(widgets::soft(texts.palette_keys(), desk.colors));
        },
    );
    let run = run.filter(|command| desk.session.allows(*command));
    if let Some(command) = run {
        super::close(desk);
        desk.command(command);
    } else if closed {
        super::close(desk);
    }
}

/// One row.
fn command(ui: &mut Ui, desk: &Desk<'_>, row: &Row, chosen: bool) -> egui::Response {
    let colors = desk.colors;
    let allowed = desk.session.allows(row.command);
    let label = (row.label)(desk.texts);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::Role::ListBoxOption, allowed, chosen, &label));
    widgets::choice(ui, colors, &response, 6, chosen);
    let ink = if allowed { colors.text } else { colors.text_faint };
    if let Some(icon) = row.icon {
        let at = egui::pos2(rect.left() + 20.0, rect.center().y);
        icons::paint(ui.painter(), icon, egui::Rect::from_center_size(at, Vec2::splat(18.0)), ink);
    }
    let middle = rect.center().y;
    let name = ui.painter().layout_no_wrap(label, theme::regular(14.0), ink);
    let mut x = rect.left() + 40.0;
    ui.painter().galley(egui::pos2(x, middle - name.size().y / 2.0), std::sync::Arc::clone(&name), ink);
    x += name.size().x + 12.0;
    let aside = if allowed { row.menu.label(desk.texts) } else { told::needs(desk.texts, row.needs) };
    let aside_ink = if allowed { colors.text_faint } else { colors.note };
    let aside = ui.painter().layout_no_wrap(aside, theme::regular(12.0), aside_ink);
    ui.painter().galley(egui::pos2(x, middle - aside.size().y / 2.0), aside, aside_ink);
    if let Some(key) = row.command.shown_key(desk.texts) {
        let key = ui.painter().layout_no_wrap(key, theme::regular(12.0), colors.text_soft);
        let at = egui::pos2(rect.right() - 12.0 - key.size().x, middle - key.size().y / 2.0);
        ui.painter().galley(at, key, colors.text_soft);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn accents_and_order_of_words_do_not_matter() {
        let texts = Texts::new(Language::French);
        let first = |query: &str| found(texts, query, |_| true).first().map(|row| row.command);
        assert_eq!(first("retablir"), Some(Command::Redo), "no accent");
        assert_eq!(first("carte exporter"), Some(Command::ExportPicture), "any order");
        assert_eq!(first("zzz"), None, "nothing");
    }

    #[test]
    fn what_cannot_be_done_now_comes_last() {
        let texts = Texts::new(Language::French);
        let order = |open: fn(Command) -> bool| -> Vec<Command> {
            found(texts, "copi", open).into_iter().map(|row| row.command).collect()
        };
        let all = order(|_| true);
        assert_eq!(all.first(), Some(&Command::Copy), "the one that starts with it: {all:?}");
        let without = order(|command| command != Command::Copy);
        assert_eq!(without.last(), Some(&Command::Copy), "at the end when nothing is selected: {without:?}");
        assert_eq!(without.len(), all.len(), "none is hidden");
        let others: Vec<Command> = all.into_iter().filter(|command| *command != Command::Copy).collect();
        assert!(without.starts_with(&others) && !others.is_empty(), "the others stay in their order");
    }

    #[test]
    fn every_command_can_be_found_by_its_name() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            for row in ROWS.iter().filter(|row| row.command != Command::Palette) {
                let hits = found(texts, &(row.label)(texts), |_| true);
                assert!(
                    hits.iter().any(|hit| hit.command == row.command),
                    "{:?} is not found by its name",
                    row.command
                );
            }
        }
    }
}
